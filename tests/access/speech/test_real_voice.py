"""The whole way, with real speech-dispatcher and espeak-ng: what is said, in what order, and what is marked.

Not the sound: it goes to libao's driver "null", so no machine needs a sound card for it. Where one of the
programs is missing, or does not start, the test is skipped.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.access.speech.aloud import State
from kiosk.access.speech.processspeaker import ProcessSpeaker
from kiosk.access.speech.utterances import utterances
from kiosk.base.options import Settings
from kiosk.system.voices import ThisComputer
from tests.driving import SCREENS, changed
from tests.journeys.steps import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.driving import Driver

CONFIGURED = Path("/etc/speech-dispatcher")
START_MS = 60_000
"""An engine may take long to list its voices on a busy machine."""

SETTINGS = """
AudioOutputMethod "libao"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
"""


@pytest.fixture
def dispatcher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Run a speech-dispatcher of our own that nobody hears."""
    program = shutil.which("speech-dispatcher")
    if program is None or "sd_espeak-ng" not in ThisComputer().speech_modules() or not CONFIGURED.is_dir():
        pytest.skip("speech-dispatcher with espeak-ng is not installed")
    shutil.copytree(CONFIGURED, tmp_path / "conf")
    (tmp_path / "conf" / "speechd.conf").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / ".libao").write_text("default_driver=null\n", encoding="utf-8")
    (tmp_path / "log").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'socket'}")
    command = [
        program,
        "-s",
        "-C",
        str(tmp_path / "conf"),
        "-c",
        "unix_socket",
        "-S",
        str(tmp_path / "socket"),
    ]
    command += ["-P", str(tmp_path / "pid"), "-L", str(tmp_path / "log"), "-t", "0"]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield
    running.terminate()
    running.wait(10)


@pytest.mark.usefixtures("dispatcher")
def test_a_card_is_read_by_a_real_voice(drive: Callable[..., Driver], qtbot: QtBot) -> None:
    speaker = ProcessSpeaker("speechd")
    driver = drive(SCREENS["1920x1080"], changed(Settings(), "motion", slide=False), speaker=speaker)
    try:
        qtbot.waitUntil(lambda: speaker.has_voice("en"), timeout=START_MS)
    except qtbot.TimeoutError:
        pytest.skip("speech-dispatcher does not start here")
    assert speaker.has_voice("es")
    assert speaker.has_voice("ar")
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[0])
    aloud, reader = driver.kiosk.access.aloud, driver.kiosk.stage.reader
    first = shown(driver)
    wanted = [each.words for each in utterances(reader.passages(), by_ear=False)]
    heard: list[str] = []
    marks: list[bool] = []

    def note() -> None:
        if aloud.state is State.SPEAKING:
            heard.append(aloud.sentence)
            marks.append(reader.view._mark is not None)

    aloud.changed.connect(note)
    driver.kiosk.access.listening.open(reader.bar.height())
    qtbot.waitUntil(lambda: aloud.state is State.IDLE and bool(heard), timeout=START_MS)
    heard = list(dict.fromkeys(heard))
    assert heard == wanted[: len(heard)]
    assert len(heard) == len(wanted), "the first card stands on one page of this screen"
    assert shown(driver) is first
    assert marks.count(False) <= marks.count(True) / 4, "all but what stands in the bar"
    assert reader.view._mark is None
