"""How long and how hard a card may be: its words, its sentences, the child's line, its reading grade.

The bounds are those of the guide's rules for authors. A card of this size fills one page at the default text
size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.base.problems import Problem
from kiosk.content.checking.readability import amounts, formula_of, longest_words
from kiosk.content.prose import sentences, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.checking.readability import EasyWords
    from kiosk.content.model import Block, Card, Term


class Bounds(Struct, frozen=True):
    """The longest that may be written in a language, in words."""

    body: int
    sentence: int
    child: int


_ENGLISH: Final = Bounds(body=60, sentence=15, child=12)
# Other languages need more words for the same: Spanish says "la tarjeta de la bomba" for "pump card", Arabic
# joins with "and" what English puts into two sentences. Held to the English bounds they would read chopped.
_OTHERS: Final = Bounds(body=66, sentence=20, child=15)


def bounds_of(code: str) -> Bounds:
    """Return the bounds of a language, by its code such as `en` or `es-MX`."""
    return _ENGLISH if code.partition("-")[0].lower() == "en" else _OTHERS


def check_bounds(card: Card, easy: EasyWords) -> Iterator[Problem]:
    """Yield a warning for everything in a card that is too long, or too hard to read.

    Args:
        card: The card, as it is written.
        easy: The words of the glossary in the card's language.
    """
    bounds = bounds_of(card.language)
    count = sum(len(words(block.text)) for block in card.body)
    if count > bounds.body:
        wrong = f"The card has {count} words, more than {bounds.body}."
        yield _warning(card, card.line, wrong, "Make it shorter, or move some under ###.")
    yield from check_sentences(card, (*card.body, *card.more))
    count = len(words(card.child))
    if count > bounds.child:
        wrong = f"The child's line has {count} words, more than {bounds.child}."
        yield _warning(card, card.line, wrong, "Make it shorter.")
    yield from _check_reading(card, easy)


def check_sentences(text: Card | Term, blocks: Iterable[Block]) -> Iterator[Problem]:
    """Yield a warning for every sentence of a card, or of what a word means, that is too long."""
    most = bounds_of(text.language).sentence
    for block in blocks:
        for sentence in sentences(block.text):
            count = len(words(sentence))
            if count > most:
                start = " ".join(sentence.split()[:4])
                wrong = f"The sentence “{start} …” has {count} words, more than {most}."
                yield _warning(text, block.line, wrong, "Make two of it.")


def _check_reading(card: Card, easy: EasyWords) -> Iterator[Problem]:
    formula = formula_of(card.language)
    if formula is None:
        return
    texts = [text for text in (*(block.text for block in (*card.body, *card.more)), card.child) if text]
    measured = amounts(texts, formula, easy)
    wrong = formula.fault(measured) if measured else ""
    if measured and wrong:
        long = ", ".join(f'"{word}"' for word in longest_words(texts, formula, easy))
        remedy = (
            f"Shorten its sentences ({measured.words_per_sentence:.1f} words each now)"
            f"{f' or its words: {long}' if long else ''}; what words.md explains counts as easy."
        )
        yield _warning(card, card.line, wrong, remedy)


def _warning(text: Card | Term, line: int, wrong: str, remedy: str) -> Problem:
    return Problem(text.path, line, wrong, remedy, warning=True)
