"""All that the program keeps for itself in the state folder, by name: what `check` looks through. Without Qt.

Whoever keeps a new file adds a line here.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from kiosk.base.keeping import BROKEN, KeptFile
from kiosk.base.overlay import FOLDER as OVERLAYS
from kiosk.base.problems import Problem
from kiosk.content.layers import CURRENT_FILE, PACKS
from kiosk.content.signed.place import Current
from kiosk.staff import choices, counts, lockout, pin
from kiosk.system import runstate, startlog
from kiosk.system.lastgood import CONFIG_FILE, CONTENT_FILE, GoodConfig, GoodContent, LastGood
from kiosk.system.restarts import Starts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    import msgspec

KEPT: Final[Mapping[str, type[msgspec.Struct]]] = {
    choices.FILE_NAME: choices.StaffChoices,
    counts.FILE_NAME: counts.CountsFile,
    lockout.FILE_NAME: lockout.LockoutRecord,
    pin.FILE_NAME: pin.PinRecord,
    runstate.FILE_NAME: runstate.RunState,
    startlog.FILE_NAME: Starts,
    f"{PACKS}/{CURRENT_FILE}": Current,
    f"{OVERLAYS}/{CURRENT_FILE}": Current,
    CONFIG_FILE: GoodConfig,
    CONTENT_FILE: GoodContent,
}
"""What each file holds, by its name in the state folder."""


def problems_of_kept(state: Path) -> Iterator[Problem]:
    """Yield what is wrong with the files in the state folder, one that is not there being no problem."""
    for name, kind in KEPT.items():
        path = state / name
        problem = KeptFile(path, kind).read().problem
        if problem is not None:
            yield problem
        broken = path.with_name(path.name + BROKEN)
        if os.path.lexists(broken):  # also a link to nothing
            wrong = f"This is what {path.name} held when it was found broken, and written anew."
            yield Problem(broken, 1, wrong, "Delete it when nobody needs it.", warning=True)
    yield from LastGood(state).problems()
