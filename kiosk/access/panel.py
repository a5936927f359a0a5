"""What a touch panel tells, as far as it can be believed: at most so many contacts, none of them for ever.

Panels break in their own ways: dirt that never lifts, ghosts by the thousand, places that are none. Nothing
of that may fill the memory, keep a family from pressing, or keep a visit that nobody has from ending. Staff
are told of each way, the log of each once in a run. No Qt.
"""

from __future__ import annotations

import logging
import math
from collections import deque
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable

    from kiosk.access.field import Point
    from kiosk.base.clock import Alarm, Clock

MOST_CONTACTS: Final = 40
"""Four hands, twice over. Of more contacts at a time the oldest are not believed any more."""

STUCK_S: Final = 60.0
"""A contact that stays where it is for so long is dirt, or its lifting was lost."""

STUCK_MM: Final = 3.0
"""Dirt seems to move a little too; this far, it is alive."""

UNHEARD_MS: Final = 100
"""A contact whose lifting has been told to the window, and to no widget within this time, has lifted."""

FLOOD: Final = 100
"""Contacts in a second that no hands make: two flat hands that drum five times a second make half of it."""

# Differences of moments are rounded: without it a contact could be a whole round late.
_TICK_S: Final = 0.001

_FARTHEST_MM: Final = 100_000.0

_MANY = "The touch panel tells of more than %d contacts at a time. It may be defective."
_STUCK = "The touch panel told of a contact that did not move for %d s. Is there something on it?"
_FLOODED = (
    "The touch panel tells of more than %d touches in a second: they do not count. It may be defective."
)
_NO_PLACE = "The touch panel tells of touches that are at no place. It may be defective."

logger = logging.getLogger(__name__)


class _Contact(Struct):
    """A contact that is down: where it last was alive, and when; and whether it was given up since."""

    point: Point
    when: float
    given_up: bool = False


class Panel:
    """The contacts of one touch panel."""

    def __init__(
        self, clock: Clock, lost: Callable[[Hashable], None], doubt: Callable[[str], None] | None = None
    ) -> None:
        """Believe all that comes.

        Args:
            clock: Tells how long a contact has been still.
            lost: Called with each contact that is given up while it is down: it must not press anything.
            doubt: Called with the words for each thing that is not believed, every time.
        """
        self._clock = clock
        self._lost = lost
        self._doubt = doubt
        self._contacts: dict[Hashable, _Contact] = {}
        self._downs: deque[float] = deque(maxlen=FLOOD)
        self._told: set[str] = set()
        self._search: Alarm | None = None
        self._lifted: set[Hashable] = set()  # told to the window, and not yet to a widget
        self._listening: Alarm | None = None

    def __len__(self) -> int:
        """Return how many contacts are down."""
        return len(self._contacts)

    def down(self, key: Hashable, point: Point) -> bool:
        """A contact goes down. Return whether it is to be believed."""
        now = self._clock.now()
        self._lifted.discard(key)
        self.up(key)
        flooded = len(self._downs) == FLOOD and now - self._downs[0] < 1
        self._downs.append(now)
        if flooded:
            self._tell(_FLOODED, FLOOD)
            return False
        if not self._is_place(point):
            return False
        while len(self._contacts) >= MOST_CONTACTS:
            self._tell(_MANY, MOST_CONTACTS)
            oldest = next(iter(self._contacts))
            del self._contacts[oldest]
            self._lost(oldest)
        self._contacts[key] = _Contact(point, now)
        self._search_later()
        return True

    def moves(self, key: Hashable, point: Point) -> bool:
        """A contact tells its place again. Return whether it is to be believed."""
        contact = self._contacts.get(key)
        if contact is None or not self._is_place(point):
            return False
        if contact.point.distance(point) >= STUCK_MM:
            contact.point, contact.when, contact.given_up = point, self._clock.now(), False
            self._search_later()
        return not contact.given_up

    def up(self, key: Hashable) -> bool:
        """A contact lifts. Return whether it is to be believed."""
        known = self._contacts.pop(key, None) is not None
        if not self._contacts:
            self._stop_searching()
        return known

    def hear_window(self, contacts: Collection[Hashable], lifted: Collection[Hashable]) -> None:
        """Hear what the window is told of all contacts, before each widget is told of its own.

        Qt does not tell a widget that its finger has lifted where the widget has gone away meanwhile.

        Args:
            contacts: All contacts that there are, those included that lift now.
            lifted: Those that lift now.
        """
        for key in [key for key in self._contacts if key not in contacts]:
            self._lift_unheard(key)
        self._lifted |= {key for key in lifted if key in self._contacts}
        if self._lifted and self._listening is None:
            self._listening = self._clock.after(UNHEARD_MS, self._on_unheard)

    def _on_unheard(self) -> None:
        self._listening = None
        lifted, self._lifted = self._lifted, set()
        for key in lifted:
            self._lift_unheard(key)

    def _lift_unheard(self, key: Hashable) -> None:
        if self.up(key):
            self._lost(key)

    def clear(self) -> None:
        """Forget all contacts; of those that are still down nothing more is believed."""
        self._contacts.clear()
        self._lifted.clear()
        self._stop_searching()
        if self._listening is not None:
            self._listening.cancel()
            self._listening = None

    def _is_place(self, point: Point) -> bool:
        # Also false for NaN.
        is_place = math.hypot(*point) <= _FARTHEST_MM
        if not is_place:
            self._tell(_NO_PLACE)
        return is_place

    def _search_later(self) -> None:
        waits = any(not contact.given_up for contact in self._contacts.values())
        if waits and self._search is None:
            self._search = self._clock.after(round(STUCK_S * 1000), self._on_search)

    def _stop_searching(self) -> None:
        if self._search is not None:
            self._search.cancel()
            self._search = None

    def _on_search(self) -> None:
        self._search = None
        until = self._clock.now() - STUCK_S
        for key, contact in list(self._contacts.items()):
            if contact.when <= until + _TICK_S and not contact.given_up:
                self._tell(_STUCK, round(STUCK_S))
                contact.given_up = True
                self._lost(key)
        self._search_later()

    def _tell(self, what: str, *numbers: int) -> None:
        if what not in self._told:
            self._told.add(what)
            logger.warning(what, *numbers)
        if self._doubt is not None:
            self._doubt(what % numbers)
