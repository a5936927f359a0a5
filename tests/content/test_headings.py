from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Heading
from kiosk.content.reading.headings import read_heading, slug

from .guides import card, head, told

if TYPE_CHECKING:
    from pathlib import Path

CARD = "## A message {#one}\n\nWords.\n"


def _read(
    tmp_path: Path, text: str, name: str = "20-what-is-it.md"
) -> tuple[Heading | None, list[tuple[int, str]]]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    heading, problems = read_heading(path, "en")
    return heading, told(problems)


def test_a_whole_head(tmp_path: Path) -> None:
    heading, problems = _read(tmp_path, head() + CARD)
    assert problems == []
    path = tmp_path / "20-what-is-it.md"
    assert heading == Heading("what", "About what", "Short", "A few words", "sky", "pump", 20, path, "en")


def test_short_and_subtitle_may_lack(tmp_path: Path) -> None:
    text = '+++\nid = "what"\ntitle = "What   is it?"\ntint = "leaf"\npicture = "pump"\n+++\n' + CARD
    heading, problems = _read(tmp_path, text)
    assert problems == []
    assert heading is not None
    assert (heading.title, heading.short, heading.subtitle) == ("What is it?", "What is it?", "")


@pytest.mark.parametrize(
    ("text", "problems", "title"),
    [
        (CARD, [(1, "The file has no head.")], "What is it"),
        ("\n\nWords.\n", [(3, "The file has no head.")], "What is it"),
        (head().removesuffix("+++\n") + CARD, [(1, "The head has no end.")], "About what"),
        ("+++\n" + CARD, [(1, "The head has no end.")], "What is it"),
        (
            '+++\ntitle = "A"\n\nWords.',
            [
                (1, "The head has no end."),
                (2, '"id" is missing.'),
                (2, '"tint" is missing.'),
                (2, '"picture" is missing.'),
            ],
            "A",
        ),
        (head().replace("+++", "---") + CARD, [(1, "The head stands between lines ---.")], "About what"),
        ("+++\n+++\n" + CARD, [(1, "The head is empty.")], "What is it"),
        ("\n" + head(tint="skyy") + CARD, [(7, '"skyy" is not a tint.')], "About what"),
        (head(tytle="x") + CARD, [(8, '"tytle" is not known here.')], "About what"),
        (head(id="Über uns") + CARD, [(2, '"Über uns" cannot be a name.')], "About what"),
        (head(id="?") + CARD, [(2, '"?" cannot be a name.')], "About what"),
        (head(title="  ") + CARD, [(3, '"title" is missing.')], "What is it"),
        (head().replace('"About what"', "7") + CARD, [(3, '"title" is not a text.')], "What is it"),
    ],
)
def test_a_head_with_a_mistake(
    tmp_path: Path, text: str, problems: list[tuple[int, str]], title: str
) -> None:
    heading, found = _read(tmp_path, text)
    assert found == problems
    assert heading is not None
    assert heading.title == title


def test_what_is_wrong_with_the_toml_is_told_with_its_line_and_the_rest_is_read(tmp_path: Path) -> None:
    heading, problems = _read(tmp_path, head().replace('short = "Short"', "short = Short") + CARD)
    assert [line for line, _ in problems] == [4]
    assert heading is not None
    assert (heading.id, heading.title, heading.short, heading.tint) == (
        "what",
        "About what",
        "About what",
        "sky",
    )


@pytest.mark.parametrize(
    ("name", "order", "section_id", "problems"),
    [
        ("20-what.md", 20, "what", []),
        ("007-what-is-it.md", 7, "what-is-it", []),
        ("what.md", 1_000_000, "what", [(1, "The name of the file has no number.")]),
        ("20.md", 1_000_000, "20", [(1, "The name of the file has no number.")]),
        ("20-¿Qué es?.md", 20, "que-es", []),
        ("20-ما هذا.md", 20, "untitled", []),
    ],
)
def test_what_the_name_of_the_file_tells(
    tmp_path: Path, name: str, order: int, section_id: str, problems: list[tuple[int, str]]
) -> None:
    heading, found = _read(tmp_path, CARD, name)
    assert heading is not None
    assert (heading.order, heading.id) == (order, section_id)
    assert [problem for problem in found if problem[1] != "The file has no head."] == problems


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", "5"), ("title", "[1]"), ("tint", "true"), ("picture", "{a = 1}"), ("short", "1.5")],
)
def test_a_value_that_is_no_text(tmp_path: Path, key: str, value: str) -> None:
    lines = [f"{key} = {value}" if line.startswith(f"{key} =") else line for line in head().split("\n")]
    heading, problems = _read(tmp_path, "\n".join(lines) + CARD)
    assert problems == [(lines.index(f"{key} = {value}") + 1, f'"{key}" is not a text.')]
    assert heading is not None
    assert heading.title


@pytest.mark.parametrize(("name", "key"), [("words.md", "words"), ("call-now.md", "call-now")])
def test_a_file_of_a_fixed_name(tmp_path: Path, name: str, key: str) -> None:
    heading, problems = _read(tmp_path, head(key) + CARD, name)
    assert problems == []
    assert heading is not None
    assert heading.id == key
    heading, problems = _read(tmp_path, head("other") + CARD, name)
    assert problems == [(2, f'The id of {name} is "other".')]
    assert heading is not None
    assert heading.id == key


@pytest.mark.parametrize("text", [head(), head() + "\n \n"])
def test_a_section_without_a_card_is_no_section(tmp_path: Path, text: str) -> None:
    heading, problems = _read(tmp_path, text)
    assert heading is None
    assert problems == [(9, "The section has no card.")]


@pytest.mark.parametrize("text", ["+++", "---", "+++\n+++"])
def test_no_line_behind_the_last_is_told(tmp_path: Path, text: str) -> None:
    heading, problems = _read(tmp_path, text)
    assert heading is None
    assert max(line for line, _ in problems) == len(text.split("\n"))


def test_a_file_that_cannot_be_read_is_no_section(tmp_path: Path) -> None:
    path = tmp_path / "10-a.md"
    path.write_bytes(head().encode() + b"## \xff {#one}\n")
    heading, problems = read_heading(path, "en")
    assert heading is None
    assert told(problems) == [(9, "A character here is not in UTF-8.")]


def test_windows_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "10-a.md"
    path.write_bytes(b"\xef\xbb\xbf" + (head() + card()).replace("\n", "\r\n").encode())
    heading, problems = read_heading(path, "en")
    assert heading is not None
    assert (heading.id, problems) == ("what", ())


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Where is it?", "where-is-it"),
        ("¿Qué pasó?", "que-paso"),
        ("  --A  1--", "a-1"),
        ("مضخة", "untitled"),
        ("", "untitled"),
    ],
)
def test_names_made_from_words(words: str, name: str) -> None:
    assert slug(words) == name
