"""The real speakers: with Qt's engine for tests, in this process and in one of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.access.speech.processspeaker import ProcessSpeaker
from kiosk.access.speech.qtspeaker import QtSpeaker, _rate
from kiosk.access.speech.speaker import Manner
from kiosk.ui.visit import SPEEDS_PERCENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytest.importorskip("PySide6.QtTextToSpeech", exc_type=ImportError)

HELLO = Manner("en")
NO_VOICE = """print('{"tell": "ready", "locales": []}', flush=True); input()"""


@pytest.fixture
def apart(qtbot: QtBot) -> Iterator[ProcessSpeaker]:
    """Return a speaker in a process of its own, with its voices known."""
    speaker = ProcessSpeaker("mock")
    with qtbot.waitSignal(speaker.ready, timeout=20_000):
        speaker.start()
    yield speaker
    speaker.close()


def test_the_mock_engine_says_one_sentence_after_the_other(qtbot: QtBot) -> None:
    speaker = QtSpeaker("mock")
    speaker.start()
    assert speaker.has_voice("en")
    assert speaker.has_voice("fi")
    assert not speaker.has_voice("ar")
    for words in ("Hello there.", "And again."):
        with qtbot.waitSignal(speaker.finished, timeout=5_000):
            speaker.say(words, HELLO)
    speaker.close()
    assert not speaker.has_voice("en")


def test_a_sentence_that_is_stopped_or_replaced_is_never_finished(qtbot: QtBot) -> None:
    speaker = QtSpeaker("mock")
    speaker.start()
    ends = QSignalSpy(speaker.finished)
    speaker.say("This one is replaced.", HELLO)
    speaker.say("Hello.", HELLO)
    qtbot.waitUntil(lambda: ends.count() == 1, timeout=5_000)
    speaker.say("This one is stopped.", HELLO)
    speaker.stop()
    # A late end of the stopped one would come before that of the next one.
    with qtbot.waitSignal(speaker.finished, timeout=5_000):
        speaker.say("And a last, longer one.", HELLO)
    assert ends.count() == 2
    speaker.close()


@pytest.mark.logs
def test_an_engine_that_is_not_there_is_told_with_those_that_are(caplog: pytest.LogCaptureFixture) -> None:
    speaker = QtSpeaker("shouting")
    speaker.start()
    assert not speaker.has_voice("en")
    assert 'no speech engine "shouting"; known are:' in caplog.text


def test_without_the_speech_module_there_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    speaker = QtSpeaker()
    speaker.start()
    assert not speaker.has_voice("en")


@pytest.mark.parametrize("engine", ["speechd", "sapi", "mock"])
def test_faster_steps_have_higher_rates(engine: str) -> None:
    rates = [_rate(speed, engine) for speed in SPEEDS_PERCENT]
    assert rates == sorted(set(rates))
    assert rates[SPEEDS_PERCENT.index(100)] == 0
    assert rates[0] >= -1
    assert rates[-1] <= 1


def test_the_process_says_one_sentence_after_the_other(apart: ProcessSpeaker, qtbot: QtBot) -> None:
    assert apart.has_voice("en")
    assert not apart.has_voice("ar")
    for words in ("Hello there.", "مرحبا", "And again."):
        with qtbot.waitSignal(apart.finished, timeout=10_000):
            apart.say(words, HELLO)


def test_in_the_process_too_only_the_last_sentence_is_finished(apart: ProcessSpeaker, qtbot: QtBot) -> None:
    ends = QSignalSpy(apart.finished)
    for number in range(5):
        apart.say(f"Sentence {number}.", HELLO)
    qtbot.waitUntil(lambda: ends.count() > 0, timeout=10_000)
    with qtbot.waitSignal(apart.finished, timeout=10_000):
        apart.say("One more.", HELLO)
    assert ends.count() == 2


def test_a_process_that_is_killed_in_a_sentence_is_a_failure(apart: ProcessSpeaker, qtbot: QtBot) -> None:
    apart.say("This takes a while to be said, and is never said to its end.", HELLO)
    assert apart._process is not None
    with qtbot.waitSignal(apart.failed, timeout=10_000):
        os.kill(apart._process.processId(), signal.SIGKILL)
    assert not apart.has_voice("en")
    apart.stop()


def test_a_process_that_rests_is_gone_and_comes_back_to_speak(apart: ProcessSpeaker, qtbot: QtBot) -> None:
    voices = QSignalSpy(apart.ready)
    apart.rest()
    assert apart._process is None
    assert apart.has_voice("en")
    with qtbot.waitSignal(apart.finished, timeout=10_000):
        apart.say("Nobody hears the sentence before the last.", HELLO)
        apart.say("Hello there.", HELLO)
    apart.rest()
    apart.wake()
    with qtbot.waitSignal(apart.finished, timeout=10_000):
        apart.say("And again.", HELLO)
    assert voices.count() == 0, "the voices are the same ones"


def test_it_rests_though_it_has_only_been_woken(apart: ProcessSpeaker) -> None:
    apart.rest()
    apart.wake()
    apart.rest()
    assert apart._process is None
    assert apart.has_voice("en")


def test_in_a_sentence_it_does_not_rest(apart: ProcessSpeaker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(apart.finished, timeout=10_000):
        apart.say("Hello there.", HELLO)
        apart.rest()


def test_a_sentence_that_is_stopped_before_the_process_is_back_is_not_said(
    apart: ProcessSpeaker, qtbot: QtBot
) -> None:
    ends = QSignalSpy(apart.finished)
    apart.rest()
    apart.say("Nobody hears this.", HELLO)
    apart.stop()
    with qtbot.waitSignal(apart.finished, timeout=10_000):
        apart.say("Hello there.", HELLO)
    assert ends.count() == 1


def test_without_a_voice_there_is_no_process(qtbot: QtBot) -> None:
    speaker = ProcessSpeaker(command=(sys.executable, "-c", NO_VOICE))
    with qtbot.waitSignal(speaker.ready, timeout=10_000):
        speaker.start()
    assert speaker._process is None
    assert not speaker.has_voice("en")
    speaker.wake()
    assert speaker._process is None


def test_a_process_that_hangs_hinders_nobody(apart: ProcessSpeaker) -> None:
    assert apart._process is not None
    os.kill(apart._process.processId(), signal.SIGSTOP)
    for _ in range(100):
        apart.say("Nobody hears this.", HELLO)
        apart.stop()
    apart.close()
    assert not apart.has_voice("en")


def test_a_program_that_is_no_voice_is_a_failure(qtbot: QtBot) -> None:
    speaker = ProcessSpeaker(command=(sys.executable, "-c", "print('no voice')"))
    with qtbot.waitSignal(speaker.failed, timeout=10_000):
        speaker.start()
    assert not speaker.has_voice("en")


def test_a_program_that_cannot_be_started_is_a_failure(qtbot: QtBot) -> None:
    speaker = ProcessSpeaker(command=("/nowhere/at/all",))
    with qtbot.waitSignal(speaker.failed, timeout=10_000):
        speaker.start()
    assert not speaker.has_voice("en")


def test_the_process_ends_with_its_input() -> None:
    command = [sys.executable, "-m", "kiosk", "voice", "mock"]
    done = subprocess.run(command, input=b"", capture_output=True, timeout=20, check=True)
    assert b'"ready"' in done.stdout
