"""The reader: one page of the guide, and the bar. The screen "about" is the same, open at its own section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette

from kiosk.content.model import Part
from kiosk.ui.bar import Bar, Position, count_words
from kiosk.ui.icons import Icon
from kiosk.ui.pagelayout import more_rect
from kiosk.ui.pagepaint import draw_page, has_name_line, page_name, page_note
from kiosk.ui.pageview import PageView
from kiosk.ui.place import ABOUT_SECTION, ScreenId
from kiosk.ui.screens.screen import Command, Screen
from kiosk.ui.target import Target

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page, Pager

_SWIPE_MM = 18.0
"""How far a finger has to drag a page to turn it."""


class ReaderScreen(Screen):
    """One page of the guide.

    Signals:
        turn_requested: Carries 1 (on) or -1 (back).
        more_requested: "Tell me more" is pressed.
    """

    turn_requested = Signal(int)
    more_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = PageView(self, self._draw)
        self.more = Target(self, icon=Icon.MORE)
        self.bar = Bar(self)
        self.screen_id = ScreenId.READER
        self._page: Page | None = None
        self._pager: Pager | None = None
        self._leads_to = ""
        self.more.clicked.connect(self.more_requested)
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
        """Return the room for a page at a look: the window without the bar."""
        self.bar.set_look(look, self._lead_labels())
        return self.rect().adjusted(0, 0, 0, -self.bar.height_for(look))

    def more_size(self, look: Look) -> QSize:
        """Return the size of "Tell me more" in px at a look."""
        self.more.setText(self.tr("Tell me more"))
        self.more.set_look(look)
        return self.more.room_for()

    def show_page(self, pager: Pager, page: Page, step: int, leads_to: str) -> None:
        """Show a page.

        Args:
            pager: Its section.
            page: The page.
            step: 1 for a turn on, -1 for a turn back, 0 for anything else.
            leads_to: Where Next leads from the section's last page: "next", "home" or "return".
        """
        self._pager, self._page, self._leads_to = pager, page, leads_to
        about = page.section.heading.id == ABOUT_SECTION
        self.screen_id = ScreenId.ABOUT if about else ScreenId.READER
        self._dress_bar()
        if not self.look.slides:
            step = 0
        self.more.hide()
        self.view.show_page(page, "\n".join(self._page_words()), -step if self.look.right_to_left else step)
        ahead = [pager.neighbor(page, 1), pager.neighbor(page, -1)]
        self.view.prepare([neighbor for neighbor in ahead if neighbor is not None])

    def dress(self) -> None:  # noqa: D102
        look = self.look
        palette = QPalette(self.view.palette())
        palette.setColor(QPalette.ColorRole.Window, look.theme.bar)
        self.view.setPalette(palette)
        self.bar.set_look(look, self._lead_labels())
        self.more.setText(self.tr("Tell me more"))
        self.more.set_look(look)
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
        if not self.more.isHidden():
            self.more.hide()
        self.view.drag(offset, neighbor)

    def swipe_ended(self, offset: int) -> None:
        """Turn the page if the finger has gone far enough, else let it fall back."""
        step = self._step_for(offset)
        if abs(offset) >= self.look.px(_SWIPE_MM) and self._neighbor(step) is not None:
            self.turn_requested.emit(step)
        else:
            self.view.release()
            self._on_settled()

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [self.more, *self.bar.targets]

    def words(self) -> list[str]:  # noqa: D102
        words = self._page_words()
        for target in self.targets():
            words.append(target.text().replace("\n", " "))
        return words + ([self.bar.dots.text()] if self.bar.shows_count else [])

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        return {
            Command.NEXT: self.bar.next,
            Command.BACK: self.bar.back,
            Command.HOME: self.bar.home,
        }[command]

    @property
    def reading_words(self) -> int:  # noqa: D102
        return sum(len(text.split()) for text in self._page.strings()) if self._page else 0

    def _page_words(self) -> list[str]:
        if self._page is None:
            return []
        count = "" if self.bar.shows_count else self._count()
        name = page_name(self._page, self.look, count)
        above = [count] if has_name_line(self._page) else []
        note = page_note(self._page, self.look, self.more.room_for(), count)
        words = [name, *above, *self._page.strings(), note]
        return [text for text in words if text]

    def _count(self) -> str:
        return count_words(Position(self._page.number, self._page.count)) if self._page else ""

    def _draw(self, painter: QPainter, page: Page) -> None:
        count = "" if self.bar.shows_count else count_words(Position(page.number, page.count))
        size = self.more.room_for()
        draw_page(painter, page, self.look, size, count)
        if page.offers_more:
            rect = more_rect(page.layout, size, self.look)
            painter.save()
            painter.translate(rect.topLeft())
            self.more.draw(painter, rect.translated(-rect.topLeft()))
            painter.restore()

    def _lead_labels(self) -> tuple[str, ...]:
        return (self.tr("Next"), self.tr("Next topic"), self.tr("All topics"), self.tr("Go back"))

    def _dress_bar(self) -> None:
        page, pager = self._page, self._pager
        if page is None or pager is None:
            return
        following, topic, home, back = self._lead_labels()
        at_end = pager.neighbor(page, 1) is None
        words = {"next": topic, "home": home, "return": back}[self._leads_to] if at_end else following
        icons = {"next": Icon.NEXT, "home": Icon.HOME, "return": Icon.RETURN}
        self.bar.next.pictogram = icons[self._leads_to] if at_end else Icon.NEXT
        self.bar.next.setText(words)
        self.bar.about.hide()
        self.bar.dots.show_position(Position(page.number, page.count))
        self.bar.dots.setVisible(page.part is Part.BODY or self.bar.shows_count)
        self.bar.lay_out()
        self.bar.dots.update()
        self.bar.next.update()

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
        if page is not None and page.offers_more:
            self.more.setGeometry(more_rect(page.layout, self.more.room_for(), self.look))
            self.more.show()
            self.more.raise_()
