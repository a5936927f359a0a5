"""Targets: everything that a person can do is one of these.

A target has a name, a place in its screen's order, and one way to be pressed: `click()`, which every device
ends in. It answers a touch by sinking and changing its tone. It never decides anything; it says `clicked`.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol, final, runtime_checkable

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimerEvent
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kiosk.ui.holding import draw_progress
from kiosk.ui.icons import Icon
from kiosk.ui.metrics import FOCUS_RING_FLOOR_PX, FOCUS_RING_MM

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.fonts import Letters
    from kiosk.ui.look import Look

_STACK_GAP_MM = 1.2
# How much of what a line of a tall script is higher lies above its letters, and what is left beside the edge.
_AIR_ABOVE, _LEAST_EDGE_MM = 0.6, 1.0
_LEAST_SIDE_MM = 1.4

_SECOND_LINE_MM, _SECOND_LINE_WIDTH_MM = 0.9, 0.3
"""How far inside the edge of an urgent target its second line lies, and how wide it is."""

_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class Kind(Enum):
    """How much a target stands out."""

    PLAIN = auto()
    LEAD = auto()
    ALERT = auto()


class Form(Enum):
    """How icon and words stand in a target."""

    ROW = auto()
    STACKED = auto()


@runtime_checkable
class HearsTargets(Protocol):
    """A window that is told what is done with its targets; `kiosk.ui.window.KioskWindow` is one."""

    def hear_press(self) -> None:
        """A target has been pressed, by whatever device or program."""

    def hear_focus(self, target: Target) -> None:
        """An assistive program has put the focus on a target."""


class Target(QAbstractButton):
    """A target with an icon and words."""

    def __init__(
        self,
        parent: QWidget,
        *,
        kind: Kind = Kind.PLAIN,
        icon: Icon = Icon.NONE,
        form: Form = Form.ROW,
        icon_last: bool = False,
    ) -> None:
        """Make a target.

        Args:
            parent: The widget that it stands on.
            kind: How much it stands out.
            icon: Its pictogram; never without words, which `setText` gives.
            form: Icon beside the words, or above them.
            icon_last: Whether the icon follows the words, as on "Next".
        """
        super().__init__(parent)
        self.kind = kind
        self.pictogram = icon
        self.form = form
        self.icon_last = icon_last
        self._look: Look | None = None
        self._ringed = False
        self._ring_thick = False
        self._progress = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.pressed.connect(self._on_pressed)

    @property
    def look(self) -> Look:
        """The look last set; a target is not shown before it has one."""
        if self._look is None:
            raise RuntimeError(f"the target {self.text()!r} is used before set_look")
        return self._look

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()

    def setText(self, text: str) -> None:  # noqa: D102, N802 -- Qt's name
        super().setText(text)
        self.setShortcut(QKeySequence())  # Qt makes one of each "&": "Questions & answers" took Alt+Space

    def set_ringed(self, ringed: bool, *, thick: bool = False) -> None:
        """Draw the ring of the focus, or take it away; see `kiosk.ui.window.KioskWindow.move_ring`."""
        if (ringed, thick) != (self._ringed, self._ring_thick):
            self._ringed, self._ring_thick = ringed, thick
            self.update()

    @property
    def ring_is_thick(self) -> bool:
        """Whether the ring is on this target, and is one that switches move."""
        return self._ringed and self._ring_thick

    def set_progress(self, part: float) -> None:
        """Show how much of the time to hold it is over: 0 (nothing is shown) to 1."""
        if part != self._progress:
            self._progress = part
            self.update()

    def room_for(self, form: Form | None = None) -> QSize:
        """Return the size in px that the icon and the words need, at least that of a usual target."""
        look, metrics = self.look, self.look.metrics
        letters = self._letters
        room, icon = letters.room(self.text()), self._icon_side(letters.metrics)
        if (form or self.form) is Form.STACKED:
            side = 0.6 if metrics.pad_mm < 1 else 0.95
            width = max(room.width(), icon) + 2 * look.px(metrics.label_mm * side)
            height = room.height() + icon + look.px(_STACK_GAP_MM) + 2 * look.px(metrics.pad_mm)
        else:
            # Letters of two scripts side by side are wider in a row than by themselves.
            width = max(letters.advance(self.text()), room.width()) + 2 * look.px(self._pad_mm)
            if self.pictogram is not Icon.NONE:
                width += icon + look.px(metrics.label_mm * 0.7)
            height = letters.metrics.height() + 2 * look.px(2.0)
        usual = look.px(metrics.target_mm)
        return QSize(max(width, usual), max(height, usual))

    def bare_width(self, form: Form | None = None) -> int:
        """Return the width in px that icon and words need with the least beside them."""
        letters = self._letters
        sides = 2 * self.look.px(_LEAST_SIDE_MM)
        icon = self._icon_side(letters.metrics)
        if (form or self.form) is Form.ROW:
            space = self.look.px(self.look.metrics.label_mm * 0.7)
            return letters.advance(self.text()) + icon + space + sides
        return max(letters.room(self.text()).width(), icon) + sides

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        with QPainter(self) as painter:
            self.draw(painter, self.rect())
            if self._progress:
                draw_progress(painter, self.rect(), self._progress, self.look)

    def draw(self, painter: QPainter, rect: QRect) -> None:
        """Draw the target as it is now into `rect`, for itself or for a picture of a page."""
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(look.direction)
        face, ink = {
            Kind.PLAIN: (theme.panel, theme.ink),
            Kind.LEAD: (theme.target, theme.target_ink),
            Kind.ALERT: (theme.alert, theme.alert_ink),
        }[self.kind]
        edge = {Kind.PLAIN: theme.outline, Kind.LEAD: face, Kind.ALERT: theme.alert_edge}[self.kind]
        self.draw_face(painter, rect, face, edge)
        if self.kind is Kind.ALERT:
            self._draw_second_line(painter, rect)
        if self.isDown():
            painter.translate(0, look.px(0.5))
        inner = rect.adjusted(look.px(1.2), look.px(1.0), -look.px(1.2), -look.px(1.0))
        if self.form is Form.STACKED:
            self._draw_stacked(painter, inner, ink)
        else:
            self._draw_row(painter, inner, ink)

    def draw_face(self, painter: QPainter, rect: QRect, face: QColor, edge: QColor) -> None:
        """Draw what lies under icon and words: face, edge, the tone of a touch, the ring of the focus."""
        look = self.look
        line = max(1.5, 0.45 * look.metrics.px_per_mm)
        radius = look.px(look.metrics.corner_mm)
        inside = QRectF(rect).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.setPen(QPen(edge, line))
        painter.setBrush(face)
        painter.drawRoundedRect(inside, radius, radius)
        if self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.theme.sunk)
            painter.drawRoundedRect(QRectF(rect), radius, radius)
        self.draw_ring(painter, rect)

    def draw_ring(self, painter: QPainter, place: QRect, *, on_text: bool = False) -> None:
        """Draw the ring of the focus along the inside of `place`, where it is on this target.

        A gap keeps it apart from the target's face. On text (`on_text`) it is thin and stands on the paper.
        """
        if not self._ringed:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, rect = self.look, QRectF(place)
        radius = look.px(look.metrics.corner_mm)
        thick = self._ring_thick and not on_text
        ring_mm, gap_mm = (look.metrics.scan_ring_mm, 0.8) if thick else (FOCUS_RING_MM, FOCUS_RING_MM)
        ring, gap = (max(FOCUS_RING_FLOOR_PX, look.px(mm)) for mm in (ring_mm, gap_mm))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = [(look.theme.focus_gap, ring, gap)] if not on_text else []
        for color, inset, wide in (*inner, (look.theme.focus, 0, ring)):
            painter.setPen(QPen(color, wide))
            edge = inset + wide / 2
            painter.drawRoundedRect(rect.adjusted(edge, edge, -edge, -edge), radius - inset, radius - inset)

    def _draw_second_line(self, painter: QPainter, rect: QRect) -> None:
        """Draw a line inside the edge, which tells what is urgent where faces have no colors of their own."""
        look = self.look
        # The ring takes the place of both lines: inside of it there is no room beside the words.
        if self._ringed or not look.theme.edge_mm:
            return
        inset, radius = look.px(_SECOND_LINE_MM), look.px(look.metrics.corner_mm)
        painter.setPen(QPen(look.theme.alert_ink, max(1.5, _SECOND_LINE_WIDTH_MM * look.metrics.px_per_mm)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset)

    def timerEvent(self, event: QTimerEvent) -> None:
        """End the press of an assistive program: Qt sinks the target, and clicks 100 ms later, here.

        By then something else may have covered the target, or taken it away.
        """
        self.blockSignals(not (self.isVisible() and self.isEnabled()))
        super().timerEvent(event)
        self.blockSignals(False)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        window = self.window()
        # Keys move the focus for a reason of their own, as Qt does when it hands the focus on.
        if event.reason() is Qt.FocusReason.OtherFocusReason and isinstance(window, HearsTargets):
            window.hear_focus(self)

    def _on_pressed(self) -> None:
        window = self.window()
        if isinstance(window, HearsTargets):
            window.hear_press()

    @property
    def _pad_mm(self) -> float:
        return self.look.metrics.label_mm * (1.3 if self.look.metrics.height_mm >= 120 else 0.6)

    @property
    def _letters(self) -> Letters:
        """Those of its words; a target with larger ones has others."""
        return self.look.letters(self.look.metrics.label_mm, bold=True)

    @final
    def _font(self) -> QFont:
        return self._letters.font

    def _icon_side(self, words: QFontMetrics) -> int:
        return 0 if self.pictogram is Icon.NONE else round(words.capHeight() * 1.9)

    def _draw_row(self, painter: QPainter, rect: QRect, ink: QColor) -> None:
        look = self.look
        painter.setFont(self._font())
        painter.setPen(ink)
        words = self._letters.metrics
        icon = self._icon_side(words)
        space = look.px(look.metrics.label_mm * 0.7) if icon else 0
        text = words.boundingRect(rect.adjusted(0, 0, -icon - space, 0), _WRAPPED, self.text()).size()
        total = QRect(0, 0, icon + space + text.width(), rect.height())
        total.moveCenter(rect.center())
        first = QRect(total.left(), total.top(), icon, total.height())
        # A pixel more than is measured on each side: what is drawn from right to left may be wider.
        rest = total.adjusted(icon + space - 1, 0, 1, 0)
        if self.icon_last:
            first.moveRight(total.right())
            rest = total.adjusted(-1, 0, -icon - space + 1, 0)
        look.icons.draw(painter, look.mirrored(first, total), self.pictogram, ink, direction=look.direction)
        painter.drawText(look.mirrored(rest, total), _WRAPPED, self.text())

    def _draw_stacked(self, painter: QPainter, rect: QRect, ink: QColor) -> None:
        painter.setFont(self._font())
        painter.setPen(ink)
        words = self._letters.metrics
        text = words.boundingRect(rect, _WRAPPED, self.text())
        icon = self._icon_side(words)
        spare = rect.height() - text.height() - icon
        space = max(0, min(self.look.px(_STACK_GAP_MM), spare // 2))
        # Lines of tall scripts have air above their letters. Where room is scarce, the pictogram takes of it:
        # what hangs below the letters would be cut off by the edge.
        air = round((words.boundingRect(self.text()).height() - words.height()) * _AIR_ABOVE)
        space -= max(0, min(air, self.look.px(2 * _LEAST_EDGE_MM) + space - spare))
        top = rect.top() + max(0, (rect.height() - icon - space - text.height()) // 2)
        side = QRect(rect.left(), top, rect.width(), icon)
        self.look.icons.draw(painter, side, self.pictogram, ink, direction=self.look.direction)
        below = QRect(rect.left(), top + icon + space, rect.width(), text.height())
        painter.drawText(below, _WRAPPED, self.text())
