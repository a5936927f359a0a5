"""Bars with numbers beside them: upright ones over days, and lying ones with words. Painted by roles alone.

A bar's number stands beside it wherever there is room; where upright bars are too narrow for that, a scale
tells the greatest one. To assistive programs a chart is a text, described by each name with its number.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from kiosk.staff.layers.stafflayer import reading_mm
from kiosk.ui.plainlabel import PlainLabel
from kiosk.ui.wrapping import draw_wrapped, wrapped_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look

_NAMES: Final = 0.46
"""The part of the width that names beside lying bars may take."""

_ROW_GAP_MM: Final = 1.6
_BAR_GAP_MM: Final = 1.6
_LINE_MM: Final = 0.3
_LEAST_BARS_MM: Final = 14.0
_MOST_BARS_MM: Final = 130.0
_LEAST_ROWS: Final = 3


class Rows(Struct, frozen=True):
    """Lying bars, a row each.

    Attributes:
        title: What they show.
        rows: Names and numbers.
        most: The number whose bar is as long as there is room.
    """

    title: str
    rows: tuple[tuple[str, int], ...]
    most: int


class Bars(Struct, frozen=True):
    """Upright bars in the order of time.

    Attributes:
        title: What they show.
        bars: Short names, such as "May 3", and numbers.
    """

    title: str
    bars: tuple[tuple[str, int], ...]


class Note(Struct, frozen=True):
    """Words by themselves."""

    title: str


Piece = Rows | Bars | Note


def pieces_for(piece: Piece, look: Look, width: int, height: int, room: int) -> list[tuple[Piece, int]]:
    """Return a piece with its height in px, in parts where it is higher than a column.

    Args:
        piece: The piece.
        look: The look.
        width: Width of a column in px.
        height: Height of a column in px.
        room: What is left of the column that it comes to; a part that is too high for it begins the next one.
    """
    head = _title_height(piece, look, width)
    if isinstance(piece, Note):
        return [(piece, head)]
    if isinstance(piece, Bars):
        words = QFontMetrics(look.font(look.metrics.label_mm)).height()
        least = head + 2 * words + look.px(_LEAST_BARS_MM)
        return [(piece, max(least, min(height, head + 2 * words + look.px(_MOST_BARS_MM))))]
    heights = [_row_height(name, look, width) for name, _ in piece.rows]
    # A few rows alone at the foot of a column are no beginning.
    starts_here = head + sum(heights[:_LEAST_ROWS]) <= room
    parts: list[tuple[Piece, int]] = []
    rows: list[tuple[str, int]] = []
    total, most = head, room if starts_here else height
    for row, high in zip(piece.rows, heights, strict=True):
        if rows and total + high > most:
            parts.append((Rows(piece.title, tuple(rows), piece.most), total))
            rows, total, most = [], head, height
        rows.append(row)
        total += high
    return [*parts, (Rows(piece.title, tuple(rows), piece.most), total)]


def _title_font(piece: Piece, look: Look) -> QFont:
    if isinstance(piece, Note):
        return look.font(reading_mm(look.metrics))
    return look.font(look.metrics.label_mm, bold=True)


def _title_height(piece: Piece, look: Look, width: int) -> int:
    high = wrapped_height(piece.title, _title_font(piece, look), width, look.direction)
    return round(high + 0.5) + look.px(_ROW_GAP_MM)


def _row_height(name: str, look: Look, width: int) -> int:
    font = look.font(look.metrics.label_mm)
    high = wrapped_height(name, font, round(width * _NAMES), look.direction)
    return round(high + 0.5) + look.px(_ROW_GAP_MM)


class Chart(PlainLabel):
    """A piece of a page of charts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._piece: Piece = Note("")

    def show_piece(self, piece: Piece, look: Look, place: QRect) -> None:
        """Show a piece in a place (px)."""
        self._piece, self._look = piece, look
        self.setGeometry(place)
        self.setText("\n".join(self.strings()))
        self.setAccessibleDescription("\n".join(self._told()))
        self.update()

    def strings(self) -> list[str]:
        """Return what is painted, in reading order."""
        piece = self._piece
        if isinstance(piece, Rows):
            return [piece.title, *(text for name, number in piece.rows for text in (name, str(number)))]
        if isinstance(piece, Bars):
            plan = self._plan(piece)
            return [piece.title, *plan.scale, *(text for text, _ in (*plan.numbers, *plan.names))]
        return [piece.title]

    def _told(self) -> list[str]:
        """Return each name with its number: also those that have no room to be painted."""
        piece = self._piece
        if isinstance(piece, Note):
            return []
        pairs = piece.rows if isinstance(piece, Rows) else piece.bars
        return [f"{name}: {number}" for name, number in pairs]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        look = self._look
        if look is None:
            return
        with QPainter(self) as painter:
            # For what is not wrapped: a day before its month, from the right as well.
            painter.setLayoutDirection(look.direction)
            painter.setPen(look.theme.ink)
            painter.setFont(_title_font(self._piece, look))
            head = _title_height(self._piece, look, self.width())
            place = QRect(0, 0, self.width(), head)
            draw_wrapped(painter, place, self._piece.title, look.leading, look.direction)
            painter.setFont(look.font(look.metrics.label_mm))
            if isinstance(self._piece, Rows):
                self._draw_rows(painter, self._piece, head, look)
            elif isinstance(self._piece, Bars):
                self._draw_bars(painter, self._piece, look)

    def _draw_rows(self, painter: QPainter, piece: Rows, top: int, look: Look) -> None:
        words, whole = painter.fontMetrics(), self.rect()
        names, gap = round(self.width() * _NAMES), look.px(_BAR_GAP_MM)
        widest = max(words.horizontalAdvance(str(number)) for _, number in piece.rows)
        longest = max(0, self.width() - names - 2 * gap - widest)
        for name, number in piece.rows:
            high = _row_height(name, look, self.width())
            inner = QRect(0, top, self.width(), high - look.px(_ROW_GAP_MM))
            beside = look.mirrored(QRect(0, top, names, inner.height()), whole)
            draw_wrapped(painter, beside, name, look.leading | Qt.AlignmentFlag.AlignVCenter, look.direction)
            long = round(longest * number / max(1, piece.most))
            long = max(long, look.px(_LINE_MM * 2)) if number else 0
            thick = round(words.capHeight() * 1.15)
            bar = QRect(names + gap, inner.center().y() - thick // 2, long, thick)
            painter.fillRect(look.mirrored(bar, whole), look.theme.target)
            at = QRect(bar.x() + long + gap, top, widest + 1, inner.height())
            painter.drawText(
                look.mirrored(at, whole), look.leading | Qt.AlignmentFlag.AlignVCenter, str(number)
            )
            top += high

    def _draw_bars(self, painter: QPainter, piece: Bars, look: Look) -> None:
        plan, whole = self._plan(piece), self.rect()
        room, most = plan.room, max(1, *(number for _, number in piece.bars))
        line = max(1, look.px(_LINE_MM))
        for number, (_, value) in enumerate(piece.bars):
            slot = plan.slot(number)
            high = round(room.height() * value / most)
            high = max(high, 2 * line) if value else 0
            side = max(1, round(slot.width() * 0.16))
            bar = QRect(slot.left() + side, room.bottom() + 1 - high, max(1, slot.width() - 2 * side), high)
            painter.fillRect(look.mirrored(bar, whole), look.theme.target)
        foot = QRect(room.left(), room.bottom() + 1, room.width(), line)
        painter.fillRect(look.mirrored(foot, whole), look.theme.outline)
        if plan.scale:
            top = QRect(room.left(), room.top(), room.width(), line)
            painter.fillRect(look.mirrored(top, whole), look.theme.outline)
        for text, place in (*plan.numbers, *plan.names, *zip(plan.scale, plan.scale_places, strict=True)):
            painter.drawText(look.mirrored(place, whole), Qt.AlignmentFlag.AlignCenter, text)

    def _plan(self, piece: Bars) -> _Plan:
        if self._look is None:
            raise RuntimeError("the chart is used before show_piece")
        return _Plan.of(piece.bars, self._look, self.rect(), _title_height(piece, self._look, self.width()))


class _Plan(Struct, frozen=True):
    """Where the parts of upright bars stand, for left to right.

    Attributes:
        room: Where the bars stand.
        count: How many they are.
        numbers: Over the bars; none where they have no room.
        names: Under the bars; as many as have room, the last one always.
        scale: The greatest number and 0, where none stand over the bars.
        scale_places: Where those stand.
    """

    room: QRect
    count: int
    numbers: tuple[tuple[str, QRect], ...]
    names: tuple[tuple[str, QRect], ...]
    scale: tuple[str, ...]
    scale_places: tuple[QRect, ...]

    def slot(self, number: int) -> QRect:
        """Return the strip of a bar, from 0."""
        left = self.room.left() + self.room.width() * number // self.count
        right = self.room.left() + self.room.width() * (number + 1) // self.count
        return QRect(left, self.room.top(), right - left, self.room.height())

    @classmethod
    def of(cls, bars: Sequence[tuple[str, int]], look: Look, rect: QRect, head: int) -> _Plan:
        """Plan the bars in a rectangle (px) under a title `head` px high."""
        words = QFontMetrics(look.font(look.metrics.label_mm))
        line, gap = words.height(), look.px(_BAR_GAP_MM)
        most = max(number for _, number in bars)
        widest = max(words.horizontalAdvance(str(number)) for _, number in bars) + gap
        fits = widest * len(bars) <= rect.width()
        left = 0 if fits else widest + gap
        room = QRect(
            rect.left() + left, head + line, rect.width() - left, rect.height() - head - 2 * line - gap
        )
        bare = cls(room, len(bars), (), (), (), ())
        numbers, scale, places = [], [], []
        if fits:
            for number, (_, value) in enumerate(bars):
                high = round(room.height() * value / max(1, most))
                slot = bare.slot(number)
                top = room.bottom() + 1 - high - line
                numbers.append((str(value), QRect(slot.left(), top, slot.width(), line)))
        else:
            scale = [str(most), "0"]
            ends = (room.top(), room.bottom())
            places = [QRect(rect.left(), y - line // 2, widest, line) for y in ends]
        names = _names([name for name, _ in bars], bare, words, gap, rect)
        return cls(room, len(bars), tuple(numbers), tuple(names), tuple(scale), tuple(places))


def _names(
    names: Sequence[str], plan: _Plan, words: QFontMetrics, gap: int, rect: QRect
) -> list[tuple[str, QRect]]:
    """Return as many names as stand beside one another under their bars, with their places."""
    widest = max(words.horizontalAdvance(name) for name in names) + 2 * gap
    # The outermost ones are moved in from the edges: half a name more between them and their neighbors.
    slot = plan.room.width() / len(names)
    step = 1
    while step < len(names) and step * slot < widest * (1.0 if widest <= slot else 1.5):
        step += 1
    found = []
    for number in range(len(names) - 1, -1, -step):
        place = QRect(0, plan.room.bottom() + 1 + gap, widest, words.height())
        place.moveCenter(QPoint(plan.slot(number).center().x(), place.center().y()))
        place.moveRight(min(place.right(), rect.right()))
        place.moveLeft(max(place.left(), rect.left()))
        found.append((names[number], place))
    return found[::-1]
