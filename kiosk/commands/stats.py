"""`ibt-kiosk stats`: what families have read, as a table, or as CSV for a spreadsheet. Without Qt."""

from __future__ import annotations

import csv
import datetime as dt
import sys
from typing import TYPE_CHECKING, Final

from kiosk.base import paths
from kiosk.base.counters import COUNTERS, DETAILS_OF, FIXED, PAGES, VISITS, By, key_of
from kiosk.commands.opening import open_all
from kiosk.staff.counts import FEW, FILE_NAME, Counts, future, shown, summed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from kiosk.content.library import Library
    from kiosk.staff.counts import Days

SPANS: Final = (7, 30, 365)
"""The numbers of days that are summed where no number is wished for."""

DAY, CLOCK = "day", "clock"
AHEAD: Final = "ahead"
"""What stands in the column "clock" of a day that has not come yet."""


def stats(config: Path | None, content: Path | None, *, as_csv: bool, days: int | None) -> int:
    """Print what was counted; return 1 where the file is broken, else 0.

    Args:
        config: The configuration file that the command line names.
        content: The folder of the guide that the command line names.
        as_csv: Whether to write a line for each day, instead of a table of sums.
        days: How many days are told, today among them; None for all.
    """
    opened = open_all(config, content)
    path = paths.state_folder(opened.settings.state.folder) / FILE_NAME
    counts = Counts(path)
    if counts.problem is not None:
        print(counts.problem, file=sys.stderr)
        return 1
    if not opened.settings.counts.kept:
        print("Nothing is counted: the option [counts] kept is false.", file=sys.stderr)
    today = counts.day_of(dt.datetime.now().astimezone().date())
    kept = shown(counts.days)
    if days is not None:
        kept = {day: row for day, row in kept.items() if (today - day).days < days}
    keys = columns(kept, opened.library)
    if as_csv:
        write_csv(kept, keys, today)
    elif not kept:
        print(f"Nothing has been counted yet in {path}.")
    else:
        for line in table(kept, keys, today, (days,) if days is not None else SPANS):
            print(line)
    return 0


def columns(days: Mapping[dt.date, Mapping[str, int]], library: Library) -> list[str]:
    """Return all keys to tell, in order: those of the guide, and of what it had before.

    For one guide they are the same every day, whatever was counted.
    """
    ids = [heading.id for heading in library.headings(library.default)]
    words = library.words_heading(library.default)
    parts: dict[By, Sequence[str]] = {
        By.SECTION: [*ids, *([words.id] if words is not None else [])],
        By.LANGUAGE: sorted(language.code for language in library.languages),
        **FIXED,
    }
    found = {key for row in days.values() for key in row}
    keys: list[str] = []
    for counter in COUNTERS:
        if counter.by is By.NOTHING:
            keys.append(key_of(counter))
            continue
        own = [key_of(counter, part) for part in parts[counter.by]]
        others = sorted(key for key in found if key.startswith(f"{counter.name}.") and key not in own)
        keys += [*own, *others]
    return keys


def write_csv(days: Days, keys: Sequence[str], today: dt.date) -> None:
    """Write a line for each day. Details that are not told are left empty; 0 says that there was nothing."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow([DAY, CLOCK, *keys])
    ahead = set(future(days, today))
    for day, row in days.items():
        told = [str(row.get(key, 0)) if key == VISITS.name or DETAILS_OF.name in row else "" for key in keys]
        writer.writerow([day.isoformat(), AHEAD if day in ahead else "", *told])


def table(days: Days, keys: Iterable[str], today: dt.date, spans: Sequence[int]) -> list[str]:
    """Return the lines of a table of sums over the last days: a column for each number of days."""
    sums = [summed(days, today, span) for span in spans]
    all_pages = f"{PAGES.name} in all"
    for each in sums:
        each[all_pages] = sum(number for key, number in each.items() if key.startswith(f"{PAGES.name}."))
    told = [key for key in keys if key != DETAILS_OF.name]
    told.insert(1, all_pages)
    rows = [
        (key, [str(each[key]) if key == VISITS.name or each[DETAILS_OF.name] else "-" for each in sums])
        for key in told
    ]
    heads = [_days(span) for span in spans]
    first = max(len(key) for key, _ in rows)
    lines = [" " * first + "".join(f"{head:>10}" for head in heads)]
    lines += [f"{key:<{first}}" + "".join(f"{number:>10}" for number in numbers) for key, numbers in rows]
    if not all(each[DETAILS_OF.name] for each in sums):
        lines.append(f"-: what was read is told once {FEW} visits have come together.")
    ahead = future(days, today)
    if ahead:
        lines.append(
            f"Not in these sums: {_days(len(ahead))} after today, {today}. The clock was wrong, or is."
        )
    return lines


def _days(number: int) -> str:
    return f"{number} day{'' if number == 1 else 's'}"
