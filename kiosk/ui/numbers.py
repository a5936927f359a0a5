"""The clinic's telephone numbers in large figures: side by side where there is room, else in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

# Capital height of the figures, in capitals of the text beside them: less where the panel is low.
_LARGE = (1.5, 1.25, 1.0)

# Ways to set the numbers in a given height: figures as large as can be, and only then lines closer together
# than a script's own line spacing, which leaves some air to its letters.
_WAYS = (*((large, 1.0) for large in _LARGE), (_LARGE[-1], 0.85), (_LARGE[-1], 0.75))


class Number(Struct, frozen=True):
    """A telephone number.

    Attributes:
        label: Whom it reaches.
        figures: The number, as the clinic has written it.
    """

    label: str
    figures: str


class Numbers(QWidget):
    """A panel of telephone numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._labels: list[Words] = []
        self._figures: list[Words] = []
        self._look: Look | None = None
        self._capital_mm = SMALLEST_CAPITAL_MM

    def show_numbers(self, numbers: Sequence[Number], look: Look) -> None:
        """Show numbers in a look."""
        self._look = look
        while len(self._labels) < len(numbers):
            self._labels.append(Words(self))
            self._figures.append(Words(self))
        for row in (self._labels, self._figures):
            for extra in row[len(numbers) :]:
                extra.hide()
                extra.setText("")
        for label, figures, number in zip(self._labels, self._figures, numbers, strict=False):
            label.setText(number.label)
            figures.setText(number.figures)
            label.show()
            figures.show()

    def height_for(self, width: int, capital_mm: float) -> int | None:
        """Return the height in px that the panel needs; a lower one has smaller figures.

        Args:
            width: Its width in px.
            capital_mm: Capital height of the text beside it.

        Returns:
            0 where there is no number; None where a number is wider than the panel.
        """
        if self._look is None or not self._shown:
            return 0
        self._dress(capital_mm, _LARGE[1])
        places = self._places(width)
        if places is None:
            return None
        return max(place.bottom() for pair in places for place in pair) + 1 + self._pad

    def lay_out(self, capital_mm: float) -> None:
        """Put the numbers in their places, in the middle of the panel's height."""
        if self._look is None or not self._shown:
            return
        for large, squeeze in _WAYS:
            self._dress(capital_mm, large)
            places = self._places(self.width(), squeeze)
            if places is None:
                continue
            lowest = max(place.bottom() for pair in places for place in pair) + 1 + self._pad
            if lowest <= self.height():
                break
        if places is None:
            return
        shift = max(0, (self.height() - lowest) // 2)
        for pair, its_places in zip(self._shown, places, strict=True):
            for words, place in zip(pair, its_places, strict=True):
                words.setGeometry(self._look.mirrored(place.translated(0, shift), self.rect()))

    def words(self) -> list[str]:
        """Return what stands on the panel."""
        return [part.text() for pair in self._shown for part in pair]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None or not self._shown:
            return
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            line = max(2.0, 0.7 * look.metrics.px_per_mm)
            painter.setPen(QPen(look.theme.alert_edge, line))
            painter.setBrush(look.theme.panel)
            radius = look.px(look.metrics.corner_mm)
            inside = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
            painter.drawRoundedRect(inside, radius, radius)

    @property
    def _shown(self) -> list[tuple[Words, Words]]:
        pairs = zip(self._labels, self._figures, strict=True)
        return [(label, figures) for label, figures in pairs if label.text()]

    @property
    def _pad(self) -> int:
        return self._look.px(self._look.metrics.gap_mm * 0.9) if self._look is not None else 0

    def _dress(self, capital_mm: float, large: float) -> None:
        if self._look is None:
            return
        look = self._look
        for label, figures in self._shown:
            label.dress(look, max(SMALLEST_CAPITAL_MM, capital_mm * 0.8), look.theme.quiet)
            figures.dress(look, max(SMALLEST_CAPITAL_MM, capital_mm * large), look.theme.ink, bold=True)
            # A telephone number reads left to right in every language.
            figures.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _places(self, width: int, squeeze: float = 1.0) -> list[tuple[QRect, QRect]] | None:
        """Return where label and figures of each number stand: side by side, else one under another.

        All in px from the panel's corner, for left to right; None where a number is wider than the panel.
        Lines that stand one under another are `squeeze` of their height apart.
        """
        pad, inner = self._pad, width - 2 * self._pad
        sizes = [(_size(label), _size(figures)) for label, figures in self._shown]
        widths = [max(label.width(), figures.width()) for label, figures in sizes]
        places: list[tuple[QRect, QRect]] = []
        if sum(widths) + (len(widths) - 1) * 2 * pad <= inner:
            share = (inner - sum(widths)) // len(widths)
            left = pad + share // 2
            for (label, figures), its_width in zip(sizes, widths, strict=True):
                below = QRect(left, pad + label.height(), its_width, figures.height())
                places.append((QRect(left, pad, its_width, label.height()), below))
                left += its_width + share
            return places
        if all(label.width() + figures.width() + pad <= inner for label, figures in sizes):
            return _beside(sizes, pad, inner)
        top = pad
        for (label, figures), (words, _) in zip(sizes, self._shown, strict=True):
            if figures.width() > inner or words.longest_word() > inner:
                return None
            high = label.height() if label.width() <= inner else words.height_for(inner)
            places.append((QRect(pad, top, inner, high), QRect()))
            top += round(high * squeeze)
            places[-1] = (places[-1][0], QRect(pad, top, inner, figures.height()))
            top += round(figures.height() * squeeze) + round(pad // 2 * squeeze)
        return places


def _beside(sizes: list[tuple[QSize, QSize]], pad: int, inner: int) -> list[tuple[QRect, QRect]]:
    """Return where label and figures of each number stand on a line of their own; all in px."""
    places: list[tuple[QRect, QRect]] = []
    top = pad
    for label, figures in sizes:
        high = max(label.height(), figures.height())
        name = QRect(pad, top, inner - figures.width(), high)
        places.append((name, QRect(pad + inner - figures.width(), top, figures.width(), high)))
        top += high + pad // 3
    return places


def _size(words: Words) -> QSize:
    """Return the size in px of words on one line."""
    metrics = QFontMetrics(words.font())
    box = metrics.boundingRect(QRect(0, 0, 100_000, 100_000), Qt.TextFlag.TextWordWrap, words.text())
    # A little more than the letters take: joined scripts are set a little wider than their letters add up to.
    return QSize(max(box.width(), words.width_of()) + metrics.averageCharWidth(), box.height())
