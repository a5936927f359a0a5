"""The gesture that opens the panel for staff: two opposite corners held for seconds, and nothing else.

Exactly two contacts are on the panel: one in a square at a corner, the other in the one at the opposite
corner. They went down soon after each other, neither strays, no third one comes, and both stay for `hold_s`.
Anything else starts over, and then all fingers must have lifted before it can begin anew. Why that does not
happen by itself:

- A tap lasts 0.1 to 0.3 s, the longest hold of a touch profile 1 s; the shortest `hold_s` is 2 s.
- A fist, a palm, a hand that leans on a corner: their contacts lie within some 10 cm of each other and are
  mostly more than two; opposite squares are 14 cm apart on the smallest screen (155 x 91 mm), on others more.
- A child drumming with both hands lifts several times a second, and lands beside the corners: the squares are
  0.7 % of a screen of 476 x 268 mm, and 6 % of that smallest one.
- Two hands that lean on the frame have several contacts each, hang at one height, and shift.
- Dirt in a corner, a panel with a dead spot: such a contact comes once, or again and again, alone. It
  counts for `TOGETHER_S` as the one half; after that it only keeps the gesture from being made, until the
  panel gives it up (`kiosk.access.panel`: after one or two minutes without moving); then it is not there.

`python -m tools.staff_gesture` makes a million contacts of such hands and tells how near they came. What can
still fire it: somebody who does it on purpose; who holds a tablet by opposite corners with both thumbs on it,
or spreads one hand over it from corner to corner. All it leads to is the question for the PIN, or what any
visitor may see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from kiosk.access.field import Point
    from kiosk.base.clock import Alarm, Clock

CORNER_MM: Final = 15.0
"""Side of the square at a corner, in mm: a fingertip, 8 to 10 mm wide, fits in beside a proud frame."""

STAY_MM: Final = 8.0
"""How far a contact may stray from where it went down, in mm: a finger that is held down rolls by some mm."""

TOGETHER_S: Final = 3.0
"""How long after the first corner the second one may be touched, in s; dirt comes alone."""


class StaffGesture(QObject):
    """Looks for the gesture among all contacts of the panel.

    Signals:
        made: Staff have made it.
    """

    made = Signal()

    def __init__(self, clock: Clock, hold_s: float, size_mm: Callable[[], tuple[float, float]]) -> None:
        """See nothing yet.

        Args:
            clock: Time.
            hold_s: How long both corners are held, in s.
            size_mm: Returns width and height of the panel, in mm.
        """
        super().__init__()
        self._clock, self._hold_ms, self._size_mm = clock, round(1000 * hold_s), size_mm
        self._down: dict[Hashable, Point] = {}  # where each contact went down
        self._first_at = 0.0
        self._spoiled = False  # it cannot be made any more until all contacts have lifted
        self._alarm: Alarm | None = None

    @property
    def forming(self) -> bool:
        """Whether it will be made if nothing happens."""
        return self._alarm is not None

    def down(self, key: Hashable, point: Point) -> None:
        """A contact goes down."""
        lost = self._down.pop(key, None) is not None
        others = list(self._down.values())
        self._down[key] = point
        corner = self._corner(point)
        if self._spoiled or lost or corner is None or len(others) > 1:
            self.spoil()
        elif not others:
            self._first_at = self._clock.now()
        elif self._clock.now() - self._first_at > TOGETHER_S or self._corner(others[0]) != _opposite(corner):
            self.spoil()
        else:
            self._alarm = self._clock.after(self._hold_ms, self._on_held)

    def move(self, key: Hashable, point: Point) -> None:
        """A contact tells its place again."""
        start = self._down.get(key)
        if start is None:
            # It had been given up, and lives.
            self._down[key] = point
            self.spoil()
        elif start.distance(point) > STAY_MM:
            self.spoil()

    def up(self, key: Hashable) -> None:
        """A contact lifts, or is given up: whoever wants to make the gesture begins anew."""
        if self._down.pop(key, None) is not None:
            self.spoil()

    def spoil(self) -> None:
        """Something happens that is no part of the gesture: start over once all contacts have lifted."""
        self._stop()
        self._spoiled = bool(self._down)

    def clear(self) -> None:
        """Forget all contacts."""
        self._down.clear()
        self.spoil()

    def _corner(self, point: Point) -> tuple[bool, bool] | None:
        """Return the corner in whose square a point lies, as (right, lower); None beside all four."""
        width, height = self._size_mm()
        right, lower = point.x > width / 2, point.y > height / 2
        across = width - point.x if right else point.x
        along = height - point.y if lower else point.y
        return (right, lower) if across <= CORNER_MM and along <= CORNER_MM else None

    def _stop(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _on_held(self) -> None:
        self._alarm = None
        self.spoil()
        self.made.emit()


def _opposite(corner: tuple[bool, bool]) -> tuple[bool, bool]:
    right, lower = corner
    return not right, not lower
