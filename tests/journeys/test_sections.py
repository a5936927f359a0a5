"""Every section from its tile to its end, and on from there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.model import Part
from kiosk.ui.place import WORDS_SECTION
from tests.driving import SCREENS
from tests.journeys.steps import DEVICES, by_finger, go_back, open_section, pages_to_end, shown, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.pager import Page
    from tests.driving import Driver

LEADS_ON_TO = {
    "overview": "what 1",
    "what": "prepare 1",
    "prepare": "process 1",
    "process": "risks 1",
    "risks": "trial 1",
    "trial": "living 1",
    "living": "questions 1",
    "call": "call-now",
    "questions": "home",
    "about": "home",
}
"""Where Next leads from the end of each section."""

SCREENS_OF_DEVICES = [
    ("finger", "1920x1080"),
    ("finger", "1024x600"),
    ("finger", "1080x1920"),
    ("mouse", "1920x1080"),
    ("keyboard", "1024x600"),
]
LAST_WORDS = {"questions": "All topics", "call": "Go back", "about": "Go back"}


def test_these_are_all_sections(drive: Callable[..., Driver]) -> None:
    ids = [heading.id for heading in drive().kiosk.book.headings]
    assert [name for name in ids if name != WORDS_SECTION] == list(LEADS_ON_TO)
    assert ids[-2:] == [WORDS_SECTION, "about"]


@pytest.mark.parametrize(("device", "screen"), SCREENS_OF_DEVICES)
@pytest.mark.parametrize("section", LEADS_ON_TO)
def test_a_section_is_read_from_its_tile_to_its_end(
    drive: Callable[..., Driver], section: str, device: str, screen: str
) -> None:
    driver, press = drive(SCREENS[screen]), DEVICES[device]
    open_section(driver, press, section)
    pages = list(pages_to_end(driver, press))
    assert where(driver).startswith(LEADS_ON_TO[section])
    assert [page.number for page in pages] == list(range(1, pages[0].count + 1))
    cards = list(dict.fromkeys(page.card for page in pages))
    assert tuple(cards) == pages[0].section.cards
    for card in cards:
        assert words_of([page for page in pages if page.card is card]) == words_of_card(pages[0], card.id)


@pytest.mark.parametrize("section", LEADS_ON_TO)
def test_next_says_where_it_leads(drive: Callable[..., Driver], section: str) -> None:
    driver = drive()
    open_section(driver, by_finger, section)
    labels = []
    count = shown(driver).count
    for _ in range(count):
        labels.append(driver.kiosk.stage.reader.bar.next.text())
        driver.tap(labels[-1])
    assert labels == ["Next"] * (count - 1) + [LAST_WORDS.get(section, "Next topic")]


@pytest.mark.parametrize("screen", ["1920x1080", "1024x600", "1080x1920"])
@pytest.mark.parametrize("section", LEADS_ON_TO)
def test_tell_me_more_opens_from_every_card_that_has_it(
    drive: Callable[..., Driver], section: str, screen: str
) -> None:
    driver = drive(SCREENS[screen])
    open_section(driver, by_finger, section)
    opened = []
    for page in pages_to_end(driver, by_finger):
        if not driver.kiosk.stage.reader.more.isVisible():
            continue
        told = driver.kiosk.stage.reader.more.text().split("\n")
        assert told == ["Tell me more", *([f"Shows: {page.card.shows}"] if page.card.shows else [])]
        driver.tap(driver.kiosk.stage.reader.more)
        opened.append(page.card.id)
        first = shown(driver)
        assert (first.card, first.part, first.number) == (page.card, Part.MORE, 1)
        for number in range(2, first.count + 1):
            driver.tap("Next")
            assert shown(driver).number == number
        for _ in range(first.count):
            driver.tap("Back")
        assert shown(driver) is page
    assert opened == [card.id for card in page.section.cards if card.more]


@pytest.mark.parametrize("section", [section for section in LEADS_ON_TO if section != "call"])
def test_when_to_call_leads_back_to_exactly_the_page_it_was_opened_from(
    drive: Callable[..., Driver], section: str
) -> None:
    driver = drive(SCREENS["1024x600"])  # a card takes several pages there
    open_section(driver, by_finger, section)
    middles = 0
    for page in pages_to_end(driver, by_finger):
        middles += not page.first_of_part
        driver.tap(driver.kiosk.stage.reader.bar.call)
        assert where(driver) == "call-now 1"
        if middles == 1:
            driver.tap("More")
            assert len(list(pages_to_end(driver, by_finger))) > 5
            assert driver.screen == "call"
            go_back(driver, by_finger)
        else:
            # Its pages have been walked through once; there are up to nine on this screen.
            driver.kiosk.navigator.leave_aside()
            driver.wait()
        assert shown(driver) is page
    assert middles > 0


def words_of(pages: list[Page]) -> str:
    """Return the running text of pages, as it comes out when they are read one after the other."""
    texts = []
    for page in pages:
        if page.text is not None:
            blocks = page.card.part(page.part)
            texts += [blocks[piece.block].text[piece.start : piece.end] for piece in page.text.pieces]
    return squeezed("".join(texts))


def words_of_card(page: Page, card: str) -> str:
    """Return the running text of a card, as its author wrote it."""
    section = page.section
    return squeezed("".join(block.text for block in section.cards[section.index_of(card)].part(Part.BODY)))


def squeezed(text: str) -> str:
    return "".join(text.split())
