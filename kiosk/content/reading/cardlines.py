"""A file of the guide cut at its `##` lines, before any Markdown is read.

So no mistake in one card (a quote or a code block that never ends) can swallow the next one. What is read
here is what all `##` headings have in common: the headline, its name, the ids of facts, the digest.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.content.reading.headings import CARD_LINE, checked_id, slug
from kiosk.content.reading.limits import card_within_limits, headline_within_limits, starts_within_limits
from kiosk.content.reading.markdown import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.content.findings import Findings
    from kiosk.content.reading.labels import Label

_ID_MARK = re.compile(r"\s*\{\s*#\s*(?P<id>[^{}]*?)\s*\}\s*#*\s*$")
_CLOSING_MARKS = re.compile(r"(?:^|\s)#+\s*$")
_FACT_ID = re.compile(r"[A-Za-z][\w-]*")
_FACTS_SHAPE: Final = 'Write identifiers of the ledger with commas between them: "Facts: F001, F002".'
_DIGEST = re.compile(r"[0-9a-f]{8}")


class CardLines(Struct, frozen=True):
    """The lines of one card: its headline as it was written (None for text before the first) and the rest."""

    headline: str | None
    first_line: int
    rest: list[str]

    @property
    def text_line(self) -> int:
        """The line of the file that the first of the rest is."""
        return self.first_line if self.headline is None else self.first_line + 1

    @property
    def first_words(self) -> int:
        """The first line under the headline that is not empty."""
        return next(number for number, line in enumerate(self.rest, self.text_line) if line.strip())


def cut(source: str, first_line: int, findings: Findings) -> Iterator[CardLines]:
    """Yield the cards of a text whose first line is `first_line` of its file, as far as not too much."""
    lines = source.split("\n")
    starts = [index for index, line in enumerate(lines) if CARD_LINE.match(line)]
    before = lines[: starts[0]] if starts else lines
    if any(line.strip() for line in before):
        before = card_within_limits(before, first_line, findings)
        if any(line.strip() for line in before):
            yield CardLines(None, first_line, before)
    ends = dict(pairwise([*starts, len(lines)]))
    for start in starts_within_limits(starts, first_line, findings):
        line = first_line + start
        rest = card_within_limits(lines[start + 1 : ends[start]], line + 1, findings)
        yield CardLines(headline_within_limits(lines[start], line, findings), line, rest)


def read_headline(source: str, line: int, findings: Findings) -> tuple[str, str]:
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


def read_facts(labels: Mapping[str, Label], findings: Findings) -> tuple[str, ...]:
    """Return the facts that a card rests on, each once."""
    label = labels.get("Facts")
    if label is None:
        return ()
    ids = re.split(r"[\s,;]+", label.value.strip(" \t.,;"))
    if not any(ids):
        findings.wrong(label.line, "The line of facts names none.", _FACTS_SHAPE)
    facts: dict[str, None] = {}
    for fact in filter(None, ids):
        if not _FACT_ID.fullmatch(fact):
            findings.wrong(label.line, f'"{fact}" cannot be the name of a fact.', _FACTS_SHAPE)
        elif fact in facts:
            findings.warn(label.line, f"{fact} is named twice.", "Name each fact once.")
        else:
            facts[fact] = None
    return tuple(facts)


def read_original(labels: Mapping[str, Label], findings: Findings) -> str:
    """Return the digest of the card that this one was translated from; empty where none can be read."""
    label = labels.get("Original")
    if label is None:
        return ""
    digest = label.value.lower()
    if not _DIGEST.fullmatch(digest):
        remedy = "Let `ibt-kiosk stamp` write this line, such as Original: 3f2a9c1b; or leave it out."
        findings.wrong(label.line, f'"{label.value}" is no digest of a card.', remedy)
        return ""
    return digest


def read_label_words(labels: Mapping[str, Label], name: str, findings: Findings) -> str:
    """Return the words after a label; empty where there are none."""
    label = labels.get(name)
    if label is None:
        return ""
    if not label.value:
        findings.wrong(label.line, f'"{name}:" says nothing.', "Write the words after it, or leave it out.")
    return read_words(label.value, label.line, f'line "{name}:"', findings)
