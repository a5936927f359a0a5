"""Counts what families do: hears what the program tells anyway, and adds it up (`kiosk.staff.counts`).

A visit is counted once: from when the screen that invites is left, or something is chosen on it, until it is
shown again as it was. "Go on reading" goes on with the same visit. What staff do on their pages is not
counted, nor does it end a visit that they only set aside.

Whatever is needed to count a language, a size or a device once in a visit is forgotten with the visit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject

from kiosk.base.counters import (
    DEVICES,
    LANGUAGES,
    LISTEN,
    PAGES,
    SECTIONS,
    STILL_READING,
    TERMS,
    TEXT_SIZES,
    TIME_OUTS,
    VISITS,
    WAYS,
    Counter,
)
from kiosk.staff.counts import EARLIEST, future
from kiosk.staff.matter import Matter
from kiosk.ui.place import CALL_SECTION, WORDS_SECTION, Place, ScreenId

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from kiosk.access.idle import IdleWatch
    from kiosk.access.keys import Keys
    from kiosk.access.scanning import Scanner
    from kiosk.access.touch import Touch
    from kiosk.base.clock import Alarm, Clock
    from kiosk.staff.counts import Counts
    from kiosk.staff.desk import Desk
    from kiosk.staff.matters import Matters
    from kiosk.ui.lastvisit import LastVisit
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.stage import Stage
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow

WRITE_AFTER_MS: Final = 5_000
"""A power cut loses no more than this of what was counted."""

BY_NOBODY_S: Final = 10.0
"""A target that is pressed so long after the last finger, mouse, key or switch is pressed by a program."""

TOUCH, MOUSE, KEYS, ONE_SWITCH, TWO_SWITCHES, WHOLE_SCREEN, ASSISTIVE = DEVICES


class _Seen(msgspec.Struct):
    """What is known of the visit that goes on.

    Attributes:
        counted: What counts only once in a visit, and has been counted.
        place: The page that was last shown.
        by_ear: Whether reading aloud is switched on.
    """

    counted: set[tuple[str, str]] = msgspec.field(default_factory=set)
    place: Place | None = None
    by_ear: bool = False


class Counting(QObject):
    """Counts.

    Attributes:
        counts: What was counted so far.
    """

    def __init__(
        self,
        counts: Counts,
        matters: Matters,
        clock: Clock,
        now: Callable[[], dt.datetime],
        *,
        window: KioskWindow,
        stage: Stage,
        visit: Visit,
        navigator: Navigator,
        touch: Touch,
        keys: Keys,
        scanner: Scanner,
        idle: IdleWatch,
        last_visit: LastVisit,
        desk: Desk,
    ) -> None:
        """Begin to listen.

        Args:
            counts: Keeps what is counted.
            matters: Is told what is not well with that.
            clock: Tells when to write.
            now: Tells the day, by the computer's clock.
            window: What is used.
            stage: Its screens and layers.
            visit: What the family has chosen.
            navigator: Where the family is.
            touch: Fingers and mice.
            keys: Keys.
            scanner: Switches.
            idle: The question whether somebody is there.
            last_visit: Brings a visit back.
            desk: Takes the screen for staff.
        """
        super().__init__()
        self.counts = counts
        self._matters, self._clock, self._now = matters, clock, now
        self._window, self._stage, self._visit, self._navigator = window, stage, visit, navigator
        self._touch, self._last_visit = touch, last_visit
        self._seen: _Seen | None = None
        self._before: _Seen | None = None  # the last visit, as long as it may go on
        self._staff = False
        self._terms_open = False
        self._device, self._used_at = TOUCH, float("-inf")
        self._alarm: Alarm | None = None
        if counts.problem is not None:
            matters.note(Matter.KEPT_BROKEN, str(counts.problem))
        self._note_clock()
        navigator.moved.connect(self._on_moved)
        visit.changed.connect(self._on_visit_changed)
        window.changed.connect(self._on_window_changed)
        window.used.connect(self._on_used)
        touch.input_seen.connect(self._on_input)
        touch.contact_seen.connect(self._on_contact)
        keys.input_seen.connect(self._on_key)
        scanner.input_seen.connect(self._on_switch)
        stage.listen_requested.connect(self._on_listen_requested)
        idle.answered.connect(self._on_answered)
        idle.ran_out.connect(self._on_ran_out)
        last_visit.goes_on.connect(self._on_goes_on)
        last_visit.changed.connect(self._on_last_visit_changed)
        desk.arrived.connect(self._on_staff_arrived)
        desk.left.connect(self._on_staff_left)

    @property
    def today(self) -> dt.date:
        """The day to which is counted now."""
        return self.counts.day_of(self._now().date())

    def close(self) -> None:
        """Write what was counted, and count no more."""
        self._write()

    def _count(self, counter: Counter, part: str = "") -> None:
        self.counts.add(self._now().date(), counter, part)
        if self._alarm is None and not self.counts.is_kept:
            self._alarm = self._clock.after(WRITE_AFTER_MS, self._on_time_to_write)

    def _count_once(self, counter: Counter, part: str) -> None:
        """Count something that counts once in a visit, if a visit goes on."""
        if self._seen is not None and (counter.name, part) not in self._seen.counted:
            self._seen.counted.add((counter.name, part))
            self._count(counter, part)

    def _write(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if not self.counts.write():
            self._matters.note(Matter.CANNOT_WRITE, _CANNOT_WRITE)
        elif (Matter.CANNOT_WRITE, _CANNOT_WRITE) in self._matters.noted:
            self._matters.settle(Matter.CANNOT_WRITE)

    def _note_clock(self) -> None:
        """Tell staff where the clock is wrong, as far as the counts show it."""
        clock = self._now().date()
        ahead = future(self.counts.days, self.today)
        if clock < EARLIEST:
            self._matters.note(Matter.CLOCK, f"{_CLOCK} The clock says {clock}.")
        elif ahead:
            self._matters.note(Matter.CLOCK, f"{_CLOCK} {ahead[-1]} was counted, and now it is {clock}.")
        elif any(
            matter is Matter.CLOCK and words.startswith(_CLOCK) for matter, words in self._matters.noted
        ):
            self._matters.settle(Matter.CLOCK)

    def _settle(self) -> None:
        """Begin a visit, or end it, where that has happened."""
        if self._staff:
            return
        screen, fresh = self._navigator.place.screen, self._visit.is_fresh
        begun = screen is not ScreenId.FAULT and (screen is not ScreenId.ATTRACT or not fresh)
        if begun and self._seen is None:
            self._begin()
        elif not begun and self._seen is not None and self._window.layer_open is None:
            self._before = self._seen if self._last_visit.is_kept else None
            self._seen = None
            self._write()

    def _begin(self) -> None:
        self._seen, self._before = _Seen(), None
        self._note_clock()
        self._count(VISITS)
        if self._clock.now() - self._used_at < BY_NOBODY_S:
            self._count_once(WAYS, self._device)

    def _note_choices(self) -> None:
        choices = self._visit.choices
        self._count_once(LANGUAGES, choices.language)
        self._count_once(TEXT_SIZES, str(choices.text_size))

    def _note_place(self) -> None:
        place, seen = self._navigator.place, self._seen
        if seen is None or place.screen is ScreenId.ATTRACT:
            return
        # A change of the look keeps the place: it is no other page.
        if place != seen.place:
            seen.place = place
            self._note_choices()
            section = place.section or _SECTIONS.get(place.screen, "")
            if section:
                self._count(PAGES, section)
                self._count_once(SECTIONS, section)

    def _hear(self, device: str) -> None:
        """A device is used."""
        self._device, self._used_at = device, self._clock.now()
        if not self._staff:
            self._count_once(WAYS, device)

    def _on_moved(self) -> None:
        self._settle()
        if not self._staff:
            self._note_place()

    def _on_visit_changed(self) -> None:
        if self._staff:
            return
        self._settle()
        seen, choices = self._seen, self._visit.choices
        if seen is None:
            return
        # A visit that ends leaves its choices too; that is no choice.
        if not self._visit.is_fresh:
            self._note_choices()
        if choices.speech.on and not seen.by_ear:
            self._count(LISTEN)
        seen.by_ear = choices.speech.on

    def _on_window_changed(self) -> None:
        self._settle()
        terms_open = self._window.layer_open is self._stage.layers.terms
        if terms_open and not self._terms_open and self._seen is not None and not self._staff:
            self._count(TERMS)
        self._terms_open = terms_open

    def _on_used(self) -> None:
        if self._clock.now() - self._used_at >= BY_NOBODY_S or self._device == ASSISTIVE:
            self._hear(ASSISTIVE)

    def _on_input(self) -> None:
        self._used_at = self._clock.now()

    def _on_contact(self) -> None:
        device = MOUSE if self._touch.by_mouse else TOUCH
        self._hear(WHOLE_SCREEN if self._visit.choices.whole_screen else device)

    def _on_key(self) -> None:
        self._hear(KEYS)

    def _on_switch(self) -> None:
        self._hear(ONE_SWITCH if self._visit.choices.switches.count == 1 else TWO_SWITCHES)

    def _on_listen_requested(self) -> None:
        if self._seen is not None and not self._staff:
            self._count(LISTEN)

    def _on_answered(self) -> None:
        if self._seen is not None and not self._staff:
            self._count(STILL_READING)

    def _on_ran_out(self) -> None:
        if self._seen is not None and not self._staff:
            self._count(TIME_OUTS)

    def _on_goes_on(self) -> None:
        self._seen, self._before = self._before or _Seen(), None

    def _on_last_visit_changed(self) -> None:
        if not self._last_visit.is_kept:
            self._before = None

    def _on_staff_arrived(self) -> None:
        self._staff = True

    def _on_staff_left(self) -> None:
        self._staff = False
        self._settle()
        self._note_place()

    def _on_time_to_write(self) -> None:
        self._alarm = None
        self._write()


_SECTIONS = {ScreenId.CALL: CALL_SECTION, ScreenId.WORDS: WORDS_SECTION}

# Each matter is settled only by who has noted it; others may note the same kind.
_CANNOT_WRITE = "The counts of what families read cannot be written."
_CLOCK = "By the counts of what families read the clock is wrong."
