"""What is counted of what families read, declared once.

From this table derive the keys of the file, the columns of `ibt-kiosk stats --csv`, the rows of the page for
staff, and what families are told in "About". Nothing else is counted: a key that is not declared here is
neither kept nor read.

Each counter is a sum over a day. None says which choices came together: there is no count of pages by
language, or of languages by device.
"""

from __future__ import annotations

import re
from enum import Enum, StrEnum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping


class By(Enum):
    """What a counter is divided by."""

    NOTHING = auto()
    SECTION = auto()
    """The sections of the guide, by their ids; "call" and "words" too."""
    LANGUAGE = auto()
    """The languages of the guide, by their codes."""
    SIZE = auto()
    DEVICE = auto()


class Told(StrEnum):
    """What families are told about: each is a line of "What this kiosk counts"."""

    VISITS = "visits"
    PAGES = "pages"
    CHOICES = "choices"
    DEVICES = "devices"
    HELP = "help"
    SILENCE = "silence"


SIZES: Final = ("1", "2", "3", "4")
DEVICES: Final = ("touch", "mouse", "keys", "one-switch", "two-switches", "whole-screen", "assistive")
"""Ways to use the kiosk; "assistive" is a screen reader, or another program that presses for somebody."""

FIXED: Final[Mapping[By, tuple[str, ...]]] = {By.SIZE: SIZES, By.DEVICE: DEVICES}
"""What some counters are divided by, where that is the same for every guide."""


class Counter(Struct, frozen=True):
    """One counter.

    Attributes:
        name: Its name in the file and in the CSV.
        sentence: What it counts, in one sentence, for staff and for IT.
        told: The line in which families are told of it; None where it says nothing about them.
        by: What it is divided by.
    """

    name: str
    sentence: str
    told: Told | None
    by: By = By.NOTHING


VISITS: Final = Counter("visits", "Visits that began on this day.", Told.VISITS)
DETAILS_OF: Final = Counter(
    "details-of", "Visits that the counts after this one come from: at least five, or none yet.", None
)
"""See `kiosk.staff.counts`: small days are put together."""

PAGES: Final = Counter("pages", "Pages that were opened, by section.", Told.PAGES, By.SECTION)
SECTIONS: Final = Counter("opened", "Visits in which a section was opened.", Told.PAGES, By.SECTION)
LANGUAGES: Final = Counter("languages", "Visits in which a language was used.", Told.CHOICES, By.LANGUAGE)
TEXT_SIZES: Final = Counter(
    "sizes", "Visits in which a text size was used, from 1 (small) to 4 (largest).", Told.CHOICES, By.SIZE
)
WAYS: Final = Counter(
    "devices", "Visits in which a device, or a way to use one, was used.", Told.DEVICES, By.DEVICE
)
LISTEN: Final = Counter("listen", "Times that reading aloud was asked for.", Told.HELP)
TERMS: Final = Counter("terms", "Times that the meaning of a word was looked up.", Told.HELP)
STILL_READING: Final = Counter(
    "still-reading", "Times that the question whether anybody is there was answered.", Told.SILENCE
)
TIME_OUTS: Final = Counter("time-outs", "Visits that ended because nobody answered.", Told.SILENCE)

COUNTERS: Final = (
    VISITS,
    DETAILS_OF,
    PAGES,
    SECTIONS,
    LANGUAGES,
    TEXT_SIZES,
    WAYS,
    LISTEN,
    TERMS,
    STILL_READING,
    TIME_OUTS,
)
"""All that is counted, in the order in which it is shown."""

WHOLE: Final = (VISITS, DETAILS_OF)
"""What is known of a day however few its visits are; everything else is a detail."""

_BY_NAME: Final = {counter.name: counter for counter in COUNTERS}
# A section's id, or the code of a language: no name of a person, no sentence, no time.
_PART: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_LONGEST_PART: Final = 60


def key_of(counter: Counter, part: str = "") -> str:
    """Return the name under which something is counted, such as "visits" or "pages.risks".

    Raises:
        ValueError: If the counter is not divided so, or the part is not one that can be counted.
    """
    key = f"{counter.name}.{part}" if part else counter.name
    if not is_key(key):
        raise ValueError(f"nothing is counted under the name {key!r}")
    return key


# A file of a year names the same few over and over.
@lru_cache(maxsize=1024)
def is_key(key: str) -> bool:
    """Return whether something is counted under a name."""
    name, dot, part = key.partition(".")
    counter = _BY_NAME.get(name)
    if counter is None or bool(dot) is (counter.by is By.NOTHING):
        return False
    if counter.by in FIXED:
        return part in FIXED[counter.by]
    return not dot or (len(part) <= _LONGEST_PART and _PART.fullmatch(part) is not None)


def is_detail(key: str) -> bool:
    """Return whether a count says more than how many visits there were."""
    return all(key != counter.name for counter in WHOLE)
