"""What happens to the machine, and what must be true afterward."""

from __future__ import annotations

import csv
import json
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from tools.vm.image import file_system
from tools.vm.machine import Machine, VmError
from tools.vm.visits import begin_visit, go_on

if TYPE_CHECKING:
    from pathlib import Path

    from tools.vm.image import Image
    from tools.vm.picture import Tour

BOOT_S: Final = 600.0
"""How long a start may take on an emulated processor, from power on to the first complete picture."""

BACK_S: Final = 240.0
STATUS_S: Final = 120.0

LAST_S: Final = 15.0
"""Visits that began so long before a cut must be counted: the program writes them 5 s after, where no machine
is emulated."""

VISIT_S: Final = (1.0, 45.0)
"""When the program is killed, or the power cut, during a visit."""

_LOOK_EVERY_S: Final = 1.0
_COUNTS: Final = "/var/lib/ibt-kiosk/counts.json"
_STATUS: Final = "/var/lib/ibt-kiosk/status.json"
_PID: Final = f"""sed -n 's/^ "pid": \\([0-9]*\\),$/\\1/p' {_STATUS}"""
_CAGES: Final = "for each in /proc/[0-9]*; do grep -qsx cage $each/comm && echo ${each#/proc/}; done"

KILLS: Final = (
    ("the program is killed (SIGKILL)", f"kill -KILL $({_PID})", "killed"),
    ("the program crashes (SIGSEGV)", f"kill -SEGV $({_PID})", "crashed"),
    ("the compositor is killed (SIGKILL to cage)", f"kill -KILL $({_CAGES})", "compositor"),
)
"""What is done to the program: what it is, root's command, and a name for pictures."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table.

    Attributes:
        what: What has happened.
        back_s: How long until the first screen was complete; None where it never was.
        status: The verdict of `ibt-kiosk status` afterward.
        counts: What is said of the counts.
        disk: What is said of the file system.
        wrong: What is not as it must be.
    """

    what: str
    back_s: float | None
    status: str = ""
    counts: str = "-"
    disk: str = "-"
    wrong: tuple[str, ...] = ()


@dataclass
class Proof:
    """One run, on one disk.

    Attributes:
        image: What the machine starts from.
        tour: What its screen must look like.
        disk: Its disk, which this run writes.
        folder: Where pictures and logs go.
        seed: Decides the visits, when the power is cut, and what the disk loses.
    """

    image: Image
    tour: Tour
    disk: Path
    folder: Path
    seed: int
    lasted: list[float] = field(default_factory=list)
    """How long each visit had gone on when the program was killed, or the power cut."""
    _seen: dict[str, int] = field(default_factory=dict)
    _boots: int = 0

    def boot(self) -> Machine:
        """Switch the machine on."""
        self._boots += 1
        log = self.folder / f"boot-{self._boots:02}.log"
        return Machine(self.image, self.disk, log, f"{self.seed}-{self._boots}")

    def first_screen(self, machine: Machine, since: float, within_s: float, name: str) -> float | None:
        """Wait for the complete first screen, and return how long that took; None where it never came."""
        picture = self.folder / f"{name}.png"
        # Looking takes of the processors that the machine has: not too often, and at nothing twice.
        last = b""
        while (now := time.monotonic()) - since < within_s:
            data = machine.take_picture(picture).read_bytes()
            if data != last and self.tour.looks(picture).first_screen:
                return now - since
            last = data
            time.sleep(_LOOK_EVERY_S)
        return None

    def started(self, machine: Machine, what: str, name: str) -> Row:
        """Look at a machine that was switched on just now."""
        back_s = self.first_screen(machine, machine.began, BOOT_S, name)
        machine.wait_until_it_answers(BOOT_S)
        if back_s is None:
            return Row(
                what,
                None,
                self.status(machine),
                wrong=("the first screen is not complete", *self._why(machine)),
            )
        status, wrong = self._judged(machine)
        return Row(what, back_s, status, wrong=wrong)

    def _judged(self, machine: Machine) -> tuple[str, tuple[str, ...]]:
        until = time.monotonic() + STATUS_S
        status = self.status(machine)
        while not status.startswith("well") and time.monotonic() < until:
            time.sleep(3)
            status = self.status(machine)
        failed = machine.ask("systemctl list-units --failed --plain --no-legend").said.strip()
        asked = machine.ask(
            "findmnt -no OPTIONS / | grep -o '^r[ow]'; dmesg | grep -c 'EXT4-fs error'"
        ).said.split()
        wrong = [] if status.startswith("well") else [f"status: {status}", *self._why(machine)]
        wrong += [f"failed: {failed}"] if failed else []
        wrong += [f"the file system: {' '.join(asked)}"] if asked != ["rw", "0"] else []
        return status, tuple(wrong)

    def status(self, machine: Machine) -> str:
        """Return the verdict of `ibt-kiosk status`."""
        return machine.ask("ibt-kiosk status").said.partition("\n")[0]

    def _why(self, machine: Machine) -> tuple[str, ...]:
        said = machine.ask("journalctl -b -u ibt-kiosk -o cat --no-pager -n 5").said
        return (f"the journal: {' / '.join(said.splitlines())}",)

    def kill(self, machine: Machine, what: str, words: str, name: str) -> Row:
        """Kill something during a visit, and look how it comes back."""
        chance = random.Random(f"{self.seed}-{name}")
        begun = begin_visit(machine, self.tour, self.folder / f"{name}-before.png", chance)
        go_on(machine, chance, begun + chance.uniform(*VISIT_S))
        pid = machine.ask(_PID).said
        self.lasted.append(time.monotonic() - begun)
        answer = machine.ask(words)
        since = time.monotonic()
        if answer.status:
            return Row(what, None, wrong=(f"it could not be killed: {answer.said}",))
        # The page that was open is no first screen: what comes after is what has come back.
        back_s = self.first_screen(machine, since, BACK_S, name)
        if back_s is None:
            return Row(what, None, self.status(machine), wrong=("it did not come back", *self._why(machine)))
        status, wrong = self._judged(machine)
        if machine.ask(_PID).said == pid:
            wrong = (*wrong, "it is the same process: nothing was killed")
        return Row(what, back_s, status, wrong=wrong)

    def cut(self, machine: Machine, number: int) -> tuple[Machine, Row]:
        """Cut the power during a visit, switch the machine on again, and look at it.

        Returns:
            The machine that runs now, and what is said of the cut.
        """
        name = f"cut-{number:02}"
        chance = random.Random(f"{self.seed}-{name}")
        # Before the visit: asking takes some twenty seconds, and a visit is to be cut in its first ones, too.
        seen, seen_at = counts(machine), time.monotonic()
        begun = begin_visit(machine, self.tour, self.folder / f"{name}-before.png", chance)
        steps = go_on(machine, chance, begun + chance.uniform(*VISIT_S))
        machine.take_picture(self.folder / f"{name}-before.png")
        cut_at = time.monotonic()
        lost = machine.cut_power()
        self.lasted.append(cut_at - begun)
        sound = file_system(self.disk, self.folder / "scratch.img")
        machine = self.boot()
        what = (
            f"the power is cut {self.lasted[-1]:.0f} s and {steps} presses into a visit; "
            f"of {lost.cached} blocks not flushed {lost.cached - lost.kept} are lost"
        )
        row = self.started(machine, what, name)
        found = counts(machine)
        sure = sum(lasted >= LAST_S for lasted in self.lasted)
        wrong = [*row.wrong, *([f"e2fsck: {sound}"] if sound else [])]
        if not sure <= found["visits"] <= len(self.lasted):
            wrong.append(f"{found['visits']} visits are counted, of {sure} to {len(self.lasted)}")
        less = {key: (value, found[key]) for key, value in seen.items() if found[key] < value}
        if less:
            wrong.append(f"counts that were read {cut_at - seen_at:.0f} s before are gone: {less}")
        told = f"{found['visits']} of {len(self.lasted)} visits"
        return machine, Row(
            row.what, row.back_s, row.status, told, "broken" if sound else "sound", tuple(wrong)
        )


def counts(machine: Machine) -> Counter[str]:
    """Return what the machine has counted, summed over its days: of visits what `stats --csv` says.

    Raises:
        VmError: If the file is broken, or `stats` says otherwise than it.
    """
    told = machine.ask("ibt-kiosk stats --csv")
    raw = machine.ask(f"cat {_COUNTS} 2>/dev/null || echo '{{\"days\": {{}}}}'")
    if told.status:
        raise VmError(f"ibt-kiosk stats ends with {told.status}: {told.said}")
    found: Counter[str] = Counter()
    for day in json.loads(raw.said)["days"].values():
        found.update(day)
    visits = sum(int(day["visits"] or 0) for day in csv.DictReader(told.said.splitlines()))
    if visits > found["visits"]:
        raise VmError(f"ibt-kiosk stats tells {visits} visits, the file {found['visits']}")
    found["visits"] = visits
    return found
