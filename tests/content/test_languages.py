from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.languages import has_language, language_codes, read_language
from kiosk.content.model import Language

from .guides import ARABIC, ENGLISH, told, write

if TYPE_CHECKING:
    from pathlib import Path


def _read(folder: Path, code: str, text: str) -> tuple[Language, list[tuple[int, str]]]:
    write(folder, {f"{code}/language.toml": text})
    language, problems = read_language(folder / code)
    return language, told(problems)


def test_a_language(tmp_path: Path) -> None:
    expected = Language("ar", "العربية", "rtl", "المس الشاشة للبدء")
    assert _read(tmp_path, "ar", ARABIC) == (expected, [])


@pytest.mark.parametrize(
    ("code", "text", "language", "problems"),
    [
        ("ar", "", Language("ar", "ar", "rtl", ""), [(1, "The file is empty.")]),
        (
            "es",
            'name = "Español"\n',
            Language("es", "Español", "ltr", ""),
            [(1, '"direction" is missing.'), (1, '"invitation" is missing.')],
        ),
        (
            "en",
            ENGLISH + 'nam = "x"\n',
            Language("en", "English", "ltr", "Touch anywhere to begin"),
            [(4, '"nam" is not known here.')],
        ),
        (
            "ar",
            ARABIC.replace("rtl", "right"),
            Language("ar", "العربية", "rtl", "المس الشاشة للبدء"),
            [(2, '"right" is not a direction.')],
        ),
        (
            "en",
            ENGLISH.replace('"English"', "5"),
            Language("en", "en", "ltr", "Touch anywhere to begin"),
            [(1, '"name" is not a text.')],
        ),
    ],
)
def test_a_file_with_a_mistake(
    tmp_path: Path, code: str, text: str, language: Language, problems: list[tuple[int, str]]
) -> None:
    assert _read(tmp_path, code, text) == (language, problems)


def test_what_is_right_is_kept_where_toml_is_broken(tmp_path: Path) -> None:
    language, problems = _read(tmp_path, "en", ENGLISH.replace('"ltr"', "ltr"))
    assert language == Language("en", "English", "ltr", "Touch anywhere to begin")
    assert [line for line, _ in problems] == [2]


def test_the_file_knows_better_than_the_code(tmp_path: Path) -> None:
    assert _read(tmp_path, "az", ENGLISH.replace("ltr", "rtl"))[0].direction == "rtl"
    assert _read(tmp_path, "ar", ENGLISH)[0].direction == "ltr"


def test_a_folder_without_the_file(tmp_path: Path) -> None:
    (tmp_path / "fa-IR").mkdir()
    language, problems = read_language(tmp_path / "fa-IR")
    assert language == Language("fa-IR", "fa-IR", "rtl", "")
    assert told(problems) == [(1, "There is no such file.")]


def test_only_folders_named_by_a_language_tag_are_languages(tmp_path: Path) -> None:
    for name in ("es", "en", "pt-BR", ".git", "_drafts", "old copies"):
        (tmp_path / name).mkdir()
    (tmp_path / "fr").write_text("a file")
    assert language_codes(tmp_path) == ("en", "es", "pt-BR")
    assert language_codes(tmp_path / "no") == ()
    assert has_language(tmp_path, "en")
    assert not has_language(tmp_path, "fr")
    assert not has_language(tmp_path / "en", "..")
