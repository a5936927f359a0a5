"""Builds what watches over the running program, and connects it: part of `ibt-kiosk run`, and of no tour.

1. The pulse and the heartbeat: whoever supervises the program is told that the window draws what it should.
2. The displays: the window follows them.
3. What goes wrong while it runs, noted for staff: failures, the touch panel, the voice, the disk.
4. The state file, from which `ibt-kiosk status` tells IT how the program is, and the same for Prometheus.
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtGui import QInputDevice

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.journal import Message, fields
from kiosk.base.machine import boot_id
from kiosk.content.signing.review import today
from kiosk.staff.matter import Matter
from kiosk.staff.passing import Passing
from kiosk.system.displays import fill
from kiosk.system.heartbeat import Heartbeat, name_of_top
from kiosk.system.metrics import MetricsFile
from kiosk.system.processes import process_mark
from kiosk.system.runstate import (
    LOW_DISK_MB,
    WRITTEN_EVERY_S,
    KeptState,
    Noted,
    Pack,
    Problems,
    Restarts,
    RunState,
    Shown,
    Signoff,
    free_mb,
)
from kiosk.ui.pulse import Pulse

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.app import Kiosk
    from kiosk.base.clock import Clock
    from kiosk.base.problems import Problem
    from kiosk.staff.counts import Days
    from kiosk.system.displays import Displays
    from kiosk.system.failures import Failures
    from kiosk.system.notify import Notifier

logger = logging.getLogger(__name__)

PASSES_S: Final = 3_600
"""What nobody can see the end of is taken to be well again after an hour without it."""

_FIRST_WRITTEN_S: Final = 5.0
_TOUCH_LOOKED_EVERY_S: Final = 10.0
"""How often it looks for touch panels while nobody uses them; else, and while one is gone, with each beat."""
_GONE: Final = "There was a touch panel, and there is none now. Is its cable loose?"


def touch_panels() -> int:
    """Return how many touch panels there are."""
    kind = QInputDevice.DeviceType.TouchScreen
    return sum(device.type() is kind for device in QInputDevice.devices())


class World(msgspec.Struct, frozen=True):
    """What the watch needs of the world.

    Attributes:
        config_problems: What is wrong with the configuration.
        overlay: What lies over the machine's own configuration; empty for nothing.
        restarts: Returns how the program came to run.
        elsewhere: Where the state file stands when the state folder cannot be written, the best place first;
            None for the usual places.
        metrics: Where the metrics for Prometheus are written.
        packs: What the guide was read from.
        free_mb: Returns the free space of a folder's file system.
        touch_panels: Returns how many touch panels there are.
    """

    config_problems: Sequence[Problem] = ()
    overlay: str = ""
    restarts: Callable[[], Restarts] = Restarts
    elsewhere: Sequence[Path] | None = None
    metrics: MetricsFile = msgspec.field(default_factory=lambda: MetricsFile(None))
    packs: Sequence[Pack] = ()
    free_mb: Callable[[Path | None], int | None] = free_mb
    touch_panels: Callable[[], int] = touch_panels


class Watch(QObject):
    """The watch.

    Attributes:
        pulse: Counts what is drawn.
        heartbeat: Tells whoever supervises the program.
    """

    def __init__(
        self,
        kiosk: Kiosk,
        clock: Clock,
        failures: Failures,
        notifier: Notifier,
        displays: Displays,
        world: World,
        *,
        follows: bool = True,
    ) -> None:
        """Build everything; nothing is told before `start`.

        Args:
            kiosk: What is watched.
            clock: Time.
            failures: Receives all exceptions that nobody catches.
            notifier: Who is told.
            displays: Which display the window belongs on.
            world: What else is needed.
            follows: Whether the window follows the displays; one that somebody tries it out in does not.
        """
        super().__init__()
        self._kiosk, self._clock, self._failures = kiosk, clock, failures
        self._notifier, self._displays, self._world, self._follows = notifier, displays, world, follows
        self._matters = kiosk.staff.matters
        state, elsewhere = kiosk.staff.backstage.state, world.elsewhere
        if elsewhere is None:
            elsewhere = paths.runtime_folders(state) if state is not None else ()
        self._kept = KeptState(state, elsewhere)
        self._pid, self._boot = os.getpid(), boot_id()
        self._process = process_mark(self._pid) or ""
        self._started = kiosk.staff.backstage.now().isoformat(timespec="seconds")
        self._started_s = clock.now()
        self._written_s: float | None = None
        self._input_s: float | None = None
        self._looked_s = -_TOUCH_LOOKED_EVERY_S
        self._is_due = True
        self._icons_loaded = False
        self._had_voice = self._had_touch = self._touch_gone = self._disk_low = self._not_written = False
        self._known = {matter for matter, _ in self._matters.noted}
        self._failed = Passing(self._matters, Matter.FAILED, clock, PASSES_S)
        self._doubted = Passing(self._matters, Matter.TOUCH, clock, PASSES_S)
        self.pulse = Pulse(kiosk.window)
        self.heartbeat = Heartbeat(
            clock,
            self.pulse,
            notifier,
            shown=self._shown_name,
            complete=self._is_complete,
            has_display=self._has_display,
        )
        self._connect()

    def _connect(self) -> None:
        kiosk = self._kiosk
        self._failures.seen.connect(self.pulse.renew)
        self._failures.seen.connect(self._on_failed)
        kiosk.icons.loaded.connect(self._on_icons_loaded)
        kiosk.access.input_seen.connect(self._on_input)
        kiosk.access.touch.panel_doubted.connect(self._on_panel_doubted)
        kiosk.access.aloud.voices_changed.connect(self._on_voices_changed)
        self._matters.changed.connect(self._on_matters_changed)
        self.heartbeat.became_ready.connect(self._on_ready)
        self.heartbeat.beaten.connect(self._on_beaten)
        if self._follows:
            self._displays.changed.connect(self._on_displays_changed)

    def start(self) -> None:
        """Begin to watch; the window is shown."""
        self.heartbeat.start()

    def close(self) -> None:
        """Watch no more, and tell that the end is meant; the object is not used after this."""
        self._failures.seen.disconnect(self.pulse.renew)
        self._failures.seen.disconnect(self._on_failed)
        self.heartbeat.close()
        self.pulse.close_down()
        self._failed.close()
        self._doubted.close()
        self._displays.close()
        self._notifier.stopping()
        if self._written_s is not None:
            # An end that nobody tells of stays to be seen by the age of what was painted last.
            free = self._world.free_mb(self._kiosk.staff.backstage.state)
            self._write_metrics(self._state(free), up=False)

    def _shown_name(self) -> str:
        return name_of_top(self._kiosk.window)

    def _is_complete(self) -> bool:
        return self._icons_loaded

    def _has_display(self) -> bool:
        return self._displays.any

    def _on_icons_loaded(self) -> None:
        # The picture that stands has none yet.
        self._icons_loaded = True
        self.pulse.renew()

    def _on_input(self) -> None:
        self._input_s = self._clock.now()

    def _on_failed(self) -> None:
        self._failed.note(self._failures.last)

    def _on_panel_doubted(self, what: str) -> None:
        self._doubted.note(what)

    def _on_voices_changed(self) -> None:
        aloud = self._kiosk.access.aloud
        if not aloud.has_failed:
            self._had_voice = True
            self._matters.settle(Matter.VOICE)
        elif self._had_voice:
            # A machine that never had a voice lacks nothing: `ibt-kiosk check` tells of it.
            self._matters.note(Matter.VOICE, "The speech engine has failed.")

    def _on_displays_changed(self) -> None:
        if self._displays.any:
            self._kiosk.use_display(self._displays.display)
            fill(self._kiosk.window, self._displays.chosen)
        self.pulse.renew()
        self._is_due = True

    def _on_matters_changed(self) -> None:
        self._is_due = True
        noted = dict(self._matters.noted)
        for matter in noted.keys() - self._known:
            logger.info("Not well: %s.", matter, extra=fields(Message.NOT_WELL, MATTER=matter))
        for matter in self._known - noted.keys():
            logger.info("Well again: %s.", matter, extra=fields(Message.WELL_AGAIN, MATTER=matter))
        self._known = set(noted)

    def _on_ready(self) -> None:
        self._is_due = True

    def _on_beaten(self) -> None:
        self._look_for_touch_panels()
        now = self._clock.now()
        # Nothing is written while the first picture is still to come: a disk can be slow.
        may = self.heartbeat.ready or now - self._started_s >= _FIRST_WRITTEN_S
        last = self._started_s if self._written_s is None else self._written_s
        if may and (self._is_due or now - last >= WRITTEN_EVERY_S):
            self._write()

    def _look_for_touch_panels(self) -> None:
        now = self._clock.now()
        used = self._input_s is not None and self._input_s >= self._looked_s
        if not (used or self._touch_gone) and now - self._looked_s < _TOUCH_LOOKED_EVERY_S:
            return
        self._looked_s = now
        there = self._world.touch_panels() > 0
        self._had_touch = self._had_touch or there
        gone = self._had_touch and not there
        if gone and not self._touch_gone:
            # What was down on it will not be told to lift.
            self._kiosk.access.touch.close()
            self._matters.note(Matter.TOUCH, _GONE)
        elif self._touch_gone and not gone:
            self._matters.settle(Matter.TOUCH)
        self._touch_gone = gone

    def _write(self) -> None:
        self._written_s, self._is_due = self._clock.now(), False
        folder = self._kiosk.staff.backstage.state
        free = self._world.free_mb(folder)
        low = free is not None and free < LOW_DISK_MB
        self._turn(Matter.DISK, self._disk_low, low, f"Less than {LOW_DISK_MB} MB are free in {folder}.")
        self._disk_low = low
        state = self._state(free)
        written = self._kept.write(state)
        self._write_metrics(state)
        elsewhere = f" It stands in {written.place}." if written.place is not None else ""
        lost = not written.at_home
        where = f"The state file cannot be written in {folder}.{elsewhere}"
        self._turn(Matter.CANNOT_WRITE, self._not_written, lost, where)
        self._not_written = lost

    def _write_metrics(self, state: RunState, *, up: bool = True) -> None:
        counting = self._kiosk.staff.counting
        self._world.metrics.write(state, days=self._days if counting is not None else None, up=up)

    def _days(self) -> Days:
        counting = self._kiosk.staff.counting
        return counting.counts.days if counting is not None else {}

    def _turn(self, matter: Matter, before: bool, now: bool, detail: str) -> None:
        """Note a matter, or settle it if it was noted from here."""
        if now:
            self._matters.note(matter, detail)
        elif before:
            self._matters.settle(matter)

    def _state(self, free: int | None) -> RunState:
        kiosk, now = self._kiosk, self._clock.now()
        return RunState(
            version=__version__,
            guide=str(kiosk.library.folder),
            packs=tuple(self._world.packs),
            pid=self._pid,
            process=self._process,
            boot=self._boot,
            started=self._started,
            started_s=self._started_s,
            written_s=now,
            painted_s=self.heartbeat.painted_at,
            input_s=self._input_s,
            screen=self._shown_name(),
            shown=self._shown(),
            restarts=self._world.restarts(),
            matters=tuple(Noted(name=str(matter), detail=detail) for matter, detail in self._matters.noted),
            config=Problems.of(self._world.config_problems),
            overlay=self._world.overlay,
            content=Problems.of(kiosk.library.problems_so_far()),
            signoffs=tuple(self._signoff(language.code) for language in kiosk.library.languages),
            free_mb=free,
        )

    def _shown(self) -> Shown | None:
        size, display = self._kiosk.window.size(), self._kiosk.looks.display
        if size.isEmpty():
            return None
        mm = display.width_mm / display.width
        return Shown(
            width_px=size.width(),
            height_px=size.height(),
            width_mm=round(size.width() * mm, 1),
            height_mm=round(size.height() * mm, 1),
        )

    def _signoff(self, language: str) -> Signoff:
        review = self._kiosk.reviews.review(language)
        if review is None:
            return Signoff(language=language, state="none")
        until = review.until
        state = "ended" if until is not None and until < today() else "valid"
        return Signoff(language=language, state=state, until=until.isoformat() if until is not None else "")
