"""Anchors: every character has one of its own, and another wording of a text has a place for each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Block, BlockKind
from kiosk.pages.anchors import block_starts, carried_over

texts = st.text("abc é م", min_size=1, max_size=40)
parts = st.lists(st.builds(Block, st.just(BlockKind.PARAGRAPH), texts), min_size=1, max_size=6)


def last(blocks: list[Block]) -> int:
    return block_starts(blocks)[-1] + len(blocks[-1].text)


def block_at(blocks: list[Block], anchor: int) -> int:
    return max(number for number, start in enumerate(block_starts(blocks)) if start <= anchor)


@given(parts)
def test_every_character_of_every_block_has_an_anchor_of_its_own(blocks: list[Block]) -> None:
    joined = "\n".join(block.text for block in blocks)
    for block, start in zip(blocks, block_starts(blocks), strict=True):
        assert joined[start : start + len(block.text)] == block.text


@given(parts, parts, st.data())
def test_a_place_stays_in_its_block_or_comes_to_the_last_one(
    written: list[Block], wanted: list[Block], data: st.DataObject
) -> None:
    anchor = data.draw(st.integers(0, last(written)))
    found = carried_over(anchor, written, wanted)
    assert 0 <= found <= last(wanted)
    assert block_at(wanted, found) == min(block_at(written, anchor), len(wanted) - 1)


@given(parts, parts, st.integers(-5, -1))
def test_the_place_before_all_text_stays_there(
    written: list[Block], wanted: list[Block], anchor: int
) -> None:
    assert carried_over(anchor, written, wanted) == anchor


@given(parts, parts)
def test_the_beginning_of_a_block_stays_the_beginning_of_it(
    written: list[Block], wanted: list[Block]
) -> None:
    for number, start in enumerate(block_starts(written)):
        assert carried_over(start, written, wanted) == block_starts(wanted)[min(number, len(wanted) - 1)]


@given(parts, st.data())
def test_in_the_same_text_a_place_stays_where_it_is(blocks: list[Block], data: st.DataObject) -> None:
    anchor = data.draw(st.integers(0, last(blocks)))
    assert carried_over(anchor, blocks, blocks) == anchor


@given(parts, parts, st.data())
def test_who_reads_further_is_further_on_in_the_translation_too(
    written: list[Block], wanted: list[Block], data: st.DataObject
) -> None:
    one = data.draw(st.integers(0, last(written)))
    other = data.draw(st.integers(one, last(written)))
    if block_at(written, other) < len(wanted):
        assert carried_over(one, written, wanted) <= carried_over(other, written, wanted)


@given(parts, st.integers(0, 10_000))
def test_a_place_beyond_the_end_comes_to_the_end(blocks: list[Block], beyond: int) -> None:
    assert carried_over(last(blocks) + beyond, blocks, blocks) == last(blocks)
