"""What the program writes down about its own work: to systemd's journal, or to the terminal and into a file.

A kiosk runs for years with nobody looking. Its log must not fill the disk, and a disk that is full or
read-only must not stop it: a file never grows large. Where standard error is the journal's, records go there
with fields (`kiosk.base.journal`), and no file is written beside it unless that is asked for. Nothing about a
person is ever logged.
"""

from __future__ import annotations

import contextlib
import logging
import sys
from typing import TYPE_CHECKING, Final, Literal, Self, TextIO

from msgspec import Struct

from kiosk.base.journal import SOCKET, JournalHandler, goes_to_journal

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

FILE_NAME: Final = "ibt-kiosk.log"

LINE_FORMAT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
TIME_FORMAT: Final = "%Y-%m-%dT%H:%M:%S%z"  # with the offset: the clocks of thirty kiosks go back in autumn

_log = logging.getLogger(__name__)

LogLevel = Literal["debug", "info", "warning", "error"]


class Files(Struct, frozen=True):
    """The log files.

    Attributes:
        when: When they are written, as the option `[log] file` has it.
        limit: Size in bytes at which a new one is begun.
        older: How many older ones are kept: with the usual two at most 3 MB in all.
    """

    when: Literal["without-journal", "always", "never"] = "without-journal"
    limit: int = 1_000_000
    older: int = 2


class Logs:
    """The places that records go to, until `close`; also a context manager that closes at its end.

    Attributes:
        file: The file that is written; None if it cannot be.
    """

    def __init__(self, handlers: list[logging.Handler], file: Path | None, level_before: int) -> None:
        self.file = file
        self._handlers = handlers
        self._level_before = level_before

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop writing, and leave logging as it was before; may be called twice."""
        if not self._handlers:
            return
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            with contextlib.suppress(OSError):  # what could not be written to a full disk cannot be now
                handler.close()
        root.setLevel(self._level_before)
        self._handlers = []


def configure_logs(
    level: LogLevel,
    folder: Path,
    stream: TextIO | None = None,
    *,
    files: Files | None = None,
    journal: str | None = None,
) -> Logs:
    """Begin to write the records of all loggers to the journal, or to `stream` and a file; never raises.

    A folder that cannot be written costs one warning on the stream, and the file.

    Args:
        level: The least important records that are written.
        folder: The folder of `FILE_NAME`; made if it does not exist.
        stream: Where else records go; standard error if not given.
        files: When files are written, and how large; as the options come if not given.
        journal: The journal's socket, in the place of the stream; found out if neither is given.
    """
    files = files or Files()
    if stream is None and journal is None and goes_to_journal():
        journal = SOCKET
    root = logging.getLogger()
    level_before = root.level
    root.setLevel(level.upper())
    handlers: list[logging.Handler] = []
    stream = sys.stderr if stream is None else stream
    if journal is not None:
        handlers.append(JournalHandler(journal))
    # A Windows program without a console has no standard error, which its type does not tell.
    elif stream is not None:  # type: ignore[redundant-expr,unused-ignore]
        handlers.append(_with_time(logging.StreamHandler(stream)))
    wished = files.when == "always" or (files.when == "without-journal" and journal is None)
    file: Path | None = folder / FILE_NAME if wished else None
    failure: OSError | None = None
    if file is not None:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # Only here: a kiosk that has a journal need not wait for it.
            from kiosk.base.logfile import LogFile

            handlers.append(_with_time(LogFile(file, limit=files.limit, older=files.older)))
        except OSError as error:
            file, failure = None, error
    for handler in handlers:
        root.addHandler(handler)
    if failure is not None:
        _log.warning("No log file in %s: %s.", folder, failure.strerror)
    return Logs(handlers, file, level_before)


def terminal_handler() -> logging.Handler:
    """Return what writes to standard error, or to the journal where that is the journal's."""
    return JournalHandler() if goes_to_journal() else _with_time(logging.StreamHandler())


def _with_time(handler: logging.Handler) -> logging.Handler:
    """Have a handler write the time, too: the journal has its own."""
    handler.setFormatter(logging.Formatter(LINE_FORMAT, datefmt=TIME_FORMAT))
    return handler
