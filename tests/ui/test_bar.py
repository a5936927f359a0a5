"""The bar: on every screen the same targets in the same places, whatever is chosen."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect

from kiosk.base.options import Settings
from kiosk.ui.place import WORDS_SECTION
from kiosk.ui.screens.call import CallScreen
from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.screens.topics import TopicsScreen
from tests.driving import SCREENS, changed
from tests.ui.guides import LANGUAGES, offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.ui.bar import Bar
    from kiosk.ui.dots import Dots
    from kiosk.ui.target import Target
    from tests.driving import Driver

SIZES = (1, 2, 3, 4)
SHARED = ("easier", "home", "about", "call", "more", "language", "kids", "back", "next")


def shown_bar(driver: Driver) -> Bar:
    screen = driver.kiosk.window.screen_shown
    assert isinstance(screen, TopicsScreen | ReaderScreen | CallScreen)
    return screen.bar


def screens_with_a_bar(driver: Driver) -> dict[str, Callable[[], None]]:
    navigator = driver.kiosk.navigator
    topics = [heading.id for heading in driver.kiosk.book.headings]

    def words() -> None:
        navigator.open_topic(WORDS_SECTION)

    def reader() -> None:
        navigator.open_section(topics[1])

    def about() -> None:
        navigator.open_section("about")

    return {
        "home": navigator.go_home,
        "reader": reader,
        "call": navigator.open_call,
        "words": words,
        "about": about,
    }


def rects(driver: Driver) -> dict[str, QRect]:
    """Return where the targets of the bar stand, the first and the second by what stands there."""
    bar = shown_bar(driver)
    found = {}
    for name in SHARED:
        target = getattr(bar, name)
        if not target.isHidden():
            place = {"about": "home", "more": "call"}.get(name, name)
            found[place] = QRect(target.mapTo(driver.kiosk.window, QPoint()), target.size())
    return found


def over(bar: Bar) -> Iterator[str]:
    """Tell what lies over something else on a bar, or beyond it."""
    parts: list[Target | Dots] = [*bar.targets, bar.dots]
    shown = [part for part in parts if not part.isHidden()]
    for target in shown:
        if not bar.rect().contains(target.geometry()):
            yield f"{target.text()!r} lies beyond the bar"
    for one, other in combinations(shown, 2):
        if one.geometry().intersects(other.geometry()):
            yield f"{one.text()!r} over {other.text()!r}"


@pytest.fixture
def offering_three(drive: Callable[..., Driver]) -> Callable[[str], Driver]:
    def build(screen: str) -> Driver:
        settings = offering(changed(Settings(), "motion", slide=False), "en")
        driver: Driver = drive(SCREENS[screen], settings, three_languages())
        driver.tap(driver.kiosk.stage.attract.field)
        return driver

    return build


@pytest.mark.parametrize("screen", SCREENS)
def test_the_same_targets_stand_in_the_same_places_on_all_screens_and_nothing_over_them(
    offering_three: Callable[[str], Driver], screen: str
) -> None:
    driver = offering_three(screen)
    visit = driver.kiosk.visit
    moved, lies_over = [], []
    for language in LANGUAGES:
        visit.choose_language(language)
        for size in SIZES:
            visit.choose_text_size(size)
            places: dict[str, QRect] = {}
            for _ in range(2):
                for name, go in screens_with_a_bar(driver).items():
                    go()
                    where = f"{language}, size {size}, {name}"
                    lies_over += [f"{where}: {told}" for told in over(shown_bar(driver))]
                    for target, rect in rects(driver).items():
                        if places.setdefault(target, rect) != rect:
                            kids = visit.choices.for_kids
                            moved.append((language, size, name, target, kids, rect.x() - places[target].x()))
                visit.turn_for_kids()
            always = {"easier", "home", "call", "language", "back", "next"}
            sometimes = {"kids"} if driver.kiosk.stage.home.bar.offers_kids else set()
            assert set(places) == always | sometimes
    assert not moved
    assert not lies_over


def test_where_one_language_is_offered_there_is_no_target_for_it(drive: Callable[..., Driver]) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "languages", offered=("en",))
    driver = drive(SCREENS["1920x1080"], settings)
    driver.tap(driver.kiosk.stage.attract.field)
    for go in screens_with_a_bar(driver).values():
        go()
        assert shown_bar(driver).language.isHidden()


def test_the_bar_tells_what_is_chosen_on_every_screen(offering_three: Callable[[str], Driver]) -> None:
    driver = offering_three("1920x1080")
    names = []
    for language in LANGUAGES:
        driver.kiosk.visit.choose_language(language)
        for go in screens_with_a_bar(driver).values():
            go()
            names.append(shown_bar(driver).language.text())
    assert names == [name for name in ("English", "Español", "العربية") for _ in range(5)]
