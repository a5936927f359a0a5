"""What stands over the tiles in reach mode, where no target may: a drawing on soft ground, and the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.ground import draw_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

# Words need at least so much of the width beside the drawing.
_LEAST_WORDS = 0.55


class Crown(QWidget):
    """The upper part of a screen whose targets stand in the lower one. It says nothing itself."""

    def __init__(self, parent: QWidget, picture: str) -> None:
        """Make a crown with one of the guide's drawings, by its name."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = picture
        self._look: Look | None = None
        self._room = QRect()

    def lay_out(self, look: Look, title_height: int) -> QRect:
        """Take a look on, make room for the drawing, and return the room for words, in px of the crown.

        Args:
            look: Sizes and colors.
            title_height: The height in px of the title over the whole width: where the crown is high, the
                drawing stands under the title, else beside it.
        """
        self._look = look
        margin, gap = look.px(look.metrics.margin_mm), look.px(look.metrics.gap_mm)
        whole = self.rect()
        inner = whole.adjusted(margin, gap, -margin, 0)
        if inner.height() - title_height > inner.width() // 2:
            words = QRect(inner.left(), inner.top() + gap, inner.width(), title_height)
            self._room = inner.adjusted(0, title_height + 2 * gap, 0, 0)
        else:
            side = min(round(inner.height() * 1.4), round(inner.width() * (1 - _LEAST_WORDS)))
            self._room = look.mirrored(inner.adjusted(inner.width() - side, 0, 0, 0), whole)
            words = look.mirrored(inner.adjusted(0, 0, -side - gap, -gap), whole)
        self.update()
        return words

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        look = self._look
        if look is None:
            return
        with QPainter(self) as painter:
            across = round(self._room.height() * 1.25)
            draw_ground(painter, self.size(), look, self._room.center(), across)
            pixmap = look.picture(self._picture, self._room.size())
            corner = QRect(0, 0, pixmap.width(), pixmap.height())
            corner.moveCenter(self._room.center())
            corner.moveBottom(self._room.bottom())
            painter.drawPixmap(corner.topLeft(), pixmap)
