"""Words are looked up by a touch; whatever closes the layer leads back, and nothing else happens."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.access.touch import BESIDE_MS
from kiosk.base.options import Settings
from tests.driving import SCREENS, changed
from tests.journeys.steps import BEGIN, beside, by_finger, by_keys, check_ring, open_section, shown, where
from tests.ui.guides import offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.layers.layer import Layer
    from kiosk.ui.target import Target
    from kiosk.ui.termtargets import TermTarget
    from tests.driving import Driver


def term_targets(driver: Driver) -> list[TermTarget]:
    return [target for target in driver.kiosk.stage.reader._terms if not target.isHidden()]


def by_close(driver: Driver) -> None:
    driver.tap("Close")


def by_touch_beside(driver: Driver) -> None:
    driver.tap(beside(driver))


def by_touch_where_next_was(driver: Driver) -> None:
    next_target = driver.kiosk.stage.reader.bar.next
    driver.tap(driver.center(next_target))


def by_mouse_beside(driver: Driver) -> None:
    driver.click(beside(driver))


def by_escape(driver: Driver) -> None:
    driver.key(Qt.Key.Key_Escape)


def by_back_key(driver: Driver) -> None:
    driver.key(Qt.Key.Key_Backspace)


def by_page_up(driver: Driver) -> None:
    driver.key(Qt.Key.Key_PageUp)


def by_enter_in_the_ring(driver: Driver) -> None:
    by_keys(driver, "Close")


CLOSING = [
    by_close,
    by_touch_beside,
    by_touch_where_next_was,
    by_mouse_beside,
    by_escape,
    by_back_key,
    by_page_up,
    by_enter_in_the_ring,
]


@pytest.fixture
def reading(drive: Callable[..., Driver]) -> Driver:
    settings = offering(changed(Settings(), "motion", slide=False), "en")
    driver: Driver = drive(SCREENS["1920x1080"], settings, three_languages())
    open_section(driver, by_finger, "what")
    return driver


@pytest.mark.parametrize("close", CLOSING)
@pytest.mark.parametrize("layer", ["term", "languages"])
def test_any_way_closes_a_layer_and_does_nothing_else(
    reading: Driver, layer: str, close: Callable[[Driver], None]
) -> None:
    page, words = shown(reading), reading.kiosk.window.words()
    opens = term_targets(reading)[0] if layer == "term" else reading.kiosk.stage.reader.bar.language
    reading.tap(opens)
    assert reading.screen == layer
    reading.wait(BESIDE_MS)
    close(reading)
    assert reading.kiosk.window.layer_open is None
    assert shown(reading) is page
    assert reading.kiosk.window.words() == words
    check_ring(reading)


@pytest.mark.parametrize("layer", ["term", "languages"])
def test_the_second_half_of_a_double_tap_closes_nothing(reading: Driver, layer: str) -> None:
    opens = term_targets(reading)[0] if layer == "term" else reading.kiosk.stage.reader.bar.language
    reading.tap(opens)
    reading.wait(BESIDE_MS - 500)
    reading.tap(QPoint(3, 3))
    assert reading.screen == layer
    reading.wait(BESIDE_MS)
    reading.tap(QPoint(3, 3))
    assert reading.screen == "reader"


@pytest.mark.parametrize("layer", ["term", "languages"])
def test_a_touch_on_the_sheet_beside_its_targets_closes_nothing(reading: Driver, layer: str) -> None:
    opens = term_targets(reading)[0] if layer == "term" else reading.kiosk.stage.reader.bar.language
    reading.tap(opens)
    reading.wait(BESIDE_MS)
    sheet = opened(reading)._sheet.geometry()
    point = sheet.topLeft() + QPoint(8, 8)
    assert all(not target.geometry().contains(point) for target in reading.kiosk.window.targets())
    reading.tap(point)
    reading.click(point)
    assert reading.screen == layer


@pytest.mark.parametrize("side", [-600, 600])
def test_a_drag_from_a_word_turns_the_page_and_looks_nothing_up(reading: Driver, side: int) -> None:
    reading.tap(reading.kiosk.stage.reader.bar.next)
    start = reading.center(term_targets(reading)[0])
    reading.touch_down(0, start)
    for part in range(1, 5):
        reading.touch_move(0, start + QPoint(side * part // 4, 0))
    reading.touch_up(0, start + QPoint(side, 0))
    assert where(reading) == ("what 3" if side < 0 else "what 1")
    assert reading.kiosk.window.layer_open is None


def test_every_word_of_a_page_opens_what_it_means(reading: Driver) -> None:
    targets = term_targets(reading)
    assert len(targets) > 2
    for target in targets:
        terms, names = target.terms, target.text().split(", ")
        reading.tap(target)
        layer = reading.kiosk.stage.layers.terms
        assert tuple(term.id for term in layer.terms) == terms
        for name, term in zip(names, layer.terms, strict=True):
            assert name.lower() in [form.lower() for form in term.forms]
        assert layer.terms[0].word in reading.kiosk.window.words()
        reading.tap("Close")


@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("screen", ["1920x1080", "1024x600", "1080x1920"])
def test_the_ring_goes_through_the_words_in_reading_order(
    drive: Callable[..., Driver], screen: str, language: str
) -> None:
    settings = offering(changed(Settings(), "motion", slide=False), language)
    driver = drive(SCREENS[screen], settings, three_languages())
    driver.kiosk.navigator.begin()
    driver.kiosk.navigator.open_section("overview")
    seen = 0
    for _ in range(shown(driver).count):
        page, targets = shown(driver), term_targets(driver)
        if page.text is not None:
            blocks = page.card.part(page.part)
            marked = [
                span.term
                for piece in page.text.pieces
                for span in blocks[piece.block].terms
                if piece.start < span.end and span.start < piece.end
            ]
            flat = [term for target in targets for term in target.terms]
            assert sorted(flat) == sorted(marked)
            firsts = [min(marked.index(term) for term in target.terms) for target in targets]
            assert all(before < after for before, after in pairwise(firsts))
            assert driver.kiosk.window.targets()[1 : len(targets) + 1] == targets
            seen += len(targets)
        driver.tap(driver.kiosk.stage.reader.bar.next)
    assert seen > 3


@pytest.mark.parametrize("layer", ["term", "languages"])
def test_the_ring_goes_through_the_layer_alone(reading: Driver, layer: str) -> None:
    opens = term_targets(reading)[0] if layer == "term" else reading.kiosk.stage.reader.bar.language
    reading.tap(opens)
    targets = reading.kiosk.window.targets()
    assert all(opened(reading).isAncestorOf(target) for target in targets)
    passed: list[Target | None] = []
    for _ in range(len(targets) + 1):
        reading.key(Qt.Key.Key_Tab)
        check_ring(reading)
        passed.append(reading.kiosk.window.ringed)
    assert passed == [*targets, targets[0]]


def opened(driver: Driver) -> Layer:
    layer = driver.kiosk.window.layer_open
    assert layer is not None
    return layer


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Home])
def test_keys_that_turn_pages_turn_none_under_a_layer(reading: Driver, key: Qt.Key) -> None:
    page = shown(reading)
    reading.tap(term_targets(reading)[0])
    reading.key(key)
    assert shown(reading) is page
    assert reading.kiosk.window.screen_shown is reading.kiosk.stage.reader


@pytest.mark.parametrize("side", [-600, 600])
def test_a_swipe_turns_nothing_under_a_layer(reading: Driver, side: int) -> None:
    reading.tap(reading.kiosk.stage.reader.bar.next)
    page, still = shown(reading), reading.kiosk.stage.reader.view.grab().toImage()
    reading.tap(term_targets(reading)[0])
    start = QPoint(960 - side // 2, 20)
    reading.touch_down(0, start)
    for part in range(1, 5):
        reading.touch_move(0, start + QPoint(side * part // 4, 0))
        assert reading.kiosk.stage.reader.view.grab().toImage() == still
    reading.touch_up(0, start + QPoint(side, 0))
    assert shown(reading) is page
    assert reading.kiosk.stage.reader.view.grab().toImage() == still


@pytest.mark.parametrize("layer", ["term", "languages"])
def test_the_end_of_a_visit_closes_a_layer_and_takes_every_choice_back(reading: Driver, layer: str) -> None:
    start = reading.kiosk.visit.choices
    reading.tap(reading.kiosk.stage.reader.bar.kids)
    reading.tap(reading.kiosk.stage.reader.bar.kids)
    reading.kiosk.visit.choose_language("es")
    opens = term_targets(reading)[0] if layer == "term" else reading.kiosk.stage.reader.bar.language
    reading.tap(opens)
    assert reading.screen == layer
    reading.wait(reading.kiosk.idle.warn_after_ms)
    assert reading.screen == "idle-warning"
    reading.wait(45_000)
    assert where(reading) == "attract"
    assert reading.kiosk.window.layer_open is None
    assert reading.kiosk.visit.choices == start
    reading.wait()
    reading.tap(BEGIN)
    assert where(reading) == "home 1"
    assert reading.kiosk.window.words()[0] == "What would you like to know?"


def test_the_answer_to_the_question_leaves_the_layer_open(reading: Driver) -> None:
    reading.tap(term_targets(reading)[0])
    words = reading.kiosk.window.words()
    reading.wait(reading.kiosk.idle.warn_after_ms)
    assert reading.screen == "idle-warning"
    reading.tap(QPoint(3, 3))
    assert reading.screen == "term"
    assert reading.kiosk.window.words() == words


def test_the_words_on_a_layer_count_before_the_question(reading: Driver) -> None:
    before = reading.kiosk.idle.warn_after_ms
    reading.tap(term_targets(reading)[0])
    assert reading.kiosk.idle.warn_after_ms > before
    reading.tap("Close")
    assert reading.kiosk.idle.warn_after_ms == before
