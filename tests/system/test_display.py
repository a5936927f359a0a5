"""Which display the window is on, and how wide it is."""

from __future__ import annotations

import logging
import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QPoint, QRect

from kiosk.system.display import choose_display, width_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QScreen

    from tests.driving import Driver


@dataclass(frozen=True)
class Display:
    """A display with a connector."""

    connector: str

    def name(self) -> str:
        return self.connector


HDMI, DP, USB = Display("HDMI-1"), Display("DP-1"), Display("USB-C-2")


def chosen(displays: Sequence[Display], main: Display, name: str) -> Display:
    screens = cast("Sequence[QScreen]", displays)
    return cast("Display", choose_display(screens, cast("QScreen", main), name))


@pytest.mark.parametrize(("name", "display"), [("", DP), ("HDMI-1", HDMI), ("DP-1", DP), ("USB-C-2", USB)])
def test_the_named_display_is_taken_else_the_main_one(name: str, display: Display) -> None:
    assert chosen([HDMI, DP, USB], DP, name) is display


@pytest.mark.logs
def test_a_display_that_is_not_there_is_told_and_the_main_one_taken(caplog: pytest.LogCaptureFixture) -> None:
    assert chosen([HDMI, DP], DP, "HDMI-2") is DP
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    for word in ("HDMI-2", "HDMI-1", "DP-1"):
        assert word in record.getMessage()


@pytest.mark.parametrize(
    ("display_px", "display_mm", "configured_mm", "width_mm"),
    [
        (1920, 476.0, 0, 476.0),  # what the display tells
        (1920, 476.0, 400, 400.0),  # what the clinic has measured counts more
        (1920, 16.0, 400, 400.0),
        (1920, 0.0, 0, 476.0),  # nothing is told: 21.5 inches
        (1024, 155.0, 0, 155.0),
        (3840, 1440.0, 0, 1440.0),
        (1024, 160.0, 0, 160.0),
        (1920, 150.0, 0, 150.0),
    ],
)
def test_the_width_is_the_measured_one_else_a_plausible_one_that_the_display_tells(
    display_px: int, display_mm: float, configured_mm: int, width_mm: float
) -> None:
    assert width_of(display_px, display_mm, configured_mm) == width_mm


LIES = [
    (1920, 16.0),  # 16:9 in place of a size, as some displays tell
    (1920, 160.0),  # the same in millimetres
    (1920, 100.0),  # narrower than any kiosk
    (1920, 2500.0),  # wider than any kiosk
    (800, 1000.0),  # pixels as large as coins
    (7680, 200.0),  # finer than any display
    (1920, -1.0),
    (1920, math.nan),
    (1920, math.inf),
    (1920, 5e-324),
]


@pytest.mark.logs
@pytest.mark.parametrize(("display_px", "display_mm"), LIES)
def test_a_display_that_tells_what_cannot_be_is_not_believed_and_staff_are_told(
    caplog: pytest.LogCaptureFixture, display_px: int, display_mm: float
) -> None:
    assert width_of(display_px, display_mm, 0) == 476.0
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert "[screen] width_mm" in record.getMessage()


@pytest.mark.logs
@pytest.mark.parametrize(
    ("display_mm", "configured_mm", "told"),
    [(476.0, 390, True), (330.0, 500, True), (476.0, 420, False), (476.0, 520, False), (0.0, 500, False)],
)
def test_a_measured_width_that_is_far_from_what_the_display_tells_is_taken_and_told_to_staff(
    caplog: pytest.LogCaptureFixture, display_mm: float, configured_mm: int, *, told: bool
) -> None:
    assert width_of(1920, display_mm, configured_mm) == configured_mm
    assert [record.levelno for record in caplog.records] == ([logging.WARNING] if told else [])


# The narrowest and the widest that are believed of 1920 px, and one that is not: all can be used.
@pytest.mark.logs
@pytest.mark.parametrize("display_mm", [100.0, 150.0, 160.0, 1920.0, 2500.0])
def test_whatever_a_display_tells_there_is_a_kiosk_that_can_be_used(
    drive: Callable[..., Driver], display_mm: float
) -> None:
    driver = drive((1920, 1080, width_of(1920, display_mm, 0)))
    assert driver.screen == "attract"
    driver.tap(driver.kiosk.stage.attract.field)
    assert driver.screen == "home"
    targets = driver.kiosk.window.targets()
    rects = [QRect(target.mapTo(driver.kiosk.window, QPoint()), target.size()) for target in targets]
    assert all(driver.kiosk.window.rect().contains(rect) for rect in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    driver.tap(driver.kiosk.stage.home.tiles[0])
    assert driver.screen == "reader"
    driver.tap(driver.kiosk.stage.reader.bar.home)
    assert driver.screen == "home"
