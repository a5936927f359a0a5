"""What touches press, whatever the order in which fingers come, slide and go."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from msgspec.structs import replace

from kiosk.access.contacts import GATHER_MS, REST_S, STEP_MS, Contacts
from kiosk.access.field import CLEAR_MM, Point, aimed_at
from kiosk.base.accessoptions import TouchProfile
from kiosk.base.clock import ManualClock
from kiosk.base.options import Settings

from .spies import Spy, SpyField, row

if TYPE_CHECKING:
    from unittest import TestCase


FINGERS = st.integers(0, 9)
TARGETS = row()
BESIDE = Point(-50, -50)
STEADY = Settings().touch_steady
NO_REPEATS = replace(STEADY, ignore_repeat_s=0.0)


def on(target: Spy | None) -> Point:
    return BESIDE if target is None else target.center


OVER = st.sampled_from([*TARGETS, None])


class AnyHands(RuleBasedStateMachine):
    """Several fingers on several targets, in any order; what should happen is told by a simpler model."""

    def __init__(self) -> None:
        super().__init__()
        for target in TARGETS:
            target.down, target.clicks = False, 0
        self.clock = ManualClock()
        self.contacts = Contacts(self.clock, SpyField(*TARGETS), NO_REPEATS)
        self.began: dict[int, Spy] = {}  # where each followed finger went down
        self.over: dict[int, Spy | None] = {}  # and where it is now
        self.clicks = 0

    @rule(finger=FINGERS, over=OVER)
    def begin(self, finger: int, over: Spy | None) -> None:
        self.contacts.begin(finger, on(over))
        self.began.pop(finger, None)
        if over is not None:
            self.began[finger] = self.over[finger] = over

    @rule(finger=FINGERS, over=OVER)
    def move(self, finger: int, over: Spy | None) -> None:
        self.contacts.move(finger, on(over))
        self.over[finger] = over

    @rule(finger=FINGERS, over=OVER)
    def end(self, finger: int, over: Spy | None) -> None:
        before = {spy.name: spy.clicks for spy in TARGETS}
        pressed = self.contacts.end(finger, on(over))
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
        self.contacts.begin("another finger", tapped.center)
        assert self.contacts.end("another finger", tapped.center)
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


def tap(contacts: Contacts, key: int, point: Point) -> None:
    contacts.begin(key, point)
    contacts.end(key, point)


@pytest.mark.parametrize("together", ["on one target", "each on its own"])
def test_ten_fingers_at_once_press_once(together: str) -> None:
    spies = row(10)
    contacts = Contacts(ManualClock(), SpyField(*spies), STEADY)
    points = [spies[0].center] * 10 if together == "on one target" else [spy.center for spy in spies]
    for finger, point in enumerate(points):
        contacts.begin(finger, point)
    for finger, point in enumerate(points):
        contacts.end(finger, point)
    assert sum(spy.clicks for spy in spies) == 1
    assert not any(spy.down for spy in spies)


@pytest.mark.parametrize(
    ("ignore_repeat_s", "after_ms", "clicks"),
    [(0.2, 199, 1), (0.2, 200, 2), (0.5, 499, 1), (0.5, 500, 2), (1.0, 999, 1), (1.0, 1000, 2), (0.0, 0, 2)],
)
def test_a_tremor_presses_once(ignore_repeat_s: float, after_ms: int, clicks: int) -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, SpyField(target), replace(STEADY, ignore_repeat_s=ignore_repeat_s))
    tap(contacts, 1, target.center)
    clock.advance(after_ms)
    contacts.begin(1, target.center)
    assert target.down is (clicks == 2)
    contacts.end(1, target.center)
    assert target.clicks == clicks


def test_a_tremor_does_not_keep_another_target_from_being_pressed() -> None:
    first, second = row(2)
    contacts = Contacts(ManualClock(), SpyField(first, second), replace(STEADY, ignore_repeat_s=1.0))
    tap(contacts, 1, first.center)
    tap(contacts, 1, second.center)
    assert (first.clicks, second.clicks) == (1, 1)


def test_an_ignored_tremor_does_not_lengthen_the_time() -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, SpyField(target), replace(STEADY, ignore_repeat_s=0.5))
    for after_ms, clicks in ((0, 1), (300, 1), (200, 2)):
        clock.advance(after_ms)
        tap(contacts, 1, target.center)
        assert target.clicks == clicks


def test_a_tremor_that_lands_beside_or_on_another_screen_presses_nothing() -> None:
    clock, (first, second, far) = ManualClock(), row(3)
    field = SpyField(first, second, far)
    contacts = Contacts(clock, field, replace(STEADY, ignore_repeat_s=0.5, repeat_mm=30.0))
    tap(contacts, 1, first.center)
    clock.advance(100)
    tap(contacts, 1, second.center)
    assert second.clicks == 0
    comes_up = Spy("comes up under the finger")
    field.targets = [comes_up, far]
    tap(contacts, 1, first.center)
    assert comes_up.clicks == 0
    tap(contacts, 1, far.center)
    assert far.clicks == 1, "50 mm away is another touch"
    clock.advance(500)
    tap(contacts, 1, first.center)
    assert comes_up.clicks == 1


PROFILES = st.builds(
    TouchProfile,
    slide_mm=st.floats(0, 40),
    near_mm=st.floats(0, 30),
    hold_s=st.sampled_from([0.0, 0.2, 0.5, 1.0]),
    ignore_repeat_s=st.sampled_from([0.0, 0.2, 0.5, 1.0]),
    repeat_mm=st.floats(0, 100),
    one_contact=st.booleans(),
    hand_mm=st.sampled_from([0.0, 40.0, 100.0]),
)
POINTS = st.builds(Point, st.floats(-30, 100), st.floats(-30, 60))
STEPS = st.lists(
    st.tuples(st.sampled_from(["begin", "move", "end", "wait"]), FINGERS, POINTS, st.integers(0, 400)),
    max_size=40,
)


@given(profile=PROFILES, steps=STEPS)
def test_whatever_hands_do_two_presses_of_a_target_are_apart_and_nothing_is_left(
    profile: TouchProfile, steps: list[tuple[str, int, Point, int]]
) -> None:
    clock, targets = ManualClock(), row()
    contacts = Contacts(clock, SpyField(*targets), profile)
    pressed: list[tuple[float, Spy]] = []

    def note() -> None:
        new = sum(spy.clicks for spy in targets) - len(pressed)
        assert new <= 1, "one press settles all that is down"
        for spy in targets:
            if spy.clicks > sum(one is spy for _, one in pressed):
                pressed.append((clock.now(), spy))

    for what, finger, point, ms in steps:
        if what != "wait":
            getattr(contacts, what)(finger, point)
        for _ in range(ms if what == "wait" else 0):
            clock.advance(1)
            note()
        note()
    for number, (when, spy) in enumerate(pressed):
        for earlier, other in pressed[:number]:
            assert other is not spy or when - earlier >= profile.ignore_repeat_s
    contacts.drop_all()
    assert not any(spy.down or spy.progress for spy in targets)
    assert clock.pending == 0


@given(profile=PROFILES, point=POINTS, held_ms=st.integers(0, 1500))
def test_a_held_target_is_pressed_when_the_time_is_over_and_never_before(
    profile: TouchProfile, point: Point, held_ms: int
) -> None:
    assume(profile.hold_s > 0)
    clock, targets = ManualClock(), row()
    contacts = Contacts(clock, SpyField(*targets), profile)
    contacts.begin(1, point)
    aimed = next((spy for spy in targets if spy.down), None)
    clock.advance(held_ms)
    is_over = held_ms >= profile.hold_s * 1000
    assert sum(spy.clicks for spy in targets) == (aimed is not None and is_over)
    contacts.end(1, point)
    assert sum(spy.clicks for spy in targets) == (aimed is not None and is_over), "lifting presses nothing"
    if aimed is not None:
        assert aimed.clicks == is_over
        ring = aimed.shown[: aimed.shown.index(0.0, 1)] if 0.0 in aimed.shown[1:] else aimed.shown
        assert ring == sorted(ring), "the ring only grows"


def test_the_ring_is_redrawn_25_times_a_second() -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, SpyField(target), replace(STEADY, hold_s=1.0))
    contacts.begin(1, target.center)
    clock.advance(999)
    assert len(target.shown) == math.ceil(1000 / STEP_MS)
    assert target.progress == pytest.approx(0.96)
    clock.advance(1)
    assert (target.clicks, target.progress) == (1, 0.0)


def test_leaving_a_held_target_cancels_and_coming_back_does_not_press() -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, SpyField(target), replace(STEADY, hold_s=0.5, slide_mm=4.0))
    contacts.begin(1, target.center)
    clock.advance(400)
    contacts.move(1, Point(23.9, 10))
    assert (target.down, target.progress > 0) == (True, True), "as far as it may slide"
    contacts.move(1, Point(24.1, 10))
    assert (target.down, target.progress > 0) == (False, False)
    contacts.move(1, target.center)
    clock.advance(1000)
    contacts.end(1, target.center)
    assert target.clicks == 0
    assert clock.pending == 0


def test_a_hand_that_held_a_target_bounces_when_it_lifts() -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, SpyField(target), replace(STEADY, hold_s=0.2, ignore_repeat_s=0.5))
    contacts.begin(1, target.center)
    clock.advance(2000)
    assert target.clicks == 1
    contacts.end(1, target.center)
    clock.advance(100)
    contacts.begin(1, target.center)
    clock.advance(300)
    assert target.clicks == 1, "the second hit, long after the press but right after the lifting"


@given(point=POINTS, near_mm=st.floats(0, 30), gap=st.floats(0, 20))
def test_a_miss_goes_to_the_nearest_target_only_where_it_is_clear(
    point: Point, near_mm: float, gap: float
) -> None:
    targets = row(3, gap)
    field, beside = SpyField(*targets), Spy("anywhere")
    field.beside = beside
    found = aimed_at(field, point, near_mm)
    by_distance = sorted(targets, key=lambda spy: spy.to_edge(point))
    first, second = (spy.to_edge(point) for spy in by_distance[:2])
    if first == 0:
        assert found is field.at(point)
    elif not near_mm or first > near_mm:
        assert found is beside
    elif second - first >= CLEAR_MM:
        assert found is by_distance[0]
    else:
        assert found is None, "between two targets it means neither"


def test_a_finger_may_slide_off_its_target_as_far_as_the_profile_has_it() -> None:
    first, second = row(2)
    contacts = Contacts(ManualClock(), SpyField(first, second), replace(NO_REPEATS, slide_mm=10.0))
    for end_x, clicks in ((29.9, 1), (30.1, 1)):
        contacts.begin(1, first.center)
        contacts.end(1, Point(end_x, 10))
        assert (first.clicks, second.clicks) == (clicks, 0), "also over the one beside"


def test_a_near_miss_may_slide_as_far_as_a_hit() -> None:
    target = Spy("A")
    contacts = Contacts(ManualClock(), SpyField(target), replace(NO_REPEATS, slide_mm=10.0, near_mm=5.0))
    contacts.begin(1, Point(24, 10))
    contacts.end(1, Point(33, 10))
    assert target.clicks == 1


def test_while_one_finger_is_on_a_target_others_are_ignored_but_a_palm_that_rests_blocks_nothing() -> None:
    clock, (first, second) = ManualClock(), row(2)
    contacts = Contacts(clock, SpyField(first, second), replace(NO_REPEATS, one_contact=True))
    contacts.begin("palm beside", BESIDE)
    contacts.begin(1, first.center)
    tap(contacts, 2, second.center)
    assert second.clicks == 0
    assert first.down
    clock.advance(round(REST_S * 1000))
    tap(contacts, 2, second.center)
    assert (first.clicks, second.clicks) == (0, 1), "what lies there for a second is no tap"


def test_a_fist_presses_what_its_middle_is_over() -> None:
    clock, targets = ManualClock(), row(3, gap=5, width=30)
    fist = replace(Settings().touch_fist, near_mm=0.0)
    contacts = Contacts(clock, SpyField(*targets), fist)
    middle_of = targets[1].center
    for finger, (x, y) in enumerate([(-28, -12), (25, 10), (-5, 14), (8, -12)]):
        contacts.begin(finger, Point(middle_of.x + x, middle_of.y + y))
        clock.advance(30)
    assert [spy.down for spy in targets] == [False, True, False]
    contacts.end(0, Point(middle_of.x - 28, middle_of.y - 12))
    clock.advance(round(fist.hold_s * 1000))
    for finger in range(1, 4):
        contacts.end(finger, middle_of)
    assert [spy.clicks for spy in targets] == [0, 1, 0]


def test_what_comes_down_later_is_no_part_of_a_fist() -> None:
    clock, (first, second) = ManualClock(), row(2)
    contacts = Contacts(clock, SpyField(first, second), Settings().touch_fist)
    contacts.begin(1, first.center)
    clock.advance(GATHER_MS + 1)
    contacts.begin(2, second.center)
    assert (first.down, second.down) == (True, False)
    clock.advance(1000)
    assert (first.clicks, second.clicks) == (1, 0)


def test_another_profile_lets_go_of_what_is_down() -> None:
    clock, target = ManualClock(), Spy("A")
    contacts = Contacts(clock, SpyField(target), Settings().touch_fist)
    contacts.begin(1, target.center)
    contacts.use_profile(STEADY)
    clock.advance(1000)
    contacts.end(1, target.center)
    assert (target.clicks, target.down, target.progress) == (0, False, 0.0)
    tap(contacts, 1, target.center)
    assert target.clicks == 1
