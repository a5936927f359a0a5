"""A page for staff that may hold more than is shown at a time: "More" at the far end of its foot turns on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.ui.command import Command
from kiosk.ui.icons import Icon
from kiosk.ui.target import Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PagedLayer(StaffLayer):
    """A page with several parts, the first one again after the last.

    Attributes:
        more: Turns to the next part; hidden where there is one alone.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.more = Target(self, icon=Icon.MORE)
        self.more.hide()
        self.more.clicked.connect(self._on_more)
        self._first = 0

    def part(self) -> tuple[int, int]:
        """Return how many things there are, and how many are shown at a time or from here on."""
        raise NotImplementedError

    @property
    def shows_all(self) -> bool:
        """Whether everything is shown at once."""
        count, shown = self.part()
        return self._first == 0 and shown >= count

    def prepare(self) -> None:  # noqa: D102
        self._first = 0

    def dress(self) -> None:  # noqa: D102
        super().dress()
        self.more.setText(self.tr("More"))
        self.more.set_look(self.look)

    def lay_out(self) -> None:  # noqa: D102
        # "More" takes room at the foot: on the first part it is tried without.
        self.more.setVisible(self._first > 0)
        super().lay_out()
        if self.shows_all is not self.more.isHidden():
            self.more.setVisible(self.more.isHidden())
            super().lay_out()

    def foot_targets(self) -> list[Target]:  # noqa: D102
        return [self.more]

    def far_target(self) -> Target | None:  # noqa: D102
        return self.more

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        if command is Command.NEXT and not self.more.isHidden():
            return self.more
        return super().target_for(command)

    def _on_more(self) -> None:
        count, shown = self.part()
        self._first = self._first + shown if self._first + shown < count else 0
        self.lay_out()
        self.changed.emit()
