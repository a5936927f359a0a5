"""Who is handed what comes in before it can press anything: contacts, or all events. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kiosk.access.field import Point


class ContactSink(Protocol):
    """Takes contacts that press nothing: a game, a test of the touch panel.

    What it does not take goes on to the targets. Each contact is known by its key.
    """

    @property
    def takes_palms(self) -> bool:
        """Whether it is handed contacts, too, that are too wide for what a hand touches with."""

    def begin(self, key: Hashable, point: Point) -> bool:
        """A contact goes down. Return whether it is taken."""

    def move(self, key: Hashable, point: Point) -> bool:
        """A contact moves. Return whether it is taken."""

    def end(self, key: Hashable, point: Point) -> bool:
        """A contact lifts. Return whether it was taken."""

    def drop(self, key: Hashable) -> None:
        """Forget a contact that the panel has lost."""

    def let_go(self) -> None:
        """Something else may lie on top now: forget what belongs to what was there."""

    def cancel(self) -> None:
        """Forget all contacts."""


class Guard(Protocol):
    """Keeps all input from everything else, as long as it stands."""

    @property
    def stands(self) -> bool:
        """Whether nothing may come through now."""
