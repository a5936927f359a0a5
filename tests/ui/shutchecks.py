"""What no widget may have, at any stop of a walk: a way to a menu, a tip, a drop, an input method."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from tests.ui.checks import check

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.walking import Stop

WITH_MENUS = (QAbstractScrollArea, QAbstractSpinBox, QComboBox, QDialog, QLineEdit, QMenu)
"""Widgets of Qt's that bring menus, selections, lists or windows of their own."""

SHUT = (Qt.ContextMenuPolicy.PreventContextMenu, Qt.ContextMenuPolicy.NoContextMenu)


@check
def nothing_leads_out(stop: Stop) -> Iterator[str]:
    """No widget has a menu, a tip, a shortcut, text to select, a link, a drop or an input method."""
    window = stop.driver.kiosk.window
    if window.contextMenuPolicy() not in SHUT:
        yield "the window lets context menus through"
    if window.findChildren(QShortcut):
        yield "there is a shortcut"
    for widget in (window, *window.findChildren(QWidget)):
        for wrong in wrongs(widget):
            yield f"{type(widget).__name__} {wrong}"


def wrongs(widget: QWidget) -> Iterator[str]:
    """Yield what a widget has that leads out."""
    if isinstance(widget, WITH_MENUS):
        yield "brings menus of its own"
    # What a widget leaves alone comes to the window, which prevents it.
    if widget.contextMenuPolicy() not in (*SHUT, Qt.ContextMenuPolicy.DefaultContextMenu):
        yield "has a context menu"
    if widget.toolTip() or widget.statusTip() or widget.whatsThis():
        yield "has a tip"
    if widget.acceptDrops():
        yield "takes what is dropped on it"
    if widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
        yield "has an input method"
    if widget.actions():
        yield "has actions"
    if isinstance(widget, QLabel) and (
        widget.textInteractionFlags() != Qt.TextInteractionFlag.NoTextInteraction
        or widget.openExternalLinks()
    ):
        yield "has text that can be selected, or a link"
    if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText:
        yield "would show HTML"
    if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
        yield f"has a shortcut: {widget.shortcut().toString()}"


@check
def there_is_one_window(stop: Stop) -> Iterator[str]:
    """Nothing is shown but the kiosk's own window: no popup, no dialog, no tip."""
    seen = [window for window in QGuiApplication.topLevelWindows() if window.isVisible()]
    if seen != [stop.driver.kiosk.window.windowHandle()]:
        yield f"windows: {seen}"
    if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
        yield "there is a popup or a dialog"
