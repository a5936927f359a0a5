"""The one sentence that is left, drawn without a typeface; and what shows it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from kiosk.ui.lastresort import INK, LINES, PAPER, LastResort, path_of
from tests.driving import SCREENS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def window(qapp: QApplication) -> Iterator[LastResort]:
    del qapp
    window = LastResort()
    yield window
    window.hide()
    window.deleteLater()


@pytest.mark.parametrize("screen", SCREENS)
def test_it_is_a_calm_page_with_words_that_fit(window: LastResort, screen: str) -> None:
    width, height, width_mm = SCREENS[screen]
    window.resize(width, height)
    picture = window.grab().toImage()
    paper, ink = QColor(PAPER).rgb(), QColor(INK).rgb()
    step = max(2, width // 500)
    points = itertools.product(range(0, width, step), range(0, height, step))
    dark = [(x, y) for x, y in points if picture.pixel(x, y) == ink]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark)
    top, bottom = min(y for _, y in dark), max(y for _, y in dark)
    assert left > width * 0.05
    assert right < width * 0.95
    assert top > height * 0.1
    assert bottom < height * 0.9
    assert abs((left + right) - width) < width * 0.05
    # Two lines with capitals that are larger than those of the largest text (8.8 mm), as far as that goes.
    per_mm = width / width_mm
    assert (bottom - top) / per_mm > 2 * 7
    assert picture.pixel(2, 2) == paper


def test_it_says_so_to_assistive_programs_too(window: LastResort) -> None:
    assert window.accessibleName() == "The guide is resting right now. Please ask our staff."


def test_letters_stand_beside_each_other() -> None:
    for line in LINES:
        assert path_of(line).boundingRect().height() > 5
    narrow, wide = path_of("no").boundingRect(), path_of("now").boundingRect()
    assert isinstance(wide, QRectF)
    assert wide.width() > narrow.width() + 4


def test_a_letter_without_strokes_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        path_of("Zebra")
