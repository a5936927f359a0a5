"""A fresh Debian 12 in a folder, to install the package in: made once by mmdebstrap, then unpacked.

It needs root. Whoever works in it does so in mount and process namespaces of their own (`in_namespaces`), so
that nothing stays mounted or running when they end, however they end.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

SUITE: Final = "bookworm"
_ASIDE: Final = ("bash-completion", "dbus", "grim", "man-db", "systemd", "systemd-sysv", "udev")
"""What the package does not ask for and a usual machine has, and grim, which takes the picture."""
_INSIDE: Final = "IBT_KIOSK_IN_NAMESPACES"


def in_namespaces(module: str, words: list[str]) -> None:
    """Go on in namespaces of our own: run this module anew there, and end as it ends.

    Args:
        module: The name of the module that calls.
        words: Its arguments.
    """
    if os.environ.get(_INSIDE) == "1":
        return
    if os.geteuid() != 0:
        sys.exit("This needs root: it makes a Debian of its own in a folder.")
    command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", sys.executable, "-m", module, *words]
    os.execvpe(command[0], command, os.environ | {_INSIDE: "1"})


class Root:
    """A Debian in a folder.

    Attributes:
        path: The folder.
    """

    def __init__(self, path: Path, kept: Path) -> None:
        """Lay it anew.

        Args:
            path: The folder; what is in it is removed.
            kept: Where the bare Debian is kept from run to run, as a tar, and the packages that were fetched.

        Raises:
            subprocess.CalledProcessError: If that fails.
        """
        self.path = path
        archive = kept / f"{SUITE}.tar"
        if not archive.is_file():
            print("  making a bare Debian 12 (one to two minutes, once)", flush=True)
            kept.mkdir(parents=True, exist_ok=True)
            unfinished = archive.with_suffix(".part.tar")
            make = ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={','.join(_ASIDE)}"]
            make += ["--components=main", SUITE, str(unfinished)]
            subprocess.run(make, check=True, stdin=subprocess.DEVNULL)
            unfinished.rename(archive)
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir(parents=True)
        subprocess.run(["tar", "-xf", str(archive), "-C", str(path)], check=True)
        for kind, place in (("proc", "proc"), ("sysfs", "sys"), ("tmpfs", "run"), ("tmpfs", "tmp")):
            subprocess.run(["mount", "-t", kind, kind, str(path / place)], check=True)
        subprocess.run(["mount", "--rbind", "/dev", str(path / "dev")], check=True)
        packages = kept / "packages"
        packages.mkdir(exist_ok=True)
        subprocess.run(["mount", "--bind", str(packages), str(path / "var/cache/apt/archives")], check=True)
        # Nothing may start: there is no systemd here that could look after it.
        policy = path / "usr/sbin/policy-rc.d"
        policy.write_text("#!/bin/sh\nexit 101\n", encoding="ascii")
        policy.chmod(0o755)
        shutil.copy("/etc/resolv.conf", path / "etc/resolv.conf")
        (path / "etc/apt/apt.conf.d/keep").write_text(
            'APT::Keep-Downloaded-Packages "1";\n', encoding="ascii"
        )

    def run(self, *command: str, given: str = "") -> subprocess.CompletedProcess[str]:
        """Run a program in it as root, and return what it said; both outputs in one."""
        return subprocess.run(
            ["chroot", str(self.path), *command],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            env={
                "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
                "DEBIAN_FRONTEND": "noninteractive",
                "LC_ALL": "C.UTF-8",
            },
        )

    def processes(self, user: int, program: str = "") -> list[int]:
        """Return the numbers of a user's processes, in our own namespace; of one program if it is named."""
        found = []
        for folder in self.path.glob("proc/[0-9]*"):
            try:
                words = (folder / "cmdline").read_bytes().split(b"\0")
                named = not program or os.path.basename(os.fsdecode(words[0])) == program  # noqa: PTH119
                if named and folder.stat().st_uid == user:
                    found.append(int(folder.name))
            except OSError:  # it has just ended
                continue
        return found

    def file(self, name: str) -> Path:
        """Return where a file of it stands, by its name in there."""
        return self.path / name.lstrip("/")
