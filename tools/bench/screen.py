"""A virtual screen that programs are measured on from outside: what it shows, what they take."""

from __future__ import annotations

import mmap
import shutil
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

QUIET_S = 1.2
"""A picture that has not changed for this long has settled."""

_POLL_S = 0.01
_EVERY = 8
_STEP_S = 0.25

# More than the guide has pages, and more than the words to know take.
_PAGES, _WORDS = 110, 12
_LANGUAGES = 3

# By the keys of the ring, from the first topics of the home screen: "When to call" is the fourth target from
# the end, the language the third, the picture book the second; the words to know are the fourth tile of the
# second page. "Easier" comes before all tiles.
_WALKS = (
    ["Tab", "Tab", "Return"] + ["Next"] * _PAGES,
    ["Up"] * 4 + ["Return"] + ["Next"] * 2,
    ["Next"] + ["Tab"] * 5 + ["Return"] + ["Next"] * _WORDS,
    ["Up"] * 2 + ["Return", "Tab", "Tab", "Tab", "Return"] + ["Next"] * _PAGES,
)


class Screen:
    """An X server without a display (Xvfb), whose picture lies in a file that can be read at any time."""

    def __init__(self, width: int, height: int) -> None:
        self._size = f"{width}x{height}x24"
        self.name = ""

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp(prefix="bench-"))
        read, write = subprocess.PIPE, subprocess.DEVNULL
        # Without a pointer, which the server would draw as soon as no window hides it.
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", self._size, "-fbdir", str(self._folder)]
        command.append("-nocursor")
        self._server = subprocess.Popen(command, stdout=read, stderr=write)
        stream = self._server.stdout
        self.name = f":{stream.readline().decode().strip()}" if stream else ""
        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._pixels = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        begin, _, height, self._line = _head(self._pixels)
        self._lines = range(begin, begin + height * self._line, _EVERY * self._line)
        self.blank = self.picture()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pixels.close()
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self._folder)

    def picture(self) -> bytes:
        """Return every eighth line of what is shown: all that changes is higher than that.

        Looking must be cheap. All lines are 8 MB, and copying those again and again takes time and the
        processor's caches away from what is measured: on two cores, a third of the time of a start.
        """
        return b"".join(self._pixels[begin : begin + self._line] for begin in self._lines)

    def save(self, path: Path) -> None:
        """Write what is shown as a PNG."""
        from PySide6.QtGui import QImage

        data = (self._folder / "Xvfb_screen0").read_bytes()
        begin, width, height, line = _head(data)
        QImage(data[begin:], width, height, line, QImage.Format.Format_RGB32).save(str(path))

    @property
    def is_blank(self) -> bool:
        """Whether nothing is shown yet."""
        return self.picture() == self.blank

    def clear(self) -> None:
        """Wait until the last program's window is gone."""
        for _ in range(200):
            if self.is_blank:
                return
            time.sleep(_POLL_S)

    def key(self, name: str) -> None:
        """Press a key, as a keyboard would."""
        self._xdotool("key", name)

    def _xdotool(self, *words: str) -> None:
        command = ["xdotool", *words]
        subprocess.run(command, check=True, env={"DISPLAY": self.name, "PATH": "/usr/bin:/bin"})

    def click_beside(self) -> None:
        """Click into the corner, where there is no target: the ring of the keys goes away."""
        self._xdotool("mousemove", "3", "3", "click", "1")
        time.sleep(_STEP_S)

    def walk_through_all_pages(self, pid: int) -> float:
        """Read all there is by keys, and return the memory (PSS) of the process tree in MB afterward.

        The guide, "When to call now", the words to know, and the guide as a picture book; in each language.
        """
        self._keys("Return")
        for number in range(_LANGUAGES):
            if number:
                self._go_home()
                self._keys(*["Up"] * 3, "Return", *["Tab"] * (number + 1), "Return")
            for walk in _WALKS:
                self._go_home()
                self._keys(*walk)
        return tree_pss_mb(pid)

    def turn_pages(self, pid: int, count: int) -> float:
        """Turn pages of a long page by keys, and return the memory (PSS) of the process tree in MB."""
        for _ in range(count):
            self.key("Next")
            time.sleep(_STEP_S / 2)
        return tree_pss_mb(pid)

    def _go_home(self) -> None:
        # From the last page the way leads home; its first topics are one page back, if not shown.
        self._keys("Home")
        self.click_beside()
        self._keys("Prior")
        self.click_beside()

    def _keys(self, *names: str) -> None:
        for name in names:
            self.key(name)
            time.sleep(_STEP_S)


def _head(data: bytes | mmap.mmap) -> tuple[int, int, int, int]:
    """Return where the pixels begin, the width and height in px, and the bytes of a line.

    The head of an XWD file (X11/XWDFile.h) is 25 numbers, then the window's name and the color map.
    """
    head = struct.unpack(">25I", data[:100])
    return head[0] + 12 * head[19], head[4], head[5], head[12]


def settle_time(screen: Screen, begin: float) -> float:
    """Wait until a picture has settled; return the seconds from `begin` to its last change."""
    last, when = screen.picture(), 0.0
    limit = time.monotonic() + 30
    while time.monotonic() < limit:
        now, picture = time.monotonic(), screen.picture()
        if picture != last:
            last, when = picture, now
        elif when and now - when > QUIET_S:
            break
        time.sleep(_POLL_S)
    return when - begin


def tree_of(pid: int) -> list[int]:
    """Return a process and all that it has started."""
    found = [pid]
    for parent in found:
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            found += [int(child) for child in task.read_text().split()]
    return found


def tree_pss_mb(pid: int) -> float:
    """Return the memory of a process tree in MB: pages that processes share are counted once (PSS)."""
    total = 0
    for each in tree_of(pid):
        lines = Path(f"/proc/{each}/smaps_rollup").read_text().splitlines()
        total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total * 1024 / 1e6


def processor_share(pid: int, seconds: float) -> float:
    """Return which part of one core a process tree takes over some seconds, threads that have ended included.

    What a process of the tree took that ended meanwhile is not known.
    """
    before, begin = _processor_s(pid), time.monotonic()
    time.sleep(seconds)
    after, end = _processor_s(pid), time.monotonic()
    return sum(taken - before.get(each, 0.0) for each, taken in after.items()) / (end - begin)


def _processor_s(pid: int) -> dict[int, float]:
    """Return the processor time that each process of a tree has taken, in s.

    The clock of another process has the number that `clock_getcpuclockid` would tell: Python has none.
    """
    return {each: time.clock_gettime(~each << 3 | 2) for each in tree_of(pid)}
