"""The USB sticks that can be read now. They are mounted by the system, never by the kiosk, which may not.

Nothing is asked on a timer. On Linux the kernel wakes whoever waits for a change of what is mounted
(proc(5), /proc/PID/mountinfo: "poll"), and it is asked only while staff have the page open. Elsewhere
somebody has to look again.
"""

from __future__ import annotations

import logging
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from PySide6.QtCore import QSocketNotifier

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

logger = logging.getLogger(__name__)

PLACES: Final = ("/media/", "/run/media/")
"""Where sticks are mounted: by our own unit (packaging/systemd/media-ibtkiosk.mount), and by desktops."""

MOST: Final = 4
"""How many sticks are looked at."""

_MOUNTS: Final = Path("/proc/self/mountinfo")
_ESCAPE: Final = re.compile(rb"\\([0-7]{3})")
_REMOVABLE: Final = 2  # DRIVE_REMOVABLE of GetDriveTypeW


class MountedSticks:
    """The sticks of this machine."""

    def __init__(self, places: Sequence[str] = PLACES, platform: str = sys.platform) -> None:
        """Stand ready.

        Args:
            places: The folders below which sticks are mounted, each with a slash at its end.
            platform: The system, as `sys.platform` names it.
        """
        self._places, self._platform = tuple(places), platform
        self._file: BinaryIO | None = None
        self._notifier: QSocketNotifier | None = None
        self._changed: Callable[[], None] | None = None
        self._seen: tuple[Path, ...] = ()

    def folders(self) -> Sequence[Path]:
        """Return the folders of the sticks that can be read now."""
        if self._platform == "win32":
            return _removable_drives()[:MOST]
        try:
            told = _MOUNTS.read_bytes()
        except OSError:
            return ()
        return sticks_in(os.fsdecode(told), self._places)[:MOST]

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed` whenever others are there, until `rest`; does nothing where nobody would tell."""
        self._changed, self._seen = changed, tuple(self.folders())
        if self._notifier is not None or self._platform != "linux":
            return
        try:
            self._file = _MOUNTS.open("rb")
        except OSError as error:
            logger.info("Nobody tells when a stick comes: %s", error)
            return
        self._notifier = QSocketNotifier(self._file.fileno(), QSocketNotifier.Type.Exception)
        self._notifier.activated.connect(self._on_mounts_changed)

    def rest(self) -> None:
        """Watch no more."""
        self._changed = None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._file is not None:
            self._file.close()
            self._file = None

    def _on_mounts_changed(self) -> None:
        found = tuple(self.folders())
        if found != self._seen and self._changed is not None:
            self._seen = found
            self._changed()


def sticks_in(mountinfo: str, places: Sequence[str] = PLACES) -> list[Path]:
    """Return where sticks are mounted, by what the kernel tells: see proc(5).

    A stick is a device that is mounted below one of the places for them; of two at the same folder, the one
    that covers the other is what is read.
    """
    found: dict[Path, None] = {}
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        fields, about = before.split(" "), after.split(" ")
        if len(fields) < 6 or len(about) < 3:
            continue
        place, source = _plain(fields[4]), _plain(about[1])
        if place.startswith(tuple(places)) and source.startswith("/dev/"):
            found[Path(place)] = None
    return sorted(found)


def _plain(field: str) -> str:
    """Return a field without the kernel's escapes: spaces, tabs, newlines and backslashes have them."""
    return os.fsdecode(_ESCAPE.sub(_sign, os.fsencode(field)))


def _sign(escape: re.Match[bytes]) -> bytes:
    return bytes([int(escape[1], 8) & 0xFF])


def _removable_drives() -> list[Path]:
    """Return the drives of Windows that can be taken out; none elsewhere."""
    found: list[Path] = []
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        there = kernel.GetLogicalDrives()
        drives = [f"{chr(ord('A') + number)}:\\" for number in range(26) if there >> number & 1]
        found = [Path(drive) for drive in drives if kernel.GetDriveTypeW(drive) == _REMOVABLE]
    return found
