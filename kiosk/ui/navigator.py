"""Decides where a wish leads. The only object that changes the place; screens wish and show."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from kiosk.ui.place import (
    ABOUT_SECTION,
    ATTRACT,
    CALL,
    CALL_SECTION,
    HOME,
    WORDS,
    WORDS_SECTION,
    Place,
    ScreenId,
)

if TYPE_CHECKING:
    from kiosk.ui.book import Book
    from kiosk.ui.pager import Page

FAULT = Place(ScreenId.FAULT)


# The topics of the home screen that have a screen of their own.
_TOPICS = {ScreenId.CALL: CALL_SECTION, ScreenId.WORDS: WORDS_SECTION}


class Bookmark(NamedTuple):
    """Where a family is, and what its ways back are.

    Attributes:
        place: The place.
        returns: Where the ways back lead, the next one last.
    """

    place: Place
    returns: tuple[Place, ...]


class Navigator(QObject):
    """Where the family is, and how it gets elsewhere.

    Signals:
        moved: The place is another one. Carries 1 for a turn on, -1 for a turn back, 0 for anything else.
    """

    moved = Signal(int)

    def __init__(self, book: Book) -> None:
        super().__init__()
        self._book = book
        self._place = ATTRACT
        # Where what leads back was opened from: "About", "When to call now" and its pages, the words.
        self._returns: list[Place] = []

    @property
    def place(self) -> Place:
        """Where the family is."""
        return self._place

    @property
    def page(self) -> Page:
        """The page that holds the place; raise KeyError where it is not in the guide."""
        return self._book.page_at(self._place)

    @property
    def bookmark(self) -> Bookmark:
        """All that `return_to` needs to lead back here."""
        return Bookmark(self._place, tuple(self._returns))

    @property
    def is_aside(self) -> bool:
        """Whether the family is in a section that leads back to where it was opened from."""
        return self._place.section in (CALL_SECTION, ABOUT_SECTION)

    def begin(self) -> None:
        """Start a visit."""
        self._go(HOME)

    def end(self) -> None:
        """End a visit: back to the screen that invites."""
        self._returns.clear()
        self._go(ATTRACT)

    def fail(self) -> None:
        """Show the screen that stands where nothing else can."""
        self._returns.clear()
        self._go(FAULT)

    def go_home(self) -> None:
        """Show the topics that were last seen: those around the topic that the family comes from."""
        place = self._returns[0] if self._returns else self._place
        if place.screen is ScreenId.ATTRACT:
            place = HOME
        self._returns.clear()
        if place.screen is not ScreenId.HOME:
            ids = [heading.id for heading in self._book.headings]
            topic = _TOPICS.get(place.screen, place.section)
            place = Place(ScreenId.HOME, anchor=ids.index(topic) if topic in ids else 0)
        self._go(place)

    def show_topics_from(self, first: int) -> None:
        """Show the topics from the one numbered `first`, from 0."""
        self._go(Place(ScreenId.HOME, anchor=first))

    def show_words_from(self, first: int) -> None:
        """Show the words to know around the one numbered `first`, from 0, in the language that is shown."""
        # The word itself is the place: another language has another alphabet.
        self._go(Place(ScreenId.WORDS, card=self._book.terms[first].id))

    def open_call(self) -> None:
        """Show "When to call now"; its pages where nothing is written for the one screen."""
        if self._book.call_now is None:
            self.open_section(CALL_SECTION)
        elif self._place.screen is not ScreenId.CALL:
            self._open_aside(CALL)

    def show_call_page(self, number: int) -> None:
        """Show a page of "When to call now", from 0, where it takes several."""
        self._go(Place(ScreenId.CALL, anchor=number))

    def open_topic(self, section_id: str) -> None:
        """Open what a tile of the home screen stands for."""
        if section_id == CALL_SECTION:
            self.open_call()
        elif section_id == WORDS_SECTION:
            self._open_aside(WORDS)
        else:
            self.open_section(section_id)

    def open_section(self, section_id: str) -> None:
        """Open a section at its beginning; an unknown one leads home."""
        if not self._book.has(section_id):
            self.go_home()
            return
        place = self._book.pager(section_id).pages[0].place
        if section_id in (CALL_SECTION, ABOUT_SECTION) and self._place.section != section_id:
            self._open_aside(place)
        else:
            self._go(place)

    def open_more(self) -> None:
        """Open the "more" part of the card that is read, where it has one."""
        if self._place.card and self.page.offers_more:
            pages = self._book.pager(self._place.section).more_pages(self.page.card)
            self._go(pages[0].place, 1)

    def turn(self, step: int) -> None:
        """Turn `step` (1 or -1) pages; at an end of the section the way leads on."""
        if not self._place.section:
            return
        page = self._book.pager(self._place.section).neighbor(self.page, step)
        if page is not None:
            self._go(page.place, step)
        elif self.is_aside:
            self.leave_aside()
        elif step > 0 and (topic := self._book.topic_after(self._place.section)) is not None:
            self._go(self._book.pager(topic.id).pages[0].place, step)
        else:
            self.go_home()

    def leave_aside(self) -> None:
        """Return to where "When to call now", "About" or the words were opened."""
        self._go(self._returns.pop() if self._returns else HOME)

    def return_to(self, bookmark: Bookmark) -> None:
        """Return to where a bookmark was set; home, where the guide has no such section any more."""
        self._returns = list(bookmark.returns)
        self._place = bookmark.place
        self.stay()

    def stay(self) -> None:
        """Keep the place through a change of the look; what was a page's beginning may be its middle now."""
        if self._place.section and not self._book.has(self._place.section):
            self.go_home()
            return
        self.moved.emit(0)

    def _open_aside(self, place: Place) -> None:
        """Open what leads back to here; where it was opened from there before, the way back is that one."""
        for number, earlier in enumerate(self._returns):
            if (earlier.screen, earlier.section) == (place.screen, place.section):
                del self._returns[number:]
                self._go(place)
                return
        # The way back never leads to the screen that invites: a visit ends there, with its choices.
        self._returns.append(HOME if self._place.screen is ScreenId.ATTRACT else self._place)
        self._go(place)

    def _go(self, place: Place, step: int = 0) -> None:
        self._place = place
        self.moved.emit(step)
