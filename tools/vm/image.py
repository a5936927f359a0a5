"""The disk of the emulated machine: Debian 12, the package, installed by apt, and what only the test needs.

All of it stays in build/vm/, each step with what it was made of: what is as it was is not made anew.
Needs root, as apt in a folder does, and Debian's mmdebstrap and e2fsprogs.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.build import ROOT
from tools.vm.machine import HEIGHT_PX, WIDTH_PX, VmError

if TYPE_CHECKING:
    from collections.abc import Callable

SUITE: Final = "bookworm"
PACKAGES: Final = (
    "linux-image-amd64",
    "initramfs-tools",
    "systemd-sysv",
    "udev",
    "dbus",
    "kmod",
    "e2fsprogs",
)
GUEST: Final = Path(__file__).with_name("guest")

_PLACES: Final = {
    "vm-channel": "usr/local/sbin/vm-channel",
    "vm-channel.service": "etc/systemd/system/vm-channel.service",
    "console.conf": "etc/systemd/journald.conf.d/console.conf",
    "emulated.conf": "etc/systemd/system/ibt-kiosk.service.d/emulated.conf",
    "kiosk.toml": "etc/ibt-kiosk/kiosk.toml",
}
_SIZE: Final = "3G"
_QUIET: Final = ("apt-daily.timer", "apt-daily-upgrade.timer", "e2scrub_all.timer", "e2scrub_reap.service")
"""Not started in the machine: they take its one slow processor, and say nothing about the kiosk."""
_LINE: Final = ("serial-getty@ttyS0.service",)
"""Nor this: the serial line is the journal's."""

_MINUTES: Final = {"base": 20, "install": 15, "tour": 5, "disk": 5}
"""How long each step may take on a busy machine."""


@dataclass(frozen=True, slots=True)
class Image:
    """What a machine starts from.

    Attributes:
        disk: The file system, as it is before its first start.
        kernel: Its kernel.
        initrd: What that begins with.
        tour: The tour's first pictures of the very program that is installed.
        package: The package's file name and sum.
    """

    disk: Path
    kernel: Path
    initrd: Path
    tour: Path
    package: str


def make_image(deb: Path, folder: Path) -> Image:
    """Make what has changed of the image, and return it.

    Args:
        deb: The package.
        folder: Where to keep it.

    Raises:
        VmError: If a step fails, or this is not root.
    """
    if os.geteuid() != 0:
        raise VmError("The image is made by apt in a folder of its own: that needs root")
    folder.mkdir(parents=True, exist_ok=True)
    package = hashlib.sha256(deb.read_bytes()).hexdigest()
    guest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(GUEST.iterdir()))).hexdigest()
    base, root, tour, disk = folder / "base.tar", folder / "root", folder / "tour", folder / "disk.img"
    made = f"{SUITE} {' '.join(PACKAGES)}"
    _step(folder, "base", made, lambda: _make_base(base))
    made = f"{made} {package}"
    _step(folder, "install", made, lambda: _install(base, deb, root))
    made = f"{made} {guest} {_SIZE}"
    _step(folder, "tour", made, lambda: _take_tour(root, tour))
    _step(folder, "disk", made, lambda: _make_disk(root, disk))
    kernel, initrd = (_newest(root / "boot", name) for name in ("vmlinuz-*", "initrd.img-*"))
    return Image(disk, kernel, initrd, tour, f"{deb.name}, sha256 {package[:16]}…")


def _step(folder: Path, name: str, made_of: str, make: Callable[[], None]) -> None:
    mark = folder / f"{name}.made-of"
    if mark.exists() and mark.read_text(encoding="utf-8") == made_of:
        print(f"image: {name}: as it was", flush=True)
        return
    print(f"image: {name}: ", end="", flush=True)
    mark.unlink(missing_ok=True)
    begin = time.monotonic()
    make()
    mark.write_text(made_of, encoding="utf-8")
    print(f"{time.monotonic() - begin:.0f} s", flush=True)


def _run(step: str, *words: str | Path) -> None:
    """Run a program of a step, what it says goes to a log.

    Raises:
        VmError: If it fails or takes too long.
    """
    log = ROOT / "build" / "vm" / f"{step}.log"
    # The locale of the one who builds is not that of the image.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
    environment |= {"LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
    with log.open("ab") as said:
        try:
            subprocess.run(
                words,
                check=True,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                timeout=_MINUTES[step] * 60,
                env=environment,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise VmError(f"{step}: {error}; see {log}") from error


def _make_base(base: Path) -> None:
    _run("base", "mmdebstrap", "--variant=apt", f"--include={','.join(PACKAGES)}", SUITE, base)


def _install(base: Path, deb: Path, root: Path) -> None:
    """Install the package as IT does: by apt, with what it recommends."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir()
    _run("install", "tar", "-C", root, "-xf", base)
    archives, kept = root / "var/cache/apt/archives", root.parent / "archives"
    kept.mkdir(exist_ok=True)
    for file in kept.glob("*.deb"):
        shutil.copy(file, archives)
    shutil.copy(deb, root / "tmp" / deb.name)
    shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
    denied = root / "usr/sbin/policy-rc.d"
    denied.write_text("#!/bin/sh\nexit 101\n", encoding="utf-8")
    denied.chmod(0o755)
    # /proc is there for as long as this runs, and nobody has to take it away.
    inside = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c")
    proc = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
    _run("install", *inside, proc, root, "apt-get", "update")
    _run("install", *inside, proc, root, "apt-get", "install", "-y", f"/tmp/{deb.name}")
    for file in archives.glob("*.deb"):
        file.replace(kept / file.name)
    for path in (denied, root / "tmp" / deb.name, root / "etc/resolv.conf"):
        path.unlink()
    shutil.rmtree(root / "var/lib/apt/lists")


def _take_tour(root: Path, tour: Path) -> None:
    """Have the installed program take its tour off the screen, until it comes to the topics."""
    shutil.rmtree(tour, ignore_errors=True)
    program, size = root / "usr/lib/ibt-kiosk/ibt-kiosk", f"{WIDTH_PX}x{HEIGHT_PX}"
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(root.parent), "QT_QPA_PLATFORM": "offscreen"}
    environment["IBT_KIOSK_CONFIG"] = str(GUEST / "kiosk.toml")
    with (root.parent / "tour.log").open("wb") as said:
        process = subprocess.Popen(
            [program, "tour", "--out", tour, "--width-mm", "400", "--size", size],
            env=environment,
            stdout=said,
            stderr=said,
        )
        until = time.monotonic() + _MINUTES["tour"] * 60
        # The next picture is begun when the one before it is whole.
        while not list(tour.glob("*-home-2.png")):
            if process.poll() is not None or time.monotonic() > until:
                process.kill()
                process.wait()
                raise VmError(f"tour: no picture of the topics; see {root.parent / 'tour.log'}")
            time.sleep(0.2)
        process.kill()
        process.wait()


def _make_disk(root: Path, disk: Path) -> None:
    for name, place in _PLACES.items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(GUEST / name, root / place)
    units = root / "etc/systemd/system"
    wanted = units / "multi-user.target.wants" / "vm-channel.service"
    wanted.unlink(missing_ok=True)
    wanted.symlink_to("../vm-channel.service")
    for name in (*_QUIET, *_LINE):
        (units / name).unlink(missing_ok=True)
        (units / name).symlink_to("/dev/null")
    (root / "etc/fstab").write_text("/dev/vda / ext4 errors=remount-ro 0 1\n", encoding="utf-8")
    (root / "etc/hostname").write_text("kiosk\n", encoding="utf-8")
    disk.unlink(missing_ok=True)
    _run("disk", "truncate", "-s", _SIZE, disk)
    _run("disk", "mke2fs", "-q", "-F", "-t", "ext4", "-d", root, disk)


def _newest(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise VmError(f"There is no {pattern} in {folder}")
    return found[-1]


def file_system(disk: Path, scratch: Path) -> str:
    """Return what is wrong with the file system of a disk whose power was cut; empty for nothing.

    A copy is looked at, after its journal has been played as at the next start: the machine itself is to find
    the disk as the cut has left it.
    """
    subprocess.run(["cp", "--sparse=always", disk, scratch], check=True)
    done = subprocess.run(["e2fsck", "-fp", scratch], capture_output=True, text=True, check=False)
    scratch.unlink()
    # 1: what every start mends, such as files that were deleted while they were open.
    return "" if done.returncode in {0, 1} else (done.stdout + done.stderr).strip()
