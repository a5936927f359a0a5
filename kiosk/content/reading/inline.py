"""The text of one paragraph: bold runs and pictures, and everything that a guide's text may not hold.

How lines make paragraphs and lists is `kiosk.content.reading.markdown`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kiosk.content.model import Picture
from kiosk.content.names import is_drawing_name
from kiosk.content.reading.leftovers import note_leftovers
from kiosk.content.reading.marks import read_marks
from kiosk.content.reading.runs import Run, RunBuilder, normalised

if TYPE_CHECKING:
    from kiosk.content.findings import Findings

# The marks that Markdown could make something of. An underscore that a letter follows, as in {clinic_name},
# is none: it could only open italics, which the underscore that closes them would tell.
_MARKS = re.compile(r"[\\`*\[<&]|_(?![A-Za-z0-9])")

# The two forms that most marked paragraphs have. Where nothing in them could mean something else, they are
# read here, four times as fast as by Markdown's rules; a test holds the two readings together.
_BOLD = re.compile(r"\*\*([^\W_](?:[^\\`*_\[<&]*[^\W_])?)\*\*(?!\*)")
_PICTURE = re.compile(
    r"!\[(?P<alt>(?!\s*\])[^\\`*_\[\]<&\n]+)\]"
    r'\((?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)(?: "(?P<caption>[^"\\&\n]*)")?\)'
)


def read_inline(source: str, line: int, findings: Findings) -> Run:
    """Return the text of a paragraph that starts on `line`, and note what it may not hold."""
    if not _MARKS.search(source):
        note_leftovers(source, line, findings)
        return Run(normalised(source))
    if (picture := _PICTURE.fullmatch(source)) and is_drawing_name(picture["name"]):
        alt, caption = normalised(picture["alt"]), normalised(picture["caption"] or "")
        return Run("", pictures=(Picture(picture["name"], alt, caption, line),))
    if _MARKS.search(_BOLD.sub(" ", source)):
        return read_marks(source, line, findings)
    note_leftovers(_BOLD.sub(r"\1", source), line, findings)
    builder = RunBuilder()
    for index, words in enumerate(_BOLD.split(source)):
        builder.write(words, bold=index % 2 == 1)
    return builder.run()
