"""What happens when the program itself fails: the log learns all of it, a family sees the first screen again.

An exception in a slot or in a paint event does not end the program. The visit starts over; when that does not
help, because it fails again and again, the calm screen for staff is shown.
"""

from __future__ import annotations

import logging
import sys
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QtMsgType, Signal, qInstallMessageHandler

from kiosk.base.journal import Message, fields

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

    from kiosk.base.clock import Clock

logger = logging.getLogger(__name__)
qt_logger = logging.getLogger("qt")

MOST_FAILURES = 3
WITHIN_S = 60.0

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class Failures(QObject):
    """Counts failures.

    Attributes:
        last: What failed last, in one line for IT; empty while nothing has.

    Signals:
        seen: Something went wrong, whatever follows from it: a picture may have a hole.
        failed: Something went wrong; the visit should start over.
        failed_again: It went wrong so often that starting over does not help.
    """

    seen = Signal()
    failed = Signal()
    failed_again = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._times: deque[float] = deque(maxlen=MOST_FAILURES)
        self._telling = False
        self._failed_meanwhile = False
        self._before: tuple[Any, Any] | None = None
        self.last = ""

    def install(self) -> None:
        """Receive all exceptions that nobody catches, and Qt's own messages."""
        self._before = sys.excepthook, qInstallMessageHandler(_on_qt_message)
        sys.excepthook = self.on_exception

    def remove(self) -> None:
        """Receive them no more; whoever received them before does so again."""
        if self._before is not None:
            sys.excepthook, handler = self._before
            qInstallMessageHandler(handler)
            self._before = None

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an exception that nobody caught, and tell that something failed."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            sys.exit(130)
        logger.critical("Nobody caught this:", exc_info=(kind, error, trace), extra=fields(Message.FAILED))
        self.last = _told(error, trace)
        self.seen.emit()
        now = self._clock.now()
        self._times.append(now)
        if self._telling:
            # Starting over has failed too. To tell that from here would call whatever has just failed.
            self._failed_meanwhile = True
            return
        often = len(self._times) == MOST_FAILURES and now - self._times[0] <= WITHIN_S
        self._telling, self._failed_meanwhile = True, False
        try:
            if not often:
                self.failed.emit()
            if often or self._failed_meanwhile:
                self.failed_again.emit()
        finally:
            self._telling = False


def _told(error: BaseException, trace: TracebackType | None) -> str:
    """Return the kind of an exception and where it was raised: its own words may hold anything."""
    kind, where = type(error).__name__, ""
    while trace is not None:
        code = trace.tb_frame.f_code
        where = f" in {Path(code.co_filename).name}:{trace.tb_lineno}, {code.co_name}"
        trace = trace.tb_next
    return f"{kind}{where}"


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    qt_logger.log(_LEVELS.get(kind, logging.WARNING), "%s", message)
