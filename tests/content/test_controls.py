"""Characters that turn the writing direction around."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.findings import Findings
from kiosk.content.languages import read_language
from kiosk.content.reading.controls import take_controls
from kiosk.content.reading.inline import read_inline

from .guides import ENGLISH, card, head, library, small_guide, told

TURNED = "An invisible character turns the writing direction here: {}."
ALL = [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x61C]


@pytest.mark.parametrize("code", ALL)
def test_each_is_told_with_its_line_and_left_out(code: int) -> None:
    findings = Findings(Path("x.md"))
    assert take_controls(f"one\nt{chr(code)}wo{chr(code)}\nthree", findings, 7) == "one\ntwo\nthree"
    assert told(findings.problems) == [(8, TURNED.format(f"U+{code:04X}"))]


@pytest.mark.parametrize("code", [0x01, 0x07, 0x08, 0x0C, 0x1B, 0x7F, 0x85, 0x9B])
def test_a_control_character_is_told_and_left_out(code: int) -> None:
    findings = Findings(Path("x.md"))
    assert take_controls(f"one\nt{chr(code)}wo", findings) == "one\ntwo"
    assert told(findings.problems) == [(2, f"A control character stands here: U+{code:04X}.")]


@pytest.mark.parametrize(
    "text", ["", "a\ttab", "plain", "مضخة", "میخواهم", "no\u200cbreak", "Familie 👩\u200d👧", "5\u00a0mg"]
)
def test_other_characters_are_left_alone(text: str) -> None:
    findings = Findings(Path("x.md"))
    assert take_controls(text, findings) == text
    assert findings.problems == ()


def test_none_reaches_the_screen_from_a_card(tmp_path: Path) -> None:
    text = head(title="A\u202ebout") + card(headline="A \u2066message", text="Some **wo\u200frds**.\nMore.")
    guide = library(small_guide(tmp_path, {"en/10-what.md": text}))
    (only,) = guide.section("en", "what").cards
    assert guide.headings("en")[0].title == "About"
    assert (only.headline, only.body[0].text) == ("A message", "Some words. More.")
    assert only.body[0].text[only.body[0].bold[0].start : only.body[0].bold[0].end] == "words"
    assert told(guide.problems()) == [
        (3, TURNED.format("U+202E")),
        (9, TURNED.format("U+2066")),
        (13, TURNED.format("U+200F")),
    ]


def test_none_is_brought_in_by_another_way_of_writing_it(tmp_path: Path) -> None:
    findings = Findings(Path("x.md"))
    assert read_inline('a&#x202e;b **c** ![d&#x202e;e](f "g&#x202e;h")', 1, findings).text == "ab c"
    (picture,) = read_inline('![d&#x202e;e](f "g&#x202e;h")', 1, findings).pictures
    assert (picture.alt, picture.caption) == ("de", "gh")
    assert findings.problems, "HTML is told as ever"
    text = head(title="A\\u202Ebout") + card()
    guide = library(small_guide(tmp_path, {"en/10-what.md": text}))
    assert guide.headings("en")[0].title == "About"
    assert told(guide.problems()) == [(3, TURNED.format("U+202E"))]


def test_the_file_of_a_language_is_looked_through_too(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    (folder / "language.toml").write_text(ENGLISH.replace("Touch", "\u202dTouch"), encoding="utf-8")
    language, problems = read_language(folder)
    assert language.invitation == "Touch anywhere to begin"
    assert told(problems) == [(3, TURNED.format("U+202D"))]
