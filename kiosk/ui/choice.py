"""A target that is chosen or not: one of several, or a thing that is on or off.

To assistive programs it is a radio button or a check box, and they are told whether it is checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from kiosk.ui.icons import Icon
from kiosk.ui.target import Form, Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Choice(Target):
    """A target that shows whether it is chosen.

    Whether it is, is not its own to decide: like every target it only says `clicked`, and is told.

    Attributes:
        one_of_several: Whether it is one of several, of which one is chosen; else it is on or off by itself.
    """

    one_of_several = True

    def __init__(self, parent: QWidget, *, icon: Icon = Icon.NONE, form: Form = Form.ROW) -> None:
        super().__init__(parent, icon=icon, form=form)
        self._chosen = False
        self.toggled.connect(self._on_toggled)

    @property
    def chosen(self) -> bool:
        """Whether it is chosen."""
        return self._chosen

    def set_chosen(self, chosen: bool) -> None:
        """Show whether it is chosen. Before this is first told it is a push button."""
        if not self.isCheckable():
            self.setCheckable(True)
            if self.one_of_several:
                # To Qt what excludes others is a radio button. In a group of its own it excludes none.
                self.setAutoExclusive(True)
                group = QButtonGroup(self)
                group.setExclusive(False)
                group.addButton(self)
        self._chosen = chosen
        self.setChecked(chosen)

    def nextCheckState(self) -> None:  # noqa: D102, N802 - Qt's name
        pass  # a press is a wish

    def _on_toggled(self, checked: bool) -> None:
        # Assistive programs do not press what can be checked, they check it.
        if checked is not self._chosen:
            self.setChecked(self._chosen)
            self.click()
