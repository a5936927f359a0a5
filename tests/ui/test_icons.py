"""Every pictogram can be drawn in the color and the place asked for; those that point turn around."""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.ui.icons import Icon, Icons
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT
from tests.ui.painting import colors_in, ink_box

pytestmark = pytest.mark.usefixtures("qapp")

ICONS = [icon for icon in Icon if icon is not Icon.NONE]
POINTING = (Icon.BACK, Icon.NEXT, Icon.RETURN)
INK = QColor(Qt.GlobalColor.darkBlue)


@pytest.fixture
def icons() -> Icons:
    icons = Icons()
    icons.load()
    return icons


def drawn(
    icons: Icons, icon: Icon, rect: QRect, direction: Qt.LayoutDirection = LEFT_TO_RIGHT, color: QColor = INK
) -> QImage:
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    icons.draw(painter, rect, icon, color, direction=direction)
    painter.end()
    return image


@pytest.mark.parametrize("icon", ICONS)
def test_a_pictogram_fills_most_of_its_place_and_nothing_beyond(icons: Icons, icon: Icon) -> None:
    place = QRect(50, 50, 100, 100)
    ink = ink_box(drawn(icons, icon, place))
    assert place.contains(ink)
    assert max(ink.width(), ink.height()) >= 50


@pytest.mark.parametrize("icon", ICONS)
def test_a_pictogram_has_the_color_asked_for(icons: Icons, icon: Icon) -> None:
    red = QColor(Qt.GlobalColor.darkRed)
    image = drawn(icons, icon, QRect(50, 50, 100, 100), color=red)
    colors = colors_in(image, image.rect())
    assert [name for name, _ in colors.most_common(2)] == ["#ffffff", red.name()]


def test_no_two_pictograms_look_alike(icons: Icons) -> None:
    pictures = [bytes(drawn(icons, icon, QRect(0, 0, 200, 200)).constBits()) for icon in ICONS]
    assert len(set(pictures)) == len(ICONS)


@pytest.mark.parametrize("icon", ICONS)
def test_those_that_point_and_no_others_turn_around(icons: Icons, icon: Icon) -> None:
    place = QRect(0, 0, 200, 200)
    left, right = (drawn(icons, icon, place, direction) for direction in (LEFT_TO_RIGHT, RIGHT_TO_LEFT))
    assert (left != right) is (icon in POINTING)


def test_back_from_right_to_left_is_next_from_left_to_right(icons: Icons) -> None:
    place = QRect(0, 0, 200, 200)
    assert drawn(icons, Icon.BACK, place, RIGHT_TO_LEFT) == drawn(icons, Icon.NEXT, place, LEFT_TO_RIGHT)
    assert drawn(icons, Icon.NEXT, place, RIGHT_TO_LEFT) == drawn(icons, Icon.BACK, place, LEFT_TO_RIGHT)


@pytest.mark.parametrize("rect", [QRect(20, 60, 160, 40), QRect(80, 10, 40, 180)])
def test_in_an_oblong_place_a_pictogram_stands_in_the_middle(icons: Icons, rect: QRect) -> None:
    ink = ink_box(drawn(icons, Icon.MORE, rect))
    assert rect.contains(ink)
    assert abs(ink.center().x() - rect.center().x()) <= 2
    assert abs(ink.center().y() - rect.center().y()) <= 2


def test_no_pictogram_is_drawn_for_none_or_before_loading(icons: Icons) -> None:
    place = QRect(0, 0, 200, 200)
    assert ink_box(drawn(icons, Icon.NONE, place)).isEmpty()
    assert ink_box(drawn(Icons(), Icon.HOME, place)).isEmpty()


def test_letting_go_of_pictograms_that_were_drawn_ends_nothing() -> None:
    for _ in range(5):
        icons = Icons()
        icons.load()
        for icon in ICONS:
            drawn(icons, icon, QRect(0, 0, 200, 200))
        del icons
        gc.collect()


def test_loading_is_told_once() -> None:
    icons = Icons()
    told: list[bool] = []

    def on_loaded() -> None:
        told.append(True)

    icons.loaded.connect(on_loaded)
    icons.load()
    icons.load()
    assert told == [True]


def test_qtawesome_gets_pyside_without_all_that_qtpy_would_import() -> None:
    Icons().load()
    assert sys.modules["qtpy"].__spec__ is None, "that is qtpy itself"
    assert sys.modules["qtpy.QtGui"] is sys.modules["PySide6.QtGui"]
