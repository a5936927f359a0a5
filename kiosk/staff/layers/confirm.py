"""The question before staff restart or close something: one question, two targets."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal

from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.ui.icons import Icon
from kiosk.ui.target import Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Act(Enum):
    """What is asked about."""

    RESTART = auto()
    RESTART_MACHINE = auto()
    CLOSE = auto()


_ICONS = {Act.RESTART: Icon.RESTART, Act.RESTART_MACHINE: Icon.POWER, Act.CLOSE: Icon.CLOSE}


class ConfirmLayer(StaffLayer):
    """Asks, and says that it is being done.

    Attributes:
        act: What is asked about.
        yes: Does it.

    Signals:
        confirmed: Carries the act.
    """

    confirmed = Signal(object)

    def __init__(self, parent: QWidget, act: Act) -> None:
        super().__init__(parent)
        self.act = act
        self._text = Words(self)
        self.yes = Target(self, kind=Kind.LEAD, icon=_ICONS[act])
        self.yes.clicked.connect(self._on_yes)
        self._under_way = False

    def prepare(self) -> None:  # noqa: D102
        self._under_way = False
        self.yes.show()

    def heading(self) -> str:  # noqa: D102
        return {
            Act.RESTART: self.tr("Restart the kiosk?"),
            Act.RESTART_MACHINE: self.tr("Restart the computer?"),
            Act.CLOSE: self.tr("Close the kiosk?"),
        }[self.act]

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look = self.look
        if not self._under_way:
            self.back.setText(self.tr("No, go back"))
        self.yes.setText(self.tr("Yes, close it") if self.act is Act.CLOSE else self.tr("Yes, restart it"))
        self.yes.set_look(look)
        self._text.setText(self._words())
        self._text.dress(look, self.text_mm, look.theme.ink)

    def _words(self) -> str:
        if self._under_way:
            return self.tr("It is done in a moment.")
        return {
            Act.RESTART: self.tr("The screen is dark for a moment. Then the guide is back, from its start."),
            Act.RESTART_MACHINE: self.tr("This takes some minutes. The guide comes back by itself."),
            Act.CLOSE: self.tr("Families cannot read the guide until somebody starts it again."),
        }[self.act]

    def lay_out(self) -> None:  # noqa: D102
        super().lay_out()
        if self._under_way:
            return
        # In place of at the foot.
        self.lay_out_answers((self.back, self.yes), self._text.geometry().bottom() + 1)

    def lay_out_content(self, room: QRect) -> None:  # noqa: D102
        self.place_words(self._text, room)

    def foot_targets(self) -> list[Target]:  # noqa: D102
        return [self.yes]

    def content_words(self) -> list[str]:  # noqa: D102
        return [self._text.text()]

    def summary(self) -> list[str]:  # noqa: D102
        return [self.title(), self._text.text()]

    def _on_yes(self) -> None:
        self._under_way = True
        self.yes.hide()
        self.set_look(self.look)
        self.changed.emit()
        self.confirmed.emit(self.act)
