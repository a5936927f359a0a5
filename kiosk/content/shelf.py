"""What one language's folder holds, as it was written: no other language fills its gaps here.

Each file is read once, when it is first asked for. `kiosk.content.library` puts the languages together.
"""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.base.problems import Problem
from kiosk.content.languages import read_language
from kiosk.content.reading.headings import CALL_NOW_FILE, FIXED_IDS, WORDS_FILE, read_heading
from kiosk.content.reading.limits import MAX_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.content.model import Heading, Section, Term
    from kiosk.content.pronunciation import Pronunciations


class Shelf:
    """The sections of one language, its glossary, and its screen "call now".

    Attributes:
        language: The language.
        headings: The heading of each section that can be read, by its id, in order.
        unread: Names of the files of sections that cannot be read.
        problems: What is wrong with the language's file and with the heads.
    """

    def __init__(self, folder: Path) -> None:
        """Read the language's file and the heads of its sections."""
        self._folder = folder
        self.language, found = read_language(folder)
        problems = list(found)
        self.headings: dict[str, Heading] = {}
        headings: list[Heading] = []
        unread: list[str] = []
        paths = _files(folder)
        if len(paths) > MAX_SECTIONS:
            wrong = f"There are {len(paths)} sections; those from this one on are left out."
            problems.append(Problem(paths[MAX_SECTIONS], 1, wrong, f"Make at most {MAX_SECTIONS}."))
        for path in paths[:MAX_SECTIONS]:
            heading, found = read_heading(path, self.language.code)
            problems.extend(found)
            if heading is None:
                unread.append(path.name)
            else:
                headings.append(heading)
        for heading in sorted(headings, key=lambda heading: (heading.order, heading.path.name)):
            first = self.headings.setdefault(heading.id, heading)
            if first is not heading:
                wrong = f'The section is named "{heading.id}", as {first.path.name} is, and is left out.'
                problems.append(Problem(heading.path, 1, wrong, "Give it an id of its own."))
        self.unread = tuple(unread)
        self.problems = tuple(problems)
        self._sections: dict[str, Section] = {}
        self._section_problems: dict[str, tuple[Problem, ...]] = {}

    def section(self, section_id: str) -> Section | None:
        """Return a section, or None where the language has none of that id, or none that can be read.

        One that cannot be read now is tried again the next time: somebody may just be writing its file.
        """
        if section_id in self.headings and section_id not in self._sections:
            self._read(self.headings[section_id])
        return self._sections.get(section_id)

    def sections(self) -> Iterator[Section]:
        """Yield the sections that can be read, in order."""
        for section_id in self.headings:
            section = self.section(section_id)
            if section is not None:
                yield section

    @property
    def vanished(self) -> tuple[Problem, ...]:
        """What is wrong with sections that could be read at the start, and cannot any more."""
        lost = (self._section_problems[name] for name in self._section_problems if name not in self._sections)
        return tuple(problem for problems in lost for problem in problems)

    def section_problems(self, section_id: str) -> tuple[Problem, ...]:
        """Return what is wrong with a section's file, its head included."""
        self.section(section_id)
        return self._section_problems.get(section_id, ())

    @property
    def words_heading(self) -> Heading | None:
        """The heading of the glossary; None where the language has none, or none that can be read."""
        return self._words_head[0]

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words of the glossary, in the order of the file."""
        return self._terms[0]

    @property
    def call_now(self) -> Section | None:
        """The cards of the screen "call now"; None where the language has none."""
        return self._call_now[0]

    @property
    def fixed_problems(self) -> tuple[Problem, ...]:
        """What is wrong with the glossary's file and with the file of the screen "call now"."""
        return (*self._words_head[1], *self._terms[1], *self._call_now[1], *self._pronunciations[1])

    @property
    def pronunciations(self) -> Pronunciations:
        """How words are said by voices that would say them wrong."""
        return self._pronunciations[0]

    @cached_property
    def _words_head(self) -> tuple[Heading | None, tuple[Problem, ...]]:
        path = self._folder / WORDS_FILE
        return read_heading(path, self.language.code) if _is_there(path) else (None, ())

    @cached_property
    def _terms(self) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
        from kiosk.content.reading.words import read_terms

        path = self._folder / WORDS_FILE
        return read_terms(path, self.language.code) if _is_there(path) else ((), ())

    @cached_property
    def _call_now(self) -> tuple[Section | None, tuple[Problem, ...]]:
        from kiosk.content.reading.callnow import read_call_now

        path = self._folder / CALL_NOW_FILE
        return read_call_now(path, self.language.code) if _is_there(path) else (None, ())

    @cached_property
    def _pronunciations(self) -> tuple[Pronunciations, tuple[Problem, ...]]:
        from kiosk.content.pronunciation import FILE, Pronunciations, read_pronunciations

        path = self._folder / FILE
        return read_pronunciations(path) if _is_there(path) else (Pronunciations({}), ())

    def _read(self, heading: Heading) -> None:
        # The only reader of cards brings the Markdown parser with it, which the home screen can do without.
        from kiosk.content.reading.sections import read_section

        section, problems = read_section(heading.path, heading.language)
        self._section_problems[heading.id] = problems
        if section is not None:
            self._sections[heading.id] = section


def _files(folder: Path) -> list[Path]:
    try:
        files = (path for path in folder.iterdir() if path.suffix.lower() == ".md")
        # Hidden files are not the author's: editors leave locks behind, and a Mac "._10-what.md" on a stick.
        return sorted(path for path in files if path.name not in FIXED_IDS and path.name[0] != ".")
    except OSError:
        return []


def _is_there(path: Path) -> bool:
    """Return whether there is something of that name, be it readable or not."""
    return os.path.lexists(path)
