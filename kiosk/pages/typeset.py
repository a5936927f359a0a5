"""Sets blocks in lines with Qt's text engine, and draws them.

One `Typesetter` holds the layouts of one part of a card at one width, so that what was measured is what is
drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from kiosk.content.model import BlockKind
from kiosk.pages.breaking import Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QColor, QPainter

    from kiosk.content.model import Block
    from kiosk.pages.breaking import TextPage


@dataclass(frozen=True, slots=True)
class Style:
    """How the text of a page is set.

    Attributes:
        body: Font of the text.
        headline: Font of headlines.
        line_spacing: Distance of two base lines of the body, in sizes of the font. WCAG 2.2, 1.4.8: at least
            1.5.
        headline_spacing: The same for headlines, which are short and large.
        paragraph_gap: Space between two paragraphs in px.
        item_gap: Space between two items of a list in px.
        headline_gap: Space under a headline in px.
        indent: Room for the marker of an item in px.
        direction: Reading direction.
    """

    body: QFont
    headline: QFont
    line_spacing: float
    headline_spacing: float
    paragraph_gap: float
    item_gap: float
    headline_gap: float
    indent: float
    direction: Qt.LayoutDirection


_ITEMS = (BlockKind.BULLET, BlockKind.STEP)


class Typesetter:
    """Sets the blocks of one part of a card at one width; a `Measure` for `break_into_pages`."""

    def __init__(self, blocks: Sequence[Block], style: Style, width: float) -> None:
        """Prepare to set `blocks` in a column of `width` px; nothing is set before it is asked for."""
        self._blocks = tuple(blocks)
        self._style = style
        self._width = width
        self._layouts: dict[int, QTextLayout] = {}

    def lines(self, block: Block) -> list[Line]:
        """Return the lines of a block; see `kiosk.pages.breaking.Measure`."""
        layout = self._layout(self._blocks.index(block))
        height = self._pitch(block)
        return [
            Line(line.textStart(), line.textStart() + line.textLength(), height)
            for line in (layout.lineAt(number) for number in range(layout.lineCount()))
        ]

    def gap(self, above: Block, below: Block) -> float:
        """Return the space between two blocks in px; see `kiosk.pages.breaking.Measure`."""
        if above.kind is BlockKind.HEADLINE:
            return self._style.headline_gap
        if above.kind in _ITEMS and below.kind in _ITEMS:
            return self._style.item_gap
        return self._style.paragraph_gap

    def draw(
        self, painter: QPainter, page: TextPage, origin: QPointF, colors: Mapping[BlockKind, QColor]
    ) -> None:
        """Draw the text of a page with the top left corner of its text area at `origin`."""
        for piece in page.pieces:
            block = self._blocks[piece.block]
            layout = self._layout(piece.block)
            pitch = self._pitch(block)
            font = self._font(block)
            painter.setPen(colors.get(block.kind, colors[BlockKind.PARAGRAPH]))
            # The leading is shared out above and below the letters, so that a page is balanced at both ends.
            metrics = QFontMetricsF(font)
            rise = (pitch - metrics.height()) / 2 + metrics.ascent()
            left = self._indent(block) if self._style.direction is Qt.LayoutDirection.LeftToRight else 0.0
            for number in range(piece.first, piece.last):
                line = layout.lineAt(number)
                # Base lines keep their distance, though a line's script may reach higher than its neighbor's.
                base = origin.y() + piece.top + (number - piece.first) * pitch + rise
                line.draw(painter, QPointF(origin.x() + left, base - line.ascent() - line.y()))
                if number == 0 and block.marker:
                    self._draw_marker(painter, block, origin.x(), base)

    def _draw_marker(self, painter: QPainter, block: Block, left: float, base: float) -> None:
        font = QFont(self._style.body)
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        right_to_left = self._style.direction is Qt.LayoutDirection.RightToLeft
        x = left + self._width - self._style.indent if right_to_left else left
        if block.kind is BlockKind.BULLET:
            # A drawn dot: the bullet of fonts differs too much in size.
            size = metrics.capHeight() * 0.42
            box = QRectF(0, 0, size, size)
            box.moveCenter(QPointF(0, base - metrics.xHeight() * 0.52))
            box.moveLeft(x + self._style.indent - size if right_to_left else x)
            painter.save()
            painter.setBrush(painter.pen().color())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(box)
            painter.restore()
            return
        number = f"{block.marker}."
        shift = self._style.indent - metrics.horizontalAdvance(number) if right_to_left else 0.0
        painter.drawText(QPointF(x + shift, base), number)

    def _font(self, block: Block) -> QFont:
        return self._style.headline if block.kind is BlockKind.HEADLINE else self._style.body

    def _pitch(self, block: Block) -> float:
        spacing = (
            self._style.headline_spacing if block.kind is BlockKind.HEADLINE else self._style.line_spacing
        )
        return spacing * self._font(block).pixelSize()

    def _indent(self, block: Block) -> float:
        return self._style.indent if block.kind in _ITEMS else 0.0

    def _layout(self, index: int) -> QTextLayout:
        layout = self._layouts.get(index)
        if layout is None:
            layout = self._layouts[index] = self._set(self._blocks[index])
        return layout

    def _set(self, block: Block) -> QTextLayout:
        layout = QTextLayout(block.text, self._font(block))
        # Words are never hyphenated or cut, except one that is wider than the whole column.
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self._style.direction)
        right_to_left = self._style.direction is Qt.LayoutDirection.RightToLeft
        option.setAlignment(Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        layout.setTextOption(option)
        if block.bold:
            layout.setFormats([_bold(span.start, span.end) for span in block.bold])
        room = self._width - self._indent(block)
        lines = self._fill(layout, room, room)
        if block.kind is BlockKind.HEADLINE and lines > 1:
            # The lines of a headline come out about equally long: no word is left alone on the last one.
            words = QFontMetricsF(self._font(block))
            least = max(words.horizontalAdvance(word) for word in block.text.split() or [""])
            enough = room
            while enough - least > 1:
                middle = (least + enough) / 2
                least, enough = (
                    (least, middle) if self._fill(layout, middle, room) == lines else (middle, enough)
                )
            self._fill(layout, enough, room)
        return layout

    def _fill(self, layout: QTextLayout, width: float, room: float) -> int:
        """Break a text into lines of `width` px, where one begins to read in `room` px; return how many."""
        right_to_left = self._style.direction is Qt.LayoutDirection.RightToLeft
        left = room - width if right_to_left else 0.0
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(left, top))
            top += line.height()
        layout.endLayout()
        return layout.lineCount()


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = start, end - start
    character = QTextCharFormat()
    character.setFontWeight(QFont.Weight.Bold)
    span.format = character
    return span
