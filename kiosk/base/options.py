r"""Every option of the kiosk, declared here and nowhere else: name, type, range, default, unit, one sentence.

Each struct is one table of `kiosk.toml`, each field one option. What checks a file (`kiosk.base.config`), the
reference page and the sample file (`kiosk.base.reference`) all derive from these declarations, through
`kiosk.base.declared`. To add an option, add a field here and run `python -m kiosk.base.reference`.

`Meta` holds the range: `ge` and `le` are the smallest and the largest number, `min_length`, `max_length` and
`pattern` do the same for texts and lists. (Patterns end in `\Z`, since `$` would let a line break through.)
`_about` holds what is said about the option. That no list names a thing twice goes without saying.

An option that has a text for each language is a table of its own in the file, `[clinic.fasting]`, and pairs
of language and text here, so that the settings stay frozen.
"""

from __future__ import annotations

# These are read when the program runs: msgspec evaluates the annotations.
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct


def _about(
    sentence: str,
    *,
    unit: str = "",
    also: dict[int, str] | None = None,
    choices: tuple[float, ...] = (),
    pattern_words: str = "",
    is_folder: bool = False,
) -> Meta:
    """Return what msgspec has no words for; `kiosk.base.declared` reads it back.

    Args:
        sentence: What the option does: one sentence for the person who writes the file; empty for a type.
        unit: The unit of a number, in the plural.
        also: Numbers allowed outside the range, each with what it means.
        choices: The only numbers allowed.
        pattern_words: The pattern of a text, in words.
        is_folder: Whether the text is a folder; a relative one starts at the folder of the file.
    """
    extra = {
        "unit": unit,
        "also": also or {},
        "choices": choices,
        "pattern_words": pattern_words,
        "is_folder": is_folder,
    }
    return Meta(
        description=sentence or None, extra={key: value for key, value in extra.items() if value} or None
    )


_PHONE_WORDS = 'digits, spaces, + ( ) - . and letters as in "ext", with at least one digit'
_FOLDER_WORDS = "a path; one that does not begin at the root begins at the folder of this file"
_LINE = r"\A[^\x00-\x1f\x7f]*\Z"
# Nor with what turns the writing direction around: a family would read another sentence than was written.
_SENTENCE = r"\A[^\x00-\x1f\x7f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]*\Z"

Line = Annotated[str, Meta(max_length=80, pattern=_LINE), _about("", pattern_words="a single line")]
Phone = Annotated[
    str,
    Meta(max_length=30, pattern=r"\A(?:(?=[^0-9]*[0-9])[0-9A-Za-z +().-]*)?\Z"),
    _about("", pattern_words=_PHONE_WORDS),
]
Folder = Annotated[
    str, Meta(max_length=500, pattern=_LINE), _about("", pattern_words=_FOLDER_WORDS, is_folder=True)
]
LanguageTag = Annotated[
    str,
    Meta(max_length=35, pattern=r"\A[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z"),
    _about("", pattern_words='a language tag such as "en" or "pt-BR"'),
]


Sentence = Annotated[str, Meta(max_length=300, pattern=_SENTENCE), _about("", pattern_words="a single line")]
Texts = tuple[tuple[LanguageTag, Sentence], ...]


class Clinic(Struct, frozen=True, kw_only=True):
    """The clinic in whose waiting room the kiosk stands."""

    name: Annotated[Line, _about("Name of the clinic, as families know it.")] = ""
    phone_day: Annotated[Phone, _about("Number to call during opening hours.")] = ""
    phone_night: Annotated[Phone, _about("Number to call while the clinic is closed.")] = ""
    phone_emergency: Annotated[
        Phone, _about("Number to call when it cannot wait, such as the ambulance's.")
    ] = ""
    # Sentences of the guide that clinics differ in. In the guide's files they stand in braces with the
    # option's name, such as {fasting: Your hospital gives you the times.}; see docs/content.md.
    refill_interval: Annotated[
        Texts, _about("How often a child comes for a refill here, in place of the guide's general sentence.")
    ] = ()
    fasting: Annotated[
        Texts,
        _about("When a child stops to eat and drink before the operation, in place of the general sentence."),
    ] = ()
    hospital_stay: Annotated[
        Texts, _about("How long a child stays in this hospital, in place of the general sentence.")
    ] = ()


SENTENCES: Final = ("refill_interval", "fasting", "hospital_stay")
"""The options of the clinic's own sentences."""


class Screen(Struct, frozen=True, kw_only=True):
    """The display, and how people stand or sit before it."""

    name: Annotated[
        Line, _about('Connector of the display, such as "HDMI-1"; empty for the main display.')
    ] = ""
    width_mm: Annotated[
        int,
        Meta(ge=100, le=2000),
        _about(
            "Width of the picture, measured without the frame.",
            unit="millimetres",
            also={0: "ask the display"},
        ),
    ] = 0
    lower_edge_mm: Annotated[
        int,
        Meta(ge=0, le=1500),
        _about(
            "Height of the picture's lower edge above the floor: it tells what a seated child can reach.",
            unit="millimetres",
        ),
    ] = 800
    viewing_distance_mm: Annotated[
        int, Meta(ge=300, le=2000), _about("Distance from the eyes to the picture.", unit="millimetres")
    ] = 500


class Languages(Struct, frozen=True, kw_only=True):
    """The languages that a family can choose from."""

    offered: Annotated[
        tuple[LanguageTag, ...],
        Meta(max_length=40),
        _about(
            "The languages offered, in the order in which they are shown; empty for all that the guide has."
        ),
    ] = ()
    default: Annotated[
        LanguageTag, _about("The language that each visit starts in; one of those offered.")
    ] = "en"


class Reading(Struct, frozen=True, kw_only=True):
    """How the text looks when a visit starts; a family can change it for its own visit."""

    # One from each of the four ranges of VVSG 2.0, 7.1-G: 3.5-4.2, 4.8-5.6, 6.4-7.1 and 8.5-9.0 mm.
    text_size: Annotated[
        int,
        Meta(ge=1, le=4),
        _about(
            "Height of a capital letter: 1 is 4.0 mm, 2 is 5.2 mm, 3 is 6.8 mm, 4 is 8.8 mm.",
            also={0: "by the width of the screen"},
        ),
    ] = 0
    theme: Annotated[Literal["default"], _about("Colors of the screen.")] = "default"


class Idle(Struct, frozen=True, kw_only=True):
    """When a visit that nobody answers for ends.

    The kiosk asks whether somebody is there after `warn_after_s`, plus `seconds_per_word` for each word on
    the page. Without an answer within `answer_s` it returns to the start.
    """

    # VVSG 2.0, 7.2-O asks for 2 to 5 minutes; ours begins at 3, because there is more to read than a ballot.
    warn_after_s: Annotated[
        int,
        Meta(ge=180, le=900),
        _about("Time without any input before the kiosk asks whether somebody is there.", unit="seconds"),
    ] = 180
    seconds_per_word: Annotated[
        float,
        Meta(ge=0, le=3),
        _about(
            "Time added for each word on the page; 0.6 suits a slow reader, 100 words a minute.",
            unit="seconds",
        ),
    ] = 0.6
    # Somebody may be on the phone with this screen before them, so three times what VVSG 2.0, 7.2-O has.
    call_open_s: Annotated[
        int,
        Meta(ge=180, le=3600),
        _about(
            "Time without any input before the kiosk asks on the screen “When to call now”.", unit="seconds"
        ),
    ] = 900
    # WCAG 2.2, 2.2.1 Timing Adjustable: at least 20 seconds to ask for more time with a simple action.
    answer_s: Annotated[
        int,
        Meta(ge=20, le=300),
        _about("Time to answer that question before the kiosk returns to the start.", unit="seconds"),
    ] = 45


class Touch(Struct, frozen=True, kw_only=True):
    """What counts as a touch."""

    # EN 301 549, 5.8 Double-strike key acceptance (adjustable up to at least 0.5 s), applied to touches.
    ignore_repeat_s: Annotated[
        float,
        Meta(ge=0, le=1),
        _about(
            "A second touch within this time after the first counts as a tremor and is ignored.",
            unit="seconds",
            choices=(0.0, 0.2, 0.5, 1.0),
        ),
    ] = 0.2


class Motion(Struct, frozen=True, kw_only=True):
    """What moves on the screen."""

    slide: Annotated[bool, _about("Whether a page slides when it is turned.")] = True


class Speech(Struct, frozen=True, kw_only=True):
    """The guide read aloud, by the voices that the computer has."""

    offered: Annotated[
        bool, _about("Whether families can have the guide read aloud, in the languages that have a voice.")
    ] = True
    engine: Annotated[
        Line,
        _about('Name of the speech engine, such as "speechd" or "sapi"; empty for the one of the system.'),
    ] = ""


class Content(Struct, frozen=True, kw_only=True):
    """The guide that is shown."""

    folder: Annotated[
        Folder, _about("Folder of the guide; empty for the one that comes with the program.")
    ] = ""


class Review(Struct, frozen=True, kw_only=True):
    """The sign-off of the guide by a clinician; `ibt-kiosk signoff` writes it."""

    folder: Annotated[Folder, _about("Folder of the sign-offs; empty for the usual place of the system.")] = (
        ""
    )


class Log(Struct, frozen=True, kw_only=True):
    """What the program writes down about its own work; nothing about a person."""

    level: Annotated[
        Literal["debug", "info", "warning", "error"],
        _about("The least important messages that are still written."),
    ] = "info"
    folder: Annotated[Folder, _about("Folder of the log files; empty for the usual place of the system.")] = (
        ""
    )


class Settings(Struct, frozen=True, kw_only=True):
    """All options, table by table. `Settings()` is the kiosk as it comes."""

    clinic: Clinic = Clinic()
    screen: Screen = Screen()
    languages: Languages = Languages()
    reading: Reading = Reading()
    idle: Idle = Idle()
    touch: Touch = Touch()
    motion: Motion = Motion()
    speech: Speech = Speech()
    content: Content = Content()
    review: Review = Review()
    log: Log = Log()
