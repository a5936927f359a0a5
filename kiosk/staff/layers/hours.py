"""Opening hours on the panel: a row for each day, and what the screen does outside of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Signal

from kiosk.staff.hours import ALL_DAY, DAYS
from kiosk.staff.layers.hourwords import day_words, span_words, time_words
from kiosk.staff.layers.rowtarget import RowTarget
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.ui.icons import Icon
from kiosk.ui.target import Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    import datetime as dt

    from PySide6.QtWidgets import QWidget

    from kiosk.staff.hours import Week

OUTSIDE: Final = "outside"
"""The key of the row that is no day."""

_COLUMNS: Final = 2
# Rows are so many times as high as they need, where the screen has room for all of them.
_GROWN: Final = 1.5
_LOW_MM: Final = 120


class HoursLayer(StaffLayer):
    """The week. Where it has no room for all rows, it is paged through.

    Attributes:
        rows: The seven days, and what happens outside of the hours.
        more: Shows the next rows; there where one page does not hold all of them.

    Signals:
        day_wished: The hours of a day are to be set; carries its name.
        outside_wished: What the screen does outside of them is to be changed.
    """

    day_wished = Signal(str)
    outside_wished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = Words(self)
        self.rows = [RowTarget(self, key) for key in (*DAYS, OUTSIDE)]
        self.more = Target(self, icon=Icon.MORE)
        for row in self.rows:
            row.wished.connect(self._on_row_wished)
        self.more.clicked.connect(self._on_more)
        self._week: Week | None = None
        self._now: dt.datetime | None = None
        self._dark = True
        self._first = 0
        self._shown = len(self.rows)

    def start(self) -> None:
        """Begin with the first rows; takes effect with the next `set_look`."""
        self._first = 0

    def show_week(self, week: Week, now: dt.datetime, *, dark: bool) -> None:
        """Show hours; takes effect with the next `set_look`.

        Args:
            week: The hours.
            now: What the clock on the wall tells.
            dark: Whether the screen goes dark outside of them.
        """
        self._week, self._now, self._dark = week, now, dark

    def heading(self) -> str:  # noqa: D102
        return self.tr("Opening hours")

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look, locale, week = self.look, self.locale(), self._week
        if week is not None and self._now is not None:
            # The clock is told, because hours that seem wrong may be a clock that is wrong.
            now = self._now
            words = self.tr("{day}, {time}: open") if week.is_open(now) else self.tr("{day}, {time}: closed")
            time = time_words(locale, now.hour * 60 + now.minute)
            self._text.setText(words.format(day=day_words(locale, DAYS[now.weekday()]), time=time))
            for row, spans in zip(self.rows, week.days, strict=False):
                setting = span_words(locale, spans) if spans else self.tr("Closed")
                setting = self.tr("Open all day") if spans == ALL_DAY else setting
                row.show_setting(day_words(locale, row.key), setting)
        self.rows[-1].show_setting(
            self.tr("Outside of these hours"), self.tr("Dark screen") if self._dark else self.tr("As always")
        )
        self._text.dress(look, self.text_mm, look.theme.ink)
        self.more.setText(self.tr("More"))
        for target in (*self.rows, self.more):
            target.set_look(look)

    def lay_out_content(self, room: QRect) -> None:  # noqa: D102
        look = self.look
        gap = look.px(look.metrics.gap_mm)
        if not self._is_low:
            text = self._text.height_for(room.width())
            self._text.setGeometry(room.left(), room.top(), room.width(), text)
            room = room.adjusted(0, text + gap, 0, 0)
        # In words as large as all others for staff, where all rows have room so.
        for capital_mm in (self.text_mm, look.metrics.label_mm):
            for row in self.rows:
                row.capital_mm = capital_mm
            columns = self._columns(room, gap)
            wide = (room.width() - (columns - 1) * gap) // columns
            stacked = any(row.needs_stacking(wide) for row in self.rows)
            for row in self.rows:
                row.stacked = stacked
            high = max(row.height_for(wide) for row in self.rows)
            self._shown = columns * max(1, (room.height() + gap) // (high + gap))
            if self._shown >= len(self.rows):
                break
        if self._shown >= len(self.rows):
            self._first, self._shown = 0, len(self.rows)
            lines = -(-len(self.rows) // columns)
            high = max(high, min(round(high * _GROWN), (room.height() + gap) // lines - gap))
        shown = self.rows[self._first : self._first + self._shown]
        in_column = -(-min(self._shown, len(self.rows)) // columns)
        for row in self.rows:
            row.setVisible(row in shown)
        for number, row in enumerate(shown):
            column, line = divmod(number, in_column)
            place = QRect(room.left() + column * (wide + gap), room.top() + line * (high + gap), wide, high)
            row.setGeometry(look.mirrored(place, self.rect()))
        self.more.setVisible(self._shown < len(self.rows))

    def _columns(self, room: QRect, gap: int) -> int:
        needed = _COLUMNS * max(row.width_of() for row in self.rows) + gap
        return _COLUMNS if needed <= room.width() else 1

    def lay_out_foot(self, room: QRect) -> None:  # noqa: D102
        size = self.more.room_for()
        place = QRect(room.right() + 1 - size.width(), room.top(), size.width(), room.height())
        self.more.setGeometry(self.look.mirrored(place, self.rect()))
        if self._is_low:
            between = room.adjusted(0, 0, -size.width() - self.look.px(self.look.metrics.gap_mm), 0)
            self._text.setGeometry(self.look.mirrored(between, self.rect()))

    @property
    def _is_low(self) -> bool:
        """Whether the screen is so low that the clock stands at the foot, between the targets."""
        return self.look.metrics.height_mm < _LOW_MM

    def summary(self) -> list[str]:  # noqa: D102
        return [self._title.text(), self._text.text()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [*self.rows, self.back, self.more]

    def words(self) -> list[str]:  # noqa: D102
        return [self._title.text(), self._text.text(), *(target.text() for target in self.targets())]

    def _on_row_wished(self, key: str) -> None:
        if key == OUTSIDE:
            self.outside_wished.emit()
        else:
            self.day_wished.emit(key)

    def _on_more(self) -> None:
        self._first = self._first + self._shown if self._first + self._shown < len(self.rows) else 0
        self.lay_out()
        self.changed.emit()
