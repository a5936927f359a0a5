"""The screen that stands where nothing else can: nothing leads away from it, and nothing lies over it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.base.options import Settings
from kiosk.ui.icons import Icons
from tests.driving import SCREENS, changed
from tests.journeys.steps import BEGIN, walk, where
from tests.journeys.test_call import FROM

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driving import Driver

KEYS = [Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Home, Qt.Key.Key_PageDown]


def check_nothing_leads_away(driver: Driver) -> None:
    assert driver.kiosk.window.targets() == []
    for key in KEYS:
        driver.key(key)
    for point in (QPoint(5, 5), QPoint(960, 540), QPoint(1900, 1070)):
        driver.tap(point)
        driver.click(point)
    driver.wait(3_600_000)
    assert where(driver) == "fault"


@pytest.mark.parametrize("place", FROM)
def test_it_comes_over_every_screen_and_stays(drive: Callable[..., Driver], place: str) -> None:
    from tests.journeys.steps import by_finger

    driver = drive()
    walk(driver, by_finger, FROM[place])
    driver.kiosk.give_up()
    assert where(driver) == "fault"
    check_nothing_leads_away(driver)


@pytest.mark.parametrize("opened", ["term", "idle-warning"])
def test_no_layer_stays_over_it(drive: Callable[..., Driver], opened: str) -> None:
    driver = drive()
    driver.tap(BEGIN)
    driver.tap("What is it?")
    if opened == "term":
        driver.tap(driver.kiosk.window.targets()[1])
    else:
        driver.wait(driver.kiosk.idle.warn_after_ms)
    assert driver.screen == opened
    driver.kiosk.give_up()
    assert where(driver) == "fault"
    assert driver.kiosk.window.layer_open is None
    check_nothing_leads_away(driver)


def test_a_guide_that_cannot_be_read_shows_it_with_the_clinics_numbers(
    drive: Callable[..., Driver], tmp_path: Path
) -> None:
    settings = changed(Settings(), "clinic", phone_day="(555) 010-0199", phone_emergency="911")
    driver = drive(SCREENS["1920x1080"], settings, tmp_path / "nothing")
    assert where(driver) == "fault"
    words = driver.kiosk.window.words()
    assert "(555) 010-0199" in words
    assert "911" in words
    check_nothing_leads_away(driver)


def test_pictograms_that_cannot_be_loaded_leave_the_words(
    drive: Callable[..., Driver], monkeypatch: pytest.MonkeyPatch
) -> None:
    driver = drive()
    failed: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: failed.append(error))
    monkeypatch.setitem(sys.modules, "qtawesome.iconic_font", None)
    monkeypatch.setattr(driver.kiosk, "icons", Icons())
    driver.kiosk.show(None, (1280, 800))
    assert [type(error) for error in failed] == [ModuleNotFoundError]
    assert driver.kiosk.window.isVisible()
    driver.kiosk.stage.attract.field.click()
    assert driver.screen == "home"
