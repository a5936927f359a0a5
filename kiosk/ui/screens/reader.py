"""The reader: one page of the guide, and the bar. The screen "about" is the same, open at its own section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QPalette

from kiosk.content.model import Part
from kiosk.ui.bar import Bar
from kiosk.ui.barplan import LeadsTo
from kiosk.ui.command import Command
from kiosk.ui.dots import Position, count_words
from kiosk.ui.labelpassages import passages_of
from kiosk.ui.moretarget import MoreTarget
from kiosk.ui.pagelayout import more_rect, words_rect
from kiosk.ui.pagenote import has_name_line, page_note
from kiosk.ui.pagepaint import draw_page, page_name
from kiosk.ui.pagespots import page_passages, run_boxes
from kiosk.ui.pageview import PageView
from kiosk.ui.picture import PictureName
from kiosk.ui.place import ABOUT_SECTION, ScreenId
from kiosk.ui.screens.screen import Screen
from kiosk.ui.termtargets import TermTarget, term_areas
from kiosk.ui.wordstarget import WordsTarget

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page, Pager
    from kiosk.ui.pagespots import Run
    from kiosk.ui.passages import Passage
    from kiosk.ui.target import Target

_SWIPE_MM = 18.0
"""How far a finger has to drag a page to turn it."""


class ReaderScreen(Screen):
    """One page of the guide.

    Signals:
        turn_requested: Carries 1 (on) or -1 (back).
        more_requested: "Tell me more" is pressed.
        terms_chosen: A word of the text is pressed, or "Hard words"; carries the ids of those to explain.
    """

    turn_requested = Signal(int)
    more_requested = Signal()
    terms_chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = PageView(self, self._draw)
        self.picture = PictureName(self)
        self.words_target = WordsTarget(self)
        self.more = MoreTarget(self)
        self.bar = Bar(self)
        self.screen_id = ScreenId.READER
        self._page: Page | None = None
        self._pager: Pager | None = None
        self._leads_to = LeadsTo.HOME
        self._terms: list[TermTarget] = []
        self.more.clicked.connect(self.more_requested)
        self.words_target.terms_chosen.connect(self.terms_chosen)
        self.bar.next.clicked.connect(self._on_next)
        self.bar.back.clicked.connect(self._on_back)
        self.view.settled.connect(self._on_settled)

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self._page

    @property
    def pager(self) -> Pager | None:
        """The section that is shown."""
        return self._pager

    def room(self, look: Look) -> QRect:
        """Take on the look of the pages to come, and return the room for one: the window without the bar."""
        self.bar.set_look(look)
        self.more.set_look(look)
        self.words_target.set_look(look)
        return self.rect().adjusted(0, 0, 0, -self.bar.height_for(look))

    @property
    def words_size(self) -> QSize:
        """Size in px of "Hard words" in the look last given to `room`; empty out of reach mode."""
        return self.words_target.room_for() if self.words_target.look.reach is not None else QSize()

    def show_page(self, pager: Pager, page: Page, step: int, leads_to: LeadsTo) -> None:
        """Show a page.

        Args:
            pager: Its section.
            page: The page.
            step: 1 for a turn on, -1 for a turn back, 0 for anything else.
            leads_to: Where Next leads from the section's last page.
        """
        self._pager, self._page, self._leads_to = pager, page, leads_to
        about = page.section.heading.id == ABOUT_SECTION
        self.screen_id = ScreenId.ABOUT if about else ScreenId.READER
        self._dress_bar()
        if not self.look.slides:
            step = 0
        self._hide_targets()
        self.view.show_page(page, "\n".join(self._page_words()), -step if self.look.right_to_left else step)
        shown = page.picture if page.shows_picture else None
        self.picture.tell(shown.alt if shown is not None else "", page.layout.panel)
        self.setAccessibleName(self.title())
        ahead = [pager.neighbor(page, 1), pager.neighbor(page, -1)]
        self.view.prepare([neighbor for neighbor in ahead if neighbor is not None])

    def leave(self) -> None:
        """Let go of what was drawn: nobody reads any more."""
        self._hide_targets()
        self.view.forget()
        self._pager = self._page = None

    def dress(self) -> None:  # noqa: D102
        look = self.look
        palette = QPalette(self.view.palette())
        palette.setColor(QPalette.ColorRole.Window, look.theme.bar)
        self.view.setPalette(palette)
        self.bar.set_look(look)
        self.more.set_look(look)
        self.words_target.set_look(look)
        self._hide_targets()
        self.view.forget()
        self._page = None

    def lay_out(self) -> None:  # noqa: D102
        if self.rect().isEmpty():
            return
        look = self.look
        height = self.bar.height_for(look)
        self.bar.setGeometry(0, self.height() - height, self.width(), height)
        self.view.setGeometry(0, 0, self.width(), self.height() - height)
        self.bar.lay_out()

    def swipe(self, offset: int) -> None:
        """Let the page follow a finger that has moved `offset` px to the side."""
        neighbor = self._neighbor(self._step_for(offset))
        self._hide_targets()
        self.view.drag(offset, neighbor)

    def swipe_ended(self, offset: int) -> None:
        """Turn the page if the finger has gone far enough, else let it fall back."""
        if self.view.sliding:
            return  # something else has turned the page meanwhile
        step = self._step_for(offset)
        if abs(offset) >= self.look.px(_SWIPE_MM) and self._neighbor(step) is not None:
            self.turn_requested.emit(step)
        else:
            self.view.release()
            self._on_settled()

    def title(self) -> str:  # noqa: D102
        return self._page.section.heading.title if self._page is not None else ""

    def summary(self) -> list[str]:  # noqa: D102
        page = self._page
        if page is None:
            return []
        more = page.part is Part.MORE
        above = [QCoreApplication.translate("MoreTarget", "Tell me more")] if more else []
        return [*above, page.strings()[0] if page.for_kids else page.card.headline, self._count()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return self.bar.around([*self._terms, self.words_target, self.more])

    def words(self) -> list[str]:  # noqa: D102
        words = self._page_words()
        for target in self.targets():
            # Words of the text that can be pressed have been told with the text.
            if not isinstance(target, TermTarget):
                words.append(target.text().replace("\n", " "))
        return words + ([self.bar.dots.text()] if self.bar.shows_count else [])

    def passages(self) -> list[Passage]:  # noqa: D102
        if self._page is None:
            return []
        found = page_passages(self._page, self.look, self._count_on_page(), self._mark)
        return found + (passages_of(self.bar.dots) if self.bar.shows_count else [])

    @property
    def reads_on(self) -> bool:  # noqa: D102
        following = self._neighbor(1)
        return (
            self._page is not None
            and following is not None
            and (following.card.id, following.part) == (self._page.card.id, self._page.part)
        )

    def cover(self, height: int) -> None:  # noqa: D102
        self.view.cover(max(0, height - self.bar.height()))

    def _mark(self, run: Run | None) -> None:
        """Mark a run of characters of the page, or nothing."""
        if run is None or self._page is None:
            self.view.remove_mark()
        else:
            boxes = run_boxes(self._page, self.look, self._count_on_page(), run)
            self.view.show_mark(boxes, self.look)

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        return {
            Command.NEXT: self.bar.next,
            Command.BACK: self.bar.back,
            Command.HOME: self.bar.home,
        }.get(command)

    @property
    def reading_words(self) -> int:  # noqa: D102
        return sum(len(text.split()) for text in self._page.strings()) if self._page else 0

    def _page_words(self) -> list[str]:
        if self._page is None:
            return []
        count = self._count_on_page()
        name = page_name(self._page, self.look, count)
        above = [count] if has_name_line(self._page) else []
        note = page_note(self._page, self.look, count)
        words = [name, *above, *self._page.strings(), note]
        return [text for text in words if text]

    def _count_on_page(self) -> str:
        """Return "2 of 5" where the page shows it and not the bar; else nothing."""
        return "" if self.bar.shows_count else self._count()

    def _count(self) -> str:
        return count_words(Position(self._page.number, self._page.count)) if self._page else ""

    def _draw(self, painter: QPainter, page: Page) -> None:
        count = "" if self.bar.shows_count else count_words(Position(page.number, page.count))
        draw_page(painter, page, self.look, count)
        if page.offers_words:
            rect = words_rect(page.layout, page.words, page.more, self.look)
            painter.save()
            painter.translate(rect.topLeft())
            self.words_target.draw(painter, rect.translated(-rect.topLeft()))
            painter.restore()
        if page.offers_more:
            rect = more_rect(page.layout, page.more, self.look)
            # The page may be a neighbor that is drawn ahead: the target keeps its own words.
            words = self.more.text()
            painter.save()
            painter.translate(rect.topLeft())
            self.more.draw_for(painter, rect.translated(-rect.topLeft()), page.card.shows)
            painter.restore()
            self.more.setText(words)

    def _dress_bar(self) -> None:
        page, pager = self._page, self._pager
        if page is None or pager is None:
            return
        at_end = pager.neighbor(page, 1) is None
        self.bar.show_lead(self._leads_to if at_end else LeadsTo.NEXT)
        self.bar.about.hide()
        self.bar.dots.show_position(Position(page.number, page.count))
        self.bar.dots.setVisible(page.part is Part.BODY or self.bar.shows_count)
        self.bar.lay_out()
        self.bar.dots.update()

    def _neighbor(self, step: int) -> Page | None:
        if self._pager is None or self._page is None:
            return None
        return self._pager.neighbor(self._page, step)

    def _step_for(self, offset: int) -> int:
        """Return which way a drag to the side turns: toward where one reads from is on."""
        on = offset < 0
        return 1 if on is not self.look.right_to_left else -1

    def _on_next(self) -> None:
        self.turn_requested.emit(1)

    def _on_back(self) -> None:
        self.turn_requested.emit(-1)

    def _on_settled(self) -> None:
        page = self._page
        if page is None:
            return
        taken = [self.bar.geometry()]
        if page.offers_more:
            self.more.name(page.card.shows)
            self.more.setGeometry(more_rect(page.layout, page.more, self.look))
            self.more.show()
            taken.append(self.more.geometry())
        if page.offers_words:
            self.words_target.explain(page)
            self.words_target.setGeometry(words_rect(page.layout, page.words, page.more, self.look))
            self.words_target.show()
            # After the text, as the words are.
            self.words_target.stackUnder(self.more)
        areas = term_areas(page, self.look, taken) if self.look.reach is None else []
        while len(self._terms) < len(areas):
            target = TermTarget(self)
            target.terms_chosen.connect(self.terms_chosen)
            # After the text, and before what stands under it.
            target.stackUnder(self.more)
            self._terms.append(target)
        for target, area in zip(self._terms, areas, strict=False):
            target.cover(area, self.look)
            target.show()

    def _hide_targets(self) -> None:
        """Hide the targets that stand on the page: while it moves they are not where they seem to be."""
        for target in (self.words_target, self.more, *self._terms):
            target.hide()
