"""One mistake that spoils much: it is told once, and not again for all that depends on it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kiosk.content.checking.checks import check_guide

from .guides import SPANISH, card, head, library, small_guide, told

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "en/20-care.md": head("care") + card("two", facts="F002"),
    "es/language.toml": SPANISH,
    "es/10-what.md": head() + card(),
    "es/20-care.md": head("care") + card("two", facts="F002"),
}


def problems(folder: Path) -> list[tuple[str, int, str]]:
    """Return what is wrong with a guide, without its warnings: file, line, what."""
    guide = library(folder, ("en", "es"))
    found = [*guide.problems(), *check_guide(guide, folder)]
    return [
        (problem.path.relative_to(folder).as_posix(), problem.line, problem.wrong)
        for problem in found
        if not problem.warning and "drawing" not in problem.wrong
    ]


def test_the_guide_without_mistakes(tmp_path: Path) -> None:
    assert problems(small_guide(tmp_path, FILES)) == []


def test_an_original_that_cannot_be_read(tmp_path: Path) -> None:
    folder = small_guide(tmp_path, FILES | {"en/10-what.md": "\0"})
    assert problems(folder) == [("en/10-what.md", 1, "The file holds bytes that are no text.")]


def test_an_original_that_is_not_there(tmp_path: Path) -> None:
    folder = small_guide(tmp_path, FILES)
    (folder / "en/20-care.md").unlink()
    wrong = 'There is no section "care" in the default language, "en".'
    assert problems(folder) == [("es/20-care.md", 1, wrong)]


def test_a_default_language_that_is_not_there(tmp_path: Path) -> None:
    folder = small_guide(tmp_path, FILES)
    shutil.rmtree(folder / "en")
    assert problems(folder) == [(".", 1, 'The guide has no language "en".')]


def test_a_ledger_that_is_not_there(tmp_path: Path) -> None:
    folder = small_guide(tmp_path, FILES)
    (folder / "facts.toml").unlink()
    assert problems(folder) == [("facts.toml", 1, "There is no such file.")]


def test_a_ledger_without_facts(tmp_path: Path) -> None:
    folder = small_guide(
        tmp_path, FILES | {"facts.toml": '[[source]]\nid = "a"\npublisher = "b"\ntitle = "c"\n'}
    )
    wrong = "The ledger has no fact, so nothing that the guide says can be looked up in it."
    assert problems(folder) == [("facts.toml", 1, wrong)]


def test_a_folder_without_a_guide(tmp_path: Path) -> None:
    guide = library(tmp_path, ("en", "es"))
    assert told(guide.problems()) == [(1, "There is no guide in this folder.")]
