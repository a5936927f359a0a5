"""Draws a page of the guide: panel, picture, the child's line, section name, text, note."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QPainter, QPainterPath

from kiosk.content.model import BlockKind
from kiosk.ui.aside import aside_words, draw_aside, has_aside, name_font
from kiosk.ui.bubble import child_font, child_height, draw_bubble
from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.pagelayout import Arrangement
from kiosk.ui.pagenote import draw_note, has_name_line, panel_is_page
from kiosk.ui.picturebook import draw_book_page

if TYPE_CHECKING:
    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page

# Words are never cut: what does not fit is seen, and tests find it lying over something else.
_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip

# The bubble of the child's line takes no more of the panel's height than this.
_BUBBLE_SHARE = 0.5

# A caption that would take more than this of what is left to the picture is not shown.
_CAPTION_SHARE = 0.42


def page_name(page: Page, look: Look, count: str) -> str:
    """Return the section's name as it stands on the page: its title, else its shorter one; or nothing."""
    if has_aside(page):
        return aside_words(page, look, count).name
    if not has_name_line(page):
        return ""
    room = page.layout.name.width() - _mark(look) - _count_room(look, count)
    metrics = QFontMetricsF(name_font(look))
    heading = page.section.heading
    return heading.title if metrics.horizontalAdvance(heading.title) <= room else heading.short


def draw_page(painter: QPainter, page: Page, look: Look, count: str = "") -> None:
    """Draw a page, without its targets.

    Args:
        painter: Draws on a surface at least as large as the page.
        page: What to draw.
        look: Colors, fonts, drawings.
        count: "2 of 5", where it stands on the page and not in the bar; else empty.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(look.direction)
    layout, theme = page.layout, look.theme
    painter.fillRect(layout.page, theme.paper)
    if page.for_kids:
        draw_book_page(painter, page, look)
        draw_note(painter, page, look, count)
        return
    if page.shows_picture:
        _draw_panel(painter, page, look)
    if has_aside(page):
        draw_aside(painter, page, look, count)
        return
    if has_name_line(page):
        _draw_name(painter, page, look, count)
    else:
        _draw_edge(painter, page, look)
    if page.text and page.typesetter:
        origin = QPointF(layout.text.topLeft())
        colors = {BlockKind.PARAGRAPH: theme.ink, BlockKind.HEADLINE: theme.ink}
        page.typesetter.draw(painter, page.text, origin, colors, theme.accent)
    draw_note(painter, page, look, count)


def _draw_panel(painter: QPainter, page: Page, look: Look) -> None:
    tint = look.theme.tint(page.section.heading.tint)
    painter.save()
    painter.setClipRect(page.layout.page)
    painter.setPen(look.edge)
    painter.setBrush(tint.paper)
    painter.drawPath(_panel_shape(page, look))
    painter.restore()
    plan = panel_plan(page, look)
    if plan.bubble.isValid():
        draw_bubble(painter, page, look, plan.bubble, plan.bubble_font)
    if page.picture and plan.caption.isValid():
        painter.setFont(plan.caption_font)
        painter.setPen(look.theme.ink)
        painter.drawText(plan.caption, _WRAPPED, page.picture.caption)
    if page.picture and not plan.picture.isEmpty():
        pixmap = look.picture(page.picture.name, plan.picture.size())
        corner = QRect(0, 0, pixmap.width(), pixmap.height())
        corner.moveCenter(plan.picture.center())
        painter.drawPixmap(corner.topLeft(), pixmap)


class PanelPlan(NamedTuple):
    """Where things stand on the panel, in px, and their fonts; what is not there has no valid place."""

    picture: QRect
    caption: QRect
    caption_font: QFont
    bubble: QRect
    bubble_font: QFont


def panel_plan(page: Page, look: Look) -> PanelPlan:
    """Return where things stand on the panel of a page that shows its picture."""
    layout = page.layout
    gap = look.px(look.metrics.gap_mm)
    room = layout.panel.adjusted(gap, gap, -gap, -gap)
    if page.layout.arrangement is Arrangement.APART and panel_is_page(page):
        room.setTop(layout.name.bottom() + gap)
        room.setBottom(layout.note.top() - gap)
    bubble, bubble_font = QRect(), QFont()
    # The bubble stands under the picture, except on a page of its own, where it has the other side.
    if page.shows_child_line and (page.text is not None or panel_is_page(page)):
        bubble_font = child_font(page, look, room.width(), round(room.height() * _BUBBLE_SHARE))
        bubble = _bubble_in_panel(page, look, room, bubble_font)
        room.setBottom(bubble.top() - gap)
    caption = page.picture.caption if page.picture and page.first_of_part else ""
    caption_font, place = look.font(max(SMALLEST_CAPITAL_MM, look.metrics.label_mm * 0.85)), QRect()
    if caption:
        box = QFontMetrics(caption_font).boundingRect(room, _WRAPPED, caption)
        if box.height() <= room.height() * _CAPTION_SHARE:
            place = QRect(room.left(), room.bottom() + 1 - box.height(), room.width(), box.height())
            room.setBottom(place.top() - round(gap * 0.6))
    return PanelPlan(room, place, caption_font, bubble, bubble_font)


def _panel_shape(page: Page, look: Look) -> QPainterPath:
    """Return the panel: it runs out of the page where it meets its edges; its one free corner is round."""
    panel, path = QRectF(page.layout.panel), QPainterPath()
    radius = look.px(look.metrics.corner_mm * 2)
    out = 2 * radius
    if page.layout.arrangement is Arrangement.ABOVE or panel_is_page(page):
        reaches_down = page.layout.panel.bottom() >= page.layout.page.bottom()
        path.addRect(panel.adjusted(-out, -out, out, out if reaches_down else 0))
    else:
        # Three corners lie outside of the page: of a round rectangle only the fourth is seen.
        sides = (0, out) if look.right_to_left else (-out, 0)
        path.addRoundedRect(panel.adjusted(sides[0], -out, sides[1], 0), radius, radius)
    return path


def _bubble_in_panel(page: Page, look: Look, room: QRect, font: QFont) -> QRect:
    height = child_height(page, look, room.width(), font)
    return QRect(room.left(), room.bottom() + 1 - height, room.width(), height)


def _draw_edge(painter: QPainter, page: Page, look: Look) -> None:
    """Draw the section's color along the edge: all that a page of text alone has room for."""
    whole = page.layout.page
    edge = QRect(whole.left(), whole.top(), look.px(1.6), whole.height())
    tint = look.theme.tint(page.section.heading.tint)
    painter.fillRect(look.mirrored(edge, whole), tint.strong)


def _mark(look: Look) -> int:
    """Return the room in px that the section's mark takes before its name."""
    return round(QFontMetricsF(name_font(look)).capHeight() * 1.9)


def _count_room(look: Look, count: str) -> int:
    return round(QFontMetricsF(name_font(look)).horizontalAdvance(count + "  ")) if count else 0


def name_words_rect(page: Page, look: Look) -> QRect:
    """Return the room in px of the section's name on the line at the top of a page."""
    line = page.layout.name
    return look.mirrored(line.adjusted(_mark(look), 0, 0, 0), line)


def _draw_name(painter: QPainter, page: Page, look: Look, count: str) -> None:
    layout, theme = page.layout, look.theme
    font = name_font(look)
    side = round(QFontMetricsF(font).capHeight())
    box = QRect(layout.name.left(), 0, side, side)
    box.moveCenter(QRect(box.left(), layout.name.top(), side, layout.name.height()).center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tint(page.section.heading.tint).strong)
    painter.drawRoundedRect(look.mirrored(box, layout.name), side * 0.3, side * 0.3)
    painter.setFont(font)
    painter.setPen(theme.accent)
    words = name_words_rect(page, look)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, look.leading | middle, page_name(page, look, count))
    if count:
        painter.drawText(layout.name, look.trailing | middle, count)
