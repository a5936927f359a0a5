"""What keys do: turn pages, move the ring, press what is in it; once, however long they are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.driving import SCREENS
from tests.journeys.steps import (
    BEGIN,
    by_finger,
    by_keys,
    by_mouse,
    check_ring,
    open_section,
    shown,
    walk,
    where,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.target import Target
    from tests.driving import Driver
    from tests.journeys.steps import Journey

VISITS: dict[str, Journey] = {
    "Enter begins, and presses what is in the ring": (
        ("key Return", "home 1"),
        ("key Tab", "home 1"),
        ("key Tab", "home 1"),
        ("key Return", "overview 1"),
    ),
    "Space and the keypad press too": (
        ("key Space", "home 1"),
        ("key Down", "home 1"),
        ("key Down", "home 1"),
        ("key Enter", "overview 1"),
    ),
    "Enter without a ring shows it first": (
        ("key Return", "home 1"),
        ("key Return", "home 1"),
        ("key Return", "easier"),
    ),
    "Page keys turn pages": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("key PageDown", "what 2"),
        ("key PageDown", "what 3"),
        ("key PageUp", "what 2"),
        ("key Backspace", "what 1"),
        ("key PageUp", "home 1"),
    ),
    "arrows to the sides turn pages": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("key Right", "what 2"),
        ("key Left", "what 1"),
        ("key Left", "home 1"),
    ),
    "Page keys lead through the topics": (
        (BEGIN, "home 1"),
        ("key PageDown", "home 2"),
        ("key PageUp", "home 1"),
    ),
    "Home leads home from everywhere": (
        (BEGIN, "home 1"),
        ("key Home", "home 1"),
        ("What is it?", "what 1"),
        ("Tell me more", "what more 1 of message"),
        ("key Home", "home 1"),
        ("About", "about 1"),
        ("key Home", "home 1"),
    ),
    "Page keys lead through Tell me more": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Tell me more", "what more 1 of message"),
        ("key PageUp", "what 1"),
        ("Tell me more", "what more 1 of message"),
        ("key PageDown", "what 2"),
    ),
    "other keys do nothing": (
        ("key Escape", "attract"),
        ("key F11", "attract"),
        (BEGIN, "home 1"),
        ("key Q", "home 1"),
        ("What is it?", "what 1"),
        ("key F4", "what 1"),
        ("key Menu", "what 1"),
        ("key Escape", "what 1"),
    ),
}


@pytest.mark.parametrize("visit", VISITS)
def test_a_visit_by_keys(drive: Callable[..., Driver], visit: str) -> None:
    walk(drive(), by_keys, VISITS[visit])


@pytest.mark.parametrize("screen", ["1920x1080", "1024x600", "1080x1920"])
@pytest.mark.parametrize(
    ("on", "back"), [(Qt.Key.Key_Tab, Qt.Key.Key_Backtab), (Qt.Key.Key_Down, Qt.Key.Key_Up)]
)
def test_the_ring_goes_round_all_targets_in_reading_order_and_back(
    drive: Callable[..., Driver], screen: str, on: Qt.Key, back: Qt.Key
) -> None:
    driver = drive(SCREENS[screen])
    for name in (BEGIN, "What is it?"):
        driver.tap(name)
        targets = driver.kiosk.window.targets()
        assert round_trip(driver, on, len(targets) + 1) == [*targets, targets[0]]
        assert round_trip(driver, back, len(targets)) == targets[::-1]


def round_trip(driver: Driver, key: Qt.Key, presses: int) -> list[Target | None]:
    passed = []
    for _ in range(presses):
        driver.key(key)
        check_ring(driver)
        passed.append(driver.kiosk.window.ringed)
    return passed


@pytest.mark.parametrize("screen", ["1920x1080", "1024x600", "1080x1920"])
def test_the_ring_can_be_seen_around_one_target_at_a_time(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive(SCREENS[screen])
    for name in ("", BEGIN, "What is it?"):
        if name:
            driver.tap(name)
        assert look_ringed(driver) == []
        for target in driver.kiosk.window.targets():
            driver.key(Qt.Key.Key_Tab)
            assert driver.kiosk.window.ringed is target
            assert look_ringed(driver) == [target]


def look_ringed(driver: Driver) -> list[Target]:
    """Return the targets whose four edges have the color of the ring in their middle, on the window."""
    window = driver.kiosk.window
    image = window.grab().toImage()

    def is_ringed(target: Target) -> bool:
        rect = target.rect().translated(target.mapTo(window, QPoint(0, 0))).adjusted(1, 1, -1, -1)
        middle = rect.center()
        edges = [(rect.left(), middle.y()), (rect.right(), middle.y())]
        edges += [(middle.x(), rect.top()), (middle.x(), rect.bottom())]
        return all(image.pixelColor(x, y) == target.look.theme.focus for x, y in edges)

    return [target for target in window.targets() if is_ringed(target)]


@pytest.mark.parametrize("press", [by_finger, by_mouse])
def test_a_finger_or_a_mouse_takes_the_ring_away(
    drive: Callable[..., Driver], press: Callable[[Driver, str], None]
) -> None:
    driver = drive()
    open_section(driver, by_keys, "what")
    driver.key(Qt.Key.Key_Tab)
    press(driver, "Next")
    assert where(driver) == "what 2"
    assert driver.kiosk.window.ringed is None


def test_a_drag_takes_the_ring_away_from_what_it_hides(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_keys, "what")
    for hidden in (driver.kiosk.window.targets()[1], driver.named("Tell me more")):
        while driver.kiosk.window.ringed is not hidden:
            driver.key(Qt.Key.Key_Tab)
        driver.touch_down(0, QPoint(700, 300))
        driver.touch_move(0, QPoint(660, 300))
        assert hidden.isHidden()
        check_ring(driver)
        driver.touch_up(0, QPoint(660, 300))
        assert hidden.isVisible()


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (Qt.Key.Key_PageDown, "what 2"),
        (Qt.Key.Key_Right, "what 2"),
        (Qt.Key.Key_Return, "what more 1 of message"),
    ],
)
def test_a_held_key_acts_once(drive: Callable[..., Driver], key: Qt.Key, there: str) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    while driver.kiosk.window.ringed is not driver.named("Tell me more"):
        driver.key(Qt.Key.Key_Tab)
    driver.key(key)
    for _ in range(20):
        driver.key(key, held=True)
    assert where(driver) == there


def test_a_held_tab_moves_the_ring_once(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.tap(BEGIN)
    driver.key(Qt.Key.Key_Tab)
    for _ in range(20):
        driver.key(Qt.Key.Key_Tab, held=True)
    assert driver.kiosk.window.ringed is driver.kiosk.window.targets()[0]


def test_the_whole_guide_is_read_by_one_key(drive: Callable[..., Driver]) -> None:
    driver = drive()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        driver.key(key)
    read = []
    while driver.screen == "reader":
        read.append((shown(driver).section.heading.id, shown(driver).card.id))
        driver.key(Qt.Key.Key_PageDown)
    library = driver.kiosk.book
    assert list(dict.fromkeys(read)) == [
        (heading.id, card.id)
        for heading in library.headings
        if heading.id not in ("call", "words", "about")
        for card in library.pager(heading.id).section.cards
    ]


def test_no_key_of_the_system_closes_the_window(drive: Callable[..., Driver]) -> None:
    window = drive().kiosk.window
    assert not window.close()
    assert window.isVisible()
