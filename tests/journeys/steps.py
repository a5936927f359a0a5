"""Journeys as tables: each row is what is done and where it leads. One runner walks them, by any device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt

from kiosk.access.touch import BESIDE_MS
from kiosk.content.model import Part
from kiosk.ui.easing import Offer
from kiosk.ui.screens.call import CallScreen
from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.screens.topics import TopicsScreen
from kiosk.ui.screens.words import WordsScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.ui.pager import Page
    from kiosk.ui.target import Target
    from tests.driving import Driver

    Press = Callable[[Driver, str], None]

Journey = tuple[tuple[str, str], ...]
"""Rows of what is done, and where it leads (`where`).

Done is one of: the name of a target, which is pressed; "key NAME"; "go back", which presses Next on "When to
call now" or among the words until the last page leads away; "beside", a touch beside all targets.
"""

BEGIN = "Touch anywhere to begin"


def where(driver: Driver) -> str:
    """Tell where the kiosk is.

    Returns:
        "home 2", "words 3", "call-now 1", "risks 3", "risks more 1 of headache", "risks 3 for kids", "term
        baclofen+dose"; for other screens and layers their name.
    """
    screen, stage = driver.screen, driver.kiosk.stage
    if screen == "term":
        return f"term {'+'.join(term.id for term in stage.layers.terms.terms)}"
    if screen in ("home", "words"):
        tiles_screen = stage.home if screen == "home" else stage.words
        return f"{screen} {tiles_screen.bar.dots.text().split()[0]}"
    if screen == "call":
        return f"call-now {stage.call.bar.dots.text().split()[0]}"
    if screen not in ("reader", "about"):
        return screen
    page = shown(driver)
    section = page.section.heading.id
    assert (screen == "about") is (section == "about")
    if page.part is Part.MORE:
        return f"{section} more {page.number} of {page.card.id}"
    return f"{section} {page.number}{' for kids' if page.for_kids else ''}"


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
        elif do == "go back":
            go_back(driver, press)
        elif do == "beside":
            driver.wait(BESIDE_MS)
            driver.tap(beside(driver))
        else:
            press(driver, do)
        assert where(driver) == there, f"step {number}, {do!r}"
        check_ring(driver)


def go_back(driver: Driver, press: Press) -> None:
    """Leave "When to call now", or the words, by Next on the last page."""
    screen = driver.kiosk.window.screen_shown
    assert isinstance(screen, CallScreen | WordsScreen)
    while driver.kiosk.window.screen_shown is screen:
        press(driver, screen.bar.next.text())


def beside(driver: Driver) -> QPoint:
    """Return a point of the window beside all targets of what lies on top."""
    window = driver.kiosk.window
    rects = [QRect(target.mapTo(window, QPoint()), target.size()) for target in window.targets()]
    for y in range(2, window.height(), 7):
        for x in range(2, window.width(), 7):
            if not any(rect.adjusted(-4, -4, 4, 4).contains(x, y) for rect in rects):
                return QPoint(x, y)
    raise AssertionError("there is nothing beside the targets")


def check_ring(driver: Driver) -> None:
    """Check that the ring is around nothing, or around a target that can be seen and pressed."""
    ringed = driver.kiosk.window.ringed
    assert ringed is None or (ringed.isVisible() and ringed in driver.kiosk.window.targets())


def turn_kids(driver: Driver) -> None:
    """Turn the guide into a picture book, or back: by the bar, or by "Easier" where the bar has no room."""
    screen = driver.kiosk.window.screen_shown
    assert isinstance(screen, ReaderScreen | TopicsScreen)
    if not screen.bar.kids.isHidden():
        driver.tap(screen.bar.kids)
        return
    easier = driver.kiosk.stage.layers.easier
    driver.tap(screen.bar.easier)
    driver.tap(easier.offers[Offer.KIDS])
    driver.tap(easier.close_target)


def open_section(driver: Driver, press: Press, section: str) -> None:
    """Open a section from the screen that invites, by its tile; "call" from "When to call now"."""
    press(driver, BEGIN)
    title = next(heading.title for heading in driver.kiosk.book.headings if heading.id == section)
    while all(title not in (target.text(), target.accessibleName()) for target in tiles(driver)):
        press(driver, driver.kiosk.stage.home.bar.next.text())
    press(driver, title)
    if section == "call":
        press(driver, "More")
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
