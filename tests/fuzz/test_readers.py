"""Whatever stands in a file, its reader tells problems and raises nothing, in time.

The readers and what is asked of them are those of `make fuzz`; here hypothesis makes the files: whole ones of
the guide with pieces cut out, doubled, moved and swapped for what is special to the format.
"""

from __future__ import annotations

import shutil
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize

from kiosk.content.layers import Pictures
from kiosk.ui.drawings import Drawings
from tools.fuzz import targets
from tools.fuzz.targets import TARGETS, seeds, written

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_S = 10.0
"""Each takes some milliseconds; a busy machine is no mistake."""

EXAMPLES = 200

# Pieces with "·" between them.
SPECIAL = {
    "section": "+++·## ·{#a}·### ·> ·- ·1. ·**·*·_·![a](b)·[x](y)·<b>·`·{fasting: ·}·{phone_day}·Facts: "
    "·Shows: ·\n\n·\r·\t·\u202e·\\·&amp;·\0",
    "options": "[clinic]·[·]·=·\"·'·\"\"\"·'''·{·}·.·,·\n·1e999·nan·[[a]]·true·-0·0x·1979-05-27·\\u0000·\\·#"
    "·\ufeff·\0·é",
    "drawing": "<svg·<use href='#a'/>·</g>·<g id='a'>·>·<·/>·<!DOCTYPE·<![CDATA[·]]>·&#1;·&lt;"
    "·viewBox='0 0 nan 1'·<style>·stroke-dasharray='0'·xmlns=''·<!--·\0·1e999",
    "kept": '{·}·[·]·:·,·"·null·-·1e999·NaN·\\ud800·\0·true·99999999999999999999',
}
FORMATS = {
    name: "section"
    if name in ("section", "words", "call_now")
    else name
    if name in SPECIAL
    else "kept"
    if name == "pack"
    else "options"
    for name in TARGETS
}


@pytest.fixture(scope="module", autouse=True)
def _tidy() -> Iterator[None]:
    yield
    shutil.rmtree(targets.folder(), ignore_errors=True)
    targets.folder.cache_clear()


@st.composite
def mangled(draw: st.DrawFn, name: str) -> bytes:
    """Draw a file that began as a whole one."""
    whole = draw(st.sampled_from(seeds(name)))
    start = draw(st.integers(0, max(0, len(whole) - 1)))
    data = whole[start : start + draw(st.integers(0, 3_000))] if draw(st.booleans()) else whole[:6_000]
    for _ in range(draw(st.integers(0, 6))):
        here = draw(st.integers(0, len(data)))
        there = min(len(data), here + draw(st.integers(0, 200)))
        piece = draw(
            st.one_of(
                st.sampled_from(SPECIAL[FORMATS[name]].split("·")).map(str.encode),
                st.just(data[here:there] * draw(st.integers(0, 30))),
                st.binary(max_size=8),
            )
        )
        data = data[:here] + piece + data[draw(st.sampled_from([here, there])) :]
    return data


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_stands_in_a_file_it_is_read(name: str) -> None:
    @hypothesis_settings(max_examples=EXAMPLES)
    @given(st.one_of(mangled(name), st.binary(max_size=400)))
    def read(data: bytes) -> None:
        began = time.monotonic()
        TARGETS[name](data)
        assert time.monotonic() - began < LONGEST_S

    read()


@pytest.mark.parametrize("name", TARGETS)
def test_whole_files_are_read(name: str) -> None:
    for seed in seeds(name):
        TARGETS[name](seed)


@pytest.mark.logs
@pytest.mark.qt_log_ignore(".")
@pytest.mark.usefixtures("qapp")
def test_whatever_stands_in_a_drawing_it_is_drawn_or_left_out() -> None:
    @hypothesis_settings(max_examples=EXAMPLES)
    @given(mangled("drawing"))
    def draw(data: bytes) -> None:
        path = written("drawing.svg", data)
        began = time.monotonic()
        pixmap = Drawings(Pictures(path.parent)).pixmap("drawing", QSize(200, 150))
        assert time.monotonic() - began < LONGEST_S
        assert max(pixmap.width(), pixmap.height()) in (0, 200, 150)

    draw()
