"""Lets staff set the opening hours: shows the week and its days, and has what they choose kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kiosk.staff.desk import Desk
    from kiosk.staff.layers.dayhours import DayHoursLayer
    from kiosk.staff.layers.hours import HoursLayer
    from kiosk.staff.opening import OpeningHours


class HoursDesk(QObject):
    """The pages of the opening hours.

    Attributes:
        layer: The week.
        day_layer: One day of it.
    """

    def __init__(
        self,
        layer: HoursLayer,
        day_layer: DayHoursLayer,
        desk: Desk,
        opening: OpeningHours,
        now: Callable[[], dt.datetime],
    ) -> None:
        """Stand ready.

        Args:
            layer: The week.
            day_layer: One day of it.
            desk: Shows both.
            opening: Keeps what is chosen.
            now: The clock on the wall.
        """
        super().__init__()
        self.layer, self.day_layer = layer, day_layer
        self._desk, self._opening, self._now = desk, opening, now
        layer.day_wished.connect(self._on_day_wished)
        layer.outside_wished.connect(self._on_outside_wished)
        day_layer.back.clicked.connect(self._on_day_left)
        day_layer.chosen.connect(opening.choose_day)
        day_layer.copy_wished.connect(self._on_copy_wished)
        opening.changed.connect(self._on_changed)

    def open(self) -> None:
        """Show the week."""
        self.layer.start()
        self._show_week()

    def _show_week(self) -> None:
        self._fill()
        self._desk.show(self.layer)

    def _fill(self) -> None:
        opening = self._opening
        self.layer.show_week(opening.week, self._now(), dark=opening.goes_dark)
        day = self.day_layer.day
        self.day_layer.show_day(day, opening.spans(day))

    def _on_day_wished(self, day: str) -> None:
        self.day_layer.show_day(day, self._opening.spans(day))
        self._desk.show(self.day_layer)

    def _on_day_left(self) -> None:
        self._show_week()

    def _on_copy_wished(self, day: str) -> None:
        self._opening.copy_to_workdays(day)
        # Where it can be seen that all five have changed.
        self.open()

    def _on_outside_wished(self) -> None:
        self._opening.choose_outside("as-always" if self._opening.goes_dark else "dark")

    def _on_changed(self) -> None:
        self._fill()
        self._desk.dress()
