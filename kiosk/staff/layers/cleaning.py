"""The screen while it is wiped: dark and calm, a large countdown, nothing to press; then what to do next.

It only shows. `kiosk.staff.cleaning` counts, and keeps all input away meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from kiosk.staff.layers.countdown import Countdown
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.ui.icons import Icon
from kiosk.ui.target import Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

_RING_MM: Final = 110.0
"""The widest ring: more would be no calmer."""


class CleaningLayer(StaffLayer):
    """Counts down, then offers a test of the touch panel.

    Attributes:
        test: Tests the touch panel; there when the time is over.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = Words(self)
        self._ring = Countdown(self)
        self.test = Target(self, kind=Kind.LEAD, icon=Icon.HAND)
        self._running = False
        self._seconds, self._part = 0, 0.0

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._running

    def show_left(self, seconds: int, part: float) -> None:
        """Show the dark screen, and how much time is left: whole seconds, and the part of it, 0 to 1."""
        self._running, self._seconds, self._part = True, seconds, part
        self._ring.show_left(seconds, part)

    def show_done(self) -> None:
        """Show that the time is over; takes effect with the next `set_look`."""
        self._running = False

    def heading(self) -> str:  # noqa: D102
        return self.tr("You can wipe the screen now.") if self._running else self.tr("Done")

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look, metrics, running = self.look, self.look.metrics, self._running
        night = look.theme.night
        capital = max(metrics.label_mm, min(metrics.capital_mm, metrics.title_mm) * 0.8)
        if running:
            self._title.dress(look, metrics.title_mm, night.ink, bold=True)
            self._text.setText(self.tr("Touches do nothing."))
            self._text.dress(look, capital, night.ink)
            self._ring.set_look(look)
        else:
            self._text.setText(self.tr("The screen answers touches again."))
            self._text.dress(look, self.text_mm, look.theme.ink)
        self.test.setText(self.tr("Test the touch screen"))
        self.test.set_look(look)
        self._ring.setVisible(running)
        self._sheet.setVisible(not running)
        self.test.setVisible(not running)
        self.back.setVisible(not running)

    def lay_out(self) -> None:  # noqa: D102
        if not self._running:
            super().lay_out()
            return
        look, metrics = self.look, self.look.metrics
        margin, gap = look.px(2 * metrics.margin_mm), look.px(2 * metrics.gap_mm)
        inner = self.rect().adjusted(margin, margin, -margin, -margin)
        if metrics.portrait:
            side = min(look.px(_RING_MM), round(inner.width() * 0.7))
            wide = self._even_width(inner.width())
            inner = inner.adjusted((inner.width() - wide) // 2, 0, -((inner.width() - wide) // 2), 0)
            title, text = self._title.height_for(inner.width()), self._text.height_for(inner.width())
            top = inner.top() + max(0, (inner.height() - side - gap - title - gap // 2 - text) // 2)
            ring = QRect(inner.left() + (inner.width() - side) // 2, top, side, side)
            column = QRect(inner.left(), top + side + gap, inner.width(), title + gap // 2 + text)
            self._title.center()
            self._text.center()
        else:
            side = min(look.px(_RING_MM), round(inner.height() * 0.8), round(inner.width() * 0.4))
            room = inner.width() - side - gap
            wide = min(room, max(self._title.width_of(), self._text.width_of()) + gap // 2)
            wide = self._even_width(wide)
            title, text = self._title.height_for(wide), self._text.height_for(wide)
            left = inner.left() + (inner.width() - side - gap - wide) // 2
            ring = QRect(left, inner.top() + (inner.height() - side) // 2, side, side)
            high = title + gap // 2 + text
            column = QRect(left + side + gap, inner.top() + (inner.height() - high) // 2, wide, high)
        self._ring.setGeometry(look.mirrored(ring, self.rect()))
        column = look.mirrored(column, self.rect())
        self._title.setGeometry(column.left(), column.top(), column.width(), title)
        self._text.setGeometry(column.left(), column.bottom() + 1 - text, column.width(), text)

    def _even_width(self, width: int) -> int:
        return min(width, max(self.even_width(self._title, width), self._text.width_of()))

    def lay_out_content(self, room: QRect) -> None:  # noqa: D102
        text, size = self._text.height_for(room.width()), self.test.room_for()
        gap = self.look.px(self.look.metrics.gap_mm)
        self._text.setGeometry(room.left(), room.top(), room.width(), text)
        place = QRect(room.left(), room.top() + text + gap, min(room.width(), size.width()), size.height())
        self.test.setGeometry(self.look.mirrored(place, room))
        self.lay_out_answers([self.test], self._text.geometry().bottom() + 1)

    def summary(self) -> list[str]:  # noqa: D102
        seconds = self.tr("{seconds} seconds").format(seconds=self._seconds)
        return [self._title.text(), self._text.text(), *([seconds] if self._running else [])]

    def content_targets(self) -> list[Target]:  # noqa: D102
        return [self.test]

    def words(self) -> list[str]:  # noqa: D102
        if self._running:
            return [self._ring.text(), self._title.text(), self._text.text()]
        return [self._title.text(), self._text.text(), self.test.text(), self.back.text()]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is not None and self._running:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), self._look.theme.night.paper)
