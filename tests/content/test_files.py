from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from kiosk.content.files import LIMIT_BYTES, read_text


def _read(tmp_path: Path, data: bytes) -> tuple[str | None, list[tuple[int, str]]]:
    path = tmp_path / "text.md"
    path.write_bytes(data)
    text, problems = read_text(path)
    assert all(problem.path == path and problem.remedy for problem in problems)
    return text, [(problem.line, problem.wrong) for problem in problems]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"One\nTwo\n", "One\nTwo\n"),
        (b"\xef\xbb\xbfOne\n", "One\n"),
        (b"One\r\nTwo\r\n", "One\nTwo\n"),
        (b"One\rTwo", "One\nTwo"),
        ("مرحبا".encode(), "مرحبا"),
        (b"x" * LIMIT_BYTES, "x" * LIMIT_BYTES),
    ],
    ids=["plain", "byte order mark", "Windows", "old Mac", "Arabic", "as large as can be"],
)
def test_what_is_read(tmp_path: Path, data: bytes, text: str) -> None:
    assert _read(tmp_path, data) == (text, [])


@pytest.mark.parametrize(
    ("data", "line", "wrong"),
    [
        (b"", 1, "The file is empty."),
        (b"\xef\xbb\xbf", 1, "The file is empty."),
        (b" \r\n\t\n", 1, "The file is empty."),
        (b"One\nTwo \xe9\n", 2, "A character here is not in UTF-8."),
        (b"One\r\nTwo\r\n\xff", 3, "A character here is not in UTF-8."),
        (b"One\rTwo\r\xff", 3, "A character here is not in UTF-8."),
        (b"One\n\nTwo\0", 3, "The file holds bytes that are no text."),
        ("One".encode("utf-16"), 1, 'The file is saved as "Unicode" (UTF-16).'),
        (b"x" * (LIMIT_BYTES + 1), 1, "The file is larger than 2 MB."),
    ],
    ids=["empty", "mark", "blank", "latin-1", "Windows", "old Mac", "NUL", "UTF-16", "large"],
)
def test_what_is_refused(tmp_path: Path, data: bytes, line: int, wrong: str) -> None:
    assert _read(tmp_path, data) == (None, [(line, wrong)])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    text, (problem,) = read_text(tmp_path / "no.md")
    assert text is None
    assert str(problem) == f"{tmp_path / 'no.md'}:1: There is no such file. Write it, or correct its name."


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    text, (problem,) = read_text(tmp_path)
    assert (text, problem.wrong) == (None, "This is a folder.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    text, (problem,) = read_text(path)
    assert (text, problem.wrong) == (None, "This is not a plain file.")


def test_a_name_that_no_file_can_have() -> None:
    text, (problem,) = read_text(Path("a\0b"))
    assert (text, problem.wrong) == (None, "There can be no file of that name.")


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    path.write_text("One")
    # Not by its permissions: whoever is root may read everything.
    with patch.object(Path, "open", side_effect=PermissionError(13, "Permission denied")):
        text, (problem,) = read_text(path)
    assert (text, problem.wrong) == (None, "The file cannot be read: Permission denied.")


def test_a_large_file_is_refused_by_its_size_and_never_opened(tmp_path: Path) -> None:
    path = tmp_path / "film.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with patch.object(Path, "open", side_effect=AssertionError("opened")):
        text, (problem,) = read_text(path)
    assert (text, problem.wrong) == (None, "The file is larger than 2 MB.")


def test_the_limit_is_the_callers(tmp_path: Path) -> None:
    path = tmp_path / "text.md"
    path.write_text("12345")
    assert read_text(path, 5) == ("12345", ())
    assert read_text(path, 4)[0] is None


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize(
    ("link", "target", "refused"),
    [
        ("guide/en/a.md", "outside.md", True),
        ("guide/en/a.md", "guide/facts.toml", False),
        ("guide/en/a.md", "guide/en/a.md", False),
        ("guide/es", "es", True),
        ("guide/es", "guide/en", False),
        ("moved", "guide", False),
    ],
    ids=["out", "within", "to itself", "folder out", "folder within", "the guide itself"],
)
def test_a_link_out_of_the_guide_is_not_followed(
    tmp_path: Path, link: str, target: str, refused: bool
) -> None:
    for folder in ("guide/en", "es"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "b.md").write_text("Words.")
    for file in ("guide/facts.toml", "outside.md"):
        (tmp_path / file).write_text("Words.")
    (tmp_path / link).symlink_to(tmp_path / target)
    guide = tmp_path / ("moved" if link == "moved" else "guide")
    path = {"guide/en/a.md": guide / "en/a.md", "guide/es": guide / "es/b.md", "moved": guide / "en/b.md"}[
        link
    ]
    text, problems = read_text(path, within=guide)
    told = [problem.wrong for problem in problems]
    if refused:
        assert (text, told) == (None, ["This is a link that leads out of the guide's folder."])
    elif link == target:
        assert text is None
        assert told[0].startswith("The file cannot be read: ")
    else:
        assert (text, told) == ("Words.", [])
