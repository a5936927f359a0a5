"""Makes this machine as slow as the cheapest box: a quarter of one core, by the kernel's own quota."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

PERIOD_US: Final = 10_000
"""How often the quota is given anew: often, so that it is like a slow core and not like one that stops."""

_OLD, _NEW = Path("/sys/fs/cgroup/cpu"), Path("/sys/fs/cgroup")
_NAME = "ibt-kiosk-bench"


@contextmanager
def throttled(part: float) -> Iterator[list[str] | None]:
    """Make a group of processes that get a part of one core.

    Args:
        part: 0.25 is a quarter.

    Yields:
        The words to put before a command that is to run in it; None where this machine cannot.
    """
    group = _group(part)
    if group is None or shutil.which("taskset") is None:
        yield None
        return
    enter = ["sh", "-c", f'echo $$ > {group}/cgroup.procs && exec taskset -c 0 "$@"', "sh"]
    try:
        yield enter
    finally:
        _leave(group)


def _group(part: float) -> Path | None:
    quota = round(PERIOD_US * part)
    for parent, files in (
        (_OLD, {"cpu.cfs_period_us": f"{PERIOD_US}", "cpu.cfs_quota_us": f"{quota}"}),
        (_NEW, {"cpu.max": f"{quota} {PERIOD_US}"}),
    ):
        group = parent / _NAME
        try:
            group.mkdir(exist_ok=True)
            for name, value in files.items():
                (group / name).write_text(value)
        except OSError:
            continue
        return group
    return None


def _leave(group: Path) -> None:
    """Take the group away; what still runs in it goes back to the group above."""
    for pid in (group / "cgroup.procs").read_text().split():
        try:
            os.kill(int(pid), 9)
        except ProcessLookupError:
            continue
    subprocess.run(
        ["sh", "-c", f"until rmdir {group} 2>/dev/null; do sleep 0.05; done"], check=False, timeout=10
    )
