"""Keeps what is counted of what families read: sums, day by day, for a year. Without Qt.

**Small days.** Where a day has one visit, all its sums are that visit's. So details (`is_detail`) stay with
their day only where they come from at least `FEW` visits. Those of a smaller day move on to the next day with
visits, within `CARRIED_DAYS`, until enough have come together; where none comes, they are dropped. How many
visits a day had is always kept. Until enough have come together, details are shown to nobody (`shown`).

**The clock.** Days are those of the computer's clock, which may be wrong:

- Before `EARLIEST` it is certainly wrong: what happens is counted to the last day that is known, or to
  `EARLIEST`. A computer without a battery for its clock starts so.
- Days after today are kept, and counted in no sum; they show that the clock was wrong (`future`). They count
  when their day has come.
- A day is dropped when it is older than `KEPT_DAYS`, but only while the clock is believed: after it has been
  used on three days within a month. One evening in 2099 costs nothing of the year.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter as Sums
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, Final

from msgspec import Meta, Struct

from kiosk.base.counters import DETAILS_OF, VISITS, Counter, is_detail, is_key, key_of
from kiosk.base.keeping import KeptFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FILE_NAME: Final = "counts.json"

KEPT_DAYS: Final = 366
FEW: Final = 5
CARRIED_DAYS: Final = 7
EARLIEST: Final = dt.date(2026, 1, 1)
"""The year in which counting was written: a clock that says less is wrong."""

_BELIEVED_DAYS, _BELIEVED_WITHIN_DAYS = 3, 31
_MOST_DAYS: Final = 2 * KEPT_DAYS
"""More than these a year of real days and a wild clock's do not come to; the farthest are dropped."""

_MOST: Final = 10**12

Sum = Annotated[int, Meta(ge=0, le=_MOST)]

Days = dict[dt.date, dict[str, int]]
"""Sums by day, and by the keys of `kiosk.base.counters`."""


class CountsFile(Struct, frozen=True, kw_only=True):
    """What the file holds.

    Attributes:
        days: Sums by the ISO date of the day and by key; none of them 0.
    """

    days: dict[dt.date, dict[str, Sum]] = {}


class Counts:
    """All that is counted, and the file that keeps it.

    Attributes:
        problem: What was wrong with the file; None where nothing was.
    """

    def __init__(self, path: Path | None) -> None:
        """Read what was counted; nothing where there is no file, or a broken one."""
        self._file = KeptFile(path, CountsFile)
        value, self.problem = self._file.read()
        self._days = _declared(value.days) if value is not None else Days()
        self._tidied: dt.date | None = None
        self._dirty = False

    @property
    def days(self) -> Days:
        """What is kept, as it is kept."""
        return {day: dict(self._days[day]) for day in sorted(self._days)}

    @property
    def is_kept(self) -> bool:
        """Whether all that was counted is in the file, or there is no file."""
        return not self._dirty or self._file.path is None

    def day_of(self, clock: dt.date) -> dt.date:
        """Return the day to which a day of the computer's clock is counted."""
        return clock if clock >= EARLIEST else max(self._days, default=EARLIEST)

    def add(self, clock: dt.date, counter: Counter, part: str = "") -> None:
        """Count something once.

        Args:
            clock: The day, by the computer's clock.
            counter: What is counted.
            part: Which part of it, where the counter is divided.

        Raises:
            ValueError: If the counter has no such part.
        """
        key = key_of(counter, part)
        today = self.day_of(clock)
        if today != self._tidied:
            self._days = tidied(self._days, today)
            self._tidied = today
        row = self._days.setdefault(today, {})
        for each in (key, DETAILS_OF.name) if counter is VISITS else (key,):
            row[each] = min(_MOST, row.get(each, 0) + 1)
        self._dirty = True

    def write(self) -> bool:
        """Write what was counted since the last time; return False where the file cannot be written."""
        if self.is_kept:
            return True
        self._dirty = not self._file.write(CountsFile(days=self.days))
        return not self._dirty


def _declared(days: Days) -> Days:
    """Return what of a file is counted by this version of the program."""
    found = {
        day: {key: number for key, number in row.items() if is_key(key) and number}
        for day, row in days.items()
    }
    return {day: row for day, row in found.items() if row}


def tidied(days: Mapping[dt.date, Mapping[str, int]], today: dt.date) -> Days:
    """Return what is kept of days when another one begins: see the docstring of the module."""
    kept = {day: dict(days[day]) for day in sorted(days)}
    believed = _is_believed(kept, today)
    past = [day for day in kept if day < today]
    for day, following in pairwise([*past, today]):
        row = kept[day]
        if row.get(DETAILS_OF.name, 0) >= FEW or not any(map(is_detail, row)):
            continue
        if (following - day).days <= CARRIED_DAYS:
            _carry(row, kept.setdefault(following, {}))
        elif believed:
            _carry(row, {})
    if believed:
        oldest = today - dt.timedelta(days=KEPT_DAYS)
        kept = {day: row for day, row in kept.items() if day >= oldest}
    if len(kept) > _MOST_DAYS:
        near = sorted(kept, key=lambda day: abs((day - today).days))[:_MOST_DAYS]
        kept = {day: kept[day] for day in sorted(near)}
    return {day: row for day, row in kept.items() if row}


def _carry(row: dict[str, int], to: dict[str, int]) -> None:
    """Move the details of a day, and of how many visits they are, to another."""
    for key in [key for key in row if key != VISITS.name]:
        to[key] = min(_MOST, to.get(key, 0) + row.pop(key))


def _is_believed(days: Iterable[dt.date], today: dt.date) -> bool:
    """Return whether the clock has been used long enough to drop what is old by it."""
    near = [day for day in {*days, today} if 0 <= (today - day).days < _BELIEVED_WITHIN_DAYS]
    return len(near) >= _BELIEVED_DAYS


def shown(days: Mapping[dt.date, Mapping[str, int]]) -> Days:
    """Return what may be shown: no details that come from fewer than `FEW` visits."""
    told = {
        day: {
            key: number
            for key, number in row.items()
            if key == VISITS.name or row.get(DETAILS_OF.name, 0) >= FEW
        }
        for day, row in sorted(days.items())
    }
    return {day: row for day, row in told.items() if row}


def future(days: Iterable[dt.date], today: dt.date) -> list[dt.date]:
    """Return the days that have not come yet, and were counted: then the clock was wrong, or is."""
    return sorted(day for day in days if day > today)


def summed(days: Mapping[dt.date, Mapping[str, int]], today: dt.date, number: int) -> Sums[str]:
    """Return the sums over the last `number` days, today among them; 0 for whatever was not counted."""
    sums: Sums[str] = Sums()
    for day, row in days.items():
        if 0 <= (today - day).days < number:
            sums.update(row)
    return sums
