"""A large number of seconds in a ring that empties: seen from across the room, without being read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kiosk.ui.plainlabel import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look

_BAND: Final = 0.055
_DIGITS: Final = 0.27
"""Width of the ring, and height of the digits, as parts of the side."""

_WHOLE: Final = 360 * 16


class Countdown(PlainLabel):
    """The ring on the dark screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._part = 1.0

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()

    def show_left(self, seconds: int, part: float) -> None:
        """Show how much is left: whole seconds, and the part of all of them, 0 to 1."""
        self._part = part
        self.setText(str(seconds))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        look, night = self._look, self._look.theme.night
        side = min(self.width(), self.height())
        wide = side * _BAND
        ring = QRectF(0, 0, side - wide, side - wide)
        ring.moveCenter(QRectF(self.rect()).center())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(night.track, wide / 3))
            painter.drawEllipse(ring)
            band = QPen(night.ink, wide)
            band.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(band)
            # What is left stands before 12 o'clock as on a kitchen timer: it ends there, in both directions.
            left = round(_WHOLE * self._part)
            painter.drawArc(ring, _WHOLE // 4, left if not look.right_to_left else -left)
            painter.setFont(look.font(side * _DIGITS / look.metrics.px_per_mm, bold=True))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
