"""Proves the package in a fresh Debian 12: `make deb-test`, after `make deb`.

It installs, runs, looks, breaks, upgrades, removes and purges there, and says one line about each. The
pictures that it takes go to build/deb/; look at them. It needs root, Debian's package sources, some minutes.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import __version__
from kiosk.cli import parser as command_line
from tools.build import ROOT
from tools.deb.manual import commands
from tools.deb.picture import colors_of, is_whole
from tools.deb.root import Root, in_namespaces
from tools.deb.session import Session, crashed

if TYPE_CHECKING:
    from collections.abc import Callable

HERE: Final = ROOT / "build" / "deb"
CONFIG: Final = "/etc/ibt-kiosk/kiosk.toml"
STATE: Final = "/var/lib/ibt-kiosk"
GOOD: Final = '[clinic]\nphone_day = "555 0100"\nphone_night = "555 0101"\nphone_emergency = "911"\n'


class Proof:
    """What is proved, step after step; each finds the root as the one before has left it."""

    def __init__(self, root: Root, package: Path) -> None:
        """Hold the package against a root; it is copied into it."""
        self.root = root
        self.package = package
        self.failed = 0
        root.file("/srv").mkdir(exist_ok=True)

    def claim(self, words: str, true: bool, seen: str = "") -> None:
        """Say whether something is so, and if not, what was seen."""
        print(f"  {'ok    ' if true else 'FAILED'}  {words}", flush=True)
        if not true:
            self.failed += 1
            print("".join(f"          {line}\n" for line in seen.strip().splitlines()[-25:]))

    def does(self, words: str, *command: str, status: int = 0, says: str = "", given: str = "") -> str:
        """Run a program in the root, and claim its exit status and what it says, as a pattern."""
        done = self.root.run(*command, given=given)
        self.claim(
            words,
            done.returncode == status and bool(re.search(says, done.stdout)),
            f"{done.returncode}: {done.stdout}",
        )
        return done.stdout

    def keeps(self, *names: str) -> dict[str, bytes | None]:
        """Return what files hold; None for one that is not there."""
        files = {name: self.root.file(name) for name in names}
        return {name: file.read_bytes() if file.is_file() else None for name, file in files.items()}

    def install(self, package: Path) -> None:
        """Install a package with apt, as an unattended script does: nobody answers."""
        target = self.root.file(f"/srv/{package.name}")
        target.write_bytes(package.read_bytes())
        began = time.monotonic()
        words = ["apt-get", "install", "--yes", "--no-install-recommends", "-o", "Dpkg::Use-Pty=0"]
        self.does(f"apt installs {package.name}, and asks nothing", *words, f"/srv/{package.name}")
        print(f"          {time.monotonic() - began:.0f} s, with what was fetched")

    def is_there(self) -> None:
        """Look at what a person finds after the installation."""
        self.does("--version", "ibt-kiosk", "--version", says=re.escape(__version__))
        self.does("check", "ibt-kiosk", "check", says="No problems")
        self.does("status: not running, exit status 2", "ibt-kiosk", "status", status=2, says="^not running")
        self.does("there is a man page", "man", "-w", "ibt-kiosk", says=r"man1/ibt-kiosk\.1")
        names = " ".join(commands(command_line()))
        bash = "COMP_WORDS=(ibt-kiosk ''); COMP_CWORD=1; . /usr/share/bash-completion/completions/ibt-kiosk; "
        bash += '_shtab_ibt_kiosk; echo "${COMPREPLY[@]}"'
        self.does("bash completes every command", "bash", "-c", bash, says=f"^{names}$")
        self.does(
            "the user is in its groups",
            "id",
            "-nG",
            "ibt-kiosk",
            says="^(?=.*video)(?=.*render)(?=.*input)(?=.*audio)",
        )
        for unit, says in (("ibt-kiosk", "enabled"), ("seatd", "enabled"), ("ibt-kiosk-x11", "disabled")):
            self.does(
                f"{unit}.service is {says}",
                "systemctl",
                "is-enabled",
                unit,
                status=int(says == "disabled"),
                says=f"^{says}$",
            )
        for unit in ("ibt-kiosk.service", "ibt-kiosk-x11.service"):
            self.does(
                f"systemd finds nothing wrong with {unit}",
                "systemd-analyze",
                "verify",
                f"/lib/systemd/system/{unit}",
                says=r"\A\Z",
            )
        self.does("lists every file", "sh", "-c", "dpkg --verify ibt-kiosk", says=r"\A\Z")

    def shows(self, name: str) -> None:
        """Run it as the service does, and take a picture."""
        with Session(self.root) as session:
            ready = session.listen("READY=1", 60)
            self.claim(
                f"the first picture is complete after {ready or 0:.1f} s, told through cage",
                ready is not None,
            )
            beats = [session.listen("WATCHDOG=1", 6) for _ in range(4)]
            self.claim(
                "four signs of life, each within the 6 s that systemd waits",
                None not in beats,
                str(session.told),
            )
            taken = session.picture("/run/ibt-kiosk/picture.png")
            picture = HERE / f"{name}.png"
            found = self.root.file("/run/ibt-kiosk/picture.png")
            if found.is_file():
                picture.write_bytes(found.read_bytes())
                found.unlink()
            whole = taken.returncode == 0 and is_whole(picture)
            colors = colors_of(picture) if taken.returncode == 0 else 0
            self.claim(
                f"the picture is whole: {colors} colors, no title bar; {picture.relative_to(ROOT)}",
                whole,
                taken.stdout,
            )
            self.does("status: well", "ibt-kiosk", "status", says="^well")
            status = session.crash()
            self.claim("a crash comes through cage as an exit status", status == crashed(), f"{status}")
        self.claim(
            "nothing is complained of",
            not re.search("WARNING|ERROR +kiosk|Fontconfig error", session.said),
            session.said,
        )

    def breaks(self) -> None:
        """Drop a configuration with a broken option."""
        self.root.file(CONFIG).write_text(GOOD + '\n[screen]\nwidth_mm = "wide"\n', encoding="utf-8")
        self.does(
            "check names a broken option, its file and its line",
            "ibt-kiosk",
            "check",
            status=1,
            says=rf"{CONFIG}:7: .*width_mm",
        )
        self.root.file(CONFIG).write_text(GOOD, encoding="utf-8")
        self.does("check finds nothing wrong with a good one", "ibt-kiosk", "check", says="No problems")
        self.does("a PIN is set without a terminal", "ibt-kiosk", "pin", "--stdin", given="1357\n")

    def upgrades(self) -> None:
        """Install a later version over it."""
        kept = (CONFIG, f"{STATE}/pin.json", f"{STATE}/starts.json", f"{STATE}/counts.json")
        before = self.keeps(*kept)
        self.install(later(self.package, HERE / "later"))
        self.does(
            "the later version is installed",
            "dpkg-query",
            "-W",
            "-f=${Version}",
            "ibt-kiosk",
            says=r"\+later$",
        )
        after = self.keeps(*kept)
        self.claim(
            "configuration, PIN and state are what they were", after == before and after[CONFIG] is not None
        )
        self.claim("the PIN is the kiosk's user's", self.root.file(f"{STATE}/pin.json").stat().st_uid != 0)
        self.shows("upgraded")

    def goes(self) -> None:
        """Remove it, then purge it."""
        before = self.keeps(CONFIG, f"{STATE}/pin.json", f"{STATE}/starts.json")
        self.does("apt removes it", "apt-get", "remove", "--yes", "ibt-kiosk")
        self.claim("the program is gone", not self.root.file("/usr/lib/ibt-kiosk").exists())
        self.claim(
            "configuration and state are kept", self.keeps(*before) == before and None not in before.values()
        )
        guide = self.root.file("/etc/ibt-kiosk/guide")
        guide.mkdir()
        self.does("apt purges it", "apt-get", "purge", "--yes", "ibt-kiosk")
        gone = (STATE, "/var/log/ibt-kiosk", CONFIG)
        self.claim(
            "configuration, state and log are gone", not any(self.root.file(name).exists() for name in gone)
        )
        self.claim("what it does not know in /etc/ibt-kiosk is left", guide.is_dir())
        guide.rmdir()
        self.does(
            "no link to its service is left",
            "sh",
            "-c",
            "find /etc/systemd /var/lib/systemd -name '*ibt-kiosk*'",
            says=r"\A\Z",
        )

    def comes_back(self) -> None:
        """Install it where configuration and choices were laid before."""
        self.root.file(CONFIG).parent.mkdir(exist_ok=True)
        self.root.file(CONFIG).write_text(GOOD, encoding="utf-8")
        self.root.file("/etc/systemd/system/ibt-kiosk.service").symlink_to("/dev/null")
        self.install(self.package)
        self.claim(
            "a configuration that lay there before is kept",
            self.root.file(CONFIG).read_text(encoding="utf-8") == GOOD,
        )
        self.does(
            "a service that was masked before stays so",
            "systemctl",
            "is-enabled",
            "ibt-kiosk",
            status=1,
            says="^masked$",
        )


def later(package: Path, folder: Path) -> Path:
    """Return the same package as a later version."""
    work = folder / "tree"
    subprocess.run(["rm", "-rf", str(folder)], check=True)
    folder.mkdir(parents=True)
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(work)], check=True)
    control = work / "DEBIAN" / "control"
    words = re.sub(
        r"^Version: (.*)$", r"Version: \1+later", control.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    control.write_text(words, encoding="utf-8")
    target = folder / package.name.replace("_amd64", "+later_amd64")
    command = ["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(work), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def main() -> int:
    """Prove it."""
    in_namespaces("tools.deb.prove", sys.argv[1:])
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    usual = ROOT / "dist" / f"ibt-kiosk_{__version__}_amd64.deb"
    reader.add_argument(
        "--package", type=Path, default=usual, help=f"the package ({usual.relative_to(ROOT)})"
    )
    package = reader.parse_args().package
    if not package.is_file():
        print(f"{package} is not there. Run `make deb` first.")
        return 1
    began = time.monotonic()
    print(f"Proving {package.name} in a fresh Debian 12:", flush=True)
    root = Root(HERE / "root", HERE / "kept")
    proof = Proof(root, package)
    proof.does("apt knows the packages", "apt-get", "update")
    steps: list[Callable[[], object]] = [
        lambda: proof.install(package),
        proof.is_there,
        lambda: proof.shows("installed"),
    ]
    steps += [proof.breaks, proof.upgrades, proof.goes, proof.comes_back]
    for step in steps:
        step()
    print(f"{proof.failed or 'Nothing'} failed, in {time.monotonic() - began:.0f} s.")
    return 1 if proof.failed else 0


if __name__ == "__main__":
    sys.exit(main())
