"""Shows the place and the visit's choices on the window; takes the screens' wishes to whoever decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from kiosk.ui.look import Look
from kiosk.ui.place import ABOUT_SECTION, CALL_SECTION, ScreenId
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.screens.fault import FaultScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.theme import DEFAULT, THEMES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.base.clock import Clock
    from kiosk.content.model import Language
    from kiosk.ui.book import Book
    from kiosk.ui.drawings import Drawings
    from kiosk.ui.fonts import Fonts
    from kiosk.ui.icons import Icons
    from kiosk.ui.metrics import Display
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.screens.screen import Screen
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow


class Stage(QObject):
    """Keeps window, place and choices in step."""

    def __init__(
        self,
        window: KioskWindow,
        visit: Visit,
        navigator: Navigator,
        book: Book,
        *,
        languages: Sequence[Language],
        fonts: Fonts,
        icons: Icons,
        drawings: Drawings,
        clock: Clock,
        display: Display,
        slides: bool,
        clinic: str,
        numbers: Sequence[str],
    ) -> None:
        """Make the screens.

        Args:
            window: Where they are shown.
            visit: The family's choices.
            navigator: The family's place.
            book: The guide's pages.
            languages: The languages offered, the default one first.
            fonts: Typefaces.
            icons: Pictograms.
            drawings: The guide's drawings.
            clock: Time.
            display: The screen: what a millimetre is on it.
            slides: Whether pages slide.
            clinic: Name of the clinic; may be empty.
            numbers: Lines with its telephone numbers.
        """
        super().__init__()
        self._window, self._visit, self._navigator, self._book = window, visit, navigator, book
        self._fonts, self._icons, self._drawings = fonts, icons, drawings
        self._languages = {language.code: language for language in languages}
        self._display, self._slides = display, slides
        self.attract = AttractScreen(window, languages, clock, clinic)
        self.home = HomeScreen(window, languages)
        self.reader = ReaderScreen(window)
        self.fault = FaultScreen(window, numbers)
        self._screens: dict[ScreenId, Screen] = {
            ScreenId.ATTRACT: self.attract,
            ScreenId.HOME: self.home,
            ScreenId.READER: self.reader,
            ScreenId.ABOUT: self.reader,
            ScreenId.FAULT: self.fault,
        }
        for screen in (self.attract, self.home, self.reader, self.fault):
            window.add(screen)
        self._look: Look | None = None
        self._stale: set[Screen] = set()
        self._connect()

    def _connect(self) -> None:
        self._window.resized.connect(self._on_look_changed)
        self._visit.changed.connect(self._on_look_changed)
        self._navigator.moved.connect(self._on_moved)
        self._icons.loaded.connect(self._on_icons_loaded)
        self.attract.begun.connect(self._navigator.begin)
        for target in (*self.attract.language_targets, *self.home.language_targets):
            target.language_chosen.connect(self._visit.choose_language)
        for target in self.attract.language_targets:
            target.clicked.connect(self._navigator.begin)
        for tile in self.home.tiles:
            tile.section_chosen.connect(self._navigator.open_section)
        self.home.topics_requested.connect(self._navigator.show_topics_from)
        self.reader.turn_requested.connect(self._navigator.turn)
        self.reader.more_requested.connect(self._navigator.open_more)
        for bar in (self.home.bar, self.reader.bar):
            bar.home.clicked.connect(self._navigator.go_home)
            bar.call.clicked.connect(self._on_call_requested)
            bar.about.clicked.connect(self._on_about_requested)

    @property
    def look(self) -> Look | None:
        """The look that is shown; None before the window has a size."""
        return self._look

    def refresh(self) -> None:
        """Show everything anew."""
        self._on_look_changed()

    def _on_look_changed(self) -> None:
        size = self._window.size()
        if size.isEmpty():
            return
        choices = self._visit.choices
        language = self._languages.get(choices.language)
        right_to_left = language is not None and language.direction == "rtl"
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        look = Look(
            metrics=self._display.metrics(size.width(), size.height(), choices.text_size),
            theme=THEMES.get(choices.theme, DEFAULT),
            fonts=self._fonts,
            icons=self._icons,
            drawings=self._drawings,
            direction=direction,
            slides=self._slides,
        )
        self._look = look
        self._window.setLayoutDirection(direction)
        room = self.reader.room(look)
        self._book.set_look(choices.language, look, room, self.reader.more_size(look))
        # Only the screen that is shown is laid out now; the others follow when they come up.
        self._stale = {self.attract, self.home, self.reader, self.fault}
        self._window.warning.set_look(look)
        self._navigator.stay()

    def _on_moved(self, step: int) -> None:
        if self._look is None:
            return
        place = self._navigator.place
        screen = self._screens[place.screen]
        if screen in self._stale:
            self._stale.discard(screen)
            screen.set_look(self._look)
        if place.screen is ScreenId.HOME:
            self.home.show_topics(self._book.headings, place.anchor, self._visit.choices.language)
        elif place.section:
            self._show_page(step)
        if screen is self.attract:
            self.attract.start()
        else:
            self.attract.stop()
        self._window.show_screen(screen)

    def _show_page(self, step: int) -> None:
        section = self._navigator.place.section
        leads_to = "next" if self._book.topic_after(section) is not None else "home"
        if self._navigator.is_aside:
            leads_to = "return"
        # A turn into another section, or from another screen, does not slide: it is not the next page.
        same = self.reader.page is not None and self.reader.page.section.heading.id == section
        shown = self._window.screen_shown is self.reader
        self.reader.show_page(
            self._book.pager(section), self._navigator.page, step if same and shown else 0, leads_to
        )

    def _on_icons_loaded(self) -> None:
        self._window.update()
        for screen in (self.attract, self.home, self.reader):
            for target in screen.all_targets():
                target.update()
        self.attract.staff_sign.update()

    def _on_call_requested(self) -> None:
        self._navigator.open_section(CALL_SECTION)

    def _on_about_requested(self) -> None:
        self._navigator.open_section(ABOUT_SECTION)
