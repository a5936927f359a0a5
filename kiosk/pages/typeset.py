"""Sets blocks in lines with Qt's text engine, and draws them.

One `Typesetter` holds the layouts of one part of a card at one width, so that what was measured is what is
drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from kiosk.content.model import BlockKind
from kiosk.pages.breaking import Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QColor, QPainter, QTextLine

    from kiosk.content.model import Block
    from kiosk.pages.breaking import Piece, TextPage


HEADLINE_SPACING = 1.2
"""Distance of the base lines of a headline, in sizes of its font."""


class TermBox(Struct, frozen=True):
    """Where a word that can be looked up stands on a page.

    Attributes:
        term: Its id in the glossary.
        word: The word as it stands in the text.
        box: The room of its letters in px, within the text area; where the word runs over a line's end, the
            larger of its two halves.
    """

    term: str
    word: str
    box: QRectF


class Style(Struct, frozen=True):
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


def text_style(body: QFont, headline: QFont, line_spacing: float, direction: Qt.LayoutDirection) -> Style:
    """Return a style whose gaps go with its font and its line spacing.

    Args:
        body: Font of the text.
        headline: Font of headlines.
        line_spacing: Distance of two base lines in sizes of the font; under 1.5 the gaps are smaller too.
        direction: Reading direction.
    """
    em = body.pixelSize()
    tight = line_spacing < 1.5
    return Style(
        body=body,
        headline=headline,
        line_spacing=line_spacing,
        headline_spacing=1.15 if tight else HEADLINE_SPACING,
        paragraph_gap=em * (0.3 if tight else 0.6),
        item_gap=em * (0.05 if tight else 0.2),
        headline_gap=em * (0.15 if tight else 0.6),
        indent=QFontMetricsF(body).horizontalAdvance("0.") + em * 0.35,
        direction=direction,
    )


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

    def widest_word(self) -> float:
        """Return the width in px that the column must have at least for no word to be cut."""
        widest = 0.0
        for block in self._blocks:
            metrics = QFontMetricsF(_emphasized(self._font(block)))
            words = (metrics.horizontalAdvance(word) for word in block.text.split())
            widest = max(widest, max(words, default=0.0) + self._indent(block))
        return widest

    def gap(self, above: Block, below: Block) -> float:
        """Return the space between two blocks in px; see `kiosk.pages.breaking.Measure`."""
        if above.kind is BlockKind.HEADLINE:
            return self._style.headline_gap
        if above.kind in _ITEMS and below.kind in _ITEMS:
            return self._style.item_gap
        return self._style.paragraph_gap

    def term_boxes(self, page: TextPage) -> list[TermBox]:
        """Return the words of a page that can be looked up, in reading order."""
        found: list[TermBox] = []
        for piece in page.pieces:
            block = self._blocks[piece.block]
            for span in block.terms:
                boxes = self._boxes(piece, span.start, span.end)
                if boxes:
                    largest = max(boxes, key=lambda box: box.width())
                    found.append(TermBox(span.term, block.text[span.start : span.end], largest))
        return found

    def boxes(self, page: TextPage, block: int, start: int, end: int) -> list[QRectF]:
        """Return the room of a run of characters on a page, in px within the text area: a box for each line.

        Args:
            page: The page; what stands on other pages has no box.
            block: Place of the block among the blocks of the card part.
            start: The first character, within the block.
            end: The one after the last.
        """
        pieces = (piece for piece in page.pieces if piece.block == block)
        return [box for piece in pieces for box in self._boxes(piece, start, end)]

    def draw(
        self,
        painter: QPainter,
        page: TextPage,
        origin: QPointF,
        colors: Mapping[BlockKind, QColor],
        dots: QColor,
    ) -> None:
        """Draw the text of a page.

        Args:
            painter: Draws it.
            page: The text.
            origin: The top left corner of the text area.
            colors: Colors by kind of block; that of paragraphs stands in for others.
            dots: Color of the dots under words that can be looked up.
        """
        painter.setLayoutDirection(self._style.direction)
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
            for span in block.terms:
                for box in self._boxes(piece, span.start, span.end):
                    _draw_dots(painter, box.translated(origin), metrics, dots)

    def _boxes(self, piece: Piece, start: int, end: int) -> list[QRectF]:
        """Return the room of a run of characters on a page, within the text area: one box for each line."""
        block = self._blocks[piece.block]
        layout = self._layout(piece.block)
        pitch = self._pitch(block)
        height = QFontMetricsF(self._font(block)).height()
        left = self._indent(block) if self._style.direction is Qt.LayoutDirection.LeftToRight else 0.0
        boxes: list[QRectF] = []
        for number in range(piece.first, piece.last):
            line = layout.lineAt(number)
            first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            text = block.text[first:last]
            if not text.strip():
                continue
            last -= len(text) - len(text.rstrip())
            sides = [float(_cursor(line, place)) for place in (first, last)]
            top = piece.top + (number - piece.first) * pitch + (pitch - height) / 2
            boxes.append(QRectF(left + min(sides), top, abs(sides[1] - sides[0]), height))
        return boxes

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
        broken = self._fill(layout, room, room)
        if block.kind is BlockKind.HEADLINE and layout.lineCount() > 1:
            # The lines of a headline come out about equally long: no word is left alone on the last one.
            words = QFontMetricsF(self._font(block))
            least = max(words.horizontalAdvance(word) for word in block.text.split() or [""])
            enough = room
            while enough - least > 1:
                middle = (least + enough) / 2
                least, enough = (
                    (least, middle) if self._fill(layout, middle, room) == broken else (middle, enough)
                )
            self._fill(layout, enough, room)
        return layout

    def _fill(self, layout: QTextLayout, width: float, room: float) -> tuple[int, int]:
        """Break a text into lines of `width` px, where one begins to read in `room` px.

        Returns:
            How many lines there are, and how many of them begin within a word. A word of which a part is
            bold is a little wider than it is by itself.
        """
        right_to_left = self._style.direction is Qt.LayoutDirection.RightToLeft
        left = room - width if right_to_left else 0.0
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(left, top))
            top += line.height()
        layout.endLayout()
        text = layout.text()
        starts = (layout.lineAt(number).textStart() for number in range(1, layout.lineCount()))
        return layout.lineCount(), sum(not text[start - 1].isspace() for start in starts)


def _emphasized(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _cursor(line: QTextLine, place: int) -> float:
    """Return the x of the edge before a character; Qt answers with the place it took beside it."""
    x: object = line.cursorToX(place)
    if not isinstance(x, tuple):
        raise TypeError("QTextLine.cursorToX no longer answers with a pair")
    return float(x[0])


def _draw_dots(painter: QPainter, box: QRectF, metrics: QFontMetricsF, color: QColor) -> None:
    """Draw round dots under a word, from its one end to the other."""
    size = max(2.0, metrics.xHeight() * 0.17)
    count = max(2, round(box.width() / (2.4 * size)))
    step = (box.width() - size) / (count - 1)
    y = box.top() + metrics.ascent() + max(size * 1.1, metrics.descent() * 0.62)
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    for number in range(count):
        painter.drawEllipse(QRectF(box.left() + number * step, y, size, size))
    painter.restore()


def _bold(start: int, end: int) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = start, end - start
    character = QTextCharFormat()
    character.setFontWeight(QFont.Weight.Bold)
    span.format = character
    return span
