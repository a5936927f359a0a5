"""The pages of a section, at one look. What the reader shows is one of these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF

from kiosk.content.model import BlockKind, Part
from kiosk.pages.breaking import break_into_pages
from kiosk.pages.typeset import Style, Typesetter
from kiosk.ui.metrics import HEADLINE_SPACING
from kiosk.ui.pagelayout import Arrangement, more_reserve, page_layouts
from kiosk.ui.place import BEGINNING, reader

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize

    from kiosk.content.model import Card, Section
    from kiosk.pages.breaking import TextPage
    from kiosk.ui.look import Look
    from kiosk.ui.pagelayout import PageLayout
    from kiosk.ui.place import Place


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """One page of the guide, as it is drawn.

    Attributes:
        section: The section that it belongs to.
        card: The card that it belongs to.
        part: The part of the card.
        layout: Where things stand.
        text: What text it holds; None for a page that holds the picture alone.
        typesetter: Draws the text; None where there is none.
        first_of_part: Whether the part of the card begins here.
        offers_more: Whether "Tell me more" stands under the text.
        number: Its number among the pages of the section (or of the "more" part), from 1.
        count: How many those are.
    """

    section: Section
    card: Card
    part: Part
    layout: PageLayout
    text: TextPage | None
    typesetter: Typesetter | None
    first_of_part: bool
    offers_more: bool
    number: int = 1
    count: int = 1

    @property
    def place(self) -> Place:
        """The place of the page's beginning."""
        return reader(self.section.heading.id, self.card.id, self.part, self.anchor)

    @property
    def anchor(self) -> int:
        """Anchor of the first character, or BEGINNING for a page without text."""
        return self.text.start if self.text else BEGINNING

    @property
    def shows_picture(self) -> bool:
        """Whether the picture stands on this page."""
        return self.layout.arrangement is not Arrangement.APART or self.text is None

    @property
    def shows_child_line(self) -> bool:
        """Whether the child's line stands on this page: once for each card, with its picture."""
        return bool(self.card.child) and self.part is Part.BODY and self.first_of_part

    def strings(self) -> list[str]:
        """Return the words of the card on this page, in reading order."""
        words: list[str] = []
        if self.text:
            blocks = self.card.part(self.part)
            for piece in self.text.pieces:
                block = blocks[piece.block]
                marker = f"{block.marker}. " if block.kind is BlockKind.STEP and piece.first == 0 else ""
                words.append(marker + block.text[piece.start : piece.end].rstrip())
        if self.shows_picture and self.first_of_part and self.card.picture and self.card.picture.caption:
            words.append(self.card.picture.caption)
        if self.shows_child_line:
            words.append(self.card.child)
        return words


class Pager:
    """Breaks one section into pages at one look; made anew when either changes."""

    def __init__(self, section: Section, look: Look, room: QRect, more: QSize) -> None:
        """Break a section into pages.

        Args:
            section: What is read.
            look: Sizes and fonts.
            room: The room for a page in px: the window without the bar.
            more: Size in px of "Tell me more", which stands under the last page of a card that has more.
        """
        self.section = section
        self._look = look
        self._more_size = more
        self._more: dict[str, tuple[Page, ...]] = {}
        # One layout for the whole section, so that the picture does not change its size from card to card.
        tries = [(layout, self._break_all(layout)) for layout in page_layouts(look, room)]
        self._layout, self._pages = min(tries, key=lambda way: len(way[1]))

    @property
    def layout(self) -> PageLayout:
        """Where things stand on each page."""
        return self._layout

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages that Next leads through, of all cards in order; "more" parts are not among them."""
        return self._pages

    def more_pages(self, card: Card) -> tuple[Page, ...]:
        """Return the pages of a card's "more" part; they are made when they are first asked for."""
        if card.id not in self._more:
            self._more[card.id] = _numbered(self._break(card, Part.MORE, self._layout))
        return self._more[card.id]

    def page_at(self, place: Place) -> Page:
        """Return the page that holds a place; the nearest one where the place no longer exists."""
        card = next((card for card in self.section.cards if card.id == place.card), self.section.cards[0])
        if place.part is Part.MORE and card.more:
            pages: tuple[Page, ...] = self.more_pages(card)
        else:
            pages = tuple(page for page in self._pages if page.card.id == card.id)
        found = pages[0]
        for page in pages:
            if page.anchor <= place.anchor:
                found = page
        return found

    def neighbor(self, page: Page, step: int) -> Page | None:
        """Return the page `step` (1 or -1) away; None beyond the first and the last page of the section."""
        if page.part is Part.MORE:
            more = self.more_pages(page.card)
            index = page.number - 1 + step
            if 0 <= index < len(more):
                return more[index]
            # Out of "more" the way leads to where it was asked for, or on to the next card.
            ends = [own for own in self._pages if own.card.id == page.card.id]
            return ends[-1] if step < 0 else self.neighbor(ends[-1], 1)
        index = page.number - 1 + step
        return self._pages[index] if 0 <= index < len(self._pages) else None

    def _break_all(self, layout: PageLayout) -> tuple[Page, ...]:
        cards = self.section.cards
        return _numbered([page for card in cards for page in self._break(card, Part.BODY, layout)])

    def _break(self, card: Card, part: Part, layout: PageLayout) -> list[Page]:
        look = self._look
        style = _style(look, layout)
        typesetter = Typesetter(card.part(part), style, layout.text.width())
        offers_more = part is Part.BODY and bool(card.more)
        reserve = more_reserve(layout, self._more_size, look) if offers_more else 0
        texts = break_into_pages(card.part(part), typesetter, layout.text.height(), reserve)
        pages: list[Page] = []
        if layout.arrangement is Arrangement.APART and part is Part.BODY and card.picture:
            pages.append(Page(self.section, card, part, layout, None, None, True, False))
        for number, text in enumerate(texts, start=1):
            last = number == len(texts)
            pages.append(
                Page(self.section, card, part, layout, text, typesetter, not pages, offers_more and last)
            )
        return pages


def _numbered(pages: list[Page]) -> tuple[Page, ...]:
    return tuple(
        Page(
            page.section,
            page.card,
            page.part,
            page.layout,
            page.text,
            page.typesetter,
            page.first_of_part,
            page.offers_more,
            number,
            len(pages),
        )
        for number, page in enumerate(pages, start=1)
    )


def _style(look: Look, layout: PageLayout) -> Style:
    body = look.font(look.metrics.capital_mm)
    em = body.pixelSize()
    tight = layout.line_spacing < 1.5
    return Style(
        body=body,
        headline=look.font(layout.headline_mm, bold=True),
        line_spacing=layout.line_spacing,
        headline_spacing=HEADLINE_SPACING if not tight else 1.15,
        paragraph_gap=em * (0.3 if tight else 0.6),
        item_gap=em * (0.05 if tight else 0.2),
        headline_gap=em * (0.15 if tight else 0.6),
        indent=QFontMetricsF(body).horizontalAdvance("0.") + em * 0.35,
        direction=look.direction,
    )
