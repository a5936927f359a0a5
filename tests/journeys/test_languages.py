"""Another language on any screen: the place stays, and the way back finds the very same page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.base.options import Settings
from kiosk.pages.anchors import block_starts, carried_over
from tests.driving import SCREENS, changed
from tests.journeys.steps import by_finger, open_section, pages_to_end, shown, where
from tests.journeys.test_call import FROM
from tests.ui.guides import LANGUAGES, OTHERS, is_written, offering, three_languages
from tests.ui.test_bar import shown_bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

THERE_AND_BACK = ("es", "ar", "es", "en")


@pytest.fixture
def three(drive: Callable[..., Driver]) -> Callable[[str], Driver]:
    def build(screen: str) -> Driver:
        settings = offering(changed(Settings(), "motion", slide=False), "en")
        driver: Driver = drive(SCREENS[screen], settings, three_languages())
        return driver

    return build


def choose(driver: Driver, code: str) -> None:
    """Choose a language by the bar of the screen that is shown."""
    driver.tap(shown_bar(driver).language)
    assert driver.screen == "languages"
    layer = driver.kiosk.stage.layers.languages
    driver.tap(next(target for target in layer.language_targets if target.language.code == code))
    assert driver.kiosk.window.layer_open is None


@pytest.mark.parametrize("place", [*FROM, "call-now 1", "call 2"])
def test_another_language_keeps_the_place_on_every_screen(three: Callable[[str], Driver], place: str) -> None:
    driver = three("1920x1080")
    follow(driver, place)
    if place == "attract":
        return
    before, card = driver.kiosk.navigator.place, card_shown(driver)
    english = driver.kiosk.window.words()
    for code in THERE_AND_BACK:
        choose(driver, code)
        # A text may be longer in another language: its card is the same, the number of its page is another.
        assert where(driver).partition(" ")[0] == place.partition(" ")[0]
        assert code != "en" or where(driver) == place
        assert card_shown(driver) == card
        assert driver.kiosk.visit.choices.language == code
        assert driver.kiosk.navigator.place == before
        assert (driver.kiosk.window.words() == english) is (code == "en")
        right = driver.kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
        assert right is (code == "ar")


def card_shown(driver: Driver) -> str:
    page = driver.kiosk.stage.reader.page
    return page.card.id if page is not None and driver.screen in ("reader", "about") else ""


def follow(driver: Driver, place: str) -> None:
    from tests.journeys.steps import walk

    journeys = FROM | {
        "call-now 1": (*FROM["home 1"], ("When to call", "call-now 1")),
        "call 2": (*FROM["home 1"], ("When to call", "call-now 1"), ("More", "call 1"), ("Next", "call 2")),
    }
    walk(driver, by_finger, journeys[place])


@pytest.mark.parametrize("code", OTHERS)
def test_on_the_first_screen_a_language_begins_a_visit_in_it(
    three: Callable[[str], Driver], code: str
) -> None:
    driver = three("1920x1080")
    driver.tap(OTHERS[code][0])
    assert where(driver) == "home 1"
    assert driver.kiosk.visit.choices.language == code


@pytest.mark.parametrize(
    ("screen", "section"),
    [("1024x600", "what"), ("1024x600", "call"), ("1280x800", "risks"), ("1920x1080", "living")],
)
def test_there_and_back_is_the_very_same_page_and_between_the_same_part_of_the_text(
    three: Callable[[str], Driver], screen: str, section: str
) -> None:
    driver = three(screen)
    open_section(driver, by_finger, section)
    visit, book = driver.kiosk.visit, driver.kiosk.book
    for page in pages_to_end(driver, by_finger):
        words = driver.kiosk.window.words()
        for code in THERE_AND_BACK:
            visit.choose_language(code)
            other = shown(driver)
            assert (other.card.id, other.part) == (page.card.id, page.part)
            if page.text is not None and other.text is not None:
                old, new = page.card.part(page.part), other.card.part(other.part)
                anchor = carried_over(page.anchor, old, new)
                starts = block_starts(new)
                held = [
                    range(starts[piece.block] + piece.start, starts[piece.block] + piece.end + 1)
                    for piece in other.text.pieces
                ]
                assert any(anchor in characters for characters in held)
        assert shown(driver).place == page.place
        assert driver.kiosk.window.words() == words
        assert book.page_at(page.place).number == page.number


def test_the_program_speaks_the_language_too(three: Callable[[str], Driver]) -> None:
    driver = three("1920x1080")
    driver.tap(driver.kiosk.stage.attract.field)
    home = {code: speak(driver, code) for code in ("es", "ar", "en")}
    assert home["en"] == ("What would you like to know?", "About")
    assert len(set(home.values())) == 3


def speak(driver: Driver, code: str) -> tuple[str, str]:
    choose(driver, code)
    return driver.kiosk.window.words()[0], driver.kiosk.stage.home.bar.about.text()


def test_all_three_languages_are_written() -> None:
    assert [code for code in LANGUAGES if not is_written(code)] == []


def test_an_open_word_is_explained_in_the_new_language(three: Callable[[str], Driver]) -> None:
    driver = three("1920x1080")
    follow(driver, "what 2")
    driver.tap(driver.kiosk.window.targets()[1])
    layer = driver.kiosk.stage.layers.terms
    assert driver.kiosk.window.layer_open is layer
    (before,) = (term.id for term in layer.terms[:1])
    words = layer.words()
    driver.kiosk.visit.choose_language("es")
    assert driver.kiosk.window.layer_open is layer
    assert layer.terms[0].id == before
    assert layer.words() != words
