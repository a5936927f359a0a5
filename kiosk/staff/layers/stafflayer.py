"""What all layers for staff have in common: they cover the whole window; a title above, a way back below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics

from kiosk.ui.command import Command
from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import Layer
from kiosk.ui.target import Form, Target
from kiosk.ui.words import Words, balanced_width
from kiosk.ui.wrapping import wrapped_height

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.metrics import Metrics

ROOMY_MM = 120
"""On screens less high than this every line counts, as for "Easier to use"."""

# Answers under the words of a page, in sides of a usual target.
_ANSWER_WIDE, _ANSWER_HIGH = 6.5, 2.0


def reading_mm(metrics: Metrics) -> float:
    """Return the capital height of what staff read: that of the guide, where the screen has room for it."""
    return max(metrics.label_mm, min(metrics.capital_mm, metrics.title_mm * 0.62))


class StaffLayer(Layer):
    """A page for staff. What stands between title and foot is for the layers made from this.

    Attributes:
        back: The way back, at the foot, where the reading direction begins.
    """

    shades = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self.back = Target(self, icon=Icon.RETURN)

    def heading(self) -> str:
        """Return the title, in the language that is shown."""
        raise NotImplementedError

    def prepare(self) -> None:
        """Take the values of now, from the first page on; called each time before the layer is shown."""

    @property
    def shows_title(self) -> bool:
        """Whether the title is seen; where it is not, it is only told."""
        return True

    @property
    def roomy(self) -> bool:
        """Whether the screen has room for air and for large pictures."""
        return self.look.metrics.height_mm >= ROOMY_MM

    @property
    def text_mm(self) -> float:
        """Capital height of what is to be read: that of the guide, where the screen has room for it."""
        return reading_mm(self.look.metrics)

    def dress(self) -> None:
        """Give title and foot their words; a layer made from this adds its own."""
        look = self.look
        self._title.setText(self.heading())
        self._title.dress(look, look.metrics.title_mm, look.theme.ink, bold=True)
        self.back.setText(self.tr("Back"))
        self.back.set_look(look)
        for target in self.all_targets():
            # Assistive programs find targets in the order of their layers, not of their places.
            target.raise_()

    def lay_out(self) -> None:
        """Put title and foot in their places, and call `lay_out_content` with the room between them."""
        look = self.look
        # Its round corners lie beyond the edges: nothing of a family's screen is seen.
        beyond = look.px(look.metrics.corner_mm * 2)
        self._sheet.setGeometry(self.rect().adjusted(-beyond, -beyond, beyond, beyond))
        gap, margin = look.px(look.metrics.gap_mm), look.px(look.metrics.margin_mm)
        inner = self.rect().adjusted(margin, margin, -margin, -margin)
        title = self._lay_out_title(inner)
        foot = self._lay_out_foot(inner, gap)
        self.lay_out_content(inner.adjusted(0, title + gap if title else 0, 0, -foot - gap))
        # In the order in which assistive programs find them.
        for target in self.all_targets():
            target.raise_()

    def _lay_out_title(self, inner: QRect) -> int:
        """Put the title at the top, and return its height in px; 0 where it is not seen."""
        title = self._title.height_for(inner.width()) if self.shows_title else 0
        self._title.setVisible(self.shows_title)
        self._title.setGeometry(inner.left(), inner.top(), inner.width(), title)
        return title

    def _lay_out_foot(self, inner: QRect, gap: int) -> int:
        """Put the way back and what stands beside it at the foot, and return the height in px."""
        look = self.look
        last = self.far_target()
        row = [target for target in (self.back, *self.foot_targets()) if not target.isHidden()]
        for form in (Form.ROW, Form.STACKED):
            for target in row:
                target.form = form
            if sum(target.room_for().width() + gap for target in row) - gap <= inner.width():
                break
        rows: list[list[Target]] = [[]]
        for target in row:
            used = sum(other.room_for().width() + gap for other in rows[-1])
            if rows[-1] and used + target.room_for().width() > inner.width():
                rows.append([])
            rows[-1].append(target)
        high = max((target.room_for().height() for target in row), default=0)
        top = inner.bottom() + 1 - len(rows) * (high + gap) + gap
        for each in rows:
            left = inner.left()
            for target in each:
                width = min(target.room_for().width(), inner.right() + 1 - left)
                at = inner.right() + 1 - width if target is last else left
                target.setGeometry(look.mirrored(QRect(at, top, width, high), inner))
                left += width + gap if target is not last else 0
            self.lay_out_foot(QRect(left, top, inner.right() + 1 - left, high))
            top += high + gap
        return len(rows) * (high + gap) - gap

    def even_width(self, words: Words, width: int) -> int:
        """Return the part of a width (px) in which words take as few lines, and none is left alone."""
        if words.width_of() <= width:
            return width
        font, text, direction = words.font(), words.text(), self.look.direction
        high = wrapped_height(text, font, width, direction)
        even = balanced_width(QFontMetrics(font), text, width)
        # What is drawn from right to left may be wider than it was measured.
        while even < width and wrapped_height(text, font, even, direction) > high:
            even += self.look.px(1)
        return min(even, width)

    def place_words(self, words: Words, room: QRect) -> int:
        """Put words at the top of a room (px), no word alone on the last line, and return their height."""
        width, high = self.even_width(words, room.width()), words.height_for(room.width())
        words.setGeometry(self.look.mirrored(QRect(room.left(), room.top(), width, high), room))
        return high

    def lay_out_foot(self, _room: QRect) -> None:
        """Put what else stands at the foot into a room (px) there; mirror it in `self.rect()`."""

    def lay_out_content(self, _room: QRect) -> None:
        """Put everything between title and foot into a room (px)."""

    def lay_out_answers(self, targets: Sequence[Target], top: int) -> bool:
        """Put targets large and side by side under the words that end above `top` (px), where there is room.

        Returns:
            Whether there is; else they stay where they are.
        """
        look = self.look
        gap, margin = look.px(look.metrics.gap_mm), look.px(look.metrics.margin_mm)
        whole = self.rect().adjusted(margin, 0, -margin, 0)
        width = min((whole.width() - gap) // 2, look.px(look.metrics.target_mm * _ANSWER_WIDE))
        if not self.roomy or max(target.room_for().width() for target in targets) > width:
            return False
        high = round(look.px(look.metrics.target_mm) * _ANSWER_HIGH)
        for number, target in enumerate(targets):
            place = QRect(whole.left() + number * (width + gap), top + 3 * gap, width, high)
            target.setGeometry(look.mirrored(place, whole))
        return True

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def content_targets(self) -> list[Target]:
        """Return the targets between title and foot, in reading order."""
        return []

    def foot_targets(self) -> list[Target]:
        """Return the targets at the foot, after the way back, in reading order."""
        return []

    def far_target(self) -> Target | None:
        """Return the last target of the foot, where it stands at the far end of it."""
        return None

    def content_words(self) -> list[str]:
        """Return what can be read between title and foot, targets included, in reading order."""
        return [target.text() for target in self.content_targets() if not target.isHidden()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [*self.content_targets(), self.back, *self.foot_targets()]

    def words(self) -> list[str]:  # noqa: D102
        title = [self._title.text()] if self.shows_title else []
        foot = (self.back, *self.foot_targets())
        return [*title, *self.content_words(), *(target.text() for target in foot if not target.isHidden())]

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        return self.back if command in (Command.CLOSE, Command.BACK) else None
