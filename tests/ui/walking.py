"""Walks through a kiosk by touch, looks at every screen and page, and keeps what is wrong with them.

A walk is made once for each screen, text size and guide; the checks of `tests.ui.checks` are asked at every
stop.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.content.model import Part
from kiosk.ui.pagepaint import draw_page
from tests.driving import SCREENS, Driver, changed
from tests.ui.checks import CHECKS
from tests.ui.painting import Painted, painted, painted_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from kiosk.ui.pager import Page

LANGUAGES = {
    "ar": ("العربية", "rtl", "المس الشاشة للبدء"),
    "es": ("Español", "ltr", "Toque para comenzar"),
}

ALL_PAGES = 3_000
"""More than the guide has on any screen: a walk that is longer goes in circles."""


@dataclass
class Stop:
    """What stands on the screen at one step of a walk.

    Attributes:
        name: What a failing test tells.
        driver: The kiosk.
        painted: Every run of text that is painted, in px of the window.
        memory: What checks keep from stop to stop.
    """

    name: str
    driver: Driver
    painted: list[Painted]
    memory: dict[str, QRect] = field(default_factory=dict)


@dataclass(frozen=True)
class Walk:
    """Which kiosk is walked through.

    Attributes:
        screen: Name of the screen, of `tests.driving.SCREENS`.
        size: Text size, from 1 to 4.
        language: "en" for the guide that comes with the program; "ar" for the same guide offered in three
            languages, which begins from right to left.
        most: The most cards' pages to read in a row; then the walk goes home.
    """

    screen: str
    size: int
    language: str = "en"
    most: int = ALL_PAGES

    def __str__(self) -> str:
        short = f"-first-{self.most}" if self.most < ALL_PAGES else ""
        return f"{self.screen}-{self.size}-{self.language}{short}"


@cache
def complaints(walk: Walk) -> dict[str, list[str]]:
    """Return what each check finds wrong on the way, by the check's name."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for stop in stops(walk):
        for name, check in CHECKS.items():
            found[name] += [f"{stop.name}: {complaint}" for complaint in check(stop)]
    return found


def stops(walk: Walk) -> Iterator[Stop]:
    """Walk through every screen, page and "more" part, and stop at each."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = changed(changed(Settings(), "motion", slide=False), "reading", text_size=walk.size)
    with tempfile.TemporaryDirectory() as folder:
        content = None
        if walk.language != "en":
            content = _three_languages(Path(folder))
            settings = changed(settings, "languages", offered=("en", *LANGUAGES), default=walk.language)
        driver = Driver(application, SCREENS[walk.screen], settings, content)
        memory: dict[str, QRect] = {}
        try:
            for name in _visit(driver, walk.most):
                yield Stop(name, driver, _painted(driver), memory)
        finally:
            driver.close()


def _three_languages(folder: Path) -> Path:
    for code in ("en", *LANGUAGES):
        shutil.copytree(paths.guide_folder() / "en", folder / code)
    for code, (name, direction, invitation) in LANGUAGES.items():
        lines = (f'name = "{name}"', f'direction = "{direction}"', f'invitation = "{invitation}"')
        (folder / code / "language.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    shutil.copy(paths.guide_folder() / "facts.toml", folder)
    return folder


def _visit(driver: Driver, most: int) -> Iterator[str]:
    kiosk = driver.kiosk
    home = kiosk.stage.home
    yield "attract"
    driver.tap(kiosk.stage.attract.field)
    yield "home"
    while not home.bar.next.isHidden():
        driver.tap(home.bar.next)
        yield f"home from {kiosk.navigator.place.anchor}"
    while not home.bar.back.isHidden():
        driver.tap(home.bar.back)
    for target in (home.tiles[0], home.bar.about, home.bar.call):
        driver.tap(target)
        yield from _read_on(driver, most)
    driver.wait(kiosk.idle.warn_after_ms)
    yield "idle-warning"
    driver.tap(kiosk.window.warning.stay)
    kiosk.give_up()
    yield "fault"


def _read_on(driver: Driver, most: int) -> Iterator[str]:
    reader = driver.kiosk.stage.reader
    for _ in range(most):
        if driver.kiosk.window.screen_shown is not reader:
            return
        yield _page_name(driver)
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
    if window.warning_open:
        return painted_by(window.warning)
    texts = painted_by(window)
    page = reader.page
    if window.screen_shown is reader and page is not None:

        def paint(painter: QPainter) -> None:
            draw_page(
                painter, page, reader.look, reader.more.room_for(), "" if reader.bar.shows_count else count
            )

        count = reader._count()
        texts += painted(window.width(), window.height(), paint)
    return texts
