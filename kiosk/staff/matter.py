"""The kinds of things that staff should know of. Without Qt."""

from __future__ import annotations

from enum import StrEnum


class Matter(StrEnum):
    """One kind of thing that is not well, the most urgent first; the value is its name in the state file."""

    SAFE_MODE = "safe-mode"
    """It failed again and again, and runs with the bundled guide and without extras."""
    FAILED = "failed"
    """Something failed while it ran; the visit started over."""
    CONFIG_LAST_GOOD = "config-last-good"
    """The configuration is broken beyond use: the last good one is used."""
    CONTENT_LAST_GOOD = "content-last-good"
    """The guide is broken beyond use: the last good one is shown."""
    CONTENT_BUNDLED = "content-bundled"
    """The clinic's guide is broken, and there is no last good one: the program's own is shown."""
    CONFIG_PROBLEMS = "config-problems"
    """Options are wrong; their defaults are used."""
    CONTENT_PROBLEMS = "content-problems"
    """Parts of the guide cannot be read; the rest is shown."""
    SIGNOFF = "signoff"
    """A sign-off has ended, or no longer holds for what the guide says."""
    CANNOT_WRITE = "cannot-write"
    """What is kept cannot be written: the disk is full, read-only or missing."""
    DISK = "disk"
    """The disk is nearly full."""
    TOUCH = "touch"
    """The touch panel tells of touches that nobody makes."""
    VOICE = "voice"
    """The voice that reads aloud has gone."""
    CLOCK = "clock"
    """The computer's clock is wrong: a day that was counted lies in the future."""
    KEPT_BROKEN = "kept-broken"
    """A file that the program keeps was broken, and was begun anew."""
