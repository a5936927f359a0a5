"""A waiting room for one fault: a virtual screen, an empty home, and the kiosk, started as in a clinic."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from tools.bench.screen import Screen, tree_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

ROOT: Final = Path(__file__).resolve().parents[2]
SITE: Final = Path(__file__).resolve().parent / "site"

QUIET_S: Final = 1.2
LIMIT_S: Final = 45.0
_POLL_S: Final = 0.02


@dataclass(frozen=True)
class Seen:
    """What was on the screen after something happened.

    Attributes:
        blank_s: How long it showed nothing.
        back_s: How long until it stood still with a picture on it; None where it never did.
    """

    blank_s: float
    back_s: float | None


@dataclass
class Room:
    """One screen, one kiosk.

    Attributes:
        words: What follows `ibt-kiosk` on the command line.
        environ: Changes to its environment; None takes a variable away.
        before: Called with the room before the kiosk starts.
        happened: When the fault has happened; what lets it happen may set it.
    """

    words: list[str] = field(default_factory=lambda: ["run", "--supervised"])
    environ: dict[str, str | None] = field(default_factory=dict)
    before: Callable[[Room], None] | None = None

    def __enter__(self) -> Self:
        self.folder = Path(tempfile.mkdtemp(prefix="faults-"))
        self.screen = Screen(1280, 800).__enter__()
        self.state, self.home = self.folder / "state", self.folder / "home"
        self.home.mkdir()
        self.config = self.folder / "kiosk.toml"
        self.config.write_text(
            '[screen]\nwidth_mm = 400\n[clinic]\nphone_day = "(555) 010-0199"\n', encoding="utf-8"
        )
        self.happened = 0.0
        self._fault = self.folder / "fault"
        self.processes: list[subprocess.Popen[bytes]] = []
        if self.before is not None:
            self.before(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self.processes:
            for pid in reversed(tree_of(process.pid) if process.poll() is None else []):
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    continue
            process.wait()
        self.screen.__exit__(kind, error, trace)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def environment(self) -> dict[str, str]:
        """The environment of the kiosk."""
        whole: dict[str, str | None] = {
            **{name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ},
            "DISPLAY": self.screen.name,
            "HOME": str(self.home),
            "XDG_STATE_HOME": str(self.state),
            "XDG_RUNTIME_DIR": str(self.folder),
            "IBT_KIOSK_CONFIG": str(self.config),
            "PYTHONPATH": os.pathsep.join((str(SITE), str(ROOT))),
            "KIOSK_FAULT_FILE": str(self._fault),
            **self.environ,
        }
        return {name: value for name, value in whole.items() if value is not None}

    def start(self, words: list[str] | None = None) -> subprocess.Popen[bytes]:
        """Start the kiosk."""
        with (self.folder / "said").open("ab") as said:
            process = subprocess.Popen(
                [sys.executable, "-m", "kiosk", *(self.words if words is None else words)],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                cwd=self.folder,
            )
        self.processes.append(process)
        return process

    @property
    def said(self) -> str:
        """What the kiosk has written to its terminal."""
        return (self.folder / "said").read_text(encoding="utf-8", errors="replace")

    def call(self, *words: str) -> tuple[int, str]:
        """Call the command with other words, and return its exit status and what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "kiosk", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            cwd=self.folder,
        )
        return done.returncode, done.stdout

    def status(self) -> dict[str, Any]:
        """Return what `ibt-kiosk status --json` tells; nothing where it tells nothing."""
        try:
            told = json.loads(self.call("status", "--json")[1])
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}

    @property
    def kiosk_pid(self) -> int:
        """The process that shows the guide: the youngest child that is the kiosk itself."""
        return tree_of(self.processes[0].pid)[1:2][0]

    def break_inside(self, fault: str) -> None:
        """Have a fault of `tools.faults.site` happen in the running program."""
        part = self._fault.with_suffix(".part")
        part.write_text(fault, encoding="utf-8")
        part.replace(self._fault)

    def watch(self, since: float, *, changes: bool = True) -> Seen:
        """Watch the screen until it stands still with a picture on it.

        Args:
            since: When something happened (`time.monotonic`).
            changes: Whether the picture is sure to change first.
        """
        last, changed, blank_s, before = self.screen.picture(), 0.0, 0.0, since
        while (now := time.monotonic()) - since < LIMIT_S:
            picture = self.screen.picture()
            blank = picture == self.screen.blank
            if blank:
                blank_s += now - before
            before = now
            if picture != last:
                last, changed = picture, now
            waits = changed or (not changes and now - since > QUIET_S)
            if waits and not blank and now - max(changed, since) > QUIET_S:
                return Seen(blank_s, max(0.0, changed - since))
            time.sleep(_POLL_S)
        return Seen(blank_s, None)
