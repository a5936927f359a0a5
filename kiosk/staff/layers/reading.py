"""What families read, for staff: visits as bars over the days, and all other counts as rows of bars.

It shows sums over the last 7, 30 or 365 days, and nothing of fewer than five visits (`kiosk.staff.counts`).
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QRect, QSize, Signal

from kiosk.base.counters import (
    COUNTERS,
    DETAILS_OF,
    DEVICES,
    LANGUAGES,
    LISTEN,
    PAGES,
    SECTIONS,
    SIZES,
    STILL_READING,
    TERMS,
    TEXT_SIZES,
    TIME_OUTS,
    VISITS,
    WAYS,
    By,
)
from kiosk.staff.counts import future, shown, summed
from kiosk.staff.layers.charts import Bars, Chart, Note, Rows, pieces_for
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.ui.choice import Choice
from kiosk.ui.dots import Position, count_words
from kiosk.ui.icons import Icon
from kiosk.ui.listing import listed
from kiosk.ui.target import Form, Kind, Target

if TYPE_CHECKING:
    from collections import Counter as Sums
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.base.counters import Counter
    from kiosk.staff.counts import Days
    from kiosk.staff.layers.charts import Piece

WEEK, MONTH, YEAR = SPANS = (7, 30, 365)

# A column of charts is at least so many capitals wide, and there are no more of them than this.
_COLUMN: Final = 26
_MOST_COLUMNS: Final = 3

_MOST_TRIES: Final = 4


class SpanTarget(Choice):
    """A choice of how many days are summed, marked by a check while it is chosen.

    Signals:
        wished: Pressed; carries the number of days.
    """

    wished = Signal(int)

    def __init__(self, parent: QWidget, days: int) -> None:
        super().__init__(parent, icon=Icon.CHOSEN)
        self.days = days
        self.clicked.connect(self._on_clicked)

    def set_chosen(self, chosen: bool) -> None:
        """Show whether it is chosen."""
        super().set_chosen(chosen)
        self.kind = Kind.LEAD if chosen else Kind.PLAIN
        self.pictogram = Icon.CHOSEN if chosen else Icon.NONE
        self.update()

    def room_for(self, form: Form | None = None) -> QSize:
        """Return the size in px that it needs with the check: what stands beside it does not move."""
        before, self.pictogram = self.pictogram, Icon.CHOSEN
        room = super().room_for(form)
        self.pictogram = before
        return room

    def _on_clicked(self) -> None:
        self.wished.emit(self.days)


class ReadingLayer(StaffLayer):
    """The page. Fill it by `show_counts` before it is shown.

    Attributes:
        spans: The targets that choose how many days are summed.
        more: Leads to the next charts, where they do not all fit.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.spans = [SpanTarget(self, days) for days in SPANS]
        for target in self.spans:
            target.wished.connect(self._on_wished)
        self.more = Target(self, icon=Icon.MORE)
        self.more.clicked.connect(self._on_more)
        self._charts: list[Chart] = []
        self._days: Days | None = None
        self._today = dt.date.today()  # noqa: DTZ011 - shown as told by `show_counts`
        self._sections: Mapping[str, str] = {}
        self._languages: Mapping[str, str] = {}
        self._span = MONTH
        self._page, self._pages = 0, 1

    def show_counts(
        self, days: Days | None, today: dt.date, *, sections: Mapping[str, str], languages: Mapping[str, str]
    ) -> None:
        """Show what was counted.

        Args:
            days: What is kept (`Counts.days`); None where nothing is counted.
            today: The day to which is counted now (`Counting.today`).
            sections: The names of the sections by their ids, in the order of the guide.
            languages: The names of the languages by their codes.
        """
        self._days = days
        self._today, self._sections, self._languages = today, sections, languages
        self._page = 0
        if self._look is not None:
            self.set_look(self._look)

    def heading(self) -> str:  # noqa: D102
        title = self.tr("What families read")
        if self._pages == 1:
            return title
        # The count stays in one piece: a number would stand alone on a second line.
        count = count_words(Position(self._page + 1, self._pages)).replace(" ", "\u00a0")
        return listed(self.locale(), (title, count))

    def dress(self) -> None:  # noqa: D102
        super().dress()
        names = {WEEK: self.tr("7 days"), MONTH: self.tr("30 days"), YEAR: self.tr("1 year")}
        for target in self.spans:
            target.setText(names[target.days])
            target.set_look(self.look)
            target.set_chosen(target.days == self._span)
            target.setVisible(self._days is not None)
        self.more.setText(self.tr("More"))
        self.more.set_look(self.look)

    def lay_out(self) -> None:  # noqa: D102
        # How many pages there are is known only now, and a longer title may take another line.
        for _ in range(_MOST_TRIES):
            # "More" keeps its place at the foot, needed or not: the charts stay where they are.
            self.more.show()
            super().lay_out()
            if self._title.text() == self.heading():
                break
            self._title.setText(self.heading())
        self.more.setVisible(self._pages > 1)

    @property
    def shows_title(self) -> bool:
        """On low screens the bars need its place; who opened the page knows what it is."""
        return self.roomy

    def lay_out_content(self, room: QRect) -> None:  # noqa: D102
        look, gap = self.look, self.look.px(self.look.metrics.gap_mm)
        least = look.px(look.metrics.label_mm * _COLUMN)
        columns = max(1, min(_MOST_COLUMNS, (room.width() + gap) // (least + gap)))
        if all(isinstance(piece, Note) for piece in self._pieces()):
            columns = 1
        width = (room.width() - (columns - 1) * 2 * gap) // columns
        filled = self._columns(width, room.height(), 2 * gap, splits=columns == 1)
        self._pages = -(-len(filled) // columns)
        self._page %= self._pages
        on_page: list[tuple[Piece, QRect]] = []
        for number, column in enumerate(filled[self._page * columns :][:columns]):
            for piece, top, high in column:
                place = QRect(room.left() + number * (width + 2 * gap), room.top() + top, width, high)
                on_page.append((piece, look.mirrored(place, self.rect())))
        while len(self._charts) < len(on_page):
            self._charts.append(Chart(self))
        for chart in self._charts[len(on_page) :]:
            chart.hide()
        for chart, (piece, place) in zip(self._charts, on_page, strict=False):
            chart.show_piece(piece, look, place)
            chart.show()

    def _columns(
        self, width: int, height: int, gap: int, *, splits: bool
    ) -> list[list[tuple[Piece, int, int]]]:
        """Return columns of pieces, each with its top and height in px.

        Args:
            width: Width of a column in px.
            height: Height of a column in px.
            gap: Between two pieces in px.
            splits: Whether rows may begin in one column and end in the next, though they had room in that.
        """
        columns: list[list[tuple[Piece, int, int]]] = [[]]
        top = 0
        for whole in self._pieces():
            for piece, high in pieces_for(
                whole, self.look, width, height, height - top if splits else height
            ):
                if columns[-1] and top + high > height:
                    columns.append([])
                    top = 0
                columns[-1].append((piece, top, high))
                top += high + gap
        return columns

    def _pieces(self) -> list[Piece]:
        if self._days is None:
            return [Note(self.tr("Nothing is counted on this kiosk."))]
        days = shown(self._days)
        if not days:
            return [Note(self.tr("Nothing has been counted yet."))]
        sums = summed(days, self._today, self._span)
        title = self.tr("Visits: {number}").format(number=sums[VISITS.name])
        pieces: list[Piece] = [Bars(title, self._bars(days))]
        if sums[DETAILS_OF.name]:
            pieces += self._rows(sums)
        else:
            pieces.append(Note(self.tr("What was read is shown once five visits have come together.")))
        ahead = sum(days[day].get(VISITS.name, 0) for day in future(days, self._today))
        if ahead:
            words = self.tr("Not shown: {number} visits on days to come. The computer's clock was wrong.")
            pieces.append(Note(words.format(number=ahead)))
        return pieces

    def _bars(self, days: Days) -> tuple[tuple[str, int], ...]:
        """Return the visits of each day, or of each month in a year."""
        span = [self._today - dt.timedelta(days=ago) for ago in range(self._span - 1, -1, -1)]
        if self._span != YEAR:
            pattern = "ddd" if self._span == WEEK else self.tr("MMM d", "a day, such as May 3: see QDate")
            return tuple((self._date(day, pattern), days.get(day, {}).get(VISITS.name, 0)) for day in span)
        months: dict[tuple[int, int], int] = {}
        for day in span:
            visits = days.get(day, {}).get(VISITS.name, 0)
            months[day.year, day.month] = months.get((day.year, day.month), 0) + visits
        return tuple((self._date(dt.date(*month, 1), "MMM"), visits) for month, visits in months.items())

    def _date(self, day: dt.date, pattern: str) -> str:
        text = self.locale().toString(QDate(day.year, day.month, day.day), pattern)
        return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)

    def _rows(self, sums: Sums[str]) -> list[Piece]:
        pieces: list[Piece] = []
        single = [counter for counter in COUNTERS if counter.by is By.NOTHING and counter is not DETAILS_OF]
        names = self._names()
        for counter in COUNTERS:
            # Visits by section look like pages by section: they stand in the CSV alone.
            if counter.by is not By.NOTHING and counter is not SECTIONS:
                parts = self._parts(counter, sums)
                rows = tuple((name, sums[f"{counter.name}.{part}"]) for part, name in parts.items())
                pieces.append(_rows(names[counter].format(number=sum(number for _, number in rows)), rows))
        others = tuple((names[counter], sums[counter.name]) for counter in single if counter is not VISITS)
        pieces.append(_rows(self.tr("Other counts"), others))
        return [piece for piece in pieces if not isinstance(piece, Rows) or piece.rows]

    def _parts(self, counter: Counter, sums: Sums[str]) -> dict[str, str]:
        """Return the parts of a counter in order, with their names; what the guide had before comes last."""
        known = {
            By.SECTION: self._sections,
            By.LANGUAGE: self._languages,
            By.SIZE: dict(zip(SIZES, self._sizes(), strict=True)),
            By.DEVICE: dict(zip(DEVICES, self._devices(), strict=True)),
        }[counter.by]
        found = sorted(key.partition(".")[2] for key in sums if key.startswith(f"{counter.name}."))
        return {**known, **{part: part for part in found if part not in known}}

    def _names(self) -> dict[Counter, str]:
        return {
            PAGES: self.tr("Pages opened: {number}"),
            LANGUAGES: self.tr("Visits by language"),
            TEXT_SIZES: self.tr("Visits by text size"),
            WAYS: self.tr("Visits by what was used"),
            LISTEN: self.tr("Listened"),
            TERMS: self.tr("Words looked up"),
            STILL_READING: self.tr("Still reading"),
            TIME_OUTS: self.tr("No answer"),
        }

    def _sizes(self) -> Sequence[str]:
        return self.tr("Small"), self.tr("Medium"), self.tr("Large"), self.tr("Very large")

    def _devices(self) -> Sequence[str]:
        return (
            self.tr("Touch"),
            self.tr("Mouse"),
            self.tr("Keys"),
            self.tr("One switch"),
            self.tr("Two switches"),
            self.tr("The whole screen"),
            self.tr("Screen reader"),
        )

    def foot_targets(self) -> list[Target]:  # noqa: D102
        return [*self.spans, self.more]

    def far_target(self) -> Target | None:  # noqa: D102
        return self.more

    def words(self) -> list[str]:  # noqa: D102
        charts = [text for chart in self._charts if not chart.isHidden() for text in chart.strings()]
        title = [self._title.text()] if self.shows_title else []
        return [*title, *charts, *(target.text() for target in self.targets())]

    def summary(self) -> list[str]:  # noqa: D102
        first = [chart.strings()[0] for chart in self._charts if not chart.isHidden()]
        return [self.title(), *first]

    def _on_wished(self, days: int) -> None:
        self._span, self._page = days, 0
        self._turn()

    def _on_more(self) -> None:
        self._page += 1
        self._turn()

    def _turn(self) -> None:
        self.dress()
        self.lay_out()
        self.setAccessibleName(self.title())
        self.changed.emit()


def _rows(title: str, rows: tuple[tuple[str, int], ...]) -> Rows:
    return Rows(title, rows, max((number for _, number in rows), default=0))
