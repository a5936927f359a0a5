"""Where things stand on the screen "When to call now": on one page if it can be, on several if it must be.

The panels are those of `call-now.md`: the signs of too little and of too much medicine, what to do, what to
say. The clinic's numbers stand between the last two. On one page all of it is seen at a glance, so the text
may come down to a part of the chosen size for it; where that is not enough, the panels are dealt out to
pages, and on the smallest screens they run on from page to page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect

from kiosk.content.model import Part
from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.textarea import SetText

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.content.model import Card
    from kiosk.pages.breaking import TextPage
    from kiosk.ui.look import Look

    # Returns the height in px that the numbers need in a width (px) beside text of a capital height (mm); 0
    # where there is no number, None where the width is too small for them.
    NumbersHeight = Callable[[int, float], int | None]
    # The cards of each page, in rows.
    Groups = Sequence[Sequence[Sequence[Card]]]

SIGNS = ("too-little", "too-much")

# How far the text may come down so that everything stands on one page.
_LEAST_SCALE = 0.62
_STEP = 0.97

# Base lines stand closer than on the pages that are read at leisure.
_SPACING = 1.3

# The picture's part of the width of a panel of signs: as much as the text leaves.
_PICTURE_SHARES = (0.34, 0.27, 0.2)

# Side of the sign for "too little" or "too much", in capitals of the text.
_MARK = 2.4

# Widths of what to do, the numbers and what to say, side by side.
_WEIGHTS = (0.36, 0.24, 0.4)


class Panel(Struct, frozen=True):
    """A panel on a page; all rectangles in px, mirrored where one reads from the right.

    Attributes:
        card: What it says; None for the numbers.
        rect: Where it stands.
        mark: Where the sign for "too little" or "too much" stands; empty where there is none.
        picture: Where its picture stands; empty where it has none.
        text: Where its text stands.
        set_text: The text; None for the numbers.
        page: The piece of the text that stands here; None for the numbers.
    """

    card: Card | None
    rect: QRect
    mark: QRect
    picture: QRect
    text: QRect
    set_text: SetText | None
    page: TextPage | None


class CallPage(Struct, frozen=True):
    """One page: its panels, and the capital height of their text in mm."""

    panels: tuple[Panel, ...]
    capital_mm: float


class _Cell(Struct, frozen=True):
    """A panel before it has its place: a card, or the numbers (None), and its share of its row."""

    card: Card | None
    share: float = 1.0


def call_pages(
    look: Look, room: QRect, cards: Sequence[Card], numbers: NumbersHeight
) -> tuple[CallPage, ...]:
    """Return the pages, at least one.

    Args:
        look: Sizes, fonts, direction.
        room: The room for panels in px.
        cards: The cards of `call-now.md`, at least one.
        numbers: Tells the height of the numbers.
    """
    chosen = look.metrics.capital_mm
    signs = [card for card in cards if card.id in SIGNS]
    rest = [card for card in cards if card.id not in SIGNS]
    alone = tuple([[card]] for card in cards)
    for dealt in ([signs, rest],), ([signs], [rest]), alone:
        groups = [[row for row in group if row] for group in dealt if any(group)]
        least = SMALLEST_CAPITAL_MM if dealt is alone else max(SMALLEST_CAPITAL_MM, chosen * _LEAST_SCALE)
        pages = _largest(look, room, groups, numbers, _sizes(chosen, least))
        if pages:
            return pages
    return _Setter(look, room, SMALLEST_CAPITAL_MM, numbers, _PICTURE_SHARES[-1]).broken(cards)


def _sizes(chosen: float, least: float) -> list[float]:
    """Return capital heights in mm to try, from `least` up to the chosen one."""
    sizes = [max(chosen, least)]
    while sizes[0] * _STEP >= least:
        sizes.insert(0, sizes[0] * _STEP)
    return sizes


def _largest(
    look: Look, room: QRect, groups: Groups, numbers: NumbersHeight, sizes: Sequence[float]
) -> tuple[CallPage, ...]:
    """Return the pages in the largest size in which they all stand; none where they do in no size.

    What stands in one size stands in all smaller ones, so a few tries are enough.
    """
    low, high, found = 0, len(sizes) - 1, -1
    while low <= high:
        middle = (low + high) // 2
        if _Setter(look, room, sizes[middle], numbers, _PICTURE_SHARES[-1]).all_pages(groups):
            found, low = middle, middle + 1
        else:
            high = middle - 1
    if found < 0:
        return ()
    for share in _PICTURE_SHARES:
        pages = _Setter(look, room, sizes[found], numbers, share).all_pages(groups)
        if pages:
            return pages
    return ()


class _Setter:
    """Sets panels at one capital height."""

    def __init__(
        self, look: Look, room: QRect, capital_mm: float, numbers: NumbersHeight, picture_share: float
    ) -> None:
        self._look, self._room, self._capital, self._numbers = look, room, capital_mm, numbers
        self._picture_share = picture_share
        self._sets: dict[tuple[str, int], SetText] = {}
        self._gap = look.px(look.metrics.gap_mm)
        self._pad = look.px(look.metrics.gap_mm * (1.1 if look.metrics.height_mm >= 120 else 0.7))

    def page(self, rows: Sequence[Sequence[Card]], *, with_numbers: bool = True) -> CallPage | None:
        """Return a page with these rows of cards; None where they do not fit."""
        for arranged in self._arrangements(rows, with_numbers=with_numbers):
            heights = [self._row_height(row) for row in arranged]
            if any(height is None for height in heights):
                continue
            needed = [height or 0 for height in heights]
            spare = self._room.height() - sum(needed) - (len(needed) - 1) * self._gap
            if spare >= 0:
                return self._placed(arranged, needed, spare)
        return None

    def all_pages(self, groups: Groups) -> tuple[CallPage, ...]:
        """Return a page for each group of rows; none at all where one of them does not fit."""
        pages = [self.page(group) for group in groups]
        return tuple(page for page in pages if page is not None) if None not in pages else ()

    def broken(self, cards: Sequence[Card]) -> tuple[CallPage, ...]:
        """Return pages on which the cards run on where they have to; the numbers come first."""
        pages: list[CallPage] = []
        if self._numbers(self._room.width(), self._capital) != 0:
            pages.append(CallPage((_numbers_panel(self._room),), self._capital))
        left = list(cards)
        while left:
            together = self._together(left)
            if together is not None:
                whole, count = together
                pages.append(whole)
                del left[:count]
                continue
            card = left.pop(0)
            text = self._set(card, self._room.width() - 2 * self._pad)
            pages += [
                CallPage((self._panel(card, self._room, text, piece),), self._capital)
                for piece in text.pages(self._room.height() - 2 * self._pad)
            ]
        return tuple(pages)

    def _together(self, cards: Sequence[Card]) -> tuple[CallPage, int] | None:
        """Return a page with the first two cards, or the first one, and how many; None where none fits."""
        for count in range(min(2, len(cards)), 0, -1):
            page = self.page([cards[:count]], with_numbers=False)
            if page is not None:
                return page, count
        return None

    def _arrangements(self, rows: Sequence[Sequence[Card]], *, with_numbers: bool) -> list[list[list[_Cell]]]:
        """Return the ways to arrange rows and numbers, the best first."""
        has_numbers = with_numbers and bool(self._numbers(self._room.width(), self._capital))
        numbers = [[_Cell(None)]] if has_numbers else []
        if self._look.metrics.portrait:
            single = [[_Cell(card)] for row in rows for card in row]
            place = min(len(single), 2)
            return [[*single[:place], *numbers, *single[place:]]]
        across = [[_Cell(card, 1 / len(row)) for card in row] for row in rows]
        ways = [[across[0], *numbers, *across[1:]]]
        last = rows[-1]
        if has_numbers and len(last) == 2 and last[0].id not in SIGNS:
            do, figures, say = _WEIGHTS
            ways.insert(0, [*across[:-1], [_Cell(last[0], do), _Cell(None, figures), _Cell(last[1], say)]])
        return ways

    def _row_height(self, row: Sequence[_Cell]) -> int | None:
        """Return the height in px that a row needs; None where a word is too long for its panel."""
        highest = 0
        for cell, width in zip(row, self._widths(row), strict=True):
            if cell.card is None:
                numbers = self._numbers(width, self._capital)
                if numbers is None:
                    return None
                highest = max(highest, numbers)
                continue
            column = self._text_width(cell.card, width)
            text = self._set(cell.card, column)
            if not text.widest_word_fits(column):
                return None
            highest = max(highest, text.height() + 2 * self._pad)
        return highest

    def _placed(self, rows: Sequence[Sequence[_Cell]], heights: Sequence[int], spare: int) -> CallPage:
        # What is left over is shared out, so that the page is filled and the panels breathe.
        extra = min(spare // len(rows), self._look.px(self._capital * 5))
        top = self._room.top() + (spare - extra * len(rows)) // 2
        panels: list[Panel] = []
        for row, needed in zip(rows, heights, strict=True):
            left, height = self._room.left(), needed + extra
            for cell, width in zip(row, self._widths(row), strict=True):
                rect = QRect(left, top, width, height)
                if cell.card is None:
                    panels.append(_numbers_panel(self._look.mirrored(rect, self._room)))
                else:
                    text = self._set(cell.card, self._text_width(cell.card, width))
                    panels.append(self._panel(cell.card, rect, text, None))
                left += width + self._gap
            top += height + self._gap
        return CallPage(tuple(panels), self._capital)

    def _set(self, card: Card, width: int) -> SetText:
        """Return a card's text in a column of `width` px; it is set once for each width."""
        key = card.id, width
        if key not in self._sets:
            self._sets[key] = SetText(card.part(Part.BODY), self._look, self._capital, width, _SPACING)
        return self._sets[key]

    def _widths(self, row: Sequence[_Cell]) -> list[int]:
        room = self._room.width() - (len(row) - 1) * self._gap
        return [int(room * cell.share) for cell in row]

    def _picture_width(self, card: Card, width: int) -> int:
        return round(width * self._picture_share) if card.picture and card.id in SIGNS else 0

    def _text_width(self, card: Card, width: int) -> int:
        picture = self._picture_width(card, width)
        return width - 2 * self._pad - (picture + self._pad if picture else 0)

    def _panel(self, card: Card, rect: QRect, text: SetText, piece: TextPage | None) -> Panel:
        inner = rect.adjusted(self._pad, self._pad, -self._pad, -self._pad)
        side = self._picture_width(card, rect.width()) if piece is None else 0
        words = inner.adjusted(0, 0, -side - self._pad if side else 0, 0)
        mark = self._look.px(self._capital * _MARK)
        aside = QRect(inner.right() + 1 - side, inner.top(), side, inner.height())
        sign = QRect(aside.right() + 1 - mark, aside.top(), mark, mark)
        picture = aside.adjusted(0, mark + self._pad // 2, 0, 0)
        mirrored = self._look.mirrored
        return Panel(
            card=card,
            rect=mirrored(rect, self._room),
            mark=mirrored(sign, self._room) if side else QRect(),
            picture=mirrored(picture, self._room) if side else QRect(),
            text=mirrored(words, self._room),
            set_text=text,
            page=piece or text.pages(1_000_000)[0],
        )


def _numbers_panel(rect: QRect) -> Panel:
    return Panel(None, rect, QRect(), QRect(), QRect(), None, None)
