"""`make faults`: breaks the real program, and writes what came of it into docs/reliability.md.

Each fault has a virtual screen (Xvfb) and an empty home of its own; `ibt-kiosk run --supervised` runs from
source. What is on the screen is looked at from outside, every 20 ms. Needs Debian's xvfb, xdotool, faketime,
x11-xserver-utils; disks that are full need root.
"""

from __future__ import annotations

import argparse
import platform
import sys
import time
from contextlib import suppress
from typing import Final

from tools.faults.kinds import FAULTS, Fault, outcome, save
from tools.faults.room import ROOT, Seen

BEGIN: Final = "<!-- make faults: begin -->"
END: Final = "<!-- make faults: end -->"
DOCUMENT: Final = ROOT / "docs" / "reliability.md"
_SHOWN: Final = {"attract": "the first screen", "home": "the topics"}
PICTURES: Final = ROOT / "build" / "faults"


def happen(fault: Fault) -> tuple[Seen, list[str]]:
    """Let a fault happen, and return what was seen, and what is wrong."""
    with fault.room() as room:
        begin = time.monotonic()
        room.start()
        seen = room.watch(begin)
        if fault.act is not None:
            if seen.back_s is None:
                return seen, [f"it did not start: {room.said[-300:]}"]
            room.happened = time.monotonic()
            fault.act(room)
            if not fault.changes:
                # What takes long to do is over by now: only what follows is measured.
                room.happened = time.monotonic()
            seen = room.watch(room.happened, changes=fault.changes)
        with suppress(OSError):
            save(room, PICTURES, fault.name)
        return seen, outcome(fault, room, seen)


def _saw(fault: Fault, seen: Seen) -> str:
    if seen.back_s is None:
        return "nothing"
    shown = _SHOWN[fault.screen[0]] if fault.screen else "one calm sentence: please ask our staff"
    if fault.act is None:
        return shown
    if seen.blank_s >= 0.02:
        return f"a blank screen for {seen.blank_s:.1f} s, then {shown}"
    return f"{shown}, never a blank one" if fault.changes else "nothing of it"


def main() -> int:
    """Let all faults happen; return 1 where one of them did harm."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", default="", help="faults with these words in their names")
    parser.add_argument("--write", action="store_true", help="write the table into docs/reliability.md")
    chosen = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    rows: list[str] = []
    bad = 0
    faults = [fault for fault in FAULTS if chosen.only in fault.name]
    for number, fault in enumerate(faults, start=1):
        print(f"[{number}/{len(faults)}] {fault.name}: ", end="", flush=True)
        seen, wrong = happen(fault)
        back = "never" if seen.back_s is None else f"{seen.back_s:.2f} s"
        bad += bool(wrong)
        print(back, *(f"\n    NOT HELD: {each}" for each in wrong))
        held = "yes" if not wrong else "; ".join(wrong)
        rows.append(f"| {fault.name} | {_saw(fault, seen)} | {back} | {fault.within_s:g} s | {held} |")
    if chosen.write:
        _write(rows)
    print(f"{len(faults) - bad} of {len(faults)} held; pictures in {PICTURES}")
    return 1 if bad else 0


def _write(rows: list[str]) -> None:
    head = [
        BEGIN,
        f"Written by `make faults` on {time.strftime('%Y-%m-%d')}; {platform.system()} {platform.machine()}.",
        "",
        "| what happens | what a family sees | guide complete again after | goal | held |",
        "|---|---|---|---|---|",
    ]
    text = DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    after = rest.partition(END)[2]
    DOCUMENT.write_text(before + "\n".join([*head, *rows, END]) + after, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
