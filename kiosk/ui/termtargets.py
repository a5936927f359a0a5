"""The targets over words that can be looked up: at least as large as any target, never too close together.

A word in a text is smaller than a finger, so its target reaches beyond it on all sides. Where two would come
too close to be told apart, they become one, which explains both words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter

from kiosk.ui.metrics import FOCUS_RING_MM, TARGET_FLOOR_MM, TARGET_GAP_FLOOR_MM
from kiosk.ui.target import Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page


class TermArea(NamedTuple):
    """Where a target stands, and what it explains.

    Attributes:
        terms: Ids of the words, in reading order.
        words: The words as they stand in the text.
        rect: Its place on the page in px.
    """

    terms: tuple[str, ...]
    words: tuple[str, ...]
    rect: QRect


class TermTarget(Target):
    """A target over words of a text. It has no face of its own: the dots under the words are its face.

    Signals:
        terms_chosen: Pressed; carries the ids of the words.
    """

    terms_chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._terms: tuple[str, ...] = ()
        self.clicked.connect(self._on_clicked)
        self.hide()

    @property
    def terms(self) -> tuple[str, ...]:
        """Ids of the words that it explains."""
        return self._terms

    def cover(self, area: TermArea, look: Look) -> None:
        """Stand over an area of the page."""
        self._terms = area.terms
        self.setText(", ".join(area.words))
        self.setAccessibleDescription(self.tr("Tells what the word means"))
        self.set_look(look)
        self.setGeometry(area.rect)

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A ring as thick as on other targets would lie on the letters: a tone within it stands in for that.
        if self.isDown() or self.ring_is_thick:
            radius = self.look.px(self.look.metrics.corner_mm)
            painter.setPen(self.look.theme.sunk)
            painter.setBrush(self.look.theme.sunk)
            painter.drawRoundedRect(rect.adjusted(0, 0, -1, -1), radius, radius)
        self.draw_ring(painter, rect, on_text=True)

    def _on_clicked(self) -> None:
        self.terms_chosen.emit(self._terms)


def term_areas(page: Page, look: Look, taken: Sequence[QRect]) -> list[TermArea]:
    """Return the areas of a page's words that can be looked up, in reading order.

    Args:
        page: The page.
        look: What a millimetre is.
        taken: Where other targets stand, in px: areas keep their distance from them.
    """
    if page.text is None or page.typesetter is None:
        return []
    floor, gap = look.px(TARGET_FLOOR_MM), look.px(TARGET_GAP_FLOOR_MM)
    text = page.layout.text
    room = page.layout.page.adjusted(gap, gap, -gap, -gap)
    areas = []
    for found in page.typesetter.term_boxes(page.text):
        box = found.box.toAlignedRect().translated(text.topLeft())
        areas.append(TermArea((found.term,), (found.word,), _grown(box, floor, room, taken, gap)))
    return _widened(_merged(areas, gap), look.px(FOCUS_RING_MM), room, taken, gap)


def _widened(
    areas: list[TermArea], ring: int, room: QRect, taken: Sequence[QRect], gap: int
) -> list[TermArea]:
    """Return the areas, wider by `ring` px on each side where that leaves `gap` px to all others.

    The ring then stands beside the word, and not on its first and last letter.
    """
    rects = [area.rect for area in areas]
    for number in range(len(rects)):
        others = [*rects[:number], *rects[number + 1 :], *taken]
        for left, right in ((-ring, 0), (0, ring)):
            wide = rects[number].adjusted(left, 0, right, 0)
            if room.contains(wide) and all(_distance(wide, other) >= gap for other in others):
                rects[number] = wide
    return [TermArea(area.terms, area.words, rect) for area, rect in zip(areas, rects, strict=True)]


def _grown(box: QRect, floor: int, room: QRect, taken: Sequence[QRect], gap: int) -> QRect:
    """Return a box grown to at least `floor` px each way, moved into the room and off what is taken."""
    rect = QRect(0, 0, max(box.width(), floor), max(box.height(), floor))
    rect.moveCenter(box.center())
    for other in taken:
        # Also beside it: an area may become one with another that stands over it.
        if rect.bottom() + gap >= other.top():
            rect.moveBottom(other.top() - gap - 1)
    rect.moveLeft(max(room.left(), min(rect.left(), room.right() + 1 - rect.width())))
    rect.moveTop(max(room.top(), min(rect.top(), room.bottom() + 1 - rect.height())))
    return rect


def _merged(areas: list[TermArea], gap: int) -> list[TermArea]:
    """Return the areas, those that are closer than `gap` px made one, in reading order."""
    for first, one in enumerate(areas):
        for second in range(first + 1, len(areas)):
            other = areas[second]
            if _distance(one.rect, other.rect) < gap:
                both = TermArea(one.terms + other.terms, one.words + other.words, one.rect.united(other.rect))
                rest = [area for number, area in enumerate(areas) if number not in (first, second)]
                return _merged([*rest[:first], both, *rest[first:]], gap)
    return areas


def _distance(one: QRect, other: QRect) -> int:
    """Return how many px lie between two rectangles; below 0 where they overlap."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    down = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, down)
