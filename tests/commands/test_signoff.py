"""`ibt-kiosk signoff`: what it writes, what it refuses, and what `check` tells afterwards."""

from __future__ import annotations

import datetime as dt
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk import __version__
from kiosk.cli import main
from kiosk.commands.signoff import SignoffOptions, signoff
from kiosk.content.signing.signoff import read_signoff, signoff_path
from tests.commands.signing import WHAT, WHO, Clinic

if TYPE_CHECKING:
    from pathlib import Path

DAY = dt.date(2031, 5, 4)
NAMED = SignoffOptions("en", "Dr. A. Name", "Pediatric neurologist")


@pytest.fixture
def clinic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Clinic:
    return Clinic(tmp_path, monkeypatch, capsys)


def test_signing(clinic: Clinic) -> None:
    status, out, err = clinic.sign(*WHO, "--until", "2999-12-31")
    path = signoff_path(clinic.signed, "en")
    assert (status, err) == (0, "")
    who, where = out.splitlines()
    signed = "2 cards, 1 glossary word and 2 section heads until 2999-12-31"
    assert who == f"Dr. A. Name (Pediatric neurologist) has signed {signed}."
    assert where == f"It stands in {path}"
    review, _, problems = read_signoff(path, "en")
    assert review is not None
    assert problems == ()
    assert (review.name, review.role, review.guide) == ("Dr. A. Name", "Pediatric neurologist", __version__)
    assert review.until == dt.date(2999, 12, 31)
    assert sorted(review.digests) == ["what", "what/one", "what/two", "words", "words/pump"]
    assert clinic.check() == []


def test_one_changed_word_is_named_with_file_and_line(clinic: Clinic) -> None:
    clinic.sign()
    clinic.write(WHAT, "The pump is **flat**", "The pump is **thin**")
    [line] = clinic.check()
    assert line.startswith(f'{clinic.guide / WHAT}:18: The card "what/two" or its drawing has changed since ')
    assert line.endswith('Have it read, then run "ibt-kiosk signoff --lang en" again.')
    clinic.sign()
    assert clinic.check() == []


def test_one_changed_byte_of_a_drawing_is_told_for_its_cards(clinic: Clinic) -> None:
    clinic.sign()
    with (clinic.pictures / "call.svg").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert [re.findall(r'The card "(.*?)"', line) for line in clinic.check()] == [["what/two"]]


def test_a_power_cut_leaves_no_half_sign_off(clinic: Clinic) -> None:
    clinic.sign()
    path = signoff_path(clinic.signed, "en")
    whole = path.read_bytes()
    for length in (0, 1, len(whole) // 3, len(whole) // 2, len(whole) - 2):
        path.write_bytes(whole[:length])
        status, out, _ = clinic.run("check")
        assert status == 1
        assert f"{path}:" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--name", " ", "--role", "Nurse"), "--name is empty."),
        (("--name", "A. Name"), "--role is empty."),
        (("--name", "A. Name", "--role", ""), "--role is empty."),
        (("--name", "A\nName", "--role", "Nurse"), "--name has control characters in it."),
        (("--name", "A. Name", "--role", "\x1b[1m"), "--role has control characters in it."),
        (("--name", "A" * 121, "--role", "Nurse"), "--name is longer than 120 characters."),
        ((*WHO, "--until", "1999-12-31"), "--until 1999-12-31 is past; today is "),
    ],
)
def test_who_cannot_sign(clinic: Clinic, words: tuple[str, ...], told: str) -> None:
    status, out, err = clinic.sign(*words)
    assert (status, out) == (1, "")
    reason, last = err.splitlines()
    assert reason.startswith(f"ibt-kiosk: {told}")
    assert last == "ibt-kiosk: nothing was signed."
    assert not clinic.signed.exists()


def test_a_guide_with_problems_is_not_signed(clinic: Clinic) -> None:
    clinic.write(WHAT, "Facts: F001", "Facts: F003")  # which is not verified
    status, out, err = clinic.sign()
    assert (status, out) == (1, "")
    assert f"{clinic.guide / WHAT}:" in err
    assert "F003 is not verified." in err
    assert err.splitlines()[-1] == "ibt-kiosk: nothing was signed."
    assert not clinic.signed.exists()


def test_another_language_may_have_problems(clinic: Clinic) -> None:
    clinic.write("es/10-what.md", "(overview", "(unknown")
    assert clinic.sign()[0] == 0
    status, _, err = clinic.sign(lang="es")
    assert status == 1
    assert "unknown" in err


def test_an_old_sign_off_does_not_keep_from_a_new_one(clinic: Clinic) -> None:
    clinic.sign()
    clinic.write(WHAT, "Some words", "Other words")
    assert clinic.check() != []
    assert clinic.sign()[0] == 0
    assert clinic.check() == []


def test_a_broken_configuration_is_no_ground_to_sign_on(clinic: Clinic) -> None:
    clinic.config.write_text("[review]\nfolder = 3\n", encoding="utf-8")
    status, _, err = clinic.sign()
    assert status == 1
    assert f"{clinic.config}:2: " in err


def test_a_language_is_signed_before_it_is_offered(clinic: Clinic) -> None:
    status, out, _ = clinic.sign(lang="es")
    assert status == 0
    assert "has signed 1 card and 1 section head." in out
    assert signoff_path(clinic.signed, "es").exists()


@pytest.mark.parametrize("lang", ["fr", "..", "", "EN"])
def test_a_language_that_is_not_there(clinic: Clinic, lang: str) -> None:
    status, out, err = clinic.sign(lang=lang)
    assert (status, out) == (2, "")
    assert err == f"ibt-kiosk: the guide has no language {lang!r} that can be read. It has: ar, en, es.\n"


def test_the_last_day_may_be_today(clinic: Clinic) -> None:
    options = SignoffOptions("en", "Dr. A. Name", "Nurse", until=DAY)
    assert signoff(clinic.config, clinic.guide, options, lambda: DAY) == 0
    assert signoff(clinic.config, clinic.guide, options, lambda: DAY + dt.timedelta(days=1)) == 1


def test_withdrawing(clinic: Clinic) -> None:
    assert signoff(clinic.config, clinic.guide, NAMED, lambda: DAY) == 0
    withdraw = SignoffOptions("en", withdraw=True)
    assert signoff(clinic.config, clinic.guide, withdraw, lambda: DAY) == 0
    assert [path.name for path in clinic.signed.iterdir()] == ["signoff-en.2031-05-04.withdrawn"]
    assert signoff(clinic.config, clinic.guide, withdraw, lambda: DAY) == 1
    assert clinic.check() == []


def test_withdrawing_tells_where_it_is_kept(clinic: Clinic) -> None:
    clinic.sign()
    status, out, err = clinic.sign("--withdraw")
    [kept] = clinic.signed.iterdir()
    assert (status, err) == (0, "")
    assert out == f"The sign-off for 'en' is withdrawn. It is kept as {kept}\n"
    status, out, err = clinic.sign("--withdraw")
    assert (status, out) == (1, "")
    assert err == f"ibt-kiosk: there is no sign-off for 'en' in {clinic.signed}.\n"


def test_a_folder_that_cannot_be_written(clinic: Clinic) -> None:
    clinic.signed.write_text("a file in its place", encoding="utf-8")
    status, out, err = clinic.sign()
    assert (status, out) == (1, "")
    assert re.fullmatch(rf"ibt-kiosk: {re.escape(str(clinic.signed))} cannot be written: .+\.\n", err)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["signoff"], "the following arguments are required: --lang"),
        (["signoff", "--lang", "en"], "one of the arguments --name --withdraw is required"),
        (["signoff", "--lang", "en", "--name", "x", "--withdraw"], "not allowed with argument"),
        (
            ["signoff", "--lang", "en", *WHO, "--until", "soon"],
            "'soon' is not a day; write it as 2030-12-31",
        ),
        (["signoff", "--lang", "en", *WHO, "--until", "2031-02-30"], "'2031-02-30' is not a day"),
        (["signoff", "--lang", "en", *WHO, "--until", "20310228"], "'20310228' is not a day"),
    ],
)
def test_wrong_usage(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


def test_no_qt_is_loaded(clinic: Clinic) -> None:
    code = "import sys; from kiosk.cli import main; main(sys.argv[1:]); print('PySide6' in sys.modules)"
    words = ["signoff", "--lang", "en", "--withdraw", "--config", str(clinic.config)]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
