"""A tile: what the screens of choices offer, with its color, its name, a few words, its picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from kiosk.ui.target import Target
from kiosk.ui.wrapping import draw_wrapped, wrapped_height

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


_MOST_LINES = 4
_WRAPPED = Qt.TextFlag.TextWordWrap
_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s")


class Topic(Protocol):
    """What a tile shows; a section's `kiosk.content.model.Heading` is one."""

    @property
    def id(self) -> str:
        """Its name, for the program."""

    @property
    def title(self) -> str:
        """Its name, for the family."""

    @property
    def short(self) -> str:
        """A shorter one for small tiles."""

    @property
    def subtitle(self) -> str:
        """A few more words, shown where there is room; may be empty."""

    @property
    def tint(self) -> str:
        """Name of its color family."""

    @property
    def picture(self) -> str:
        """Name of its drawing; may be empty."""


class Tile(Target):
    """A topic: its color, its name, a few words, its picture.

    Signals:
        chosen: Pressed; carries the topic's id.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._topic: Topic | None = None
        self._has_picture = self._is_crowded = False
        self._capital_mm = 0.0
        self._spoken = False
        self.clicked.connect(self._on_clicked)

    def show_topic(self, topic: Topic) -> None:
        """Show a topic, its title as large as it fits."""
        self._topic = topic
        # A long word needs the whole width of a small tile: rather no picture than a word under one.
        self._has_picture, self._is_crowded = bool(topic.picture), False
        if self._has_picture and self._title_in(self.look.metrics.quiet_mm) is None:
            self._has_picture = False
        # And rather no mark than a line under the lower edge.
        self._is_crowded = self._title_in(self.look.metrics.quiet_mm) is None
        self._capital_mm = self._fitting_capital()
        self.setText(topic.title)
        self.setAccessibleDescription(topic.subtitle)
        self.update()

    @property
    def topic_id(self) -> str:
        """Id of the topic that is shown; empty before there is one."""
        return self._topic.id if self._topic is not None else ""

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
        if self._topic is None:
            return []
        title, _ = self._title()
        return [text for text in (title, self._plan().words) if text]

    def mark_spoken(self, _start: int, _end: int) -> None:
        """Mark the tile as what is read aloud now."""
        self._spoken = True
        self.update()

    def unmark_spoken(self) -> None:
        """Take the mark away."""
        self._spoken = False
        self.update()

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        if self._topic is None:
            return
        look = self.look
        tint = look.theme.tint(self._topic.tint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(look.direction)
        if self._spoken:
            self.draw_face(painter, rect, look.theme.spoken, look.theme.spoken_edge)
        else:
            edge = look.theme.outline if look.theme.edge_mm else tint.paper
            self.draw_face(painter, rect, tint.paper, edge)
        if self.isDown():
            painter.translate(0, look.px(0.5))
        plan = self._plan()
        if self._has_picture:
            pixmap = look.picture(self._topic.picture, plan.picture.size())
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
        side = look.leading | Qt.AlignmentFlag.AlignTop
        draw_wrapped(painter, plan.title, title, side, look.direction)
        if plan.words:
            painter.setFont(self._subtitle_font())
            painter.setPen(QPen(look.theme.quiet))
            draw_wrapped(painter, plan.subtitle, plan.words, side, look.direction)

    def _subtitle_font(self) -> QFont:
        metrics = self.look.metrics
        return self.look.font(max(metrics.quiet_mm, metrics.label_mm * 0.82))

    def _columns(self) -> tuple[int, int, int]:
        """Return the inner margin, the width of the words and the side of the picture in px."""
        look = self.look
        low = self._is_low
        pad = look.px(look.metrics.gap_mm * (0.7 if low else 1.15))
        if not self._has_picture:
            return pad, self.width() - 2 * pad, 0
        if self._is_tall:
            return pad, self.width() - 2 * pad, min(self.width() - 2 * pad, round(self.height() * 0.62))
        side = min(round(self.width() * (0.36 if low else 0.46)), self.height() - pad // 2)
        return pad, self.width() - side - round(1.6 * pad), side

    @property
    def _is_tall(self) -> bool:
        """Whether the picture stands under the words and not beside them."""
        return self.height() >= self.width()

    @property
    def _is_low(self) -> bool:
        """Whether there is little room above and below the words, and none for the mark."""
        return self._is_crowded or self.height() < self.look.px(self.look.metrics.label_mm * 8)

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
        return title if title is not None else self._topic.short if self._topic else "", font

    def _title_in(self, capital_mm: float) -> str | None:
        """Return the title, else the shorter one, if it fits at a capital height; else None."""
        if self._topic is None:
            return None
        pad, width, side = self._columns()
        height = self.height() - self._top(pad) - (side if self._is_tall else pad // 2)
        font = self.look.font(capital_mm, bold=True)
        words = QFontMetrics(font)
        for title in dict.fromkeys((self._topic.title, self._topic.short)):
            box = words.boundingRect(QRect(0, 0, width, 100_000), _WRAPPED, title)
            drawn = wrapped_height(title, font, width, self.look.direction)
            fits = box.width() <= width and drawn <= height
            if fits and box.height() <= words.lineSpacing() * _MOST_LINES:
                return title
        return None

    def _top(self, pad: int) -> int:
        """Return the y of the title in px: under the mark, or where the mark would be on a low tile."""
        return pad // 2 if self._is_low else pad + pad // 2 + self.look.px(1.4)

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
        picture = QRect(whole.width() - side - pad // 3, whole.height() - side, side, side)
        if self._is_tall:
            picture = QRect((whole.width() - side) // 2, whole.height() - side, side, side)
            if self._has_picture:
                below.setBottom(picture.top())
        return _TilePlan(
            mark=look.mirrored(mark, whole),
            title=look.mirrored(words, whole),
            subtitle=look.mirrored(below, whole),
            words=self._subtitle_in(below.size()),
            picture=look.mirrored(picture, whole),
        )

    def _subtitle_in(self, room: QSize) -> str:
        """Return the subtitle if it fits into a room (px), else its first sentence if that does."""
        text = self._topic.subtitle if self._topic else ""
        metrics = QFontMetrics(self._subtitle_font())
        for words in dict.fromkeys((text, _SENTENCE_END.split(text)[0])):
            box = metrics.boundingRect(QRect(0, 0, room.width(), 100_000), _WRAPPED, words)
            if words and box.height() <= room.height() and box.width() <= room.width():
                return words
        return ""

    def _on_clicked(self) -> None:
        if self._topic is not None:
            self.chosen.emit(self._topic.id)


class _TilePlan(NamedTuple):
    """Where things stand on a tile, in px, and the words under the title that have room; maybe none."""

    mark: QRect
    title: QRect
    subtitle: QRect
    words: str
    picture: QRect
