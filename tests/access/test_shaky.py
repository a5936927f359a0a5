"""The goal of the touch profiles: a hand that Qt serves badly is served well. A small `tools.bench.touch`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.base.options import Settings
from tools.bench.touch import Screens, rates, real_screens
from tools.hands import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

HANDS = {severity.name: severity for severity in SEVERITIES}
TOUCHES = 400


@pytest.fixture
def screens(drive: Callable[..., Driver]) -> Screens:
    driver = drive()
    return real_screens(driver.kiosk, driver.wait)


def test_a_shaky_hand_presses_what_it_aims_at(screens: Screens) -> None:
    wrong, lost = rates(screens, HANDS["shaky"], None, TOUCHES)
    assert wrong + lost >= 0.20, "too easy a hand to show anything"
    wrong, lost = rates(screens, HANDS["shaky"], Settings().touch_shaky, TOUCHES)
    assert wrong < 0.01
    assert lost < 0.05


@pytest.mark.parametrize(("hand", "profile"), [("very shaky", "very-shaky"), ("fist", "fist")])
def test_a_hand_that_shakes_more_gains_most(screens: Screens, hand: str, profile: str) -> None:
    plain = sum(rates(screens, HANDS[hand], None, TOUCHES))
    assert plain >= 0.40
    assert sum(rates(screens, HANDS[hand], Settings().touch_profiles[profile], TOUCHES)) < plain / 4


@pytest.mark.parametrize("profile", Settings().touch_profiles)
def test_no_profile_is_in_the_way_of_a_healthy_hand(screens: Screens, profile: str) -> None:
    wrong, lost = rates(screens, HANDS["healthy"], Settings().touch_profiles[profile], TOUCHES)
    assert wrong == 0
    assert lost < 0.005
