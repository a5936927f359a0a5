"""What one language's folder holds, as it was written: no other language fills its gaps here.

Each file is read once, when it is first asked for. `kiosk.content.library` puts the languages together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.base.problems import Problem
from kiosk.content.headings import read_heading
from kiosk.content.languages import read_language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.model import Heading, Section


class Shelf:
    """The sections of one language.

    Attributes:
        language: The language.
        headings: The heading of each section that can be read, by its id, in order.
        problems: What is wrong with the language's file and with the heads.
    """

    def __init__(self, folder: Path) -> None:
        """Read the language's file and the heads of its sections."""
        self.language, found = read_language(folder)
        problems = list(found)
        self.headings: dict[str, Heading] = {}
        headings: list[Heading] = []
        for path in _files(folder):
            heading, found = read_heading(path, self.language.code)
            problems.extend(found)
            if heading is not None:
                headings.append(heading)
        for heading in sorted(headings, key=lambda heading: (heading.order, heading.path.name)):
            first = self.headings.setdefault(heading.id, heading)
            if first is not heading:
                wrong = f'The section is named "{heading.id}", as {first.path.name} is, and is left out.'
                problems.append(Problem(heading.path, 1, wrong, "Give it an id of its own."))
        self.problems = tuple(problems)
        self._sections: dict[str, Section] = {}
        self._section_problems: dict[str, tuple[Problem, ...]] = {}

    def section(self, section_id: str) -> Section | None:
        """Return a section, or None where the language has none of that id, or none that can be read."""
        if section_id in self.headings and section_id not in self._section_problems:
            self._read(self.headings[section_id])
        return self._sections.get(section_id)

    def sections(self) -> Iterator[Section]:
        """Yield the sections that can be read, in order."""
        for section_id in self.headings:
            section = self.section(section_id)
            if section is not None:
                yield section

    def section_problems(self, section_id: str) -> tuple[Problem, ...]:
        """Return what is wrong with a section's file, its head included."""
        self.section(section_id)
        return self._section_problems.get(section_id, ())

    def _read(self, heading: Heading) -> None:
        # The only reader of cards brings the Markdown parser with it, which the home screen can do without.
        from kiosk.content.sections import read_section

        section, problems = read_section(heading.path, heading.language)
        self._section_problems[heading.id] = problems
        if section is not None:
            self._sections[heading.id] = section


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.lower() == ".md")
    except OSError:
        return []
