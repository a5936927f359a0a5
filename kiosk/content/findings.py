"""What reading a file brings to light, collected while the reading goes on, and what to do about it.

Only the collecting is here; the form of a problem is `kiosk.base.problems`.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from kiosk.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class Findings:
    """The problems of one file, in the order of their lines when asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._problems: list[Problem] = []

    def wrong(self, line: int, wrong: str, remedy: str) -> None:
        """Note something that has to be mended."""
        self._problems.append(Problem(self.path, line, wrong, remedy))

    def warn(self, line: int, wrong: str, remedy: str) -> None:
        """Note something that works as it stands and should still be looked at."""
        self._problems.append(Problem(self.path, line, wrong, remedy, warning=True))

    def add(self, problems: Iterable[Problem]) -> None:
        """Take over what somebody else found in the file."""
        self._problems.extend(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was noted, by line; what was noted twice is told once."""
        return tuple(sorted(dict.fromkeys(self._problems), key=lambda problem: problem.line))


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return `Did you mean "x"?` for the known word nearest to `word`; where none is near, what else to do.

    For words of which there are too many to tell them all, as `kiosk.base.problems.did_you_mean` does.
    """
    near = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f'Did you mean "{near[0]}"?' if near else otherwise
