"""What `check`, and the log of `run`, tell of a screen that hangs too high or too low."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.options import Screen
from kiosk.cli import main
from kiosk.commands.mounting import Picture, mounting_problems, needed_mm
from kiosk.ui.reach import Mounting

if TYPE_CHECKING:
    from kiosk.base.problems import Problem

WHERE = Path("kiosk.toml")


def told(screen: Screen, picture: Picture | None = None) -> list[Problem]:
    return list(mounting_problems(screen, WHERE, 7, picture))


@pytest.mark.parametrize("width_mm", [0, 155, 476, 708])
def test_the_usual_mounting_is_fine(width_mm: int) -> None:
    assert told(Screen(width_mm=width_mm)) == []


def test_a_screen_that_hangs_too_high() -> None:
    (problem,) = told(Screen(lower_edge_mm=1180))
    assert (problem.path, problem.line, problem.warning) == (WHERE, 7, False)
    need = needed_mm(Picture(476, 476 * 9 / 16))
    assert problem.wrong == (
        "[screen] lower_edge_mm is 1180: only 40 mm of the picture hang below 1220 mm, the highest that "
        f"somebody in a wheelchair reaches; the targets need {need} mm."
    )
    assert problem.remedy == f"Mount it at most {1220 - need} mm over the floor."


def test_a_screen_that_hangs_out_of_all_reach() -> None:
    (problem,) = told(Screen(lower_edge_mm=1300))
    assert "the picture hangs above 1220 mm" in problem.wrong


def test_a_screen_that_hangs_too_low_is_told_where_its_height_is_known() -> None:
    assert told(Screen(lower_edge_mm=0)) == []
    (problem,) = told(Screen(lower_edge_mm=0, width_mm=476))
    assert problem.warning
    assert "unless the picture stands upright, it hangs below 380 mm" in problem.wrong
    (problem,) = told(Screen(lower_edge_mm=200, width_mm=476), Picture(476, 268))
    assert not problem.warning
    assert "only 88 mm of it hang above 380 mm" in problem.wrong


def test_an_upright_screen_down_to_the_floor_is_fine_where_enough_of_it_is_over_380_mm() -> None:
    assert told(Screen(lower_edge_mm=0, width_mm=500), Picture(500, 890)) == []


screens = st.builds(
    Screen,
    lower_edge_mm=st.integers(0, 1500),
    reach_high_mm=st.integers(900, 1220),
    reach_low_mm=st.integers(380, 700),
)
pictures = st.builds(Picture, st.floats(140, 1500), st.floats(90, 1500))


@given(screens, pictures)
def test_it_is_told_if_and_only_if_the_targets_lack_room_and_mounting_it_so_mends_it(
    screen: Screen, picture: Picture
) -> None:
    problems = told(screen, picture)
    room = Mounting.of(screen).reached_mm(picture.height_mm)
    if room >= needed_mm(picture) + 1:
        assert problems == []
    elif room <= needed_mm(picture) - 1:
        assert problems
    for problem in problems:
        found = re.search(r"at (most|least) (-?\d+) mm", problem.remedy)
        assert found is not None
        moved = Screen(
            lower_edge_mm=int(found[2]), reach_high_mm=screen.reach_high_mm, reach_low_mm=screen.reach_low_mm
        )
        wrong = [each.wrong.split(": ")[1] for each in told(moved, picture)]
        assert not [each for each in wrong if ("highest" in each) is ("highest" in problem.wrong)]


def test_check_tells_the_file_and_the_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("[screen]\nwidth_mm = 476\n# high\nlower_edge_mm = 1180\n", encoding="utf-8")
    assert main(["check", "--config", str(config)]) == 1
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "wheelchair" in line]
    assert line.startswith(f"{config}:4: [screen] lower_edge_mm is 1180: ")


def test_check_is_content_with_the_usual_height(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("[screen]\nwidth_mm = 476\n", encoding="utf-8")
    assert main(["check", "--config", str(config)]) == 0
    assert "wheelchair" not in capsys.readouterr().out
