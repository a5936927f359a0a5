"""The lines under a card's headline, as blocks: paragraphs, list items, steps, the child's line, the picture.

Built on markdown-it-py. Whatever docs/content.md does not name is told, and its words are kept as a
paragraph. The text within a paragraph is `kiosk.content.reading.inline`; headlines and facts are
`kiosk.content.reading.sections`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.content.model import BULLET, Block, BlockKind, Part, Picture
from kiosk.content.reading.inline import read_inline
from kiosk.content.reading.marks import PARSER
from kiosk.content.reading.sentences import take_sentences

if TYPE_CHECKING:
    from markdown_it.token import Token

    from kiosk.content.findings import Findings
    from kiosk.content.reading.runs import Run


class CardText(Struct, frozen=True):
    """What the lines under one headline say."""

    body: tuple[Block, ...]
    more: tuple[Block, ...]
    child: str
    picture: Picture | None
    more_picture: Picture | None = None


def read_markdown(source: str, first_line: int, findings: Findings) -> CardText:
    """Return the blocks of one card.

    Args:
        source: The lines under the headline, without the lines of labels.
        first_line: The line of the file that the first of them is.
        findings: Takes what is wrong.
    """
    reader = _Reader(first_line, findings)
    for token in PARSER.parse(source):
        reader.take(token)
    return reader.card()


def read_words(source: str, line: int, what: str, findings: Findings) -> str:
    """Return a text that can have neither bold words nor a picture: a headline, a child's line.

    Args:
        source: Its Markdown.
        line: The line that it starts on.
        what: What it is, for the problems: "headline".
        findings: Takes what is wrong.
    """
    run = read_inline(source, line, findings)
    if run.bold:
        findings.warn(line, f"There are no bold words in a {what}.", "Leave out the marks **.")
    for picture in run.pictures:
        findings.wrong(picture.line, f"There is a picture in a {what}.", "Put it on a line of its own.")
    return run.text


class _Reader:
    """Builds a card from Markdown's tokens."""

    def __init__(self, first_line: int, findings: Findings) -> None:
        self._first_line = first_line
        self._findings = findings
        self._part = Part.BODY
        self._blocks: dict[Part, list[Block]] = {Part.BODY: [], Part.MORE: []}
        self._child = ""
        self._pictures: dict[Part, Picture] = {}
        self._quotes = 0  # how many quotes are open
        self._counts: list[
            int | None
        ] = []  # for each open list the number of its next step; None for bullets
        self._item: tuple[BlockKind, str] | None = (
            None  # an item that waits for its text: its kind and marker
        )
        self._heading = ""  # the marks of the heading that is open

    def take(self, token: Token) -> None:
        """Take the next token of the card."""
        line = self._first_line + (token.map[0] if token.map else 0)
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(token, line)
            case "bullet_list_close" | "ordered_list_close":
                self._counts.pop()
                self._item = None
            case "list_item_open":
                self._open_item()
            case "blockquote_open":
                self._open_quote(line)
            case "blockquote_close":
                self._quotes -= 1
            case "heading_open" | "heading_close":
                self._heading = token.markup if token.nesting > 0 else ""
            case "hr":
                self._wrong(line, "There are no dividing lines in the guide.", "Leave the line out.")
            case "inline":
                self._take_text(token.content, line)

    def card(self) -> CardText:
        """Return what was taken."""
        body, more = (tuple(self._blocks[part]) for part in Part)
        pictures = (self._pictures.get(part) for part in Part)
        return CardText(body, more, self._child, *pictures)

    def _open_quote(self, line: int) -> None:
        self._quotes += 1
        if self._quotes > 1 or self._counts:
            self._wrong(line, "A quote > stands within something else.", "Start its line with >.")

    def _open_list(self, token: Token, line: int) -> None:
        if self._counts:
            self._wrong(line, "A list stands within a list.", "Start each item at the start of its line.")
        elif token.type == "bullet_list_open" and token.markup != "-":
            self._warn(line, f'A list item starts with "{token.markup}".', 'Start it with "- ".')
        elif token.markup == ")":
            self._warn(line, 'A step is numbered with ")".', 'Write "1. ".')
        self._counts.append(int(token.attrs.get("start", 1)) if token.type == "ordered_list_open" else None)

    def _open_item(self) -> None:
        number = self._counts[-1]
        if number is None:
            self._item = BlockKind.BULLET, BULLET
        else:
            self._item = BlockKind.STEP, str(number)
            self._counts[-1] = number + 1

    def _take_text(self, source: str, line: int) -> None:
        if self._heading:
            self._take_heading(source, line)
        elif self._quotes and not self._counts and not self._child:
            self._take_child(source, line)
        else:
            if self._quotes:
                self._wrong(line, "The child's line is one short line.", "Write one > in each card.")
            run = read_inline(source, line, self._findings)
            self._take_pictures(run)
            self._add_block(run, line)

    def _take_heading(self, source: str, line: int) -> None:
        alone = not self._quotes and not self._counts
        if self._heading == "###" and alone and self._part is Part.BODY:
            self._part = Part.MORE  # its words are the program's own, in the language of the visit
            return
        if self._heading == "###" and alone:
            self._wrong(line, 'The card has its "more" already.', "Write one ### line in each card.")
        else:
            remedy = "Start a card with ##, and what is shown on request with ###."
            self._wrong(line, f'A heading with "{self._heading}" has no place here.', remedy)
        run = read_inline(source, line, self._findings)
        self._take_pictures(run)
        self._add_block(run, line)

    def _take_child(self, source: str, line: int) -> None:
        if self._part is Part.MORE:
            self._warn(line, "The child's line stands after the ### line.", "Move it above that line.")
        self._child = read_words(source, line, "child's line", self._findings)

    def _take_pictures(self, run: Run) -> None:
        for picture in run.pictures:
            line = picture.line
            if run.text or len(run.pictures) > 1 or self._quotes or self._counts:
                remedy = "Put it on a line of its own, with an empty line above and below."
                self._wrong(line, "A picture stands within a text.", remedy)
            if self._part not in self._pictures:
                self._pictures[self._part] = picture
            else:
                whose = "The card" if self._part is Part.BODY else 'The part "more"'
                self._wrong(line, f"{whose} has a picture already.", "Leave one of them out.")

    def _add_block(self, run: Run, line: int) -> None:
        if not run.text:
            return
        kind, marker = BlockKind.PARAGRAPH, ""
        if self._item is not None:
            (kind, marker), self._item = self._item, None
        elif self._counts:
            self._wrong(line, "A list item has a second paragraph.", "Write one paragraph for each item.")
        text, bold, sentences = take_sentences(run, line, self._findings)
        if text:
            self._blocks[self._part].append(Block(kind, text, bold, marker, line, sentences))

    def _wrong(self, line: int, wrong: str, remedy: str) -> None:
        self._findings.wrong(line, wrong, remedy)

    def _warn(self, line: int, wrong: str, remedy: str) -> None:
        self._findings.warn(line, wrong, remedy)
