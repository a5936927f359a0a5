"""Pages for staff from right to left: commas, days and English sentences stand as readers expect them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QRect

from kiosk.base.options import Settings
from kiosk.staff.entries import Entry
from kiosk.ui.listing import listed
from tests.driving import SCREENS, changed
from tests.staff.test_reading_layer import DAYS, opened
from tests.staff.walk import backstage, choose, open_panel
from tests.ui.painting import painted_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

ARABIC = changed(changed(Settings(), "motion", slide=False), "languages", offered=("ar", "en"), default="ar")
STARTED = "The computer was switched on."


@pytest.mark.parametrize(("language", "comma"), [("en", ", "), ("es", ", "), ("ar", "، "), ("fa", "، ")])
def test_commas_are_those_of_the_script(language: str, comma: str) -> None:
    assert listed(QLocale(language), ("1", "2", "3")) == comma.join("123")


@pytest.mark.parametrize("screen", ["1024x600", "1920x1080"])
def test_the_title_that_tells_the_page_is_also_its_name(drive: Callable[..., Driver], screen: str) -> None:
    layer = opened(drive(SCREENS[screen], ARABIC), DAYS)
    assert "، 1" in layer.title()
    assert layer.accessibleName() == layer.title()


def test_a_day_stands_before_its_month(drive: Callable[..., Driver]) -> None:
    layer = opened(drive(settings=ARABIC), DAYS)
    painted = painted_by(layer)
    (month,) = [each for each in painted if "مارس" in each.text]
    day = next(each for each in painted if each.text == "10" and round(each.base) == round(month.base))
    # The surface that notes texts has a direction of its own: on the screen there must be the same gap.
    gap = QRect(round(month.box.right()) + 1, round(day.box.top()), 0, round(day.box.height()))
    gap.setRight(round(day.box.left()) - 2)
    assert gap.width() > 3
    picture = layer.grab(gap).toImage()
    pixels = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(pixels) == 1


def test_an_english_sentence_ends_at_its_right(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=ARABIC, backstage=backstage())
    open_panel(driver)
    choose(driver, Entry.ABOUT)
    layer = driver.kiosk.staff.panel.pages.layers[Entry.ABOUT]
    painted = painted_by(layer)
    (sentence,) = [each for each in painted if STARTED[:-1] in each.text]
    assert sentence.text.strip("\u2066\u2069 ") == STARTED
