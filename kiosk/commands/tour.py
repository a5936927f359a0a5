"""`ibt-kiosk tour`: walks through the real program and writes a picture of every screen and page.

The window and its widgets are those of `run`; only the platform (no display) and the clock (hands that the
tour turns) are others. It gets everywhere by pressing targets, as a family does.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from kiosk.base.clock import ManualClock
from kiosk.commands.opening import Opened, language_of, open_all
from kiosk.commands.text import unknown_language
from kiosk.content.model import Part
from kiosk.ui.metrics import Display
from kiosk.ui.place import ScreenId
from kiosk.ui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from kiosk.app import Kiosk
    from kiosk.base.options import Settings
    from kiosk.ui.target import Target

# A walk that has not come to its end by then goes in circles.
_MOST_STEPS = 3_000


@dataclass(frozen=True, slots=True)
class TourOptions:
    """What the command line says.

    Attributes:
        out: The folder to write into.
        size: Size of the screen in px.
        width_mm: Width of the screen in mm.
        language: Code of the language; None for the configured one.
        text_size: 1 to 4; None for the one that goes with the screen.
        theme: Name of the theme; None for the configured one.
    """

    out: Path
    size: tuple[int, int]
    width_mm: int
    language: str | None = None
    text_size: int | None = None
    theme: str | None = None


def tour(config: Path | None, content: Path | None, options: TourOptions) -> int:
    """Walk, write, and return 0; 1 where nothing can be written, 2 for an unknown language or theme."""
    opened = open_all(config, content)
    language = language_of(opened, options.language)
    if language is None:
        print(
            unknown_language(options.language, [known.code for known in opened.library.languages]),
            file=sys.stderr,
        )
        return 2
    if options.theme is not None and options.theme not in THEMES:
        print(
            f"ibt-kiosk: there is no theme {options.theme!r}. There are: {', '.join(THEMES)}.",
            file=sys.stderr,
        )
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from kiosk.commands.album import Album
    from kiosk.commands.run import make_application

    application = make_application()
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        with Album(options.out, options.width_mm) as album:
            for kiosk, shot in walk(application, opened, options, language):
                album.add(kiosk, shot)
                print(f"\rtour: {len(album)} pictures", end="", file=sys.stderr, flush=True)
    except OSError as error:
        print(f"\nibt-kiosk: {options.out} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    print(f"\rtour: {len(album)} pictures in {options.out}", file=sys.stderr)
    return 0


@dataclass(frozen=True, slots=True)
class Shot:
    """What is on the screen now.

    Attributes:
        screen: Name of the screen.
        name: Name of the picture, without number and ending.
    """

    screen: str
    name: str


def walk(
    application: QApplication, opened: Opened, options: TourOptions, language: str
) -> Iterator[tuple[Kiosk, Shot]]:
    """Walk through every screen and page, and stop at each."""
    from kiosk.app import Kiosk

    clock = ManualClock()
    settings = _settings(opened.settings, options, language)
    display = Display(options.size[0], options.width_mm)
    kiosk = Kiosk(application, settings, clock, opened.library, display)
    kiosk.icons.load()
    try:
        kiosk.window.resize(*options.size)
        kiosk.start()
        kiosk.window.show()
        if kiosk.book.headings:
            for shot in _visit(kiosk, clock):
                yield kiosk, shot
        kiosk.give_up()
        yield kiosk, Shot(ScreenId.FAULT, "fault")
    finally:
        kiosk.close()


def _settings(settings: Settings, options: TourOptions, language: str) -> Settings:
    """Return the settings with what the command line says in place of what the configuration says."""
    replace = msgspec.structs.replace
    reading = replace(
        settings.reading,
        text_size=options.text_size or settings.reading.text_size,
        theme=options.theme or settings.reading.theme,
    )
    languages = replace(settings.languages, default=language)
    # Nothing moves in a picture.
    motion = replace(settings.motion, slide=False)
    return replace(settings, reading=reading, languages=languages, motion=motion)


def _visit(kiosk: Kiosk, clock: ManualClock) -> Iterator[Shot]:
    yield Shot(ScreenId.ATTRACT, "attract")
    press(kiosk, kiosk.stage.attract.field)
    home = kiosk.stage.home
    yield _home(kiosk)
    while not home.bar.next.isHidden():
        press(kiosk, home.bar.next)
        yield _home(kiosk)
    while not home.bar.back.isHidden():
        press(kiosk, home.bar.back)
    press(kiosk, home.tiles[0])
    yield from _read_on(kiosk)
    for target in (home.bar.about, home.bar.call):
        press(kiosk, target)
        yield from _read_on(kiosk)
    clock.advance(kiosk.idle.warn_after_ms)
    yield Shot("idle-warning", "idle-warning")
    press(kiosk, kiosk.window.warning.stay)


def _home(kiosk: Kiosk) -> Shot:
    return Shot(ScreenId.HOME, f"home-{kiosk.navigator.place.anchor + 1}")


def _read_on(kiosk: Kiosk) -> Iterator[Shot]:
    """Read from here by Next to where it leads home, with every "Tell me more" on the way."""
    reader = kiosk.stage.reader
    for _ in range(_MOST_STEPS):
        if kiosk.window.screen_shown is not reader:
            return
        yield _page(kiosk)
        if not reader.more.isHidden():
            yield from _read_more(kiosk)
        press(kiosk, reader.bar.next)
    raise RuntimeError(f"the way on from {kiosk.navigator.place} has no end")


def _read_more(kiosk: Kiosk) -> Iterator[Shot]:
    """Read what "Tell me more" opens, and come back."""
    reader = kiosk.stage.reader
    press(kiosk, reader.more)
    while reader.page is not None and reader.page.number < reader.page.count:
        yield _page(kiosk)
        press(kiosk, reader.bar.next)
    yield _page(kiosk)
    while kiosk.navigator.place.part is Part.MORE:
        press(kiosk, reader.bar.back)


def _page(kiosk: Kiosk) -> Shot:
    page = kiosk.stage.reader.page
    if page is None:
        raise RuntimeError("the reader shows no page")
    more = "-more" if page.part is Part.MORE else ""
    name = f"{page.section.heading.id}-{page.card.id}{more}"
    return Shot(kiosk.stage.reader.screen_id, name)


def press(kiosk: Kiosk, target: Target) -> None:
    """Press a target that a family could press now.

    Raises:
        RuntimeError: If it is not on top, or cannot be pressed.
    """
    if target not in kiosk.window.targets():
        raise RuntimeError(f"the target {target.text()!r} cannot be pressed now")
    target.click()
