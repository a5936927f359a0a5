"""Uses a kiosk as assistive programs do: by Qt's accessibility tree alone, and by nothing that is seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QLocale, QTimerEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QAccessibleInterface

    from tests.driving import Driver

BUTTONS = frozenset({QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.CheckBox})


@dataclass(frozen=True)
class Node:
    """An item of the accessibility tree that is shown.

    Attributes:
        role: What it is.
        name: What it is called.
        description: What else is told about it.
        rect: Its place on the display in px.
        enabled: Whether it can be pressed, or focused.
        focusable: Whether it takes the focus at all.
        checked: Whether it is the one of several that is chosen.
        language: Code of the language that it is told in.
        widget: The widget behind it.
    """

    role: QAccessible.Role
    name: str
    description: str
    rect: QRect
    enabled: bool
    focusable: bool
    checked: bool
    language: str
    widget: QWidget

    @property
    def pressable(self) -> bool:
        """Whether it is something to press, and can be pressed now."""
        return self.role in BUTTONS and self.enabled


def tree(widget: QWidget) -> list[Node]:
    """Return all items that are shown, under a layer or not, from a widget down, in reading order."""
    return _below(QAccessible.queryAccessibleInterface(widget))


def _below(interface: QAccessibleInterface) -> list[Node]:
    widget, state = interface.object(), interface.state()
    assert isinstance(widget, QWidget)
    if state.invisible:
        return []
    language = interface.attributesInterface().attributeValue(QAccessible.Attribute.Locale)
    assert isinstance(language, QLocale)
    node = Node(
        role=interface.role(),
        name=interface.text(QAccessible.Text.Name),
        description=interface.text(QAccessible.Text.Description),
        rect=interface.rect(),
        enabled=not state.disabled,
        focusable=bool(state.focusable),
        checked=bool(state.checked),
        language=language.bcp47Name(),
        widget=widget,
    )
    children = (interface.child(number) for number in range(interface.childCount()))
    return [node, *(each for child in children for each in _below(child))]


def button(driver: Driver, name: str) -> Node:
    """Return what can be pressed under a name; fail where there is nothing."""
    found = [node for node in tree(driver.kiosk.window) if node.pressable]
    named = [node for node in found if node.name == name]
    assert named, f"nothing to press called {name!r} among {[node.name for node in found]}"
    return named[0]


def begin_press(node: Node) -> None:
    """Have an item do the first of the actions that it offers."""
    actions = QAccessible.queryAccessibleInterface(node.widget).actionInterface()
    actions.doAction(actions.actionNames()[0])


def end_press(node: Node) -> None:
    """Let the tenth of a second pass after which Qt ends a press: its timer's event comes at once."""
    for timer in QAbstractEventDispatcher.instance().registeredTimers(node.widget):
        QApplication.sendEvent(node.widget, QTimerEvent(timer.timerId))


def by_accessibility(driver: Driver, name: str) -> None:
    """Find what is called so, and press it."""
    node = button(driver, name)
    begin_press(node)
    end_press(node)
    driver.wait()
