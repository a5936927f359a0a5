"""What Prometheus is told of a kiosk: the right numbers, and nothing that tells when a family was there."""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
import stat
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.base.counters import VISITS
from kiosk.staff.matter import Matter
from kiosk.system.metrics import (
    FILE_NAME,
    METRICS,
    MetricsFile,
    Told,
    ended_visits,
    metrics_text,
    write_metrics,
)
from kiosk.system.restarts import Reason
from kiosk.system.runstate import Noted, Pack, Problems, Restarts, RunState, Signoff
from tests.promtext import parse

if TYPE_CHECKING:
    from kiosk.staff.counts import Days

DOCS = Path(__file__).resolve().parents[2] / "docs"
PROMTOOL = shutil.which("promtool")
TODAY = dt.date(2030, 3, 14)
WALL = dt.datetime(2030, 3, 14, 15, 9, 26).astimezone().timestamp()
STATE = RunState(
    version="1.2.3",
    packs=(Pack(id="bundled", version="1.2.3"),),
    pid=1,
    started="2030-03-14T08:00:00+00:00",
    started_s=100.0,
    written_s=5_000.0,
    painted_s=4_999.0,
    input_s=4_990.0,
    screen="reader",
    restarts=Restarts(today=1, counted={"crash": 4, "computer": 2}),
    matters=(Noted(name="disk", detail="x"), Noted(name="content-problems")),
    content=Problems(count=7),
    signoffs=(
        Signoff(language="en", state="valid", until="2030-03-31"),
        Signoff(language="es", state="ended", until="2030-01-31"),
        Signoff(language="ar", state="none"),
        Signoff(language="de", state="valid"),
    ),
    free_mb=1_234,
)
DAYS: Days = {
    dt.date(2030, 2, 1): {VISITS.name: 64},
    dt.date(2030, 2, 20): {VISITS.name: 32},
    dt.date(2030, 3, 8): {VISITS.name: 16},
    dt.date(2030, 3, 13): {"listen": 3},
    TODAY: {VISITS.name: 8},
    dt.date(2031, 1, 1): {VISITS.name: 4},
}
TOLD = Told(up=True, state=STATE, now_s=5_000.0, wall_s=WALL, visits=ended_visits(DAYS, TODAY))


def one(told: Told, name: str, **labels: str) -> float | None:
    """Return a number out of what is told; None where it is not told."""
    family = parse(metrics_text(told)).get(f"ibt_kiosk_{name}")
    return family.series.get(frozenset(labels.items())) if family is not None else None


def midnight(year: int, month: int, day: int) -> float:
    return dt.datetime(year, month, day).astimezone().timestamp()


@pytest.mark.parametrize(
    ("name", "labels", "number"),
    [
        ("up", {}, 1),
        ("build_info", {"version": "1.2.3"}, 1),
        ("pack_info", {"id": "bundled", "version": "1.2.3"}, 1),
        ("start_time_seconds", {}, int(WALL) - 4_900),
        ("last_painted_timestamp_seconds", {}, int(WALL) - 1),
        ("safe_mode", {}, 0),
        ("restarts_total", {"reason": "crash"}, 4),
        ("restarts_total", {"reason": "staff"}, 0),
        ("problems", {"kind": "disk"}, 1),
        ("problems", {"kind": "content-problems"}, 7),
        ("problems", {"kind": "touch"}, 0),
        ("signoff", {"language": "en"}, 1),
        ("signoff", {"language": "es"}, 0),
        ("signoff", {"language": "ar"}, 0),
        ("signoff", {"language": "de"}, 1),
        ("signoff_end_timestamp_seconds", {"language": "en"}, midnight(2030, 4, 1)),
        ("signoff_end_timestamp_seconds", {"language": "es"}, midnight(2030, 2, 1)),
        ("signoff_end_timestamp_seconds", {"language": "de"}, None),
        ("free_disk_bytes", {}, 1_234_000_000),
        ("visits", {"over": "1d"}, 0),
        ("visits", {"over": "7d"}, 16),
        ("visits", {"over": "30d"}, 48),
        ("last_visit_day_timestamp_seconds", {}, midnight(2030, 3, 8)),
    ],
)
def test_the_numbers(name: str, labels: dict[str, str], number: float | None) -> None:
    assert one(TOLD, name, **labels) == number


def test_every_metric_is_told_once_and_in_order() -> None:
    assert list(parse(metrics_text(TOLD))) == [metric.name for metric in METRICS]


def test_every_reason_and_every_matter_is_told_from_the_start() -> None:
    # What is 0 before it is 1 has grown: Prometheus sees nothing grow that was not there.
    told = parse(metrics_text(TOLD._replace(state=replace(STATE, restarts=Restarts(), matters=()))))
    assert set(told["ibt_kiosk_restarts_total"].series.values()) == {0}
    assert len(told["ibt_kiosk_restarts_total"].series) == len(Reason)
    assert len(told["ibt_kiosk_problems"].series) == len(Matter)


def test_of_a_kiosk_that_has_never_run_only_that_is_told() -> None:
    assert list(parse(metrics_text(Told(False, None, None, WALL)))) == ["ibt_kiosk_up"]


def test_moments_of_an_earlier_start_of_the_machine_are_not_told() -> None:
    told = TOLD._replace(up=False, now_s=None)
    assert one(told, "last_painted_timestamp_seconds") is None
    assert one(told, "restarts_total", reason="crash") == 4


def test_before_the_first_picture_none_is_told() -> None:
    assert one(TOLD._replace(state=replace(STATE, painted_s=None)), "last_painted_timestamp_seconds") is None


@given(st.sampled_from(["", "no day", "2030-02-31", "9999-12-31", "0001-01-01"]))
def test_a_last_day_that_is_none_is_left_out_or_told(until: str) -> None:
    signoff = Signoff(language="en", state="valid", until=until)
    parse(metrics_text(TOLD._replace(state=replace(STATE, signoffs=(signoff, signoff)))))


def test_nothing_moves_when_a_family_comes_and_goes(tmp_path: Path) -> None:
    days = {day: dict(row) for day, row in DAYS.items()}
    file = MetricsFile(tmp_path, wall=lambda: WALL)
    file.write(STATE, days=lambda: days)
    before = (tmp_path / FILE_NAME).read_bytes()
    days[TODAY][VISITS.name] += 1
    days[dt.date(2030, 3, 13)][VISITS.name] = 1  # a clock that is wrong counts to the last day that is known
    file.write(replace(STATE, screen="call", input_s=5_000.0), days=lambda: days)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_day_is_told_when_it_has_ended(tmp_path: Path) -> None:
    clock = [WALL]
    file = MetricsFile(tmp_path, wall=lambda: clock[0])
    file.write(STATE, days=lambda: DAYS)
    clock[0] += 12 * 3_600
    file.write(STATE, days=lambda: DAYS)
    told = parse((tmp_path / FILE_NAME).read_text())
    assert told["ibt_kiosk_visits"].series[frozenset({("over", "1d")})] == 8
    assert list(told["ibt_kiosk_last_visit_day_timestamp_seconds"].series.values()) == [midnight(2030, 3, 14)]


def test_where_nothing_is_counted_nothing_of_visits_is_told(tmp_path: Path) -> None:
    MetricsFile(tmp_path, wall=lambda: WALL).write(STATE, days=None)
    assert "visit" not in (tmp_path / FILE_NAME).read_text()


def test_everybody_can_read_the_file_and_it_comes_whole(tmp_path: Path) -> None:
    before = os.umask(0o077)  # as the service has it
    try:
        write_metrics(tmp_path / "new", TOLD)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o755
    [file] = (tmp_path / "new").iterdir()  # no temporary file is left beside it
    assert file.name == FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
    assert file.read_text() == metrics_text(TOLD)


@pytest.mark.logs
def test_a_folder_that_cannot_be_written_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    file = MetricsFile(tmp_path / "file")
    for _ in range(3):
        file.write(STATE, days=None)
    assert [record.getMessage() for record in caplog.records] == [
        f"No metrics can be written in {tmp_path / 'file'}: File exists."
    ]


def test_every_metric_stands_in_the_handbook() -> None:
    page = (DOCS / "watching.md").read_text()
    assert set(re.findall(r"^\| `(ibt_kiosk_\w+)", page, re.MULTILINE)) == {metric.name for metric in METRICS}


@pytest.mark.skipif(PROMTOOL is None, reason="promtool (Debian: prometheus) is not installed")
def test_promtool_has_nothing_to_say() -> None:
    done = subprocess.run(
        [PROMTOOL or "", "check", "metrics"],
        input=metrics_text(TOLD),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")
