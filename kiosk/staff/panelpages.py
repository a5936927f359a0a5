"""Leads staff from page to page: to what needs no PIN, to the panel, to what its entries open, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.staff.entries import Entry
from kiosk.staff.layers.confirm import Act, ConfirmLayer
from kiosk.staff.layers.health import HealthLayer
from kiosk.staff.layers.panel import PanelLayer
from kiosk.staff.layers.quick import QuickLayer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kiosk.staff.backstage import Host
    from kiosk.staff.desk import Desk
    from kiosk.staff.layers.stafflayer import StaffLayer
    from kiosk.staff.matters import Matters
    from kiosk.staff.sound import Sound
    from kiosk.ui.window import KioskWindow

_ACTS = {
    Entry.RESTART: Act.RESTART,
    Entry.RESTART_MACHINE: Act.RESTART_MACHINE,
    Entry.CLOSE: Act.CLOSE,
}


class PanelPages(QObject):
    """The pages of staff.

    Attributes:
        panel: The panel.
        quick: What can be done without a PIN.
        health: All that is not well.
        layers: The page of each entry that has one.

    Signals:
        start_over_requested: End the family's visit, and all that is left of one.
        entry_requested: Let staff in to the panel; by their PIN, where there is one.
    """

    start_over_requested = Signal()
    entry_requested = Signal()

    def __init__(
        self,
        window: KioskWindow,
        desk: Desk,
        matters: Matters,
        sound: Sound,
        host: Host,
        layers: Mapping[Entry, StaffLayer],
        actions: Mapping[Entry, Callable[[], None]],
        *,
        has_sound: bool,
    ) -> None:
        """Make the pages.

        Args:
            window: Where they are shown.
            desk: Shows them.
            matters: What is not well.
            sound: What staff have set of the sound.
            host: Restarts and closes.
            layers: The page of each entry that has one.
            actions: What each entry does that opens by itself whatever it opens.
            has_sound: Whether anything is ever read aloud here.
        """
        super().__init__()
        self._window, self._desk, self._matters, self._sound, self._host = window, desk, matters, sound, host
        self._actions = dict(actions)
        self._full = False
        self.panel = PanelLayer(window)
        self.health = HealthLayer(window)
        self.quick = QuickLayer(window, has_sound=has_sound)
        allowed = {
            Act.RESTART: True,
            Act.RESTART_MACHINE: host.can_restart_machine,
            Act.CLOSE: host.can_close,
        }
        confirms = {entry: ConfirmLayer(window, act) for entry, act in _ACTS.items() if allowed[act]}
        self.layers: dict[Entry, StaffLayer] = {**confirms, **layers}
        for confirm in confirms.values():
            confirm.confirmed.connect(self._on_confirmed)
        self.panel.entry_chosen.connect(self._on_entry_chosen)
        self.panel.back.clicked.connect(self._on_left)
        self.panel.start_over.clicked.connect(self.start_over_requested)
        self.panel.strip.others.clicked.connect(self._on_health_requested)
        self.quick.back.clicked.connect(self._on_left)
        self.quick.start_over.clicked.connect(self.start_over_requested)
        self.quick.quiet.clicked.connect(sound.turn)
        self.quick.panel.clicked.connect(self.entry_requested)
        for layer in (self.health, *self.layers.values()):
            layer.back.clicked.connect(self._on_back)
        for layer in (self.panel, self.quick, self.health, *self.layers.values()):
            layer.changed.connect(window.changed)
        matters.changed.connect(self._on_matters_changed)
        sound.changed.connect(self._on_sound_changed)

    @property
    def is_full(self) -> bool:
        """Whether all of the panel is open: staff have entered by their PIN."""
        return self._full

    def open_panel(self, *, full: bool) -> None:
        """Show the panel from its first entry on; `full` where staff have entered by their PIN."""
        self._full = full
        self.panel.prepare()
        self.return_to_panel()

    def open_quick(self) -> None:
        """Show what can be done without a PIN."""
        self.quick.prepare()
        self.quick.show_sound(on=self._sound.on)
        self._desk.show(self.quick)

    def refresh(self) -> None:
        """Show what is set now on the page that is open."""
        if self._desk.is_open:
            self._desk.dress()
            self._window.changed.emit()

    def return_to_panel(self) -> None:
        """Show the panel as it was left."""
        self._tell_panel(holds_visit=self._desk.holds_visit)
        self._desk.show(self.panel)
        # Only now it is known whether a visit was set aside.
        self._tell_panel(holds_visit=self._desk.holds_visit)
        self.refresh()

    def _tell_panel(self, *, holds_visit: bool) -> None:
        offered = {*self.layers, *self._actions}
        self.panel.offer(offered, full=self._full, holds_visit=holds_visit, quiet=not self._sound.on)
        self.panel.show_matters([matter for matter, _ in self._matters.noted])

    def _on_entry_chosen(self, entry: Entry) -> None:
        action = self._actions.get(entry)
        if action is not None:
            action()
            return
        self.layers[entry].prepare()
        self._desk.show(self.layers[entry])

    def _on_health_requested(self) -> None:
        self.health.prepare()
        self.health.show_matters([matter for matter, _ in self._matters.noted])
        self._desk.show(self.health)

    def _on_back(self) -> None:
        self.return_to_panel()

    def _on_left(self) -> None:
        self._desk.leave()

    def _on_matters_changed(self) -> None:
        noted = [matter for matter, _ in self._matters.noted]
        self.panel.show_matters(noted)
        self.health.show_matters(noted)
        self.refresh()

    def _on_sound_changed(self) -> None:
        self.quick.show_sound(on=self._sound.on)
        self.refresh()

    def _on_confirmed(self, act: Act) -> None:
        {
            Act.RESTART: self._host.restart,
            Act.RESTART_MACHINE: self._host.restart_machine,
            Act.CLOSE: self._host.close,
        }[act]()
