"""The guide is read on once the first screen stands; what is wrong further on is told, each thing once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.base.clock import ManualClock
from kiosk.system.readingon import HEADS_AT_ONCE, PAUSE_MS, ReadingOn
from tests.content.guides import card, head, library, small_guide

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.library import Library

_DELAY_MS = 5_000


def _guide(folder: Path) -> Library:
    texts = {
        f"{code}/{number}-x.md": head(f"x{number}", tint="purpel") + card("a")
        for code in ("es", "fr")
        for number in (20, 30)
    }
    # What the first file says is known as soon as the language is offered.
    texts |= {f"{code}/10-what.md": head() + card() for code in ("es", "fr")}
    return library(small_guide(folder, texts), ("en", "es", "fr"))


def _reading(folder: Path) -> tuple[ManualClock, Library, list[Problem]]:
    """Begin to read on in a guide whose English is shown; what is told comes into the list."""
    clock, guide = ManualClock(), _guide(folder)
    _ = guide.headings("en")
    told: list[Problem] = []
    ReadingOn(clock, guide, told.append).start(_DELAY_MS)
    return clock, guide, told


def _files(told: list[Problem]) -> list[str]:
    return [
        f"{problem.path.parent.name}/{problem.path.name}" for problem in told if "purpel" in problem.wrong
    ]


def test_one_language_after_the_other(tmp_path: Path) -> None:
    clock, _, told = _reading(tmp_path)
    clock.advance(_DELAY_MS - 1)
    assert told == []
    clock.advance(1)
    assert _files(told) == ["es/20-x.md", "es/30-x.md"]
    clock.advance(PAUSE_MS)
    assert _files(told) == ["es/20-x.md", "es/30-x.md", "fr/20-x.md", "fr/30-x.md"]
    assert clock.pending == 0


def test_a_large_language_is_read_a_few_heads_at_a_time(tmp_path: Path) -> None:
    clock = ManualClock()
    told: list[Problem] = []
    numbers = range(20, 20 + 2 * HEADS_AT_ONCE)
    texts = {f"en/{number}-x.md": head(f"x{number}", tint="purpel") + card("a") for number in numbers}
    ReadingOn(clock, library(small_guide(tmp_path, texts), ("en",)), told.append).start(_DELAY_MS)
    clock.advance(_DELAY_MS)
    # The very first head is known from the start: it shows that the language can be read.
    assert len(_files(told)) == HEADS_AT_ONCE
    clock.advance(PAUSE_MS)
    assert len(_files(told)) == 2 * HEADS_AT_ONCE
    assert clock.pending == 0


def test_what_a_family_comes_upon_first_is_told_too(tmp_path: Path) -> None:
    clock, guide, told = _reading(tmp_path)
    _ = guide.headings("fr")
    clock.advance(_DELAY_MS + PAUSE_MS)
    assert sorted(_files(told)) == ["es/20-x.md", "es/30-x.md", "fr/20-x.md", "fr/30-x.md"]


def test_what_is_known_is_not_told_again(tmp_path: Path) -> None:
    clock, guide = ManualClock(), _guide(tmp_path)
    assert guide.problems_of_heads()
    told: list[Problem] = []
    ReadingOn(clock, guide, told.append).start(0)
    clock.advance(_DELAY_MS)
    assert told == []


def test_the_end_comes_first(tmp_path: Path) -> None:
    clock, guide = ManualClock(), _guide(tmp_path)
    told: list[Problem] = []
    reading = ReadingOn(clock, guide, told.append)
    reading.start(_DELAY_MS)
    reading.close()
    assert clock.pending == 0
