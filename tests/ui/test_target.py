"""The words of a target stand on one line where they have room, and inside its edge, in every script."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.target import Form, Target
from tests.driving import SCREENS
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, look
from tests.ui.painting import painted_by

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT], ids=["ltr", "rtl"])
@pytest.mark.parametrize("words", ["1 year", "30 days", "7 أيام", "PIN السري 4", "English"])
def test_what_has_room_in_a_row_is_one_line(qtbot: QtBot, words: str, direction: Qt.LayoutDirection) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    broken = []
    for screen, size, icon in product(SCREENS, (1, 2, 3, 4), (Icon.NONE, Icon.CHOSEN)):
        target = Target(parent, icon=icon)
        target.setText(words)
        target.set_look(look(screen, size, direction))
        target.form = Form.ROW
        target.resize(target.room_for())
        lines = {round(each.base) for each in painted_by(target) if not each.is_icon}
        if len(lines) != 1:
            broken.append((screen, size, icon))
    assert not broken


@pytest.mark.parametrize("words", ["موافق", "تأكيد", "حذف", "OK"])
def test_nothing_hangs_over_the_edge_of_a_low_target(qtbot: QtBot, words: str) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    target = Target(parent, icon=Icon.CHOSEN)
    target.setText(words)
    target.set_look(look("1024x600", 4, RIGHT_TO_LEFT))
    target.form = Form.STACKED
    # A key of the pad for the PIN.
    target.resize(163, 121)
    picture = target.grab().toImage()
    for y in (4, 116):
        row = {picture.pixel(x, y) for x in range(40, 123)}
        assert len(row) == 1, f"something is painted {y} px below the upper edge"
