"""The options for staff, declared as those in `kiosk.base.options`, which puts all tables together."""

from __future__ import annotations

# These are read when the program runs: msgspec evaluates the annotations.
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.base.declaring import Folder, about

Day = Annotated[
    str,
    Meta(
        max_length=40,
        pattern=r"\A(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)"
        r"(?:, ?(?!\Z)|\Z)){0,3}\Z|\Aclosed\Z",
    ),
    about("", pattern_words='times such as "08:00-12:00, 13:00-17:30", or "closed"'),
]


PublicKey = Annotated[
    str,
    Meta(max_length=56, pattern=r"\ARW[QRST][0-9A-Za-z+/]{53}\Z"),
    about("", pattern_words='the line of a public key that begins with "RW"'),
]


class Staff(Struct, frozen=True, kw_only=True):
    """How staff get to their panel, and how long it waits for them."""

    # The longest hold of the touch profiles is 1 s: nobody who presses targets comes near.
    gesture_s: Annotated[
        float,
        Meta(ge=2, le=10),
        about("How long two opposite corners are held to open the panel for staff.", unit="seconds"),
    ] = 3.0
    keys: Annotated[bool, about("Whether Ctrl+Alt+S opens it too.")] = True
    closes_after_s: Annotated[
        int,
        Meta(ge=30, le=600),
        about("Time without input after which the panel for staff closes by itself.", unit="seconds"),
    ] = 60
    cleaning_s: Annotated[
        int,
        Meta(ge=20, le=300),
        about("How long the screen ignores all touches while it is wiped.", unit="seconds"),
    ] = 60
    # What lies behind the kiosk is not for a waiting room.
    may_close: Annotated[
        bool,
        about(
            "Whether staff can close the kiosk on their panel, where nothing starts it again at once.",
            is_fixed=True,
        ),
    ] = False


class Hours(Struct, frozen=True, kw_only=True):
    """When the waiting room is open, by the computer's clock; a day that is left empty is open all day."""

    monday: Annotated[Day, about("Opening hours on Mondays.")] = ""
    tuesday: Annotated[Day, about("Opening hours on Tuesdays.")] = ""
    wednesday: Annotated[Day, about("Opening hours on Wednesdays.")] = ""
    thursday: Annotated[Day, about("Opening hours on Thursdays.")] = ""
    friday: Annotated[Day, about("Opening hours on Fridays.")] = ""
    saturday: Annotated[Day, about("Opening hours on Saturdays.")] = ""
    sunday: Annotated[Day, about("Opening hours on Sundays.")] = ""
    outside: Annotated[
        Literal["dark", "as-always"],
        about('What the screen does outside of them: "dark" goes dark, and wakes at a touch.'),
    ] = "dark"


class Counts(Struct, frozen=True, kw_only=True):
    """What is counted, day by day, of what families read; nothing about a person."""

    kept: Annotated[bool, about("Whether it is counted at all.")] = True


class Packs(Struct, frozen=True, kw_only=True):
    """Content packs: a clinic's own sections, drawings and languages, each pack one signed file."""

    keys: Annotated[
        tuple[PublicKey, ...],
        Meta(max_length=10),
        about(
            "Public keys of minisign; a pack is installed if one of them has signed it. Empty: none is.",
            is_fixed=True,
        ),
    ] = ()


class State(Struct, frozen=True, kw_only=True):
    """What the program keeps from start to start: the PIN, the counts, what staff have set, its health."""

    folder: Annotated[Folder, about("Folder of what is kept; empty for the usual place of the system.")] = ""


class Metrics(Struct, frozen=True, kw_only=True):
    """What the kiosk tells Prometheus, in a file for node_exporter; docs/watching.md tells what."""

    folder: Annotated[
        Folder, about('Folder in which the file "ibt_kiosk.prom" is written; empty for no such file.')
    ] = ""
