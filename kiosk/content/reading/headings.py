"""The head of a file of the guide: what is between the two `+++` lines.

The home screen needs nothing else, so nothing else is parsed here: the cards are
`kiosk.content.reading.sections`.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.base.problems import did_you_mean, most_like
from kiosk.base.toml_lines import read_toml
from kiosk.content.files import read_text
from kiosk.content.findings import Findings
from kiosk.content.model import TINTS, Heading
from kiosk.content.names import is_drawing_name
from kiosk.content.reading.controls import take_controls
from kiosk.content.reading.limits import MAX_SECTION_BYTES, head_within_limits
from kiosk.content.reading.tables import Table

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.problems import Problem

# Files of a language that are no sections; their ids are their names.
WORDS_FILE: Final = "words.md"
CALL_NOW_FILE: Final = "call-now.md"
FIXED_IDS: Final = {WORDS_FILE: "words", CALL_NOW_FILE: "call-now"}

_FENCE: Final = "+++"
_KEYS: Final = ("id", "title", "short", "subtitle", "tint", "picture")
_DEFAULT_TINT: Final = "stone"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_FILE_NAME = re.compile(r"(\d+)-(.+)")
_LAST: Final = 1_000_000  # the order of a file without a number: behind all the others
_HEAD_SHAPE: Final = 'Write the head between two lines +++, with id = "name" and title = "Words" in it.'
_ID_SHAPE: Final = "Write small letters, digits and hyphens only"

# A line that starts a card: two #, and what follows them. A third # makes it another heading.
CARD_LINE: Final = re.compile(r"\s*##(?!#)(?P<space>\s*)(?P<words>.*)")


class Parts(Struct, frozen=True):
    """A section's file, cut into its head and its cards.

    Attributes:
        head: The lines between the `+++` lines.
        head_line: The line of the file that the first of them is.
        cards: The lines under the head.
        cards_line: The line of the file that the first of them is.
    """

    head: str
    head_line: int
    cards: str
    cards_line: int


def read_heading(path: Path, language: str) -> tuple[Heading | None, tuple[Problem, ...]]:
    """Return the heading of a section, or None where the file has not a word to show.

    The whole file is read, though only its head is parsed: a section that the home screen offers is then
    sure to have a card. Reading a file costs some 50 µs; parsing its cards would cost thirty times that.
    """
    text, problems = read_text(path, MAX_SECTION_BYTES, within=path.parent.parent)
    if text is None:
        return None, problems
    findings = Findings(path)
    parts = split(text, findings)
    heading = parse_heading(parts, language, findings)
    if not parts.cards.strip():
        if path.name == WORDS_FILE:
            findings.wrong(parts.cards_line, "No word is explained here.", 'Write one: a line "## The word".')
        else:
            findings.wrong(
                parts.cards_line, "The section has no card.", 'Write one: a line "## Its message".'
            )
        return None, findings.problems
    return heading, findings.problems


def split(text: str, findings: Findings) -> Parts:
    """Cut a section's text into its head and its cards, and note where the head is not marked as such."""
    lines = take_controls(text, findings).split("\n")
    start = next((index for index, line in enumerate(lines) if line.strip()), 0)
    fence = lines[start].strip()
    if fence not in (_FENCE, "---"):
        findings.wrong(start + 1, "The file has no head.", _HEAD_SHAPE)
        return Parts("", 1, "\n".join(lines), 1)
    if fence != _FENCE:
        findings.wrong(start + 1, "The head stands between lines ---.", f"Write {_FENCE} for both of them.")
    for index in range(start + 1, len(lines)):
        if lines[index].strip() == fence:
            if not any(map(str.strip, lines[start + 1 : index])):
                findings.wrong(start + 1, "The head is empty.", _HEAD_SHAPE)
            return _cut(lines, start, index, index + 1)
        if CARD_LINE.match(lines[index]):
            end = index
            break
    else:
        # Without a card either: the head is all up to the first empty line, so that no words are lost.
        end = next((index for index, line in enumerate(lines[start:], start) if not line.strip()), len(lines))
    findings.wrong(start + 1, "The head has no end.", f"Write {_FENCE} on a line of its own under it.")
    return _cut(lines, start, end, end)


def parse_heading(parts: Parts, language: str, findings: Findings) -> Heading:
    """Return the heading that a head tells; what it lacks comes from the file's name."""
    path = findings.path
    order, name = _from_file_name(findings)
    if not parts.head.strip():
        title = name.replace("-", " ").capitalize()
        return Heading(slug(name), title, title, "", _DEFAULT_TINT, "", order, path, language)
    head = head_within_limits(parts.head, parts.head_line, findings)
    toml = read_toml(head, path, parts.head_line)
    table = Table(toml, parts.head_line, findings)
    table.note_unknown(_KEYS)
    section_id = table.text("id", slug(name), example=slug(name))
    title = table.text("title", name.replace("-", " ").capitalize(), example="What is it?")
    tint = table.text("tint", _DEFAULT_TINT, example="alert" if path.name == CALL_NOW_FILE else "sky")
    if tint not in TINTS:
        findings.wrong(table.line("tint"), f'"{tint}" is not a tint.', did_you_mean(tint, TINTS))
        tint = _DEFAULT_TINT
    return Heading(
        id=_heading_id(section_id, name, table.line("id"), findings),
        title=title,
        short=table.text("short", title),
        subtitle=table.text("subtitle", ""),
        tint=tint,
        picture=_picture(table, findings),
        order=order,
        path=path,
        language=language,
    )


def _picture(table: Table, findings: Findings) -> str:
    """Return the name of a section's drawing; empty where there is none, or what is written is no name."""
    # Each card of the one-screen "call now" has a drawing of its own, or none.
    example = "" if findings.path.name == CALL_NOW_FILE else "pump-place"
    name = table.text("picture", "", example=example)
    if name and not is_drawing_name(name):
        remedy = 'Write the name of its file without the ending, such as "pump-place".'
        findings.wrong(table.line("picture"), f'"{name}" is not the name of a drawing.', remedy)
        return ""
    return name


def checked_id(written: str, other: str, line: int, findings: Findings) -> str:
    """Return an id as it was written, or one made from it (or from other words) where it cannot be one."""
    if _ID.fullmatch(written):
        return written
    made = slug(written) if slug(written) != slug("") else slug(other)
    findings.wrong(line, f'"{written}" cannot be a name.', f'{_ID_SHAPE}, such as "{made}".')
    return made


def slug(words: str) -> str:
    """Return an id made from words: "Wo liegt die Pumpe?" gives `wo-liegt-die-pumpe`."""
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-") or "untitled"


def _heading_id(written: str, name: str, line: int, findings: Findings) -> str:
    """Return the id of a file, which a fixed name decides, and which no other file may take."""
    fixed = FIXED_IDS.get(findings.path.name)
    if fixed is not None:
        if written != fixed:
            findings.wrong(line, f'The id of {findings.path.name} is "{written}".', f'Write id = "{fixed}".')
        return fixed
    for file, kept in FIXED_IDS.items():
        if written == kept:
            findings.wrong(line, f'The id "{kept}" belongs to {file}.', "Give this section another one.")
    return checked_id(written, name, line, findings)


def _cut(lines: list[str], start: int, end: int, cards: int) -> Parts:
    last = len(lines)  # the line to tell where there is nothing any more
    head_line, cards_line = min(start + 2, last), min(cards + 1, last)
    return Parts("\n".join(lines[start + 1 : end]), head_line, "\n".join(lines[cards:]), cards_line)


def _from_file_name(findings: Findings) -> tuple[int, str]:
    stem = findings.path.stem
    if findings.path.name in FIXED_IDS:
        return _LAST, stem
    found = _FILE_NAME.fullmatch(stem)
    if found is None:
        near = most_like(findings.path.name.lower(), FIXED_IDS, 0.8)
        remedy = f'Name it with its place among the sections: "20-{stem}.md".'
        if near:
            remedy = f'Did you mean "{near}"?'
        findings.wrong(1, "The name of the file has no number.", remedy)
        return _LAST, stem
    return int(found[1][:6]), found[2]
