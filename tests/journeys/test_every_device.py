"""One whole visit, by every way to use the kiosk: each reaches all that the others reach."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt

from kiosk.base.options import Settings
from tests.access.speech.fakes import FakeSpeaker
from tests.assistive import by_accessibility
from tests.driving import SCREENS, changed
from tests.journeys.by_switch import by_one_switch, by_two_switches, by_whole_screen, choose
from tests.journeys.steps import by_finger, by_keys, by_mouse, shown, walk, where
from tests.ui.guides import offering

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.visit import Choices
    from tests.driving import Driver
    from tests.journeys.steps import Journey, Press

PALM = 9


def by_finger_beside_a_palm() -> Press:
    """Return a hand that taps while the other one rests where a target is, and goes on resting."""

    def press(driver: Driver, name: str) -> None:
        if PALM not in driver._fingers:
            driver.touch_down(PALM, driver.center(driver.kiosk.stage.attract.call))
            driver.wait()
        driver.tap(name)

    return press


def by_a_hand_that_shakes() -> Press:
    """Return a hand that misses by some mm, slides, hits twice, and brushes the screen with a knuckle."""
    chance = Random(1)  # noqa: S311 - the same shakes in each run

    def press(driver: Driver, name: str) -> None:
        choose(driver, replace(driver.kiosk.visit.choices, touch="shaky"))
        look = driver.kiosk.stage.look
        assert look is not None
        px = look.metrics.px_per_mm

        def off(mm: float) -> QPoint:
            return QPoint(round(chance.gauss(0, mm * px)), round(chance.gauss(0, mm * px)))

        down = driver.point(name) + off(2.0)
        up, knuckle = down + off(2.5), down + QPoint(0, look.px(25))
        brushes = chance.random() < 0.4
        driver.touch_down(0, down)
        driver.wait(60)
        if brushes:
            driver.touch_down(1, knuckle)
        driver.touch_move(0, up)
        driver.wait(60)
        driver.touch_up(0, up)
        if brushes:
            driver.touch_up(1, knuckle)
        driver.wait(chance.randint(80, 240))
        driver.touch_down(0, again := down + off(2.0))
        driver.wait(50)
        driver.touch_up(0, again)
        driver.wait(1_200)

    return press


def by_ear_and_two_keys(voice: FakeSpeaker) -> Press:
    """Return somebody who sees nothing: Tab until the voice says what is looked for, then Enter."""

    def press(driver: Driver, name: str) -> None:
        speech = replace(driver.kiosk.visit.choices.speech, on=True)
        choose(driver, replace(driver.kiosk.visit.choices, speech=speech))
        for _ in range(len(driver.kiosk.window.targets()) + 1):
            driver.key(Qt.Key.Key_Tab)
            if voice.now.startswith(name):
                driver.key(Qt.Key.Key_Return)
                return
        raise AssertionError(f"the voice does not say {name!r}")

    return press


WAYS: dict[str, Callable[[], Press]] = {
    "finger": lambda: by_finger,
    "finger beside a palm": by_finger_beside_a_palm,
    "hand that shakes": by_a_hand_that_shakes,
    "mouse": lambda: by_mouse,
    "keyboard": lambda: by_keys,
    "whole screen": lambda: by_whole_screen,
    "two switches": lambda: by_two_switches,
    "one switch": lambda: by_one_switch,
    "accessibility": lambda: by_accessibility,
}

TO_A_SECTION: Journey = (
    ("English", "home 1"),
    ("What is it?", "what 1"),
    ("spasticity", "term spasticity"),
    ("Close", "what 1"),
    ("When to call", "call-now 1"),
    ("go back", "what 1"),
)

LARGER: Journey = (
    ("Easier", "easier"),
    ("Bigger words", "easier"),
    ("Very large", "easier"),
    ("Done", "prepare 1"),
    ("Home", "home 1"),
)


@pytest.mark.parametrize("way", WAYS)
def test_a_whole_visit(drive: Callable[..., Driver], way: str) -> None:
    settings = offering(changed(Settings(), "motion", slide=False), "es")
    make_a_visit(drive(SCREENS["1920x1080"], settings), WAYS[way]())


def test_a_whole_visit_by_ear_and_two_keys(drive: Callable[..., Driver]) -> None:
    settings = offering(changed(Settings(), "motion", slide=False), "en")
    voice = FakeSpeaker()
    driver = drive(SCREENS["1920x1080"], settings, speaker=voice)
    make_a_visit(driver, by_ear_and_two_keys(voice), voice)
    assert "Are you still there?" in [words for words, _ in voice.said[-10:]], "the question is spoken too"
    assert not voice.now


def make_a_visit(driver: Driver, press: Press, voice: FakeSpeaker | None = None) -> None:
    """Choose a language, read, look a word up, see when to call, take larger words, and leave."""
    start: Choices = driver.kiosk.visit.choices
    walk(driver, press, TO_A_SECTION)
    for number in range(2, shown(driver).count + 1):
        press(driver, "Next")
        assert where(driver) == f"what {number}"
    press(driver, driver.kiosk.stage.reader.bar.next.text())
    assert where(driver) == "prepare 1"
    walk(driver, press, LARGER)
    assert driver.kiosk.visit.choices.text_size == 4
    assert driver.kiosk.visit.choices.language == "en"
    for finger, point in list(driver._fingers.items()):
        driver.touch_up(finger, point)
    # One switch moves the ring for three rounds before anything else counts.
    for _ in range(300):
        driver.wait(5_000)
        if voice is not None and voice.now:
            voice.finish_all()
        if driver.screen == "attract":
            break
    assert driver.screen == "attract"
    assert driver.kiosk.visit.choices == start
