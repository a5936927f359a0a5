"""What staff can do on their panel: one name for each entry, in the order in which they stand there."""

from __future__ import annotations

from enum import StrEnum


class Entry(StrEnum):
    """One entry of the panel; those that nothing belongs to here are not shown."""

    CLEANING = "cleaning"
    SOUND = "sound"
    LANGUAGES = "languages"
    HOURS = "hours"
    RESTART = "restart"
    READING = "reading"
    STICK = "stick"
    ABOUT = "about"
    RESTART_MACHINE = "restart-machine"
    CLOSE = "close"
