"""The log: on the terminal and in a file, whatever the disk does."""

from __future__ import annotations

import io
import logging
import re
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

import pytest

from kiosk.base import logs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.logs

log = logging.getLogger("kiosk.tests")


@pytest.fixture(autouse=True)
def nothing_is_left_behind() -> Iterator[None]:
    root = logging.getLogger()
    before = (root.level, list(root.handlers))
    yield
    assert (root.level, list(root.handlers)) == before


@pytest.fixture
def stream() -> io.StringIO:
    return io.StringIO()


def test_a_record_goes_to_both_places_with_time_level_and_logger(tmp_path: Path, stream: io.StringIO) -> None:
    with logs.configure_logs("info", tmp_path / "new" / "log", stream) as places:
        assert places.file == tmp_path / "new" / "log" / "ibt-kiosk.log"
        log.warning("Größe %d", 5)
        log.debug("not this")
    line = places.file.read_text(encoding="utf-8")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d{4} WARNING kiosk\.tests: Größe 5\n", line), (
        line
    )
    assert stream.getvalue() == line


@pytest.mark.parametrize(("level", "count"), [("debug", 4), ("info", 3), ("warning", 2), ("error", 1)])
def test_levels(tmp_path: Path, stream: io.StringIO, level: logs.LogLevel, count: int) -> None:
    with logs.configure_logs(level, tmp_path, stream):
        for write in (log.debug, log.info, log.warning, log.error):
            write("x")
    assert len(stream.getvalue().splitlines()) == count


def test_closing_twice_is_nothing(tmp_path: Path, stream: io.StringIO) -> None:
    places = logs.configure_logs("info", tmp_path, stream)
    places.close()
    logging.getLogger().setLevel("ERROR")
    places.close()
    assert logging.getLogger().level == logging.ERROR
    logging.getLogger().setLevel("WARNING")


def test_a_folder_that_cannot_be_made_costs_one_warning(tmp_path: Path, stream: io.StringIO) -> None:
    (tmp_path / "log").write_text("a file")
    with logs.configure_logs("info", tmp_path / "log", stream) as places:
        assert places.file is None
        log.info("goes on")
    [warning, record] = stream.getvalue().splitlines()
    assert warning.endswith(f"WARNING kiosk.base.logs: No log file in {tmp_path / 'log'}: File exists.")
    assert record.endswith("goes on")


def test_a_file_that_cannot_be_opened_costs_one_warning(tmp_path: Path, stream: io.StringIO) -> None:
    (tmp_path / "ibt-kiosk.log").mkdir()
    with logs.configure_logs("info", tmp_path, stream) as places:
        assert places.file is None
    assert "Is a directory" in stream.getvalue()


def test_a_full_disk_costs_one_warning_and_not_one_for_each_record(
    tmp_path: Path, stream: io.StringIO, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with logs.configure_logs("info", tmp_path, stream):
        with monkeypatch.context() as patch:
            patch.setattr(RotatingFileHandler, "shouldRollover", _full_disk)
            for number in range(5):
                log.info("record %d", number)
        log.info("the disk has room again")
    lines = stream.getvalue().splitlines()
    assert [line for line in lines if "cannot be written any more: No space left" in line] == [lines[1]]
    assert [f"record {number}" in stream.getvalue() for number in range(5)] == [True] * 5
    assert "room again" in (tmp_path / "ibt-kiosk.log").read_text()
    assert capsys.readouterr().err == ""


def _full_disk(_handler: logging.Handler, _record: logging.LogRecord) -> int:
    raise OSError(28, "No space left on device")


def test_a_wrong_call_is_still_told(
    tmp_path: Path, stream: io.StringIO, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # pytest's own handlers would turn the mistake into an error of this test.
    monkeypatch.setattr(log, "propagate", False)
    with logs.configure_logs("info", tmp_path, stream):
        [file] = [h for h in logging.getLogger().handlers if isinstance(h, RotatingFileHandler)]
        file.handle(log.makeRecord("kiosk.tests", logging.INFO, "", 1, "%d and %d", (1,), None))
    assert "not enough arguments" in capsys.readouterr().err


def test_the_files_never_grow_past_their_size(tmp_path: Path, stream: io.StringIO) -> None:
    with logs.configure_logs("info", tmp_path, stream):
        for _ in range(50):
            log.info("x" * 100_000)
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert sorted(sizes) == ["ibt-kiosk.log", "ibt-kiosk.log.1", "ibt-kiosk.log.2"]
    assert max(sizes.values()) <= logs.Files().limit


def test_a_program_without_a_console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    with logs.configure_logs("info", tmp_path) as places:
        log.info("into the file")
    assert places.file is not None
    assert "into the file" in places.file.read_text()


@pytest.mark.parametrize("older", [1, 3])
def test_size_and_number_of_the_files_are_options(tmp_path: Path, stream: io.StringIO, older: int) -> None:
    with logs.configure_logs("info", tmp_path, stream, files=logs.Files("always", 50_000, older)):
        for _ in range(50):
            log.info("x" * 10_000)
    sizes = [file.stat().st_size for file in tmp_path.iterdir()]
    assert len(sizes) == 1 + older
    assert max(sizes) <= 50_000


def test_no_file_is_written_where_none_is_wished_for(tmp_path: Path, stream: io.StringIO) -> None:
    with logs.configure_logs("info", tmp_path / "log", stream, files=logs.Files("never")) as places:
        log.info("to the terminal")
    assert places.file is None
    assert not (tmp_path / "log").exists()
    assert "to the terminal" in stream.getvalue()
