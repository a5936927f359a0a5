"""A target that is one of several, of which one is chosen. To assistive programs it is a radio button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from kiosk.ui.icons import Icon
from kiosk.ui.target import Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Choice(Target):
    """One of several.

    Which one is chosen is not its own to decide: like every target it only says `clicked`, and is told.
    """

    def __init__(self, parent: QWidget, *, icon: Icon = Icon.NONE) -> None:
        super().__init__(parent, icon=icon)
        self._chosen = False
        self.toggled.connect(self._on_toggled)

    @property
    def chosen(self) -> bool:
        """Whether it is the one that is chosen."""
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Show whether it is the one that is chosen; from then on it is one of several."""
        if not self.isCheckable():
            # A radio button by its state alone. In a group of its own no other one takes that from it.
            self.setCheckable(True)
            self.setAutoExclusive(True)
            group = QButtonGroup(self)
            group.setExclusive(False)
            group.addButton(self)
        self._chosen = chosen
        self.setChecked(chosen)

    def nextCheckState(self) -> None:  # noqa: D102, N802 - Qt's name
        pass  # a press is a wish

    def _on_toggled(self, checked: bool) -> None:
        # Assistive programs do not press a radio button, they check it.
        if checked is not self._chosen:
            self.setChecked(self._chosen)
            self.click()
