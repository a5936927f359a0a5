"""What lies under a layer can be neither pressed nor focused, and looks as it did before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from kiosk.base.options import Settings
from tests.assistive import tree
from tests.driving import changed
from tests.journeys.steps import BEGIN, by_finger, walk
from tests.ui.guides import offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver
    from tests.journeys.steps import Journey

PLACES: dict[str, Journey] = {
    "attract": (),
    "home": ((BEGIN, "home 1"),),
    "a page": ((BEGIN, "home 1"), ("What is it?", "what 1")),
    "a page for kids": ((BEGIN, "home 1"), ("For kids", "home 1"), ("What is it?", "what 1 for kids")),
    "when to call": ((BEGIN, "home 1"), ("When to call", "call-now 1")),
    "words": ((BEGIN, "home 1"), ("More topics", "home 2"), ("Words to know", "words 1")),
}


@pytest.fixture
def driver(drive: Callable[..., Driver]) -> Driver:
    settings = offering(changed(Settings(), "motion", slide=False), "en")
    driver: Driver = drive(settings=settings, content=three_languages())
    return driver


def open_languages(driver: Driver) -> None:
    driver.kiosk.stage.layers.open_languages()
    driver.wait()


@pytest.mark.parametrize("place", PLACES)
def test_a_screen_looks_the_same_under_a_layer(driver: Driver, place: str) -> None:
    walk(driver, by_finger, PLACES[place])
    # Once before: letters that Qt has drawn elsewhere since come out a shade different.
    open_languages(driver)
    driver.tap("Close")
    screen = driver.kiosk.window.screen_shown
    before = screen.grab().toImage()
    open_languages(driver)
    assert not screen.isEnabled()
    assert screen.grab().toImage() == before
    driver.tap("Close")
    assert screen.isEnabled()


def test_a_layer_looks_the_same_under_the_question(driver: Driver) -> None:
    walk(driver, by_finger, (*PLACES["a page"], ("baclofen", "term baclofen")))
    window, layer = driver.kiosk.window, driver.kiosk.stage.layers.terms
    before = layer.grab().toImage()
    window.open_warning()
    assert (window.screen_shown.isEnabled(), layer.isEnabled(), window.warning.isEnabled()) == (
        False,
        False,
        True,
    )
    assert layer.grab().toImage() == before
    window.close_warning()
    assert (window.screen_shown.isEnabled(), layer.isEnabled()) == (False, True)
    window.close_layer()
    assert window.screen_shown.isEnabled()


def test_a_layer_that_was_taken_away_under_the_question_can_be_pressed_again(driver: Driver) -> None:
    walk(driver, by_finger, PLACES["home"])
    open_languages(driver)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    driver.wait(45_000)
    assert driver.screen == "attract"
    walk(driver, by_finger, ((BEGIN, "home 1"), ("English", "languages"), ("Close", "home 1")))


def test_the_focus_leaves_what_is_covered_or_taken_away_for_the_window(driver: Driver) -> None:
    """Qt would hand it on to some other target, and a screen reader would tell which."""
    walk(driver, by_finger, PLACES["home"])
    window = driver.kiosk.window
    focused = QSignalSpy(QApplication.instance().focusChanged)  # type: ignore[union-attr]

    def leaves(act: Callable[[], None]) -> bool:
        window.move_ring(window.targets()[2])
        before = focused.count()
        act()
        now = [focused.at(number)[1] for number in range(before, focused.count())]
        return bool(now) and set(now) == {window} and window.ringed is None

    assert leaves(driver.kiosk.stage.layers.open_languages)
    assert [node for node in tree(window) if node.widget.hasFocus()] == [tree(window)[0]]
    assert leaves(window.open_warning)
    window.close_warning()
    assert leaves(window.close_layer)
    assert leaves(driver.kiosk.navigator.open_call)


def test_the_screen_tells_its_own_targets_under_a_layer_too(driver: Driver) -> None:
    walk(driver, by_finger, PLACES["when to call"])
    screen = driver.kiosk.window.screen_shown
    before, words = screen.targets(), screen.reading_words
    open_languages(driver)
    assert screen.targets() == before
    assert screen.reading_words == words
