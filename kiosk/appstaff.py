"""Builds every object for staff and connects them: the part of `kiosk.app` that they use it by.

What families see knows nothing of it. The desk sets their visit aside while staff use the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.access.staffgesture import StaffGesture
from kiosk.staff import lockout, pin
from kiosk.staff.choices import FILE_NAME, KeptChoices
from kiosk.staff.desk import Desk
from kiosk.staff.layers.pinpad import PinPad
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.staff.lockout import Lockout
from kiosk.staff.matters import Matter, Matters
from kiosk.staff.pin import Kept, Pin
from kiosk.staff.pinentry import PinEntry
from kiosk.ui.suspension import Suspension

if TYPE_CHECKING:
    from kiosk.appaccess import Access
    from kiosk.base.clock import Clock
    from kiosk.base.options import Settings
    from kiosk.staff.backstage import Backstage
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.stage import Stage
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow


class Placeholder(StaffLayer):
    """Stands where the panel will.

    Attributes:
        full: Whether all of it is open.
    """

    full = False

    def heading(self) -> str:  # noqa: D102
        return self.tr("For staff")


class StaffSide(QObject):
    """All that staff use.

    Attributes:
        backstage: What was handed in.
        matters: What is not well.
        choices: What staff have set.
        desk: Decides what they see.
        gesture: Calls it up.
        pin: The PIN.
        lockout: What wrong ones cost.
    """

    def __init__(
        self,
        window: KioskWindow,
        stage: Stage,
        visit: Visit,
        navigator: Navigator,
        access: Access,
        *,
        settings: Settings,
        clock: Clock,
        backstage: Backstage,
    ) -> None:
        """Build everything.

        Args:
            window: Where staff's layers lie.
            stage: The screens of families.
            visit: What the family has chosen.
            navigator: Where the family is.
            access: All ways to use the kiosk.
            settings: The options.
            clock: Time.
            backstage: The folder to keep things in, the wall clock, the machine.
        """
        super().__init__()
        self._window, self._stage, self._clock = window, stage, clock
        self._entry: PinEntry | None = None
        self._panel: Placeholder | None = None
        self.backstage = backstage
        self.matters = Matters()
        self.choices = KeptChoices(backstage.file(FILE_NAME))
        if self.choices.problem is not None:
            self.matters.note(Matter.KEPT_BROKEN, str(self.choices.problem))
        self.gesture = StaffGesture(clock, settings.staff.gesture_s, access.touch.size_mm)
        access.touch.show_to(self.gesture)
        self.suspension = Suspension(visit, navigator)
        self.desk = Desk(window, self.suspension, clock, stage.look_shown, settings.staff.closes_after_s)
        self.pin = Pin(backstage.file(pin.FILE_NAME))
        self.lockout = Lockout(backstage.file(lockout.FILE_NAME), clock.now, lockout.boot_id())
        self.gesture.made.connect(self._on_gesture)
        if settings.staff.keys:
            access.keys.staff_requested.connect(self._on_gesture)
        access.input_seen.connect(self.desk.notice)
        stage.look_changed.connect(self.desk.dress)
        self.matters.changed.connect(self._on_matters_changed)

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self.gesture.clear()
        if self._entry is not None:
            self._entry.close()
        self.desk.close()

    def _on_gesture(self) -> None:
        """Staff call: ask for the PIN; where none is set, open what needs none."""
        if self.desk.is_open:
            return
        kept = self.pin.kept()
        if self.pin.problem is not None:
            self.matters.note(Matter.KEPT_BROKEN, str(self.pin.problem))
        if kept is Kept.SET:
            self._ask_for_pin()
        else:
            self._open_panel(full=False)

    def _ask_for_pin(self) -> None:
        if self._entry is None:
            pad = PinPad(self._window)
            pad.back.clicked.connect(self.desk.leave)
            pad.changed.connect(self._window.changed)
            self._entry = PinEntry(self.desk, pad, self.pin, self.lockout, self._clock)
            self._entry.right.connect(self._on_right)
        self._entry.begin()

    def _on_right(self) -> None:
        self._open_panel(full=True)

    def _open_panel(self, *, full: bool) -> None:
        """Open the panel: all of it, or only what is well and how a PIN is set."""
        if self._panel is None:
            self._panel = Placeholder(self._window)
            self._panel.back.clicked.connect(self.desk.leave)
        self._panel.full = full
        self.desk.show(self._panel)

    def _on_matters_changed(self) -> None:
        self._stage.attract.staff_sign.setVisible(bool(self.matters))
