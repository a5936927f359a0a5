"""The small parent process of `ibt-kiosk run --supervised`: starts the kiosk, and starts it again.

The child writes lines as sd_notify(3) knows them to its standard output, which is a pipe: `READY=1` at the
first complete picture, then `WATCHDOG=1` every 2 s, `STATUS=...`. What else it writes there is passed on. Its
standard input is a pipe too: the end of that tells it that the parent is gone, and ends it
(`kiosk.base.parent`).

The parent starts it anew after every end, except `CLOSE` and `ALREADY_RUNNING`, which end the parent too. It
kills a child that is silent for too long. What it has seen it hands down to the next child in
`$IBT_KIOSK_STARTS`: so that the reason stands in the log, and repeated crashes lead to safe mode, even
where nothing can be written. Without Qt.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from kiosk.base.journal import Message, fields
from kiosk.base.parent import END_LINE, START_LINE
from kiosk.system.endings import ALREADY_RUNNING, CLOSE, HANDED, RESTART, SUPERVISED
from kiosk.system.restarts import SHOWED_NOTHING, STOOD_STILL, Ending, Start, wait_s
from kiosk.system.startlog import this_moment, to_hand_down, wall_time

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

logger = logging.getLogger(__name__)

_POLL_S = 0.5
_LONGEST_LINE = 8192
_HANDED_STARTS = 10
_LAST_LINES_S = 0.5
_GONE_S = 5.0


class Limits(msgspec.Struct, frozen=True):
    """How long the parent waits, in seconds.

    Attributes:
        ready: From the start to the first complete picture. Three starts that hang must end within the minute
            that leads to safe mode (`kiosk.system.restarts`).
        silence: From one sign of life to the next; the child gives one every 2 s.
        end: From the wish to end to the end.
    """

    ready: float = 25.0
    silence: float = 6.0
    end: float = 3.0


class Child:
    """One run of the program.

    Attributes:
        start: What is known of it.
    """

    def __init__(self, command: Sequence[str], starts: Sequence[Start], told: SimpleQueue[object]) -> None:
        """Start it.

        Args:
            command: The program and its arguments.
            starts: What is handed down.
            told: Where its lines and its end go, as `(child, line)` and `(child, None)`.

        Raises:
            OSError: If it cannot be started.
        """
        environ = os.environ | {SUPERVISED: "1", HANDED: to_hand_down(starts)}
        now = this_moment()
        self._told = told
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ, creationflags=_flags()
        )
        self.start = Start(boot=now.boot, began_s=now.s, wall=wall_time(), pid=self._process.pid)
        self._ready = False
        self.heard_s = now.s
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()
        Thread(target=self._wait, daemon=True).start()

    def limit(self, limits: Limits) -> float:
        """Return for how long it may be silent now, in seconds."""
        return limits.silence if self._ready else limits.ready

    @property
    def silent_words(self) -> str:
        """What it means that it was silent too long, for IT."""
        return STOOD_STILL if self._ready else SHOWED_NOTHING

    def take(self, line: str) -> None:
        """Take in a line that it has written."""
        if line == "READY=1":
            self._ready = True
            self.heard_s = time.monotonic()
            logger.info("The kiosk (process %d) shows its first picture.", self.start.pid)
        elif line == "WATCHDOG=1":
            self.heard_s = time.monotonic()
        elif line.startswith(START_LINE):
            with suppress(msgspec.DecodeError, RecursionError):
                self.start = msgspec.json.decode(line.removeprefix(START_LINE), type=Start)
        elif not line.startswith(("STATUS=", "STOPPING=", "X_")):
            with suppress(OSError, ValueError, AttributeError):  # nobody may be there to read it
                sys.stdout.write(line + "\n")
                sys.stdout.flush()

    def ask_to_end(self) -> None:
        """Ask it to end, as systemd would."""
        with suppress(OSError):
            if sys.platform == "win32":
                if self._process.stdin is not None:
                    self._process.stdin.write(END_LINE)
                    self._process.stdin.flush()
            else:
                self._process.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once."""
        with suppress(OSError):
            self._process.kill()

    def wait(self, seconds: float) -> None:
        """Wait for its end, for some seconds at most."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)

    @property
    def status(self) -> int:
        """How it has ended, as `subprocess` tells it; 0 while it runs."""
        return self._process.returncode or 0

    def close(self) -> None:
        """Let go of it: what still runs sees the end of its input."""
        if self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()

    def _read(self) -> None:
        stream = self._process.stdout
        if stream is None:
            return
        # Closed by this thread alone: the number of a handle that is closed under it would soon be another's.
        with stream, suppress(OSError, ValueError):
            while line := stream.readline(_LONGEST_LINE):
                self._told.put((self, line.decode(errors="replace").rstrip("\r\n")))

    def _wait(self) -> None:
        self._process.wait()
        # Its last lines are read first; something that it has started may hold the pipe open.
        self._reader.join(_LAST_LINES_S)
        self._told.put((self, None))


class Supervisor:
    """Keeps the program running until it is closed, or this process is asked to end."""

    def __init__(self, command: Sequence[str], limits: Limits | None = None) -> None:
        """Stand ready.

        Args:
            command: The program and its arguments.
            limits: How long it waits.
        """
        self._command, self._limits = command, limits or Limits()
        self._told: SimpleQueue[object] = SimpleQueue()
        self._starts: tuple[Start, ...] = ()
        self._asked = Event()

    def run(self) -> int:
        """Run the program until it is closed; return the exit status."""
        before = [(number, signal.signal(number, self._on_signal)) for number in _signals()]
        try:
            while not self._asked.is_set():
                try:
                    status = self._one_run()
                except Exception:
                    # Whatever it is: the one thing that this process must not do is to end.
                    logger.exception("Nobody caught this:")
                    self._pause(1.0)
                    continue
                if status is not None:
                    return status
        finally:
            for number, handler in before:
                signal.signal(number, handler)
        return 0

    def _one_run(self) -> int | None:
        """Start it and wait for its end; return this process's exit status, or None to start it anew."""
        self._pause(wait_s(self._starts, this_moment()))
        if self._asked.is_set():
            return 0
        now = this_moment()
        try:
            child = Child(self._command, self._starts, self._told)
        except OSError as error:
            logger.error("The kiosk cannot be started: %s.", error.strerror)
            self._note(Start(boot=now.boot, began_s=now.s, wall=wall_time()), Ending.UNKNOWN, "did not start")
            return None
        logger.info("The kiosk was started (process %d).", child.start.pid)
        try:
            killed_why = self._watch(child)
        except BaseException:
            child.kill()
            child.wait(_GONE_S)  # it holds the lock that the next one needs
            raise
        finally:
            child.close()
        return self._conclude(child, killed_why)

    def _watch(self, child: Child) -> str:
        """Wait for the end of a child; return why it had to be killed, or nothing."""
        killed_why, asked_s, looked_s = "", 0.0, time.monotonic()
        while True:
            try:
                told = self._told.get(timeout=_POLL_S)
            except Empty:
                told = None
            now = time.monotonic()
            if now - looked_s > _POLL_S + 2.0:
                # This process itself was stopped, or the computer slept: the child is given its time anew.
                child.heard_s = now
            looked_s = now
            match told:
                case (who, str(line)) if who is child:
                    child.take(line)
                case (who, None) if who is child:
                    return killed_why
                case _:  # nothing, or what was left of the child before
                    pass
            if self._asked.is_set():
                if not asked_s:
                    asked_s = now
                    child.ask_to_end()
                elif now - asked_s > self._limits.end:
                    child.kill()
            elif not killed_why and now - child.heard_s > child.limit(self._limits):
                killed_why = child.silent_words
                logger.error("The kiosk (process %d) %s.", child.start.pid, killed_why)
                child.kill()

    def _conclude(self, child: Child, killed_why: str) -> int | None:
        status = child.status
        # Later it can only be for a moment, or a copy that somebody has started beside ours and will end.
        if status == ALREADY_RUNNING and not self._starts:
            return 1
        if status == CLOSE:
            logger.info("The kiosk was closed.")
            return 0
        if self._asked.is_set():
            logger.info("The kiosk was ended.")
            return 0
        if status == RESTART and not killed_why:
            logger.info("The kiosk wants to be started anew.")
            # The child has noted by itself whether staff wanted that.
            self._note(child.start, Ending.RESTART, "")
        else:
            why = killed_why or words_of(status)
            told = fields(Message.ENDED, PROCESS=str(child.start.pid), REASON=why)
            logger.error("The kiosk (process %d) %s; it is started again.", child.start.pid, why, extra=told)
            self._note(child.start, Ending.CLEAN if status == 0 else Ending.UNKNOWN, why)
        return None

    def _note(self, start: Start, ending: Ending, why: str) -> None:
        seen = replace(start, ending=ending, ended_s=time.monotonic(), why=why)
        self._starts = (*self._starts, seen)[-_HANDED_STARTS:]

    def _pause(self, seconds: float) -> None:
        """Wait; a signal ends it."""
        end = time.monotonic() + seconds
        while not self._asked.is_set() and (left := end - time.monotonic()) > 0:
            with suppress(Empty):
                self._told.get(timeout=min(left, _POLL_S))

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._asked.set()
        self._told.put(None)  # SimpleQueue's may be called from a handler


def words_of(status: int) -> str:
    """Return in words for IT how a process has ended: `subprocess` has signals as negative numbers."""
    if status < 0:
        try:
            name = f" ({signal.Signals(-status).name})"
        except ValueError:
            name = ""
        return f"was killed by signal {-status}{name}"
    return f"ended with status {status}" if status else "ended by itself"


def _flags() -> int:
    """Return how to start the child: on Windows without a console where this process has none either."""
    if sys.platform == "win32" and sys.stderr is None:
        return subprocess.CREATE_NO_WINDOW
    return 0


def _signals() -> list[int]:
    return [signal.SIGINT, signal.SIGTERM]
