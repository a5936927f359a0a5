"""A typeface that was cut off is told from a whole one: it would load, and draw nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from kiosk.base import paths
from kiosk.base.fontfile import wrong_with_font

if TYPE_CHECKING:
    from pathlib import Path

_RANDOM = random.Random(3)  # noqa: S311 -- no secret
FONTS = sorted(paths.fonts_folder().glob("*.ttf"))


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.name)
def test_those_of_the_program(font: Path) -> None:
    assert wrong_with_font(font) == ""


@pytest.mark.parametrize("font", FONTS[:1], ids=lambda path: path.name)
def test_cut_at_any_length(font: Path, tmp_path: Path) -> None:
    data = font.read_bytes()
    path = tmp_path / font.name
    lengths = _RANDOM.sample(range(len(data) - 4), 200)
    for length in (*range(20), *lengths):
        path.write_bytes(data[:length])
        assert wrong_with_font(path) == "This typeface is damaged or cut off.", length


def test_a_single_wrong_byte(tmp_path: Path) -> None:
    data = bytearray(FONTS[0].read_bytes())
    data[len(data) // 2] ^= 0x10
    path = tmp_path / "font.ttf"
    path.write_bytes(data)
    assert wrong_with_font(path)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    assert wrong_with_font(tmp_path).startswith("This typeface cannot be read: ")
    assert wrong_with_font(tmp_path / "nowhere.ttf").startswith("This typeface cannot be read: ")
