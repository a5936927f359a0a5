"""Which parts have answered: the model, on every screen."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.access.field import Point
from kiosk.staff.deadzones import JUMP_MM, PART_MM, Part, Place, Wiping
from tests.driving import SCREENS

each_screen = pytest.mark.parametrize("screen", SCREENS.values(), ids=list(SCREENS))


def size(screen: tuple[int, int, int]) -> tuple[float, float]:
    """Return width and height in mm."""
    width, height, width_mm = screen
    return float(width_mm), width_mm * height / width


def wipe(wiping: Wiping, screen: tuple[int, int, int], step_mm: float, row_mm: float) -> None:
    """Wipe in rows, there and back, told every `step_mm`."""
    width, height = size(screen)
    rows = math.ceil(height / row_mm)
    for row in range(rows):
        y = min(height - 0.01, (row + 0.5) * height / rows)
        steps = math.ceil((width - 0.02) / step_mm)
        for step in range(steps + 1):
            share = step / steps if row % 2 == 0 else 1 - step / steps
            wiping.touch("hand", Point(0.01 + share * (width - 0.02), y))


@each_screen
@settings(max_examples=5)
@given(st.floats(3.0, JUMP_MM), st.floats(4.0, 9.0))
def test_a_wipe_that_covers_all_fills_all(
    screen: tuple[int, int, int], step_mm: float, row_mm: float
) -> None:
    wiping = Wiping(*size(screen))
    wipe(wiping, screen, step_mm, row_mm)
    assert wiping.is_complete
    assert wiping.silent() == []
    assert wiping.report() == ""


@each_screen
def test_parts_are_about_as_wide_as_a_fingertip(screen: tuple[int, int, int]) -> None:
    width, height = size(screen)
    wiping = Wiping(width, height)
    for side in (width / wiping.columns, height / wiping.rows):
        assert side == pytest.approx(PART_MM, rel=0.07)


@given(st.sampled_from([SCREENS["1024x600"], SCREENS["1280x800"]]), st.data())
@settings(max_examples=15)
def test_a_dead_place_stays_dark_and_all_others_answer(
    screen: tuple[int, int, int], data: st.DataObject
) -> None:
    """The panel tells nothing from a rectangle; contacts end at its edge, as fingers do that are lost."""
    width, height = size(screen)
    left, top = data.draw(st.floats(0, width * 0.8)), data.draw(st.floats(0, height * 0.8))
    right, bottom = left + data.draw(st.floats(30, 120)), top + data.draw(st.floats(30, 120))
    wiping = Wiping(width, height)
    touched = set()
    for row in range(math.ceil(height / 3)):
        y = min(height - 0.01, row * 3 + 0.5)
        for step in range(math.ceil(width / 3)):
            x = min(width - 0.01, step * 3 + 0.5)
            if left <= x <= right and top <= y <= bottom:
                wiping.lift(row)
            else:
                wiping.touch(row, Point(x, y))
                touched.add(wiping.part_at(Point(x, y)))
    assert wiping.answered == len(touched)
    if wiping.is_complete:
        # A place cut off by the edges, or no part that lies within it whole.
        assert min(right, width) - left < 2 * PART_MM + 4 or min(bottom, height) - top < 2 * PART_MM + 4
        return
    (place,) = wiping.silent()
    assert left - 4 <= place.left
    assert place.right <= right + 4
    assert top - 4 <= place.top
    assert place.bottom <= bottom + 4


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(0, 4), st.floats(-50, 500), st.floats(-50, 300), st.booleans())))
def test_whatever_a_panel_tells_is_counted_once(
    touches: list[tuple[int, float, float, bool]],
) -> None:
    wiping, new = Wiping(476, 268), []
    for key, x, y, lifts in touches:
        new += wiping.touch(key, Point(x, y))
        if lifts:
            wiping.lift(key)
    assert len(new) == len(set(new)) == wiping.answered
    assert all(wiping.has_answered(part) for part in new)
    assert sum(1 for _ in new) + sum(_parts(wiping, place) for place in wiping.silent()) >= wiping.count


def _parts(wiping: Wiping, place: Place) -> int:
    wide, high = 476 / wiping.columns, 268 / wiping.rows
    return round((place.right - place.left) / wide) * round((place.bottom - place.top) / high)


def test_several_contacts_each_leave_their_own_way() -> None:
    wiping = Wiping(100, 100)
    wiping.touch("one", Point(5, 5))
    wiping.touch("two", Point(5, 95))
    assert wiping.touch("one", Point(35, 5)) == [Part(1, 0), Part(2, 0), Part(3, 0)]
    assert wiping.touch("two", Point(25, 95)) == [Part(1, 9), Part(2, 9)]
    assert wiping.answered == 7


def test_nothing_lies_between_a_finger_that_lifts_and_the_next() -> None:
    wiping = Wiping(100, 100)
    wiping.touch("one", Point(5, 5))
    wiping.lift("one")
    assert wiping.touch("one", Point(35, 5)) == [Part(3, 0)]


def test_a_jump_over_a_dead_place_is_no_wipe() -> None:
    wiping = Wiping(100, 100)
    wiping.touch("one", Point(5, 5))
    assert wiping.touch("one", Point(5 + JUMP_MM + 1, 5)) == [Part(4, 0)]
    assert not wiping.has_answered(Part(2, 0))


def test_it_is_told_where_it_is_dead_the_largest_place_first() -> None:
    wiping = Wiping(100, 100)
    dead = {Part(0, 0), Part(8, 8), Part(9, 8), Part(9, 9)}
    for row in range(10):
        for column in range(10):
            if Part(column, row) not in dead:
                wiping.touch((column, row), Point(column * 10 + 5, row * 10 + 5))
    assert wiping.silent() == [Place(80, 80, 100, 100), Place(0, 0, 10, 10)]
    assert wiping.report() == (
        "The touch panel did not answer in 4 of 100 parts: 80 to 100 mm from the left, 80 to 100 mm from the "
        "top; 0 to 10 mm from the left, 0 to 10 mm from the top."
    )


def test_many_places_are_not_all_told() -> None:
    wiping = Wiping(100, 10)
    for column in range(0, 10, 2):
        wiping.touch(column, Point(column * 10 + 5, 5))
    assert wiping.report().endswith("; and 1 places more.")
