"""The command line: what it understands, and what it says to what it does not."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.cli import main, parser

COMMANDS = ("run", "check", "tour", "text", "proof", "signoff", "stats")


def usage_error(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Run a wrong command line, and return the sentence that it ends with."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("usage: ibt-kiosk")
    return told.err.splitlines()[-1]


@pytest.mark.parametrize("words", [["--help"], ["-h"]])
def test_help_names_every_command_and_where_the_configuration_is(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 0
    told = capsys.readouterr().out
    for word in (*COMMANDS, "/etc/ibt-kiosk/kiosk.toml", "IBT_KIOSK_CONFIG", "exit status", "examples"):
        assert word in told
    assert max(map(len, told.splitlines())) <= 120


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_and_its_options(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith(f"usage: ibt-kiosk {command}")
    assert "--config FILE" in told
    assert "--content DIR" in told


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"ibt-kiosk {__version__}\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["walk"], "invalid choice: 'walk'"),
        (["check", "--out", "x"], "unrecognized arguments: --out x"),
        (["check", "more"], "unrecognized arguments: more"),
        (["--windowed", "800x600", "check"], "unrecognized arguments: check"),
        (["run", "--windowed"], "--windowed: expected one argument"),
        (["--windowed", "big"], "'big' is not a size; write it as 1280x800, in pixels"),
        (["--windowed", "800"], "'800' is not a size; write it as 1280x800, in pixels"),
        (["--windowed", "-800x600"], "--windowed: expected one argument"),
        (["--windowed", "800x600x2"], "'800x600x2' is not a size; write it as 1280x800, in pixels"),
        (["--windowed", "٨٠٠x٦٠٠"], "'٨٠٠x٦٠٠' is not a size; write it as 1280x800, in pixels"),
        (["--windowed", "100x100"], "'100x100' is no size of a screen; each side has 320 to 8192 pixels"),
        (["--windowed", "1920x99999"], "'1920x99999' is no size of a screen; each side has 320 to 8192"),
        (["tour"], "the following arguments are required: --out"),
        (["tour", "--out", "x", "--width-mm", "2"], "'2' is not a width; write millimetres, 100 to 2000"),
        (["tour", "--out", "x", "--width-mm", "47.6"], "'47.6' is not a width; write millimetres"),
        (["tour", "--out", "x", "--width-mm", "9" * 99], "is not a width; write millimetres"),
        (["tour", "--out", "x", "--size", "9" * 99 + "x1"], "is no size of a screen"),
        (["tour", "--out", "x", "--text-size", "5"], "--text-size: invalid choice: 5 (choose from"),
        (["tour", "--out", "x", "--text-size", "big"], "--text-size: invalid int value: 'big'"),
        (["check", "--config"], "--config: expected one argument"),
        (["text", "--lang"], "--lang: expected one argument"),
        (["stats", "--days", "0"], "'0' is not a number of days; write 1 to 366"),
        (["stats", "--days", "9" * 99], "is not a number of days"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, list) else "",
)
def test_wrong_usage_is_told_in_a_sentence(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert told in usage_error(words, capsys)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["text", "--lang", "xx"], r"ibt-kiosk: there is no language 'xx' here\. Offered are: en, ar, es\."),
        (
            ["tour", "--out", "x", "--lang", "xx"],
            r"ibt-kiosk: there is no language 'xx' here\. Offered are: en, ar, es\.",
        ),
        (
            ["tour", "--out", "x", "--theme", "xx"],
            r"ibt-kiosk: there is no theme 'xx'\. There are: default.*\.",
        ),
    ],
)
def test_a_language_or_theme_that_is_not_there(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert re.fullmatch(told, capsys.readouterr().err.strip())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "words",
    [[], ["run"], ["--windowed", "800x600"], ["run", "--windowed", "800x600"], ["--config", "x.toml"]],
)
def test_run_may_be_left_out_and_says_that_there_is_no_display(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(words) == 1
    assert capsys.readouterr().out.startswith("ibt-kiosk: there is no display here.")


@pytest.mark.parametrize("command", [["text"], ["check"]])
def test_no_qt_is_loaded_where_none_is_needed(command: list[str]) -> None:
    code = "import sys; from kiosk.cli import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"


@pytest.mark.parametrize("command", [["text", "--lang", "ar"], ["check"]])
def test_every_letter_can_be_written_whatever_the_system_s_encoding_is(command: list[str]) -> None:
    environ = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", *command], capture_output=True, env=environ, check=True
    )
    assert done.stderr == b""
    assert done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes of POSIX")
def test_a_reader_that_is_gone_before_the_first_line_is_no_error() -> None:
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", "check"],
            stdout=writing,
            stderr=subprocess.PIPE,
            env=environ,
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes of POSIX")
def test_a_reader_that_has_had_enough_is_no_error(tmp_path: Path) -> None:
    errors = tmp_path / "errors"
    with errors.open("w") as err:
        writer = subprocess.Popen(
            [sys.executable, "-u", "-m", "kiosk", "text"], stdout=subprocess.PIPE, stderr=err, cwd=Path.cwd()
        )
        assert writer.stdout is not None
        writer.stdout.read(1)
        writer.stdout.close()
        assert writer.wait(timeout=60) == 0
    assert errors.read_text() == ""


@pytest.mark.parametrize(
    "words",
    [[], ["--windowed", "800x600"], ["--supervised", "--safe"], ["--config", "a.toml", "--content", "b"]],
)
def test_a_start_is_read_alike_by_the_short_reader_and_the_whole_one(words: list[str]) -> None:
    assert parser("run").parse_args(["run", *words]) == parser().parse_args(["run", *words])


def test_what_a_start_does_not_know_is_told_in_the_same_words(capsys: pytest.CaptureFixture[str]) -> None:
    told = []
    for reader in (parser("run"), parser()):
        for words in (["--nonsense"], ["--windowed", "x"], ["again"], ["--help"]):
            with pytest.raises(SystemExit):
                reader.parse_args(["run", *words])
        told.append(capsys.readouterr())
    assert told[0] == told[1]
