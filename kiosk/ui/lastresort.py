"""The last screen that is left when nothing else can be shown: one calm sentence.

It needs no guide, no theme, no translation and no typeface: its letters are drawn, line by line. So it knows
its own two colors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

LINES: Final = ("The guide is resting right now.", "Please ask our staff.")

PAPER: Final = "#fbf8f2"
INK: Final = "#2b3440"

# A letter is its width and its strokes, in a grid: the line that letters stand on is 0, small letters reach
# 4, capitals 6, tails -2. "x,y" are points of a stroke; a point with "*" before it is the bend on the way to
# the next one (a quadratic curve).
_LETTERS: Final = {
    "T": (4, "0,6 4,6 / 2,6 2,0"),
    "P": (3.4, "0,0 0,6 1.6,6 *3.4,6 3.4,4.5 *3.4,3 1.6,3 0,3"),
    "a": (3, "3,4 3,0 / 3,2 *3,4 1.5,4 *0,4 0,2 *0,0 1.5,0 *3,0 3,2"),
    "d": (3, "3,6 3,0 / 3,2 *3,4 1.5,4 *0,4 0,2 *0,0 1.5,0 *3,0 3,2"),
    "e": (3, "0,2.1 3,2.1 *3,4 1.5,4 *0,4 0,2 *0,0 1.6,0 *2.4,0 2.9,.7"),
    "f": (2, "2,6 *.8,6.1 .8,4.8 .8,0 / 0,4 1.8,4"),
    "g": (3, "3,4 3,-.5 *3,-2 1.5,-2 *.6,-2 .2,-1.4 / 3,2 *3,4 1.5,4 *0,4 0,2 *0,0 1.5,0 *3,0 3,2"),
    "h": (2.8, "0,6 0,0 / 0,2.4 *.2,4 1.5,4 *2.8,4 2.8,2.5 2.8,0"),
    "i": (0, "0,4 0,0 / 0,5.6 0,5.65"),
    "k": (2.7, "0,6 0,0 / 2.5,4 0,1.7 / 1,2.6 2.7,0"),
    "l": (0, "0,6 0,0"),
    "n": (2.8, "0,4 0,0 / 0,2.4 *.2,4 1.5,4 *2.8,4 2.8,2.5 2.8,0"),
    "o": (3.2, "1.6,4 *0,4 0,2 *0,0 1.6,0 *3.2,0 3.2,2 *3.2,4 1.6,4"),
    "r": (1.7, "0,4 0,0 / 0,2.2 *.2,4 1.7,3.9"),
    "s": (2.4, "2.3,3.4 *1.9,4 1.2,4 *.1,4 .1,3 *.1,2.3 1.2,2.05 *2.4,1.8 2.4,1 *2.4,0 1.2,0 *.4,0 0,.6"),
    "t": (1.9, ".7,5.4 .7,1.2 *.7,-.1 1.9,.1 / 0,4 1.8,4"),
    "u": (2.8, "0,4 0,1.5 *0,0 1.3,0 *2.6,0 2.8,1.6 / 2.8,4 2.8,0"),
    "w": (4.2, "0,4 1.1,0 2.1,3.6 3.1,0 4.2,4"),
    ".": (0, "0,0 0,.05"),
    " ": (1.5, ""),
}
_BETWEEN = 1.3
_LINE = 10.5
_STROKE = 0.62


class LastResort(QWidget):
    """The window with the sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAccessibleName(" ".join(LINES))
        self._lines = [path_of(line) for line in LINES]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(PAPER))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            widest = max(path.boundingRect().width() for path in self._lines)
            high = _LINE * (len(self._lines) - 1) + 6
            unit = min(self.width() * 0.76 / widest, self.height() * 0.5 / high)
            pen = QPen(QColor(INK), _STROKE)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.translate(self.width() / 2, self.height() / 2)
            painter.scale(unit, unit)
            base = 6 - high / 2
            for path in self._lines:
                painter.drawPath(path.translated(-path.boundingRect().center().x(), base))
                base += _LINE


def path_of(line: str) -> QPainterPath:
    """Return the strokes of a line of words, which stands on y = 0; capitals are 6 high.

    Raises:
        KeyError: If a letter has no strokes.
    """
    path, left = QPainterPath(), 0.0
    for letter in line:
        width, strokes = _LETTERS[letter]
        for stroke in strokes.split("/"):
            _add(path, stroke.split(), left)
        left += width + _BETWEEN
    return path


def _add(path: QPainterPath, points: list[str], left: float) -> None:
    bend: QPointF | None = None
    for number, words in enumerate(points):
        x, _, y = words.removeprefix("*").partition(",")
        point = QPointF(left + float(x), -float(y))
        if words.startswith("*"):
            bend = point
        elif number == 0:
            path.moveTo(point)
        elif bend is not None:
            path.quadTo(bend, point)
            bend = None
        else:
            path.lineTo(point)
