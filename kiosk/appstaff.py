"""Builds every object for staff and connects them: the part of `kiosk.app` that they use it by.

What families see knows nothing of it. The desk sets their visit aside while staff use the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.access.staffgesture import StaffGesture
from kiosk.staff.choices import FILE_NAME, KeptChoices
from kiosk.staff.desk import Desk
from kiosk.staff.matters import Matter, Matters
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


class StaffSide(QObject):
    """All that staff use.

    Attributes:
        backstage: What was handed in.
        matters: What is not well.
        choices: What staff have set.
        desk: Decides what they see.
        gesture: Calls it up.
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
        self._stage = stage
        self.backstage = backstage
        self.matters = Matters()
        self.choices = KeptChoices(backstage.file(FILE_NAME))
        if self.choices.problem is not None:
            self.matters.note(Matter.KEPT_BROKEN, str(self.choices.problem))
        self.gesture = StaffGesture()
        self.suspension = Suspension(visit, navigator)
        self.desk = Desk(window, self.suspension, clock, stage.look_shown, settings.staff.closes_after_s)
        access.input_seen.connect(self.desk.notice)
        stage.look_changed.connect(self.desk.dress)
        self.matters.changed.connect(self._on_matters_changed)

    def note_writing(self, wrong: str) -> None:
        """Note why what is kept cannot be written; empty once it can be again."""
        if wrong:
            self.matters.note(Matter.CANNOT_WRITE, wrong)
        else:
            self.matters.settle(Matter.CANNOT_WRITE)

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self.desk.close()

    def _on_matters_changed(self) -> None:
        self._stage.attract.staff_sign.setVisible(bool(self.matters))
