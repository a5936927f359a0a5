"""Runs the program as `ibt-kiosk run` does, in a process of its own, and prints what it came to.

    python -m tests.faults.running CONFIG SECONDS [RESOURCES]

It presses its way to a page, waits until staff are told of something, at most SECONDS, and ends.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics

from kiosk.base import paths
from kiosk.base.logs import configure_logs
from kiosk.commands.building import build
from kiosk.commands.fallback import decide
from kiosk.commands.run import make_application
from kiosk.staff.backstage import Backstage
from kiosk.system.displays import Displays, QtMonitors
from kiosk.system.failures import Failures
from kiosk.system.qtclock import QtClock


class _Loud(logging.Handler):
    """Keeps the warnings."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def main(config: Path, seconds: int, resources: Path | None) -> None:
    """Run, and print what was seen as JSON."""
    if resources is not None:  # as in a built program
        sys.frozen = True  # type: ignore[attr-defined]
        sys._MEIPASS = str(resources.parent)  # type: ignore[attr-defined]
    loud = _Loud()
    logging.getLogger().addHandler(loud)
    decided = decide(config, None)
    log = decided.opened.settings.log
    with configure_logs(log.level, paths.log_folder(log.folder)):
        application = make_application()
        clock = QtClock()
        failures = Failures(clock)
        failures.install()
        settings = decided.opened.settings
        monitors = QtMonitors(application)
        displays = Displays(monitors, settings.screen, clock)
        backstage = Backstage(paths.state_folder(settings.state.folder))
        kiosk = build(decided, application, clock, displays, backstage)
        kiosk.show(displays.chosen, (1024, 600))
        font = QFontMetrics(kiosk.looks.fonts.font(20))
        has_letters = font.boundingRect("i") != font.boundingRect("m")
        # Not `quit`: that asks the window first, which never closes.
        end = QTimer(singleShot=True, interval=seconds * 1000)
        end.timeout.connect(application.exit)
        end.start()
        kiosk.staff.matters.changed.connect(application.exit)
        application.processEvents()
        kiosk.stage.attract.field.click()
        home = str(kiosk.window.screen_shown.screen_id)
        topics = len(kiosk.book.headings)
        kiosk.stage.home.tiles[0].click()
        application.processEvents()
        image = kiosk.window.grab().toImage().scaled(64, 48)
        if not kiosk.staff.matters and seconds:
            application.exec()
        seen = {
            "screens": [home, str(kiosk.window.screen_shown.screen_id)],
            "topics": topics,
            "letters": has_letters,  # else each is a box
            "words": sum(len(words.split()) for words in kiosk.window.words()),
            "colors": len({image.pixel(x, y) for x in range(64) for y in range(48)}),
            "matters": [str(matter) for matter, _ in kiosk.staff.matters.noted],
            "warnings": loud.said,
        }
        kiosk.close()
        monitors.close()
        failures.remove()
    sys.stdout.write(f"{json.dumps(seen)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None)
