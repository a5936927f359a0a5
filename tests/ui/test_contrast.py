"""Contrast as it is on the screen, in every theme, measured on pixels.

Each theme has its own bounds (VVSG 2.0, 7.1-C and 7.1-D). The least contrast is asked of what is seen: a
pixel of every run of words and of every pictogram. The greatest, which the soft theme has, is asked of the
color that words are painted in: what lies beside them, the edge of a target or a picture, is no ink. What a
theme promises of its roles is in tests/ui/test_theme.py.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from kiosk.base.options import Settings
from kiosk.ui.place import WORDS_SECTION
from kiosk.ui.target import Kind, Target
from kiosk.ui.theme import THEMES
from tests.driving import SCREENS, Driver, changed
from tests.ui.checks import ink_of, letters
from tests.ui.guides import offering, three_languages
from tests.ui.looks import look
from tests.ui.painting import colors_in, contrast
from tests.ui.walking import Stop, Walk, stops

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")

EDGES = 3.0
RING_PX, RING_MM = 3, 0.8

# Every screen is the same in every theme but for its colors: the first pages of each kind stand for all.
FIRST = 2

each_theme = pytest.mark.parametrize("theme", THEMES)

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
    "easier": "easier",
    "text sizes": "easier, size",
    "touch game": "touch-game",
    "switches": "switches",
    "term": "overview/message/body 1, words",
    "kids": "overview/message/body 1 for kids",
    "home for kids": "home for kids",
    "warning": "idle-warning",
    "fault": "fault",
}
"""What is measured: names of stops, or what they begin with."""


@dataclass(frozen=True)
class Patch:
    """A run of text, or a pictogram.

    Attributes:
        text: Its characters.
        background: The color behind it.
        seen: The pixel in its place that differs most from that.
        ink: The color that it is painted in.
    """

    text: str
    background: str
    seen: str
    ink: str

    @property
    def least(self) -> float:
        return min(contrast(self.background, self.seen), contrast(self.background, self.ink))

    @property
    def greatest(self) -> float:
        return contrast(self.background, self.ink)


@cache
def patches(theme: str) -> dict[str, list[Patch]]:
    """Return every run of text of the screens in `SHOTS`, as pixels of the window."""
    found: dict[str, list[Patch]] = {}
    for stop in stops(Walk("1920x1080", 3, most=FIRST, theme=theme)):
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
        _, seen = max((contrast(background, color), color) for color in colors)
        yield Patch(run.text, background, seen, run.color)


# The scope keeps the screens of one theme together, also when tests are shuffled: it is walked through once.
@pytest.mark.parametrize("screen", SHOTS)
@pytest.mark.parametrize("theme", THEMES, scope="module")
def test_words_and_pictograms_have_the_contrast_of_the_theme(theme: str, screen: str) -> None:
    least, greatest = THEMES[theme].bounds
    found = patches(theme)[screen]
    assert found
    assert not [(patch, round(patch.least, 1)) for patch in found if patch.least < least]
    assert not [(patch, round(patch.greatest, 1)) for patch in found if patch.greatest > greatest]


@pytest.fixture
def driver(qapp: QApplication, theme: str) -> Iterator[Driver]:
    settings = changed(changed(Settings(), "motion", slide=False), "reading", theme=theme)
    settings = offering(settings, "en")
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


def check_ring(driver: Driver, theme: str) -> None:
    per_mm = driver.kiosk.window.width() / SCREENS["1920x1080"][2]
    names = []
    for name, place, image in each_ringed(driver):
        names.append(name)
        y = place.center().y()
        # The first pixel may be a mix: the side of a small target is round.
        row = [QColor(image.pixel(x, y)).name() for x in range(place.left() + 1, place.left() + 60)]
        ring = 1 + next(index for index, color in enumerate(row) if color != row[0])
        assert row[0] == THEMES[theme].focus.name(), name
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
@each_theme
def test_the_ring_is_wide_and_stands_out_on_both_sides(
    driver: Driver, theme: str, go: Callable[[Driver], None]
) -> None:
    go(driver)
    driver.wait()
    check_ring(driver, theme)


def faces(theme: str) -> dict[Kind, QImage]:
    """Return a bare target of each kind, in black and white."""
    its_look = replace(look("1920x1080", 3), theme=THEMES[theme])
    drawn = {}
    for kind in Kind:
        target = Target(window := QWidget(), kind=kind)
        target.set_look(its_look)
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(THEMES[theme].bar)
        painter = QPainter(image)
        target.draw(painter, image.rect())
        painter.end()
        window.deleteLater()
        drawn[kind] = image.convertToFormat(QImage.Format.Format_Mono, Qt.ImageConversionFlag.ThresholdDither)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return drawn


@pytest.mark.parametrize("theme", [name for name, theme in THEMES.items() if theme.edge_mm])
def test_the_kinds_of_targets_are_told_apart_in_black_and_white(theme: str) -> None:
    for (_, one), (_, other) in combinations(faces(theme).items(), 2):
        points = [(x, y) for x in range(one.width()) for y in range(one.height())]
        different = sum(one.pixel(*point) != other.pixel(*point) for point in points)
        assert different > 0.02 * len(points)


def edge_of(image: QImage, place: QRect) -> str:
    """Return the color of the edge of a target, at the middle of its upper side."""
    x = place.center().x()
    column = [QColor(image.pixel(x, y)).name() for y in range(place.top(), place.top() + 3)]
    outside = QColor(image.pixel(x, place.top() - 4)).name()
    return max(column, key=lambda color: contrast(color, outside))


@each_theme
def test_the_edge_of_every_target_in_the_bar_can_be_seen(driver: Driver, theme: str) -> None:
    at_home(driver)
    driver.wait()
    window, bar = driver.kiosk.window, driver.kiosk.stage.home.bar
    image = window.grab().toImage()
    shown = [target for target in bar.targets if not target.isHidden()]
    assert shown
    for target in shown:
        place = QRect(target.mapTo(window, target.rect().topLeft()), target.size())
        assert contrast(edge_of(image, place), THEMES[theme].bar.name()) >= EDGES, target.text()


@each_theme
def test_the_dots_can_be_seen_and_the_full_ones_told_from_the_others(driver: Driver, theme: str) -> None:
    at_home(driver)
    driver.wait()
    dots = driver.kiosk.stage.home.bar.dots
    shape = QRect(dots.mapTo(driver.kiosk.window, dots.rect().topLeft()), dots.size())
    upper = shape.adjusted(0, 0, 0, -shape.height() // 2)
    colors = colors_in(driver.kiosk.window.grab().toImage(), upper)
    ground, dot = THEMES[theme].bar.name(), THEMES[theme].target.name()
    assert colors.most_common(1)[0][0] == ground
    assert colors[dot] > 50
    assert contrast(ground, dot) >= EDGES
