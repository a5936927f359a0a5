"""What reading a file brings to light, collected while the reading goes on, and what to do about it.

Only the collecting is here; the form of a problem is `kiosk.base.problems`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.base.problems import Problem, most_like

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


MAX_PROBLEMS: Final = 1_000
"""How much is told of one file; nobody mends more in one go."""


class Findings:
    """The problems of one file, in the order of their lines when asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._problems: list[Problem] = []

    @property
    def is_full(self) -> bool:
        """Whether so much is wrong that no more is told."""
        return len(self._problems) > MAX_PROBLEMS

    def wrong(self, line: int, wrong: str, remedy: str) -> None:
        """Note something that has to be mended."""
        self._add(Problem(self.path, line, wrong, remedy))

    def warn(self, line: int, wrong: str, remedy: str) -> None:
        """Note something that works as it stands and should still be looked at."""
        self._add(Problem(self.path, line, wrong, remedy, warning=True))

    def add(self, problems: Iterable[Problem]) -> None:
        """Take over what somebody else found in the file."""
        for problem in problems:
            self._add(problem)

    def _add(self, problem: Problem) -> None:
        if len(self._problems) == MAX_PROBLEMS:
            remedy = "Mend the others first."
            self._problems.append(Problem(self.path, problem.line, "Too much is wrong to tell all.", remedy))
        elif not self.is_full:
            self._problems.append(problem)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that was noted, by line; what was noted twice is told once."""
        return tuple(sorted(dict.fromkeys(self._problems), key=lambda problem: problem.line))


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return `Did you mean "x"?` for the known word nearest to `word`; where none is near, what else to do.

    For words of which there are too many to tell them all, as `kiosk.base.problems.did_you_mean` does.
    """
    near = most_like(word, sorted(known))
    return f'Did you mean "{near}"?' if near else otherwise
