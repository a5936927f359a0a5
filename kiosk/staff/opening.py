"""The opening hours that count now: those of the configuration, and over them what staff have set.

Only days that staff have set differently are kept, so that a new configuration counts for all others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kiosk.staff.hours import DAYS, Week, parse_day

if TYPE_CHECKING:
    from kiosk.base.staffoptions import Hours
    from kiosk.staff.choices import KeptChoices
    from kiosk.staff.hours import Span
    from kiosk.staff.matters import Matters

WORKDAYS: Final = DAYS[:5]


class OpeningHours(QObject):
    """When the room is open, and what the screen does when it is not.

    Signals:
        changed: Staff have set something else.
    """

    changed = Signal()

    def __init__(self, configured: Hours, choices: KeptChoices, matters: Matters) -> None:
        """Know the hours.

        Args:
            configured: Those of the configuration.
            choices: Keeps what staff set.
            matters: Where it is noted that it cannot be kept.
        """
        super().__init__()
        self._configured, self._choices, self._matters = configured, choices, matters

    @property
    def week(self) -> Week:
        """The hours of each day."""
        return Week.of({day: self.text(day) for day in DAYS})

    @property
    def goes_dark(self) -> bool:
        """Whether the screen goes dark outside of them."""
        return (self._choices.value.hours_outside or self._configured.outside) == "dark"

    def text(self, day: str) -> str:
        """Return what counts for a day, one of `DAYS`, as it stands in `[hours]`."""
        return self._set_by_staff.get(day, self._of_configuration(day))

    def spans(self, day: str) -> tuple[Span, ...]:
        """Return when the room is open on a day, one of `DAYS`."""
        return parse_day(self.text(day))

    def choose_day(self, day: str, text: str) -> None:
        """Set the hours of a day, as `kiosk.staff.hours.write_day` writes them."""
        self._choose_days({day: text})

    def copy_to_workdays(self, day: str) -> None:
        """Give Monday to Friday the hours of a day."""
        self._choose_days(dict.fromkeys(WORKDAYS, self.text(day)))

    def choose_outside(self, outside: str) -> None:
        """Set what the screen does outside of the hours: "dark" or "as-always"."""
        self._keep(hours_outside=None if outside == self._configured.outside else outside)

    @property
    def _set_by_staff(self) -> dict[str, str]:
        return self._choices.value.hours or {}

    def _of_configuration(self, day: str) -> str:
        return str(getattr(self._configured, day))

    def _choose_days(self, days: dict[str, str]) -> None:
        chosen = {**self._set_by_staff, **days}
        others = {
            day: text
            for day, text in chosen.items()
            if day in DAYS and parse_day(text) != parse_day(self._of_configuration(day))
        }
        self._keep(hours=others or None)

    def _keep(self, **changes: object) -> None:
        self._choices.choose(**changes)
        self.changed.emit()
