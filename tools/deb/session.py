"""Runs the kiosk in a root as its service does, off the screen, and watches it as systemd would.

The service's own lines are read from the unit: its user's rights and its environment are those that IT gets.
What only systemd itself can lay (system-call filter, devices, read-only system) needs a machine that boots.
"""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from types import TracebackType

    from tools.deb.root import Root

UNIT: Final = "/lib/systemd/system/ibt-kiosk.service"
USER: Final = "ibt-kiosk"
# Turned around: upright, cage hands the program's own picture to a headless output, and grim sees black.
_HEADLESS: Final = {"WLR_BACKENDS": "headless", "IBT_KIOSK_CAGE": "-d -r -r"}


def environment(unit: str) -> dict[str, str]:
    """Return the variables that a unit sets, with what systemd adds for its folders."""
    found = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin", "HOME": "/var/lib/ibt-kiosk"}
    for line in re.findall(r"^Environment=(.*)$", unit, flags=re.MULTILINE):
        found |= dict(word.split("=", 1) for word in line.replace("%t", "/run").split())
    for key, place in (
        ("STATE", "/var/lib"),
        ("LOGS", "/var/log"),
        ("RUNTIME", "/run"),
        ("CONFIGURATION", "/etc"),
    ):
        name = re.search(rf"^{key.title()}Directory=(.*)$", unit, flags=re.MULTILINE)
        if name is not None:
            found[f"{key}_DIRECTORY"] = f"{place}/{name[1]}"
    return found


class Session:
    """A kiosk that runs; a context manager that ends it.

    Attributes:
        told: What it has told the service's manager, each line with its moment.
        process: The process that systemd would look after.
    """

    def __init__(self, root: Root) -> None:
        """Start it, without any network.

        Args:
            root: Where the package is installed.
        """
        self._root = root
        unit = root.file(UNIT).read_text(encoding="utf-8")
        self._environment = environment(unit) | _HEADLESS
        for name in ("RUNTIME_DIRECTORY", "LOGS_DIRECTORY"):
            root.run("install", "-d", "-o", USER, "-g", USER, "-m", "700", self._environment[name])
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        root.file("/run/notify").unlink(missing_ok=True)
        self._socket.bind(str(root.file("/run/notify")))
        root.file("/run/notify").chmod(0o777)
        self._environment |= {"NOTIFY_SOCKET": "/run/notify", "WATCHDOG_USEC": "6000000", "WATCHDOG_PID": "1"}
        self.told: list[tuple[float, str]] = []
        self._began = time.monotonic()
        self.process = subprocess.Popen(
            self._as_user("/usr/lib/ibt-kiosk/session", "cage"),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def __enter__(self) -> Session:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._signal(signal.SIGTERM)  # as systemd does: to all of its processes
        self.said = self.process.communicate(timeout=20)[0]
        self._socket.close()

    def _signal(self, number: signal.Signals, program: str = "") -> None:
        user = self._root.file("/var/lib/ibt-kiosk").stat().st_uid
        for process in self._root.processes(user, program):
            os.kill(process, number)

    def _as_user(self, *command: str) -> list[str]:
        words = [
            "unshare",
            "--net",
            "chroot",
            str(self._root.path),
            "setpriv",
            f"--reuid={USER}",
            f"--regid={USER}",
        ]
        words += ["--init-groups", "--no-new-privs", "--bounding-set=-all", "--inh-caps=-all"]
        return [
            *words,
            "env",
            "-i",
            *(f"{key}={value}" for key, value in self._environment.items()),
            *command,
        ]

    def listen(self, until: str, within_s: float) -> float | None:
        """Wait for a line that begins so; return the seconds since the start, None where none comes."""
        end = time.monotonic() + within_s
        while (left := end - time.monotonic()) > 0:
            self._socket.settimeout(left)
            try:
                lines = self._socket.recv(4096).decode().splitlines()
            except TimeoutError:
                return None
            self.told += [(time.monotonic() - self._began, line) for line in lines]
            if any(line.startswith(until) for line in lines):
                return self.told[-1][0]
        return None

    def picture(self, name: str) -> subprocess.CompletedProcess[str]:
        """Take a picture of the screen into a file of the root."""
        self._environment["WAYLAND_DISPLAY"] = "wayland-0"
        command = self._as_user("grim", name)
        return subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )

    def crash(self) -> int:
        """Have the kiosk crash, and return the exit status that systemd would see."""
        self._signal(signal.SIGSEGV, "ibt-kiosk")
        return self.process.wait(timeout=20)


def crashed() -> int:
    """Return the exit status of a crash, as a shell tells it."""
    return 128 + signal.SIGSEGV
