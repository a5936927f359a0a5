"""The whole screen as one button, for those who can hit a screen but no place on it.

On a page of the guide a short touch anywhere is Next, on the screen that invites it begins. A long one opens
the choices: the ring comes to the first target, short touches move it on, a long one presses what is in it;
then short touches turn pages again. On every other screen, and in layers, the ring is there from the start.
So one big button reaches everything.

A short touch acts when it lifts, a long one as soon as it has been long enough, which a countdown shows on
the target that it will press. Only the first contact counts: hands come down with several fingers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kiosk.access.ring import Ring
    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.target import Target
    from kiosk.ui.window import KioskWindow

SETTLE_MS = 200
"""A contact that goes down this soon after another screen has come up was meant for the one before."""

STUCK_MS = 10_000
"""A contact that is down for so long is no finger any more, but something that lies on the screen."""

_COUNT_FROM_MS = 250
"""A touch shorter than this is certainly a short one: it shows no countdown."""

_TICK_MS = 50


class WholeScreen(QObject):
    """Turns touches anywhere into Next, into moves of the ring, and into presses of what is in it.

    Attributes:
        ignore_repeat_s: How soon after a touch the next one is a tremor's and is ignored (EN 301 549, 5.8).
    """

    def __init__(
        self, window: KioskWindow, ring: Ring, clock: Clock, *, ignore_repeat_s: float, long_press_s: float
    ) -> None:
        super().__init__()
        self._window, self._ring, self._clock = window, ring, clock
        self.ignore_repeat_s = ignore_repeat_s
        self._long_ms = round(1000 * long_press_s)
        self._active = False
        self._chooses = False  # on a page of the guide: whether touches move the ring now
        self._key: Hashable | None = None
        self._tremor: Hashable | None = None  # the contact that came too soon after another
        self._acts = False  # whether the contact that is down still does something
        self._began = self._lifted_at = self._settled_at = float("-inf")
        self._alarm: Alarm | None = None
        self._counts_on: Target | None = None
        self._sunk: Target | None = None
        self._on_top: object = None
        window.changed.connect(self._on_changed)

    @property
    def active(self) -> bool:
        """Whether the whole screen is one button now."""
        return self._active

    def use(self, active: bool) -> None:
        """Make the whole screen one button, or a screen of many targets again."""
        if active is self._active:
            return
        self._active, self._on_top = active, self._window.on_top
        self._window.thicken_ring(active)
        self.cancel()
        if active:
            self._invite()
        else:
            self._ring.put(None)

    def begin(self, key: Hashable) -> None:
        """A contact goes down, wherever it is."""
        now = self._clock.now()
        if self._key is not None:
            return
        if now - self._lifted_at < self.ignore_repeat_s or now - self._settled_at < SETTLE_MS / 1000:
            self._tremor = key
            return
        self._key, self._began, self._acts = key, now, True
        self._sink(self._short_target or self._long_target)
        self._alarm = self._clock.after(min(_COUNT_FROM_MS, self._long_ms), self._on_tick)

    def end(self, key: Hashable) -> None:
        """A contact lifts. Short: turn the page, or move the ring."""
        if key == self._tremor:
            # A hand that trembles on acts once: the time begins anew with each of its touches.
            self._tremor, self._lifted_at = None, self._clock.now()
        if key != self._key:
            return
        acts = self._acts
        self.cancel()
        self._lifted_at = self._clock.now()
        if acts:
            target = self._short_target
            if target is not None:
                self._ring.click(target)
            else:
                self._ring.move(1)

    def cancel(self) -> None:
        """Forget the contact: it does nothing any more."""
        self._key = self._tremor = None
        self._spend()
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    @property
    def _short_target(self) -> Target | None:
        """What a short touch presses while nothing is chosen: Next, or the invitation."""
        return None if self._chooses else self._ring.way_on

    @property
    def _long_target(self) -> Target | None:
        """What the countdown of a long touch is shown on: what it presses, or where the ring will come."""
        targets = self._window.targets()
        first = targets[0] if targets else None
        return first if self._short_target is not None else self._ring.target or first

    def _on_tick(self) -> None:
        held_ms = round(1000 * (self._clock.now() - self._began))
        if held_ms >= STUCK_MS:
            # Others have waited long enough for it to lift.
            self._alarm, self._key = None, None
            return
        if self._acts and held_ms >= self._long_ms:
            self._act_long()
        elif self._acts:
            self._count(held_ms / self._long_ms)
        wait_ms = min(_TICK_MS, self._long_ms - held_ms) if self._acts else STUCK_MS - held_ms
        self._alarm = self._clock.after(wait_ms, self._on_tick)

    def _act_long(self) -> None:
        target = None if self._short_target is not None else self._ring.target
        self._spend()
        if target is None:
            self._chooses = True
            targets = self._window.targets()
            self._ring.put(targets[0] if targets else None)
        else:
            self._chooses = False
            self._ring.click(target)
            if self._active:
                self._invite()

    def _count(self, part: float) -> None:
        target = self._long_target
        if self._counts_on is not target:
            self._show_progress(0.0)
        self._counts_on = target
        self._sink(target)
        self._show_progress(part)

    def _show_progress(self, part: float) -> None:
        if self._counts_on is not None:
            self._counts_on.set_progress(part)

    def _spend(self) -> None:
        """Let the contact do nothing any more; it may stay down."""
        self._acts = False
        self._show_progress(0.0)
        self._counts_on = None
        self._sink(None)

    def _sink(self, target: Target | None) -> None:
        if self._sunk is not None and self._sunk is not target:
            self._sunk.setDown(False)
        self._sunk = target
        if target is not None:
            target.setDown(True)

    def _invite(self) -> None:
        """Show where touches lead: no ring on a page of the guide, else a ring on the first target."""
        if self._ring.way_on is not None:
            self._ring.put(None)
        elif self._ring.target is None:
            targets = self._window.targets()
            self._ring.put(targets[0] if targets else None)

    def _on_changed(self) -> None:
        if not self._active:
            return
        on_top = self._window.on_top
        if on_top is not self._on_top:
            self._on_top, self._settled_at = on_top, self._clock.now()
        self._chooses = False
        self._spend()
        self._invite()
