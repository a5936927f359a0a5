from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.content.pronunciation import Pronunciations, read_pronunciations

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The CSF is clear.", "The C S F is clear."),
        ("csf", "C S F"),
        ("2 mg/mL or 2 mg.", "2 milligrams per milliliter or 2 milligrams."),
        ("ACSF and mgs", "ACSF and mgs"),
        ("", ""),
    ],
)
def test_whole_words_are_said_in_another_way(text: str, said: str) -> None:
    table = {"CSF": "C S F", "mg": "milligrams", "mg/mL": "milligrams per milliliter"}
    assert Pronunciations(table).applied(text) == said


def test_an_empty_list_changes_nothing() -> None:
    assert Pronunciations({}).applied("Baclofen.") == "Baclofen."


def written(folder: Path, text: str) -> Path:
    path = folder / "en" / "speech.toml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_wrong_in_the_file_is_told_with_its_line_and_the_rest_holds(tmp_path: Path) -> None:
    path = written(tmp_path, '"CSF" = "C S F"\n"ITB" = 5\nIBT = I B T\n')
    found, problems = read_pronunciations(path)
    assert found.applied("CSF ITB") == "C S F ITB"
    assert sorted(problem.line for problem in problems) == [2, 3]
    assert all(problem.path == path for problem in problems)


def test_the_guide_tells_what_is_wrong_with_it(tmp_path: Path) -> None:
    path = written(tmp_path, "oh dear\n")
    (path.parent / "10-one.md").write_text('+++\nid = "one"\n+++\n\n## A card\n\nText.\n', encoding="utf-8")
    library = open_library(Settings(), tmp_path)
    assert any(problem.path == path for problem in library.problems())
    assert library.pronounced("en", "CSF") == "CSF"
    assert library.pronounced("xx", "CSF") == "CSF"


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_guide_that_comes_with_the_program_has_a_list(language: str) -> None:
    library = open_library(Settings())
    assert library.pronounced(language, "CSF") != "CSF"
