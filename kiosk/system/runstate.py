"""The small file in which the running program tells IT how it is; `ibt-kiosk status` reads it. Without Qt.

It stands in the state folder, as JSON. Where that cannot be written, it stands where what need not outlive
the machine's next start is kept. Nothing in it is about a person. Moments are seconds of a clock that nobody
sets and that starts anew with the machine; beside the start's, no wall time counts.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec import Struct

from kiosk.base.keeping import KeptFile
from kiosk.base.machine import free_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kiosk.base.problems import Problem

FILE_NAME: Final = "status.json"

WRITTEN_EVERY_S: Final = 30.0
"""So often at least it is written while the event loop turns."""

LOW_DISK_MB: Final = 200
"""With less than this free, the disk is nearly full: some days of logs and of what is kept."""

RESTING: Final = "resting"
"""The name of the screen, and of what is not well, where only the last sentence is shown."""

FIRST_LINES: Final = 3
"""So many problems are told in words; `ibt-kiosk check` tells all."""


class Problems(Struct, frozen=True, kw_only=True):
    """What is wrong with the configuration, or the guide.

    Attributes:
        count: How many problems there are.
        first: The first of them, each as one line.
    """

    count: int = 0
    first: tuple[str, ...] = ()

    @classmethod
    def of(cls, problems: Sequence[Problem]) -> Problems:
        """Return what is told of problems."""
        return cls(count=len(problems), first=tuple(str(problem) for problem in problems[:FIRST_LINES]))


class Signoff(Struct, frozen=True, kw_only=True):
    """How it stands with the sign-off of a language; not who has signed.

    Attributes:
        language: Its code.
        state: "valid", "ended", or "none".
        until: Its last day, as YYYY-MM-DD; empty for no end, or no sign-off.
    """

    language: str
    state: str
    until: str = ""


class Shown(Struct, frozen=True, kw_only=True):
    """The picture: the window's size, and how large that is on the display.

    Attributes:
        width_px: Width in px.
        height_px: Height in px.
        width_mm: Width in mm.
        height_mm: Height in mm.
    """

    width_px: int
    height_px: int
    width_mm: float
    height_mm: float


class Noted(Struct, frozen=True, kw_only=True):
    """Something that is not well; `name` is one of `kiosk.staff.matters.Matter`, `detail` is for IT."""

    name: str
    detail: str = ""


class Restarts(Struct, frozen=True, kw_only=True):
    """How it came to run.

    Attributes:
        today: How often it was started again today.
        counted: How often since that is kept, by `kiosk.system.restarts.Reason`.
        why_last: Why it was started again last; empty where it was not, or nobody knows.
        safe_mode: Whether it runs with the bundled guide and without extras.
    """

    today: int = 0
    counted: dict[str, int] = {}
    why_last: str = ""
    safe_mode: bool = False


class Pack(Struct, frozen=True, kw_only=True):
    """What the guide was read from.

    Attributes:
        id: Its name; "bundled" for the guide that comes with the program, "folder" for one in a folder.
        version: Its version; empty where it has none.
    """

    id: str
    version: str = ""


class RunState(Struct, frozen=True, kw_only=True):
    """All that the file tells.

    Attributes:
        version: The program's version.
        guide: The folder of the guide that is shown.
        packs: What it is read from, the lowest layer first.
        pid: Number of the process.
        process: What tells this process from later ones with the number: `kiosk.system.processes`.
        boot: What tells this start of the machine from others; empty where the system has none.
        started: When the program started, by the wall clock, as ISO 8601 with its offset.
        started_s: The same as a moment.
        written_s: The moment of writing.
        painted_s: The moment at which the picture was last known to be painted; None before the first.
        input_s: The moment at which somebody last did something; None before the first.
        screen: The name of what lies on top.
        shown: The picture; None before the window has a size.
        restarts: How it came to run.
        matters: What is not well.
        config: What is wrong with the configuration.
        overlay: What lies over the machine's own configuration: the name of its folder; empty for nothing.
        content: What is wrong with the guide, as far as it was looked at on the way.
        signoffs: The sign-off of each language.
        free_mb: Free space for what is kept, in millions of bytes; None where it cannot be told.
    """

    version: str
    guide: str = ""
    packs: tuple[Pack, ...] = ()
    pid: int
    process: str = ""
    boot: str = ""
    started: str
    started_s: float
    written_s: float
    painted_s: float | None = None
    input_s: float | None = None
    screen: str = ""
    shown: Shown | None = None
    restarts: Restarts = Restarts()
    matters: tuple[Noted, ...] = ()
    config: Problems = Problems()
    overlay: str = ""
    content: Problems = Problems()
    signoffs: tuple[Signoff, ...] = ()
    free_mb: int | None = None


class Written(NamedTuple):
    """Whether the file could be written where it belongs; `place` is where it stands, None for nowhere."""

    at_home: bool
    place: Path | None


class KeptState:
    """The file of a program that runs."""

    def __init__(self, folder: Path | None, others: Iterable[Path]) -> None:
        """Name the places; nothing is written yet.

        Args:
            folder: The state folder; None where nothing is kept: then nothing is written at all.
            others: Folders for when that one cannot be written, the best first.
        """
        self._home = KeptFile(folder / FILE_NAME if folder is not None else None, RunState)
        self._others = [KeptFile(other / FILE_NAME, RunState) for other in others]
        self._other: KeptFile[RunState] | None = None

    def write(self, state: RunState) -> Written:
        """Write it: at home, which is tried each time, else elsewhere."""
        if self._home.path is None:
            return Written(True, None)
        if self._home.write(state):
            if self._other is not None and self._other.path is not None:
                _remove(self._other.path)
            self._other = None
            return Written(True, self._home.path)
        for other in [self._other] if self._other is not None else self._others:
            if _is_ours(other) and other.write(state):
                self._other = other
                return Written(False, other.path)
        self._other = None
        return Written(False, None)


def _is_ours(file: KeptFile[RunState]) -> bool:
    """Return whether a folder can be made, or is ours: everybody may write among temporary files."""
    if file.path is None:
        return False
    folder = file.path.parent
    try:
        folder.mkdir(mode=0o755, exist_ok=True)
        return not hasattr(os, "getuid") or folder.lstat().st_uid == os.getuid()
    except OSError:
        return False


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return


def free_mb(folder: Path | None) -> int | None:
    """Return the free space of a folder's file system in millions of bytes; None where it cannot be told."""
    free = free_bytes(folder)
    return None if free is None else free // 1_000_000
