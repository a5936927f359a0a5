"""The strip at the top of the panel: "All is well", or what is not and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kiosk.staff.layers.stafflayer import ROOMY_MM, reading_mm
from kiosk.staff.matterwords import words_for
from kiosk.ui.icons import Icon
from kiosk.ui.target import Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kiosk.staff.matter import Matter
    from kiosk.ui.look import Look

# The pictogram, in capitals of the words beside it.
_ICON = 2.1

# The least part of the width beside the pictogram that is left to the words.
_LEAST_WORDS = 0.7


class HealthStrip(QWidget):
    """Shows the most urgent matter, and leads to the others.

    Attributes:
        others: Leads to all matters; shown where this one is not all of it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._matters: Sequence[Matter] = ()
        self._wrong = Words(self)
        self._remedy = Words(self)
        self.others = Target(self, icon=Icon.CARE)
        self.others.hide()
        self._icon = QRect()
        self._words_mm = 0.0

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show what is not well, the most urgent first; nothing of it is well."""
        self._matters = tuple(matters)

    @property
    def look(self) -> Look:
        """The look last set."""
        if self._look is None:
            raise RuntimeError("the strip is used before dress")
        return self._look

    def dress(self, look: Look) -> None:
        """Take a look on, and its words in the language that is shown."""
        self._look = look
        metrics, theme = look.metrics, look.theme
        if not self._matters:
            self._wrong.setText(self.tr("All is well"))
            self._remedy.setText("")
            self._words_mm = max(metrics.label_mm, metrics.title_mm * 0.8)
        else:
            told = words_for(self._matters[0])
            self._wrong.setText(told.wrong)
            self._remedy.setText(told.remedy)
            self._words_mm = reading_mm(metrics)
        self._wrong.dress(look, self._words_mm, theme.ink, bold=True)
        self._remedy.dress(look, self._words_mm, theme.ink)
        self.others.set_look(look)

    def lay_out(self, place: QRect, *, short: bool) -> int:
        """Stand at the top of a place (px), and return the height in px.

        Args:
            place: Where it stands; its own height is what it needs.
            short: Whether what to do is left to the page of all matters, because there is no room for it.
        """
        look = self.look
        gap, pad = look.px(look.metrics.gap_mm), look.px(max(1.6, look.metrics.gap_mm * 0.6))
        rest = len(self._matters) - 1
        short = short and bool(self._matters)
        self.others.setVisible(short or rest > 0)
        self.others.setText(
            self.tr("What to do") if short else self.tr("And {number} more").format(number=rest)
        )
        size = look.px(self._words_mm * _ICON)
        button = self.others.room_for() if short or rest > 0 else None
        inner = place.width() - 2 * pad
        column = inner - size - gap
        words = column - (button.width() + gap if button else 0)
        # In a narrow strip the target stands under the words: beside them it would leave them a few letters.
        roomy = look.metrics.height_mm >= ROOMY_MM
        below = button is not None and roomy and not short and words < column * _LEAST_WORDS
        if below:
            words = column
        wrong = self._wrong.height_for(words)
        remedy = 0 if short else self._remedy.height_for(words)
        beside = button.height() if button is not None and not below else 0
        under = button.height() + gap if button is not None and below else 0
        text = max(wrong + remedy, size, beside)
        high = text + under + 2 * pad
        self.setGeometry(place.left(), place.top(), place.width(), high)
        whole = self.rect()
        top = pad + (text - wrong - remedy) // 2
        left = pad + size + gap
        self._icon = look.mirrored(QRect(pad, pad + (text - size) // 2, size, size), whole)
        self._wrong.setGeometry(look.mirrored(QRect(left, top, words, wrong), whole))
        self._remedy.setVisible(remedy > 0)
        self._remedy.setGeometry(look.mirrored(QRect(left, top + wrong, words, remedy), whole))
        if button is not None:
            at = QPoint(whole.width() - pad - button.width(), pad + (text - button.height()) // 2)
            if below:
                at = QPoint(left, pad + text + gap)
            self.others.setGeometry(look.mirrored(QRect(at, button), whole))
        self.update()
        return high

    def words(self) -> list[str]:
        """Return what can be read on it."""
        parts = (self._wrong, self._remedy, self.others)
        return [part.text() for part in parts if not part.isHidden() and part.text()]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        look, theme = self._look, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge, radius = look.edge, look.px(look.metrics.corner_mm)
            half = edge.widthF() / 2
            painter.setPen(edge)
            painter.setBrush(theme.tint("peach" if self._matters else "mint").paper)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
            icon = Icon.CARE if self._matters else Icon.WELL
            look.icons.draw(painter, self._icon, icon, theme.accent, direction=look.direction)
