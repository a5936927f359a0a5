"""What all tests share: no display, and a strict eye on warnings, logs, timers and windows."""

from __future__ import annotations

import gc
import logging
import os
from typing import TYPE_CHECKING

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_ENABLE_HIGHDPI_SCALING"] = "0"

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from tests.driving import Driver

# A slow machine must not make a property fail, and a run must not depend on what an earlier one has found.
# In CI the same commit gives the same answer; everywhere else each run tries new examples.
settings.register_profile(
    "kiosk",
    deadline=None,
    database=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("kiosk")


def pytest_collection_finish() -> None:
    """Set aside all that is there before the first test, so that what a test leaves behind is found fast."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_unexpected_logs(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test during which something was logged as a warning or worse, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    assert not loud, f"logged: {[record.getMessage() for record in loud]}"


@pytest.fixture(autouse=True)
def _nothing_left_over(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a window, a running timer or a running animation behind."""
    yield
    if "qapp" not in request.fixturenames:
        return
    from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    windows = [widget for widget in QApplication.topLevelWidgets() if isValid(widget)]
    assert not windows, f"left behind: {windows}"
    running = [
        thing
        for thing in gc.get_objects()
        if (isinstance(thing, QTimer) and isValid(thing) and thing.isActive())
        or (
            isinstance(thing, QAbstractAnimation)
            and isValid(thing)
            and thing.state() is QAbstractAnimation.State.Running
        )
    ]
    assert not running, f"still running: {running}"


@pytest.fixture
def drive(qapp: QApplication) -> Iterator[Callable[..., Driver]]:
    """Return what builds a kiosk, as `tests.driving.Driver` does, and lets go of it at the end."""
    from tests.driving import Driver

    drivers: list[Driver] = []

    def build(*args: object, **kwargs: object) -> Driver:
        drivers.append(Driver(qapp, *args, **kwargs))  # type: ignore[arg-type]
        return drivers[-1]

    yield build
    for driver in drivers:
        driver.close()
