"""Finding `kiosk.toml`, and files that cannot be read as one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.base import config
from kiosk.base.config import find_config, load_config
from kiosk.base.options import Clinic, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def told(file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8", newline="")
    return [str(problem).removeprefix(f"{file}:") for problem in load_config(file).problems]


# --- finding


def test_the_command_line_comes_first_then_the_variable() -> None:
    environ = {"IBT_KIOSK_CONFIG": "/b.toml"}
    assert find_config(Path("/a.toml"), environ, "linux") == Path("/a.toml")
    assert find_config(None, environ, "linux") == Path("/b.toml")


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        ("linux", "/etc/ibt-kiosk/kiosk.toml"),
        ("darwin", "/Library/Application Support/ibt-kiosk/kiosk.toml"),
        ("win32", "/ProgramData/ibt-kiosk/kiosk.toml"),
    ],
)
def test_the_usual_place(platform: str, expected: str, monkeypatch: pytest.MonkeyPatch) -> None:
    environ = {"PROGRAMDATA": "/ProgramData", "IBT_KIOSK_CONFIG": ""}
    monkeypatch.setattr(Path, "exists", lambda path: path == Path(expected))
    assert find_config(None, environ, platform) == Path(expected)
    monkeypatch.setattr(Path, "exists", lambda _path: False)
    assert find_config(None, environ, platform) is None


def test_a_usual_place_that_may_not_be_looked_at_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    usual = find_config(None, {}, "linux")
    assert usual == Path("/etc/ibt-kiosk/kiosk.toml")
    assert [str(problem) for problem in load_config(usual).problems] == [
        f"{usual}:1: This file cannot be read: Permission denied. Make it readable for the kiosk's user."
    ]


def test_no_file_gives_the_defaults() -> None:
    assert load_config(None) == config.Loaded(Settings())


# --- files that cannot be read


def test_a_missing_file(file: Path) -> None:
    loaded = load_config(file)
    assert loaded.settings == Settings()
    assert [str(problem) for problem in loaded.problems] == [
        f"{file}:1: This file does not exist. Write it, or name another one with --config."
    ]


def test_a_folder(tmp_path: Path) -> None:
    [problem] = load_config(tmp_path).problems
    assert str(problem) == f"{tmp_path}:1: This is not a file. Name the file kiosk.toml with --config."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a pipe is the matter")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(file: Path) -> None:
    os.mkfifo(file)
    [problem] = load_config(file).problems
    assert problem.wrong == "This is not a file."


def test_a_path_that_is_none() -> None:
    [problem] = load_config(Path("a\0b")).problems
    assert problem.wrong in {"This file does not exist.", "This file cannot be read: embedded null byte."}


def test_a_file_that_fails_while_it_is_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.touch()

    def fail(*_arguments: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    [problem] = load_config(file).problems
    assert problem.wrong == "This file cannot be read: Input/output error."


@pytest.mark.parametrize("size", [config.MAX_BYTES, config.MAX_BYTES + 1])
def test_a_file_that_is_too_large(file: Path, size: int) -> None:
    file.write_bytes(b"\n" * (size - 12) + b"[clinic]\n#xx")
    assert [problem.wrong for problem in load_config(file).problems] == (
        ["This file is larger than 1 MB."] if size > config.MAX_BYTES else []
    )


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n", b"# remark", b"\r\n[idle]\r\n"])
def test_an_empty_file_is_fine(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    loaded = load_config(file)
    assert (loaded.settings, loaded.problems) == (Settings(), ())


def test_a_byte_order_mark_is_no_part_of_the_first_word(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf[motion]\r\nslide = false\r\n")
    loaded = load_config(file)
    assert loaded.problems == ()
    assert not loaded.settings.motion.slide


def test_utf_16(file: Path) -> None:
    file.write_text("[motion]\nslide = false\n", encoding="utf-16")
    [problem] = load_config(file).problems
    assert str(problem).endswith(":1: This file is written in UTF-16. Save it as UTF-8.")


def test_a_line_that_is_not_utf_8_spoils_only_itself(file: Path) -> None:
    file.write_bytes(
        '[clinic]\nphone_day = "1"\nname = "Kinderklinik Köln"\nphone_night = "2"\n'.encode("latin-1")
    )
    loaded = load_config(file)
    assert [str(problem) for problem in loaded.problems] == [
        f"{file}:3: This line cannot be read as UTF-8. Save the file as UTF-8."
    ]
    assert loaded.settings.clinic == Clinic(phone_day="1", phone_night="2")


def test_more_lines_that_are_not_utf_8(file: Path) -> None:
    file.write_bytes(b"\n# \xff\n# \xfe\n# \xc3\n")
    [problem] = load_config(file).problems
    assert (problem.line, problem.wrong) == (2, "This line cannot be read as UTF-8, and 2 more.")
