"""What the Debian package is made of, as far as is seen without building it; the rest is `make deb-test`."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import parser
from kiosk.system.endings import ALREADY_RUNNING, CLOSE, CLOSE_STAYS
from tools.deb.manual import actions, commands, manual

ROOT = Path(__file__).resolve().parent.parent
UNITS = ROOT / "packaging" / "systemd"
NAMES = ("ibt-kiosk.service", "ibt-kiosk-x11.service")
MOST_EXPOSED = 2.0
SHTAB = ROOT / "build" / "deb" / "venv" / "bin" / "python"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the package is Debian's")

needs_systemd = pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")


def lines(name: str) -> list[str]:
    return (UNITS / name).read_text(encoding="utf-8").splitlines()


@needs_systemd
@pytest.mark.parametrize("name", NAMES)
def test_a_service_is_as_closed_as_is_told(name: str) -> None:
    command = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(UNITS / name)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    found = re.search(r"Overall exposure level for \S+: ([0-9.]+)", told)
    assert found is not None
    assert float(found[1]) <= MOST_EXPOSED
    page = (ROOT / "docs" / "install-linux.md").read_text(encoding="utf-8")
    assert f"| `{name}` | {found[1]} |" in page
    for point, exposure in re.findall(r"^✗ (\w+)=.* (\d\.\d)$", told, flags=re.MULTILINE):
        assert re.search(rf"^\| `{point}` \| {exposure} \|", page, flags=re.MULTILINE), point


@needs_systemd
@pytest.mark.parametrize("name", NAMES)
def test_systemd_finds_nothing_wrong_with_a_service(name: str, tmp_path: Path) -> None:
    """The program need not be installed here: another one stands in its place."""
    unit = tmp_path / name
    words = (UNITS / name).read_text(encoding="utf-8")
    unit.write_text(words.replace("/usr/lib/ibt-kiosk/session", "/bin/true"), encoding="utf-8")
    command = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", str(unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout + done.stderr, done.returncode) == ("", 0)


@pytest.mark.parametrize("name", NAMES)
def test_a_service_keeps_to_what_the_program_promises(name: str) -> None:
    """docs/reliability.md names these; kiosk.system.endings has the numbers."""
    unit = lines(name)
    for line in (
        "Type=notify",
        "NotifyAccess=all",
        "Restart=always",
        "WatchdogSec=6",
        "TimeoutStartSec=25",
        "StartLimitIntervalSec=0",
        f"RestartPreventExitStatus={CLOSE} {ALREADY_RUNNING}",
    ):
        assert line in unit
    assert f"{CLOSE_STAYS}=1" in " ".join(line for line in unit if line.startswith("Environment="))


def test_the_services_differ_only_in_what_shows_the_picture() -> None:
    """The X server may take its own user's number anew; all else that shuts the one shuts the other."""
    about = re.compile("Protect|Restrict|SystemCall|Private|Device|Cap|NoNew|Memory|IPAddress")
    shut = [[line for line in lines(name) if about.match(line)] for name in NAMES]
    assert [line for line in shut[1] if line != "SystemCallFilter=setuid setgid"] == shut[0] != []


CAGE = """#!/bin/sh
# As Debian's cage 0.1.4: runs what follows "--", and keeps its exit status to itself.
[ -z "${WATCHDOG_PID:-}" ] || exit 99
while [ "$1" != -- ]; do shift; done
shift
"$@"
exit 0
"""


@pytest.mark.parametrize(
    ("kiosk", "status"),
    [
        ("exit 0", 0),
        ("exit 80", 80),
        ("exit 82", 82),
        ("kill -SEGV $$", 128 + signal.SIGSEGV),
        ("kill -KILL $$", 128 + signal.SIGKILL),
    ],
)
def test_the_session_ends_as_the_kiosk_has_ended(kiosk: str, status: int, tmp_path: Path) -> None:
    assert session(tmp_path, cage=CAGE, kiosk=f"#!/bin/sh\n{kiosk}\n") == status


def test_a_session_without_a_screen_waits_a_while_before_it_is_tried_again(tmp_path: Path) -> None:
    (tmp_path / "ended").write_text("80\n", encoding="ascii")  # of the time before
    assert session(tmp_path, cage="#!/bin/sh\nexit 1\n", kiosk="#!/bin/sh\n") == 1
    assert (tmp_path / "slept").read_text(encoding="ascii").split() == ["2"]


def session(folder: Path, *, cage: str, kiosk: str) -> int:
    """Run the session with other programs in the place of cage and the kiosk; return its exit status."""
    sleep = f'#!/bin/sh\necho "$@" >{folder}/slept\n'
    for name, words in (("cage", cage), ("ibt-kiosk", kiosk), ("sleep", sleep)):
        (folder / name).write_text(words, encoding="ascii")
        (folder / name).chmod(0o755)
    environment = {
        "PATH": f"{folder}:{os.defpath}",
        "RUNTIME_DIRECTORY": str(folder),
        "WATCHDOG_PID": "1",
    }
    done = subprocess.run(
        [str(UNITS / "session"), "cage"], env=environment, capture_output=True, check=False, timeout=20
    )
    return done.returncode


def test_the_man_page_tells_every_command_and_option() -> None:
    page = manual(parser(), dt.date(2026, 1, 2)).replace("\\-", "-")
    for name, command in commands(parser()).items():
        assert f".SS {name}\n" in page
        section = page.partition(f".SS {name}\n")[2].partition(".S")[0]
        for action in command._actions:
            assert all(rf"\fB{option}\fR" in section for option in action.option_strings), (name, action)
    assert "2026-01-02" in page.splitlines()[0]


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="needs mandoc")
def test_the_man_page_is_well_formed() -> None:
    page = manual(parser(), dt.date(2026, 1, 2))
    command = [shutil.which("mandoc") or "", "-T", "lint", "-W", "warning"]
    done = subprocess.run(command, input=page, capture_output=True, text=True, check=False)
    assert done.stdout + done.stderr == ""


@pytest.mark.skipif(not SHTAB.is_file(), reason="needs what `make deb` makes; `make deb-test` looks too")
def test_bash_completes_every_command_and_option(tmp_path: Path) -> None:
    made = subprocess.run(
        [str(SHTAB), "-B", "-m", "tools.deb.completion", "bash"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    script = tmp_path / "ibt-kiosk"
    script.write_text(made, encoding="utf-8")
    asked = {"''": set(commands(parser())), "proof --paper ''": {"a4", "letter"}}
    for name, command in [("", parser()), *commands(parser()).items()]:
        asked[f"{name} -"] = {option for action in actions(command) for option in action.option_strings}
    each = "".join(f"ask {words}; " for words in asked)
    ask = 'ask() { COMP_WORDS=(ibt-kiosk "$@"); COMP_CWORD=$#; _shtab_ibt_kiosk; echo "${COMPREPLY[@]}"; }; '
    done = subprocess.run(
        ["/bin/bash", "-c", f". {script}; {ask}{each}"], capture_output=True, text=True, check=True
    )
    assert [set(line.split()) for line in done.stdout.splitlines()] == list(asked.values())


def test_the_desktop_entry_starts_it_so_that_it_comes_back() -> None:
    entry = (ROOT / "packaging" / "desktop" / "ibt-kiosk-autostart.desktop").read_text(encoding="utf-8")
    command = (
        next(line for line in entry.splitlines() if line.startswith("Exec=")).removeprefix("Exec=").split()
    )
    assert command[0] == "/usr/bin/ibt-kiosk"
    assert parser().parse_args(command[1:]).supervised
