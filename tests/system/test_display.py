"""Which display the window is on, and how wide it is."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import pytest

from kiosk.system.display import choose_display, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QScreen


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
        (1920, 476.0, 300, 300.0),  # what the clinic has measured counts more
        (1920, 0.0, 0, 476.0),  # nothing is told: 21.5 inches
        (1024, 155.0, 0, 155.0),
        (3840, 1440.0, 0, 1440.0),
        (1920, 16.0, 0, 476.0),  # 16:9 in place of a size, as some displays tell
        (1920, 160.0, 0, 160.0),
        (1920, 2500.0, 0, 476.0),  # wider than any kiosk
        (1920, 100.0, 0, 100.0),
        (800, 1000.0, 0, 476.0),  # pixels as large as coins
        (7680, 200.0, 0, 476.0),  # finer than any display
        (1920, -1.0, 0, 476.0),
    ],
)
def test_the_width_is_the_measured_one_else_a_plausible_one_that_the_display_tells(
    display_px: int, display_mm: float, configured_mm: int, width_mm: float
) -> None:
    assert width_of(display_px, display_mm, configured_mm) == width_mm
