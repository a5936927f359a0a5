"""The place is kept: whatever happens to the look, the page shown holds what was read before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.driving import SCREENS, Driver
from tests.journeys.steps import by_finger, open_section, pages_to_end, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

SIZES = (1, 2, 3, 4)
UPRIGHT, WIDE = (1080, 1920), (1920, 1080)


def check_place(driver: Driver) -> None:
    """Check that the page shown is the one on which the place's character stands."""
    place, page = driver.kiosk.navigator.place, shown(driver)
    assert (page.section.heading.id, page.card.id, page.part) == (place.section, place.card, place.part)
    assert page.anchor <= place.anchor or page.first_of_part
    following = driver.kiosk.book.pager(place.section).neighbor(page, 1)
    if following is not None and (following.card, following.part) == (page.card, page.part):
        assert place.anchor < following.anchor


def told(driver: Driver) -> tuple[object, ...]:
    """Return all that tells one page from another, and the words on it."""
    page, words = shown(driver), driver.kiosk.window.words()
    return page.section.heading.id, page.card.id, page.part, page.number, page.count, words


@pytest.mark.parametrize(
    ("screen", "section"),
    [("1920x1080", "risks"), ("1920x1080", "call"), ("1024x600", "overview"), ("1080x1920", "trial")],
)
def test_another_text_size_and_back(drive: Callable[..., Driver], screen: str, section: str) -> None:
    driver = drive(SCREENS[screen])
    visit = driver.kiosk.visit
    own = visit.choices.text_size
    open_section(driver, by_finger, section)
    for _ in pages_to_end(driver, by_finger):
        for more in (False, True):
            if more and not driver.kiosk.stage.reader.more.isVisible():
                continue
            if more:
                driver.tap(driver.kiosk.stage.reader.more)
            before = told(driver)
            for size in (*SIZES, own):
                visit.choose_text_size(size)
                check_place(driver)
            assert told(driver) == before
            driver.tap("Back") if more else None


@pytest.mark.parametrize(("section", "text_size"), [("overview", 1), ("what", 2), ("trial", 3), ("trial", 4)])
def test_a_turned_window_and_back(drive: Callable[..., Driver], section: str, text_size: int) -> None:
    driver = drive()
    open_section(driver, by_finger, section)
    driver.kiosk.visit.choose_text_size(text_size)
    for _ in pages_to_end(driver, by_finger):
        before = told(driver)
        driver.kiosk.window.resize(*UPRIGHT)
        check_place(driver)
        driver.kiosk.window.resize(*WIDE)
        assert told(driver) == before
        driver.wait()


@pytest.mark.parametrize("screen", ["1920x1080", "1024x600"])
def test_the_topics_that_are_seen_stay_among_those_that_are_shown(
    drive: Callable[..., Driver], screen: str
) -> None:
    driver = drive(SCREENS[screen])
    driver.tap("Touch anywhere to begin")
    driver.tap(driver.kiosk.stage.home.bar.next)
    first = driver.kiosk.stage.home.tiles[0].text()
    width, height, _ = SCREENS[screen]
    for size in SIZES:
        driver.kiosk.visit.choose_text_size(size)
        assert first in [target.text() for target in driver.kiosk.window.targets()]
    driver.kiosk.window.resize(height, width)
    assert first in [target.text() for target in driver.kiosk.window.targets()]


STEPS = st.one_of(
    st.sampled_from(["on", "back", "more"]),
    st.sampled_from(SIZES),
    st.sampled_from([UPRIGHT, WIDE, (1024, 600), (600, 1024)]),
)


def test_any_walk_through_sizes_and_pages(qapp: QApplication) -> None:
    """A change of the look keeps the place, and taking it back brings the page back."""
    driver = Driver(qapp)

    @settings(max_examples=15)
    @given(st.lists(STEPS, max_size=8))
    def property_holds(steps: list[str | int | tuple[int, int]]) -> None:
        driver.kiosk.end_visit()
        driver.wait()
        driver.kiosk.window.resize(*WIDE)
        driver.wait()
        open_section(driver, by_finger, "risks")
        for step in steps:
            if driver.screen != "reader":
                break
            place, size = driver.kiosk.navigator.place, driver.kiosk.window.size()
            text_size, before = driver.kiosk.visit.choices.text_size, told(driver)
            if isinstance(step, str):
                turn(driver, step)
                continue
            change(driver, step)
            assert driver.kiosk.navigator.place == place
            check_place(driver)
            change(driver, text_size if isinstance(step, int) else (size.width(), size.height()))
            assert told(driver) == before
            change(driver, step)

    try:
        property_holds()
    finally:
        driver.close()


def turn(driver: Driver, step: str) -> None:
    reader = driver.kiosk.stage.reader
    target = {"on": reader.bar.next, "back": reader.bar.back, "more": reader.more}[step]
    if target.isVisible():
        driver.tap(target)


def change(driver: Driver, to: int | tuple[int, int]) -> None:
    if isinstance(to, int):
        driver.kiosk.visit.choose_text_size(to)
    else:
        driver.kiosk.window.resize(*to)
    driver.wait()
