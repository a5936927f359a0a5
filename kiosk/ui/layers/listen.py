"""The layer that controls the reading aloud: a strip in the place of the bar, with the page left in sight.

Where its targets do not stand in one row they stand in two, and the strip reaches over the page's foot; the
page then stands higher, as far as the sentence that is read asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Signal
from PySide6.QtGui import QPainter

from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import ClosableLayer
from kiosk.ui.metrics import TARGET_FLOOR_MM, TARGET_GAP_FLOOR_MM
from kiosk.ui.plainlabel import PlainLabel
from kiosk.ui.target import Form, Kind, Target
from kiosk.ui.visit import LOUDNESSES, SPEEDS_PERCENT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.passages import Passage
    from kiosk.ui.visit import Speech

_LOW_MM = 13.5
"""Height of targets in two rows: a little over the floor, so that they cover little of the page."""

_LINE_MM = 0.5
_STEPS_MM = 2.6
"""Height of the dots that tell a step."""


class Steps(PlainLabel):
    """Which of a few steps is chosen: a row of dots, those up to it filled, its own one longer."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._number = self._count = 1

    def show_step(self, number: int, count: int, look: Look) -> None:
        """Show that step `number`, from 1, of `count` is chosen."""
        self._number, self._count, self._look = number, count, look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        look, dot = self._look, min(self.height(), round(self.width() / (self._count * 1.75)))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            step = round(dot * 1.75)
            row = QRect(0, 0, step * (self._count - 1) + 2 * dot, dot)
            row.moveCenter(self.rect().center())
            pen = painter.pen()
            pen.setColor(look.theme.target)
            pen.setWidthF(line := max(1.5, dot * 0.16))
            painter.setPen(pen)
            left = row.left()
            for number in range(1, self._count + 1):
                # The step that is chosen is longer too: color alone would not tell it.
                here = number == self._number
                box = QRect(left, row.top(), dot * 2 if here else dot, dot)
                painter.setBrush(look.theme.target if number <= self._number else look.theme.bar)
                half = round(line / 2)
                inside = look.mirrored(box, row).adjusted(half, half, -half, -half)
                painter.drawRoundedRect(inside, dot / 2, dot / 2)
                left += step + (dot if here else 0)


class ListenLayer(ClosableLayer):
    """The controls of the reading aloud.

    Signals:
        covered: Carries how many px at the lower edge of the window it covers; 0 when it goes away.
    """

    covered = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.play = Target(self, kind=Kind.LEAD, icon=Icon.PAUSE, form=Form.STACKED)
        self.again = Target(self, icon=Icon.REPEAT, form=Form.STACKED)
        self.slower = Target(self, icon=Icon.SLOWER, form=Form.STACKED)
        self.faster = Target(self, icon=Icon.FASTER, form=Form.STACKED)
        self.softer = Target(self, icon=Icon.SOFTER, form=Form.STACKED)
        self.louder = Target(self, icon=Icon.LOUDER, form=Form.STACKED)
        self.kids = Target(self, icon=Icon.KIDS, form=Form.STACKED)
        self.close_target.form = Form.STACKED
        self.close_target.kind = Kind.PLAIN
        self.speed, self.loudness = Steps(self), Steps(self)
        # The strip reaches from edge to edge, without a sheet's corners; the sheet tells what lies beside it.
        self._sheet.hide()
        self._bar_height = 0
        self._speaking = True
        self._speed_step, self._loudness_step = 4, 3

    def show_over(self, bar_height: int) -> None:
        """Stand in the place of a bar that is `bar_height` px high."""
        self._bar_height = bar_height

    def show_state(self, speech: Speech, *, speaking: bool, has_child_line: bool) -> None:
        """Show what the reading does.

        Args:
            speech: The speed and the loudness that are chosen.
            speaking: Whether it can be paused; else it can be played.
            has_child_line: Whether there is a line for the child to hear.
        """
        self._speaking = speaking
        self._speed_step = SPEEDS_PERCENT.index(speech.speed_percent) + 1
        self._loudness_step = LOUDNESSES.index(speech.loudness) + 1
        had_child_line = not self.kids.isHidden()
        self.kids.setVisible(has_child_line)
        if self._look is not None:
            self._name()
            self._show_steps()
        if had_child_line is not has_child_line:
            self.changed.emit()

    def dress(self) -> None:  # noqa: D102
        super().dress()
        self.again.setText(self.tr("Again"))
        self.slower.setText(self.tr("Slower"))
        self.faster.setText(self.tr("Faster"))
        self.softer.setText(self.tr("Softer"))
        self.louder.setText(self.tr("Louder"))
        self.kids.setText(self.tr("For kids"))
        for target in self.all_targets():
            target.set_look(self.look)
        self._name()
        self._show_steps()

    def _name(self) -> None:
        """Name the target that pauses, or plays."""
        self.play.setText(self.tr("Pause") if self._speaking else self.tr("Play"))
        self.play.pictogram = Icon.PAUSE if self._speaking else Icon.PLAY
        self.play.update()

    def _show_steps(self) -> None:
        for steps, number, count, name in (
            (self.speed, self._speed_step, len(SPEEDS_PERCENT), self.tr("Speed {number} of {count}")),
            (self.loudness, self._loudness_step, len(LOUDNESSES), self.tr("Loudness {number} of {count}")),
        ):
            steps.show_step(number, count, self.look)
            steps.setAccessibleName(name.format(number=number, count=count))

    def lay_out(self) -> None:  # noqa: D102
        look, whole = self.look, self.rect()
        margin = look.px(look.metrics.margin_mm)
        pad = look.px(2.0 if look.metrics.height_mm < 120 else look.metrics.gap_mm * 0.8)
        gap = look.px(max(TARGET_GAP_FLOOR_MM, min(3.0, look.metrics.gap_mm)))
        room = whole.width() - 2 * margin
        one = (self.play, self.again, self.slower, self.faster, self.softer, self.louder, self.kids)
        row = (*one, self.close_target)
        rows: Sequence[Sequence[Target]] = (row,)
        self._give(Form.STACKED)
        if self._least(row, gap) > room:
            # Low rows, icon beside word, so that they leave more of the page; high ones where they must be.
            rows = (row[:4], row[4:])
            self._give(Form.ROW)
            if any(self._least(targets, gap) > room for targets in rows):
                self._give(Form.STACKED)
        strip = look.px(_STEPS_MM) + pad // 2
        high = self._bar_height - 2 * pad if len(rows) == 1 else self._low_height()
        high = max(high, self._low_height() + strip, look.px(TARGET_FLOOR_MM) + strip)
        height = max(self._bar_height, len(rows) * (high + gap) - gap + 2 * pad)
        sheet = QRect(0, whole.height() - height, whole.width(), height)
        self._sheet.setGeometry(sheet)
        top = sheet.top() + (height - len(rows) * (high + gap) + gap) // 2
        for targets in rows:
            self._lay_out_row(targets, QRect(margin, top, room, high), gap, strip)
            top += high + gap
        for steps, first, second in (
            (self.speed, self.slower, self.faster),
            (self.loudness, self.softer, self.louder),
        ):
            pair = first.geometry().united(second.geometry())
            steps.setGeometry(pair.left(), pair.top() - strip, pair.width(), look.px(_STEPS_MM))
        self.covered.emit(height)

    def _give(self, form: Form) -> None:
        for target in self.all_targets():
            target.form = form

    def _low_height(self) -> int:
        """Return the least height in px of a target in the form that they have now."""
        look = self.look
        if self.play.form is Form.ROW:
            return look.px(_LOW_MM)
        return max(look.px(TARGET_FLOOR_MM), min(look.px(look.metrics.target_mm), self._stacked_height()))

    def _stacked_height(self) -> int:
        return max(target.room_for(Form.STACKED).height() for target in self.all_targets())

    def _lay_out_row(self, targets: Sequence[Target], row: QRect, gap: int, strip: int) -> None:
        """Put targets in a row that they fill; those with dots leave a strip above them."""
        widths = [self._least((target,), gap) for target in targets]
        extra = max(0, row.width() - sum(widths) - (len(widths) - 1) * gap) // len(widths)
        left = row.left()
        for target, width in zip(targets, widths, strict=True):
            place = QRect(left, row.top(), width + extra, row.height())
            if target in (self.slower, self.faster, self.softer, self.louder):
                place.setTop(place.top() + strip)
            target.setGeometry(self.look.mirrored(place, row))
            left += width + extra + gap

    def _least(self, targets: Sequence[Target], gap: int) -> int:
        """Return the width in px that targets need at least in a row, in either state of the reading."""
        width = (len(targets) - 1) * gap
        for target in targets:
            width += max(self.look.px(TARGET_FLOOR_MM), self._width_of(target))
        return width

    def _width_of(self, target: Target) -> int:
        if target is not self.play:
            return target.bare_width()
        shown, widest = self._speaking, 0
        for self._speaking in (not shown, shown):
            self._name()
            widest = max(widest, target.bare_width())
        return widest

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self.covered.emit(0)

    def title(self) -> str:  # noqa: D102
        return QCoreApplication.translate("Bar", "Listen")

    def all_targets(self) -> list[Target]:  # noqa: D102
        firsts = [self.play, self.again, self.slower, self.faster, self.softer, self.louder, self.kids]
        return [*firsts, self.close_target]

    def words(self) -> list[str]:  # noqa: D102
        return [target.text() for target in self.targets()]

    def passages(self) -> list[Passage]:  # noqa: D102
        return []

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        # No shade: the page is read together. The strip looks like the bar that it stands over.
        if self._look is not None:
            strip = self._sheet.geometry()
            with QPainter(self) as painter:
                painter.fillRect(strip, self._look.theme.bar)
                line = max(2, self._look.px(_LINE_MM))
                painter.fillRect(
                    QRect(strip.left(), strip.top(), strip.width(), line), self._look.theme.outline
                )
