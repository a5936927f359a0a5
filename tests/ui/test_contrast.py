"""Contrast as it is on the screen, measured on pixels, and role by role with the formula of WCAG 2.2."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor

from kiosk.base.options import Settings
from kiosk.ui.place import WORDS_SECTION
from kiosk.ui.theme import DEFAULT
from tests.driving import SCREENS, Driver, changed
from tests.ui.checks import ink_of, letters
from tests.ui.guides import offering, three_languages
from tests.ui.painting import colors_in, contrast
from tests.ui.walking import Stop, Walk, stops

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")

WORDS, EDGES = 10.0, 3.0
RING_PX, RING_MM = 3, 0.8

SHOTS = {
    "attract": "attract",
    "home": "home 1",
    "reader": "overview/message/body 1",
    "more": "overview/message/more 1",
    "about": "about/learn/body 1",
    "call": "call-now 1",
    "call page": "call/emergency/body 1",
    "words": "words 1",
    "languages": "languages from 0",
    "term": "overview/message/body 1, words",
    "kids": "overview/message/body 1 for kids",
    "home for kids": "home for kids",
    "warning": "idle-warning",
    "fault": "fault",
}
"""What is measured: names of stops, or what they begin with."""


@dataclass(frozen=True)
class Patch:
    """A run of text, or a pictogram, as pixels: its background and what differs most from it."""

    text: str
    background: str
    ink: str

    @property
    def contrast(self) -> float:
        return contrast(self.background, self.ink)


@cache
def patches() -> dict[str, list[Patch]]:
    """Return every run of text of the screens in `SHOTS`, as pixels of the window."""
    found: dict[str, list[Patch]] = {}
    for stop in stops(Walk("1920x1080", 3)):
        for name, begins in SHOTS.items():
            exact = not begins.endswith("words")
            if stop.name == begins or (not exact and stop.name.startswith(begins)):
                image = stop.driver.kiosk.window.grab().toImage()
                found[name] = [*_patches(stop, image)]
    return found


def _patches(stop: Stop, image: QImage) -> Iterator[Patch]:
    for run in stop.painted:
        if not letters(run.text):
            continue
        colors = colors_in(image, ink_of(run).toAlignedRect().adjusted(-3, -3, 3, 3))
        # On a ground that runs from one color to another the letters may have the most frequent color of all.
        background = next(color for color, _ in colors.most_common() if color != run.color)
        _, ink = max((contrast(background, color), color) for color in colors)
        yield Patch(run.text, background, ink)


@pytest.mark.parametrize("screen", SHOTS)
def test_words_and_pictograms_stand_out_at_10_to_1(screen: str) -> None:
    assert patches()[screen]
    faint = [(patch, round(patch.contrast, 1)) for patch in patches()[screen] if patch.contrast < WORDS]
    assert not faint


@pytest.fixture
def driver(qapp: QApplication) -> Iterator[Driver]:
    settings = offering(changed(Settings(), "motion", slide=False), "en")
    driver = Driver(qapp, SCREENS["1920x1080"], settings, three_languages())
    yield driver
    driver.close()


def each_ringed(driver: Driver) -> Iterator[tuple[str, QRect, QImage]]:
    """Walk the ring once around the targets of a screen, and yield name, place and picture of each."""
    targets = driver.kiosk.window.targets()
    for _ in targets:
        driver.key(Qt.Key.Key_Tab)
        ringed = driver.kiosk.window.ringed
        assert ringed is not None
        place = QRect(ringed.mapTo(driver.kiosk.window, ringed.rect().topLeft()), ringed.size())
        yield ringed.text(), place, driver.kiosk.window.grab().toImage()


def check_ring(driver: Driver) -> None:
    per_mm = driver.kiosk.window.width() / SCREENS["1920x1080"][2]
    names = []
    for name, place, image in each_ringed(driver):
        names.append(name)
        y = place.center().y()
        # The first pixel may be a mix: the side of a small target is round.
        row = [QColor(image.pixel(x, y)).name() for x in range(place.left() + 1, place.left() + 60)]
        ring = 1 + next(index for index, color in enumerate(row) if color != row[0])
        assert row[0] == DEFAULT.focus.name(), name
        assert ring >= max(RING_PX, RING_MM * per_mm), name
        assert contrast(row[0], row[ring]) >= EDGES, name
        if place.left() > 0:
            outside = QColor(image.pixel(place.left() - 3, y)).name()
            assert contrast(row[0], outside) >= EDGES, name
    assert len(set(names)) == len(driver.kiosk.window.targets())


def on_the_first_screen(_driver: Driver) -> None:
    """Stay there."""


def at_home(driver: Driver) -> None:
    driver.tap(driver.kiosk.stage.attract.field)


def on_a_page(driver: Driver) -> None:
    at_home(driver)
    driver.tap(driver.kiosk.stage.home.tiles[0])


def on_a_page_for_kids(driver: Driver) -> None:
    on_a_page(driver)
    driver.tap(driver.kiosk.stage.reader.bar.kids)


def on_the_call_screen(driver: Driver) -> None:
    at_home(driver)
    driver.tap(driver.kiosk.stage.home.bar.call)


def among_the_words(driver: Driver) -> None:
    at_home(driver)
    driver.kiosk.navigator.open_topic(WORDS_SECTION)


def on_a_word(driver: Driver) -> None:
    among_the_words(driver)
    driver.wait()
    driver.tap(driver.kiosk.stage.words.tiles[0])


def among_the_languages(driver: Driver) -> None:
    at_home(driver)
    driver.tap(driver.kiosk.stage.home.bar.language)


@pytest.mark.parametrize(
    "go",
    [
        on_the_first_screen,
        at_home,
        on_a_page,
        on_a_page_for_kids,
        on_the_call_screen,
        among_the_words,
        on_a_word,
        among_the_languages,
    ],
)
def test_the_ring_is_wide_and_stands_out_on_both_sides(driver: Driver, go: Callable[[Driver], None]) -> None:
    go(driver)
    driver.wait()
    check_ring(driver)


ROLES_10 = [
    (DEFAULT.ink, DEFAULT.paper),
    (DEFAULT.ink, DEFAULT.bar),
    (DEFAULT.ink, DEFAULT.panel),
    (DEFAULT.quiet, DEFAULT.paper),
    (DEFAULT.quiet, DEFAULT.panel),
    (DEFAULT.accent, DEFAULT.paper),
    (DEFAULT.target_ink, DEFAULT.target),
    (DEFAULT.alert_ink, DEFAULT.alert),
    (DEFAULT.target, DEFAULT.panel),
]


@pytest.mark.parametrize(("ink", "ground"), ROLES_10)
def test_roles_of_words_have_10_to_1(ink: QColor, ground: QColor) -> None:
    assert contrast(ink.name(), ground.name()) >= WORDS


@pytest.mark.parametrize("tint", DEFAULT.tints)
def test_words_on_every_tint_have_10_to_1(tint: str) -> None:
    paper = DEFAULT.tint(tint).paper.name()
    for ink in (DEFAULT.ink, DEFAULT.quiet, DEFAULT.accent):
        assert contrast(ink.name(), paper) >= WORDS


@pytest.mark.parametrize("tint", DEFAULT.tints)
def test_the_mark_of_every_section_has_3_to_1_on_its_tile_and_on_paper(tint: str) -> None:
    strong = DEFAULT.tint(tint).strong.name()
    for ground in (DEFAULT.tint(tint).paper, DEFAULT.paper):
        assert contrast(strong, ground.name()) >= EDGES


@pytest.mark.parametrize("edge", [DEFAULT.outline, DEFAULT.target, DEFAULT.alert])
@pytest.mark.parametrize("ground", [DEFAULT.paper, DEFAULT.bar, DEFAULT.panel])
def test_edges_of_targets_have_3_to_1(edge: QColor, ground: QColor) -> None:
    assert contrast(edge.name(), ground.name()) >= EDGES


GROUNDS = [DEFAULT.paper, DEFAULT.bar, DEFAULT.focus_gap, *(tint.paper for tint in DEFAULT.tints.values())]


@pytest.mark.parametrize("ground", GROUNDS, ids=[ground.name() for ground in GROUNDS])
def test_the_ring_has_3_to_1_against_everything_it_stands_on(ground: QColor) -> None:
    assert contrast(DEFAULT.focus.name(), ground.name()) >= EDGES


def test_the_formula_gives_the_contrasts_that_wcag_gives() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.00, abs=0.01)


def test_an_unknown_tint_is_the_plainest_one() -> None:
    assert DEFAULT.tint("no such tint") is DEFAULT.tints["stone"]
