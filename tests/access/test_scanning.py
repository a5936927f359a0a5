"""The ring that moves by itself: when, how long, how often, and what a switch does to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt

from kiosk.base.options import Settings
from tests.driving import SCREENS, changed
from tests.journeys.by_switch import MOVE, ONE, SELECT, TWO, choose
from tests.journeys.steps import BEGIN, by_finger, open_section, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.target import Target
    from kiosk.ui.visit import Switches
    from tests.driving import Driver

FIRST_MS, RATE_MS, ROUNDS = 2700, 2000, 3


def teach(driver: Driver, switches: Switches = ONE) -> None:
    """Give the visit switches without any time passing."""
    driver.kiosk.visit.choose(replace(driver.kiosk.visit.choices, switches=switches))


def press(driver: Driver, key: Qt.Key = Qt.Key.Key_Space) -> None:
    """Press a switch as `Driver.key` does, which takes 400 ms."""
    driver.key(key)


def runs(driver: Driver) -> bool:
    return driver.kiosk.access.scanner.running


def ringed(driver: Driver) -> Target | None:
    return driver.kiosk.window.ringed


@pytest.fixture
def at_home(drive: Callable[..., Driver]) -> Driver:
    driver = drive()
    driver.tap(BEGIN)
    return driver


def passed(driver: Driver, first_ms: int, count: int) -> list[Target | None]:
    """Return where the ring is for `count` times: each looked at just before it moves, and just after."""
    rings = []
    for number in range(count):
        driver.wait((first_ms if number == 0 else RATE_MS) - 1)
        rings.append(driver.kiosk.window.ringed)
        driver.wait(1)
    return rings


def test_it_never_starts_by_itself(at_home: Driver) -> None:
    at_home.wait(60_000)
    assert ringed(at_home) is None
    assert not runs(at_home)


def test_it_goes_round_in_reading_order_the_first_target_longer(at_home: Driver) -> None:
    teach(at_home)
    targets = at_home.kiosk.window.targets()
    assert passed(at_home, FIRST_MS, len(targets) + 2) == [*targets, *targets[:2]]


def test_on_a_page_it_begins_at_next_and_goes_around_the_end(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    teach(driver)
    targets = driver.kiosk.window.targets()
    assert targets[-1].text() == "Next"
    assert passed(driver, FIRST_MS, 3) == [targets[-1], targets[0], targets[1]]


def test_one_press_after_the_other_reads_on(drive: Callable[..., Driver]) -> None:
    driver = drive()
    open_section(driver, by_finger, "what")
    teach(driver)
    for page in (2, 3, 4):
        press(driver)
        assert where(driver) == f"what {page}"


def test_it_stops_after_three_rounds_and_the_next_press_only_starts_it(at_home: Driver) -> None:
    teach(at_home)
    targets = at_home.kiosk.window.targets()
    whole_ms = FIRST_MS + (ROUNDS * len(targets) - 1) * RATE_MS
    at_home.wait(whole_ms - 1)
    assert runs(at_home)
    assert ringed(at_home) is targets[-1]
    at_home.wait(1)
    assert not runs(at_home)
    assert ringed(at_home) is None
    at_home.wait(30_000)
    assert ringed(at_home) is None
    press(at_home)
    assert where(at_home) == "home 1"
    assert ringed(at_home) is targets[0]
    press(at_home)
    assert where(at_home) == "easier"


def test_a_press_starts_the_rounds_anew(at_home: Driver) -> None:
    teach(at_home)
    at_home.wait(FIRST_MS + 6 * RATE_MS)
    press(at_home)
    targets = at_home.kiosk.window.targets()
    at_home.wait(FIRST_MS - 400 + (ROUNDS * len(targets) - 1) * RATE_MS - 1)
    assert runs(at_home)
    at_home.wait(1)
    assert not runs(at_home)


def test_the_rate_changes_while_it_runs(at_home: Driver) -> None:
    teach(at_home)
    at_home.wait(FIRST_MS)
    targets = at_home.kiosk.window.targets()
    assert ringed(at_home) is targets[1]
    at_home.kiosk.access.scanner.use(replace(ONE, rate_s=0.75))
    assert ringed(at_home) is targets[1]
    at_home.wait(750)
    assert ringed(at_home) is targets[2]
    at_home.wait(750)
    assert ringed(at_home) is targets[3]


def test_the_configuration_gives_the_times(drive: Callable[..., Driver]) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "scan", rate_s=1.0, rounds=1)
    driver = drive(SCREENS["1920x1080"], changed(settings, "scan", first_extra_s=0.0))
    driver.tap(BEGIN)
    teach(driver, replace(ONE, rate_s=driver.kiosk.visit.choices.switches.rate_s))
    targets = driver.kiosk.window.targets()
    driver.wait(1000 * len(targets) - 1)
    assert ringed(driver) is targets[-1]
    driver.wait(1)
    assert ringed(driver) is None


def test_a_finger_beside_all_targets_takes_the_ring_away_for_a_moment(at_home: Driver) -> None:
    teach(at_home)
    at_home.wait(FIRST_MS)
    targets = at_home.kiosk.window.targets()
    at_home.touch_down(1, QPoint(2, 2))
    at_home.touch_up(1, QPoint(2, 2))
    assert ringed(at_home) is None
    press(at_home)
    assert where(at_home) == "home 1", "nothing is pressed that has no ring"
    assert ringed(at_home) is targets[0]


def test_while_it_runs_the_kiosk_does_not_ask_and_then_it_does(at_home: Driver) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "scan", rate_s=5.0)
    assert settings.scan.rounds == ROUNDS
    teach(at_home, replace(ONE, rate_s=5.0))
    targets = at_home.kiosk.window.targets()
    whole_ms = 5700 + (ROUNDS * len(targets) - 1) * 5000
    idle = at_home.kiosk.idle
    at_home.wait(whole_ms)
    assert not runs(at_home)
    assert at_home.screen == "home"
    at_home.wait(idle.warn_after_ms - 1)
    assert at_home.screen == "home"
    at_home.wait(1)
    assert at_home.screen == "idle-warning"


@pytest.mark.parametrize(("switches", "key"), [(ONE, Qt.Key.Key_Space), (TWO, MOVE), (TWO, SELECT)])
def test_while_the_kiosk_asks_any_switch_says_yes_and_nothing_else(
    at_home: Driver, switches: Switches, key: Qt.Key
) -> None:
    teach(at_home, switches)
    if switches is ONE:
        at_home.wait(FIRST_MS + ROUNDS * len(at_home.kiosk.window.targets()) * RATE_MS)
    at_home.wait(at_home.kiosk.idle.warn_after_ms)
    assert at_home.screen == "idle-warning"
    press(at_home, key)
    assert where(at_home) == "home 1"
    if switches is TWO:
        assert ringed(at_home) is None


def test_two_switches_move_and_press_and_wrap(at_home: Driver) -> None:
    teach(at_home, TWO)
    targets = at_home.kiosk.window.targets()
    rings = []
    for _ in range(len(targets) + 1):
        press(at_home, MOVE)
        rings.append(at_home.kiosk.window.ringed)
    assert rings == [*targets, targets[0]]
    at_home.wait(60_000)
    assert ringed(at_home) is targets[0], "with two switches nothing moves by itself"
    press(at_home, SELECT)
    assert where(at_home) == "easier"


def test_with_two_switches_the_ring_is_back_where_it_was_under_a_layer(at_home: Driver) -> None:
    teach(at_home, TWO)
    while ringed(at_home) is not at_home.named("English"):
        press(at_home, MOVE)
    press(at_home, SELECT)
    assert at_home.screen == "languages"
    while ringed(at_home) is not at_home.named("Close"):
        press(at_home, MOVE)
    press(at_home, SELECT)
    assert ringed(at_home) is at_home.named("English")


def test_no_switches_leave_the_ring_to_the_keys(at_home: Driver) -> None:
    teach(at_home)
    choose(at_home, replace(at_home.kiosk.visit.choices, switches=replace(ONE, count=0, names=())))
    assert not runs(at_home)
    at_home.key(Qt.Key.Key_Tab)
    before = at_home.kiosk.window.ringed
    at_home.wait(30_000)
    assert ringed(at_home) is before
