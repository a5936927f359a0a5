"""The same files give the same bytes, whoever packs them, when, where and with which umask."""

from __future__ import annotations

import os
import sys
import tarfile
from typing import TYPE_CHECKING

import pytest

from tools.build import loose_links
from tools.dates import source_date
from tools.release.packing import checksums, digest, file_list, pack
from tools.release.twice import differences, digests

if TYPE_CHECKING:
    from pathlib import Path

DATE = 1_700_000_000
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="releases of this kind are made on Linux")


def folder_in(place: Path, names: list[str], mode: int) -> Path:
    """Make a small folder of files, in this order, which the file system may keep."""
    folder = place / "program"
    folder.mkdir(parents=True)
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
        (folder / name).chmod(mode)
    (folder / "run").chmod(mode | 0o100)
    (folder / "link").symlink_to("run")
    return folder


NAMES = ["run", "b/z", "a", "b/ä"]


def test_two_folders_with_the_same_files_give_the_same_archive(tmp_path: Path) -> None:
    first = folder_in(tmp_path / "1", NAMES, 0o644)
    second = folder_in(tmp_path / "another place", NAMES[::-1], 0o600)
    for path in second.rglob("*"):
        os.utime(path, (1, 1), follow_symlinks=False)
    (second / "b").chmod(0o700)
    for folder, name in ((first, "1.tar.xz"), (second, "2.tar.xz")):
        pack(folder, tmp_path / name, "ibt-kiosk-1.0", DATE)
    assert digest(tmp_path / "1.tar.xz") == digest(tmp_path / "2.tar.xz")
    assert file_list(first) == file_list(second)


def test_what_is_unpacked_is_what_was_packed_and_roots(tmp_path: Path) -> None:
    pack(folder_in(tmp_path, NAMES, 0o640), tmp_path / "p.tar.xz", "top", DATE)
    with tarfile.open(tmp_path / "p.tar.xz") as tar:
        members = tar.getmembers()
        linked = tar.extractfile("top/link")
        assert linked is not None
        assert linked.read() == b"run"
    assert [member.name for member in members] == [
        "top",
        "top/a",
        "top/b",
        "top/b/z",
        "top/b/ä",
        "top/link",
        "top/run",
    ]
    assert {(member.uid, member.gid, member.mtime) for member in members} == {(0, 0, DATE)}
    assert [oct(member.mode) for member in members if member.isfile()] == ["0o644", "0o644", "0o644", "0o755"]


def test_a_file_that_changes_changes_the_archive_and_its_line(tmp_path: Path) -> None:
    folder = folder_in(tmp_path, NAMES, 0o644)
    before = file_list(folder)
    (folder / "a").write_text("A", encoding="utf-8")
    changed = set(file_list(folder).splitlines()) - set(before.splitlines())
    assert [line.rpartition(" ")[2] for line in changed] == ["a"]


def test_checksums_are_those_that_sha256sum_reads_and_leave_themselves_out(tmp_path: Path) -> None:
    (tmp_path / "b").write_bytes(b"")
    (tmp_path / "a").write_bytes(b"")
    (tmp_path / "SUMS").write_bytes(b"old")
    nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert checksums(tmp_path, "SUMS") == f"{nothing}  a\n{nothing}  b\n"


def test_what_differs_between_two_builds_is_named(tmp_path: Path) -> None:
    first = folder_in(tmp_path / "1", NAMES, 0o644)
    second = folder_in(tmp_path / "2", NAMES, 0o644)
    assert differences(digests(first), digests(second)) == []
    (second / "a").write_text("A", encoding="utf-8")
    (first / "b" / "z").unlink()
    (second / "link").unlink()
    (second / "link").symlink_to("a")
    assert differences(digests(first), digests(second)) == [
        "only in the second: b/z",
        "differs: a",
        "differs: link",
    ]


def test_a_link_that_leads_to_no_file_is_told(tmp_path: Path) -> None:
    folder = folder_in(tmp_path, NAMES, 0o644)
    assert loose_links(folder) == []
    (folder / "b" / "loose").symlink_to("nothing")
    assert loose_links(folder) == ["b/loose"]


def test_the_date_is_the_callers_else_the_last_commits_else_a_fixed_one(tmp_path: Path) -> None:
    assert source_date({"SOURCE_DATE_EPOCH": "12"}) == 12
    assert source_date({"SOURCE_DATE_EPOCH": "soon"}, tmp_path) == 1767225600
    assert source_date({}, tmp_path) == 1767225600
