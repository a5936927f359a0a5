"""`ibt-kiosk pin`: sets, removes and unlocks, and says what it did."""

from __future__ import annotations

import getpass
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.commands.pin import PinOptions, change_pin
from kiosk.staff.lockout import Lockout
from kiosk.staff.pin import Kept, Pin


class Terminal(io.StringIO):
    """A standard input with somebody at it."""

    def isatty(self) -> bool:
        return True


class Typist:
    """Types one answer after the other."""

    def __init__(self, *answers: str) -> None:
        self.answers, self.asked = list(answers), list[str]()

    def __call__(self, question: str) -> str:
        self.asked.append(question)
        return self.answers.pop(0)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration that names a folder."""
    (tmp_path / "state").mkdir()
    path = tmp_path / "kiosk.toml"
    path.write_text(f"[state]\nfolder = '{tmp_path / 'state'}'\n", encoding="utf-8")
    return path


def pin_of(config: Path) -> Pin:
    return Pin(config.parent / "state" / "pin.json")


def by_hand(monkeypatch: pytest.MonkeyPatch, config: Path, *answers: str) -> tuple[int, Typist]:
    monkeypatch.setattr(sys, "stdin", Terminal())
    typist = Typist(*answers)
    return change_pin(config, PinOptions(), typist), typist


def by_line(monkeypatch: pytest.MonkeyPatch, config: Path, line: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(line))
    return main(["pin", "--config", str(config), "--stdin"])


def now() -> float:
    return 0.0


def test_it_is_asked_for_twice_and_set(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    status, typist = by_hand(monkeypatch, config, "2580", "2580")
    assert status == 0
    assert typist.asked == [
        "New PIN for staff, 4 to 12 digits (they are not shown): ",
        "The same again: ",
    ]
    assert pin_of(config).matches("2580")
    out, err = capsys.readouterr()
    assert (out, err) == (f"The PIN is set. It is kept in {config.parent / 'state' / 'pin.json'}\n", "")


def test_two_different_ones_change_nothing(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert by_line(monkeypatch, config, "2580\n") == 0
    status, _ = by_hand(monkeypatch, config, "8025", "8052")
    assert status == 1
    assert pin_of(config).matches("2580")
    err = capsys.readouterr().err
    assert err == "ibt-kiosk: these were two different PINs. Nothing was changed.\n"


@pytest.mark.parametrize("line", ["2580\n", "2580", " 2580 \r\n", "٢٥٨٠\n", "2580\nmore\n"])
def test_a_line_of_the_standard_input(config: Path, monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    assert by_line(monkeypatch, config, line) == 0
    assert pin_of(config).matches("2580")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("", "has 4 to 12 digits and nothing else"),
        ("25 80\n", "has 4 to 12 digits and nothing else"),
        ("1234\n", "of digits in a row is among the first that anybody tries"),
        ("5555\n", "of one digit is the first that anybody tries"),
    ],
)
def test_what_may_not_be_one_is_told_and_not_repeated(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, why: str
) -> None:
    assert by_line(monkeypatch, config, line) == 1
    assert capsys.readouterr().err == f"ibt-kiosk: a PIN {why}. Nothing was changed.\n"
    assert pin_of(config).kept() is Kept.NONE


def test_a_new_one_takes_the_place_of_a_lost_or_broken_one_and_unlocks(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = config.parent / "state"
    (folder / "pin.json").write_bytes(b"\0" * 50)
    (folder / "lockout.json").write_bytes(b"\0" * 50)
    assert by_line(monkeypatch, config, "2580\n") == 0
    assert pin_of(config).matches("2580")
    lockout = Lockout(folder / "lockout.json", now, "another boot")
    lockout.refresh()
    assert (lockout.wait_s, lockout.problem) == (0, None)


def test_it_unlocks_and_keeps_the_pin(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert by_line(monkeypatch, config, "2580\n") == 0
    lockout = Lockout(config.parent / "state" / "lockout.json", now, "boot")
    for _ in range(8):
        lockout.count()
    capsys.readouterr()
    assert main(["pin", "--config", str(config), "--unlock"]) == 0
    assert capsys.readouterr().out == "The wrong tries are forgotten. The PIN is as it was.\n"
    lockout.refresh()
    assert lockout.wait_s == 0
    assert pin_of(config).matches("2580")


def test_it_is_removed(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert by_line(monkeypatch, config, "2580\n") == 0
    assert main(["pin", "--config", str(config), "--remove"]) == 0
    assert "The PIN is removed." in capsys.readouterr().out
    assert pin_of(config).kept() is Kept.NONE
    assert main(["pin", "--config", str(config), "--remove"]) == 0
    assert "There was no PIN" in capsys.readouterr().out


def test_nobody_to_ask(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("2580\n"))
    assert main(["pin", "--config", str(config)]) == 2
    assert "--stdin" in capsys.readouterr().err
    assert pin_of(config).kept() is Kept.NONE


@pytest.mark.logs
@pytest.mark.skipif(sys.platform != "linux", reason="no such folder elsewhere")
@pytest.mark.parametrize("option", ["--stdin", "--unlock"])
def test_a_folder_that_cannot_be_written(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    folder = Path("/proc/self")  # where nobody writes files, not even root
    config.write_text(f"[state]\nfolder = '{folder}'\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("2580\n"))
    assert main(["pin", "--config", str(config), option]) == 1
    assert str(folder) in capsys.readouterr().err


def test_what_cannot_be_removed(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (config.parent / "state" / "pin.json").mkdir()
    assert main(["pin", "--config", str(config), "--remove"]) == 1
    assert "cannot be removed" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root writes for others")
def test_root_does_not_set_one_where_the_kiosk_never_looks(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (config.parent / "state").rmdir()
    assert by_line(monkeypatch, config, "2580\n") == 1
    assert "install -d -o kiosk" in capsys.readouterr().err
    assert not (config.parent / "state").exists()


def test_problems_of_the_configuration_are_told(
    config: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with config.open("a", encoding="utf-8") as file:
        file.write('[staff]\ngesture_s = "long"\n')
    assert by_line(monkeypatch, config, "2580\n") == 0
    assert capsys.readouterr().err.startswith(f"{config}:4: ")


def test_only_one_thing_at_a_time(config: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["pin", "--config", str(config), "--remove", "--unlock"])
    assert ended.value.code == 2


def test_it_needs_no_qt(config: Path) -> None:
    words = f"import sys; from kiosk.cli import main; main(['pin', '--config', {str(config)!r}, '--unlock']);"
    words += " sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", words], check=False, capture_output=True).returncode == 0


def test_the_question_is_asked_unseen() -> None:
    assert change_pin.__defaults__ == (getpass.getpass,)
