"""What staff and IT may want to know about this kiosk; without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    import datetime as dt


class SignedLanguage(Struct, frozen=True):
    """What is signed of a language.

    Attributes:
        name: The language, in its own words.
        signed: Whether there is a sign-off for it.
        until: The last day on which it counts; None for no end.
        complete: Whether it covers all that families read now, and has not ended.
    """

    name: str
    signed: bool
    until: dt.date | None
    complete: bool


class AboutFacts(Struct, frozen=True):
    """All of it.

    Attributes:
        version: The version of the program.
        guide: Short name of what the guide says now: it changes with every word and drawing.
        pack: The content pack that it comes from, by id and version; empty for none.
        languages: What is signed.
        since: When the kiosk was last started, with its zone.
        why: Why it was, in an English sentence; empty where there is nothing to tell.
        free_bytes: What is free on the disk that things are kept on; None where nothing is known.
        width: Width of the picture in px.
        height: Height of the picture in px.
        width_mm: The same in mm.
        height_mm: The same in mm.
    """

    version: str
    guide: str
    pack: str
    languages: tuple[SignedLanguage, ...]
    since: dt.datetime
    why: str
    free_bytes: int | None
    width: int
    height: int
    width_mm: float
    height_mm: float
