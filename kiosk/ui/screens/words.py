"""The words to know, A to Z: each a tile that opens what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QSize, Signal

from kiosk.ui.barplan import LeadsTo
from kiosk.ui.place import ScreenId
from kiosk.ui.screens.topics import TopicsScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Heading, Term
    from kiosk.ui.look import Look


class Entry(Struct, frozen=True):
    """A word as a tile shows it.

    Attributes:
        id: The word's id.
        title: The word.
        tint: Name of its color family.
        picture: Name of its drawing; may be empty.
        subtitle: What it means, shown where there is room.
    """

    id: str
    title: str
    tint: str
    picture: str
    subtitle: str

    @property
    def short(self) -> str:
        """The word without what stands in brackets behind it."""
        return self.title.split(" (")[0]


class WordsScreen(TopicsScreen):
    """The words.

    Signals:
        left: The way leads back to where the words were opened.
    """

    screen_id = ScreenId.WORDS
    drawing = "attract-3"
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = ""

    def show_words(self, heading: Heading, terms: Sequence[Term], first: int) -> None:
        """Show the words around the one numbered `first`, from 0."""
        self._heading = heading.title
        self._title.setText(heading.title)
        self.show_topics([_entry(term, heading) for term in terms], first)

    def title(self) -> str:  # noqa: D102
        return self._heading

    def least_tile(self, look: Look) -> QSize:  # noqa: D102
        metrics = look.metrics
        return QSize(look.px(max(56.0, metrics.label_mm * 16)), look.px(max(20.0, metrics.label_mm * 4.4)))

    def dress_bar(self, page: int, pages: int) -> None:  # noqa: D102
        at_end = page + 1 >= pages
        self.bar.about.hide()
        self.bar.home.show()
        self.bar.back.show()
        self.bar.next.show()
        self.bar.show_lead(LeadsTo.RETURN if at_end else LeadsTo.NEXT)

    def turn(self, step: int) -> None:  # noqa: D102
        if 0 <= self._page + step < self._pages:
            super().turn(step)
        else:
            self.left.emit()


def _entry(term: Term, heading: Heading) -> Entry:
    meaning = " ".join(block.text for block in term.body)
    return Entry(term.id, term.word, heading.tint, term.picture.name if term.picture else "", meaning)
