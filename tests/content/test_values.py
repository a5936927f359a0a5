from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from kiosk.content.findings import Findings
from kiosk.content.model import Block, BlockKind, Card, Picture, Span
from kiosk.content.values import NAMES, fill, note_names

from .guides import told

VALUES = {"clinic_name": "St Mary", "phone_day": "555 0100", "phone_night": " ", "phone_emergency": "911"}


def _card(*texts: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Card:
    return Card("one", "A message", tuple(Block(kind, text, line=line) for line, text in enumerate(texts, 5)))


def _steps(*texts: str) -> Card:
    """Return a card of steps, numbered as one list; an empty text ends a list."""
    blocks = []
    number = 0
    for text in texts:
        number = number + 1 if text else 0
        if text:
            blocks.append(Block(BlockKind.STEP, text, marker=str(number)))
    return Card("one", "A message", tuple(blocks))


def _texts(card: Card) -> list[str]:
    return [block.text for block in card.body]


def test_values_are_put_in() -> None:
    card = _card("Call {phone_day}, or {phone_emergency}.", "{clinic_name}", "No name.")
    assert _texts(fill(card, VALUES)) == ["Call 555 0100, or 911.", "St Mary", "No name."]


def test_a_block_that_names_a_value_that_is_not_given_is_left_out() -> None:
    card = _card("Day: {phone_day}", "Night: {phone_night}", "Both: {phone_day} {phone_night}")
    assert _texts(fill(card, VALUES)) == ["Day: 555 0100"]
    assert _texts(fill(card, {})) == []


def test_it_is_left_out_of_more_too() -> None:
    card = structs.replace(_card("A"), more=(Block(BlockKind.BULLET, "{phone_night}"),))
    assert fill(card, VALUES).more == ()


def test_unknown_names_stay_as_they_are_written() -> None:
    assert _texts(fill(_card("{phone_dya} {} { phone_day}"), VALUES)) == ["{phone_dya} {} { phone_day}"]


def test_values_cannot_bring_in_line_breaks_or_names_of_their_own() -> None:
    values = {"clinic_name": " A\n B {phone_day}", "phone_day": "5"}
    assert _texts(fill(_card("At {clinic_name}."), values)) == ["At A B {phone_day}."]


def test_a_card_without_names_is_the_same_card() -> None:
    card = _card("Nothing to fill.")
    assert fill(card, VALUES) is card


@pytest.mark.parametrize(
    ("texts", "markers"),
    [
        (("a", "{phone_night}", "c", "d"), ["1", "2", "3"]),
        (("{phone_night}", "{phone_night}", "c"), ["1"]),
        (("a", "{phone_night}", "", "x", "y"), ["1", "1", "2"]),
        (("{phone_night}", "", "{phone_night}", "y", "z"), ["1", "2"]),
        (("a", "b"), ["1", "2"]),
    ],
)
def test_the_steps_after_one_that_is_left_out_move_up(texts: tuple[str, ...], markers: list[str]) -> None:
    assert [block.marker for block in fill(_steps(*texts), VALUES).body] == markers


def test_a_list_after_a_paragraph_is_another_list() -> None:
    first, second, third = (
        Block(BlockKind.STEP, "{phone_night}", marker=str(number)) for number in (1, 2, 3)
    )
    last = Block(BlockKind.STEP, "d", marker="4")
    card = Card("one", "A", (first, second, third, Block(BlockKind.PARAGRAPH, "p"), last))
    assert [block.marker for block in fill(card, VALUES).body] == ["", "4"]


@pytest.mark.parametrize(
    ("text", "bold", "words"),
    [
        ("{phone_day} **now**", [], []),
        ("Call {phone_day} now", [(0, 4), (17, 20)], ["Call", "now"]),
        ("Call {phone_day} now", [(5, 16)], ["555 0100"]),
        ("Call {phone_day} now", [(0, 20)], ["Call 555 0100 now"]),
        ("{phone_day} {phone_day} end", [(12, 23), (24, 27)], ["555 0100", "end"]),
        ("Call {phone_day} now", [(0, 8)], ["Call 555 0100"]),
        ("Call {phone_day} now", [(8, 20)], [" now"]),
        ("Call {phone_day} now", [(6, 9)], []),
    ],
)
def test_bold_runs_move_with_the_text(text: str, bold: list[tuple[int, int]], words: list[str]) -> None:
    block = Block(BlockKind.PARAGRAPH, text, tuple(Span(*edges) for edges in bold))
    (filled,) = fill(Card("one", "A", (block,)), VALUES).body
    assert [filled.text[span.start : span.end] for span in filled.bold] == words


def test_the_child_the_headline_and_the_picture() -> None:
    picture = Picture("pump", "{clinic_name}", "Call {phone_night}")
    card = Card("one", "At {clinic_name} {phone_night} now", (), child="Ring {phone_night}", picture=picture)
    filled = fill(card, VALUES)
    assert (filled.headline, filled.child) == ("At St Mary now", "")
    assert filled.picture == Picture("pump", "St Mary", "")
    assert fill(structs.replace(card, child="Ring {phone_day}"), VALUES).child == "Ring 555 0100"


def test_names_that_cannot_be_filled_are_told_with_their_line() -> None:
    picture = Picture("pump", "{a}", "{phone_day}", line=4)
    card = structs.replace(
        _card("Fine: {phone_day}", "Not: {phone_dya}"),
        headline="{clinic_name}",
        line=3,
        child="{b}",
        picture=picture,
    )
    findings = Findings(Path("x.md"))
    note_names(card, findings)
    assert told(findings.problems) == [
        (3, "{b} is not known."),
        (3, "The headline names {clinic_name}."),
        (4, "{a} is not known."),
        (6, "{phone_dya} is not known."),
    ]
    assert findings.problems[-1].remedy == 'Did you mean "phone_day"?'


def test_what_more_shows_is_filled_and_looked_through_too() -> None:
    picture = Picture("needle", "At {clinic_name}", "By {phone_night}")
    card = structs.replace(_card("A."), more_picture=picture, shows="the door of {clinic_name}")
    filled = fill(card, VALUES)
    assert (filled.more_picture, filled.shows) == (
        Picture("needle", "At St Mary", ""),
        "the door of St Mary",
    )
    assert fill(structs.replace(card, shows="{phone_night}"), VALUES).shows == ""
    findings = Findings(Path("x.md"))
    note_names(structs.replace(card, shows="{a}", more_picture=Picture("n", "{b}", line=9)), findings)
    assert told(findings.problems) == [(1, "{a} is not known."), (9, "{b} is not known.")]


@settings(deadline=None)  # a busy machine is no mistake
@given(
    st.lists(st.sampled_from([*(f"{{{name}}}" for name in NAMES), "a", "{x}", "{", "}", " "]), max_size=8),
    st.dictionaries(st.sampled_from(NAMES), st.text(max_size=5)),
    st.data(),
)
def test_bold_runs_stay_in_order_and_within_the_text(
    pieces: list[str], values: dict[str, str], data: st.DataObject
) -> None:
    text = "".join(pieces)
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    bold = tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=False))
    for block in fill(Card("one", "A", (Block(BlockKind.PARAGRAPH, text, bold),)), values).body:
        moved = [edge for span in block.bold for edge in (span.start, span.end)]
        assert moved == sorted(moved)
        assert all(0 <= edge <= len(block.text) for edge in moved)
