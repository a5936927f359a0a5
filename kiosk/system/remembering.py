"""Remembers what a run stands on once it has stood for a minute, and tries whether anything can be written.

The disk may be slow: whatever is written is written in a thread, which `close` waits for. What comes of it is
told on the thread of the clock. Without Qt.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.base.writing import write_whole
from kiosk.content.copying import LIMIT_BYTES, StoppedError, TooLargeError, stamp_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.base.clock import Alarm, Clock
    from kiosk.system.lastgood import LastGood

STANDS_MS: Final = 60_000
"""How long a run must have stood: what breaks the program breaks it sooner."""
PROBES_MS: Final = 3_600_000
"""How often it is tried whether the state folder can be written."""
FIRST_PROBE_MS: Final = 3_000
"""When it is tried first: the first screen is complete by then."""

_LOOKS_MS: Final = 200
_PROBE: Final = "writable"

logger = logging.getLogger(__name__)


class Standing(Struct, frozen=True):
    """What a run stands on; None for what is not to be remembered.

    Attributes:
        config: The configuration file, and what it held when it was read.
        content: The folder of the clinic's own guide.
        stamp: The guide's stamp from before it was read: see `kiosk.content.copying.stamp_of`.
    """

    config: tuple[Path, bytes] | None = None
    content: Path | None = None
    stamp: str = ""


class Remembering:
    """Remembers, and probes. One for the whole program."""

    def __init__(
        self,
        clock: Clock,
        state: Path,
        good: LastGood,
        standing: Standing,
        stands: Callable[[], bool],
        whole: Callable[[], bool],
        tell: Callable[[str], None],
    ) -> None:
        """Wait for `start`.

        Args:
            clock: Time.
            state: The state folder.
            good: Where it is remembered.
            standing: What may be remembered.
            stands: Tells whether a complete picture is shown now.
            whole: Tells whether nothing is wrong with the guide. One that has lost some of its files does not
                take the place of a whole one.
            tell: Told why the state folder cannot be written; nothing once it can be again.
        """
        self._clock, self._state, self._good, self._standing = clock, state, good, standing
        self._stands, self._whole, self._tell = stands, whole, tell
        self._alarms: dict[str, Alarm] = {}
        self._worker: threading.Thread | None = None
        self._closing = threading.Event()
        self._wrong: list[str] = []  # what the thread has found; read after its end
        self._told = ""
        self._remembered = False
        self._is_whole = True

    def start(self) -> None:
        """Begin to count the time."""
        self._set("probe", FIRST_PROBE_MS, self._on_probe_due)
        self.begin_anew()

    def begin_anew(self) -> None:
        """Something failed: count the time from here."""
        if not self._remembered:
            self._set("remember", STANDS_MS, self._on_stood)

    def close(self) -> None:
        """Stop, once the file that is being written is written."""
        self._closing.set()
        for alarm in self._alarms.values():
            alarm.cancel()
        self.wait()

    def wait(self) -> None:
        """Wait until what is being written is written."""
        if self._worker is not None:
            self._worker.join()

    def _set(self, name: str, delay_ms: int, callback: Callable[[], None]) -> None:
        before = self._alarms.get(name)
        if before is not None:
            before.cancel()
        self._alarms[name] = self._clock.after(delay_ms, callback)

    def _on_probe_due(self) -> None:
        self._set("probe", PROBES_MS, self._on_probe_due)
        self._work(self._probe)

    def _on_stood(self) -> None:
        self._is_whole = self._whole()
        if self._stands() and self._work(self._remember):
            self._remembered = True
        else:
            self.begin_anew()

    def _work(self, job: Callable[[], None]) -> bool:
        """Do a job in a thread, unless there is one at work; return whether it was begun."""
        if self._worker is not None:
            return False
        self._wrong = []
        self._worker = threading.Thread(target=job, name="remembering", daemon=True)
        self._worker.start()
        self._set("look", _LOOKS_MS, self._on_look)
        return True

    def _on_look(self) -> None:
        if self._worker is None:
            return
        if self._worker.is_alive():
            self._set("look", _LOOKS_MS, self._on_look)
            return
        self._worker = None
        wrong = "; ".join(self._wrong)
        if wrong != self._told:
            self._told = wrong
            self._tell(wrong)

    def _probe(self) -> None:
        path = self._state / _PROBE
        try:
            self._state.mkdir(parents=True, exist_ok=True)
            write_whole(path, b"The kiosk tries here whether it can write.\n", 0o644)
            path.unlink()
        except OSError as error:
            if not self._told:  # a disk that stays full is not told every hour
                logger.warning("The folder %s cannot be written: %s.", self._state, error.strerror)
            self._wrong.append(f"{self._state}: {error.strerror}")

    def _remember(self) -> None:
        config, content = self._standing.config, self._standing.content
        if config is not None and not self._good.remember_config(*config):
            self._wrong.append(f"{self._good.config_path}: cannot be written")
        if content is not None and (self._is_whole or not self._good.has_content):
            self._remember_content(content)
        self._probe()

    def _remember_content(self, content: Path) -> None:
        try:
            if stamp_of(content) != self._standing.stamp:
                raise StoppedError  # what would be copied is not what has been shown
            if not self._good.remember_content(content, self._goes_on):
                self._wrong.append(f"{self._good.config_path.parent}: cannot be written")
        except TooLargeError:
            logger.warning(
                "The guide in %s has more than %d MB, so no copy is kept to fall back on.",
                content,
                LIMIT_BYTES // 1_000_000,
            )
        except StoppedError:
            if not self._closing.is_set():
                logger.info("The guide in %s has changed since the start; it is not remembered.", content)

    def _goes_on(self) -> bool:
        return not self._closing.is_set()
