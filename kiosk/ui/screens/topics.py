"""A screen of choices: at most six tiles at a time, and Next to the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QFontMetrics

from kiosk.ui.bar import Bar
from kiosk.ui.command import Command
from kiosk.ui.crown import Crown
from kiosk.ui.dots import Position
from kiosk.ui.labelpassages import passages_of
from kiosk.ui.passages import Passage
from kiosk.ui.screens.screen import Screen
from kiosk.ui.tile import Tile
from kiosk.ui.words import Words, balanced_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.target import Target
    from kiosk.ui.tile import Topic

MOST_TOPICS = 6
"""Choices on one screen: more than that nobody takes in at a glance."""

# In reach mode the title has the upper part of the screen to itself, and grows as far as it has room.
_SCALES = (1.6, 1.3, 1.0)


class TopicsScreen(Screen):
    """Choices as tiles. What they are is for the screens made from this to say.

    `drawing` is the name of the drawing that stands over them in reach mode.

    Signals:
        topics_requested: Show the topics from the one with this number, from 0.
    """

    topics_requested = Signal(int)

    drawing = "attract-1"

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._crown = Crown(self, self.drawing)
        self._title = Words(self)
        self.tiles = [Tile(self) for _ in range(MOST_TOPICS)]
        self.bar = Bar(self)
        self._topics: Sequence[Topic] = ()
        self._first = 0
        self._per_page = MOST_TOPICS
        self.bar.next.clicked.connect(self._on_next)
        self.bar.back.clicked.connect(self._on_back)

    def show_topics(self, topics: Sequence[Topic], first: int) -> None:
        """Show the topics around the one numbered `first`, from 0."""
        self._topics, self._first = topics, first
        self.lay_out()

    def summary(self) -> list[str]:  # noqa: D102
        return [self.title(), self.bar.dots.text()] if self._pages > 1 else [self.title()]

    def dress(self) -> None:  # noqa: D102
        look = self.look
        self._title.setText(self.title())
        self._title.dress(look, look.metrics.title_mm, look.theme.ink, bold=True)
        for tile in self.tiles:
            tile.set_look(look)
        self.bar.set_look(look)

    def lay_out(self) -> None:  # noqa: D102
        look = self.look
        whole = self.rect()
        if whole.isEmpty():
            return
        height = self.bar.height_for(look)
        self.bar.setGeometry(0, whole.height() - height, whole.width(), height)
        margin, gap = look.px(look.metrics.margin_mm), look.px(look.metrics.gap_mm)
        area = whole.adjusted(margin, margin, -margin, -height - gap)
        area.setTop(self._lay_out_title(area, gap))
        count = min(len(self._topics), MOST_TOPICS)
        columns, rows = grid(area.size(), count, self._least_in(area, look), gap)
        self._per_page = columns * rows
        self._lay_out_tiles(area, columns, rows, gap)
        self._lay_out_bar()
        self.setAccessibleName(self.title())

    def _lay_out_title(self, area: QRect, gap: int) -> int:
        """Put the title in its place, in reach mode over a drawing, and return the y of the tiles in px."""
        look, capital = self.look, self.look.metrics.title_mm
        self._crown.hide()
        if look.reach is not None and self._lay_out_crown(look.reach.top - gap, area.width()):
            return look.reach.top
        self._title.dress(look, capital, look.theme.ink, bold=True)
        title = self._title.height_for(area.width())
        self._title.setGeometry(area.left(), area.top(), area.width(), title)
        return max(look.reach_top, area.top() + title + gap)

    def _lay_out_crown(self, height: int, width: int) -> bool:
        """Put the title, large, beside or over a drawing in `height` px; False where it has no room there."""
        look = self.look
        self._crown.setGeometry(0, 0, self.width(), height)
        for scale in _SCALES:
            self._title.dress(look, look.metrics.title_mm * scale, look.theme.ink, bold=True)
            room = self._crown.lay_out(look, self._title.height_for(width))
            too_wide = self._title.longest_word() > room.width()
            if too_wide or self._title.height_for(room.width()) > room.height():
                continue
            words = balanced_width(QFontMetrics(self._title.font()), self._title.text(), room.width())
            words = max(words, self._title.longest_word())
            place = QRect(room.left(), room.top(), words, room.height())
            self._title.setGeometry(look.mirrored(place, room))
            self._crown.show()
            return True
        return False

    def _least_in(self, area: QRect, look: Look) -> QSize:
        """Return the least size of a tile in px; where targets are brought down, one that holds three lines.

        There tiles are low, and in tall scripts two lines would not stand in them.
        """
        least = self.least_tile(look)
        if look.reach is not None:
            line = QFontMetrics(look.font(look.metrics.quiet_mm, bold=True)).lineSpacing()
            pad = look.px(look.metrics.gap_mm * 2.3 + 1.4)  # as a tile has it around its title
            high = next((lines * line + pad for lines in (3, 2) if lines * line + pad <= area.height()), 0)
            least.setHeight(max(least.height(), high))
        return least

    def least_tile(self, look: Look) -> QSize:
        """Return the least size of a tile in px."""
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
            tile.show_topic(shown[number])
        shown_tiles = self.tiles[: len(shown)]
        for tile in shown_tiles:
            tile.set_capital(min(other.capital_mm for other in shown_tiles))

    def _lay_out_bar(self) -> None:
        page, pages = self._page, self._pages
        self.dress_bar(page, pages)
        self.bar.lay_out()
        self.bar.dots.show_position(Position(page + 1, pages))
        if pages == 1:
            self.bar.dots.hide()

    def dress_bar(self, page: int, pages: int) -> None:
        """Show the targets of the bar that can be pressed on a page, from 0, and name Next."""
        raise NotImplementedError

    @property
    def at_end(self) -> bool:
        """Whether the last tiles are shown."""
        return self._page + 1 >= self._pages

    @property
    def _pages(self) -> int:
        return max(1, -(-len(self._topics) // self._per_page))

    @property
    def _page(self) -> int:
        return self._first // self._per_page

    def all_targets(self) -> list[Target]:  # noqa: D102
        return self.bar.around(self.tiles)

    def words(self) -> list[str]:  # noqa: D102
        words = [self._title.text()]
        for tile in self.tiles:
            words += tile.words() if not tile.isHidden() else []
        for target in self.bar.targets:
            words += [target.text().replace("\n", " ")] if not target.isHidden() else []
        return words + ([self.bar.dots.text()] if self.bar.shows_count else [])

    def passages(self) -> list[Passage]:  # noqa: D102
        found = [Passage(self._title.text(), self._title)]
        for tile in self.tiles:
            found += [Passage(words, tile) for words in tile.words()] if not tile.isHidden() else []
        return found + (passages_of(self.bar.dots) if self.bar.shows_count else [])

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        targets = {Command.NEXT: self.bar.next, Command.BACK: self.bar.back, Command.HOME: self.bar.home}
        target = targets.get(command)
        return target if target is not None and not target.isHidden() else None

    def _on_next(self) -> None:
        self.turn(1)

    def _on_back(self) -> None:
        self.turn(-1)

    def turn(self, step: int) -> None:
        """Wish for the topics `step` (1 or -1) pages away; a screen made from this may lead elsewhere."""
        self.topics_requested.emit(max(0, (self._page + step) * self._per_page))


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
