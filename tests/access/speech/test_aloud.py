"""The reading, on the real screens, with a voice that says nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy

from kiosk.access.speech.aloud import PATIENCE_MS, State
from kiosk.base.options import Settings
from kiosk.content.model import Part
from kiosk.ui.visit import LOUDNESSES, SPEEDS_PERCENT, Speech
from tests.access.speech.fakes import FakeSpeaker
from tests.driving import SCREENS, changed
from tests.journeys.steps import beside, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from tests.driving import Driver

    Drive = Callable[..., Driver]


def reading(drive: Drive, screen: str = "1920x1080", *, text_size: int = 0) -> tuple[Driver, FakeSpeaker]:
    """Return a kiosk at the first page of the first section, and its voice."""
    speaker = FakeSpeaker()
    settings = changed(changed(Settings(), "motion", slide=False), "reading", text_size=text_size)
    driver = drive(SCREENS[screen], settings, speaker=speaker)
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[0])
    return driver, speaker


def listen(driver: Driver) -> None:
    driver.kiosk.access.listening.open(driver.kiosk.stage.reader.bar.height())
    driver.wait()


def by_ear(driver: Driver, *, on: bool = True) -> None:
    visit = driver.kiosk.visit
    visit.choose(replace(visit.choices, speech=replace(visit.choices.speech, on=on)))


def marked(driver: Driver) -> bool:
    return driver.kiosk.stage.reader.view._mark is not None


def picture(driver: Driver) -> QImage:
    return driver.kiosk.stage.reader.view.grab().toImage()


def test_a_page_is_read_sentence_by_sentence_in_order_each_one_marked(drive: Drive) -> None:
    driver, speaker = reading(drive)
    before = picture(driver)
    listen(driver)
    page = shown(driver)
    heard = []
    while shown(driver) is page and speaker.now:
        if speaker.now != driver.kiosk.stage.reader.bar.dots.text():
            assert marked(driver), speaker.now
            assert picture(driver) != before
        heard.append(speaker.now)
        speaker.finish()
    assert heard[0] == page.section.heading.title
    assert heard[1] == page.card.headline
    assert page.card.child in heard
    assert heard.index(page.card.child) > 1
    assert not marked(driver) or speaker.now
    speaker.finish_all()
    assert not marked(driver)
    assert picture(driver) == before or shown(driver) is not page
    assert driver.kiosk.access.aloud.state is State.IDLE


def test_a_card_of_several_pages_is_read_to_its_end_with_no_sentence_twice(drive: Drive) -> None:
    driver, speaker = reading(drive, "1024x600", text_size=4)
    first = shown(driver)
    pager = driver.kiosk.stage.reader.pager
    assert pager is not None
    following = pager.neighbor(first, 1)
    assert following is not None
    assert following.card.id == first.card.id, "the test needs a card of several pages"
    listen(driver)
    heard = speaker.finish_all()
    last = shown(driver)
    assert last.card.id == first.card.id
    after = pager.neighbor(last, 1)
    assert after is None or after.card.id != first.card.id
    text = set(" ".join(block.text for block in first.card.part(Part.BODY)).split())
    told = [word for words in heard for word in words.split() if word in text]
    whole = [word for block in first.card.part(Part.BODY) for word in block.text.split()]
    rest = iter(told)
    assert all(word in rest for word in whole), "a word is missing, or stands before its time"


def test_pause_keeps_the_mark_and_play_says_the_sentence_again(drive: Drive) -> None:
    driver, speaker = reading(drive)
    listen(driver)
    speaker.finish()
    sentence = speaker.now
    driver.tap("Pause")
    assert (speaker.now, driver.kiosk.access.aloud.state, marked(driver)) == ("", State.PAUSED, True)
    driver.tap("Play")
    assert (speaker.now, driver.kiosk.access.aloud.state) == (sentence, State.SPEAKING)
    driver.tap("Again")
    assert [words for words, _ in speaker.said[-2:]] == [sentence, sentence]


def test_speed_and_loudness_go_by_steps_and_back_to_normal_with_the_visit(drive: Drive) -> None:
    driver, speaker = reading(drive)
    listen(driver)
    for speed in (*SPEEDS_PERCENT[4:], SPEEDS_PERCENT[-1]):
        driver.tap("Faster")
        assert speaker.said[-1][1].speed_percent == speed
    for speed in (*SPEEDS_PERCENT[-2::-1], SPEEDS_PERCENT[0]):
        driver.tap("Slower")
        assert driver.kiosk.visit.choices.speech.speed_percent == speed
    for loudness in (*LOUDNESSES[3:], LOUDNESSES[-1]):
        driver.tap("Louder")
        assert speaker.said[-1][1].loudness == loudness
    driver.tap("Softer")
    assert speaker.said[-1][1].loudness == LOUDNESSES[-2]
    assert len({words for words, _ in speaker.said[1:]}) == 1, "a step says the same sentence again"
    driver.kiosk.end_visit()
    assert driver.kiosk.visit.choices.speech == Speech()
    assert speaker.now == ""


def test_the_line_for_the_child_can_be_heard_by_itself(drive: Drive) -> None:
    driver, speaker = reading(drive)
    listen(driver)
    driver.tap("For kids")
    assert speaker.now == shown(driver).card.child
    speaker.finish()
    assert driver.kiosk.access.aloud.state is State.IDLE


@pytest.mark.parametrize("way", ["close", "beside", "escape", "end"])
def test_leaving_the_controls_ends_the_reading(drive: Drive, way: str) -> None:
    driver, speaker = reading(drive)
    listen(driver)
    driver.wait(1_000)
    if way == "close":
        driver.tap("Close")
    elif way == "beside":
        driver.tap(QPoint(driver.kiosk.window.width() // 2, 40))
    elif way == "escape":
        driver.key(Qt.Key.Key_Escape)
    else:
        driver.kiosk.end_visit()
    assert (speaker.now, marked(driver)) == ("", False)
    assert driver.kiosk.window.layer_open is None
    assert not driver.kiosk.access.aloud.speaking


def test_by_ear_each_page_is_read_when_it_comes_up_and_any_action_ends_it(drive: Drive) -> None:
    driver, speaker = reading(drive)
    by_ear(driver)
    assert speaker.now == shown(driver).section.heading.title
    driver.tap(driver.kiosk.stage.reader.bar.next)
    page = shown(driver)
    assert speaker.said[-1][0] == page.section.heading.title
    speaker.finish()
    assert speaker.now == page.card.headline
    driver.touch_down(1, beside(driver))
    assert (speaker.now, marked(driver)) == ("", False)
    driver.touch_up(1, beside(driver))


def test_by_ear_a_key_ends_the_reading_and_says_the_name_of_what_it_reaches(drive: Drive) -> None:
    driver, speaker = reading(drive)
    by_ear(driver)
    driver.key(Qt.Key.Key_Tab)
    ringed = driver.kiosk.window.ringed
    assert ringed is not None
    assert speaker.now.startswith(ringed.text())
    assert not marked(driver)
    assert driver.kiosk.access.aloud.state is State.IDLE
    assert driver.kiosk.access.aloud.speaking
    driver.key(Qt.Key.Key_Tab)
    assert driver.kiosk.window.ringed is not None
    assert speaker.now.startswith(driver.kiosk.window.ringed.text())


def test_without_speech_the_ring_says_nothing(drive: Drive) -> None:
    driver, speaker = reading(drive)
    driver.key(Qt.Key.Key_Tab)
    assert speaker.said == []


def test_by_ear_a_layer_is_read_and_the_page_behind_it_is_not_read_anew(drive: Drive) -> None:
    driver, speaker = reading(drive)
    by_ear(driver)
    driver.kiosk.stage.layers.open_terms(("baclofen",))
    assert speaker.now == driver.kiosk.stage.layers.terms._word.text()
    count = len(speaker.said)
    driver.wait(1_000)
    driver.tap("Close")
    assert (speaker.now, len(speaker.said)) == ("", count)


def test_by_ear_the_question_whether_somebody_is_there_is_spoken_once(drive: Drive) -> None:
    driver, speaker = reading(drive)
    by_ear(driver)
    speaker.finish_all()
    driver.wait(driver.kiosk.idle.warn_after_ms + 5_000)
    assert driver.screen == "idle-warning"
    heard = speaker.finish_all()
    assert heard[0] == "Are you still there?"
    driver.wait(3_000)
    assert speaker.now == ""


def test_there_is_never_a_second_voice(drive: Drive) -> None:
    driver, _ = reading(drive)
    starts, stops = (
        QSignalSpy(driver.kiosk.access.aloud.started),
        QSignalSpy(driver.kiosk.access.aloud.stopped),
    )
    listen(driver)
    for name in ("Again", "For kids", "Pause", "Play", "Faster"):
        driver.tap(name)
        assert starts.count() - stops.count() == driver.kiosk.access.aloud.speaking
    driver.tap("Close")
    assert starts.count() == stops.count() > 0
    assert not driver.kiosk.access.aloud.speaking


@pytest.mark.logs
@pytest.mark.parametrize("way", ["fails", "hangs"])
def test_an_engine_that_dies_in_a_sentence_leaves_a_usable_kiosk(
    drive: Drive, way: str, caplog: pytest.LogCaptureFixture
) -> None:
    driver, speaker = reading(drive)
    listen(driver)
    speaker.finish()
    if way == "fails":
        speaker.failed.emit("no more voice")
        speaker.failed.emit("no more voice")
    else:
        driver.wait(PATIENCE_MS + 60_000)
    assert not marked(driver)
    assert not driver.kiosk.access.aloud.speaking
    assert not driver.kiosk.access.aloud.has_voice("en")
    assert driver.kiosk.window.layer_open is None
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1
    page = shown(driver)
    driver.wait()
    driver.tap(driver.kiosk.stage.reader.bar.next)
    assert shown(driver) is not page
    assert driver.kiosk.stage.reader.bar.listen.isHidden()
    driver.kiosk.end_visit()
    assert driver.kiosk.access.aloud.has_voice("en"), "it is there again for the next family"
    driver.tap(driver.kiosk.stage.attract.field)
    assert not driver.kiosk.stage.home.bar.listen.isHidden()


def test_without_a_voice_nothing_is_read(drive: Drive) -> None:
    speaker = FakeSpeaker(languages=("es",))
    driver = drive(speaker=speaker)
    driver.tap(driver.kiosk.stage.attract.field)
    by_ear(driver)
    listen(driver)
    assert speaker.said == []
    assert driver.kiosk.window.layer_open is None
    assert not driver.kiosk.access.aloud.has_voice("en")


def test_a_clinic_can_leave_reading_aloud_out(drive: Drive) -> None:
    driver = drive(settings=changed(Settings(), "speech", offered=False), speaker=FakeSpeaker())
    assert not driver.kiosk.access.aloud.has_voice("en")
