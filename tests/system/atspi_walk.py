"""Uses the real program through the real accessibility bus, as a screen reader does, and tells what it found.

Run by Debian's own Python, which has pyatspi, inside a session bus of its own:

    dbus-run-session -- /usr/bin/python3 tests/system/atspi_walk.py REPORT PROGRAM [ARGUMENT ...]

It starts an X server without a display and the program on it, presses its way to a page of the guide by the
names of the targets, and writes what it found to the file REPORT, as JSON. It ends with status 1 when
something does not come up in time. The program is another process: what it does can only be waited for.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyatspi
from gi.repository import GLib

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WAIT_S = 60.0
"""The longest that the whole walk may take: a program that starts on a busy machine. Usual are 5 s."""

LOOK_AGAIN_MS = 20


def main(report: Path, program: list[str]) -> int:
    """Start everything, walk, and end everything that was started."""
    read_end, write_end = os.pipe()
    # The server chooses a free number for the display, and writes it down when it can be used.
    server = subprocess.Popen(
        ["/usr/bin/Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as display:
        os.environ["DISPLAY"] = f":{display.readline().strip()}"
    kiosk = subprocess.Popen(
        program, env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    )
    try:
        report.write_text(json.dumps(Walk(kiosk).report()), encoding="utf-8")
    except TimeoutError as late:
        sys.stderr.write(f"{late}\n")
        return 1
    finally:
        for process in (kiosk, server):
            process.terminate()
            process.wait()
    return 0


class Walk:
    """A visit to the program that has just been started."""

    def __init__(self, kiosk: subprocess.Popen[bytes]) -> None:
        self._kiosk = kiosk
        self._end = time.monotonic() + WAIT_S
        self._announced: list[str] = []
        pyatspi.Registry.registerEventListener(self._on_announcement, "object:announcement")

    def report(self) -> dict[str, Any]:
        """Press through to a page, and into a layer over it."""
        window = self._wait_for("the window", self._window)
        report: dict[str, Any] = {"window": window.name, "language": window.get_object_locale()}
        self._press("Touch anywhere to begin")
        self._wait_for("the topics", lambda: self._button("What is it?"))
        report["topics"] = [button.name for button in self._buttons()]
        self._press("What is it?")
        self._press("Next")
        self._wait_for("the second page", lambda: self._announced_as("2 of"))
        # The page slides in; only then its words can be pressed.
        self._wait_for("a word of the text", lambda: self._button("baclofen"))
        report["page"] = [item.name for item in self._shown() if item.getRole() == pyatspi.ROLE_LABEL]
        report["pictures"] = [item.name for item in self._shown() if item.getRole() == pyatspi.ROLE_IMAGE]
        report["buttons on the page"] = [button.name for button in self._buttons()]
        self._press("baclofen")
        self._wait_for("the meaning of the word", lambda: self._button("Close"))
        report["buttons of the layer"] = [button.name for button in self._buttons()]
        self._press("Close")
        self._wait_for("the page again", lambda: self._button("Next"))
        report["announced"] = self._announced
        return report

    def _window(self) -> Any:
        desktop = pyatspi.Registry.getDesktop(0)
        for application in desktop:
            if application is not None and application.get_process_id() == self._kiosk.pid:
                for window in application:
                    if window is not None and window.name:
                        return window
        return None

    def _shown(self) -> Iterator[Any]:
        """Yield all that is shown, in the order in which it is read."""
        waiting = [self._window()]
        while waiting:
            item = waiting.pop()
            if item is None or not item.getState().contains(pyatspi.STATE_SHOWING):
                continue
            yield item
            waiting += reversed(list(item))

    def _buttons(self) -> Iterator[Any]:
        """Yield all that can be pressed now."""
        roles = (pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_RADIO_BUTTON)
        for item in self._shown():
            if item.getRole() in roles and item.getState().contains(pyatspi.STATE_SENSITIVE):
                yield item

    def _button(self, name: str) -> Any:
        return next((button for button in self._buttons() if button.name == name), None)

    def _press(self, name: str) -> None:
        button = self._wait_for(f"the target {name!r}", lambda: self._button(name))
        button.queryAction().doAction(0)

    def _announced_as(self, words: str) -> bool:
        return any(words in announcement for announcement in self._announced)

    def _on_announcement(self, event: Any) -> None:
        self._announced.append(str(event.any_data))

    def _wait_for(self, what: str, find: Callable[[], Any]) -> Any:
        """Handle what the bus brings until something is found; raise TimeoutError when it is not."""
        context = GLib.MainContext.default()
        while time.monotonic() < self._end:
            if self._kiosk.poll() is not None:
                raise TimeoutError(f"the program has ended ({self._kiosk.returncode}) before {what}")
            found = find()
            if found:
                return found
            # Sleeps until the bus has something, or until it is time to look again.
            again = GLib.timeout_add(LOOK_AGAIN_MS, bool)
            context.iteration(True)
            if context.find_source_by_id(again) is not None:
                GLib.source_remove(again)
        raise TimeoutError(f"{what} has not come up; announced: {self._announced}")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
