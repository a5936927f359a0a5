"""A display with a window manager, the program on it full screen, and hands that use the X server's keys."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.ui.theme import THEMES

from .x11 import X11

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

ROOT: Final = Path(__file__).parent.parent.parent
WIDTH, HEIGHT = 1280, 800
INTRUDER: Final = Path(__file__).with_name("intruder.py")
"""A program that puts up a small window."""
NEEDED: Final = ("Xvfb", "openbox", "xdotool")
SITE: Final = ROOT / "docs" / "openbox-kiosk.xml"
"""The configuration of openbox that the documentation tells sites to use."""


def missing(*more: str) -> str:
    """Return the programs that are not installed; empty where all are."""
    return ", ".join(name for name in (*NEEDED, *more) if shutil.which(name) is None)


class Room:
    """A display, and the program on it.

    Attributes:
        x: The display, looked at from outside.
        window: The number of the program's window.
        process: The program.
        log: What it has logged.
    """

    def __init__(self, name: str, x: X11, process: subprocess.Popen[bytes], folder: Path) -> None:
        self.x, self.process, self.log = x, process, folder / "kiosk.log"
        self._environment = os.environ | {"DISPLAY": name}
        self._picture = folder / "Xvfb_screen0"
        self.window = 0

    def wait_for_window(self) -> None:
        """Wait until the program stands there with a complete picture."""
        assert self.x.wait_until(lambda: bool(self.x.property(self.x.root, "_NET_CLIENT_LIST")), 20), (
            self.told()
        )
        (self.window,) = self.x.property(self.x.root, "_NET_CLIENT_LIST")
        assert self.x.wait_until(lambda: not self.complaints(), 10), (self.complaints(), self.told())

    @property
    def client(self) -> int:
        """What all windows of the program have in common."""
        return self.window & ~0x1FFFFF

    def do(self, words: str) -> None:
        """Use keyboard and mouse as a line of xdotool's language tells, and wait until it is taken."""
        command = ["xdotool", *words.split()]
        subprocess.run(command, check=True, env=self._environment, stdout=subprocess.DEVNULL, timeout=60)
        if self.process.poll() is None:
            self.x.settle(self.window)

    @contextmanager
    def other_window(self) -> Iterator[None]:
        """Let another program put up a window, as something that the system starts by itself may."""
        command = [sys.executable, str(INTRUDER)]
        before = len(self._clients())
        process = subprocess.Popen(command, env=self._environment | {"QT_QPA_PLATFORM": "xcb"})
        try:
            assert self.x.wait_until(lambda: len(self._clients()) > before, 10)
            yield
        finally:
            process.terminate()
            process.wait()

    def _clients(self) -> tuple[int, ...]:
        return self.x.property(self.x.root, "_NET_CLIENT_LIST")

    def complaints(self) -> list[str]:
        """Return all that is not as in a kiosk that nobody has got out of; empty where all is well."""
        if self.process.poll() is not None:
            return [f"the program has ended ({self.process.returncode})"]
        return [
            wrong
            for wrong, holds in (
                (
                    "it has not the focus",
                    self.x.property(self.x.root, "_NET_ACTIVE_WINDOW") == (self.window,),
                ),
                ("it is not full screen", self.is_full_screen()),
                ("it does not fill the display", self.x.place_of(self.window) == (0, 0, WIDTH, HEIGHT)),
                ("its window is not the only one of it", self.x.seen_of(self.client) == [self.window]),
                (f"something lies over it: {self._over()}", not self._over()),
                ("text is selected", self.x.owner("PRIMARY") != self.client),
                ("something is copied", self.x.owner("CLIPBOARD") != self.client),
                ("something is dragged", self.x.owner("XdndSelection") == 0),
                (f"its picture is none of a kiosk: {self.colors(3)}", self._is_kiosk()),
            )
            if not holds
        ]

    def is_full_screen(self) -> bool:
        """Return whether the window manager has its window as a full screen one."""
        full = self.x.atom("_NET_WM_STATE_FULLSCREEN")
        return full in self.x.property(self.window, "_NET_WM_STATE")

    def _over(self) -> list[str]:
        """Return what is seen above the program's window."""
        seen = self.x.seen()
        numbers = [each.window for each in seen]
        frame = self.x.frame_of(self.window)
        if frame not in numbers:
            return ["it cannot be seen itself"]
        return [
            f"{each.width}x{each.height}+{each.x}+{each.y}"
            for each in seen[numbers.index(frame) + 1 :]
            if each.x + each.width > 0 and each.y + each.height > 0 and each.width * each.height > 1
        ]

    def colors(self, most: int | None = None) -> list[tuple[int, int]]:
        """Return the colors of some points all over the display, 0xrrggbb, with how many points have them."""
        data = self._picture.read_bytes()
        head = memoryview(data[:100]).cast("I")
        size, _, *_ = (int.from_bytes(word.to_bytes(4, sys.byteorder), "big") for word in head)
        colors = int.from_bytes(data[76:80], "big")
        points = memoryview(data)[size + colors * 12 :].cast("I")[::41]
        return Counter(point & 0xFFFFFF for point in points).most_common(most)

    def _is_kiosk(self) -> bool:
        """Return whether many colors are seen, and much of one that a theme has behind its words.

        Where a bubble lies over a page, the page is dimmed, and has two colors more than the bubble.
        """
        colors = self.colors()
        most = [color for color, _ in colors[:3]]
        return len(colors) >= 8 and any(_alike(color, ground) for color in most for ground in GROUNDS)

    def told(self) -> str:
        """Return what the program has logged."""
        return self.log.read_text(encoding="utf-8")


GROUNDS: Final = [
    color.rgb() & 0xFFFFFF
    for theme in THEMES.values()
    for color in (theme.paper, theme.panel, theme.bar, *(tint.paper for tint in theme.tints.values()))
]
"""What lies behind words and drawings, in each theme, 0xrrggbb."""


def _alike(one: int, other: int) -> bool:
    return all(abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) <= 6 for shift in (0, 8, 16))


@contextmanager
def bare_display(folder: Path) -> Iterator[tuple[X11, Mapping[str, str]]]:
    """Set up a display that nobody manages: a look at it, and the environment of programs on it."""
    folder.mkdir(parents=True, exist_ok=True)
    home = {
        "HOME": str(folder),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CONFIG_HOME": str(folder / "conf"),
    }
    server, name = _start_display(folder)
    try:
        x = X11(name)
        try:
            kept = {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT), "DISPLAY": name}
            yield x, os.environ | home | kept
        finally:
            x.close()
    finally:
        end(server)


@contextmanager
def room(
    folder: Path, manager: Sequence[str], *, before: Sequence[str] = (), speech: bool = False
) -> Iterator[Room]:
    """Set up a display with openbox, and start the program on it, full screen.

    Args:
        folder: For all that is written.
        manager: The arguments of openbox.
        before: What to put before the program's own command.
        speech: Whether it looks for voices.
    """
    with ExitStack() as stack:
        x, environment = stack.enter_context(bare_display(folder))
        openbox = start(["openbox", "--sm-disable", *manager], folder / "openbox.log", environment)
        stack.callback(end, openbox)
        assert x.wait_until(lambda: bool(x.property(x.root, "_NET_SUPPORTING_WM_CHECK")), 10)
        process = start_program(folder, environment, before=before, speech=speech)
        stack.callback(end, process)
        made = Room(environment["DISPLAY"], x, process, folder)
        made.wait_for_window()
        yield made


def start_program(
    folder: Path, environment: Mapping[str, str], *, before: Sequence[str] = (), speech: bool = False
) -> subprocess.Popen[bytes]:
    """Start the program, full screen; its log is `kiosk.log` in the folder."""
    config = folder / "kiosk.toml"
    config.write_text(f"[speech]\noffered = {str(speech).lower()}\n", encoding="utf-8")
    program = [*before, sys.executable, "-m", "kiosk", "run", "--config", str(config)]
    return start(program, folder / "kiosk.log", environment)


def start(command: Sequence[str], log: Path, environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a program that writes all that it says into a file."""
    with log.open("wb") as told:
        return subprocess.Popen(command, env=environment, stdout=told, stderr=told, cwd=log.parent)


def _start_display(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start Xvfb, which finds a free number by itself, and tells it as soon as it can be used."""
    told, tells = os.pipe()
    command = f"Xvfb -displayfd {tells} -screen 0 {WIDTH}x{HEIGHT}x24 -nolisten tcp -fbdir {folder}"
    server = subprocess.Popen(
        command.split(), pass_fds=[tells], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(tells)
    with open(told) as reader:  # noqa: PTH123 -- a handle, not a path
        number = reader.readline().strip()
    assert number, "Xvfb does not start"
    return server, f":{number}"


def end(process: subprocess.Popen[bytes]) -> None:
    """End a program, if need be by force."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
