"""Keys: they move a ring from target to target and press the one in the ring, or press a target directly.

Tab and the arrows up and down move the ring; Enter and Space press. The arrows to the sides and the Page
keys turn pages where there are pages, and move the ring elsewhere; Home leads home, Escape closes a layer.
A held key acts once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from kiosk.ui.command import Command

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kiosk.ui.target import Target
    from kiosk.ui.window import KioskWindow

_PRESS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select}
_ON = {Qt.Key.Key_Tab, Qt.Key.Key_Down}
_BACK = {Qt.Key.Key_Backtab, Qt.Key.Key_Up}
_COMMANDS = {
    Qt.Key.Key_PageDown: Command.NEXT,
    Qt.Key.Key_PageUp: Command.BACK,
    Qt.Key.Key_Home: Command.HOME,
    Qt.Key.Key_Backspace: Command.BACK,
    Qt.Key.Key_Escape: Command.CLOSE,
}


class Keys(QObject):
    """What keys do.

    Signals:
        input_seen: A key has gone down.
    """

    input_seen = Signal()

    def __init__(self, window: KioskWindow) -> None:
        super().__init__()
        self._window = window
        self._below: Target | None = None  # where the ring was when a layer was opened
        self._acts = False  # whether a key does something right now
        window.changed.connect(self._on_changed)

    def on_key(self, event: QKeyEvent) -> None:
        """Take a key event that came to a widget of the window."""
        if event.type() is not QEvent.Type.KeyPress or event.isAutoRepeat():
            return
        # A key that answers the question "are you still there?" does nothing else.
        answers = self._window.warning_open
        self.input_seen.emit()
        if not answers:
            self._acts = True
            try:
                self._act(Qt.Key(event.key()))
            finally:
                self._acts = False

    def _act(self, key: Qt.Key) -> None:
        command = self._command(key)
        if key in _PRESS:
            self._press_focused()
        elif command is not None:
            target = self._target_for(command)
            if target is not None:
                target.click()
            elif command in (Command.NEXT, Command.BACK):
                self._move_focus(1 if command is Command.NEXT else -1)
        elif key in _ON:
            self._move_focus(1)
        elif key in _BACK:
            self._move_focus(-1)

    def _command(self, key: Qt.Key) -> Command | None:
        """Return what a key means; the arrows to the sides follow the reading direction."""
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            right_to_left = self._window.layoutDirection() is Qt.LayoutDirection.RightToLeft
            return Command.NEXT if (key is Qt.Key.Key_Right) is not right_to_left else Command.BACK
        return _COMMANDS.get(key)

    def _target_for(self, command: Command) -> Target | None:
        target = self._window.on_top.target_for(command)
        return target if target in self._window.targets() else None

    def _press_focused(self) -> None:
        targets = self._window.targets()
        focused = self._focused(targets)
        if focused is None and self._window.on_top is self._window.current:
            focused = self._window.on_top.anywhere
        if focused is not None:
            focused.click()
        elif len(targets) == 1:
            targets[0].click()
        else:
            self._move_focus(1)

    def _move_focus(self, step: int) -> None:
        targets = self._window.targets()
        if not targets:
            return
        focused = self._focused(targets)
        index = -1 if focused is None and step > 0 else 0 if focused is None else targets.index(focused)
        self._window.move_ring(targets[(index + step) % len(targets)])

    def _focused(self, targets: list[Target]) -> Target | None:
        return self._window.ringed if self._window.ringed in targets else None

    def _on_changed(self) -> None:
        # The ring never stays where nothing is shown; it is back where a key takes away what lay over it.
        window, ringed = self._window, self._window.ringed
        if window.on_top is not window.current:
            if ringed is not None and ringed not in window.targets():
                self._below = self._below or ringed
                window.move_ring(None)
            return
        below, self._below = self._below, None
        if below is not None and self._acts and below in window.targets():
            window.move_ring(below)
        elif ringed is not None and ringed not in window.targets():
            window.move_ring(None)
