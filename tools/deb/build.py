"""Packs the built program for Debian: `make deb`, after `make build`.

It lays a source tree in build/deb/ and has debhelper do the work there; the package goes to dist/, and
lintian looks at it. The same input gives the same bytes: times are those of SOURCE_DATE_EPOCH, which the
built program has too.
"""

from __future__ import annotations

import argparse
import email.utils
import os
import shutil
import subprocess
import sys
from pathlib import Path

from kiosk import __version__
from tools.build import ROOT
from tools.deb.completion import with_shtab

MOST_MB = 40
"""The goal for the size of the package."""
EPOCH = 1_767_225_600
"""The time of every file in the package: that which tools/build.py gives the program."""
WHO = ("The ibt-kiosk maintainers", "ibt-kiosk@example.org")
"""The maintainer, unless $DEBFULLNAME and $DEBEMAIL tell it: there is no address of the project's own yet."""


def pack(program: Path, version: str, work: Path, out: Path, *, quick: bool = False) -> Path:
    """Build the package, and return its file.

    Args:
        program: The folder that PyInstaller has made.
        version: The package's version.
        work: A folder to build in; what is in it is removed.
        out: The folder that the package goes to.
        quick: Whether to pack it loosely, to try it out: in seconds, and three times as large.

    Raises:
        subprocess.CalledProcessError: If one of Debian's tools fails; what it said has been printed.
    """
    tree = work / "tree"
    shutil.rmtree(work, ignore_errors=True)
    tree.mkdir(parents=True)
    shutil.copytree(program, tree / "program", symlinks=True)
    _mend(tree / "program")
    shutil.copytree(ROOT / "packaging", tree / "packaging")
    shutil.copytree(ROOT / "packaging" / "debian", tree / "debian")
    (tree / "source").symlink_to(ROOT)
    for name in ("sysusers", "tmpfiles"):
        shutil.copy(ROOT / "packaging" / "systemd" / f"ibt-kiosk.{name}", tree / "debian")
    for name in ("ibt-kiosk", "ibt-kiosk-x11"):
        shutil.copy(
            ROOT / "packaging" / "systemd" / f"{name}.service", tree / "debian" / f"ibt-kiosk.{name}.service"
        )
    who = "{} <{}>".format(
        *(os.environ.get(key) or word for key, word in zip(("DEBFULLNAME", "DEBEMAIL"), WHO, strict=True))
    )
    control = tree / "debian" / "control"
    control.write_text(control.read_text(encoding="utf-8").replace("@MAINTAINER@", who), encoding="utf-8")
    copyright_file = tree / "debian" / "copyright"
    copyright_file.write_text(copyright_file.read_text(encoding="utf-8") + _licenses(), encoding="utf-8")
    (tree / "debian" / "changelog").write_text(_changelog(version, who), encoding="utf-8")
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": str(EPOCH),
        "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",  # Debian's programs, whatever else is first on the path
        "PYTHON": str(with_shtab()),
        "DEB_BUILD_OPTIONS": "nocheck",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
    }
    if quick:
        environment["PACKED"] = "-Zgzip -z1"
    command = ["dpkg-buildpackage", "--build=binary", "--unsigned-changes", "--unsigned-buildinfo"]
    with (work / "log").open("w", encoding="utf-8") as log:
        done = subprocess.run(
            command, cwd=tree, env=environment, stdout=log, stderr=subprocess.STDOUT, check=False
        )
    if done.returncode:
        print((work / "log").read_text(encoding="utf-8")[-5000:])
        raise subprocess.CalledProcessError(done.returncode, command)
    made = work / f"ibt-kiosk_{version}_amd64.deb"
    out.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(made, out / made.name))


def _mend(program: Path) -> None:
    """Take away links to nothing, and set permissions as Debian has them: whatever the umask was."""
    for path in sorted(program.rglob("*")):
        if path.is_symlink():
            if not path.exists():
                path.unlink()
        elif path.is_dir() or path == program / "ibt-kiosk":
            path.chmod(0o755)
        else:
            path.chmod(0o644)


def _licenses() -> str:
    """Return the texts that debian/copyright names and that no package of Debian's brings, as it has them."""
    fonts = ROOT / "resources" / "fonts" / "license-atkinson-hyperlegible-next.txt"
    texts = {"MIT": ROOT / "LICENSE", "OFL-1.1": fonts}
    result = ""
    for name, file in texts.items():
        lines = file.read_text(encoding="utf-8").strip().splitlines()
        result += (
            f"\nLicense: {name}\n"
            + "\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in lines)
            + "\n"
        )
    return result


def _changelog(version: str, who: str) -> str:
    day = email.utils.formatdate(EPOCH)
    head = f"ibt-kiosk ({version}) bookworm; urgency=medium"
    return f"{head}\n\n  * CHANGELOG.md tells what is new.\n\n -- {who}  {day}\n"


def main() -> int:
    """Pack, look at it, measure."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--version", default=__version__, help="of the package (that of the program)")
    parser.add_argument("--program", type=Path, default=ROOT / "dist" / "ibt-kiosk", help="what to pack")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where it goes")
    parser.add_argument("--quick", action="store_true", help="pack it loosely, to try it out")
    chosen = parser.parse_args()
    if not (chosen.program / "ibt-kiosk").is_file():
        print(f"{chosen.program} holds no built program. Run `make build` first.")
        return 1
    print("Packing it for Debian (some minutes)", flush=True)
    package = pack(
        chosen.program, chosen.version, ROOT / "build" / "deb" / "work", chosen.out, quick=chosen.quick
    )
    megabytes = package.stat().st_size / 1e6
    print(f"{package}: {megabytes:.1f} MB (goal: at most {MOST_MB} MB)")
    looked = subprocess.run(
        ["lintian", "--fail-on", "error,warning", "--tag-display-limit", "0", str(package)], check=False
    )
    return 1 if looked.returncode or (megabytes > MOST_MB and not chosen.quick) else 0


if __name__ == "__main__":
    sys.exit(main())
