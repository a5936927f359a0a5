"""`ibt-kiosk check`, and what a family sees of a guide that is broken: the rest of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kiosk.base import paths
from kiosk.cli import main
from kiosk.content.languages import language_codes
from tests.content.guides import card, head, small_guide
from tests.driving import SCREENS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driving import Driver

LINE = re.compile(r"\S.*:\d+: .*[.!?](”|\")? .*[.!?]")
COUNT = re.compile(r"(No|\d+) problems?, (no|\d+) warnings?\.")
GOOD, BAD = "en/10-good.md", "en/20-bad.md"


def guide(folder: Path, bad: str | None = None) -> Path:
    """Write a guide of a good section, and perhaps another one; return its folder."""
    files = {GOOD: section("good")} | ({} if bad is None else {BAD: bad})
    small_guide(folder, files)
    (folder / "en/10-what.md").unlink()
    return folder


def section(name: str, picture: str = "overview") -> str:
    return head(name, picture=picture) + card().replace("(pump)", f"({picture})")


def check(
    capsys: pytest.CaptureFixture[str], content: Path, config: Path | None = None
) -> tuple[int, list[str]]:
    """Run the check; return its status and the problems, each seen to be on a line of its own."""
    words = ["check", "--content", str(content)]
    status = main(words if config is None else [*words, "--config", str(config)])
    told = capsys.readouterr()
    assert told.err == ""
    *lines, count = told.out.splitlines()
    assert COUNT.fullmatch(count)
    for line in lines:
        assert LINE.fullmatch(line), line
    problems = [line for line in lines if ": Warning: " not in line]
    assert count.startswith(f"{len(problems) or 'No'} problem")
    assert f", {(len(lines) - len(problems)) or 'no'} warning" in count
    assert status == (1 if problems else 0)
    return status, problems


def test_a_guide_without_mistakes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(capsys, guide(tmp_path)) == (0, [])


def test_the_guide_that_comes_with_the_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("No problems, ")
    config = tmp_path / "kiosk.toml"
    codes = ", ".join(f'"{code}"' for code in language_codes(paths.guide_folder()))
    # Without speech: whether this computer has a voice is not the guide's matter.
    config.write_text(
        '[clinic]\nname = "A"\nphone_day = "1"\nphone_night = "2"\nphone_emergency = "3"\n'
        f'[languages]\noffered = [{codes}]\n[review]\nfolder = "{tmp_path / "review"}"\n'
        "[speech]\noffered = false\n",
        encoding="utf-8",
    )
    assert main(["check", "--config", str(config)]) == 0
    assert capsys.readouterr().out.splitlines() == ["No problems, no warnings."]


def test_a_broken_configuration_is_told_line_by_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text('[clinic]\nname = "A\n[reading]\ntext_size = 9\nthem = "x"\n', encoding="utf-8")
    status, problems = check(capsys, guide(tmp_path / "guide"), config)
    assert status == 1
    assert [problem.removeprefix(str(config)).split(":")[1] for problem in problems] == ["2", "4", "5"]


@pytest.mark.parametrize("config", ["missing.toml", "."])
def test_a_configuration_that_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], config: str
) -> None:
    status, problems = check(capsys, guide(tmp_path / "guide"), tmp_path / config)
    assert (status, len(problems)) == (1, 1)
    assert problems[0].startswith(f"{tmp_path / config}:1: ")


def missing(folder: Path) -> None:
    assert not folder.exists()


def empty(folder: Path) -> None:
    folder.mkdir()


def a_file_in_place_of_it(folder: Path) -> None:
    folder.write_text("a guide", encoding="utf-8")


def an_empty_language(folder: Path) -> None:
    (folder / "en").mkdir(parents=True)


@pytest.mark.parametrize("make", [missing, empty, a_file_in_place_of_it, an_empty_language])
def test_a_folder_without_a_guide(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    drive: Callable[..., Driver],
    make: Callable[[Path], None],
) -> None:
    folder = tmp_path / "guide"
    make(folder)
    status, problems = check(capsys, folder)
    assert status == 1
    assert any(problem.startswith(str(folder)) for problem in problems)
    assert drive(SCREENS["1920x1080"], content=folder).screen == "fault"


def write(data: bytes) -> Callable[[Path], None]:
    def write_it(path: Path) -> None:
        path.write_bytes(data)

    return write_it


def a_folder(path: Path) -> None:
    path.mkdir()


def a_huge_file(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


def a_link_to_nowhere(path: Path) -> None:
    path.symlink_to(path.parent / "nowhere")


def a_link_to_itself(path: Path) -> None:
    path.symlink_to(path)


BROKEN = {
    "a folder": a_folder,
    "50 MB of nothing": a_huge_file,
    "a link to nowhere": a_link_to_nowhere,
    "a link to itself": a_link_to_itself,
    "empty": write(b""),
    "bad UTF-8": write(section("bad").encode().replace(b"message", b"m\xff\xfess\xc3")),
    "UTF-16": write(section("bad").encode("utf-16")),
    "zeros": write(b"\0" * 1000),
    "no head": write(card().replace("(pump)", "(overview)").encode()),
    "a head without an end": write(b'+++\nid = "bad"\n'),
    "no cards": write(head("bad", picture="overview").encode()),
    "the same section again": write(section("good").encode()),
    "HTML": write((section("bad") + "\n<script>alert(1)</script>\n").encode()),
    "an unknown picture": write(section("bad", "unknown").encode()),
}


@pytest.mark.logs
@pytest.mark.qt_log_ignore("Cannot open file .*unknown.svg")
@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_told_and_the_rest_of_the_guide_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], drive: Callable[..., Driver], broken: str
) -> None:
    folder = guide(tmp_path / "guide")
    BROKEN[broken](folder / BAD)
    status, problems = check(capsys, folder)
    assert status == 1
    assert any(problem.startswith(f"{folder / BAD}:") for problem in problems)

    driver = drive(SCREENS["1920x1080"], content=folder)
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap("About good")
    assert driver.screen == "reader"
    assert "A message" in driver.kiosk.window.words()
    assert "Some words." in driver.kiosk.window.words()


@pytest.mark.logs
@pytest.mark.qt_log_ignore("Cannot open file .*unknown.svg")
def test_a_card_whose_picture_is_unknown_is_shown_without_it(
    tmp_path: Path, drive: Callable[..., Driver]
) -> None:
    driver = drive(SCREENS["1920x1080"], content=guide(tmp_path, section("bad", "unknown")))
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap("About bad")
    assert "Some words." in driver.kiosk.window.words()


def test_warnings_alone_are_no_problem(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = guide(tmp_path, section("bad").replace("Some words.", "Word. " * 70))
    assert main(["check", "--content", str(folder)]) == 0
    told = capsys.readouterr().out
    assert f"{folder / BAD}:" in told
    assert ": Warning: " in told
    assert told.splitlines()[-1].startswith("No problems, ")
