"""The options of what makes the kiosk easier to use: how hands touch, how the ring moves, who speaks.

They are tables of `kiosk.toml` like those of `kiosk.base.options`, which puts all of them together.
"""

from __future__ import annotations

# These are read when the program runs: msgspec evaluates the annotations.
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.base.declaring import Line, about


class Touch(Struct, frozen=True, kw_only=True):
    """How the kiosk takes touches when a visit starts; a family can change it for its own visit."""

    profile: Annotated[
        Literal["steady", "shaky", "very-shaky", "fist"],
        about("The hand that each visit starts with; a table [touch_...] below tells what each one means."),
    ] = "steady"


class TouchProfile(Struct, frozen=True, kw_only=True):
    """What counts as a touch, for one kind of hand."""

    slide_mm: Annotated[
        float,
        Meta(ge=0, le=40),
        about("How far a finger may slide off its target and still press it.", unit="millimetres"),
    ] = 0.0
    near_mm: Annotated[
        float,
        Meta(ge=0, le=30),
        about(
            "How far beside a target a touch may land and still press it, where it is clear which one.",
            unit="millimetres",
        ),
    ] = 0.0
    # "own", with the hold duration of iOS Touch Accommodations as a model, whose timer is a ring that fills.
    hold_s: Annotated[
        float,
        about(
            "How long a target is held before it is pressed; 0 presses when the finger lifts.",
            unit="seconds",
            choices=(0.0, 0.2, 0.5, 1.0),
        ),
    ] = 0.0
    # EN 301 549, 5.8 Double-strike key acceptance (adjustable up to at least 0.5 s), applied to touches.
    ignore_repeat_s: Annotated[
        float,
        about(
            "A second touch within this time after the first counts as a tremor and is ignored.",
            unit="seconds",
            choices=(0.0, 0.2, 0.5, 1.0),
        ),
    ] = 0.2
    repeat_mm: Annotated[
        float,
        Meta(ge=0, le=100),
        about(
            "Within this distance a second touch counts as a repeat on another target and screen too.",
            unit="millimetres",
        ),
    ] = 0.0
    one_contact: Annotated[
        bool, about("Whether other contacts are ignored while a finger is on a target.")
    ] = False
    hand_mm: Annotated[
        float,
        Meta(ge=0, le=200),
        about(
            "Contacts that come together within this distance are one hand, which presses what its middle"
            " is over; 0 takes each by itself.",
            unit="millimetres",
        ),
    ] = 0.0
    palm_mm: Annotated[
        int,
        Meta(ge=20, le=200),
        about(
            "A contact at least this wide is a palm and presses nothing.",
            unit="millimetres",
            also={0: "no contact is a palm"},
        ),
    ] = 0
    swipe: Annotated[bool, about("Whether a drag turns pages.")] = True


# The values of the four profiles were tuned with `tools/bench/touch.py`, which prints what each one gains.
# "steady" is the behavior that WCAG 2.2, 2.5.2 asks for, with nothing added.
#
# "shaky": targets of 20 mm serve most hands, and hands with a motor disability gain up to 30 mm (Chen and
# others 2013, PubMed 23021630): near_mm adds 5 mm on all sides. An essential tremor of 4 to 12 Hz (Elble
# 1986, "Physiologic and essential tremor") brings the next hit after a quarter of a second at most, so 0.5 s.
# 40 mm are wider than any finger; the side of a hand, with which some people touch (Mott and others 2016,
# "Smart Touch"), leaves a narrower contact.
SHAKY = TouchProfile(
    slide_mm=10.0,
    near_mm=5.0,
    ignore_repeat_s=0.5,
    repeat_mm=30.0,
    one_contact=True,
    palm_mm=40,
    swipe=False,
)
# "very-shaky": all of that twice as wide and as long. Not held: a palm that rests on a target would press it.
VERY_SHAKY = TouchProfile(
    slide_mm=20.0,
    near_mm=10.0,
    ignore_repeat_s=1.0,
    repeat_mm=60.0,
    one_contact=True,
    palm_mm=40,
    swipe=False,
)
# "fist": a fist, or the back or the side of a hand, makes several contacts (Mott and others 2016). 60 mm hold
# the knuckles of a grown hand, none of which is a palm. Held, because knuckles lift one by one, and the last
# may stay.
FIST = TouchProfile(
    slide_mm=25.0,
    near_mm=10.0,
    hold_s=0.2,
    ignore_repeat_s=1.0,
    repeat_mm=80.0,
    one_contact=True,
    hand_mm=60.0,
    swipe=False,
)


class Scan(Struct, frozen=True, kw_only=True):
    """How the ring moves for people who use switches, or the whole screen as one button.

    Nothing of it happens before a family has taught the kiosk its switches.
    """

    # Android's Switch Access offers 0.5 to 15 s, communication devices mostly 0.75 to 5 s.
    rate_s: Annotated[
        float,
        Meta(ge=0.75, le=5),
        about("Time that the ring stays on each target with one switch.", unit="seconds"),
    ] = 2.0
    first_extra_s: Annotated[
        float,
        Meta(ge=0, le=5),
        about("Time added on the target where the ring begins.", unit="seconds"),
    ] = 0.7
    rounds: Annotated[
        int,
        Meta(ge=1, le=10),
        about("Rounds after which the ring stops and waits for the switch.", unit="rounds"),
    ] = 3
    # EN 301 549, 5.8 Double-strike key acceptance (adjustable up to at least 0.5 s), applied to switches.
    ignore_repeat_s: Annotated[
        float,
        Meta(ge=0, le=1),
        about(
            "A switch that goes down again within this time after it was up trembles, and is ignored.",
            unit="seconds",
            choices=(0.0, 0.2, 0.5, 1.0),
        ),
    ] = 0.2
    long_press_s: Annotated[
        float,
        Meta(ge=0.5, le=5),
        about(
            "How long a touch is held where the whole screen is one button, to choose in place of going on.",
            unit="seconds",
        ),
    ] = 1.0


class Speech(Struct, frozen=True, kw_only=True):
    """The guide read aloud, by the voices that the computer has."""

    offered: Annotated[
        bool, about("Whether families can have the guide read aloud, in the languages that have a voice.")
    ] = True
    engine: Annotated[
        Line,
        about(
            'Name of the speech engine, such as "speechd" or "sapi"; empty for the one of the system.',
            is_fixed=True,
        ),
    ] = ""
