"""Who was still reading when a visit ended finds place and choices again, for two minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from kiosk.ui.lastvisit import KEPT_MS
from tests.driving import SCREENS
from tests.journeys.steps import BEGIN, DEVICES, by_finger, open_section, walk, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

GO_ON = "Go on reading"


def leave(driver: Driver) -> None:
    """Let the visit end by itself."""
    driver.wait(driver.kiosk.idle.warn_after_ms)
    assert driver.screen == "idle-warning"
    driver.wait(1000 * driver.settings.idle.answer_s)
    assert driver.screen == "attract"


def offered(driver: Driver) -> bool:
    return not driver.kiosk.stage.attract.go_on.isHidden()


@pytest.mark.parametrize("device", DEVICES)
def test_place_choices_and_the_way_back_are_brought_back(drive: Callable[..., Driver], device: str) -> None:
    driver, press = drive(), DEVICES[device]
    open_section(driver, by_finger, "what")
    driver.tap("Next")
    driver.kiosk.visit.choose(replace(driver.kiosk.visit.choices, text_size=4, for_kids=True))
    driver.tap("When to call")
    chosen = driver.kiosk.visit.choices
    leave(driver)
    assert driver.kiosk.visit.choices != chosen
    driver.wait(KEPT_MS - 10_000)
    press(driver, GO_ON)
    assert where(driver) == "call-now 1"
    assert driver.kiosk.visit.choices == chosen
    assert not offered(driver)
    driver.tap("Home")
    assert where(driver).startswith("home")


def test_after_two_minutes_it_is_gone(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    leave(driver)
    driver.wait(KEPT_MS + 1)
    assert not offered(driver)
    assert not driver.kiosk.last_visit.is_kept


@pytest.mark.parametrize("begin", [BEGIN, "When to call"])
def test_who_begins_anew_ends_it(drive: Callable[..., Driver], begin: str) -> None:
    driver = drive()
    driver.tap(BEGIN)
    leave(driver)
    assert offered(driver)
    driver.tap(begin)
    assert not driver.kiosk.last_visit.is_kept
    driver.kiosk.end_visit()
    assert not offered(driver)


def test_a_visit_that_never_began_has_no_place(drive: Callable[..., Driver]) -> None:
    driver = drive()
    walk(driver, by_finger, (("Easier", "easier"), ("Calm", "easier"), ("Done", "attract")))
    leave(driver)
    assert not offered(driver)


@pytest.mark.parametrize("screen", SCREENS)
def test_it_has_room_on_every_screen(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive(SCREENS[screen])
    driver.tap(driver.kiosk.stage.attract.field)
    leave(driver)
    targets = driver.kiosk.window.targets()
    assert driver.kiosk.stage.attract.go_on in targets
    assert all(driver.kiosk.window.rect().contains(target.geometry()) for target in targets)
    apart = [target for target in targets if target is not driver.kiosk.stage.attract.field]
    for number, one in enumerate(apart):
        assert not any(one.geometry().intersects(other.geometry()) for other in apart[number + 1 :])
