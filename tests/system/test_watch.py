"""The watch over a kiosk that runs: what is told, noted for staff, and written for IT."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

from kiosk.appwatch import PASSES_S, Watch, World
from kiosk.base.machine import boot_id
from kiosk.base.options import Screen
from kiosk.base.parent import START_LINE
from kiosk.commands.status import NOT_RUNNING, WELL, Machine, judge
from kiosk.staff.backstage import Backstage
from kiosk.staff.matter import Matter
from kiosk.system.displays import Displays
from kiosk.system.failures import Failures
from kiosk.system.heartbeat import BEAT_MS, SOON_MS, START_MS
from kiosk.system.metrics import FILE_NAME as METRICS_NAME
from kiosk.system.metrics import MetricsFile
from kiosk.system.runstate import FILE_NAME, WRITTEN_EVERY_S, Pack, Restarts, RunState
from tests.access.speech.fakes import FakeSpeaker
from tests.promtext import parse
from tests.system.test_displays import Cables, Monitor
from tests.system.test_heartbeat import Heard
from tests.system.test_pulse import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.driving import Driver

ROOT = Path(__file__).resolve().parents[2]


class Machinery:
    """The machine around a watched kiosk: a disk, touch panels, displays, a supervisor."""

    def __init__(self, driver: Driver, state: Path, elsewhere: Path) -> None:
        self.driver, self.kiosk = driver, driver.kiosk
        self.file, self.elsewhere = state / FILE_NAME, elsewhere / FILE_NAME
        self.ended = False
        self.metrics = state.parent / "metrics" / METRICS_NAME
        self.free, self.panels, self.heard = 5_000, 1, Heard()
        self.monitor = Monitor("HDMI-1", 1920, 1080, 476)
        self.cables = Cables(self.monitor)
        self.failures = Failures(driver.clock)
        self.displays = Displays(self.cables, Screen(), driver.clock)
        # A tour keeps nothing: a run does.
        self.kiosk.staff.backstage = Backstage(state)
        world = World(
            restarts=self.restarts,
            elsewhere=[elsewhere],
            metrics=MetricsFile(self.metrics.parent),
            packs=(Pack(id="bundled", version="9"),),
            overlay="kiosk-5-0123456789abcdef",
            free_mb=self.free_mb,
            touch_panels=self.touch_panels,
        )
        self.watch = Watch(self.kiosk, driver.clock, self.failures, self.heard, self.displays, world)

    def end(self) -> None:
        """End the watch, once."""
        if not self.ended:
            self.ended = True
            self.watch.close()

    def restarts(self) -> Restarts:
        return Restarts(today=2, why_last="watchdog")

    def free_mb(self, _folder: Path | None) -> int:
        return self.free

    def touch_panels(self) -> int:
        return self.panels

    def begin(self) -> Machinery:
        self.watch.start()
        self.kiosk.icons.loaded.emit()  # a driver has loaded them before the watch began
        for _ in range(3):
            settle()
            self.driver.wait(START_MS)
        return self

    def pass_s(self, seconds: float) -> None:
        """Let time pass while Qt paints."""
        for _ in range(round(seconds * 1000 / SOON_MS)):
            settle()
            self.driver.wait(SOON_MS)

    @property
    def state(self) -> RunState:
        return self.read(self.file)

    def read(self, file: Path) -> RunState:
        return msgspec.json.decode(file.read_bytes(), type=RunState)

    @property
    def noted(self) -> set[Matter]:
        return {matter for matter, _ in self.kiosk.staff.matters.noted}


@pytest.fixture
def machine(drive: Callable[..., Driver], tmp_path: Path) -> Iterator[Machinery]:
    machine = Machinery(drive(speaker=FakeSpeaker()), tmp_path / "state", tmp_path / "elsewhere")
    yield machine
    machine.end()


def test_the_first_complete_picture_is_told_and_written(machine: Machinery) -> None:
    machine.watch.start()
    settle()
    machine.driver.wait(10 * START_MS)
    assert machine.heard.lines == [], "without its pictograms a picture is not complete"
    assert not machine.file.exists()
    machine.begin()
    assert machine.heard.take()[:3] == ["ready", "alive", "attract"]
    state = machine.state
    assert (state.screen, state.pid, state.boot) == ("attract", os.getpid(), boot_id())
    assert state.shown is not None
    assert (state.shown.width_px, state.shown.width_mm) == (1920, 476)
    assert (state.restarts.today, state.free_mb) == (2, 5_000)
    assert state.overlay == "kiosk-5-0123456789abcdef"
    assert [signoff.state for signoff in state.signoffs] == ["none"] * len(state.signoffs)
    assert judge([machine.file], Machine(machine.driver.clock.now, boot_id())).exit_status == WELL


def told(machine: Machinery, name: str, **labels: str) -> float:
    """Return a number that Prometheus is told."""
    family = parse(machine.metrics.read_text(encoding="utf-8"))[f"ibt_kiosk_{name}"]
    return family.series[frozenset(labels.items())]


def test_prometheus_is_told_what_the_state_file_tells(machine: Machinery) -> None:
    machine.begin()
    assert told(machine, "up") == 1
    assert told(machine, "pack_info", id="bundled", version="9") == 1
    assert told(machine, "free_disk_bytes") == 5_000_000_000
    before = told(machine, "last_painted_timestamp_seconds")
    machine.kiosk.staff.matters.note(Matter.VOICE)
    machine.free = 100
    machine.pass_s(WRITTEN_EVERY_S + 5)
    assert told(machine, "problems", kind="voice") == 1
    assert told(machine, "problems", kind="disk") == 1
    assert told(machine, "last_painted_timestamp_seconds") >= before


def test_prometheus_is_told_of_an_end_that_is_meant(machine: Machinery) -> None:
    machine.begin().end()
    assert told(machine, "up") == 0


def test_an_end_before_the_first_picture_tells_nothing_new(machine: Machinery) -> None:
    machine.watch.start()
    machine.end()
    assert not machine.metrics.exists()


def test_the_log_tells_when_something_is_no_longer_well_and_when_it_is_again(
    machine: Machinery, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    matters = machine.kiosk.staff.matters
    matters.note(Matter.VOICE, "one")
    matters.note(Matter.VOICE, "two")
    matters.settle(Matter.VOICE)
    lines = [record.getMessage() for record in caplog.records if record.name == "kiosk.appwatch"]
    assert lines == ["Not well: voice.", "Well again: voice."]


def test_a_blocked_event_loop_tells_nothing(machine: Machinery) -> None:
    machine.begin().heard.take()
    machine.driver.wait(BEAT_MS)  # the frame before was painted
    machine.heard.take()
    machine.driver.wait(BEAT_MS)  # beats without Qt: nothing is painted
    assert machine.heard.take() == []


def test_it_is_written_every_half_minute_and_when_something_is_not_well(machine: Machinery) -> None:
    first = machine.begin().state
    machine.pass_s(20)
    assert machine.state == first
    machine.pass_s(14)
    second = machine.state
    assert second.written_s - first.written_s == pytest.approx(WRITTEN_EVERY_S, abs=2)
    assert second.painted_s is not None
    assert second.written_s - second.painted_s <= 2
    machine.kiosk.staff.matters.note(Matter.CLOCK, "in the future")
    machine.pass_s(2)
    assert [(noted.name, noted.detail) for noted in machine.state.matters] == [("clock", "in the future")]
    machine.kiosk.staff.matters.settle(Matter.CLOCK)
    machine.pass_s(2)
    assert machine.state.matters == ()


def test_input_is_written_as_a_moment_and_nothing_else_of_it(machine: Machinery) -> None:
    assert machine.begin().state.input_s is None
    machine.driver.tap(machine.kiosk.stage.attract.field)
    at = machine.driver.clock.now()
    machine.pass_s(34)
    assert machine.state.input_s == pytest.approx(at, abs=1)


def test_a_disk_that_fills_is_noted_and_settled(machine: Machinery) -> None:
    machine.begin().free = 199
    machine.pass_s(34)
    assert machine.noted == {Matter.DISK}
    assert [noted.name for noted in machine.state.matters] == ["disk"]
    machine.free = 200
    machine.pass_s(34)
    assert machine.noted == set()


@pytest.mark.logs
def test_a_state_folder_that_cannot_be_written_is_noted_and_the_file_stands_elsewhere(
    machine: Machinery,
) -> None:
    folder = machine.file.parent
    folder.write_text("in the way")
    machine.begin()
    assert machine.noted == {Matter.CANNOT_WRITE}
    machine.pass_s(2)
    assert [noted.name for noted in machine.read(machine.elsewhere).matters] == ["cannot-write"]
    folder.unlink()
    machine.pass_s(34)
    assert machine.noted == set()
    assert machine.file.exists()
    assert not machine.elsewhere.exists()


@pytest.mark.logs
def test_nowhere_to_write_stops_nothing(machine: Machinery) -> None:
    machine.file.parent.write_text("in the way")
    machine.elsewhere.parent.write_text("in the way")
    machine.begin().heard.take()
    machine.pass_s(34)
    assert machine.heard.take().count("alive") == 17
    assert machine.noted == {Matter.CANNOT_WRITE}


@pytest.mark.logs
def test_a_failure_is_noted_for_an_hour(machine: Machinery) -> None:
    try:
        raise ValueError("the words of an error may hold anything")
    except ValueError as error:
        machine.failures.on_exception(ValueError, error, error.__traceback__)
    [(matter, detail)] = machine.kiosk.staff.matters.noted
    assert matter is Matter.FAILED
    assert detail.startswith("ValueError in test_watch.py:")
    assert "anything" not in detail
    machine.driver.wait((PASSES_S - 1) * 1000)
    assert machine.noted == {Matter.FAILED}
    machine.driver.wait(2_000)
    assert machine.noted == set()


@pytest.mark.logs
def test_dirt_on_the_touch_panel_is_noted_until_it_has_not_come_for_an_hour(machine: Machinery) -> None:
    for _ in range(2):
        machine.driver.touch_down(0, machine.kiosk.window.rect().center())
        machine.driver.wait(61_000)
        assert machine.noted == {Matter.TOUCH}
        machine.driver.touch_up(0, machine.kiosk.window.rect().center())
        machine.driver.wait((PASSES_S // 2 + 100) * 1000)
        assert machine.noted == {Matter.TOUCH}
    machine.driver.wait(PASSES_S * 1000)
    assert machine.noted == set()


def test_a_touch_panel_that_is_unplugged_is_noted_and_settled(machine: Machinery) -> None:
    machine.begin()
    machine.driver.touch_down(0, machine.driver.center(machine.kiosk.stage.attract.field))
    machine.panels = 0
    machine.pass_s(2)
    assert machine.noted == {Matter.TOUCH}
    machine.driver.touch_up(0, machine.driver.center(machine.kiosk.stage.attract.field))
    assert machine.driver.screen == "attract", "what was down when the panel went presses nothing"
    machine.panels = 1
    machine.pass_s(2)
    assert machine.noted == set()


def test_that_it_is_unplugged_is_noted_while_nobody_uses_it_too(machine: Machinery) -> None:
    machine.begin()
    machine.pass_s(12)
    assert machine.noted == set()
    machine.panels = 0
    machine.pass_s(12)
    assert machine.noted == {Matter.TOUCH}
    machine.panels = 1
    machine.pass_s(12)
    assert machine.noted == set()


def test_a_machine_without_a_touch_panel_lacks_nothing(machine: Machinery) -> None:
    machine.panels = 0
    machine.begin().pass_s(10)
    assert machine.noted == set()


@pytest.mark.logs
def test_a_voice_that_has_gone_is_noted_until_it_is_back(machine: Machinery) -> None:
    machine.begin()
    aloud = machine.kiosk.access.aloud
    aloud.voices_changed.emit()
    speaker = aloud._speaker
    speaker.failed.emit("its process has ended")
    assert machine.noted == {Matter.VOICE}
    machine.kiosk.end_visit()  # it is looked for again
    speaker.ready.emit()
    assert machine.noted == set()


def test_another_display_is_taken_over_and_written(machine: Machinery) -> None:
    machine.begin()
    machine.monitor.turn_into(1024, 600, 155)
    machine.displays.on_monitors_changed()
    machine.driver.wait(500)
    settle()
    machine.kiosk.window.resize(1024, 600)  # as a real one would have it
    machine.pass_s(34)
    shown = machine.state.shown
    assert shown is not None
    assert (shown.width_px, shown.height_px, shown.width_mm) == (1024, 600, 155)


def test_without_any_display_nothing_is_painted_and_the_picture_comes_back(machine: Machinery) -> None:
    machine.begin().heard.take()
    machine.cables.plugged = []
    machine.displays.on_monitors_changed()
    machine.kiosk.window.hide()  # as the system does it
    machine.pass_s(6)
    assert machine.heard.take() == ["alive", "alive", "no display", "alive"]
    machine.cables.plugged = [machine.monitor]
    machine.displays.on_monitors_changed()
    machine.pass_s(6)
    assert machine.kiosk.window.isVisible()
    assert "attract" in machine.heard.take()


def test_the_end_is_told(drive: Callable[..., Driver], tmp_path: Path) -> None:
    machine = Machinery(drive(), tmp_path / "state", tmp_path / "elsewhere").begin()
    machine.watch.close()
    assert machine.heard.take()[-1] == "stopping"


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield the real program, off the screen, with this test as its parent."""
    config = tmp_path / "kiosk.toml"
    config.write_text(
        f"[state]\nfolder = {str(tmp_path / 'state')!r}\n[log]\nfolder = {str(tmp_path / 'log')!r}\n"
        "[speech]\noffered = false\n",
        encoding="utf-8",
    )
    environ = {**os.environ, "IBT_KIOSK_SUPERVISED": "1", "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "kiosk", "run", "--config", str(config)]
    pipe = subprocess.PIPE  # its end would tell the program that its parent is gone
    running = subprocess.Popen(
        words, cwd=ROOT, env=environ, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    )
    yield running
    running.kill()
    running.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="started without a display by Linux's means")
def test_the_real_program_tells_its_parent_and_it(program: subprocess.Popen[str], tmp_path: Path) -> None:
    assert program.stdout is not None
    told = [program.stdout.readline().strip() for _ in range(5)]
    lines = [line for line in told if not line.startswith(START_LINE)]
    assert lines == ["READY=1", "WATCHDOG=1", "STATUS=attract", "WATCHDOG=1"]
    file = tmp_path / "state" / FILE_NAME
    verdict = judge([file], Machine(boot=boot_id()))
    assert (verdict.exit_status, verdict.state and verdict.state.pid) == (WELL, program.pid)
    program.send_signal(signal.SIGSTOP)  # hung, whatever the reason: nothing more is heard
    program.kill()
    assert program.stdout.read() == ""
    program.wait()
    assert judge([file], Machine(boot=boot_id())).exit_status == NOT_RUNNING
