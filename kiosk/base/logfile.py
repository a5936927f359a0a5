"""The log file: it never grows large, and a disk that is full or read-only does not stop the program."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)


class LogFile(RotatingFileHandler):
    """A log file that complains once, and not with each record, when it can no longer be written."""

    def __init__(self, path: Path, *, limit: int, older: int) -> None:
        """Open it.

        Args:
            path: The file.
            limit: Size in bytes at which a new one is begun.
            older: How many older ones are kept.

        Raises:
            OSError: If it cannot be written.
        """
        super().__init__(path, maxBytes=limit, backupCount=older, encoding="utf-8", errors="replace")
        self._complained = False

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the name that logging calls)
        """See `logging.Handler.handleError`; called while the failure is being handled."""
        failure = sys.exc_info()[1]
        if not isinstance(failure, OSError):
            super().handleError(record)  # a mistake in the call, such as too few arguments
        elif not self._complained:
            self._complained = True
            _log.warning("The log file cannot be written any more: %s.", failure.strerror)
