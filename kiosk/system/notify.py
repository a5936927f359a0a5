"""Tells whoever started the program how it is: systemd, or the program's own parent process.

Nothing here ever raises or waits: a supervisor that has gone, or that does not listen, stops nothing.
"""

from __future__ import annotations

import os
import select
import socket
import sys
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SUPERVISED: Final = "IBT_KIOSK_SUPERVISED"
"""The environment variable by which the program's own parent tells that it listens; "1" where it does."""


class Notifier(Protocol):
    """Who is told."""

    def ready(self) -> None:
        """The first complete picture stands."""

    def alive(self) -> None:
        """The window draws what it should."""

    def status(self, words: str) -> None:
        """Tell in a few words, on one line, what is shown."""

    def stopping(self) -> None:
        """The program ends, and that is meant."""


class Lines:
    """A notifier that tells lines as sd_notify(3) has them; `_send` is for the classes made from this."""

    def ready(self) -> None:
        """See `Notifier`."""
        self._send("READY=1")

    def alive(self) -> None:
        """See `Notifier`."""
        self._send("WATCHDOG=1")

    def status(self, words: str) -> None:
        """See `Notifier`."""
        self._send(f"STATUS={' '.join(words.split())}")

    def stopping(self) -> None:
        """See `Notifier`."""
        self._send("STOPPING=1")

    def _send(self, line: str) -> None:
        raise NotImplementedError


class SystemdNotifier(Lines):
    """Tells systemd, by the datagrams of sd_notify(3)."""

    def __init__(self, address: str, *, watched: bool) -> None:
        """Open a socket that never blocks.

        Args:
            address: `$NOTIFY_SOCKET`: a path, or a name in Linux's abstract space after an "@".
            watched: Whether systemd waits for signs of life (`WatchdogSec=`).
        """
        # An abstract name begins with a zero byte, which no environment variable can hold.
        self._address = f"\0{address[1:]}" if address.startswith("@") else address
        self._watched = watched
        if sys.platform == "win32":  # where there is neither systemd nor the kind of socket
            raise NotImplementedError
        self._socket: socket.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)

    def alive(self) -> None:
        """See `Notifier`; says nothing where nobody waits for it."""
        if self._watched:
            super().alive()

    def close(self) -> None:
        """Let go of the socket."""
        self._socket.close()

    def _send(self, line: str) -> None:
        try:
            self._socket.sendto(line.encode(errors="replace"), self._address)
        except (OSError, ValueError):  # gone, full, not allowed; an address that is none
            return


class PipeNotifier(Lines):
    """Tells the program's own parent, by lines of UTF-8 on standard output."""

    def __init__(self, handle: int) -> None:
        """Take the number of an open file."""
        self._handle = handle

    def _send(self, line: str) -> None:
        try:
            if self._is_full():
                return
            # In one piece and past all buffers: lines this short never come in two (pipe(7), PIPE_BUF).
            os.write(self._handle, f"{line}\n".encode(errors="replace")[:512])
        except (OSError, ValueError):  # the parent has gone, or standard output is closed
            return

    def _is_full(self) -> bool:
        """Return whether nobody has read for so long that writing would wait; Windows cannot tell."""
        if sys.platform == "win32":
            return False
        waiting = select.poll()
        waiting.register(self._handle, select.POLLOUT)
        return not waiting.poll(0)


class Notifiers:
    """Tells several, or nobody."""

    def __init__(self, notifiers: Sequence[Notifier] = ()) -> None:
        self.all = tuple(notifiers)

    def ready(self) -> None:
        """See `Notifier`."""
        for notifier in self.all:
            notifier.ready()

    def alive(self) -> None:
        """See `Notifier`."""
        for notifier in self.all:
            notifier.alive()

    def status(self, words: str) -> None:
        """See `Notifier`."""
        for notifier in self.all:
            notifier.status(words)

    def stopping(self) -> None:
        """See `Notifier`."""
        for notifier in self.all:
            notifier.stopping()


def notifier_for(environ: Mapping[str, str] = os.environ, output: int = 1) -> Notifiers:
    """Return who is to be told, by the environment variables.

    Args:
        environ: The environment variables.
        output: The number of the file that the program's own parent reads.
    """
    found: list[Notifier] = []
    address = environ.get("NOTIFY_SOCKET", "")
    if address.startswith(("/", "@")) and sys.platform != "win32":
        # The variables are inherited: the watchdog may be meant for a process before this one.
        meant_for = environ.get("WATCHDOG_PID", "")
        watched = bool(environ.get("WATCHDOG_USEC")) and meant_for in ("", str(os.getpid()))
        found.append(SystemdNotifier(address, watched=watched))
    if environ.get(SUPERVISED) == "1":
        found.append(PipeNotifier(output))
    return Notifiers(found)
