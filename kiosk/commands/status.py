"""`ibt-kiosk status`: whether the kiosk on this machine runs and is well, for people and programs of IT.

Exit status 0: well; 1: it runs and needs care; 2: it does not run. It reads the small file that the running
program writes (`kiosk.system.runstate`), asks the system whether that process still runs, and starts no Qt.
All ages are told by a clock that nobody sets: a wall clock that jumps changes nothing.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

import msgspec

from kiosk.base import paths
from kiosk.base.keeping import KeptFile
from kiosk.base.machine import boot_id
from kiosk.base.values import one_line, printable
from kiosk.commands.configured import configured
from kiosk.system.processes import process_mark
from kiosk.system.runstate import FILE_NAME, WRITTEN_EVERY_S, RunState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

WELL, NEEDS_CARE, NOT_RUNNING = 0, 1, 2

PAINTED_WITHIN_S: Final = 15.0
"""A picture that was painted longer ago when the file was written is not painted any more."""

WRITTEN_WITHIN_S: Final = WRITTEN_EVERY_S + PAINTED_WITHIN_S
"""A program that has not written for longer hangs."""


class Machine(msgspec.Struct, frozen=True):
    """What is asked of the machine.

    Attributes:
        now: Returns the moment, by the clock that the program's moments are of.
        boot: What tells this start of the machine from others; empty where it has none.
        process: Returns what tells a running process from later ones; None where none runs.
    """

    now: Callable[[], float] = time.monotonic
    boot: str = ""
    process: Callable[[int], str | None] = process_mark


class Verdict(msgspec.Struct, frozen=True):
    """How it is.

    Attributes:
        exit_status: 0 well, 1 needs care, 2 not running.
        why: What is not well, each in a few words.
        state: What the program told last; None where nothing can be read.
        path: The file that tells it; None where there is none.
    """

    exit_status: int
    why: tuple[str, ...] = ()
    state: RunState | None = None
    path: Path | None = None

    @property
    def words(self) -> str:
        """Return the verdict in one line."""
        word = ("well", "needs care", "not running")[self.exit_status]
        return f"{word}: {', '.join(self.why)}" if self.why else word


def status(config: Path | None, *, as_json: bool) -> int:
    """Tell how the kiosk is, and return the exit status.

    Args:
        config: The configuration that the command line names: it may name another state folder.
        as_json: Whether it is told for programs.
    """
    settings = configured(config).settings
    state = paths.state_folder(settings.state.folder)
    folders = [state, *paths.runtime_folders(state)]
    machine = Machine(boot=boot_id())
    verdict = judge([folder / FILE_NAME for folder in folders], machine)
    now = machine.now()
    print(_json(verdict, now) if as_json else "\n".join(_lines(verdict, now)))
    return verdict.exit_status


def judge(files: Iterable[Path], machine: Machine) -> Verdict:
    """Return how the program is that wrote one of these files; the latest of one that runs counts.

    Args:
        files: Where it may have written, the usual place first.
        machine: What is asked of the machine.
    """
    running: list[tuple[RunState, Path]] = []
    ended: list[Verdict] = []
    for path in files:
        state, problem = KeptFile(path, RunState).read()
        if problem is not None:
            ended.append(Verdict(NOT_RUNNING, (str(problem),), path=path))
        elif state is None:
            continue
        elif (why := _ended(state, machine)) is not None:
            ended.append(Verdict(NOT_RUNNING, (why,), state, path))
        else:
            running.append((state, path))
    if not running:
        return ended[0] if ended else Verdict(NOT_RUNNING, ("it has never run here",))
    state, path = max(running, key=lambda pair: pair[0].written_s)
    cares = tuple(_cares(state, machine.now()))
    return Verdict(NEEDS_CARE if cares else WELL, cares, state, path)


def _ended(state: RunState, machine: Machine) -> str | None:
    """Return why the program that wrote this runs no more; None where it runs."""
    # Where the machine's starts have no names, a moment still to come is of an earlier one.
    if state.boot != machine.boot or state.written_s > machine.now() + 1:
        return "not since the machine has started"
    mark = machine.process(state.pid)
    if mark is None or mark != state.process:
        return "its process has ended"
    return None


def _cares(state: RunState, now: float) -> Iterator[str]:
    if now - state.written_s > WRITTEN_WITHIN_S:
        yield f"it has told nothing for {_age(now - state.written_s)}"
    painted = state.painted_s if state.painted_s is not None else state.started_s
    if state.written_s - painted > PAINTED_WITHIN_S:
        yield f"the picture was not painted for {_age(now - painted)}"
    for matter in state.matters:
        yield matter.name


def _json(verdict: Verdict, now: float) -> str:
    state = verdict.state
    told = {
        "status": ("well", "needs-care", "not-running")[verdict.exit_status],
        "exit_status": verdict.exit_status,
        "why": verdict.why,
        "file": str(verdict.path) if verdict.path is not None else None,
        "ages_s": _ages(state, now) if state is not None and verdict.exit_status != NOT_RUNNING else None,
        "state": state,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2).decode()


def _ages(state: RunState, now: float) -> dict[str, float | None]:
    moments = {
        "running": state.started_s,
        "written": state.written_s,
        "painted": state.painted_s,
        "input": state.input_s,
    }
    return {name: round(now - moment, 1) if moment is not None else None for name, moment in moments.items()}


def _lines(verdict: Verdict, now: float) -> Iterator[str]:
    yield printable(one_line(verdict.words))
    state = verdict.state
    if state is None:
        return
    runs = verdict.exit_status != NOT_RUNNING
    rows = [*(_running(state, now) if runs else _past(state)), *_standing(state)]
    rows.append(("file", str(verdict.path)))
    width = max(len(name) for name, _ in rows)
    for name, words in rows:
        yield printable(one_line(f"{name:{width}}  {words}"))


def _running(state: RunState, now: float) -> Iterator[tuple[str, str]]:
    yield "running", f"for {_age(now - state.started_s)}, version {state.version}, process {state.pid}"
    seen = state.painted_s
    painted = f"painted {_age(now - seen)} ago or later" if seen is not None else "never painted"
    yield "picture", f"{state.screen or 'none'}, {painted}"
    yield "last input", f"{_age(now - state.input_s)} ago" if state.input_s is not None else "none"


def _past(state: RunState) -> Iterator[tuple[str, str]]:
    yield "ran", f"since {state.started}, version {state.version}, process {state.pid}"


def _standing(state: RunState) -> Iterator[tuple[str, str]]:
    shown, restarts = state.shown, state.restarts
    if shown is not None:
        size = f"{shown.width_px} x {shown.height_px} px"
        yield "display", f"{size}, {shown.width_mm:.0f} x {shown.height_mm:.0f} mm"
    why = f", the last: {restarts.why_last}" if restarts.why_last else ""
    safe = ", in safe mode" if restarts.safe_mode else ""
    yield "restarts", f"{restarts.today} today{why}{safe}"
    for matter in state.matters:
        yield "not well", f"{matter.name}: {matter.detail}" if matter.detail else matter.name
    for name, problems in (("options", state.config), ("guide", state.content)):
        yield name, f"{problems.count or 'no'} problem{'' if problems.count == 1 else 's'}"
        for line in problems.first:
            yield "", line
    if state.overlay:
        yield "over them", state.overlay
    yield "guide from", state.guide
    yield "read from", ", ".join(f"{pack.id} {pack.version}".strip() for pack in state.packs)
    for signoff in state.signoffs:
        until = f" until {signoff.until}" if signoff.until else ""
        yield f"sign-off {signoff.language}", f"{signoff.state}{until}"
    yield "free disk", f"{state.free_mb} MB" if state.free_mb is not None else "cannot be told"


def _age(seconds: float) -> str:
    """Return a time as people tell it: the two largest units at most."""
    left = max(0, round(seconds))
    parts: list[str] = []
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)):
        number, left = divmod(left, size)
        if number or (unit == "s" and not parts):
            parts.append(f"{number} {unit}")
    return " ".join(parts[:2])
