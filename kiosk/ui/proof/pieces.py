"""The parts of a proof as pieces for its sheets: labels, texts, pictures with their words, facts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QSizeF

from kiosk.content.model import BlockKind
from kiosk.ui.proof.paper import (
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT,
    Piece,
    height_of,
    on_ground,
    picture_piece,
    px,
    side_by_side,
)
from kiosk.ui.proof.sheet import draw_rule, draw_ticks
from kiosk.ui.proof.text import Mark, Setting, text_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter

    from kiosk.content.facts import Ledger
    from kiosk.content.layers import Pictures
    from kiosk.content.model import Block, Picture
    from kiosk.ui.proof.paper import Voice, Voices
    from kiosk.ui.proof.sheet import Frame
    from kiosk.ui.theme import Theme

_PICTURE_MM: Final = (52.0, 39.0)
_INDENT_MM: Final = 5.0
_FACT_INDENT_MM: Final = 11.0
_NAME: Final = re.compile(r"\{[^{}]*\}")
_ITEMS: Final = (BlockKind.BULLET, BlockKind.STEP)


class Pieces:
    """Makes pieces for one language and one size of paper.

    What the guide says reads in the guide's direction; labels and facts are English and read left to right.
    """

    def __init__(
        self, frame: Frame, voices: Voices, theme: Theme, pictures: Pictures, ledger: Ledger
    ) -> None:
        self._frame = frame
        self._voices = voices
        self._theme = theme
        self._pictures = pictures
        self._ledger = ledger
        self._numbers: dict[str, int] = {}  # of the sources, by their ids
        self._width = frame.column_width

    def label(self, words: str, gap_mm: float = 4.0) -> Piece:
        """Return the English name of what comes next, over a fine line."""
        [*_, piece] = text_pieces(words, self._voices.label, self._setting(LEFT_TO_RIGHT))
        width, lead = self._width, px(1.6)

        def paint(painter: QPainter, corner: QPointF) -> None:
            draw_rule(painter, self._theme, QLineF(corner, corner + QPointF(width, 0)))
            piece.paint(painter, corner + QPointF(0, lead))

        return Piece(piece.height + lead, paint, px(gap_mm), keep=True, text=words)

    def words(self, text: str, voice: Voice, gap_mm: float = 0.0) -> list[Piece]:
        """Return a text of the guide."""
        return text_pieces(text, voice, self._setting(), self._names(text), px(gap_mm)) if text else []

    def english(self, text: str, gap_mm: float = 0.0, *, bold: int = 0) -> list[Piece]:
        """Return a small English text whose first characters may be bold."""
        marks = [Mark(0, bold, bold=True)] if bold else []
        return text_pieces(text, self._voices.small, self._setting(LEFT_TO_RIGHT), marks, px(gap_mm))

    def headline(self, text: str, gap_mm: float = 5.0) -> list[Piece]:
        """Return a headline, which never stands alone at the end of a page."""
        return _kept(self.words(text, self._voices.headline, gap_mm))

    def blocks(self, blocks: Iterable[Block]) -> list[Piece]:
        """Return the text of a card: glossary words underlined, what a clinic can replace on a ground."""
        pieces: list[Piece] = []
        above: Block | None = None
        for block in blocks:
            close = above is not None and above.kind in _ITEMS and block.kind in _ITEMS
            pieces += self._block(block, 1.0 if close else 2.6)
            above = block
        return pieces

    def child(self, text: str) -> list[Piece]:
        """Return the line for the child on a ground of its own."""
        if not text:
            return []
        ground, pad = self._theme.tint("sky").paper, px(3)
        inside = self._setting(width=self._width - 2 * pad)
        named = Setting(inside.width, LEFT_TO_RIGHT)
        lines = [
            *_kept(text_pieces("The line for the child", self._voices.label, named, gap=px(4))),
            *text_pieces(text, self._voices.body, inside, self._names(text)),
        ]
        return on_ground(lines, self._width, ground, pad)

    def picture(self, picture: Picture | None, gap_mm: float = 3.5) -> list[Piece]:
        """Return a picture, and beside it the words that go with it."""
        if picture is None:
            return []
        drawing = picture_piece(self._pictures.file(picture.name), QSizeF(*map(px, _PICTURE_MM)), px(gap_mm))
        beside = self._picture_words(picture, self._width - px(_PICTURE_MM[0] + 5))
        if drawing is None:
            missing = self.english(f"The drawing “{picture.name}” cannot be shown.", gap_mm)
            return [*missing, *self._picture_words(picture, self._width)]
        if height_of(beside) > px(2 * _PICTURE_MM[1]):
            return [drawing, *self._picture_words(picture, self._width)]
        if self._frame.direction is RIGHT_TO_LEFT:
            columns = ((self._width - px(_PICTURE_MM[0]), [drawing]), (0.0, beside))
        else:
            columns = ((0.0, [drawing]), (px(_PICTURE_MM[0] + 5), beside))
        return [side_by_side(columns, px(gap_mm))]

    def facts(self, names: Sequence[str]) -> list[Piece]:
        """Return the facts that a text rests on, each with its sources and their numbers."""
        if not names:
            return [self.label("It rests on no fact"), *self.english("None is named in the file.")]
        label = self.label(
            "The facts that it rests on; in brackets who published them, with the number of the source"
        )
        return [label, *(piece for name in names for piece in self.fact(name))]

    def sources(self) -> list[Piece]:
        """Return all sources that were named, by their numbers."""
        pieces: list[Piece] = []
        for source, number in self._numbers.items():
            found = self._ledger.sources[source]
            setting = Setting(self._width, LEFT_TO_RIGHT, px(_FACT_INDENT_MM), f"{number}")
            publisher = f"{found.publisher}."
            text = " ".join(filter(None, (publisher, f"{found.title}.", found.address)))
            marks = [Mark(0, len(publisher), bold=True)]
            pieces += text_pieces(text, self._voices.small, setting, marks, px(1.6))
        return pieces

    def with_ticks(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Return pieces with boxes to tick in the margin beside the first of them."""
        first, *rest = pieces
        offset = QPointF(self._frame.to_margin, 0)

        def paint(painter: QPainter, corner: QPointF) -> None:
            first.paint(painter, corner)
            draw_ticks(painter, self._voices, self._theme, corner + offset)

        return [Piece(first.height, paint, first.gap, first.keep, first.text), *rest]

    def together(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Return pieces that stand on one page as far as they fit on one."""
        return [*_kept(pieces[:-1]), *pieces[-1:]]

    def fact(self, name: str) -> list[Piece]:
        """Return a fact of the ledger, or the meaning of a word there, with who has published it."""
        setting = Setting(self._width, LEFT_TO_RIGHT, px(_FACT_INDENT_MM), name)
        if term := self._ledger.terms.get(name):
            text = f"{term.term}: {term.definition}"
        elif fact := self._ledger.facts.get(name):
            unsure = "" if fact.verified else " NOT VERIFIED."
            text = f"{fact.text}{unsure} [{self._cited(name)}]"
        else:
            text = "The ledger has no fact of this name."
        return text_pieces(text, self._voices.small, setting, gap=px(0.8))

    def _cited(self, fact: str) -> str:
        """Return who published a fact, each with a number, which a source gets when it is first named."""
        sources = self._ledger.sources_of((fact,))
        numbers = [self._numbers.setdefault(source.id, len(self._numbers) + 1) for source in sources]
        return "; ".join(
            f"{source.publisher},\u00a0{number}" for source, number in zip(sources, numbers, strict=True)
        )

    def _block(self, block: Block, gap_mm: float) -> list[Piece]:
        is_item = block.kind in _ITEMS
        marker = f"{block.marker}." if block.kind is BlockKind.STEP else block.marker
        setting = self._setting(indent=px(_INDENT_MM) if is_item else 0.0, marker=marker)
        ground = self._theme.tint("sand").paper
        marks = [
            *(Mark(span.start, span.end, ground=ground) for span in block.sentences),
            *self._names(block.text),
            *(Mark(span.start, span.end, bold=True) for span in block.bold),
            *(Mark(span.start, span.end, underline=True) for span in block.terms),
        ]
        return text_pieces(block.text, self._voices.body, setting, marks, px(gap_mm))

    def _picture_words(self, picture: Picture, width: float) -> list[Piece]:
        english = Setting(width, LEFT_TO_RIGHT)
        spoken = self._setting(width=width)
        voices = self._voices
        pieces = text_pieces("In words, for those who cannot see it", voices.label, english)
        pieces += text_pieces(picture.alt or "—", voices.small, spoken)
        if picture.caption:
            pieces += text_pieces("Under the picture", voices.label, english, gap=px(2))
            pieces += text_pieces(picture.caption, voices.small, spoken)
        pieces += text_pieces(f"Drawing: {picture.name}", voices.small, english, gap=px(2))
        return pieces

    def _names(self, text: str) -> list[Mark]:
        """Return marks for the names in braces, which the clinic's configuration fills."""
        ground = self._theme.tint("sand").paper
        return [Mark(found.start(), found.end(), ground=ground) for found in _NAME.finditer(text)]

    def _setting(
        self,
        direction: Qt.LayoutDirection | None = None,
        *,
        width: float | None = None,
        indent: float = 0.0,
        marker: str = "",
    ) -> Setting:
        column = self._width if width is None else width
        return Setting(column, direction or self._frame.direction, indent, marker)


def _kept(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces of which none may be the last on a page."""
    return [Piece(piece.height, piece.paint, piece.gap, keep=True, text=piece.text) for piece in pieces]
