"""The one form in which the program tells what is wrong with a file that somebody wrote.

A problem never stops the reading: whoever finds one goes on and collects the rest, so that the person who
mends the file sees all of it at once. This module does not print; see `kiosk.cli`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.base.values import one_line, printable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Problem(Struct, frozen=True, order=True):
    """One thing that is wrong in one place.

    Attributes:
        path: The file (or folder) in which it is wrong.
        line: Line number, counted from 1; 1 too where the file as a whole is meant.
        wrong: What is wrong: one sentence with its full stop.
        remedy: What to do about it: one sentence with its full stop.
        warning: True where the program can work with it as it stands.
    """

    path: Path
    line: int
    wrong: str
    remedy: str
    warning: bool = False

    def __str__(self) -> str:
        """Return `FILE:LINE: what is wrong. What to do.`, the form that editors can jump to.

        It is one line that is safe to print, whatever the file has brought into it.
        """
        mark = "Warning: " if self.warning else ""
        place = f"{printable(str(self.path))}:{self.line}"
        return f"{place}: {mark}{one_line(self.wrong)} {one_line(self.remedy)}"


def most_like(word: str, known: Iterable[str], least: float = 0.6) -> str | None:
    """Return the known word that is most like `word`; None where none is.

    Args:
        word: What somebody wrote.
        known: What there is.
        least: How alike they must be, 0 to 1, as difflib's ratio tells it.
    """
    import difflib  # only here: a start without a mistake need not wait for it

    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=least)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `Did you mean "x"?` for the known word nearest to `word`, else the list of known words."""
    names = sorted(known)
    if near := most_like(word, names):
        return f'Did you mean "{near}"?'
    return f"Known are: {', '.join(names)}." if names else "None is known."
