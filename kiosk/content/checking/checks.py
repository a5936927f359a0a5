"""What an author should mend: whether the guide is complete, short, easy, sourced, drawn and translated.

That the files can be read at all is the business of `Library.problems`; here the cards are looked at as they
are written, each in its own language. Each subject has a module of its own:

1. `sourced`: the ledger, and what rests on it;
2. `drawn`: the drawings;
3. `bounds`: lengths, and by `readability` how hard a card is to read;
4. `instep`: the translations.

docs/checks.md tells authors what is looked at, and why.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kiosk.base.problems import Problem
from kiosk.content.checking import bounds, drawn, instep, sourced
from kiosk.content.checking.readability import EasyWords
from kiosk.content.pieces import (
    CALL_NOW,
    written_cards,
    written_pieces,
    written_sections,
    written_words,
)
from kiosk.content.reading.headings import CALL_NOW_FILE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.content.layers import Pictures
    from kiosk.content.library import Library
    from kiosk.content.model import Card, Heading, Term


def check_guide(library: Library, pictures: Pictures, shown: Collection[str] = ()) -> tuple[Problem, ...]:
    """Return what authors should mend in a guide, by file and line; some of it as warnings.

    Args:
        library: The guide, its default language the one that it was written in; see
            `kiosk.content.pieces.with_original_as_default`.
        pictures: The drawings.
        shown: Names of drawings that the program shows by itself.
    """
    drawings = pictures.all()
    codes = dict.fromkeys((library.default, *(language.code for language in library.languages)))
    found = [*_check_ledger(library), *_check_call_now(library), *drawn.check_safe(drawings)]
    for code in codes:
        found.extend(_check_language(library, code, drawings))
    own = library.over[-1].folder if library.over else library.folder.parent
    if pictures.folders[0].parent == own:  # else they are another guide's, which may show them all
        pieces = [piece for code in codes for piece in _with_pictures(library, code)]
        named = {name for piece in pieces for name, _ in drawn.named_by(piece)}
        in_own = {name: path for name, path in drawings.items() if path.parent.parent == own}
        found.extend(drawn.check_shown(in_own, named.union(shown)))
    return tuple(sorted(dict.fromkeys(found)))


def _check_language(library: Library, code: str, drawings: Collection[str]) -> Iterator[Problem]:
    """Yield what is wrong with what is written in one language."""
    is_original = code == library.default
    words = written_words(library, code).values()
    easy = EasyWords(words)
    for key, card in written_cards(library, code).items():
        yield from _check_card(key, card, easy, is_original=is_original)
    for term in words:
        yield from bounds.check_sentences(term, term.body)
    for piece in written_pieces(library, code).values():
        yield from sourced.check_facts(piece, library.ledger, needed=is_original)
    for pictured in _with_pictures(library, code):
        yield from drawn.check_named(pictured, drawings)
    if not is_original:
        yield from instep.check_translation(library, code)


def _with_pictures(library: Library, code: str) -> Iterator[Card | Term | Heading]:
    """Yield all that is written in a language and can name a drawing."""
    for section in written_sections(library, code).values():
        yield section.heading
    words = library.words_heading(code)
    if words is not None and words.language == code:
        yield words
    yield from written_pieces(library, code).values()


def _check_card(key: str, card: Card, easy: EasyWords, *, is_original: bool) -> Iterator[Problem]:
    is_section = not key.startswith(f"{CALL_NOW}/")
    yield from bounds.check_bounds(card, easy)
    if is_section:  # what "When to call now" must have is seen to where it is read: `callnow`
        # What a translation lacks of its original's pictures is told by `instep`.
        yield from drawn.check_card_pictures(card, needs_picture=is_original)
        if not card.child:
            wrong, remedy = "The card has no line for the child.", 'Write one that starts with "> ".'
            yield Problem(card.path, card.line, wrong, remedy, warning=True)
    if not card.body:
        yield Problem(card.path, card.line, "The card has no text.", "Write it under its headline.")


def _check_ledger(library: Library) -> Iterator[Problem]:
    yield from sourced.check_ledger(library.ledger)
    cards = written_cards(library, library.default).values()
    words = written_words(library, library.default).values()
    told = {name for card in cards for name in card.facts}
    explained = {name for term in words for name in term.facts}
    if not cards:
        return  # that there is no guide in the default language is told by the library
    if not library.unread(library.default):  # else it is not known what the guide tells
        yield from sourced.check_reached(library.ledger, told)
    yield from sourced.check_explained(library.ledger, explained, has_words=bool(words))


def _check_call_now(library: Library) -> Iterator[Problem]:
    """Yield a warning where the original has no "When to call now"; what is wrong with one is told there."""
    *_, folder = folders = library.folders_of(library.default)
    there = any(os.path.lexists(place / CALL_NOW_FILE) for place in folders)
    if library.headings(library.default) and not there:
        wrong = f"No family is told when to call at once: there is no {CALL_NOW_FILE}."
        yield Problem(folder, 1, wrong, "Write it, as docs/content.md tells.", warning=True)
