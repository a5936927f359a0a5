"""Files that would take minutes to read: what is too much is left out and told, and the rest is there."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from kiosk.base.config import load_config
from kiosk.content.facts import read_ledger
from kiosk.content.findings import MAX_PROBLEMS
from kiosk.content.pronunciation import read_pronunciations
from kiosk.content.reading.headings import read_heading
from kiosk.content.reading.sections import read_section
from kiosk.content.reading.words import read_terms

from .guides import card, head, library, small_guide, term, told, words_head

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LONGEST_S = 10.0
"""Each takes well under one second on a computer with nothing else to do; without the limits, minutes."""

TEXT_LINE = 11  # of the file, on which the text of the first card stands
LINES = "Here are more than 1000 lines under one headline; what follows is left out."
CHARACTERS = "Here are more than 50000 characters under one headline; what follows is left out."
MARKS = "Here are more than 2000 marks under one headline; what follows is left out."


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    began = time.monotonic()
    yield
    assert time.monotonic() - began < LONGEST_S


def _read(folder: Path, text: str) -> tuple[list[str], list[tuple[int, str]]]:
    """Return the headlines of a section of a good card, a card with a text, and a good card; and problems."""
    path = folder / "en" / "20-bad.md"
    path.parent.mkdir()
    path.write_text(f"{head('bad')}## A {{#a}}\n\n{text}\n\n{card('b', 'B')}", encoding="utf-8")
    section, problems = read_section(path, "en")
    assert section is not None
    return [card.headline for card in section.cards], told(problems)


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        ("*a " * 15_000, 0, MARKS),
        ("*a*" * 15_000, 0, MARKS),
        ("**a " * 11_000, 0, MARKS),
        ("*" * 45_000, 0, MARKS),
        ("[" * 45_000, 0, MARKS),
        ("[a](" * 11_000, 0, MARKS),
        ("![a](b) " * 5_000, 0, MARKS),
        ("<a " * 15_000, 0, MARKS),
        ("`" * 45_000, 0, MARKS),
        ("{fasting: Eat.} " * 2_800, 0, MARKS),
        (">" * 45_000, 0, MARKS),
        ("> a\n>> b\n" * 4_000, 999, LINES),
        ("- a\n" * 11_000, 999, LINES),
        ("\n".join(f"{'  ' * depth}- a" for depth in range(400)), 222, CHARACTERS),
        ("|a|b|\n|-|-|\n" * 3_000, 666, MARKS),
        ("a\n\n" * 11_000, 999, LINES),
        ("Facts: F001\n" * 4_000, 999, LINES),
        ("x" * 90_000, 0, CHARACTERS),
        ("word " * 9_000, None, ""),
    ],
)
def test_a_card_that_is_too_much(tmp_path: Path, text: str, line: int | None, wrong: str) -> None:
    headlines, problems = _read(tmp_path, text)
    assert headlines == ["A", "B"]
    too_much = [problem for problem in problems if problem[1].startswith("Here are more")]
    assert too_much == ([] if line is None else [(TEXT_LINE + line, wrong)])


def test_a_headline_and_a_head_that_are_too_long(tmp_path: Path) -> None:
    path = tmp_path / "en" / "20-bad.md"
    path.parent.mkdir()
    lines = "a = 1\n" * 9_000
    path.write_text(f'+++\ntitle = "T"\n{lines}+++\n## {"*a " * 30_000}\n\nText.\n', encoding="utf-8")
    heading, problems = read_heading(path, "en")
    assert heading is not None
    assert heading.title == "T"
    assert (2, "The head is longer than 20000 characters; its end is left out.") in told(problems)
    section, problems = read_section(path, "en")
    assert section is not None
    assert (9004, "The headline is longer than 2000 characters; its end is left out.") in told(problems)


def test_too_many_cards_words_sections_and_forms(tmp_path: Path) -> None:
    guide = small_guide(tmp_path, {f"en/{number}-s.md": head(f"s{number}") + card() for number in range(550)})
    made = library(guide)
    assert len(made.headings("en")) == 500
    assert "There are 551 sections; those from this one on are left out." in [
        problem.wrong for problem in made.problems()
    ]
    path = guide / "en" / "10-what.md"
    path.write_text(head() + "".join(card(f"c{number}") for number in range(400)), encoding="utf-8")
    section, problems = read_section(path, "en")
    assert section is not None
    assert len(section.cards) == 300
    assert (9 + 9 * 300, "The file has 400 headlines; those after 300 are left out.") in told(problems)
    path = guide / "en" / "words.md"
    forms = ", ".join(f"form{number}" for number in range(60))
    path.write_text(words_head() + term("pump", forms), encoding="utf-8")
    terms, problems = read_terms(path, "en")
    assert len(terms[0].forms) == 50
    assert told(problems) == [(10, '"Pump" has 60 forms; those after 50 are left out.')]


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = tmp_path / "en" / "20-bad.md"
    path.parent.mkdir()
    path.write_text(head("bad") + card() * 4_000, encoding="utf-8")
    section, problems = read_section(path, "en")
    assert section is None
    assert told(problems) == [(1, "The file is larger than 0.2 MB.")]


def test_no_more_is_told_than_anybody_mends(tmp_path: Path) -> None:
    path = tmp_path / "en" / "20-bad.md"
    path.parent.mkdir()
    path.write_text(head("bad") + "\u202e\n" * 30_000 + card(), encoding="utf-8")
    _, problems = read_heading(path, "en")
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1].wrong == "Too much is wrong to tell all."


def test_lists_of_words_for_the_voice(tmp_path: Path) -> None:
    path = tmp_path / "en" / "speech.toml"
    path.parent.mkdir()
    path.write_text("".join(f'"w{number}" = "say {number}"\n' for number in range(1_500)), encoding="utf-8")
    said, problems = read_pronunciations(path)
    assert told(problems) == [(1001, "There are 1500 words; those from this one on are left out.")]
    assert said.applied("w1 w999 w1000") == "say 1 say 999 w1000"


def test_options_and_ledgers_with_too_many_statements(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("[clinic]\n" + "phone_dax = 1\n" * 40_000, encoding="utf-8")
    loaded = load_config(path)
    assert len(loaded.problems) <= 110
    unknown = "".join(f"phone_dax{number} = 1\n" for number in range(40_000))
    path.write_text(f'[clinic]\nname = "Hill"\n{unknown}', encoding="utf-8")
    loaded = load_config(path)
    assert loaded.settings.clinic.name == "Hill"
    wrong = "Here are more than 2000 statements; the rest was not read."
    assert (2001, wrong) in told(loaded.problems)
    path.write_text('[[fact]]\nid = "F1"\n' * 40_000, encoding="utf-8")
    assert "Here are more than 20000 statements; the rest was not read." in [
        problem.wrong for problem in read_ledger(path).problems
    ]
