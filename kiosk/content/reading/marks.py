"""A paragraph's marks by the rules of Markdown, and the parser that knows them.

What is not allowed is told, and its words are kept wherever it has any: a family rather reads a sentence
without its link than no sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markdown_it import MarkdownIt

from kiosk.content.model import Picture
from kiosk.content.names import is_drawing_name
from kiosk.content.reading.controls import without_controls
from kiosk.content.reading.leftovers import NAMED, NO_HTML, NO_LINKS, note_leftovers
from kiosk.content.reading.runs import Run, RunBuilder, normalised

if TYPE_CHECKING:
    from markdown_it.token import Token

    from kiosk.content.findings import Findings

# Rules that only a program could want are switched off, so that their marks stay what they are for a nurse:
# four spaces are an indentation, not code. "inline" is off because most paragraphs need no second look: see
# `kiosk.content.reading.inline`.
PARSER: Final = MarkdownIt("commonmark").disable(
    ["code", "fence", "html_block", "lheading", "reference", "inline"]
)

# Markdown's own names of what a text may not hold: (what is wrong, what to do).
_REFUSED: Final = {
    "link_open": NO_LINKS,
    "html_inline": NO_HTML,
    "code_inline": ("There is no code in the guide.", "Leave out the marks `."),
}


def read_marks(source: str, line: int, findings: Findings) -> Run:
    """Return the text of a paragraph that starts on `line`, and note what it may not hold."""
    tokens: list[Token] = []
    PARSER.inline.parse(source, PARSER, {}, tokens)
    reader = _Reader(line, findings)
    for token in tokens:
        reader.take(token)
    note_leftovers("".join(reader.unmarked), line, findings)
    return reader.builder.run()


class _Reader:
    """Takes Markdown's tokens, counting lines as it goes.

    Attributes:
        builder: Takes the text.
        unmarked: The text without what was written with a backslash: such a mark is meant.
    """

    def __init__(self, line: int, findings: Findings) -> None:
        self.builder = RunBuilder()
        self.unmarked: list[str] = []
        self._line = line
        self._findings = findings
        self._strong = 0  # how many ** are open

    def take(self, token: Token) -> None:
        """Take the next token of the paragraph."""
        if token.type in _REFUSED:
            self._wrong(*_REFUSED[token.type])
        match token.type:
            case "text" | "code_inline":
                self._write(token.content)
            case "text_special":
                self._take_special(token)
            case "softbreak" | "hardbreak":
                self._write("\n")
                self._line += 1
            case "strong_open":
                self._open_bold(token)
            case "strong_close":
                self._strong -= 1
            case "em_open":
                self._warn("There are no italics in the guide.", "Leave out the marks, or write **words**.")
            case "html_inline":
                self._skip_lines(token)
            case "image":
                self._take_picture(token)

    def _write(self, words: str) -> None:
        self.unmarked.append(words)
        self.builder.write(words, bold=self._strong > 0)

    def _take_special(self, token: Token) -> None:
        """Take a character that was written with a backslash, or as HTML's `&amp;`."""
        if token.info == "entity":
            self._wrong(f"{token.markup} is HTML.", f'Write the character itself: "{token.content}".')
        self.unmarked.append(" ")
        self.builder.write(without_controls(token.content), bold=self._strong > 0)

    def _open_bold(self, token: Token) -> None:
        if token.markup != "**":
            self._warn("Bold is written with other marks here.", "Write **words**.")
        self._strong += 1

    def _take_picture(self, token: Token) -> None:
        source = str(token.attrs.get("src", ""))
        name = source.removesuffix(".svg")
        if not is_drawing_name(name):
            self._wrong(f'"{source}" is not the name of a drawing.', NAMED)
            name = ""
        elif name != source:
            self._wrong(f'The drawing "{source}" is named with its ending.', f'Write "{name}".')
        alt = normalised(without_controls(_words(token.children or [])))
        if not alt:
            self._wrong("The picture has no words for who cannot see it.", "Write them between ![ and ].")
        caption = normalised(without_controls(str(token.attrs.get("title", ""))))
        self.builder.add(Picture(name, alt, caption, self._line))
        self._skip_lines(token)

    def _skip_lines(self, token: Token) -> None:
        """Count the line breaks within a tag or a picture's words."""
        breaks = token.content.count("\n")
        self.unmarked.append("\n" * breaks)
        self._line += breaks

    def _wrong(self, wrong: str, remedy: str) -> None:
        self._findings.wrong(self._line, wrong, remedy)

    def _warn(self, wrong: str, remedy: str) -> None:
        self._findings.warn(self._line, wrong, remedy)


def _words(tokens: list[Token]) -> str:
    """Return the words of a picture's description, without any marks in it."""
    return "".join(_words(token.children) if token.children else token.content or " " for token in tokens)
