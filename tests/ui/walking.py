"""Walks through a kiosk by touch, looks at every screen, page and layer, and keeps what is wrong with them.

A walk is made once for each screen, text size and language; the checks of `tests.ui.checks` are asked at
every stop.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

import tests.ui.shutchecks
import tests.ui.treechecks  # noqa: F401 - they enter their checks into the list
from kiosk.base.options import Settings
from kiosk.content.model import Part
from kiosk.ui.easing import LET_ME_TRY, MY_SWITCH, WITH_KINDS, is_on
from kiosk.ui.pagepaint import draw_page
from tests.access.speech.fakes import FakeSpeaker
from tests.assistive import Node, tree
from tests.driving import SCREENS, Driver, changed
from tests.journeys.steps import turn_kids
from tests.ui.checks import CHECKS
from tests.ui.guides import offering, three_languages
from tests.ui.painting import Painted, painted, painted_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from kiosk.ui.pager import Page
    from kiosk.ui.screens.topics import TopicsScreen
    from kiosk.ui.target import Target
    from kiosk.ui.termtargets import TermTarget
    from kiosk.ui.wordstarget import WordsTarget

ALL_PAGES = 3_000
"""More than the guide has on any screen: a walk that is longer goes in circles."""

CLINIC = {
    "name": "Riverside Children's Clinic",
    "phone_day": "(555) 010-0199",
    "phone_night": "(555) 010-0142",
    "phone_emergency": "911",
}


@dataclass
class Stop:
    """What stands on the screen at one step of a walk.

    Attributes:
        name: What a failing test tells.
        driver: The kiosk.
        painted: Every run of text that is painted on what lies on top, in px of the window.
        memory: What checks keep from stop to stop.
    """

    name: str
    driver: Driver
    painted: list[Painted]
    memory: dict[str, QRect] = field(default_factory=dict)

    @cached_property
    def tree(self) -> list[Node]:
        """What assistive programs find."""
        return tree(self.driver.kiosk.window)


@dataclass(frozen=True)
class Walk:
    """Which kiosk is walked through.

    Attributes:
        screen: Name of the screen, of `tests.driving.SCREENS`.
        size: Text size, from 1 to 4.
        language: The language that is read; all three are offered (`tests.ui.guides`).
        most: The most pages to read in a row; then the walk goes home. So long are the rows of words too.
        theme: Name of the theme.
        reach: Whether all targets are brought down.
        lower_edge_mm: How high the screen hangs.
        listen: Whether there is a voice to read aloud with.
        touch: Name of the touch profile.
    """

    screen: str
    size: int
    language: str = "en"
    most: int = ALL_PAGES
    theme: str = "default"
    reach: bool = False
    lower_edge_mm: int = 800
    listen: bool = False
    touch: str = "steady"

    def __str__(self) -> str:
        short = f"-first-{self.most}" if self.most < ALL_PAGES else ""
        theme = f"-{self.theme}" if self.theme != "default" else ""
        reach = f"-reach-{self.lower_edge_mm}" if self.reach else ""
        listen = "-listen" if self.listen else ""
        touch = f"-{self.touch}" if self.touch != "steady" else ""
        return f"{self.screen}-{self.size}-{self.language}{short}{theme}{reach}{listen}{touch}"


@cache
def complaints(walk: Walk) -> dict[str, list[str]]:
    """Return what each check finds wrong on the way, by the check's name."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for stop in stops(walk):
        for name, check in CHECKS.items():
            found[name] += [f"{stop.name}: {complaint}" for complaint in check(stop)]
    return found


def stops(walk: Walk) -> Iterator[Stop]:
    """Walk through every screen, page, layer and "more" part, and stop at each."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = changed(
        changed(Settings(), "motion", slide=False), "reading", text_size=walk.size, theme=walk.theme
    )
    settings = changed(offering(settings, walk.language), "clinic", **CLINIC)
    settings = changed(settings, "screen", lower_edge_mm=walk.lower_edge_mm)
    speaker = FakeSpeaker() if walk.listen else None
    driver = Driver(application, SCREENS[walk.screen], settings, three_languages(), speaker)
    visit = driver.kiosk.visit
    visit.choose(replace(visit.choices, reach=walk.reach, touch=walk.touch))
    # What the steps of a walk do is done by a steady hand; this is about what is seen.
    driver.kiosk.access.touch.use_profile("steady")
    memory: dict[str, QRect] = {}
    try:
        for name in _visit(driver, walk.most):
            yield Stop(name, driver, _painted(driver), memory)
    finally:
        driver.close()


def _visit(driver: Driver, most: int) -> Iterator[str]:
    kiosk = driver.kiosk
    home = kiosk.stage.home
    yield "attract"
    driver.tap(kiosk.stage.attract.field)
    yield from _tiles(driver, home, "home", most)
    while not home.bar.back.isHidden():
        driver.tap(home.bar.back)
    yield from _languages(driver)
    yield from _easier(driver)
    driver.tap(home.tiles[0])
    yield from _read_on(driver, most)
    driver.tap(home.bar.about)
    yield from _read_on(driver, most)
    yield from _call(driver, most)
    yield from _words(driver, most)
    yield from _for_kids(driver, most)
    driver.wait(kiosk.idle.warn_after_ms)
    yield "idle-warning"
    driver.tap(kiosk.window.warning.stay)
    kiosk.give_up()
    yield "fault"


def _tiles(driver: Driver, screen: TopicsScreen, name: str, most: int) -> Iterator[str]:
    """Look at all tiles of a screen, and stay on its last page."""
    for number in range(1, most + 1):
        yield f"{name} {number}"
        if screen._page + 1 >= screen._pages:
            return
        driver.tap(screen.bar.next)


def _languages(driver: Driver) -> Iterator[str]:
    """Look at the layer of languages, where more than one is offered."""
    target, layer = driver.kiosk.stage.home.bar.language, driver.kiosk.stage.layers.languages
    if target.isHidden():
        return
    driver.tap(target)
    first = layer._first
    while True:
        yield f"languages from {layer._first}"
        if layer.more.isHidden():
            break
        driver.tap(layer.more)
        if layer._first == first:
            break
    driver.tap(layer.close_target)


def _easier(driver: Driver) -> Iterator[str]:
    """Look at all that makes the kiosk easier to use, and choose none of it."""
    layer = driver.kiosk.stage.layers.easier
    driver.tap(driver.kiosk.stage.home.bar.easier)
    yield "easier"
    for offer in sorted(WITH_KINDS.intersection(layer._offered)):
        if not is_on(offer, driver.kiosk.visit.choices, driver.kiosk.visit.normal):
            turn_to(driver, layer.offers[offer])
            driver.tap(layer.offers[offer])
            yield f"easier, {offer}"
            driver.tap(layer.back)
    driver.tap(layer.close_target)
    layers = driver.kiosk.stage.layers
    for kind, found_out in ((LET_ME_TRY, layers.touch_game), (MY_SWITCH, layers.switches)):
        if is_on(kind.offer, driver.kiosk.visit.choices, driver.kiosk.visit.normal):
            continue
        driver.tap(driver.kiosk.stage.home.bar.easier)
        turn_to(driver, layer.offers[kind.offer])
        driver.tap(layer.offers[kind.offer])
        target = next(target for target in layer.kinds[kind.offer] if target.choice == kind)
        turn_to(driver, target)
        driver.tap(target)
        yield driver.screen
        driver.tap(found_out.close_target)


def turn_to(driver: Driver, target: Target) -> None:
    """Turn the pages of "Easier" until a target is shown."""
    while target.isHidden():
        driver.tap(driver.kiosk.stage.layers.easier.more)


def _read_on(driver: Driver, most: int) -> Iterator[str]:
    """Read from here by Next, with every "Tell me more" on the way and a word of each section."""
    reader = driver.kiosk.stage.reader
    looked_up: set[str] = set()
    for _ in range(most):
        if driver.kiosk.window.screen_shown is not reader:
            return
        yield _page_name(driver)
        terms = _term_targets(driver)
        if terms and _page(driver).section.heading.id not in looked_up:
            looked_up.add(_page(driver).section.heading.id)
            yield from _look_up(driver, terms[0], _page_name(driver))
        if not reader.more.isHidden():
            driver.tap(reader.more)
            yield _page_name(driver)
            while _page(driver).number < _page(driver).count:
                driver.tap(reader.bar.next)
                yield _page_name(driver)
            while _page(driver).part is Part.MORE:
                driver.tap(reader.bar.back)
        driver.tap(reader.bar.next)
    assert most < ALL_PAGES, "the way on has no end"
    driver.tap(reader.bar.home)


def _look_up(driver: Driver, target: TermTarget | WordsTarget, where: str) -> Iterator[str]:
    """Look up the words of a target, and close the layer again."""
    driver.tap(target)
    layer = driver.kiosk.stage.layers.terms
    assert driver.kiosk.window.layer_open is layer
    yield from _leaves(driver, where)
    driver.tap(layer.close_target)


def _leaves(driver: Driver, where: str) -> Iterator[str]:
    layer = driver.kiosk.stage.layers.terms
    for number in range(len(layer._leaves)):
        yield f"{where}, words {'+'.join(term.id for term in layer.terms)} {number + 1}"
        if number + 1 < len(layer._leaves):
            driver.tap(layer.next)


def _call(driver: Driver, most: int) -> Iterator[str]:
    """Look at all pages of "When to call now" from the home screen, and read the section behind it."""
    call = driver.kiosk.stage.call
    driver.tap(driver.kiosk.stage.home.bar.call)
    while True:
        yield f"call-now {call._number + 1}"
        if call._number + 1 >= len(call._pages):
            break
        driver.tap(call.bar.next)
    driver.tap(call.bar.more)
    yield from _read_on(driver, most)
    if driver.kiosk.window.screen_shown is call:
        driver.tap(call.bar.home)


def _words(driver: Driver, most: int) -> Iterator[str]:
    """Look at all words to know, and look the first one up."""
    stage = driver.kiosk.stage
    _open_tile(driver, "words")
    yield from _tiles(driver, stage.words, "words", most)
    driver.tap(stage.words.tiles[0])
    yield from _leaves(driver, "words")
    driver.tap(stage.layers.terms.close_target)
    driver.tap(stage.words.bar.home)


def _for_kids(driver: Driver, most: int) -> Iterator[str]:
    """Read the first section as a picture book."""
    stage = driver.kiosk.stage
    while not stage.home.bar.back.isHidden():
        driver.tap(stage.home.bar.back)
    turn_kids(driver)
    yield "home for kids"
    driver.tap(stage.home.tiles[0])
    for _ in range(min(most, _page(driver).count)):
        yield f"{_page_name(driver)} for kids"
        driver.tap(stage.reader.bar.next)
    turn_kids(driver)
    driver.tap(stage.reader.bar.home)


def _open_tile(driver: Driver, topic: str) -> None:
    """Go to the tile of a topic on the home screen, and press it."""
    home = driver.kiosk.stage.home
    while not home.bar.back.isHidden():
        driver.tap(home.bar.back)
    while True:
        for tile in home.tiles:
            if not tile.isHidden() and tile._topic is not None and tile._topic.id == topic:
                driver.tap(tile)
                return
        driver.tap(home.bar.next)


def _term_targets(driver: Driver) -> list[TermTarget | WordsTarget]:
    reader = driver.kiosk.stage.reader
    targets: list[TermTarget | WordsTarget] = [*reader._terms, reader.words_target]
    return [target for target in targets if not target.isHidden()]


def _page(driver: Driver) -> Page:
    page = driver.kiosk.stage.reader.page
    assert page is not None
    return page


def _page_name(driver: Driver) -> str:
    page = _page(driver)
    return f"{page.section.heading.id}/{page.card.id}/{page.part} {page.number}"


def _painted(driver: Driver) -> list[Painted]:
    """Return all that is painted on what lies on top: widgets, and the page, which is kept as a picture."""
    window, reader = driver.kiosk.window, driver.kiosk.stage.reader
    if window.on_top is not window.screen_shown:
        return painted_by(window.on_top)
    texts = painted_by(window)
    page = reader.page
    if window.screen_shown is reader and page is not None:

        def paint(painter: QPainter) -> None:
            draw_page(painter, page, reader.look, "" if reader.bar.shows_count else count)

        count = reader._count()
        texts += painted(window.width(), window.height(), paint)
    return texts
