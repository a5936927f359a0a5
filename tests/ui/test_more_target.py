"""The target "Tell me more" tells what will be seen of its own card, and of no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.driving import SCREENS
from tests.journeys.steps import by_finger, open_section, pages_to_end, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


@pytest.mark.parametrize("screen", ["1920x1080", "1024x600"])
@pytest.mark.parametrize("section", ["process", "living"])
def test_it_keeps_its_words_while_the_neighbors_are_drawn_ahead(
    drive: Callable[..., Driver], section: str, screen: str
) -> None:
    driver = drive(SCREENS[screen])
    open_section(driver, by_finger, section)
    reader, told = driver.kiosk.stage.reader, 0
    for page in pages_to_end(driver, by_finger):
        for _ in range(4):
            reader.view._on_idle()
        if reader.more.isVisible():
            shows = [f"Shows: {page.card.shows}"] if page.card.shows else []
            assert reader.more.text().split("\n") == ["Tell me more", *shows]
            assert reader.more.size() == shown(driver).more
            told += bool(shows)
    assert told > 0
