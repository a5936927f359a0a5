"""What stands beside a picture that has a page of its own: the section's name, the child's line, the note.

The column is narrow, so the words are chosen together: the child's line has its room first, then come the
longest name and the longest note that still fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from kiosk.ui.bubble import child_font, child_height, draw_bubble
from kiosk.ui.notes import note_forms
from kiosk.ui.wrapping import draw_wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page

_NAME_LINES = 2
_NOTE_LINES = 3


class AsideWords(NamedTuple):
    """The words beside the picture; each may be empty where there is no room."""

    name: str
    note: str


def has_aside(page: Page) -> bool:
    """Return whether a page holds a picture alone, with words beside it."""
    return page.text is None and not page.for_kids and not page.layout.aside.isEmpty()


def aside_words(page: Page, look: Look, count: str) -> AsideWords:
    """Return the words that stand beside the picture, the child's line aside.

    Args:
        page: The page.
        look: Fonts and sizes.
        count: "2 of 5", where the bar has no room for it.
    """
    heading, room = page.section.heading, page.layout.aside
    notes = [f"{count} · {form}" if count else form for form in note_forms(reviewed=page.reviewed)]
    names = dict.fromkeys((heading.title, heading.short, ""))
    for note in (*notes, count):
        if _lines(note, _note_font(look), room.width()) > _NOTE_LINES:
            continue
        for name in names:
            if _lines(name, name_font(look), room.width()) > _NAME_LINES:
                continue
            words = AsideWords(name, note)
            if _child_room(page, look, words).height() >= _least_child(page, look):
                return words
    return AsideWords("", "")


def draw_aside(painter: QPainter, page: Page, look: Look, count: str) -> None:
    """Draw what stands beside the picture."""
    words, room, theme = aside_words(page, look, count), page.layout.aside, look.theme
    painter.setFont(name_font(look))
    painter.setPen(theme.accent)
    draw_wrapped(painter, room, words.name, look.leading | Qt.AlignmentFlag.AlignTop, look.direction)
    painter.setFont(_note_font(look))
    painter.setPen(theme.quiet)
    draw_wrapped(painter, room, words.note, look.leading | Qt.AlignmentFlag.AlignBottom, look.direction)
    if page.shows_child_line:
        box = _child_room(page, look, words)
        draw_bubble(painter, page, look, box, child_font(page, look, box.width(), box.height()))


class AsidePlaces(NamedTuple):
    """Where the words beside the picture stand, in px."""

    name: QRect
    note: QRect
    child: QRect


def aside_places(page: Page, look: Look, count: str) -> AsidePlaces:
    """Return where the words stand; those that are not there have no valid place."""
    words, room = aside_words(page, look, count), page.layout.aside
    above = _height(words.name, name_font(look), room.width())
    below = _height(words.note, _note_font(look), room.width())
    name = QRect(room.left(), room.top(), room.width(), above)
    note = QRect(room.left(), room.bottom() + 1 - below, room.width(), below)
    return AsidePlaces(name, note, _child_room(page, look, words) if page.shows_child_line else QRect())


def name_font(look: Look) -> QFont:
    """Return the font of a section's name on a page."""
    return look.font(look.metrics.label_mm, bold=True)


def _child_room(page: Page, look: Look, words: AsideWords) -> QRect:
    """Return the room in px that name and note leave to the child's line."""
    room, gap = page.layout.aside, look.px(look.metrics.gap_mm)
    above = _height(words.name, name_font(look), room.width())
    below = _height(words.note, _note_font(look), room.width())
    return room.adjusted(0, above + gap // 2 if above else 0, 0, -below - gap // 2 if below else 0)


def _least_child(page: Page, look: Look) -> int:
    """Return the height in px that the child's line needs at least."""
    if not page.shows_child_line:
        return 0
    return child_height(page, look, page.layout.aside.width())


def _note_font(look: Look) -> QFont:
    return look.font(look.metrics.quiet_mm)


def _height(words: str, font: QFont, width: int) -> int:
    if not words:
        return 0
    room = QRect(0, 0, width, 100_000)
    return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()


def _lines(words: str, font: QFont, width: int) -> int:
    """Return how many lines a text takes; far too many where one of its words is too long."""
    metrics = QFontMetrics(font)
    if any(metrics.horizontalAdvance(word) > width for word in words.split()):
        return 1_000
    return round(_height(words, font, width) / max(1, _height(words, font, 100_000)))
