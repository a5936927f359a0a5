"""Reading a small table of TOML texts, key by key: a section's head, a language's file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.base.problems import did_you_mean
from kiosk.content.reading.controls import take_controls

if TYPE_CHECKING:
    from collections.abc import Collection

    from kiosk.base.toml_lines import TomlText
    from kiosk.content.findings import Findings


class Table:
    """The texts of a table, with what is wrong with them noted as they are asked for."""

    def __init__(self, toml: TomlText, first_line: int, findings: Findings) -> None:
        self._values = toml.values
        self._lines = toml.lines
        self._first_line = first_line
        self._findings = findings
        self._broken = bool(toml.problems)
        findings.add(toml.problems)

    def line(self, key: str) -> int:
        """Return the line that a key stands on; the first line where it is missing."""
        return self._lines.get((key,), self._first_line)

    def text(self, key: str, default: str, *, example: str = "") -> str:
        """Return the text of a key, with single spaces, or `default` where it has none.

        Args:
            key: The key.
            default: What to go on with.
            example: A text that the key could have, for one that must be there; empty for one that may lack.
        """
        value = self._values.get(key, "")
        if isinstance(value, str):
            value = " ".join(value.split())  # no line breaks any more, so that the line told is the key's
            value = take_controls(value, self._findings, self.line(key))
        if isinstance(value, str) and value.strip():
            return value
        if not isinstance(value, str):
            remedy = f'Write it as {key} = "{example or default or "words"}", with the quotation marks.'
            self._findings.wrong(self.line(key), f'"{key}" is not a text.', remedy)
        elif example and not self._broken:  # where the table cannot be read, it may well be there
            self._findings.wrong(self.line(key), f'"{key}" is missing.', f'Write {key} = "{example}".')
        return default

    def note_unknown(self, known: Collection[str]) -> None:
        """Note every key that is not among the known ones."""
        for key in self._values:
            if key not in known:
                self._findings.wrong(self.line(key), f'"{key}" is not known here.', did_you_mean(key, known))
