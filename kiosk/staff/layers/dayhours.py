"""The hours of one day on the panel: opens and closes, a quarter of an hour earlier or later at a touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Signal
from PySide6.QtGui import QFontMetrics

from kiosk.staff.dayhours import STEP, USUAL, breaks, move_closing, move_opening
from kiosk.staff.hours import ALL_DAY, CLOSED, DAYS, write_day
from kiosk.staff.layers.hourwords import day_words, span_words, time_words
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.ui.choice import Choice
from kiosk.ui.icons import Icon
from kiosk.ui.listing import listed
from kiosk.ui.target import Form, Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.staff.hours import Span


_ALL = QRect(0, 0, 100_000, 100_000)

# On roomy screens: height of a choice in sides of a usual target, width of a step in those that it needs.
_HIGH_CHOICE, _WIDE_STEP = 1.6, 1.6


class DayChoice(Choice):
    """One of the ways in which a day is open; a check stands in place of its pictogram while it is chosen."""

    def __init__(self, parent: QWidget, *, icon: Icon) -> None:
        super().__init__(parent, icon=icon)
        self._icon = icon

    def set_chosen(self, chosen: bool) -> None:  # noqa: D102
        super().set_chosen(chosen)
        self.kind, self.pictogram = (Kind.LEAD, Icon.CHOSEN) if chosen else (Kind.PLAIN, self._icon)
        self.update()


class DayHoursLayer(StaffLayer):
    """One day.

    Attributes:
        opens_earlier, opens_later, closes_earlier, closes_later: Move a time by one step.
        by_hours, all_day, closed: How the day is open.
        copy: Gives Monday to Friday the same hours.

    Signals:
        chosen: Hours are set; carries the day, and what stands in `[hours]` for them.
        copy_wished: Carries the day whose hours Monday to Friday are to have.
    """

    chosen = Signal(str, str)
    copy_wished = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._opens, self._closes, self._between = Words(self), Words(self), Words(self)
        self.opens_earlier, self.opens_later = Target(self), Target(self)
        self.closes_earlier, self.closes_later = Target(self), Target(self)
        self.by_hours, self.all_day, self.closed = (
            DayChoice(self, icon=icon) for icon in (Icon.HOURS, Icon.LIGHT, Icon.DARK)
        )
        self.copy = Target(self, icon=Icon.COPY)
        self._day = DAYS[0]
        self._spans: tuple[Span, ...] = ALL_DAY
        # What comes back when a day that was closed opens again.
        self._last: tuple[Span, ...] = USUAL
        self.opens_earlier.clicked.connect(self._on_opens_earlier)
        self.opens_later.clicked.connect(self._on_opens_later)
        self.closes_earlier.clicked.connect(self._on_closes_earlier)
        self.closes_later.clicked.connect(self._on_closes_later)
        self.by_hours.clicked.connect(self._on_by_hours)
        self.all_day.clicked.connect(self._on_all_day)
        self.closed.clicked.connect(self._on_closed)
        self.copy.clicked.connect(self._on_copy)

    def show_day(self, day: str, spans: tuple[Span, ...]) -> None:
        """Show the hours of a day; takes effect with the next `set_look`."""
        if day != self._day:
            self._last = USUAL
        self._day, self._spans = day, spans
        if self._has_hours:
            self._last = spans

    @property
    def day(self) -> str:
        """The day that is shown, one of `DAYS`."""
        return self._day

    @property
    def _has_hours(self) -> bool:
        return self._spans not in ((), ALL_DAY)

    @property
    def _steps(self) -> list[tuple[Target, Words, Target]]:
        return [
            (self.opens_earlier, self._opens, self.opens_later),
            (self.closes_earlier, self._closes, self.closes_later),
        ]

    @property
    def _choices(self) -> list[Choice]:
        return [self.by_hours, self.all_day, self.closed]

    def heading(self) -> str:  # noqa: D102
        return day_words(self.locale(), self._day)

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look, locale, spans = self.look, self.locale(), self._spans
        metrics, shown = look.metrics, self._has_hours
        if shown:
            opens, closes = time_words(locale, spans[0].start), time_words(locale, spans[-1].end)
            self._opens.setText(f"{self.tr('Opens')}\n{opens}")
            self._closes.setText(f"{self.tr('Closes')}\n{closes}")
            between = self.tr("Closed in between: {times}")
            times = listed(locale, span_words(locale, breaks(spans)).splitlines())
            self._between.setText(between.format(times=times) if times else "")
        for (earlier, words, later), name in zip(
            self._steps, (self.tr("Opens"), self.tr("Closes")), strict=True
        ):
            words.dress(look, max(metrics.label_mm, metrics.title_mm * 0.8), look.theme.ink, bold=True)
            words.center()
            for target, sign in ((earlier, "−"), (later, "+")):
                # Marks of the writing direction: the sign stands before the number everywhere.
                target.setText(f"\u2066{sign}{STEP}\u2069")
                target.set_look(look)
                target.setVisible(shown)
            earlier.setAccessibleName(self.tr("{what}: earlier").format(what=name))
            later.setAccessibleName(self.tr("{what}: later").format(what=name))
            words.setVisible(shown)
        self._between.dress(look, self.text_mm, look.theme.ink)
        for choice, text, chosen in zip(
            self._choices,
            (self.tr("By the clock"), self.tr("All day"), self.tr("Closed")),
            (shown, spans == ALL_DAY, not spans),
            strict=True,
        ):
            choice.setText(text)
            choice.set_look(look)
            choice.set_chosen(chosen)
        self.copy.setText(self.tr("Same for Monday to Friday"))
        self.copy.set_look(look)

    def lay_out_content(self, room: QRect) -> None:  # noqa: D102
        look = self.look
        gap = look.px(look.metrics.gap_mm)
        top = self._lay_out_choices(room, gap)
        if not self._has_hours:
            self._between.hide()
            return
        step = self.opens_later.room_for()
        # Each on two lines: what it is, and when.
        sizes = [QFontMetrics(words.font()).boundingRect(_ALL, 0, words.text()) for words in self._one_line()]
        high = max(step.height(), *(size.height() for size in sizes))
        least = 2 * step.width() + max(size.width() for size in sizes) + 2 * gap
        beside = 2 * least + 2 * gap <= room.width()
        wide = least
        if self.roomy:
            # As wide as the choices above, and apart from them: a group of its own.
            wide = (room.width() - 2 * gap) // 2 if beside else room.width()
            step = QSize(
                min(max(round(step.width() * _WIDE_STEP), high), (wide - least) // 2 + step.width()), high
            )
            lines = 1 if beside else 2
            top += min(2 * gap, max(0, room.bottom() + 1 - top - lines * (high + gap)))
        for number, (earlier, words, later) in enumerate(self._steps):
            across, down = ((wide + 2 * gap) * number, 0) if beside else (0, (high + gap) * number)
            line = QRect(room.left() + across, top + down, wide, high)
            # Lines of tall scripts have air above and below their letters, which may lie in the gaps around.
            line.setBottom(max(line.top() + step.height() - 1, min(line.bottom(), room.bottom())))
            first = QRect(QPoint(0, 0), step)
            first.moveCenter(line.center())
            for target, left in ((earlier, line.left()), (later, line.right() + 1 - step.width())):
                first.moveLeft(left)
                target.setGeometry(look.mirrored(first, self.rect()))
            between = QRect(0, 0, line.width() - 2 * step.width(), high)
            between.moveCenter(line.center())
            words.setGeometry(look.mirrored(between, self.rect()))
        top += (high + gap) * (1 if beside else 2)
        # Where there is no room for the break, it is read on the page of the week.
        break_height = self._between.height_for(room.width())
        self._between.setGeometry(room.left(), top, room.width(), break_height)
        self._between.setVisible(bool(break_height) and top + break_height <= room.bottom() + 1)

    def _one_line(self) -> list[Words]:
        return [words for _, words, _ in self._steps]

    def _lay_out_choices(self, room: QRect, gap: int) -> int:
        """Put the choices side by side, or beneath each other, and return the y below them."""
        look, choices = self.look, self._choices
        third = (room.width() - (len(choices) - 1) * gap) // len(choices)
        for form in (Form.STACKED,) if self.roomy else (Form.ROW, Form.STACKED):
            sizes = [choice.room_for(form) for choice in choices]
            wide, high = max(size.width() for size in sizes), max(size.height() for size in sizes)
            beside = wide <= third
            if beside:
                break
        if self.roomy and beside:
            # Like the choices of all other pages for staff: they take the whole width.
            wide = third
            high = max(high, min(look.px(look.metrics.target_mm * _HIGH_CHOICE), room.height() // 4))
        for number, choice in enumerate(choices):
            choice.form = form
            left, top = (number * (wide + gap), 0) if beside else (0, number * (high + gap))
            place = QRect(room.left() + left, room.top() + top, min(wide, room.width()), high)
            choice.setGeometry(look.mirrored(place, self.rect()))
        return room.top() + (high + gap) * (1 if beside else len(choices))

    def lay_out_foot(self, room: QRect) -> None:  # noqa: D102
        size = self.copy.room_for()
        wide = min(size.width(), room.width())
        place = QRect(room.right() + 1 - wide, room.top(), wide, room.height())
        self.copy.setGeometry(self.look.mirrored(place, self.rect()))

    def summary(self) -> list[str]:  # noqa: D102
        return [self._title.text()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        steps = [target for earlier, _, later in self._steps for target in (earlier, later)]
        return [*self._choices, *steps, self.back, self.copy]

    def words(self) -> list[str]:  # noqa: D102
        told = [*self._one_line(), self._between]
        return [
            self._title.text(),
            *(part.text() for part in told if not part.isHidden()),
            *(target.text() for target in self.targets()),
        ]

    def _choose(self, spans: tuple[Span, ...]) -> None:
        self.chosen.emit(self._day, write_day(spans))

    def _on_opens_earlier(self) -> None:
        self._choose(move_opening(self._spans, -1))

    def _on_opens_later(self) -> None:
        self._choose(move_opening(self._spans, 1))

    def _on_closes_earlier(self) -> None:
        self._choose(move_closing(self._spans, -1))

    def _on_closes_later(self) -> None:
        self._choose(move_closing(self._spans, 1))

    def _on_by_hours(self) -> None:
        self._choose(self._last)

    def _on_all_day(self) -> None:
        self._choose(ALL_DAY)

    def _on_closed(self) -> None:
        self.chosen.emit(self._day, CLOSED)

    def _on_copy(self) -> None:
        self.copy_wished.emit(self._day)
