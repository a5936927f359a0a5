"""The home screen: at most six topics at a time, each a tile with a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal

from kiosk.ui.bar import Bar, Position
from kiosk.ui.languagetarget import LanguageTarget
from kiosk.ui.place import ScreenId
from kiosk.ui.screens.screen import Command, Screen
from kiosk.ui.tile import Tile
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Heading, Language
    from kiosk.ui.look import Look
    from kiosk.ui.target import Target

MOST_TOPICS = 6
"""Choices on one screen: more than that nobody takes in at a glance."""


class HomeScreen(Screen):
    """The topics.

    Signals:
        topics_requested: Show the topics from the one with this number, from 0.
    """

    screen_id = ScreenId.HOME
    topics_requested = Signal(int)

    def __init__(self, parent: QWidget, languages: Sequence[Language]) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self._languages = [LanguageTarget(self, language) for language in languages]
        self.tiles = [Tile(self) for _ in range(MOST_TOPICS)]
        self.bar = Bar(self)
        self._topics: tuple[Heading, ...] = ()
        self._first = 0
        self._per_page = MOST_TOPICS
        self._language = ""
        self.bar.next.clicked.connect(self._on_next)
        self.bar.back.clicked.connect(self._on_back)

    @property
    def language_targets(self) -> list[LanguageTarget]:
        """The targets that change the language."""
        return self._languages

    def show_topics(self, topics: tuple[Heading, ...], first: int, language: str) -> None:
        """Show the topics around the one numbered `first`, in the language with the code `language`."""
        self._topics, self._first, self._language = topics, first, language
        self.lay_out()

    def dress(self) -> None:  # noqa: D102
        look = self.look
        self._title.setText(self.tr("What would you like to know?"))
        self._title.dress(look, look.metrics.title_mm, look.theme.ink, bold=True)
        for target in (*self._languages, *self.tiles):
            target.set_look(look)
        self.bar.set_look(look, (self.tr("More topics"),))

    def lay_out(self) -> None:  # noqa: D102
        look = self.look
        whole = self.rect()
        if whole.isEmpty():
            return
        height = self.bar.height_for(look)
        self.bar.setGeometry(0, whole.height() - height, whole.width(), height)
        margin, gap = look.px(look.metrics.margin_mm), look.px(look.metrics.gap_mm)
        area = whole.adjusted(margin, margin, -margin, -height - gap)
        area.setTop(self._lay_out_head(area) + gap)
        count = min(len(self._topics), MOST_TOPICS)
        columns, rows = grid(area.size(), count, self._least_tile(look), gap)
        self._per_page = columns * rows
        self._lay_out_tiles(area, columns, rows, gap)
        self._lay_out_bar()

    def _lay_out_head(self, area: QRect) -> int:
        """Put title and languages in their places, and return the y below them."""
        look = self.look
        gap = look.px(look.metrics.gap_mm)
        shown = [target for target in self._languages if target.language.code != self._language]
        left_for_title = area.width()
        height = look.px(look.metrics.target_mm) if shown else 0
        right = area.right() + 1
        for target in self._languages:
            target.setVisible(target in shown)
        for target in reversed(shown):
            size = target.room_for()
            right -= size.width()
            target.setGeometry(look.mirrored(QRect(right, area.top(), size.width(), height), area))
            right -= gap
            left_for_title = right - area.left()
        wanted = self._title.height_for(left_for_title)
        rect = QRect(area.left(), area.top(), left_for_title, max(height, wanted))
        self._title.setGeometry(look.mirrored(rect, area))
        return rect.bottom() + 1

    def _least_tile(self, look: Look) -> QSize:
        metrics = look.metrics
        return QSize(look.px(max(40.0, metrics.label_mm * 14)), look.px(max(20.0, metrics.label_mm * 5.2)))

    def _lay_out_tiles(self, area: QRect, columns: int, rows: int, gap: int) -> None:
        page = self._first // self._per_page
        shown = self._topics[page * self._per_page : (page + 1) * self._per_page]
        width = (area.width() - (columns - 1) * gap) // columns
        height = (area.height() - (rows - 1) * gap) // rows
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < len(shown))
            if number >= len(shown):
                continue
            column, row = number % columns, number // columns
            place = QRect(
                area.left() + column * (width + gap), area.top() + row * (height + gap), width, height
            )
            tile.setGeometry(self.look.mirrored(place, area))
            tile.show_heading(shown[number])
        shown_tiles = self.tiles[: len(shown)]
        for tile in shown_tiles:
            tile.set_capital(min(other.capital_mm for other in shown_tiles))

    def _lay_out_bar(self) -> None:
        pages = max(1, -(-len(self._topics) // self._per_page))
        page = self._first // self._per_page
        self.bar.home.hide()
        self.bar.about.show()
        self.bar.back.setVisible(page > 0)
        self.bar.next.setVisible(page + 1 < pages)
        self.bar.next.setText(self.tr("More topics"))
        self.bar.lay_out()
        self.bar.dots.show_position(Position(page + 1, pages))
        if pages == 1:
            self.bar.dots.hide()

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [*self._languages, *self.tiles, *self.bar.targets]

    def words(self) -> list[str]:  # noqa: D102
        words = [self._title.text()]
        words += [target.text() for target in self._languages if not target.isHidden()]
        for tile in self.tiles:
            words += tile.words() if not tile.isHidden() else []
        for target in self.bar.targets:
            words += [target.text().replace("\n", " ")] if not target.isHidden() else []
        return words + ([self.bar.dots.text()] if self.bar.shows_count else [])

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        target = {Command.NEXT: self.bar.next, Command.BACK: self.bar.back}.get(command)
        return target if target is not None and not target.isHidden() else None

    def _on_next(self) -> None:
        page = self._first // self._per_page
        self.topics_requested.emit((page + 1) * self._per_page)

    def _on_back(self) -> None:
        page = self._first // self._per_page
        self.topics_requested.emit(max(0, (page - 1) * self._per_page))


def grid(room: QSize, count: int, least: QSize, gap: int) -> tuple[int, int]:
    """Return columns and rows for `count` (1 to 6) tiles: as many as fit, then as close to square as can be.

    Args:
        room: The room in px.
        count: How many tiles there are.
        least: The least size of a tile in px.
        gap: Between tiles in px.

    Returns:
        At least 1 by 1, even where that is less than `least`.
    """
    best, best_score = (1, 1), (0, 0.0)
    for columns in range(1, MOST_TOPICS + 1):
        for rows in range(1, MOST_TOPICS // columns + 1):
            width = (room.width() - (columns - 1) * gap) / columns
            height = (room.height() - (rows - 1) * gap) / rows
            if (width < least.width() or height < least.height()) and (columns, rows) != (1, 1):
                continue
            # Tiles hold words beside a picture: half again as wide as high is best.
            shape = -abs(width / max(1.0, height) - 1.6)
            score = (min(columns * rows, count), shape)
            if score > best_score or best_score == (0, 0.0):
                best, best_score = (columns, rows), score
    return best
