"""What touches press, whatever the order in which fingers come, slide and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.access.contacts import Contacts
from kiosk.base.clock import ManualClock

if TYPE_CHECKING:
    from unittest import TestCase


class Spy:
    """A target that counts."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.down = False
        self.clicks = 0

    def __repr__(self) -> str:
        return self.name

    def setDown(self, down: bool, /) -> None:  # noqa: N802 - Qt's name
        self.down = down

    def click(self) -> None:
        assert not self.down, "a target comes up before it is pressed"
        self.clicks += 1


FINGERS = st.integers(0, 9)
TARGETS = [Spy(name) for name in "ABC"]
OVER = st.sampled_from([*TARGETS, None])


class AnyHands(RuleBasedStateMachine):
    """Several fingers on several targets, in any order; what should happen is told by a simpler model."""

    def __init__(self) -> None:
        super().__init__()
        for target in TARGETS:
            target.down, target.clicks = False, 0
        self.clock = ManualClock()
        self.contacts = Contacts(self.clock, ignore_repeat_s=0.0)
        self.began: dict[int, Spy] = {}  # where each followed finger went down
        self.over: dict[int, Spy | None] = {}  # and where it is now
        self.clicks = 0

    @rule(finger=FINGERS, over=OVER)
    def begin(self, finger: int, over: Spy | None) -> None:
        self.contacts.begin(finger, over)
        self.began.pop(finger, None)
        if over is not None:
            self.began[finger] = self.over[finger] = over

    @rule(finger=FINGERS, over=OVER)
    def move(self, finger: int, over: Spy | None) -> None:
        self.contacts.move(finger, over)
        self.over[finger] = over

    @rule(finger=FINGERS, over=OVER)
    def end(self, finger: int, over: Spy | None) -> None:
        before = {spy.name: spy.clicks for spy in TARGETS}
        pressed = self.contacts.end(finger, over)
        began = self.began.pop(finger, None)
        clicked = [spy for spy in TARGETS if spy.clicks != before[spy.name]]
        if began is not None and began is over:
            self.clicks += 1
            self.began.clear()
            assert pressed
            assert clicked == [over]
        else:
            assert not pressed
            assert clicked == []

    @rule(finger=FINGERS)
    def drop(self, finger: int) -> None:
        self.contacts.drop(finger)
        self.began.pop(finger, None)

    @rule()
    def drop_all(self) -> None:
        self.contacts.drop_all()
        self.began.clear()

    @precondition(lambda self: self.began)
    @rule(tapped=st.sampled_from(TARGETS))
    def a_resting_palm_never_blocks(self, tapped: Spy) -> None:
        before = tapped.clicks
        self.contacts.begin("another finger", tapped)
        assert self.contacts.end("another finger", tapped)
        assert tapped.clicks == before + 1
        self.clicks += 1
        self.began.clear()

    @invariant()
    def a_target_is_down_exactly_while_a_finger_that_began_on_it_is_over_it(self) -> None:
        for target in TARGETS:
            over = [finger for finger, began in self.began.items() if began is target is self.over[finger]]
            assert target.down is bool(over)

    @invariant()
    def every_press_is_one_click(self) -> None:
        assert sum(target.clicks for target in TARGETS) == self.clicks

    @invariant()
    def it_knows_whether_it_follows_any(self) -> None:
        assert self.contacts.active is bool(self.began)


TestAnyHands: type[TestCase] = AnyHands.TestCase
TestAnyHands.settings = settings(max_examples=80, stateful_step_count=30)  # type: ignore[attr-defined]


@pytest.mark.parametrize("together", ["on one target", "each on its own"])
def test_ten_fingers_at_once_press_once(together: str) -> None:
    contacts = Contacts(ManualClock(), ignore_repeat_s=0.2)
    spies = [Spy(str(finger)) for finger in range(10)]
    targets = [spies[0]] * 10 if together == "on one target" else spies
    for finger, target in enumerate(targets):
        contacts.begin(finger, target)
    for finger, target in enumerate(targets):
        contacts.end(finger, target)
    assert sum(spy.clicks for spy in spies) == 1
    assert not any(spy.down for spy in spies)


@pytest.mark.parametrize(
    ("ignore_repeat_s", "after_ms", "clicks"),
    [(0.2, 199, 1), (0.2, 200, 2), (0.5, 499, 1), (0.5, 500, 2), (1.0, 999, 1), (1.0, 1000, 2), (0.0, 0, 2)],
)
def test_a_tremor_presses_once(ignore_repeat_s: float, after_ms: int, clicks: int) -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, ignore_repeat_s)
    contacts.begin(1, target)
    contacts.end(1, target)
    clock.advance(after_ms)
    contacts.begin(1, target)
    assert target.down is (clicks == 2)
    contacts.end(1, target)
    assert target.clicks == clicks


def test_a_tremor_does_not_keep_another_target_from_being_pressed() -> None:
    contacts = Contacts(ManualClock(), ignore_repeat_s=1.0)
    first, second = Spy("A"), Spy("B")
    for target in (first, second):
        contacts.begin(1, target)
        contacts.end(1, target)
    assert (first.clicks, second.clicks) == (1, 1)


def test_an_ignored_tremor_does_not_lengthen_the_time() -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, ignore_repeat_s=0.5)
    for after_ms, clicks in ((0, 1), (300, 1), (200, 2)):
        clock.advance(after_ms)
        contacts.begin(1, target)
        contacts.end(1, target)
        assert target.clicks == clicks
