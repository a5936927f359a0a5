"""The short visits of test_visits.py, by one switch, by two, and by the whole screen as one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.by_switch import SWITCHES
from tests.journeys.steps import walk, where
from tests.journeys.test_visits import VISITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


@pytest.mark.parametrize("device", SWITCHES)
@pytest.mark.parametrize("visit", VISITS)
def test_a_visit(drive: Callable[..., Driver], visit: str, device: str) -> None:
    driver = drive()
    assert where(driver) == "attract"
    walk(driver, SWITCHES[device], VISITS[visit])
