"""A strict reader of Prometheus's text format, from its specification: refuses what promtool does, and more.

Only what this program writes is taken: HELP, then TYPE, then all series of a metric together, no timestamps.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NAME = r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"
_HELP = re.compile(rf"# HELP ({_NAME}) (\S(?:[^\\]|\\\\|\\n)*\.)")
_TYPE = re.compile(rf"# TYPE ({_NAME}) (counter|gauge)")
_LABEL = re.compile(r'([a-z]+)="((?:[^"\\]|\\["\\n])*)"')
_SERIES = re.compile(rf"({_NAME})(?:\{{({_LABEL.pattern}(?:,{_LABEL.pattern})*)\}})? (\S+)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]\d+)?|NaN|[+-]Inf")
_BASE_UNITS = ("seconds", "bytes")
_OTHER_UNITS = {"days", "hours", "minutes", "milliseconds", "ms", "s", "kb", "mb", "kilobytes", "megabytes"}

Labels = frozenset[tuple[str, str]]


class Family(NamedTuple):
    """One metric as it was read."""

    kind: str
    help: str
    series: dict[Labels, float]


def parse(text: str) -> dict[str, Family]:
    """Return all metrics of a text.

    Raises:
        AssertionError: At the first line that is not as it must be.
    """
    assert text.endswith("\n"), "the last line must end"
    found: dict[str, Family] = {}
    helped, family, name = None, None, ""
    for line in text.removesuffix("\n").split("\n"):
        if match := _HELP.fullmatch(line):
            helped = match.groups()
            assert helped[0] not in found, f"{helped[0]} comes twice"
        elif match := _TYPE.fullmatch(line):
            name, kind = match.groups()
            assert helped is not None, f"{line}: TYPE without HELP before it"
            assert helped[0] == name, f"{line}: TYPE without HELP before it"
            _check_name(name, kind)
            family = found[name] = Family(kind, helped[1], {})
        else:
            match = _SERIES.fullmatch(line)
            assert match, line
            assert family is not None, line
            assert match[1] == name, f"{line}: not below its TYPE"
            labels = frozenset((label[1], label[2]) for label in _LABEL.finditer(match[2] or ""))
            assert len({label for label, _ in labels}) == len(labels), line
            assert labels not in family.series, f"{line}: comes twice"
            number = match.groups()[-1]
            assert _NUMBER.fullmatch(number), line
            family.series[labels] = float(number)
    assert all(family.series for family in found.values()), "a metric without series"
    return found


def _check_name(name: str, kind: str) -> None:
    parts = name.split("_")
    assert (parts[-1] == "total") is (kind == "counter"), name
    assert not _OTHER_UNITS & set(parts), f"{name}: not a base unit"
    assert not (set(_BASE_UNITS) & set(parts[:-1])) or kind == "counter", f"{name}: the unit comes last"
