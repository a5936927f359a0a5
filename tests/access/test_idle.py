"""The watch over idle visits: when it asks, what it takes for an answer, when it ends a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt

from kiosk.access.idle import IdleWatch
from kiosk.base.clock import ManualClock
from kiosk.base.options import Idle, Settings
from tests.driving import SCREENS, changed
from tests.journeys.steps import BEGIN, by_finger, open_section, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


class Heard:
    """Writes down what the watch tells, and when."""

    def __init__(self, limits: Idle) -> None:
        self.clock = ManualClock()
        self.watch = IdleWatch(self.clock, limits)
        self.told: list[tuple[float, str]] = []
        self.watch.warned.connect(self.on_warned)
        self.watch.ticked.connect(self.on_ticked)
        self.watch.answered.connect(self.on_answered)
        self.watch.ran_out.connect(self.on_ran_out)

    def tell(self, what: str) -> None:
        self.told.append((self.clock.now(), what))

    def on_warned(self) -> None:
        self.tell("warned")

    def on_ticked(self, seconds: int) -> None:
        self.tell(str(seconds))

    def on_answered(self) -> None:
        self.tell("answered")

    def on_ran_out(self) -> None:
        self.tell("ran out")


@pytest.fixture
def heard() -> Heard:
    return Heard(Idle(warn_after_s=180, seconds_per_word=0.5, answer_s=20))


@pytest.mark.parametrize(
    ("warn_after_s", "seconds_per_word", "words", "after_ms"),
    [(180, 0.6, 0, 180_000), (180, 0.6, 50, 210_000), (200, 0.0, 500, 200_000), (900, 3.0, 1, 903_000)],
)
def test_it_asks_exactly_when_the_page_can_have_been_read(
    warn_after_s: int, seconds_per_word: float, words: int, after_ms: int
) -> None:
    heard = Heard(Idle(warn_after_s=warn_after_s, seconds_per_word=seconds_per_word))
    heard.watch.watch(words)
    heard.clock.advance(after_ms - 1)
    assert heard.told == []
    heard.clock.advance(1)
    # The seconds first: when the question comes up, it tells them.
    assert heard.told == [(after_ms / 1000, "45"), (after_ms / 1000, "warned")]


def test_it_counts_the_seconds_down_and_then_ends_the_visit(heard: Heard) -> None:
    heard.watch.watch(0)
    heard.clock.advance(199_999)
    assert [what for _, what in heard.told] == ["20", "warned", *map(str, range(19, 0, -1))]
    heard.clock.advance(1)
    assert heard.told[-1] == (200.0, "ran out")
    heard.clock.advance(10_000_000)
    assert heard.told[-1] == (200.0, "ran out")
    assert heard.clock.pending == 0


def test_any_input_starts_the_time_anew(heard: Heard) -> None:
    heard.watch.watch(0)
    for _ in range(5):
        heard.clock.advance(179_999)
        assert heard.watch.notice() is False
    assert heard.told == []
    heard.clock.advance(180_000)
    assert heard.watch.warning


@pytest.mark.parametrize("after_ms", [0, 1, 19_999])
def test_an_answer_takes_the_question_back(heard: Heard, after_ms: int) -> None:
    heard.watch.watch(0)
    heard.clock.advance(180_000 + after_ms)
    assert heard.watch.notice() is True
    assert heard.told[-1] == ((180_000 + after_ms) / 1000, "answered")
    assert not heard.watch.warning
    heard.clock.advance(179_999)
    assert heard.told[-1][1] == "answered"
    heard.clock.advance(1)
    assert heard.told[-1][1] == "warned"


def test_another_page_starts_the_time_anew_with_its_own_words(heard: Heard) -> None:
    heard.watch.watch(0)
    heard.clock.advance(179_999)
    heard.watch.watch(20)
    heard.clock.advance(189_999)
    assert heard.told == []
    heard.clock.advance(1)
    assert heard.watch.warning


def test_another_page_during_the_question_does_not_take_it_back(heard: Heard) -> None:
    heard.watch.watch(0)
    heard.clock.advance(190_000)
    heard.watch.watch(20)
    assert heard.watch.warning
    heard.clock.advance(10_000)
    assert heard.told[-1] == (200.0, "ran out")


def test_while_nobody_has_begun_it_never_asks(heard: Heard) -> None:
    assert heard.watch.notice() is False
    heard.clock.advance(10_000_000)
    heard.watch.watch(0)
    heard.watch.rest()
    assert heard.watch.notice() is False
    heard.clock.advance(10_000_000)
    assert heard.told == []


def test_resting_during_the_question_ends_it_in_silence(heard: Heard) -> None:
    heard.watch.watch(0)
    heard.clock.advance(185_000)
    heard.watch.rest()
    told = len(heard.told)
    heard.clock.advance(10_000_000)
    assert len(heard.told) == told
    assert not heard.watch.warning


def test_while_something_goes_on_it_does_not_ask(heard: Heard) -> None:
    heard.watch.hold("scan")
    heard.watch.watch(0)
    heard.watch.hold("voice")
    heard.clock.advance(1_000_000)
    assert heard.watch.notice() is False
    heard.watch.release("scan")
    heard.clock.advance(1_000_000)
    assert heard.told == []
    heard.watch.release("voice")
    heard.clock.advance(179_999)
    assert heard.told == []
    heard.clock.advance(1)
    assert heard.watch.warning


def test_what_begins_during_the_question_does_not_take_it_back(heard: Heard) -> None:
    heard.watch.watch(0)
    heard.clock.advance(180_000)
    heard.watch.hold("scan")
    heard.watch.release("scan")
    heard.clock.advance(20_000)
    assert heard.told[-1] == (200.0, "ran out")


def test_an_answer_while_something_goes_on_waits_for_its_end(heard: Heard) -> None:
    heard.watch.watch(0)
    heard.clock.advance(180_000)
    heard.watch.hold("scan")
    assert heard.watch.notice() is True
    heard.clock.advance(1_000_000)
    assert heard.told[-1][1] == "answered"
    heard.watch.release("scan")
    heard.clock.advance(180_000)
    assert heard.watch.warning


def test_at_rest_the_end_of_something_starts_nothing(heard: Heard) -> None:
    heard.watch.hold("scan")
    heard.watch.release("scan")
    heard.watch.release("scan")
    assert heard.clock.pending == 0


# In the whole program


def finger_down(driver: Driver) -> None:
    driver.touch_down(1, QPoint(700, 300))


def finger_moves(driver: Driver) -> None:
    driver.touch_move(1, QPoint(740, 300))


def finger_up(driver: Driver) -> None:
    driver.touch_up(1, QPoint(740, 300))


def mouse_down(driver: Driver) -> None:
    driver.mouse(QEvent.Type.MouseButtonPress, QPoint(700, 300), Qt.MouseButton.RightButton)


def mouse_up(driver: Driver) -> None:
    driver.mouse(QEvent.Type.MouseButtonRelease, QPoint(700, 300), Qt.MouseButton.RightButton)


def key(driver: Driver) -> None:
    driver.key(Qt.Key.Key_F9)


@pytest.mark.logs  # a finger that has not moved for so long may be dirt: staff are told
@pytest.mark.parametrize(
    "inputs",
    [(finger_down, finger_moves, finger_up), (mouse_down, mouse_up), (key, key)],
    ids=["finger", "mouse", "key"],
)
def test_any_input_of_any_device_counts(
    drive: Callable[..., Driver], inputs: tuple[Callable[[Driver], None], ...]
) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    nearly = driver.kiosk.idle.warn_after_ms - 500
    for act in (*inputs, *inputs):
        driver.wait(nearly)
        assert driver.screen == "reader"
        act(driver)
    driver.wait(nearly)
    assert driver.screen == "reader"
    driver.wait(500)
    assert driver.screen == "idle-warning"


def test_the_words_of_the_page_count(drive: Callable[..., Driver]) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "idle", seconds_per_word=2.0)
    driver = drive(SCREENS["1920x1080"], settings)
    open_section(driver, by_finger, "what")
    words = " ".join(shown(driver).strings()).split()
    assert len(words) > 20
    assert driver.kiosk.idle.warn_after_ms == 180_000 + len(words) * 2000


@pytest.mark.parametrize("slide", [False, True])
def test_on_the_screen_that_invites_it_never_asks(drive: Callable[..., Driver], slide: bool) -> None:
    driver = drive(SCREENS["1920x1080"], changed(Settings(), "motion", slide=slide))
    asked = []

    def on_warned() -> None:
        asked.append(driver.clock.now())

    driver.kiosk.idle.warned.connect(on_warned)
    driver.wait(3_600_000)
    assert driver.screen == "attract"
    driver.kiosk.stage.attract.stop()
    driver.kiosk.give_up()
    driver.wait(3_600_000)
    assert driver.screen == "fault"
    assert asked == []


def test_keys_alone_keep_a_visit_alive(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(BEGIN)
    for _ in range(20):
        driver.wait(170_000)
        driver.key(Qt.Key.Key_Tab)
        assert driver.screen == "home"
