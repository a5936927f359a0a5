"""When the waiting room is open: what `[hours]` means, and what is odd in it. No Qt, no clock of its own.

A range belongs to the day on which it begins. One that ends no later than it begins goes over midnight into
the next day: "22:00-06:00" on Friday lasts until Saturday at 6. Ranges may touch and overlap; the room is
open in each of them. A range that ends when it begins is none. Whatever cannot be understood leaves the day
open: a mistake must not darken the screen for families.

Only the weekday and the time on the wall count, so that the day on which clocks change has the same hours as
all others.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The names of the days in `[hours]`, as `datetime.weekday` counts them."""

DAY: Final = 24 * 60
"""The minutes of a day."""

CLOSED: Final = "closed"

_WEEK: Final = 7 * DAY
_RANGE: Final = re.compile(r"\s*([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})\s*")


class Span(NamedTuple):
    """A time in which the room is open, in minutes from midnight; `end` is past 1440 after midnight."""

    start: int
    end: int


ALL_DAY: Final = (Span(0, DAY),)


def parse_day(text: str) -> tuple[Span, ...]:
    """Return the spans of a day, in order and joined; none where it is closed. Never raises.

    Only spans that would make more than a day together stand for themselves.
    """
    if text == CLOSED:
        return ()
    spans = [span for span in map(_span, text.split(",")) if span is not None]
    joined = _joined(spans) if spans else ALL_DAY
    return (
        joined
        if joined == ALL_DAY or all(end - start < DAY for start, end in joined)
        else tuple(sorted(spans))
    )


def write_day(spans: tuple[Span, ...]) -> str:
    """Return what stands in `[hours]` for a day: the way back from `parse_day`."""
    if not spans:
        return CLOSED
    return "" if spans == ALL_DAY else ", ".join(f"{_time(start)}-{_end(end)}" for start, end in spans)


class Week(Struct, frozen=True):
    """The opening hours of all days.

    Attributes:
        days: The spans of each day, Monday first.
    """

    days: tuple[tuple[Span, ...], ...]

    @classmethod
    def of(cls, hours: Mapping[str, str]) -> Week:
        """Return the week of days by their names in `DAYS`; a day that is missing is open all day."""
        return cls(tuple(parse_day(hours.get(day, "")) for day in DAYS))

    @property
    def is_always_open(self) -> bool:
        """Whether the room is never closed."""
        return self._open() == (Span(0, _WEEK),)

    def is_open(self, moment: dt.datetime) -> bool:
        """Return whether the room is open at a moment, told by the wall clock of its zone."""
        minute = _minute(moment)
        return any(span.start <= minute < span.end for span in self._open())

    def next_change(self, moment: dt.datetime) -> dt.datetime | None:
        """Return when it opens or closes next, later than a moment; None where it never does."""
        now, spans = _minute(moment), self._open()
        edges = {edge % _WEEK for span in spans for edge in span}
        # Where the week's end is open on both sides, nothing changes there.
        edges = {edge for edge in edges if self._is_edge(edge)}
        if not edges:
            return None
        wait = min((edge - now - 1) % _WEEK + 1 for edge in edges)
        midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
        minutes = now % DAY + wait
        # Days and time of day apart: a day on which clocks change is not 24 hours long.
        try:
            day = midnight + dt.timedelta(days=minutes // DAY)
        except OverflowError:  # the clock has jumped to the end of all years
            return None
        return day.replace(hour=minutes % DAY // 60, minute=minutes % 60, fold=0)

    def _is_edge(self, minute: int) -> bool:
        before, spans = (minute - 1) % _WEEK, self._open()
        return any(a.start <= before < a.end for a in spans) != any(a.start <= minute < a.end for a in spans)

    def _open(self) -> tuple[Span, ...]:
        """Return all spans in minutes from Monday's midnight, none of them beyond the week."""
        whole = [
            Span(number * DAY + start, number * DAY + end)
            for number, spans in enumerate(self.days)
            for start, end in spans
        ]
        over = [Span(0, span.end - _WEEK) for span in whole if span.end > _WEEK]
        return _joined([*over, *(Span(span.start, min(span.end, _WEEK)) for span in whole)])


class Oddity(NamedTuple):
    """What is odd in the hours: the day, what is wrong, and what to do, each a sentence."""

    day: str
    wrong: str
    remedy: str


def oddities(hours: Mapping[str, str]) -> Iterator[Oddity]:
    """Yield what can be read in the hours, but was hardly meant."""
    for number, day in enumerate(DAYS):
        text = hours.get(day, "")
        ranges = [found for found in map(_RANGE.fullmatch, text.split(",")) if found is not None]
        for found in ranges:
            yield from _odd_range(number, found)
        spans = sorted(span for span in map(_span, text.split(",")) if span is not None)
        for one, other in pairwise(spans):
            if other.start < one.end:
                wrong = f'[hours] {day} has ranges that overlap: "{text}".'
                yield Oddity(day, wrong, f'Write "{write_day(parse_day(text))}".')
                break
    if not any(Week.of(hours).days):
        wrong = "[hours] says that every day is closed: the screen is always dark."
        yield Oddity(DAYS[0], wrong, "Write the hours of the days on which families come.")


def _odd_range(number: int, found: re.Match[str]) -> Iterator[Oddity]:
    day, then = DAYS[number], DAYS[(number + 1) % len(DAYS)]
    start, end = found[0].strip().split("-")
    if start == end:
        wrong = f'[hours] {day} has "{start}-{end}", which ends when it begins: it does not count.'
        yield Oddity(day, wrong, 'Write two different times, or leave the day empty ("") to be open all day.')
    elif end == "00:00":
        wrong = f'[hours] {day} ends at "00:00": it counts as midnight at the end of the day.'
        yield Oddity(day, wrong, f'Write "{start}-24:00".')
    elif end < start:
        wrong = f'[hours] {day} has "{start}-{end}": it counts until {end} on {then.capitalize()}.'
        meant = f'Write "{start}-24:00" here and "00:00-{end}" on {then.capitalize()}'
        yield Oddity(day, wrong, f"{meant} if that is meant, else mend the times.")


def _span(text: str) -> Span | None:
    """Return the span that a range means; None where it is none."""
    found = _RANGE.fullmatch(text)
    if found is None:
        return None
    hour, minute, end_hour, end_minute = map(int, found.groups())
    start, end = hour * 60 + minute, end_hour * 60 + end_minute
    if minute > 59 or end_minute > 59 or start >= DAY or end > DAY or start == end:
        return None
    return Span(start, end if end > start else end + DAY)


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch or overlap as one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _minute(moment: dt.datetime) -> int:
    """Return the minutes since Monday's midnight, by the wall clock."""
    return moment.weekday() * DAY + moment.hour * 60 + moment.minute


def _time(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _end(minutes: int) -> str:
    return "24:00" if minutes == DAY else _time(minutes % DAY)
