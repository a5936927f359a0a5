"""Shows values in messages and in generated files, as one would write them in TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_CHARS_SHOWN: Final = 60
_MOST_CHARS_IN_A_SENTENCE: Final = 400
_MOST_BITS_SHOWN: Final = 64  # the numbers that TOML asks every program to read


def shown(value: object) -> str:
    """Return `value` as TOML writes it, so that it reads back the same, on one line that is safe to print.

    No option holds a table, a list of lists or a huge number. They can stand in a file all the same, deeper
    and longer than Python can print, so they are shown in outline, or in hexadecimal.
    """
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{"".join(map(_character, value))}"'
        case int() if value.bit_length() > _MOST_BITS_SHOWN:
            return hex(value)  # Python refuses to write thousands of decimal digits
        case list() | tuple():
            return f"[{', '.join('[...]' if isinstance(item, list) else shown(item) for item in value)}]"
        case dict():
            return "{...}"
        case _:
            return str(value)


def is_short(text: str) -> bool:
    """Return whether `text` is short enough for a message."""
    return len(text) <= _MOST_CHARS_SHOWN


def shortened(text: str) -> str:
    """Return `text` if it is short enough for a message, else its beginning and three dots."""
    return text if is_short(text) else f"{text[: _MOST_CHARS_SHOWN - 3]}..."


def printable(text: str) -> str:
    """Return a text with escapes in place of what a terminal would obey, or would not show."""
    return "".join(sign if sign.isprintable() else _character(sign) for sign in text)


def one_line(sentence: str) -> str:
    """Return a sentence as one line that is safe to print; a very long one loses its middle."""
    line = printable(sentence)
    if len(line) <= _MOST_CHARS_IN_A_SENTENCE:
        return line
    half = _MOST_CHARS_IN_A_SENTENCE // 2
    return f"{line[:half]} ... {line[-half:]}"


def one_of(values: Iterable[object]) -> str:
    """Return the values as a choice in words: `1, 2 or 3`."""
    *others, last = map(shown, values)
    return f"{', '.join(others)} or {last}" if others else last


def _character(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character.isprintable():
        return character
    return f"\\u{ord(character):04X}" if ord(character) < 0x10000 else f"\\U{ord(character):08X}"
