"""The screen "When to call": one touch from everywhere, the way back to where one was, time to use it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.base.options import Settings
from tests.driving import SCREENS, changed
from tests.journeys.steps import BEGIN, DEVICES, by_finger, go_back, walk, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver
    from tests.journeys.steps import Journey

FROM: dict[str, Journey] = {
    "attract": (),
    "home 1": ((BEGIN, "home 1"),),
    "home 2": ((BEGIN, "home 1"), ("More topics", "home 2")),
    "what 2": ((BEGIN, "home 1"), ("What is it?", "what 1"), ("Next", "what 2")),
    "what more 1 of message": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Tell me more", "what more 1 of message"),
    ),
    "what 2 for kids": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("For kids", "what 1 for kids"),
        ("Next", "what 2 for kids"),
    ),
    "about 2": ((BEGIN, "home 1"), ("About", "about 1"), ("Next", "about 2")),
    "words 2": (
        (BEGIN, "home 1"),
        ("More topics", "home 2"),
        ("Words to know", "words 1"),
        ("Next", "words 2"),
    ),
}
CALL_OPEN_S = 900


def back_from(place: str) -> str:
    """Return where the way back leads; who came from the screen that invites has begun a visit by now."""
    return "home 1" if place == "attract" else place


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("place", FROM)
def test_one_touch_leads_there_and_the_way_back_to_exactly_where_one_was(
    drive: Callable[..., Driver], place: str, device: str
) -> None:
    driver, press = drive(), DEVICES[device]
    walk(driver, press, FROM[place])
    before, words = driver.kiosk.navigator.place, driver.kiosk.window.words()
    press(driver, "When to call")
    assert where(driver) == "call-now 1"
    go_back(driver, press)
    assert where(driver) == back_from(place)
    if place != "attract":
        assert driver.kiosk.navigator.place == before
        assert driver.kiosk.window.words() == words


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_PageDown])
def test_the_way_back_by_keys_leads_through_all_its_pages(
    drive: Callable[..., Driver], screen: str, key: Qt.Key
) -> None:
    driver = drive(SCREENS[screen])
    to_the_first_tile = (("key Tab", "home 1"), ("key Tab", "home 1"), ("key Return", "overview 1"))
    walk(driver, by_finger, ((BEGIN, "home 1"), *to_the_first_tile))
    driver.tap(driver.kiosk.stage.reader.bar.call)
    seen = []
    for _ in range(20):
        if driver.screen != "call":
            break
        seen.append(where(driver))
        driver.key(key if len(seen) == len(driver.kiosk.stage.call._pages) else Qt.Key.Key_PageDown)
    assert seen == [f"call-now {number + 1}" for number in range(len(seen))]
    assert where(driver) == "overview 1"


@pytest.mark.parametrize("screen", SCREENS)
def test_back_leads_through_its_pages_and_from_the_first_one_away(
    drive: Callable[..., Driver], screen: str
) -> None:
    driver = drive(SCREENS[screen])
    driver.tap(BEGIN)
    driver.tap(driver.kiosk.stage.home.bar.call)
    call = driver.kiosk.stage.call
    for number in range(1, len(call._pages)):
        driver.tap(call.bar.next)
        assert where(driver) == f"call-now {number + 1}"
    for number in range(len(call._pages) - 1, 0, -1):
        driver.tap(call.bar.back)
        assert where(driver) == f"call-now {number}"
    assert call.bar.back.isHidden()


@pytest.mark.parametrize("place", FROM)
def test_its_pages_lead_back_through_it_to_where_one_was(drive: Callable[..., Driver], place: str) -> None:
    driver = drive()
    walk(driver, by_finger, FROM[place])
    driver.tap("When to call")
    driver.tap("More")
    for_kids = " for kids" if place.endswith("for kids") else ""
    assert where(driver) == f"call 1{for_kids}"
    driver.tap("Back")
    assert where(driver) == "call-now 1"
    go_back(driver, by_finger)
    assert where(driver) == back_from(place)


@pytest.mark.parametrize("call_open_s", [180, CALL_OPEN_S, 3600])
def test_it_stays_open_as_long_as_the_clinic_wants_and_then_the_question_comes(
    drive: Callable[..., Driver], call_open_s: int
) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "idle", call_open_s=call_open_s)
    driver = drive(SCREENS["1920x1080"], settings)
    driver.tap(BEGIN)
    usual = driver.kiosk.idle.warn_after_ms
    driver.tap("When to call")
    open_ms = driver.kiosk.idle.warn_after_ms
    assert open_ms >= max(1000 * call_open_s, usual // 2)
    assert call_open_s == 180 or open_ms == 1000 * call_open_s
    driver.wait(open_ms - 1000)
    assert where(driver) == "call-now 1"
    driver.wait(1000)
    assert driver.screen == "idle-warning"
    driver.wait(45_000)
    assert driver.screen == "attract"


def test_elsewhere_the_question_comes_as_soon_as_usual_again(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(BEGIN)
    usual = driver.kiosk.idle.warn_after_ms
    driver.tap("When to call")
    go_back(driver, by_finger)
    assert driver.kiosk.idle.warn_after_ms == usual < 1000 * CALL_OPEN_S


def test_a_touch_of_the_screen_that_invites_leads_home_and_not_to_the_call_screen(
    drive: Callable[..., Driver],
) -> None:
    driver = drive()
    driver.tap("When to call")
    driver.tap("Home")
    assert where(driver) == "home 1"
