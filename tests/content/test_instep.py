"""Whether a translation keeps step: each case changes one that is in step with its original."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.checking.instep import check_translation
from kiosk.content.digests import words_digest
from kiosk.content.pieces import written_pieces
from kiosk.content.stamping import stamped

from .flawless import CALL_NOW, TERM, card
from .guides import SPANISH, head, library, small_guide

if TYPE_CHECKING:
    from pathlib import Path

WHAT, WORDS, CALL = "10-what.md", "words.md", "call-now.md"

TEXTS = {
    WHAT: head()
    + card(
        headline="The 7 signs",
        text="Every **1 to 6 months**.\n\n- In 2 hours",
        picture='![Pump 3.](pump "Step 4.")',
        child="> I am 5.",
        more='### More\n\nShows: 1 needle.\n\n![Item 8.](needle "Item 9.")\n\nAt 100.4 °F call {phone_day}.',
    )
    + card("two"),
    WORDS: TERM.replace("The belly.\n\nF", "It has 2 sides.\n\nF"),
    CALL: CALL_NOW,
}


def in_step(folder: Path) -> Path:
    """Write a guide and a translation that says the same, digests and all; return its folder."""
    texts = {f"{code}/{name}": text for code in ("en", "es") for name, text in TEXTS.items()}
    guide = small_guide(folder, texts | {"es/language.toml": SPANISH})
    read = library(guide, ("en", "es"))
    originals = written_pieces(read, "en")
    for name in TEXTS:
        path = guide / "es" / name
        lines = {
            piece.line: words_digest(originals[key])
            for key, piece in written_pieces(read, "es").items()
            if piece.path == path
        }
        path.write_bytes(stamped(path.read_bytes(), lines))
    return guide


def told(guide: Path) -> list[tuple[str, int, str, bool]]:
    found = check_translation(library(guide, ("en", "es")), "es")
    return [
        (problem.path.relative_to(guide).as_posix(), problem.line, problem.wrong, problem.warning)
        for problem in found
    ]


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_translation_in_step(tmp_path: Path) -> None:
    assert told(in_step(tmp_path)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "wrong"),
    [
        (WHAT, "The 7 signs", "Signs", 9, "The message lacks 7, unlike the original."),
        (WHAT, "1 to 6", "1 a 8", 13, "The short part lacks 6 and adds 8, unlike the original."),
        (WHAT, "In 2 hours", "En 2 o 22 horas", 13, "The short part adds 22, unlike the original."),
        (WHAT, "I am 5.", "Yo.", 9, "The child's line lacks 5, unlike the original."),
        (WHAT, "1 needle", "2 agujas", 9, 'The line "Shows:" lacks 1 and adds 2, unlike the original.'),
        (WHAT, "100.4", "38", 25, "The part under ### lacks 100.4 and adds 38, unlike the original."),
        (
            WHAT,
            "{phone_day}",
            "{phone_night}",
            25,
            "The part under ### lacks {phone_day} and adds {phone_night}, unlike the original.",
        ),
        (WHAT, "Pump 3", "Bomba", 11, "The picture's text lacks 3, unlike the original."),
        (WHAT, "Step 4", "Paso", 11, "The picture's text lacks 4, unlike the original."),
        (WHAT, "Item 8", "Cosa", 23, "The text of the picture under ### lacks 8, unlike the original."),
        (WORDS, "## Abdomen", "## Abdomen 2", 9, "The word adds 2, unlike the original."),
        (WORDS, "2 sides", "dos lados", 15, "The explanation lacks 2, unlike the original."),
        (CALL, "1. Call.", "1. Llame al 911.", 37, "The short part adds 911, unlike the original."),
    ],
)
def test_numbers_that_differ_are_a_problem(
    tmp_path: Path, name: str, old: str, new: str, line: int, wrong: str
) -> None:
    guide = in_step(tmp_path)
    change(guide / "es" / name, old, new)
    assert told(guide) == [(f"es/{name}", line, wrong, False)]


@pytest.mark.parametrize(
    ("old", "new"), [("100.4", "100,4"), ("1 to 6", "١ إلى ٦"), ("{phone_day}", "{ phone_day }")]
)
def test_the_same_numbers_may_be_written_in_another_way(tmp_path: Path, old: str, new: str) -> None:
    guide = in_step(tmp_path)
    change(guide / "es" / WHAT, old, new)
    assert told(guide) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "wrong", "warning"),
    [
        (
            WHAT,
            "](pump",
            "](needle",
            11,
            'The picture is "needle", and the original shows "pump".',
            False,
        ),
        (
            WHAT,
            "](needle",
            "](pump",
            23,
            'The picture under ### is "pump", and the original shows "needle".',
            False,
        ),
        (
            WHAT,
            '![Pump 3.](pump "Step 4.")',
            "",
            9,
            'The picture, "pump", has no words in this language.',
            True,
        ),
        (
            WHAT,
            '![Item 8.](needle "Item 9.")',
            "",
            9,
            'The picture under ###, "needle", has no words in this language.',
            True,
        ),
        (WORDS, "](pump", "](needle", 13, 'The picture is "needle", and the original shows "pump".', False),
        (
            WHAT,
            'picture = "pump"',
            'picture = "needle"',
            1,
            'The picture of the section is "needle", and not that of its original.',
            False,
        ),
        (WHAT, "Shows: 1 needle.\n", "", 9, 'The original has a line "Shows:", and this has none.', True),
        (WHAT, "Facts: F001", "Facts: F001, F002", 9, "The facts are not those of the original.", True),
    ],
)
def test_what_else_must_be_the_same(
    tmp_path: Path, name: str, old: str, new: str, line: int, wrong: str, warning: bool
) -> None:
    guide = in_step(tmp_path)
    change(guide / "es" / name, old, new)
    assert told(guide) == [(f"es/{name}", line, wrong, warning)]


def test_a_part_that_the_translation_alone_has(tmp_path: Path) -> None:
    guide = in_step(tmp_path)
    path = guide / "es" / WHAT
    before, after = path.read_text(encoding="utf-8").split("{#two}")
    after = after.replace("> For me.", "> For me.\n\n### More\n\nShows: a cut.\n\n![A.](pump)\n\nMore.")
    path.write_text(before + "{#two}" + after, encoding="utf-8")
    assert [(wrong, warning) for _, _, wrong, warning in told(guide)] == [
        ('The original has no picture under ###, and this has "pump".', False),
        ("The original has no text under ###, and this has one.", True),
        ('The original has no line "Shows:", and this has one.', True),
    ]


def test_a_part_that_the_translation_lacks_is_told_once(tmp_path: Path) -> None:
    guide = in_step(tmp_path)
    change(guide / "es" / WHAT, "At 100.4 °F call {phone_day}.", "")
    change(guide / "es" / WHAT, '![Item 8.](needle "Item 9.")', "")
    assert [wrong for _, _, wrong, _ in told(guide)] == [
        'The picture under ###, "needle", has no words in this language.',
        "The original has a text under ###, and this has none.",
    ]


@pytest.mark.parametrize(
    ("name", "old", "line", "key"),
    [
        (WHAT, "Some words.", 29, "what/two"),
        (WORDS, "sides", 9, "words/abdomen"),
        (CALL, "It slows", 21, "call-now/too-much"),
    ],
)
def test_an_original_that_has_changed(tmp_path: Path, name: str, old: str, line: int, key: str) -> None:
    guide = in_step(tmp_path)
    change(guide / "en" / name, old, "New words")
    (problem,) = check_translation(library(guide, ("en", "es")), "es")
    assert (problem.path, problem.line, problem.warning) == (guide / "es" / name, line, True)
    assert problem.wrong == f"The original of {key} has changed since this was translated."
    assert problem.remedy.endswith(f"; then run `ibt-kiosk stamp --lang es {key}`.")
    assert f"Compare it with en/{name}, line " in problem.remedy


def test_one_card_that_tells_no_original(tmp_path: Path) -> None:
    guide = in_step(tmp_path)
    change(guide / "es" / CALL, "\nOriginal: ", "\n> ")
    text = (guide / "es" / CALL).read_text(encoding="utf-8")
    (guide / "es" / CALL).write_text("\n".join(line for line in text.split("\n") if line[:1] != ">"))
    (problem,) = check_translation(library(guide, ("en", "es")), "es")
    assert problem.wrong == "call-now/too-little does not tell from which original it was translated."
    assert problem.remedy == (
        "Compare it with the original; then run `ibt-kiosk stamp --lang es call-now/too-little`."
    )
    assert (problem.line, problem.warning) == (7, True)


def test_all_cards_of_a_file_that_tell_no_original_are_told_as_one(tmp_path: Path) -> None:
    guide = in_step(tmp_path)
    (guide / "es" / CALL).write_text(CALL_NOW, encoding="utf-8")
    (problem,) = check_translation(library(guide, ("en", "es")), "es")
    assert problem.wrong == (
        "call-now/too-little and 3 more here do not tell from which originals they were translated."
    )
    assert problem.remedy == "Compare them with the originals; then run `ibt-kiosk stamp --lang es`."


def test_what_is_missing_is_told_at_the_original(tmp_path: Path) -> None:
    guide = in_step(tmp_path)
    (guide / "en/20-risks.md").write_text(head("risks") + card(), encoding="utf-8")
    with (guide / "en" / WORDS).open("a", encoding="utf-8") as file:
        file.write("\n## Dose {#dose}\n\nForms: dose\n\nHow much.\n\nFacts: F001\n")
    with (guide / "en" / WHAT).open("a", encoding="utf-8") as file:
        file.write("\n" + card("three"))
    assert told(guide) == [
        ("en/20-risks.md", 1, 'The section "risks" is missing in "es".', True),
        ("en/10-what.md", 40, 'The card "three" is missing in "es".', True),
        ("en/words.md", 19, 'The word "dose" is missing in "es".', True),
    ]


def test_a_whole_file_that_is_missing_is_told_once(tmp_path: Path) -> None:
    guide = in_step(tmp_path)
    for name in (WORDS, CALL):
        (guide / "es" / name).unlink()
    assert told(guide) == [
        ("en/call-now.md", 1, '"When to call now" is missing in "es".', True),
        ("en/words.md", 1, 'The glossary, words.md, is missing in "es".', True),
    ]
