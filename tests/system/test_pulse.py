"""Frames count when the window really paints what it should, and never otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.access.touch import BESIDE_MS
from kiosk.system.failures import Failures
from kiosk.ui.pulse import Pulse
from tests.journeys.steps import by_finger, open_section
from tests.ui.checks import CHECKS
from tests.ui.walking import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.driving import Driver


def settle() -> None:
    """Let Qt do all that it has put off, painting too, in an event loop, as in a run."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


class Hole(QWidget):
    """A part of a screen whose painting fails."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.fails = True
        self.setGeometry(100, 100, 40, 40)  # not under the pixel

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.fails:
            raise RuntimeError("on purpose")


class Watched:
    """A kiosk with a pulse, and failures that lead where they lead in a run."""

    def __init__(self, driver: Driver) -> None:
        self.driver, self.window = driver, driver.kiosk.window
        self.pulse = Pulse(self.window)
        self.failures = Failures(driver.clock)
        self.failures.seen.connect(self.pulse.renew)
        self.failures.install()
        settle()

    def beats(self) -> bool:
        """Ask for a frame, let Qt paint, and return whether it counts."""
        before = self.pulse.frames
        self.pulse.ask()
        settle()
        return self.pulse.frames > before


@pytest.fixture
def watched(drive: Callable[..., Driver]) -> Iterator[Watched]:
    watched = Watched(drive())
    yield watched
    watched.failures.remove()


def test_every_question_is_answered_by_a_frame(watched: Watched) -> None:
    assert all(watched.beats() for _ in range(5))
    assert watched.pulse.whole


def test_whatever_comes_up_is_painted_and_counts(watched: Watched) -> None:
    driver, kiosk = watched.driver, watched.driver.kiosk
    steps: list[Callable[[], object]] = [
        lambda: driver.tap(kiosk.stage.attract.field),
        lambda: driver.tap(kiosk.stage.home.tiles[0]),
        lambda: driver.tap(kiosk.stage.reader.bar.next),
        lambda: driver.tap(kiosk.stage.reader.bar.easier),
        lambda: driver.wait(kiosk.idle.warn_after_ms),
        lambda: driver.tap(kiosk.window.warning.targets()[0]),
        lambda: kiosk.window.resize(1024, 600),
    ]
    for step in steps:
        step()
        assert watched.beats()
        assert watched.beats()


@pytest.mark.parametrize("go", [QWidget.hide, QWidget.showMinimized])
def test_a_window_that_nobody_sees_does_not_count(watched: Watched, go: Callable[[QWidget], None]) -> None:
    go(watched.window)
    settle()
    assert not any(watched.beats() for _ in range(3))
    watched.window.showNormal()
    settle()
    assert watched.beats()


def test_a_picture_of_the_window_is_no_frame(watched: Watched) -> None:
    before = watched.pulse.frames
    watched.window.hide()
    settle()
    watched.window.render(QImage(200, 200, QImage.Format.Format_RGB32))
    assert watched.pulse.frames == before


def test_nothing_counts_while_the_event_loop_stands_still(watched: Watched) -> None:
    before = watched.pulse.frames
    for _ in range(3):
        watched.pulse.ask()
        watched.driver.wait(2_000)
    assert watched.pulse.frames == before


@pytest.mark.logs
def test_a_part_that_cannot_be_painted_keeps_the_frames_from_counting(watched: Watched) -> None:
    hole = Hole(watched.window.screen_shown)
    hole.show()
    settle()
    assert not any(watched.beats() for _ in range(3))
    hole.fails = False
    assert watched.beats()
    hole.fails = True
    assert watched.beats(), "what stands there has been painted, and is not painted again"
    hole.update()
    settle()
    assert not watched.beats()
    hole.fails = False


@pytest.mark.logs
def test_a_first_screen_that_cannot_be_painted_gives_way_to_the_calm_one(watched: Watched) -> None:
    kiosk = watched.driver.kiosk
    watched.failures.failed.connect(kiosk.end_visit)
    watched.failures.failed_again.connect(kiosk.give_up)
    hole = Hole(kiosk.stage.attract)
    hole.show()
    beats = [watched.beats() for _ in range(5)]
    assert watched.driver.screen == "fault"
    assert not beats[0]
    assert beats[-1]
    hole.deleteLater()


def test_what_lies_on_top_but_is_hidden_does_not_count(watched: Watched) -> None:
    watched.window.screen_shown.hide()
    settle()
    assert not watched.beats()


def test_the_pixel_is_neither_seen_nor_found(watched: Watched) -> None:
    driver = watched.driver
    picture = watched.window.grab().toImage()
    watched.pulse.hide()
    assert watched.window.grab().toImage() == picture
    watched.pulse.show()
    open_section(driver, by_finger, "what")
    driver.tap(driver.kiosk.stage.reader.bar.easier)
    assert watched.beats()
    stop = Stop("easier", driver, [])
    for name, check in CHECKS.items():
        if check.__module__.endswith("treechecks"):
            assert list(check(stop)) == [], name
    driver.wait(BESIDE_MS)
    driver.tap(watched.pulse.pos())  # beside the layer: a touch goes through
    assert driver.kiosk.window.layer_open is None


def test_it_sees_only_paint_events(watched: Watched) -> None:
    assert not watched.pulse.eventFilter(watched.window.screen_shown, QEvent(QEvent.Type.Polish))


@pytest.mark.parametrize("size", [(1, 1), (1920, 1), (0, 0), (40, 30)])
def test_a_window_that_is_squeezed_to_nothing_comes_back_as_it_was(
    watched: Watched, size: tuple[int, int]
) -> None:
    driver = watched.driver
    open_section(driver, by_finger, "what")
    driver.tap("Next")
    words = watched.window.words()
    watched.window.resize(*size)
    settle()
    watched.beats()
    watched.window.resize(1920, 1080)
    settle()
    assert watched.beats()
    assert watched.window.words() == words
