"""The home screen: at most six topics at a time, each a tile with a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from kiosk.ui.bar import Bar, Position
from kiosk.ui.icons import Icon
from kiosk.ui.place import ScreenId
from kiosk.ui.screens.screen import Command, Screen
from kiosk.ui.target import Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Heading, Language
    from kiosk.ui.look import Look

MOST_TOPICS = 6
"""Choices on one screen: more than that nobody takes in at a glance."""

_WRAPPED = Qt.TextFlag.TextWordWrap


class Tile(Target):
    """A topic: its color, its name, a few words, its picture.

    Signals:
        section_chosen: Pressed; carries the section's name.
    """

    section_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading: Heading | None = None
        self._capital_mm = 0.0
        self.clicked.connect(self._on_clicked)

    def show_heading(self, heading: Heading) -> None:
        """Show a section, its title as large as it fits."""
        self._heading = heading
        self._capital_mm = self._fitting_capital()
        self.setText(heading.title)
        self.setAccessibleDescription(heading.subtitle)
        self.update()

    @property
    def capital_mm(self) -> float:
        """Capital height of the title."""
        return self._capital_mm

    def set_capital(self, capital_mm: float) -> None:
        """Set the title no larger than `capital_mm`, so that all tiles look alike."""
        self._capital_mm = min(self._capital_mm, capital_mm)
        self.update()

    def words(self) -> list[str]:
        """Return what stands on the tile."""
        if self._heading is None:
            return []
        title, _ = self._title()
        subtitle = self._heading.subtitle if self._plan().subtitle.isValid() else ""
        return [text for text in (title, subtitle) if text]

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        if self._heading is None:
            return
        look = self.look
        tint = look.theme.tint(self._heading.tint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw_face(painter, rect, tint.paper, tint.paper)
        if self.isDown():
            painter.translate(0, look.px(0.5))
        plan = self._plan()
        pixmap = look.drawings.pixmap(self._heading.picture, plan.picture.size())
        corner = QRect(0, 0, pixmap.width(), pixmap.height())
        corner.moveCenter(plan.picture.center())
        corner.moveBottom(plan.picture.bottom())
        painter.drawPixmap(corner.topLeft(), pixmap)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint.strong)
        painter.drawRoundedRect(plan.mark, plan.mark.height() / 2, plan.mark.height() / 2)
        title, font = self._title()
        painter.setPen(QPen(look.theme.ink))
        painter.setFont(font)
        painter.drawText(plan.title, look.leading | Qt.AlignmentFlag.AlignTop | _WRAPPED, title)
        if plan.subtitle.isValid():
            painter.setFont(self._subtitle_font())
            painter.setPen(QPen(look.theme.quiet))
            painter.drawText(
                plan.subtitle, look.leading | Qt.AlignmentFlag.AlignTop | _WRAPPED, self._heading.subtitle
            )

    def _subtitle_font(self) -> QFont:
        metrics = self.look.metrics
        return self.look.font(max(metrics.quiet_mm, metrics.label_mm * 0.82))

    def _columns(self) -> tuple[int, int, int]:
        """Return the inner margin, the width of the words and the side of the picture in px."""
        look = self.look
        low = self.height() < look.px(look.metrics.label_mm * 8)
        pad = look.px(look.metrics.gap_mm * (0.7 if low else 1.15))
        if self._is_tall:
            return pad, self.width() - 2 * pad, min(self.width() - 2 * pad, round(self.height() * 0.62))
        side = min(round(self.width() * (0.36 if low else 0.46)), self.height() - pad // 2)
        return pad, self.width() - side - round(1.6 * pad), side

    @property
    def _is_tall(self) -> bool:
        """Whether the picture stands under the words and not beside them."""
        return self.height() >= self.width()

    def _fitting_capital(self) -> float:
        """Return the largest capital height in mm in which the title, or the shorter one, fits."""
        metrics = self.look.metrics
        capital = metrics.label_mm * 1.3
        while capital > metrics.quiet_mm and self._title_in(capital) is None:
            capital *= 0.94
        return max(capital, metrics.quiet_mm)

    def _title(self) -> tuple[str, QFont]:
        """Return the title as it stands on the tile, and its font."""
        font = self.look.font(self._capital_mm, bold=True)
        title = self._title_in(self._capital_mm)
        return title if title is not None else self._heading.short if self._heading else "", font

    def _title_in(self, capital_mm: float) -> str | None:
        """Return the title, else the shorter one, if it fits at a capital height; else None."""
        if self._heading is None:
            return None
        pad, width, side = self._columns()
        height = self.height() - self._top(pad) - (side if self._is_tall else pad // 2)
        words = QFontMetrics(self.look.font(capital_mm, bold=True))
        for title in dict.fromkeys((self._heading.title, self._heading.short)):
            box = words.boundingRect(QRect(0, 0, width, 100_000), _WRAPPED, title)
            if box.width() <= width and box.height() <= min(height, words.lineSpacing() * 4):
                return title
        return None

    def _top(self, pad: int) -> int:
        """Return the y of the title in px: under the mark, or where the mark would be on a low tile."""
        low = self.height() < self.look.px(self.look.metrics.label_mm * 8)
        return pad // 2 if low else pad + pad // 2 + self.look.px(1.4)

    def _plan(self) -> _TilePlan:
        look = self.look
        pad, width, side = self._columns()
        whole = self.rect()
        mark = QRect(pad, pad, round(1.8 * pad), max(3, look.px(1.4)))
        mark = mark if self._top(pad) > pad else QRect()
        title, font = self._title()
        height = QFontMetrics(font).boundingRect(QRect(0, 0, width, 100_000), _WRAPPED, title).height()
        words = QRect(pad, self._top(pad), width, height)
        below = QRect(pad, words.bottom() + pad // 3, width, whole.height() - words.bottom() - pad)
        text = self._heading.subtitle if self._heading else ""
        box = QFontMetrics(self._subtitle_font()).boundingRect(QRect(0, 0, width, 100_000), _WRAPPED, text)
        fits = bool(text) and box.height() <= below.height() and box.width() <= width
        picture = QRect(whole.width() - side - pad // 3, whole.height() - side, side, side)
        if self._is_tall:
            picture = QRect((whole.width() - side) // 2, whole.height() - side, side, side)
            below.setBottom(picture.top())
        return _TilePlan(
            mark=look.mirrored(mark, whole),
            title=look.mirrored(words, whole),
            subtitle=look.mirrored(below, whole) if fits else QRect(),
            picture=look.mirrored(picture, whole),
        )

    def _on_clicked(self) -> None:
        if self._heading is not None:
            self.section_chosen.emit(self._heading.id)


class _TilePlan(NamedTuple):
    """Where things stand on a tile, in px; the subtitle is invalid where it has no room."""

    mark: QRect
    title: QRect
    subtitle: QRect
    picture: QRect


class LanguageTarget(Target):
    """Another language, named in its own words.

    Signals:
        language_chosen: Pressed; carries the language's code.
    """

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget, language: Language) -> None:
        super().__init__(parent, icon=Icon.LANGUAGE)
        self.language = language
        self.setText(language.name)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.language_chosen.emit(self.language.code)


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
