"""The targets over words: large enough, far enough apart, over their words, and none of them lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given, note
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QRectF, QSize

from kiosk.content.model import Block, BlockKind, Card, Heading, Section, TermSpan
from kiosk.pages.typeset import TermBox, Typesetter
from kiosk.ui.pagelayout import more_rect, more_reserve
from kiosk.ui.pager import Page, Pager
from kiosk.ui.termtargets import TermArea, term_areas
from tests.ui.cards import directions, screens, sections, sizes
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, Unreviewed, edition

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from kiosk.pages.breaking import TextPage
    from kiosk.ui.edition import Edition

pytestmark = pytest.mark.usefixtures("qapp")

FLOOR_MM, GAP_MM = 12.7, 2.54


@dataclass(frozen=True)
class Boxes:
    """A typesetter that has put words where a test wants them."""

    boxes: list[TermBox]

    def term_boxes(self, _page: TextPage) -> list[TermBox]:
        return self.boxes


@dataclass(frozen=True)
class Scene:
    """A page with words on it, and what else can be pressed there."""

    its: Edition
    page: Page
    boxes: list[TermBox]
    taken: list[QRect]

    def areas(self) -> list[TermArea]:
        return term_areas(self.page, self.its.look, self.taken)

    @property
    def words(self) -> list[QRect]:
        """Where the words stand on the page."""
        corner = self.page.layout.text.topLeft()
        return [found.box.toAlignedRect().translated(corner) for found in self.boxes]


shares = st.floats(0, 1)
fractions = st.lists(st.tuples(shares, shares, shares), max_size=14)


def scene(
    screen: str,
    size: int,
    direction: Qt.LayoutDirection,
    places: list[tuple[float, float, float]],
    *,
    offers_more: bool,
) -> Scene:
    """Make a page with words at `places`: how far from its left and top, and how wide, as shares."""
    its = edition(screen, size, direction)
    heading = Heading("topic", "Topic", "Topic", "", "sky", "overview", 1, None, "en")  # type: ignore[arg-type]
    card = Card("card", "Message", (Block(BlockKind.PARAGRAPH, "Words of the text"),))
    page = next(page for page in Pager(Section(heading, (card,)), its, Unreviewed()).pages if page.text)
    layout, text = page.layout, page.layout.text
    more = its.more("") if offers_more else QSize()
    room = text.height() - (more_reserve(layout, more, its.look) if offers_more else 0)
    high = its.look.font(its.look.metrics.capital_mm).pixelSize() * 1.2
    boxes = []
    for number, (left, top, wide) in enumerate(places):
        width = max(6.0, wide * text.width() * 0.5)
        box = QRectF(left * (text.width() - width), top * max(0.0, room - high), width, min(high, room))
        boxes.append(TermBox(f"term-{number}", f"word {number}", box))
    # In reading order, as a typesetter gives them.
    boxes.sort(key=lambda found: (found.box.top(), found.box.left()))
    page = replace(page, typesetter=cast("Typesetter", Boxes(boxes)), more=more)
    whole = layout.page
    taken = [QRect(0, whole.bottom() + 1, whole.width(), 200)]
    if offers_more:
        taken.append(more_rect(layout, more, its.look))
    return Scene(its, page, boxes, taken)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    found = scene(
        draw(screens), draw(sizes), draw(directions), draw(fractions), offers_more=draw(st.booleans())
    )
    note(f"{found.its.look.metrics}, {[word.getRect() for word in found.words]}")
    return found


def apart(one: QRect, other: QRect) -> int:
    """Return how far two rectangles are apart in px, in the direction in which they are farther."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)


@given(scenes())
def test_each_is_at_least_12_7_mm_each_way(found: Scene) -> None:
    floor = FLOOR_MM * found.its.look.metrics.px_per_mm
    assert all(min(area.rect.width(), area.rect.height()) >= floor for area in found.areas())


@given(scenes())
def test_each_two_are_at_least_2_54_mm_apart(found: Scene) -> None:
    gap = GAP_MM * found.its.look.metrics.px_per_mm
    for one, other in combinations(found.areas(), 2):
        assert apart(one.rect, other.rect) >= gap


@given(scenes())
def test_each_keeps_its_distance_from_other_targets(found: Scene) -> None:
    gap = GAP_MM * found.its.look.metrics.px_per_mm
    for area in found.areas():
        assert all(apart(area.rect, other) >= gap for other in found.taken)


@given(scenes())
def test_each_lies_on_the_page(found: Scene) -> None:
    assert all(found.page.layout.page.contains(area.rect) for area in found.areas())


@given(scenes())
def test_every_word_is_kept_once(found: Scene) -> None:
    areas = found.areas()
    assert Counter(term for area in areas for term in area.terms) == Counter(box.term for box in found.boxes)
    assert all(len(area.terms) == len(area.words) for area in areas)


@given(scenes())
def test_every_word_lies_in_its_own_area_all_but_what_another_target_is_too_close_to(found: Scene) -> None:
    areas = found.areas()
    gap = found.its.look.px(GAP_MM)
    for box, word in zip(found.boxes, found.words, strict=True):
        area = next(area for area in areas if box.term in area.terms)
        assert area.rect.contains(word.center())
        free = QRect(word)
        for other in found.taken:
            if word.bottom() + gap >= other.top():
                free.setBottom(min(free.bottom(), other.top() - gap - 2))
        inside = free.intersected(found.page.layout.page.adjusted(gap, gap, -gap, -gap))
        assert area.rect.contains(inside)


@given(scenes())
def test_words_that_share_a_target_stand_in_reading_order(found: Scene) -> None:
    order = {box.term: number for number, box in enumerate(found.boxes)}
    for area in found.areas():
        places = [order[term] for term in area.terms]
        assert sorted(places) == sorted(set(places))


@given(sections(), screens, sizes, directions)
def test_a_page_whose_words_are_not_marked_has_none(
    section: Section, screen: str, size: int, direction: Qt.LayoutDirection
) -> None:
    its = edition(screen, size, direction)
    for page in Pager(section, its, Unreviewed()).pages:
        assert term_areas(page, its.look, []) == []


@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT])
def test_the_real_typesetter_tells_where_a_word_stands(direction: Qt.LayoutDirection) -> None:
    its = edition("1920x1080", 3, direction)
    text = "one pump and one more pump"
    spans = (TermSpan(4, 8, "pump"), TermSpan(22, 26, "pump-again"))
    heading = Heading("topic", "Topic", "Topic", "", "sky", "overview", 1, None, "en")  # type: ignore[arg-type]
    card = Card("card", "Message", (Block(BlockKind.PARAGRAPH, text, terms=spans),))
    page = next(page for page in Pager(Section(heading, (card,)), its, Unreviewed()).pages if page.text)
    areas = term_areas(page, its.look, [])
    assert [area.terms for area in areas] == [("pump",), ("pump-again",)]
    assert [area.words for area in areas] == [("pump",), ("pump",)]
    assert page.layout.text.contains(areas[0].rect.center())
    on_the_left = areas[0].rect.center().x() < areas[1].rect.center().x()
    assert on_the_left  # English words run from left to right in any column
    assert areas[0].rect.translated(QPoint(1, 0)).intersects(page.layout.text)
