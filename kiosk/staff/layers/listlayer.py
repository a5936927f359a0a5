"""A page for staff with things to read, each a head and a few words; as many at a time as the page holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.staff.layers.pagedlayer import PagedLayer
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

# Heads stand beside the words where both have room: a head of this part of the width, at least so many
# capitals of text beside it.
_HEAD, _LEAST_CAPITALS = 0.3, 34
_LINE_MM = 0.4


class Item(NamedTuple):
    """Something to read: a head in bold type, and words that belong to it."""

    head: str
    words: str


class _Row(NamedTuple):
    """The labels of an item."""

    head: Words
    words: Words


class _Ground(QWidget):
    """What lies under the items: a card for each, or a line between two of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._places: Sequence[QRect] = ()
        self._tint = ""

    def show_places(self, look: Look, places: Sequence[QRect], tint: str) -> None:
        """Lie under items at places (px); on cards of a tint, or with lines where that is empty."""
        self._look, self._places, self._tint = look, places, tint
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._look is None:
            return
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(look.edge if self._tint else Qt.PenStyle.NoPen)
            painter.setBrush(theme.tint(self._tint).paper if self._tint else theme.bar)
            half, radius = look.edge.widthF() / 2, look.px(look.metrics.corner_mm)
            gap, line = look.px(look.metrics.gap_mm), look.px(_LINE_MM)
            for number, place in enumerate(self._places):
                if self._tint:
                    painter.drawRoundedRect(QRectF(place).adjusted(half, half, -half, -half), radius, radius)
                elif number:
                    painter.drawRect(
                        QRect(place.left(), place.top() - (gap + line) // 2, place.width(), line)
                    )


class ListLayer(PagedLayer):
    """A page with things to read.

    Attributes:
        beside: Whether heads stand beside their words, where there is room.
        tint: The color family of a card under each item; empty for lines between them.
    """

    beside = True
    tint = ""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = _Ground(self)
        self._rows: list[_Row] = []
        self._items: Sequence[Item] = ()
        self._following = 0

    def items(self) -> Sequence[Item]:
        """Return what is to be read, in the language that is shown."""
        raise NotImplementedError

    def part(self) -> tuple[int, int]:  # noqa: D102
        return len(self._items), self._following - self._first

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look = self.look
        self._items = self.items()
        if self._first >= len(self._items):
            self._first = 0
        while len(self._rows) < len(self._items):
            self._rows.append(_Row(Words(self), Words(self)))
        for number, row in enumerate(self._rows):
            item = self._items[number] if number < len(self._items) else Item("", "")
            row.head.setText(item.head)
            row.head.dress(look, self.text_mm, look.theme.ink, bold=True)
            row.words.setText(item.words)
            row.words.dress(look, self.text_mm, look.theme.ink)

    def lay_out_content(self, room: QRect) -> None:  # noqa: D102
        look = self.look
        gap = look.px(look.metrics.gap_mm)
        pad = look.px(max(1.6, look.metrics.gap_mm * 0.6)) if self.tint else 0
        inner = room.width() - 2 * pad
        head = round(inner * _HEAD)
        beside = self.beside and inner - head - gap >= look.px(self.text_mm * _LEAST_CAPITALS)
        for row in self._rows:
            row.head.hide()
            row.words.hide()
        places: list[QRect] = []
        top, number = room.top(), self._first
        while number < len(self._items):
            line = QRect(room.left() + pad, top + pad, inner, 0)
            high = self._place(self._rows[number], line, head if beside else 0) + 2 * pad
            if top + high > room.bottom() + 1 and number > self._first:
                break
            for label in self._rows[number]:
                label.setVisible(bool(label.text()))
            places.append(QRect(room.left(), top, room.width(), high))
            top += high + gap
            number += 1
        self._following = number
        self._ground.setGeometry(self.rect())
        self._ground.show_places(look, places, self.tint)

    def _place(self, row: _Row, line: QRect, head_width: int) -> int:
        """Put an item at a line (px), and return its height in px; `head_width` is 0 for a head above."""
        look, whole = self.look, self.rect()
        left, top, width = line.left(), line.top(), line.width()
        if not head_width:
            high = self.place_words(row.head, line)
            return high + self.place_words(row.words, line.translated(0, high))
        gap = look.px(look.metrics.gap_mm)
        rest = width - head_width - gap
        head, words = row.head.height_for(head_width), row.words.height_for(rest)
        high = max(head, words)
        if row.head.width_of() <= head_width and row.words.width_of() <= rest:
            # Scripts are of different heights; on one line both stand in its middle.
            head = words = high
        row.head.setGeometry(look.mirrored(QRect(left, top, head_width, head), whole))
        row.words.setGeometry(look.mirrored(QRect(left + head_width + gap, top, rest, words), whole))
        return high

    def content_words(self) -> list[str]:  # noqa: D102
        shown = self._rows[self._first : self._following]
        return [label.text() for row in shown for label in row if label.text()]

    def summary(self) -> list[str]:  # noqa: D102
        return [self.title(), *self.content_words()]
