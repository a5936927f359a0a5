"""The drawing of the screen that invites: how often it is another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.base.options import Settings
from kiosk.ui.scene import CHANGE_MS, STILL_CHANGE_MS
from tests.driving import changed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


@pytest.mark.parametrize(("slides", "stands_ms"), [(True, CHANGE_MS), (False, STILL_CHANGE_MS)])
def test_it_changes_less_often_where_nothing_moves(
    drive: Callable[..., Driver], slides: bool, stands_ms: int
) -> None:
    driver = drive(settings=changed(Settings(), "motion", slide=slides))
    shown = QSignalSpy(driver.kiosk.stage.attract.scene.drawing_changed)
    driver.kiosk.start_over()
    driver.wait(stands_ms - 1)
    assert shown.count() == 0
    driver.wait(1)
    assert shown.count() == 1
    driver.wait(stands_ms)
    assert shown.count() == 2
