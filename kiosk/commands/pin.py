"""`ibt-kiosk pin`: sets, removes or unlocks the PIN of staff. Without Qt.

It is for who administers the machine, and the way out where the PIN has been forgotten: whoever may write
into the folder where it is kept can set a new one. The kiosk need not be restarted.
"""

from __future__ import annotations

import getpass
import os
import sys
import time
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.base import paths
from kiosk.commands.configured import configured
from kiosk.staff import lockout, pin
from kiosk.staff.lockout import Lockout, this_run
from kiosk.staff.pin import Pin, ascii_digits, wrong_with

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_ASK: Final = "New PIN for staff, 4 to 12 digits (they are not shown): "
_AGAIN: Final = "The same again: "

_NO_FOLDER: Final = """\
there is no folder yet that the kiosk's user and you share, and a PIN in your own would not be found.
Make one that belongs to the user who runs the kiosk, here called "kiosk", and run this again:
  install -d -o kiosk -g kiosk /var/lib/ibt-kiosk
Or name a folder with the option "folder" in the table [state] of the configuration."""


class PinOptions(Struct, frozen=True):
    """What the command line says.

    Attributes:
        stdin: Whether the PIN is the first line of the standard input, for installs that nobody attends.
        remove: Whether to forget the PIN.
        unlock: Whether to forget the wrong tries.
    """

    stdin: bool = False
    remove: bool = False
    unlock: bool = False


def change_pin(config: Path | None, options: PinOptions, ask: Callable[[str], str] = getpass.getpass) -> int:
    """Do what the options say and return 0; 1 where that cannot be, 2 where nobody is there to type.

    Args:
        config: The configuration file that the command line names.
        options: The rest of what it says.
        ask: Shows a question and returns what is typed, unseen.
    """
    found = configured(config)
    for problem in found.problems:
        print(problem, file=sys.stderr)
    folder = paths.state_folder(found.settings.state.folder)
    kept, wrong_tries = Pin(folder / pin.FILE_NAME), _lockout(folder)
    if options.remove:
        return _remove(kept, folder)
    if _is_roots_own(folder):
        return _refuse(_NO_FOLDER)
    if options.unlock:
        if not wrong_tries.clear():
            return _refuse(f"the wrong tries in {folder} could not be cleared.")
        print("The wrong tries are forgotten. The PIN is as it was.")
        return 0
    if not options.stdin and not sys.stdin.isatty():
        return _refuse("there is nobody to ask here. With --stdin the PIN is read from a line.", status=2)
    digits = ascii_digits(sys.stdin.readline().strip() if options.stdin else ask(_ASK).strip())
    if wrong := wrong_with(digits):
        return _refuse(f"a PIN {wrong}. Nothing was changed.")
    if not options.stdin and ascii_digits(ask(_AGAIN).strip()) != digits:
        return _refuse("these were two different PINs. Nothing was changed.")
    return _set(kept, wrong_tries, digits, folder)


def _set(kept: Pin, wrong_tries: Lockout, digits: str, folder: Path) -> int:
    if not kept.choose(digits):
        return _refuse(f"nothing was changed. {folder} has to be a folder that you may write into.")
    print(f"The PIN is set. It is kept in {folder / pin.FILE_NAME}")
    if not wrong_tries.clear():
        return _refuse("the wrong tries could not be cleared: the kiosk may ask to wait.")
    return 0


def _remove(kept: Pin, folder: Path) -> int:
    try:
        removed = kept.remove()
    except OSError as error:
        return _refuse(f"{error.filename} cannot be removed: {error.strerror}.")
    print("The PIN is removed." if removed else f"There was no PIN in {folder}")
    print("Without one, staff see only whether all is well, and how to set a PIN.")
    return 0


def _lockout(folder: Path) -> Lockout:
    return Lockout(folder / lockout.FILE_NAME, time.monotonic, this_run())


def _is_roots_own(folder: Path) -> bool:
    """Return whether root would make a folder that the kiosk's user does not look into, or may not."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and not folder.is_dir()


def _refuse(why: str, status: int = 1) -> int:
    print(f"ibt-kiosk: {why}", file=sys.stderr)
    return status
