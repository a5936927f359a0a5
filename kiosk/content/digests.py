"""Digests of cards and words: short names for what is written, which change when a word changes.

`words_digest` stands in a translation's line "Original:" and tells whether the card that it was made from has
changed since. `card_digest` stands in a sign-off and tells whether what a clinician has read is what a family
reads now. Both are made of a card as it is written in its language's own files: before the clinic's telephone
numbers and its own sentences are put in.

What is digested is a JSON text of ASCII characters without spaces, its keys in the order of the alphabet:

- every text in Unicode's form NFC (UAX 15), all white space in it as single spaces, so that neither the
  editor nor the place of a line break counts;
- of a block its kind, its marker and its text; of a picture its two texts;
- for `card_digest` also which words are bold, which spellings a glossary word has, and the SHA-256 of each
  drawing's file, its name in place of it where there is no such file.

Facts, names of files, line numbers and languages do not count. `_FORMAT` is part of the text: a later form of
it gives other digests for the same card, and sign-offs made before must then be renewed.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from kiosk.content.model import Card

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.layers import Pictures
    from kiosk.content.model import Block, Heading, Picture, Term

SHORT: Final = 8
"""Hexadecimal digits of a digest that is meant to be read and typed."""

_FORMAT: Final = 1


def words_digest(card: Card | Term) -> str:
    """Return eight hexadecimal digits for all words of a card or of a glossary word."""
    return _digest({"format": _FORMAT, "words": _words(card)})[:SHORT]


def card_digest(card: Card | Term, pictures: Pictures) -> str:
    """Return 64 hexadecimal digits for all that is seen of a card or of a glossary word.

    Args:
        card: The card, each of its pictures with the name of the drawing that is really shown.
        pictures: The drawings.
    """
    blocks = (*card.body, *card.more) if isinstance(card, Card) else card.body
    seen = {
        "bold": [_bold(block) for block in blocks],
        "drawings": [_drawing(picture, pictures) for picture in _pictures(card)],
        "format": _FORMAT,
        "forms": [] if isinstance(card, Card) else [_plain(form) for form in card.forms],
        "words": _words(card),
    }
    return _digest(seen)


def heading_digest(heading: Heading) -> str:
    """Return 64 hexadecimal digits for the words of a section's heading."""
    texts = (heading.title, heading.short, heading.subtitle)
    return _digest({"format": _FORMAT, "heading": [_plain(text) for text in texts]})


def _words(card: Card | Term) -> dict[str, Any]:
    pictures = [
        None if picture is None else [_plain(picture.alt), _plain(picture.caption)]
        for picture in _pictures(card)
    ]
    if not isinstance(card, Card):
        return {
            "body": _blocks(card.body),
            "pictures": pictures,
            "say": _plain(card.say),
            "word": _plain(card.word),
        }
    return {
        "body": _blocks(card.body),
        "child": _plain(card.child),
        "headline": _plain(card.headline),
        "more": _blocks(card.more),
        "pictures": pictures,
        "shows": _plain(card.shows),
    }


def _pictures(card: Card | Term) -> tuple[Picture | None, ...]:
    return (card.picture, card.more_picture) if isinstance(card, Card) else (card.picture,)


def _blocks(blocks: Iterable[Block]) -> list[list[str]]:
    return [[str(block.kind), block.marker, _plain(block.text)] for block in blocks]


def _bold(block: Block) -> list[str]:
    """Return the words of a block cut at the edges of its bold runs: plain, bold, plain and so on."""
    edges = [0, *(edge for span in block.bold for edge in (span.start, span.end)), len(block.text)]
    return [_plain(block.text[start:end]) for start, end in pairwise(edges)]


def _drawing(picture: Picture | None, pictures: Pictures) -> str:
    if picture is None or not picture.name:
        return ""
    try:
        data = pictures.file(picture.name).read_bytes()
    except (OSError, ValueError):  # ValueError: no file can have this name
        return picture.name
    return hashlib.sha256(data).hexdigest()


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _digest(content: dict[str, Any]) -> str:
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
