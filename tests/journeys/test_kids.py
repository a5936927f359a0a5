"""The guide for kids: on and off at any time, the same place in both, and gone with the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.driving import SCREENS
from tests.journeys.steps import (
    BEGIN,
    DEVICES,
    by_finger,
    open_section,
    pages_to_end,
    shown,
    turn_kids,
    where,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


@pytest.mark.parametrize("screen", ["1920x1080", "1024x600", "1080x1920"])
@pytest.mark.parametrize("section", ["overview", "risks"])
def test_on_and_off_is_the_very_same_page(drive: Callable[..., Driver], screen: str, section: str) -> None:
    driver = drive(SCREENS[screen])
    open_section(driver, by_finger, section)
    for page in pages_to_end(driver, by_finger):
        words = driver.kiosk.window.words()
        turn_kids(driver)
        assert shown(driver).for_kids
        assert shown(driver).card is page.card
        turn_kids(driver)
        assert shown(driver).place == page.place
        assert driver.kiosk.window.words() == words


@pytest.mark.parametrize("device", DEVICES)
def test_a_section_is_read_as_a_picture_book_card_by_card(drive: Callable[..., Driver], device: str) -> None:
    driver, press = drive(), DEVICES[device]
    press(driver, BEGIN)
    press(driver, "For kids")
    assert where(driver) == "home 1"
    press(driver, "What is it?")
    pages = list(pages_to_end(driver, press))
    assert [page.card for page in pages] == list(pages[0].section.cards)
    assert all(page.for_kids for page in pages)
    assert where(driver) == "prepare 1 for kids"


def test_back_leads_the_same_way(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    driver.tap("For kids")
    for number in (2, 3, 4):
        driver.tap("Next")
        assert where(driver) == f"what {number} for kids"
    for number in (3, 2, 1):
        driver.tap("Back")
        assert where(driver) == f"what {number} for kids"
    driver.tap("Back")
    assert where(driver) == "home 1"


def test_it_offers_neither_words_to_look_up_nor_more(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    driver.tap("For kids")
    for _ in range(shown(driver).count):
        names = {target.text() for target in driver.kiosk.window.targets()}
        bar = {target.text() for target in driver.kiosk.stage.reader.bar.targets if not target.isHidden()}
        assert names == bar
        driver.tap(driver.kiosk.stage.reader.bar.next)


def test_from_tell_me_more_it_shows_the_card_and_leads_back_into_it(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    driver.tap("Tell me more")
    driver.tap("For kids")
    assert where(driver) == "what 1 for kids"
    driver.tap("For adults")
    assert where(driver) == "what more 1 of message"


def test_it_ends_with_the_visit(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    driver.tap("For kids")
    driver.wait(driver.kiosk.idle.warn_after_ms + 45_000)
    assert where(driver) == "attract"
    assert not driver.kiosk.visit.choices.for_kids
    driver.wait()
    open_section(driver, by_finger, "what")
    assert where(driver) == "what 1"
