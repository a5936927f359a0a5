"""Which sticks are mounted, by what the kernel tells, and that it tells of each that comes and goes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.system.sticks import MountedSticks, sticks_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

MOUNTS = r"""
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
42 27 0:39 / /media/ram rw,relatime - tmpfs tmpfs rw
43 27 8:17 / /media/ibtkiosk ro,nosuid,nodev,noexec,relatime shared:7 - vfat /dev/sdb1 ro,fmask=0133
44 27 8:33 / /run/media/anna/NORTH\040CLINIC rw master:1 propagate_from:2 - exfat /dev/sdc1 rw
45 27 8:49 / /mnt/disk rw - ext4 /dev/sdd1 rw
46 27 8:17 / /media/ibtkiosk ro - vfat /dev/sdb1 ro
47 27 8:65 / /mediaeval rw - vfat /dev/sde1 rw
"""


def test_devices_at_the_places_for_sticks() -> None:
    assert sticks_in(MOUNTS) == [Path("/media/ibtkiosk"), Path("/run/media/anna/NORTH CLINIC")]


@given(st.text(max_size=200))
def test_whatever_is_told_nothing_fails(told: str) -> None:
    assert all(str(path).startswith(("/media/", "/run/media/")) for path in sticks_in(told))


def test_where_nothing_is_told_there_is_none() -> None:
    assert list(MountedSticks(platform="darwin").folders()) in ([], sticks_in(_mounts()))
    assert MountedSticks(platform="win32").folders() == [] or sys.platform == "win32"


def _mounts() -> str:
    path = Path("/proc/self/mountinfo")
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _run(program: str, *words: str) -> int:
    return subprocess.run(
        [shutil.which(program) or program, *words], check=False, capture_output=True
    ).returncode


def _may_mount() -> bool:
    if sys.platform != "linux" or os.geteuid() != 0:
        return False
    return _run("unshare", "--mount", "true") == 0


@pytest.mark.skipif(not _may_mount(), reason="needs root")
def test_the_kernel_tells_when_one_comes_and_goes(qtbot: QtBot, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    sticks = MountedSticks([f"{tmp_path}/"])
    told: list[list[Path]] = []

    def note() -> None:
        told.append(list(sticks.folders()))

    sticks.watch(note)
    try:
        # In the place of a stick: what counts is where it is mounted, and that a device is named.
        assert _run("mount", "-t", "tmpfs", "-o", "size=64k", "/dev/stick", str(stick)) == 0
        try:
            qtbot.waitUntil(lambda: told == [[stick]], timeout=2000)
        finally:
            assert _run("umount", str(stick)) == 0
        qtbot.waitUntil(lambda: told == [[stick], []], timeout=2000)
    finally:
        sticks.rest()
