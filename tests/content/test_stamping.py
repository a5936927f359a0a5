from __future__ import annotations

import os
from pathlib import Path
from unittest.mock import patch

import pytest

from kiosk.content.stamping import stamped, write_in_place

D = "1234abcd"


@pytest.mark.parametrize(
    ("text", "digests", "expected"),
    [
        (
            "+++\n+++\n\n## A {#a}\n\nWords.\n",
            {4: D},
            "+++\n+++\n\n## A {#a}\n\nWords.\n\nOriginal: 1234abcd\n",
        ),
        ("## A\n\nWords.\n\nFacts: F1\n", {1: D}, "## A\n\nWords.\n\nFacts: F1\nOriginal: 1234abcd\n"),
        ("## A\n\nWords.\n\nFacts: F1", {1: D}, "## A\n\nWords.\n\nFacts: F1\nOriginal: 1234abcd"),
        ("## A\n\nWords.", {1: D}, "## A\n\nWords.\n\nOriginal: 1234abcd"),
        ("## A\r\n\r\nWords.\r\n", {1: D}, "## A\r\n\r\nWords.\r\n\r\nOriginal: 1234abcd\r\n"),
        ("## A\r\rWords.\r", {1: D}, "## A\r\rWords.\r\rOriginal: 1234abcd\r"),
        ("\ufeff## A\n\nWords.\n", {1: D}, "\ufeff## A\n\nWords.\n\nOriginal: 1234abcd\n"),
        (
            "## A\n\nOne.  \n\n\n## B\n\n\tTwo.\n",
            {1: "1" * 8, 6: "2" * 8},
            "## A\n\nOne.  \n\nOriginal: 11111111\n\n\n## B\n\n\tTwo.\n\nOriginal: 22222222\n",
        ),
        ("## A\n\nOne.\n\n## B\n\nTwo.\n", {5: D}, "## A\n\nOne.\n\n## B\n\nTwo.\n\nOriginal: 1234abcd\n"),
        (
            "## A\n\nOne.\n\n  original :  ffffffff \t\nFacts: F1\n",
            {1: D},
            "## A\n\nOne.\n\n  original :  1234abcd \t\nFacts: F1\n",
        ),
        ("## A\n\nOne.\n\nOriginal:\r\n", {1: D}, "## A\n\nOne.\n\nOriginal:1234abcd\r\n"),
        ("## A\n\nOne.\n\nOriginal: ffffffff", {1: D}, "## A\n\nOne.\n\nOriginal: 1234abcd"),
        (
            "## A\n\nThe original: this.\n\n### More\n\nTwo.\n",
            {1: D},
            "## A\n\nThe original: this.\n\n### More\n\nTwo.\n\nOriginal: 1234abcd\n",
        ),
        ("## أ\n\nكلمات.\n", {1: D}, "## أ\n\nكلمات.\n\nOriginal: 1234abcd\n"),
        ("Words.\n\n## A\n", {1: D}, "Words.\n\n## A\n"),
        ("## A\n", {}, "## A\n"),
    ],
)
def test_only_the_lines_of_digests_change(text: str, digests: dict[int, str], expected: str) -> None:
    once = stamped(text.encode(), digests)
    assert once.decode() == expected
    if len(digests) == 1:
        assert stamped(once, digests) == once


def test_bytes_that_are_no_text_stay() -> None:
    assert stamped(b"## A\n\n\xff\xfe.\n", {1: D}) == b"## A\n\n\xff\xfe.\n\nOriginal: 1234abcd\n"


def test_a_file_is_written_with_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_in_place(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "a.md", tmp_path / "b.md"
    path.write_bytes(b"old")
    link.symlink_to(path)
    write_in_place(link, b"new")
    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_failure_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    with (
        patch.object(Path, "replace", side_effect=OSError(28, "No space left on device")),
        pytest.raises(OSError, match="No space"),
    ):
        write_in_place(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
