"""The guide as a picture book: on each page one picture, large, and the child's line, large. Nothing else.

The pages are made by `kiosk.ui.pager`, as all pages are; this is how they are laid out and drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainterPath

from kiosk.ui.metrics import LINE_SPACING, SMALLEST_CAPITAL_MM
from kiosk.ui.pagelayout import Arrangement, PageLayout, note_height
from kiosk.ui.words import balanced_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from kiosk.content.model import Card, Section
    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page

# The picture's part of a page, of its height where it is high, of its width where it is wide: as much as
# leaves the words as large as the guide's text.
_PICTURE_ABOVE = (0.66, 0.6, 0.54)
_PICTURE_BESIDE = (0.6, 0.54, 0.48, 0.42, 0.36)

# Capital height of the words, in capitals of the text: they are read aloud together, from some way off.
_LARGE = 2.1

# More lines than this are set smaller, down to a little over the size of the text.
_FEW_LINES = 3
_LEAST = 1.1

_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip


def book_line(card: Card) -> str:
    """Return the words of a card in the picture book: the child's line, or the message where it has none."""
    return card.child or card.headline


def book_cards(section: Section) -> tuple[Card, ...]:
    """Return the cards of the picture book: those with a line for the child; all where none has one."""
    return tuple(card for card in section.cards if card.child) or section.cards


def book_layout(look: Look, page: QRect, lines: Sequence[str]) -> PageLayout:
    """Return where things stand on the pages of a section of the picture book, in px.

    Args:
        look: Sizes, fonts, direction.
        page: The room for a page: the window without the bar.
        lines: The words of all its pages.
    """
    smallest = look.font(look.metrics.capital_mm, bold=True)
    layouts = [
        _layout(look, page, share) for share in (_PICTURE_ABOVE if look.metrics.portrait else _PICTURE_BESIDE)
    ]
    fitting = (layout for layout in layouts if all(_fits(words, smallest, layout.text) for words in lines))
    return next(fitting, layouts[-1])


def _layout(look: Look, page: QRect, share: float) -> PageLayout:
    margin = look.px(max(look.metrics.margin_mm, 5.0))
    if look.metrics.portrait:
        panel = QRect(page.left(), page.top(), page.width(), round(page.height() * share))
        rest = page.adjusted(0, panel.height(), 0, 0)
    else:
        panel = QRect(page.left(), page.top(), round(page.width() * share), page.height())
        rest = page.adjusted(panel.width(), 0, 0, 0)
    foot = note_height(look)
    note = QRect(
        rest.left() + margin, rest.bottom() + 1 - foot - margin // 3, rest.width() - 2 * margin, foot
    )
    text = QRect(note.left(), rest.top() + margin // 2, note.width(), note.top() - rest.top() - margin)
    return PageLayout(
        arrangement=Arrangement.BOOK,
        page=page,
        panel=look.mirrored(panel, page),
        name=QRect(),
        text=look.mirrored(text, page),
        aside=QRect(),
        note=look.mirrored(note, page),
        headline_mm=look.metrics.capital_mm,
        line_spacing=LINE_SPACING,
    )


def draw_book_page(painter: QPainter, page: Page, look: Look) -> None:
    """Draw picture and words of a page of the picture book; the note at its foot is not drawn here."""
    layout = page.layout
    tint = look.theme.tint(page.section.heading.tint)
    gap = look.px(look.metrics.gap_mm)
    painter.save()
    painter.setClipRect(layout.page)
    painter.setPen(look.edge)
    painter.setBrush(tint.paper)
    # Its line is seen only towards the words: on the other sides it lies outside of the page.
    if look.metrics.portrait:
        painter.drawRect(layout.panel.adjusted(-gap, -gap, gap, 0))
    elif look.right_to_left:
        painter.drawRect(layout.panel.adjusted(0, -gap, gap, gap))
    else:
        painter.drawRect(layout.panel.adjusted(-gap, -gap, 0, gap))
    painter.restore()
    room = layout.panel.adjusted(gap, gap, -gap, -gap)
    if page.picture:
        pixmap = look.picture(page.picture.name, room.size())
        corner = QRect(0, 0, pixmap.width(), pixmap.height())
        corner.moveCenter(room.center())
        painter.drawPixmap(corner.topLeft(), pixmap)
    words = book_line(page.card)
    font = _font(words, look, layout.text)
    column = _column(words, font, layout.text)
    painter.setFont(font)
    painter.setPen(look.theme.ink)
    painter.drawText(column, _WRAPPED, words)
    height = QFontMetrics(font).boundingRect(column, _WRAPPED, words).height()
    _draw_drop(painter, page, look, column.center().x(), column.center().y() - height // 2 - gap)


def book_words_rect(page: Page, look: Look) -> QRect:
    """Return the room in px of the words on a page of the picture book."""
    words = book_line(page.card)
    font = _font(words, look, page.layout.text)
    return QFontMetrics(font).boundingRect(_column(words, font, page.layout.text), _WRAPPED, words)


def _column(words: str, font: QFont, room: QRect) -> QRect:
    column = QRect(0, 0, balanced_width(QFontMetrics(font), words, room.width()), room.height())
    column.moveCenter(room.center())
    return column


def _draw_drop(painter: QPainter, page: Page, look: Look, x: int, bottom: int) -> None:
    """Draw a small drop in the section's color over the words, where there is room: a child's bookmark."""
    size = look.px(look.metrics.gap_mm)
    if bottom - 2 * size < page.layout.text.top():
        return
    drop = QPainterPath()
    drop.moveTo(x, bottom - 2 * size)
    drop.cubicTo(
        x + size * 0.2,
        bottom - 1.5 * size,
        x + size * 0.7,
        bottom - size,
        x + size * 0.7,
        bottom - size * 0.65,
    )
    drop.cubicTo(
        x + size * 0.7,
        bottom + size * 0.1,
        x - size * 0.7,
        bottom + size * 0.1,
        x - size * 0.7,
        bottom - size * 0.65,
    )
    drop.cubicTo(x - size * 0.7, bottom - size, x - size * 0.2, bottom - 1.5 * size, x, bottom - 2 * size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.tint(page.section.heading.tint).strong)
    painter.drawPath(drop)


def _font(words: str, look: Look, room: QRect) -> QFont:
    """Return the largest font in which the words stand in the room, no word of them cut."""
    capital, least = look.metrics.capital_mm * _LARGE, look.metrics.capital_mm * _LEAST
    while True:
        capital = max(capital, SMALLEST_CAPITAL_MM)
        font = look.font(capital, bold=True)
        metrics = QFontMetrics(font)
        box = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), _WRAPPED, words)
        few = box.height() <= _FEW_LINES * metrics.lineSpacing() or capital <= least
        if (few and _fits(words, font, room)) or capital <= SMALLEST_CAPITAL_MM:
            return font
        capital *= 0.95


def _fits(words: str, font: QFont, room: QRect) -> bool:
    """Return whether words stand in a room (px), no one of them cut."""
    metrics = QFontMetrics(font)
    box = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), _WRAPPED, words)
    widest = max(metrics.horizontalAdvance(word) for word in words.split() or [""])
    return box.height() <= room.height() and widest <= room.width()
