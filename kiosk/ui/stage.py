"""Shows the place and the visit's choices on the window; takes the screens' wishes to whoever decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace
from PySide6.QtCore import QLocale, QObject, Signal

from kiosk.ui.barplan import LeadsTo
from kiosk.ui.easing import Offer
from kiosk.ui.edition import Edition
from kiosk.ui.layering import Layering
from kiosk.ui.place import ABOUT_SECTION, CALL_SECTION, WORDS_SECTION, ScreenId
from kiosk.ui.screens.attract import AttractScreen
from kiosk.ui.screens.call import CallScreen
from kiosk.ui.screens.fault import FaultScreen
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.screens.words import WordsScreen
from kiosk.ui.visit import Speech

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from kiosk.base.clock import Clock
    from kiosk.base.options import Clinic
    from kiosk.content.model import Language
    from kiosk.ui.bar import Bar
    from kiosk.ui.book import Book
    from kiosk.ui.look import Look
    from kiosk.ui.looks import Looks
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.screens.screen import Screen
    from kiosk.ui.visit import Choices, Visit
    from kiosk.ui.window import KioskWindow


# A window manager may make a window one pixel large while there is no display: nothing is laid out in that.
_LEAST_PX = 64


class Translations(Protocol):
    """The program's own words; see `kiosk.ui.translations.Translations`."""

    def use(self, language: str) -> None:
        """Speak a language from now on."""

    def say_in(self, language: str, context: str, words: str) -> str:
        """Return words in a language, whichever is spoken; empty where they are not known in it."""


class Stage(QObject):
    """Keeps window, place and choices in step.

    Signals:
        listen_requested: Read aloud what is shown; carries the height of the bar in px.
        look_changed: Another look is shown.
    """

    listen_requested = Signal(int)
    look_changed = Signal()

    def __init__(
        self,
        window: KioskWindow,
        visit: Visit,
        navigator: Navigator,
        book: Book,
        looks: Looks,
        translations: Translations,
        *,
        languages: Sequence[Language],
        clock: Clock,
        clinic: Clinic,
    ) -> None:
        """Make the screens.

        Args:
            window: Where they are shown.
            visit: The family's choices.
            navigator: The family's place.
            book: The guide's pages.
            looks: Makes looks.
            translations: The program's own words.
            languages: The languages offered, the default one first.
            clock: Time.
            clinic: Name and telephone numbers of the clinic.
        """
        super().__init__()
        self._window, self._visit, self._navigator, self._book = window, visit, navigator, book
        self._looks, self._translations = looks, translations
        self._languages = {language.code: language for language in languages}
        self._offered = list(languages)
        self.attract = AttractScreen(window, languages, clock, clinic.name)
        self.home = HomeScreen(window)
        self.reader = ReaderScreen(window)
        self.call = CallScreen(window, clinic)
        self.words = WordsScreen(window)
        numbers = (clinic.phone_emergency, clinic.phone_day, clinic.phone_night)
        self.fault = FaultScreen(window, [number for number in numbers if number])
        self.layers = Layering(window, visit, navigator, book, languages)
        self._screens: dict[ScreenId, Screen] = {
            ScreenId.ATTRACT: self.attract,
            ScreenId.HOME: self.home,
            ScreenId.READER: self.reader,
            ScreenId.ABOUT: self.reader,
            ScreenId.CALL: self.call,
            ScreenId.WORDS: self.words,
            ScreenId.FAULT: self.fault,
        }
        for screen in dict.fromkeys(self._screens.values()):
            window.add(screen)
        self._look: Look | None = None
        self._seen: Choices | None = None
        self._stale: set[Screen] = set()
        self._read_aloud: frozenset[str] = frozenset()
        self._connect()

    def _connect(self) -> None:
        navigator, visit = self._navigator, self._visit
        self._window.resized.connect(self._on_look_changed)
        visit.changed.connect(self._on_visit_changed)
        navigator.moved.connect(self._on_moved)
        self._looks.icons.loaded.connect(self._on_icons_loaded)
        self.attract.begun.connect(navigator.begin)
        self.attract.call.clicked.connect(navigator.open_call)
        self.attract.more_languages.clicked.connect(self.layers.open_languages)
        self.attract.easier.clicked.connect(self.layers.open_easier)
        self.attract.reach.clicked.connect(visit.bring_down)
        for target in self.attract.all_language_targets.values():
            target.language_chosen.connect(visit.choose_language)
            target.clicked.connect(navigator.begin)
        for tile in self.home.tiles:
            tile.chosen.connect(navigator.open_topic)
        for tile in self.words.tiles:
            tile.chosen.connect(self._on_word_chosen)
        self.home.topics_requested.connect(navigator.show_topics_from)
        self.words.topics_requested.connect(navigator.show_words_from)
        self.words.left.connect(navigator.leave_aside)
        self.call.left.connect(navigator.leave_aside)
        self.call.page_requested.connect(navigator.show_call_page)
        self.call.more_requested.connect(self._on_signs_requested)
        self.reader.turn_requested.connect(navigator.turn)
        self.reader.more_requested.connect(navigator.open_more)
        self.reader.terms_chosen.connect(self.layers.open_terms)
        for bar in self._bars:
            bar.easier.clicked.connect(self.layers.open_easier)
            bar.listen.clicked.connect(self._on_listen_requested)
            bar.home.clicked.connect(navigator.go_home)
            bar.call.clicked.connect(navigator.open_call)
            bar.about.clicked.connect(self._on_about_requested)
            bar.language.clicked.connect(self.layers.open_languages)
            bar.kids.clicked.connect(visit.turn_for_kids)

    @property
    def _bars(self) -> tuple[Bar, ...]:
        return self.home.bar, self.reader.bar, self.call.bar, self.words.bar

    @property
    def look(self) -> Look | None:
        """The look that is shown; None before the window has a size."""
        return self._look

    def look_shown(self) -> Look | None:
        """Return `look`, for those who ask for it later."""
        return self._look

    def in_each_language(self, context: str, words: str) -> list[tuple[str, str]]:
        """Return some of the program's own words in the languages of the first screen, each with its tag.

        Where a language lacks them, the invitation that its guide has stands for them.
        """
        return [
            (code, self._translations.say_in(code, context, words) or invitation)
            for code, invitation in self.attract.invitations
        ]

    def renew_look(self) -> None:
        """Show everything anew: a look is made of something else now. The place is kept."""
        self._on_look_changed()

    def offer_listening(self, languages: Iterable[str]) -> None:
        """Offer to read aloud where one of these languages, by their codes, is shown."""
        self._read_aloud = frozenset(languages)
        self._on_look_changed()

    def hide_languages(self, codes: Collection[str]) -> None:
        """Offer all languages but these, by their codes. Who reads one of these now reads on."""
        self._offered = [each for code, each in self._languages.items() if code not in codes]
        self.attract.offer_languages(self._offered)
        self.layers.languages.offer([language.code for language in self._offered])
        self._on_look_changed()

    def _on_visit_changed(self) -> None:
        # How the guide is read aloud changes nothing that is seen: no page is broken anew for it.
        seen = replace(self._visit.choices, speech=Speech())
        if seen != self._seen:
            self._on_look_changed()

    def _on_look_changed(self) -> None:
        size = self._window.size()
        if min(size.width(), size.height()) < _LEAST_PX:
            return
        choices = self._visit.choices
        self._seen = replace(choices, speech=Speech())
        language = self._languages.get(choices.language)
        look = self._looks.look_for(size, choices, language)
        self._look = look
        self._translations.use(choices.language)
        # A screen reader speaks with the voice of this language; what is in another one says so itself.
        self._window.setLocale(QLocale(choices.language))
        self._window.setAccessibleName(self.attract.title())
        self._window.setLayoutDirection(look.direction)
        others = any(other is not language for other in self._offered)
        listens = choices.language in self._read_aloud
        self.layers.offer(Offer.LISTEN, offered=listens)
        for bar in self._bars:
            bar.has_listen = bool(self._read_aloud)
            bar.listen.setVisible(listens)
            bar.show_choices(language if others else None, for_kids=choices.for_kids)
        strip = size.height() - look.metrics.height
        self._window.keep_free(strip, look.theme.bar)
        room = self.reader.room(look)
        more, words = self.reader.more.size_for, self.reader.words_size
        self._book.set_edition(Edition(choices.language, choices.for_kids, look, room, more, words))
        for bar in self._bars:
            bar.has_about, bar.has_call = self._book.has(ABOUT_SECTION), self._has_call
            bar.call.setVisible(bar.has_call)
        self.layers.offer(Offer.KIDS, offered=not self.reader.bar.offers_kids)
        self.layers.offer(Offer.LANGUAGE, offered=not self.reader.bar.offers_language)
        self.attract.call.setVisible(self._has_call)
        self.attract.show_reach(choices.reach)
        self.attract.place_easier(self.reader.bar.place_of_easier(look))
        # Only the screen that is shown is laid out now; the others follow when they come up.
        self._stale = set(self._screens.values())
        self._window.warning.set_look(look)
        self.layers.set_look(look)
        self._navigator.stay()
        self.look_changed.emit()

    @property
    def _has_call(self) -> bool:
        """Whether the guide says when to call."""
        # In this order: the section is known from its head, the screen is read whole.
        return self._book.has(CALL_SECTION) or self._book.call_now is not None

    def _on_moved(self, step: int) -> None:
        look = self._look
        if look is None:
            return
        place = self._navigator.place
        screen = self._screens[place.screen]
        if screen is not self._window.current:
            self._window.close_layer()
        if screen in self._stale:
            self._stale.discard(screen)
            screen.set_look(look)
        if place.screen is ScreenId.HOME:
            self.home.show_topics(self._book.headings, place.anchor)
        elif place.screen is ScreenId.WORDS:
            self._show_words(place.card)
        elif place.screen is ScreenId.CALL:
            self._show_call(place.anchor)
        elif place.section:
            self._show_page(step)
        if screen is self.attract:
            self.attract.start()
            self.reader.leave()
            self._book.close()
        else:
            self.attract.stop()
        self._window.show_screen(screen)

    def _show_page(self, step: int) -> None:
        section = self._navigator.place.section
        leads_to = LeadsTo.TOPIC if self._book.topic_after(section) is not None else LeadsTo.HOME
        if self._navigator.is_aside:
            leads_to = LeadsTo.RETURN
        # A turn into another section, or from another screen, does not slide: it is not the next page.
        same = self.reader.page is not None and self.reader.page.section.heading.id == section
        shown = self._window.current is self.reader
        self.reader.show_page(
            self._book.pager(section), self._navigator.page, step if same and shown else 0, leads_to
        )

    def _show_words(self, first: str) -> None:
        heading = next((head for head in self._book.headings if head.id == WORDS_SECTION), None)
        terms = self._book.terms
        number = next((number for number, term in enumerate(terms) if term.id == first), 0)
        if heading is not None:
            self.words.show_words(heading, terms, number)

    def _show_call(self, number: int) -> None:
        section = self._book.call_now
        if section is not None:
            self.call.show_page(section, number, has_more=self._book.has(CALL_SECTION))

    def _on_icons_loaded(self) -> None:
        self._window.update()
        for screen in set(self._screens.values()):
            for target in screen.all_targets():
                target.update()

    def _on_signs_requested(self) -> None:
        self._navigator.open_section(CALL_SECTION)

    def _on_listen_requested(self) -> None:
        if self._look is not None:
            self.listen_requested.emit(self.reader.bar.height_for(self._look))

    def _on_about_requested(self) -> None:
        self._navigator.open_section(ABOUT_SECTION)

    def _on_word_chosen(self, term_id: str) -> None:
        self.layers.open_terms((term_id,))
