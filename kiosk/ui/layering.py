"""Opens what may lie over a screen, and keeps it in step with the visit's choices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject

from kiosk.ui.easing import Offer
from kiosk.ui.layers.easier import EasierLayer
from kiosk.ui.layers.languages import LanguageLayer
from kiosk.ui.layers.listen import ListenLayer
from kiosk.ui.layers.switches import SwitchLayer
from kiosk.ui.layers.terms import TermLayer
from kiosk.ui.layers.touchgame import TouchGameLayer
from kiosk.ui.place import ScreenId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.model import Language
    from kiosk.ui.book import Book
    from kiosk.ui.look import Look
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.visit import Choices, Visit
    from kiosk.ui.window import KioskWindow


class Layering(QObject):
    """The layers that a family opens; one lies over the screen at a time.

    Attributes:
        languages: Changes the language.
        terms: Explains words.
        easier: Makes the kiosk easier to use.
        touch_game: Finds out how a hand touches.
        listen: Controls the reading aloud; `kiosk.access.speech.listening` opens it.
        switches: Teaches the kiosk a family's switches.
        offered: What "Easier to use" can offer here; who can read aloud, say, adds it.
    """

    def __init__(
        self,
        window: KioskWindow,
        visit: Visit,
        navigator: Navigator,
        book: Book,
        languages: Sequence[Language],
    ) -> None:
        """Make the layers.

        Args:
            window: Where they are shown.
            visit: The family's choices.
            navigator: The family's place.
            book: The guide's pages.
            languages: The languages offered.
        """
        super().__init__()
        self._window, self._visit, self._navigator, self._book = window, visit, navigator, book
        self._look: Look | None = None
        self.languages = LanguageLayer(window, languages)
        self.terms = TermLayer(window)
        self.easier = EasierLayer(window)
        self.listen = ListenLayer(window)
        self.switches = SwitchLayer(window)
        self.touch_game = TouchGameLayer(window)
        self.offered: set[Offer] = set(Offer) - {Offer.LISTEN, Offer.KIDS, Offer.LANGUAGE}
        for target in self.languages.all_language_targets:
            target.language_chosen.connect(self._on_language_chosen)
        self.easier.chosen.connect(self._on_chosen)
        self.easier.game_requested.connect(self.open_touch_game)
        self.touch_game.profile_chosen.connect(self._on_profile_chosen)
        self.easier.languages_requested.connect(self.open_languages)
        self.easier.switches_requested.connect(self.open_switches)
        for layer in (self.languages, self.terms, self.easier, self.switches, self.touch_game):
            layer.close_target.clicked.connect(window.close_layer)
            layer.changed.connect(window.changed)

    def set_look(self, look: Look) -> None:
        """Take a look on. The open layer is dressed anew: its words may be in another language now."""
        self._look = look
        layer = self._window.layer_open
        if layer is self.terms:
            self.terms.show_terms([self._book.term(term.id) for term in self.terms.terms])
        if layer is self.easier:
            self._show_choices()
        if layer is not None:
            layer.set_look(look)

    def open_languages(self) -> None:
        """Offer the languages."""
        if self._look is not None:
            self.languages.show_language(self._visit.choices.language)
            self.languages.set_look(self._look)
            self._window.open_layer(self.languages)

    def open_terms(self, ids: tuple[str, ...]) -> None:
        """Explain words, by their ids."""
        if self._look is not None:
            self.terms.show_terms([self._book.term(term_id) for term_id in ids])
            self.terms.show_first()
            self.terms.set_look(self._look)
            self._window.open_layer(self.terms)

    def open_easier(self) -> None:
        """Offer what makes the kiosk easier to use."""
        if self._look is not None:
            self.easier.show_all()
            self._show_choices()
            self.easier.set_look(self._look)
            self._window.open_layer(self.easier)

    def open_switches(self) -> None:
        """Let the family teach the kiosk its switches."""
        if self._look is not None:
            self.switches.set_look(self._look)
            self._window.open_layer(self.switches)

    def open_touch_game(self) -> None:
        """Let the family play the game that finds out how the screen can take its touches."""
        if self._look is not None:
            self.touch_game.start()
            self.touch_game.set_look(self._look)
            self._window.open_layer(self.touch_game)

    def offer(self, offer: Offer, *, offered: bool) -> None:
        """Let "Easier to use" offer something, or no longer."""
        if offered:
            self.offered.add(offer)
        else:
            self.offered.discard(offer)

    def _show_choices(self) -> None:
        self.easier.show_choices(self._visit.choices, self._visit.normal, self.offered)

    def _on_chosen(self, choices: Choices) -> None:
        self._visit.choose(choices)

    def _on_profile_chosen(self, name: str) -> None:
        self._window.close_layer()
        self._visit.choose(replace(self._visit.choices, touch=name))

    def _on_language_chosen(self, code: str) -> None:
        self._window.close_layer()
        self._visit.choose_language(code)
        if self._navigator.place.screen is ScreenId.ATTRACT:
            self._navigator.begin()
