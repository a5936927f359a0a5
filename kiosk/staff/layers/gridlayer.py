"""A page for staff with large picture choices, at most six at a time, and a line of words above them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect

from kiosk.staff.layers.pagedlayer import PagedLayer
from kiosk.ui.choicegrid import lay_out_grid
from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.choicetarget import PictureChoice
    from kiosk.ui.target import Target

MOST = 6
"""Choices at a time (design: at most six choices on a screen)."""

# A choice grows until it is as wide as this many of its heights, its picture up to so many of its usual size.
_WIDE = 1.7
_GROWN = (2.0, 1.6, 1.25, 1.0)


class Grid(NamedTuple):
    """How choices are divided: `shown` at a time, in `columns`, each `cell` px high."""

    shown: int
    columns: int
    cell: int


class GridLayer(PagedLayer):
    """A page with choices."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._note = Words(self)
        self._shown = MOST

    def note(self) -> str:
        """Return what is said above the choices; nothing by default."""
        return ""

    def choices(self) -> Sequence[PictureChoice]:
        """Return what can be chosen now, in order."""
        raise NotImplementedError

    def all_choices(self) -> Sequence[PictureChoice]:
        """Return all that can ever be chosen, in order."""
        return self.choices()

    def part(self) -> tuple[int, int]:  # noqa: D102
        return len(self.choices()), self._shown

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look = self.look
        self._note.setText(self.note())
        self._note.dress(look, self.text_mm, look.theme.ink)
        for target in self.all_choices():
            target.set_look(look)

    def lay_out_head(self, room: QRect) -> int:
        """Put what stands above the choices into a room (px), and return its height with the gap below."""
        mm = self.text_mm
        self._note.dress(self.look, mm, self.look.theme.ink)
        while self._note.height_for(room.width()) > room.height() and mm > SMALLEST_CAPITAL_MM:
            mm = max(SMALLEST_CAPITAL_MM, mm * 0.9)
            self._note.dress(self.look, mm, self.look.theme.ink)
        high = self.place_words(self._note, room)
        self._note.setVisible(high > 0)
        return high + self.look.px(self.look.metrics.gap_mm) if high else 0

    def lay_out_content(self, room: QRect) -> None:  # noqa: D102
        choices = self.choices()
        below = room.adjusted(0, self.lay_out_head(room), 0, 0)
        gap = self.look.px(self.look.metrics.gap_mm)
        grid = self.grid_for(choices, below, gap)
        self._shown = grid.shown
        # The screen may have been turned, or what is offered may have become less.
        self._first -= self._first % max(1, grid.shown)
        if self._first >= len(choices):
            self._first = 0
        shown = choices[self._first : self._first + grid.shown]
        for target in self.all_choices():
            target.setVisible(target in shown)
        if not shown:
            return
        # Each page has its rows where the first one has them.
        rows = -(-grid.shown // grid.columns)
        high = rows * (grid.cell + gap) - gap
        top = below.top() + max(0, (below.height() - high) // 2)
        used = -(-len(shown) // grid.columns) * (grid.cell + gap) - gap
        place = QRect(below.left(), top, below.width(), used)
        lay_out_grid(shown, place, grid.columns, gap, self.look, centers=self.centers_last_row)

    @property
    def usual_columns(self) -> int:
        """How many choices stand in a row where the screen has room."""
        return 2 if self.look.metrics.portrait else 3

    @property
    def centers_last_row(self) -> bool:
        """Whether a last row that is short stands in the middle."""
        return True

    def grid_for(self, choices: Sequence[PictureChoice], room: QRect, gap: int) -> Grid:
        """Return the calmest way to show as many choices at a time as a room (px) holds, at least one."""
        fitting = self.fitting_grid(choices, room, gap)
        return fitting or Grid(min(1, len(choices)), 1, max(1, room.height()))

    def fitting_grid(self, choices: Sequence[PictureChoice], room: QRect, gap: int) -> Grid | None:
        """Return the same; None where not even one fits."""

        @cache
        def height(grown: float, columns: int) -> int | None:
            return cell_height(choices, grown, columns, room.width(), gap)

        for shown in range(min(MOST, len(choices)), 0, -1):
            for grown in _GROWN if self.roomy else (1.0,):
                for columns in self._columns(shown):
                    grid = grid_of(shown, columns, height(grown, columns), room, gap)
                    if grid is not None:
                        _grow(choices, grown)
                        return grid
        _grow(choices, 1.0)
        return None

    def _columns(self, shown: int) -> Sequence[int]:
        """Return in how many columns so many choices may stand, the calmest first."""
        usual = self.usual_columns if self.roomy else shown
        # A choice alone is as wide as one of several.
        most = max(shown, usual) if self.roomy else shown
        return sorted(range(1, most + 1), key=lambda columns: (-shown % columns, abs(columns - usual)))

    def content_targets(self) -> list[Target]:  # noqa: D102
        return list(self.all_choices())

    def content_words(self) -> list[str]:  # noqa: D102
        note = [self._note.text()] if self._note.text() else []
        return note + super().content_words()

    def summary(self) -> list[str]:  # noqa: D102
        return [text for text in (self.title(), self._note.text()) if text]


def grid_of(shown: int, columns: int, needed: int | None, room: QRect, gap: int) -> Grid | None:
    """Return a grid of so many choices in so many columns; None where a room (px) is too small for it.

    Args:
        shown: How many choices it shows.
        columns: How many stand in a row.
        needed: The height in px that each needs then: see `cell_height`.
        room: The room.
        gap: The space between two, in px.
    """
    most = (room.height() + gap) // -(-shown // columns) - gap
    if needed is None or needed > most:
        return None
    return Grid(
        shown, columns, min(most, max(needed, round(_cell_width(columns, room.width(), gap) / _WIDE)))
    )


def cell_height(
    choices: Sequence[PictureChoice], grown: float, columns: int, width: int, gap: int
) -> int | None:
    """Return the height in px that each choice needs in so many columns; None where one would not fit."""
    _grow(choices, grown)
    cell = _cell_width(columns, width, gap)
    if columns > 1 and not all(target.fits(cell) for target in choices):
        return None
    if grown > 1 and not all(target.leaves_air(cell) for target in choices):
        return None
    return max(target.height_for(cell) for target in choices)


def _cell_width(columns: int, width: int, gap: int) -> int:
    return (width - (columns - 1) * gap) // columns


def _grow(choices: Sequence[PictureChoice], grown: float) -> None:
    for target in choices:
        target.grown = grown
