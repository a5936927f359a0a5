"""The game of three stars: takes the contacts while it is played, and measures how a hand touches.

Nothing is pressed and nothing can be failed: each touch near the star leads on, and after a few far ones any
touch does. What a resting palm does far away is no touch. At the end a profile is proposed; the family
decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from kiosk.access.field import middle
from kiosk.access.touchmeasures import Measured, proposed

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping

    from kiosk.access.field import Point
    from kiosk.access.windowfield import WindowField
    from kiosk.base.accessoptions import TouchProfile
    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.layers.touchgame import TouchGameLayer
    from kiosk.ui.window import KioskWindow

REACH_MM: Final = 60.0
"""A touch this near was meant for the star."""

FAR_TOUCHES: Final = 3
"""After so many touches that were not, the next one is taken for one that was."""

TOGETHER_MM: Final = 100.0
"""Contacts this close to each other are of one hand."""

REPEATS_MS: Final = 1000
"""For so long after a touch the hand may hit again; then the next star comes."""

LONGEST_MS: Final = 4000
"""A touch that is down for longer is over: the hand may rest where it is."""


class TouchGame(QObject):
    """Three stars, three touches; see `kiosk.access.sink.ContactSink`."""

    takes_palms = False

    def __init__(
        self,
        window: KioskWindow,
        layer: TouchGameLayer,
        field: WindowField,
        clock: Clock,
        profiles: Mapping[str, TouchProfile],
    ) -> None:
        """Play on a layer whenever it is opened.

        Args:
            window: Where the layer is opened.
            layer: Shows the stars and the proposal.
            field: What a millimetre is, and the target that leaves the game.
            clock: Time.
            profiles: The kinds of hand, by name.
        """
        super().__init__()
        self._window = window
        self._layer = layer
        self._field = field
        self._clock = clock
        self._profiles = profiles
        self._touches: list[Measured] = []
        self._down: dict[Hashable, Point] = {}
        self._hand: dict[Hashable, Point] = {}  # the contacts of the touch, and where each came down
        self._began = 0.0
        self._lifted_at: float | None = None
        self._aside_mm = self._drift_mm = self._hold_s = self._repeat_s = 0.0
        self._far = 0
        self._alarm: Alarm | None = None
        layer.started.connect(self._on_started)

    @property
    def touches(self) -> tuple[Measured, ...]:
        """What has been measured so far."""
        return tuple(self._touches)

    @property
    def playing(self) -> bool:
        """Whether a star is waiting to be touched, and nothing lies over it."""
        return self._layer.playing and self._window.on_top is self._layer

    def begin(self, key: Hashable, point: Point) -> bool:
        """A contact goes down. Return whether it is the game's: none is on its targets."""
        if not self.playing or self._field.at(point) is not None:
            return False
        self._down[key] = point
        if self._lifted_at is not None:
            self._note_repeat(point)
        elif self._hand:
            if any(point.distance(other) <= TOGETHER_MM for other in self._hand.values()):
                self._hand[key] = point
        elif self._is_meant(point):
            self._hand[key] = point
            self._began = self._clock.now()
            self._layer.sink_star(down=True)
            self._alarm = self._clock.after(LONGEST_MS, self._on_touched)
        return True

    def move(self, key: Hashable, point: Point) -> bool:
        """A contact moves. Return whether it is the game's."""
        if key not in self._down:
            return False
        self._down[key] = point
        return True

    def end(self, key: Hashable, point: Point) -> bool:
        """A contact lifts. Return whether it was the game's."""
        if not self.move(key, point):
            return False
        if key in self._hand and self._lifted_at is None:
            self._on_touched()
        self._down.pop(key, None)
        return True

    def drop(self, key: Hashable) -> None:
        """Forget a contact that the panel has lost."""
        self._down.pop(key, None)

    def let_go(self) -> None:
        """Stop playing, where the layer is not played on any more: it was left, or lies under another one."""
        if not self.playing:
            self.cancel()

    def cancel(self) -> None:
        """Forget the touch that is on, and all contacts; the star waits for another one."""
        self._down.clear()
        self._next_touch()
        self._layer.sink_star(down=False)

    def _is_meant(self, point: Point) -> bool:
        is_near = point.distance(self._star()) <= REACH_MM or self._far >= FAR_TOUCHES
        self._far += not is_near
        return is_near

    def _star(self) -> Point:
        return self._field.point(self._layer.star_middle)

    def _note_repeat(self, point: Point) -> None:
        if self._lifted_at is not None and point.distance(self._star()) <= REACH_MM:
            self._repeat_s = self._clock.now() - self._lifted_at

    def _on_touched(self) -> None:
        """The first contact of the hand has lifted, or has been down for long."""
        self._stop_waiting()
        now = self._clock.now()
        lands, lifts = middle(self._hand.values()), [self._down.get(key) for key in self._hand]
        still_known = [point for point in lifts if point is not None]
        self._aside_mm = lands.distance(self._star())
        self._drift_mm = lands.distance(middle(still_known)) if len(still_known) == len(lifts) else 0.0
        self._hold_s, self._lifted_at = now - self._began, now
        self._layer.sink_star(down=False)
        self._layer.cheer()
        self._alarm = self._clock.after(REPEATS_MS, self._on_quiet)

    def _on_quiet(self) -> None:
        """The time in which the hand may hit again is over."""
        self._touches.append(
            Measured(self._aside_mm, self._drift_mm, self._repeat_s, len(self._hand), self._hold_s)
        )
        self._next_touch()
        if len(self._touches) < self._layer.stars:
            self._layer.show_star(len(self._touches))
        else:
            name = proposed(self._touches, self._profiles)
            self._layer.propose(name, hold=self._profiles[name].hold_s > 0)

    def _on_started(self) -> None:
        self.cancel()
        self._touches = []

    def _next_touch(self) -> None:
        self._stop_waiting()
        self._hand = {}
        self._lifted_at = None
        self._repeat_s = 0.0
        self._far = 0

    def _stop_waiting(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
