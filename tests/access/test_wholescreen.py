"""The whole screen as one button: short touches go on, long ones choose, other fingers do nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, QPoint, Qt

from tests.driving import SCREENS
from tests.journeys.by_switch import LONG_MS, touch
from tests.journeys.steps import BEGIN, by_finger, open_section, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.target import Target
    from tests.driving import Driver

ANYWHERE = QPoint(960, 500)
ELSEWHERE = QPoint(300, 900)


def ringed(driver: Driver) -> Target | None:
    return driver.kiosk.window.ringed


@pytest.fixture
def reading(drive: Callable[..., Driver]) -> Driver:
    driver = drive()
    open_section(driver, by_finger, "what")
    use(driver)
    return driver


def use(driver: Driver) -> None:
    driver.kiosk.visit.choose(replace(driver.kiosk.visit.choices, whole_screen=True))
    driver.wait()


@pytest.mark.parametrize("at", [QPoint(1, 1), QPoint(960, 500), QPoint(1919, 1079), QPoint(60, 1040)])
def test_a_short_touch_anywhere_turns_the_page(reading: Driver, at: QPoint) -> None:
    for page in (2, 3):
        touch(reading, at=at)
        assert where(reading) == f"what {page}"
        assert ringed(reading) is None


def test_a_short_touch_acts_when_it_lifts_and_next_sinks_meanwhile(reading: Driver) -> None:
    reading.touch_down(0, ANYWHERE)
    assert reading.named("Next").isDown()
    assert where(reading) == "what 1"
    reading.touch_up(0, ANYWHERE)
    assert where(reading) == "what 2"
    assert not reading.named("Next").isDown()


@pytest.mark.parametrize(("ms", "there"), [(999, "what 2"), (1000, "what 1"), (5000, "what 1")])
def test_a_long_touch_opens_the_choices(reading: Driver, ms: int, there: str) -> None:
    touch(reading, ms)
    assert where(reading) == there
    first = reading.kiosk.window.targets()[0] if there == "what 1" else None
    assert ringed(reading) is first


def test_then_short_touches_move_the_ring_and_a_long_one_presses(reading: Driver) -> None:
    touch(reading, LONG_MS)
    targets = reading.kiosk.window.targets()
    more = reading.named("Tell me more")
    for _ in range(targets.index(more)):
        touch(reading)
    assert ringed(reading) is more
    touch(reading, LONG_MS)
    assert where(reading) == "what more 1 of message"
    assert ringed(reading) is None
    touch(reading)
    assert where(reading) == "what 2", "it turns pages again"


def test_the_choices_go_around_the_end(reading: Driver) -> None:
    touch(reading, LONG_MS)
    targets = reading.kiosk.window.targets()
    for _ in targets:
        touch(reading)
    assert ringed(reading) is targets[0]


def test_on_screens_of_choices_the_ring_is_there_from_the_start(drive: Callable[..., Driver]) -> None:
    driver = drive()
    use(driver)
    assert ringed(driver) is None
    touch(driver)
    assert where(driver) == "home 1", "on the screen that invites a touch anywhere begins"
    assert ringed(driver) is driver.kiosk.window.targets()[0]


def test_a_layer_is_closed_by_it_and_the_page_turns_again(reading: Driver) -> None:
    touch(reading, LONG_MS)
    touch(reading)
    touch(reading, LONG_MS)
    assert where(reading) == "term spasticity"
    while ringed(reading) is not reading.named("Close"):
        touch(reading)
    touch(reading, LONG_MS)
    touch(reading)
    assert where(reading) == "what 2"


def test_only_the_first_contact_counts(reading: Driver) -> None:
    reading.touch_down(0, ANYWHERE)
    reading.touch_down(1, ELSEWHERE)
    reading.wait(100)
    reading.touch_up(1, ELSEWHERE)
    assert where(reading) == "what 1"
    reading.touch_up(0, ANYWHERE)
    assert where(reading) == "what 2"


def test_a_second_touch_soon_after_is_a_tremor(reading: Driver) -> None:
    for _ in range(4):
        reading.touch_down(0, ANYWHERE)
        reading.wait(40)
        reading.touch_up(0, ANYWHERE)
        reading.wait(100)
    assert where(reading) == "what 2"


def test_a_hand_that_stays_does_one_thing_and_later_gives_way(reading: Driver) -> None:
    reading.touch_down(0, ANYWHERE)
    reading.wait(5000)
    first = reading.kiosk.window.targets()[0]
    assert ringed(reading) is first
    touch_other(reading)
    assert ringed(reading) is first
    reading.wait(5000)
    touch_other(reading)
    assert ringed(reading) is reading.kiosk.window.targets()[1]
    reading.touch_up(0, ANYWHERE)
    assert ringed(reading) is reading.kiosk.window.targets()[1]


def touch_other(driver: Driver) -> None:
    driver.touch_down(1, ELSEWHERE)
    driver.wait(100)
    driver.touch_up(1, ELSEWHERE)
    driver.wait()


def test_the_countdown_is_told_to_the_target_that_will_be_pressed(
    reading: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[float] = []
    first = reading.kiosk.window.targets()[0]
    monkeypatch.setattr(first, "set_progress", told.append, raising=False)
    touch(reading, 200)
    assert told == [], "a short touch shows no countdown"
    touch(reading)
    reading.key(Qt.Key.Key_PageUp)
    reading.key(Qt.Key.Key_PageUp)
    told.clear()
    monkeypatch.setattr(reading.kiosk.window.targets()[0], "set_progress", told.append, raising=False)
    touch(reading, LONG_MS)
    assert told[0] == pytest.approx(0.25)
    assert told[:-1] == sorted(told[:-1])
    assert 0.9 < max(told) < 1
    assert told[-1] == 0.0


def test_the_mouse_does_it_too(reading: Driver) -> None:
    reading.click(ANYWHERE)
    assert where(reading) == "what 2"
    reading.mouse(QEvent.Type.MouseButtonPress, ANYWHERE, Qt.MouseButton.LeftButton)
    reading.wait(LONG_MS)
    reading.mouse(QEvent.Type.MouseButtonRelease, ANYWHERE, Qt.MouseButton.LeftButton)
    assert ringed(reading) is reading.kiosk.window.targets()[0]


def test_a_touch_that_answers_the_question_does_nothing_else(reading: Driver) -> None:
    reading.wait(reading.kiosk.idle.warn_after_ms)
    assert reading.screen == "idle-warning"
    touch(reading)
    assert where(reading) == "what 1"
    touch(reading)
    assert where(reading) == "what 2"


def test_with_the_visit_it_ends(reading: Driver) -> None:
    reading.touch_down(0, ANYWHERE)
    reading.kiosk.end_visit()
    reading.wait()
    reading.touch_up(0, ANYWHERE)
    assert not reading.kiosk.access.whole_screen.active
    assert ringed(reading) is None
    reading.tap("Español" if "Español" in names(reading) else BEGIN)
    assert where(reading) == "home 1"


def names(driver: Driver) -> list[str]:
    return [target.text() for target in driver.kiosk.window.targets()]


@pytest.mark.parametrize("screen", ["1024x600", "1080x1920"])
def test_the_whole_guide_is_read_by_one_big_button(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive(SCREENS[screen])
    open_section(driver, by_finger, "what")
    use(driver)
    pages = 0
    while driver.screen == "reader" and pages < 400:
        touch(driver)
        pages += 1
    assert where(driver).startswith("home")
