"""Visits with all targets brought down: the place is kept, no word is lost, and it ends with the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from kiosk.base.options import Settings
from tests.driving import SCREENS, Driver, changed
from tests.journeys.steps import by_finger, open_section, pages_to_end, shown
from tests.journeys.test_place_kept import check_place, told

if TYPE_CHECKING:
    from collections.abc import Callable


def bring_down(driver: Driver, *, reach: bool = True) -> None:
    visit = driver.kiosk.visit
    visit.choose(replace(visit.choices, reach=reach))


@pytest.mark.parametrize(
    ("screen", "section"), [("1920x1080", "risks"), ("1024x600", "overview"), ("1080x1920", "trial")]
)
def test_the_place_is_kept(drive: Callable[..., Driver], screen: str, section: str) -> None:
    driver = drive(SCREENS[screen])
    open_section(driver, by_finger, section)
    for _ in pages_to_end(driver, by_finger):
        before = told(driver)
        bring_down(driver)
        check_place(driver)
        bring_down(driver, reach=False)
        assert told(driver) == before


@pytest.mark.parametrize("screen", ["1920x1080", "1024x600"])
def test_the_topics_that_are_seen_stay_among_those_that_are_shown(
    drive: Callable[..., Driver], screen: str
) -> None:
    driver = drive(SCREENS[screen])
    driver.tap("Touch anywhere to begin")
    driver.tap(driver.kiosk.stage.home.bar.next)
    first = driver.kiosk.stage.home.tiles[0].text()
    for reach in (True, False):
        bring_down(driver, reach=reach)
        assert first in [target.text() for target in driver.kiosk.window.targets()]


def test_hard_words_explain_every_word_of_the_page_once(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "overview")
    in_the_text = [term for target in driver.kiosk.stage.reader._terms for term in target.terms]
    bring_down(driver)
    assert not any(target.isVisible() for target in driver.kiosk.stage.reader._terms)
    driver.tap("Hard words")
    layer = driver.kiosk.stage.layers.terms
    assert [term.id for term in layer.terms] == list(dict.fromkeys(in_the_text))
    seen = set()
    for _ in layer.terms:
        seen.add(layer.words()[0])
        driver.tap("More")
    assert len(seen) == len(layer.terms) > 1
    driver.tap("Close")
    assert driver.screen == "reader"


def test_a_page_without_hard_words_does_not_offer_any(drive: Callable[..., Driver]) -> None:
    driver = drive()
    bring_down(driver)
    open_section(driver, by_finger, "overview")
    met = set()
    for _ in pages_to_end(driver, by_finger):
        offered = driver.kiosk.stage.reader.words_target.isVisible()
        assert offered is bool(shown(driver).terms)
        met.add(offered)
    assert True in met


def test_it_ends_with_the_visit(drive: Callable[..., Driver]) -> None:
    driver = drive()
    bring_down(driver)
    look = driver.kiosk.stage.look
    assert look is not None
    assert look.reach_top > 0
    driver.kiosk.end_visit()
    look = driver.kiosk.stage.look
    assert look is not None
    assert look.reach is None
    assert driver.kiosk.stage.attract.field.geometry().top() == 0


def test_below_the_reach_the_window_is_kept_free(drive: Callable[..., Driver]) -> None:
    """The lower edge at 280 mm: the lowest 100 mm of the picture are left alone, and given back after it."""
    driver = drive(SCREENS["1920x1080"], changed(Settings(), "screen", lower_edge_mm=280))
    window = driver.kiosk.window
    bring_down(driver)
    look = driver.kiosk.stage.look
    assert look is not None
    height = window.height() - look.px(100)
    assert [screen.height() for screen in window._screens] == [height] * len(window._screens)
    color = window.grab().toImage().pixelColor(window.width() // 2, window.height() - 3)
    assert color == look.theme.bar
    bring_down(driver, reach=False)
    assert {screen.height() for screen in window._screens} == {window.height()}
