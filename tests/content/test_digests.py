"""Digests: the same for the same words, however they are written down; another one for any other word."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from msgspec import structs

from kiosk.content.digests import card_digest, heading_digest, words_digest
from kiosk.content.layers import Pictures
from kiosk.content.model import Block, BlockKind, Card, Heading, Picture, Span, Term, TermSpan
from tests.content.guides import head, library, small_guide

if TYPE_CHECKING:
    from collections.abc import Callable

PARAGRAPH, BULLET = BlockKind.PARAGRAPH, BlockKind.BULLET
CARD = Card(
    id="place",
    headline="The pump sits under the skin",
    body=(Block(PARAGRAPH, "A café is near.", (Span(2, 6),)), Block(BULLET, "Flat", marker="•")),
    more=(Block(PARAGRAPH, "It is round."),),
    child="My pump helps me.",
    picture=Picture("pump", "A pump.", "It is flat."),
    facts=("F001",),
    more_picture=Picture("needle", "A needle.", "It is thin."),
    shows="a thin needle.",
)
TERM = Term("pump", "Pump", "PUHMP", ("pump", "pumps"), True, (Block(PARAGRAPH, "A small box."),))
HEADING = Heading("what", "What is it?", "What?", "In short", "sky", "pump", 10, Path("10-what.md"), "en")


def changed(**fields: Any) -> Card:
    return structs.replace(CARD, **fields)


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    (tmp_path / "pump.svg").write_bytes(b"<svg/>")
    (tmp_path / "needle.svg").write_bytes(b"<svg></svg>")
    return tmp_path


def test_the_digests_do_not_change_with_machine_or_version(pictures: Path) -> None:
    # They stand in files of clinics and translators: a change here voids every sign-off there is.
    assert words_digest(CARD) == "6408aa9e"
    assert words_digest(TERM) == "7b22a0ae"
    assert card_digest(CARD, Pictures(pictures))[:16] == "72e736d0ca750264"
    assert heading_digest(HEADING)[:16] == "b68a1f6a376a5d9b"


OTHER_WORDS: list[Card] = [
    changed(headline="The pump sits under the Skin"),
    changed(body=CARD.body[:1]),
    changed(body=(*CARD.body, Block(PARAGRAPH, "More."))),
    changed(body=(CARD.body[1], CARD.body[0])),
    changed(body=(CARD.body[0], Block(BlockKind.STEP, "Flat", marker="1"))),
    changed(body=(CARD.body[0], Block(PARAGRAPH, "Flat"))),
    changed(body=(*CARD.body, *CARD.more), more=()),
    changed(more=(Block(PARAGRAPH, "It is not round."),)),
    changed(child=""),
    changed(child="My pump helps you."),
    changed(shows="a needle."),
    changed(picture=Picture("pump", "A pump", "It is flat.")),
    changed(picture=Picture("pump", "A pump.", "")),
    changed(picture=Picture("pump", "A pump. It is flat.", "")),
    changed(picture=None),
    changed(picture=CARD.more_picture, more_picture=CARD.picture),
    changed(more_picture=None),
]


@pytest.mark.parametrize("card", OTHER_WORDS, ids=range(len(OTHER_WORDS)))
def test_any_other_words_have_other_digests(card: Card, pictures: Path) -> None:
    assert words_digest(card) != words_digest(CARD)
    assert card_digest(card, Pictures(pictures)) != card_digest(CARD, Pictures(pictures))


SAME: list[Card] = [
    changed(id="other", path=Path("x.md"), line=99, language="es", original="12345678", facts=()),
    changed(headline=unicodedata.normalize("NFD", CARD.headline), child=" My  pump\nhelps\u00a0me. "),
    changed(
        body=(
            structs.replace(
                CARD.body[0], text=unicodedata.normalize("NFD", CARD.body[0].text), bold=(Span(2, 7),), line=7
            ),
            structs.replace(CARD.body[1], terms=(TermSpan(0, 4, "flat"),)),
        )
    ),
]


@pytest.mark.parametrize("card", SAME, ids=range(len(SAME)))
def test_what_nobody_reads_does_not_count(card: Card, pictures: Path) -> None:
    assert words_digest(card) == words_digest(CARD)
    assert card_digest(card, Pictures(pictures)) == card_digest(CARD, Pictures(pictures))


def test_bold_counts_for_who_signs_and_not_for_who_translates(pictures: Path) -> None:
    block = structs.replace(CARD.body[0], bold=())
    plain = changed(body=(block, *CARD.body[1:]))
    assert words_digest(plain) == words_digest(CARD)
    assert card_digest(plain, Pictures(pictures)) != card_digest(CARD, Pictures(pictures))


@pytest.mark.parametrize("name", ["pump", "needle"])
def test_every_byte_of_a_drawing_counts(pictures: Path, name: str) -> None:
    before = card_digest(CARD, Pictures(pictures))
    file = pictures / f"{name}.svg"
    file.write_bytes(file.read_bytes() + b"\n")
    assert card_digest(CARD, Pictures(pictures)) != before


def test_a_drawing_of_another_name_with_the_same_lines_is_the_same(pictures: Path) -> None:
    (pictures / "copy.svg").write_bytes((pictures / "pump.svg").read_bytes())
    copied = changed(picture=Picture("copy", "A pump.", "It is flat."))
    assert card_digest(copied, Pictures(pictures)) == card_digest(CARD, Pictures(pictures))


def test_a_missing_drawing_is_no_error_and_not_the_same_as_another_missing_one(tmp_path: Path) -> None:
    other = changed(picture=Picture("other", "A pump.", "It is flat."))
    assert (
        len({card_digest(card, Pictures(tmp_path / "none")) for card in (CARD, other, changed(picture=None))})
        == 3
    )


@pytest.mark.parametrize(
    "change",
    [
        {"word": "Pumps"},
        {"say": ""},
        {"body": (Block(PARAGRAPH, "A box."),)},
        {"picture": Picture("pump", "A pump.")},
    ],
)
def test_any_other_explanation_of_a_word(change: dict[str, Any], pictures: Path) -> None:
    other = structs.replace(TERM, **change)
    assert words_digest(other) != words_digest(TERM)
    assert card_digest(other, Pictures(pictures)) != card_digest(TERM, Pictures(pictures))


def test_the_spellings_of_a_word_are_signed(pictures: Path) -> None:
    other = structs.replace(TERM, forms=("pump",))
    assert words_digest(other) == words_digest(TERM)
    assert card_digest(other, Pictures(pictures)) != card_digest(TERM, Pictures(pictures))


@pytest.mark.parametrize("field", ["title", "short", "subtitle"])
def test_a_heading_is_its_words(field: str) -> None:
    other: dict[str, Any] = {field: "Other words"}
    assert heading_digest(structs.replace(HEADING, **other)) != heading_digest(HEADING)
    assert heading_digest(structs.replace(HEADING, order=99, tint="rose")) == heading_digest(HEADING)


def upside_down(text: str) -> str:
    return text.replace("\n", "\r\n")


def spaced(text: str) -> str:
    return text.replace("\n\n", "\n\n\n").replace("Some words", "Some\nwords") + "\n\n"


@pytest.mark.parametrize("change", [upside_down, spaced], ids=["line ends", "spacing"])
def test_how_a_file_is_spaced_does_not_count(tmp_path: Path, change: Callable[[str], str]) -> None:
    text = "## A message {#one}\n\nSome words **in bold** here.\n\n- A thing.\n\n> For me.\n\nFacts: F001\n"
    found = []
    for name, written in (("a", head() + text), ("b", head() + change(text))):
        guide = library(small_guide(tmp_path / name, {"en/10-what.md": written}))
        [section] = guide.written("en")
        [card] = section.cards
        found.append((words_digest(card), card_digest(card, Pictures(tmp_path))))
    assert found[0] == found[1]


def test_another_process_with_other_hashes_comes_to_the_same() -> None:
    code = (
        "from tests.content.test_digests import CARD; from kiosk.content.digests import words_digest;"
        "print(words_digest(CARD))"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=root,
        env={"PYTHONHASHSEED": "7"},
    )
    assert done.stdout.strip() == words_digest(CARD)
