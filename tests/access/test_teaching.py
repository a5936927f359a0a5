"""Teaching the kiosk its switches, and finding the speed, as families do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from kiosk.access.teaching import GIVE_UP_MS, WAIT_S
from kiosk.ui.layers.switches import Step
from kiosk.ui.visit import Switches
from tests.journeys.by_switch import TICK_MS, by_one_switch
from tests.journeys.steps import BEGIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.layers.switches import SwitchLayer
    from tests.driving import Driver

SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return
LONGEST_MS = round(1000 * WAIT_S[1])


@pytest.fixture
def opened(drive: Callable[..., Driver]) -> Driver:
    driver = drive()
    driver.tap(BEGIN)
    open_layer(driver)
    return driver


def open_layer(driver: Driver) -> None:
    driver.kiosk.stage.layers.open_switches()
    driver.wait(1000)
    assert driver.screen == "switches"


def layer(driver: Driver) -> SwitchLayer:
    return driver.kiosk.stage.layers.switches


def switches(driver: Driver) -> Switches:
    return driver.kiosk.visit.choices.switches


def teach_one(driver: Driver, key: Qt.Key = SPACE) -> None:
    driver.tap("One button")
    driver.wait(600)
    driver.key(key)


def test_one_button(opened: Driver) -> None:
    opened.tap("One button")
    assert layer(opened).step is Step.PRESS
    opened.wait(600)
    opened.key(SPACE)
    assert switches(opened) == Switches(1, ("key 32",), 2.0)
    assert layer(opened).step is Step.SPEED
    assert "That works!" in " ".join(layer(opened).words())
    assert opened.kiosk.access.scanner.running


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_a_button_of_the_mouse(opened: Driver, button: Qt.MouseButton) -> None:
    opened.tap("One button")
    opened.wait(600)
    opened.click(QPoint(3, 3), button)
    assert switches(opened).names == (f"mouse {button.value}",)


def test_two_buttons_and_never_the_same_one_twice(opened: Driver) -> None:
    opened.tap("Two buttons")
    opened.wait(600)
    opened.key(SPACE)
    assert layer(opened).step is Step.PRESS_SECOND
    opened.wait(600)
    opened.key(SPACE)
    assert layer(opened).step is Step.PRESS_SECOND
    assert "That was the same button." in " ".join(layer(opened).words())
    assert switches(opened).count == 0
    opened.wait(600)
    opened.key(ENTER)
    assert switches(opened) == Switches(2, ("key 32", f"key {ENTER.value}"), 2.0)
    assert layer(opened).step is Step.BOTH
    opened.key(SPACE)
    assert opened.kiosk.window.ringed is opened.named("Done")
    opened.key(ENTER)
    assert opened.screen == "home"


def test_the_second_half_of_a_double_click_teaches_nothing(opened: Driver) -> None:
    point = opened.center(opened.named("One button"))
    opened.click(point)
    opened.click(QPoint(3, 3))
    assert layer(opened).step is Step.PRESS
    opened.wait(200)
    opened.click(QPoint(3, 3))
    assert switches(opened).names == ("mouse 1",)


def test_when_nothing_is_pressed_it_goes_back_kindly(opened: Driver) -> None:
    opened.tap("One button")
    opened.wait(GIVE_UP_MS - 401)
    assert layer(opened).step is Step.PRESS
    opened.wait(1)
    assert layer(opened).step is Step.CHOOSE
    assert "Nothing was pressed. You can try again." in layer(opened).words()
    opened.key(SPACE)
    assert switches(opened).count == 0


@pytest.mark.parametrize("begin", [("One button",), ("Two buttons",), ()])
@pytest.mark.parametrize("how", ["touch", "mouse", "Escape"])
def test_every_step_can_be_closed(opened: Driver, begin: tuple[str, ...], how: str) -> None:
    for name in begin:
        opened.tap(name)
    opened.wait(600)
    if how == "Escape":
        opened.key(Qt.Key.Key_Escape)
    elif how == "mouse":
        opened.click("Close")
    else:
        opened.tap("Close")
    assert opened.screen == "home"
    assert not opened.kiosk.access.switches.listening
    opened.key(SPACE)
    assert switches(opened).count == 0
    opened.wait(GIVE_UP_MS)
    assert opened.screen == "home"


def test_whoever_has_one_button_changes_the_speed_with_it(opened: Driver) -> None:
    teach_one(opened)
    for name, rate_s in (("Faster", 1.5), ("Faster", 1.25), ("Slower", 1.5), ("Slower", 2.0)):
        find(opened, name)
        opened.key(SPACE)
        assert switches(opened).rate_s == rate_s
        assert opened.kiosk.window.ringed is opened.named(name), "one often presses the same again"
    find(opened, "Done")
    opened.key(SPACE)
    assert opened.screen == "home"


def find(driver: Driver, name: str) -> None:
    """Wait until the ring has come to a target."""
    for _ in range(60_000 // TICK_MS):
        if driver.kiosk.window.ringed is driver.named(name):
            return
        driver.wait(TICK_MS)
    raise AssertionError(f"the ring does not come to {name!r}")


def test_the_layer_opens_at_the_speed_where_one_is_taught_and_forgets_it_on_wish(opened: Driver) -> None:
    teach_one(opened)
    opened.tap("Done")
    open_layer(opened)
    assert layer(opened).step is Step.SPEED
    opened.tap("Other buttons")
    opened.tap("No buttons")
    assert switches(opened) == Switches(rate_s=2.0)
    assert not opened.kiosk.access.scanner.running
    assert "No button is in use now." in layer(opened).words()


def react(driver: Driver, after_ms: int) -> None:
    """Wait for the sign, and press so long after it."""
    for _ in range(LONGEST_MS // TICK_MS + 1):
        if driver.kiosk.access.teaching._shown_at is not None:
            break
        driver.wait(TICK_MS)
    shown_at = driver.kiosk.access.teaching._shown_at
    assert shown_at is not None
    driver.wait(after_ms - round(1000 * (driver.clock.now() - shown_at)))
    driver.key(SPACE)


def begin_finding(driver: Driver) -> None:
    teach_one(driver)
    driver.tap("Find my speed")
    assert layer(driver).step is Step.FIND
    assert not driver.kiosk.access.scanner.running


def test_three_reactions_propose_a_speed_that_is_taken(opened: Driver) -> None:
    begin_finding(opened)
    for after_ms in (800, 900, 1000):
        react(opened, after_ms)
    assert layer(opened).step is Step.RESULT
    assert "1.4 s" in " ".join(layer(opened).words())
    assert switches(opened).rate_s == 2.0
    find(opened, "Use this")
    opened.key(SPACE)
    assert switches(opened).rate_s == 1.4
    assert layer(opened).step is Step.SPEED


def test_a_proposal_is_refused(opened: Driver) -> None:
    begin_finding(opened)
    for _ in range(3):
        react(opened, 300)
    opened.tap("No, thank you")
    assert switches(opened).rate_s == 2.0
    assert layer(opened).step is Step.SPEED


def test_a_press_before_the_sign_measures_nothing(opened: Driver) -> None:
    begin_finding(opened)
    opened.wait(200)
    opened.key(SPACE)
    opened.key(Qt.Key.Key_A)
    for _ in range(3):
        react(opened, 1300)
    assert "2 s" in " ".join(layer(opened).words())


def test_nobody_reacts(opened: Driver) -> None:
    begin_finding(opened)
    opened.wait(LONGEST_MS + GIVE_UP_MS)
    assert layer(opened).step is Step.SPEED
    assert opened.kiosk.access.scanner.running


def test_the_game_ends_with_the_layer_and_with_the_visit(opened: Driver) -> None:
    begin_finding(opened)
    opened.tap("Close")
    assert opened.screen == "home"
    assert opened.kiosk.access.scanner.running
    open_layer(opened)
    opened.tap("Find my speed")
    opened.kiosk.end_visit()
    opened.wait(LONGEST_MS + GIVE_UP_MS)
    assert opened.screen == "attract"
    assert not opened.kiosk.access.switches.listening
    assert switches(opened).count == 0


def test_one_switch_opens_pages_after_it_was_taught(opened: Driver) -> None:
    teach_one(opened)
    by_one_switch(opened, "Done")
    by_one_switch(opened, "About")
    assert opened.screen == "about"
