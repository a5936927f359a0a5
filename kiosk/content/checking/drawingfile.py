"""Whether a drawing's file can be shown without harm: it is looked through, and never obeyed.

The kiosk draws SVG files that somebody put into a folder. A drawing for the guide is shapes and colors and
nothing else: no words (they could not be translated), nothing that is fetched from elsewhere, nothing that
runs. Expat reads the file from start to end in one pass; what an entity stands for is never put in.
"""

from __future__ import annotations

import re
import stat
from typing import TYPE_CHECKING, Final, NoReturn
from xml.parsers import expat

from kiosk.base.values import shown
from kiosk.content.findings import Findings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.base.problems import Problem

LARGE_BYTES: Final = 60_000
"""A drawing of this size is worth a look: it takes long to draw on a small computer."""
LIMIT_BYTES: Final = 2_000_000
"""A larger file is not read at all."""
MAX_DEPTH: Final = 32
MAX_ELEMENTS: Final = 5_000
MAX_PROBLEMS: Final = 20

_SVG: Final = "http://www.w3.org/2000/svg"
_SEPARATOR: Final = " "  # stands in no name, so expat can put it between the namespace and the name
# What a drawing may not hold, by the reason; names of elements without their namespace.
_REFUSED: Final = {
    "script": "A drawing cannot run anything.",
    "handler": "A drawing cannot run anything.",
    "image": "A drawing is shapes alone; draw what the picture inside it shows.",
    "foreignObject": "A drawing is shapes alone.",
    "iframe": "A drawing is shapes alone.",
    "text": "Words in a drawing cannot be translated; write them in the card.",
    "textPath": "Words in a drawing cannot be translated; write them in the card.",
    "tspan": "Words in a drawing cannot be translated; write them in the card.",
    "a": "A drawing has no links.",
    "animate": "A drawing does not move.",
    "animateMotion": "A drawing does not move.",
    "animateTransform": "A drawing does not move.",
    "set": "A drawing does not move.",
}
_URL = re.compile(r"""url\(\s*["']?\s*(?P<target>[^)]*)""", re.IGNORECASE)
_IMPORT = re.compile(r"@import", re.IGNORECASE)
# In CSS, a backslash can spell any word another way, and a remark can divide it.
_CSS_ESCAPE = re.compile(r"\\|/\*")
_OWN: Final = "Use only what stands in this file, named as #name."


def read_drawing(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a drawing's file, by line; nothing in it is run or fetched.

    Args:
        path: The file.
    """
    findings = Findings(path)
    data = _read_bytes(path, findings)
    if data is not None:
        _Scan(findings).read(data)
    return findings.problems


def _read_bytes(path: Path, findings: Findings) -> bytes | None:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):  # reading a pipe would wait for ever
            findings.wrong(1, "This is not a plain file.", "Put a drawing of that name in its place.")
            return None
        with path.open("rb") as file:
            data = file.read(LIMIT_BYTES + 1)
    except FileNotFoundError:
        findings.wrong(1, "There is no such drawing.", "Draw it, or correct its name.")
        return None
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = getattr(error, "strerror", None) or type(error).__name__
        findings.wrong(1, f"The drawing cannot be read: {reason}.", "See to its permissions.")
        return None
    if len(data) > LIMIT_BYTES:
        wrong = f"The drawing is larger than {LIMIT_BYTES / 1e6:g} MB."
        findings.wrong(1, wrong, "Draw it anew with fewer points, and without pictures inside.")
        return None
    if len(data) > LARGE_BYTES:
        wrong = f"The drawing has {len(data) / 1000:.0f} kB, more than {LARGE_BYTES / 1000:g}."
        findings.warn(1, wrong, "Simplify its shapes, so that slow computers draw it in time.")
    return data


class _Stop(Exception):  # noqa: N818 -- no error: the scan has seen enough
    """Ends the scan."""


class _Scan:
    """Looks through the elements of one file."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._depth = 0
        self._elements = 0
        self._styles = 0  # how many <style> are open
        self._style: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=_SEPARATOR)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.buffer_text = True

    def read(self, data: bytes) -> None:
        """Look through a whole file."""
        try:
            self._parser.Parse(data, True)
        except _Stop:
            pass
        except expat.ExpatError as error:
            words = expat.ErrorString(error.code)
            self._findings.wrong(error.lineno, f"This is no XML: {words}.", "Export it anew as plain SVG.")
        except (ValueError, LookupError) as error:  # an encoding that Python does not know
            self._findings.wrong(1, f"The drawing cannot be read: {error}.", "Save it as UTF-8.")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        namespace, _, local = name.rpartition(_SEPARATOR)
        if self._elements == 1 and (namespace, local) != (_SVG, "svg"):
            self._stop("This is no SVG drawing.", f'Start it with <svg xmlns="{_SVG}">.')
        if self._depth > MAX_DEPTH:
            self._stop(f"More than {MAX_DEPTH} elements stand within each other.", "Ungroup its shapes.")
        if self._elements > MAX_ELEMENTS:
            self._stop(f"The drawing has more than {MAX_ELEMENTS} elements.", "Simplify its shapes.")
        if local in _REFUSED:
            self._wrong(f"<{local}> has no place in a drawing.", _REFUSED[local])
        self._styles += local == "style"
        for key, value in attributes.items():
            self._look_at_attribute(key.rpartition(_SEPARATOR)[2], value.strip())

    def _end(self, name: str) -> None:
        self._depth -= 1
        if name.rpartition(_SEPARATOR)[2] == "style":
            self._styles -= 1
            self._look_at_style("".join(self._style))
            self._style.clear()

    def _characters(self, text: str) -> None:
        if self._styles:
            self._style.append(text)

    def _look_at_attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._wrong(f'"{name}" would run a script.', "Leave it out.")
        elif name in ("href", "src") and not value.startswith("#"):
            self._wrong(f"The drawing refers to something outside: {shown(value[:40])}.", _OWN)
        elif name == "base":
            self._wrong('"base" would make each reference point outside.', "Leave it out.")
        else:
            self._look_at_style(value, escapes=name == "style")

    def _look_at_style(self, style: str, *, escapes: bool = True) -> None:
        if escapes and _CSS_ESCAPE.search(style):
            self._wrong("A style has a backslash or a remark in it.", "Write it without.")
        if _IMPORT.search(style):
            self._wrong("A style fetches another one with @import.", _OWN)
        for found in _URL.finditer(style):
            if not found["target"].startswith("#"):
                self._wrong(f"The drawing refers to something outside: {shown(found[0][:40])}.", _OWN)

    def _doctype(self, *_: object) -> None:
        # Entities are declared nowhere else; without them nothing in a file can grow as it is read.
        self._stop("The drawing has a <!DOCTYPE>, in which entities can be declared.", "Leave it out.")

    def _instruction(self, target: str, _: str) -> None:
        self._wrong(f"<?{target}?> has no place in a drawing.", "Leave it out.")

    def _wrong(self, wrong: str, remedy: str) -> None:
        self._findings.wrong(self._parser.CurrentLineNumber, wrong, remedy)
        if len(self._findings.problems) >= MAX_PROBLEMS:
            raise _Stop

    def _stop(self, wrong: str, remedy: str) -> NoReturn:
        self._findings.wrong(self._parser.CurrentLineNumber, wrong, remedy)
        raise _Stop
