"""How much may stand in a guide's files: many times what anybody writes, and little enough to read in time.

A guide is text from somebody, perhaps from somebody else. The time to read Markdown can grow with the square
of its marks, so that a file of some hundred kilobytes could stop the screen for minutes. What is too much is
left out, and told with the line on which it became too much; all before it is shown.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.findings import Findings

MAX_SECTION_BYTES: Final = 200_000
"""The largest file of a section or of the glossary; the guide's largest has 21 kB."""
MAX_SECTIONS: Final = 500
"""How many sections a language may have; the guide has eleven. Their heads take some 60 ms at the start."""
MAX_CARDS: Final = 300
"""How many cards a section, or words a glossary, may have; the guide has at most 9, or 47."""
MAX_CARD_CHARS: Final = 50_000
"""How many characters may stand under a headline; on a page stand some hundreds."""
MAX_CARD_LINES: Final = 1_000
MAX_CARD_MARKS: Final = 2_000
"""How many of Markdown's marks, all of them together."""
MAX_HEADLINE_CHARS: Final = 2_000
MAX_HEAD_CHARS: Final = 20_000
"""How many characters a file's head may have."""
MAX_FORMS: Final = 50
"""How many spellings a word may have."""
MAX_SPOKEN: Final = 1_000
"""How many words a list of pronunciations may have."""

_MARK = re.compile(r"[\\`*_\[\]<>&!{}#|~=]|^\s*[-+\d]")


def card_within_limits(lines: list[str], first_line: int, findings: Findings) -> list[str]:
    """Return the lines under a headline, without those from the one on that makes them too many.

    Args:
        lines: The lines.
        first_line: The line of the file that the first of them is.
        findings: Takes what is too much.
    """
    if len(lines) < MAX_CARD_LINES and sum(map(len, lines)) < MAX_CARD_MARKS:
        return lines
    chars = marks = 0
    for index, line in enumerate(lines):
        chars += len(line)
        marks += sum(1 for _ in islice(_MARK.finditer(line), MAX_CARD_MARKS + 1))
        for count, most, what in (
            (index + 1, MAX_CARD_LINES, "lines"),
            (chars, MAX_CARD_CHARS, "characters"),
            (marks, MAX_CARD_MARKS, "marks"),
        ):
            if count > most:
                wrong = f"Here are more than {most} {what} under one headline; what follows is left out."
                findings.wrong(first_line + index, wrong, "Divide it.")
                return lines[:index]
    return lines


def headline_within_limits(headline: str, line: int, findings: Findings) -> str:
    """Return the line of a headline; its beginning where it is longer than any headline."""
    if len(headline) <= MAX_HEADLINE_CHARS:
        return headline
    wrong = f"The headline is longer than {MAX_HEADLINE_CHARS} characters; its end is left out."
    findings.wrong(line, wrong, "Make it one short sentence.")
    return headline[:MAX_HEADLINE_CHARS]


def head_within_limits(head: str, first_line: int, findings: Findings) -> str:
    """Return the lines of a head, without those that make it too long."""
    if len(head) <= MAX_HEAD_CHARS:
        return head
    wrong = f"The head is longer than {MAX_HEAD_CHARS} characters; its end is left out."
    findings.wrong(first_line, wrong, "Write a line +++ under it.")
    return head[:MAX_HEAD_CHARS].rpartition("\n")[0]


def starts_within_limits(starts: list[int], first_line: int, findings: Findings) -> Iterator[int]:
    """Yield the indices of the lines on which cards start, as far as there are not too many.

    Args:
        starts: The indices of the lines.
        first_line: The line of the file that has the index 0.
        findings: Takes what is too much.
    """
    if len(starts) > MAX_CARDS:
        wrong = f"The file has {len(starts)} headlines; those after {MAX_CARDS} are left out."
        findings.wrong(first_line + starts[MAX_CARDS], wrong, "Divide the file.")
    yield from starts[:MAX_CARDS]
