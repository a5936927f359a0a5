"""The cards that the program adds to the section "about": the guide's sources, and its version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.content.model import BULLET, Block, BlockKind, Card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.facts import Source
    from kiosk.content.library import Library
    from kiosk.content.model import Term

BULLETS_PER_CARD: Final = 7


class AboutWords(Struct, frozen=True):
    """The words of these cards.

    Attributes:
        sources: Headline of the cards that list who published the sources.
        versions: Headline of the card that tells the versions.
        program: The program's line; `{version}` stands for its version.
        guide: The guide's line; `{sections}`, `{cards}` and `{sources}` stand for numbers.
        language: Code of the language that they are written in.
    """

    sources: str = "Where this guide comes from"
    versions: str = "This program and this guide"
    program: str = "The program is ibt-kiosk, version {version}."
    guide: str = "The guide has {cards} cards in {sections} sections. It rests on {sources} sources."
    language: str = "en"


ENGLISH: Final = AboutWords()

_BRACKETS = re.compile(r"\s*\([^)]*\)")


def about_cards(library: Library, words: AboutWords = ENGLISH) -> tuple[Card, ...]:
    """Return the cards to stand after the written ones: `sources-1` and so on, then `versions`.

    All cards of the default language are read for it. Without a ledger, or without a version, the cards that
    would tell of it are missing.

    Args:
        library: The guide.
        words: The words to use.
    """
    written = [card for section in library.written(library.default) for card in section.cards]
    call_now = library.written_call_now(library.default)
    texts: list[Card | Term] = [
        *written,
        *(call_now.cards if call_now else ()),
        *library.written_terms(library.default),
    ]
    facts = tuple(fact for text in texts for fact in text.facts)
    sources = library.ledger.sources_of(facts)
    cards = list(_source_cards(sources, words))
    if library.version:
        guide = words.guide.format(
            cards=len(written), sections=len(library.headings(library.default)), sources=len(sources)
        )
        lines = [words.program.format(version=library.version), guide]
        cards.append(_card("versions", words.versions, lines, words))
    return tuple(cards)


def _source_cards(sources: Iterable[Source], words: AboutWords) -> Iterator[Card]:
    # A family wants to know whom the guide trusts; titles and addresses are for those who check it, and stand
    # in the ledger. What stands in brackets ("third-party copy") is theirs too.
    publishers = sorted({_BRACKETS.sub("", source.publisher).strip() for source in sources}, key=str.casefold)
    for number, start in enumerate(range(0, len(publishers), BULLETS_PER_CARD), 1):
        texts = publishers[start : start + BULLETS_PER_CARD]
        yield _card(f"sources-{number}", words.sources, texts, words)


def _card(card_id: str, headline: str, texts: list[str], words: AboutWords) -> Card:
    body = tuple(Block(BlockKind.BULLET, text, marker=BULLET) for text in texts)
    return Card(card_id, headline, body, language=words.language)
