"""Guides with a mistake in one place: it is told with its line, and everything else can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.checking.checks import check_guide
from kiosk.content.layers import Pictures
from kiosk.content.model import Part
from kiosk.pages.breaking import Line, break_into_pages

from .guides import SPANISH, call_now, card, head, library, small_guide, term, told, words_head

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.library import Library
    from kiosk.content.model import Block

ES = "es/language.toml"
WORDS = words_head() + term("pump") + term("dose")
WHAT, BAD = "en/10-what.md", "en/20-bad.md"


class _Lines:
    """Sets each block in lines of 60 characters."""

    def lines(self, block: Block) -> list[Line]:
        ends = [*range(60, len(block.text), 60), len(block.text)]
        return [Line(start, end, 1.0) for start, end in zip([0, *ends], ends, strict=False)]

    def gap(self, above: Block, below: Block) -> float:  # noqa: ARG002 -- as a measure has to be
        return 0.5


def _everything(guide: Library, language: str) -> list[str]:
    """Return all texts of a language, which must be there to be read."""
    sections = [guide.section(language, heading.id) for heading in guide.headings(language)]
    call_now = guide.call_now(language)
    cards = [card for section in [*sections, *([call_now] if call_now else [])] for card in section.cards]
    blocks = [block for card in cards for block in (*card.body, *card.more)]
    blocks += [block for word in guide.terms(language) for block in word.body]
    return [*(card.headline for card in cards), *(block.text for block in blocks)]


def _guide(folder: Path, files: dict[str, str]) -> Library:
    """Return a guide of a good section, a glossary and a screen "call now", and more or other files."""
    whole = {"en/words.md": WORDS, "en/call-now.md": call_now()}
    return library(small_guide(folder, whole | files), ("en", "es") if ES in files else ("en",))


@pytest.mark.parametrize(
    ("name", "text", "line", "wrong", "remedy"),
    [
        (
            "en/words.md",
            WORDS + term("pump", "pumps"),
            22,
            '"Pump" is explained in line 8 already; this one is left out.',
            "Make one of the two.",
        ),
        (
            BAD,
            head("bad") + card(text="![Another.](dose)\n\nWords."),
            13,
            "The card has a picture already.",
            "Leave one of them out.",
        ),
        (
            BAD,
            head("bad") + card(text="The \u202epump\u202c."),
            13,
            "An invisible character turns the writing direction here: U+202E, U+202C.",
            "Delete it: write the words around it anew, not pasted.",
        ),
        (
            BAD,
            head("bad").replace('"About bad"', "7") + card(),
            3,
            '"title" is not a text.',
            'Write it as title = "What is it?", with the quotation marks.',
        ),
        (
            BAD,
            head("bad") + card(text="{fastin: Eat nothing.}"),
            13,
            'No clinic can set a sentence "fastin".',
            'Did you mean "fasting"?',
        ),
        (
            BAD,
            head("bad") + card(text="{fasting: Eat nothing."),
            13,
            "A brace { is never closed.",
            "Write } after the end of the sentence.",
        ),
        (
            BAD,
            head("bad") + card(text="Call {phone_day now."),
            13,
            "A brace { is never closed.",
            'Write "{", the name and "}", or leave it out.',
        ),
        (
            BAD,
            head("bad") + card().replace("Facts:", "Fatcs:"),
            17,
            '"Fatcs:" looks like a label and is none.',
            'Did you mean "Facts:"?',
        ),
        (
            BAD,
            head("bad") + card(text="Shows: a needle."),
            13,
            '"Shows:" stands in the wrong place.',
            "Make it the first line under ###.",
        ),
        (
            "en/call-now.md",
            call_now(do=""),
            1,
            'The card "do" is missing.',
            'Write it: "## Its message {#do}".',
        ),
    ],
)
def test_one_mistake(tmp_path: Path, name: str, text: str, line: int, wrong: str, remedy: str) -> None:
    good = _everything(_guide(tmp_path / "good", {}), "en")
    guide = _guide(tmp_path / "bad", {name: text})
    (problem,) = guide.problems()
    assert (problem.path, problem.line) == (tmp_path / "bad" / name, line)
    assert (problem.wrong, problem.remedy) == (wrong, remedy)
    lost = [text for text in good if text not in _everything(guide, "en")]
    assert lost == (["Headline of do", "Show the card."] if name == "en/call-now.md" else [])


@pytest.mark.parametrize(
    ("name", "text", "problems"),
    [
        (ES, SPANISH, [(1, "No section of this language can be read, so it is not offered.")]),
        (
            "es/20-que.md",
            head() + card(),
            [(1, "There is no such file.")],  # its language.toml
        ),
        (
            "es/words.md",
            WORDS,
            [
                (1, "No section of this language can be read, so it is not offered."),
                (1, "There is no such file."),
            ],
        ),
        (
            "es/call-now.md",
            call_now(),
            [
                (1, "No section of this language can be read, so it is not offered."),
                (1, "There is no such file."),
            ],
        ),
    ],
)
def test_a_language_of_one_file(
    tmp_path: Path, name: str, text: str, problems: list[tuple[int, str]]
) -> None:
    folder = small_guide(tmp_path, {name: text, "en/words.md": WORDS, "en/call-now.md": call_now()})
    guide = library(folder, ("en", "es"))
    assert told(guide.problems()) == problems
    assert [language.code for language in guide.languages] == (["en", "es"] if "que" in name else ["en"])
    assert len(_everything(guide, "es")) == len(_everything(guide, "en"))


def test_a_card_of_five_thousand_words_is_told_and_kept_whole(tmp_path: Path) -> None:
    text = " ".join(f"word{number}" for number in range(5000))
    guide = _guide(tmp_path, {BAD: head("bad") + card(text=text)})
    assert guide.problems() == ()
    (only,) = guide.section("en", "bad").cards
    assert only.body[0].text == text
    found = check_guide(guide, Pictures(tmp_path))
    assert any("5000 words" in problem.wrong for problem in found)
    pages = break_into_pages(only.part(Part.BODY), _Lines(), height=12.0)
    assert len(pages) > 50
    pieces = [piece for page in pages for piece in page.pieces]
    assert "".join(only.part(Part.BODY)[piece.block].text[piece.start : piece.end] for piece in pieces) == (
        only.headline + text
    )


def test_all_of_them_at_once(tmp_path: Path) -> None:
    mistakes = head("bad").replace('"sky"', "7") + "".join(
        [
            card("a", text="{fastin: Eat nothing.} \u200fThe dose."),
            card("b", text="![Another.](dose)\n\nForms: a\n\nThe pump."),
            card("c").replace("Facts", "**Facts"),
            "## D {#d}\n\n```\n{phone_day\n\n### More\nShows:\nShows: x\n### Again\n<b>\n",
        ]
    )
    files = {
        BAD: mistakes,
        "en/30-worse.md": "\0",
        "en/words.md": WORDS + term("pump") + "##\n\nForms: a, pump\n\n" + term("cord", "c"),
        "en/call-now.md": call_now(too_much="", other="Words."),
        ES: SPANISH.replace("ltr", "up"),
        "es/10-que.md": "Words alone.",
        "facts.toml": "[[fact]]\nid = 5\n",
    }
    guide = _guide(tmp_path, files)
    problems = guide.problems()
    assert {problem.path.name for problem in problems} == {
        *("20-bad.md", "30-worse.md", "words.md", "call-now.md", "language.toml", "10-que.md")
    }
    assert len(problems) > 25
    assert all(problem.wrong.endswith((".", "!")) and problem.remedy for problem in problems)
    assert [card.id for card in guide.section("en", "bad").cards] == ["a", "b", "c", "d"]
    assert [word.id for word in guide.terms("en")] == ["cord", "dose", "pump"]
    assert check_guide(guide, Pictures(tmp_path))
    for language in ("en", "es"):
        texts = _everything(guide, language)
        assert "Some words." in texts
        assert not any("\u200f" in text for text in texts)
