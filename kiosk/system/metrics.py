"""What the kiosk tells Prometheus, from the facts of its state file, and the file that tells it. Without Qt.

The file is for node_exporter's textfile collector; the option `[metrics] folder` says where it stands. It
stays when the program dies: `ibt_kiosk_up` tells of the moment of writing, and how old the other moments are
tells whether that still holds. docs/watching.md has the alerts.

Prometheus keeps what it reads, with the time of each reading. So nothing here moves when a family comes or
goes: visits are told of days that have ended, and of today nothing.
"""

from __future__ import annotations

import datetime as dt
import logging
import math
import time
from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.base.counters import VISITS
from kiosk.base.exposition import Metric, Sample, exposition
from kiosk.base.writing import write_whole
from kiosk.staff.matter import Matter
from kiosk.system.restarts import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.staff.counts import Days
    from kiosk.system.runstate import RunState

logger = logging.getLogger(__name__)

FILE_NAME: Final = "ibt_kiosk.prom"

SPANS: Final = (1, 7, 30)
"""The numbers of ended days over which visits are summed."""

UP: Final = Metric("ibt_kiosk_up", "gauge", "Whether the kiosk ran when this was written.")
BUILD: Final = Metric("ibt_kiosk_build_info", "gauge", "Always 1; the program's version.", ("version",))
PACK: Final = Metric(
    "ibt_kiosk_pack_info", "gauge", "Always 1; what the guide was read from.", ("id", "version")
)
START: Final = Metric("ibt_kiosk_start_time_seconds", "gauge", "When the program started.")
PAINTED: Final = Metric(
    "ibt_kiosk_last_painted_timestamp_seconds",
    "gauge",
    "When its picture was last known to be painted, before this was written.",
)
SAFE_MODE: Final = Metric("ibt_kiosk_safe_mode", "gauge", "Whether it runs in safe mode.")
RESTARTS: Final = Metric(
    "ibt_kiosk_restarts_total", "counter", "How often it was started again, by why.", ("reason",)
)
PROBLEMS: Final = Metric(
    "ibt_kiosk_problems",
    "gauge",
    "What is not well: how many of a kind, or 1 where they cannot be counted.",
    ("kind",),
)
SIGNED: Final = Metric(
    "ibt_kiosk_signoff", "gauge", "Whether a sign-off of the language is in force.", ("language",)
)
SIGNED_UNTIL: Final = Metric(
    "ibt_kiosk_signoff_end_timestamp_seconds",
    "gauge",
    "When the sign-off of the language ends; none where it has no end.",
    ("language",),
)
FREE: Final = Metric(
    "ibt_kiosk_free_disk_bytes", "gauge", "Free space where the kiosk keeps things, in whole MB."
)
VISITED: Final = Metric(
    "ibt_kiosk_visits",
    "gauge",
    "Visits of the last 1, 7 and 30 days that have ended, today not among them; each holds the one before.",
    ("over",),
)
LAST_VISIT: Final = Metric(
    "ibt_kiosk_last_visit_day_timestamp_seconds",
    "gauge",
    "The beginning of the last day with a visit, of those that have ended; none where no day is known.",
)

METRICS: Final = (
    UP,
    BUILD,
    PACK,
    START,
    PAINTED,
    SAFE_MODE,
    RESTARTS,
    PROBLEMS,
    SIGNED,
    SIGNED_UNTIL,
    FREE,
    VISITED,
    LAST_VISIT,
)
"""All that is told, in this order."""


class Visits(NamedTuple):
    """The visits of days that have ended.

    Attributes:
        last: The last day with a visit; None where none is known.
        sums: The sum over the last days, by their number (`SPANS`).
    """

    last: dt.date | None
    sums: dict[int, int]


class Told(NamedTuple):
    """What is told.

    Attributes:
        up: Whether the program runs.
        state: What the program has told of itself last; None where nothing can be read.
        now_s: The moment, by the clock of the state's moments; None where that clock has begun anew since.
        wall_s: The same moment as seconds since 1970.
        visits: The visits; None where nothing is counted.
    """

    up: bool
    state: RunState | None
    now_s: float | None
    wall_s: float
    visits: Visits | None = None


def ended_visits(days: Days, today: dt.date) -> Visits:
    """Return what is told of the visits of days before `today`."""
    ended = {day: row[VISITS.name] for day, row in days.items() if day < today and row.get(VISITS.name)}
    sums = {
        span: sum(number for day, number in ended.items() if (today - day).days <= span) for span in SPANS
    }
    return Visits(max(ended, default=None), sums)


def samples(told: Told) -> Iterator[Sample]:
    """Return all that is told, metric by metric, in the order of `METRICS`."""
    yield Sample(UP, told.up)
    if told.state is not None:
        yield from _of_state(told.state, told)
    if told.visits is not None:
        for span, number in told.visits.sums.items():
            yield Sample(VISITED, number, (f"{span}d",))
        if (began := _midnight(told.visits.last)) is not None:
            yield Sample(LAST_VISIT, began)


def _of_state(state: RunState, told: Told) -> Iterator[Sample]:
    yield Sample(BUILD, 1, (state.version,))
    for pack in dict.fromkeys((pack.id, pack.version) for pack in state.packs):
        yield Sample(PACK, 1, pack)
    for metric, moment in ((START, state.started_s), (PAINTED, state.painted_s)):
        if told.now_s is not None and moment is not None:
            yield Sample(metric, math.floor(told.wall_s - (told.now_s - moment)))
    yield Sample(SAFE_MODE, state.restarts.safe_mode)
    for reason in Reason:
        yield Sample(RESTARTS, state.restarts.counted.get(reason, 0), (reason,))
    noted = {noted.name for noted in state.matters}
    counts = {Matter.CONFIG_PROBLEMS: state.config.count, Matter.CONTENT_PROBLEMS: state.content.count}
    for matter in Matter:
        yield Sample(PROBLEMS, max(1, counts.get(matter, 1)) if matter in noted else 0, (matter,))
    signoffs = {signoff.language: signoff for signoff in state.signoffs}
    for language, signoff in signoffs.items():
        yield Sample(SIGNED, signoff.state == "valid", (language,))
    for language, signoff in signoffs.items():
        if (end := _end(signoff.until)) is not None:
            yield Sample(SIGNED_UNTIL, end, (language,))
    if state.free_mb is not None:
        yield Sample(FREE, state.free_mb * 1_000_000)


def _end(until: str) -> float | None:
    """Return when the last day of a sign-off ends; None where it has none."""
    try:
        return _midnight(dt.date.fromisoformat(until) + dt.timedelta(days=1))
    except (ValueError, OverflowError):
        return None


def _midnight(day: dt.date | None) -> float | None:
    """Return the beginning of a day here, in seconds since 1970; None where the system cannot tell."""
    if day is None:
        return None
    try:
        return dt.datetime.combine(day, dt.time()).astimezone().timestamp()
    except (OSError, OverflowError, ValueError):
        return None


def metrics_text(told: Told) -> str:
    """Return what is told, as the file has it."""
    return exposition(samples(told))


def write_metrics(folder: Path, told: Told) -> None:
    """Write the file whole, readable by everybody, and make its folder so: node_exporter is another user.

    Raises:
        OSError: If it cannot be written.
    """
    if not folder.is_dir():
        folder.mkdir(parents=True)
        folder.chmod(0o755)  # a service may have a mask that leaves nothing to others
    data = metrics_text(told).encode(errors="replace")
    write_whole(folder / FILE_NAME, data, 0o644, as_folder=True)


class MetricsFile:
    """The file of a program that runs."""

    def __init__(self, folder: Path | None, *, wall: Callable[[], float] = time.time) -> None:
        """Write nothing yet.

        Args:
            folder: Where it stands; None where it is not wished for.
            wall: Returns the wall clock's time, in seconds since 1970.
        """
        self._folder, self._wall = folder, wall
        self._visits: Visits | None = None
        self._visits_on: dt.date | None = None
        self._complained = False

    def write(self, state: RunState, *, days: Callable[[], Days] | None, up: bool = True) -> None:
        """Write it; a disk that is full stops nothing, and is told once in the log.

        Args:
            state: What the program tells of itself, with its moment of writing as now.
            days: Returns what was counted of visits; None where nothing is.
            up: Whether the program goes on after this.
        """
        if self._folder is None:
            return
        wall_s = self._wall()
        told = Told(up, state, state.written_s, wall_s, self._ended(days, wall_s))
        try:
            write_metrics(self._folder, told)
        except OSError as error:
            if not self._complained:
                logger.warning("No metrics can be written in %s: %s.", self._folder, error.strerror)
            self._complained = True
            return
        self._complained = False

    def _ended(self, days: Callable[[], Days] | None, wall_s: float) -> Visits | None:
        """Return the visits, looked up once a day: what is counted meanwhile must not show."""
        if days is None:
            return None
        today = dt.datetime.fromtimestamp(wall_s).astimezone().date()
        if today != self._visits_on or self._visits is None:
            self._visits, self._visits_on = ended_visits(days(), today), today
        return self._visits
