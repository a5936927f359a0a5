"""The faults of `make faults`: what is done to a kiosk, and what must be true afterward."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from tools.bench.screen import tree_of
from tools.faults.room import Room, Seen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

START_S: Final = 5.0
"""How long a start from cold may take on a slow machine."""

RESTART_S: Final = 10.0
"""How long a hang may last."""

CRASH_S: Final = 1.5

LAST_RESORT_S: Final = 30.0
"""Six starts that fail, three of them in safe mode, with growing waits, and the one that shows a sentence."""


@dataclass(frozen=True)
class Fault:
    """One fault.

    Attributes:
        name: What it is, in the table.
        act: What is done to the kiosk that stands in its room; None where only its start is watched.
        within_s: How long until the guide must be back.
        room: Makes the room.
        changes: Whether the picture must change before it is back.
        matter: A name that `ibt-kiosk status` must tell staff afterward; empty for none.
        screen: Names of the screens, one of which must be shown afterward; none where only a calm sentence is
            left, which has no state to ask for.
        check: Looks at more; returns what is wrong, or nothing.
    """

    name: str
    act: Callable[[Room], None] | None
    within_s: float
    room: Callable[[], Room] = Room
    changes: bool = True
    matter: str = ""
    screen: tuple[str, ...] = ("attract",)
    check: Callable[[Room], str] | None = field(default=None)


def kill(room: Room) -> None:
    """Kill the kiosk as the system does when memory runs out."""
    os.kill(room.kiosk_pid, signal.SIGKILL)


def kill_four_times(room: Room) -> None:
    """Kill it again and again, right after it has come back."""
    for number in range(4):
        if number:
            room.watch(room.happened)
        room.happened = time.monotonic()
        kill(room)


def inside(fault: str) -> Callable[[Room], None]:
    """Return what breaks the kiosk from inside; see `tools.faults.site`."""

    def act(room: Room) -> None:
        room.break_inside(fault)

    return act


def start_again(room: Room) -> None:
    """Start a second copy beside the first."""
    second = room.start()
    second.wait(timeout=20)


def second_has_ended(room: Room) -> str:
    """Return what is wrong with the second copy."""
    second = room.processes[1]
    if second.returncode != 1:
        return f"the second copy ended with {second.returncode}"
    return "" if "running already" in room.said else "the second copy does not say why it ends"


def resize(room: Room) -> None:
    """Let the screen come back with another size, as another one that is plugged in."""
    mode = "1024x600 49.00 1024 1072 1168 1312 600 603 613 624"
    for words in (f"--newmode {mode}", "--addmode screen 1024x600", "--output screen --mode 1024x600"):
        subprocess.run(["xrandr", "--display", room.screen.name, *words.split()], check=False)


def hold_a_key(room: Room) -> None:
    """Hold keys down for good: something lies on the keyboard."""
    for name in ("Tab", "Return", "Escape"):
        subprocess.run(["xdotool", "keydown", name], check=False, env=room.environment)
        time.sleep(0.3)


def with_environment(**environ: str | None) -> Callable[[], Room]:
    """Return what makes a room with a changed environment."""

    def make() -> Room:
        return Room(environ=dict(environ))

    return make


def prepared(before: Callable[[Room], None], **environ: str | None) -> Callable[[], Room]:
    """Return what makes a room in which something is done before the kiosk starts."""

    def make() -> Room:
        return Room(environ=dict(environ), before=before)

    return make


def empty_configuration(room: Room) -> None:
    """Leave an empty file, as a power cut does."""
    room.config.write_bytes(b"")


def zeroed_configuration(room: Room) -> None:
    """Leave a file of zeros, as another kind of power cut does."""
    room.config.write_bytes(b"\0" * 300)


def lost_guide(room: Room) -> None:
    """Name a folder of a guide in which nothing can be read."""
    guide = room.folder / "guide"
    guide.mkdir()
    with room.config.open("a", encoding="utf-8") as file:
        file.write(f'[content]\nfolder = "{guide}"\n')


def changing_guide(room: Room) -> None:
    """Take the guide away under the kiosk's eyes."""
    shutil.rmtree(room.folder / "guide")
    subprocess.run(["xdotool", "key", "Return"], check=False, env=room.environment)


def own_guide(room: Room) -> None:
    """Let the clinic have a guide of its own."""
    from kiosk.base import paths

    shutil.copytree(paths.guide_folder(), room.folder / "guide")
    with room.config.open("a", encoding="utf-8") as file:
        file.write(f'[content]\nfolder = "{room.folder / "guide"}"\n')


def mounted(options: str) -> Callable[[Room], None]:
    """Return what puts the folder of what is kept on a disk of its own."""

    def before(room: Room) -> None:
        room.state.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(room.state)]
        subprocess.run(command, check=True)

    return before


def full_disk(room: Room) -> None:
    """Keep things on a disk that is full to the last byte."""
    mounted("size=64k")(room)
    with (room.state / "full").open("wb", buffering=0) as file:
        try:
            while file.write(b"x" * 4096):
                pass
        except OSError:
            return


def no_fonts(room: Room) -> None:
    """Have no font on the machine at all, neither the kiosk's nor the system's."""
    (room.folder / "fonts.conf").write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>',
        encoding="utf-8",
    )
    room.environ |= {"FONTCONFIG_FILE": str(room.folder / "fonts.conf"), "KIOSK_FAULT": "no-fonts"}


def kill_voice(room: Room) -> None:
    """Kill the process that reads aloud, if there is one."""
    for pid in tree_of(room.kiosk_pid)[1:]:
        os.kill(pid, signal.SIGKILL)


def faked_time(start: str) -> dict[str, str | None]:
    """Return the environment of a process whose wall clock begins at another time (libfaketime)."""
    library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"
    return {"LD_PRELOAD": library, "FAKETIME": start, "DONT_FAKE_MONOTONIC": "1", "FAKETIME_DONT_RESET": "1"}


def jumping_clock() -> Room:
    """Return a room whose wall clock can be set while the kiosk runs."""
    room = Room()

    def before(room: Room) -> None:
        file = room.folder / "clock"
        file.write_text("+0", encoding="utf-8")
        room.environ = {
            **faked_time("+0"),
            "FAKETIME": None,
            "FAKETIME_TIMESTAMP_FILE": str(file),
            "FAKETIME_NO_CACHE": "1",
        }

    room.before = before
    return room


def jump(room: Room) -> None:
    """Set the wall clock thirty years back, and then ten years on."""
    for by in ("-30y", "+10y"):
        (room.folder / "clock").write_text(by, encoding="utf-8")
        subprocess.run(["xdotool", "key", "Return"], check=False, env=room.environment)
        time.sleep(1.5)
        subprocess.run(["xdotool", "key", "Home"], check=False, env=room.environment)


def stop_slowly(room: Room) -> None:
    """Stop the process as a debugger does: it neither answers nor ends."""
    os.kill(room.kiosk_pid, signal.SIGSTOP)


def outcome(fault: Fault, room: Room, seen: Seen) -> list[str]:
    """Return what is wrong after a fault."""
    if seen.back_s is None:
        return ["the guide never came back"]
    wrong: list[str] = []
    if seen.back_s > fault.within_s:
        wrong.append(f"back after {seen.back_s:.1f} s, not {fault.within_s:g} s")
    if not fault.screen:
        return wrong
    told: dict[str, Any] = room.status().get("state") or {}
    if told.get("screen") not in fault.screen:
        wrong.append(f"the screen is {told.get('screen')!r}, not {' or '.join(fault.screen)}")
    matters = {matter.get("name") for matter in told.get("matters", [])}
    if fault.matter and fault.matter not in matters:
        wrong.append(f"staff are not told {fault.matter!r} but {sorted(map(str, matters))}")
    more = fault.check(room) if fault.check is not None else ""
    return [*wrong, more] if more else wrong


def save(room: Room, folder: Path, name: str) -> None:
    """Write the picture that stands on the screen."""
    room.screen.save(folder / f"{''.join(c if c.isalnum() else '-' for c in name.lower())}.png")


FAULTS: Final = (
    Fault("the process is killed", kill, CRASH_S),
    Fault("the process crashes (SIGSEGV)", inside("crash"), CRASH_S),
    Fault("it is killed four times within a minute", kill_four_times, START_S, matter="safe-mode"),
    Fault("a slot of Python never comes back", inside("hang-in-python"), RESTART_S),
    Fault("a call into Qt never comes back", inside("hang-in-qt"), RESTART_S),
    Fault("painting never comes back", inside("hang-in-paint"), RESTART_S),
    Fault("the process is stopped (SIGSTOP)", stop_slowly, RESTART_S),
    Fault("the window is lost", inside("lose-the-window"), RESTART_S),
    Fault("an exception in a slot", inside("exception-in-slot"), CRASH_S, changes=False, matter="failed"),
    Fault("an exception in painting", inside("exception-in-paint"), CRASH_S, changes=False, matter="failed"),
    Fault("no memory for a picture", inside("memory-gone-in-a-picture"), CRASH_S, changes=False),
    Fault(
        "an exception in each start-up, before the window exists",
        None,
        LAST_RESORT_S,
        with_environment(KIOSK_FAULT="exception-before-the-window"),
        screen=(),
    ),
    Fault(
        "an exception in each start-up, after the window exists",
        None,
        LAST_RESORT_S,
        with_environment(KIOSK_FAULT="exception-after-the-window"),
        screen=(),
    ),
    Fault("the configuration is empty", None, START_S, prepared(empty_configuration)),
    Fault("the configuration is all zeros", None, START_S, prepared(zeroed_configuration)),
    Fault("nothing of the guide can be read", None, START_S, prepared(lost_guide), matter="content-bundled"),
    Fault(
        "the guide goes away while it is read",
        changing_guide,
        CRASH_S,
        prepared(own_guide),
        changes=False,
        screen=("attract", "home"),
    ),
    Fault("the disk is full", None, START_S, prepared(full_disk), matter="cannot-write"),
    Fault("the disk is read-only", None, START_S, prepared(mounted("ro")), matter="cannot-write"),
    Fault("there is no home folder", None, START_S, with_environment(HOME=None, XDG_STATE_HOME=None)),
    Fault("there is no font on the machine", None, START_S, prepared(no_fonts)),
    Fault(
        "there is no graphics driver",
        None,
        START_S,
        with_environment(LIBGL_DRIVERS_PATH="/nowhere", __EGL_VENDOR_LIBRARY_DIRS="/nowhere"),
    ),
    Fault("the sound system is gone", None, START_S, with_environment(PULSE_SERVER="/nowhere")),
    Fault("the process that reads aloud is killed", kill_voice, CRASH_S, changes=False),
    Fault("a hundred fingers", inside("hundred-fingers"), CRASH_S, changes=False, screen=("attract", "home")),
    Fault("the clock stands in 1999", None, START_S, with_environment(**faked_time("1999-01-01 00:00:00"))),
    Fault(
        "the clock jumps years back, and on",
        jump,
        START_S,
        jumping_clock,
        changes=False,
        screen=("attract", "home"),
    ),
    Fault("another screen of another size", resize, CRASH_S),
    Fault("keys are stuck", hold_a_key, CRASH_S, changes=False, screen=("attract", "home", "easier")),
    Fault("a second copy is started", start_again, CRASH_S, changes=False, check=second_has_ended),
)
