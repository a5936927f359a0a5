"""Draws a page of the guide: panel, picture, the child's line, section name, text, note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPainterPath

from kiosk.content.model import BlockKind
from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.pagelayout import Arrangement, more_rect
from kiosk.ui.words import balanced_width

if TYPE_CHECKING:
    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page

# Words are never cut: what does not fit is seen, and tests find it lying over something else.
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip

# The bubble of the child's line takes no more of the panel's height than this.
_BUBBLE_SHARE = 0.5

# A caption that would take more than this of what is left to the picture is not shown.
_CAPTION_SHARE = 0.42


def note_for(width: int, font: QFont, count: str = "") -> str:
    """Return the longest form of the line "for learning only" that fits into `width` px, after `count`."""
    forms = (
        QCoreApplication.translate("Note", "For learning only. Your care team knows your child: ask them."),
        QCoreApplication.translate("Note", "For learning only. Ask your care team."),
        QCoreApplication.translate("Note", "For learning only. Ask your team."),
        QCoreApplication.translate("Note", "For learning only."),
    )
    notes = [f"{count} · {form}" if count else form for form in forms]
    metrics = QFontMetricsF(font)
    # Where nothing fits, nothing stands: words under a target help nobody, and the pages before have said it.
    return next((note for note in (*notes, count) if metrics.horizontalAdvance(note) <= width), "")


def has_name_line(page: Page) -> bool:
    """Return whether a line with the section's name, and the count, stands at the top of a page."""
    return page.layout.arrangement is not Arrangement.APART or (_panel_is_page(page) and page.text is None)


def page_note(page: Page, look: Look, more: QSize, count: str = "") -> str:
    """Return the note that stands on a page.

    Args:
        page: The page.
        look: Fonts and sizes.
        more: Size of "Tell me more" in px, which stands beside it.
        count: "2 of 5" where the bar has no room for it: pages without a line for the name tell it here.
    """
    if page.text is None and not page.layout.aside.isEmpty():
        return _aside_note(page, look, count)
    room = page.layout.note
    taken = more.width() + look.px(look.metrics.gap_mm) if page.offers_more else 0
    font = look.font(look.metrics.quiet_mm)
    return note_for(room.width() - taken, font, "" if has_name_line(page) else count)


def _aside_note(page: Page, look: Look, count: str) -> str:
    """Return the note beside a picture without text: in a narrow column the count has a line of its own."""
    note = note_for(page.layout.aside.width(), look.font(look.metrics.quiet_mm))
    return "\n".join(text for text in (count, note) if text)


def page_name(page: Page, look: Look, count: str) -> str:
    """Return the section's name as it stands on the page: its title, else its shorter one; or nothing."""
    if page.layout.arrangement is Arrangement.APART and page.text is not None:
        return ""
    if page.text is None and not page.layout.aside.isEmpty():
        return aside_name(page, look)
    room = page.layout.name.width() - _mark(look) - _count_room(look, count)
    metrics = QFontMetricsF(_name_font(look))
    heading = page.section.heading
    return heading.title if metrics.horizontalAdvance(heading.title) <= room else heading.short


def aside_name(page: Page, look: Look) -> str:
    """Return the section's name as it stands beside a picture that has a page of its own."""
    heading = page.section.heading
    words = QFontMetrics(_name_font(look))
    box = words.boundingRect(page.layout.aside, Qt.TextFlag.TextWordWrap, heading.title)
    return heading.title if box.height() <= 2 * words.lineSpacing() else heading.short


def draw_page(painter: QPainter, page: Page, look: Look, more: QSize, count: str = "") -> None:
    """Draw a page, without its targets.

    Args:
        painter: Draws on a surface at least as large as the page.
        page: What to draw.
        look: Colors, fonts, drawings.
        more: Size of "Tell me more" in px.
        count: "2 of 5", where it stands on the page and not in the bar; else empty.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layout, theme = page.layout, look.theme
    painter.fillRect(layout.page, theme.paper)
    if page.shows_picture:
        _draw_panel(painter, page, look)
    if page.text is None and not layout.aside.isEmpty():
        _draw_aside(painter, page, look, count)
        return
    if has_name_line(page):
        _draw_name(painter, page, look, count)
    else:
        _draw_edge(painter, page, look)
    if page.text and page.typesetter:
        origin = QPointF(layout.text.topLeft())
        colors = {BlockKind.PARAGRAPH: theme.ink, BlockKind.HEADLINE: theme.ink}
        page.typesetter.draw(painter, page.text, origin, colors)
    painter.setFont(look.font(look.metrics.quiet_mm))
    painter.setPen(theme.quiet)
    side = look.leading | Qt.AlignmentFlag.AlignVCenter
    note = layout.note if not page.offers_more else more_rect(layout, more, look).united(layout.note)
    painter.drawText(note, side, page_note(page, look, more, count))


def _panel_is_page(page: Page) -> bool:
    return page.layout.panel.width() >= page.layout.page.width()


def _draw_panel(painter: QPainter, page: Page, look: Look) -> None:
    layout = page.layout
    tint = look.theme.tint(page.section.heading.tint)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tint.paper)
    painter.drawPath(_panel_shape(page, look))
    gap = look.px(look.metrics.gap_mm)
    room = layout.panel.adjusted(gap, gap, -gap, -gap)
    if page.layout.arrangement is Arrangement.APART and _panel_is_page(page):
        room.setTop(layout.name.bottom() + gap)
        room.setBottom(layout.note.top() - gap)
    # The bubble stands under the picture, except on a page of its own, where it has the other side.
    if page.shows_child_line and (page.text is not None or _panel_is_page(page)):
        bubble = _bubble_in_panel(page, look, room)
        _draw_bubble(painter, page, look, bubble, _child_font(page, look, room.width(), room.height()))
        room.setBottom(bubble.top() - gap)
    caption = page.card.picture.caption if page.card.picture and page.first_of_part else ""
    if caption:
        font = look.font(max(SMALLEST_CAPITAL_MM, look.metrics.label_mm * 0.85))
        box = QFontMetrics(font).boundingRect(room, _WRAPPED, caption)
        if box.height() <= room.height() * _CAPTION_SHARE:
            painter.setFont(font)
            painter.setPen(look.theme.ink)
            place = QRect(room.left(), room.bottom() + 1 - box.height(), room.width(), box.height())
            painter.drawText(place, _WRAPPED, caption)
            room.setBottom(place.top() - round(gap * 0.6))
    if page.card.picture and not room.isEmpty():
        pixmap = look.drawings.pixmap(page.card.picture.name, room.size())
        corner = QRect(0, 0, pixmap.width(), pixmap.height())
        corner.moveCenter(room.center())
        painter.drawPixmap(corner.topLeft(), pixmap)


def _panel_shape(page: Page, look: Look) -> QPainterPath:
    """Return the panel: it runs to the edges of the page, and is round at its one free corner."""
    panel, whole = QRectF(page.layout.panel), page.layout.page
    path = QPainterPath()
    if page.layout.arrangement is Arrangement.ABOVE or _panel_is_page(page):
        path.addRect(panel)
        return path
    radius = look.px(look.metrics.corner_mm * 2)
    # Three corners lie on the page's edges: a round rectangle that reaches beyond them shows only the fourth.
    reach = panel.adjusted(0, -2 * radius, 0, 0)
    reach = (
        reach.adjusted(0, 0, 2 * radius, 0) if look.right_to_left else reach.adjusted(-2 * radius, 0, 0, 0)
    )
    path.addRoundedRect(reach, radius, radius)
    edge = QPainterPath()
    edge.addRect(QRectF(whole))
    return path.intersected(edge)


def _child_font(page: Page, look: Look, width: int, height: int) -> QFont:
    """Return the font of the child's line: that of the text, smaller where the bubble would grow too high."""
    capital = look.metrics.capital_mm * 0.86
    pad = look.px(look.metrics.gap_mm * 0.8)
    while True:
        capital = max(capital, SMALLEST_CAPITAL_MM)
        font = look.font(capital, bold=True)
        box = QFontMetrics(font).boundingRect(
            QRect(0, 0, width - 2 * pad, 10_000), _WRAPPED, _quoted(page.card.child)
        )
        fits = box.width() <= width - 2 * pad and box.height() + 2 * pad <= height * _BUBBLE_SHARE
        if fits or capital <= SMALLEST_CAPITAL_MM:
            return font
        capital *= 0.93


def _bubble_in_panel(page: Page, look: Look, room: QRect) -> QRect:
    pad = look.px(look.metrics.gap_mm * 0.8)
    font = _child_font(page, look, room.width(), room.height())
    inner = QRect(0, 0, room.width() - 2 * pad, 10_000)
    height = QFontMetrics(font).boundingRect(inner, _WRAPPED, _quoted(page.card.child)).height() + 2 * pad
    return QRect(room.left(), room.bottom() + 1 - height, room.width(), height)


def _draw_edge(painter: QPainter, page: Page, look: Look) -> None:
    """Draw the section's color along the edge: all that a page of text alone has room for."""
    whole = page.layout.page
    edge = QRect(whole.left(), whole.top(), look.px(1.6), whole.height())
    tint = look.theme.tint(page.section.heading.tint)
    painter.fillRect(look.mirrored(edge, whole), tint.strong)


def _draw_aside(painter: QPainter, page: Page, look: Look, count: str) -> None:
    """Draw what stands beside a picture without text: the section's name, the child's line, the note."""
    aside, theme = page.layout.aside, look.theme
    gap = look.px(look.metrics.gap_mm)
    side = look.leading | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
    painter.setFont(_name_font(look))
    painter.setPen(theme.accent)
    name = QFontMetrics(_name_font(look)).boundingRect(aside, side, aside_name(page, look))
    painter.drawText(aside, side | Qt.AlignmentFlag.AlignTop, aside_name(page, look))
    quiet = look.font(look.metrics.quiet_mm)
    painter.setFont(quiet)
    painter.setPen(theme.quiet)
    words = _aside_note(page, look, count)
    painter.drawText(aside, side | Qt.AlignmentFlag.AlignBottom, words)
    note = QFontMetrics(quiet).boundingRect(aside, side, words)
    room = aside.adjusted(0, name.height() + gap // 2, 0, -note.height() - gap // 2)
    if page.shows_child_line:
        _draw_bubble(painter, page, look, room, _child_font(page, look, room.width(), 2 * room.height()))


def _draw_bubble(painter: QPainter, page: Page, look: Look, box: QRect, font: QFont) -> None:
    radius = look.px(look.metrics.corner_mm)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.theme.panel)
    painter.drawRoundedRect(box, radius, radius)
    painter.setFont(font)
    painter.setPen(look.theme.ink)
    words = _quoted(page.card.child)
    width = balanced_width(QFontMetrics(font), words, box.width() - 2 * look.px(look.metrics.gap_mm * 0.8))
    column = QRect(0, 0, width, box.height())
    column.moveCenter(box.center())
    painter.drawText(column, _WRAPPED, words)


def _quoted(words: str) -> str:
    return QCoreApplication.translate("Reader", "“{words}”").format(words=words)


def _name_font(look: Look) -> QFont:
    return look.font(look.metrics.label_mm, bold=True)


def _mark(look: Look) -> int:
    """Return the room in px that the section's mark takes before its name."""
    return round(QFontMetricsF(_name_font(look)).capHeight() * 1.9)


def _count_room(look: Look, count: str) -> int:
    return round(QFontMetricsF(_name_font(look)).horizontalAdvance(count + "  ")) if count else 0


def _draw_name(painter: QPainter, page: Page, look: Look, count: str) -> None:
    layout, theme = page.layout, look.theme
    font = _name_font(look)
    side = round(QFontMetricsF(font).capHeight())
    box = QRect(layout.name.left(), 0, side, side)
    box.moveCenter(QRect(box.left(), layout.name.top(), side, layout.name.height()).center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(page.section.heading.tint).strong)
    painter.drawRoundedRect(look.mirrored(box, layout.name), side * 0.3, side * 0.3)
    painter.setFont(font)
    painter.setPen(theme.accent)
    words = look.mirrored(layout.name.adjusted(_mark(look), 0, 0, 0), layout.name)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, look.leading | middle, page_name(page, look, count))
    if count:
        trailing = Qt.AlignmentFlag.AlignLeft if look.right_to_left else Qt.AlignmentFlag.AlignRight
        painter.drawText(layout.name, trailing | middle, count)
