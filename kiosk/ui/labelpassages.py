"""What the labels on a screen or a layer say, for all those that need no order of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from kiosk.ui.dots import Dots
from kiosk.ui.passages import Passage, Role
from kiosk.ui.textarea import TextArea
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def passages_of_labels(parent: QWidget) -> list[Passage]:
    """Return what the labels on a widget say, from the top down, along each line in reading direction."""
    right_to_left = parent.layoutDirection() is Qt.LayoutDirection.RightToLeft
    found: list[tuple[int, int, QLabel]] = []
    for label in parent.findChildren(QLabel):
        if label.isVisibleTo(parent):
            corner = label.mapTo(parent, QPoint())
            across = parent.width() - corner.x() - label.width() if right_to_left else corner.x()
            found.append((corner.y(), across, label))
    found.sort(key=lambda place: place[:2])
    return [passage for _, _, label in found for passage in passages_of(label)]


def passages_of(label: QLabel) -> list[Passage]:
    """Return what a label says: line by line, so that a telephone number is no part of a sentence."""
    if isinstance(label, TextArea):
        return label.passages()
    if isinstance(label, Words | Dots):
        role = Role.FOOT if isinstance(label, Dots) else Role.TEXT
        return [Passage(line, label, role) for line in label.text().split("\n") if line]
    return []
