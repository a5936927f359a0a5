"""What a page has to read aloud, in order, and where each part of it stands, to be marked meanwhile."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetrics

from kiosk.content.model import BlockKind
from kiosk.ui.aside import aside_places, has_aside, name_font
from kiosk.ui.bubble import bubble_words_rect, child_font
from kiosk.ui.pagenote import has_name_line, note_words_rect, page_note
from kiosk.ui.pagepaint import name_words_rect, page_name, panel_plan
from kiosk.ui.passages import Passage, Role
from kiosk.ui.picturebook import book_line, book_words_rect

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page
    from kiosk.ui.passages import Marker


class Spot(Enum):
    """A part of a page that can be marked."""

    NAME = auto()
    COUNT = auto()
    TEXT = auto()
    CAPTION = auto()
    CHILD = auto()
    NOTE = auto()


class Run(NamedTuple):
    """A run of characters in a part of a page; `block` counts for the text alone."""

    spot: Spot
    block: int
    start: int
    end: int


class SpotMarker(Struct, frozen=True):
    """Marks one part of the page; see `kiosk.ui.passages.Marker`."""

    mark: Callable[[Run | None], None]
    spot: Spot
    block: int = 0

    def mark_spoken(self, start: int, end: int) -> None:
        """Mark a run of characters of this part."""
        self.mark(Run(self.spot, self.block, start, end))

    def unmark_spoken(self) -> None:
        """Take the mark away."""
        self.mark(None)


def page_passages(page: Page, look: Look, count: str, mark: Callable[[Run | None], None]) -> list[Passage]:
    """Return what a page has to read aloud: name, text, picture, the child's line, what stands at its foot.

    Args:
        page: The page.
        look: Fonts and sizes: they decide which form of name and note stands there.
        count: "2 of 5", where it stands on the page and not in the bar; else empty.
        mark: Marks a run of the page that is shown, or takes the mark away.
    """

    def at(spot: Spot, block: int = 0) -> Marker:
        return SpotMarker(mark, spot, block)

    # A card that a translation lacks stands there in the default language, and is said in it.
    name, language = page_name(page, look, count), page.card.language
    found = [Passage(name, at(Spot.NAME), Role.NAME, language=page.section.heading.language)]
    if page.for_kids:
        found.append(Passage(book_line(page.card), at(Spot.CHILD), Role.CHILD, language=language))
    elif page.text:
        blocks = page.card.part(page.part)
        for piece in page.text.pieces:
            block = blocks[piece.block]
            lead = f"{block.marker}." if block.kind is BlockKind.STEP else ""
            marker, place = at(Spot.TEXT, piece.block), (piece.start, piece.end)
            found.append(Passage(block.text, marker, Role.TEXT, *place, lead=lead, language=language))
    if page.picture and page.shows_picture and page.first_of_part:
        found.append(Passage(page.picture.alt, None, Role.PICTURE, language=language))
        if not page.for_kids:
            found.append(Passage(page.picture.caption, at(Spot.CAPTION), language=language))
    if page.shows_child_line and not page.for_kids:
        found.append(Passage(page.card.child, at(Spot.CHILD), Role.CHILD, language=language))
    if has_name_line(page):
        found.append(Passage(count, at(Spot.COUNT), Role.FOOT))
    found.append(Passage(page_note(page, look, count), at(Spot.NOTE), Role.FOOT))
    return [passage for passage in found if passage.text]


def run_boxes(page: Page, look: Look, count: str, run: Run) -> list[QRectF]:
    """Return where a run of characters stands on a page, in px: a box for each line, or one for all of it."""
    if run.spot is Spot.TEXT:
        if page.text is None or page.typesetter is None:
            return []
        origin = QPointF(page.layout.text.topLeft())
        boxes = page.typesetter.boxes(page.text, run.block, run.start, run.end)
        return [box.translated(origin) for box in boxes]
    rect = _rect(page, look, count, run.spot)
    return [QRectF(rect)] if rect.isValid() else []


def _rect(page: Page, look: Look, count: str, spot: Spot) -> QRect:
    if spot is Spot.CHILD:
        return _child_rect(page, look, count)
    if spot is Spot.CAPTION:
        return panel_plan(page, look).caption
    if has_aside(page):
        places = aside_places(page, look, count)
        return places.name if spot is Spot.NAME else places.note
    if spot is Spot.NOTE:
        return note_words_rect(page, look, count)
    if not has_name_line(page):
        return QRect()
    line = page.layout.name
    words = count if spot is Spot.COUNT else page_name(page, look, count)
    width = QFontMetrics(name_font(look)).horizontalAdvance(words)
    if spot is Spot.COUNT:
        return look.mirrored(QRect(line.right() + 1 - width, line.top(), width, line.height()), line)
    room = look.mirrored(name_words_rect(page, look), line)
    return look.mirrored(QRect(room.left(), line.top(), width, line.height()), line)


def _child_rect(page: Page, look: Look, count: str) -> QRect:
    if page.for_kids:
        return book_words_rect(page, look)
    if has_aside(page):
        box = aside_places(page, look, count).child
        font = child_font(page, look, box.width(), box.height())
        return bubble_words_rect(page, look, box, font) if box.isValid() else QRect()
    plan = panel_plan(page, look)
    return bubble_words_rect(page, look, plan.bubble, plan.bubble_font) if plan.bubble.isValid() else QRect()
