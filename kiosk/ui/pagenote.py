"""The quiet line on every page: that the guide only teaches, and whether the clinic has reviewed it.

The longest form that fits stands there. Beside "Tell me more" it may take the lines that the target is high.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from kiosk.ui.aside import aside_words, has_aside
from kiosk.ui.notes import note_forms
from kiosk.ui.pagelayout import Arrangement, more_rect, words_rect
from kiosk.ui.wrapping import draw_wrapped

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QFont, QPainter

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page

_WRAPPED = Qt.TextFlag.TextWordWrap


def note_for(room: QSize, font: QFont, *, reviewed: bool, count: str = "") -> str:
    """Return the longest form of the note that fits into `room` (px), after `count`.

    Where nothing fits, nothing stands: words under a target help nobody, and the pages before have said it.
    """
    notes = [f"{count} · {form}" if count else form for form in note_forms(reviewed=reviewed)]
    metrics = QFontMetrics(font)
    for note in (*notes, count):
        box = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), _WRAPPED, note)
        # One line always has room, though those of some scripts are higher than the room is.
        line = metrics.boundingRect(QRect(0, 0, 100_000, 100_000), _WRAPPED, note).height()
        if box.width() <= room.width() and box.height() <= max(room.height(), line):
            return note
    return ""


def note_rect(page: Page, look: Look) -> QRect:
    """Return where the note stands, in px."""
    note, gap = page.layout.note, look.px(look.metrics.gap_mm)
    left, right, top = 0, 0, note.top()
    if page.offers_more:
        taken = more_rect(page.layout, page.more, look)
        right, top = taken.width() + gap, taken.top()
    if page.offers_words:
        taken = words_rect(page.layout, page.words, page.more, look)
        if taken.bottom() == note.bottom():
            left, top = taken.width() + gap, taken.top()
    beside = look.mirrored(note.adjusted(left, 0, -right, 0), note)
    return QRect(beside.left(), top, max(0, beside.width()), note.bottom() + 1 - top)


def page_note(page: Page, look: Look, count: str = "") -> str:
    """Return the note that stands on a page.

    Args:
        page: The page.
        look: Fonts and sizes.
        count: "2 of 5" where the bar has no room for it: pages without a line for the name tell it here.
    """
    if has_aside(page):
        return aside_words(page, look, count).note
    room = note_rect(page, look).size()
    return note_for(room, _font(look), reviewed=page.reviewed, count="" if has_name_line(page) else count)


def draw_note(painter: QPainter, page: Page, look: Look, count: str) -> None:
    """Draw the note."""
    painter.setFont(_font(look))
    painter.setPen(look.theme.quiet)
    side = look.leading | Qt.AlignmentFlag.AlignVCenter
    draw_wrapped(painter, note_rect(page, look), page_note(page, look, count), side, look.direction)


def has_name_line(page: Page) -> bool:
    """Return whether a line with the section's name, and the count, stands at the top of a page."""
    if page.for_kids:
        return False
    return page.layout.arrangement is not Arrangement.APART or (panel_is_page(page) and page.text is None)


def panel_is_page(page: Page) -> bool:
    """Return whether the panel takes the whole page."""
    return page.layout.panel.width() >= page.layout.page.width()


def note_words_rect(page: Page, look: Look, count: str) -> QRect:
    """Return the room in px of the note's words at the foot of a page."""
    rect = note_rect(page, look)
    box = QFontMetrics(_font(look)).boundingRect(rect, _WRAPPED, page_note(page, look, count))
    box.moveCenter(rect.center())
    return look.mirrored(QRect(rect.left(), box.top(), box.width(), box.height()), rect)


def _font(look: Look) -> QFont:
    return look.font(look.metrics.quiet_mm)
