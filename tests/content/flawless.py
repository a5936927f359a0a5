"""A guide without a mistake, for the tests of the checks: each changes one thing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .guides import head, small_guide

if TYPE_CHECKING:
    from pathlib import Path

WHAT = "en/10-what.md"
WORDS = "en/words.md"
CALL = "en/call-now.md"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'

TERM = """\
+++
id = "words"
title = "Words to know"
subtitle = "What they mean"
tint = "stone"
picture = "pump"
+++

## Abdomen {#abdomen}

Forms: abdomen, abdominal

![A belly.](pump "The belly.")

The belly.

Facts: T01, F002
"""

CALL_NOW = """\
+++
id = "call-now"
title = "When to call now"
tint = "alert"
+++

## Too little {#too-little}

![A child.](pump)

It tightens up.

- One
- Two
- Three
- Four

Facts: F001

## Too much {#too-much}

![A child.](pump)

It slows down.

- One
- Two
- Three
- Four

Facts: F001

## Do {#do}

1. Call.

Facts: F001

## Say {#say}

- It is the pump.

Facts: F001
"""


def card(
    name: str = "one",
    headline: str = "A message",
    text: str = "Some words.",
    *,
    picture: str = '![A pump.](pump "It is round.")',
    child: str = "> For me.",
    more: str = "",
    facts: str = "Facts: F001",
) -> str:
    """Return a card without a mistake: its headline, picture, text, child on lines 1, 3, 5, 7."""
    return f"## {headline} {{#{name}}}\n\n{picture}\n\n{text}\n\n{child}\n\n{more}\n\n{facts}\n"


def guide(folder: Path, files: dict[str, str] | None = None) -> Path:
    """Write a guide without a mistake, its drawing beside it, and other files if given; return its folder."""
    pictures = folder / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    (pictures / "pump.svg").write_text(SVG)
    texts = {WHAT: head() + card(), WORDS: TERM, CALL: CALL_NOW} | (files or {})
    return small_guide(folder / "guide", texts)
