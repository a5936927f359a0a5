"""Where things stand on a page of the guide: a pure function of the screen and the text size.

Three arrangements, and that of the picture book (BOOK), which `kiosk.ui.picturebook` lays out:

- BESIDE: the picture on one side, the text on the other, on every page. Wide screens.
- ABOVE: the picture over the text, on every page. High screens.
- APART: the picture on a page of its own, then the text over the whole width. Small screens, large text.

The first two come in several divisions, more generous to the picture or to the text; the pager takes the one
in which a section needs the fewest pages.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF

from kiosk.pages.typeset import HEADLINE_SPACING
from kiosk.ui.metrics import HEADLINE_FACTOR, LINE_SPACING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QSize

    from kiosk.ui.look import Look

# Characters in a line. WCAG 2.2, 1.4.8 allows 80; books for the young keep to 45 to 70.
FEWEST_CHARACTERS = 24
MOST_CHARACTERS = 66

# A headline wants two lines to take no more than this part of the text's height.
_HEADLINE_SHARE = 0.36
_FEWEST_HEADLINE_CHARACTERS = 17

# Ways to divide a screen between picture and text, the most generous to the picture first.
_SHARES_BESIDE = (0.415, 0.36, 0.32)
_SHARES_ABOVE = (0.56, 0.5, 0.42)
_FEWEST_LINES_BESIDE = 5
_FEWEST_LINES_ABOVE = 8

# On a lower page the child's line would fill the panel, and leave nothing to the picture.
_LEAST_BESIDE_MM = 85.0


class Arrangement(Enum):
    """How picture and text share a page."""

    BESIDE = auto()
    ABOVE = auto()
    APART = auto()
    BOOK = auto()


class PageLayout(Struct, frozen=True):
    """Where things stand on a page.

    All of it is in px from the page's top left corner, and mirrored where one reads from the right.

    Attributes:
        arrangement: How picture and text share a page.
        page: The whole page.
        panel: Behind the picture, to the edges of the page.
        name: The line that names the section.
        text: The column of text.
        aside: Beside the panel of a page without text (APART); empty where the panel is the page.
        note: The line that says what the guide is not.
        headline_mm: Capital height of headlines.
        line_spacing: Distance of base lines in sizes of the font.
    """

    arrangement: Arrangement
    page: QRect
    panel: QRect
    name: QRect
    text: QRect
    aside: QRect
    note: QRect
    headline_mm: float
    line_spacing: float


def page_layouts(look: Look, page: QRect) -> tuple[PageLayout, ...]:
    """Return the ways to lay a page of the guide out, at least one, the most generous to the picture first.

    Args:
        look: Sizes, fonts, direction.
        page: The room for a page in px: the window without the bar.
    """
    metrics = look.metrics
    margin = look.px(max(metrics.margin_mm, 5.0))
    # On low screens every line counts: the spacing goes down to that of a book.
    low = page.height() < 11 * _pitch(look, LINE_SPACING)
    spacing = 1.36 if low else LINE_SPACING
    arrangement = Arrangement.ABOVE if metrics.portrait else Arrangement.BESIDE
    fewest = _FEWEST_LINES_ABOVE if metrics.portrait else _FEWEST_LINES_BESIDE
    layouts = tuple(
        _finish(look, arrangement, page, panel, rest, margin, spacing)
        for panel, rest in _divisions(page, arrangement)
        if (rest.width() - 2 * margin) / _character(look) >= FEWEST_CHARACTERS
        and _lines(look, rest, spacing) >= fewest
        and (metrics.portrait or page.height() >= look.px(_LEAST_BESIDE_MM))
    )
    if layouts:
        return layouts
    share = 1.0 if metrics.portrait else 0.5
    panel = QRect(page.left(), page.top(), round(page.width() * share), page.height())
    return (_finish(look, Arrangement.APART, page, panel, page, margin, spacing),)


def more_rect(layout: PageLayout, size: QSize, look: Look) -> QRect:
    """Return where "Tell me more" stands: at the foot of the column, always in the same place, near Next."""
    note = layout.note
    rect = QRect(
        note.right() + 1 - size.width(), note.bottom() + 1 - size.height(), size.width(), size.height()
    )
    return look.mirrored(rect, note) if look.right_to_left else rect


def more_reserve(layout: PageLayout, size: QSize, look: Look) -> int:
    """Return the height in px that "Tell me more" takes from the text above it."""
    return max(0, layout.text.bottom() + 1 + look.px(2) - (layout.note.bottom() + 1 - size.height()))


def words_rect(layout: PageLayout, words: QSize, more: QSize, look: Look) -> QRect:
    """Return where "Hard words" stands in reach mode: at the foot of the column, where its lines begin.

    Beside "Tell me more" where both have room in a row, and as high as it; else over it.

    Args:
        layout: The page.
        words: The size of "Hard words" in px.
        more: The size of "Tell me more" in px; empty where it does not stand on the page.
        look: Sizes and direction.
    """
    note, gap = layout.note, look.px(look.metrics.gap_mm)
    rect = QRect(note.left(), 0, words.width(), words.height())
    rect.moveBottom(note.bottom())
    if not more.isEmpty():
        if words.width() + gap + more.width() <= note.width():
            rect.setTop(min(rect.top(), note.bottom() + 1 - more.height()))
        else:
            rect.translate(0, -more.height() - gap)
    return look.mirrored(rect, note) if look.right_to_left else rect


def words_reserve(layout: PageLayout, words: QSize, more: QSize, look: Look) -> int:
    """Return the height in px that "Hard words", over or beside "Tell me more", takes from the text above."""
    top = words_rect(layout, words, more, look).top()
    return max(0, layout.text.bottom() + 1 + look.px(2) - top)


def note_height(look: Look) -> int:
    """Return the height in px of the line that says what the guide is not."""
    return round(QFontMetricsF(look.font(look.metrics.quiet_mm)).height())


def _divisions(page: QRect, arrangement: Arrangement) -> Iterator[tuple[QRect, QRect]]:
    """Yield panel and rest of the page, the most generous to the panel first."""
    if arrangement is Arrangement.ABOVE:
        for share in _SHARES_ABOVE:
            height = round(page.height() * share)
            yield QRect(page.left(), page.top(), page.width(), height), page.adjusted(0, height, 0, 0)
        return
    for share in _SHARES_BESIDE:
        width = round(page.width() * share)
        yield QRect(page.left(), page.top(), width, page.height()), page.adjusted(width, 0, 0, 0)


def _finish(
    look: Look, arrangement: Arrangement, page: QRect, panel: QRect, rest: QRect, margin: int, spacing: float
) -> PageLayout:
    small = QFontMetricsF(look.font(look.metrics.label_mm, bold=True)).height()
    foot = note_height(look)
    top = round(margin * 0.7)
    width = min(rest.width() - 2 * margin, round(MOST_CHARACTERS * _character(look)))
    # A narrow column in a wide space stands where the eye looks for it: beside the picture, or in the middle.
    left = rest.left() + margin
    if arrangement is not Arrangement.BESIDE:
        left = rest.left() + (rest.width() - width) // 2
    name = QRect(left, rest.top() + top, width, round(small))
    note = QRect(left, rest.bottom() + 1 - foot - round(margin * 0.35), width, foot)
    gap = round(small * 0.55)
    # Pages of text alone go without the section's name: the page before has told it, and they need the room.
    above = rest.top() + round(top * 0.6) if arrangement is Arrangement.APART else name.bottom() + 1 + gap
    text = QRect(left, above, width, note.top() - above - round(gap * 0.5))
    aside = page.adjusted(panel.width() + margin, top, -margin, -round(margin * 0.35))
    return PageLayout(
        arrangement=arrangement,
        page=page,
        panel=look.mirrored(panel, page),
        name=look.mirrored(name, page),
        text=look.mirrored(text, page),
        aside=look.mirrored(aside, page) if aside.width() > 0 else QRect(),
        note=look.mirrored(note, page),
        headline_mm=_headline_mm(look, text),
        line_spacing=spacing,
    )


def _headline_mm(look: Look, text: QRect) -> float:
    """Return a headline's capital height: 1.6 times the text's, less where it would crowd the text out."""
    capital = look.metrics.capital_mm
    em = look.font(capital).pixelSize()
    by_width = text.width() / (_FEWEST_HEADLINE_CHARACTERS * _character(look) * 1.08)
    by_height = _HEADLINE_SHARE * text.height() / (2 * HEADLINE_SPACING * em)
    return capital * max(1.0, min(HEADLINE_FACTOR, by_width, by_height))


def _character(look: Look) -> float:
    """Return the mean width of a character of the text in px."""
    probe = "Your care team helps your child feel better, step by step, with a small pump."
    font = look.font(look.metrics.capital_mm)
    # A system's own typeface that is broken may draw nothing: a page stands even then.
    return QFontMetricsF(font).horizontalAdvance(probe) / len(probe) or font.pixelSize() / 2


def _pitch(look: Look, spacing: float) -> float:
    return spacing * look.font(look.metrics.capital_mm).pixelSize()


def _lines(look: Look, room: QRect, spacing: float) -> float:
    """Return how many lines of text the room holds, under the section's name and above the note."""
    around = 3.2 * QFontMetricsF(look.font(look.metrics.label_mm, bold=True)).height()
    return (room.height() - around) / _pitch(look, spacing)
