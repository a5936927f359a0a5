"""The pages of a section in one edition. What the reader shows is one of these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QSize

from kiosk.content.model import BlockKind, Part
from kiosk.pages.breaking import break_into_pages
from kiosk.pages.typeset import Style, Typesetter, text_style
from kiosk.ui.pagelayout import Arrangement, more_reserve, page_layouts, words_reserve
from kiosk.ui.picturebook import book_cards, book_layout, book_line
from kiosk.ui.place import BEGINNING, reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.model import Card, Picture, Section
    from kiosk.pages.breaking import TextPage
    from kiosk.pages.typeset import TermBox
    from kiosk.ui.edition import Edition, Reviewed
    from kiosk.ui.look import Look
    from kiosk.ui.pagelayout import PageLayout
    from kiosk.ui.place import Place


class Page(Struct, frozen=True, eq=False):
    """One page of the guide, as it is drawn.

    Attributes:
        section: The section that it belongs to.
        card: The card that it belongs to.
        part: The part of the card.
        language: Code of the language that is shown.
        layout: Where things stand.
        text: What text it holds; None for a page that holds the picture alone.
        typesetter: Draws the text; None where there is none.
        first_of_part: Whether the part of the card begins here.
        more: Size of "Tell me more", which stands under the text, in px; empty where it does not.
        words: Size of "Hard words", which stands there too, in px; empty where it does not.
        reviewed: Whether the clinic has signed the card as it stands.
        number: Its number among the pages of the section (or of the "more" part), from 1.
        count: How many those are.
    """

    section: Section
    card: Card
    part: Part
    language: str
    layout: PageLayout
    text: TextPage | None
    typesetter: Typesetter | None
    first_of_part: bool
    more: QSize
    words: QSize
    reviewed: bool
    number: int = 1
    count: int = 1

    @property
    def place(self) -> Place:
        """The place of the page's beginning."""
        heading = self.section.heading
        return reader(heading.id, self.card.id, self.part, self.anchor, self.language)

    @property
    def anchor(self) -> int:
        """Anchor of the first character, or BEGINNING for a page without text."""
        return self.text.start if self.text else BEGINNING

    @property
    def shows_picture(self) -> bool:
        """Whether the picture stands on this page."""
        return self.layout.arrangement is not Arrangement.APART or self.text is None

    @property
    def offers_more(self) -> bool:
        """Whether "Tell me more" stands under the text."""
        return not self.more.isEmpty()

    @property
    def offers_words(self) -> bool:
        """Whether "Hard words" stands under the text."""
        return not self.words.isEmpty()

    @property
    def terms(self) -> tuple[str, ...]:
        """Ids of the words on the page that can be looked up, each once, in reading order."""
        return tuple(dict.fromkeys(box.term for box in self._term_boxes()))

    @property
    def hard_words(self) -> tuple[str, ...]:
        """Those words, as they stand in the text."""
        return tuple(dict.fromkeys(box.word for box in self._term_boxes()))

    def _term_boxes(self) -> list[TermBox]:
        return self.typesetter.term_boxes(self.text) if self.typesetter and self.text else []

    @property
    def picture(self) -> Picture | None:
        """The drawing that goes with the page; "Tell me more" may have one of its own."""
        return self.card.picture_of(self.part)

    @property
    def for_kids(self) -> bool:
        """Whether it is a page of the picture book."""
        return self.layout.arrangement is Arrangement.BOOK

    @property
    def shows_child_line(self) -> bool:
        """Whether the child's line stands on this page: once for each card, with its picture."""
        return bool(self.card.child) and self.part is Part.BODY and self.first_of_part

    def strings(self) -> list[str]:
        """Return the words of the card on this page, in reading order."""
        if self.for_kids:
            return [book_line(self.card)]
        words: list[str] = []
        if self.text:
            blocks = self.card.part(self.part)
            for piece in self.text.pieces:
                block = blocks[piece.block]
                marker = f"{block.marker}. " if block.kind is BlockKind.STEP and piece.first == 0 else ""
                words.append(marker + block.text[piece.start : piece.end].rstrip())
        if self.shows_picture and self.first_of_part and self.picture and self.picture.caption:
            words.append(self.picture.caption)
        if self.shows_child_line:
            words.append(self.card.child)
        return words


class Pager:
    """Breaks one section into pages of one edition; made anew when the edition changes."""

    def __init__(self, section: Section, edition: Edition, reviewed: Reviewed) -> None:
        """Break a section into pages.

        Args:
            section: What is read.
            edition: How it is shown.
            reviewed: What the clinic has signed.
        """
        self.section = section
        self._edition = edition
        self._look = edition.look
        self._reviewed = reviewed
        self._more: dict[str, tuple[Page, ...]] = {}
        if edition.for_kids:
            lines = [book_line(card) for card in book_cards(section)]
            layouts: Sequence[PageLayout] = (book_layout(edition.look, edition.room, lines),)
        else:
            layouts = page_layouts(edition.look, edition.room)
        # One layout for the whole section, so that the picture does not change its size from card to card.
        tries = [(layout, self._break_all(layout)) for layout in layouts]
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

    def page_at(self, place: Place, anchor: int | None = None) -> Page:
        """Return the page that holds a place; the nearest one where the place no longer exists.

        Args:
            place: The place.
            anchor: Its anchor in the language of the pages; that of the place where none is given.
        """
        wanted = place.anchor if anchor is None else anchor
        card = next((card for card in self.section.cards if card.id == place.card), self.section.cards[0])
        if place.part is Part.MORE and card.more and not self._edition.for_kids:
            pages: tuple[Page, ...] = self.more_pages(card)
        else:
            pages = tuple(page for page in self._pages if page.card.id == card.id) or self._before(card)
        found = pages[0]
        for page in pages:
            if page.anchor <= wanted:
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

    def _before(self, card: Card) -> tuple[Page, ...]:
        """Return the last page before a card that has none, as some have none in the picture book."""
        before = {each.id for each in self.section.cards[: self.section.index_of(card.id)]}
        pages = [page for page in self._pages if page.card.id in before]
        return (pages[-1],) if pages else self._pages[:1]

    def _break_all(self, layout: PageLayout) -> tuple[Page, ...]:
        cards = book_cards(self.section) if self._edition.for_kids else self.section.cards
        return _numbered([page for card in cards for page in self._break(card, Part.BODY, layout)])

    def _break(self, card: Card, part: Part, layout: PageLayout) -> list[Page]:
        key = f"{self.section.heading.id}/{card.id}"
        whole = Page(
            section=self.section,
            card=card,
            part=part,
            language=self._edition.language,
            layout=layout,
            text=None,
            typesetter=None,
            first_of_part=True,
            more=QSize(),
            words=QSize(),
            # What the program adds to "About" stands in no file, and nobody can sign it.
            reviewed=not card.path.name or self._reviewed.covers(self._edition.language, key),
        )
        if layout.arrangement is Arrangement.BOOK:
            return [whole]
        typesetter = Typesetter(card.part(part), _style(self._look, layout), layout.text.width())
        offers_more = part is Part.BODY and bool(card.more)
        more = self._edition.more(card.shows) if offers_more else QSize()
        # "Hard words" may stand on each page, beside "Tell me more" or over it.
        has_words = not self._edition.words.isEmpty() and any(block.terms for block in card.part(part))
        words = self._edition.words if has_words else QSize()
        foot = words_reserve(layout, words, QSize(), self._look) if has_words else 0
        reserve = more_reserve(layout, more, self._look) if offers_more else 0
        if offers_more and has_words:
            reserve = words_reserve(layout, words, more, self._look)
        height = layout.text.height() - foot
        texts = break_into_pages(card.part(part), typesetter, height, max(0, reserve - foot))
        shown = card.picture if part is Part.BODY else card.more_picture
        pages = [whole] if layout.arrangement is Arrangement.APART and shown else []
        for number, text in enumerate(texts, start=1):
            size = more if number == len(texts) else QSize()
            page = replace(whole, text=text, typesetter=typesetter, first_of_part=not pages, more=size)
            pages.append(replace(page, words=words) if has_words and page.terms else page)
        return pages


def _numbered(pages: list[Page]) -> tuple[Page, ...]:
    return tuple(replace(page, number=number, count=len(pages)) for number, page in enumerate(pages, start=1))


def _style(look: Look, layout: PageLayout) -> Style:
    body = look.font(look.metrics.capital_mm)
    headline = look.font(layout.headline_mm, bold=True)
    return text_style(body, headline, layout.line_spacing, look.direction)
