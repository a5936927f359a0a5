"""Staff take the screen, and give it back as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.layers.stafflayer import StaffLayer

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


class Page(StaffLayer):
    """A page for staff without anything on it."""

    def heading(self) -> str:
        return "For staff"


def _open(driver: Driver) -> Page:
    page = Page(driver.kiosk.window)
    page.back.clicked.connect(driver.kiosk.staff.desk.leave)
    driver.kiosk.staff.desk.show(page)
    driver.wait()
    return page


def test_a_visit_is_set_aside_and_comes_back(drive: Callable[..., Driver]) -> None:
    driver = drive()
    kiosk = driver.kiosk
    driver.tap(kiosk.stage.attract.field)
    kiosk.visit.choose_text_size(4)
    driver.tap(kiosk.stage.home.tiles[0])
    driver.tap(kiosk.stage.reader.bar.next)
    before, choices = kiosk.navigator.place, kiosk.visit.choices

    page = _open(driver)
    assert kiosk.visit.is_fresh
    assert kiosk.window.targets() == [page.back]
    driver.tap(page.back)

    assert kiosk.navigator.place == before
    assert kiosk.visit.choices == choices
    assert driver.screen == "reader"


def test_silence_gives_the_screen_back(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(driver.kiosk.stage.attract.field)
    _open(driver)
    driver.wait(59_000)
    assert driver.kiosk.staff.desk.is_open
    driver.wait(2_000)
    assert driver.screen == "home"


def test_a_visit_can_be_ended(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(driver.kiosk.stage.attract.field)
    _open(driver)
    driver.kiosk.staff.desk.leave(end_visit=True)
    assert driver.screen == "attract"


def test_the_question_does_not_come_over_staff(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(driver.kiosk.stage.attract.field)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    assert driver.screen == "idle-warning"
    page = _open(driver)
    assert not driver.kiosk.window.warning_open
    for _ in range(20):
        driver.wait(30_000)
        driver.tap(page.rect().center())
    assert driver.kiosk.window.on_top is page
