"""Invisible characters that turn the writing direction around: no text of the guide needs one.

Left in a text they can make a sentence, or a telephone number, read in another order than it was written, and
nobody who looks at the file sees why. The screen sets the direction of each language by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.findings import Findings

# UAX 9, 2.1 to 2.6: embeddings, overrides, isolates and the three marks.
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")


def controls_in(text: str) -> Iterator[str]:
    """Yield the name of each such character in a text: "U+202E"."""
    return (f"U+{ord(found[0]):04X}" for found in _CONTROLS.finditer(text))


def without_controls(text: str) -> str:
    """Return the text without such characters."""
    return _CONTROLS.sub("", text)


def take_controls(text: str, findings: Findings, first_line: int = 1) -> str:
    """Return the text without such characters, and note each line that has some.

    Args:
        text: The text.
        findings: Takes what is wrong.
        first_line: The line of the file that the text starts on.
    """
    if not _CONTROLS.search(text):
        return text
    for number, line in enumerate(text.split("\n"), first_line):
        if names := ", ".join(dict.fromkeys(controls_in(line))):
            wrong = f"An invisible character turns the writing direction here: {names}."
            findings.wrong(number, wrong, "Delete it: write the words around it anew, not pasted.")
    return without_controls(text)
