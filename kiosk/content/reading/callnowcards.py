"""The cards of `call-now.md` by their names, and whether a file has any: without reading Markdown.

Each start of a clinic's own guide asks whether that screen is still there. The parser of the cards would take
a tenth of that start to import.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kiosk.content.files import read_text
from kiosk.content.findings import Findings
from kiosk.content.reading.headings import CARD_LINE, split
from kiosk.content.reading.limits import MAX_HEADLINE_CHARS, MAX_SECTION_BYTES

if TYPE_CHECKING:
    from pathlib import Path

SIGN_CARDS: Final = ("too-little", "too-much")
CARDS: Final = (*SIGN_CARDS, "do", "say")

_NAME = re.compile(r"\{#(?P<name>[a-z-]+)\}$")


def surely_has_card(path: Path) -> bool:
    """Return whether the first card of a file is plainly one of `CARDS`, named as everybody names it.

    Where it is, `kiosk.content.reading.callnow.read_call_now` finds it as well. Where it is not, that may
    find one all the same: behind the first, or with blanks within the braces.
    """
    text, _ = read_text(path, MAX_SECTION_BYTES, within=path.parent.parent)
    if text is None:
        return False
    cards = split(text, Findings(path)).cards
    first = next((line for line in cards.split("\n") if CARD_LINE.match(line)), "")
    name = _NAME.search(first)
    return name is not None and name["name"] in CARDS and len(first) <= MAX_HEADLINE_CHARS
