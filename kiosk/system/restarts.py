"""Decides how to start from how the last starts have ended: pure functions, without Qt and without a clock.

Time is the monotonic clock's, which counts from the computer's start (`boot`): the wall clock may jump, and
is kept for people alone. When a start has crashed is known from the parent process, if there is one; else it
is taken to be the moment of the start that followed.

There are three ways to start:

- `USUAL`.
- `SAFE`: after three crashes within a minute. It stays so until staff or IT restart the kiosk, the computer
  is started, or another program, configuration or guide is there (`Start.made_of`): those may have mended it.
- `BARE`: after three crashes within a minute in safe mode. One calm sentence, and nothing that could fail.

Only what happened since the computer's start and with the same configuration and guide counts.
"""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_CRASHES: Final = 3
WITHIN_S: Final = 60.0
KEPT: Final = 20
"""How many starts are kept."""

_LONGEST_WAIT_S: Final = 5.0
_FIRST_WAIT_S: Final = 0.25
# The parent notes a start before the child does, by the time that it takes to start a process.
_SAME_START_S: Final = 60.0


class Mode(StrEnum):
    """How it is started."""

    USUAL = "usual"
    SAFE = "safe"
    BARE = "bare"


class Ending(StrEnum):
    """How a start has ended, as far as the program itself has noted it."""

    UNKNOWN = "unknown"
    """It has noted nothing: it crashed, was killed, or still runs."""
    CLEAN = "clean"
    """It was asked to end."""
    RESTART = "restart"
    """Staff have restarted it."""
    RETRY = "retry"
    """It has shown the one calm sentence for a while, and tries again."""
    DISPLAY = "display"
    """The display went away, or was not there yet: no fault of the program."""


class Reason(StrEnum):
    """Why a start happens that was not the first: one word for what counts them."""

    COMPUTER = "computer"
    """The computer was started."""
    CRASH = "crash"
    """It crashed, or was killed; also by a watchdog that is not our own."""
    HANG = "hang"
    """It stood still, and our own parent process ended it."""
    STAFF = "staff"
    """Staff have restarted it, or the program itself has asked to be started anew."""
    ENDED = "ended"
    """It was asked to end: by a package that was upgraded, a service that was restarted."""
    RETRY = "retry"
    """It could show nothing but one sentence."""
    DISPLAY = "display"
    """The display was not there."""


_REASONS: Final = {
    Ending.CLEAN: Reason.ENDED,
    Ending.RESTART: Reason.STAFF,
    Ending.RETRY: Reason.RETRY,
    Ending.DISPLAY: Reason.DISPLAY,
}

STOOD_STILL: Final = "stood still and was ended"
SHOWED_NOTHING: Final = "showed no picture and was ended"

_NEW_BEGINNINGS: Final = (Ending.CLEAN, Ending.RESTART, Ending.RETRY)


class Start(Struct, frozen=True, kw_only=True):
    """One start.

    Attributes:
        boot: Names the start of the computer; empty where the system has no name for it.
        began_s: When it began, on the monotonic clock.
        wall: When it began, for people: ISO 8601 with the zone, or empty.
        pid: The process.
        mode: How it was started.
        made_of: A fingerprint of program, configuration and guide; empty where it ended sooner.
        ending: How it ended.
        ended_s: When it ended, on the monotonic clock; None where nobody has seen it.
        why: Why it ended, for IT; empty where nobody has seen it.
    """

    boot: str
    began_s: float
    wall: str = ""
    pid: int = 0
    mode: Mode = Mode.USUAL
    made_of: str = ""
    ending: Ending = Ending.UNKNOWN
    ended_s: float | None = None
    why: str = ""


class Starts(Struct, frozen=True, kw_only=True):
    """What is kept of the starts.

    Attributes:
        starts: The last starts, the oldest first.
        counted: How often it was started again since the file was begun, by `Reason`; grows only.
    """

    starts: tuple[Start, ...] = ()
    counted: dict[str, int] = {}


class Now(NamedTuple):
    """The moment of a start that is about to happen.

    Attributes:
        boot: As in `Start`.
        s: Seconds on the monotonic clock.
    """

    boot: str
    s: float


class _End(NamedTuple):
    """The end of a start, as far as it is known."""

    start: Start
    s: float


def mode_for(starts: Sequence[Start], now: Now, made_of: str) -> tuple[Mode, str]:
    """Return how to start, and for IT why not as usual; the reason is empty where it is.

    Args:
        starts: The starts before, the oldest first.
        now: The moment of this start.
        made_of: The fingerprint of what is started now.
    """
    row: list[_End] = []
    for end in reversed(_ends(starts, now)):
        # An end that was asked for makes a new beginning, as something else to show does.
        if end.start.ending in _NEW_BEGINNINGS or end.start.made_of not in ("", made_of):
            break
        row.append(end)
    crashes = [end for end in row if end.start.ending is Ending.UNKNOWN and now.s - end.s <= WITHIN_S]
    if len([end for end in crashes if end.start.mode is Mode.SAFE]) >= MOST_CRASHES:
        return Mode.BARE, f"it crashed {MOST_CRASHES} times within a minute in safe mode ({_why(crashes)})"
    if len(crashes) >= MOST_CRASHES:
        return Mode.SAFE, f"it crashed {MOST_CRASHES} times within a minute ({_why(crashes)})"
    if row and row[0].start.mode is not Mode.USUAL:
        return Mode.SAFE, f"it was in safe mode before, and nobody has restarted it since ({_why(row[:1])})"
    return Mode.USUAL, ""


def wait_s(starts: Sequence[Start], now: Now) -> float:
    """Return for how long to wait before this start, in seconds, 0 to 5.

    Nothing after a single crash; then 0.25, 0.5, 1, 2, 4 and 5, as long as each crash came within a minute of
    the one before.
    """
    crashes, later = 0, now.s
    for start, ended_s in reversed(_ends(starts, now)):
        if start.ending not in (Ending.UNKNOWN, Ending.DISPLAY) or later - ended_s > WITHIN_S:
            break
        crashes, later = crashes + 1, ended_s
    return min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2.0 ** (crashes - 2)) if crashes > 1 else 0.0


def why_started(starts: Sequence[Start], now: Now) -> str:
    """Return why this start happens, in a sentence for IT."""
    if not starts:
        return "This is the first start that is known of."
    if not _in_this_boot(starts, now):
        return "The computer was started."
    last = starts[-1]
    match last.ending:
        case Ending.CLEAN:
            return "It was ended, and started again."
        case Ending.RESTART:
            return "It was restarted by staff."
        case Ending.RETRY:
            return "It could show nothing but one sentence, and tries again."
        case Ending.DISPLAY:
            return "The display was not there."
        case _:
            return f"It {last.why or 'ended without saying why'}."


def reason_of(starts: Sequence[Start], now: Now) -> Reason | None:
    """Return why this start happens, in one word; None for the first that is known of."""
    if not starts:
        return None
    if not _in_this_boot(starts, now):
        return Reason.COMPUTER
    last = starts[-1]
    if last.ending is Ending.UNKNOWN:
        return Reason.HANG if last.why in (STOOD_STILL, SHOWED_NOTHING) else Reason.CRASH
    return _REASONS[last.ending]


def restarts_on(starts: Sequence[Start], day: str) -> int:
    """Return how often it was started again on a day ("2030-12-31"), the computer's own starts aside."""
    return sum(new.wall.startswith(day) and new.boot == old.boot for old, new in pairwise(starts))


def ended(starts: Sequence[Start], ending: Ending, s: float) -> tuple[Start, ...]:
    """Return the starts with a note of how the last one ends."""
    return (*starts[:-1], replace(starts[-1], ending=ending, ended_s=s)) if starts else ()


def merged(kept: Sequence[Start], seen: Sequence[Start]) -> tuple[Start, ...]:
    """Return what was kept, with what somebody else has seen of the same boot; the last `KEPT` of them.

    What both know is one start. How it ended by its own account comes before what was seen from outside.
    """
    result = list(kept)
    for other in seen:
        place = next((n for n, mine in enumerate(result) if _same(mine, other)), None)
        if place is not None:
            result[place] = _completed(result[place], other)
            continue
        # It goes before what is later in the same boot, else to the end: boots have no order among them.
        later = (
            n for n, mine in enumerate(result) if mine.boot == other.boot and mine.began_s > other.began_s
        )
        result.insert(next(later, len(result)), other)
    return tuple(result[-KEPT:])


def _same(mine: Start, other: Start) -> bool:
    if mine.boot != other.boot or mine.pid != other.pid:
        return False
    # A process that puts a new run in its own place keeps its number: so the moment tells. The parent has it
    # from the child, unless that did not come to tell it.
    near = not other.made_of and 0 <= mine.began_s - other.began_s <= _SAME_START_S
    return near or mine.began_s == other.began_s


def _completed(mine: Start, other: Start) -> Start:
    if mine.ending is Ending.UNKNOWN and other.ending is not Ending.UNKNOWN:
        mine = replace(mine, ending=other.ending)
    ended_s = mine.ended_s if mine.ended_s is not None else other.ended_s
    return replace(mine, ended_s=ended_s, why=mine.why or other.why)


def _in_this_boot(starts: Sequence[Start], now: Now) -> list[Start]:
    """Return the starts since the computer was started, the newest first.

    Where the system has no name for that, the monotonic clock tells: it never goes back within one boot.
    """
    found: list[Start] = []
    later = now.s
    for start in reversed(starts):
        if start.boot != now.boot or start.began_s > later:
            break
        found.append(start)
        later = start.began_s
    return found


def _ends(starts: Sequence[Start], now: Now) -> list[_End]:
    """Return the ends of the starts of this boot, the oldest first."""
    ends: list[_End] = []
    later = now.s
    for start in _in_this_boot(starts, now):
        # Whoever has seen the end cannot have seen it after the next start.
        s = later if start.ended_s is None else min(max(start.ended_s, start.began_s), later)
        ends.append(_End(start, s))
        later = start.began_s
    return ends[::-1]


def _why(ends: Sequence[_End]) -> str:
    """Return the reasons for IT, the newest first, each once."""
    return "; ".join(dict.fromkeys(end.start.why or "it ended without saying why" for end in ends))
