"""A hand on the screen: one contact, or several that came together and act as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from kiosk.access.field import middle

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kiosk.access.field import Point, Pressable
    from kiosk.base.clock import Alarm

MOST_CONTACTS = 10
"""No hand makes more contacts; a panel that tells more has ghosts."""


class Hand(msgspec.Struct, eq=False):
    """One hand.

    Attributes:
        began: When its first contact went down, in s.
        target: What it is on; None while that is nothing.
        start_mm: How far from the target's edge it went down, in mm.
        over: Whether it is still over the target.
        down: Its contacts that are down, each with its place.
        lifted: Where its other contacts were lifted.
        step: The next step of the countdown, where the target is held to be pressed.
    """

    began: float
    target: Pressable | None = None
    start_mm: float = 0.0
    over: bool = False
    down: dict[Hashable, Point] = msgspec.field(default_factory=dict)
    lifted: list[Point] = msgspec.field(default_factory=list)
    step: Alarm | None = None

    @property
    def point(self) -> Point:
        """Its middle: a fist presses what its middle is over, whichever knuckle lifts first."""
        return middle([*self.down.values(), *self.lifted])

    @property
    def is_full(self) -> bool:
        """Whether it has as many contacts as a hand can have."""
        return len(self.down) + len(self.lifted) >= MOST_CONTACTS

    def lift(self, key: Hashable) -> None:
        """Lift one of its contacts; its place still counts for the middle."""
        self.lifted.append(self.down.pop(key))
