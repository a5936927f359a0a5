"""The layer that teaches switches: on every screen its targets are large and apart, and no word is cut."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel

from kiosk.base.options import Settings
from kiosk.ui.layers.layer import Sheet
from kiosk.ui.layers.switches import Note, Step
from kiosk.ui.metrics import TARGET_FLOOR_MM, TARGET_GAP_FLOOR_MM, TARGET_MM
from kiosk.ui.words import Words
from tests.driving import SCREENS, changed
from tests.ui.guides import offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.driving import Driver

SAID = [
    *((step, Note.NONE) for step in Step),
    (Step.SPEED, Note.WORKS),
    (Step.SPEED, Note.NOT_HEARD),
    (Step.PRESS_SECOND, Note.WORKS),
    (Step.PRESS_SECOND, Note.SAME),
    (Step.CHOOSE, Note.NOT_HEARD),
    (Step.CHOOSE, Note.NONE_NOW),
]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [1, 2, 3, 4])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_step_stands_on_every_screen(
    drive: Callable[..., Driver], screen: str, size: int, language: str
) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "reading", text_size=size)
    driver = drive(SCREENS[screen], offering(settings, language), three_languages())
    driver.kiosk.stage.layers.open_switches()
    layer = driver.kiosk.stage.layers.switches
    for step, note in SAID:
        layer.show_speed(1.25, 7, 9)
        layer.show_step(step, note, taught=True)
        assert not list(complaints(driver)), (step, note)


def complaints(driver: Driver) -> Iterator[str]:
    """Tell what is wrong with the layer as it stands now."""
    layer = driver.kiosk.stage.layers.switches
    metrics = layer.look.metrics
    sheet = next(sheet.geometry() for sheet in layer.findChildren(Sheet))
    usual = TARGET_MM if metrics.height_mm >= 120 else TARGET_FLOOR_MM
    rects = {target.text(): target.geometry() for target in layer.targets()}
    for target in layer.targets():
        rect, needed = target.geometry(), target.room_for()
        if min(rect.width(), rect.height()) < metrics.px(usual):
            yield f"{target.text()!r} is small"
        if rect.width() < needed.width() or rect.height() < needed.height():
            yield f"{target.text()!r} is cut"
    labels = {label: label.geometry() for label in layer.findChildren(QLabel) if not label.isHidden()}
    words = [label for label in labels if isinstance(label, Words)]
    for label in words:
        room = label.geometry()
        if label.longest_word() > room.width() or label.height_for(room.width()) > room.height():
            yield f"{label.text()!r} is cut"
    things = rects | {label.text() or "picture": rect for label, rect in labels.items() if label in words}
    things |= {"picture": layer.picture.geometry()} if not layer.picture.isHidden() else {}
    things |= {"speed": layer.speed.geometry()} if not layer.speed.isHidden() else {}
    for name, rect in things.items():
        if not sheet.contains(rect) or not driver.kiosk.window.rect().contains(rect):
            yield f"{name!r} stands beside the sheet"
    for (name, rect), (other, place) in combinations(things.items(), 2):
        gap = metrics.px(TARGET_GAP_FLOOR_MM) if name in rects and other in rects else 0
        if rect.adjusted(-gap, -gap, gap, gap).intersects(place):
            yield f"{name!r} and {other!r} are too close"


def test_what_can_be_pressed_is_listed_in_reading_order(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.kiosk.stage.layers.open_switches()
    layer = driver.kiosk.stage.layers.switches
    for step, note in SAID:
        layer.show_step(step, note, taught=True)
        places = [target.mapTo(driver.kiosk.window, QPoint()) for target in layer.targets()]
        assert places == sorted(places, key=lambda place: (place.y(), place.x()))
        assert [target.text() for target in layer.targets()] == layer.words()[2:]


def test_the_sign_is_seen_by_form_not_by_color_alone(drive: Callable[..., Driver]) -> None:
    driver = drive()
    driver.kiosk.stage.layers.open_switches()
    layer = driver.kiosk.stage.layers.switches
    layer.show_step(Step.FIND)
    titles = set()
    for lit in (False, True):
        layer.show_sign(lit=lit, number=1, count=3)
        titles.add(layer.words()[0])
        image = layer.picture.grab().toImage()
        cap = QRect(image.rect().center() - QPoint(image.height() // 4, 0), image.rect().center())
        filled = image.pixelColor(cap.left(), cap.center().y()) == layer.look.theme.target
        assert filled is lit
    assert titles == {"Press when the circle fills", "Now!"}
