"""Two opposite corners, held, and nothing else: what makes the gesture of staff, and what does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.field import Point
from kiosk.access.staffgesture import CORNER_MM, STAY_MM, TOGETHER_S, StaffGesture
from kiosk.base.clock import ManualClock
from tools.staff_gesture import SCENES, meant, scenes

if TYPE_CHECKING:
    from collections.abc import Callable

WIDTH, HEIGHT = 476.0, 268.0
HOLD_MS = 3000

UPPER_LEFT, UPPER_RIGHT = Point(6, 6), Point(WIDTH - 6, 6)
LOWER_LEFT, LOWER_RIGHT = Point(6, HEIGHT - 6), Point(WIDTH - 6, HEIGHT - 6)
MIDDLE = Point(WIDTH / 2, HEIGHT / 2)
CORNERS = [UPPER_LEFT, UPPER_RIGHT, LOWER_LEFT, LOWER_RIGHT]


class Fingers:
    """A panel, and fingers on it."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.gesture = StaffGesture(self.clock, HOLD_MS / 1000, self._size)
        self._made: list[float] = []
        self.gesture.made.connect(self._on_made)

    def _size(self) -> tuple[float, float]:
        return WIDTH, HEIGHT

    def _on_made(self) -> None:
        self._made.append(self.clock.now())

    def made(self) -> int:
        """Return how often it was made."""
        return len(self._made)

    def hold(self, one: Point = UPPER_LEFT, two: Point = LOWER_RIGHT, between_ms: int = 200) -> None:
        self.gesture.down("one", one)
        self.clock.advance(between_ms)
        self.gesture.down("two", two)

    def lift(self) -> None:
        self.gesture.up("one")
        self.gesture.up("two")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (UPPER_LEFT, LOWER_RIGHT),
        (LOWER_RIGHT, UPPER_LEFT),
        (UPPER_RIGHT, LOWER_LEFT),
        (LOWER_LEFT, UPPER_RIGHT),
        (Point(0, 0), Point(WIDTH, HEIGHT)),
        (Point(CORNER_MM, CORNER_MM), Point(WIDTH - CORNER_MM, HEIGHT - CORNER_MM)),
    ],
)
def test_opposite_corners_make_it_after_the_time(one: Point, two: Point) -> None:
    fingers = Fingers()
    fingers.hold(one, two)
    fingers.clock.advance(HOLD_MS - 1)
    assert not fingers.made()
    fingers.clock.advance(1)
    assert fingers.made() == 1
    fingers.clock.advance(60_000)
    assert fingers.made() == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (UPPER_LEFT, UPPER_RIGHT),
        (UPPER_LEFT, LOWER_LEFT),
        (UPPER_LEFT, Point(9, 9)),
        (UPPER_LEFT, MIDDLE),
        (MIDDLE, LOWER_RIGHT),
        (UPPER_LEFT, Point(WIDTH - CORNER_MM - 1, HEIGHT - 3)),
        (UPPER_LEFT, Point(WIDTH - 3, HEIGHT - CORNER_MM - 1)),
    ],
)
def test_other_places_do_not(one: Point, two: Point) -> None:
    fingers = Fingers()
    fingers.hold(one, two)
    fingers.clock.advance(60_000)
    assert not fingers.made()


@pytest.mark.parametrize(("late_ms", "made"), [(0, 1), (1000 * TOGETHER_S, 1), (1000 * TOGETHER_S + 1, 0)])
def test_the_second_corner_comes_soon_after_the_first(late_ms: float, made: int) -> None:
    fingers = Fingers()
    fingers.hold(between_ms=round(late_ms))
    fingers.clock.advance(HOLD_MS)
    assert fingers.made() == made


def third(fingers: Fingers) -> None:
    fingers.gesture.down("three", MIDDLE)


def third_in_a_corner(fingers: Fingers) -> None:
    fingers.gesture.down("three", LOWER_RIGHT)


def third_taps(fingers: Fingers) -> None:
    fingers.gesture.down("three", MIDDLE)
    fingers.gesture.up("three")


def strays(fingers: Fingers) -> None:
    fingers.gesture.move("two", Point(LOWER_RIGHT.x - STAY_MM - 0.1, LOWER_RIGHT.y))


def strays_and_returns(fingers: Fingers) -> None:
    strays(fingers)
    fingers.gesture.move("two", LOWER_RIGHT)


def lifts(fingers: Fingers) -> None:
    fingers.gesture.up("one")


def lifts_and_returns(fingers: Fingers) -> None:
    fingers.gesture.up("one")
    fingers.gesture.down("one", UPPER_LEFT)


def comes_again_without_lifting(fingers: Fingers) -> None:
    fingers.gesture.down("one", UPPER_LEFT)


def one_that_was_given_up_moves(fingers: Fingers) -> None:
    fingers.gesture.move("dirt", MIDDLE)


def is_taken_away(fingers: Fingers) -> None:
    fingers.gesture.clear()


def is_disturbed(fingers: Fingers) -> None:
    fingers.gesture.spoil()


DISTURBANCES = [
    third,
    third_in_a_corner,
    third_taps,
    strays,
    strays_and_returns,
    lifts,
    lifts_and_returns,
    comes_again_without_lifting,
    one_that_was_given_up_moves,
    is_taken_away,
    is_disturbed,
]


@pytest.mark.parametrize("disturb", DISTURBANCES)
@pytest.mark.parametrize("when_ms", [0, 1500, HOLD_MS - 1])
def test_whatever_happens_meanwhile_ends_it(disturb: Callable[[Fingers], None], when_ms: int) -> None:
    fingers = Fingers()
    fingers.hold()
    fingers.clock.advance(when_ms)
    disturb(fingers)
    assert not fingers.gesture.forming
    fingers.clock.advance(60_000)
    assert not fingers.made()


@pytest.mark.parametrize("disturb", DISTURBANCES)
def test_it_begins_anew_once_all_have_lifted(disturb: Callable[[Fingers], None]) -> None:
    fingers = Fingers()
    fingers.hold()
    disturb(fingers)
    for key in ("one", "three", "dirt"):
        fingers.gesture.up(key)
    if disturb is not is_taken_away:
        # One finger is still down: the other alone does not begin anew.
        fingers.gesture.down("one", UPPER_LEFT)
        fingers.clock.advance(HOLD_MS)
        assert not fingers.made()
    fingers.lift()
    fingers.hold()
    fingers.clock.advance(HOLD_MS)
    assert fingers.made() == 1


def test_a_finger_may_roll_a_little() -> None:
    fingers = Fingers()
    fingers.hold()
    for _ in range(10):
        fingers.clock.advance(250)
        fingers.gesture.move("one", Point(UPPER_LEFT.x + STAY_MM - 0.1, UPPER_LEFT.y))
        fingers.gesture.move("one", UPPER_LEFT)
    fingers.clock.advance(500)
    assert fingers.made() == 1


def test_dirt_in_a_corner_is_no_half_of_it_after_a_while() -> None:
    fingers = Fingers()
    fingers.gesture.down("dirt", UPPER_LEFT)
    fingers.clock.advance(30_000)
    fingers.gesture.down("one", LOWER_RIGHT)
    fingers.clock.advance(60_000)
    assert not fingers.made()
    # The panel gives it up, and staff are let in all the same.
    fingers.gesture.up("one")
    fingers.gesture.up("dirt")
    fingers.hold()
    fingers.clock.advance(HOLD_MS)
    assert fingers.made() == 1


class Step(NamedTuple):
    what: str
    key: int
    point: Point
    after_ms: int


# Corners, their edges, and places around them: plain points would hardly ever meet one.
PLACES = st.one_of(
    st.sampled_from([*CORNERS, MIDDLE]),
    st.builds(
        lambda corner, x, y: Point(abs(corner.x - x), abs(corner.y - y)),
        st.sampled_from(CORNERS),
        st.floats(0, 20),
        st.floats(0, 20),
    ),
)
WAITS = st.sampled_from([0, 10, 300, 1000, 2999, 3000, 3001])
ANY = st.builds(Step, st.sampled_from(["down", "move", "up"]), st.integers(0, 3), PLACES, WAITS)


@st.composite
def tries(draw: st.DrawFn) -> list[Step]:
    """Two opposite corners with something before, meanwhile and after: by chance alone they never come."""
    corner = draw(st.integers(0, 3))
    one, two = CORNERS[corner], CORNERS[3 - corner]
    nudge = st.floats(-5, 5)
    steps = draw(st.lists(ANY, max_size=2))
    if draw(st.booleans()):
        steps += [Step("up", key, MIDDLE, 0) for key in range(4)]
    for key, place in ((0, one), (1, two)):
        at = Point(place.x + draw(nudge), place.y + draw(nudge))
        steps.append(Step("down", key, at, draw(WAITS)))
        if draw(st.booleans()):
            away = draw(st.sampled_from([0.0, STAY_MM - 0.5, STAY_MM + 0.5, 30.0]))
            steps.append(Step("move", key, Point(at.x + away, at.y), draw(WAITS)))
    return steps + draw(st.lists(ANY, max_size=2))


STEPS = st.lists(tries(), max_size=4).map(lambda parts: [step for part in parts for step in part])


def in_square(point: Point, corner: Point) -> bool:
    # The corner itself stands 6 mm inside both edges.
    edge = Point(0 if corner.x < WIDTH / 2 else WIDTH, 0 if corner.y < HEIGHT / 2 else HEIGHT)
    return abs(point.x - edge.x) <= CORNER_MM and abs(point.y - edge.y) <= CORNER_MM


@given(STEPS)
def test_it_is_made_exactly_by_two_lone_contacts_that_stay(steps: list[Step]) -> None:
    """A model that knows the whole past: what was down in the last seconds, and where it had come down."""
    fingers = Fingers()
    down: dict[int, tuple[float, Point]] = {}
    clean_since_empty = True
    expected = 0
    for step in steps:
        before = dict(down)
        now = fingers.clock.now()
        start = down.get(step.key)
        if step.what == "down":
            clean_since_empty = clean_since_empty and start is None and len(down) < 2
            down[step.key] = (now, step.point)
            fingers.gesture.down(step.key, step.point)
        elif step.what == "move":
            if start is None:
                down[step.key] = (now, step.point)
                clean_since_empty = False
            elif start[1].distance(step.point) > STAY_MM:
                clean_since_empty = False
            fingers.gesture.move(step.key, step.point)
        else:
            down.pop(step.key, None)
            # Whoever lifts one finger has to lift all.
            clean_since_empty = not down or (clean_since_empty and before == down)
            fingers.gesture.up(step.key)
        if len(down) == 2 and clean_since_empty:
            (first_at, first), (second_at, second) = sorted(down.values())
            opposite = any(
                in_square(first, corner) and in_square(second, CORNERS[3 - number])
                for number, corner in enumerate(CORNERS)
            )
            clean_since_empty = opposite and second_at - first_at <= TOGETHER_S
            due = second_at + HOLD_MS / 1000
            if clean_since_empty and now < due <= now + step.after_ms / 1000:
                expected += 1
                clean_since_empty = False
        elif len(down) == 1:
            [(_, only)] = down.values()
            clean_since_empty = clean_since_empty and any(in_square(only, corner) for corner in CORNERS)
        fingers.clock.advance(step.after_ms)
        assert fingers.made() == expected


CONTACTS = {"taps": 4_000, "drumming": 34_000, "leaning": 6_000, "one corner": 3_000, "dirt": 3_000}
"""50,000 in all; `python -m tools.staff_gesture` makes a million."""


@pytest.mark.parametrize("name", SCENES)
def test_hands_that_do_not_mean_it_never_make_it(name: str) -> None:
    tally = scenes(name, CONTACTS[name], seed=2)
    assert tally.contacts >= CONTACTS[name]
    # That would prove nothing if corners were never touched.
    assert tally.begun
    assert tally.made == 0


def test_steady_hands_that_mean_it_make_it() -> None:
    assert meant(12, seed=3)["healthy"] == 1
