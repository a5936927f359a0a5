"""The guide at the present look: sections are broken into pages when opened, and then kept."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from kiosk.ui.pager import Pager
from kiosk.ui.place import ABOUT_SECTION, CALL_SECTION

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize

    from kiosk.content.model import Heading, Section
    from kiosk.ui.look import Look

_KEPT_SECTIONS = 4


class Library(Protocol):
    """What the book asks of the library; see `kiosk.content.library.Library`."""

    def headings(self, language: str) -> tuple[Heading, ...]:
        """Return the sections of a language, in order."""

    def section(self, language: str, section_id: str) -> Section:
        """Return a section with its cards; raise KeyError for an unknown one."""


class Book:
    """Gives sections as pages. One for the whole program."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._language = ""
        self._look: Look | None = None
        self._room: QRect | None = None
        self._more: QSize | None = None
        self._pagers: OrderedDict[str, Pager] = OrderedDict()

    def set_look(self, language: str, look: Look, room: QRect, more: QSize) -> None:
        """Take on a language, a look and the room for a page; see `Pager`."""
        self._language, self._look, self._room, self._more = language, look, room, more
        self._pagers.clear()

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All sections, in order: the topics of the home screen."""
        return self._library.headings(self._language)

    def has(self, section_id: str) -> bool:
        """Return whether there is such a section."""
        return any(heading.id == section_id for heading in self.headings)

    def topic_after(self, section_id: str) -> Heading | None:
        """Return the section that one reads on to after another; None after the last one.

        "When to call now" and "About" are opened for themselves, and lead back to where that was.
        """
        row = [heading for heading in self.headings if heading.id not in (ABOUT_SECTION, CALL_SECTION)]
        ids = [heading.id for heading in row]
        if section_id not in ids:
            return None
        place = ids.index(section_id) + 1
        return row[place] if place < len(ids) else None

    def pager(self, section_id: str) -> Pager:
        """Return the pages of a section; raise KeyError for an unknown one."""
        if self._look is None or self._room is None or self._more is None:
            raise RuntimeError("the book is opened before set_look")
        if section_id not in self._pagers:
            section = self._library.section(self._language, section_id)
            self._pagers[section_id] = Pager(section, self._look, self._room, self._more)
            while len(self._pagers) > _KEPT_SECTIONS:
                self._pagers.popitem(last=False)
        self._pagers.move_to_end(section_id)
        return self._pagers[section_id]
