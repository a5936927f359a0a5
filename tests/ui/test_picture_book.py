"""The picture book: a page for each card, its words large, and the same place as in the guide."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from PySide6.QtCore import QRectF

from kiosk.base import paths
from kiosk.content.layers import Pictures
from kiosk.content.model import Part
from kiosk.ui.metrics import CAPITALS_MM, default_text_size
from kiosk.ui.pagelayout import Arrangement
from kiosk.ui.pagepaint import draw_page
from kiosk.ui.pager import Page, Pager
from tests.driving import SCREENS
from tests.ui.cards import directions, screens, sections, sizes
from tests.ui.checks import ink_of, letters
from tests.ui.guides import LANGUAGES, library_of_three
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, BlankDrawings, Unreviewed, edition
from tests.ui.painting import Painted, painted

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter

    from kiosk.content.model import Card, Section
    from kiosk.ui.look import Look

pytestmark = pytest.mark.usefixtures("qapp")


def direction_of(language: str) -> Qt.LayoutDirection:
    return RIGHT_TO_LEFT if language == "ar" else LEFT_TO_RIGHT


def words_of(page: Page) -> str:
    return page.card.child or page.card.headline


def nearest(page: Page, in_book: list[Card]) -> Card:
    """Return the card of the picture book that stands for one without a line for the child."""
    cards = page.section.cards
    before = [card for card in cards[: cards.index(page.card)] if card in in_book]
    return before[-1] if before else in_book[0]


def runs_of(page: Page, its_look: Look) -> list[Painted]:
    def paint(painter: QPainter) -> None:
        draw_page(painter, page, its_look)

    metrics = its_look.metrics
    return [run for run in painted(metrics.width, metrics.height, paint) if letters(run.text)]


@settings(max_examples=40)
@given(sections(), screens, sizes, directions)
def test_each_card_with_a_line_for_the_child_is_one_page(
    section: Section, screen: str, size: int, direction: Qt.LayoutDirection
) -> None:
    pages = Pager(section, edition(screen, size, direction, for_kids=True), Unreviewed()).pages
    told = [card for card in section.cards if card.child]
    assert [page.card for page in pages] == (told or list(section.cards))
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    for page in pages:
        assert page.for_kids
        assert page.layout.arrangement is Arrangement.BOOK
        assert page.strings() == [words_of(page)]
        assert not page.offers_more


@settings(max_examples=40)
@given(sections(), screens, sizes, directions)
def test_the_place_is_the_same_card_there_and_back(
    section: Section, screen: str, size: int, direction: Qt.LayoutDirection
) -> None:
    guide = Pager(section, edition(screen, size, direction), Unreviewed())
    book = Pager(section, edition(screen, size, direction, for_kids=True), Unreviewed())
    pages = [*guide.pages, *(page for card in section.cards if card.more for page in guide.more_pages(card))]
    in_book = [page.card for page in book.pages]
    for page in pages:
        assert book.page_at(page.place).card is (
            page.card if page.card in in_book else nearest(page, in_book)
        )
        # The place itself does not change: the way back finds the very page.
        assert guide.page_at(page.place) is page
    for page in book.pages:
        found = guide.page_at(page.place)
        assert (found.card, found.part, found.first_of_part) == (page.card, Part.BODY, True)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_the_words_of_every_real_card_are_there_in_whole_and_large(screen: str, language: str) -> None:
    found = []
    for size in (1, 2, 3, 4):
        its = edition(screen, size, direction_of(language), language, for_kids=True)
        blank = replace(its.look, drawings=BlankDrawings(Pictures(paths.pictures_folder())))
        # Larger letters than a screen was made for may come down to those that it was made for.
        least = min(its.look.metrics.capital_mm, CAPITALS_MM[default_text_size(SCREENS[screen][2]) - 1])
        per_mm = its.look.metrics.px_per_mm
        for heading in library_of_three().headings(language):
            section = library_of_three().section(language, heading.id)
            for page in Pager(section, its, Unreviewed()).pages:
                runs = runs_of(page, blank)
                words = [run for run in runs if run.bold]
                said = letters("".join(run.text for run in words))
                # Runs of Arabic come in the order of the screen.
                if Counter(said) != Counter(letters(words_of(page))):
                    found.append(f"{size} {heading.id}/{page.card.id}: {words}")
                small = min(run.capital for run in words) / per_mm
                if small < least * 0.98:
                    found.append(f"{size} {heading.id}/{page.card.id}: {small:.1f} mm")
                room = QRectF(page.layout.text)
                if not all(room.contains(ink_of(run)) for run in words):
                    found.append(f"{size} {heading.id}/{page.card.id}: sticks out")
    assert not found, "\n".join(found)


def test_the_pages_hold_together_at_every_size() -> None:
    for screen, size, direction in product(SCREENS, (1, 2, 3, 4), (LEFT_TO_RIGHT, RIGHT_TO_LEFT)):
        its = edition(screen, size, direction, for_kids=True)
        section = library_of_three().section("en", "overview")
        layout = Pager(section, its, Unreviewed()).layout
        for rect in (layout.panel, layout.text, layout.note):
            assert its.room.contains(rect)
        assert not layout.text.intersects(layout.panel)
        assert not layout.text.intersects(layout.note)
        assert layout.panel.width() * layout.panel.height() > 0.3 * its.room.width() * its.room.height()
