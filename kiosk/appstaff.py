"""Builds every object for staff and connects them: the part of `kiosk.app` that they use it by.

What families see knows nothing of it. The desk sets their visit aside while staff use the screen.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.access.staffgesture import StaffGesture
from kiosk.staff import counts, lockout, pin
from kiosk.staff.choices import FILE_NAME, KeptChoices
from kiosk.staff.closing import Closing
from kiosk.staff.counting import Counting
from kiosk.staff.desk import Desk
from kiosk.staff.layers.closed import ClosedLayer
from kiosk.staff.layers.pinpad import PinPad
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.staff.lockout import Lockout
from kiosk.staff.matters import Matter, Matters
from kiosk.staff.opening import OpeningHours
from kiosk.staff.pin import Kept, Pin
from kiosk.staff.pinentry import PinEntry
from kiosk.ui.suspension import Suspension

if TYPE_CHECKING:
    from kiosk.access.idle import IdleWatch
    from kiosk.appaccess import Access
    from kiosk.base.clock import Clock
    from kiosk.base.options import Settings
    from kiosk.staff.backstage import Backstage
    from kiosk.staff.cleaning import Cleaning
    from kiosk.staff.deadzonetest import DeadZoneTest
    from kiosk.staff.hoursdesk import HoursDesk
    from kiosk.ui.lastvisit import LastVisit
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
        opening: When the room is open.
        closing: Darkens the screen outside of it.
        counting: Counts what families read; None where nothing is counted.
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
        idle: IdleWatch,
        last_visit: LastVisit,
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
            idle: Tells whether somebody is still there.
            last_visit: Tells when a visit goes on that had ended.
            settings: The options.
            clock: Time.
            backstage: The folder to keep things in, the wall clock, the machine.
        """
        super().__init__()
        self._window, self._stage, self._clock = window, stage, clock
        self._access, self._settings = access, settings
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
        self.opening = OpeningHours(settings.hours, self.choices, self.matters)
        self.closing = Closing(window, ClosedLayer(window), stage, visit, self.opening, clock, backstage.now)
        access.input_seen.connect(self.closing.wake)
        self.matters.changed.connect(self._on_matters_changed)
        self.counting: Counting | None = None
        if settings.counts.kept:
            self.counting = Counting(
                counts.Counts(backstage.file(counts.FILE_NAME)),
                self.matters,
                clock,
                backstage.now,
                window=window,
                stage=stage,
                visit=visit,
                navigator=navigator,
                touch=access.touch,
                keys=access.keys,
                scanner=access.scanner,
                idle=idle,
                last_visit=last_visit,
                desk=self.desk,
            )

    # What follows is made when staff first use it: the start of the program does not wait for it.

    @cached_property
    def cleaning(self) -> Cleaning:
        """Lets staff wipe the screen."""
        from kiosk.staff.cleaning import Cleaning
        from kiosk.staff.layers.cleaning import CleaningLayer

        layer, access = CleaningLayer(self._window), self._access
        cleaning = Cleaning(
            self._window, layer, self.desk, self._clock, self._settings.staff.cleaning_s, access.let_go
        )
        access.devices.keep_out(cleaning)
        layer.test.clicked.connect(self.open_dead_zones)
        layer.back.clicked.connect(self._go_back)
        return cleaning

    @cached_property
    def dead_zones(self) -> DeadZoneTest:
        """Tests the touch panel."""
        from kiosk.staff.deadzonetest import DeadZoneTest
        from kiosk.staff.layers.deadzones import DeadZonesLayer

        layer, access = DeadZonesLayer(self._window), self._access
        test = DeadZoneTest(self._window, layer, self.desk, self._clock, access.field, self.matters)
        access.touch.hand_to(test)
        access.keys.input_seen.connect(test.hear_key)
        layer.back.clicked.connect(self._on_dead_zones_left)
        layer.changed.connect(self._window.changed)
        return test

    @cached_property
    def hours_desk(self) -> HoursDesk:
        """Lets staff set the opening hours."""
        from kiosk.staff.hoursdesk import HoursDesk
        from kiosk.staff.layers.dayhours import DayHoursLayer
        from kiosk.staff.layers.hours import HoursLayer

        layer = HoursLayer(self._window)
        layer.back.clicked.connect(self._go_back)
        layer.changed.connect(self._window.changed)
        return HoursDesk(layer, DayHoursLayer(self._window), self.desk, self.opening, self.backstage.now)

    def start_cleaning(self) -> None:
        """Let staff wipe the screen."""
        self.cleaning.start()

    def open_dead_zones(self) -> None:
        """Let staff test the touch panel."""
        self.dead_zones.start()

    def open_hours(self) -> None:
        """Let staff set the opening hours."""
        self.hours_desk.open()

    def _on_dead_zones_left(self) -> None:
        if not self.dead_zones.stop():
            self._go_back()

    def _go_back(self) -> None:
        """Go back to where staff came from."""
        self.desk.leave()

    def note_writing(self, wrong: str) -> None:
        """Note why what is kept cannot be written; empty once it can be again."""
        if wrong:
            self.matters.note(Matter.CANNOT_WRITE, wrong)
        else:
            self.matters.settle(Matter.CANNOT_WRITE)

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self.gesture.clear()
        if self._entry is not None:
            self._entry.close()
        self.desk.close()
        self.closing.close()
        for name in ("cleaning", "dead_zones"):
            if name in self.__dict__:
                getattr(self, name).close()
        if self.counting is not None:
            self.counting.close()

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
