"""What worked last is remembered in one step, and is given back only while it is whole."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.content import copying
from kiosk.content.copying import StoppedError, TooLargeError, digest_of, guide_files
from kiosk.system.kept import problems_of_kept
from kiosk.system.lastgood import CONFIG_FILE, CONTENT_FILE, LastGood
from tests.content.guides import card, head, small_guide, write

if TYPE_CHECKING:
    from pathlib import Path

WHAT = "en/10-what.md"


def copies(state: Path) -> list[str]:
    return sorted(path.name for path in (state / "last-good").glob("content-*"))


def test_a_configuration(tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    good = LastGood(tmp_path / "state")
    assert good.config(config) is None
    assert good.remember_config(config, b"[clinic]\n\xff")
    assert LastGood(tmp_path / "state").config(config) == b"[clinic]\n\xff"
    assert LastGood(tmp_path / "state").config(tmp_path / "other.toml") is None


def test_a_configuration_is_found_where_a_broken_one_leads(tmp_path: Path) -> None:
    config, usual = tmp_path / "kiosk.toml", tmp_path / "usual"
    usual.mkdir()
    assert LastGood(tmp_path / "state", usual).remember_config(config, b"x")
    assert LastGood(usual, usual).config(config) == b"x"


def test_the_same_is_not_written_again(tmp_path: Path) -> None:
    guide, state = small_guide(tmp_path / "guide"), tmp_path / "state"
    good = LastGood(state)
    assert good.remember_config(tmp_path / "kiosk.toml", b"x")
    assert good.remember_content(guide)
    before = {path: path.stat().st_mtime_ns for path in state.rglob("*")}
    assert good.remember_config(tmp_path / "kiosk.toml", b"x")
    assert good.remember_content(guide)
    assert {path: path.stat().st_mtime_ns for path in state.rglob("*")} == before


def test_only_what_is_read_is_copied(tmp_path: Path) -> None:
    files = {"holiday.mp4": "x", "en/notes.docx": "x", "en/._10-what.md": "x", "pictures/a.toml": "x"}
    guide = small_guide(tmp_path / "guide", files)
    (guide / "en" / "20-out.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "secret.md").write_text("secret")
    good = LastGood(tmp_path / "state")
    assert good.remember_content(guide)
    copy = good.content()
    assert copy is not None
    assert guide_files(copy) == ("facts.toml", WHAT, "en/language.toml")
    assert (copy / WHAT).read_bytes() == (guide / WHAT).read_bytes()


def test_a_newer_guide_takes_its_place(tmp_path: Path) -> None:
    guide, state = small_guide(tmp_path / "guide"), tmp_path / "state"
    good = LastGood(state)
    assert good.remember_content(guide)
    write(guide, {WHAT: head() + card(text="Other words.")})
    assert good.remember_content(guide)
    assert len(copies(state)) == 1
    copy = good.content()
    assert copy is not None
    assert b"Other words." in (copy / WHAT).read_bytes()


@pytest.mark.parametrize("files", range(6))
def test_a_copy_that_is_broken_off_changes_nothing(tmp_path: Path, files: int) -> None:
    """At whatever file the copying ends: what was remembered is whole, and the next time clears up."""
    guide, state = small_guide(tmp_path / "guide"), tmp_path / "state"
    good = LastGood(state)
    assert good.remember_content(guide)
    before = good.content()
    write(guide, {WHAT: head() + card(text="Other words.")})
    left = iter(range(files))
    with pytest.raises(StoppedError):
        good.remember_content(guide, lambda: next(left, None) is not None)
    assert good.content() == before
    # As a power cut leaves it: half a copy, which nothing names.
    half = state / "last-good" / f"content-{digest_of(guide)[:16]}"
    half.mkdir(exist_ok=True)
    (half / "facts.toml").write_text("half")
    assert good.content() == before
    assert good.remember_content(guide)
    assert good.content() == half
    assert copies(state) == [half.name]


def test_a_guide_that_changes_while_it_is_copied_is_not_remembered(tmp_path: Path) -> None:
    guide, state = small_guide(tmp_path / "guide"), tmp_path / "state"
    left = iter(range(len(guide_files(guide)) + 1))

    def go_on() -> bool:
        if next(left, None) is None:  # its digest is taken, and its first file copied
            write(guide, {WHAT: head() + card(text="Other words.")})
        return True

    with pytest.raises(StoppedError):
        LastGood(state).remember_content(guide, go_on)
    assert LastGood(state).content() is None
    assert copies(state) == []


def test_a_damaged_copy_is_not_given_back_and_is_mended(tmp_path: Path) -> None:
    guide, state = small_guide(tmp_path / "guide"), tmp_path / "state"
    good = LastGood(state)
    assert good.remember_content(guide)
    copy = good.content()
    assert copy is not None
    (copy / WHAT).write_bytes(b"")
    assert good.content() is None
    assert good.has_content
    (problem,) = problems_of_kept(state)
    assert problem.path == copy
    assert good.remember_content(guide)
    assert good.content() == copy
    shutil.rmtree(copy)
    assert good.content() is None


@pytest.mark.parametrize("how", ["half a file", "a link to nothing"])
@pytest.mark.parametrize("file", [CONFIG_FILE, CONTENT_FILE])
def test_broken_files_are_told_written_anew_and_kept_aside(tmp_path: Path, file: str, how: str) -> None:
    guide, state, config = small_guide(tmp_path / "guide"), tmp_path / "state", tmp_path / "kiosk.toml"
    good = LastGood(state)
    assert good.remember_config(config, b"x")
    assert good.remember_content(guide)
    if how == "half a file":
        (state / file).write_bytes(b"{")
    else:
        (state / file).unlink()
        (state / file).symlink_to("nowhere")
    (problem,) = problems_of_kept(state)
    assert (problem.path, problem.warning) == (state / file, False)
    assert good.remember_config(config, b"x")
    assert good.remember_content(guide)
    (problem,) = problems_of_kept(state)
    assert (problem.path, problem.warning) == (state / f"{file}.broken", True)


def test_a_name_leads_nowhere_else(tmp_path: Path) -> None:
    state = tmp_path / "state"
    (state / "last-good").mkdir(parents=True)
    wrong = (
        f'{{"path": "x", "copy": "../../guide", "digest": "{digest_of(small_guide(tmp_path / "guide"))}"}}'
    )
    (state / CONTENT_FILE).write_text(wrong)
    assert LastGood(state).content() is None


def test_a_guide_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "LIMIT_BYTES", 100)
    with pytest.raises(TooLargeError):
        LastGood(tmp_path / "state").remember_content(small_guide(tmp_path / "guide"))
    assert copies(tmp_path / "state") == []


@pytest.mark.logs
def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    good = LastGood(tmp_path / "state")
    assert not good.remember_config(tmp_path / "kiosk.toml", b"x")
    assert not good.remember_content(small_guide(tmp_path / "guide"))
    assert good.content() is None
