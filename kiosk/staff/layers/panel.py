"""The panel for staff: how the kiosk is, what they can do, and the way back to the family."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal

from kiosk.staff.entries import Entry
from kiosk.staff.layers.gridlayer import GridLayer
from kiosk.staff.layers.healthstrip import HealthStrip
from kiosk.ui.choicetarget import PictureChoice
from kiosk.ui.icons import Icon
from kiosk.ui.target import Form, Kind, Target

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.staff.matter import Matter

_ICONS = {
    Entry.CLEANING: Icon.CLEANING,
    Entry.SOUND: Icon.LISTEN,
    Entry.LANGUAGES: Icon.LANGUAGE,
    Entry.HOURS: Icon.HOURS,
    Entry.RESTART: Icon.RESTART,
    Entry.READING: Icon.READING,
    Entry.STICK: Icon.PACK,
    Entry.ABOUT: Icon.ABOUT,
    Entry.RESTART_MACHINE: Icon.POWER,
    Entry.CLOSE: Icon.CLOSE,
}

_COMMAND = "ibt-kiosk pin"


class EntryTarget(PictureChoice):
    """An entry of the panel.

    Signals:
        chosen_entry: Pressed; carries the entry.
    """

    chosen_entry = Signal(object)

    def __init__(self, parent: QWidget, entry: Entry) -> None:
        super().__init__(parent, _ICONS[entry])
        self.entry = entry
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen_entry.emit(self.entry)


class PanelLayer(GridLayer):
    """The panel.

    Attributes:
        start_over: Ends the family's visit.
        entries: The entries; see `offer`.
        strip: How the kiosk is.

    Signals:
        entry_chosen: Carries the entry.
    """

    entry_chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.strip = HealthStrip(self)
        self.strip.stackUnder(self._note)
        self.back.kind = Kind.LEAD
        self.start_over = Target(self, icon=Icon.NORMAL)
        self.entries = {entry: EntryTarget(self, entry) for entry in Entry}
        for target in self.entries.values():
            target.chosen_entry.connect(self.entry_chosen)
        self._offered: Collection[Entry] = ()
        self._full = False
        self._holds_visit = False
        self._quiet = False

    def offer(self, entries: Collection[Entry], *, full: bool, holds_visit: bool, quiet: bool) -> None:
        """Say what can be done.

        Args:
            entries: The entries that lead somewhere on this kiosk.
            full: Whether all of them are shown; else only how the kiosk is, and how to set a PIN.
            holds_visit: Whether leaving brings a family's visit back.
            quiet: Whether nothing is read aloud for now.
        """
        self._offered, self._full, self._holds_visit = entries, full, holds_visit
        self._quiet = quiet

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Say what is not well, the most urgent first."""
        self.strip.show_matters(matters)

    def heading(self) -> str:  # noqa: D102
        return self.tr("For staff")

    @property
    def shows_title(self) -> bool:
        """On low screens how the kiosk is stands in place of the title."""
        return self.roomy

    def note(self) -> str:  # noqa: D102
        if self._full:
            return ""
        words = self.tr("There is more to do here with a PIN. Ask your IT team to run: ibt-kiosk pin")
        # A command is read, and typed, in one piece.
        return words.replace(_COMMAND, _COMMAND.replace(" ", "\u00a0"))

    def choices(self) -> Sequence[PictureChoice]:  # noqa: D102
        shown = self._offered if self._full else ()
        return [target for entry, target in self.entries.items() if entry in shown]

    def all_choices(self) -> Sequence[PictureChoice]:  # noqa: D102
        return list(self.entries.values())

    def foot_targets(self) -> list[Target]:  # noqa: D102
        return [self.start_over, self.more]

    def dress(self) -> None:  # noqa: D102
        super().dress()
        names = self._names()
        for entry, target in self.entries.items():
            target.setText(names[entry])
        self.entries[Entry.SOUND].pictogram = Icon.QUIET if self._quiet else Icon.LISTEN
        self._name_back(short=False)
        self.back.pictogram = Icon.RETURN if self._holds_visit else Icon.CHOSEN
        self.start_over.setText(self.tr("Start over"))
        self.start_over.set_look(self.look)
        self.strip.dress(self.look)

    def _name_back(self, *, short: bool) -> None:
        words = self.tr("Back to the family") if self._holds_visit else self.tr("Done")
        self.back.setAccessibleName(words)
        self.back.setText(self.tr("Back") if short and self._holds_visit else words)

    def lay_out(self) -> None:  # noqa: D102
        look = self.look
        gap = look.px(look.metrics.gap_mm)
        room = self.width() - 2 * look.px(look.metrics.margin_mm)
        self._name_back(short=False)
        foot = (self.back, self.start_over, self.more)
        # A second row of targets at the foot would leave a low screen no room for an entry.
        self._name_back(short=sum(each.room_for(Form.STACKED).width() + gap for each in foot) - gap > room)
        super().lay_out()

    def lay_out_head(self, room: QRect) -> int:  # noqa: D102
        gap = self.look.px(self.look.metrics.gap_mm)
        high = self.strip.lay_out(room, short=True) + gap
        most = self._shown_below(room, high, gap)
        longer = self.strip.lay_out(room, short=False) + gap
        note = self._note.height_for(room.width())
        if self._shown_below(room, longer, gap) >= most and (most or longer + note <= room.height()):
            high = longer
        else:
            # What to do is a touch away; fewer entries would be further.
            self.strip.lay_out(room, short=True)
        return high + super().lay_out_head(room.adjusted(0, high, 0, 0))

    def _shown_below(self, room: QRect, high: int, gap: int) -> int:
        """Return how many entries a room (px) shows under a strip `high` px high; 0 where none fits."""
        grid = self.fitting_grid(self.choices(), room.adjusted(0, high, 0, 0), gap)
        return grid.shown if grid is not None else 0

    def content_targets(self) -> list[Target]:  # noqa: D102
        return [self.strip.others, *super().content_targets()]

    def content_words(self) -> list[str]:  # noqa: D102
        entries = [target.text() for target in self.all_choices() if not target.isHidden()]
        note = [self._note.text()] if self._note.text() else []
        return [*self.strip.words(), *note, *entries]

    def summary(self) -> list[str]:  # noqa: D102
        return [self.title(), *self.strip.words()]

    def _names(self) -> dict[Entry, str]:
        return {
            Entry.CLEANING: self.tr("Cleaning"),
            Entry.SOUND: self.tr("Sound is off") if self._quiet else self.tr("Sound"),
            Entry.LANGUAGES: self.tr("Languages"),
            Entry.HOURS: self.tr("Opening hours"),
            Entry.RESTART: self.tr("Restart"),
            Entry.READING: self.tr("What families read"),
            Entry.STICK: self.tr("From a stick"),
            Entry.ABOUT: self.tr("About this kiosk"),
            Entry.RESTART_MACHINE: self.tr("Restart the computer"),
            Entry.CLOSE: self.tr("Close the kiosk"),
        }
