"""A section's file as cards: headlines with their names, facts, and what stands under each headline.

The file is cut at its `##` lines before any Markdown is read, so that no mistake in one card (a quote or a
code block that never ends) can swallow the next one.
"""

from __future__ import annotations

import dataclasses
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from kiosk.content.files import read_text
from kiosk.content.findings import Findings
from kiosk.content.headings import CARD_LINE, checked_id, parse_heading, slug, split
from kiosk.content.markdown import read_markdown, read_words
from kiosk.content.model import Card, Section
from kiosk.content.values import note_names

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.model import Heading

_ID_MARK = re.compile(r"\s*\{\s*#\s*(?P<id>[^{}]*?)\s*\}\s*#*\s*$")
_CLOSING_MARKS = re.compile(r"(?:^|\s)#+\s*$")
_FACTS = re.compile(r"\s*facts?\s*:\s*(?P<ids>.*)", re.IGNORECASE)
_FACT_ID = re.compile(r"[A-Za-z][\w-]*")
_FACTS_SHAPE: Final = 'Write identifiers of the ledger with commas between them: "Facts: F001, F002".'


@dataclasses.dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of one card: its headline as it was written (None for text before the first) and the rest."""

    headline: str | None
    first_line: int
    rest: list[str]


def read_section(path: Path, language: str) -> tuple[Section | None, tuple[Problem, ...]]:
    """Return a section with all its cards, or None where the file has not a word to show.

    Args:
        path: The file.
        language: Code of the language that it is written in.
    """
    text, problems = read_text(path)
    if text is None:
        return None, problems
    findings = Findings(path)
    parts = split(text, findings)
    heading = parse_heading(parts, language, findings)
    cards: list[Card] = []
    taken: set[str] = set()
    for lines in _cards(parts.cards.split("\n"), parts.cards_line):
        card = _read_card(lines, heading, findings)
        if card.id in taken:
            remedy = "Give each card of a section a name of its own."
            findings.wrong(card.line, f'Another card is named "{card.id}" too.', remedy)
            card = dataclasses.replace(card, id=_free(card.id, taken))
        taken.add(card.id)
        cards.append(card)
    if not cards:
        findings.wrong(parts.cards_line, "The section has no card.", 'Write one: a line "## Its message".')
        return None, findings.problems
    return Section(heading, tuple(cards)), findings.problems


def _cards(lines: list[str], first_line: int) -> Iterator[_Lines]:
    starts = [index for index, line in enumerate(lines) if CARD_LINE.match(line)]
    before = lines[: starts[0]] if starts else lines
    if any(line.strip() for line in before):
        yield _Lines(None, first_line, before)
    for start, end in pairwise([*starts, len(lines)]):
        yield _Lines(lines[start], first_line + start, lines[start + 1 : end])


def _read_card(lines: _Lines, heading: Heading, findings: Findings) -> Card:
    if lines.headline is None:
        line, first_line = _first_words(lines), lines.first_line
        findings.wrong(line, "This text stands before the first card.", 'Write "## Its message" above it.')
        headline, card_id = heading.title, heading.id
    else:
        line, first_line = lines.first_line, lines.first_line + 1
        headline, card_id = _read_headline(lines.headline, line, findings)
    facts = _take_facts(lines.rest, first_line, findings)
    text = read_markdown("\n".join(lines.rest), first_line, findings)
    card = Card(
        id=card_id,
        headline=headline,
        body=text.body,
        more=text.more,
        child=text.child,
        picture=text.picture,
        facts=facts,
        path=findings.path,
        line=line,
        language=heading.language,
    )
    note_names(card, findings)
    return card


def _first_words(lines: _Lines) -> int:
    return next(number for number, line in enumerate(lines.rest, lines.first_line) if line.strip())


def _read_headline(source: str, line: int, findings: Findings) -> tuple[str, str]:
    """Return the words of a headline and the name of its card."""
    found = CARD_LINE.match(source)
    words = found["words"] if found else source
    if found and not found["space"] and words:
        findings.wrong(line, "A headline needs a space after ##.", "Write the space.")
    mark = _ID_MARK.search(words)
    words = _CLOSING_MARKS.sub("", words[: mark.start()] if mark else words)
    headline = read_words(words, line, "headline", findings)
    if mark:
        card_id = checked_id(mark["id"], headline, line, findings)
    else:
        card_id = slug(headline)
        findings.wrong(line, "The card has no name.", f'Write one after its message: "{{#{card_id}}}".')
    if not headline:
        findings.wrong(line, "The card has no message.", "Write it after ##, as one short sentence.")
        headline = card_id.replace("-", " ").capitalize()
    return headline, card_id


def _take_facts(lines: list[str], first_line: int, findings: Findings) -> tuple[str, ...]:
    """Return the facts that a card rests on, and empty their line, so that no line changes its number."""
    last = max((index for index, line in enumerate(lines) if line.strip()), default=-1)
    facts: dict[str, None] = {}
    for index, line in enumerate(lines):
        found = _FACTS.fullmatch(line)
        if found is None:
            continue
        number = first_line + index
        lines[index] = ""
        if index != last:
            findings.wrong(number, "The facts stand within the card.", "Make them its last line.")
        ids = re.split(r"[\s,;]+", found["ids"].strip(" \t.,;"))
        if not any(ids):
            findings.wrong(number, "The line of facts names none.", _FACTS_SHAPE)
        for fact in filter(None, ids):
            if not _FACT_ID.fullmatch(fact):
                findings.wrong(number, f'"{fact}" cannot be the name of a fact.', _FACTS_SHAPE)
            elif fact in facts:
                findings.warn(number, f"{fact} is named twice.", "Name each fact once.")
            else:
                facts[fact] = None
    return tuple(facts)


def _free(card_id: str, taken: set[str]) -> str:
    number = 2
    while f"{card_id}-{number}" in taken:
        number += 1
    return f"{card_id}-{number}"
