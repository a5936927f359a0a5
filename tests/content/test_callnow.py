"""The file of the screen "call now". Its head has five lines, so its first card stands in line 6."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.content.reading.callnow import read_call_now
from kiosk.content.reading.callnowcards import surely_has_card

from .guides import call_now, told

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.model import Section

FOUR = ["too-little", "too-much", "do", "say"]
SIGNS = "- One\n- Two\n- Three\n- Four"


def _read(folder: Path, text: str) -> tuple[Section | None, list[tuple[int, str]]]:
    path = folder / "call-now.md"
    path.write_text(text, encoding="utf-8")
    section, problems = read_call_now(path, "en")
    return section, told(problems)


def test_a_whole_file(tmp_path: Path) -> None:
    section, problems = _read(tmp_path, call_now())
    assert problems == []
    assert section is not None
    assert (section.heading.id, section.heading.tint, section.heading.picture) == ("call-now", "alert", "")
    assert [card.id for card in section.cards] == FOUR
    assert [card.line for card in section.cards] == [6, 19, 32, 39]


@pytest.mark.parametrize(
    ("text", "problems", "cards"),
    [
        (call_now(say=""), [(1, 'The card "say" is missing.')], FOUR[:3]),
        (
            call_now(more="Words."),
            [(45, 'The card "more" has no place on this screen and is left out.')],
            FOUR,
        ),
        (
            call_now().replace("{#say}", "{#sya}"),
            [
                (1, 'The card "say" is missing.'),
                (39, 'The card "sya" has no place on this screen and is left out.'),
            ],
            FOUR[:3],
        ),
        (
            call_now().replace("{#say}", "{#do}"),
            [
                (1, 'The card "say" is missing.'),
                (39, 'Another card is named "do" too.'),
                (39, 'The card "do-2" has no place on this screen and is left out.'),
            ],
            FOUR[:3],
        ),
        (call_now(do="Call."), [(32, 'The card "do" has no list.')], FOUR),
        (call_now(do="- Call."), [(32, 'The card "do" has no list.')], FOUR),
        (call_now(say="1. Call."), [(39, 'The card "say" has no list.')], FOUR),
        (
            call_now(too_little=f"The body tightens.\n\n{SIGNS}"),
            [(6, 'The card "too-little" has no picture.')],
            FOUR,
        ),
        (
            call_now(too_little=f"![A child.](c)\n\n{SIGNS}"),
            [(6, 'The card "too-little" has 0 paragraphs, not one.')],
            FOUR,
        ),
        (
            call_now(too_little="![A child.](c)\n\nA.\n\n- One\n- Two\n- Three"),
            [(6, 'The card "too-little" lists 3 signs.')],
            FOUR,
        ),
        (
            call_now(too_little=f"![A child.](c)\n\nA.\n\n{SIGNS}\n- 5\n- 6\n- 7"),
            [(6, 'The card "too-little" lists 7 signs.')],
            FOUR,
        ),
        (call_now(say="- A.\n\n> Me."), [(39, "There is no line for the child on this screen.")], FOUR),
        (call_now(say="- A.\n\n### More\n\nB."), [(39, 'There is no "more" on this screen.')], FOUR),
        (
            call_now().replace('id = "call-now"', 'id = "call"'),
            [(2, 'The id of call-now.md is "call".')],
            FOUR,
        ),
        (call_now().replace('tint = "alert"\n', ""), [(2, '"tint" is missing.')], FOUR),
    ],
)
def test_mistakes(tmp_path: Path, text: str, problems: list[tuple[int, str]], cards: list[str]) -> None:
    section, found = _read(tmp_path, text)
    assert found == problems
    assert section is not None
    assert [card.id for card in section.cards] == cards
    assert all(not card.child and not card.more and not card.shows for card in section.cards)


def test_cards_in_another_order_are_put_in_order(tmp_path: Path) -> None:
    steps, saying = "1. Call.\n2. Wait.", "- My child has a pump."
    cards = call_now(do=saying, say=steps).replace("{#do}", "{#x}").replace("{#say}", "{#do}")
    section, problems = _read(tmp_path, cards.replace("{#x}", "{#say}"))
    assert problems == [(32, 'The card "say" stands in the wrong place.')]
    assert section is not None
    assert [card.id for card in section.cards] == FOUR


def test_a_number_of_signs_that_is_not_usual_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "call-now.md"
    path.write_text(call_now(too_little="![A child.](c)\n\nA.\n\n- One"), encoding="utf-8")
    (problem,) = read_call_now(path, "en")[1]
    assert problem.warning
    assert problem.remedy == "Write 4 to 6 of them."


def test_a_file_with_none_of_the_cards(tmp_path: Path) -> None:
    section, problems = _read(tmp_path, call_now(too_little="", too_much="", do="", say="", x="Words."))
    assert section is None
    assert [wrong for _, wrong in problems][:4] == [f'The card "{name}" is missing.' for name in FOUR]
    assert read_call_now(tmp_path / "no.md", "en")[0] is None


_PIECES = [
    *(
        "+++\n",
        "---\n",
        'id = "call-now"\n',
        "## ",
        "##",
        "### ",
        "\n",
        " ",
        "Call at once",
        "Words.\n",
        "*" * 2_000,
    ),
    *(
        "{#do}",
        "{#say}",
        "{# do }",
        "{#what}",
        "{#do-}",
        "{#do} ##",
        "\u202e",
        "\x00",
        "```\n",
        "Facts: F001\n",
    ),
]


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
@example(call_now())
@example("+++\n+++\n## " + "*" * 2_000 + " {#do}\n\nText.\n")
def test_what_surely_is_there_is_found(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "call-now.md"
    path.write_text(text, encoding="utf-8")
    if surely_has_card(path):
        section, _ = read_call_now(path, "en")
        assert section is not None


def test_it_is_seen_without_the_parser(tmp_path: Path) -> None:
    path = tmp_path / "call-now.md"
    path.write_text(call_now(), encoding="utf-8")
    assert surely_has_card(path)
    path.write_text(call_now().replace("{#too-little}", "{#little}"), encoding="utf-8")
    assert not surely_has_card(path)
    assert not surely_has_card(tmp_path / "none.md")
