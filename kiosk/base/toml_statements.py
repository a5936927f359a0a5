"""Cuts TOML text into its statements, without understanding them.

A statement is one `key = value`, one `[table]` or one remark, and mostly one line; lists and texts between
three quotes go on over several. Cutting first is what lets the reader (`kiosk.base.toml_lines`) go on after a
mistake: one bad statement spoils only itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator

# No statement that people write is longer, and a quote that is never closed must not swallow the file.
MAX_STATEMENT_CHARS: Final = 20_000
# tomllib's time grows with the square of the parts of a name; ours have two.
MAX_DOTS: Final = 20

Fault = Literal["", "list", "braces", "text", "long", "name"]

# Runs of characters are possessive (*+, ++), so that no text makes an expression go back over itself. Groups
# are not: before Python 3.11.5 a possessive group with alternatives misses matches (cpython#106052), and
# Debian 12 has 3.11.2. Their alternatives begin with different characters, so going back ends at once.
_PIECE = re.compile(
    r"""
      (?P<long_text> \"{3} (?: [^"\\]++ | \\. | "(?!"") )* \"{3,5} | '{3} (?: [^']++ | '(?!'') )* '{3,5} )
    | (?P<open_text> \"{3} | '{3} )
    | (?P<text>      " (?: [^"\\\n]++ | \\[^\n] )* " | ' [^'\n]*+ ' )
    | (?P<rest>      ["'\#] [^\n]*+ )
    | (?P<open>      [\[{] )
    | (?P<close>     [\]}] )
    | (?P<newline>   \n )
    | (?P<other>     [^"'\#\[\]{}\n]++ )
    """,
    re.VERBOSE | re.DOTALL,
)

# Within a list neither can be anything but the next statement: the list was never closed.
_NAME = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]++|\\.)*"|'[^'\n]*+')"""
_NEXT_KEY = re.compile(rf"[ \t]*+{_NAME}(?:[ \t]*+\.[ \t]*+{_NAME})*[ \t]*+=")
_NEXT_TABLE = re.compile(
    r"""
      [ \t]*+ \[{1,2} [ \t]*+ (?! (?: true | false | inf | nan ) \b )
      [A-Za-z_] [A-Za-z0-9_.-]*+
      [ \t]*+ \]{1,2} [ \t]*+ (?: \# | $ )
    """,
    re.MULTILINE | re.VERBOSE,
)


class Statement(Struct, frozen=True):
    """A stretch of the text that stands on its own.

    Attributes:
        text: Its characters, with the line break at its end if there is one.
        line: The line on which it starts, counted from 1.
        fault: What is seen to be wrong with it already: a list, a table in braces or a text that is never
            closed, more than `MAX_STATEMENT_CHARS` characters, or a name with more than `MAX_DOTS` dots.
            Empty for none.
    """

    text: str
    line: int
    fault: Fault = ""


def statements(text: str) -> Iterator[Statement]:
    r"""Yield the statements of `text` (line breaks are `\n`), leaving out blank lines.

    After a text or braces that are never closed the next statement is looked for on the very next line;
    after a list, where the next key or table begins.
    """
    start, line = 0, 1
    while start < len(text):
        end, fault = _end(text, start)
        statement = text[start:end]
        if statement.strip(" \t\n"):
            yield Statement(statement, line, fault or _fault_of_name(statement))
        start, line = end, line + statement.count("\n")


def _fault_of_name(statement: str) -> Fault:
    name = "" if statement.lstrip(" \t").startswith("#") else statement.partition("=")[0]
    return "name" if name.count(".") > MAX_DOTS else ""


def _end(text: str, start: int) -> tuple[int, Fault]:
    """Return where the statement that starts at `start` ends, and what is wrong with it."""
    line_end = text.find("\n", start) + 1 or len(text)
    first_line = text[start : min(line_end, start + MAX_STATEMENT_CHARS)]
    # Only a value can go on over several lines.
    if "=" not in first_line or first_line.lstrip(" \t").startswith(("[", "#")):
        return line_end, "long" if line_end - start > MAX_STATEMENT_CHARS else ""
    limit = min(len(text), start + MAX_STATEMENT_CHARS)
    position, brackets = start, ""
    while position < limit and (piece := _PIECE.match(text, position, limit)):
        position = piece.end()
        match piece.lastgroup:
            case "open_text":
                return line_end, "text" if limit == len(text) else "long"
            case "open":
                brackets += piece.group()
            case "close":
                brackets = brackets[:-1]
            case "newline" if not brackets:
                return position, ""
            case "newline" if _begins_another(text, position, brackets):
                return (position, "list") if brackets[-1] == "[" else (line_end, "braces")
            case _:
                pass
    if limit < len(text):
        return line_end, "long"
    if not brackets:
        return limit, ""
    return (limit, "list") if brackets[-1] == "[" else (line_end, "braces")


def _begins_another(text: str, position: int, brackets: str) -> bool:
    """Return whether the line at `position` begins a statement, although `brackets` are still open."""
    # Within braces a key may follow: wrong on a line of its own, but meant to be one of the braces' keys.
    in_list = brackets[-1] == "["
    return bool(_NEXT_TABLE.match(text, position) or (in_list and _NEXT_KEY.match(text, position)))
