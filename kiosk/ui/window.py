"""The one window: screens stacked in it, of which one is shown, and layers that may lie over it.

At most one layer that a family has opened lies over the screen, over both the question whether somebody is
still there. While the room is closed a curtain lies over all of that, and over everything what staff have
opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.ui.layers.warning import WarningLayer

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from kiosk.ui.layers.layer import Layer
    from kiosk.ui.screens.screen import Screen
    from kiosk.ui.target import Target


class KioskWindow(QWidget):
    """The window of the program.

    Signals:
        resized: The window has another size.
        changed: Another screen or layer is on top, or its targets are others.
        used: A target has been pressed, by whatever device or program, or focused by an assistive program.
        ring_moved: The ring is around another target, or around none.
    """

    resized = Signal()
    changed = Signal()
    used = Signal()
    ring_moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        # Frameless: under kiosk compositors Qt would draw a title bar with a close button of its own.
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowTitle("ibt-kiosk")
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._screens: list[Screen] = []
        self._current: Screen | None = None
        self._layer: Layer | None = None
        self._curtain: Layer | None = None
        self._staff_layer: Layer | None = None
        self._ringed: Target | None = None
        self._strip = 0
        self._strip_color = QColor()
        self._ring_thick = False
        self.warning = WarningLayer(self)

    def add(self, screen: Screen) -> None:
        """Add a screen; it stays hidden until `show_screen`."""
        self._screens.append(screen)
        screen.setGeometry(self._room)

    def keep_free(self, strip: int, color: QColor) -> None:
        """Keep a strip of `strip` px at the lower edge free of screens: it hangs too low to be reached.

        Layers still shade all of the window; where their sheets stand is theirs to know.
        """
        if (strip, color) != (self._strip, self._strip_color):
            self._strip, self._strip_color = strip, color
            for screen in self._screens:
                screen.setGeometry(self._room)
            self.update()

    @property
    def _room(self) -> QRect:
        """Where screens stand."""
        return self.rect().adjusted(0, 0, 0, -self._strip)

    @property
    def current(self) -> Screen | None:
        """The screen that is shown, under layers or not; None before the first one."""
        return self._current

    @property
    def screen_shown(self) -> Screen:
        """The screen that is shown, under a layer or not."""
        if self._current is None:
            raise RuntimeError("no screen has been shown yet")
        return self._current

    @property
    def layer_open(self) -> Layer | None:
        """The layer that a family has opened; the question may lie over it."""
        return self._layer

    @property
    def staff_layer(self) -> Layer | None:
        """The layer for staff that lies over everything; None while families have the screen."""
        return self._staff_layer

    @property
    def curtain(self) -> Layer | None:
        """What lies over all that families see while the room is closed; None while it is open."""
        return self._curtain

    @property
    def on_top(self) -> Screen | Layer:
        """What lies on top: it alone can be pressed."""
        over = self._staff_layer or self._curtain
        if over is not None:
            return over
        if self.warning_open:
            return self.warning
        return self._layer or self.screen_shown

    @property
    def warning_open(self) -> bool:
        """Whether the question lies over the screen."""
        return not self.warning.isHidden()

    @property
    def awaits_any_input(self) -> bool:
        """Whether the next input, whatever it is, only answers what lies on top: it presses nothing."""
        return self._staff_layer is None and (self._curtain is not None or self.warning_open)

    def show_screen(self, screen: Screen) -> None:
        """Show one of the screens in place of the one before."""
        if screen is not self._current:
            before, self._current = self._current, screen
            screen.show()
            if before is not None:
                self._hide(before)
            self._raise_layers()
        self._settle()

    def _raise_layers(self) -> None:
        warning = self.warning if self.warning_open else None
        for layer in (self._layer, warning, self._curtain, self._staff_layer):
            if layer is not None:
                layer.raise_()

    def open_layer(self, layer: Layer) -> None:
        """Lay a layer over the screen, in place of one that lies there."""
        if self._layer is not None and self._layer is not layer:
            self._hide(self._layer)
        self._layer = layer
        self._raise(layer)
        self._raise_layers()
        self._settle()

    def close_layer(self) -> None:
        """Take the family's layer away."""
        if self._layer is not None:
            self._hide(self._layer)
            self._layer = None
            self._settle()

    def open_staff(self, layer: Layer) -> None:
        """Lay a layer for staff over everything, in place of one that lies there."""
        if self._staff_layer is not None and self._staff_layer is not layer:
            self._hide(self._staff_layer)
        self._staff_layer = layer
        self._raise(layer)
        self._settle()

    def close_staff(self) -> None:
        """Take the layer for staff away."""
        if self._staff_layer is not None:
            self._hide(self._staff_layer)
            self._staff_layer = None
            self._settle()

    def draw_curtain(self, curtain: Layer) -> None:
        """Lay a curtain over all that families see."""
        self._curtain = curtain
        self._raise(curtain)
        self._raise_layers()
        self._settle()

    def open_curtain(self) -> None:
        """Take the curtain away."""
        if self._curtain is not None:
            self._hide(self._curtain)
            self._curtain = None
            self._settle()

    def open_warning(self) -> None:
        """Lay the question over what families see."""
        self._raise(self.warning)
        self._raise_layers()
        self._settle()

    def _raise(self, layer: Layer) -> None:
        layer.setGeometry(self.rect())
        layer.lay_out()
        # How many pages a layer has, which its name may tell, is known only in its place.
        layer.setAccessibleName(layer.title())
        layer.show()
        layer.raise_()

    def close_warning(self) -> None:
        """Take the question away."""
        if self.warning_open:
            self._hide(self.warning)
            self._settle()

    def _settle(self) -> None:
        """Let what lies on top, and nothing under it, be pressed and focused: by assistive programs too."""
        on_top = self.on_top
        for part in (self._current, self._layer, self.warning, self._curtain, self._staff_layer):
            if part is not None and part is not on_top:
                self._take_focus_from(part)
                part.setEnabled(False)
        on_top.setEnabled(True)
        self.changed.emit()

    def _hide(self, part: Screen | Layer) -> None:
        self._take_focus_from(part)
        part.hide()

    def _take_focus_from(self, part: Screen | Layer) -> None:
        """Take the focus off what goes away: Qt would hand it on, and a screen reader tell whereto."""
        focused: QWidget | None = self.focusWidget()
        if focused is not None and part.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def hear_press(self) -> None:
        """Say that a target has been pressed; each target tells this by itself."""
        self.used.emit()

    def hear_focus(self, target: Target) -> None:
        """Put the ring where an assistive program has put the focus, so that keys go on from there."""
        self.used.emit()
        if target in self.targets():
            self.move_ring(target)

    def targets(self) -> list[Target]:
        """Return the targets of what lies on top, in reading order: all that can be pressed now."""
        return self.on_top.targets()

    def words(self) -> list[str]:
        """Return all that can be read on what lies on top, in reading order."""
        return self.on_top.words()

    @property
    def ringed(self) -> Target | None:
        """The target in the ring of the focus; None while nobody uses keys."""
        return self._ringed

    def move_ring(self, target: Target | None) -> None:
        """Put the ring around a target, and the focus on it, or take both away.

        The ring is not simply Qt's focus: Qt hands that on by itself when a target hides, and a finger that
        comes after a key must not leave a ring behind.
        """
        before, self._ringed = self._ringed, target
        if before is not None:
            before.set_ringed(False)
        if target is not None:
            target.set_ringed(True, thick=self._ring_thick)
            target.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not target:
            self.ring_moved.emit()

    def thicken_ring(self, thick: bool) -> None:
        """Make the ring one that cannot be missed from a wheelchair, or a usual one again."""
        self._ring_thick = thick
        if self._ringed is not None:
            self._ringed.set_ringed(True, thick=thick)

    def target_at(self, point: QPoint) -> Target | None:
        """Return the target of the top layer under a point of the window.

        Beside all targets it is the one that serves the whole screen, or closes a layer, where there is one.
        """
        for target in reversed(self.targets()):
            if target.rect().contains(target.mapFrom(self, point)):
                return target
        return self.on_top.anywhere_at(point)

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: D102
        for screen in self._screens:
            screen.setGeometry(self._room)
        for layer in (self.warning, self._layer, self._curtain, self._staff_layer):
            if layer is not None:
                layer.setGeometry(self.rect())
        self.resized.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._strip:
            with QPainter(self) as painter:
                painter.fillRect(self.rect().adjusted(0, self._room.height(), 0, 0), self._strip_color)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        # Nothing that a family can reach closes the window; the program ends by its process.
        event.ignore()
