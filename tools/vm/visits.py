"""Visits by whoever stands at the emulated machine: keys and clicks by chance, the same for the same seed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from tools.vm.machine import VmError

if TYPE_CHECKING:
    import random
    from pathlib import Path

    from tools.vm.machine import Machine
    from tools.vm.picture import Tour

_BEGIN_WITHIN_S: Final = 120.0
_KEYS: Final = ("tab", "tab", "ret", "pgdn", "pgdn", "right", "pgup", "up", "home")
_KEY_SHARE: Final = 0.7
_PAUSE_S: Final = (0.2, 2.0)


def begin_visit(machine: Machine, tour: Tour, picture: Path, chance: random.Random) -> float:
    """Leave the first screen by a key or a click, and return when the topics stood there.

    Raises:
        VmError: If they never do.
    """
    until = time.monotonic() + _BEGIN_WITHIN_S
    by_key = chance.random() < 0.5
    while time.monotonic() < until:
        if by_key:
            machine.press("spc")
        else:
            machine.click(chance.randrange(100, 540), chance.randrange(100, 440))
        # What came late stands there by now: a second press would go further.
        again = time.monotonic() + 25
        while time.monotonic() < again:
            if tour.shows_topics(machine.take_picture(picture)):
                return time.monotonic()
            time.sleep(0.5)
        print(
            f"    {'the space key' if by_key else 'a click'} has not brought the topics in 25 s", flush=True
        )
        by_key = not by_key
        if not tour.looks(picture).first_screen:
            # It went further at once: that is a visit as well.
            return time.monotonic()
    raise VmError("The first screen is not left by a key or a click")


def go_on(machine: Machine, chance: random.Random, until: float) -> int:
    """Press keys and click until a moment has come; return how often."""
    steps = 0
    while time.monotonic() < until:
        if chance.random() < _KEY_SHARE:
            machine.press(chance.choice(_KEYS))
        else:
            machine.click(chance.randrange(20, 1260), chance.randrange(20, 700))
        steps += 1
        pause = min(chance.uniform(*_PAUSE_S), until - time.monotonic())
        if pause > 0:
            time.sleep(pause)
    return steps
