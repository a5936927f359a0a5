"""The real program, in a process of its own, on a machine that lacks something: it shows the guide."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.base import paths
from kiosk.system.remembering import FIRST_PROBE_MS
from tests.faults.clinic import Clinic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these faults are made by Linux")

ROOT = Path(__file__).parent.parent.parent
LASTS_S = 120
LONG_S = 30
"""Longer than it takes until staff are told."""


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    clinic = Clinic(tmp_path)
    clinic.furnish()
    return clinic


def run(
    clinic: Clinic,
    *,
    prepare: Callable[[], None] | None = None,
    resources: bool = False,
    seconds: int = 0,
    **environment: str,
) -> dict[str, Any]:
    """Run the program for some seconds; return what a family has seen, and what was logged."""
    environ = {
        "PATH": os.environ["PATH"],
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(clinic.root),
        "STATE_DIRECTORY": str(clinic.state),
        "LOGS_DIRECTORY": str(clinic.state / "log"),
    }
    environ = {name: value for name, value in (environ | environment).items() if value}
    command = [sys.executable, "-B", "-m", "tests.faults.running", str(clinic.plain), str(seconds)]
    ended = subprocess.run(
        [*command, *([str(clinic.resources)] if resources else [])],
        env=environ,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LASTS_S,
        check=False,
        preexec_fn=prepare,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    seen: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    assert seen["screens"] == ["home", "reader"]
    assert seen["topics"] >= 4
    assert seen["words"] > 10
    assert seen["colors"] > 1
    assert seen["letters"]
    assert len(seen["warnings"]) == len(set(seen["warnings"])), "each is told once"
    return seen


def cannot_write(seen: dict[str, Any]) -> bool:
    """Return whether staff are told that nothing can be kept, and the log of folder, log and counts, once."""
    about = [line for line in seen["warnings"] if "cannot be written" in line or "No log file" in line]
    return seen["matters"] == ["cannot-write"] and 1 <= len(about) <= 3 and about == seen["warnings"]


@pytest.fixture
def small_disk(clinic: Clinic) -> Iterator[Path]:
    """A disk of 64 kB in the place of the state folder."""
    disk = str(clinic.state)
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk],  # noqa: S607
        capture_output=True,
        check=False,
    )
    if made.returncode != 0:
        pytest.skip("a disk cannot be mounted here")
    yield clinic.state
    subprocess.run(["umount", disk], check=True)  # noqa: S607


@pytest.mark.faults
def test_a_machine_as_it_should_be(clinic: Clinic) -> None:
    seen = run(clinic, seconds=FIRST_PROBE_MS // 1000 + 3)
    assert seen["matters"] == []
    assert seen["warnings"] == []


def test_a_disk_that_is_full(clinic: Clinic, small_disk: Path) -> None:
    with pytest.raises(OSError, match="No space left"):
        (small_disk / "filling").write_bytes(bytes(1_000_000))
    assert cannot_write(run(clinic, seconds=LONG_S))


@pytest.mark.faults
def test_a_disk_that_is_read_only(clinic: Clinic, small_disk: Path) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)  # noqa: S607
    assert cannot_write(run(clinic, seconds=LONG_S))


@pytest.mark.faults
def test_a_file_in_the_place_of_the_state_folder(clinic: Clinic) -> None:
    clinic.state.rmdir()
    clinic.state.write_bytes(b"")
    assert cannot_write(run(clinic, seconds=LONG_S))


def test_no_file_may_grow(clinic: Clinic) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    assert cannot_write(run(clinic, prepare=limit, seconds=LONG_S))


@pytest.mark.faults
@pytest.mark.parametrize("home", ["/proc/nobody", ""])
def test_no_home_folder(clinic: Clinic, home: str) -> None:
    seen = run(clinic, seconds=LONG_S, HOME=home, STATE_DIRECTORY="/proc/none", LOGS_DIRECTORY="/proc/none")
    assert cannot_write(seen)


@pytest.mark.parametrize("length", [pytest.param(0, marks=pytest.mark.faults), 30_000])
def test_none_of_our_typefaces(clinic: Clinic, length: int) -> None:
    """The system's stand in; Qt would take those that were cut off, and draw nothing."""
    for font in clinic.resources.glob("fonts/*.ttf"):
        font.write_bytes(font.read_bytes()[:length])
    seen = run(clinic, resources=True)
    assert seen["matters"] == []


@pytest.mark.faults
def test_no_typeface_but_ours(clinic: Clinic, tmp_path: Path) -> None:
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig/>")
    assert run(clinic, FONTCONFIG_FILE=str(nothing))["matters"] == []
    assert any(paths.fonts_folder().glob("*.ttf"))


def test_no_typeface_at_all(clinic: Clinic, tmp_path: Path) -> None:
    """The letters of the font of pictograms stand in: wide, but they can be read."""
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig/>")
    for font in clinic.resources.glob("fonts/*.ttf"):
        font.unlink()
    seen = run(clinic, resources=True, FONTCONFIG_FILE=str(nothing))
    assert any("Missing: " in line for line in seen["warnings"])
