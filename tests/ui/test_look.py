"""Mirroring: layouts are written for left to right, and turned around as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt

from tests.driving import SCREENS
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, look

pytestmark = pytest.mark.usefixtures("qapp")

lengths = st.integers(1, 400)
places = st.integers(-200, 600)
rects = st.builds(QRect, places, places, lengths, lengths)


@given(rects, rects)
def test_from_left_to_right_nothing_is_moved(rect: QRect, within: QRect) -> None:
    assert look("1920x1080", 3, LEFT_TO_RIGHT).mirrored(rect, within) == rect


@given(rects, rects)
def test_from_right_to_left_both_margins_change_places(rect: QRect, within: QRect) -> None:
    found = look("1920x1080", 3, RIGHT_TO_LEFT).mirrored(rect, within)
    assert found.size() == rect.size()
    assert (found.top(), found.bottom()) == (rect.top(), rect.bottom())
    assert within.right() - found.right() == rect.left() - within.left()
    assert found.left() - within.left() == within.right() - rect.right()


@given(rects, rects)
def test_a_mirror_in_a_mirror_changes_nothing(rect: QRect, within: QRect) -> None:
    right = look("1920x1080", 3, RIGHT_TO_LEFT)
    assert right.mirrored(right.mirrored(rect, within), within) == rect


def test_lines_begin_on_the_side_where_one_begins_to_read() -> None:
    absolute, left, right = (
        Qt.AlignmentFlag.AlignAbsolute,
        Qt.AlignmentFlag.AlignLeft,
        Qt.AlignmentFlag.AlignRight,
    )
    one, other = look("1920x1080", 3, LEFT_TO_RIGHT), look("1920x1080", 3, RIGHT_TO_LEFT)
    assert (one.leading, one.trailing) == (left | absolute, right | absolute)
    assert (other.leading, other.trailing) == (right | absolute, left | absolute)


@given(st.sampled_from(sorted(SCREENS)), st.floats(0.1, 100))
def test_a_length_is_never_shorter_than_asked_for_and_at_most_a_pixel_longer(screen: str, mm: float) -> None:
    its_look = look(screen, 2)
    width, _, width_mm = SCREENS[screen]
    exact = mm * width / width_mm
    assert exact - 0.001 <= its_look.px(mm) < exact + 1
