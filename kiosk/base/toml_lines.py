"""Reads TOML that people wrote: with the line of every key, and past every mistake.

tomllib stops at the first mistake and forgets the lines. Here each statement is read by tomllib on its own,
so that one run tells all mistakes of a file and keeps everything that is right. What tomllib accepts as a
whole is read exactly as tomllib reads it.

A text of nothing but lines `key = "text"`, which nearly every head of a guide's section is, needs no tomllib:
hundreds of heads are read before the first screen of a large guide.
"""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.base.problems import Problem
from kiosk.base.toml_mistakes import explain, table_name
from kiosk.base.toml_statements import MAX_STATEMENT_CHARS, statements

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.toml_statements import Statement

    KeyPath = tuple[str, ...]

# Nobody mends more in one go; and a file with more of them is not TOML at all.
MAX_MISTAKES: Final = 100

# The ledger of facts has some 3000 statements, and nothing else has a tenth of them.
MAX_STATEMENTS: Final = 20_000

_AT_LINE = re.compile(r" \(at line ([0-9]+), column [0-9]+\)$| \(at end of document\)$")

# A bare key, and a text of one line without an escape: what TOML 1.0.0 allows in both, and no more.
_PLAIN_LINE = re.compile(
    r"""[ \t]*+ ([A-Za-z0-9_-]++) [ \t]*+ = [ \t]*+ "( [^"\\\x00-\x08\x0a-\x1f\x7f]*+ )" [ \t]*+""",
    re.VERBOSE,
)


class TomlText(Struct, frozen=True):
    """What a TOML text says.

    Attributes:
        values: The values, tables within tables, as tomllib gives them. Where something is told twice, the
            first counts.
        lines: The line of each key and table by its path, such as `("clinic", "name")`. Entries of an array
            of tables are numbered from 0: `("source", "0", "title")`.
        problems: What is wrong, in the order of the lines.
    """

    values: dict[str, object]
    lines: dict[KeyPath, int]
    problems: tuple[Problem, ...] = ()


def read_toml(
    text: str, path: Path, first_line: int = 1, *, most_statements: int = MAX_STATEMENTS
) -> TomlText:
    """Return what `text` says; never raises.

    Statements and names longer than anybody writes are mistakes too; see `kiosk.base.toml_statements`.

    Args:
        text: The TOML text.
        path: The file that it stands in, for the problems.
        first_line: The line of that file on which the text begins, counted from 1.
        most_statements: How many statements are read; the rest is told as a mistake.
    """
    text = text.replace("\r\n", "\n")
    plain = _plain(text, first_line, most_statements)
    if plain is not None:
        return plain
    reader = _Reader(path, first_line)
    for count, statement in enumerate(statements(text)):
        if count >= most_statements:
            line = statement.line + first_line - 1
            reader.tell(
                line, f"Here are more than {most_statements} statements; the rest was not read.", "Divide it."
            )
            break
        if len(reader.problems) + reader.folded >= MAX_MISTAKES:
            line = statement.line + first_line - 1
            reader.tell(line, "Too much is wrong; the rest was not read.", "Mend the lines above first.")
            break
        reader.read(statement)
    if not reader.problems:
        # Each statement is right; whether they are right together, in every detail, only tomllib knows.
        values, error = _parse(text)
        if not error:
            return TomlText(values, reader.lines)
        line = _line_of(error) + first_line - 1
        reader.tell(line, f"{_AT_LINE.sub('', error)}.", "Name each table and each key once.")
    return TomlText(reader.values, reader.lines, tuple(reader.problems))


def _plain(text: str, first_line: int, most_statements: int) -> TomlText | None:
    """Return what a text of nothing but `_PLAIN_LINE`s says; None for any other, and for any mistake."""
    values: dict[str, object] = {}
    lines: dict[KeyPath, int] = {}
    for number, line in enumerate(text.split("\n"), first_line):
        if not line.strip(" \t"):
            continue
        found = _PLAIN_LINE.fullmatch(line)
        if found is None or found[1] in values or len(line) >= MAX_STATEMENT_CHARS:
            return None
        values[found[1]] = found[2]
        lines[(found[1],)] = number
    return TomlText(values, lines) if len(values) <= most_statements else None


def _parse(text: str) -> tuple[dict[str, object], str]:
    """Return the values of `text` and nothing, or nothing and what is wrong."""
    try:
        return tomllib.loads(text), ""
    except RecursionError:
        return {}, "Too many brackets stand within each other"
    except ValueError as error:  # a TOMLDecodeError, or what int() says of thousands of digits
        return {}, str(error)


def _line_of(error: str) -> int:
    """Return the line that tomllib names in its error, counted from 1 within the text that it was given."""
    found = _AT_LINE.search(error)
    return int(found.group(1) or 1) if found else 1


class _Reader:
    """Takes in one statement after the other. Its lines are lines of the file."""

    def __init__(self, path: Path, first_line: int) -> None:
        self.values: dict[str, object] = {}
        self.lines: dict[KeyPath, int] = {}
        self.problems: list[Problem] = []
        self.folded = 0  # lines taken for a part of the mistake before them, and so not told
        self._path = path
        self._offset = first_line - 1
        self._opened: dict[KeyPath, int] = {}
        self._table: dict[str, object] | None = self.values  # None while the name of the table is lost
        self._here: KeyPath = ()
        self._in_unclosed = False

    def tell(self, line: int, wrong: str, remedy: str) -> None:
        """Add a problem."""
        self.problems.append(Problem(self._path, line, wrong, remedy))

    def read(self, statement: Statement) -> None:
        """Take in a statement."""
        line = statement.line + self._offset
        parsed, error = ({}, statement.fault) if statement.fault else _parse(statement.text)
        if error:
            self._mistake(statement, error, line)
            return
        self._in_unclosed = False
        if _is_table(statement):
            self._open(parsed, line)
        elif self._table is not None:
            self._merge(self._table, parsed, self._here, line)

    def _mistake(self, statement: Statement, error: str, line: int) -> None:
        is_table = _is_table(statement)
        if self._in_unclosed and not is_table and "=" not in statement.text:
            self.folded += 1
            return
        mistake = explain(statement.text, _AT_LINE.sub("", error), statement.fault)
        within = 0 if statement.fault else _line_of(error) - 1
        self.tell(line + within, mistake.wrong, mistake.remedy)
        self._in_unclosed = mistake.unclosed
        if is_table:
            # What follows was meant for this table: guess its name, so that it is still read and checked.
            self._enter(table_name(statement.text), line)

    def _open(self, parsed: dict[str, object], line: int) -> None:
        """Open the table of a `[table]` or `[[table]]` statement."""
        names: list[str] = []
        inner: object = parsed
        while isinstance(inner, dict) and inner:
            [(name, inner)] = inner.items()
            names.append(name)
        another = isinstance(inner, list)
        self._enter(tuple(names), line, another=another)
        if another or self._table is None:
            return
        if self._here in self._opened:
            self.tell(
                line,
                f"The table [{'.'.join(names)}] was already opened in line {self._opened[self._here]}.",
                "Move what follows to that place, and remove this line.",
            )
        else:
            self._opened[self._here] = self.lines[self._here] = line

    def _enter(self, names: KeyPath, line: int, *, another: bool = False) -> None:
        """Let what follows belong to the table `names`; to a new entry of that array if `another`."""
        table: dict[str, object] = self.values
        here: KeyPath = ()
        self._table = None
        for depth, name in enumerate(names, start=1):
            is_array = another and depth == len(names)
            here += (name,)
            self.lines.setdefault(here, line)
            inner = table.setdefault(name, [] if is_array else {})
            if isinstance(inner, list):
                if is_array:
                    inner.append({})
                # A table within an array belongs to the array's last entry so far.
                here += (str(len(inner) - 1),)
                self.lines.setdefault(here, line)
                inner = inner[-1] if inner else None
            if not isinstance(inner, dict):
                self.tell(
                    line,
                    f"{'.'.join(names[:depth])} is already a value, set in line {self.lines[here]}.",
                    "Rename one of the two.",
                )
                return
            table = inner
        if names:
            self._table, self._here = table, here

    def _merge(self, into: dict[str, object], new: dict[str, object], path: KeyPath, line: int) -> None:
        """Put what a statement says into a table; what was said before stays."""
        for key, value in new.items():
            here = (*path, key)
            if key not in into:
                into[key] = value
                self._note(here, value, line)
                continue
            old = into[key]
            if isinstance(old, dict) and isinstance(value, dict):
                self._merge(old, value, here, line)
            else:
                self.tell(
                    line,
                    f"{'.'.join(here)} was already set in line {self.lines[here]}.",
                    "Remove one of the two.",
                )

    def _note(self, here: KeyPath, value: object, line: int) -> None:
        """Remember the line of a key, and of the keys within its value."""
        self.lines[here] = line
        if isinstance(value, dict):
            for key, inner in value.items():
                self._note((*here, key), inner, line)


def _is_table(statement: Statement) -> bool:
    return statement.text.lstrip(" \t").startswith("[")
