"""What one language's folders hold, as it was written: no other language fills its gaps here.

There is a folder for each layer of the guide (`kiosk.content.layers`) that has the language. A section of a
higher layer takes the place of the one that has its id, a word of the glossary likewise.

Each file is read once, when it is first asked for: the first screen waits for the few heads that it needs,
not for all of ten languages. `kiosk.content.library` puts the languages together.
"""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from kiosk.base.problems import Problem
from kiosk.content.languages import FILE, read_language
from kiosk.content.reading.headings import CALL_NOW_FILE, FIXED_IDS, WORDS_FILE, read_heading
from kiosk.content.reading.limits import MAX_SECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kiosk.content.model import Heading, Language, Section, Term
    from kiosk.content.pronunciation import Pronunciations

_Read = TypeVar("_Read")


class _Heads(Struct, frozen=True):
    """What the heads of a language's sections say.

    Attributes:
        headings: The heading of each section that can be read, by its id, in order.
        unread: Names of the files of sections that cannot be read.
        problems: What is wrong with the heads.
    """

    headings: dict[str, Heading]
    unread: tuple[str, ...]
    problems: tuple[Problem, ...]


class Shelf:
    """The sections of one language, its glossary, and its screen "call now".

    Attributes:
        language: The language.
        folder: Its folder in the highest layer that has one.
    """

    def __init__(self, *folders: Path) -> None:
        """Read the language's file.

        Args:
            folders: The language's folder in each layer that has one, the lowest first.
        """
        self._folders, self.folder = folders, folders[-1]
        self.language, self._language_problems = _language(folders)
        self._head_files: dict[Path, tuple[Heading | None, tuple[Problem, ...]]] = {}
        self._heads_read: _Heads | None = None
        self._sections: dict[str, Section] = {}
        self._section_problems: dict[str, tuple[Problem, ...]] = {}

    @cached_property
    def has_sections(self) -> bool:
        """Whether any section can be read; no head is read beyond the first that can."""
        return any(self._head(path)[0] is not None for path in self._paths())

    def surely_has(self, section_id: str) -> bool:
        """Return whether there is plainly a section of that id: in a file that is named after it.

        Where there is, `headings` has it as well. Where not, that may have it all the same: in another file.
        """
        if self._heads_read is not None:
            return section_id in self.headings
        heads = (self._head(path)[0] for path in self._paths() if section_id in path.name)
        return any(head is not None and head.id == section_id for head in heads)

    def read_on(self, most: int) -> bool:
        """Read as many heads as `most` of those that are not read yet; return whether there are any left."""
        if not self.is_read:
            left = [path for path in self._paths() if path not in self._head_files]
            for path in left[:most]:
                self._head(path)
            if len(left) <= most:
                _ = self._heads
        return not self.is_read

    @property
    def headings(self) -> dict[str, Heading]:
        """The heading of each section that can be read, by its id, in order."""
        return self._heads.headings

    @property
    def unread(self) -> tuple[str, ...]:
        """Names of the files of sections that cannot be read."""
        return self._heads.unread

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the language's file and with the heads."""
        return (*self._language_problems, *self._heads.problems)

    @property
    def is_read(self) -> bool:
        """Whether all heads have been read."""
        return self._heads_read is not None

    @property
    def problems_so_far(self) -> tuple[Problem, ...]:
        """What of `problems` is known without reading anything more."""
        if self.is_read:
            return self.problems
        return (*self._language_problems, *(each for _, found in self._head_files.values() for each in found))

    @property
    def _heads(self) -> _Heads:
        if self._heads_read is None:
            headings: dict[str, Heading] = {}
            unread: list[str] = []
            problems: list[Problem] = []
            for folder in self._folders:
                headings |= self._layer(folder, unread, problems)
            in_order = {heading.id: heading for heading in sorted(headings.values(), key=_place)}
            self._heads_read = _Heads(in_order, tuple(unread), tuple(problems))
            self._head_files = {}
        return self._heads_read

    def _paths(self) -> Iterator[Path]:
        return (folder / name for folder in self._folders for name in _names(folder)[:MAX_SECTIONS])

    def _head(self, path: Path) -> tuple[Heading | None, tuple[Problem, ...]]:
        if path not in self._head_files:
            self._head_files[path] = read_heading(path, self.language.code)
        return self._head_files[path]

    def _layer(self, folder: Path, unread: list[str], problems: list[Problem]) -> dict[str, Heading]:
        """Return the headings of one layer, and add what cannot be read of it, and what is wrong."""
        names = _names(folder)
        if len(names) > MAX_SECTIONS:
            wrong = f"There are {len(names)} sections; those from this one on are left out."
            problems.append(Problem(folder / names[MAX_SECTIONS], 1, wrong, f"Make at most {MAX_SECTIONS}."))
        read: list[Heading] = []
        for name in names[:MAX_SECTIONS]:
            path = folder / name
            heading, found = self._head(path)
            problems.extend(found)
            if heading is None:
                unread.append(path.name)
            else:
                read.append(heading)
        headings: dict[str, Heading] = {}
        for heading in sorted(read, key=_place):
            first = headings.setdefault(heading.id, heading)
            if first is not heading:
                wrong = f'The section is named "{heading.id}", as {first.path.name} is, and is left out.'
                problems.append(Problem(heading.path, 1, wrong, "Give it an id of its own."))
        return headings

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
    def surely_has_call_now(self) -> bool:
        """Whether there is plainly a screen "call now", as far as is seen without reading its cards."""
        from kiosk.content.reading.callnowcards import surely_has_card

        return any(map(surely_has_card, self._files_named(CALL_NOW_FILE)))

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
        return self._highest(WORDS_FILE, read_heading)

    @cached_property
    def _terms(self) -> tuple[tuple[Term, ...], tuple[Problem, ...]]:
        from kiosk.content.reading.words import read_terms

        terms: dict[str, Term] = {}
        problems: list[Problem] = []
        for path in self._files_named(WORDS_FILE):
            read, found = read_terms(path, self.language.code)
            terms |= {term.id: term for term in read}
            problems.extend(found)
        return tuple(terms.values()), tuple(problems)

    @cached_property
    def _call_now(self) -> tuple[Section | None, tuple[Problem, ...]]:
        from kiosk.content.reading.callnow import read_call_now

        return self._highest(CALL_NOW_FILE, read_call_now)

    @cached_property
    def _pronunciations(self) -> tuple[Pronunciations, tuple[Problem, ...]]:
        from kiosk.content.pronunciation import FILE, Pronunciations, read_pronunciations

        said = Pronunciations({})
        problems: list[Problem] = []
        for path in self._files_named(FILE):
            read, found = read_pronunciations(path)
            said = said.under(read)
            problems.extend(found)
        return said, tuple(problems)

    def _files_named(self, name: str) -> list[Path]:
        """Return the files of a name, that of the lowest layer first."""
        return [folder / name for folder in self._folders if _is_there(folder / name)]

    def _highest(
        self, name: str, read: Callable[[Path, str], tuple[_Read | None, tuple[Problem, ...]]]
    ) -> tuple[_Read | None, tuple[Problem, ...]]:
        """Return what the highest file of a name that can be read holds, and what is wrong with all."""
        found = [read(path, self.language.code) for path in self._files_named(name)]
        readable = [value for value, _ in found if value is not None]
        return readable[-1] if readable else None, tuple(problem for _, wrong in found for problem in wrong)

    def _read(self, heading: Heading) -> None:
        # The only reader of cards brings the Markdown parser with it, which the home screen can do without.
        from kiosk.content.reading.sections import read_section

        section, problems = read_section(heading.path, heading.language)
        self._section_problems[heading.id] = problems
        if section is not None:
            self._sections[heading.id] = section


def _language(folders: Sequence[Path]) -> tuple[Language, tuple[Problem, ...]]:
    """Return what the highest layer tells of the language that tells anything."""
    telling = [folder for folder in folders if _is_there(folder / FILE)]
    # Where none does, it is missing from the guide itself, not from what lies over it.
    return read_language((telling or folders[:1])[-1])


def _place(heading: Heading) -> tuple[int, str]:
    return heading.order, heading.path.name


def _names(folder: Path) -> list[str]:
    """Return the names of the files of a folder's sections, in order."""
    try:
        names = [name for name in os.listdir(folder) if name.lower().endswith(".md")]  # noqa: PTH208 -- faster
        # Hidden files are not the author's: editors leave locks behind, and a Mac "._10-what.md" on a stick.
        return [name for name in sorted(names) if name not in FIXED_IDS and name[0] != "."]
    except OSError:
        return []


def _is_there(path: Path) -> bool:
    """Return whether there is something of that name, be it readable or not."""
    return os.path.lexists(path)
