"""The guide as values: languages, sections, cards, glossary words, blocks of text. Nothing here reads a file.

All of it is frozen: a card that has been read never changes, so pages made from it can be kept.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct

# The names that a section's `tint` may have: see docs/content.md. The theme gives each its colors.
TINTS: Final = ("sky", "mint", "sand", "lilac", "rose", "leaf", "peach", "aqua", "alert", "stone")

# What stands before an item of a list.
BULLET: Final = "•"

Direction = Literal["ltr", "rtl"]


class BlockKind(StrEnum):
    """What a block of text is."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    STEP = "step"


class Part(StrEnum):
    """The two parts of a card: what is seen first, and what is seen only when asked for."""

    BODY = "body"
    MORE = "more"


class Span(Struct, frozen=True):
    """A run of characters set in bold type: `text[start:end]` of its block."""

    start: int
    end: int


class SentenceSpan(Struct, frozen=True):
    """Sentences that a clinic can replace by its own: `text[start:end]` of their block.

    Attributes:
        start: The first character.
        end: The character after the last one.
        name: The option that holds the clinic's words: `refill_interval`.
    """

    start: int
    end: int
    name: str


class TermSpan(Struct, frozen=True):
    """A word of the glossary: `text[start:end]` of its block.

    Attributes:
        start: The first character.
        end: The character after the last one.
        term: Id of the word in the glossary: `cerebral-palsy`.
    """

    start: int
    end: int
    term: str


class Block(Struct, frozen=True):
    """A paragraph, one item of a list, or a headline.

    Attributes:
        kind: What the block is.
        text: Its characters, with single spaces and without line breaks.
        bold: The runs set in bold type, in order, not overlapping.
        marker: What stands before an item: a bullet, or the number of a step; else empty.
        line: Line of the file on which the block starts, counted from 1.
        sentences: The runs that a clinic can replace, in order, not overlapping.
        terms: The words that the glossary explains, in order, not overlapping; none before they are marked.
    """

    kind: BlockKind
    text: str
    bold: tuple[Span, ...] = ()
    marker: str = ""
    line: int = 1
    sentences: tuple[SentenceSpan, ...] = ()
    terms: tuple[TermSpan, ...] = ()


class Picture(Struct, frozen=True):
    """A drawing as a card shows it.

    Attributes:
        name: Name of the drawing: the file `resources/pictures/NAME.svg`.
        alt: Words that stand for the picture where it cannot be seen.
        caption: One short sentence under the picture; may be empty.
        line: Line of the file on which it stands.
    """

    name: str
    alt: str
    caption: str = ""
    line: int = 1


class Card(Struct, frozen=True):
    """One idea of the guide.

    Attributes:
        id: Name of the card within its section, the same in every language: `pump-place`.
        headline: The message itself.
        body: What is seen first.
        more: What is seen after "Tell me more"; may be empty.
        child: The line for the child; may be empty.
        picture: The drawing, or None where neither the card nor its section names one.
        facts: Identifiers of the facts in the ledger that the card rests on.
        path: The file that the card stands in.
        line: The line of its headline.
        language: Code of the language that the card is really written in: the default language where a
            translation is missing.
        more_picture: The drawing that "Tell me more" has of its own, or None.
        shows: What a family will see after "Tell me more", to be told before: "a thin needle."; may be empty.
        original: Digest of the card in the default language that this one was translated from, to notice
            that it has changed since (see `kiosk.content.digests`); empty where none is named.
    """

    id: str
    headline: str
    body: tuple[Block, ...]
    more: tuple[Block, ...] = ()
    child: str = ""
    picture: Picture | None = None
    facts: tuple[str, ...] = ()
    path: Path = Path()
    line: int = 1
    language: str = "en"
    more_picture: Picture | None = None
    shows: str = ""
    original: str = ""

    def part(self, part: Part) -> tuple[Block, ...]:
        """Return the blocks of one part, the headline first in both."""
        headline = Block(BlockKind.HEADLINE, self.headline, line=self.line)
        return (headline, *(self.body if part is Part.BODY else self.more))

    def picture_of(self, part: Part) -> Picture | None:
        """Return the drawing beside one part; "Tell me more" keeps the card's where it has none."""
        return self.more_picture or self.picture if part is Part.MORE else self.picture


class Term(Struct, frozen=True):
    """A word of the glossary.

    Attributes:
        id: Its name, the same in every language: `cerebral-palsy`.
        word: The word as a heading: "Cerebral palsy (CP)".
        say: How it is said: "suh-REE-brul PAWL-zee"; may be empty.
        forms: The spellings that are marked in the texts, in any case: "cerebral palsy", "CP".
        everyday: Whether it is a plain word, to be marked only once in a section.
        body: What it means.
        picture: Its drawing, or None.
        facts: Identifiers in the ledger that the explanation rests on.
        path: The file that it stands in.
        line: The line of its heading.
        language: Code of the language that it is really written in.
        original: As a card's.
    """

    id: str
    word: str
    say: str
    forms: tuple[str, ...]
    everyday: bool
    body: tuple[Block, ...]
    picture: Picture | None = None
    facts: tuple[str, ...] = ()
    path: Path = Path()
    line: int = 1
    language: str = "en"
    original: str = ""


class Heading(Struct, frozen=True):
    """What is known of a section without reading its cards: enough for the home screen.

    Attributes:
        id: Name of the section, the same in every language: `prepare`.
        title: The section's heading: "What should I do to prepare?"
        short: A shorter title for small places; the title where none is given.
        subtitle: A few words under the title on the home screen; may be empty.
        tint: Name of the section's color family: one of `TINTS`.
        picture: Name of the section's drawing.
        order: Place among the sections, from the number at the start of the file's name.
        path: The file.
        language: Code of the language that it is really written in.
    """

    id: str
    title: str
    short: str
    subtitle: str
    tint: str
    picture: str
    order: int
    path: Path
    language: str


class Section(Struct, frozen=True):
    """A row of cards under one heading."""

    heading: Heading
    cards: tuple[Card, ...]

    def index_of(self, card_id: str) -> int:
        """Return the place of a card, counted from 0; raise KeyError where the section has none of it."""
        for index, card in enumerate(self.cards):
            if card.id == card_id:
                return index
        raise KeyError(card_id)


class Language(Struct, frozen=True):
    """A language of the guide.

    Attributes:
        code: The name of its folder: a language tag such as `en` or `es`.
        name: Its name in its own words: "Español".
        direction: "ltr", or "rtl" for languages written from right to left.
        invitation: "Touch anywhere to begin" in its own words.
    """

    code: str
    name: str
    direction: Direction
    invitation: str
