"""A typeface that was cut off is told from a whole one: it would load, and draw nothing."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from kiosk.base import paths
from kiosk.base.fontfile import FontError, read_font

if TYPE_CHECKING:
    from pathlib import Path

_RANDOM = random.Random(3)  # noqa: S311 -- no secret
FONTS = sorted(paths.fonts_folder().glob("*.ttf"))


@pytest.mark.parametrize("font", FONTS, ids=lambda path: path.name)
def test_those_of_the_program(font: Path) -> None:
    assert read_font(font) == font.read_bytes()


@pytest.mark.parametrize("font", FONTS[:1], ids=lambda path: path.name)
def test_cut_at_any_length(font: Path, tmp_path: Path) -> None:
    data = font.read_bytes()
    path = tmp_path / font.name
    lengths = _RANDOM.sample(range(len(data) - 4), 200)
    for length in (*range(20), *lengths):
        path.write_bytes(data[:length])
        with pytest.raises(FontError, match=r"^This typeface is damaged or cut off\.$"):
            read_font(path)


def test_a_single_wrong_byte(tmp_path: Path) -> None:
    data = bytearray(FONTS[0].read_bytes())
    data[len(data) // 2] ^= 0x10
    path = tmp_path / "font.ttf"
    path.write_bytes(data)
    with pytest.raises(FontError):
        read_font(path)


def test_what_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere.ttf"):
        with pytest.raises(FontError, match=r"^This typeface cannot be read: "):
            read_font(path)
