"""The label lines of a card or a glossary word, such as `Facts: F001`: taken out before its Markdown is read.

Only where a label stands and how often is looked at here; what it says is the business of who asked for it.
A line that is no label of this kind of text stays in the text, and is told where it looks like one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.base.problems import most_like

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.content.findings import Findings


class Place(Enum):
    """Where a label has to stand; the value says it to the author."""

    TOP = "Write it right under the heading, above the text."
    MORE = "Make it the first line under ###."
    END = "Make it the last line, under the text."


CARD_LABELS: Final[Mapping[str, Place]] = {
    "Shows": Place.MORE,
    "Facts": Place.END,
    "Original": Place.END,
}
TERM_LABELS: Final[Mapping[str, Place]] = {
    "Say": Place.TOP,
    "Forms": Place.TOP,
    "Everyday": Place.TOP,
    "Facts": Place.END,
    "Original": Place.END,
}

# The near misses too: bold marks around the label, the wide colon of some keyboards.
_LABEL = re.compile(r"\s*(?P<marks>[*_]*)(?P<word>[A-Za-z]{2,12})[*_]*\s*[:：][*_]*(?P<value>.*)")
_MORE_LINE = re.compile(r"\s*###(?!#)")
_BY_WORD: Final = {name.casefold(): name for name in (*CARD_LABELS, *TERM_LABELS)} | {"fact": "Facts"}
_NEAR: Final = 0.75  # of difflib's ratio: "Show" and "Fcats" are near enough, "Signs" is not


class Label(Struct, frozen=True):
    """What stands after a label, and the line of the file that it stands on."""

    value: str
    line: int


def take_labels(
    lines: list[str], first_line: int, places: Mapping[str, Place], findings: Findings
) -> dict[str, Label]:
    """Return the labels by their names, and empty their lines, so that no line changes its number.

    Args:
        lines: The lines under a headline.
        first_line: The line of the file that the first of them is.
        places: The labels that can stand here, and where.
        findings: Takes what is wrong.
    """
    found: dict[int, tuple[str, str]] = {}
    for index, line in enumerate(lines):
        label = _LABEL.fullmatch(line) if ":" in line or "：" in line else None
        if label is None:
            continue
        name = _BY_WORD.get(label["word"].casefold(), "")
        if name in places and not label["marks"]:
            found[index] = name, label["value"].strip()
        else:
            _note_lookalike(label, first_line + index, places, findings)
    return _taken(found, lines, first_line, places, findings) if found else {}


def _taken(
    found: Mapping[int, tuple[str, str]],
    lines: list[str],
    first_line: int,
    places: Mapping[str, Place],
    findings: Findings,
) -> dict[str, Label]:
    """Return the labels that were found, each once, and empty their lines."""
    text = [index for index, line in enumerate(lines) if index not in found and line.strip()]
    taken: dict[str, Label] = {}
    facts = ", ".join(value for name, value in found.values() if name == "Facts")
    for index, (name, value) in found.items():
        number = first_line + index
        if not _is_in_place(places[name], index, lines, text):
            findings.wrong(number, f'"{name}:" stands in the wrong place.', places[name].value)
        if name not in taken:
            # No fact is lost: it would be told as one that reaches nobody.
            taken[name] = Label(facts if name == "Facts" else value, number)
        else:
            remedy = f"Make one line of it and of line {taken[name].line}."
            findings.wrong(number, f'"{name}:" is given twice.', remedy)
    for index in found:
        lines[index] = ""
    return taken


def _is_in_place(place: Place, index: int, lines: list[str], text: list[int]) -> bool:
    """Return whether a label's line stands where it has to, among the lines that hold text."""
    above = bisect_left(text, index)
    if place is Place.END:
        return above == len(text)
    if place is Place.TOP:
        return above == 0
    return above > 0 and _MORE_LINE.match(lines[text[above - 1]]) is not None


def _note_lookalike(label: re.Match[str], line: int, places: Mapping[str, Place], findings: Findings) -> None:
    word = label["word"]
    name = _BY_WORD.get(word.casefold())
    if name in places:
        findings.wrong(line, f'The label "{name}:" has marks around it.', f'Write "{name}:" without them.')
    elif name is not None:
        home = "a card" if name in CARD_LABELS else "a word of words.md"
        remedy = f"Only {home} has that label; leave it out, or word the sentence in another way."
        findings.wrong(line, f'"{name}:" has no place here.', remedy)
    elif near := most_like(word.capitalize(), places, _NEAR):
        remedy = f'Did you mean "{near}:"?'
        findings.wrong(line, f'"{word}:" looks like a label and is none.', remedy)
