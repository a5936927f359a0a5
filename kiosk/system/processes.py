"""Tells one process from every other; without Qt.

Process numbers come again: alone they do not tell whether the program that wrote a file still runs.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc/self")  # of Linux
_STILL_ACTIVE: Final = 259  # GetExitCodeProcess
_MAY_ASK: Final = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION


def process_mark(pid: int) -> str | None:
    """Return what tells a running process from later ones with its number; None where none runs.

    That is its start in ticks since the machine's (proc(5), field 22 of `stat`); empty where the system does
    not tell it.
    """
    if pid <= 0:
        return None
    if _PROC.is_dir():
        try:
            stat = Path(f"/proc/{pid}/stat").read_bytes()
        except OSError:
            return None
        # The name stands in parentheses and may hold anything, parentheses too.
        fields = stat.rpartition(b")")[2].split()
        ended = fields[:1] in ([b"Z"], [b"X"])
        return None if ended or len(fields) < 20 else fields[19].decode("ascii", "replace")
    runs = _runs_on_windows(pid) if sys.platform == "win32" else _runs(pid)
    return "" if runs else None


def _runs_on_windows(pid: int) -> bool:
    if sys.platform == "win32":  # so that types are checked where they exist
        import ctypes

        # Not os.kill: on Windows it ends the process, whatever the signal.
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_MAY_ASK, False, pid)
        if not handle:
            return False
        code = ctypes.c_ulong()
        told = kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return bool(told) and code.value == _STILL_ACTIVE
    return False


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True  # it runs, for another user
    return True
