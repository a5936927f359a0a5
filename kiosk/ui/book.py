"""The guide as it is shown now: sections are broken into pages when opened, and then kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from kiosk.pages.anchors import carried_over
from kiosk.ui.pager import Pager
from kiosk.ui.place import ABOUT_SECTION, CALL_SECTION, WORDS_SECTION

if TYPE_CHECKING:
    from kiosk.content.model import Heading, Section, Term
    from kiosk.ui.edition import Edition, Reviewed
    from kiosk.ui.pager import Page
    from kiosk.ui.place import Place

_KEPT_SECTIONS = 4


class Library(Protocol):
    """What the book asks of the library; see `kiosk.content.library.Library`."""

    def headings(self, language: str) -> tuple[Heading, ...]:
        """Return the sections of a language, in order."""

    def has_section(self, language: str, section_id: str) -> bool:
        """Return whether there is a section of that id among them; without reading all of them for it."""

    def section(self, language: str, section_id: str) -> Section:
        """Return a section with its cards; raise KeyError for an unknown one."""

    def words_heading(self, language: str) -> Heading | None:
        """Return the heading of the words to know; None where there are none."""

    def terms(self, language: str) -> tuple[Term, ...]:
        """Return the words to know, A to Z."""

    def term(self, language: str, term_id: str) -> Term:
        """Return a word to know; raise KeyError for an unknown one."""

    def call_now(self, language: str) -> Section | None:
        """Return what the screen "When to call now" says; None where nothing is written."""


class Completing(Protocol):
    """What the program adds to the section "about"; see `kiosk.ui.aboutcards.AboutCards`."""

    def completed(self, section: Section, language: str) -> Section:
        """Return the section with it."""


class Book:
    """Gives sections as pages. One for the whole program."""

    def __init__(self, library: Library, reviewed: Reviewed, about: Completing) -> None:
        self._library = library
        self._reviewed = reviewed
        self._about = about
        self._edition: Edition | None = None
        self._language = ""
        self._pagers: OrderedDict[str, Pager] = OrderedDict()

    def set_edition(self, edition: Edition) -> None:
        """Show the guide another way from now on."""
        self._edition, self._language = edition, edition.language
        self._pagers.clear()

    def close(self) -> None:
        """Let go of all pages; they are made anew when they are asked for."""
        self._pagers.clear()

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All topics of the home screen, in order: the sections, the words to know before the last one."""
        headings = self._library.headings(self._language)
        words = self._library.words_heading(self._language)
        if words is None:
            return headings
        about = [heading for heading in headings if heading.id == ABOUT_SECTION]
        return (*(heading for heading in headings if heading.id != ABOUT_SECTION), words, *about)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words to know, A to Z."""
        return self._library.terms(self._language)

    @property
    def call_now(self) -> Section | None:
        """What the screen "When to call now" says; None where nothing is written."""
        return self._library.call_now(self._language)

    def term(self, term_id: str) -> Term:
        """Return a word to know; raise KeyError for an unknown one."""
        return self._library.term(self._language, term_id)

    def has(self, section_id: str) -> bool:
        """Return whether there is a section of pages with that id."""
        return self._library.has_section(self._language, section_id)

    def topic_after(self, section_id: str) -> Heading | None:
        """Return the section that one reads on to after another; None after the last one.

        "When to call now", the words to know and "About" are opened for themselves, and lead back.
        """
        asides = (ABOUT_SECTION, CALL_SECTION, WORDS_SECTION)
        row = [heading for heading in self.headings if heading.id not in asides]
        ids = [heading.id for heading in row]
        if section_id not in ids:
            return None
        place = ids.index(section_id) + 1
        return row[place] if place < len(ids) else None

    def pager(self, section_id: str) -> Pager:
        """Return the pages of a section; raise KeyError for an unknown one."""
        if self._edition is None:
            raise RuntimeError("the book is opened before set_edition")
        if section_id not in self._pagers:
            section = self._library.section(self._language, section_id)
            if section_id == ABOUT_SECTION:
                section = self._about.completed(section, self._language)
            self._pagers[section_id] = Pager(section, self._edition, self._reviewed)
            while len(self._pagers) > _KEPT_SECTIONS:
                self._pagers.popitem(last=False)
        self._pagers.move_to_end(section_id)
        return self._pagers[section_id]

    def page_at(self, place: Place) -> Page:
        """Return the page that holds a place, whichever language it was found in.

        Raises:
            KeyError: For a section that is not in the guide.
        """
        return self.pager(place.section).page_at(place, self._anchor(place))

    def _anchor(self, place: Place) -> int:
        """Return the anchor of a place in the language that is shown."""
        if place.language in ("", self._language) or place.anchor <= 0:
            return place.anchor
        try:
            written = self._library.section(place.language, place.section)
            shown = self._library.section(self._language, place.section)
            old = written.cards[written.index_of(place.card)].part(place.part)
            new = shown.cards[shown.index_of(place.card)].part(place.part)
        except KeyError:
            return place.anchor
        return carried_over(place.anchor, old, new)
