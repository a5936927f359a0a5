"""Judges what a configuration or a guide has lost against the one that worked last. Without Qt.

A configuration is broken beyond use where the last good one gave options that are right, and it

- cannot be read, is gone, or holds bytes that are no text;
- gives not one option that is right; or
- is the beginning of the last good one, and ends within a line, or before a telephone number: it was cut off.

The clinic's own guide is broken beyond use where no language of it can be read, or where what the last good
one had is gone: the default language, or its screen "When to call now".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kiosk.base.config import load_text
from kiosk.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.base.config import Loaded
    from kiosk.content.library import Library

PHONES: Final = ("phone_emergency", "phone_day", "phone_night")

_MEND: Final = "Mend it: until then the kiosk uses the last good one."


class KeptPhone(NamedTuple):
    """A number that families would lose.

    Attributes:
        name: The option.
        number: The number that worked last.
        problem: What is wrong in its place.
    """

    name: str
    number: str
    problem: Problem


def lost_config(loaded: Loaded, path: Path, last: bytes | None) -> Problem | None:
    """Return why a configuration is broken beyond use; None where it is not.

    Args:
        loaded: What could be read of it.
        path: Where it stands, or should.
        last: What it held when it worked last; None where that is not known.
    """
    data = loaded.data
    if last is None or data == last or not load_text(last, path).taken:
        return None
    if data is None:
        gone = Problem(path, 1, "This file is gone; it was here when the kiosk worked last.", _MEND)
        return loaded.problems[0] if loaded.problems else gone
    if not data.strip():
        return Problem(path, 1, "This file is empty.", _MEND)
    if b"\0" in data and b"\0" not in last:
        line = data[: data.index(b"\0")].count(b"\n") + 1
        return Problem(path, line, "This file holds bytes that are no text.", _MEND)
    if not loaded.taken:
        return Problem(path, 1, "Not one option of this file can be used.", _MEND)
    if last.startswith(data) and (_ends_within_line(data, last) or _lacks_phone(loaded, path, last)):
        return Problem(path, data.count(b"\n") + 1, "This file is cut off here.", _MEND)
    return None


def _ends_within_line(data: bytes, last: bytes) -> bool:
    """Return whether a file ends within a line of a longer one: people delete whole lines."""
    return not data.endswith(b"\n") and last[len(data) : len(data) + 1] not in (b"\r", b"\n", b"")


def _lacks_phone(loaded: Loaded, path: Path, last: bytes) -> bool:
    """Return whether a number is gone: to lose one is worse than to keep one that somebody has deleted."""
    before, now = load_text(last, path).settings.clinic, loaded.settings.clinic
    return any(getattr(before, name) and not getattr(now, name) for name in PHONES)


def lost_phones(loaded: Loaded, path: Path, last: bytes | None) -> Iterator[KeptPhone]:
    """Yield the numbers that a mistake in the file would take from families.

    A number that somebody has left out, or has set to "", in a file without a mistake is meant to be gone.
    """
    wrong = [problem for problem in loaded.problems if not problem.warning]
    if last is None or loaded.data == last or not wrong:
        return
    before = load_text(last, path).settings.clinic
    for name in PHONES:
        number = getattr(before, name)
        if number and not getattr(loaded.settings.clinic, name) and ("clinic", name) not in loaded.taken:
            line = loaded.lines.get(("clinic", name), wrong[0].line)
            words = f"[clinic] {name} cannot be read here; families are shown the last good one."
            yield KeptPhone(name, number, Problem(path, line, words, "Mend the line."))


def lost_by_options(library: Library, before: Library) -> str | None:
    """Return in a sentence what families would lose of the guide with other options; None for nothing.

    Args:
        library: The guide as it is with these options.
        before: The guide as it is without them.
    """
    default = library.default
    if not library.has(default) and before.has(before.default):
        return f'The language "{default}" cannot be read.'
    if not library.has_call_now(default) and before.has_call_now(before.default):
        return f'There is no screen "When to call now" in "{default}".'
    return None


def lost_guide(library: Library, last: Library | None) -> Problem | None:
    """Return why the clinic's own guide is broken beyond use; None where it is not.

    Args:
        library: The guide.
        last: The copy of it that worked last; None where there is none.
    """
    if not library.languages:
        found = (problem for problem in library.problems_of_heads() if not problem.warning)
        nothing = Problem(library.folder, 1, "Nothing in this folder can be read.", "See to its files.")
        return next(found, nothing)
    if last is None:
        return None
    default = library.default
    if not library.has(default) and last.has(default):
        wrong = f'The language "{default}" can no longer be read.'
        return Problem(library.folder / default, 1, wrong, "See to its files.")
    if not library.has_call_now(default) and last.has_call_now(default):
        wrong = 'The screen "When to call now" can no longer be read.'
        return Problem(library.folder / default / "call-now.md", 1, wrong, "See to this file.")
    return None
