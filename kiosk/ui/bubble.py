"""The child's line in its bubble: as large as the text, smaller where the bubble would grow too high."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.words import balanced_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page

# Words are never cut: what does not fit is seen, and tests find it lying over something else.
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip

# Capital height of the line, in capitals of the text.
_LARGE = 0.86


def child_font(page: Page, look: Look, width: int, height: int) -> QFont:
    """Return the font of the child's line in a bubble of at most `width` x `height` px."""
    capital = look.metrics.capital_mm * _LARGE
    while True:
        capital = max(capital, SMALLEST_CAPITAL_MM)
        font = look.font(capital, bold=True)
        inner = width - 2 * _pad(look)
        box = _box(page, font, inner)
        fits = box.width() <= inner and box.height() + 2 * _pad(look) <= height
        if fits or capital <= SMALLEST_CAPITAL_MM:
            return font
        capital *= 0.93


def child_height(page: Page, look: Look, width: int, font: QFont | None = None) -> int:
    """Return the height in px of a bubble of `width` px in a font, by default the smallest one."""
    font = font or look.font(SMALLEST_CAPITAL_MM, bold=True)
    return _box(page, font, width - 2 * _pad(look)).height() + 2 * _pad(look)


def draw_bubble(painter: QPainter, page: Page, look: Look, box: QRect, font: QFont) -> None:
    """Draw the bubble with the child's line in the middle of it."""
    radius = look.px(look.metrics.corner_mm)
    painter.setPen(look.edge)
    painter.setBrush(look.theme.panel)
    painter.drawRoundedRect(box, radius, radius)
    painter.setFont(font)
    painter.setPen(look.theme.ink)
    painter.drawText(_column(page, look, box, font), _WRAPPED, quoted(page.card.child))


def bubble_words_rect(page: Page, look: Look, box: QRect, font: QFont) -> QRect:
    """Return the room in px of the words in a bubble."""
    column = _column(page, look, box, font)
    return QFontMetrics(font).boundingRect(column, _WRAPPED, quoted(page.card.child))


def _column(page: Page, look: Look, box: QRect, font: QFont) -> QRect:
    words = quoted(page.card.child)
    column = QRect(
        0, 0, balanced_width(QFontMetrics(font), words, box.width() - 2 * _pad(look)), box.height()
    )
    column.moveCenter(box.center())
    return column


def quoted(words: str) -> str:
    """Return words in the quotation marks of the language."""
    return QCoreApplication.translate("Reader", "“{words}”").format(words=words)


def _pad(look: Look) -> int:
    return look.px(look.metrics.gap_mm * 0.8)


def _box(page: Page, font: QFont, width: int) -> QRect:
    room = QRect(0, 0, width, 100_000)
    return QFontMetrics(font).boundingRect(room, _WRAPPED, quoted(page.card.child))
