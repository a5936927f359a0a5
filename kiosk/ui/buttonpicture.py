"""Pictures for teaching switches: round buttons such as people use, and how fast the ring moves."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.target import Form, Target

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent

    from kiosk.ui.look import Look

_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap

# Two buttons beside each other, in widths of one: so far their middles are apart.
_APART = 1.12

# The cap of a button, and the pictogram on it, in widths of the button.
_CAP = 0.74
_SIGN = 0.46


class Colors(NamedTuple):
    """The colors of a button: of its base and edge, of its cap, and of the pictogram on the cap."""

    edge: QColor
    cap: QColor
    sign: QColor


def draw_buttons(
    painter: QPainter, room: QRect, look: Look, *, count: int, icon: Icon, colors: Colors
) -> None:
    """Draw one or two round buttons as large as they fit into `room` (px)."""
    side = min(room.height(), round(room.width() / (1 + (count - 1) * _APART)))
    row = QRect(0, 0, round(side * (1 + (count - 1) * _APART)), side)
    row.moveCenter(room.center())
    line = max(1.5, side * 0.035)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number in range(count):
        base = QRectF(row.left() + number * side * _APART, row.top(), side, side)
        base.adjust(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(colors.edge, line))
        painter.setBrush(look.theme.bar)
        painter.drawEllipse(base)
        margin = side * (1 - _CAP) / 2
        painter.setBrush(colors.cap)
        painter.drawEllipse(base.adjusted(margin, margin, -margin, -margin))
        sign = QRect(0, 0, round(side * _SIGN), round(side * _SIGN))
        sign.moveCenter(base.center().toPoint())
        look.icons.draw(painter, sign, icon, colors.sign, direction=look.direction)
    painter.restore()


class ButtonChoice(Target):
    """A large choice: a picture of one button or two, and words under it."""

    def __init__(self, parent: QWidget, count: int) -> None:
        super().__init__(parent, icon=Icon.ONE_BUTTON, form=Form.STACKED)
        self._count = count

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(look.direction)
        self.draw_face(painter, rect, theme.panel, theme.outline)
        if self.isDown():
            painter.translate(0, look.px(0.5))
        font = self._font()
        pad = look.px(look.metrics.label_mm * 0.8)
        inner = rect.adjusted(pad, pad, -pad, -pad)
        words = QFontMetrics(font).boundingRect(inner, _WRAPPED, self.text()).height()
        picture = inner.adjusted(0, 0, 0, -words - pad // 2)
        colors = Colors(theme.outline, theme.target, theme.target_ink)
        draw_buttons(painter, picture, look, count=self._count, icon=Icon.NONE, colors=colors)
        painter.setFont(font)
        painter.setPen(theme.ink)
        below = QRect(inner.left(), inner.bottom() + 1 - words, inner.width(), words)
        painter.drawText(below, _WRAPPED, self.text())


class _Picture(QWidget):
    """A picture that a finger passes through: an ornament, for the words beside it tell the same."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()


class ButtonPicture(_Picture):
    """One button or two, large: waiting to be pressed, pressed, or empty until it is time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count, self._icon, self._filled = 1, Icon.HAND, True

    def show_buttons(self, count: int, icon: Icon, *, filled: bool = True) -> None:
        """Show one button or two with a pictogram on the cap; an empty cap where it is not filled."""
        self._count, self._icon, self._filled = count, icon, filled
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        theme = self._look.theme
        colors = Colors(theme.outline, theme.target if self._filled else theme.panel, theme.target_ink)
        icon = self._icon if self._filled else Icon.NONE
        with QPainter(self) as painter:
            draw_buttons(painter, self.rect(), self._look, count=self._count, icon=icon, colors=colors)


class SpeedPicture(_Picture):
    """A row of bars that grow: as many of them are filled as the speed has steps."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps, self._count = 1, 1

    def show_speed(self, steps: int, count: int) -> None:
        """Fill so many of the bars."""
        self._steps, self._count = steps, count
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            step = min(self.width() / self._count, self.height() / 3)
            wide = step * 0.62
            line = max(1.5, wide * 0.12)
            row = QRect(0, 0, round(step * self._count), self.height())
            row.moveCenter(self.rect().center())
            painter.setPen(QPen(theme.target, line))
            for number in range(self._count):
                high = max(wide, self.height() * (number + 2) / (self._count + 1)) - line
                left = round(row.left() + number * step + (step - wide) / 2)
                bar = QRect(left, round(row.bottom() - high), round(wide), round(high))
                painter.setBrush(theme.target if number < self._steps else theme.bar)
                radius = wide * 0.3
                painter.drawRoundedRect(self._look.mirrored(bar, row), radius, radius)
