"""A label of plain text: what the guide or the configuration says is shown as it is written, and only shown.

Qt's own label takes a text that looks like HTML for HTML, fetches the pictures that it names, and lets its
links be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PlainLabel(QLabel):
    """A label without HTML, links or text that can be selected. Every label of the kiosk is one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
