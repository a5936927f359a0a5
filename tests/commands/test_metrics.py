"""`ibt-kiosk metrics`: what Prometheus hears of a kiosk that runs, and of one that was killed."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import msgspec
import pytest

from kiosk.cli import main
from kiosk.commands.metrics import ask, tell_down
from kiosk.commands.status import Machine
from kiosk.staff import counts
from kiosk.system.metrics import FILE_NAME, metrics_text
from tests.commands.test_status import BOOT, GOOD, MACHINE, NOW, PID, keep, process
from tests.promtext import Family, parse

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.options import Settings


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """Return a configuration with all folders of its own."""
    file = tmp_path / "kiosk.toml"
    file.write_text('[state]\nfolder = "state"\n[metrics]\nfolder = "metrics"\n', encoding="utf-8")
    (tmp_path / "state").mkdir()
    return file


def settings_of(config: Path) -> Settings:
    from kiosk.base.config import load_config

    return load_config(config).settings


def value(families: dict[str, Family], name: str) -> float | None:
    family = families.get(f"ibt_kiosk_{name}")
    return family.series[frozenset()] if family is not None else None


@pytest.mark.parametrize(
    ("machine", "up", "has_moments"),
    [
        (MACHINE, 1, True),
        (Machine(now=lambda: NOW, boot=BOOT, process=lambda _: None), 0, True),
        (Machine(now=lambda: NOW, boot="a later boot", process=process), 0, False),
    ],
    ids=["it runs", "it was killed", "the machine was started since"],
)
def test_up_is_what_the_system_says_of_the_process(
    config: Path, tmp_path: Path, machine: Machine, up: float, has_moments: bool
) -> None:
    keep(tmp_path / "state", GOOD)
    told = parse(metrics_text(ask(settings_of(config), machine)))
    assert value(told, "up") == up
    assert ("ibt_kiosk_last_painted_timestamp_seconds" in told) is has_moments
    assert value(told, "safe_mode") == 0


def test_a_killed_kiosk_can_be_told_of(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(tmp_path / "state", msgspec.structs.replace(GOOD, pid=PID))
    assert main(["metrics", "--config", str(config), "--write"]) == 0
    assert capsys.readouterr().out == ""
    assert value(parse((tmp_path / "metrics" / FILE_NAME).read_text()), "up") == 0


def test_it_is_printed(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    day = dt.datetime.now().astimezone().date() - dt.timedelta(days=1)
    kept = {"days": {str(day): {"visits": 3}}}
    (tmp_path / "state" / counts.FILE_NAME).write_text(json.dumps(kept))
    assert main(["metrics", "--config", str(config)]) == 0
    told = parse(capsys.readouterr().out)
    assert value(told, "up") == 0
    assert told["ibt_kiosk_visits"].series[frozenset({("over", "7d")})] == 3
    assert not (tmp_path / "metrics").exists()


def test_without_a_folder_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "kiosk.toml").write_text('[state]\nfolder = "state"\n')
    assert main(["metrics", "--config", str(tmp_path / "kiosk.toml"), "--write"]) == 1
    assert "[metrics] folder is empty" in capsys.readouterr().err


@pytest.mark.logs
def test_a_folder_that_cannot_be_written_is_named(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "metrics").write_text("")
    assert main(["metrics", "--config", str(config), "--write"]) == 1
    assert "metrics: File exists." in capsys.readouterr().err
    tell_down(settings_of(config))
    assert "No metrics can be written" in caplog.text


def test_the_one_sentence_that_is_left_is_not_up(config: Path, tmp_path: Path) -> None:
    tell_down(settings_of(config))
    assert value(parse((tmp_path / "metrics" / FILE_NAME).read_text()), "up") == 0
