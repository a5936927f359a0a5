"""The test of the touch panel, by real fingers, a mouse and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt

from kiosk.base.options import Settings
from kiosk.staff.layers.deadzones import Stage
from kiosk.staff.matter import Matter
from tests.driving import SCREENS, changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.staff.deadzones import Wiping
    from tests.driving import Driver

SMALL = SCREENS["1024x600"]


def begin(driver: Driver) -> None:
    driver.kiosk.staff.panel.open_dead_zones()
    driver.wait()


def stage(driver: Driver) -> Stage:
    return driver.kiosk.staff.panel.dead_zones.layer.stage


def wiping(driver: Driver) -> Wiping:
    return driver.kiosk.staff.panel.dead_zones._wiping


def wipe(driver: Driver, *, dead: QRect | None = None, finger: int = 0, rows: range | None = None) -> None:
    """Wipe row by row; from a dead place (px) nothing comes."""
    window = driver.kiosk.window
    count = wiping(driver).rows
    step = window.width() // 20
    for row in rows if rows is not None else range(count):
        y = int((row + 0.5) * window.height() / count)
        down = False
        for x in [*range(1, window.width() - 1, step), window.width() - 2]:
            point = QPoint(x, y)
            if dead is not None and dead.contains(point):
                if down:
                    driver.touch_up(finger, point - QPoint(step, 0))
                down = False
            elif down:
                driver.touch_move(finger, point)
            else:
                driver.touch_down(finger, point)
                down = True
        if down:
            driver.touch_up(finger, QPoint(window.width() - 2, y))
        driver.wait(100)


def test_wiping_over_all_of_it_fills_it(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    matters = driver.kiosk.staff.matters
    matters.note(Matter.TOUCH, "as before")
    begin(driver)
    assert driver.kiosk.window.targets() == []
    wipe(driver)
    layer = driver.kiosk.staff.panel.dead_zones.layer
    assert stage(driver) is Stage.COMPLETE
    count = wiping(driver).count
    assert layer.words() == [
        "The touch screen works everywhere.",
        f"{count} of {count} parts",
        "Back",
    ]
    assert not matters.noted
    driver.tap(layer.back)
    assert driver.screen == "attract"


def test_a_dead_corner_is_found_and_told(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    # The lower right corner: 31 x 20 mm.
    wipe(driver, dead=QRect(820, 465, 400, 400))
    layer = driver.kiosk.staff.panel.dead_zones.layer
    driver.wait(9_000)
    assert driver.kiosk.window.targets() == []
    driver.wait(1_100)
    assert driver.kiosk.window.targets() == [layer.back]
    assert layer.back.text() == "Stop"
    driver.tap("Stop")
    assert stage(driver) is Stage.DEAD
    silent = wiping(driver).count - wiping(driver).answered
    assert layer.words()[:2] == [
        "The touch screen has dead places",
        f"{silent} parts do not answer. Ask your IT team to look at the touch screen.",
    ]
    ((matter, detail),) = driver.kiosk.staff.matters.noted
    assert matter is Matter.TOUCH
    assert f"in {silent} of 144 parts: " in detail
    assert "to 155 mm from the left" in detail
    assert "to 91 mm from the top" in detail
    # It has been mended.
    driver.tap("Test again")
    assert stage(driver) is Stage.WIPING
    wipe(driver)
    assert not driver.kiosk.staff.matters.noted


def test_it_ends_by_silence(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    wipe(driver, rows=range(8))
    driver.wait(44_000)
    assert stage(driver) is Stage.WIPING
    driver.wait(1_500)
    assert stage(driver) is Stage.DEAD
    assert "16 parts do not answer." in driver.kiosk.staff.panel.dead_zones.layer.words()[1]
    # And then nobody is there.
    driver.wait(61_000)
    assert driver.screen == "attract"


def test_a_test_that_nobody_made_tells_nothing(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    wipe(driver, rows=range(3))
    driver.wait(46_000)
    assert stage(driver) is Stage.UNFINISHED
    assert not driver.kiosk.staff.matters.noted
    assert driver.kiosk.staff.panel.dead_zones.layer.words()[:2] == [
        "The test was not finished",
        "48 of 144 parts. If the rest does not answer, ask your IT team to look at the touch screen.",
    ]


def test_one_part_is_told_as_one(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    wipe(driver, dead=QRect(965, 540, 100, 100))
    driver.wait(46_000)
    assert driver.kiosk.staff.panel.dead_zones.layer.words()[1].startswith("1 part does not answer.")


def test_several_fingers_wipe_at_once(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    ys = [150, 300, 450]
    for finger, y in enumerate(ys):
        driver.touch_down(finger, QPoint(2, y))
    for x in range(50, 1000, 50):
        for finger, y in enumerate(ys):
            driver.touch_move(finger, QPoint(x, y))
    for finger, y in enumerate(ys):
        driver.touch_up(finger, QPoint(1000, y))
    assert wiping(driver).answered == 48


def test_a_mouse_wipes_while_its_button_is_down(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    left = Qt.MouseButton.LeftButton
    driver.mouse(QEvent.Type.MouseMove, QPoint(10, 10))
    driver.mouse(QEvent.Type.MouseMove, QPoint(10, 200))
    assert wiping(driver).answered == 0
    driver.mouse(QEvent.Type.MouseButtonPress, QPoint(10, 30), left)
    for x in range(60, 1000, 50):
        driver.mouse(QEvent.Type.MouseMove, QPoint(x, 30), held=left)
    driver.mouse(QEvent.Type.MouseButtonRelease, QPoint(1010, 30), left)
    assert wiping(driver).answered == 16


def test_escape_leaves_at_once(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    driver.key(Qt.Key.Key_Escape)
    assert stage(driver) is Stage.UNFINISHED
    driver.key(Qt.Key.Key_Escape)
    assert driver.screen == "attract"


def test_the_sheet_steps_aside_from_what_is_wiped(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    sheet = driver.kiosk.staff.panel.dead_zones.layer._sheet
    before = sheet.geometry()
    driver.tap(before.center())
    assert not sheet.geometry().intersects(before)
    assert wiping(driver).answered == 1


def test_wiping_over_the_way_out_does_not_press_it(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    driver.wait(10_500)
    stop = driver.point("Stop")
    driver.touch_down(0, stop)
    driver.touch_move(0, stop + QPoint(200, 0))
    driver.touch_up(0, stop + QPoint(400, 0))
    driver.wait()
    assert stage(driver) is Stage.WIPING
    driver.touch_down(0, QPoint(800, 300))
    driver.touch_move(0, stop)
    driver.touch_up(0, stop)
    driver.wait()
    assert stage(driver) is Stage.WIPING
    # What has answered anew hides it.
    assert driver.kiosk.window.targets() == []


def test_another_size_begins_anew(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    wipe(driver, rows=range(3))
    driver.kiosk.window.resize(600, 1024)
    driver.wait()
    assert (wiping(driver).columns, wiping(driver).rows) == (9, 16)
    assert wiping(driver).answered == 0


def test_leaving_it_in_another_way_ends_it(drive: Callable[..., Driver]) -> None:
    driver = drive(SMALL)
    begin(driver)
    driver.kiosk.staff.desk.leave()
    driver.wait(60_000)
    assert driver.screen == "attract"
    assert not driver.kiosk.staff.matters.noted


@pytest.mark.parametrize("screen", ["1024x600", "1920x1080", "1080x1920"])
def test_the_sheet_has_room_on_every_screen(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive(SCREENS[screen], changed(Settings(), "reading", text_size=4))
    begin(driver)
    layer = driver.kiosk.staff.panel.dead_zones.layer
    for result in (Stage.WIPING, Stage.COMPLETE, Stage.DEAD, Stage.UNFINISHED):
        layer.show_result(result)
        driver.kiosk.staff.desk.dress()
        sheet = layer._sheet.geometry()
        assert layer.rect().contains(sheet)
        parts = [layer._title, layer._text, *layer.targets()]
        places = [part.geometry() for part in parts]
        assert all(sheet.contains(place) for place in places), result
        assert not any(one.intersects(two) for one in places for two in places if one is not two), result
