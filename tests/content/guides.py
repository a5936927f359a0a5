"""Guides in a temporary folder, for the tests of the content floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kiosk.base.problems import Problem

ENGLISH = 'name = "English"\ndirection = "ltr"\ninvitation = "Touch anywhere to begin"\n'
SPANISH = 'name = "Español"\ndirection = "ltr"\ninvitation = "Toque para empezar"\n'
ARABIC = 'name = "العربية"\ndirection = "rtl"\ninvitation = "المس الشاشة للبدء"\n'

LEDGER = """\
[[fact]]
id = "F001"
topic = "seed-what"
text = "The pump is round."
source = "seed"
verified = true

[[fact]]
id = "F002"
topic = "care"
text = "It beeps."
source = "clinic"
also = ["seed"]
verified = true

[[fact]]
id = "F003"
topic = "care"
text = "It sings."
source = "clinic"
verified = false

[[source]]
id = "seed"
publisher = "Base"
title = "The base document"
address = "base.txt"
kind = "base document"

[[source]]
id = "clinic"
publisher = "A clinic"
title = "A leaflet"

[[term]]
id = "T01"
term = "Abdomen"
say = "AB-duh-men"
definition = "The belly."
"""


def head(section_id: str = "what", **keys: str) -> str:
    """Return a complete head of eight lines."""
    texts = {
        "id": section_id,
        "title": f"About {section_id}",
        "short": "Short",
        "subtitle": "A few words",
        "tint": "sky",
        "picture": "pump",
    } | keys
    return "".join(["+++\n", *(f'{key} = "{text}"\n' for key, text in texts.items()), "+++\n"])


def card(
    name: str = "one", headline: str = "A message", text: str = "Some words.", facts: str = "F001"
) -> str:
    """Return a card without a mistake, of nine lines."""
    return f"## {headline} {{#{name}}}\n\n![A pump.](pump)\n\n{text}\n\n> For me.\n\nFacts: {facts}\n"


def words_head(title: str = "Words to know") -> str:
    """Return the head of a glossary, of seven lines."""
    keys = {"id": "words", "title": title, "subtitle": "Hard words", "tint": "stone", "picture": "words"}
    return "".join(["+++\n", *(f'{key} = "{text}"\n' for key, text in keys.items()), "+++\n"])


def term(name: str, forms: str = "", text: str = "What it is.", *, everyday: bool = False) -> str:
    """Return a glossary word without a mistake; its heading is its name with a large letter."""
    lines = [f"## {name.capitalize()} {{#{name}}}", "", f"Forms: {forms or name}"]
    lines += ["Everyday: yes"] if everyday else []
    return "\n".join([*lines, "", text, "", "Facts: T01", ""])


def call_now(**texts: str) -> str:
    """Return a whole file `call-now.md`, whose head has five lines; other texts under a headline if given.

    Args:
        **texts: The text of a card by its name, with `_` for `-`; empty to leave the card out.
    """
    signs = "- One\n- Two\n- Three\n- Four"
    cards = {
        "too_little": f"![A child.](little)\n\nThe body tightens.\n\n{signs}",
        "too_much": f"![A child.](much)\n\nThe body slows.\n\n{signs}",
        "do": "1. Call {phone_emergency}.\n2. Show the card.",
        "say": "- My child has a pump.",
    } | texts
    head = '+++\nid = "call-now"\ntitle = "When to call now"\ntint = "alert"\n+++\n'
    return head + "".join(
        f"## Headline of {name} {{#{name.replace('_', '-')}}}\n\n{text}\n\nFacts: F001\n\n"
        for name, text in cards.items()
        if text
    )


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write the files of a guide, by their names within it, and return its folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def small_guide(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write a guide of one English section with one card, and more files (or other ones) if given."""
    english = {"en/language.toml": ENGLISH, "en/10-what.md": head() + card(), "facts.toml": LEDGER}
    return write(folder, english | dict(files or {}))


def library(
    folder: Path,
    offered: Sequence[str] = ("en",),
    *,
    values: Mapping[str, str] | None = None,
    version: str = "",
    sentences: Mapping[str, Mapping[str, str]] | None = None,
) -> Library:
    """Return the library of a guide whose default language is English."""
    return Library(folder, offered, "en", values or {}, version=version, sentences=sentences or {})


def told(problems: Iterable[Problem]) -> list[tuple[int, str]]:
    """Return line and wrong sentence of each problem."""
    return [(problem.line, problem.wrong) for problem in problems]
