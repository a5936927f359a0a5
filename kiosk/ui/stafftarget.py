"""The target for staff on the screen that invites: small, quiet, and the last one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from kiosk.ui.icons import Icon
from kiosk.ui.target import Form, Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look

# The mark beside the wrench, in sides of the wrench.
_MARK = 0.42


class StaffTarget(Target):
    """A wrench and a word, without a face of its own. Marked while something needs care.

    The mark means nothing to a family, and is not meant to.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, icon=Icon.STAFF, form=Form.STACKED)
        self._marked = False

    @property
    def marked(self) -> bool:
        """Whether something needs the care of staff."""
        return self._marked

    def mark(self, *, marked: bool) -> None:
        """Mark it, or take the mark away."""
        self._marked = marked
        self._describe()
        self.update()

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self.setText(self.tr("Staff"))
        self._describe()
        super().set_look(look)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.tr("Something needs care") if self._marked else "")

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(look.direction)
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.sunk)
            radius = look.px(look.metrics.corner_mm)
            painter.drawRoundedRect(QRectF(rect), radius, radius)
            painter.translate(0, look.px(0.5))
        self.draw_ring(painter, rect)
        inner = rect.adjusted(look.px(1.2), look.px(1.0), -look.px(1.2), -look.px(1.0))
        self._draw_stacked(painter, inner, theme.quiet)
        if self._marked:
            self._draw_mark(painter, inner)

    def _draw_mark(self, painter: QPainter, inner: QRect) -> None:
        """Draw a dot beside the wrench, on the side where one ends to read."""
        look = self.look
        words = QFontMetrics(self._font())
        icon = self._icon_side(words)
        side = round(icon * _MARK)
        space = max(0, (inner.height() - words.height() - icon) // 3)
        dot = QRect(inner.center().x() + icon // 2, inner.top() + space, side, side)
        painter.setPen(QPen(look.theme.alert_edge, max(1.0, 0.2 * look.metrics.px_per_mm)))
        # Its fill too: in the dark of high contrast the color of what is urgent is hardly one.
        painter.setBrush(look.theme.alert_edge)
        painter.drawEllipse(look.mirrored(dot, inner))
