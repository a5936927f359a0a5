"""`make vm-test`: boots the package in an emulated machine, kills its program, and cuts its power.

Debian 12 with the package, on a virtio screen, emulated without help by the processor (QEMU's TCG): ten to
twenty times as slow as a real machine. All that it leaves, pictures and each start's journal, stands in
build/vm/run/. Needs root, and Debian's mmdebstrap, qemu-system-x86, nbdkit, nbdkit-plugin-python, e2fsprogs.
"""

from __future__ import annotations

import argparse
import os
import platform
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tools.build import ROOT
from tools.vm.image import Image, make_image
from tools.vm.machine import VmError
from tools.vm.picture import Tour
from tools.vm.proof import KILLS, Proof, Row

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER: Final = ROOT / "build" / "vm"
DOCUMENT: Final = ROOT / "docs" / "vm-test.md"
BEGIN: Final = "<!-- make vm-test: begin -->"
END: Final = "<!-- make vm-test: end -->"
NEEDED: Final = ("mmdebstrap", "mke2fs", "e2fsck", "nbdkit", "qemu-system-x86_64")


def main() -> int:
    """Prove it; return 1 where something is not as it must be."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--deb", type=Path, help="the package (the newest of dist/)")
    parser.add_argument("--cuts", type=int, default=10, help="how often the power is cut (10)")
    parser.add_argument("--seed", type=int, help="the same seed makes the same visits and cuts")
    parser.add_argument("--write", action="store_true", help="write the table into docs/vm-test.md")
    chosen = parser.parse_args()
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        print(f"Not installed: {', '.join(missing)} (docs/vm-test.md says which packages)", file=sys.stderr)
        return 2
    seed = chosen.seed if chosen.seed is not None else random.SystemRandom().randrange(1_000_000)
    try:
        image = make_image(chosen.deb or _newest_deb(), FOLDER)
        print(f"{image.package}; seed {seed}; load {os.getloadavg()[0]:.1f}", flush=True)
        rows: list[Row] = []
        for row in _told(_prove(image, seed, chosen.cuts)):
            rows.append(row)
            if chosen.write:  # after each: a run takes long, and may be ended
                _write(rows, image.package, seed, 1 + len(KILLS) + chosen.cuts)
    except VmError as error:
        print(f"\nNOT HELD: {error}; logs and pictures: {FOLDER / 'run'}", file=sys.stderr)
        return 1
    held = sum(not row.wrong for row in rows)
    print(f"{held} of {len(rows)} held; pictures and journals in {FOLDER / 'run'}")
    return 0 if held == len(rows) else 1


def _newest_deb() -> Path:
    found = sorted((ROOT / "dist").glob("ibt-kiosk_*.deb"), key=lambda path: path.stat().st_mtime)
    if not found:
        raise VmError("There is no package in dist/: make deb, or --deb FILE")
    return found[-1]


def _prove(image: Image, seed: int, cuts: int) -> Iterator[Row]:
    run = FOLDER / "run"
    shutil.rmtree(run, ignore_errors=True)
    run.mkdir()
    disk = run / "disk.img"
    subprocess.run(["cp", "--sparse=always", image.disk, disk], check=True)
    proof = Proof(image, Tour(image.tour), disk, run, seed)
    machine = proof.boot()
    try:
        yield proof.started(machine, "the machine is switched on for the first time", "first")
        for what, words, name in KILLS:
            yield proof.kill(machine, what, words, name)
        for number in range(1, cuts + 1):
            machine, row = proof.cut(machine, number)
            yield row
    finally:
        machine.close()


def _told(rows: Iterator[Row]) -> Iterator[Row]:
    begin = time.monotonic()
    for row in rows:
        back = "never" if row.back_s is None else f"{row.back_s:.0f} s"
        print(
            f"[{time.monotonic() - begin:5.0f} s] {row.what}: {back}; {row.status}; counts: {row.counts}",
            flush=True,
        )
        for each in row.wrong:
            print(f"    NOT HELD: {each}", flush=True)
        yield row


def _write(rows: list[Row], package: str, seed: int, planned: int) -> None:
    load = os.getloadavg()[1]
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, load {load:.0f}"
    when = time.strftime("%Y-%m-%d")
    ended = "" if len(rows) == planned else f" **Ended after {len(rows)} of {planned}.**"
    table = [
        BEGIN,
        f"Written by `make vm-test` on {when}: {package}; seed {seed}; {system}.{ended}",
        "",
        "| what happens | first screen complete after | `ibt-kiosk status` | counted | file system | held |",
        "|---|---|---|---|---|---|",
    ]
    for row in rows:
        back = "never" if row.back_s is None else f"{row.back_s:.0f} s"
        cells = (row.what, back, row.status, row.counts, row.disk, "; ".join(row.wrong) or "yes")
        table.append(f"| {' | '.join(cells)} |")
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    DOCUMENT.write_text(before + "\n".join([*table, END]) + rest.partition(END)[2], encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
