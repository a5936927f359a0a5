"""Every drawing of the guide can be drawn, in the colors of the palette, and needs nothing but itself."""

from __future__ import annotations

import re
import shutil
import tomllib
from itertools import combinations
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kiosk.base import paths
from kiosk.content.languages import language_codes
from kiosk.content.layers import Pictures
from kiosk.ui.drawings import KEPT_BYTES, SLOWEST_S, Drawings
from kiosk.ui.inks import DARK, LIGHT, Inks
from kiosk.ui.scene import DRAWINGS
from kiosk.ui.theme import DEFAULT, HIGH_CONTRAST_DARK, SOFT, Theme
from tests.ui.looks import library
from tests.ui.painting import colors_in, contrast, ink_box, luminance

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

FILES = sorted(paths.pictures_folder().glob("*.svg"))
ROOM = QSize(300, 300)
MOST_BYTES = 60_000
FORBIDDEN = ("text", "tspan", "image", "style", "filter", "script", "use", "a", "foreignObject", "animate")
COLOR = re.compile(r"#[0-9a-fA-F]+|\b(?:rgb|hsl)a?\(")
PAINTS = ("fill", "stroke", "stop-color", "color")

each_file = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])


def palette() -> set[str]:
    table = tomllib.loads((paths.pictures_folder() / "palette.toml").read_text(encoding="utf-8"))["palette"]
    return {entry["light"] for entry in table.values()}


def elements(file: Path) -> list[ET.Element]:
    return list(ET.parse(file).iter())  # noqa: S314 - our own files


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]


@each_file
def test_a_drawing_uses_only_colors_of_the_palette(file: Path) -> None:
    colors = palette()
    for element in elements(file):
        for name, value in element.attrib.items():
            if local(name) in PAINTS:
                assert value in colors | {"none"} or value.startswith("url(#"), f"{local(name)}={value}"
            else:
                assert not COLOR.search(value), f"{local(name)}={value}"


@each_file
def test_a_drawing_has_no_words_styles_filters_or_pixels(file: Path) -> None:
    found = {local(element.tag) for element in elements(file)}
    assert not found.intersection(FORBIDDEN)
    assert not any("style" in element.attrib or "class" in element.attrib for element in elements(file))


@each_file
def test_a_drawing_refers_to_nothing_outside_itself(file: Path) -> None:
    for element in elements(file):
        for name, value in element.attrib.items():
            assert local(name) not in ("href", "src") or value.startswith("#"), f"{local(name)}={value}"
            assert "url(" not in value or value.startswith("url(#"), f"{local(name)}={value}"
    assert b"<!" not in file.read_bytes().replace(b"<!--", b"")


@each_file
def test_a_drawing_is_small(file: Path) -> None:
    assert file.stat().st_size < MOST_BYTES


@each_file
def test_a_drawing_is_not_blank_and_not_cut_off(file: Path) -> None:
    pixmap = Drawings(Pictures(paths.pictures_folder())).pixmap(file.stem, ROOM)
    assert max(pixmap.width(), pixmap.height()) == 300
    image = QImage(pixmap.size(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    ink = ink_box(image)
    assert ink.width() * ink.height() > 0.3 * pixmap.width() * pixmap.height()
    assert len(colors_in(image, image.rect())) > 10


@each_file
def test_a_drawing_has_its_size_and_its_frame(file: Path) -> None:
    renderer = QSvgRenderer(str(file))
    assert renderer.isValid()
    assert not renderer.animated()
    root = elements(file)[0]
    assert "viewBox" in root.attrib
    assert renderer.defaultSize().isValid()


@pytest.mark.parametrize("language", language_codes(paths.guide_folder()))
def test_every_drawing_that_the_guide_names_is_there(language: str) -> None:
    known = {file.stem for file in FILES}
    for heading in library().headings(language):
        assert heading.picture in known, heading.id
        for card in library().section(language, heading.id).cards:
            assert card.picture is None or card.picture.name in known, f"{heading.id}/{card.id}"
    assert known.issuperset(DRAWINGS)


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/>{}</svg>'


@pytest.mark.parametrize(
    ("file_text", "why"),
    [
        (None, "line 1: There is no such drawing"),
        ("", "line 1: This is no XML: no element found"),
        ("<svg", "line 1: This is no XML: unclosed token"),
        ("no drawing at all", "line 1: This is no XML: syntax error"),
        ("<html></html>", "line 1: This is no SVG drawing"),
        (SVG.format("<script/>"), "line 1: <script> has no place in a drawing"),
        (SVG.format('\n<image href="/etc/passwd"/>'), "line 2: <image> has no place in a drawing"),
    ],
)
@pytest.mark.logs
def test_a_missing_broken_or_harmful_drawing_gives_nothing_and_one_line_in_the_log(
    file_text: str | None, why: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    if file_text is not None:
        (tmp_path / "broken.svg").write_text(file_text, encoding="utf-8")
    drawings = Drawings(Pictures(tmp_path))
    for inks in (LIGHT, DARK, SOFT.inks):
        for room in (ROOM, QSize(50, 50)):
            assert drawings.pixmap("broken", room, inks).isNull()
    told = [record.getMessage() for record in caplog.records]
    assert told[0].startswith(f"The drawing 'broken' in {tmp_path} is not drawn: {why}")
    assert len(told) == 1


@pytest.mark.parametrize(
    "name",
    ["../pump", "/etc/passwd", "a/b", "..", "C:pump", "a\\b", "con", "lpt1", "pump\0", "Pump", "", "x" * 101],
)
@pytest.mark.logs
def test_a_name_that_is_a_path_or_a_device_opens_nothing(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    folder.mkdir()
    for place in (tmp_path / "pump.svg", folder / "con.svg", folder / "Pump.svg", folder / "..svg"):
        place.write_text(SVG.format(""), encoding="utf-8")
    assert Drawings(Pictures(folder)).pixmap(name, ROOM).isNull()


@pytest.mark.parametrize("room", [QSize(0, 300), QSize(-5, -5), QSize(100_000, 100_000), QSize(2**30, 2**30)])
@pytest.mark.logs
def test_a_room_that_no_picture_fills_gives_nothing(
    room: QSize, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "pump.svg").write_text(SVG.format(""), encoding="utf-8")
    assert Drawings(Pictures(tmp_path)).pixmap("pump", room).isNull()
    assert len(caplog.records) == 1


@pytest.mark.logs
def test_a_drawing_that_takes_long_is_not_drawn_a_second_time(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("slow", "fast"):
        (tmp_path / f"{name}.svg").write_text(SVG.format(""), encoding="utf-8")
    times = iter([0.0, SLOWEST_S + 0.1, 10.0, 10.1, 20.0, 20.1, 30.0, 30.1])
    drawings = Drawings(Pictures(tmp_path), lambda: next(times))
    assert not drawings.pixmap("slow", ROOM).isNull()
    assert not drawings.pixmap("slow", ROOM).isNull(), "it is kept"
    assert not drawings.pixmap("fast", ROOM).isNull()
    assert drawings.pixmap("slow", QSize(50, 50)).isNull()
    assert not drawings.pixmap("fast", QSize(50, 50)).isNull()
    assert [record.getMessage() for record in caplog.records] == [
        f"The drawing 'slow' in {tmp_path} is not drawn: it takes more than 2 s to draw."
    ]


@pytest.mark.parametrize("room", [QSize(100, 400), QSize(400, 100), QSize(1, 1), QSize(7, 300)])
def test_a_drawing_fills_its_room_and_keeps_its_proportions(room: QSize) -> None:
    name = FILES[0].stem
    shape = QSvgRenderer(str(FILES[0])).defaultSize()
    size = Drawings(Pictures(paths.pictures_folder())).pixmap(name, room).size()
    assert QRect(0, 0, room.width(), room.height()).contains(QRect(0, 0, size.width(), size.height()))
    assert size == shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def test_what_is_kept_stays_below_its_limit() -> None:
    drawings = Drawings(Pictures(paths.pictures_folder()))
    for file in FILES:
        for side in (600, 700, 800):
            drawings.pixmap(file.stem, QSize(side, side))
            kept = sum(pixmap.width() * pixmap.height() * 4 for pixmap in drawings._kept.values())
            assert kept == drawings._bytes <= KEPT_BYTES


def test_what_was_drawn_last_is_not_drawn_again() -> None:
    drawings = Drawings(Pictures(paths.pictures_folder()))
    first = drawings.pixmap(FILES[0].stem, ROOM)
    assert drawings.pixmap(FILES[0].stem, ROOM).cacheKey() == first.cacheKey()


LEAST_CONTRAST = 3.0
"""Of the parts of a drawing that carry its meaning: WCAG 2.2, 1.4.11 Non-text Contrast."""

SOFT_CONTRAST = 2.0
"""What is left of that in the soft theme, where words have hardly more than half of their contrast."""


def on_paper(pixmap: QPixmap, paper: QColor) -> QImage:
    image = QImage(pixmap.size(), QImage.Format.Format_RGB32)
    image.fill(paper)
    painter = QPainter(image)
    painter.drawPixmap(0, 0, pixmap)
    painter.end()
    return image


@each_file
@pytest.mark.parametrize("inks", [DARK, SOFT.inks], ids=["dark", "soft"])
def test_a_drawing_follows_the_theme(file: Path, inks: Inks) -> None:
    drawings = Drawings(Pictures(paths.pictures_folder()))
    light, other = drawings.pixmap(file.stem, ROOM), drawings.pixmap(file.stem, ROOM, inks)
    assert other.size() == light.size()
    assert other.toImage() != light.toImage()
    assert drawings.pixmap(file.stem, ROOM).cacheKey() == light.cacheKey(), "each is kept by itself"


def share_seen(file: Path, theme: Theme, least: float) -> float:
    """Return which part of a drawing's picture has a contrast with the paper of the theme."""
    paper = theme.tint("sky").paper
    image = on_paper(Drawings(Pictures(paths.pictures_folder())).pixmap(file.stem, ROOM, theme.inks), paper)
    colors = colors_in(image, image.rect())
    seen = sum(count for color, count in colors.items() if contrast(color, paper.name()) >= least)
    return seen / colors.total()


@each_file
def test_a_drawing_can_be_read_on_dark_paper(file: Path) -> None:
    assert share_seen(file, HIGH_CONTRAST_DARK, LEAST_CONTRAST) > 0.08


@each_file
def test_as_much_of_a_drawing_stands_out_in_the_soft_theme(file: Path) -> None:
    """Its paper lies halfway between the drawing's lightest and darkest colors: each is nearer to it."""
    assert share_seen(file, SOFT, 1.5) >= share_seen(file, DEFAULT, LEAST_CONTRAST)


def test_in_the_soft_theme_what_was_lighter_stays_lighter() -> None:
    """But for colors that are as good as alike; and what could be told apart still can."""
    inks = SOFT.inks
    for one, other in combinations(sorted(palette(), key=luminance), 2):
        before, after = contrast(one, other), contrast(inks.dimmed(one), inks.dimmed(other))
        if before >= 1.1:
            assert luminance(inks.dimmed(one)) < luminance(inks.dimmed(other)), (one, other)
        if before >= LEAST_CONTRAST:
            assert after >= SOFT_CONTRAST, (one, other)


def test_in_the_soft_theme_nothing_in_a_drawing_is_as_bright_as_white() -> None:
    white = luminance("#ffffff")
    assert max(luminance(SOFT.inks.dimmed(color)) for color in palette()) < 0.7 * white


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_dimming_keeps_the_order_of_every_part_of_a_color(one: int, other: int) -> None:
    first, second = (SOFT.inks.dimmed(f"#{each:06x}") for each in (one, other))
    for start in (1, 3, 5):
        parts = [int(name[start : start + 2], 16) for name in (f"#{one:06x}", f"#{other:06x}", first, second)]
        if parts[0] <= parts[1]:
            assert parts[2] <= parts[3]
    assert LIGHT.dimmed(f"#{one:06x}") == f"#{one:06x}"


@pytest.mark.logs
@pytest.mark.parametrize("palette_text", [None, "", "[palette]\nskin = 5", "\x00", "[palette]\nskin = {}"])
def test_without_a_palette_drawings_keep_their_colors(tmp_path: Path, palette_text: str | None) -> None:
    shutil.copy(FILES[0], tmp_path)
    if palette_text is not None:
        (tmp_path / "palette.toml").write_text(palette_text, encoding="utf-8")
    drawings = Drawings(Pictures(tmp_path))
    light, dark = drawings.pixmap(FILES[0].stem, ROOM), drawings.pixmap(FILES[0].stem, ROOM, DARK)
    assert dark.toImage() == light.toImage()
