"""Writes log records to systemd's journal, with fields that can be searched for.

By the journal's own protocol (systemd.io, "Native Journal Protocol"): one datagram for each record. The
packaged clients are in C (systemd-python, cysystemd) and would need a compiler, or one more shared library in
the built program, for what these few lines do. Nothing about a person is in any field.
"""

from __future__ import annotations

import logging
import os
import socket
import struct
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SOCKET: Final = "/run/systemd/journal/socket"

IDENTIFIER: Final = "ibt-kiosk"

LONGEST_BYTES: Final = 32_000
"""A field is cut off here, as a traceback through a thousand calls is: a datagram must not be too large."""

_FIELDS: Final = "journal_fields"

_PRIORITIES: Final = ((logging.CRITICAL, 2), (logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))


class Message(StrEnum):
    """What IT searches for: `journalctl MESSAGE_ID=…`, told in docs/watching.md. An id never changes."""

    STARTED = "364fc545d0f34104aa84a25ea86793d7"
    """The program starts; fields VERSION, MODE, REASON."""
    SAFE_MODE = "493e2bdd16864103af6bceea6543f1f7"
    """It starts in another mode than the usual one; fields MODE, REASON."""
    FAILED = "1f77f75ad3ba48d98872bf7dfc93eab7"
    """Something failed that nobody caught."""
    ENDED = "7e313ede222146b6a1e199a6f347e8d5"
    """The parent process has seen the program end, and starts it again; fields PROCESS, REASON."""
    PROBLEM = "7a24529aed694a289b4f91d0748f2eec"
    """Something is wrong with the configuration or the guide."""
    NOT_WELL = "eea1400056fd4f81a2994334db6612a5"
    """Something is not well any more; field MATTER has its name in the state file."""
    WELL_AGAIN = "f5937d008e7843e689fffd80f306d033"
    """It is well again; field MATTER."""


def fields(event: Message, **more: str) -> dict[str, object]:
    """Return what a logging call takes as `extra`; the names in `more` get IBT_KIOSK_ before them."""
    return {_FIELDS: {"MESSAGE_ID": str(event), **{f"IBT_KIOSK_{name}": more[name] for name in more}}}


def goes_to_journal(
    environ: Mapping[str, str] = os.environ, handle: int = 2, platform: str = sys.platform
) -> bool:
    """Return whether standard error is the journal's: `$JOURNAL_STREAM` names its file (systemd.exec(5)).

    Args:
        environ: The environment variables, which children inherit that write elsewhere.
        handle: The number of the open file.
        platform: The system, as `sys.platform` names it.
    """
    stream = environ.get("JOURNAL_STREAM", "")
    if not stream or platform != "linux":
        return False
    try:
        file = os.fstat(handle)
    except OSError:
        return False
    return stream == f"{file.st_dev}:{file.st_ino}"


def _datagrams() -> socket.socket:
    if sys.platform == "win32":
        raise OSError("Windows has no journal")
    return socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)


class JournalHandler(logging.Handler):
    """Sends records to the journal; where it does not listen, to standard error, which is its own too."""

    def __init__(self, address: str = SOCKET, fallback: logging.Handler | None = None) -> None:
        """Open a socket that never waits.

        Args:
            address: The journal's socket.
            fallback: Where a record goes that cannot be sent; standard error if not given.
        """
        super().__init__()
        self._address = address
        self._fallback = fallback or logging.StreamHandler()
        self._socket = _datagrams()
        self._socket.setblocking(False)
        self._lost = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Send a record. One that comes while the journal is busy is lost, and counted in the next."""
        try:
            found = self._fields(record)
        except Exception:  # noqa: BLE001 -- a mistake in the call, such as too few arguments
            self.handleError(record)
            return
        if self._lost:
            found["IBT_KIOSK_LOST"] = str(self._lost)
        try:
            self._socket.sendto(b"".join(map(_encoded, found, found.values())), self._address)
        except BlockingIOError:
            self._lost += 1
        except OSError:
            self._fallback.handle(record)
        else:
            self._lost = 0

    def close(self) -> None:
        """Let go of the socket; see `logging.Handler.close`."""
        self._socket.close()
        super().close()

    def _fields(self, record: logging.LogRecord) -> dict[str, str]:
        priority = next((number for level, number in _PRIORITIES if record.levelno >= level), 7)
        found = {
            "MESSAGE": self.format(record),
            "PRIORITY": str(priority),
            "SYSLOG_IDENTIFIER": IDENTIFIER,
            "LOGGER": record.name,
            "CODE_FILE": record.pathname,
            "CODE_LINE": str(record.lineno),
            "CODE_FUNC": record.funcName or "",
        }
        more = getattr(record, _FIELDS, {})
        return found | {str(name): str(value) for name, value in more.items()}


def _encoded(name: str, value: str) -> bytes:
    """Return a field as the protocol has it: one with a line break has its length before it."""
    data = value.encode(errors="replace")[:LONGEST_BYTES]
    if b"\n" not in data:
        return name.encode() + b"=" + data + b"\n"
    return name.encode() + b"\n" + struct.pack("<Q", len(data)) + data + b"\n"
