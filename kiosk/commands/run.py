"""`ibt-kiosk run`: shows the guide.

In this order, and why:

1. The start is noted (`kiosk.commands.starting`), and whether to start as usual or in safe mode is known.
2. Logs begin, at the level and in the folder that the settings name.
3. Settings and guide are read, without Qt: what is wrong with them must be in the log whatever Qt does. Where
   they are broken beyond use, what worked last is taken (`kiosk.commands.fallback`).
4. Failures are received from here on: whatever happens, a family sees a screen.
5. Qt's application, with what a kiosk wants set before it: true pixels, no decoration, no mouse out of
   touches.
6. The program is built and shown; its first picture stands before pictograms are loaded.

What fails on that way ends the process as a crash, so that whoever supervises it starts it anew, after three
crashes in safe mode. Where that fails, or nobody would start it anew, one calm sentence is shown
(`kiosk.ui.lastresort`).
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.journal import Message, fields
from kiosk.base.logs import Files, configure_logs
from kiosk.base.nodisplay import NO_DISPLAY, no_display
from kiosk.commands.fallback import decide
from kiosk.commands.safely import decide_safely, draw_in_software
from kiosk.commands.starting import Asked, Beginning, begin
from kiosk.system.bus import start_no_bus
from kiosk.system.endings import ALREADY_RUNNING, BROKEN, RESTART, Supervision, status_of, supervision
from kiosk.system.host import start_anew
from kiosk.system.instance import AlreadyRunning
from kiosk.system.restarts import Mode
from kiosk.system.runstate import Pack

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk.commands.fallback import Decided
    from kiosk.content.library import Library
    from kiosk.staff.matters import Matters
    from kiosk.system.failures import Failures
    from kiosk.system.leaving import Leaving
    from kiosk.system.qtclock import QtClock
    from kiosk.system.startlog import StartLog

logger = logging.getLogger(__name__)


def run(
    config: Path | None, content: Path | None, windowed: tuple[int, int] | None, *, safe: bool = False
) -> int:
    """Show the guide until the process is ended.

    Args:
        config: The configuration file that the command line names.
        content: The folder of the guide that the command line names.
        windowed: Size of a window in px to try it out in; None for the full screen.
        safe: Whether to start in safe mode.
    """
    if no_display():
        print(NO_DISPLAY)
        return 1
    try:
        beginning = begin(Asked(config, content, windowed, safe))
    except AlreadyRunning as other:
        print(other, flush=True)
        return status_of(ALREADY_RUNNING, supervision())
    settings, supervised_by = beginning.settings, beginning.supervised_by
    log = settings.log
    files = Files(log.file, log.file_kb * 1_000, log.older_files)
    with configure_logs(log.level, paths.log_folder(log.folder), files=files):
        status = _run(beginning)
    if status == BROKEN or supervised_by is not Supervision.NOBODY:
        # Not by way of Qt's and Python's own ends: whoever waits for this process waits for its status, and
        # they may hang or crash over what was left half-built.
        os._exit(status_of(status, supervised_by))
    if status == RESTART:
        start_anew()
    return status_of(status, supervised_by)


def _run(beginning: Beginning) -> int:
    """Show the guide, or what can be shown of it; return a status of `kiosk.system.endings`, or 0."""
    log = beginning.log
    mode = fields(Message.STARTED, VERSION=__version__, MODE=log.mode, REASON=log.why)
    logger.info("ibt-kiosk %s starts. %s", __version__, log.why, extra=mode)
    if log.problem is not None:
        logger.warning("%s", log.problem)
    if log.mode is not Mode.USUAL:
        safe = fields(Message.SAFE_MODE, MODE=log.mode, REASON=log.reason)
        logger.warning("It starts in %s mode: %s.", log.mode, log.reason, extra=safe)
        draw_in_software(os.environ)
    if beginning.supervised_by is not Supervision.PARENT and log.wait_s:
        logger.info("It has crashed repeatedly, and waits for %.2f s.", log.wait_s)
        Event().wait(log.wait_s)
    decided: Decided | None = None
    if log.mode is not Mode.BARE:
        try:
            decided = _open(beginning)
        except Exception:
            logger.critical("The guide cannot be read:", exc_info=True, extra=fields(Message.FAILED))
            if _safe_mode_will_come(beginning):
                return BROKEN

    from kiosk.system.failures import Failures
    from kiosk.system.leaving import DisplayLoss, Leaving
    from kiosk.system.qtclock import QtClock

    clock = QtClock()
    failures = Failures(clock)
    failures.install()
    logging.getLogger("qt").addHandler(DisplayLoss(log))
    application = make_application()
    leaving = Leaving(application, log)
    if decided is not None:
        try:
            return _show(beginning, decided, application, leaving, clock, failures)
        except Exception:
            logger.critical("The guide cannot be shown:", exc_info=True, extra=fields(Message.FAILED))
            if _safe_mode_will_come(beginning):
                return BROKEN
    return _rest(beginning, leaving)


def _safe_mode_will_come(beginning: Beginning) -> bool:
    """Return whether a crash helps: somebody starts the program again, after some of them in safe mode."""
    return beginning.log.mode is Mode.USUAL and beginning.supervised_by is not Supervision.NOBODY


def _open(beginning: Beginning) -> Decided:
    """Read settings and guide."""
    asked = beginning.asked
    if beginning.log.mode is Mode.SAFE:
        decided = decide_safely(asked.config, beginning.settings)
    else:
        decided = decide(asked.config, asked.content)
    for problem in decided.problems:
        logger.warning("%s", problem, extra=fields(Message.PROBLEM))
    return decided


def _show(
    beginning: Beginning,
    decided: Decided,
    application: QApplication,
    leaving: Leaving,
    clock: QtClock,
    failures: Failures,
) -> int:
    """Show the guide."""
    from kiosk.appwatch import Watch, World
    from kiosk.commands.building import build
    from kiosk.commands.weighing import Scales
    from kiosk.staff.backstage import Backstage
    from kiosk.system.displays import Displays, QtMonitors
    from kiosk.system.host import ThisHost
    from kiosk.system.infront import InFront
    from kiosk.system.memory import keep_what_stands
    from kiosk.system.metrics import MetricsFile
    from kiosk.system.notify import notifier_for
    from kiosk.system.sticks import MountedSticks

    settings = decided.opened.settings
    monitors = QtMonitors(application)
    displays = Displays(monitors, settings.screen, clock)
    monitors.changed.connect(displays.on_monitors_changed)
    host = ThisHost(leaving.leave, beginning.supervised_by, may_close=settings.staff.may_close)
    state, why = paths.state_folder(settings.state.folder), beginning.log.why
    scales = Scales(beginning.asked.config, beginning.asked.content)
    backstage = Backstage(state, host, why_started=why, sticks=MountedSticks(), scales=scales)
    kiosk = build(decided, application, clock, displays, backstage)
    failures.failed.connect(kiosk.end_visit)
    failures.failed_again.connect(kiosk.give_up)
    if kiosk.remembering is not None:
        failures.failed.connect(kiosk.remembering.begin_anew)
    _note_start(kiosk.staff.matters, beginning.log)
    windowed = beginning.asked.windowed
    world = World(
        decided.opened.problems,
        overlay=decided.opened.configured.overlay,
        restarts=beginning.restarts,
        metrics=MetricsFile(Path(settings.metrics.folder) if settings.metrics.folder else None),
        packs=packs_of(decided.opened.library),
    )
    watch = Watch(kiosk, clock, failures, notifier_for(), displays, world, follows=windowed is None)
    watch.heartbeat.became_ready.connect(keep_what_stands)
    kiosk.show(displays.chosen, windowed)
    in_front = InFront(kiosk.window, clock) if windowed is None else None
    if in_front is not None:
        watch.heartbeat.beaten.connect(in_front.on_beat)
    watch.start()
    status = leaving.run()
    try:
        if in_front is not None:
            in_front.close()
        watch.close()
        kiosk.close()
        monitors.close()
        leaving.close()
        failures.remove()
    except Exception:  # how it ends is decided, and noted
        logger.exception("It did not end in good order:")
    return status


def packs_of(library: Library) -> tuple[Pack, ...]:
    """Return what a guide is read from, the lowest layer first, for whoever watches many kiosks."""
    is_ours = library.folder == paths.guide_folder()
    lowest = Pack(id="bundled", version=__version__) if is_ours else Pack(id="folder")
    above = (layer.name.partition(" ") for layer in library.over)
    return (lowest, *(Pack(id=name or "folder", version=version) for name, _, version in above))


def _note_start(matters: Matters, log: StartLog) -> None:
    """Tell staff what this start has found."""
    from kiosk.staff.matter import Matter

    if log.mode is Mode.SAFE:
        matters.note(Matter.SAFE_MODE, log.reason)
    if log.problem is not None:
        matters.note(Matter.KEPT_BROKEN, str(log.problem))
    if not log.is_kept:
        matters.note(Matter.CANNOT_WRITE, "how this start went")


def _rest(beginning: Beginning, leaving: Leaving) -> int:
    """Show the one sentence that is left."""
    from kiosk.commands.metrics import tell_down
    from kiosk.commands.resting import Resting, RestState
    from kiosk.system.notify import notifier_for

    state = paths.state_folder(beginning.settings.state.folder)
    told = RestState(state, beginning.restarts(), beginning.log.reason, time.monotonic)
    resting = Resting(notifier_for(), leaving.try_again, told.write)
    resting.show(beginning.asked.windowed)
    tell_down(beginning.settings)
    status = leaving.run()
    resting.close()
    leaving.close()
    return status


def make_application() -> QApplication:
    """Return Qt's application, set up as a kiosk wants it."""
    # One pixel of Qt's is one of the display's: sizes come from millimetres, not from a scale factor.
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    # Under cage Qt would draw a title bar with a close button around a full-screen window.
    os.environ["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"
    start_no_bus(os.environ)
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents, False)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("ibt-kiosk")
    application.setQuitOnLastWindowClosed(False)
    # What has nothing to save ends at once; `run` receives the signals itself (kiosk.system.leaving).
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return application
