"""The drawing of the first screen: it fades into the next one now and then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPoint, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.ui.ground import draw_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.look import Look

DRAWINGS = ("attract-1", "attract-2", "attract-3")

CHANGE_MS = 20_000
"""A drawing stands this long: one in 8 s would be calm enough, but each change takes processor time."""

STILL_CHANGE_MS = 120_000
"""It stands longer where nothing may move: without a fade, its change is the most sudden thing there."""

FADE_MS = 1_600
FADE_STEPS = 32
"""A fade this slow looks smooth in so many steps; more would only warm the machine."""


class Scene(QWidget):
    """A drawing on a soft ground: an ornament, which says nothing to assistive programs.

    Signals:
        drawing_changed: Another drawing is on its way in.
    """

    drawing_changed = Signal()

    def __init__(self, parent: QWidget, clock: Clock) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._clock = clock
        self._alarm: Alarm | None = None
        self._index = 0
        self._room = QRect()
        self._shift = QPoint()
        self._look: Look | None = None
        self._ground: QPixmap | None = None
        self._pixmaps: dict[int, QPixmap] = {}
        self._painted_progress = 0.0
        self._fade = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FADE_MS)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._fade.valueChanged.connect(self._on_faded)
        self._fade.finished.connect(self._on_fade_finished)

    def dress(self, look: Look, room: QRect) -> None:
        """Take a look on, and the room for the picture in px."""
        before = self._look
        if before is None or (before.theme, before.drawings, self._room) != (look.theme, look.drawings, room):
            self._room = room
            self._ground = None
            self._pixmaps.clear()
        self._look = look
        self.update()

    def shift(self, shift: QPoint) -> None:
        """Draw the picture some px from where it stands in its room."""
        self._shift = shift
        self.update()

    def start(self) -> None:
        """Begin to change the drawing now and then."""
        if self._alarm is not None:
            self._alarm.cancel()
        fades = self._look is None or self._look.slides
        self._alarm = self._clock.after(CHANGE_MS if fades else STILL_CHANGE_MS, self._on_change)

    def stop(self) -> None:
        """Let the drawing stand still, and drop what was drawn: it is seen again only after a visit."""
        self._fade.stop()
        self._ground = None
        self._pixmaps.clear()
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: D102
        look = self._look
        if look is None:
            return
        with QPainter(self) as painter:
            if self._fade.state() is not QVariantAnimation.State.Running:
                self._draw_ground(painter, look)
                # Each beat of the heart asks for a pixel of a corner (`kiosk.ui.pulse`): no drawing is there.
                if event.rect().intersects(self._room.translated(self._shift)):
                    painter.translate(self._shift)
                    self._draw_scene(painter, look, self._index)
                return
            painter.drawPixmap(0, 0, self._kept_ground(look))
            painter.translate(self._shift)
            progress = float(self._fade.currentValue())
            painter.setOpacity(1.0 - progress)
            self._draw_scene(painter, look, (self._index - 1) % len(DRAWINGS))
            painter.setOpacity(progress)
            self._draw_scene(painter, look, self._index)

    def _kept_ground(self, look: Look) -> QPixmap:
        """Return the ground, drawn once: a fade repaints it many times."""
        if self._ground is None or self._ground.size() != self.size():
            self._ground = QPixmap(self.size())
            with QPainter(self._ground) as painter:
                self._draw_ground(painter, look)
        return self._ground

    def _draw_ground(self, painter: QPainter, look: Look) -> None:
        across = round(min(self._room.width(), self._room.height()) * 1.12)
        draw_ground(painter, self.size(), look, self._room.center(), across)

    def _draw_scene(self, painter: QPainter, look: Look, index: int) -> None:
        if index not in self._pixmaps:
            self._pixmaps[index] = look.picture(DRAWINGS[index], self._room.size())
        pixmap = self._pixmaps[index]
        corner = QRect(0, 0, pixmap.width(), pixmap.height())
        corner.moveCenter(self._room.center())
        painter.drawPixmap(corner.topLeft(), pixmap)

    def _on_change(self) -> None:
        self.start()
        if self._look is not None and self._look.calm:
            return
        self._index = (self._index + 1) % len(DRAWINGS)
        if self._look is not None and self._look.slides:
            self._painted_progress = 0.0
            self._fade.start()
        self.drawing_changed.emit()
        self.update()

    def _on_faded(self, progress: float) -> None:
        if progress - self._painted_progress >= 1 / FADE_STEPS:
            self._painted_progress = progress
            reach = abs(self._shift.x()) + abs(self._shift.y())
            self.update(self._room.adjusted(-reach, -reach, reach, reach))

    def _on_fade_finished(self) -> None:
        # Only the drawing that is shown is kept: nobody may come for hours.
        self._ground = None
        self._pixmaps = {self._index: self._pixmaps[self._index]} if self._index in self._pixmaps else {}
        self.update()
