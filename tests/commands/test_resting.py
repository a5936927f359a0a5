"""While only the last sentence is shown, IT is told so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.base.machine import boot_id
from kiosk.base.options import Settings
from kiosk.commands.metrics import ask
from kiosk.commands.resting import Resting, RestState
from kiosk.commands.status import NEEDS_CARE, Machine, judge
from kiosk.system.notify import Notifiers
from kiosk.system.runstate import FILE_NAME, RESTING, WRITTEN_EVERY_S, Restarts
from tests.driving import changed

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_status_tells_that_only_the_last_sentence_is_shown(tmp_path: Path) -> None:
    now = 50.0

    def clock() -> float:
        return now

    told = RestState(tmp_path, Restarts(today=4), "it crashed 3 times within a minute", clock)
    told.write()
    now += WRITTEN_EVERY_S
    verdict = judge([tmp_path / FILE_NAME], Machine(now=clock, boot=boot_id()))
    assert verdict.exit_status == NEEDS_CARE
    assert verdict.why == (RESTING,)
    assert verdict.state is not None
    assert verdict.state.matters[0].detail == "it crashed 3 times within a minute"
    assert verdict.state.restarts.today == 4


def test_it_is_no_kiosk_that_is_up(tmp_path: Path) -> None:
    settings = changed(Settings(), "state", folder=str(tmp_path))
    now = 50.0
    RestState(tmp_path, Restarts(), "", lambda: now).write()
    assert not ask(settings, Machine(now=lambda: now, boot=boot_id())).up


@pytest.mark.usefixtures("qapp")
def test_the_sentence_and_what_is_told_come_and_go_together(qtbot: QtBot) -> None:
    told: list[bool] = []
    resting = Resting(Notifiers(()), lambda: None, lambda: told.append(True))
    resting.show((640, 360))
    qtbot.waitExposed(resting.window)
    assert told == [True]
    assert resting.window.isVisible()
    resting.close()
    assert not any(widget.isVisible() for widget in QApplication.topLevelWidgets())
