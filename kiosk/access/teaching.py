"""Teaching the kiosk a switch by pressing it, and finding the speed that suits the person.

Decides what `kiosk.ui.layers.switches.SwitchLayer` shows, and hears what is pressed meanwhile. The speed is
shown by the ring itself: as soon as a switch is taught, the ring moves over the layer's own targets, and
"Slower" and "Faster" are pressed with the switch. "Find my speed" shows a sign three times, each after a wait
that nobody can foresee, and proposes what the reactions speak for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kiosk.access.rates import RATES_S, faster, proposed, slower, steps_to
from kiosk.ui.layers.switches import Note, Step
from kiosk.ui.visit import Switches

if TYPE_CHECKING:
    from kiosk.access.scanning import Scanner
    from kiosk.access.switches import SwitchInput
    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.layers.switches import SwitchLayer
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow

GIVE_UP_MS = 30_000
"""When nothing has been pressed for so long, the layer goes back by itself."""

REACTIONS = 3
"""How often the sign is shown."""

WAIT_S = (1.0, 3.0)
"""The least and the longest wait before a sign."""


class Chance(Protocol):
    """What chooses the waits; `random.Random` is one."""

    def uniform(self, a: float, b: float, /) -> float:
        """Return a number between two."""


class Teaching(QObject):
    """Leads through the layer.

    Signals:
        switches_chosen: Carries the `Switches` that the visit should have from now on.
        input_seen: Something has been pressed while the kiosk listened.
    """

    switches_chosen = Signal(object)
    input_seen = Signal()

    def __init__(
        self,
        window: KioskWindow,
        layer: SwitchLayer,
        visit: Visit,
        switches: SwitchInput,
        scanner: Scanner,
        clock: Clock,
        chance: Chance,
    ) -> None:
        """Wait until the layer is opened.

        Args:
            window: Tells when that is.
            layer: What is shown.
            visit: The switches of now.
            switches: Hears what is pressed.
            scanner: Leaves the ring alone while the kiosk listens.
            clock: Time.
            chance: Chooses the waits of "Find my speed".
        """
        super().__init__()
        self._window, self._layer, self._visit = window, layer, visit
        self._switches, self._scanner, self._clock, self._chance = switches, scanner, clock, chance
        self._open = False
        self._step = Step.CHOOSE
        self._first = ""
        self._alarm: Alarm | None = None
        self._shown_at: float | None = None  # when the sign came up
        self._reactions: list[float] = []
        self._proposed_s = 0.0
        window.changed.connect(self._on_changed)
        switches.heard.connect(self._on_heard)
        layer.one.clicked.connect(self._on_one)
        layer.two.clicked.connect(self._on_two)
        layer.none.clicked.connect(self._on_none)
        layer.slower.clicked.connect(self._on_slower)
        layer.faster.clicked.connect(self._on_faster)
        layer.find_speed.clicked.connect(self._on_find)
        layer.others.clicked.connect(self._on_others)
        layer.accept.clicked.connect(self._on_accept)
        layer.refuse.clicked.connect(self._on_refuse)

    @property
    def _now(self) -> Switches:
        return self._visit.choices.switches

    def _on_changed(self) -> None:
        is_open = self._window.layer_open is self._layer
        if is_open is self._open:
            return
        self._open = is_open
        if is_open:
            self._show(Step.SPEED if self._now.count == 1 else Step.CHOOSE)
        else:
            self._rest()

    def _rest(self) -> None:
        """Listen no more, and let the ring move again where it does."""
        self._set_alarm(None)
        self._shown_at = None
        self._switches.stop_listening()
        self._scanner.resume("teaching")

    def _show(self, step: Step, note: Note = Note.NONE) -> None:
        self._step = step
        rate_s = self._proposed_s if step is Step.RESULT else self._now.rate_s
        self._layer.show_speed(rate_s, steps_to(rate_s), len(RATES_S))
        self._layer.show_step(step, note, taught=self._now.count > 0)

    def _listen(self, step: Step, note: Note = Note.NONE) -> None:
        """Ask for a press, and wait for it."""
        self._scanner.pause("teaching")
        self._switches.listen()
        self._show(step, note)
        self._set_alarm(self._clock.after(GIVE_UP_MS, self._on_silence))

    def _set_alarm(self, alarm: Alarm | None) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = alarm

    def _choose(self, switches: Switches) -> None:
        self._rest()
        self.switches_chosen.emit(switches)

    # What is chosen on the layer

    def _on_one(self) -> None:
        self._listen(Step.PRESS)

    def _on_two(self) -> None:
        self._listen(Step.PRESS_FIRST)

    def _on_none(self) -> None:
        self._choose(Switches(rate_s=self._now.rate_s))
        self._show(Step.CHOOSE, Note.NONE_NOW)

    def _on_others(self) -> None:
        self._show(Step.CHOOSE)

    def _on_slower(self) -> None:
        self._choose_rate(slower(self._now.rate_s))

    def _on_faster(self) -> None:
        self._choose_rate(faster(self._now.rate_s))

    def _on_accept(self) -> None:
        self._choose_rate(self._proposed_s)

    def _on_refuse(self) -> None:
        self._show(Step.SPEED)

    def _choose_rate(self, rate_s: float) -> None:
        self.switches_chosen.emit(replace(self._now, rate_s=rate_s))
        self._show(Step.SPEED)

    # What is pressed while the kiosk listens

    def _on_heard(self, name: str) -> None:
        # A switch that answers the question "are you still there?" does nothing else.
        answers = self._window.warning_open
        self.input_seen.emit()
        if answers or not self._open:
            return
        if self._step is Step.PRESS:
            self._choose(Switches(1, (name,), self._now.rate_s))
            self._show(Step.SPEED, Note.WORKS)
        elif self._step is Step.PRESS_FIRST:
            self._first = name
            self._listen(Step.PRESS_SECOND, Note.WORKS)
        elif self._step is Step.PRESS_SECOND and name == self._first:
            self._listen(Step.PRESS_SECOND, Note.SAME)
        elif self._step is Step.PRESS_SECOND:
            self._choose(Switches(2, (self._first, name), self._now.rate_s))
            self._show(Step.BOTH)
        elif self._step is Step.FIND and name in self._now.names:
            self._on_reaction()

    def _on_silence(self) -> None:
        """Nobody has pressed anything: go back, without a reproach."""
        step = self._step
        self._rest()
        self._show(Step.SPEED if step is Step.FIND else Step.CHOOSE, Note.NOT_HEARD)

    # The game that finds the speed

    def _on_find(self) -> None:
        self._reactions = []
        self._scanner.pause("teaching")
        self._switches.listen(0)
        self._show(Step.FIND)
        self._wait_for_sign()

    def _wait_for_sign(self) -> None:
        self._shown_at = None
        self._layer.show_sign(lit=False, number=len(self._reactions) + 1, count=REACTIONS)
        wait_ms = round(1000 * self._chance.uniform(*WAIT_S))
        self._set_alarm(self._clock.after(wait_ms, self._on_sign))

    def _on_sign(self) -> None:
        self._shown_at = self._clock.now()
        self._layer.show_sign(lit=True, number=len(self._reactions) + 1, count=REACTIONS)
        self._set_alarm(self._clock.after(GIVE_UP_MS, self._on_silence))

    def _on_reaction(self) -> None:
        # A press before the sign measures nothing: the wait begins anew.
        if self._shown_at is not None:
            self._reactions.append(self._clock.now() - self._shown_at)
        if len(self._reactions) < REACTIONS:
            self._wait_for_sign()
            return
        self._proposed_s = proposed(self._reactions)
        self._rest()
        self._show(Step.RESULT)
