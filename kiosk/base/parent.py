"""Ends this process when the one that started it is gone: nothing may show or hold what a new copy needs.

Two ways, since neither holds alone. The end of standard input, a pipe from the parent, is seen on every
system, but by a thread that a call which hangs can keep from running. Linux can end a process by itself.
"""

from __future__ import annotations

import os
import sys
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

END_LINE: Final = b"END\n"
"""What a parent writes where it cannot send a signal: please end."""

START_LINE: Final = "X_IBT_KIOSK_START="
"""Before what a child tells its parent of its start, as JSON; the name is our own, as sd_notify allows."""

_PR_SET_PDEATHSIG = 1  # prctl(2)
_SIGKILL = 9


def die_with_parent() -> bool:
    """Have Linux kill this process when the thread that started it ends; elsewhere nothing happens.

    Returns:
        Whether the system has taken it on.
    """
    if sys.platform != "linux":
        return False
    import ctypes  # only here: it takes some milliseconds of the start

    prctl = getattr(ctypes.CDLL(None), "prctl", None)
    return prctl is not None and prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0) == 0


def watch_input(handle: int, ask_to_end: Callable[[], None], end: Callable[[int], object]) -> Thread:
    """Read what the parent writes, in a thread of its own, to the end of it.

    Args:
        handle: The number of the file: standard input's. Python's own reader of it must not be used beside
            this: it cannot be left at the end of the process while a thread waits in it.
        ask_to_end: Called, in that thread, when the parent asks for an end.
        end: Called, in that thread, when the parent is gone; ends the process, such as `os._exit`.
    """

    def read() -> None:
        rest = b""
        while data := _read(handle):
            *lines, rest = (rest + data).split(b"\n")
            if END_LINE.rstrip(b"\n") in lines:
                ask_to_end()
        end(1)

    thread = Thread(target=read, name="parent", daemon=True)
    thread.start()
    return thread


def _read(handle: int) -> bytes:
    try:
        return os.read(handle, 4096)
    except OSError:  # closed by somebody else: as good as gone
        return b""


def exit_soon(seconds: float) -> None:
    """End this process after some seconds at the latest; it has been asked to and may be unable to."""
    Event().wait(seconds)
    os._exit(1)
