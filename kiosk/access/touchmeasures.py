"""What three touches tell about a hand, and which touch profile would have served it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.base.accessoptions import TouchProfile

HALF_TARGET_MM: Final = 10.0
"""From the middle of a usual target (20 mm) to its edge."""

FARTHER: Final = 1.5
"""Three touches show less than a hand does in a visit: the worst of them is taken this many times."""

FIST_CONTACTS: Final = 3
"""So many contacts at once are no finger with a neighbor, but knuckles or a whole hand."""


class Measured(Struct, frozen=True):
    """One touch of the game.

    Attributes:
        aside_mm: How far from the middle of the star it came down, in mm.
        drift_mm: How far from there it was when it lifted, in mm.
        repeat_s: How long after lifting the hand hit again, at the latest; 0 if it did not.
        contacts: How many contacts there were together.
        hold_s: How long it was down.
    """

    aside_mm: float
    drift_mm: float
    repeat_s: float = 0.0
    contacts: int = 1
    hold_s: float = 0.0

    @property
    def miss_mm(self) -> float:
        """How far it would have missed a usual target that it was aimed at the middle of."""
        return max(0.0, self.aside_mm - HALF_TARGET_MM)


def proposed(touches: Sequence[Measured], profiles: Mapping[str, TouchProfile]) -> str:
    """Return the name of the profile that a hand needs.

    It is "fist" where most touches had three contacts or more. Else it is the first of "steady", "shaky" and
    "very-shaky" that would have served every touch, and "very-shaky" where none would. A profile serves where

    - 1.5 times the farthest that a touch was aside is no more than half a usual target and `near_mm`;
    - 1.5 times the farthest drift is no more than half a usual target and `slide_mm`;
    - every second hit came within `ignore_repeat_s`;
    - no touch had a second contact, or the profile has `one_contact`.

    How long a hand stays does not count: all profiles wait for it.
    """
    if not touches:
        return "steady"
    fists = sum(touch.contacts >= FIST_CONTACTS for touch in touches)
    if 2 * fists > len(touches):
        return "fist"
    for name in ("steady", "shaky"):
        if _serves(profiles[name], touches):
            return name
    return "very-shaky"


def _serves(profile: TouchProfile, touches: Sequence[Measured]) -> bool:
    aside = FARTHER * max(touch.aside_mm for touch in touches)
    drift = FARTHER * max(touch.drift_mm for touch in touches)
    return (
        aside <= HALF_TARGET_MM + profile.near_mm
        and drift <= HALF_TARGET_MM + profile.slide_mm
        and all(touch.repeat_s <= profile.ignore_repeat_s for touch in touches)
        and (profile.one_contact or all(touch.contacts == 1 for touch in touches))
    )
