"""What staff's side needs of the world: a folder to keep things in, the wall clock, the machine."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Protocol

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.staff.configjobs import Weighs


class Host(Protocol):
    """The machine, as far as staff may do something with it."""

    @property
    def can_restart_machine(self) -> bool:
        """Whether the system lets the kiosk's user restart the machine."""

    @property
    def can_close(self) -> bool:
        """Whether the kiosk may be closed: where nothing starts it again, and nobody has forbidden it."""

    def restart(self) -> None:
        """Start the kiosk anew; returns before it happens."""

    def restart_machine(self) -> None:
        """Restart the machine; returns before it happens."""

    def close(self) -> None:
        """End the kiosk; returns before it happens."""


class NoHost:
    """A machine that can do nothing: that of tours and most tests."""

    can_restart_machine = False
    can_close = False

    def restart(self) -> None:
        """See `Host`."""

    def restart_machine(self) -> None:
        """See `Host`."""

    def close(self) -> None:
        """See `Host`."""


class Sticks(Protocol):
    """The USB sticks of the machine."""

    def folders(self) -> Sequence[Path]:
        """Return the folders of those that can be read now."""

    def watch(self, changed: Callable[[], None]) -> None:
        """Call `changed`, in Qt's event loop, whenever others may be there; until `rest`."""

    def rest(self) -> None:
        """Watch no more."""


class NoSticks:
    """A machine without: that of tours and most tests."""

    def folders(self) -> Sequence[Path]:
        """See `Sticks`."""
        return ()

    def watch(self, changed: Callable[[], None]) -> None:
        """See `Sticks`."""

    def rest(self) -> None:
        """See `Sticks`."""


def local_now() -> dt.datetime:
    """Return the time of the computer's clock, with its zone."""
    return dt.datetime.now().astimezone()


class Backstage(msgspec.Struct, frozen=True):
    """What is handed in.

    Attributes:
        state: The folder of what is kept from start to start; None where nothing is kept, as in a tour.
        host: The machine.
        now: Tells the wall clock's time, with its zone. It may jump, back as well.
        why_started: Why the kiosk was started last, in an English sentence for IT.
        sticks: The sticks that are plugged in.
        scales: Weighs configurations from sticks; None where none is taken from them.
    """

    state: Path | None = None
    host: Host = msgspec.field(default_factory=NoHost)
    now: Callable[[], dt.datetime] = local_now
    why_started: str = ""
    sticks: Sticks = msgspec.field(default_factory=NoSticks)
    scales: Weighs | None = None

    def file(self, name: str) -> Path | None:
        """Return where a file is kept; None where nothing is."""
        return self.state / name if self.state is not None else None
