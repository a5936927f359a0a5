"""Lets staff install from a stick: shows what is on it, asks for the PIN, tells what changed.

The stick is looked at when staff open the page, and while it is open whenever one comes or goes. Standing
still costs nothing. Once another pack or configuration is named as the one to use, leaving the page in
whichever way starts the kiosk anew: families must not read one guide today and, after some restart, another.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.content.configs.signedconfig import SignedConfig
from kiosk.content.packs.inspecting import Pack
from kiosk.content.signed.refused import Why
from kiosk.staff.configjobs import ConfigDone
from kiosk.staff.packjobs import Done, Failed, Looked
from kiosk.staff.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.base.clock import Clock
    from kiosk.content.configs.onstick import FoundConfig
    from kiosk.content.packs.onstick import Found
    from kiosk.staff.backstage import Host, Sticks
    from kiosk.staff.desk import Desk
    from kiosk.staff.layers.stick import StickLayer
    from kiosk.staff.layers.stickpin import StickPin
    from kiosk.staff.pinentry import PinEntry
    from kiosk.staff.stickjobs import StickJobs


class _At(Enum):
    """Where staff are on their way."""

    AWAY = auto()
    LOOKING = auto()
    ASKED = auto()
    TAKING = auto()
    CHANGING = auto()
    TOLD = auto()


class StickDesk(QObject):
    """The way from a stick to another guide, or to other settings.

    Attributes:
        layer: The page.
        pad: The question for the PIN.
        reader: Reads sticks: one that is broken may take for ever.
        changer: Changes what is shown.
    """

    def __init__(
        self,
        layer: StickLayer,
        pad: StickPin,
        entry: PinEntry,
        desk: Desk,
        sticks: Sticks,
        jobs: StickJobs,
        *,
        host: Host,
        clock: Clock,
        language: Callable[[], str],
        left: Callable[[], None],
    ) -> None:
        """Stand ready.

        Args:
            layer: The page.
            pad: The question for the PIN.
            entry: Asks for the PIN before anything is changed.
            desk: Shows both.
            sticks: The sticks that are plugged in.
            jobs: What is done.
            host: Starts the kiosk anew.
            clock: Time.
            language: Returns the code of the language that is shown.
            left: Called when staff go back to the panel.
        """
        super().__init__()
        self.layer = layer
        self.reader, self.changer = Worker(clock, "stick"), Worker(clock, "packs")
        self.pad = pad
        self._entry, self._desk, self._sticks, self._jobs = entry, desk, sticks, jobs
        self._host, self._language, self._left = host, language, left
        self._at = _At.AWAY
        self._wished: Found | FoundConfig | None = None
        self._done: Done | ConfigDone | None = None
        layer.back.clicked.connect(self._on_back)
        layer.again.clicked.connect(self._on_again)
        layer.install.clicked.connect(self._on_install)
        layer.undo.clicked.connect(self._on_undo)
        entry.right.connect(self._on_right)
        desk.left.connect(self._on_left)

    def open(self) -> None:
        """Look at what is plugged in, and show it."""
        self.layer.begin()
        self._look()

    def on_question_left(self) -> None:
        """Staff have gone back from the question for the PIN: nothing is changed."""
        if self._done is not None:
            self._tell(self._done)
        else:
            self._look()

    def close(self) -> None:
        """Let go of everything; what is being installed is, or is not, as when the power goes."""
        self._sticks.rest()
        self.reader.close()
        self.changer.close()

    def _look(self) -> None:
        self._at = _At.LOOKING
        self.layer.prepare()
        self.layer.show_looking()
        self._desk.show(self.layer)
        self._sticks.watch(self._on_sticks_changed)
        folders = tuple(self._sticks.folders())
        self.reader.forget()
        self.reader.do(lambda: self._jobs.look(folders), self._on_looked)

    def _ask(self, wished: Found | FoundConfig | None) -> None:
        """Ask for the PIN before something is installed; None to go back instead."""
        self._at, self._wished = _At.ASKED, wished
        self.pad.about_settings = self.layer.at_settings
        self._sticks.rest()
        self.reader.forget()
        self._entry.begin()

    def _change(self, job: Callable[[], object]) -> None:
        self._at = _At.CHANGING
        self.layer.show_changing()
        # Nobody can leave, and silence closes nothing: what came of it must be seen.
        self._desk.show(self.layer, stays=True)
        self.changer.do(job, self._on_changed)

    def _on_looked(self, result: object) -> None:
        if self._at is _At.LOOKING:
            self._tell(result if isinstance(result, Looked) else Failed(Why.GONE))

    def _on_taken(self, result: object) -> None:
        if self._at is not _At.TAKING:
            return
        if isinstance(result, Pack | SignedConfig):
            language = self._language()
            self._change(lambda: self._jobs.install(result, language))
        else:
            self._tell(result if isinstance(result, Failed) else Failed(Why.GONE))

    def _on_changed(self, result: object) -> None:
        if isinstance(result, Done | ConfigDone):
            self._done = result
        if self._at is _At.CHANGING:
            failed = Failed(Why.UNWRITABLE)
            self._tell(result if isinstance(result, Done | ConfigDone | Failed) else failed)
        elif isinstance(result, Done | ConfigDone):
            self._restart()  # somebody has started over meanwhile

    def _tell(self, result: Looked | Failed | Done | ConfigDone) -> None:
        if not isinstance(result, Looked):
            self._at = _At.TOLD  # it stays, whatever is plugged in or pulled out
            self._sticks.rest()
        self.layer.prepare()
        self.layer.show_result(result, is_other=self._done is not None)
        self._desk.show(self.layer)

    def _on_sticks_changed(self) -> None:
        if self._at is _At.LOOKING:
            self._look()

    def _on_again(self) -> None:
        self._look()

    def _on_install(self) -> None:
        if self.layer.offered is not None:
            self._ask(self.layer.offered)

    def _on_undo(self) -> None:
        self._ask(None)

    def _on_right(self) -> None:
        wished = self._wished
        if wished is None:
            language, config = self._language(), self.pad.about_settings
            self._change(lambda: self._jobs.go_back(language, config=config))
            return
        self._at = _At.TAKING
        self.layer.prepare()
        self.layer.show_looking()
        self._desk.show(self.layer)
        self.reader.do(lambda: self._jobs.take(wished), self._on_taken)

    def _on_back(self) -> None:
        if self._done is not None:
            self._desk.leave()
            return
        self._rest()
        self._left()

    def _on_left(self) -> None:
        self._rest()
        if self._done is not None:
            self._restart()

    def _restart(self) -> None:
        self._done = None
        self._host.restart()

    def _rest(self) -> None:
        """Let go of the stick; what is being changed goes on."""
        self._sticks.rest()
        self.reader.forget()
        self._at = _At.AWAY
