"""What makes the kiosk easier to use: found in one place, seen at once, taken back by one touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect

from kiosk.base.options import Settings
from kiosk.ui.easing import Kind, Offer
from kiosk.ui.screens.attract import AttractScreen
from tests.driving import SCREENS, Driver, changed
from tests.journeys.steps import BEGIN, by_finger, by_keys, open_section, shown, walk, where
from tests.ui.guides import LANGUAGES, offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.choicetarget import ChoiceTarget
    from kiosk.ui.target import Target

EASIER = "Easier"


def place_of(driver: Driver, target: Target) -> QRect:
    return QRect(target.mapTo(driver.kiosk.window, QPoint()), target.size())


def choice(driver: Driver, wanted: Offer | Kind) -> ChoiceTarget:
    layer = driver.kiosk.stage.layers.easier
    choices = [*layer.offers.values(), *(kind for kinds in layer.kinds.values() for kind in kinds)]
    return next(target for target in choices if target.choice == wanted)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stands_first_and_in_the_same_place_on_every_screen(
    drive: Callable[..., Driver], screen: str, language: str
) -> None:
    settings = offering(changed(Settings(), "motion", slide=False), language)
    driver = drive(SCREENS[screen], settings, three_languages())
    navigator, stage = driver.kiosk.navigator, driver.kiosk.stage
    places = {}

    def note(name: str) -> None:
        first = driver.kiosk.window.targets()[0]
        screens = (stage.attract.easier, *(bar.easier for bar in stage._bars))
        easier = next(target for target in screens if target.isVisible())
        places[name] = place_of(driver, easier)
        assert first is easier

    note("attract")
    navigator.begin()
    note("home")
    navigator.open_section("what")
    note("reader")
    navigator.open_call()
    note("call")
    navigator.open_topic("words")
    note("words")
    assert len(set(map(QRect.getRect, places.values()))) == 1, places


@pytest.mark.parametrize("press", [by_finger, by_keys])
def test_larger_words_are_seen_behind_it_and_the_place_is_kept(
    drive: Callable[..., Driver], press: Callable[[Driver, str], None]
) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    driver.tap("Next")
    card = shown(driver).card
    press(driver, EASIER)
    press(driver, "Bigger words")
    press(driver, "Very large")
    assert driver.screen == "easier"
    look = driver.kiosk.stage.look
    assert look is not None
    assert look.metrics.text_size == 4
    assert shown(driver).card.id == card.id
    assert shown(driver).typesetter is not None
    press(driver, "Very large")
    assert driver.kiosk.visit.choices.text_size == 3
    press(driver, "Back")
    press(driver, "Done")
    assert where(driver) == "what 2"


COLORS = {
    "Dark on light": "high-contrast-light",
    "Light on dark": "high-contrast-dark",
    "Soft": "soft",
    "Usual": "default",
}


def test_each_kind_of_colors_is_taken_at_once(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(BEGIN)
    driver.tap(EASIER)
    driver.tap("Stronger colors")
    for name, theme in COLORS.items():
        driver.tap(name)
        look = driver.kiosk.stage.look
        assert look is not None
        assert look.theme.name == theme
        assert choice(driver, Kind(Offer.COLORS, theme)).chosen


@pytest.mark.parametrize("offer", [Offer.REACH, Offer.CALM])
def test_one_press_turns_it_on_and_one_takes_it_back(drive: Callable[..., Driver], offer: Offer) -> None:
    driver = drive()
    start = driver.kiosk.visit.choices
    driver.tap(BEGIN)
    driver.tap(EASIER)
    target = choice(driver, offer)
    for on in (True, False):
        driver.tap(target)
        assert (target.chosen, target.isChecked()) == (on, on)
        assert (driver.kiosk.visit.choices != start) is on


def test_what_has_kinds_is_taken_back_by_one_press_whatever_was_chosen(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(BEGIN)
    driver.tap(EASIER)
    driver.tap("Bigger words")
    driver.tap("Very large")
    driver.tap("Back")
    assert choice(driver, Offer.SIZE).chosen
    driver.tap("Bigger words")
    assert driver.kiosk.stage.layers.easier.page is None
    assert not choice(driver, Offer.SIZE).chosen
    assert driver.kiosk.visit.choices.text_size == 3


def test_back_to_normal_takes_everything_back_and_keeps_place_and_language(
    drive: Callable[..., Driver],
) -> None:
    driver = drive(SCREENS["1920x1080"], offering(changed(Settings(), "motion", slide=False), "en"))
    driver.tap("Español")
    open_first = driver.kiosk.stage.home.tiles[1]
    driver.tap(open_first)
    place, start = driver.kiosk.navigator.place, driver.kiosk.visit.choices
    layer = driver.kiosk.stage.layers.easier
    driver.tap(driver.kiosk.stage.reader.bar.easier)
    driver.tap(choice(driver, Offer.CALM))
    driver.tap(choice(driver, Offer.SIZE))
    driver.tap(choice(driver, Kind(Offer.SIZE, 4)))
    assert driver.kiosk.visit.choices != start
    driver.tap(layer.normal)
    assert driver.kiosk.visit.choices == start
    assert driver.kiosk.visit.choices.language == "es"
    driver.tap(layer.close_target)
    assert driver.kiosk.navigator.place == place


def test_from_the_first_screen_it_leads_back_there_and_what_was_chosen_ends_like_a_visit(
    drive: Callable[..., Driver],
) -> None:
    driver = drive()
    start = driver.kiosk.visit.choices
    walk(driver, by_finger, ((EASIER, "easier"), ("Calm", "easier"), ("Done", "attract")))
    assert driver.kiosk.visit.choices.calm
    driver.wait(driver.kiosk.idle.warn_after_ms)
    assert driver.screen == "idle-warning"
    driver.wait(1000 * driver.settings.idle.answer_s)
    assert driver.screen == "attract"
    assert driver.kiosk.visit.choices == start
    driver.wait(10 * driver.kiosk.idle.warn_after_ms)
    assert driver.screen == "attract"


def test_without_a_choice_the_first_screen_never_asks(drive: Callable[..., Driver]) -> None:
    driver = drive()
    walk(driver, by_finger, ((EASIER, "easier"), ("Done", "attract")))
    driver.wait(10 * driver.kiosk.idle.warn_after_ms)
    assert driver.screen == "attract"


def test_the_screen_that_invites_brings_everything_down(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap("Bring it down")
    assert driver.kiosk.visit.choices.reach
    assert isinstance(driver.kiosk.window.screen_shown, AttractScreen)
    assert driver.kiosk.stage.attract.reach.isHidden()


def test_calm_lets_the_screen_that_invites_stand_still(drive: Callable[..., Driver]) -> None:
    driver = drive()
    walk(driver, by_finger, ((EASIER, "easier"), ("Calm", "easier"), ("Done", "attract")))
    before = driver.kiosk.window.grab().toImage()
    driver.wait(60_000)
    assert driver.kiosk.window.grab().toImage() == before


def test_the_page_behind_it_lies_in_the_light(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    before = driver.kiosk.window.grab().toImage()
    driver.tap(EASIER)
    after = driver.kiosk.window.grab().toImage()
    top = driver.kiosk.stage.layers.easier._sheet.y()
    assert top > driver.kiosk.window.height() // 3
    still = QRect(0, 0, before.width(), top)
    assert before.copy(still) == after.copy(still)
