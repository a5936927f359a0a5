"""A section's file as cards: headlines with their names, labels, and what stands under each headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from kiosk.content.files import read_text
from kiosk.content.findings import Findings
from kiosk.content.model import Card, Section
from kiosk.content.reading.cardlines import cut, read_facts, read_headline, read_label_words, read_original
from kiosk.content.reading.headings import parse_heading, split
from kiosk.content.reading.labels import CARD_LABELS, take_labels
from kiosk.content.reading.limits import MAX_SECTION_BYTES
from kiosk.content.reading.markdown import read_markdown
from kiosk.content.values import note_names

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.model import Heading
    from kiosk.content.reading.cardlines import CardLines


def read_section(path: Path, language: str) -> tuple[Section | None, tuple[Problem, ...]]:
    """Return a section with all its cards, or None where the file has not a word to show.

    Args:
        path: The file.
        language: Code of the language that it is written in.
    """
    text, problems = read_text(path, MAX_SECTION_BYTES, within=path.parent.parent)
    if text is None:
        return None, problems
    findings = Findings(path)
    parts = split(text, findings)
    heading = parse_heading(parts, language, findings)
    cards: list[Card] = []
    taken: set[str] = set()
    for lines in cut(parts.cards, parts.cards_line, findings):
        card = _read_card(lines, heading, findings)
        if card.id in taken:
            remedy = "Give each card of a section a name of its own."
            findings.wrong(card.line, f'Another card is named "{card.id}" too.', remedy)
            card = structs.replace(card, id=_free(card.id, taken))
        taken.add(card.id)
        cards.append(card)
    if not cards:
        findings.wrong(parts.cards_line, "The section has no card.", 'Write one: a line "## Its message".')
        return None, findings.problems
    return Section(heading, tuple(cards)), findings.problems


def _read_card(lines: CardLines, heading: Heading, findings: Findings) -> Card:
    if lines.headline is None:
        line = lines.first_words
        findings.wrong(line, "This text stands before the first card.", 'Write "## Its message" above it.')
        headline, card_id = heading.title, heading.id
    else:
        line = lines.first_line
        headline, card_id = read_headline(lines.headline, line, findings)
    labels = take_labels(lines.rest, lines.text_line, CARD_LABELS, findings)
    text = read_markdown("\n".join(lines.rest), lines.text_line, findings)
    card = Card(
        id=card_id,
        headline=headline,
        body=text.body,
        more=text.more,
        child=text.child,
        picture=text.picture,
        facts=read_facts(labels, findings),
        path=findings.path,
        line=line,
        language=heading.language,
        more_picture=text.more_picture,
        shows=read_label_words(labels, "Shows", findings),
        original=read_original(labels, findings),
    )
    if card.more_picture and not card.more:
        remedy = "Write some words under ###, or move the picture above that line."
        findings.wrong(card.more_picture.line, "The picture stands under ### without any words.", remedy)
    note_names(card, findings)
    return card


def _free(card_id: str, taken: set[str]) -> str:
    number = 2
    while f"{card_id}-{number}" in taken:
        number += 1
    return f"{card_id}-{number}"
