"""`ibt-kiosk check` tells what is odd in the opening hours, with the line of the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.commands.opening import open_all

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_odd_in_the_hours_is_told_with_its_line(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[hours]\nmonday = "08:00-17:00"\nfriday = "08:00-12:00, 11:00-17:00"\n')
    opened = open_all(config, None)
    assert not opened.problems
    wrong = '[hours] friday has ranges that overlap: "08:00-12:00, 11:00-17:00".'
    told = f'{config}:3: Warning: {wrong} Write "08:00-17:00".'
    assert [str(problem) for problem in opened.odd_hours()] == [told]
