"""A configuration or a guide that is broken beyond use: what worked last is used, and staff are told."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.base import paths
from kiosk.commands import fallback
from kiosk.commands.check import check
from kiosk.commands.fallback import decide
from kiosk.staff.matter import Matter
from kiosk.system.lastgood import LastGood
from tests.content.guides import SPANISH, call_now, card, head, small_guide

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.commands.fallback import Decided

GOOD = """\
[clinic]
name = "A clinic"
phone_day = "555 0101"
phone_emergency = "911"
[content]
folder = "guide"
[speech]
offered = false
"""
FILES = {
    "en/call-now.md": call_now(),
    "es/language.toml": SPANISH,
    "es/10-what.md": head() + card(),
}


class Clinic:
    """A configuration and a guide that have worked."""

    def __init__(self, folder: Path) -> None:
        self.config, self.guide, self.state = folder / "kiosk.toml", folder / "guide", folder / "state"
        self.config.write_text(GOOD)
        small_guide(self.guide, FILES)
        self.good = LastGood(self.state)

    def remember(self) -> None:
        assert self.good.remember_config(self.config, self.config.read_bytes())
        assert self.good.remember_content(self.guide)

    def decide(self) -> Decided:
        return decide(self.config, None)


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clinic:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path / "state"))
    return Clinic(tmp_path)


def matters(decided: Decided) -> list[str]:
    return [matter for matter, _ in decided.notes]


def test_the_names_are_those_of_matters() -> None:
    names = {value for name, value in vars(fallback).items() if name.startswith(("CONFIG_", "CONTENT_"))}
    assert names <= {str(matter) for matter in Matter}


def test_what_is_whole_is_used_and_may_be_remembered(clinic: Clinic) -> None:
    decided = clinic.decide()
    assert decided.opened.library.folder == clinic.guide
    assert decided.notes == ()
    assert decided.problems == ()
    assert decided.standing.config == (clinic.config, GOOD.encode())
    assert decided.standing.content == clinic.guide


def by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


BEYOND_USE: dict[str, tuple[Callable[[Path], object], str]] = {
    "gone": (lambda path: path.unlink(), "This file does not exist."),
    "a folder": (by_folder, "This is not a file."),
    "empty": (lambda path: path.write_text(" \n"), "This file is empty."),
    "zeros": (lambda path: path.write_bytes(bytes(200)), "This file holds bytes that are no text."),
    "zeros at its end": (
        lambda path: path.write_bytes(GOOD.encode()[:40] + bytes(100)),
        "This file holds bytes that are no text.",
    ),
    "UTF-16": (lambda path: path.write_text(GOOD, encoding="utf-16"), "This file is written in UTF-16."),
    "too large": (lambda path: path.write_bytes(b"#" * 1_000_001), "This file is larger than 1 MB."),
    "another file": (lambda path: path.write_text("Dear Sir,\n"), "Not one option of this file can be used."),
    "cut within a line": (lambda path: path.write_text(GOOD[:30]), "This file is cut off here."),
    "cut before a number": (
        lambda path: path.write_text(GOOD[: GOOD.index("phone_emergency")]),
        "This file is cut off here.",
    ),
}


@pytest.mark.parametrize("way", BEYOND_USE)
def test_a_configuration_beyond_use(clinic: Clinic, way: str, capsys: pytest.CaptureFixture[str]) -> None:
    clinic.remember()
    spoil, words = BEYOND_USE[way]
    spoil(clinic.config)
    decided = clinic.decide()
    assert decided.opened.settings.clinic.phone_emergency == "911"
    assert decided.opened.library.folder == clinic.guide, "a relative folder begins where the file stood"
    ((matter, detail),) = decided.notes
    assert matter == Matter.CONFIG_LAST_GOOD
    assert str(clinic.config) in detail
    assert words in detail
    assert decided.standing.config is None, "it is remembered already"
    capsys.readouterr()
    assert check(clinic.config, None) == 1
    assert words in capsys.readouterr().out, "check tells of the file as it stands"


@pytest.mark.parametrize("way", BEYOND_USE)
def test_beyond_use_and_nothing_to_fall_back_on(clinic: Clinic, way: str) -> None:
    spoil, _ = BEYOND_USE[way]
    spoil(clinic.config)
    decided = clinic.decide()
    assert decided.opened.library.languages
    assert Matter.CONFIG_LAST_GOOD not in matters(decided)


def test_a_configuration_that_is_gone_from_its_usual_place(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fallback, "usual_place", lambda *_: clinic.config)
    monkeypatch.setattr(fallback, "find_config", lambda *_: None)
    assert decide(None, None).notes == (), "there never was one"
    clinic.remember()
    decided = decide(None, None)
    assert matters(decided) == [Matter.CONFIG_LAST_GOOD]
    assert decided.opened.settings.clinic.name == "A clinic"


def edited(old: str, new: str) -> Callable[[Clinic], None]:
    def edit(clinic: Clinic) -> None:
        assert old in GOOD
        clinic.config.write_text(GOOD.replace(old, new))

    return edit


@pytest.mark.parametrize(
    ("edit", "emergency", "told"),
    [
        (edited('"911"', '"112"'), "112", []),
        (edited('"911"', '""'), "", []),
        (edited('phone_emergency = "911"\n', ""), "", []),
        (edited('"911"', '"nine"'), "911", ["config-problems"]),
        (edited('"911"', "911"), "911", ["config-problems"]),
        (edited('"911"', '"911'), "911", ["config-problems"]),
        (edited("[clinic]", "[clinc]"), "911", ["config-problems"]),
        (edited('name = "A clinic"', "name = 5"), "911", ["config-problems"]),
        (edited('name = "A clinic"\nphone_day = "555 0101"\nphone_emergency = "911"', ""), "", []),
    ],
)
def test_telephone_numbers(
    clinic: Clinic, edit: Callable[[Clinic], None], emergency: str, told: list[str]
) -> None:
    """A mistake takes no number from families; who leaves one out gets what they wrote."""
    clinic.remember()
    edit(clinic)
    decided = clinic.decide()
    assert decided.opened.settings.clinic.phone_emergency == emergency
    assert matters(decided) == told
    kept = any("last good one" in problem.wrong for problem in decided.problems)
    # What lacks a number must not take the place of what has it.
    assert (decided.standing.config is None) is kept


def remove(path: Path) -> None:
    shutil.rmtree(path)


@pytest.mark.parametrize(
    ("spoil", "beyond_use"),
    [
        (lambda guide: remove(guide), True),
        (lambda guide: remove(guide / "en"), True),
        (lambda guide: (guide / "en/10-what.md").write_bytes(b""), True),
        (lambda guide: (guide / "en/call-now.md").write_bytes(b"\0" * 50), True),
        (lambda guide: (guide / "en/call-now.md").unlink(), True),
        (lambda guide: remove(guide / "es"), False),
        (lambda guide: (guide / "facts.toml").write_bytes(b""), False),
    ],
)
def test_a_guide_beyond_use(clinic: Clinic, spoil: Callable[[Path], None], beyond_use: bool) -> None:
    clinic.remember()
    copy = clinic.good.content()
    spoil(clinic.guide)
    decided = clinic.decide()
    assert decided.opened.library.folder == (copy if beyond_use else clinic.guide)
    assert decided.opened.library.call_now("en") is not None
    assert (Matter.CONTENT_LAST_GOOD in matters(decided)) is beyond_use
    assert decided.standing.content is None or not beyond_use


def test_a_guide_and_its_copy_beyond_use(clinic: Clinic) -> None:
    clinic.remember()
    copy = clinic.good.content()
    assert copy is not None
    (copy / "en/10-what.md").write_bytes(b"")
    remove(clinic.guide)
    decided = clinic.decide()
    assert decided.opened.library.folder == paths.guide_folder()
    assert matters(decided) == [Matter.CONTENT_BUNDLED]


@pytest.mark.parametrize(("file", "is_known"), [("en/10-what.md", True), ("en/20-care.md", False)])
def test_a_broken_section_is_told_and_the_rest_is_shown(clinic: Clinic, file: str, is_known: bool) -> None:
    """That such a guide takes no whole one's place is decided once it has stood: see `Remembering`.

    What the start did not have to read is told then too: see `ReadingOn`.
    """
    (clinic.guide / file).write_bytes(b"")
    decided = clinic.decide()
    assert decided.standing.content == clinic.guide
    assert matters(decided) == ([Matter.CONTENT_PROBLEMS] if is_known else [])
    assert not all(problem.warning for problem in decided.opened.library.problems_of_heads())


@pytest.mark.parametrize("content", ['[content]\nfolder = "guide"\n', ""])
def test_languages_that_no_guide_has(clinic: Clinic, content: str) -> None:
    """A family sees a guide in another language rather than none."""
    clinic.config.write_text(f'[languages]\noffered = ["fr"]\ndefault = "fr"\n{content}')
    decided = clinic.decide()
    codes = [language.code for language in decided.opened.library.languages]
    assert "en" in codes
    assert decided.opened.library.folder == (clinic.guide if content else paths.guide_folder())
    assert matters(decided) == [Matter.CONTENT_PROBLEMS]
