"""One mistake that spoils much: it is told once, and not again for all that depends on it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.content.checking.checks import check_guide
from kiosk.content.layers import Pictures

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
    found = [*guide.problems(), *check_guide(guide, Pictures(folder))]
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
    sources = '[[source]]\nid = "a"\npublisher = "b"\ntitle = "c"\n'
    folder = small_guide(tmp_path, FILES | {"facts.toml": sources})
    wrong = "The ledger has no fact, so nothing that the guide says can be looked up in it."
    assert problems(folder) == [("facts.toml", 1, wrong)]


def test_a_folder_without_a_guide(tmp_path: Path) -> None:
    guide = library(tmp_path, ("en", "es"))
    assert told(guide.problems()) == [(1, "There is no guide in this folder.")]


def test_no_screen_for_an_emergency(tmp_path: Path) -> None:
    folder = small_guide(tmp_path, {})
    guide = library(folder)
    wrong = "No family is told when to call at once: there is no call-now.md."
    assert wrong in [problem.wrong for problem in check_guide(guide, Pictures(folder))]
    (folder / "en/call-now.md").write_text("")  # which is told as what it is
    guide = library(folder)
    assert wrong not in [problem.wrong for problem in check_guide(guide, Pictures(folder))]
    assert (1, "The file is empty.") in told(guide.problems())


def test_files_that_other_programs_hide_in_the_folder(tmp_path: Path) -> None:
    folder = small_guide(tmp_path, {"en/._10-what.md": "\0\5\26", "en/.#10-what.md": "lock"})
    assert library(folder).problems() == ()


@pytest.mark.skipif(os.name == "nt", reason="has other permissions")
@pytest.mark.parametrize("name", [".", "es", "es/10-what.md", "es/language.toml", "facts.toml"])
def test_what_may_not_be_read(tmp_path: Path, name: str) -> None:
    path = small_guide(tmp_path / "guide", FILES) / name
    path.chmod(0)
    try:
        if os.access(path, os.R_OK):
            pytest.skip("whoever is root may read everything")
        guide = library(tmp_path / "guide", ("en", "es"))
        found = [*guide.problems(), *check_guide(guide, Pictures(tmp_path))]
        assert [heading.id for heading in guide.headings("en")] == ([] if name == "." else ["what", "care"])
    finally:
        path.chmod(0o700)
    assert [problem for problem in found if problem.path == path or path in problem.path.parents]


def test_what_is_known_before_a_card_is_read(tmp_path: Path) -> None:
    folder = small_guide(
        tmp_path, FILES | {"en/20-care.md": "\0", "en/10-what.md": head() + card(text="<b>")}
    )
    heads = library(folder, ("en", "es", "fr")).problems_of_heads()
    assert [(problem.path.name, problem.wrong) for problem in heads] == [
        (folder.name, 'The guide has no language "fr".'),
        ("20-care.md", "The file holds bytes that are no text."),
    ]
