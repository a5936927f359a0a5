"""Marks that are left in a text after Markdown was read: mistakes that would stand before a family's eyes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.content.findings import Findings

NO_LINKS: Final = ("There are no links in the guide.", "Write the words alone.")
NO_HTML: Final = ("There is no HTML in the guide.", "Leave out the tag, and write the words alone.")
NAMED: Final = 'Write ![words](name "caption") with the name of a drawing, such as "pump-place".'

# (what is left in a line, what is wrong, what to do)
_MARKS: Final = tuple(
    (re.compile(pattern), wrong, remedy)
    for pattern, wrong, remedy in (
        (r"^#{2,6}\S", "A heading needs a space after its marks #.", "Write the space."),
        (r"^[•·●▪◦]", "A list item starts with another mark.", 'Start it with "- ", under an empty line.'),
        (r"^-[^\W\d]", "A list item needs a space after the hyphen.", 'Start it with "- ".'),
        (r"^[-*+]\s", "A list item stands too far in.", "Start it at the start of its line."),
        (r"\*\*", "A mark ** for bold has no partner.", "Write **words**, without spaces inside the marks."),
        (r"!\[[^\]]*\]\(", "This picture cannot be read.", NAMED),
        (r"(?<!!)\[[^\]]*\]\(|^\[[^\]]+\]:", *NO_LINKS),
        (r"^\||\|\s*:?-{2,}", "There are no tables in the guide.", 'Write a list of "- " items.'),
        (r"```|~~|^={2,}$", "The marks ```, ~~ and === mean nothing here.", "Leave them out."),
        (r"</?[A-Za-z!]", *NO_HTML),
    )
)
_ANY_MARK = re.compile(r"[#•·●▪◦\-+*\[|`~=<]")


def note_leftovers(source: str, first_line: int, findings: Findings) -> None:
    """Note the marks in the lines of a text, the first of which is `first_line` of its file."""
    if not _ANY_MARK.search(source):
        return
    for line, text in enumerate(source.split("\n"), first_line):
        for pattern, wrong, remedy in _MARKS:
            if pattern.search(text.strip()):
                findings.wrong(line, wrong, remedy)
