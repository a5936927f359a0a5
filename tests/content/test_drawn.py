"""The checks of the drawings' folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.checking.checks import check_guide
from kiosk.content.layers import Pictures

from .flawless import CALL, CALL_NOW, SVG, TERM, WHAT, WORDS, card, guide
from .guides import head, library

if TYPE_CHECKING:
    from pathlib import Path


def test_a_drawing_that_nothing_shows(tmp_path: Path) -> None:
    read = library(guide(tmp_path))
    (tmp_path / "pictures/fish.svg").write_text(SVG)
    (tmp_path / "pictures/palette.toml").touch()
    (problem,) = check_guide(read, Pictures(tmp_path / "pictures"))
    assert problem.path == tmp_path / "pictures/fish.svg"
    assert problem.wrong == "No card, word, section or screen shows this drawing."
    assert problem.warning
    assert check_guide(read, Pictures(tmp_path / "pictures"), ["fish"]) == ()


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (WHAT, head(picture="fish") + card()),
        (WHAT, head() + card(picture='![A.](fish "B.")')),
        (WHAT, head() + card(more='### More\n\n![A.](fish "B.")\n\nMore.')),
        (WORDS, TERM.replace('"pump"', '"fish"', 1)),
        (WORDS, TERM.replace("](pump", "](fish")),
        (CALL, CALL_NOW.replace("](pump", "](fish", 1)),
    ],
    ids=["section", "card", "more", "glossary", "word", "call-now"],
)
def test_who_shows_a_drawing(tmp_path: Path, file: str, text: str) -> None:
    read = library(guide(tmp_path, {file: text}))
    (tmp_path / "pictures/fish.svg").write_text(SVG)
    assert check_guide(read, Pictures(tmp_path / "pictures")) == ()


def test_drawings_of_another_guide_need_not_be_shown(tmp_path: Path) -> None:
    read = library(guide(tmp_path / "own"))
    guide(tmp_path / "other")
    (tmp_path / "other/pictures/fish.svg").write_text(SVG)
    assert check_guide(read, Pictures(tmp_path / "other/pictures")) == ()


def test_a_drawing_that_is_not_safe(tmp_path: Path) -> None:
    read = library(guide(tmp_path))
    (tmp_path / "pictures/pump.svg").write_text(SVG.replace("/>", ">\n<script/></svg>"))
    (problem,) = check_guide(read, Pictures(tmp_path / "pictures"))
    assert (problem.path.name, problem.line) == ("pump.svg", 2)
    assert not problem.warning


def test_without_a_folder_of_drawings_each_is_missing(tmp_path: Path) -> None:
    problems = check_guide(library(guide(tmp_path)), Pictures(tmp_path / "no"))
    assert {problem.wrong for problem in problems} == {'There is no drawing "pump.svg".'}
