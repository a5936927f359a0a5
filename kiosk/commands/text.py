"""`ibt-kiosk text`: the whole guide as plain text, for review and for comparing versions. Without Qt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kiosk.commands.opening import language_of, open_all, unknown_language
from kiosk.content.plain import plain_text

if TYPE_CHECKING:
    from pathlib import Path


def text(config: Path | None, content: Path | None, wanted: str | None) -> int:
    """Print the guide in a language; return 2 where it has no such language."""
    opened = open_all(config, content)
    language = language_of(opened, wanted)
    if language is None or not opened.library.headings(language):
        print(unknown_language(wanted, [known.code for known in opened.library.languages]), file=sys.stderr)
        return 2
    for line in plain_text(opened.library, language):
        print(line)
    return 0
