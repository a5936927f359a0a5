"""What a run stands on is remembered after a minute, and what cannot be written is told."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.base.clock import ManualClock
from kiosk.content.copying import stamp_of
from kiosk.system.lastgood import LastGood
from kiosk.system.remembering import FIRST_PROBE_MS, PROBES_MS, STANDS_MS, Remembering, Standing
from tests.content.guides import small_guide

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class Run:
    """A run that stands, until it is told not to."""

    def __init__(self, folder: Path, *, spoiled: bool = False) -> None:
        """Start it; `spoiled` for a guide that was whole in a run before, and was remembered there."""
        self.clock = ManualClock()
        self.config, self.state = folder / "kiosk.toml", folder / "state"
        self.guide = small_guide(folder / "guide")
        self.good = LastGood(self.state)
        if spoiled:
            assert self.good.remember_content(self.guide)
            (self.guide / "en" / "20-more.md").write_text("half a fi")
        self.standing = self.whole = True
        self.told: list[str] = []
        self.remembering = Remembering(
            self.clock,
            self.state,
            self.good,
            Standing((self.config, b"x"), self.guide, stamp_of(self.guide)),
            lambda: self.standing,
            lambda: self.whole,
            self.told.append,
        )
        self.remembering.start()

    def let_pass(self, ms: int) -> None:
        """Let time pass, and whatever is written then be written."""
        while ms > 0:
            self.clock.advance(min(ms, 500))
            self.remembering.wait()
            ms -= 500

    def remembers(self) -> bool:
        return self.good.config(self.config) is not None and self.good.content() is not None


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    run = Run(tmp_path)
    yield run
    run.remembering.close()
    assert run.clock.pending == 0
    assert not any(thread.name == "remembering" for thread in threading.enumerate())


def test_after_a_minute(run: Run) -> None:
    run.let_pass(STANDS_MS - 1000)
    assert not run.remembers()
    run.let_pass(1000)
    assert run.remembers()
    assert run.told == []


def test_not_while_the_screen_shows_nothing(run: Run) -> None:
    run.standing = False
    run.let_pass(STANDS_MS + 1000)
    assert not run.remembers()
    run.standing = True
    run.let_pass(STANDS_MS)
    assert run.remembers()


def test_a_failure_begins_the_minute_anew(run: Run) -> None:
    run.let_pass(STANDS_MS - 1000)
    run.remembering.begin_anew()
    run.let_pass(STANDS_MS - 1000)
    assert not run.remembers()
    run.let_pass(2000)
    assert run.remembers()


def test_a_guide_that_has_changed_since_the_start_is_not_remembered(run: Run) -> None:
    (run.guide / "en" / "10-what.md").write_text("half a fi")
    run.let_pass(STANDS_MS + 1000)
    assert run.good.config(run.config) == b"x"
    assert run.good.content() is None


@pytest.mark.parametrize("whole", [False, True])
def test_a_guide_that_is_not_whole_takes_no_whole_ones_place(tmp_path: Path, whole: bool) -> None:
    run = Run(tmp_path, spoiled=True)
    before = run.good.content()
    run.whole = whole
    run.let_pass(STANDS_MS + 1000)
    run.remembering.close()
    assert run.good.config(run.config) == b"x"
    assert (run.good.content() != before) is whole


def test_one_that_is_not_whole_is_better_than_none(run: Run) -> None:
    run.whole = False
    run.let_pass(STANDS_MS + 1000)
    assert run.remembers()


def test_the_end_comes_before_the_minute(run: Run) -> None:
    run.let_pass(STANDS_MS - 1000)
    run.remembering.close()
    run.let_pass(5000)
    assert not run.remembers()


@pytest.mark.logs
def test_a_disk_that_cannot_be_written_is_told_once_until_it_can(
    run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    run.state.write_bytes(b"a file in the folder's place")
    run.let_pass(FIRST_PROBE_MS + 1000)
    assert len(run.told) == 1
    assert str(run.state) in run.told[0]
    run.let_pass(1000)
    assert len(caplog.records) == 1
    run.state.unlink()
    run.clock.advance(PROBES_MS)
    run.let_pass(2000)
    assert run.told[-1] == ""
    assert list(run.state.glob("writable")) == []


@pytest.mark.logs
def test_what_cannot_be_remembered_is_told(run: Run) -> None:
    run.let_pass(FIRST_PROBE_MS + 1000)
    (run.state / "last-good").write_bytes(b"a file in the folder's place")
    run.let_pass(STANDS_MS)
    assert len(run.told) == 1
    assert "last-good" in run.told[0]
