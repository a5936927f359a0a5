"""Says in plain words why a statement is not TOML, for somebody who has never heard of TOML.

tomllib knows where it stumbled ("Invalid value"), not what the writer meant. The mistakes that people make
are few: text without quotes, curly quotes from a word processor, backslashes of a Windows path, a decimal
comma.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kiosk.base.toml_statements import Fault


class Mistake(NamedTuple):
    """Why a statement is not TOML.

    Attributes:
        wrong: What is wrong: one sentence, as in `kiosk.base.problems.Problem`.
        remedy: What to do about it: one sentence.
        unclosed: Whether the lines after it may be a part of it, since its end was not found.
    """

    wrong: str
    remedy: str
    unclosed: bool = False


_KEY_AND_VALUE = re.compile(
    r"""[ \t]*+([A-Za-z0-9_.-]++|"(?:[^"\\\n]++|\\.)*+"|'[^'\n]*+')[ \t]*+=[ \t]*+([^\n]*+)"""
)
_TABLE_NAME = re.compile(r"""[ \t]*+\[+[ \t"']*+([A-Za-z0-9_.-]++)""")
_BOOLEAN = re.compile(r"(?i)(true|yes|on)|(false|no|off)")
_MOST_CHARS_SHOWN = 60


def explain(statement: str, error: str, fault: Fault = "") -> Mistake:
    """Return what is wrong with `statement`.

    Args:
        statement: The text of the statement.
        error: What tomllib said about it.
        fault: What was wrong with it already when it was cut out.
    """
    if fault == "long":
        return Mistake(
            "What begins here does not end within 20 kB.",
            "Look for a missing quote or bracket.",
            unclosed=True,
        )
    if fault == "name":
        return Mistake("This name has too many parts.", "Write at most two, such as clinic.name.")
    if statement.lstrip(" \t").startswith("["):
        return _explain_table(statement)
    found = _KEY_AND_VALUE.match(statement)
    if found is None:
        return _explain_line(statement, error)
    key, value = found.groups()
    return _explain_value(key if _can_be_shown(key) else "this key", value.strip(" \t\r"), fault)


def table_name(statement: str) -> tuple[str, ...]:
    """Return the name that a broken `[table` was probably meant to have; empty if there is none."""
    found = _TABLE_NAME.match(statement)
    return tuple(part for part in found.group(1).split(".") if part) if found else ()


def _explain_table(statement: str) -> Mistake:
    name = ".".join(table_name(statement))
    name = name if name and _can_be_shown(name) else "name"
    return Mistake(
        "The name of this table is not understood.",
        f"Write it alone on its line, between brackets: [{name}].",
    )


def _explain_line(statement: str, error: str) -> Mistake:
    if "=" in statement:
        return Mistake(
            "What stands before = is not a name.", "Write a name of letters, digits, - and _, without spaces."
        )
    if re.match(r"[ \t]*+[A-Za-z0-9_-]++[ \t]*+:", statement):
        return Mistake("A colon stands between the name and its value.", "Write = in place of the colon.")
    if statement.lstrip(" \t").startswith("#"):
        return Mistake(f"This remark cannot be read: {error}.", "Write it with visible characters only.")
    return Mistake(
        "This line is neither a name with its value nor a table.",
        'Write name = "value" or [table], or put # before a remark.',
    )


def _explain_value(key: str, value: str, fault: Fault) -> Mistake:
    bare = value.partition("#")[0].rstrip(" \t")
    if fault == "list" and bare.startswith("["):
        return Mistake(f"The list of {key} is never closed.", "Write ] after its last entry.")
    if fault == "braces" and bare.startswith("{"):
        return Mistake(
            f"The braces of {key} are never closed.", f"Write the values below a line [{key}].", unclosed=True
        )
    if fault == "text" and bare.startswith(('"', "'")):
        return Mistake(
            f"The text of {key} is never closed.", "Write three quotes after its end.", unclosed=True
        )
    if not bare:
        return Mistake(f"{key} has no value.", f'Write the value after =, such as {key} = "".')
    if bare[0] in "“”„‟‘’‚«»":
        return Mistake(
            f"The text of {key} stands between typographic quotes.", f'Write straight ones: {key} = "...".'
        )
    if bare[0] == '"' and "\\" in bare:
        return Mistake(
            f"The text of {key} holds a backslash, which between double quotes begins a special character.",
            "Write the text between single quotes: '...'.",
        )
    if bare[0] in "\"'":
        return _explain_text(key, bare)
    if bare[0] == "{":
        return Mistake(f"The braces of {key} are not understood.", f"Write the values below a line [{key}].")
    if bare[0] == "[":
        return Mistake(
            f"The list of {key} is not understood.", 'Write each text between quotes, and commas: ["a", "b"].'
        )
    return _explain_bare(key, bare)


def _explain_text(key: str, value: str) -> Mistake:
    if value.count(value[0]) == 1:
        return Mistake(
            f"The text of {key} has no closing quote.",
            f"Write {value[0]} after its end, on the same line.",
            unclosed=True,
        )
    return Mistake(
        f"The text of {key} holds a quote, or something stands after it.",
        'Write the quote as \\", or put # before a remark.',
    )


def _explain_bare(key: str, value: str) -> Mistake:
    """Explain a value without quotes or brackets."""
    if boolean := _BOOLEAN.fullmatch(value):
        return Mistake(
            f"{key} is {value}, which is not known.",
            f"Write {'true' if boolean.group(1) else 'false'}, in small letters.",
        )
    if re.fullmatch(r"[+-]?[0-9]+,[0-9]+", value):
        return Mistake(f"{key} is {value}, with a comma.", f"Write a point: {value.replace(',', '.')}.")
    if re.fullmatch(r"[+-]?0[0-9]+", value):
        return Mistake(
            f"{key} is {value}, a number that begins with 0.",
            f'Write it without the 0, or "{value}" if it is a text.',
        )
    if not _can_be_shown(value) or '"' in value or "\\" in value:
        return Mistake(f"{key} is not understood.", f'Write a text between quotes: {key} = "...".')
    return Mistake(f"{key} is {value}, without quotes.", f'Write a text between quotes: {key} = "{value}".')


def _can_be_shown(text: str) -> bool:
    """Return whether `text` may stand in a message: short, and without what would upset a terminal."""
    return len(text) <= _MOST_CHARS_SHOWN and text.isprintable()
