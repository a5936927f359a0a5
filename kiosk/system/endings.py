"""How the running program ends, and what each way tells whoever started it. Without Qt.

Whoever starts it again (systemd, or our own parent process) does so after every end but `CLOSE` and
`ALREADY_RUNNING`. Our parent counts all others as crashes, except where the program has noted how it ended.
"""

from __future__ import annotations

import os
import sys
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# Numbers that neither Python (1, 2, 120), a shell (126 to 165) nor sysexits.h (64 to 78) uses.
CLOSE: Final = 80
"""Staff have closed it: whoever started it ends too."""
RESTART: Final = 81
"""It wants to be started anew."""
ALREADY_RUNNING: Final = 82
"""Another copy runs: starting this one again would not help."""
BROKEN: Final = 83
"""It could not show anything: start it anew, it is a crash."""

SUPERVISED: Final = "IBT_KIOSK_SUPERVISED"
"""The environment variable by which our own parent process tells that it is there: "1"."""
CLOSE_STAYS: Final = "IBT_KIOSK_CLOSE_STAYS"
"""The environment variable by which a service of systemd tells that `CLOSE` ends it: "1"."""
HANDED: Final = "IBT_KIOSK_STARTS"
"""The environment variable in which the parent hands down which starts it has seen."""


class Supervision(Enum):
    """Who starts the program again when it has ended."""

    NOBODY = auto()
    PARENT = auto()
    SYSTEMD = auto()


def supervision(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform, pids: tuple[int, ...] = ()
) -> Supervision:
    """Return who starts the program again.

    A service of systemd is told by `$NOTIFY_SOCKET`, which `Type=notify` sets, or by `$SYSTEMD_EXEC_PID`
    (systemd.exec(5)): that names the process which systemd has started, and so this one or, as under cage,
    the one above. `$INVOCATION_ID` tells nothing: the terminals of a desktop have it too.

    Args:
        environ: The environment variables.
        platform: The system, as `sys.platform` names it.
        pids: This process and its parent; found out if not given.
    """
    if environ.get(SUPERVISED) == "1":
        return Supervision.PARENT
    if platform != "linux":
        return Supervision.NOBODY
    named = environ.get("SYSTEMD_EXEC_PID", "")
    if environ.get("NOTIFY_SOCKET") or named in {str(pid) for pid in pids or (os.getpid(), os.getppid())}:
        return Supervision.SYSTEMD
    return Supervision.NOBODY


def close_stays(supervised_by: Supervision, environ: Mapping[str, str] = os.environ) -> bool:
    """Return whether the program stays closed once staff have closed it.

    Our parent process lets it; systemd only where the service says so, with `RestartPreventExitStatus=80`.
    """
    return supervised_by is not Supervision.SYSTEMD or environ.get(CLOSE_STAYS) == "1"


def status_of(ending: int, supervised_by: Supervision) -> int:
    """Return the exit status for an end: to a person `CLOSE` is fine (0), and a second copy a problem (1)."""
    if supervised_by is not Supervision.NOBODY:
        return ending
    return {CLOSE: 0, ALREADY_RUNNING: 1}.get(ending, ending)
