"""The bar at the lower edge: the same targets in the same places, whatever is above it.

On the side where one begins to read: Home (or About, at home) and "When to call". On the other: Back and
Next. Between them dots and "2 of 5"; where there is no room for both, the page shows the numbers itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.metrics import TARGET_FLOOR_MM
from kiosk.ui.target import Form, Kind, Target

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look

MOST_DOTS = 12
"""More pages than this are told by numbers alone."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where one is among pages: the number, from 1, and how many there are."""

    number: int
    count: int


class Dots(QLabel):
    """Dots, one for each page, with "2 of 5" under them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._look: Look | None = None
        self._position = Position(1, 1)

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.setFont(look.font(look.metrics.label_mm, bold=True))
        self.update()

    def show_position(self, position: Position) -> None:
        """Show where one is."""
        self._position = position
        self.setText(count_words(position))

    def room_for_words(self) -> int:
        """Return the width in px that the numbers take at most."""
        return QFontMetrics(self.font()).horizontalAdvance(count_words(Position(88, 88)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        look, position = self._look, self._position
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = QFontMetrics(self.font())
        dot = round(words.capHeight() * 0.95)
        step = round(dot * 1.75)
        width = step * (position.count - 1) + 2 * dot
        rows = words.height()
        if position.count <= MOST_DOTS and width <= self.width():
            top = (self.height() - dot - rows - dot // 2) // 2
            self._draw_dots(painter, QRect((self.width() - width) // 2, top, width, dot), dot, step)
            rows_top = top + dot + dot // 2
        else:
            rows_top = (self.height() - rows) // 2
        painter.setPen(look.theme.ink)
        place = QRect(0, rows_top, self.width(), rows)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _draw_dots(self, painter: QPainter, row: QRect, dot: int, step: int) -> None:
        if self._look is None:
            return
        color = self._look.theme.target
        line = max(1.5, dot * 0.16)
        pen = painter.pen()
        pen.setColor(color)
        pen.setWidthF(line)
        painter.setPen(pen)
        left = row.left()
        for number in range(1, self._position.count + 1):
            here = number == self._position.number
            # The page that one is on is longer too: color alone would not tell it.
            box = QRect(left, row.top(), dot * 2 if here else dot, dot)
            painter.setBrush(color if number <= self._position.number else self._look.theme.bar)
            half = round(line / 2)
            inside = self._look.mirrored(box, row).adjusted(half, half, -half, -half)
            painter.drawRoundedRect(inside, dot / 2, dot / 2)
            left += step + (dot if here else 0)


class Bar(QWidget):
    """The bar of a screen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.home = Target(self, icon=Icon.HOME, form=Form.STACKED)
        self.about = Target(self, icon=Icon.ABOUT, form=Form.STACKED)
        self.call = Target(self, kind=Kind.ALERT, icon=Icon.CALL, form=Form.STACKED)
        self.back = Target(self, icon=Icon.BACK)
        self.next = Target(self, kind=Kind.LEAD, icon=Icon.NEXT, icon_last=True)
        self.dots = Dots(self)
        self._look: Look | None = None
        self._lead_labels: tuple[str, ...] = ()

    @property
    def targets(self) -> list[Target]:
        """The targets of the bar in reading order, those included that are not shown now."""
        return [self.home, self.about, self.call, self.back, self.next]

    @property
    def shows_count(self) -> bool:
        """Whether "2 of 5" has room in the bar."""
        return not self.dots.isHidden()

    def set_look(self, look: Look, lead_labels: tuple[str, ...]) -> None:
        """Take a look on; `lead_labels` are all words that Next may bear: it never changes its size."""
        self._look = look
        self._lead_labels = lead_labels
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, look.theme.bar)
        self.setPalette(palette)
        self.home.setText(self.tr("Home"))
        self.about.setText(self.tr("About"))
        self.call.setText(self.tr("When to call"))
        self.back.setText(self.tr("Back"))
        for target in self.targets:
            target.set_look(look)
        self.dots.set_look(look)
        self.dots.show_position(Position(1, 1))

    def height_for(self, look: Look) -> int:
        """Return the height of the bar in px."""
        sides = [target.room_for().height() for target in (self.home, self.call)]
        return max(*sides, look.px(look.metrics.target_mm)) + 2 * self._pad(look)

    def _pad(self, look: Look) -> int:
        return look.px(2.6 if look.metrics.height_mm < 120 else look.metrics.gap_mm * 0.8)

    def lay_out(self) -> None:
        """Put the targets in their places; called when size or look have changed."""
        look = self._look
        if look is None or self.width() == 0:
            return
        pad = self._pad(look)
        gap = look.px(look.metrics.gap_mm)
        margin = look.px(look.metrics.margin_mm)
        height = self.height() - 2 * pad
        first = max(self.home.room_for().width(), self.about.room_for().width())
        call = self.call.room_for().width()
        back, lead = self._right_sizes(look, self.width() - 2 * margin - first - call - 3 * gap)
        row = QRect(margin, pad, self.width() - 2 * margin, height)
        left = row.left()
        for target in (self.home, self.about):
            self._place(target, QRect(left, pad, first, height), row)
        self._place(self.call, QRect(left + first + gap, pad, call, height), row)
        lead_left = row.right() + 1 - lead
        self._place(self.next, QRect(lead_left, pad, lead, height), row)
        self._place(self.back, QRect(lead_left - gap - back, pad, back, height), row)
        start = left + first + call + 2 * gap
        middle = QRect(start, pad, lead_left - 2 * gap - back - start, height)
        self.dots.setVisible(middle.width() >= self.dots.room_for_words())
        self.dots.setGeometry(look.mirrored(middle, row))

    def _right_sizes(self, look: Look, room: int) -> tuple[int, int]:
        """Return the widths of Back and Next: generous, then bare, then with the icon above the words."""
        for dots in (self.dots.room_for_words(), 0):
            for form in (Form.ROW, Form.STACKED):
                back, lead = self._widths(form)
                generous = max(round(back * 1.5), lead)
                for wish in (generous, lead):
                    if back + wish + dots <= room:
                        return back, wish
        floor = look.px(TARGET_FLOOR_MM)
        return max(floor, min(back, room // 2)), max(floor, min(lead, room - room // 2))

    def _widths(self, form: Form) -> tuple[int, int]:
        """Give Back and Next a form, and return the widths in px that they need in it."""
        words = self.next.text()
        self.back.form = self.next.form = form
        lead = 0
        for label in self._lead_labels:
            self.next.setText(label)
            lead = max(lead, self.next.room_for().width())
        self.next.setText(words)
        return self.back.room_for().width(), lead

    def _place(self, target: Target, rect: QRect, row: QRect) -> None:
        if self._look is not None:
            target.setGeometry(self._look.mirrored(rect, row))


def count_words(position: Position) -> str:
    """Return "2 of 5"."""
    words = QCoreApplication.translate("Bar", "{number} of {count}")
    return words.format(number=position.number, count=position.count)
