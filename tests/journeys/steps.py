"""Journeys as tables: each row is what is done and where it leads. One runner walks them, by any device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.content.model import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.ui.pager import Page
    from kiosk.ui.target import Target
    from tests.driving import Driver

    Press = Callable[[Driver, str], None]

Journey = tuple[tuple[str, str], ...]
"""Rows of what is done (the name of a target to press, or "key NAME"), and where it leads (`where`)."""

BEGIN = "Touch anywhere to begin"


def where(driver: Driver) -> str:
    """Tell where the kiosk is: "home 2", "risks 3", "risks more 1 of headache", or the screen's name."""
    screen = driver.screen
    if screen == "home":
        return f"home {driver.kiosk.stage.home.bar.dots.text().split()[0]}"
    if screen not in ("reader", "about"):
        return screen
    page = shown(driver)
    section = page.section.heading.id
    assert (screen == "about") is (section == "about")
    if page.part is Part.MORE:
        return f"{section} more {page.number} of {page.card.id}"
    return f"{section} {page.number}"


def shown(driver: Driver) -> Page:
    """Return the page of the guide that is shown."""
    page = driver.kiosk.stage.reader.page
    assert page is not None
    return page


def by_finger(driver: Driver, name: str) -> None:
    driver.tap(name)


def by_mouse(driver: Driver, name: str) -> None:
    driver.click(name)


def by_keys(driver: Driver, name: str) -> None:
    """Move the ring by Tab to the target with a name, and press it by Enter."""
    window = driver.kiosk.window
    for _ in range(len(window.targets()) + 1):
        ringed = window.ringed
        if ringed is not None and name in (ringed.text(), ringed.accessibleName()):
            driver.key(Qt.Key.Key_Return)
            return
        driver.key(Qt.Key.Key_Tab)
        check_ring(driver)
        assert window.ringed is not None
    raise AssertionError(f"Tab does not lead to {name!r}")


DEVICES: dict[str, Press] = {"finger": by_finger, "mouse": by_mouse, "keyboard": by_keys}


def walk(driver: Driver, press: Press, journey: Journey) -> None:
    """Walk a journey, step by step."""
    for number, (do, there) in enumerate(journey, start=1):
        if do.startswith("key "):
            driver.key(Qt.Key[f"Key_{do.removeprefix('key ')}"])
        else:
            press(driver, do)
        assert where(driver) == there, f"step {number}, {do!r}"
        check_ring(driver)


def check_ring(driver: Driver) -> None:
    """Check that the ring is around nothing, or around a target that can be seen and pressed."""
    ringed = driver.kiosk.window.ringed
    assert ringed is None or (ringed.isVisible() and ringed in driver.kiosk.window.targets())


def open_section(driver: Driver, press: Press, section: str) -> None:
    """Open a section from the screen that invites, by its tile."""
    press(driver, BEGIN)
    title = next(heading.title for heading in driver.kiosk.book.headings if heading.id == section)
    while all(title not in (target.text(), target.accessibleName()) for target in tiles(driver)):
        press(driver, "More topics")
    press(driver, title)
    assert where(driver) == f"{section} 1"


def tiles(driver: Driver) -> list[Target]:
    return [target for target in driver.kiosk.window.targets() if target in driver.kiosk.stage.home.tiles]


def press_on(driver: Driver, press: Press) -> None:
    """Press Next, whatever it is called here."""
    press(driver, driver.kiosk.stage.reader.bar.next.text())


def pages_to_end(driver: Driver, press: Press) -> Iterator[Page]:
    """Yield each page from here to the end of the section, and leave it by Next."""
    section = shown(driver).section.heading.id
    for _ in range(200):
        page = shown(driver)
        yield page
        press_on(driver, press)
        if driver.screen not in ("reader", "about") or shown(driver).section.heading.id != section:
            return
    raise AssertionError(f"{section} has no end")
