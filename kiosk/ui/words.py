"""Words on a screen that are not part of the guide: titles, invitations, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette

from kiosk.ui.plainlabel import PlainLabel
from kiosk.ui.spokenmark import draw_ground
from kiosk.ui.wrapping import draw_wrapped

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look


def balanced_width(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return the least width in px, up to `width`, in which text takes as few lines as it does in `width`.

    Lines of short texts come out about equally long, so that no word is left alone on the last one.
    """

    def box(room: int) -> QRect:
        return metrics.boundingRect(QRect(0, 0, room, 100_000), Qt.TextFlag.TextWordWrap, text)

    least, enough, lines = 1, width, box(width).height()
    while least < enough:
        middle = (least + enough) // 2
        if box(middle).height() <= lines and box(middle).width() <= middle:
            enough = middle
        else:
            least = middle + 1
    return enough


class Words(PlainLabel):
    """Plain text that wraps. A finger passes through it to what lies beneath."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._spoken = False

    def dress(self, look: Look, capital_mm: float, color: QColor, *, bold: bool = False) -> None:
        """Set font, color and side of the words."""
        self._look = look
        self.setFont(look.font(capital_mm, bold=bold))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, color)
        self.setPalette(palette)
        self.setLayoutDirection(look.direction)
        self.setAlignment(look.leading | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        with QPainter(self) as painter:
            painter.setFont(self.font())
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            if self._spoken and self._look is not None:
                draw_ground(painter, self.rect(), self._look)
                # Words that are pale on their own ground could not be read on this one.
                painter.setPen(self._look.theme.ink)
            draw_wrapped(painter, self.rect(), self.text(), self.alignment(), self.layoutDirection())

    def mark_spoken(self, _start: int, _end: int) -> None:
        """Mark the words as those that are read aloud now, all of them: they are few."""
        self._spoken = True
        self.update()

    def unmark_spoken(self) -> None:
        """Take the mark away."""
        self._spoken = False
        self.update()

    def center(self) -> None:
        """Set the words in the middle."""
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def height_for(self, width: int) -> int:
        """Return the height in px that the words take in a column of `width` px."""
        if not self.text():
            return 0
        room = QRect(0, 0, width, 100_000)
        return QFontMetrics(self.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()

    def longest_word(self) -> int:
        """Return the width in px of the widest word: narrower than this, the text cannot be wrapped."""
        metrics = QFontMetrics(self.font())
        return max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)

    def width_of(self) -> int:
        """Return the width in px that the words take on one line."""
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2
