"""How the bar's targets share its room: which names they bear, in how many rows, how wide each is."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kiosk.ui.target import Form


class LeadsTo(Enum):
    """Where Next leads."""

    NEXT = auto()
    TOPIC = auto()
    MORE = auto()
    HOME = auto()
    RETURN = auto()


class Name(NamedTuple):
    """What a target is called, where there is room and where there is little."""

    long: str
    short: str


class Naming(Enum):
    """How much room the names may take: the tight one also has the language by its code."""

    LONG = auto()
    SHORT = auto()
    TIGHT = auto()


class BarPlan(NamedTuple):
    """How the targets share the bar; widths in px.

    Attributes:
        naming: Which names they bear.
        rows: 1, or 2 where Back and Next have a row of their own.
        kids: Whether the picture book has a place.
        language: Whether the language has one.
        lefts: Widths of the targets on the side where one begins to read, in order.
        back: Width of Back.
        lead: Width of Next.
        form: How icon and words stand in Back and Next.
    """

    naming: Naming
    rows: int
    kids: bool
    language: bool
    lefts: tuple[int, ...]
    back: int
    lead: int
    form: Form
