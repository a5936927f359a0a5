"""Builds what staff see once they have called: the question for the PIN, the panel, all that it leads to.

Each page is made when it is first needed: the start of the program does not wait for any of them.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, Signal

from kiosk import __version__
from kiosk.staff.pin import Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.appaccess import Access
    from kiosk.base.clock import Clock
    from kiosk.base.options import Settings
    from kiosk.content.model import Language
    from kiosk.staff.aboutfacts import AboutFacts
    from kiosk.staff.backstage import Backstage
    from kiosk.staff.cleaning import Cleaning
    from kiosk.staff.counting import Counting
    from kiosk.staff.deadzonetest import DeadZoneTest
    from kiosk.staff.desk import Desk
    from kiosk.staff.entries import Entry
    from kiosk.staff.hoursdesk import HoursDesk
    from kiosk.staff.layers.reading import ReadingLayer
    from kiosk.staff.layers.stafflayer import StaffLayer
    from kiosk.staff.lockout import Lockout
    from kiosk.staff.matters import Matters
    from kiosk.staff.offered import OfferedLanguages
    from kiosk.staff.opening import OpeningHours
    from kiosk.staff.panelpages import PanelPages
    from kiosk.staff.pin import Pin
    from kiosk.staff.pinentry import PinEntry
    from kiosk.staff.sound import Sound
    from kiosk.staff.stickdesk import StickDesk
    from kiosk.staff.stickjobs import StickJobs
    from kiosk.ui.book import Book
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow


class Kit(Struct, frozen=True):
    """What the pages are made with.

    Attributes:
        window: Where they are shown.
        desk: Shows them.
        access: All ways to use the kiosk.
        clock: Time.
        settings: The options.
        backstage: The folder to keep things in, the wall clock, the machine.
        languages: All languages that can be offered, the default one first.
        book: The guide's pages.
        visit: What the family has chosen.
        matters: What is not well.
        sound: What staff have set of the sound.
        offered: What they have set of the languages.
        opening: When the room is open.
        counting: Counts what families read; None where nothing is counted.
        pin: The PIN.
        lockout: What wrong ones cost.
        about: Finds out what there is to know about this kiosk.
    """

    window: KioskWindow
    desk: Desk
    access: Access
    clock: Clock
    settings: Settings
    backstage: Backstage
    languages: Sequence[Language]
    book: Book
    visit: Visit
    matters: Matters
    sound: Sound
    offered: OfferedLanguages
    opening: OpeningHours
    counting: Counting | None
    pin: Pin
    lockout: Lockout
    about: Callable[[], AboutFacts]


class PanelSide(QObject):
    """All pages of staff.

    Signals:
        start_over_requested: End the family's visit, and all that is left of one.
    """

    start_over_requested = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit

    def let_in(self) -> None:
        """Ask for the PIN; where none is set, show what needs none: how the kiosk is."""
        if self._kit.pin.kept() is Kept.SET:
            self.entry.begin()
        else:
            self.pages.open_panel(full=False)

    def open_quick(self) -> None:
        """Show what can be done without a PIN."""
        self.pages.open_quick()

    def close(self) -> None:
        """Let go of everything that was made."""
        for name in ("entry", "cleaning", "dead_zones", "stick_desk"):
            if name in self.__dict__:
                getattr(self, name).close()

    @cached_property
    def entry(self) -> PinEntry:
        """Asks for the PIN."""
        from kiosk.staff.layers.pinpad import PinPad
        from kiosk.staff.pinentry import PinEntry

        kit, pad = self._kit, PinPad(self._kit.window)
        pad.back.clicked.connect(self._on_left)
        pad.changed.connect(kit.window.changed)
        entry = PinEntry(kit.desk, pad, kit.pin, kit.lockout, kit.clock)
        entry.right.connect(self._on_right)
        return entry

    @cached_property
    def pages(self) -> PanelPages:
        """The panel, and the pages that are part of it."""
        from kiosk.staff.entries import Entry
        from kiosk.staff.layers.about import AboutLayer
        from kiosk.staff.layers.languages import OfferedLanguagesLayer
        from kiosk.staff.layers.sound import SoundLayer
        from kiosk.staff.panelpages import PanelPages

        kit, window = self._kit, self._kit.window
        # What the panel leads to; an entry that is in neither is not shown.
        layers: dict[Entry, StaffLayer] = {Entry.ABOUT: AboutLayer(window, kit.about)}
        if kit.settings.speech.offered:
            layers[Entry.SOUND] = SoundLayer(window, kit.sound)
        if len(kit.languages) > 1:
            layers[Entry.LANGUAGES] = OfferedLanguagesLayer(window, kit.languages, kit.offered)
        actions: dict[Entry, Callable[[], None]] = {
            Entry.CLEANING: self.start_cleaning,
            Entry.HOURS: self.open_hours,
            Entry.READING: self.open_reading,
        }
        if self._takes_sticks:
            actions[Entry.STICK] = self.open_stick
        pages = PanelPages(
            window,
            kit.desk,
            kit.matters,
            kit.sound,
            kit.backstage.host,
            layers,
            actions,
            has_sound=kit.settings.speech.offered,
        )
        pages.start_over_requested.connect(self.start_over_requested)
        pages.entry_requested.connect(self.let_in)
        for setting in (kit.sound, kit.offered):
            setting.changed.connect(pages.refresh)
        return pages

    @cached_property
    def cleaning(self) -> Cleaning:
        """Lets staff wipe the screen."""
        from kiosk.staff.cleaning import Cleaning
        from kiosk.staff.layers.cleaning import CleaningLayer

        kit, layer = self._kit, CleaningLayer(self._kit.window)
        seconds = kit.settings.staff.cleaning_s
        cleaning = Cleaning(kit.window, layer, kit.desk, kit.clock, seconds, kit.access.let_go)
        kit.access.devices.keep_out(cleaning)
        layer.test.clicked.connect(self.open_dead_zones)
        layer.back.clicked.connect(self._on_back)
        return cleaning

    @cached_property
    def dead_zones(self) -> DeadZoneTest:
        """Tests the touch panel."""
        from kiosk.staff.deadzonetest import DeadZoneTest
        from kiosk.staff.layers.deadzones import DeadZonesLayer

        kit, layer = self._kit, DeadZonesLayer(self._kit.window)
        test = DeadZoneTest(kit.window, layer, kit.desk, kit.clock, kit.access.field, kit.matters)
        kit.access.touch.hand_to(test)
        kit.access.keys.input_seen.connect(test.hear_key)
        layer.back.clicked.connect(self._on_dead_zones_left)
        layer.changed.connect(kit.window.changed)
        return test

    @cached_property
    def hours_desk(self) -> HoursDesk:
        """Lets staff set the opening hours."""
        from kiosk.staff.hoursdesk import HoursDesk
        from kiosk.staff.layers.dayhours import DayHoursLayer
        from kiosk.staff.layers.hours import HoursLayer

        kit, layer = self._kit, HoursLayer(self._kit.window)
        layer.back.clicked.connect(self._on_back)
        layer.changed.connect(kit.window.changed)
        return HoursDesk(layer, DayHoursLayer(kit.window), kit.desk, kit.opening, kit.backstage.now)

    @cached_property
    def stick_desk(self) -> StickDesk:
        """Lets staff install a pack or a configuration from a stick."""
        from kiosk.staff.layers.stick import StickLayer
        from kiosk.staff.layers.stickpin import StickPin
        from kiosk.staff.pinentry import PinEntry
        from kiosk.staff.stickdesk import StickDesk

        kit, layer, pad = self._kit, StickLayer(self._kit.window), StickPin(self._kit.window)
        for each in (layer, pad):
            each.changed.connect(kit.window.changed)
        entry = PinEntry(kit.desk, pad, kit.pin, kit.lockout, kit.clock)
        desk = StickDesk(
            layer,
            pad,
            entry,
            kit.desk,
            kit.backstage.sticks,
            self._stick_jobs(),
            host=kit.backstage.host,
            clock=kit.clock,
            language=self._language,
            left=self._on_back,
        )
        pad.back.clicked.connect(desk.on_question_left)
        return desk

    def _stick_jobs(self) -> StickJobs:
        from kiosk.base import overlay, paths
        from kiosk.content.configs.installed import Configs
        from kiosk.content.layers import PACKS
        from kiosk.content.packs.installed import Installed
        from kiosk.content.signed.minisign import keys_of
        from kiosk.staff.configjobs import ConfigJobs
        from kiosk.staff.packjobs import PackJobs
        from kiosk.staff.stickjobs import StickJobs

        kit = self._kit
        state, keys = kit.backstage.state or paths.state_folder(), keys_of(kit.settings.packs.keys)
        packs = PackJobs(
            Installed(state / PACKS),
            keys,
            __version__,
            guide=paths.guide_folder(),
            pictures=paths.pictures_folder(),
            languages=kit.settings.languages,
        )
        scales = kit.backstage.scales
        configs = ConfigJobs(Configs(state / overlay.FOLDER), keys, scales) if scales is not None else None
        return StickJobs(packs if self._shows_packs else None, configs)

    @property
    def _takes_sticks(self) -> bool:
        """Whether anything from a stick can be installed here, and would be used."""
        settings, backstage = self._kit.settings, self._kit.backstage
        takes = self._shows_packs or backstage.scales is not None
        return backstage.state is not None and bool(settings.packs.keys) and takes

    @property
    def _shows_packs(self) -> bool:
        """Whether a pack would be shown: it is not over a guide of the clinic's own."""
        return not self._kit.settings.content.folder

    def _language(self) -> str:
        return self._kit.visit.choices.language

    @cached_property
    def reading(self) -> ReadingLayer:
        """Shows staff what families read."""
        from kiosk.staff.layers.reading import ReadingLayer

        layer = ReadingLayer(self._kit.window)
        layer.back.clicked.connect(self._on_back)
        layer.changed.connect(self._kit.window.changed)
        return layer

    def start_cleaning(self) -> None:
        """Let staff wipe the screen."""
        self.cleaning.start()

    def open_dead_zones(self) -> None:
        """Let staff test the touch panel."""
        self.dead_zones.start()

    def open_hours(self) -> None:
        """Let staff set the opening hours."""
        self.hours_desk.open()

    def open_stick(self) -> None:
        """Let staff install a pack from a stick."""
        self.stick_desk.open()

    def open_reading(self) -> None:
        """Show staff what families read."""
        kit, counting = self._kit, self._kit.counting
        self.reading.show_counts(
            counting.counts.days if counting is not None else None,
            counting.today if counting is not None else kit.backstage.now().date(),
            sections={heading.id: heading.short for heading in kit.book.headings},
            languages={language.code: language.name for language in kit.languages},
        )
        kit.desk.show(self.reading)

    def _on_right(self) -> None:
        self.pages.open_panel(full=True)

    def _on_left(self) -> None:
        self._kit.desk.leave()

    def _on_back(self) -> None:
        self.pages.return_to_panel()

    def _on_dead_zones_left(self) -> None:
        if not self.dead_zones.stop():
            self._on_back()
