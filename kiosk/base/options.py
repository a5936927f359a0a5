"""Every option of the kiosk, declared once: name, type, range, default, unit, one sentence.

Each struct is one table of `kiosk.toml`, each field one option. What checks a file (`kiosk.base.config`), the
reference page and the sample file (`kiosk.base.reference`) all derive from these declarations, through
`kiosk.base.declared`. To add an option, add a field here and run `python -m kiosk.base.reference`.

What they are declared with stands in `kiosk.base.declaring`; the tables of touch and switches stand in
`kiosk.base.accessoptions`, those for staff in `kiosk.base.staffoptions`; all are put together in `Settings`.

An option that has a text for each language is a table of its own in the file, `[clinic.fasting]`, and pairs
of language and text here, so that the settings stay frozen.
"""

from __future__ import annotations

# These are read when the program runs: msgspec evaluates the annotations.
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct

from kiosk.base.accessoptions import FIST, SHAKY, VERY_SHAKY, Scan, Speech, Touch, TouchProfile
from kiosk.base.declaring import Folder, LanguageTag, Line, Phone, Texts, about
from kiosk.base.staffoptions import Counts, Hours, Metrics, Packs, Staff, State


class Clinic(Struct, frozen=True, kw_only=True):
    """The clinic in whose waiting room the kiosk stands."""

    name: Annotated[Line, about("Name of the clinic, as families know it.")] = ""
    phone_day: Annotated[Phone, about("Number to call during opening hours.")] = ""
    phone_night: Annotated[Phone, about("Number to call while the clinic is closed.")] = ""
    phone_emergency: Annotated[
        Phone, about("Number to call when it cannot wait, such as the ambulance's.")
    ] = ""
    # Sentences of the guide that clinics differ in. In the guide's files they stand in braces with the
    # option's name, such as {fasting: Your hospital gives you the times.}; see docs/content.md.
    refill_interval: Annotated[
        Texts, about("How often a child comes for a refill here, in place of the guide's general sentence.")
    ] = ()
    fasting: Annotated[
        Texts,
        about("When a child stops to eat and drink before the operation, in place of the general sentence."),
    ] = ()
    hospital_stay: Annotated[
        Texts, about("How long a child stays in this hospital, in place of the general sentence.")
    ] = ()


SENTENCES: Final = ("refill_interval", "fasting", "hospital_stay")
"""The options of the clinic's own sentences."""


class Screen(Struct, frozen=True, kw_only=True):
    """The display, and how people stand or sit before it."""

    name: Annotated[
        Line, about('Connector of the display, such as "HDMI-1"; empty for the main display.', is_fixed=True)
    ] = ""
    width_mm: Annotated[
        int,
        Meta(ge=100, le=2000),
        about(
            "Width of the picture, measured without the frame.",
            unit="millimetres",
            also={0: "ask the display"},
        ),
    ] = 0
    lower_edge_mm: Annotated[
        int,
        Meta(ge=0, le=1500),
        about(
            "Height of the picture's lower edge above the floor: it tells what a seated child can reach.",
            unit="millimetres",
        ),
    ] = 800
    # ADA 2010, 308.2.1: forward reach, 15 to 48 inches. The advisory 308.1 has less for children: 915 mm for
    # ages 3 and 4, 1015 for 5 to 8, 1120 for 9 to 12.
    reach_high_mm: Annotated[
        int,
        Meta(ge=900, le=1220),
        about(
            "Greatest height above the floor that a target has when a family chooses “Bring it down”.",
            unit="millimetres",
        ),
    ] = 1220
    reach_low_mm: Annotated[
        int,
        Meta(ge=380, le=700),
        about(
            "Least height above the floor that a target has then.",
            unit="millimetres",
        ),
    ] = 380
    viewing_distance_mm: Annotated[
        int, Meta(ge=300, le=2000), about("Distance from the eyes to the picture.", unit="millimetres")
    ] = 500


class Languages(Struct, frozen=True, kw_only=True):
    """The languages that a family can choose from."""

    offered: Annotated[
        tuple[LanguageTag, ...],
        Meta(max_length=40),
        about(
            "The languages offered, in the order in which they are shown; empty for all that the guide has."
        ),
    ] = ()
    default: Annotated[
        LanguageTag, about("The language that each visit starts in; one of those offered.")
    ] = "en"


class Reading(Struct, frozen=True, kw_only=True):
    """How the text looks when a visit starts; a family can change it for its own visit."""

    # One from each of the four ranges of VVSG 2.0, 7.1-G: 3.5-4.2, 4.8-5.6, 6.4-7.1 and 8.5-9.0 mm.
    text_size: Annotated[
        int,
        Meta(ge=1, le=4),
        about(
            "Height of a capital letter: 1 is 4.0 mm, 2 is 5.2 mm, 3 is 6.8 mm, 4 is 8.8 mm.",
            also={0: "by the width of the screen"},
        ),
    ] = 0
    theme: Annotated[
        Literal["default", "high-contrast-light", "high-contrast-dark", "soft"],
        about('Colors of the screen; "soft" is dim, for eyes that need less light.'),
    ] = "default"


class Idle(Struct, frozen=True, kw_only=True):
    """When a visit that nobody answers for ends.

    The kiosk asks whether somebody is there after `warn_after_s`, plus `seconds_per_word` for each word on
    the page. Without an answer within `answer_s` it returns to the start.
    """

    # VVSG 2.0, 7.2-O asks for 2 to 5 minutes; ours begins at 3, because there is more to read than a ballot.
    warn_after_s: Annotated[
        int,
        Meta(ge=180, le=900),
        about("Time without any input before the kiosk asks whether somebody is there.", unit="seconds"),
    ] = 180
    seconds_per_word: Annotated[
        float,
        Meta(ge=0, le=3),
        about(
            "Time added for each word on the page; 0.6 suits a slow reader, 100 words a minute.",
            unit="seconds",
        ),
    ] = 0.6
    # Somebody may be on the phone with this screen before them, so three times what VVSG 2.0, 7.2-O has.
    call_open_s: Annotated[
        int,
        Meta(ge=180, le=3600),
        about(
            "Time without any input before the kiosk asks on the screen “When to call now”.", unit="seconds"
        ),
    ] = 900
    # WCAG 2.2, 2.2.1 Timing Adjustable: at least 20 seconds to ask for more time with a simple action.
    answer_s: Annotated[
        int,
        Meta(ge=20, le=300),
        about("Time to answer that question before the kiosk returns to the start.", unit="seconds"),
    ] = 45


class Motion(Struct, frozen=True, kw_only=True):
    """What moves on the screen."""

    slide: Annotated[bool, about("Whether a page slides when it is turned.")] = True


class Content(Struct, frozen=True, kw_only=True):
    """The guide that is shown."""

    folder: Annotated[
        Folder, about("Folder of the guide; empty for the one that comes with the program.")
    ] = ""


class Review(Struct, frozen=True, kw_only=True):
    """The sign-off of the guide by a clinician; `ibt-kiosk signoff` writes it."""

    folder: Annotated[Folder, about("Folder of the sign-offs; empty for the usual place of the system.")] = ""


class Log(Struct, frozen=True, kw_only=True):
    """What the program writes down about its own work; nothing about a person."""

    level: Annotated[
        Literal["debug", "info", "warning", "error"],
        about("The least important messages that are still written.", is_fixed=True),
    ] = "info"
    folder: Annotated[Folder, about("Folder of the log files; empty for the usual place of the system.")] = ""
    file: Annotated[
        Literal["without-journal", "always", "never"],
        about(
            'When log files are written: "without-journal" only where the messages do not go to the journal'
            " of systemd already.",
            is_fixed=True,
        ),
    ] = "without-journal"
    file_kb: Annotated[
        int,
        Meta(ge=50, le=100_000),
        about("Size at which a new log file is begun.", unit="kilobytes", is_fixed=True),
    ] = 1_000
    older_files: Annotated[
        int, Meta(ge=1, le=20), about("How many older log files are kept.", unit="files", is_fixed=True)
    ] = 2


class Settings(Struct, frozen=True, kw_only=True):
    """All options, table by table. `Settings()` is the kiosk as it comes."""

    clinic: Clinic = Clinic()
    screen: Screen = Screen()
    languages: Languages = Languages()
    reading: Reading = Reading()
    idle: Idle = Idle()
    touch: Touch = Touch()
    touch_steady: TouchProfile = TouchProfile()
    touch_shaky: TouchProfile = SHAKY
    touch_very_shaky: TouchProfile = VERY_SHAKY
    touch_fist: TouchProfile = FIST
    scan: Scan = Scan()
    motion: Motion = Motion()
    speech: Speech = Speech()
    content: Content = Content()
    packs: Packs = Packs()
    review: Review = Review()
    staff: Staff = Staff()
    hours: Hours = Hours()
    counts: Counts = Counts()
    state: State = State()
    log: Log = Log()
    metrics: Metrics = Metrics()

    @property
    def touch_profiles(self) -> dict[str, TouchProfile]:
        """The four kinds of hand by the names that `[touch] profile` has for them, from steady to fist."""
        return {
            "steady": self.touch_steady,
            "shaky": self.touch_shaky,
            "very-shaky": self.touch_very_shaky,
            "fist": self.touch_fist,
        }
