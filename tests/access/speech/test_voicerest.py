"""The engine is there while somebody may want it, and rests otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.access.speech.voicerest import RESTS_AFTER_MS
from tests.access.speech.fakes import FakeSpeaker
from tests.driving import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

    Drive = Callable[..., Driver]


def looked(drive: Drive) -> tuple[Driver, FakeSpeaker]:
    """Return a kiosk that has looked for voices, and its voice."""
    speaker = FakeSpeaker()
    driver = drive(SCREENS["1280x800"], speaker=speaker)
    driver.wait(2_000)
    assert speaker.has_voice("en")
    return driver, speaker


def rests(speaker: FakeSpeaker) -> bool:
    return speaker.rests


def begin(driver: Driver) -> None:
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[0])


def test_it_rests_while_nobody_is_there_and_wakes_with_the_first_touch(drive: Drive) -> None:
    driver, speaker = looked(drive)
    assert not rests(speaker)
    driver.wait(RESTS_AFTER_MS)
    assert rests(speaker)
    begin(driver)
    assert not rests(speaker)


def test_it_rests_in_a_visit_in_which_nobody_listens(drive: Drive) -> None:
    driver, speaker = looked(drive)
    begin(driver)
    driver.wait(RESTS_AFTER_MS - 1_000)
    assert not rests(speaker)
    driver.wait(1_000)
    assert rests(speaker)
    driver.tap(driver.kiosk.stage.reader.bar.next)
    assert rests(speaker), "no touch but the first one means that somebody may listen"


def test_it_does_not_rest_while_it_speaks_nor_soon_after(drive: Drive) -> None:
    driver, speaker = looked(drive)
    begin(driver)
    aloud = driver.kiosk.access.aloud
    aloud.read()
    for _ in range(3):
        driver.wait(RESTS_AFTER_MS // 12)
        speaker.finish()
        assert not rests(speaker)
    aloud.stop()
    driver.wait(RESTS_AFTER_MS - 1_000)
    assert not rests(speaker)
    driver.wait(1_000)
    assert rests(speaker)
    aloud.read()
    assert speaker.now
    assert not rests(speaker)


def test_it_rests_when_the_visit_ends(drive: Drive) -> None:
    driver, speaker = looked(drive)
    begin(driver)
    driver.kiosk.end_visit()
    assert rests(speaker)
    begin(driver)
    assert not rests(speaker)
