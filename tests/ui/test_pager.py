"""Whatever the screen and the text size, pages hold all of a section, and every place is found again."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, note, settings
from hypothesis import strategies as st

from kiosk.content.model import Block, BlockKind, Card, Part, Section
from kiosk.ui.pagelayout import Arrangement
from kiosk.ui.pager import Page, Pager
from kiosk.ui.place import BEGINNING, reader
from tests.ui.cards import directions, screens, sections, sizes
from tests.ui.looks import Unreviewed, edition

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import Qt

pytestmark = pytest.mark.usefixtures("qapp")

# Each example sets some pages of text in up to three layouts.
some = settings(max_examples=35)


@st.composite
def pagers(draw: st.DrawFn) -> Pager:
    section, screen, size, direction = draw(sections()), draw(screens), draw(sizes), draw(directions)
    note(f"{section} on {screen} at {size}, {direction.name}")
    return pager(section, screen, size, direction)


def pager(section: Section, screen: str, size: int, direction: Qt.LayoutDirection) -> Pager:
    return Pager(section, edition(screen, size, direction), Unreviewed())


def pages_of(its_pager: Pager, card: Card, part: Part) -> list[Page]:
    if part is Part.MORE:
        return list(its_pager.more_pages(card))
    return [page for page in its_pager.pages if page.card is card]


def card_parts(section: Section) -> Iterable[tuple[Card, Part]]:
    for card in section.cards:
        yield card, Part.BODY
        if card.more:
            yield card, Part.MORE


def characters(texts: Iterable[str]) -> str:
    """Return all characters but spaces: where a line is broken, its space is not shown."""
    return "".join("".join(texts).split())


def with_marker(block: Block) -> str:
    return f"{block.marker}. {block.text}" if block.kind is BlockKind.STEP else block.text


@some
@given(pagers())
def test_the_strings_of_the_pages_joined_are_the_card(its_pager: Pager) -> None:
    for card, part in card_parts(its_pager.section):
        shown = [text for page in pages_of(its_pager, card, part) for text in page.strings()]
        seen = pages_of(its_pager, card, part)[0].shows_picture
        caption = card.picture.caption if card.picture and seen else ""
        for extra in filter(None, (caption, card.child if part is Part.BODY else "")):
            shown.remove(extra)
        assert characters(shown) == characters(with_marker(block) for block in card.part(part))


@some
@given(pagers())
def test_the_pieces_of_the_pages_joined_are_the_card_to_the_last_space(its_pager: Pager) -> None:
    for card, part in card_parts(its_pager.section):
        blocks = card.part(part)
        pieces = [
            piece for page in pages_of(its_pager, card, part) if page.text for piece in page.text.pieces
        ]
        joined = [
            (number, "".join(blocks[number].text[piece.start : piece.end] for piece in run))
            for number, run in groupby(pieces, key=lambda piece: piece.block)
        ]
        assert joined == list(enumerate(block.text for block in blocks))


@some
@given(pagers())
def test_the_childs_line_stands_on_one_page_of_its_card(its_pager: Pager) -> None:
    shown = Counter(page.card.id for page in its_pager.pages if page.shows_child_line)
    assert shown == Counter(card.id for card in its_pager.section.cards if card.child)


@some
@given(pagers())
def test_tell_me_more_is_offered_on_the_last_page_of_each_card_that_has_more(its_pager: Pager) -> None:
    for card in its_pager.section.cards:
        offers = [page.offers_more for page in pages_of(its_pager, card, Part.BODY)]
        assert offers == [False] * (len(offers) - 1) + [bool(card.more)]
        assert not any(page.offers_more for page in its_pager.more_pages(card))


@some
@given(pagers())
def test_a_picture_is_seen_on_each_card_before_or_beside_its_text(its_pager: Pager) -> None:
    for card in its_pager.section.cards:
        pages = pages_of(its_pager, card, Part.BODY)
        assert pages[0].shows_picture or card.picture is None
        apart = its_pager.layout.arrangement is Arrangement.APART
        assert [page.text is None for page in pages[:1]] == [apart and card.picture is not None]
        assert all(page.text is not None for page in pages[1:])


@some
@given(pagers())
def test_pages_are_numbered_from_1_without_gaps(its_pager: Pager) -> None:
    rows: list[Sequence[Page]] = [its_pager.pages]
    rows += [its_pager.more_pages(card) for card in its_pager.section.cards if card.more]
    for row in rows:
        assert [page.number for page in row] == list(range(1, len(row) + 1))
        assert {page.count for page in row} == {len(row)}


@some
@given(pagers())
def test_the_place_of_a_page_leads_back_to_the_page(its_pager: Pager) -> None:
    for card, part in card_parts(its_pager.section):
        for page in pages_of(its_pager, card, part):
            assert its_pager.page_at(page.place) is page


@some
@given(pagers())
def test_the_places_of_a_cards_pages_grow(its_pager: Pager) -> None:
    for card, part in card_parts(its_pager.section):
        anchors = [page.anchor for page in pages_of(its_pager, card, part)]
        assert anchors[0] in (BEGINNING, 0)
        assert all(before < after for before, after in pairwise(anchors))


@some
@given(pagers(), screens, sizes, directions)
def test_a_place_is_found_at_any_other_size_on_the_page_that_holds_its_character(
    before: Pager, screen: str, size: int, direction: Qt.LayoutDirection
) -> None:
    after = pager(before.section, screen, size, direction)
    for card, part in card_parts(before.section):
        starts = [0]
        for block in card.part(part):
            starts.append(starts[-1] + len(block.text) + 1)
        for page in pages_of(before, card, part):
            found = after.page_at(page.place)
            assert (found.card, found.part) == (card, part)
            if page.anchor == BEGINNING:
                assert found is pages_of(after, card, part)[0]
                continue
            assert found.text is not None
            held = [
                range(starts[piece.block] + piece.start, starts[piece.block] + piece.end)
                for piece in found.text.pieces
            ]
            assert any(page.anchor in characters_held for characters_held in held)


@some
@given(pagers(), st.integers(0, 2), st.integers(0, 5_000), st.sampled_from(list(Part)))
def test_any_place_that_no_longer_exists_leads_to_a_page_of_the_section(
    its_pager: Pager, number: int, anchor: int, part: Part
) -> None:
    card_id = its_pager.section.cards[min(number, len(its_pager.section.cards) - 1)].id if number else "gone"
    page = its_pager.page_at(reader("topic", card_id, part, anchor))
    first = its_pager.section.cards[0]
    assert page.card.id == (card_id if number else first.id)
    assert page.part is (part if page.card.more else Part.BODY)


@some
@given(pagers())
def test_next_walks_through_all_pages_and_back_walks_the_same_way(its_pager: Pager) -> None:
    there = [its_pager.pages[0]]
    while (following := its_pager.neighbor(there[-1], 1)) is not None:
        there.append(following)
    assert there == list(its_pager.pages)
    back = [there[-1]]
    while (previous := its_pager.neighbor(back[-1], -1)) is not None:
        back.append(previous)
    assert back == there[::-1]


@some
@given(pagers())
def test_more_is_walked_through_and_leads_back_to_its_card_and_on_to_the_next(its_pager: Pager) -> None:
    for card in its_pager.section.cards:
        more = its_pager.more_pages(card) if card.more else ()
        if not more:
            continue
        own = pages_of(its_pager, card, Part.BODY)
        for before, after in pairwise(more):
            assert its_pager.neighbor(before, 1) is after
            assert its_pager.neighbor(after, -1) is before
        assert its_pager.neighbor(more[0], -1) is own[-1]
        assert its_pager.neighbor(more[-1], 1) is its_pager.neighbor(own[-1], 1)


@some
@given(sections(), screens, sizes, directions)
def test_no_page_of_text_is_higher_than_its_room_unless_it_holds_one_line(
    section: Section, screen: str, size: int, direction: Qt.LayoutDirection
) -> None:
    its_pager = pager(section, screen, size, direction)
    for card, part in card_parts(section):
        for page in pages_of(its_pager, card, part):
            if page.text is None:
                continue
            lines = sum(piece.last - piece.first for piece in page.text.pieces)
            assert page.text.height <= page.layout.text.height() or lines == 1
