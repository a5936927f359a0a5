"""Whole visits by assistive programs: they find, press and are told all that everybody else is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from kiosk.base.options import Settings
from tests.assistive import BUTTONS, begin_press, button, by_accessibility, end_press, tree
from tests.driving import changed
from tests.journeys.steps import BEGIN, by_finger, open_section, pages_to_end, walk, where
from tests.journeys.test_visits import VISITS
from tests.ui.guides import offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

OPEN_LAYERS = {
    "languages": ((BEGIN, "home 1"), ("English", "languages")),
    "term": ((BEGIN, "home 1"), ("What is it?", "what 1"), ("spasticity", "term spasticity")),
}


def in_three_languages(drive: Callable[..., Driver]) -> Driver:
    settings = offering(changed(Settings(), "motion", slide=False), "en")
    return drive(settings=settings, content=three_languages())


def ask(driver: Driver) -> None:
    """Let the question be asked whether somebody is still there."""
    driver.wait(driver.kiosk.idle.warn_after_ms)
    assert driver.screen == "idle-warning"


@pytest.mark.parametrize("visit", VISITS)
def test_a_visit(drive: Callable[..., Driver], visit: str) -> None:
    driver = drive()
    assert where(driver) == "attract"
    walk(driver, by_accessibility, VISITS[visit])


def test_a_section_is_read_to_its_end(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_accessibility, "what")
    for page in pages_to_end(driver, by_accessibility):
        told = "\n".join(node.name for node in tree(driver.kiosk.window))
        assert all(text in told for text in page.strings()) or page.part != "body"


def test_the_language_that_is_chosen_is_checked_and_another_can_be(drive: Callable[..., Driver]) -> None:
    driver = in_three_languages(drive)
    walk(driver, by_accessibility, OPEN_LAYERS["languages"])
    assert chosen(driver) == {"English": True, "Español": False, "العربية": False}
    by_accessibility(driver, "Español")
    assert driver.kiosk.visit.choices.language == "es"
    by_accessibility(driver, "Español")
    assert chosen(driver) == {"English": False, "Español": True, "العربية": False}
    by_accessibility(driver, "Español")
    assert driver.screen == "home"
    assert driver.kiosk.visit.choices.language == "es"


def chosen(driver: Driver) -> dict[str, bool]:
    assert driver.screen == "languages"
    radio = QAccessible.Role.RadioButton
    found = [node for node in tree(driver.kiosk.window.on_top) if node.role is radio]
    return {node.name: node.checked for node in found}


@pytest.mark.parametrize("layer", OPEN_LAYERS)
def test_nothing_under_a_layer_can_be_pressed(drive: Callable[..., Driver], layer: str) -> None:
    driver = in_three_languages(drive)
    walk(driver, by_accessibility, OPEN_LAYERS[layer])
    there = where(driver)
    under = [node for node in tree(driver.kiosk.window.screen_shown) if node.role in BUTTONS]
    for node in under:
        QAccessible.queryAccessibleInterface(node.widget).actionInterface().doAction("Press")
        end_press(node)
        QAccessible.queryAccessibleInterface(node.widget).actionInterface().doAction("SetFocus")
        assert not node.widget.hasFocus()
    assert len(under) > 5
    assert where(driver) == there


def test_what_has_been_covered_since_is_not_pressed(drive: Callable[..., Driver]) -> None:
    driver = in_three_languages(drive)
    by_accessibility(driver, BEGIN)
    node = button(driver, "What is it?")
    begin_press(node)
    driver.kiosk.stage.layers.open_languages()
    end_press(node)
    assert driver.screen == "languages"
    driver.kiosk.window.close_layer()
    by_accessibility(driver, "What is it?")
    assert where(driver) == "what 1"


def test_a_press_counts_as_somebody_being_there(drive: Callable[..., Driver]) -> None:
    driver = drive()
    by_accessibility(driver, BEGIN)
    whole = driver.kiosk.idle.warn_after_ms
    driver.wait(whole - 1_000)
    begin_press(button(driver, "What is it?"))
    driver.wait(2_000)
    assert driver.screen == "home"
    end_press(button(driver, "What is it?"))
    assert where(driver) == "what 1"


def test_keys_go_on_from_where_an_assistive_program_has_put_the_focus(drive: Callable[..., Driver]) -> None:
    driver = drive()
    QApplication.processEvents()  # now the window is the active one; no other has a focus to tell of
    by_accessibility(driver, BEGIN)
    driver.wait(driver.kiosk.idle.warn_after_ms - 1_000)
    focus(driver, "What is it?")
    ringed = driver.kiosk.window.ringed
    assert ringed is not None
    assert ringed.text() == "What is it?"
    driver.wait(2_000)
    assert driver.screen == "home"
    driver.key(Qt.Key.Key_Return)
    assert where(driver) == "what 1"
    assert driver.kiosk.window.ringed is None


def test_the_focus_of_an_assistive_program_answers_the_question(drive: Callable[..., Driver]) -> None:
    driver = drive()
    QApplication.processEvents()  # now the window is the active one; no other has a focus to tell of
    by_accessibility(driver, BEGIN)
    ask(driver)
    focus(driver, "I am still reading")
    assert driver.screen == "home"
    assert driver.kiosk.window.ringed is None


def focus(driver: Driver, name: str) -> None:
    node = button(driver, name)
    QAccessible.queryAccessibleInterface(node.widget).actionInterface().doAction("SetFocus")


@pytest.mark.parametrize("layer", OPEN_LAYERS)
def test_a_press_answers_the_question_and_nothing_else_can_be_pressed(
    drive: Callable[..., Driver], layer: str
) -> None:
    driver = in_three_languages(drive)
    walk(driver, by_finger, OPEN_LAYERS[layer])
    there = where(driver)
    ask(driver)
    pressable = [node.name for node in tree(driver.kiosk.window) if node.pressable]
    assert pressable == ["I am still reading"]
    by_accessibility(driver, "I am still reading")
    assert where(driver) == there
