"""Where a family is, as one value."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from kiosk.content.model import Part

BEGINNING = -1
"""The anchor before all text of a card part: where its picture stands when it has a page of its own."""


class ScreenId(StrEnum):
    """The screens, by the names that `ibt-kiosk tour` writes down."""

    ATTRACT = "attract"
    HOME = "home"
    READER = "reader"
    ABOUT = "about"
    CALL = "call"
    WORDS = "words"
    FAULT = "fault"


class Place(Struct, frozen=True):
    """A place in the program: an anchor, never a page number, since those change with every text size.

    Attributes:
        screen: Which screen.
        section: Name of the section, on the reader; else empty.
        card: Name of the card, on the reader; of the first word shown, among the words; else empty.
        part: The part of the card that is open.
        anchor: A character of that part's text (its blocks joined by one character each), or BEGINNING; on
            the home screen the first tile shown, on "When to call now" the page, both counted from 0.
        language: Code of the language whose characters the anchor counts; empty where it counts none. A
            change of language leaves the place as it is, so that the way back finds the same page.
    """

    screen: ScreenId
    section: str = ""
    card: str = ""
    part: Part = Part.BODY
    anchor: int = BEGINNING
    language: str = ""


ATTRACT = Place(ScreenId.ATTRACT)
HOME = Place(ScreenId.HOME, anchor=0)
CALL = Place(ScreenId.CALL, anchor=0)
WORDS = Place(ScreenId.WORDS)


def reader(
    section: str, card: str, part: Part = Part.BODY, anchor: int = BEGINNING, language: str = ""
) -> Place:
    """Return a place in the guide."""
    screen = ScreenId.ABOUT if section == ABOUT_SECTION else ScreenId.READER
    return Place(screen, section, card, part, anchor, language)


ABOUT_SECTION = "about"
CALL_SECTION = "call"
WORDS_SECTION = "words"
