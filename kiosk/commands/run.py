"""`ibt-kiosk run`: shows the guide.

In this order, and why:

1. Settings and guide are read, without Qt: what is wrong with them must be in the log whatever Qt does.
2. Logs begin, at the level and in the folder that the settings name.
3. Qt's application, with what a kiosk wants set before it: true pixels, no decoration, no mouse out of
   touches.
4. Failures are received from here on: whatever happens, a family sees a screen.
5. The program is built and shown; its first picture stands before pictograms are loaded.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.logs import configure_logs
from kiosk.commands.mounting import Picture
from kiosk.commands.opening import Opened, open_all, open_library

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

logger = logging.getLogger(__name__)


def run(config: Path | None, content: Path | None, windowed: tuple[int, int] | None) -> int:
    """Show the guide until the process is ended.

    Args:
        config: The configuration file that the command line names.
        content: The folder of the guide that the command line names.
        windowed: Size of a window in px to try it out in; None for the full screen.
    """
    if _no_display():
        print("ibt-kiosk: there is no display here. On one, run it again; `ibt-kiosk tour` needs none.")
        return 1
    opened = open_all(config, content)
    with configure_logs(opened.settings.log.level, paths.log_folder(opened.settings.log.folder)):
        return _run(opened, windowed)


def _run(opened: Opened, windowed: tuple[int, int] | None) -> int:
    logger.info("ibt-kiosk %s starts.", __version__)
    # Only what is known by now: the cards are looked through by `ibt-kiosk check`.
    for problem in (*opened.problems, *opened.library.problems_of_heads()):
        logger.warning("%s", problem)
    library, in_place = opened.library, False
    if not library.languages and library.folder != paths.guide_folder():
        logger.error("Nothing in %s can be read; the guide of the program is shown.", library.folder)
        library, in_place = open_library(opened.settings, paths.guide_folder()), True

    application = make_application()
    from kiosk.app import Kiosk
    from kiosk.staff.backstage import Backstage
    from kiosk.staff.matters import Matter
    from kiosk.system.display import choose_display, width_of
    from kiosk.system.failures import Failures
    from kiosk.system.infront import InFront
    from kiosk.system.qtclock import QtClock
    from kiosk.ui.metrics import Display

    clock = QtClock()
    failures = Failures(clock)
    failures.install()
    screen = opened.settings.screen
    display = choose_display(application.screens(), application.primaryScreen(), screen.name)
    width_mm = width_of(display.geometry().width(), display.physicalSize().width(), screen.width_mm)
    size = Display(display.geometry().width(), width_mm)
    height_mm = width_mm * display.geometry().height() / display.geometry().width()
    for problem in opened.mounting_problems(Picture(width_mm, height_mm)):
        logger.warning("%s", problem)
    backstage = Backstage(paths.state_folder(opened.settings.state.folder))
    kiosk = Kiosk(application, opened.settings, clock, library, size, backstage=backstage)
    failures.failed.connect(kiosk.end_visit)
    failures.failed_again.connect(kiosk.give_up)
    if opened.problems:
        kiosk.staff.matters.note(Matter.CONFIG_PROBLEMS, str(opened.problems[0]))
    if in_place or not library.languages:
        kiosk.staff.matters.note(Matter.CONTENT_BUNDLED, str(opened.library.folder))
    kiosk.show(display, windowed)
    in_front = InFront(kiosk.window, clock) if windowed is None else None
    try:
        return application.exec()
    finally:
        if in_front is not None:
            in_front.close()
        kiosk.close()
        failures.remove()


def make_application() -> QApplication:
    """Return Qt's application, set up as a kiosk wants it."""
    # One pixel of Qt's is one of the display's: sizes come from millimetres, not from a scale factor.
    os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"
    # Under cage Qt would draw a title bar with a close button around a full-screen window.
    os.environ["QT_WAYLAND_DISABLE_WINDOWDECORATION"] = "1"
    from PySide6.QtCore import QCoreApplication, Qt
    from PySide6.QtWidgets import QApplication

    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_SynthesizeMouseForUnhandledTouchEvents, False)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("ibt-kiosk")
    application.setQuitOnLastWindowClosed(False)
    # Nothing is kept that would have to be saved first: a signal may end the process at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return application


def _no_display() -> bool:
    """Return whether Qt would end the process because there is nothing to show a window on."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return sys.platform == "linux" and not named
