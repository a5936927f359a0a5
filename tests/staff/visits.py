"""Visits by real touches, keys and switches, and what is to be counted of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import Qt

from kiosk.staff.counting import BY_NOBODY_S
from kiosk.ui.easing import Offer
from kiosk.ui.lastvisit import KEPT_MS
from kiosk.ui.visit import Switches
from tests.assistive import by_accessibility
from tests.journeys.steps import BEGIN, by_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

KEY = f"key {Qt.Key.Key_F.value}"


def begin(driver: Driver) -> None:
    driver.wait()
    driver.tap(BEGIN)


def only_look(driver: Driver) -> None:
    driver.tap("Easier")
    driver.tap("Done")


def read_three_pages(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.tap("Next")
    driver.tap("Back")


def read_and_go_home(driver: Driver) -> None:
    read_three_pages(driver)
    driver.tap("Home")
    driver.tap("What is it?")


def change_the_size_on_a_page(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.kiosk.visit.choose_text_size(4)
    driver.kiosk.visit.choose_text_size(3)
    driver.tap("Next")


def choose_a_language_first(driver: Driver) -> None:
    driver.tap("Español")


def choose_a_language_on_a_page(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.kiosk.visit.choose_language("es")
    driver.kiosk.visit.choose_language("en")


def choose_and_leave(driver: Driver) -> None:
    driver.tap("Easier")
    driver.tap("Calm")
    driver.tap("Done")
    driver.kiosk.end_visit()


def undo_and_begin(driver: Driver) -> None:
    driver.tap("Easier")
    driver.tap("Calm")
    driver.tap("Calm")
    driver.tap("Calm")
    driver.tap("Done")
    begin(driver)


def look_words_up(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.tap("spasticity")
    driver.tap("Close")
    driver.tap("spasticity")


def call_and_words(driver: Driver) -> None:
    driver.tap("When to call")
    driver.tap("Home")
    driver.tap("More topics")
    driver.tap("Words to know")


def answer_and_run_out(driver: Driver) -> None:
    begin(driver)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    driver.tap("I am still reading")
    driver.wait(driver.kiosk.idle.warn_after_ms)
    run_out(driver)


def run_out(driver: Driver) -> None:
    driver.wait(1000 * driver.settings.idle.answer_s)
    assert driver.screen == "attract"


def go_on_reading(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.wait(driver.kiosk.idle.warn_after_ms)
    run_out(driver)
    driver.tap("Go on reading")
    assert driver.screen == "reader"


def go_on_too_late(driver: Driver) -> None:
    begin(driver)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    run_out(driver)
    driver.wait(KEPT_MS)
    begin(driver)


def two_visits(driver: Driver) -> None:
    begin(driver)
    driver.kiosk.end_visit()
    begin(driver)


def by_mouse(driver: Driver) -> None:
    driver.click(BEGIN)


def by_keyboard(driver: Driver) -> None:
    by_keys(driver, BEGIN)
    by_keys(driver, "About")


def by_two_devices(driver: Driver) -> None:
    begin(driver)
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Tab)


def by_one_switch(driver: Driver) -> None:
    begin(driver)
    _teach(driver, 1)
    driver.key(Qt.Key.Key_F)


def by_two_switches(driver: Driver) -> None:
    begin(driver)
    _teach(driver, 2)
    driver.key(Qt.Key.Key_F)


def _teach(driver: Driver, count: int) -> None:
    names = (KEY, f"key {Qt.Key.Key_J.value}")[:count]
    driver.kiosk.visit.choose(replace(driver.kiosk.visit.choices, switches=Switches(count, names)))


def by_the_whole_screen(driver: Driver) -> None:
    begin(driver)
    driver.kiosk.visit.choose(replace(driver.kiosk.visit.choices, whole_screen=True))
    driver.tap(driver.kiosk.window.rect().center())


def by_a_screen_reader(driver: Driver) -> None:
    driver.wait(round(1000 * BY_NOBODY_S))
    by_accessibility(driver, BEGIN)
    driver.wait(1000)
    by_accessibility(driver, "About")


def listen(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.tap("Listen")
    driver.tap("Close")
    driver.tap("Easier")
    driver.tap(driver.kiosk.stage.layers.easier.offers[Offer.LISTEN])


PLAIN = {"visits": 1, "languages.en": 1, "sizes.3": 1, "devices.touch": 1}

JOURNEYS: dict[Callable[[Driver], None], dict[str, int]] = {
    only_look: {},
    begin: PLAIN,
    read_three_pages: PLAIN | {"pages.what": 3, "opened.what": 1},
    read_and_go_home: PLAIN | {"pages.what": 4, "opened.what": 1},
    change_the_size_on_a_page: PLAIN | {"pages.what": 2, "opened.what": 1, "sizes.4": 1},
    choose_a_language_first: PLAIN | {"languages.es": 1, "languages.en": 0},
    choose_a_language_on_a_page: PLAIN | {"pages.what": 1, "opened.what": 1, "languages.es": 1},
    choose_and_leave: PLAIN,
    undo_and_begin: PLAIN,
    look_words_up: PLAIN | {"pages.what": 1, "opened.what": 1, "terms": 2},
    call_and_words: PLAIN | {"pages.call": 1, "opened.call": 1, "pages.words": 1, "opened.words": 1},
    answer_and_run_out: PLAIN | {"still-reading": 1, "time-outs": 1},
    go_on_reading: PLAIN | {"pages.what": 1, "opened.what": 1, "time-outs": 1},
    go_on_too_late: dict.fromkeys(PLAIN, 2) | {"time-outs": 1},
    two_visits: dict.fromkeys(PLAIN, 2),
    by_mouse: PLAIN | {"devices.mouse": 1, "devices.touch": 0},
    by_keyboard: PLAIN | {"devices.keys": 1, "devices.touch": 0, "pages.about": 1, "opened.about": 1},
    by_two_devices: PLAIN | {"devices.keys": 1},
    by_one_switch: PLAIN | {"devices.one-switch": 1},
    by_two_switches: PLAIN | {"devices.two-switches": 1},
    by_the_whole_screen: PLAIN | {"devices.whole-screen": 1},
    by_a_screen_reader: PLAIN
    | {"devices.assistive": 1, "devices.touch": 0, "pages.about": 1, "opened.about": 1},
    listen: PLAIN | {"pages.what": 1, "opened.what": 1, "listen": 2},
}
