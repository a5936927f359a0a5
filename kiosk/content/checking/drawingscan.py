"""Looks through a drawing's file, and never obeys it.

A drawing for the guide is shapes and colors and nothing else: no words (they could not be translated),
nothing that is fetched from elsewhere, nothing that runs, and not more of it than can be drawn in time
(`kiosk.content.checking.drawingmeasures`). Expat reads the file from start to end in one pass; what an entity
stands for is never put in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NoReturn
from xml.parsers import expat

from kiosk.base.values import shown
from kiosk.content.checking.drawingmeasures import (
    DASHES,
    MAX_ALL_NUMBERS,
    MAX_DASHED,
    MAX_DEPTH,
    MAX_ELEMENTS,
    MAX_NUMBERS,
    MAX_RATIO,
    MAX_SIDE,
    TooDeep,
    Tree,
    dashes_of_style,
    numbers_in,
    shortest_dashes,
    side_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.content.findings import Findings

MAX_PROBLEMS: Final = 20
MAX_STYLE_CHARS: Final = 10_000
"""The longest <style>; Qt holds each of its rules against each element."""

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
    "animateColor": "A drawing does not move.",
    "discard": "A drawing does not move.",
    "textArea": "Words in a drawing cannot be translated; write them in the card.",
    "video": "A drawing is shapes alone.",
    "audio": "A drawing is shapes alone.",
    # What is drawn over and over for one shape, in a way that grows without end where two of them meet.
    "filter": "Draw shadows and soft edges as shapes.",
    "mask": "Cut the shapes themselves.",
    "pattern": "Draw its pieces as shapes.",
    "marker": "Draw the ends of lines as shapes.",
    "set": "A drawing does not move.",
}
_URL = re.compile(r"""url\(\s*["']?\s*(?P<target>[^)]*)""", re.IGNORECASE)
_IMPORT = re.compile(r"@import", re.IGNORECASE)
_RULE = re.compile(r"@(?!import)[a-z-]+", re.IGNORECASE)
# In CSS, a backslash can spell any word another way, and a remark can divide it.
_CSS_ESCAPE = re.compile(r"\\|/\*")
_SIZE: Final = 'Write it as viewBox="0 0 800 600".'
_OWN: Final = "Use only what stands in this file, named as #name."


def look_through(data: bytes, findings: Findings) -> None:
    """Note what a drawing's file holds that a drawing may not hold, by line."""
    _Scan(findings).read(data)


class _Stop(Exception):  # noqa: N818 -- no error: the scan has seen enough
    """Ends the scan."""


class _Scan:
    """Looks through the elements of one file."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._elements = 0
        self._tree = Tree()
        self._side = MAX_SIDE
        self._numbers = 0
        self._is_dashed = False
        self._styles = 0  # how many <style> are open
        self._style: list[str] = []
        self._style_chars = 0
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
            self._count()
        except _Stop:
            pass
        except expat.ExpatError as error:
            words = expat.ErrorString(error.code)
            self._findings.wrong(error.lineno, f"This is no XML: {words}.", "Export it anew as plain SVG.")
        except (ValueError, LookupError) as error:  # an encoding that Python does not know
            self._findings.wrong(1, f"The drawing cannot be read: {error}.", "Save it as UTF-8.")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._elements += 1
        namespace, _, local = name.rpartition(_SEPARATOR)
        if self._elements == 1:
            if (namespace, local) != (_SVG, "svg"):
                self._stop("This is no SVG drawing.", f'Start it with <svg xmlns="{_SVG}">.')
            self._look_at_size(attributes)
        by_name = {key.rpartition(_SEPARATOR)[2]: value.strip() for key, value in attributes.items()}
        href = by_name.get("href", "")
        repeats = href[1:] if href.startswith("#") else ""
        self._tree.begin(by_name.get("id", ""), repeats, self._parser.CurrentLineNumber)
        if self._tree.depth > MAX_DEPTH:
            self._stop(f"More than {MAX_DEPTH} elements stand within each other.", "Ungroup its shapes.")
        if self._elements > MAX_ELEMENTS:
            self._stop(f"The drawing has more than {MAX_ELEMENTS} elements.", "Simplify its shapes.")
        if local in _REFUSED:
            self._wrong(f"<{local}> has no place in a drawing.", _REFUSED[local])
        self._styles += local == "style"
        for key, value in by_name.items():
            self._look_at_attribute(key, value)

    def _end(self, name: str) -> None:
        self._tree.end()
        if name.rpartition(_SEPARATOR)[2] == "style":
            self._styles -= 1
            self._look_at_style("".join(self._style))
            self._style.clear()

    def _characters(self, text: str) -> None:
        if self._styles:
            self._style_chars += len(text)
            if self._style_chars > MAX_STYLE_CHARS:
                self._stop(
                    f"A style is longer than {MAX_STYLE_CHARS} characters.", "Give shapes their colors."
                )
            self._style.append(text)

    def _count(self) -> None:
        """Look at how much there is to draw, with all that is repeated."""
        line = self._tree.first_repetition()
        try:
            drawn = self._tree.drawn()
        except TooDeep:
            wrong = f"With each <use> put in, more than {MAX_DEPTH} elements stand within each other."
            self._findings.wrong(line, wrong, "Draw the shapes themselves.")
            return
        most = MAX_DASHED if self._is_dashed else MAX_ELEMENTS
        if drawn > most:
            what = "dashed lines and " if self._is_dashed else ""
            wrong = f"With each <use> put in, the drawing has {what}more than {most} elements."
            self._findings.wrong(line, wrong, "Simplify its shapes.")

    def _look_at_size(self, attributes: Mapping[str, str]) -> None:
        side = side_of(attributes)
        if side is None:
            bounds = f"at most {MAX_SIDE:g} on a side, one side at most {MAX_RATIO:g} times the other"
            self._wrong(f"The drawing has no size that can be drawn ({bounds}).", _SIZE)
        self._side = side or MAX_SIDE

    def _look_at_numbers(self, value: str) -> None:
        # Most have so few characters that there is nothing to count: a number takes at least two.
        count = numbers_in(value) if len(value) > MAX_NUMBERS else (len(value) + 1) // 2
        self._numbers += count
        if count > MAX_NUMBERS:
            self._stop(f"A shape has {count} numbers, more than {MAX_NUMBERS}.", "Simplify it, or divide it.")
        if self._numbers > MAX_ALL_NUMBERS:
            self._stop(f"The shapes have more than {MAX_ALL_NUMBERS} numbers.", "Simplify the drawing.")

    def _look_at_dashes(self, dashes: str) -> None:
        length = shortest_dashes(dashes)
        if length is None:
            return
        self._is_dashed = True
        if not length >= self._side / DASHES:
            self._wrong(f"The dashes {shown(dashes[:40])} are too short.", "Draw fewer and longer ones.")

    def _look_at_attribute(self, name: str, value: str) -> None:
        if name.lower().startswith("on"):
            self._wrong(f'"{name}" would run a script.', "Leave it out.")
        elif name in ("href", "src") and not value.startswith("#"):
            self._wrong(f"The drawing refers to something outside: {shown(value[:40])}.", _OWN)
        elif name == "base":
            self._wrong('"base" would make each reference point outside.', "Leave it out.")
        elif name in ("d", "points"):
            self._look_at_numbers(value)
        else:
            if name == "stroke-dasharray":
                self._look_at_dashes(value)
            self._look_at_style(value, is_style=name == "style")

    def _look_at_style(self, style: str, *, is_style: bool = True) -> None:
        if is_style:
            if _CSS_ESCAPE.search(style):
                self._wrong("A style has a backslash or a remark in it.", "Write it without.")
            if rule := _RULE.search(style):
                self._wrong(f"A style has a rule {rule[0]} in it.", "Leave it out.")
            for dashes in dashes_of_style(style):
                self._look_at_dashes(dashes)
        if "@" in style and _IMPORT.search(style):
            self._wrong("A style fetches another one with @import.", _OWN)
        for found in _URL.finditer(style) if "(" in style else ():
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
