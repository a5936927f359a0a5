"""Finding the words of the glossary in the texts of the guide.

A form is found as whole words, whatever the case of its letters and whatever spaces, hyphens and apostrophes
it is set with. Where several forms could begin at one place, the longest counts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from msgspec import structs

from kiosk.content.model import TermSpan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.model import Block, Card, Term

# Signs that look alike to a reader; each is one character, so that no offset moves.
_ALIKE: Final = str.maketrans(
    {"\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2010": "-", "\u2011": "-", "’": "'"}
)


def folded(text: str) -> str:
    """Return a text in the form in which forms are compared, character by character as long as it was."""
    alike = text.translate(_ALIKE)
    lower = alike.lower()
    if len(lower) != len(alike):  # "İ" alone becomes two characters
        lower = "".join(low if len(low := sign.lower()) == 1 else sign for sign in alike)
    return lower


class Marker:
    """Marks the words of one language's glossary; it does not change a character of any text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Prepare to find all forms of the terms."""
        self._ids: dict[str, str] = {}
        self._everyday: set[str] = set()
        for term in terms:
            for form in term.forms:
                self._ids.setdefault(folded(form), term.id)
            if term.everyday:
                self._everyday.add(term.id)
        # The longest first: of alternatives the expression takes the first that fits.
        forms = sorted(self._ids, key=lambda form: (-len(form), form))
        inner = "|".join(map(re.escape, forms))
        self._pattern = re.compile(f"(?<!{_inner()})(?:{inner})(?!{_inner()})") if forms else None

    def mark_card(self, card: Card, seen: set[str]) -> Card:
        """Return a card with its words marked, each at its first place in the text and again in "more".

        Args:
            card: The card.
            seen: The everyday words that were marked before in its section; takes those that are marked now.
        """
        body, more = self._mark(card.body, seen), self._mark(card.more, seen)
        if body is card.body and more is card.more:
            return card
        return structs.replace(card, body=body, more=more)

    def mark_term(self, term: Term) -> Term:
        """Return a word of the glossary with the other words marked in its explanation."""
        body = self._mark(term.body, set(), passed_over=term.id)
        return term if body is term.body else structs.replace(term, body=body)

    def _mark(
        self, blocks: tuple[Block, ...], everyday_seen: set[str], passed_over: str = ""
    ) -> tuple[Block, ...]:
        if self._pattern is None:
            return blocks
        seen = {passed_over}
        marked = []
        for block in blocks:
            text = folded(block.text)
            spans = []
            for found in self._pattern.finditer(text):
                term = self._ids[found[0]]
                if term in seen or term in everyday_seen:
                    continue
                (everyday_seen if term in self._everyday else seen).add(term)
                spans.append(TermSpan(found.start(), found.end(), term))
            marked.append(structs.replace(block, terms=tuple(spans)) if spans else block)
        return tuple(marked)


@cache
def _inner() -> str:
    """Return what is within a word: letters, digits, and the marks above and below letters."""
    # Python's \w lacks the marks; a form that one follows is another word, such as an inflected Arabic one.
    marks = [sign for sign in map(chr, range(0x300, 0x1100)) if unicodedata.category(sign)[0] == "M"]
    return f"[\\w{''.join(marks)}]"
