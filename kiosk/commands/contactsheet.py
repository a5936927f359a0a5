"""The contact sheet of a tour: every drawing that the guide uses, on its section's color, with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from kiosk.content.model import Part
from kiosk.ui.scene import DRAWINGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.content.library import Library
    from kiosk.ui.look import Look

_COLUMNS = 6
_SIDE = 300
"""Width of a cell in px; a drawing is three quarters as high."""


def used_drawings(library: Library, language: str) -> dict[str, str]:
    """Return the drawings of the guide by name, in the order of their first use, each with its tint."""
    found: dict[str, str] = dict.fromkeys(DRAWINGS, "sky")

    def use(name: str, tint: str) -> None:
        if name:
            found.setdefault(name, tint)

    sections = [library.section(language, heading.id) for heading in library.headings(language)]
    call_now = library.call_now(language)
    for section in (*sections, *([call_now] if call_now else [])):
        tint = section.heading.tint
        use(section.heading.picture, tint)
        for card in section.cards:
            for part in Part:
                picture = card.picture_of(part)
                use(picture.name if picture else "", tint)
    words = library.words_heading(language)
    if words is not None:
        use(words.picture, words.tint)
        for term in library.terms(language):
            use(term.picture.name if term.picture else "", words.tint)
    return found


def contact_sheet(look: Look, drawings: Mapping[str, str]) -> QPixmap:
    """Return the drawings in rows, each with its name under it, in the colors of the look's theme."""
    theme = look.theme
    font = look.font(look.metrics.quiet_mm)
    font.setPixelSize(20)
    line = QFontMetrics(font).height()
    gap, high = line, _SIDE * 3 // 4
    rows = -(-len(drawings) // _COLUMNS)
    sheet = QPixmap(gap + _COLUMNS * (_SIDE + gap), gap + rows * (high + line + gap))
    sheet.fill(theme.paper)
    with QPainter(sheet) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        for number, (name, tint_name) in enumerate(drawings.items()):
            left = gap + number % _COLUMNS * (_SIDE + gap)
            top = gap + number // _COLUMNS * (high + line + gap)
            panel, tint = QRect(left, top, _SIDE, high), theme.tint(tint_name)
            painter.setPen(look.edge)
            painter.setBrush(tint.paper)
            painter.drawRoundedRect(panel, gap / 2, gap / 2)
            drawing = look.picture(name, QSize(_SIDE - gap, high - gap))
            corner = drawing.rect()
            corner.moveCenter(panel.center())
            painter.drawPixmap(corner.topLeft(), drawing)
            painter.setPen(theme.ink)
            below = QRect(left, top + high, _SIDE, line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)
    return sheet
