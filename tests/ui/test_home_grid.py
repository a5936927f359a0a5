"""The grid of topics: at most six, none smaller than asked for, as many as fit."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from kiosk.ui.screens.topics import MOST_TOPICS, grid

rooms = st.builds(QSize, st.integers(50, 4000), st.integers(50, 2200))
leasts = st.builds(QSize, st.integers(20, 900), st.integers(20, 600))
counts = st.integers(1, MOST_TOPICS)
gaps = st.integers(0, 60)


def tile(room: QSize, columns: int, rows: int, gap: int) -> tuple[float, float]:
    return (room.width() - (columns - 1) * gap) / columns, (room.height() - (rows - 1) * gap) / rows


def fits(room: QSize, columns: int, rows: int, least: QSize, gap: int) -> bool:
    width, height = tile(room, columns, rows, gap)
    return width >= least.width() and height >= least.height()


@given(rooms, counts, leasts, gaps)
def test_there_is_at_least_one_place_and_at_most_six(room: QSize, count: int, least: QSize, gap: int) -> None:
    columns, rows = grid(room, count, least, gap)
    assert columns >= 1
    assert rows >= 1
    assert columns * rows <= MOST_TOPICS


@given(rooms, counts, leasts, gaps)
def test_no_tile_is_smaller_than_asked_for_where_there_is_more_than_one(
    room: QSize, count: int, least: QSize, gap: int
) -> None:
    columns, rows = grid(room, count, least, gap)
    assert (columns, rows) == (1, 1) or fits(room, columns, rows, least, gap)


@given(rooms, counts, leasts, gaps)
def test_no_other_grid_that_fits_has_room_for_more_topics(
    room: QSize, count: int, least: QSize, gap: int
) -> None:
    columns, rows = grid(room, count, least, gap)
    others = [
        min(count, across * down)
        for across in range(1, MOST_TOPICS + 1)
        for down in range(1, MOST_TOPICS // across + 1)
        if fits(room, across, down, least, gap)
    ]
    assert min(count, columns * rows) >= max(others, default=1)


@given(rooms, counts, leasts, gaps)
def test_more_room_never_shows_fewer_topics(room: QSize, count: int, least: QSize, gap: int) -> None:
    larger = QSize(room.width() + 200, room.height() + 200)
    columns, rows = grid(room, count, least, gap)
    more_columns, more_rows = grid(larger, count, least, gap)
    assert min(count, more_columns * more_rows) >= min(count, columns * rows)


@given(rooms, leasts, gaps)
def test_of_grids_with_equally_many_places_the_tiles_come_nearest_to_8_by_5(
    room: QSize, least: QSize, gap: int
) -> None:
    columns, rows = grid(room, MOST_TOPICS, least, gap)
    assume(fits(room, columns, rows, least, gap))

    def distance(across: int, down: int) -> float:
        width, height = tile(room, across, down, gap)
        return abs(width / max(1.0, height) - 1.6)

    for across in range(1, MOST_TOPICS + 1):
        if columns * rows % across == 0 and fits(room, across, columns * rows // across, least, gap):
            assert distance(columns, rows) <= distance(across, columns * rows // across)
