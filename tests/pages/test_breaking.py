"""Every line of a card stands on exactly one page, and no other way to break the card would be better."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise, product
from typing import TYPE_CHECKING

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from kiosk.content.model import Block, BlockKind
from kiosk.pages.breaking import Line, TextPage, break_into_pages, page_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_ROWS = 10  # 2 to the power of 9 ways to break them: few enough to try them all


@dataclass(frozen=True)
class Typewriter:
    """A `Measure` with characters of one width; lines and gaps are whole pixels, so that sums are exact."""

    columns: int
    line_height: int
    headline_height: int
    paragraph_gap: int

    def lines(self, block: Block) -> list[Line]:
        height = self.headline_height if block.kind is BlockKind.HEADLINE else self.line_height
        return [
            Line(start, min(start + self.columns, len(block.text)), height)
            for start in range(0, len(block.text), self.columns)
        ]

    def gap(self, above: Block, below: Block) -> float:
        if above.kind is below.kind is BlockKind.BULLET:
            return 0
        return self.paragraph_gap


@dataclass(frozen=True)
class Job:
    """What is to be broken, and into what."""

    blocks: tuple[Block, ...]
    measure: Typewriter
    height: int
    reserve: int

    def pages(self) -> tuple[TextPage, ...]:
        return break_into_pages(self.blocks, self.measure, self.height, self.reserve)

    def rows(self) -> list[Row]:
        return [
            Row(number, place, len(self.measure.lines(block)), line.height, block)
            for number, block in enumerate(self.blocks)
            for place, line in enumerate(self.measure.lines(block))
        ]

    def used(self, page: Sequence[Row]) -> float:
        gaps = sum(
            self.measure.gap(above.of, below.of)
            for above, below in pairwise(page)
            if above.block != below.block
        )
        return gaps + sum(row.height for row in page)


@dataclass(frozen=True)
class Row:
    """A line of a block: its place in the block, and how many lines the block has."""

    block: int
    place: int
    siblings: int
    height: float
    of: Block

    @property
    def begins(self) -> bool:
        return self.place == 0

    @property
    def ends(self) -> bool:
        return self.place == self.siblings - 1


@st.composite
def jobs(draw: st.DrawFn, *, few_rows: bool = False) -> Job:
    """Draw a headline and the blocks under it, a page and what is to stay free under the last one."""
    headline_text = draw(st.text("Hh ", min_size=1, max_size=8 if few_rows else 30))
    headline = Block(BlockKind.HEADLINE, headline_text)
    kinds = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.STEP])
    texts = st.text("abc ", min_size=1, max_size=12 if few_rows else 60)
    rest = draw(st.lists(st.builds(Block, kinds, texts), max_size=4 if few_rows else 8))
    # A part may do without a headline: the breaker must not count on it.
    blocks = (headline, *rest) if draw(st.integers(0, 4)) or not rest else tuple(rest)
    measure = Typewriter(
        columns=draw(st.integers(2, 12)),
        line_height=draw(st.integers(1, 4)),
        headline_height=draw(st.integers(1, 6)),
        paragraph_gap=draw(st.integers(0, 3)),
    )
    job = Job(blocks, measure, draw(st.integers(1, 24)), draw(st.sampled_from([0, 0, 1, 3, 6, 12])))
    assume(not few_rows or len(job.rows()) <= MOST_ROWS)
    return job


def rows_of(job: Job, page: TextPage) -> list[Row]:
    rows = {(row.block, row.place): row for row in job.rows()}
    return [rows[piece.block, line] for piece in page.pieces for line in range(piece.first, piece.last)]


def all_ways(job: Job) -> Iterator[list[list[Row]]]:
    """Yield every way to break the job of which no page is too high, except by a single line."""
    rows = job.rows()
    for cut_after in product((False, True), repeat=len(rows) - 1):
        pages = [[rows[0]]]
        for row, cut in zip(rows[1:], cut_after, strict=True):
            if cut:
                pages.append([row])
            else:
                pages[-1].append(row)
        if all(len(page) == 1 or job.used(page) <= job.height for page in pages):
            yield pages


def leaves_headline(pages: Sequence[Sequence[Row]]) -> bool:
    """Return whether a headline, or its beginning, ends a page with its text on the next."""
    return any(page[-1].of.kind is BlockKind.HEADLINE for page in pages[:-1])


def leads_in(job: Job, row: Row) -> bool:
    """Return whether a line is the last one before a list begins."""
    lists = (BlockKind.BULLET, BlockKind.STEP)
    following = job.blocks[row.block + 1 : row.block + 2]
    return row.ends and row.of.kind not in lists and any(block.kind in lists for block in following)


def cost(job: Job, pages: Sequence[Sequence[Row]]) -> tuple[int, int, float]:
    """Return faults, pages and unevenness of a way to break, as the module's docstring has them."""
    faults = 0
    for number, page in enumerate(pages):
        first, last = page[0], page[-1]
        widow = not first.begins and first.ends
        orphan = last.begins and not last.ends and number < len(pages) - 1
        lonely = len(page) == 1 and number > 0
        faults += widow + orphan + lonely
    faults += 4 * sum(page[-1].of.kind is BlockKind.HEADLINE for page in pages[:-1])
    faults += 2 * sum(leads_in(job, page[-1]) for page in pages[:-1])
    faults += 100 * (job.used(pages[-1]) > job.height - job.reserve)
    slack = sum(max(0.0, job.height - job.used(page)) ** 2 for page in pages)
    return faults, len(pages), slack


@given(jobs())
def test_the_pages_joined_give_back_every_character_once_and_in_order(job: Job) -> None:
    texts = [""] * len(job.blocks)
    order: list[tuple[int, int]] = []
    for page in job.pages():
        for piece in page.pieces:
            lines = job.measure.lines(job.blocks[piece.block])
            assert (piece.start, piece.end) == (lines[piece.first].start, lines[piece.last - 1].end)
            texts[piece.block] += job.blocks[piece.block].text[piece.start : piece.end]
            order.append((piece.block, piece.start))
    assert texts == [block.text for block in job.blocks]
    assert order == sorted(order)


@given(jobs())
def test_no_page_is_higher_than_the_room_unless_it_is_a_single_line(job: Job) -> None:
    for page in job.pages():
        rows = rows_of(job, page)
        assert page.height == job.used(rows)
        assert page.height <= job.height or len(rows) == 1


@given(jobs())
def test_the_pieces_of_a_page_stand_under_each_other_with_their_gaps(job: Job) -> None:
    for page in job.pages():
        assert page.pieces[0].top == 0
        for above, below in pairwise(page.pieces):
            line = job.measure.lines(job.blocks[above.block])[0].height
            gap = job.measure.gap(job.blocks[above.block], job.blocks[below.block])
            assert below.top == above.top + (above.last - above.first) * line + gap


@given(jobs())
def test_the_last_page_leaves_the_reserve_free_unless_a_single_line_cannot(job: Job) -> None:
    last_line = job.rows()[-1].height
    assume(last_line <= job.height - job.reserve)
    assert job.pages()[-1].height <= job.height - job.reserve


@settings(max_examples=250)
@given(jobs(few_rows=True))
@example(
    Job((Block(BlockKind.HEADLINE, "H"), Block(BlockKind.PARAGRAPH, "aabbcc")), Typewriter(2, 1, 1, 0), 2, 0)
)
def test_no_other_way_to_break_is_better(job: Job) -> None:
    chosen = [rows_of(job, page) for page in job.pages()]
    assert cost(job, chosen) == min(cost(job, way) for way in all_ways(job))


@settings(max_examples=250)
@given(jobs(few_rows=True))
def test_a_headline_is_never_left_without_its_text_where_that_can_be_avoided(job: Job) -> None:
    # What runs into the reserve is worse: only the ways that do so as little as can be are compared.
    ways = list(all_ways(job))
    free = [way for way in ways if job.used(way[-1]) <= job.height - job.reserve] or ways
    assume(any(not leaves_headline(way) for way in free))
    assert not leaves_headline([rows_of(job, page) for page in job.pages()])


@given(jobs())
def test_the_page_that_holds_a_character_is_found_by_its_anchor(job: Job) -> None:
    pages, anchor = job.pages(), 0
    holder = {
        (piece.block, place): number
        for number, page in enumerate(pages)
        for piece in page.pieces
        for place in range(piece.start, piece.end)
    }
    for block, its_text in enumerate(block.text for block in job.blocks):
        for place in range(len(its_text)):
            assert page_at(pages, anchor + place) == holder[block, place]
        anchor += len(its_text) + 1


@given(jobs())
def test_anchors_begin_at_nothing_and_grow_from_page_to_page(job: Job) -> None:
    anchors = [page.start for page in job.pages()]
    assert anchors[0] == 0
    assert all(before < after for before, after in pairwise(anchors))


@given(jobs())
def test_an_anchor_before_or_beyond_the_text_gives_the_nearest_page(job: Job) -> None:
    pages = job.pages()
    assert page_at(pages, -1) == 0
    assert page_at(pages, 1_000_000) == len(pages) - 1


@given(st.integers(0, 100), st.integers(0, 100))
def test_no_blocks_give_no_pages(height: int, reserve: int) -> None:
    assert break_into_pages((), Typewriter(10, 1, 1, 0), height, reserve) == ()
