"""PySide knows signatures when an error message needs them, and costs nothing until then."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

_WRONG_CALLS = """
from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal

class Teller(QObject):
    told = Signal(int)

def tell(what, call):
    try:
        print(what, repr(call()))
    except Exception as error:
        print(what, type(error).__name__, error)

import inspect
CALLS = {
    "method": lambda: QTimer().start("soon"),
    "constructor": lambda: QRect("x", []),
    "property": lambda: QTimer(nonsense=3),
    "number of arguments": lambda: QObject().setProperty(),
    "signal": lambda: Teller().told.emit("a", "b"),
    "slot": lambda: Teller().told.connect(3),
    "enumeration": lambda: Qt.AlignmentFlag("x"),
    "text of a class": lambda: QTimer.__doc__,
    "text of a method": lambda: QTimer.start.__doc__,
    "signature": lambda: inspect.signature(QTimer.start),
}
for what in sys.argv[1:] or CALLS:
    tell(what, CALLS[what])
"""

_LATER = "from kiosk.base.signaturelater import install; install()\n"


def _python(code: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}", *words],
        capture_output=True,
        text=True,
        timeout=60,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def as_pyside_does() -> str:
    """What PySide says when it has loaded all of it at once."""
    return _python(_WRONG_CALLS)


def test_a_wrong_call_gets_the_whole_message(as_pyside_does: str) -> None:
    assert "Supported signatures:\n  PySide6.QtCore.QTimer.start()" in as_pyside_does
    assert _python(_LATER + _WRONG_CALLS) == as_pyside_does


@pytest.mark.parametrize("first", ["method", "constructor", "property", "text of a class", "signature"])
def test_any_question_may_be_the_first_one(first: str, as_pyside_does: str) -> None:
    """PySide looks for one module by name: asked in another order, it would follow a null pointer."""
    assert _python(_LATER + _WRONG_CALLS, first) in as_pyside_does


def test_nothing_is_loaded_until_then() -> None:
    code = (
        _LATER + "import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets\n"
        "loaded = sorted(name for name in sys.modules if name.startswith('shibokensupport.'))\n"
        "print(loaded)\nprint(__import__.__name__)"
    )
    names = ["signature", "signature.loader", "signature.mapping"]
    loaded, how_it_imports = _python(code).splitlines()
    assert loaded == str([f"shibokensupport.{name}" for name in names])
    assert how_it_imports != "__feature_import__"  # what reads the source of every module


def test_it_does_nothing_once_pyside_is_there() -> None:
    code = "import PySide6.QtCore\nown = compile\n" + _LATER + "print(compile is own)"
    assert _python(code) == "True\n"


@pytest.mark.skipif(sys.platform == "win32", reason="systemd's way to be told is of POSIX")
def test_the_whole_program_starts_without_them(tmp_path: Path) -> None:
    told = tmp_path / "notify"
    here = {
        "QT_QPA_PLATFORM": "offscreen",
        "STATE_DIRECTORY": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notified, (tmp_path / "log").open("w+") as log:
        notified.settimeout(60)
        notified.bind(str(told))
        process = subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "kiosk", "run"],
            stderr=log,
            stdout=subprocess.DEVNULL,
            env=os.environ | here | {"PYTHONPATH": str(ROOT), "NOTIFY_SOCKET": str(told)},
        )
        try:
            while b"READY=1" not in notified.recv(4096):
                pass
        finally:
            process.kill()
            process.wait()
        log.seek(0)
        imported = {line.rpartition("|")[2].strip() for line in log}
    assert {"kiosk.app", "shibokensupport.signature.loader"} <= imported
    assert not {"shibokensupport.signature.parser", "shibokensupport.feature"} & imported


def test_other_code_is_compiled_as_ever() -> None:
    code = _LATER + "print(eval(compile('1 + 1', 'sum.py', 'eval')))"
    assert _python(code) == "2\n"
