"""`ibt-kiosk stats`: what was counted comes out as a table and as CSV, and a broken file is named."""

from __future__ import annotations

import csv
import datetime as dt
import io
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.counters import COUNTERS, FIXED, LANGUAGES, PAGES, VISITS, By, key_of
from kiosk.base.options import Settings
from kiosk.cli import main
from kiosk.commands.opening import open_library
from kiosk.commands.stats import columns, table, write_csv
from kiosk.staff.counts import FEW, FILE_NAME, Counts, shown

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.staff.counts import Days

TODAY = dt.datetime.now().astimezone().date()
DAY = dt.date(2027, 3, 10)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "kiosk.toml"
    file.write_text(f'[state]\nfolder = "{(tmp_path / "state").as_posix()}"\n')
    return file


def fill(tmp_path: Path, day: dt.date = TODAY, visits: int = FEW) -> None:
    counts = Counts(tmp_path / "state" / FILE_NAME)
    for _ in range(visits):
        counts.add(day, VISITS)
        counts.add(day, LANGUAGES, "es")
        counts.add(day, PAGES, "risks")
        counts.add(day, PAGES, "old-section")
    assert counts.write()


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_nothing_yet(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", "--config", str(config)]) == 0
    assert capsys.readouterr().out == f"Nothing has been counted yet in {tmp_path / 'state' / FILE_NAME}.\n"
    assert main(["stats", "--csv", "--config", str(config)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("day,clock,visits,details-of,pages.overview,")
    assert len(told.splitlines()) == 1


def test_a_broken_file_is_named(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(tmp_path)
    path = tmp_path / "state" / FILE_NAME
    path.write_bytes(path.read_bytes()[:-20])
    for words in (["stats"], ["stats", "--csv"]):
        assert main([*words, "--config", str(config)]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith(f"{path}:1: ")


def test_the_table(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(tmp_path, TODAY - dt.timedelta(days=20))
    fill(tmp_path, TODAY, 7)
    assert main(["stats", "--config", str(config)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["7", "days", "30", "days", "365", "days"]
    found = {" ".join(line.split()[:-3]): line.split()[-3:] for line in lines[1:]}
    assert found["visits"] == ["7", "12", "12"]
    assert found["pages in all"] == ["14", "24", "24"]
    assert found["pages.risks"] == found["pages.old-section"] == ["7", "12", "12"]
    assert found["languages.ar"] == ["0", "0", "0"]
    assert "details-of" not in found
    assert main(["stats", "--days", "1", "--config", str(config)]) == 0
    assert capsys.readouterr().out.splitlines()[1].split() == ["visits", "7"]


def test_the_csv(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fill(tmp_path, TODAY - dt.timedelta(days=20))
    fill(tmp_path, TODAY, 2)
    fill(tmp_path, TODAY + dt.timedelta(days=9000))
    assert main(["stats", "--csv", "--config", str(config)]) == 0
    old, today, ahead = read(capsys.readouterr().out)
    assert old["day"] == (TODAY - dt.timedelta(days=20)).isoformat()
    assert (old["visits"], old["details-of"], old["languages.es"], old["listen"]) == ("5", "5", "5", "0")
    assert old["pages.old-section"] == "5"
    assert (today["visits"], today["details-of"], today["languages.es"], today["listen"]) == ("2", "", "", "")
    assert (old["clock"], today["clock"], ahead["clock"]) == ("", "", "ahead")
    assert main(["stats", "--csv", "--days", "7", "--config", str(config)]) == 0
    assert len(read(capsys.readouterr().out)) == 2


def test_what_is_off_is_said_and_what_was_counted_before_told(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config.write_text(config.read_text() + "[counts]\nkept = false\n")
    fill(tmp_path)
    assert main(["stats", "--csv", "--config", str(config)]) == 0
    told = capsys.readouterr()
    assert told.err == "Nothing is counted: the option [counts] kept is false.\n"
    assert len(read(told.out)) == 1


def test_the_columns_are_the_same_whatever_was_counted() -> None:
    library = open_library(Settings())
    empty = columns({}, library)
    assert empty == columns({DAY: {"visits": 1, "pages.risks": 9, "languages.en": 1}}, library)
    assert empty[:2] == ["visits", "details-of"]
    assert "pages.words" in empty
    assert "opened.call" in empty
    assert len(set(empty)) == len(empty)
    assert {key.partition(".")[0] for key in empty} == {counter.name for counter in COUNTERS}


parts = {By.SECTION: ("overview", "risks", "gone"), By.LANGUAGE: ("en", "ar"), **FIXED}
keys = st.sampled_from([key_of(each, part) for each in COUNTERS for part in parts.get(each.by, ("",))])
rows = st.dictionaries(keys, st.integers(1, 10**9), min_size=1)


@given(st.dictionaries(st.dates(dt.date(2026, 1, 1), dt.date(2099, 1, 1)), rows, max_size=9))
def test_csv_tells_all_that_may_be_shown(days: Days) -> None:
    kept = shown(days)
    out, stdout = io.StringIO(), sys.stdout
    try:
        sys.stdout = out
        write_csv(kept, columns(kept, open_library(Settings())), DAY)
    finally:
        sys.stdout = stdout
    again = {
        dt.date.fromisoformat(row.pop("day")): {
            key: int(number) for key, number in row.items() if key != "clock" and number not in ("", "0")
        }
        for row in read(out.getvalue())
    }
    assert again == kept


def test_the_table_says_what_is_not_in_it() -> None:
    days = {DAY: {"visits": 1}, dt.date(2099, 1, 1): {"visits": 3}}
    lines = table(days, ["visits"], DAY, (7,))
    assert lines[1].split() == ["visits", "1"]
    assert lines[-1].startswith("Not in these sums: 1 day after today, 2027-03-10.")


def test_the_table_does_not_say_that_nothing_was_read_where_that_is_not_told() -> None:
    lines = table({DAY: {"visits": 4}}, ["visits", "terms"], DAY, (7,))
    assert lines[-2].split() == ["terms", "-"]
    assert lines[-1] == "-: what was read is told once 5 visits have come together."


def test_it_needs_no_qt(config: Path) -> None:
    code = "import sys; from kiosk.cli import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    words = ["stats", "--config", str(config)]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
