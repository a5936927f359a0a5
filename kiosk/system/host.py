"""The machine that the kiosk runs on, as far as staff may do something with it: a `Host`."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.system.endings import CLOSE, RESTART, Supervision, close_stays

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

logger = logging.getLogger(__name__)

_PATIENCE_S: Final = 2.0
_MAY_RESTART: Final = (
    "busctl",
    "call",
    "org.freedesktop.login1",
    "/org/freedesktop/login1",
    "org.freedesktop.login1.Manager",
    "CanReboot",
)
_LIBRARIES: Final = "LD_LIBRARY_PATH"


class Programs(Protocol):
    """Starts other programs."""

    def has(self, name: str) -> bool:
        """Return whether there is a program."""

    def answer(self, command: Sequence[str]) -> str | None:
        """Run a program, and return what it prints; None where it fails or takes too long."""


class ThisMachine:
    """The programs of this machine."""

    def has(self, name: str) -> bool:
        """See `Programs`."""
        return shutil.which(name) is not None

    def answer(self, command: Sequence[str]) -> str | None:
        """See `Programs`."""
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                stdin=subprocess.DEVNULL,
                text=True,
                timeout=_PATIENCE_S,
                check=True,
                env=environment_for_others(os.environ),
            )
        except (OSError, subprocess.SubprocessError) as error:
            logger.info("%s: %s", " ".join(command), error)
            return None
        return done.stdout


def environment_for_others(environ: Mapping[str, str]) -> dict[str, str]:
    """Return the environment for programs that are not ours: the built program has its own libraries in it.

    PyInstaller keeps what was there before in `LD_LIBRARY_PATH_ORIG`.
    """
    result = dict(environ)
    before = result.pop(f"{_LIBRARIES}_ORIG", None)
    if before is not None:
        result[_LIBRARIES] = before
    elif getattr(sys, "frozen", False):
        result.pop(_LIBRARIES, None)
    return result


class ThisHost:
    """The machine; what staff want with the kiosk ends Qt's event loop with a status that says so."""

    def __init__(
        self,
        leave: Callable[[int], object],
        supervised_by: Supervision,
        *,
        may_close: bool,
        programs: Programs | None = None,
        platform: str = sys.platform,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        """Stand ready; nothing is asked yet.

        Args:
            leave: Ends the event loop with a status of `kiosk.system.endings`; returns at once.
            supervised_by: Who starts the kiosk again.
            may_close: The option `[staff] may_close`.
            programs: Starts other programs.
            platform: The system, as `sys.platform` names it.
            environ: The environment variables.
        """
        self._leave = leave
        self._can_close = may_close and close_stays(supervised_by, environ)
        self._programs: Programs = programs or ThisMachine()
        self._platform = platform
        self._can_restart_machine: bool | None = None

    @property
    def can_restart_machine(self) -> bool:
        """See `Host`. Asked of the system once, when it is first needed: that takes up to 2 s."""
        if self._can_restart_machine is None:
            self._can_restart_machine = self._ask()
        return self._can_restart_machine

    @property
    def can_close(self) -> bool:
        """See `Host`."""
        return self._can_close

    def restart(self) -> None:
        """See `Host`."""
        logger.info("Staff restart the kiosk.")
        self._leave(RESTART)

    def restart_machine(self) -> None:
        """See `Host`."""
        if not self.can_restart_machine:
            return
        logger.info("Staff restart the machine.")
        command = ("shutdown", "/r", "/t", "0") if self._platform == "win32" else ("systemctl", "reboot")
        if self._programs.answer(command) is None:
            logger.warning("The machine cannot be restarted: %s has failed.", " ".join(command))

    def close(self) -> None:
        """See `Host`."""
        if self.can_close:
            logger.info("Staff close the kiosk.")
            self._leave(CLOSE)

    def _ask(self) -> bool:
        if self._platform == "win32":
            return self._programs.has("shutdown")
        if self._platform != "linux" or not self._programs.has("systemctl"):
            return False
        # "challenge" would ask somebody for a password, and there is nobody to ask.
        return (self._programs.answer(_MAY_RESTART) or "").strip() == 's "yes"'


def start_anew() -> None:
    """Put a new run of this program in the place of this one, where nobody else would start it.

    Raises:
        OSError: If that cannot be done.
    """
    if getattr(sys, "frozen", False):
        # To PyInstaller this is another program than the one that starts it.
        os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
        words = [sys.executable, *sys.argv[1:]]
    else:
        words = [sys.executable, *sys.orig_argv[1:]]
    os.execv(sys.executable, words)  # noqa: S606 -- the same program, without a shell
