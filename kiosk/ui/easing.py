"""What "Easier to use" offers, as pure functions from choices to choices. No Qt: the layer only shows it.

Each offer is off, as every visit starts, or on; one press turns it on or opens its kinds, and one press takes
it back, whatever kind was chosen.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec.structs import replace

from kiosk.ui.visit import Switches

if TYPE_CHECKING:
    from kiosk.ui.visit import Choices


class Offer(StrEnum):
    """What is offered, in the order in which it stands there."""

    SIZE = "size"
    COLORS = "colors"
    REACH = "reach"
    LISTEN = "listen"
    HAND = "hand"
    BUTTON = "button"
    CALM = "calm"
    KIDS = "kids"
    LANGUAGE = "language"


class Kind(NamedTuple):
    """One of several kinds of an offer, such as one of the text sizes.

    Attributes:
        offer: The offer.
        value: The text size, the name of the theme or the touch profile, or a word for what leads on.
    """

    offer: Offer
    value: int | str


LET_ME_TRY: Final = Kind(Offer.HAND, "try")
"""Find out by a game which touch profile is best."""

WHOLE_SCREEN: Final = Kind(Offer.BUTTON, "screen")
MY_SWITCH: Final = Kind(Offer.BUTTON, "switch")
"""Teach the kiosk a switch by pressing it."""

WITH_KINDS: Final = frozenset({Offer.SIZE, Offer.COLORS, Offer.HAND, Offer.BUTTON})
"""Offers of which there are several kinds to choose from."""

LEADS_ON: Final = frozenset({Offer.LANGUAGE})
"""Offers that lead to a layer of their own, and are neither on nor off here."""


def is_on(offer: Offer, choices: Choices, normal: Choices) -> bool:
    """Return whether an offer is taken: whether the choices differ in it from how the visit started."""
    match offer:
        case Offer.KIDS:
            return choices.for_kids
        case Offer.LISTEN:
            return choices.speech.on
        case _:
            return undone(offer, choices, normal) != choices


def undone(offer: Offer, choices: Choices, normal: Choices) -> Choices:
    """Return the choices with one offer taken back, and all others as they are."""
    match offer:
        case Offer.SIZE:
            return replace(choices, text_size=normal.text_size)
        case Offer.COLORS:
            return replace(choices, theme=normal.theme)
        case Offer.REACH:
            return replace(choices, reach=normal.reach)
        case Offer.LISTEN:
            return replace(choices, speech=replace(choices.speech, on=False))
        case Offer.HAND:
            return replace(choices, touch=normal.touch)
        case Offer.BUTTON:
            return replace(choices, whole_screen=normal.whole_screen, switches=normal.switches)
        case Offer.CALM:
            return replace(choices, calm=normal.calm)
        case Offer.KIDS:
            return replace(choices, for_kids=False)
        case Offer.LANGUAGE:
            return choices


def taken(offer: Offer, choices: Choices) -> Choices:
    """Return the choices with an offer taken that has no kinds.

    Raises:
        ValueError: For an offer that has kinds or leads on: there something has to be chosen.
    """
    match offer:
        case Offer.REACH:
            return replace(choices, reach=True)
        case Offer.LISTEN:
            return replace(choices, speech=replace(choices.speech, on=True), calm=False)
        case Offer.CALM:
            # Calm is without sound: what is read aloud by itself stops.
            return replace(choices, calm=True, speech=replace(choices.speech, on=False))
        case Offer.KIDS:
            return replace(choices, for_kids=True)
        case _:
            raise ValueError(f"{offer} has something to choose from")


def is_chosen(kind: Kind, choices: Choices) -> bool:
    """Return whether a kind of an offer is the one that is chosen."""
    match kind.offer:
        case Offer.SIZE:
            return choices.text_size == kind.value
        case Offer.COLORS:
            return choices.theme == kind.value
        case Offer.HAND:
            return choices.touch == kind.value
        case _:
            return choices.whole_screen if kind == WHOLE_SCREEN else choices.switches.count > 0


def chosen(kind: Kind, choices: Choices, normal: Choices) -> Choices:
    """Return the choices with a kind of an offer chosen; the one that is chosen already is taken back.

    Raises:
        ValueError: For a kind that is found out in a layer of its own: LET_ME_TRY and MY_SWITCH.
    """
    if kind in (LET_ME_TRY, MY_SWITCH):
        raise ValueError(f"{kind} is found out in a layer of its own")
    if is_chosen(kind, choices):
        return undone(kind.offer, choices, normal)
    match kind:
        case Kind(Offer.SIZE, int(size)):
            return replace(choices, text_size=size)
        case Kind(Offer.COLORS, str(theme)):
            return replace(choices, theme=theme)
        case Kind(Offer.HAND, str(profile)):
            return replace(choices, touch=profile)
        case _:
            return replace(choices, whole_screen=True, switches=Switches())
