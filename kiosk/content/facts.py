"""The facts ledger: what every statement of the guide rests on, and the words that it must explain.

Read for `check`, for the section "about" and for tests; showing a page never needs it.
"""

from __future__ import annotations

import os
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Final, TypeVar

import msgspec

from kiosk.base.toml_lines import read_toml
from kiosk.content.files import read_text
from kiosk.content.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.base.problems import Problem
    from kiosk.base.toml_lines import TomlText

_Words = Annotated[str, msgspec.Meta(min_length=1)]
_EMPTY: Final[Mapping[str, object]] = MappingProxyType({})


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """One statement.

    Attributes:
        id: Its name: `F001`.
        topic: What it is about; those that start with `seed-` must reach the family.
        text: The statement, written anew.
        source: Id of the source that it is taken from.
        also: Ids of sources that say the same.
        section: Where in its source it stands.
        verified: True where it was seen in its source; only such a fact may reach a family.
        line: Its line in the ledger.
    """

    id: _Words
    topic: _Words
    text: _Words
    source: _Words
    also: tuple[str, ...] = ()
    section: str = ""
    verified: bool
    line: int = 1


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """Where facts are taken from: who published it, its title, its address, what kind of text it is."""

    id: _Words
    publisher: _Words
    title: _Words
    address: str = ""
    kind: str = ""
    line: int = 1


class Term(msgspec.Struct, frozen=True, kw_only=True):
    """A medical word that the glossary must explain: see `kiosk.content.checking.sourced`.

    Attributes:
        id: Its name: `T01`.
        term: The word.
        say: How it is said: "AB-duh-men"; may be empty.
        definition: What it means, as a source for the glossary's own words; may be empty.
        line: Its line in the ledger.
    """

    id: _Words
    term: _Words
    say: str = ""
    definition: str = ""
    line: int = 1


_Entry = TypeVar("_Entry", Fact, Source, Term)


class Ledger(msgspec.Struct, frozen=True):
    """The facts, sources and terms, each by its id and in the order of the file.

    Attributes:
        path: The file, that of the lowest layer.
        facts: The facts.
        sources: The sources.
        terms: The terms.
        problems: What is wrong.
        elsewhere: The file of each entry that does not stand in `path`.
    """

    path: Path
    facts: Mapping[str, Fact]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    problems: tuple[Problem, ...]
    elsewhere: Mapping[str, Path] = msgspec.field(default_factory=dict)

    def path_of(self, name: str) -> Path:
        """Return the file that a fact, a source or a term stands in: a higher layer adds to the ledger."""
        return self.elsewhere.get(name, self.path)

    def sources_of(self, facts: tuple[str, ...]) -> tuple[Source, ...]:
        """Return the sources that some facts rest on, each once; unknown facts are passed over."""
        names = dict.fromkeys(
            name
            for fact in facts
            if (found := self.facts.get(fact)) is not None
            for name in (found.source, *found.also)
        )
        return tuple(self.sources[name] for name in names if name in self.sources)


_NOTHING: Final = Ledger(Path(), {}, {}, {}, ())


def read_ledger(path: Path, *higher: Path) -> Ledger:
    """Return the ledger of a guide: what can be read of it, and what is wrong with the rest.

    Args:
        path: The file.
        higher: The files of the layers over it, the lowest first; one that is not there is no problem. They
            add facts, and may rest on the sources below.
    """
    ledger = _read(path, _NOTHING)
    for file in higher:
        if os.path.lexists(file):
            ledger = _laid_over(ledger, _read(file, ledger))
    return ledger


def _laid_over(below: Ledger, own: Ledger) -> Ledger:
    names = (*own.facts, *own.sources, *own.terms)
    return Ledger(
        below.path,
        {**below.facts, **own.facts},
        {**below.sources, **own.sources},
        {**below.terms, **own.terms},
        (*below.problems, *own.problems),
        {**below.elsewhere, **dict.fromkeys(names, own.path)},
    )


def _read(path: Path, below: Ledger) -> Ledger:
    """Return what one file holds; an entry that has the id of one below is noted and left out."""
    text, problems = read_text(path, within=path.parent)
    if text is None:
        return Ledger(path, {}, {}, {}, problems)
    findings = Findings(path)
    toml = read_toml(text, path)
    findings.add(toml.problems)
    facts = _entries(toml, "fact", Fact, findings, below.facts)
    sources = _entries(toml, "source", Source, findings, below.sources)
    terms = _entries(toml, "term", Term, findings, below.terms)
    for fact in facts.values():
        for name in (fact.source, *fact.also):
            if name not in sources and name not in below.sources:
                wrong = f'{fact.id} rests on "{name}", which is no source of this file.'
                findings.wrong(fact.line, wrong, f'Add a [[source]] with id = "{name}", or correct the name.')
    return Ledger(path, facts, sources, terms, findings.problems)


def _entries(
    toml: TomlText, table: str, kind: type[_Entry], findings: Findings, below: Mapping[str, _Entry]
) -> dict[str, _Entry]:
    """Return the entries `[[table]]` by their ids; what is not as it should be is noted and left out."""
    entries: dict[str, _Entry] = {}
    written = toml.values.get(table, [])
    if not isinstance(written, list):
        remedy = f"Write [[{table}]] with two brackets above each entry."
        findings.wrong(toml.lines.get((table,), 1), f'"{table}" is not a list of entries.', remedy)
        return entries
    for index, values in enumerate(written):
        line = toml.lines.get((table, str(index), "id"), toml.lines.get((table, str(index)), 1))
        try:
            entry = msgspec.convert({**(values if isinstance(values, dict) else _EMPTY), "line": line}, kind)
        except msgspec.ValidationError as error:
            findings.wrong(
                line, f"This [[{table}]] is not complete: {error}.", "Write it like its neighbours."
            )
            continue
        if entry.id in entries:
            wrong = f"{entry.id} stands in line {entries[entry.id].line} already."
            findings.wrong(line, wrong, "Give it an id of its own.")
            continue
        if entry.id in below:
            wrong = f"{entry.id} stands in the guide's own ledger already."
            findings.wrong(line, wrong, "Give it an id of its own: what rests on that one must not change.")
            continue
        entries[entry.id] = entry
    return entries
