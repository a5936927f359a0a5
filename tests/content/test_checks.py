"""The checks of a guide, each on a guide in which nothing else is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.content.checking.bounds import bounds_of
from kiosk.content.checking.checks import check_guide
from kiosk.content.checking.readability import MAX_GRADE, MIN_PERSPICUITY
from kiosk.content.layers import Pictures
from kiosk.content.library import Library
from kiosk.content.pieces import with_original_as_default

from .flawless import CALL, CALL_NOW, TERM, WHAT, WORDS, card, guide
from .guides import ARABIC, LEDGER, SPANISH, head, library

if TYPE_CHECKING:
    from kiosk.base.problems import Problem

Found = list[tuple[str, int, str, bool]]


def check(folder: Path, files: dict[str, str] | None = None) -> tuple[Problem, ...]:
    read = library(guide(folder, files), ("en", "es", "ar"))
    assert [str(problem) for problem in read.problems() if "no language" not in problem.wrong] == []
    return check_guide(read, Pictures(folder / "pictures"))


def found(folder: Path, files: dict[str, str]) -> Found:
    return [
        (problem.path.relative_to(folder / "guide").as_posix(), problem.line, problem.wrong, problem.warning)
        for problem in check(folder, files)
    ]


def test_a_guide_without_a_mistake(tmp_path: Path) -> None:
    assert check(tmp_path) == ()


@pytest.mark.parametrize(
    ("text", "line", "wrong", "warning"),
    [
        (card(picture='![A.](pumpe "B.")'), 11, 'There is no drawing "pumpe.svg".', False),
        (
            card(more='### More\n\n![A.](pumq "B.")\n\nMore.'),
            19,
            'There is no drawing "pumq.svg".',
            False,
        ),
        (card(picture=""), 9, "The card has no picture of its own.", True),
        (card(picture="![A pump.](pump)"), 11, "The picture has no caption.", True),
        (card(more="### More\n\n![A.](pump)\n\nMore."), 19, "The picture has no caption.", True),
        (card(child=""), 9, "The card has no line for the child.", True),
        (card(text=""), 9, "The card has no text.", False),
        (card(facts="Facts: F001, F999"), 9, "The ledger has no fact F999.", False),
        (card(facts="Facts: F001, T01"), 9, "The ledger has no fact T01.", False),
        (card(facts="Facts: F001, F003"), 9, "F003 is not verified.", False),
        (card() + card("two", facts=""), 20, "The card rests on no fact.", False),
        (card(text="Word. " * 61), 9, "The card has 61 words, more than 60.", True),
        (
            card(text="Word. " * 40 + "\n\n- " + "Word. " * 21),
            9,
            "The card has 61 words, more than 60.",
            True,
        ),
        (
            card(text="A.\n\n- A b c d " + "e " * 11 + "f."),
            15,
            "The sentence “A b c d …” has 16 words, more than 15.",
            True,
        ),
        (
            card(more="### More\n\nA b c d " + "e " * 12),
            19,
            "The sentence “A b c d …” has 16 words, more than 15.",
            True,
        ),
        (card(child="> " + "word " * 13), 9, "The child's line has 13 words, more than 12.", True),
        (
            card(text="Administration necessitates hospitalization."),
            9,
            "The card reads at grade 25.6 (Flesch-Kincaid), above 6.",
            True,
        ),
    ],
)
def test_what_is_told_of_a_card(tmp_path: Path, text: str, line: int, wrong: str, warning: bool) -> None:
    assert found(tmp_path, {WHAT: head() + text}) == [(WHAT, line, wrong, warning)]


def test_the_picture_of_a_section_and_of_the_glossary_must_be_there(tmp_path: Path) -> None:
    files = {WHAT: head(picture="pumq") + card(), WORDS: TERM.replace('"pump"', '"pumr"', 1)}
    assert found(tmp_path, files) == [
        (WHAT, 1, 'There is no drawing "pumq.svg".', False),
        (WORDS, 1, 'There is no drawing "pumr.svg".', False),
    ]


def test_the_nearest_drawing_is_offered(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, {WHAT: head() + card(picture='![A.](pumpe "B.")')})
    assert problem.remedy == 'Did you mean "pump"?'


def test_where_none_is_near_not_all_of_them_are_told(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, {WHAT: head() + card(picture='![A.](whale "B.")')})
    assert problem.remedy == "Draw it, or name one that is there."


def test_the_longest_words_of_a_card_that_is_hard_to_read_are_told(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, {WHAT: head() + card(text="Administration necessitates hospitalization.")})
    assert '"hospitalization", "administration", "necessitates"' in problem.remedy
    assert "what words.md explains counts as easy" in problem.remedy


def test_words_of_the_glossary_are_easy(tmp_path: Path) -> None:
    words = TERM.replace("Forms: abdomen", "Forms: administration, hospitalization, necessitates, abdomen")
    text = head() + card(text="Administration necessitates hospitalization.")
    assert found(tmp_path, {WHAT: text, WORDS: words}) == []


@pytest.mark.parametrize("section", ["call", "about"])
def test_every_section_speaks_to_the_child(tmp_path: Path, section: str) -> None:
    files = {"en/80-x.md": head(section) + card(child="")}
    assert found(tmp_path, files) == [("en/80-x.md", 9, "The card has no line for the child.", True)]


@pytest.mark.parametrize(
    ("text", "line", "wrong", "warning"),
    [
        (TERM.replace("T01, F002", "T01, F003"), 9, "F003 is not verified.", False),
        (TERM.replace("T01, F002", "T01, T99"), 9, "The ledger has no fact T99.", False),
        (TERM.replace("](pump", "](pumq"), 13, 'There is no drawing "pumq.svg".', False),
        (
            TERM.replace("The belly.\n\nF", "A b c d " + "e " * 12 + "\n\nF"),
            15,
            "The sentence “A b c d …” has 16 words, more than 15.",
            True,
        ),
    ],
)
def test_what_is_told_of_the_glossary(
    tmp_path: Path, text: str, line: int, wrong: str, warning: bool
) -> None:
    assert found(tmp_path, {WORDS: text}) == [(WORDS, line, wrong, warning)]


def test_a_word_must_rest_on_something(tmp_path: Path) -> None:
    assert found(tmp_path, {WORDS: TERM.replace("Facts: T01, F002\n", "")}) == [
        (WORDS, 9, "The word rests on no fact.", False),
        ("facts.toml", 36, 'No word of words.md explains T01, "Abdomen".', True),
    ]


def test_without_a_glossary_that_is_told_once(tmp_path: Path) -> None:
    folder = guide(tmp_path, {"facts.toml": LEDGER + '[[term]]\nid = "T02"\nterm = "Dose"\n'})
    (folder / WORDS).unlink()
    (problem,) = check_guide(library(folder), Pictures(tmp_path / "pictures"))
    assert problem.wrong == "The ledger names 2 medical words, and there is no words.md that explains them."
    assert (problem.line, problem.warning) == (36, True)


def test_when_to_call_now_is_checked_as_well(tmp_path: Path) -> None:
    text = CALL_NOW.replace("Facts: F001\n\n## Too much", "Facts: F003\n\n## Too much")
    text = text.replace("It slows down.", "A b c d " + "e " * 12)
    assert found(tmp_path, {CALL: text}) == [
        (CALL, 7, "F003 is not verified.", False),
        (CALL, 24, "The sentence “A b c d …” has 16 words, more than 15.", True),
    ]


def test_every_fact_of_the_base_document_must_reach_the_family(tmp_path: Path) -> None:
    files = {WHAT: head() + card(facts="Facts: F002"), CALL: CALL_NOW.replace("F001", "F002")}
    wrong = "No card rests on F001, which is in the base document."
    assert found(tmp_path, files) == [("facts.toml", 2, wrong, False)]


def test_a_card_of_when_to_call_now_reaches_the_family_too(tmp_path: Path) -> None:
    assert found(tmp_path, {WHAT: head() + card(facts="Facts: F002")}) == []


def test_what_is_wrong_with_the_ledger_is_told(tmp_path: Path) -> None:
    ledger = LEDGER.replace('id = "clinic"', 'id = "clinik"')
    assert [(path, line) for path, line, _, _ in found(tmp_path, {"facts.toml": ledger})] == [
        ("facts.toml", 9),
        ("facts.toml", 17),
    ]


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("es", card(text="Es. " * 66), None),
        ("es", card(text="Es. " * 67), "The card has 67 words, more than 66."),
        ("ar", card(text="كلمة " * 19 + "كلمة."), None),
        (
            "ar",
            card(text="كلمة " * 20 + "كلمة؟"),
            "The sentence “كلمة كلمة كلمة كلمة …” has 21 words, more than 20.",
        ),
        ("ar", card(child="> " + "كلمة " * 15), None),
        ("ar", card(child="> " + "كلمة " * 16), "The child's line has 16 words, more than 15."),
        ("es", card(text="Extraordinariamente."), "The card has -2.4 on the scale INFLESZ, below 65."),
    ],
)
def test_a_translation_may_be_longer(tmp_path: Path, language: str, text: str, wrong: str | None) -> None:
    files = {
        f"{language}/language.toml": SPANISH if language == "es" else ARABIC,
        f"{language}/10-what.md": head() + text,
    }
    problems = [one.wrong for one in check(tmp_path, files) if f"/{language}/" in one.path.as_posix()]
    assert [found for found in problems if "which original" not in found] == ([wrong] if wrong else [])


def test_a_translation_rests_on_the_facts_of_its_original(tmp_path: Path) -> None:
    files = {"es/language.toml": SPANISH, "es/10-what.md": head() + card(facts="")}
    assert [one.wrong for one in check(tmp_path, files) if "fact" in one.wrong] == []


def test_a_picture_that_a_translation_lacks_is_told_once(tmp_path: Path) -> None:
    files = {"es/language.toml": SPANISH, "es/10-what.md": head() + card(picture="")}
    assert [one.wrong for one in check(tmp_path, files) if "picture" in one.wrong] == [
        'The picture, "pump", has no words in this language.'
    ]


def test_a_translation_is_never_the_original(tmp_path: Path) -> None:
    files = {
        "es/language.toml": SPANISH,
        "es/10-what.md": head() + card(facts="Original: 12345678"),
    }
    folder = guide(tmp_path, files)
    clinic = Library(folder, ("es",), "es", {})
    assert with_original_as_default(clinic).default == "en"
    assert with_original_as_default(library(folder)).default == "en"
    told = check_guide(with_original_as_default(clinic), Pictures(tmp_path / "pictures"))
    assert "The original of what/one has changed since this was translated." in [one.wrong for one in told]


def test_where_all_are_translations_the_default_stays(tmp_path: Path) -> None:
    text = head() + card(facts="Original: 12345678")
    folder = guide(tmp_path, {WHAT: text, "es/language.toml": SPANISH, "es/10-what.md": text})
    assert with_original_as_default(Library(folder, ("es",), "es", {})).default == "es"


def test_the_page_for_authors_tells_the_bounds_that_are_checked() -> None:
    page = (Path(__file__).parents[2] / "docs" / "checks.md").read_text(encoding="utf-8")
    english, others = bounds_of("en"), bounds_of("es")
    for what, bound, other in (
        ('a card, before "Tell me more", lists included', english.body, others.body),
        ("a sentence", english.sentence, others.sentence),
        ("the child's line", english.child, others.child),
    ):
        assert f"| words of {what} | {bound} | {other} |" in page
    assert f"| at most {MAX_GRADE:g} |" in page
    assert f"| at least {MIN_PERSPICUITY:g} |" in page
