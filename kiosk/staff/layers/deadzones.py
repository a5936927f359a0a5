"""The test that finds dead places of the touch panel: wipe until the whole screen is pale.

A small sheet tells what to do and how far it is. It steps aside where a finger comes: what is under it has to
be wiped too. It only shows; `kiosk.staff.deadzonetest` takes the contacts.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt

from kiosk.staff.deadzones import Wiping
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.staff.layers.wipefield import WipeField
from kiosk.ui.icons import Icon
from kiosk.ui.target import Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.staff.deadzones import Part

_WIDEST: Final = 31
"""The widest sheet, in capitals of its title."""


class Stage(Enum):
    """How far the test is."""

    WIPING = auto()
    COMPLETE = auto()
    DEAD = auto()
    UNFINISHED = auto()


class DeadZonesLayer(StaffLayer):
    """The field, the sheet, and two targets.

    Attributes:
        again: Begins the test anew; there when it is over.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # The field covers all of it: nothing behind is drawn anew while it is wiped.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.field = WipeField(self)
        self._text = Words(self)
        self.again = Target(self, icon=Icon.REPEAT)
        for part in (self._sheet, self._title, self._text, self.again, self.back):
            part.raise_()
        self._wiping = Wiping(1, 1)
        self._stage = Stage.WIPING
        self._stop_shown = self._low = False

    @property
    def stage(self) -> Stage:
        """How far it is."""
        return self._stage

    def show_wiping(self, wiping: Wiping) -> None:
        """Show a wiping from its beginning; takes effect with the next `set_look`."""
        self._wiping, self._stage, self._stop_shown, self._low = wiping, Stage.WIPING, False, False
        self.field.show_wiping(wiping)

    def refresh(self, parts: Sequence[Part]) -> None:
        """Show that parts have answered."""
        self.field.refresh(parts)
        self._text.setText(self._words())

    def show_stop(self, shown: bool) -> None:
        """Offer the way out, where least is left to wipe, or take it away."""
        if shown is not self._stop_shown:
            self._stop_shown = shown
            self._settle()

    def show_result(self, stage: Stage) -> None:
        """Show how it ended; takes effect with the next `set_look`."""
        self._stage = stage

    def step_aside(self, point: QPoint) -> bool:
        """A finger is at a point (px): let it see what it wipes. Return whether the sheet was in its way."""
        in_the_way = self._sheet.geometry().contains(point)
        if in_the_way:
            self._low = not self._low
            self.lay_out()
        return in_the_way

    def _settle(self) -> None:
        self.dress()
        # Where a touch is least likely to be a wipe.
        self._low = self._left_to_wipe(low=True) < self._left_to_wipe(low=False)
        self.lay_out()
        self.changed.emit()

    def _left_to_wipe(self, *, low: bool) -> int:
        parts = self.field.parts_in(self._place(self._size(), low=low))
        return sum(not self._wiping.has_answered(part) for part in parts)

    def heading(self) -> str:  # noqa: D102
        return {
            Stage.WIPING: self.tr("Wipe over the whole screen"),
            Stage.COMPLETE: self.tr("The touch screen works everywhere."),
            Stage.DEAD: self.tr("The touch screen has dead places"),
            Stage.UNFINISHED: self.tr("The test was not finished"),
        }[self._stage]

    def _words(self) -> str:
        answered, count = self._wiping.answered, self._wiping.count
        if self._stage is Stage.DEAD:
            ask = self.tr("Ask your IT team to look at the touch screen.")
            one, more = self.tr("1 part does not answer."), self.tr("{count} parts do not answer.")
            return f"{one if count - answered == 1 else more.format(count=count - answered)} {ask}"
        words = self.tr("{answered} of {count} parts").format(answered=answered, count=count)
        if self._stage is Stage.UNFINISHED:
            rest = self.tr("If the rest does not answer, ask your IT team to look at the touch screen.")
            return f"{words}. {rest}"
        return words

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look, metrics, wiping = self.look, self.look.metrics, self._stage is Stage.WIPING
        self.field.set_look(look)
        self._sheet.edged = True
        self._text.setText(self._words())
        self._text.dress(look, max(metrics.label_mm, metrics.title_mm * 0.7), look.theme.ink)
        self.back.pictogram = Icon.CLOSE if wiping else Icon.RETURN
        self.back.kind = Kind.LEAD if not wiping else Kind.PLAIN
        if wiping:
            self.back.setText(self.tr("Stop"))
        self.back.setVisible(self._stop_shown or not wiping)
        self.again.setText(self.tr("Test again"))
        self.again.set_look(look)
        self.again.setVisible(self._stage in (Stage.DEAD, Stage.UNFINISHED))

    def lay_out(self) -> None:  # noqa: D102
        look = self.look
        self.field.setGeometry(self.rect())
        pad = look.px(look.metrics.gap_mm)
        sheet = self._place(self._size(), low=self._low)
        self._sheet.setGeometry(sheet)
        inner = sheet.adjusted(pad, pad, -pad, -pad)
        title = self.place_words(self._title, inner)
        self.place_words(self._text, inner.adjusted(0, title + pad // 2, 0, 0))
        left = inner.left()
        for target in self._shown_targets():
            size = target.room_for()
            place = QRect(left, inner.bottom() + 1 - size.height(), size.width(), size.height())
            target.setGeometry(look.mirrored(place, sheet))
            left += size.width() + pad

    def _shown_targets(self) -> list[Target]:
        return [target for target in (self.again, self.back) if not target.isHidden()]

    def _size(self) -> QSize:
        """Return the size of the sheet in px."""
        look, metrics = self.look, self.look.metrics
        pad, margin = look.px(metrics.gap_mm), look.px(metrics.margin_mm)
        shown = [target.room_for() for target in self._shown_targets()]
        row = sum(size.width() + pad for size in shown) - pad
        widest = self.width() - 2 * margin - 2 * pad
        inner = min(widest, max(row, look.px(metrics.title_mm * _WIDEST)))
        title, text = self._title.height_for(inner), self._text.height_for(inner)
        foot = shown[0].height() + pad if shown else 0
        return QSize(inner + 2 * pad, title + pad // 2 + text + foot + 2 * pad)

    def _place(self, size: QSize, *, low: bool) -> QRect:
        """Return where the sheet stands: high or low on the screen."""
        margin = self.look.px(self.look.metrics.margin_mm)
        left = (self.width() - size.width()) // 2
        top = self.height() - margin - size.height() if low else margin
        return QRect(QPoint(left, top), size)

    def summary(self) -> list[str]:  # noqa: D102
        return [self._title.text(), *([] if self._stage is Stage.WIPING else [self._text.text()])]

    def content_targets(self) -> list[Target]:  # noqa: D102
        return [self.again]

    def words(self) -> list[str]:  # noqa: D102
        return [self._title.text(), self._text.text(), *(target.text() for target in self.targets())]
