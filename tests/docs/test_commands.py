"""Every command that a page names can be given: ours are read by the real parser, the harmless ones run."""

from __future__ import annotations

import importlib.util
import io
import os
import re
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.cli import main, parser
from tests.docs.pages import PAGES, ROOT, SHELL, Block, Command, commands_of, inline_commands, read

if TYPE_CHECKING:
    from pathlib import Path

OWN = ("ibt-kiosk", ".venv/bin/ibt-kiosk", "/usr/bin/ibt-kiosk")

ELSEWHERE = {
    "apt": "a Debian with root: by hand",
    "apt-get": "a Debian with root: by hand; tools/setup does the same",
    "awk": "changes nothing",
    "cat": "changes nothing",
    "cd": "changes nothing",
    "cp": "changes files of the reader's own",
    "echo": "changes nothing",
    "gpg": "make apt-test",
    "grep": "changes nothing",
    "install": "changes files of the reader's own",
    "journalctl": "a machine with systemd: by hand",
    "ln": "changes files of the reader's own",
    "minisign": "tests/content/packs/",
    "openbox": "tests/lockdown/",
    "promtool": "make watch-test",
    "reboot": "a machine with systemd: by hand",
    "reprepro": "make apt-test",
    "sed": "changes nothing",
    "sha256sum": "make reproducible",
    "systemctl": "a machine with systemd: by hand",
    "tail": "changes nothing",
    "tar": "make reproducible",
}
"""Programs that no test starts, and where what they are to do is proven."""

HARMLESS = ("check", "metrics", "stats", "status", "text")
"""What `ibt-kiosk` may be asked in a folder of the test's own."""

PLACEHOLDERS = {"NAME": "en", "FILE": "kiosk.toml", "DIR": "guide", "N": "7", "CODE": "es", "…": "x"}


def blocks() -> list[Command]:
    return [command for path in PAGES for block in read(path).blocks for command in commands_of(block)]


def all_commands() -> list[Command]:
    return [*blocks(), *(command for path in PAGES for command in inline_commands(read(path)))]


def own_words(words: tuple[str, ...]) -> list[str] | None:
    """Return what follows `ibt-kiosk` where that is what a command starts."""
    rest = list(words)
    if rest[:1] == ["sudo"]:
        rest = rest[3:] if rest[1:2] == ["-u"] else rest[1:]
    while rest and re.fullmatch(r"[A-Z_]+=.*", rest[0]):
        rest.pop(0)
    if not rest or rest[0] not in OWN:
        return None
    return [PLACEHOLDERS.get(word, word) for word in rest[1:]]


def targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))


def wrong_with(command: Command) -> str:
    """Return why a command cannot be given as it stands; empty if it can."""
    own = own_words(command.words)
    if own is not None:
        return _wrong_with_own(own)
    program, *rest = [word for word in command.words if word != "sudo"] or ["sudo"]
    if program == "make":
        asked = [word for word in rest if "=" not in word]
        unknown = [word for word in asked if word not in targets()]
        return f"there is no target {unknown}" if unknown else ""
    if re.fullmatch(r"(\.venv/bin/)?python(3(\.\d+)?)?", program):
        if rest[:1] == ["-m"] and rest[1] not in ("pip", "venv"):
            return "" if importlib.util.find_spec(rest[1]) else f"there is no module {rest[1]}"
        return ""
    if program.startswith(".venv/bin/"):
        name = program.removeprefix(".venv/bin/")
        return "" if (ROOT / program).exists() else f"{name} does not come with the environment"
    if "/" in program and not program.startswith("/"):
        return "" if os.access(ROOT / program, os.X_OK) else f"there is no program {program}"
    return "" if program in ELSEWHERE else f"{program} is neither ours nor in ELSEWHERE"


def _wrong_with_own(words: list[str]) -> str:
    if words[:1] in (["--help"], ["--version"], ["-h"]):
        return "" if len(words) == 1 else "takes nothing else"
    if not words or words[0].startswith("-"):
        words = ["run", *words]
    before, sys.stderr = sys.stderr, io.StringIO()
    try:
        parser().parse_args(words)
    except SystemExit as ended:
        return sys.stderr.getvalue().strip().splitlines()[-1] if ended.code else ""
    finally:
        sys.stderr = before
    return ""


def test_there_are_commands_of_every_kind() -> None:
    firsts = {(own_words(command.words) or ["run"])[0] for command in blocks()}
    assert {"check", "status", "pin", "stats", "proof", "signoff", "stamp", "tour", "run"} <= firsts
    assert len(all_commands()) > 100


def test_every_command_can_be_given() -> None:
    found = {str(command): wrong_with(command) for command in blocks()}
    assert [f"{command}: {wrong}" for command, wrong in found.items() if wrong] == []


def test_every_command_that_a_sentence_names_exists() -> None:
    """A sentence may name a command without all that it needs."""
    inline = [command for path in PAGES for command in inline_commands(read(path))]
    assert len(inline) > 20
    found = {str(command): wrong_with(command) for command in inline}
    whole = {command: wrong for command, wrong in found.items() if not re.search(r"\brequired\b", wrong)}
    assert [f"{command}: {wrong}" for command, wrong in whole.items() if wrong] == []


def test_every_program_that_is_tried_elsewhere_is_named_and_where_it_is_tried_exists() -> None:
    named = {word for command in all_commands() for word in command.words}
    assert set(ELSEWHERE) - named == set(), "no page names it any more"
    places = [target for why in ELSEWHERE.values() for target in re.findall(r"make ([a-z-]+)", why)]
    assert set(places) <= targets()
    files = [name for why in ELSEWHERE.values() for name in re.findall(r"\b(?:tests|tools)/[a-z_./]*", why)]
    assert [name for name in files if not (ROOT / name).exists()] == []
    assert len(places) >= 3


@pytest.mark.parametrize(
    "words",
    [
        "ibt-kiosk chekc",
        "ibt-kiosk check --confg kiosk.toml",
        "ibt-kiosk signoff --lang en",
        "sudo -u ibt-kiosk ibt-kiosk pin --unlok",
        "make handbok",
        ".venv/bin/python -m tools.benhc",
        "tools/handbook/rnu",
        "rm -rf /",
    ],
)
def test_a_wrong_command_would_be_found(words: str) -> None:
    [command] = commands_of(Block("page", 1, SHELL[0], words))
    assert wrong_with(command)


def test_what_is_done_with_the_output_is_no_part_of_a_command() -> None:
    block = Block(
        "page", 1, "sh", 'echo 2580 | ibt-kiosk pin --stdin  # for "setup"\nibt-kiosk text > a.txt\n'
    )
    talk = Block("page", 1, "console", "$ ibt-kiosk status\nnot running: it has never run here\n")
    assert [command.words for command in commands_of(talk)] == [("ibt-kiosk", "status")]
    found = [command.words for command in commands_of(block)]
    assert found == [("echo", "2580"), ("ibt-kiosk", "pin", "--stdin"), ("ibt-kiosk", "text")]


def harmless() -> list[tuple[str, ...]]:
    """Return what is run of our own commands, each once; with the PIN that the pages give as an example."""
    found = [own_words(command.words) for command in all_commands()]
    asked = {_without_config(words) for words in found if words and words[0] in HARMLESS}
    asked -= {("check", "--content", "ours")}  # the folder of a pack's author: tests/content/packs
    return sorted(asked | {("--help",), ("--version",), ("pin", "--stdin"), ("pin", "--unlock")})


def _without_config(words: list[str]) -> tuple[str, ...]:
    """Return a command without its configuration: the test has its own, and runs each command once."""
    if "--config" in words:
        at = words.index("--config")
        words = words[:at] + words[at + 2 :]
    return tuple(words)


def test_the_harmless_commands_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    config = tmp_path / "kiosk.toml"
    folders = "".join(f'[{name}]\nfolder = "{tmp_path}"\n' for name in ("state", "review", "log", "metrics"))
    config.write_text(f'[clinic]\nphone_day = "1"\nphone_night = "2"\nphone_emergency = "3"\n{folders}')
    monkeypatch.setenv("IBT_KIOSK_CONFIG", str(config))
    monkeypatch.setenv("HOME", str(tmp_path))
    run = harmless()
    assert len(run) >= 8
    statuses: dict[str, int] = {}
    for words in run:
        monkeypatch.setattr("sys.stdin", io.StringIO("2580\n"))
        try:
            statuses[" ".join(words)] = main(words)
        except SystemExit as ended:
            statuses[" ".join(words)] = int(ended.code or 0)
    said = capsys.readouterr().out
    assert "No problems" in said
    assert "The PIN is set" in said
    # Nothing runs here: `status` says so.
    expected = {words: 2 if words.startswith("status") else 0 for words in statuses}
    assert statuses == expected
