"""A choice shows what is chosen and decides nothing, whoever presses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QWidget

from kiosk.ui.choice import Choice
from tests.assistive import begin_press, tree
from tests.ui.looks import LEFT_TO_RIGHT, look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def choices(qtbot: QtBot) -> Iterator[list[Choice]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    choices = [Choice(parent) for _ in range(3)]
    for number, choice in enumerate(choices):
        dress(choice, str(number))
        choice.set_chosen(number == 1)
    parent.show()
    yield choices  # while it is used, its parent has to be kept
    parent.close()


def dress(choice: Choice, words: str) -> None:
    choice.setText(words)
    choice.set_look(look("1280x800", 2, LEFT_TO_RIGHT))
    choice.show()


def checked(choices: list[Choice]) -> list[bool]:
    parent = choices[0].parentWidget()
    assert parent is not None
    nodes = tree(parent)[1:]
    assert {node.role for node in nodes} == {QAccessible.Role.RadioButton}
    assert [node.checked for node in nodes] == [choice.chosen for choice in choices]
    return [node.checked for node in nodes]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_press_is_a_wish_and_changes_nothing(choices: list[Choice], number: int, qtbot: QtBot) -> None:
    with qtbot.waitSignal(choices[number].clicked, timeout=0):
        choices[number].click()
    assert checked(choices) == [False, True, False]


@pytest.mark.parametrize("number", [0, 1, 2])
def test_checking_it_by_an_assistive_program_is_one_press(choices: list[Choice], number: int) -> None:
    presses = QSignalSpy(choices[number].clicked)
    begin_press(tree(choices[number])[0])
    assert presses.count() == 1
    assert checked(choices) == [False, True, False]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0)])
def test_another_one_is_chosen_in_whatever_order_they_are_told(
    choices: list[Choice], order: tuple[int, ...]
) -> None:
    for number in order:
        choices[number].set_chosen(number == 2)
    assert checked(choices) == [False, False, True]


def test_what_is_on_or_off_by_itself_is_a_check_box(choices: list[Choice]) -> None:
    class Switch(Choice):
        one_of_several = False

    switch = Switch(choices[0])
    dress(switch, "on")
    presses = QSignalSpy(switch.clicked)
    for chosen in (False, True):
        switch.set_chosen(chosen)
        node = tree(switch)[0]
        assert (node.role, node.checked) == (QAccessible.Role.CheckBox, chosen)
        begin_press(node)
        assert tree(switch)[0].checked is chosen
    assert presses.count() == 2


def test_before_it_is_one_of_several_it_is_a_button(choices: list[Choice]) -> None:
    alone = Choice(choices[0])
    dress(alone, "alone")
    assert tree(alone)[0].role is QAccessible.Role.Button
