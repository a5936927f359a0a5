"""Puts picture choices in a grid: as few rows as their words allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.ui.choicetarget import PictureChoice
    from kiosk.ui.look import Look

_MOST_COLUMNS = 8


def grid_for(targets: Sequence[PictureChoice], width: int, gap: int) -> tuple[int, int]:
    """Return the number of columns, as many as leave every word whole, and the height of a cell in px.

    Args:
        targets: What stands in the grid.
        width: Width of the room in px.
        gap: Between two cells in px.
    """
    for columns in range(min(len(targets), _MOST_COLUMNS), 0, -1):
        rows = -(-len(targets) // columns)
        # No row is left with one choice alone where another division has none.
        columns_used = -(-len(targets) // rows)
        cell = (width - (columns_used - 1) * gap) // columns_used
        if columns == 1 or all(target.fits(cell) for target in targets):
            return columns_used, max(target.height_for(cell) for target in targets)
    return 1, 0


def lay_out_grid(
    targets: Sequence[PictureChoice], room: QRect, columns: int, gap: int, look: Look, *, centers: bool = True
) -> None:
    """Put choices into a room (px), row by row in the reading direction.

    Args:
        targets: The choices.
        room: The room; the outermost ones end where it does.
        columns: How many stand in a row.
        gap: Between two of them in px.
        look: The look.
        centers: Whether a short last row stands in the middle.
    """
    rows = -(-len(targets) // columns)
    height = (room.height() - (rows - 1) * gap) // rows
    step = (room.width() + gap) / columns
    for number, target in enumerate(targets):
        column, row = number % columns, number // columns
        short = columns - min(columns, len(targets) - row * columns) if centers else 0
        left, right = (int((column + end + short / 2) * step) for end in (0, 1))
        place = QRect(room.left() + left, room.top() + row * (height + gap), right - left - gap, height)
        target.setGeometry(look.mirrored(place, room))
