"""What the program writes down about its own work: to the terminal, and into a file that never grows large.

A kiosk runs for years with nobody looking. Its log must not fill the disk, and a disk that is full or
read-only must not stop it. Nothing about a person is ever logged.
"""

from __future__ import annotations

import contextlib
import logging
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, Final, Literal, Self, TextIO

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

FILE_NAME: Final = "ibt-kiosk.log"
# The file and two older ones: at most 3 MB.
MAX_BYTES: Final = 1_000_000
OLDER_FILES: Final = 2

LINE_FORMAT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
TIME_FORMAT: Final = "%Y-%m-%dT%H:%M:%S%z"  # with the offset: the clocks of thirty kiosks go back in autumn

_log = logging.getLogger(__name__)

LogLevel = Literal["debug", "info", "warning", "error"]


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


def configure_logs(level: LogLevel, folder: Path, stream: TextIO | None = None) -> Logs:
    """Begin to write the records of all loggers to `stream` and to a file in `folder`; never raises.

    A folder that cannot be written costs one warning on the stream, and the file.

    Args:
        level: The least important records that are written.
        folder: The folder of `FILE_NAME`; made if it does not exist.
        stream: Where else records go; standard error if not given.
    """
    root = logging.getLogger()
    level_before = root.level
    root.setLevel(level.upper())
    formatter = logging.Formatter(LINE_FORMAT, datefmt=TIME_FORMAT)
    handlers: list[logging.Handler] = []
    stream = sys.stderr if stream is None else stream
    # A Windows program without a console has no standard error, which its type does not tell.
    if stream is not None:  # type: ignore[redundant-expr,unused-ignore]
        handlers.append(logging.StreamHandler(stream))
    file: Path | None = folder / FILE_NAME
    failure: OSError | None = None
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(_LogFile(folder / FILE_NAME))
    except OSError as error:
        file, failure = None, error
    for handler in handlers:
        handler.setFormatter(formatter)
        root.addHandler(handler)
    if failure is not None:
        _log.warning("No log file in %s: %s.", folder, failure.strerror)
    return Logs(handlers, file, level_before)


class _LogFile(RotatingFileHandler):
    """A log file that complains once, and not with each record, when it can no longer be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=MAX_BYTES, backupCount=OLDER_FILES, encoding="utf-8", errors="replace"
        )
        self._complained = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name that logging calls)
        """See `logging.Handler.handleError`; called while the failure is being handled."""
        failure = sys.exc_info()[1]
        if not isinstance(failure, OSError):
            super().handleError(record)  # a mistake in the call, such as too few arguments
        elif not self._complained:
            self._complained = True
            _log.warning("The log file cannot be written any more: %s.", failure.strerror)
