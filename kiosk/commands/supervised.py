"""`ibt-kiosk run --supervised`: a small parent process that keeps the kiosk running. Without Qt."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from kiosk.base.logs import terminal_handler
from kiosk.base.nodisplay import NO_DISPLAY, no_display
from kiosk.system.supervisor import Supervisor

if TYPE_CHECKING:
    from pathlib import Path


def supervised(
    config: Path | None, content: Path | None, windowed: tuple[int, int] | None, *, safe: bool
) -> int:
    """Keep the kiosk running until it is closed; the arguments are those of `kiosk.commands.run.run`."""
    if no_display():
        print(NO_DISPLAY)
        return 1
    # To the terminal or the journal alone: the log file is the child's, and tells why it was restarted.
    logging.basicConfig(level=logging.INFO, handlers=[terminal_handler()])
    logging.raiseExceptions = False  # nobody may be there to read it
    return Supervisor(command_for(config, content, windowed, safe=safe)).run()


def command_for(
    config: Path | None, content: Path | None, windowed: tuple[int, int] | None, *, safe: bool
) -> list[str]:
    """Return what starts the child."""
    frozen = getattr(sys, "frozen", False)
    command = [_program(sys.executable), "run"] if frozen else [sys.executable, "-m", "kiosk", "run"]
    if config is not None:
        command += ["--config", str(config)]
    if content is not None:
        command += ["--content", str(content)]
    if windowed is not None:
        command += ["--windowed", "x".join(map(str, windowed))]
    return [*command, "--safe"] if safe else command


def _program(executable: str) -> str:
    """Return the program to start: on Windows the one that has a standard output to tell how it is.

    `ibt-kioskw.exe`, which shows no console, may be the parent (docs/install-windows.md).
    """
    folder, slash, name = executable.rpartition("\\")
    return f"{folder}{slash}ibt-kiosk.exe" if name.lower() == "ibt-kioskw.exe" else executable
