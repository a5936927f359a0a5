"""What `ibt-kiosk run` does before it reads the guide: what may fail there has been noted as a start by then.

1. The settings, as far as they tell where things are kept.
2. The claim to be the one copy; the second one ends here.
3. The note of this start, and from those before it how to start (`kiosk.system.restarts`).

Without Qt.
"""

from __future__ import annotations

import _thread
import hashlib
import logging
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.config import find_config
from kiosk.base.options import Settings
from kiosk.base.overlay import FOLDER as OVERLAYS
from kiosk.base.parent import START_LINE, die_with_parent, watch_input
from kiosk.commands.configured import configured
from kiosk.content.copying import stamp_of
from kiosk.content.layers import CURRENT_FILE, PACKS
from kiosk.system.endings import SUPERVISED, Supervision, supervision
from kiosk.system.instance import Instance, claim, folders_of
from kiosk.system.restarts import Mode
from kiosk.system.runstate import Restarts
from kiosk.system.startlog import StartLog, handed_down

if TYPE_CHECKING:
    from collections.abc import Sequence

logger = logging.getLogger(__name__)


class Asked(msgspec.Struct, frozen=True):
    """What the command line asks for.

    Attributes:
        config: The configuration file, if it names one.
        content: The folder of the guide, if it names one.
        windowed: Size of a window in px to try it out in; None for the full screen.
        safe: Whether to start in safe mode.
    """

    config: Path | None = None
    content: Path | None = None
    windowed: tuple[int, int] | None = None
    safe: bool = False


class Beginning(msgspec.Struct, frozen=True):
    """A start that has begun.

    Attributes:
        asked: What the command line asks for.
        settings: The options as they can be read before anything else.
        instance: The claim to be the one copy.
        log: This start, and how to start.
        supervised_by: Who starts the program again.
    """

    asked: Asked
    settings: Settings
    instance: Instance
    log: StartLog
    supervised_by: Supervision

    def restarts(self) -> Restarts:
        """Return how the program came to run, for the state file."""
        log = self.log
        return Restarts(
            today=log.restarts_today,
            counted=log.counted,
            why_last=log.why,
            safe_mode=log.mode is Mode.SAFE,
        )


def begin(asked: Asked) -> Beginning:
    """Begin a start.

    Raises:
        AlreadyRunning: If another copy runs.
    """
    supervised_by = supervision()
    if supervised_by is Supervision.PARENT:
        _end_with_parent()
    seen = handed_down(os.environ)
    config = find_config(asked.config, os.environ, sys.platform)
    settings = _settings(asked.config)
    state = paths.state_folder(settings.state.folder)
    folders = folders_of(state, paths.runtime_folders(state))
    instance = claim(folders)
    content = asked.content or (Path(settings.content.folder) if settings.content.folder else None)
    # Another pack is another guide, and another configuration over the own one is another start as well.
    installed = [state / folder / CURRENT_FILE for folder in (PACKS, OVERLAYS)]
    log = StartLog(folders, seen, fingerprint(config, content, installed), safe=asked.safe)
    if supervised_by is Supervision.PARENT:
        # The parent keeps in memory what can perhaps be written nowhere.
        _tell_parent(START_LINE + msgspec.json.encode(log.start).decode())
    return Beginning(asked, settings, instance, log, supervised_by)


def fingerprint(config: Path | None, content: Path | None, installed: Sequence[Path] = ()) -> str:
    """Return what changes with the program's version, the configuration and the guide, as files go.

    Args:
        config: The configuration file; None where there is none.
        content: The folder of the guide; None for the program's own.
        installed: The files that name what was installed: the pack, and what is laid over the configuration.
    """
    known = hashlib.blake2b(__version__.encode(), digest_size=12)
    files = [file for file in (config, *installed) if file is not None]
    for file in files:
        known.update(os.fsencode(file))
        try:
            found = file.stat()
        except (OSError, ValueError):  # ValueError: a null byte in the path
            continue
        known.update(f" {found.st_size} {found.st_mtime_ns}\n".encode())
    if content is not None:
        known.update(f"{content}\0{stamp_of(content)}".encode(errors="replace"))
    return known.hexdigest()


def _settings(config: Path | None) -> Settings:
    try:
        return configured(config).settings
    except Exception:  # noqa: BLE001 -- it is read again after this start was noted, and fails there
        return Settings()


def _end_with_parent() -> None:
    die_with_parent()
    watch_input(0, _ask_to_end, os._exit)


def _ask_to_end() -> None:
    """Do in the thread that watches the parent what SIGTERM does elsewhere."""
    _thread.interrupt_main(signal.SIGTERM)


def _tell_parent(line: str) -> None:
    try:
        os.write(1, f"{line}\n".encode())
    except OSError:
        logger.info("Our parent process is gone, though $%s says that it is there.", SUPERVISED)
