"""A whole visit of the real program under strace: it opens no connection but those within this computer.

Each process writes a file of its own. What the kiosk's own processes do (the one with the window, and the one
with the voices) and what programs do that come up with them (speech-dispatcher and its modules) are told
apart: the former know no internet at all, the latter may talk to this computer itself.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from .room import SITE, missing, room
from .test_no_way_out import storm

if TYPE_CHECKING:
    from .room import Room

_STARTS = re.compile(r'execve\("(?P<program>[^"]+)".* = 0$')
_FORKS = re.compile(r"^(?:clone3?|v?fork)\(.* = (?P<child>\d+)")
_OTHERS = re.compile(r"(?:wait4|waitid|exit|exit_group|kill|tgkill|execve|---|\+\+\+)")
_FAMILY = re.compile(r"\b(?:AF|PF)_[A-Z0-9]+")
_ADDRESS = re.compile(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"')
_IS_OURS = re.compile(r"/python[0-9.]*$")

VISIT = (
    "key Return key Home key Tab key Return key Right key Right key Right key Left "
    "key --repeat 6 Tab key Return key Escape key Home key --repeat 12 Tab key Return key Escape"
)


def cannot() -> str:
    """Return why system calls cannot be looked at here; empty where they can."""
    if absent := missing("strace"):
        return f"needs {absent} (on Debian: tools/setup test)"
    strace = shutil.which("strace") or ""
    done = subprocess.run([strace, "-f", "-o", "/dev/null", "/bin/true"], capture_output=True, check=False)
    return "" if done.returncode == 0 else "strace may not look at processes here"


pytestmark = pytest.mark.skipif(bool(cannot()), reason=cannot())


class Call(NamedTuple):
    """A system call: the program that made it, and how strace writes it down."""

    program: str
    words: str

    @property
    def is_ours(self) -> bool:
        return _IS_OURS.search(self.program) is not None


def calls(folder: Path) -> list[Call]:
    """Return all calls to the network. A process runs its parent's program until it starts another."""
    lines = {int(file.suffix[1:]): _lines(file) for file in folder.glob("net.*")}
    found: list[Call] = []
    todo = [(_first(lines), "")]
    seen: set[int] = set()
    while todo:
        pid, program = todo.pop()
        seen.add(pid)
        for line in lines.get(pid, []):
            if start := _STARTS.search(line):
                program = start["program"]
            elif fork := _FORKS.search(line):
                todo.append((int(fork["child"]), program))
            elif not _OTHERS.match(line):
                found.append(Call(program, line))
    assert seen >= set(lines), "each process has a parent"
    return found


def _first(lines: dict[int, list[str]]) -> int:
    """Return the process that nobody else has started."""
    children = {
        int(fork["child"]) for words in lines.values() for line in words if (fork := _FORKS.search(line))
    }
    (first,) = set(lines) - children
    return first


def _lines(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8", errors="replace").splitlines()


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Call], list[str]]:
    """Return the calls of a whole visit, and the libraries of the process with the window."""
    folder = tmp_path_factory.mktemp("visit")
    strace = [
        "strace",
        "-f",
        "-ff",
        "--seccomp-bpf",
        "-e",
        "trace=network,process",
        "-o",
        str(folder / "net"),
    ]
    with room(folder, ["--config-file", str(SITE)], before=strace, speech=True) as made:
        made.do(VISIT)
        made.do(storm(7, 300, modifiers=False))
        made.do("key Escape key Home sleep 1")
        assert made.complaints() == []
        libraries = _libraries(made)
    return calls(folder), libraries


def _libraries(room: Room) -> list[str]:
    """Return the libraries of the process with the window, which strace has started."""
    strace = room.process.pid
    (pid,) = Path(f"/proc/{strace}/task/{strace}/children").read_text(encoding="ascii").split()
    maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8")
    return sorted({Path(name).name for name in re.findall(r"/\S+\.so\S*", maps)})


def test_the_kiosk_itself_knows_only_sockets_of_this_computer(visited: tuple[list[Call], list[str]]) -> None:
    found, _ = visited
    ours = [call for call in found if call.is_ours]
    families = {family for call in ours for family in _FAMILY.findall(call.words)}
    assert families == {"AF_UNIX"}, [
        call for call in ours if "AF_" in call.words and "AF_UNIX" not in call.words
    ]


def test_what_comes_up_with_it_talks_to_this_computer_alone(visited: tuple[list[Call], list[str]]) -> None:
    found, _ = visited
    addresses = {
        address for call in found for pair in _ADDRESS.findall(call.words) for address in pair if address
    }
    assert {address for address in addresses if not re.match(r"127\.|::1$", address)} == set()


def test_no_message_bus_comes_up(visited: tuple[list[Call], list[str]]) -> None:
    found, _ = visited
    assert {call.program for call in found if "dbus" in call.program} == set()


def test_the_process_with_the_window_has_no_network_library_of_qt(
    visited: tuple[list[Call], list[str]],
) -> None:
    _, libraries = visited
    assert any(name.startswith("libQt6Widgets") for name in libraries), "the right process"
    assert [
        name
        for name in libraries
        if re.match(r"libQt6(Network|Multimedia|Qml|WebEngine)|libssl|libcurl", name)
    ] == []
