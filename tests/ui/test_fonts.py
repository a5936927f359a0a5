"""Fonts are asked for by the height of a capital letter, and are at least as large as asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from kiosk.base import paths
from kiosk.ui.fonts import FAMILIES, Fonts
from tests.ui.looks import fonts

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")


@given(st.floats(1, 200), st.booleans())
def test_capitals_are_at_least_as_high_as_asked_for_and_hardly_higher(capital: float, bold: bool) -> None:
    font = fonts().font(capital, bold=bold)
    height = QFontMetricsF(font).capHeight()
    assert capital <= height + 0.02
    assert height <= capital + 1.1


@given(st.floats(1, 200), st.floats(1, 200))
def test_a_larger_capital_gives_no_smaller_font(one: float, other: float) -> None:
    small, large = sorted((one, other))
    assert fonts().font(small).pixelSize() <= fonts().font(large).pixelSize()


@pytest.mark.parametrize("bold", [False, True])
def test_the_typeface_is_the_one_that_comes_with_the_program(bold: bool) -> None:
    font = fonts().font(20, bold=bold)
    assert fonts().missing == ()
    assert QFontInfo(font).family() == FAMILIES[0]
    assert (QFontInfo(font).weight() >= QFont.Weight.Bold) is bold


def test_no_character_of_latin_or_arabic_is_missing() -> None:
    families = [QRawFont.fromFont(QFont([family])) for family in FAMILIES]
    for character in "ABCXYZabcxyz0123456789áéíñóúü¿¡“”’–…•%()" + "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى،؟":
        assert any(font.supportsCharacter(ord(character)) for font in families), character


def test_letters_keep_their_shape_at_every_size() -> None:
    assert fonts().font(12).hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_letters_that_are_easily_mixed_up_have_shapes_of_their_own() -> None:
    font = QRawFont.fromFont(fonts().font(40))
    for one, other in ("Il", "O0", "l1", "B8"):
        first, second = font.glyphIndexesForString(one)[0], font.glyphIndexesForString(other)[0]
        assert font.pathForGlyph(first) != font.pathForGlyph(second)


def test_without_the_folder_the_systems_typeface_stands_in(tmp_path: Path) -> None:
    stand_in = Fonts(tmp_path / "none")
    assert QFontMetricsF(stand_in.font(20)).capHeight() >= 19.9


@pytest.mark.logs
def test_a_font_that_cannot_be_read_is_told_and_another_one_stands_in(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "Broken.ttf"
    broken.write_bytes(b"this is no font")
    stand_in = Fonts(tmp_path)
    assert [record.getMessage() for record in caplog.records] == [
        f"The font {broken} cannot be read; another one stands in."
    ]
    assert QFontMetricsF(stand_in.font(20)).capHeight() >= 19.9


def test_the_fonts_come_with_their_licenses() -> None:
    files = {file.suffix for file in paths.fonts_folder().iterdir()}
    assert {".ttf", ".txt"} <= files
