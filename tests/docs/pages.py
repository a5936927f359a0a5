"""Reads the pages of the handbook: their commands, TOML, links, headings, and what stands in them as code."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

ROOT = Path(__file__).parent.parent.parent
PAGES = tuple(sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")]))

SHELL = ("sh", "console", "bash")
_BETWEEN = {"|", "||", "&&", ";"}
_INTO = {">", ">>", "<", "2>"}
_PUNCTUATION = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code.

    Attributes:
        page: Its page.
        line: The first line of it, from 1.
        language: What stands after the fence; empty for an indented block.
        text: What stands in it.
    """

    page: str
    line: int
    language: str
    text: str


@dataclass(slots=True)
class Page:
    """What a page holds.

    Attributes:
        name: Its name from the project's folder.
        blocks: Blocks of code.
        code: Pieces of code within sentences, each with the line of its paragraph.
        links: Where links and pictures lead.
        pictures: Pictures, with the words for those who cannot see them.
        bold: What is set bold.
        anchors: The names of its headings, as links have them.
    """

    name: str
    blocks: list[Block] = field(default_factory=list)
    code: list[tuple[int, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[tuple[str, str]] = field(default_factory=list)
    bold: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Command:
    """A program with its arguments, as a page names it."""

    page: str
    line: int
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page}:{self.line}: {shlex.join(self.words)}"


@cache
def read(path: Path) -> Page:
    """Read a page."""
    name = path.relative_to(ROOT).as_posix()
    page = Page(name)
    tokens = MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8"))
    for number, token in enumerate(tokens):
        line = token.map[0] + 1 if token.map else 0
        if token.type == "fence":
            page.blocks.append(Block(name, line + 1, token.info.strip() or "text", token.content))
        elif token.type == "code_block":
            page.blocks.append(Block(name, line, "", token.content))
        elif token.type == "inline":
            _read_inline(page, token, line)
        if token.type == "heading_open":
            page.anchors.add(slug(tokens[number + 1]))
    return page


def _read_inline(page: Page, token: Token, line: int) -> None:
    bold: list[str] | None = None
    for piece in token.children or []:
        if piece.type == "code_inline":
            page.code.append((line, piece.content))
        elif piece.type == "link_open":
            page.links.append(str(piece.attrs["href"]))
        elif piece.type == "image":
            page.links.append(str(piece.attrs["src"]))
            page.pictures.append((str(piece.attrs["src"]), piece.content))
        elif piece.type == "strong_open":
            bold = []
        elif piece.type == "strong_close" and bold is not None:
            page.bold.append("".join(bold))
            bold = None
        if bold is not None:
            bold.append(piece.content)


def slug(heading: Token) -> str:
    """Return the name of a heading in links, as GitHub and MyST make it."""
    kinds = ("text", "code_inline")
    text = "".join(piece.content for piece in heading.children or [] if piece.type in kinds)
    return _PUNCTUATION.sub("", text.lower()).replace(" ", "-")


def commands_of(block: Block) -> Iterator[Command]:
    """Yield what a block of a shell starts; nothing for other blocks."""
    shell = block.language in SHELL
    if not shell and block.language:
        return
    text = block.text.replace("\\\n", " ")
    for number, line in enumerate(text.splitlines()):
        if block.language == "console" and not line.startswith("$ "):
            continue  # what the command before has answered
        said = line.removeprefix("$ ").strip()
        if not shell:
            # An indented block explains each command after a wide gap.
            said = re.split(r" {3,}", said)[0]
        for words in _parts(said):
            yield Command(block.page, block.line + number, words)


def inline_commands(page: Page) -> Iterator[Command]:
    """Yield the commands of ours that stand within sentences."""
    for line, code in page.code:
        if code.startswith(("ibt-kiosk ", "make ")) and "=" not in code.split()[0]:
            for words in _parts(code):
                yield Command(page.name, line, words)


def _parts(line: str) -> Iterator[tuple[str, ...]]:
    """Yield the commands of a line, without what is done with their output."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|&;<>")
    lexer.whitespace_split = True
    words: list[str] = []
    skip = False
    for word in lexer:
        if skip:
            skip = False
        elif word in _BETWEEN:
            if words:
                yield tuple(words)
            words = []
        elif word in _INTO:
            skip = True
        else:
            words.append(word)
    if words:
        yield tuple(words)
