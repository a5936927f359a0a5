"""What an author should mend: whether the cards are complete, short, sourced, drawn and translated.

That the files can be read at all is the business of `Library.problems`; here the cards are looked at as they
are written, each in its own language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.base.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.facts import Ledger
    from kiosk.content.library import Library
    from kiosk.content.model import Card, Section

# From the guide's rules for authors; a card of this size fills one page at the default text size.
MAX_BODY_WORDS: Final = 60
MAX_SENTENCE_WORDS: Final = 15
MAX_CHILD_WORDS: Final = 12

# Sections that speak to the grown-ups alone: cards there need no line for the child.
_WITHOUT_CHILD: Final = ("call", "about")
_SEED: Final = "seed-"  # topics whose facts must all reach the family
# A full stop ends a sentence where white space or the end follows: "2.5 mg" goes on.
_SENTENCE_END = re.compile(r"[.!?؟…][\"'”’»)]*(?:\s|$)")


def check_guide(library: Library, pictures: Path) -> tuple[Problem, ...]:
    """Return what authors should mend in a guide, by file and line; some of it as warnings.

    Args:
        library: The guide.
        pictures: The folder of the drawings.
    """
    drawings = _drawings(pictures)
    found = [*library.ledger.problems, *_unreached(library)]
    codes = dict.fromkeys((library.default, *(language.code for language in library.languages)))
    for code in codes:
        for section in library.written(code):
            found.extend(_check_heading_picture(section, drawings))
            for card in section.cards:
                found.extend(_check_picture(card, drawings))
                found.extend(_check_length(card))
                found.extend(_check_facts(card, library.ledger, needed=code == library.default))
                found.extend(_check_parts(card, section))
        if code != library.default:
            found.extend(_check_translation(library, code))
    return tuple(sorted(dict.fromkeys(found)))


def _drawings(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.stem for path in folder.iterdir() if path.suffix == ".svg")
    except OSError:
        return frozenset()


def _check_heading_picture(section: Section, drawings: frozenset[str]) -> Iterator[Problem]:
    heading = section.heading
    if heading.picture and heading.picture not in drawings:
        yield _no_drawing(heading.path, 1, heading.picture, drawings)


def _check_picture(card: Card, drawings: frozenset[str]) -> Iterator[Problem]:
    if card.picture is None:
        yield _warning(card, "The card has no picture of its own.", 'Add ![words](name "caption").')
    elif card.picture.name and card.picture.name not in drawings:
        yield _no_drawing(card.path, card.picture.line, card.picture.name, drawings)


def _no_drawing(path: Path, line: int, name: str, drawings: frozenset[str]) -> Problem:
    return Problem(path, line, f'There is no drawing "{name}.svg".', did_you_mean(name, drawings))


def _check_length(card: Card) -> Iterator[Problem]:
    words = sum(len(block.text.split()) for block in card.body)
    if words > MAX_BODY_WORDS:
        wrong = f"The card has {words} words, more than {MAX_BODY_WORDS}."
        yield _warning(card, wrong, "Make it shorter, or move some under ###.")
    for block in (*card.body, *card.more):
        for sentence in _SENTENCE_END.split(block.text):
            words = len(sentence.split())
            if words > MAX_SENTENCE_WORDS:
                start = " ".join(sentence.split()[:4])
                wrong = f"The sentence “{start} …” has {words} words, more than {MAX_SENTENCE_WORDS}."
                yield _warning(card, wrong, "Make two of it.", block.line)
    words = len(card.child.split())
    if words > MAX_CHILD_WORDS:
        wrong = f"The child's line has {words} words, more than {MAX_CHILD_WORDS}."
        yield _warning(card, wrong, "Make it shorter.")


def _check_facts(card: Card, ledger: Ledger, *, needed: bool) -> Iterator[Problem]:
    if needed and not card.facts:
        remedy = 'End it with "Facts:" and identifiers of the ledger.'
        yield Problem(card.path, card.line, "The card rests on no fact.", remedy)
    for name in card.facts:
        fact = ledger.facts.get(name)
        if fact is None:
            wrong = f"The ledger has no fact {name}."
            yield Problem(card.path, card.line, wrong, did_you_mean(name, ledger.facts))
        elif not fact.verified:
            remedy = "Leave it out until a clinician has confirmed it."
            yield Problem(card.path, card.line, f"{name} is not verified.", remedy)


def _check_parts(card: Card, section: Section) -> Iterator[Problem]:
    if not card.child and section.heading.id not in _WITHOUT_CHILD:
        yield _warning(card, "The card has no line for the child.", 'Write one that starts with "> ".')
    if not card.body:
        yield Problem(card.path, card.line, "The card has no text.", "Write it under its headline.")


def _unreached(library: Library) -> Iterator[Problem]:
    """Yield a problem for every fact of the base document that no card rests on."""
    reached = {
        name for section in library.written(library.default) for card in section.cards for name in card.facts
    }
    for fact in library.ledger.facts.values():
        if fact.topic.startswith(_SEED) and fact.id not in reached:
            wrong = f"No card rests on {fact.id}, which is in the base document."
            yield Problem(library.ledger.path, fact.line, wrong, "Name it in the card that tells it.")


def _check_translation(library: Library, code: str) -> Iterator[Problem]:
    """Yield a warning for every section and card that a translation lacks, where its original stands."""
    written = {section.heading.id: section for section in library.written(code)}
    for original in library.written(library.default):
        heading = original.heading
        translation = written.get(heading.id)
        if translation is None:
            wrong = f'The section "{heading.id}" is missing in "{code}".'
            yield Problem(heading.path, 1, wrong, "Translate it.", warning=True)
            continue
        names = {card.id for card in translation.cards}
        for card in original.cards:
            if card.id not in names:
                yield _warning(card, f'The card "{card.id}" is missing in "{code}".', "Translate it.")


def _warning(card: Card, wrong: str, remedy: str, line: int | None = None) -> Problem:
    return Problem(card.path, card.line if line is None else line, wrong, remedy, warning=True)
