"""Each check for authors by what `ibt-kiosk check` prints, on a guide in which nothing else is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.base import paths
from kiosk.cli import main
from kiosk.commands.check import ATTRACT
from tests.content.flawless import CALL, SVG, TERM, WHAT, WORDS, card, guide
from tests.content.guides import LEDGER, SPANISH, head

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = """\
[clinic]
name = "Example Clinic"
phone_day = "555 0100"
phone_night = "555 0101"
phone_emergency = "911"
[languages]
offered = ["en", "es"]
"""
ES = "es/10-what.md"


def spanish(text: str) -> dict[str, str]:
    return {"es/language.toml": SPANISH, ES: head() + text}


# What is written, what is said to be wrong, and what is said to do.
CASES: dict[str, tuple[dict[str, str], str, str]] = {
    "reading grade": (
        {WHAT: head() + card(text="Administration necessitates hospitalization.")},
        f"{WHAT}:9: Warning: The card reads at grade 25.6 (Flesch-Kincaid), above 6.",
        (
            'Shorten its sentences (2.5 words each now) or its words: "hospitalization", "administration", '
            '"necessitates"; what words.md explains counts as easy.'
        ),
    ),
    "reading scale": (
        spanish(card(text="Extraordinariamente.")),
        f"{ES}:9: Warning: The card has -2.4 on the scale INFLESZ, below 65.",
        (
            'Shorten its sentences (1.5 words each now) or its words: "extraordinariamente"; '
            "what words.md explains counts as easy."
        ),
    ),
    "words of a card": (
        {WHAT: head() + card(text="Word. " * 61)},
        f"{WHAT}:9: Warning: The card has 61 words, more than 60.",
        "Make it shorter, or move some under ###.",
    ),
    "words of a sentence": (
        {WHAT: head() + card(text="A b c d " + "e " * 12)},
        f"{WHAT}:13: Warning: The sentence “A b c d …” has 16 words, more than 15.",
        "Make two of it.",
    ),
    "words of the child's line": (
        {WHAT: head() + card(child="> " + "word " * 13)},
        f"{WHAT}:9: Warning: The child's line has 13 words, more than 12.",
        "Make it shorter.",
    ),
    "no child's line": (
        {WHAT: head() + card(child="")},
        f"{WHAT}:9: Warning: The card has no line for the child.",
        'Write one that starts with "> ".',
    ),
    "no picture": (
        {WHAT: head() + card(picture="")},
        f"{WHAT}:9: Warning: The card has no picture of its own.",
        'Add ![words](name "caption").',
    ),
    "no words for a picture": (
        {WHAT: head() + card(picture='![](pump "It is round.")')},
        f"{WHAT}:11: The picture has no words for who cannot see it.",
        "Write them between ![ and ].",
    ),
    "no caption": (
        {WHAT: head() + card(picture="![A.](pump)")},
        f"{WHAT}:11: Warning: The picture has no caption.",
        'Write one short sentence after its name: (pump "A sentence.").',
    ),
    "no drawing": (
        {WHAT: head() + card(picture='![A.](pumpe "B.")')},
        f'{WHAT}:11: There is no drawing "pumpe.svg".',
        'Did you mean "pump"?',
    ),
    "a fact that is unknown": (
        {WHAT: head() + card(facts="Facts: F001, Q7")},
        f"{WHAT}:9: The ledger has no fact Q7.",
        "Name one that it has, or add it there.",
    ),
    "a fact that is not verified": (
        {WHAT: head() + card(facts="Facts: F001, F003")},
        f"{WHAT}:9: F003 is not verified.",
        "Leave it out until a clinician has confirmed it.",
    ),
    "a fact that does not reach the family": (
        {"facts.toml": LEDGER.replace('topic = "care"', 'topic = "seed-care"', 1)},
        "facts.toml:9: No card rests on F002, which is in the base document.",
        "Name it in the card that tells it.",
    ),
    "a word that is not explained": (
        {WORDS: TERM.replace("T01, F002", "F002")},
        'facts.toml:36: Warning: No word of words.md explains T01, "Abdomen".',
        'Explain it there, with "Facts: T01".',
    ),
    "a word's fact that is unknown": (
        {WORDS: TERM.replace("F002", "T02")},
        f"{WORDS}:9: The ledger has no fact T02.",
        'Did you mean "T01"?',
    ),
    "a section that is not translated": (
        spanish(card()) | {"en/20-risks.md": head("risks") + card()},
        'en/20-risks.md:1: Warning: The section "risks" is missing in "es".',
        "Translate it.",
    ),
    "a card that is not translated": (
        spanish(card()) | {WHAT: head() + card() + card("two")},
        f'{WHAT}:20: Warning: The card "two" is missing in "es".',
        "Translate it.",
    ),
    "a glossary that is not translated": (
        spanish(card()),
        f'{WORDS}:1: Warning: The glossary, words.md, is missing in "es".',
        "Translate it.",
    ),
    "a word that is not translated": (
        spanish(card()) | {"es/words.md": TERM.replace("abdomen}", "vientre}")},
        f'{WORDS}:9: Warning: The word "abdomen" is missing in "es".',
        "Translate it.",
    ),
    "when to call is not translated": (
        spanish(card()),
        f'{CALL}:1: Warning: "When to call now" is missing in "es".',
        "Translate it.",
    ),
    "no original": (
        spanish(card()),
        f"{ES}:9: Warning: what/one does not tell from which original it was translated.",
        "Compare it with the original; then run `ibt-kiosk stamp --lang es what/one`.",
    ),
    "another original": (
        spanish(card(facts="Original: 12345678")),
        f"{ES}:9: Warning: The original of what/one has changed since this was translated.",
        "Compare it with en/10-what.md, line 9; then run `ibt-kiosk stamp --lang es what/one`.",
    ),
    "other numbers": (
        spanish(card(text="Cada 3 meses.")),
        f"{ES}:13: The short part adds 3, unlike the original.",
        "Write the same numbers as figures, and as words only where the original does.",
    ),
    "another picture": (
        spanish(card(picture='![A.](attract-1 "B.")')),
        f'{ES}:11: The picture is "attract-1", and the original shows "pump".',
        'Name "pump".',
    ),
}


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that stands for the program's drawings."""
    folder = tmp_path / "pictures"
    folder.mkdir()
    (folder / "palette.toml").write_text("[palette]\n")
    for name in ATTRACT:
        (folder / f"{name}.svg").write_text(SVG)
    monkeypatch.setattr(paths, "pictures_folder", lambda: folder)
    return folder


def check(
    folder: Path, capsys: pytest.CaptureFixture[str], configured: str = CONFIG
) -> tuple[int, list[str]]:
    """Run the check on a guide and return its status and its lines, paths within the guide alone."""
    config = folder / "kiosk.toml"
    config.write_text(f'{configured}[review]\nfolder = "{folder / "review"}"\n', encoding="utf-8")
    status = main(["check", "--config", str(config), "--content", str(folder / "guide")])
    told = capsys.readouterr()
    assert told.err == ""
    return status, [line.removeprefix(f"{folder / 'guide'}/") for line in told.out.splitlines()]


@pytest.mark.parametrize("case", CASES)
def test_what_is_printed(
    tmp_path: Path, pictures: Path, capsys: pytest.CaptureFixture[str], case: str
) -> None:
    assert pictures.is_dir()
    files, wrong, remedy = CASES[case]
    line = f"{wrong} {remedy}"
    guide(tmp_path, files)
    status, (*lines, count) = check(tmp_path, capsys)
    assert line in lines
    problems = [one for one in lines if ": Warning: " not in one]
    assert status == (1 if problems else 0)
    assert (line in problems) == (": Warning: " not in line)
    assert lines[: len(problems)] == problems, "problems come first"
    assert count.startswith(f"{len(problems) or 'No'} problem")


def test_a_guide_without_a_mistake(
    tmp_path: Path, pictures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide(tmp_path)
    # Whether this computer has a voice is not the guide's matter.
    status, (*lines, count) = check(tmp_path, capsys, f"{CONFIG}[speech]\noffered = false\n")
    assert [line for line in lines if 'no language "es"' not in line] == []
    assert (status, count) == (1, "1 problem, no warnings.")
    assert pictures.is_dir()


def test_drawings_that_are_not_safe_or_not_shown(
    tmp_path: Path, pictures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide(tmp_path)
    (pictures / "pump.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg">\n<script/>\n</svg>')
    (pictures / "fish.svg").write_text(SVG)
    _, lines = check(tmp_path, capsys)
    assert (
        f"{pictures}/pump.svg:2: <script> has no place in a drawing. A drawing cannot run anything." in lines
    )
    fish = f"{pictures}/fish.svg:1: Warning: No card, word, section or screen shows this drawing."
    assert f"{fish} Show it, or delete the file." in lines
    assert not any(ATTRACT[0] in line for line in lines)


def test_the_drawings_of_the_first_screen_are_known() -> None:
    from kiosk.ui import scene
    from kiosk.ui.screens import fault

    assert ATTRACT == scene.DRAWINGS
    assert fault._DRAWING in ATTRACT


def test_a_clinic_that_shows_a_translation_first(
    tmp_path: Path, pictures: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide(tmp_path, spanish(card(facts="Original: 12345678")))
    status, lines = check(tmp_path, capsys, f'{CONFIG}default = "es"\n')
    told = [line for line in lines if "original" in line]
    assert [line.partition(": ")[0] for line in told] == [f"{ES}:9"], "the English cards are no translation"
    assert (status, pictures.is_dir()) == (0, True)
