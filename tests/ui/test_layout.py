"""What stands on a page never lies over anything else: on any screen, at any size, either way round."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF

from kiosk.ui.pagelayout import Arrangement, PageLayout, more_rect, page_layouts
from kiosk.ui.pager import Pager
from tests.driving import SCREENS
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, Unreviewed, edition, library

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize

    from kiosk.ui.look import Look

pytestmark = pytest.mark.usefixtures("qapp")

every_screen = pytest.mark.parametrize("screen", list(SCREENS))

LONGEST_WORD = "Cerebrospinal"
SENTENCES = (
    "Call your care team if the skin over the pump is red, swollen, warm or sore, or if it leaks.",
    "The medicine goes to the fluid around the spinal cord, the nerves inside the backbone.",
)


@dataclass(frozen=True)
class Way:
    """A way to lay a page out on a screen, at a size, in a direction.

    Its name is what a failing test tells.
    """

    name: str
    look: Look
    layout: PageLayout
    more: QSize


def ways(screen: str) -> Iterator[Way]:
    for size in (1, 2, 3, 4):
        for direction in (LEFT_TO_RIGHT, RIGHT_TO_LEFT):
            its = edition(screen, size, direction)
            for number, layout in enumerate(page_layouts(its.look, its.room)):
                name = f"size {size}, {direction.name}, way {number}"
                for shows in ("", "a thin needle and a small cut in the skin"):
                    yield Way(name + f", {shows!r}", its.look, layout, its.more(shows))


def standing_together(layout: PageLayout) -> list[list[tuple[str, QRect]]]:
    """Return, for each kind of page in a layout, what stands on it side by side."""
    panel, name, text = ("panel", layout.panel), ("name", layout.name), ("text", layout.text)
    note, aside = ("note", layout.note), ("aside", layout.aside)
    if layout.arrangement is not Arrangement.APART:
        return [[panel, name, text, note]]
    # The picture has a page of its own: with words beside it, or with the name above and the note under it.
    return [[text, note], [panel, aside] if not layout.aside.isEmpty() else [name, note]]


@every_screen
def test_everything_stands_on_the_page(screen: str) -> None:
    for way in ways(screen):
        for kind in standing_together(way.layout):
            for name, rect in kind:
                assert way.layout.page.contains(rect), f"{name}: {way.name}"
                assert not rect.isEmpty(), f"{name}: {way.name}"


@every_screen
def test_nothing_lies_over_anything_else(screen: str) -> None:
    for way in ways(screen):
        for kind in standing_together(way.layout):
            for (one, its_rect), (other, other_rect) in combinations(kind, 2):
                assert not its_rect.intersects(other_rect), f"{one} and {other}: {way.name}"


@every_screen
def test_text_has_at_most_80_characters_in_a_line(screen: str) -> None:
    for way in ways(screen):
        metrics = QFontMetricsF(way.look.font(way.look.metrics.capital_mm))
        for sentence in SENTENCES:
            character = metrics.horizontalAdvance(sentence) / len(sentence)
            assert way.layout.text.width() / character <= 80, way.name


@every_screen
def test_the_longest_word_of_the_glossary_is_not_cut(screen: str) -> None:
    for way in ways(screen):
        body = QFontMetricsF(way.look.font(way.look.metrics.capital_mm, bold=True))
        headline = QFontMetricsF(way.look.font(way.layout.headline_mm, bold=True))
        indent = 3 * body.horizontalAdvance("0")
        assert body.horizontalAdvance(LONGEST_WORD) + indent <= way.layout.text.width(), way.name
        assert headline.horizontalAdvance(LONGEST_WORD) <= way.layout.text.width(), way.name


@every_screen
def test_a_headline_is_never_smaller_than_the_text_and_at_most_1_6_times_as_large(screen: str) -> None:
    for way in ways(screen):
        capital = way.look.metrics.capital_mm
        assert capital <= way.layout.headline_mm <= 1.6 * capital + 0.001, way.name


@every_screen
def test_a_column_has_room_for_a_headline_and_two_lines_under_it(screen: str) -> None:
    for way in ways(screen):
        pitch = way.layout.line_spacing * way.look.font(way.look.metrics.capital_mm).pixelSize()
        headline = 1.15 * way.look.font(way.layout.headline_mm, bold=True).pixelSize()
        assert way.layout.text.height() >= headline + 2 * pitch, way.name


@every_screen
def test_tell_me_more_stands_on_the_page_and_beside_the_picture(screen: str) -> None:
    for way in ways(screen):
        rect = more_rect(way.layout, way.more, way.look)
        assert way.layout.page.contains(rect), way.name
        assert rect.size() == way.more, way.name
        # APART never shows panel and "Tell me more" on one page.
        apart = way.layout.arrangement is Arrangement.APART
        assert apart or not rect.intersects(way.layout.panel), way.name


@every_screen
@pytest.mark.parametrize("section_id", ["living", "risks"])
def test_tell_me_more_never_covers_the_text_that_offers_it(screen: str, section_id: str) -> None:
    section = library().section("en", section_id)
    for size in (1, 2, 3, 4):
        its = edition(screen, size)
        offering = [page for page in Pager(section, its, Unreviewed()).pages if page.offers_more]
        assert len(offering) == sum(bool(card.more) for card in section.cards) > 0
        for page in offering:
            assert page.text is not None
            bottom = page.layout.text.top() + page.text.height
            target = more_rect(page.layout, page.more, its.look)
            assert target.size() == its.more(page.card.shows)
            assert bottom <= target.top(), f"{page.card.id} at size {size}"


@every_screen
def test_from_right_to_left_everything_stands_where_a_mirror_shows_it(screen: str) -> None:
    found = list(ways(screen))
    left = [way for way in found if not way.look.right_to_left]
    right = [way for way in found if way.look.right_to_left]
    for one, other in zip(left, right, strict=True):
        page = one.layout.page
        for name in ("panel", "name", "text", "note", "aside"):
            before, after = getattr(one.layout, name), getattr(other.layout, name)
            mirrored = QRect(before)
            mirrored.moveLeft(page.left() + page.right() - before.right())
            assert after == mirrored or before.isEmpty() is after.isEmpty() is True, f"{name}: {one.name}"


@every_screen
def test_each_way_is_less_generous_to_the_picture_than_the_one_before(screen: str) -> None:
    for size in (1, 2, 3, 4):
        its = edition(screen, size)
        layouts = page_layouts(its.look, its.room)
        areas = [layout.panel.width() * layout.panel.height() for layout in layouts]
        assert areas == sorted(set(areas), reverse=True), size
