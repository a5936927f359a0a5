"""What was measured is what is drawn: every character, in lines that stay in their column."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import combining

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from kiosk.content.model import Block, BlockKind, Span
from kiosk.pages.breaking import break_into_pages
from kiosk.pages.typeset import Style, Typesetter
from tests.ui.looks import fonts
from tests.ui.painting import Painted, ink_box, painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.pages.breaking import TextPage

pytestmark = pytest.mark.usefixtures("qapp")

LATIN = st.text("abdfgijlmpqwyABJQW.,", min_size=1, max_size=9)
ARABIC = st.sampled_from(["مضخة", "الباكلوفين", "تحت", "الجلد", "في", "لا", "أسئلة؟", "طِفْلُكَ"])
DIGITS = st.from_regex(r"[0-9]{1,7}", fullmatch=True)
LONG = st.text("abcdefghimnopW", min_size=24, max_size=50)
KINDS = st.sampled_from(list(BlockKind))
DIRECTIONS = st.sampled_from([Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
WIDTHS = st.integers(60, 640)
CAPITALS = st.integers(6, 30)
NARROWEST = 8  # characters: no real column is narrower
INDENT = 1.2  # room for the marker of an item, in sizes of the font

# In sizes of the font: letters such as j and f, and the ends of Arabic words, reach a little beyond their
# advance; Arabic letters hang deeper under a headline's narrow lines than Latin ones, into the gap under it.
OVERHANG, HANG = 0.12, 0.3


@st.composite
def blocks(draw: st.DrawFn, words: st.SearchStrategy[str] | None = None) -> Block:
    anything = st.one_of(LATIN, LATIN, ARABIC, ARABIC, DIGITS, LONG)
    text = " ".join(draw(st.lists(anything if words is None else words, min_size=1, max_size=18)))
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    bold = tuple(Span(start, end) for start, end in zip(ends[::2], ends[1::2], strict=False))
    kind = draw(KINDS)
    marker = {BlockKind.BULLET: "•", BlockKind.STEP: str(draw(st.integers(1, 9)))}.get(kind, "")
    return Block(kind, text, bold, marker)


class Column:
    """Blocks set at one width, on as few pages as they need."""

    def __init__(
        self,
        its_blocks: Sequence[Block],
        width: int,
        capital: int,
        direction: Qt.LayoutDirection,
        height: float = 100_000,
    ) -> None:
        body = fonts().font(capital)
        em = self.em = body.pixelSize()
        self.style = Style(
            body=body,
            headline=fonts().font(capital * 1.5, bold=True),
            line_spacing=1.5,
            headline_spacing=1.2,
            paragraph_gap=em * 0.6,
            item_gap=em * 0.2,
            headline_gap=em * 0.6,
            indent=em * INDENT,
            direction=direction,
        )
        self.blocks, self.width = tuple(its_blocks), width
        self.typesetter = Typesetter(self.blocks, self.style, width)
        self.pages = break_into_pages(self.blocks, self.typesetter, height)

    def room(self, block: Block) -> float:
        return self.width - (self.style.indent if block.marker else 0)

    def paint(self, painter: QPainter, page: TextPage, origin: QPointF) -> None:
        ink = QColor(Qt.GlobalColor.black)
        self.typesetter.draw(painter, page, origin, {BlockKind.PARAGRAPH: ink}, ink)

    def runs(self, page: TextPage) -> list[Painted]:
        """Return what is painted of a page whose text begins at 0, 0."""
        return painted(2000, 2000, lambda painter: self.paint(painter, page, QPointF(0, 0)))


@given(st.lists(blocks(), min_size=1, max_size=3), WIDTHS, CAPITALS, DIRECTIONS)
def test_lines_hold_every_character_once(
    some: list[Block], width: int, capital: int, direction: Qt.LayoutDirection
) -> None:
    column = Column(some, width, capital, direction)
    for block in some:
        lines = column.typesetter.lines(block)
        assert (lines[0].start, lines[-1].end) == (0, len(block.text))
        assert all(above.end == below.start for above, below in pairwise(lines))
        assert all(line.start < line.end for line in lines)


# Eight characters and more: in a column of two Qt may set both, though they stick out; real ones hold 24.
@given(blocks(), st.integers(240, 900), CAPITALS, DIRECTIONS)
def test_no_line_is_wider_than_the_column_unless_one_character_is(
    block: Block, width: int, capital: int, direction: Qt.LayoutDirection
) -> None:
    column = Column([block], width, capital, direction)
    column.typesetter.lines(block)
    layout = column.typesetter._layout(0)
    for line in (layout.lineAt(number) for number in range(layout.lineCount())):
        text = block.text[line.textStart() : line.textStart() + line.textLength()].strip()
        letters = [character for character in text if not combining(character)]
        assert line.naturalTextWidth() <= column.room(block) + 0.5 or len(letters) <= 1


PARTLY_BOLD = Block(
    kind=BlockKind.HEADLINE,
    text="A A A A AAAAAA طِفْلُكَ aWWWWWbWaaaaaaaaaaaaaaaaabbgi A A A",
    bold=(Span(0, 31),),
    marker="",
    line=1,
)


@given(blocks(), CAPITALS, DIRECTIONS)
@example(PARTLY_BOLD, 10, Qt.LayoutDirection.LeftToRight)
def test_a_word_is_cut_only_where_it_is_wider_than_the_column(
    block: Block, capital: int, direction: Qt.LayoutDirection
) -> None:
    column = Column([block], 480, capital, direction)
    font = column.style.headline if block.kind is BlockKind.HEADLINE else column.style.body
    bold = QFontMetricsF(column.style.headline if block.kind is BlockKind.HEADLINE else font)
    for line in column.typesetter.lines(block)[1:]:
        if block.text[line.start - 1] == " ":
            continue
        start = block.text.rfind(" ", 0, line.start) + 1
        word = block.text[start:].split(" ")[0]
        # Some characters may be bold, and are wider then.
        assert bold.horizontalAdvance(word) * 1.15 > column.room(block), word


@given(blocks(st.one_of(LATIN, DIGITS, LONG)), WIDTHS, CAPITALS)
def test_the_bold_runs_and_no_others_are_painted_bold(block: Block, width: int, capital: int) -> None:
    column = Column([block], width, capital, Qt.LayoutDirection.LeftToRight)
    heavy = block.kind is BlockKind.HEADLINE
    marked = {place for span in block.bold for place in range(span.start, span.end)}
    wanted = [
        (character, heavy or place in marked)
        for place, character in enumerate(block.text)
        if character != " "
    ]
    number = f"{block.marker}." if block.kind is BlockKind.STEP else None
    runs = [run for run in column.runs(column.pages[0]) if run.text != number]
    assert [(character, run.bold) for run in runs for character in run.text if character != " "] == wanted


@given(blocks(), WIDTHS, CAPITALS, DIRECTIONS)
def test_base_lines_keep_their_distance_whatever_script_a_line_is_in(
    block: Block, width: int, capital: int, direction: Qt.LayoutDirection
) -> None:
    column = Column([block], width, capital, direction)
    lines = column.typesetter.lines(block)
    bases = sorted(run.base for run in column.runs(column.pages[0]))
    # Qt counts in 64ths of a pixel; so far apart may runs of one line be.
    starts = [bases[0], *(below for above, below in pairwise(bases) if below - above > 0.1)]
    assert len(starts) == len(lines)
    assert all(abs(below - above - lines[0].height) < 0.1 for above, below in pairwise(starts))


@given(st.lists(blocks(), min_size=1, max_size=2), WIDTHS, CAPITALS, DIRECTIONS)
def test_the_marker_of_an_item_stands_in_the_indent_on_the_side_where_lines_begin(
    some: list[Block], width: int, capital: int, direction: Qt.LayoutDirection
) -> None:
    width = max(width, NARROWEST * capital)
    column = Column(some, width, capital, direction)
    # From right to left the digits and the dot are runs of their own.
    numbers = [run.box for run in column.runs(column.pages[0]) if run.text.rstrip(".").isdigit()]
    indent = QRectF(0, 0, column.style.indent, 100_000)
    if direction is Qt.LayoutDirection.RightToLeft:
        indent.moveRight(width)
    steps = [block for block in some if block.kind is BlockKind.STEP]
    assert len([box for box in numbers if indent.adjusted(-1, -50, 1, 0).contains(box)]) >= len(steps)


@settings(max_examples=60)
@given(st.lists(blocks(), min_size=1, max_size=2), WIDTHS, CAPITALS, DIRECTIONS)
def test_ink_stays_in_the_column(
    some: list[Block], width: int, capital: int, direction: Qt.LayoutDirection
) -> None:
    width = max(width, NARROWEST * capital)
    column = Column(some, width, capital, direction, height=600)
    margin = 2 * column.em
    for page in column.pages[:2]:
        image = QImage(width + 2 * margin, int(page.height) + 2 * margin, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        column.paint(painter, page, QPointF(margin, margin))
        painter.end()
        ink = ink_box(image)
        over = column.em * 1.5 * OVERHANG + 1
        hang = column.em * 1.5 * HANG + 1
        assert ink.left() >= margin - over
        assert ink.right() <= margin + width + over
        assert ink.top() >= margin - hang
        assert ink.bottom() <= margin + page.height + hang
