"""Breaks the kiosk from inside, when `tools.faults` says so. Python imports it by itself at its start.

The program is the real one, started as always; only `PYTHONPATH` names this folder. Where the variable
`KIOSK_FAULT` names a fault of start-up, it happens while the program is put together. All others happen when
the file that `KIOSK_FAULT_FILE` names appears, which holds the name of the fault, and is taken away first:
the program that is started next is well.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import os
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

POLL_S = 0.02


class _BrokenError(RuntimeError):
    """What is raised on purpose."""


def _change(kind: type, name: str, value: object) -> None:
    setattr(kind, name, value)


def _raise(*_: object) -> None:
    raise _BrokenError("broken on purpose")


def _spin(*_: object) -> None:
    while True:
        pass


def _sleep(*_: object) -> None:
    while True:
        time.sleep(3600)


# -- While the program runs, in the thread of its window.


def hang_in_python() -> None:
    """Never come back from a slot, and hold Python's lock."""
    _spin()


def hang_in_qt() -> None:
    """Never come back from a call into Qt."""
    from PySide6.QtCore import QSemaphore

    QSemaphore(0).acquire()


def hang_in_paint() -> None:
    """Never come back from painting."""
    _paint_with(_sleep)


def exception_in_slot() -> None:
    """Raise where nobody catches."""
    _raise()


def exception_in_paint() -> None:
    """Raise once while painting."""
    _paint_with(_raise)


def _paint_with(act: Callable[..., None]) -> None:
    from PySide6.QtWidgets import QApplication

    from kiosk.ui.target import Target

    usual = Target.draw

    def paint(*_: object) -> None:
        _change(Target, "draw", usual)
        act()

    _change(Target, "draw", paint)
    for window in QApplication.topLevelWidgets():
        for target in window.findChildren(Target):
            target.update()


def crash() -> None:
    """End as after a mistake in C: a signal that nobody handles."""
    os.kill(os.getpid(), 11)


def memory_gone_in_a_picture() -> None:
    """Have no memory for the next drawing."""
    from kiosk.ui.drawings import Drawings

    usual = vars(Drawings)["_draw"]

    def draw(*_: object) -> None:
        _change(Drawings, "_draw", usual)
        raise MemoryError

    _change(Drawings, "_draw", draw)


def lose_the_window() -> None:
    """Have the window hidden, as where its screen is gone: the loop turns, and nothing is painted."""
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets():
        window.hide()


def hundred_fingers() -> None:
    """Put a hundred fingers down, and lift them."""
    from PySide6.QtCore import QPoint
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    device = QTest.createTouchDevice()
    window = next(window for window in QApplication.topLevelWidgets() if window.isVisible())
    places = [QPoint(60 + 110 * (number % 10), 40 + 75 * (number // 10)) for number in range(100)]
    touches = QTest.touchEvent(window, device, False)
    for act in (touches.press, touches.move, touches.release):
        for finger, place in enumerate(places):
            act(finger, place, window)
        touches.commit()


FAULTS: dict[str, Callable[[], None]] = {
    act.__name__.replace("_", "-"): act
    for act in (
        hang_in_python,
        hang_in_qt,
        hang_in_paint,
        exception_in_slot,
        exception_in_paint,
        crash,
        memory_gone_in_a_picture,
        lose_the_window,
        hundred_fingers,
    )
}


def _watch(file: Path) -> None:
    while True:
        time.sleep(POLL_S)
        if "kiosk.app" not in sys.modules:
            continue
        try:
            name = file.read_text(encoding="utf-8").strip()
            if name not in FAULTS:
                continue
            file.unlink()
        except OSError:
            continue
        from PySide6.QtCore import QCoreApplication, QTimer

        application = QCoreApplication.instance()
        if application is not None:
            QTimer.singleShot(0, application, FAULTS[name])


# -- While the program is put together.


class _Breaks(importlib.abc.MetaPathFinder):
    """Changes one module right after its import."""

    def __init__(self, name: str, change: Callable[[ModuleType], None]) -> None:
        self._name, self._change = name, change
        self._busy = False

    def find_spec(
        self,
        name: str,
        path: Sequence[str] | None,  # noqa: ARG002 - what importlib hands in
        target: ModuleType | None = None,  # noqa: ARG002
    ) -> ModuleSpec | None:
        if name != self._name or self._busy:
            return None
        self._busy = True
        spec = importlib.util.find_spec(name)
        self._busy = False
        if spec is None or spec.loader is None:
            return None
        usual, change = spec.loader.exec_module, self._change

        def run(module: ModuleType) -> None:
            usual(module)
            change(module)

        spec.loader.exec_module = run  # type: ignore[method-assign]
        return spec


def _no_navigator(module: ModuleType) -> None:
    module.Navigator.__init__ = _raise


def _no_show(module: ModuleType) -> None:
    usual = module.KioskWindow.showEvent

    def show(window: Any, event: Any) -> None:
        usual(window, event)
        _raise()

    module.KioskWindow.showEvent = show


def _no_fonts(module: ModuleType) -> None:
    vars(module)["fonts_folder"] = lambda: Path("/nowhere")


AT_START: dict[str, tuple[str, Callable[[ModuleType], None]]] = {
    "exception-before-the-window": ("kiosk.ui.navigator", _no_navigator),
    "no-fonts": ("kiosk.base.paths", _no_fonts),
    "exception-after-the-window": ("kiosk.ui.window", _no_show),
}

if os.environ.get("KIOSK_FAULT") in AT_START:
    sys.meta_path.insert(0, _Breaks(*AT_START[os.environ["KIOSK_FAULT"]]))
if "KIOSK_FAULT_FILE" in os.environ:
    threading.Thread(target=_watch, args=(Path(os.environ["KIOSK_FAULT_FILE"]),), daemon=True).start()
