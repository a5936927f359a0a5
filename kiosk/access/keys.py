"""Keys: they move a ring from target to target and press the one in the ring, or press a target directly.

Tab and the arrows up and down move the ring; Enter and Space press. The arrows to the sides and the Page
keys turn pages where there are pages, and move the ring elsewhere; Home leads home, Escape closes a layer.
Where something is typed, the keys for it press the targets that stand for them. A held key acts once.

Ctrl+Alt with some letters is for staff (`kiosk.access.staffkeys`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from kiosk.access.staffkeys import staff_wish
from kiosk.ui.command import Command

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kiosk.access.ring import Ring
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
        staff_wished: Staff have pressed a combination of theirs; carries the wish
            (`kiosk.access.staffkeys.StaffWish`).
    """

    input_seen = Signal()
    staff_wished = Signal(object)

    def __init__(self, window: KioskWindow, ring: Ring) -> None:
        super().__init__()
        self._window, self._ring = window, ring

    def on_key(self, event: QKeyEvent) -> None:
        """Take a key event of the window."""
        if event.type() is not QEvent.Type.KeyPress or event.isAutoRepeat():
            return
        # A key that answers the question "are you still there?", or wakes the screen, does nothing else.
        answers = self._window.awaits_any_input
        self.input_seen.emit()
        wish = staff_wish(event)
        if wish is not None:
            self.staff_wished.emit(wish)
        elif not answers:
            self._act(Qt.Key(event.key()), event.text())

    def _act(self, key: Qt.Key, text: str) -> None:
        command = self._command(key)
        typed = self._ring.target_typed(text)
        # Enter presses what is in the ring, where there is one.
        if typed is not None and (key not in _PRESS or self._ring.target is None):
            self._ring.click(typed)
        elif key in _PRESS:
            self._ring.press()
        elif command is not None:
            target = self._ring.target_for(command)
            if target is not None:
                self._ring.click(target)
            elif command in (Command.NEXT, Command.BACK):
                self._ring.move(1 if command is Command.NEXT else -1)
        elif key in _ON:
            self._ring.move(1)
        elif key in _BACK:
            self._ring.move(-1)

    def _command(self, key: Qt.Key) -> Command | None:
        """Return what a key means; the arrows to the sides follow the reading direction."""
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            right_to_left = self._window.layoutDirection() is Qt.LayoutDirection.RightToLeft
            return Command.NEXT if (key is Qt.Key.Key_Right) is not right_to_left else Command.BACK
        return _COMMANDS.get(key)
