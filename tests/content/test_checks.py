from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.checks import check_guide

from .guides import LEDGER, SPANISH, card, head, library, small_guide

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.problems import Problem

WHAT = "en/10-what.md"


def _check(folder: Path, files: dict[str, str] | None = None) -> tuple[Problem, ...]:
    pictures = folder / "pictures"
    pictures.mkdir()
    (pictures / "pump.svg").touch()
    return check_guide(library(small_guide(folder / "guide", files), ("en", "es")), pictures)


def _found(folder: Path, files: dict[str, str]) -> list[tuple[str, int, str, bool]]:
    problems = _check(folder, files)
    guide = folder / "guide"
    return [
        (problem.path.relative_to(guide).as_posix(), problem.line, problem.wrong, problem.warning)
        for problem in problems
    ]


def test_a_guide_without_a_mistake(tmp_path: Path) -> None:
    assert _check(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "line", "wrong", "warning"),
    [
        (head() + card().replace("(pump)", "(pumpe)"), 11, 'There is no drawing "pumpe.svg".', False),
        (head(picture="pumq") + card(), 1, 'There is no drawing "pumq.svg".', False),
        (head() + card().replace("![A pump.](pump)", ""), 9, "The card has no picture of its own.", True),
        (head() + card().replace("> For me.", ""), 9, "The card has no line for the child.", True),
        (head() + card(text=""), 9, "The card has no text.", False),
        (head() + card(facts="F001, F999"), 9, "The ledger has no fact F999.", False),
        (head() + card(facts="F001, F003"), 9, "F003 is not verified.", False),
        (head() + card() + card("two").replace("Facts: F001", ""), 18, "The card rests on no fact.", False),
        (head() + card(text="Word. " * 61), 9, "The card has 61 words, more than 60.", True),
        (
            head() + card(text="A.\n\n- A b c d " + "e " * 11 + "f."),
            15,
            "The sentence “A b c d …” has 16 words, more than 15.",
            True,
        ),
        (
            head() + card().replace("For me.", "word " * 13),
            9,
            "The child's line has 13 words, more than 12.",
            True,
        ),
    ],
)
def test_what_is_told(tmp_path: Path, text: str, line: int, wrong: str, warning: bool) -> None:
    assert _found(tmp_path, {WHAT: text}) == [(WHAT, line, wrong, warning)]


def test_the_sentences_of_more_are_counted_too(tmp_path: Path) -> None:
    text = card().replace("Facts", "### More\n\nA b c d " + "e " * 12 + "\n\nFacts")
    assert [line for _, line, _, _ in _found(tmp_path, {WHAT: head() + text})] == [19]


@pytest.mark.parametrize(
    "text",
    [
        "A b c d e f g h i j 2.5 m n o p q. One more.",
        "A b c d e f g h i j k l m n o? One more.",
        "“A b c d e f g h i j k l m n o.” One more.",
        "ا ب ج د ه و ز ح ط ي ك ل م ن؟ نعم هذا صحيح.",
    ],
)
def test_sentences_end_where_they_end(tmp_path: Path, text: str) -> None:
    problems = _found(tmp_path, {WHAT: head() + card(text=text)})
    assert [wrong for _, _, wrong, _ in problems] == (
        ["The sentence “A b c d …” has 16 words, more than 15."] if "2.5" in text else []
    )


@pytest.mark.parametrize("section", ["call", "about"])
def test_some_sections_speak_to_the_grown_ups_alone(tmp_path: Path, section: str) -> None:
    assert _found(tmp_path, {"en/80-x.md": head(section) + card().replace("> For me.", "")}) == []


def test_every_fact_of_the_base_document_must_reach_the_family(tmp_path: Path) -> None:
    wrong = "No card rests on F001, which is in the base document."
    assert _found(tmp_path, {WHAT: head() + card(facts="F002")}) == [("facts.toml", 2, wrong, False)]


def test_what_is_wrong_with_the_ledger_is_told(tmp_path: Path) -> None:
    ledger = LEDGER.replace('id = "clinic"', 'id = "clinik"')
    assert [(path, line) for path, line, _, _ in _found(tmp_path, {"facts.toml": ledger})] == [
        ("facts.toml", 9),
        ("facts.toml", 17),
    ]


def test_a_translation_with_gaps(tmp_path: Path) -> None:
    files = {
        WHAT: head() + card() + card("two"),
        "en/20-risks.md": head("risks") + card(),
        "es/language.toml": SPANISH,
        "es/10-what.md": head() + card().replace("Facts: F001", ""),
    }
    assert _found(tmp_path, files) == [
        (WHAT, 18, 'The card "two" is missing in "es".', True),
        ("en/20-risks.md", 1, 'The section "risks" is missing in "es".', True),
    ]


def test_a_translation_is_checked_as_well(tmp_path: Path) -> None:
    files = {"es/language.toml": SPANISH, "es/10-what.md": head() + card(facts="F999", text="Word. " * 61)}
    assert [line for _, line, _, _ in _found(tmp_path, files)] == [9, 9]


def test_the_nearest_drawing_is_offered(tmp_path: Path) -> None:
    (problem,) = _check(tmp_path, {WHAT: head() + card().replace("(pump)", "(pumpe)")})
    assert problem.remedy == 'Did you mean "pump"?'


def test_added_cards_are_not_checked(tmp_path: Path) -> None:
    files = {"en/90-about.md": head("about") + card()}
    guide = library(small_guide(tmp_path / "guide", files), version="1")
    assert len(guide.section("en", "about").cards) == 3
    (tmp_path / "pump.svg").touch()
    assert check_guide(guide, tmp_path) == ()


def test_without_a_folder_of_drawings_each_is_missing(tmp_path: Path) -> None:
    problems = check_guide(library(small_guide(tmp_path)), tmp_path / "no")
    assert {problem.wrong for problem in problems} == {'There is no drawing "pump.svg".'}
