"""Text of the guide outside its pages: set like a page's text, and broken into as many pieces as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct, structs
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QPainter

from kiosk.content.model import BlockKind
from kiosk.pages.breaking import break_into_pages
from kiosk.pages.typeset import Typesetter, text_style
from kiosk.ui.metrics import LINE_SPACING
from kiosk.ui.passages import Passage
from kiosk.ui.plainlabel import PlainLabel
from kiosk.ui.spokenmark import draw_over

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Block
    from kiosk.pages.breaking import TextPage
    from kiosk.ui.look import Look


# How far ink reaches beyond a line, in sizes of its font: 0.2 in Noto Sans Arabic, with some to spare.
_OVERHANG = 0.35


class SetText:
    """Blocks set in a column: what they need, and how they are drawn.

    Attributes:
        blocks: The text.
        overhang: How far ink may reach beyond the column and its pieces, in px.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        look: Look,
        capital_mm: float,
        width: int,
        spacing: float = LINE_SPACING,
    ) -> None:
        """Set blocks.

        Args:
            blocks: The text. Words that can be looked up are plain words here.
            look: Fonts and direction.
            capital_mm: Capital height of the text in mm; a headline is as large, and bold.
            width: Width of the column in px.
            spacing: Distance of base lines in sizes of the font.
        """
        self.blocks = tuple(structs.replace(block, terms=()) for block in blocks)
        self._look = look
        style = text_style(look.font(capital_mm), look.font(capital_mm, bold=True), spacing, look.direction)
        self._typesetter = Typesetter(self.blocks, style, width)
        self.overhang = round(style.body.pixelSize() * _OVERHANG)

    def pages(self, height: int) -> tuple[TextPage, ...]:
        """Return the text in pieces that stand in `height` px."""
        return break_into_pages(self.blocks, self._typesetter, height)

    def height(self) -> int:
        """Return the height in px of all of it in one piece."""
        pages = break_into_pages(self.blocks, self._typesetter, 1_000_000)
        return round(pages[0].height + 0.5) if pages else 0

    def widest_word_fits(self, width: int) -> bool:
        """Return whether no word is wider than `width` px, so that none has to be cut."""
        return self._typesetter.widest_word() <= width

    def draw(self, painter: QPainter, page: TextPage, origin: QPointF) -> None:
        """Draw one piece with its top left corner at `origin` (px)."""
        theme = self._look.theme
        colors = {BlockKind.PARAGRAPH: theme.ink}
        self._typesetter.draw(painter, page, origin, colors, theme.accent)

    def draw_mark(
        self, painter: QPainter, page: TextPage, origin: QPointF, block: int, start: int, end: int
    ) -> None:
        """Draw the mark of what is read aloud over a run of characters of one block."""
        boxes = self._typesetter.boxes(page, block, start, end)
        draw_over(painter, [box.translated(origin) for box in boxes], self._look)

    def strings(self, page: TextPage) -> list[str]:
        """Return the words of one piece, a string for each block."""
        found = []
        for piece in page.pieces:
            block = self.blocks[piece.block]
            marker = f"{block.marker}. " if block.kind is BlockKind.STEP and piece.first == 0 else ""
            found.append(marker + block.text[piece.start : piece.end].rstrip())
        return found


class TextArea(PlainLabel):
    """Shows one piece of a text. To assistive programs it is a text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text: SetText | None = None
        self._page: TextPage | None = None
        self._overhang = 0
        self._spoken: tuple[int, int, int] | None = None

    def show_text(self, text: SetText, page: TextPage, place: QRect) -> None:
        """Show one piece with its top left corner at that of `place` (px).

        The widget reaches beyond it: tall scripts have ink above and below their lines.
        """
        self._text, self._page, self._overhang = text, page, text.overhang
        self._spoken = None
        more = text.overhang
        self.setGeometry(place.adjusted(-more, -more, more, more))
        self.setText("\n".join(text.strings(page)))
        self.update()

    def strings(self) -> list[str]:
        """Return the words that are shown."""
        return self._text.strings(self._page) if self._text is not None and self._page is not None else []

    def passages(self) -> list[Passage]:
        """Return what is shown, to be read aloud: a passage for each block."""
        if self._text is None or self._page is None:
            return []
        found = []
        for piece in self._page.pieces:
            block = self._text.blocks[piece.block]
            lead = f"{block.marker}." if block.kind is BlockKind.STEP else ""
            marker = _BlockMarker(self, piece.block)
            found.append(Passage(block.text, marker, first=piece.start, last=piece.end, lead=lead))
        return found

    def mark(self, spoken: tuple[int, int, int] | None) -> None:
        """Mark what is read aloud, or nothing: the block, its first character, the one after its last."""
        self._spoken = spoken
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._text is None or self._page is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            origin = QPointF(self._overhang, self._overhang)
            if self._spoken is not None:
                # Over the ground of whoever the text stands on, under the text.
                self._text.draw_mark(painter, self._page, origin, *self._spoken)
            self._text.draw(painter, self._page, origin)


class _BlockMarker(Struct, frozen=True):
    """Marks one block of a text area; see `kiosk.ui.passages.Marker`."""

    area: TextArea
    block: int

    def mark_spoken(self, start: int, end: int) -> None:
        self.area.mark((self.block, start, end))

    def unmark_spoken(self) -> None:
        self.area.mark(None)
