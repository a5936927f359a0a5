"""`ibt-kiosk stamp`, and what `check` says before and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from kiosk.cli import main
from kiosk.content.digests import words_digest
from kiosk.content.pieces import written_pieces
from tests.content.flawless import CALL_NOW, TERM, card
from tests.content.guides import SPANISH, head, library, small_guide

if TYPE_CHECKING:
    from pathlib import Path

WHAT = "es/10-what.md"


def guide(folder: Path) -> Path:
    """Write a guide and a translation without digests, which lacks one card; return its folder."""
    english = {"10-what.md": head() + card() + card("two"), "words.md": TERM, "call-now.md": CALL_NOW}
    spanish = english | {"10-what.md": head() + card()}
    texts = {f"en/{name}": text for name, text in english.items()}
    texts |= {f"es/{name}": text for name, text in spanish.items()}
    return small_guide(folder, texts | {"es/language.toml": SPANISH})


def stamp(folder: Path, *words: str) -> int:
    return main(["stamp", "--content", str(folder), *words])


def originals(folder: Path) -> dict[str, str]:
    """Return the digest that each piece of the translation names."""
    read = library(folder, ("en", "es"))
    return {key: piece.original for key, piece in written_pieces(read, "es").items()}


def expected(folder: Path) -> dict[str, str]:
    return {key: words_digest(piece) for key, piece in written_pieces(library(folder), "en").items()}


def test_all_that_have_no_digest_are_stamped(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = guide(tmp_path)
    untouched = {path: path.read_bytes() for path in folder.glob("en/*")}
    assert stamp(folder, "--lang", "es") == 0
    told = capsys.readouterr()
    digests = expected(folder)
    assert told.out.splitlines() == [
        f"{folder / WHAT}:9: what/one is stamped {digests['what/one']}.",
        *(
            f"{folder / 'es/call-now.md'}:{line}: call-now/{name} is stamped {digests[f'call-now/{name}']}."
            for name, line in (("too-little", 7), ("too-much", 20), ("do", 33), ("say", 39))
        ),
        f"{folder / 'es/words.md'}:9: words/abdomen is stamped {digests['words/abdomen']}.",
        "6 stamped.",
    ]
    assert told.err == ""
    assert originals(folder) == {key: digest for key, digest in digests.items() if key != "what/two"}
    assert {path: path.read_bytes() for path in folder.glob("en/*")} == untouched


def test_what_is_stamped_already_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = guide(tmp_path)
    path = folder / WHAT
    path.write_text(path.read_text().replace("Facts: F001", "Original: ffffffff"))
    before = path.read_bytes()
    assert stamp(folder, "--lang", "es") == 0
    assert path.read_bytes() == before
    assert stamp(folder, "--lang", "es") == 0
    assert (
        capsys.readouterr().out.splitlines()[-1] == "Nothing to stamp: all that is translated says from what."
    )


def test_a_named_one_is_stamped_anew_and_nothing_else_changes(tmp_path: Path) -> None:
    folder = guide(tmp_path)
    path = folder / WHAT
    path.write_bytes(
        path.read_bytes().replace(b"Facts: F001", b"Original: ffffffff\t").replace(b"\n", b"\r\n")
    )
    before = {file: file.read_bytes() for file in folder.rglob("*.*")}
    assert stamp(folder, "--lang", "es", "what/one") == 0
    digest = expected(folder)["what/one"].encode()
    before[path] = before[path].replace(b"ffffffff", digest)
    assert {file: file.read_bytes() for file in folder.rglob("*.*")} == before


@pytest.mark.parametrize("name", ["words/abdomen", "call-now/do"])
def test_words_and_the_cards_of_call_now_can_be_named(tmp_path: Path, name: str) -> None:
    folder = guide(tmp_path)
    assert stamp(folder, "--lang", "es", name) == 0
    assert {key for key, digest in originals(folder).items() if digest} == {name}


def test_a_card_that_is_not_translated_is_never_stamped(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = guide(tmp_path)
    assert stamp(folder, "--lang", "es", "what/two", "what/one") == 1
    told = capsys.readouterr()
    assert told.err == "what/two: not translated into 'es' yet, so there is nothing to stamp.\n"
    assert told.out.splitlines()[-1] == "1 stamped."
    assert set(originals(folder)) == {key for key in expected(folder) if key != "what/two"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--lang", "es", "what/oen"], "there is no card or word 'what/oen'. Did you mean \"what/one\"?"),
        (
            ["--lang", "es", "x", "what/one"],
            "there is no card or word 'x'. `ibt-kiosk check` tells the names of those to stamp.",
        ),
        (["--lang", "zz"], "the guide has no language 'zz'. It has: en, es."),
        (["--lang", "en"], "'en' is what the others are translated from."),
    ],
)
def test_wrong_usage_changes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    folder = guide(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*.*")}
    assert stamp(folder, *words) == 2
    assert capsys.readouterr().err == f"ibt-kiosk: {said}\n"
    assert {file: file.read_bytes() for file in folder.rglob("*.*")} == before


def test_a_language_must_be_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        stamp(tmp_path)
    assert stopped.value.code == 2


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = guide(tmp_path)
    # Not by its permissions: whoever is root may write everything.
    with patch("tempfile.mkstemp", side_effect=PermissionError(13, "Permission denied", str(folder / "es"))):
        assert stamp(folder, "--lang", "es") == 1
    assert capsys.readouterr().err == f"ibt-kiosk: {folder / WHAT} cannot be written: Permission denied.\n"


def test_a_disk_that_is_full(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = guide(tmp_path)
    with patch("os.fsync", side_effect=OSError(28, "No space left on device")):  # which names no file
        assert stamp(folder, "--lang", "es") == 1
    told = f"ibt-kiosk: {folder / WHAT} cannot be written: No space left on device.\n"
    assert capsys.readouterr().err == told


def test_a_clinic_that_shows_the_translation_first_changes_nothing_about_it(tmp_path: Path) -> None:
    folder = guide(tmp_path / "guide")
    config = tmp_path / "kiosk.toml"
    config.write_text('[languages]\noffered = ["es"]\ndefault = "es"\n')
    assert stamp(folder, "--lang", "es", "what/one") == 0
    path = folder / WHAT
    path.write_text(path.read_text().replace(expected(folder)["what/one"], "ffffffff"))
    assert main(["stamp", "--config", str(config), "--content", str(folder), "--lang", "es", "what/one"]) == 0
    assert originals(folder)["what/one"] == expected(folder)["what/one"]


def test_check_names_the_command_and_is_silent_after_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = guide(tmp_path / "guide")
    config = tmp_path / "kiosk.toml"
    config.write_text('[languages]\noffered = ["en", "es"]\n')
    check = ["check", "--config", str(config), "--content", str(folder)]

    def about_originals() -> list[str]:
        capsys.readouterr()
        main(check)
        return [line for line in capsys.readouterr().out.splitlines() if "original" in line]

    assert len(about_originals()) == 3
    assert all("run `ibt-kiosk stamp --lang es" in line for line in about_originals())
    stamp(folder, "--lang", "es")
    assert about_originals() == []

    path = folder / "en/10-what.md"
    path.write_text(path.read_text().replace("Some words.", "Other words.", 1))
    (line,) = about_originals()
    assert line.startswith(f"{folder / WHAT}:9: Warning: The original of what/one has changed since")
    assert line.endswith("then run `ibt-kiosk stamp --lang es what/one`.")
    stamp(folder, "--lang", "es", "what/one")
    assert about_originals() == []
