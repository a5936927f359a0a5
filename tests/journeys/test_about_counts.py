"""In "About" families read what is counted, or that nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.base.options import Settings
from kiosk.content.aboutcounts import ENGLISH
from tests.driving import SCREENS, changed
from tests.journeys.steps import BEGIN, by_finger, pages_to_end

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


def read(driver: Driver) -> dict[str, list[str]]:
    """Read "About" to its end by touch, and return what each card says."""
    driver.tap(BEGIN)
    driver.tap("About")
    said: dict[str, list[str]] = {}
    for page in pages_to_end(driver, by_finger):
        said.setdefault(page.card.id, []).extend(page.strings())
    return said


@pytest.mark.parametrize("screen", ["1920x1080", "1080x1920", "1024x600"])
def test_what_is_counted_stands_in_about(drive: Callable[..., Driver], screen: str) -> None:
    said = read(drive(SCREENS[screen]))
    told = " ".join(said["counts"])
    assert ENGLISH.counted in told
    assert all(line in told for line in ENGLISH.lines.values())
    kept = " ".join(said["counts-not"])
    assert all(line in kept for line in ENGLISH.never)


def test_where_nothing_is_counted_about_says_so(drive: Callable[..., Driver]) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "counts", kept=False)
    said = read(drive(settings=settings))
    assert ENGLISH.nothing in said["counts"]
    assert "counts-not" not in said


@pytest.mark.parametrize("screen", ["1920x1080", "1080x1920"])
def test_each_of_these_cards_takes_one_page(drive: Callable[..., Driver], screen: str) -> None:
    driver = drive(SCREENS[screen])
    ids = [page.card.id for page in driver.kiosk.book.pager("about").pages]
    assert ids.count("counts") == 1
    assert ids.count("counts-not") == 1
