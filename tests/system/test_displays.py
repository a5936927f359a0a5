"""Displays come, go and change: the window belongs on the configured one, with sizes as they are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QSizeF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.base.clock import ManualClock
from kiosk.base.options import Screen, Settings
from kiosk.system.displays import SETTLE_MS, Displays, QtMonitors, fill
from kiosk.ui.metrics import ASSUMED_WIDTH_MM, Display
from tests.driving import SCREENS, Driver, changed
from tests.journeys.steps import by_finger, open_section
from tests.journeys.test_place_kept import check_place

if TYPE_CHECKING:
    from collections.abc import Callable


class Monitor:
    """A display that can be turned into another one."""

    def __init__(self, connector: str, width: int, height: int, width_mm: float, left: int = 0) -> None:
        self.connector, self.left = connector, left
        self.turn_into(width, height, width_mm)

    def turn_into(self, width: int, height: int, width_mm: float) -> None:
        self.rect = QRect(self.left, 0, width, height)
        self.size = QSizeF(width_mm, width_mm * height / width)

    def name(self) -> str:
        return self.connector

    def geometry(self) -> QRect:
        return self.rect

    def physicalSize(self) -> QSizeF:  # noqa: N802 (Qt's name)
        return self.size


class Cables:
    """All displays, as they are plugged in; the first is the main one."""

    def __init__(self, *monitors: Monitor) -> None:
        self.plugged = list(monitors)

    def all(self) -> list[Monitor]:
        return self.plugged

    def main(self) -> Monitor | None:
        return self.plugged[0] if self.plugged else None


class Followed:
    """Displays that are followed."""

    def __init__(self, *monitors: Monitor, name: str = "", width_mm: int = 0) -> None:
        self.clock, self.cables = ManualClock(), Cables(*monitors)
        self.displays = Displays(self.cables, Screen(name=name, width_mm=width_mm), self.clock)
        self.heard = 0
        self.displays.changed.connect(self.on_changed)

    def on_changed(self) -> None:
        self.heard += 1

    def settle(self) -> object:
        """Tell that the displays are others, as often as a system does, and let them settle."""
        for _ in range(3):
            self.displays.on_monitors_changed()
            self.clock.advance(SETTLE_MS // 2)
        self.clock.advance(SETTLE_MS)
        assert self.clock.pending == 0
        return self.displays.chosen


WALL = Monitor("HDMI-1", 1920, 1080, 476)
SMALL = Monitor("DP-1", 1024, 600, 155, left=1920)


@pytest.mark.logs
def test_the_window_goes_to_the_configured_display_when_it_is_there_else_to_the_main_one() -> None:
    followed = Followed(WALL, SMALL, name="DP-1")
    assert followed.displays.chosen is SMALL
    followed.cables.plugged = [WALL]
    assert followed.settle() is WALL
    followed.cables.plugged = [WALL, SMALL]
    assert followed.settle() is SMALL
    assert followed.displays.display == Display(1024, 155)
    assert followed.heard == 2


def test_another_size_is_told_once_and_the_same_one_never() -> None:
    wall = Monitor("HDMI-1", 1920, 1080, 476)
    followed = Followed(wall)
    followed.settle()
    assert followed.heard == 0
    wall.turn_into(1080, 1920, 268)
    followed.settle()
    assert (followed.heard, followed.displays.display) == (1, Display(1080, 268))
    assert followed.displays.picture_mm == pytest.approx((268, 476.4), abs=0.1)
    wall.turn_into(1080, 1920, 300)
    followed.settle()
    assert (followed.heard, followed.displays.display) == (2, Display(1080, 300))


def test_a_configured_width_is_that_of_whatever_hangs_there() -> None:
    followed = Followed(Monitor("HDMI-1", 1920, 1080, 476), width_mm=480)
    assert followed.displays.display == Display(1920, 480)


def test_without_any_display_the_last_size_is_kept_until_one_comes() -> None:
    followed = Followed(SMALL)
    followed.cables.plugged = []
    assert followed.settle() is None
    assert followed.displays.display == Display(1024, 155)
    followed.cables.plugged = [WALL]
    assert followed.settle() is WALL
    assert (followed.displays.any, followed.heard) == (True, 2)


def test_a_start_without_any_display_assumes_a_usual_one() -> None:
    followed = Followed()
    assert not followed.displays.any
    assert followed.displays.display == Display(1920, ASSUMED_WIDTH_MM)
    assert followed.displays.picture_mm[0] == ASSUMED_WIDTH_MM
    followed.cables.plugged = [SMALL]
    assert followed.settle() is SMALL


@pytest.mark.logs
def test_what_is_odd_about_a_display_is_told_once_however_often_another_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    odd, other = Monitor("HDMI-1", 1920, 1080, 16), Monitor("DP-1", 1024, 600, 155)
    followed = Followed(odd)
    for plugged in ([odd, other], [odd], [odd, other]):
        followed.cables.plugged = plugged
        followed.settle()
    assert followed.heard == 0
    assert len(caplog.records) == 1


def test_closed_while_they_settle() -> None:
    followed = Followed(WALL)
    followed.displays.on_monitors_changed()
    followed.displays.close()
    assert followed.clock.pending == 0


def test_the_displays_of_qt_are_followed(qapp: QApplication) -> None:
    monitors = QtMonitors(qapp)
    displays = Displays(monitors, Screen(), ManualClock())
    assert monitors.main() in monitors.all()
    assert displays.chosen is qapp.primaryScreen()
    monitors.changed.connect(displays.on_monitors_changed)
    qapp.primaryScreen().geometryChanged.emit(QRect())
    assert displays._alarm is not None
    displays.close()
    monitors.close()
    qapp.primaryScreen().geometryChanged.emit(QRect())
    assert displays._alarm is None


def test_a_window_fills_its_display_and_waits_where_there_is_none(qapp: QApplication) -> None:
    window = QWidget()
    fill(window, None)
    assert window.isFullScreen()
    window.hide()
    fill(window, qapp.primaryScreen())
    assert window.geometry() == qapp.primaryScreen().geometry()
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("screen", ["1024x600", "1080x1920", "3840x2160"])
def test_on_another_display_place_and_visit_are_kept(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive()
    kiosk = driver.kiosk
    open_section(driver, by_finger, "risks")
    driver.tap("Next")
    kiosk.visit.choose_language("en")
    place, choices, card = kiosk.navigator.place, kiosk.visit.choices, kiosk.stage.reader.page
    width, height, width_mm = SCREENS[screen]
    kiosk.use_display(Display(width, width_mm))
    kiosk.window.resize(width, height)
    driver.wait()
    assert kiosk.navigator.place == place
    check_place(driver)
    look = kiosk.stage.look
    assert look is not None
    assert look.metrics.px_per_mm == pytest.approx(width / width_mm)
    assert kiosk.visit.choices.language == choices.language
    assert kiosk.access.touch._field.mm(width) == pytest.approx(width_mm), "touches are measured there too"
    driver.tap("Next")
    assert kiosk.stage.reader.page != card


@pytest.mark.parametrize(("chosen", "then"), [(None, 2), (4, 4)])
def test_a_smaller_display_has_its_own_text_size_unless_the_family_has_chosen_one(
    drive: Callable[..., Driver], chosen: int | None, then: int
) -> None:
    visit = (driver := drive()).kiosk.visit
    assert visit.choices.text_size == 3
    if chosen is not None:
        visit.choose_text_size(chosen)
    driver.kiosk.use_display(Display(1024, 155))
    assert visit.choices.text_size == then
    visit.reset()
    assert visit.choices.text_size == 2


def test_a_configured_text_size_stays_on_every_display(drive: Callable[..., Driver]) -> None:
    settings = changed(changed(Settings(), "reading", text_size=4), "motion", slide=False)
    driver = drive(settings=settings)
    driver.kiosk.use_display(Display(1024, 155))
    assert driver.kiosk.visit.choices.text_size == 4


def test_a_touch_panel_that_goes_with_a_finger_on_it_leaves_a_kiosk_that_can_be_used(
    drive: Callable[..., Driver],
) -> None:
    driver = drive()
    kiosk = driver.kiosk
    driver.tap(kiosk.stage.attract.field)
    driver.touch_down(0, driver.center(kiosk.stage.home.tiles[0]))
    kiosk.use_display(Display(1920, 476))  # what goes with it, goes at once
    driver.touch_up(0, driver.center(kiosk.stage.home.tiles[0]))
    driver.wait()
    assert driver.screen == "home"
    other = QTest.createTouchDevice()
    touches = QTest.touchEvent(kiosk.window, other, False)
    point: QPoint = driver.center(kiosk.stage.home.tiles[0])
    touches.press(7, point, kiosk.window)
    touches.commit()
    touches.release(7, point, kiosk.window)
    touches.commit()
    driver.wait()
    assert driver.screen == "reader"
