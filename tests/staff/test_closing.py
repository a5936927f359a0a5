"""The dark screen outside of the opening hours: when it comes, what wakes it, and what it never cuts off."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from kiosk.base.options import Settings
from kiosk.base.staffoptions import Hours
from kiosk.staff.backstage import Backstage
from kiosk.staff.closing import LOOK_MS, QUIET_S
from kiosk.staff.hours import DAYS
from tests.driving import Driver, changed
from tests.journeys.steps import BEGIN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

NOON = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
NIGHT = dt.datetime(2026, 6, 1, 23, tzinfo=dt.UTC)
QUIET_MS = round(QUIET_S * 1000) + LOOK_MS


@dataclass
class Wall:
    """The clock on the wall: it stands until somebody sets it."""

    moment: dt.datetime = NIGHT

    def __call__(self) -> dt.datetime:
        return self.moment


class Room(Driver):
    """A kiosk in a room that has opening hours, and the clock on its wall."""

    def __init__(self, application: QApplication, hours: Hours, state: Path, moment: dt.datetime) -> None:
        """Open the room at a moment."""
        self.wall = Wall(moment)
        settings = msgspec.structs.replace(changed(Settings(), "motion", slide=False), hours=hours)
        super().__init__(application, settings=settings, backstage=Backstage(state, now=self.wall))

    def is_dark(self) -> bool:
        return self.kiosk.window.curtain is not None

    def be_quiet(self) -> None:
        self.wait(QUIET_MS)


@pytest.fixture
def room(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Room]]:
    rooms: list[Room] = []

    def build(every_day: str = "08:00-17:00", moment: dt.datetime = NIGHT, outside: str = "dark") -> Room:
        hours = msgspec.convert({**dict.fromkeys(DAYS, every_day), "outside": outside}, Hours)
        rooms.append(Room(qapp, hours, tmp_path, moment))
        return rooms[-1]

    yield build
    for each in rooms:
        each.close()


def attract_rests(room: Room) -> bool:
    return room.kiosk.stage.attract.scene._alarm is None


def test_it_goes_dark_when_nobody_was_there_for_two_minutes(room: Callable[..., Room]) -> None:
    kiosk = room()
    kiosk.wait(round(QUIET_S * 1000) - 5_000)
    assert not kiosk.is_dark()
    kiosk.wait(LOOK_MS + 5_000)
    assert kiosk.is_dark()
    assert attract_rests(kiosk)
    words = kiosk.kiosk.window.words()
    assert words[0] == "Touch to wake"
    assert len(words) == 3


def test_it_is_never_dark_while_the_room_is_open(room: Callable[..., Room]) -> None:
    kiosk = room(moment=NOON)
    kiosk.wait(3_600_000)
    assert not kiosk.is_dark()
    kiosk.wall.moment = NIGHT
    kiosk.wait(LOOK_MS)
    assert kiosk.is_dark()
    kiosk.wall.moment = NOON + dt.timedelta(1)
    kiosk.wait(LOOK_MS)
    assert not kiosk.is_dark()
    assert not attract_rests(kiosk)


@pytest.mark.parametrize(
    ("hours", "outside"), [("", "dark"), ("00:00-24:00", "dark"), ("closed", "as-always")]
)
def test_where_it_never_goes_dark_nothing_waits(room: Callable[..., Room], hours: str, outside: str) -> None:
    kiosk = room(hours, outside=outside)
    assert kiosk.kiosk.staff.closing._alarm is None
    kiosk.wait(3_600_000)
    assert not kiosk.is_dark()


def _tap(room: Room) -> None:
    room.tap(QPoint(960, 540))


def _tap_where_a_target_is(room: Room) -> None:
    room.tap(room.center(room.kiosk.stage.attract.call))


def _click(room: Room) -> None:
    room.click(QPoint(300, 300))


def _right_click(room: Room) -> None:
    room.click(QPoint(300, 300), Qt.MouseButton.RightButton)


def _move_the_mouse(room: Room) -> None:
    room.mouse(QEvent.Type.MouseMove, QPoint(300, 300))
    room.mouse(QEvent.Type.MouseMove, QPoint(310, 300))


def _turn_a_wheel(room: Room) -> None:
    none, place = Qt.KeyboardModifier.NoModifier, QPointF(9, 9)
    phase, down = Qt.ScrollPhase.NoScrollPhase, QPoint(0, 120)
    wheel = QWheelEvent(place, place, down, down, Qt.MouseButton.NoButton, none, phase, False)
    room.send(wheel)


def _enter(room: Room) -> None:
    room.key(Qt.Key.Key_Return)


def _space(room: Room) -> None:
    room.key(Qt.Key.Key_Space)


def _tab(room: Room) -> None:
    room.key(Qt.Key.Key_Tab)


def _press_by_a_screen_reader(room: Room) -> None:
    room.kiosk.staff.closing.layer.wake.click()
    room.wait()


@pytest.mark.parametrize(
    "wake",
    [
        _tap,
        _tap_where_a_target_is,
        _click,
        _right_click,
        _move_the_mouse,
        _turn_a_wheel,
        _enter,
        _space,
        _tab,
        _press_by_a_screen_reader,
    ],
)
def test_any_input_wakes_it_and_presses_nothing(
    room: Callable[..., Room], wake: Callable[[Room], None]
) -> None:
    kiosk = room()
    kiosk.be_quiet()
    assert kiosk.is_dark()
    wake(kiosk)
    assert not kiosk.is_dark()
    assert kiosk.screen == "attract"
    assert not attract_rests(kiosk)
    assert kiosk.kiosk.window.ringed is None
    # The next touch begins a visit, as by day; and nothing cuts it off.
    kiosk.wait()
    kiosk.tap(BEGIN)
    assert kiosk.screen == "home"
    kiosk.wait(170_000)
    assert kiosk.screen == "home"
    assert not kiosk.is_dark()


def test_the_finger_that_wakes_presses_nothing_however_long_it_stays(room: Callable[..., Room]) -> None:
    kiosk = room()
    kiosk.be_quiet()
    kiosk.touch_down(0, QPoint(960, 400))
    kiosk.wait(2_000)
    kiosk.touch_up(0, QPoint(960, 400))
    kiosk.wait()
    assert kiosk.screen == "attract"


def test_it_goes_dark_again_when_a_visit_has_ended_and_two_minutes_are_over(
    room: Callable[..., Room],
) -> None:
    kiosk = room()
    kiosk.be_quiet()
    _tap(kiosk)
    kiosk.tap(BEGIN)
    kiosk.tap(kiosk.kiosk.stage.home.tiles[0])
    # Nobody is there any more: the question, then the end, both in the light.
    for then in ("idle-warning", "attract"):
        for _ in range(400):
            if kiosk.screen == then:
                break
            assert not kiosk.is_dark()
            kiosk.wait(1_000)
        assert kiosk.screen == then
    kiosk.wait(110_000)
    assert not kiosk.is_dark()
    assert not kiosk.kiosk.stage.attract.go_on.isHidden()
    kiosk.wait(30_000)
    assert kiosk.is_dark()


def test_a_visit_that_runs_at_closing_time_goes_on(room: Callable[..., Room]) -> None:
    kiosk = room(moment=NOON)
    kiosk.tap(BEGIN)
    kiosk.tap(kiosk.kiosk.stage.home.tiles[0])
    place = kiosk.kiosk.navigator.place
    kiosk.wall.moment = NIGHT
    for _ in range(20):
        kiosk.wait(150_000)
        kiosk.tap(QPoint(960, 5))
        assert not kiosk.is_dark()
    assert kiosk.kiosk.navigator.place == place


@pytest.mark.parametrize("what", ["easier", "languages", "a choice", "staff"])
def test_where_somebody_has_begun_something_it_stays_light(room: Callable[..., Room], what: str) -> None:
    kiosk = room()
    if what == "easier":
        kiosk.tap("Easier")
    elif what == "languages":
        kiosk.kiosk.stage.layers.open_languages()
    elif what == "a choice":
        kiosk.tap(kiosk.kiosk.stage.attract.reach)
    else:
        kiosk.kiosk.staff.panel.start_cleaning()
    kiosk.wait(150_000 if what != "staff" else 61_000)
    assert not kiosk.is_dark()


def test_staff_come_over_the_dark_and_leave_it_dark_two_minutes_later(room: Callable[..., Room]) -> None:
    kiosk = room()
    kiosk.be_quiet()
    kiosk.kiosk.staff.panel.open_hours()
    assert kiosk.kiosk.staff.desk.is_open
    kiosk.wait()
    kiosk.tap(kiosk.kiosk.staff.panel.hours_desk.layer.back)
    kiosk.tap(kiosk.kiosk.staff.panel.pages.panel.back)
    assert kiosk.screen == "attract"
    assert not kiosk.is_dark()
    kiosk.be_quiet()
    assert kiosk.is_dark()


def test_the_wall_clock_may_jump_by_years_and_back(room: Callable[..., Room]) -> None:
    kiosk = room(moment=NOON)
    kiosk.be_quiet()
    for year in (1970, 2038, 1999, 9998, 2026):
        for moment, dark in ((NIGHT, True), (NOON, False)):
            kiosk.wall.moment = moment.replace(year=year)
            kiosk.be_quiet()
            assert kiosk.is_dark() is dark


def test_the_night_over_it_costs_one_look_in_20_s_and_the_words_move(room: Callable[..., Room]) -> None:
    kiosk = room()
    kiosk.be_quiet()
    layer = kiosk.kiosk.staff.closing.layer
    assert kiosk.clock.pending == 1
    places = set()
    for _ in range(30):
        kiosk.wait(LOOK_MS)
        assert kiosk.clock.pending == 1
        line = layer._lines[0].geometry()
        assert layer.rect().contains(line)
        places.add((line.x(), line.y()))
    assert 4 <= len(places) <= 6


def test_a_failure_in_the_night_keeps_it_dark_and_asleep(room: Callable[..., Room]) -> None:
    kiosk = room()
    kiosk.be_quiet()
    kiosk.kiosk.end_visit()
    assert kiosk.is_dark()
    assert attract_rests(kiosk)


def test_what_staff_must_see_is_not_hidden_by_the_dark(room: Callable[..., Room]) -> None:
    kiosk = room()
    kiosk.be_quiet()
    kiosk.kiosk.give_up()
    assert not kiosk.is_dark()
    assert kiosk.screen == "fault"


def test_another_size_of_the_screen_is_dark_all_over(room: Callable[..., Room]) -> None:
    kiosk = room()
    kiosk.be_quiet()
    window = kiosk.kiosk.window
    window.resize(1080, 1920)
    assert kiosk.kiosk.staff.closing.layer.geometry() == window.rect()
    assert attract_rests(kiosk)
    picture = window.grab().toImage()
    look = kiosk.kiosk.stage.look
    assert look is not None
    dark = {look.theme.night.paper.rgb()}
    corners = [(0, 0), (1079, 0), (0, 1919), (1079, 1919)]
    assert {picture.pixel(*corner) for corner in corners} == dark


def test_staff_change_the_hours_and_it_counts_at_once(room: Callable[..., Room]) -> None:
    kiosk = room("")
    opening = kiosk.kiosk.staff.opening
    kiosk.be_quiet()
    assert not kiosk.is_dark()
    opening.choose_day("monday", "08:00-17:00")
    kiosk.wait(LOOK_MS)
    assert kiosk.is_dark()
    opening.choose_outside("as-always")
    assert not kiosk.is_dark()
