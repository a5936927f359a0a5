"""What staff have set on the panel; it outlives the visit, the night and the power cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from kiosk.base.keeping import KeptFile
from kiosk.staff.matter import Matter

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.staff.matters import Matters

FILE_NAME = "staff.json"


class StaffChoices(Struct, frozen=True, kw_only=True):
    """What staff have set.

    Attributes:
        sound: Whether families can have the guide read aloud, where the configuration offers it.
        loudness: How loud each visit starts; one of `kiosk.ui.visit.LOUDNESSES`.
        hidden_languages: Codes of the languages that are not offered for now.
        hours: Opening hours by the name of the day, in place of the configuration's; None for those.
        hours_outside: What the screen does outside of them, in place of the configuration's; None for that.
    """

    sound: bool = True
    loudness: Annotated[int, Meta(ge=1, le=5)] = 3
    hidden_languages: tuple[str, ...] = ()
    hours: dict[str, str] | None = None
    hours_outside: Literal["dark", "as-always"] | None = None


class KeptChoices:
    """What staff have set, and the file that keeps it.

    Attributes:
        value: What is set now.
        problem: What was wrong with the file; None where nothing was.
    """

    def __init__(self, path: Path | None, matters: Matters | None = None) -> None:
        """Read what was set; the defaults where nothing was, or where the file is broken.

        Args:
            path: The file; None where nothing is kept.
            matters: Where it is noted that something cannot be written.
        """
        self._matters = matters
        self._file = KeptFile(path, StaffChoices)
        value, self.problem = self._file.read()
        self.value: StaffChoices = value or StaffChoices()

    def choose(self, **changes: object) -> bool:
        """Set something else, and return whether it could be written; until a restart it counts anyway."""
        self.value = msgspec.structs.replace(self.value, **changes)
        written = self._file.write(self.value)
        if self._matters is None or self._file.path is None:
            return written
        if written:
            self._matters.settle(Matter.CANNOT_WRITE)
        else:
            self._matters.note(Matter.CANNOT_WRITE, f"{self._file.path} cannot be written.")
        return written
