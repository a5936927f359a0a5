"""Every page for staff on the screens that must be right, at the smallest and the largest text."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.base.options import Settings
from kiosk.staff.matter import Matter
from kiosk.ui.theme import THEMES
from tests.driving import SCREENS, Driver, changed
from tests.pseudo import PseudoWords, english
from tests.staff.walk import backstage, staff_pages
from tests.ui import treechecks  # noqa: F401 - enters its checks into the list
from tests.ui.checks import CHECKS
from tests.ui.guides import LANGUAGES, offering, three_languages
from tests.ui.walking import Stop, _painted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from PySide6.QtCore import QRect

pytestmark = pytest.mark.usefixtures("qapp")

# Each screen at both sizes, and with each language once; themes and languages turn along.
SAMPLE = [
    (screen, size, LANGUAGES[(number + number // 3) % 3], list(THEMES)[number % 4])
    for number, (screen, size) in enumerate(product(SCREENS, (1, 4)))
]


def _driver(screen: str, size: int, language: str, theme: str) -> Driver:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = changed(changed(Settings(), "motion", slide=False), "reading", text_size=size, theme=theme)
    settings = offering(settings, language)
    return Driver(application, SCREENS[screen], settings, three_languages(), backstage=backstage())


def _stops(driver: Driver, shown: Collection[Matter] = (Matter.CONTENT_BUNDLED,)) -> Iterator[Stop]:
    memory: dict[str, QRect] = {}
    try:
        for name in staff_pages(driver, shown):
            yield Stop(name, driver, _painted(driver), memory)
    finally:
        driver.close()


@cache
def complaints(way: tuple[str, int, str, str]) -> dict[str, list[str]]:
    """Return what each check finds wrong with the pages, by its name."""
    found: dict[str, list[str]] = {name: [] for name in CHECKS}
    for stop in _stops(_driver(*way)):
        for name, check in CHECKS.items():
            found[name] += [f"{stop.name}: {complaint}" for complaint in check(stop)]
    return found


def test_the_sample_brings_every_screen_and_language_and_size_and_theme_together() -> None:
    assert {(screen, size) for screen, size, _, _ in SAMPLE} == set(product(SCREENS, (1, 4)))
    assert {(size, language) for _, size, language, _ in SAMPLE} == set(product((1, 4), LANGUAGES))
    assert {theme for *_, theme in SAMPLE} == set(THEMES)


@pytest.mark.parametrize("way", SAMPLE, ids=lambda way: "-".join(map(str, way)))
def test_everything_is_right_on_every_page(way: tuple[str, int, str, str]) -> None:
    found = {name: told for name, told in complaints(way).items() if told}
    assert not found, "\n".join(line for told in found.values() for line in told)


@pytest.mark.parametrize("screen", ["1024x600", "1080x1920"])
def test_words_that_are_longer_by_two_fifths_still_fit(qapp: QApplication, screen: str) -> None:
    words = PseudoWords()
    qapp.installTranslator(words)
    found, left = [], []
    try:
        for stop in _stops(_driver(screen, 4, "en", "default"), list(Matter)):
            for name in (
                "targets_lie_inside_the_window",
                "targets_keep_their_distance",
                "words_on_targets_are_all_there_and_inside",
                "labels_show_all_their_words",
                "no_words_are_painted_over_others",
                "no_target_lies_over_words_that_are_not_its_own",
            ):
                found += [f"{stop.name}: {complaint}" for complaint in CHECKS[name](stop)]
            names = {language.name for language in stop.driver.kiosk.library.languages}
            names.add(stop.driver.kiosk.staff.backstage.why_started)
            for text in stop.driver.kiosk.window.words():
                # Dates, sizes and the name of the edition are no words.
                if not any(name in text for name in names) and not any(map(str.isdigit, text)):
                    left += [f"{stop.name}: {word}" for word in english(text)]
    finally:
        qapp.removeTranslator(words)
    assert found == []
    assert left == []
