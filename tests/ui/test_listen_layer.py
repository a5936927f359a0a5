"""The controls of the reading aloud: large enough, apart, inside the window, nothing cut, nothing hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QRectF

from kiosk.base.options import Settings
from kiosk.ui.metrics import TARGET_FLOOR_MM, TARGET_GAP_FLOOR_MM
from tests.access.speech.fakes import FakeSpeaker
from tests.driving import SCREENS, changed
from tests.ui.guides import offering, three_languages
from tests.ui.painting import painted_by

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


def opened(drive: Callable[..., Driver], screen: str, size: int, language: str) -> Driver:
    settings = changed(offering(Settings(), language), "reading", text_size=size)
    settings = changed(settings, "motion", slide=False)
    driver = drive(SCREENS[screen], settings, three_languages(), FakeSpeaker())
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[0])
    driver.kiosk.access.listening.open(driver.kiosk.stage.reader.bar.height())
    driver.wait()
    driver.kiosk.stage.layers.listen.kids.show()
    driver.kiosk.stage.layers.listen.lay_out()
    return driver


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("size", "language"), [(2, "en"), (4, "es"), (4, "ar")])
def test_the_controls_fit(drive: Callable[..., Driver], screen: str, size: int, language: str) -> None:
    driver = opened(drive, screen, size, language)
    layer, look = driver.kiosk.stage.layers.listen, driver.kiosk.stage.layers.listen.look
    targets = layer.targets()
    assert len(targets) == 8
    floor, gap = look.px(TARGET_FLOOR_MM), look.px(TARGET_GAP_FLOOR_MM)
    for number, target in enumerate(targets):
        assert min(target.width(), target.height()) >= floor, target.text()
        assert target.width() >= target.bare_width(), target.text()
        assert layer._sheet.geometry().contains(target.geometry())
        for other in targets[:number]:
            near = target.geometry().adjusted(-gap, -gap, gap - 1, gap - 1)
            assert not near.intersects(other.geometry()), (target.text(), other.text())
        for steps in (layer.speed, layer.loudness):
            assert not steps.geometry().intersects(target.geometry())
    # Each word stands within one target: none is cut, or wraps out of it.
    for text in painted_by(layer):
        boxes = [QRectF(target.geometry()) for target in targets]
        assert any(box.contains(text.box.center()) and box.width() >= text.box.width() for box in boxes)
        assert any(box.top() <= text.base <= box.bottom() for box in boxes), text.text


@pytest.mark.parametrize("screen", ["1024x600", "1920x1080", "1080x1920"])
def test_what_is_read_is_never_covered(drive: Callable[..., Driver], screen: str) -> None:
    driver = opened(drive, screen, 4, "en")
    reader, layer = driver.kiosk.stage.reader, driver.kiosk.stage.layers.listen
    speaker = driver.kiosk.access.aloud._speaker
    assert isinstance(speaker, FakeSpeaker)
    seen = 0
    while speaker.now:
        if reader.view._mark is not None:
            lowest = max(box.bottom() for box in reader.view._mark[0]) - reader.view._lift
            assert lowest <= layer._sheet.geometry().top(), speaker.now
            seen += 1
        speaker.finish()
    assert seen > 5
    driver.kiosk.window.close_layer()
    assert reader.view._covered == 0


def test_the_controls_leave_the_page_as_it_is(drive: Callable[..., Driver]) -> None:
    driver = opened(drive, "1920x1080", 3, "en")
    window, layer = driver.kiosk.window, driver.kiosk.stage.layers.listen
    driver.kiosk.access.aloud.stop()
    above = QRect(0, 0, window.width(), layer._sheet.geometry().top())
    with_controls = window.grab(above).toImage()
    driver.kiosk.window.close_layer()
    assert window.grab(above).toImage() == with_controls
