"""`ibt-kiosk tour`: walks through the real program and writes a picture of every screen, page and layer.

The window and its widgets are those of `run`; only the platform (no display) and the clock (hands that the
tour turns) are others. It gets everywhere by pressing targets, as a family does.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.base.clock import ManualClock
from kiosk.commands.opening import Opened, language_of, open_all, unknown_language
from kiosk.commands.shots import Shot, press
from kiosk.commands.toureasier import easier, turn_kids
from kiosk.commands.tourstaff import staff
from kiosk.content.model import Part
from kiosk.ui.metrics import Display
from kiosk.ui.place import CALL_SECTION, WORDS_SECTION, ScreenId
from kiosk.ui.theme import DEFAULT, HIGH_CONTRAST_DARK, SOFT, THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from kiosk.access.speech.speaker import Speaker
    from kiosk.app import Kiosk
    from kiosk.base.options import Settings
    from kiosk.commands.album import Album
    from kiosk.ui.screens.topics import TopicsScreen

# A walk that has not come to its end by then goes in circles.
_MOST_STEPS = 3_000


class TourOptions(msgspec.Struct, frozen=True):
    """What the command line says.

    Attributes:
        out: The folder to write into.
        size: Size of the screen in px.
        width_mm: Width of the screen in mm.
        language: Code of the language; None for the configured one.
        text_size: 1 to 4; None for the one that goes with the screen.
        theme: Name of the theme; None for the configured one.
        reach: Whether all targets come down to where a child in a wheelchair reaches.
    """

    out: Path
    size: tuple[int, int]
    width_mm: int
    language: str | None = None
    text_size: int | None = None
    theme: str | None = None
    reach: bool = False


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
                told = f"{len(album)} pictures, {shot.name}"
                print(f"\rtour: {told:<70.70}", end="", file=sys.stderr, flush=True)
            if kiosk.book.headings:
                _add_contact_sheets(album, kiosk, opened, language)
    except OSError as error:
        print(f"\nibt-kiosk: {options.out} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    print(f"\r{'':<76}\rtour: {len(album)} pictures in {options.out}", file=sys.stderr)
    return 0


def walk(
    application: QApplication,
    opened: Opened,
    options: TourOptions,
    language: str,
    speaker: Speaker | None = None,
) -> Iterator[tuple[Kiosk, Shot]]:
    """Walk through every screen and page, and stop at each.

    Args:
        application: Qt's application.
        opened: The options and the guide.
        options: What the command line says.
        language: Code of the language.
        speaker: The voice; by default one of the system's.
    """
    from kiosk.app import Kiosk

    clock = ManualClock()
    settings = _settings(opened.settings, options, language)
    display = Display(options.size[0], options.width_mm)
    kiosk = Kiosk(application, settings, clock, opened.library, display, speaker)
    kiosk.icons.load()
    try:
        kiosk.window.resize(*options.size)
        kiosk.start()
        kiosk.window.show()
        kiosk.visit.choose(replace(kiosk.visit.choices, reach=options.reach))
        if kiosk.book.headings:
            for shot in _visit(kiosk, clock):
                yield kiosk, shot
        kiosk.give_up()
        yield kiosk, Shot(ScreenId.FAULT, "fault")
    finally:
        kiosk.close()


def _settings(settings: Settings, options: TourOptions, language: str) -> Settings:
    """Return the settings with what the command line says in place of what the configuration says."""
    changed = msgspec.structs.replace
    reading = changed(
        settings.reading,
        text_size=options.text_size or settings.reading.text_size,
        theme=options.theme or settings.reading.theme,
    )
    languages = changed(settings.languages, default=language)
    # Nothing moves in a picture.
    motion = changed(settings.motion, slide=False)
    return changed(settings, reading=reading, languages=languages, motion=motion)


def _add_contact_sheets(album: Album, kiosk: Kiosk, opened: Opened, language: str) -> None:
    from kiosk.commands.contactsheet import contact_sheet, used_drawings

    look = kiosk.stage.look
    if look is None:
        raise RuntimeError("the window has no size")
    drawings = used_drawings(opened.library, language)
    for theme in (DEFAULT, HIGH_CONTRAST_DARK, SOFT):  # each with other inks
        sheet = contact_sheet(replace(look, theme=theme), drawings)
        album.add_sheet(kiosk, f"contact-sheet-{theme.name}", sheet, list(drawings))


def _visit(kiosk: Kiosk, clock: ManualClock) -> Iterator[Shot]:
    yield Shot(ScreenId.ATTRACT, "attract")
    yield from staff(kiosk, clock)
    press(kiosk, kiosk.stage.attract.field)
    home = kiosk.stage.home
    yield from _tiles(kiosk, home, "home")
    yield from _languages(kiosk)
    yield from easier(kiosk)
    _first_topics(kiosk)
    press(kiosk, home.tiles[0])
    yield from _read_on(kiosk)
    press(kiosk, home.bar.about)
    yield from _read_on(kiosk)
    if not home.bar.call.isHidden():
        press(kiosk, home.bar.call)
        yield from _call(kiosk)
    yield from _words(kiosk)
    yield from _for_kids(kiosk)
    clock.advance(kiosk.idle.warn_after_ms)
    yield Shot("idle-warning", "idle-warning")
    press(kiosk, kiosk.window.warning.stay)


def _first_topics(kiosk: Kiosk) -> None:
    home = kiosk.stage.home
    while not home.bar.back.isHidden():
        press(kiosk, home.bar.back)


def _tiles(kiosk: Kiosk, screen: TopicsScreen, name: str) -> Iterator[Shot]:
    """Look at all tiles of a screen."""
    for number in range(1, _MOST_STEPS):
        yield Shot(screen.screen_id, f"{name}-{number}")
        if screen.at_end:
            return
        press(kiosk, screen.bar.next)


def _languages(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at the layer of languages, where more than one is offered."""
    layer, opens = kiosk.stage.layers.languages, kiosk.stage.home.bar.language
    if opens.isHidden():
        return
    press(kiosk, opens)
    seen: set[tuple[str, ...]] = set()
    while (shown := tuple(layer.words())) not in seen:
        seen.add(shown)
        yield Shot("languages", "languages" if len(seen) == 1 else f"languages-{len(seen)}")
        if not layer.more.isHidden():
            press(kiosk, layer.more)
    press(kiosk, layer.close_target)


def _call(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at all pages of "When to call now", read the section behind it, and go home."""
    call, reader = kiosk.stage.call, kiosk.stage.reader
    if kiosk.window.screen_shown is call:
        number = 1
        yield Shot(ScreenId.CALL, "call-1")
        while kiosk.navigator.place.anchor + 1 < call.page_count:
            press(kiosk, call.bar.next)
            number += 1
            yield Shot(ScreenId.CALL, f"call-{number}")
        if not call.bar.more.isHidden():
            press(kiosk, call.bar.more)
    yield from _read_on(kiosk)
    if kiosk.window.screen_shown in (call, reader):
        press(kiosk, call.bar.home if kiosk.window.screen_shown is call else reader.bar.home)


def _words(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at all words to know, and look each of them up."""
    stage = kiosk.stage
    if not any(heading.id == WORDS_SECTION for heading in kiosk.book.headings):
        return
    _open_topic(kiosk, WORDS_SECTION)
    for shot in _tiles(kiosk, stage.words, "words"):
        yield shot
        for tile in stage.words.tiles:
            if not tile.isHidden():
                press(kiosk, tile)
                yield from _term(kiosk)
    press(kiosk, stage.words.bar.home)


def _term(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at all pieces of what a word means, and close it."""
    layer = kiosk.stage.layers.terms
    name = f"term-{'+'.join(term.id for term in layer.terms)}"
    seen: set[tuple[str, ...]] = set()
    while (shown := tuple(layer.words())) not in seen:
        seen.add(shown)
        yield Shot("term", name if len(seen) == 1 else f"{name}-{len(seen)}")
        if not layer.next.isHidden():
            press(kiosk, layer.next)
    press(kiosk, layer.close_target)


def _for_kids(kiosk: Kiosk) -> Iterator[Shot]:
    """Read every section as a picture book."""
    home, reader = kiosk.stage.home, kiosk.stage.reader
    _first_topics(kiosk)
    turn_kids(kiosk)
    yield Shot(ScreenId.HOME, "kids-home")
    for heading in kiosk.book.headings:
        if heading.id in (CALL_SECTION, WORDS_SECTION):
            continue
        _open_topic(kiosk, heading.id)
        yield from _read_section_for_kids(kiosk)
        if kiosk.window.screen_shown is reader:
            press(kiosk, reader.bar.home)
    if not home.bar.call.isHidden():
        press(kiosk, home.bar.call)
    if kiosk.window.screen_shown is kiosk.stage.call and not kiosk.stage.call.bar.more.isHidden():
        press(kiosk, kiosk.stage.call.bar.more)
    if kiosk.window.screen_shown is reader:
        yield from _read_section_for_kids(kiosk)
    for screen in (kiosk.stage.call, reader):
        if kiosk.window.screen_shown is screen:
            press(kiosk, screen.bar.home)
    turn_kids(kiosk)


def _read_section_for_kids(kiosk: Kiosk) -> Iterator[Shot]:
    reader = kiosk.stage.reader
    for _ in range(reader.page.count if reader.page is not None else 0):
        yield _page(kiosk)
        press(kiosk, reader.bar.next)


def _open_topic(kiosk: Kiosk, topic: str) -> None:
    """Press the tile of a topic on the home screen."""
    home = kiosk.stage.home
    _first_topics(kiosk)
    while True:
        for tile in home.tiles:
            if not tile.isHidden() and tile.topic_id == topic:
                press(kiosk, tile)
                return
        press(kiosk, home.bar.next)


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
    kids = "kids-" if page.for_kids else ""
    name = f"{kids}{page.section.heading.id}-{page.card.id}{more}"
    return Shot(kiosk.stage.reader.screen_id, name)
