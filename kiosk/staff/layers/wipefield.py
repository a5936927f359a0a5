"""The parts of the screen as they are wiped: dark until they answer, then pale and with a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.staff.deadzones import Part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

    from kiosk.staff.deadzones import Wiping
    from kiosk.ui.look import Look

_TINT: Final = "mint"
_CHECK: Final = ((-0.2, 0.0), (-0.05, 0.16), (0.22, -0.16))
"""The corners of a check, in sides of a part."""


class WipeField(QWidget):
    """All parts, edge to edge."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look: Look | None = None
        self._wiping: Wiping | None = None

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()

    def show_wiping(self, wiping: Wiping) -> None:
        """Show a wiping; it is drawn as it is whenever a part is."""
        self._wiping = wiping
        self.update()

    def refresh(self, parts: Iterable[Part]) -> None:
        """Draw parts anew that have answered."""
        for part in parts:
            self.update(self._rect(part).toAlignedRect())

    def parts_in(self, place: QRect) -> list[Part]:
        """Return the parts under a place (px)."""
        wiping = self._wiping
        if wiping is None or self.rect().isEmpty():
            return []
        wide, high = self.width() / wiping.columns, self.height() / wiping.rows
        return [
            Part(column, row)
            for row in range(
                max(0, int(place.top() / high)), min(wiping.rows, int(place.bottom() / high) + 1)
            )
            for column in range(
                max(0, int(place.left() / wide)), min(wiping.columns, int(place.right() / wide) + 1)
            )
        ]

    def _rect(self, part: Part) -> QRectF:
        if self._wiping is None:
            return QRectF()
        wide, high = self.width() / self._wiping.columns, self.height() / self._wiping.rows
        return QRectF(part.column * wide, part.row * high, wide, high)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        look, wiping = self._look, self._wiping
        if look is None or wiping is None:
            return
        tint = look.theme.tint(_TINT)
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), tint.strong)
            line = QPen(tint.paper, max(1.0, 0.15 * look.metrics.px_per_mm))
            check = QPen(tint.strong, max(2.0, 0.7 * look.metrics.px_per_mm))
            check.setCapStyle(Qt.PenCapStyle.RoundCap)
            check.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            region = event.region()
            for part in self.parts_in(event.rect()):
                rect = self._rect(part)
                # Not all between them: the words of the sheet are drawn anew with each part.
                if not region.intersects(rect.toAlignedRect()):
                    continue
                if not wiping.has_answered(part):
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
                    painter.setPen(line)
                    painter.drawRect(rect)
                    continue
                painter.fillRect(rect, tint.paper)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(check)
                side, middle = min(rect.width(), rect.height()), rect.center()
                painter.drawPolyline([middle + QPointF(x * side, y * side) for x, y in _CHECK])
