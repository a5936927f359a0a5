"""The page that tells staff everything that is not well, and what to do about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.staff.layers.listlayer import Item, ListLayer
from kiosk.staff.matterwords import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.staff.matter import Matter


class HealthLayer(ListLayer):
    """All matters, the most urgent first."""

    beside = False
    tint = "peach"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._matters: Sequence[Matter] = ()

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Say what is not well, the most urgent first."""
        self._matters = tuple(matters)

    def heading(self) -> str:  # noqa: D102
        return self.tr("What needs care") if self._matters else self.tr("All is well")

    def items(self) -> Sequence[Item]:  # noqa: D102
        return [Item(*words_for(matter)) for matter in self._matters]
