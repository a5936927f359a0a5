"""`ibt-kiosk metrics`: what the kiosk on this machine tells Prometheus. Without Qt.

The running kiosk writes the same file by itself. What it cannot do is to tell that it has ended where it was
killed: `--write`, run by whoever started it, does that. docs/watching.md tells where.
"""

from __future__ import annotations

import datetime as dt
import logging
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base import paths
from kiosk.base.machine import boot_id
from kiosk.commands.configured import configured
from kiosk.commands.status import NOT_RUNNING, Machine, Verdict, judge
from kiosk.staff import counts
from kiosk.system.metrics import Told, ended_visits, metrics_text, write_metrics
from kiosk.system.runstate import FILE_NAME, RESTING

if TYPE_CHECKING:
    from kiosk.base.options import Settings

logger = logging.getLogger(__name__)


def metrics(config: Path | None, *, write: bool) -> int:
    """Print the metrics, or write them to where the configuration says; return the exit status.

    Args:
        config: The configuration that the command line names.
        write: Whether they are written to the folder of the option `[metrics] folder`.
    """
    settings = configured(config).settings
    told = ask(settings)
    if not write:
        print(metrics_text(told), end="")
        return 0
    if not settings.metrics.folder:
        print("The option [metrics] folder is empty: nothing is written.", file=sys.stderr)
        return 1
    try:
        write_metrics(Path(settings.metrics.folder), told)
    except OSError as error:
        print(f"{settings.metrics.folder}: {error.strerror}. See to its permissions.", file=sys.stderr)
        return 1
    return 0


def tell_down(settings: Settings) -> None:
    """Write that the kiosk does not show the guide, where metrics are wished for; never raises.

    What the last one that did has told stays, such as when its picture was last painted.
    """
    if not settings.metrics.folder:
        return
    try:
        write_metrics(Path(settings.metrics.folder), ask(settings)._replace(up=False))
    except OSError as error:
        logger.warning("No metrics can be written in %s: %s.", settings.metrics.folder, error.strerror)


def ask(settings: Settings, machine: Machine | None = None) -> Told:
    """Return what there is to tell of the kiosk on this machine.

    Args:
        settings: The options: where things are kept.
        machine: What is asked of the machine; this one if not given.
    """
    machine = machine or Machine(boot=boot_id())
    state = paths.state_folder(settings.state.folder)
    verdict = judge([folder / FILE_NAME for folder in (state, *paths.runtime_folders(state))], machine)
    visits = None
    if settings.counts.kept:
        today = dt.datetime.now().astimezone().date()
        visits = ended_visits(counts.Counts(state / counts.FILE_NAME).days, today)
    shows_guide = verdict.state is not None and verdict.state.screen != RESTING
    up = verdict.exit_status != NOT_RUNNING and shows_guide
    return Told(up, verdict.state, _moment(verdict, machine), time.time(), visits)


def _moment(verdict: Verdict, machine: Machine) -> float | None:
    """Return the moment by the clock of the state; None where that has begun anew with the machine."""
    now, state = machine.now(), verdict.state
    if state is None or state.boot != machine.boot or state.written_s > now + 1:
        return None
    return now
