"""Fonts are asked for by the height of a capital letter, and have every character that a family can read."""

from __future__ import annotations

import shutil
import string
import subprocess
import sys
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QFontMetricsF, QRawFont, QTextLayout

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.content.languages import language_codes
from kiosk.content.plain import plain_text
from kiosk.ui.fonts import FAMILIES, Fonts
from tests.driving import changed
from tests.pseudo import pseudo
from tests.ui.looks import fonts
from tools import translations

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

PHONE = string.ascii_letters + string.digits + " +().-"
"""All that a clinic's telephone number may consist of: `kiosk.base.options.Phone`."""

CODES = language_codes(paths.guide_folder())
FILES = [file for code in CODES for file in sorted((paths.guide_folder() / code).iterdir())]


def strangers(text: str) -> set[str]:
    """Return the typefaces beside ours that a line is set in, in regular and in bold type.

    A character that no typeface of the machine has counts as one called "none". Marks that only order the
    text, such as those around a telephone number, have no shape in any typeface.
    """
    visible = "".join(character for character in text if unicodedata.category(character) != "Cf")
    found = set()
    for bold in (False, True):
        layout = QTextLayout(visible, fonts().font(20, bold=bold))
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        for run in layout.glyphRuns():
            found.add("none" if 0 in run.glyphIndexes() else run.rawFont().familyName())
    return found - set(FAMILIES)


def strange_lines(lines: Iterator[str] | list[str]) -> dict[str, set[str]]:
    """Return the lines that are not set in our typefaces alone, each with the others."""
    return {line: others for line in lines if (others := strangers(line.strip()))}


def words_of_the_program() -> Iterator[str]:
    """Yield all that the program says itself, in every language that it has been translated into."""
    for file in translations.files():
        for message in translations.messages(file):
            yield message.source
            yield message.translation


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


@pytest.mark.parametrize("file", FILES, ids=[f"{file.parent.name}/{file.name}" for file in FILES])
def test_the_guide_is_set_in_our_typefaces_alone(file: Path) -> None:
    assert strange_lines(file.read_text(encoding="utf-8").splitlines()) == {}


@pytest.mark.parametrize("code", CODES)
def test_the_guide_as_it_is_shown_is_set_in_our_typefaces_alone(code: str) -> None:
    settings = changed(Settings(), "languages", offered=CODES)
    assert strange_lines(plain_text(open_library(settings), code)) == {}


def test_the_words_of_the_program_are_set_in_our_typefaces_alone() -> None:
    assert strange_lines(words_of_the_program()) == {}


def test_telephone_numbers_and_the_words_of_tests_are_set_in_our_typefaces_alone() -> None:
    assert strange_lines([PHONE, f"اتصل \u2066{PHONE}\u2069 الآن", pseudo(string.ascii_letters)]) == {}


@pytest.mark.parametrize("text", ["日本", "a ✓ b", "Ж", "\ue000"])
def test_a_typeface_that_is_not_ours_would_be_found(text: str) -> None:
    assert strangers(text) != set()


def test_letters_keep_their_shape_at_every_size() -> None:
    assert fonts().font(12).hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_a_font_that_is_handed_out_is_its_takers_own() -> None:
    fonts().font(12).setPixelSize(99)
    assert fonts().font(12).pixelSize() < 30


@given(words=st.text(max_size=20), capital=st.floats(3, 60), bold=st.booleans())
def test_the_room_of_words_is_measured_alike_the_second_time(words: str, capital: float, bold: bool) -> None:
    letters = fonts().letters(capital, bold=bold)
    everywhere = QRect(0, 0, 10_000, 10_000)
    box = QFontMetrics(fonts().font(capital, bold=bold)).boundingRect(
        everywhere, Qt.AlignmentFlag.AlignCenter, words
    )
    for _ in range(2):
        assert letters.room(words) == box.size()
        assert letters.advance(words) == letters.metrics.horizontalAdvance(words)


def test_letters_that_are_easily_mixed_up_have_shapes_of_their_own() -> None:
    font = QRawFont.fromFont(fonts().font(40))
    for one, other in ("Il", "O0", "l1", "B8"):
        first, second = font.glyphIndexesForString(one)[0], font.glyphIndexesForString(other)[0]
        assert font.pathForGlyph(first) != font.pathForGlyph(second)


def test_without_the_folder_the_systems_typeface_stands_in(tmp_path: Path) -> None:
    fonts()  # Qt keeps typefaces for the whole process: here ours stand in, whichever test comes first
    stand_in = Fonts(tmp_path / "none")
    assert QFontMetricsF(stand_in.font(20)).capHeight() >= 19.9


@pytest.mark.logs
def test_a_font_that_cannot_be_read_is_told_and_another_one_stands_in(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "Broken.ttf"
    broken.write_bytes(b"this is no font")
    fonts()
    stand_in = Fonts(tmp_path)
    assert [record.getMessage() for record in caplog.records] == [
        f"The font {broken} cannot be read; another one stands in."
    ]
    assert QFontMetricsF(stand_in.font(20)).capHeight() >= 19.9


def test_the_fonts_come_with_their_licenses() -> None:
    files = {file.suffix for file in paths.fonts_folder().iterdir()}
    assert {".ttf", ".txt"} <= files


_OUTLASTS = """
import sys
from pathlib import Path
from PySide6.QtGui import QFontInfo, QFontMetricsF, QGuiApplication
from kiosk.ui.fonts import Fonts
application = QGuiApplication([])
fonts = Fonts(Path(sys.argv[1]))
for file in Path(sys.argv[1]).glob("*.ttf"):
    file.write_bytes(file.read_bytes()[:4421])
for size in (10, 20, 40):
    font = fonts.font(size)
    print(QFontInfo(font).family(), QFontMetricsF(font).horizontalAdvance("A pump"))
"""


def test_a_file_may_go_while_the_kiosk_runs(tmp_path: Path) -> None:
    """An update puts other files in their place; Qt would open them at the first letter of a size."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    for file in paths.fonts_folder().glob("*.ttf"):
        shutil.copy(file, folder)
    command = [sys.executable, "-c", _OUTLASTS, str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    widths = [QFontMetricsF(fonts().font(size)).horizontalAdvance("A pump") for size in (10, 20, 40)]
    assert done.stdout.splitlines() == [f"{FAMILIES[0]} {width}" for width in widths]
