"""The layer that explains a word: the word, how it is said, what it means, a picture where one helps.

It may hold several words one after the other: those that stand too close together in a text for a finger to
tell them apart share a target.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect

from kiosk.ui.command import Command
from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import ClosableLayer
from kiosk.ui.metrics import LINE_SPACING, SMALLEST_CAPITAL_MM
from kiosk.ui.picture import Picture
from kiosk.ui.target import Target
from kiosk.ui.textarea import SetText, TextArea
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Term
    from kiosk.pages.breaking import TextPage

# The text is set in the chosen size, a little smaller where that saves a second piece.
_SCALES = (1.0, 0.9, 0.8)

# The widest sheet, in capitals of its text: longer lines are hard to follow.
_WIDEST = 38

# Base lines on low screens, where every line counts.
_LOW_SPACING = 1.3

# Narrower than this the picture would leave lines of a few words only.
_LEAST_TEXT = 15


class _Leaf(NamedTuple):
    """What is shown at a time: a piece of the text of one word."""

    term: Term
    text: SetText
    page: TextPage


class TermLayer(ClosableLayer):
    """Explains words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._word = Words(self)
        self._say = Words(self)
        self._text = TextArea(self)
        self._picture = Picture(self)
        self.next = Target(self, icon=Icon.NEXT, icon_last=True)
        self.next.clicked.connect(self._on_next)
        self.close_target.raise_()
        self._terms: tuple[Term, ...] = ()
        self._leaves: list[_Leaf] = []
        self._number = 0

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that are explained."""
        return self._terms

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Explain one word, or several one after the other; the same ones in another language stay open."""
        if [term.id for term in terms] != [term.id for term in self._terms]:
            self._number = 0
        self._terms = tuple(terms)

    def show_first(self) -> None:
        """Begin with the first word."""
        self._number = 0

    def dress(self) -> None:  # noqa: D102
        super().dress()
        self.next.setText(self.tr("More"))
        self.next.set_look(self.look)

    def lay_out(self) -> None:  # noqa: D102
        if not self._terms:
            return
        look, metrics = self.look, self.look.metrics
        gap = look.px(metrics.gap_mm)
        pad = 2 * gap if metrics.height_mm >= 120 else gap
        room = self.room
        width = min(room.width(), look.px(metrics.capital_mm * _WIDEST))
        inner_width = width - 2 * pad
        close = self.close_target.room_for()
        foot = max(close.height(), self.next.room_for().height())
        head = self._dress_head(inner_width)
        below = room.height() - 2 * pad - head - foot - 2 * gap
        has_pictures = any(term.picture for term in self._terms) and not metrics.portrait
        side = min(round(inner_width * 0.42), round(below * 1.25))
        if has_pictures and inner_width - side - gap < look.px(metrics.capital_mm * _LEAST_TEXT):
            has_pictures = False
        over = 0
        if metrics.portrait and any(term.picture for term in self._terms):
            over = min(round(inner_width * 0.62), below // 2)
        column = inner_width - (side + gap if has_pictures else 0)
        self._break(column, below - (over + gap if over else 0))
        leaf = self._leaves[self._number % len(self._leaves)]
        text_height = max(round(each.page.height + 0.5) for each in self._leaves)
        body = max(text_height, min(side, below) if has_pictures else 0) + (over + gap if over else 0)
        sheet = self.place_sheet(width, min(room.height(), 2 * pad + head + foot + 2 * gap + body))
        inner = sheet.adjusted(pad, pad, -pad, -pad)
        self._place_head(leaf, inner)
        top = inner.top() + head + gap
        picture = QRect(inner.right() + 1 - side, top, side, body) if has_pictures else QRect()
        if over:
            picture = QRect(inner.left(), top, inner.width(), over)
            top += over + gap
        text = QRect(inner.left(), top, column, inner.bottom() + 1 - foot - gap - top)
        self._text.show_text(leaf.text, leaf.page, look.mirrored(text, inner))
        self._show_picture(leaf, look.mirrored(picture, inner))
        self._place_foot(inner, foot, gap)

    def title(self) -> str:  # noqa: D102
        return self._word.text()

    def summary(self) -> list[str]:  # noqa: D102
        return self._told()

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [self.next, self.close_target]

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        return self.next if command is Command.NEXT else super().target_for(command)

    def words(self) -> list[str]:  # noqa: D102
        return self._told() + [target.text() for target in self.targets()]

    def _told(self) -> list[str]:
        """Return all that is told about the word."""
        said = [self._say.text()] if not self._say.isHidden() else []
        return [self._word.text(), *said, *self._text.strings()]

    def _dress_head(self, width: int) -> int:
        """Give the word and how it is said their fonts; return the height in px that they take at most."""
        look, metrics = self.look, self.look.metrics
        highest = 0
        for term in self._terms:
            self._word.setText(term.word)
            self._say.setText(self._how_said(term))
            capital = metrics.title_mm
            while True:
                self._word.dress(look, capital, look.theme.ink, bold=True)
                if self._word.longest_word() <= width or capital <= SMALLEST_CAPITAL_MM:
                    break
                capital = max(SMALLEST_CAPITAL_MM, capital * 0.92)
            self._say.dress(look, max(metrics.quiet_mm, metrics.label_mm * 0.85), look.theme.quiet)
            highest = max(highest, self._word.height_for(width) + self._say.height_for(width))
        return highest

    def _how_said(self, term: Term) -> str:
        return self.tr("Say: {sounds}").format(sounds=term.say) if term.say else ""

    def _break(self, width: int, height: int) -> None:
        """Break the texts into pieces: as few as the sizes allow."""
        spacing = LINE_SPACING if self.look.metrics.height_mm >= 120 else _LOW_SPACING
        least: list[_Leaf] = []
        for scale in _SCALES:
            capital = max(SMALLEST_CAPITAL_MM, self.look.metrics.capital_mm * scale)
            leaves: list[_Leaf] = []
            for term in self._terms:
                text = SetText(term.body, self.look, capital, width, spacing)
                leaves += [_Leaf(term, text, page) for page in text.pages(height)]
            if not least or len(leaves) < len(least):
                least = leaves
        self._leaves = least

    def _place_head(self, leaf: _Leaf, inner: QRect) -> None:
        self._word.setText(leaf.term.word)
        self._say.setText(self._how_said(leaf.term))
        self._say.setVisible(bool(leaf.term.say))
        high = self._word.height_for(inner.width())
        self._word.setGeometry(inner.left(), inner.top(), inner.width(), high)
        said = self._say.height_for(inner.width())
        self._say.setGeometry(inner.left(), inner.top() + high, inner.width(), said)

    def _show_picture(self, leaf: _Leaf, room: QRect) -> None:
        shown = leaf.term.picture if room.isValid() else None
        self._picture.setVisible(shown is not None)
        if shown is not None:
            self._picture.setGeometry(room)
            self._picture.show_picture(self.look.picture(shown.name, room.size()), shown.alt)

    def _place_foot(self, inner: QRect, foot: int, gap: int) -> None:
        look = self.look
        top = inner.bottom() + 1 - foot
        close = self.close_target.room_for()
        place = QRect(inner.right() + 1 - close.width(), top, close.width(), foot)
        self.close_target.setGeometry(look.mirrored(place, inner))
        self.next.setVisible(len(self._leaves) > 1)
        more = self.next.room_for()
        place = QRect(inner.left(), top, min(more.width(), inner.width() - close.width() - gap), foot)
        self.next.setGeometry(look.mirrored(place, inner))

    def _on_next(self) -> None:
        self._number = (self._number + 1) % len(self._leaves)
        self.lay_out()
        self.setAccessibleName(self.title())
        self.changed.emit()
