"""The screen "When to call now": all of it is there once, with the numbers, and nothing is cut, anywhere."""

from __future__ import annotations

from itertools import combinations, groupby, product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kiosk.base.options import Clinic
from kiosk.content.model import Block, BlockKind, Card, Heading, Part, Picture, Section
from kiosk.ui.screens.call import CallScreen
from kiosk.ui.words import Words
from tests.driving import SCREENS
from tests.ui.cards import directions, screens, sentences, sizes
from tests.ui.guides import LANGUAGES, library_of_three
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, look

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, Qt

    from kiosk.ui.calllayout import CallPage, Panel

pytestmark = pytest.mark.usefixtures("qapp")

IDS = ("too-little", "too-much", "do", "say")
NO_CLINIC = Clinic()
CLINIC = Clinic(
    name="Riverside Children's Clinic",
    phone_day="(555) 010-0199",
    phone_night="(555) 010-0142 ext. 12",
    phone_emergency="911",
)


class Made:
    """The screen, laid out once: its pages, and the room that they have."""

    def __init__(
        self, section: Section, screen: str, size: int, direction: Qt.LayoutDirection, clinic: Clinic
    ) -> None:
        its_look = look(screen, size, direction, blank=True)
        window = QWidget()
        window.resize(its_look.metrics.width, its_look.metrics.height)
        made = CallScreen(window, clinic)
        made.setGeometry(window.rect())
        made.set_look(its_look)
        made.show_page(section, 0, has_more=True)
        self.section, self.pages = section, made._pages
        self.room: QRect = made.rect().adjusted(0, made._head.height(), 0, -made.bar.height())
        self.words: list[list[str]] = []
        self.numbers = [number.figures for number in made._telephone_numbers()]
        self.numbers_stand: list[bool] = []
        for number in range(len(self.pages)):
            made.show_page(section, number, has_more=True)
            self.words.append(made.words())
            page = self.pages[number]
            for panel in page.panels:
                if panel.card is None:
                    inside = made._numbers.rect()
                    shown = [words for words in made._numbers.findChildren(Words) if words.text()]
                    self.numbers_stand.append(all(inside.contains(words.geometry()) for words in shown))
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def panels_of(self, card: Card) -> list[Panel]:
        return [panel for page in self.pages for panel in page.panels if panel.card is card]


def check_all_is_there_once(made: Made) -> None:
    for card in made.section.cards:
        blocks = card.part(Part.BODY)
        pieces = [piece for panel in made.panels_of(card) if panel.page for piece in panel.page.pieces]
        joined = [
            (number, "".join(blocks[number].text[piece.start : piece.end] for piece in run))
            for number, run in groupby(pieces, key=lambda piece: piece.block)
        ]
        assert joined == list(enumerate(block.text for block in blocks)), card.id


def check_numbers(made: Made) -> None:
    panels = [panel for page in made.pages for panel in page.panels if panel.card is None]
    assert bool(panels) is bool(made.numbers)
    assert all(made.numbers_stand)
    if made.numbers:
        first = "".join(made.words[next(n for n, page in enumerate(made.pages) if has_numbers(page))])
        for figures in made.numbers:
            assert figures in first


def has_numbers(page: CallPage) -> bool:
    return any(panel.card is None for panel in page.panels)


def check_nothing_sticks_out(made: Made, *, words_fit: bool = True) -> None:
    for page in made.pages:
        for panel in page.panels:
            assert made.room.contains(panel.rect), panel
            if panel.card is None or panel.set_text is None or panel.page is None:
                continue
            for inner in (panel.text, panel.picture, panel.mark):
                assert inner.isEmpty() or panel.rect.contains(inner), panel
            assert not panel.text.intersects(panel.picture), panel
            lines = sum(piece.last - piece.first for piece in panel.page.pieces)
            assert panel.page.height <= panel.text.height() or lines == 1, panel
            assert not words_fit or panel.set_text.widest_word_fits(panel.text.width()), panel
        for one, other in combinations(page.panels, 2):
            assert not one.rect.intersects(other.rect), (one, other)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
def test_the_real_one_is_there_in_whole_on_every_screen_at_every_size(screen: str, language: str) -> None:
    section = library_of_three().call_now(language)
    assert section is not None
    assert tuple(card.id for card in section.cards) == IDS
    direction = RIGHT_TO_LEFT if language == "ar" else LEFT_TO_RIGHT
    for size, clinic in product((1, 2, 3, 4), (NO_CLINIC, CLINIC)):
        made = Made(section, screen, size, direction, clinic)
        check_all_is_there_once(made)
        check_numbers(made)
        check_nothing_sticks_out(made)


@st.composite
def call_sections(draw: st.DrawFn) -> Section:
    # A title is short: on the smallest screen a second line of it would take the numbers' room.
    heading = Heading("call-now", draw(sentences(2)), "", "", "alert", "", 0, Path(), "en")
    cards = []
    for name in IDS:
        kind = BlockKind.STEP if name == "do" else BlockKind.BULLET
        items = draw(st.lists(sentences(14), min_size=1, max_size=7))
        lists = tuple(
            Block(kind, text, marker=str(number) if kind is BlockKind.STEP else "•")
            for number, text in enumerate(items, start=1)
        )
        lead = (Block(BlockKind.PARAGRAPH, draw(sentences(12))),) if name.startswith("too") else ()
        picture = Picture("call", "A child.") if draw(st.booleans()) else None
        cards.append(Card(name, draw(sentences(5)), (*lead, *lists), picture=picture))
    return Section(heading, tuple(cards))


@settings(max_examples=25)
@given(call_sections(), screens, sizes, directions, st.sampled_from([NO_CLINIC, CLINIC]))
def test_whatever_it_says_all_of_it_is_there_once(
    section: Section, screen: str, size: int, direction: Qt.LayoutDirection, clinic: Clinic
) -> None:
    made = Made(section, screen, size, direction, clinic)
    check_all_is_there_once(made)
    check_numbers(made)
    # A word of 60 letters is wider than any panel; it is cut rather than lost.
    check_nothing_sticks_out(made, words_fit=False)
