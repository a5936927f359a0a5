"""What happens when a family stops: the question, its answers, and the end of the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent

from kiosk.ui.visit import Choices, Speech, Switches
from tests.driving import SCREENS
from tests.journeys.steps import BEGIN, by_finger, walk, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver
    from tests.journeys.steps import Journey

INTO_A_MORE_PART: Journey = (
    (BEGIN, "home 1"),
    ("What is it?", "what 1"),
    ("Next", "what 2"),
    ("Tell me more", "what more 1 of spasticity"),
)
PLACES: dict[str, Journey] = {
    "home 2": ((BEGIN, "home 1"), ("More topics", "home 2")),
    "what 2": INTO_A_MORE_PART[:-1],
    "what more 1 of spasticity": INTO_A_MORE_PART,
    "about 1": ((BEGIN, "home 1"), ("About", "about 1")),
    "call-now 1": ((BEGIN, "home 1"), ("When to call", "call-now 1")),
    "words 1": ((BEGIN, "home 1"), ("More topics", "home 2"), ("Words to know", "words 1")),
    "term spasticity": ((BEGIN, "home 1"), ("What is it?", "what 1"), ("spasticity", "term spasticity")),
    "what 1 for kids": ((BEGIN, "home 1"), ("What is it?", "what 1"), ("For kids", "what 1 for kids")),
}
KEYS = (
    Qt.Key.Key_Return,
    Qt.Key.Key_Tab,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_A,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Shift,
    Qt.Key.Key_F5,
)
ANSWER_MS = 45_000


def tap(driver: Driver, point: QPoint) -> None:
    driver.tap(point)


def click(driver: Driver, point: QPoint) -> None:
    driver.click(point)


def right_click(driver: Driver, point: QPoint) -> None:
    driver.click(point, Qt.MouseButton.RightButton)


def ask(driver: Driver) -> None:
    """Let just as much time pass as it takes until the question is asked."""
    for _ in range(driver.kiosk.idle.warn_after_ms // 100):
        driver.wait(100)
        if driver.screen == "idle-warning":
            return
    raise AssertionError("the question is not asked")


@pytest.mark.parametrize("place", PLACES)
def test_a_touch_anywhere_answers_and_presses_nothing(drive: Callable[..., Driver], place: str) -> None:
    driver = drive()
    walk(driver, by_finger, PLACES[place])
    below = driver.center(driver.kiosk.window.targets()[-1])
    button = driver.kiosk.window.warning.stay
    for act in (tap, click, right_click):
        for where_to in ("on a target", "on the button", "beside everything"):
            ask(driver)
            points = {"on a target": below, "on the button": driver.center(button)}
            act(driver, points.get(where_to, QPoint(2, 2)))
            assert where(driver) == place, (act.__name__, where_to)


@pytest.mark.parametrize("place", PLACES)
def test_any_key_answers_and_does_nothing_else(drive: Callable[..., Driver], place: str) -> None:
    driver = drive()
    walk(driver, by_finger, PLACES[place])
    for key in KEYS:
        ask(driver)
        driver.key(key)
        assert where(driver) == place, key
        assert driver.kiosk.window.ringed is None, key


def test_the_question_is_answered_until_the_last_second_and_as_often_as_wanted(
    drive: Callable[..., Driver],
) -> None:
    driver = drive()
    walk(driver, by_finger, PLACES["what 2"])
    for _ in range(5):
        ask(driver)
        driver.wait(ANSWER_MS - 1)
        assert driver.screen == "idle-warning"
        driver.touch_down(0, QPoint(5, 5))
        assert where(driver) == "what 2"
        driver.touch_up(0, QPoint(5, 5))


def test_the_seconds_that_are_left_are_told(drive: Callable[..., Driver]) -> None:
    driver = drive()
    walk(driver, by_finger, PLACES["what 2"])
    ask(driver)
    told = []
    for _ in range(45):
        told.append(next(word for word in driver.kiosk.window.words()[1].split() if word.isdigit()))
        driver.wait(1000)
    assert told == [str(seconds) for seconds in range(45, 0, -1)]
    assert driver.screen == "attract"


def test_the_ring_does_not_stay_under_the_question(drive: Callable[..., Driver]) -> None:
    driver = drive()
    walk(driver, by_finger, PLACES["what 2"])
    driver.key(Qt.Key.Key_Tab)
    assert driver.kiosk.window.ringed is not None
    ask(driver)
    assert driver.kiosk.window.ringed is None


@pytest.mark.parametrize("place", PLACES)
def test_without_an_answer_the_visit_ends_and_its_place_is_forgotten(
    drive: Callable[..., Driver], place: str
) -> None:
    driver = drive()
    walk(driver, by_finger, PLACES[place])
    ask(driver)
    driver.wait(ANSWER_MS)
    assert where(driver) == "attract"
    # The next drawing of the screen that invites, the end of what can be brought back, and nothing else.
    assert driver.clock.pending == 2
    driver.wait()
    walk(driver, by_finger, ((BEGIN, "home 1"), ("What is it?", "what 1"), ("Back", "home 1")))


OTHER_CHOICES: dict[str, Any] = {
    "language": "es",
    "text_size": 4,
    "theme": "another",
    "touch": "fist",
    "switches": Switches(2, ("key 32", "key 16777220")),
    "speech": Speech(speed_percent=160, loudness=5),
}
"""What a family may choose; a choice that is turned on and off has no value here."""


@pytest.mark.parametrize("field", list(Choices.__struct_fields__))
def test_without_an_answer_every_choice_is_reset(drive: Callable[..., Driver], field: str) -> None:
    driver = drive()
    start = driver.kiosk.visit.choices
    driver.tap(BEGIN)
    wish: dict[str, Any] = {field: OTHER_CHOICES.get(field, True)}
    driver.kiosk.visit.choose(structs.replace(start, **wish))
    assert getattr(driver.kiosk.visit.choices, field) != getattr(start, field)
    ask(driver)
    driver.wait(ANSWER_MS)
    assert driver.kiosk.visit.choices == start
    assert driver.screen == "attract"


@pytest.mark.logs  # a contact that has not moved for so long may be dirt: staff are told
def test_a_drag_that_the_question_interrupts_leaves_the_page_in_its_place(
    drive: Callable[..., Driver],
) -> None:
    driver = drive()
    walk(driver, by_finger, PLACES["what 2"])
    view = driver.kiosk.stage.reader.view
    still = view.grab().toImage()
    driver.touch_down(0, QPoint(700, 300))
    driver.touch_move(0, QPoint(500, 300))
    assert view.grab().toImage() != still
    ask(driver)
    driver.touch_up(0, QPoint(500, 300))
    assert where(driver) == "what 2"
    assert view.grab().toImage() == still
    assert driver.kiosk.stage.reader.more.isVisible()


@pytest.mark.logs  # as above
@pytest.mark.parametrize("screen", SCREENS)
def test_a_hand_that_never_lifts_does_not_keep_a_visit_alive(
    drive: Callable[..., Driver], screen: str
) -> None:
    driver = drive(SCREENS[screen])
    driver.tap(BEGIN)
    driver.touch_down(0, driver.point("About"))
    ask(driver)
    driver.wait(ANSWER_MS)
    assert driver.screen == "attract"
    driver.touch_up(0, QPoint(5, 5))
    driver.wait()
    assert driver.screen == "attract"


def move_mouse(driver: Driver) -> None:
    for point in (QPoint(300, 300), QPoint(310, 300)):
        driver.mouse(QEvent.Type.MouseMove, point)


def turn_wheel(driver: Driver) -> None:
    none, where = Qt.MouseButton.NoButton, QPointF(300, 300)
    begin, plain = Qt.ScrollPhase.NoScrollPhase, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(where, where, QPoint(), QPoint(0, 120), none, plain, begin, False)
    driver.send(event)


@pytest.mark.parametrize("act", [move_mouse, turn_wheel])
def test_a_mouse_that_is_only_moved_says_that_somebody_is_there(
    drive: Callable[..., Driver], act: Callable[[Driver], None]
) -> None:
    driver = drive()
    walk(driver, by_finger, INTO_A_MORE_PART)
    place = where(driver)
    ask(driver)
    act(driver)
    assert where(driver) == place
