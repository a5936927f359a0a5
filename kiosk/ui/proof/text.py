"""Text on paper: set in lines, each of which is a piece of `kiosk.ui.proof.paper`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from kiosk.ui.proof.paper import LEFT_TO_RIGHT, RIGHT_TO_LEFT, Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPainter

    from kiosk.ui.proof.paper import Voice


class Mark(Struct, frozen=True):
    """How some characters of a text differ from the rest: `text[start:end]`."""

    start: int
    end: int
    bold: bool = False
    underline: bool = False
    ground: QColor | None = None


class Setting(Struct, frozen=True):
    """How a text stands in its column.

    Attributes:
        width: Width of the column in px.
        direction: Which way the text reads.
        indent: Room before the text in px, on the side where it begins.
        marker: What stands in that room, beside the first line.
    """

    width: float
    direction: Qt.LayoutDirection = LEFT_TO_RIGHT
    indent: float = 0.0
    marker: str = ""


def text_pieces(
    text: str, voice: Voice, setting: Setting, marks: Iterable[Mark] = (), gap: float = 0.0
) -> list[Piece]:
    """Return a text as one piece for each line; no first and no last line stands alone on a page."""
    layout = _laid_out(text, voice, setting, marks)
    last = layout.lineCount() - 1
    return [
        Piece(
            height=voice.pitch,
            paint=_LinePaint(layout, number, voice, setting),
            gap=gap if number == 0 else 0.0,
            keep=number < last and number in (0, last - 1),
            text=_words_of(layout, number, text),
        )
        for number in range(layout.lineCount())
    ]


def write_line(
    painter: QPainter, voice: Voice, corner: QPointF, text: str, *, from_right: bool = False
) -> None:
    """Draw one line of text with its top left corner, or its top right one, at `corner`."""
    metrics = QFontMetricsF(voice.font)
    left = corner.x() - (metrics.horizontalAdvance(text) if from_right else 0.0)
    painter.setFont(voice.font)
    painter.setPen(voice.color)
    painter.drawText(QPointF(left, corner.y() + _rise(voice, metrics)), text)


class _LinePaint:
    """Draws one line of a layout."""

    def __init__(self, layout: QTextLayout, number: int, voice: Voice, setting: Setting) -> None:
        self._layout = layout
        self._number = number
        self._voice = voice
        self._setting = setting

    def __call__(self, painter: QPainter, corner: QPointF) -> None:
        """Draw it with its base line where the voice has it, whatever script it is written in."""
        line = self._layout.lineAt(self._number)
        base = corner.y() + _rise(self._voice, QFontMetricsF(self._voice.font))
        left = self._setting.indent if self._setting.direction is LEFT_TO_RIGHT else 0.0
        painter.setPen(self._voice.color)
        line.draw(painter, QPointF(corner.x() + left, base - line.ascent() - line.y()))
        if self._number == 0 and self._setting.marker:
            self._draw_marker(painter, corner.x(), base)

    def _draw_marker(self, painter: QPainter, left: float, base: float) -> None:
        font = QFont(self._voice.font)
        font.setBold(True)
        painter.setFont(font)
        if self._setting.direction is RIGHT_TO_LEFT:
            left += self._setting.width - QFontMetricsF(font).horizontalAdvance(self._setting.marker)
        painter.drawText(QPointF(left, base), self._setting.marker)


def _rise(voice: Voice, metrics: QFontMetricsF) -> float:
    """Return how far under the top of a line its base line is: the leading is shared out above and below."""
    return (voice.pitch - metrics.height()) / 2 + metrics.ascent()


def _laid_out(text: str, voice: Voice, setting: Setting, marks: Iterable[Mark]) -> QTextLayout:
    layout = QTextLayout(text, voice.font)
    option = QTextOption()
    option.setTextDirection(setting.direction)
    mirrored = setting.direction is RIGHT_TO_LEFT
    option.setAlignment(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    # Where an address is longer than a line, it is broken rather than cut.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_format(mark, text) for mark in marks])
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(setting.width - setting.indent)
        line.setPosition(QPointF(0, top))
        top += line.height()
    layout.endLayout()
    return layout


def _format(mark: Mark, text: str) -> QTextLayout.FormatRange:
    span = QTextLayout.FormatRange()
    span.start, span.length = _units(text[: mark.start]), _units(text[mark.start : mark.end])
    character = QTextCharFormat()
    if mark.bold:
        character.setFontWeight(QFont.Weight.Bold)
    if mark.underline:
        character.setFontUnderline(True)
    if mark.ground is not None:
        character.setBackground(mark.ground)
    span.format = character
    return span


def _words_of(layout: QTextLayout, number: int, text: str) -> str:
    line = layout.lineAt(number)
    units = text.encode("utf-16-le")[2 * line.textStart() : 2 * (line.textStart() + line.textLength())]
    return units.decode("utf-16-le", errors="replace")


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it, in UTF-16: a character beyond U+FFFF takes two."""
    return len(text.encode("utf-16-le")) // 2
