"""The file `call-now.md`: the one screen that tells when to call at once, and what to do and say.

A family reads it in an emergency, so it has always the same four cards, each short enough for a quarter of
the screen.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from msgspec import structs

from kiosk.base.problems import Problem, did_you_mean
from kiosk.content.findings import Findings
from kiosk.content.model import BlockKind, Section
from kiosk.content.reading.callnowcards import CARDS, SIGN_CARDS
from kiosk.content.reading.sections import read_section

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.model import Card

SIGNS: Final = range(4, 7)
"""How many signs a card may list: more would not be read, fewer would miss one."""

_LISTS: Final = {
    "too-little": (BlockKind.BULLET, 'a list of "- " signs'),
    "too-much": (BlockKind.BULLET, 'a list of "- " signs'),
    "do": (BlockKind.STEP, 'steps that start with "1. "'),
    "say": (BlockKind.BULLET, 'a list of "- " sentences'),
}


def read_call_now(path: Path, language: str) -> tuple[Section | None, tuple[Problem, ...]]:
    """Return the cards that belong on this screen, in its order; None where there is not one of them.

    Args:
        path: The file.
        language: Code of the language that it is written in.
    """
    section, problems = read_section(path, language)
    if section is None:
        return None, problems
    findings = Findings(path)
    findings.add(problems)
    written = {card.id: card for card in section.cards if _belongs(card, findings)}
    for name in CARDS:
        if name not in written:
            findings.wrong(1, f'The card "{name}" is missing.', f'Write it: "## Its message {{#{name}}}".')
    order = [name for name in CARDS if name in written]
    if list(written) != order:
        misplaced = next(card for card, name in zip(written.values(), order, strict=True) if card.id != name)
        remedy = f"Write the cards in this order: {', '.join(CARDS)}."
        findings.wrong(misplaced.line, f'The card "{misplaced.id}" stands in the wrong place.', remedy)
    cards = tuple(_bare(written[name], findings) for name in order)
    return Section(section.heading, cards) if cards else None, findings.problems


def _belongs(card: Card, findings: Findings) -> bool:
    if card.id not in CARDS:
        wrong = f'The card "{card.id}" has no place on this screen and is left out.'
        findings.wrong(card.line, wrong, did_you_mean(card.id, CARDS))
    return card.id in CARDS


def _bare(card: Card, findings: Findings) -> Card:
    """Return a card without what this screen has no room for, and note what it should have."""
    if card.child:
        findings.wrong(card.line, "There is no line for the child on this screen.", "Leave it out.")
    if card.more or card.more_picture:
        remedy = "Leave it out: a section can tell it."
        findings.wrong(card.line, 'There is no "more" on this screen.', remedy)
    kinds = Counter(block.kind for block in card.body)
    kind, words = _LISTS[card.id]
    if not kinds[kind]:
        findings.wrong(card.line, f'The card "{card.id}" has no list.', f"Write {words}.")
    elif card.id in SIGN_CARDS and kinds[kind] not in SIGNS:
        wrong = f'The card "{card.id}" lists {kinds[kind]} signs.'
        findings.warn(card.line, wrong, f"Write {SIGNS[0]} to {SIGNS[-1]} of them.")
    if card.id in SIGN_CARDS:
        for wrong, remedy in _lacks(card, kinds[BlockKind.PARAGRAPH]):
            findings.wrong(card.line, wrong, remedy)
    return structs.replace(card, child="", more=(), more_picture=None, shows="")


def _lacks(card: Card, paragraphs: int) -> Iterator[tuple[str, str]]:
    if card.picture is None:
        yield f'The card "{card.id}" has no picture.', 'Write ![words](name "caption") under its message.'
    if paragraphs != 1:
        remedy = "Say in one short sentence what happens in the body."
        yield f'The card "{card.id}" has {paragraphs} paragraphs, not one.', remedy
