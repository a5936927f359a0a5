"""What staff can do without a PIN: start over, be quiet, and the way to the panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.layers.gridlayer import GridLayer
from kiosk.ui.choicetarget import PictureChoice
from kiosk.ui.icons import Icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class QuickLayer(GridLayer):
    """Each of its targets is a wish.

    Attributes:
        start_over: Ends any visit.
        quiet: Turns all sound off, or on again.
        panel: Leads to the panel.
    """

    def __init__(self, parent: QWidget, *, has_sound: bool) -> None:
        """Make the page.

        Args:
            parent: The window.
            has_sound: Whether anything is ever read aloud here.
        """
        super().__init__(parent)
        self._has_sound = has_sound
        self._sound_on = True
        self.start_over = PictureChoice(self, Icon.NORMAL)
        self.quiet = PictureChoice(self, Icon.QUIET)
        self.panel = PictureChoice(self, Icon.STAFF)

    def show_sound(self, *, on: bool) -> None:
        """Show whether sound is on."""
        self._sound_on = on

    def heading(self) -> str:  # noqa: D102
        return self.tr("For staff")

    def note(self) -> str:  # noqa: D102
        if self._sound_on:
            return ""
        return self.tr("It is quiet now: nothing is read aloud until you turn the sound on.")

    def choices(self) -> Sequence[PictureChoice]:  # noqa: D102
        return [self.start_over, self.quiet, self.panel] if self._has_sound else [self.start_over, self.panel]

    def all_choices(self) -> Sequence[PictureChoice]:  # noqa: D102
        return [self.start_over, self.quiet, self.panel]

    def dress(self) -> None:  # noqa: D102
        self.start_over.setText(self.tr("Start over"))
        self.quiet.setText(self.tr("Be quiet") if self._sound_on else self.tr("Sound on"))
        self.quiet.pictogram = Icon.QUIET if self._sound_on else Icon.LISTEN
        self.panel.setText(self.tr("Open the panel"))
        super().dress()
