"""Label lines. The first line under the headline is line 10 of its file in all of these tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.findings import Findings
from kiosk.content.reading.labels import CARD_LABELS, TERM_LABELS, Label, take_labels

from .guides import told


def _take(source: str, *, term: bool = False) -> tuple[dict[str, Label], list[str], Findings]:
    findings = Findings(Path("x.md"))
    lines = source.split("\n")
    labels = take_labels(lines, 10, TERM_LABELS if term else CARD_LABELS, findings)
    return labels, lines, findings


def test_the_labels_of_a_card() -> None:
    source = (
        "\nWords.\n\n### More\n\nShows: a thin needle.\n\nMore.\n\nFacts: F001, F002\nOriginal: 3f2a9c1b\n"
    )
    labels, lines, findings = _take(source)
    assert labels == {
        "Shows": Label("a thin needle.", 15),
        "Facts": Label("F001, F002", 19),
        "Original": Label("3f2a9c1b", 20),
    }
    assert [line for line in lines if line] == ["Words.", "### More", "More."]
    assert len(lines) == source.count("\n") + 1, "no line changes its number"
    assert findings.problems == ()


def test_the_labels_of_a_word() -> None:
    source = "\nSay: BACK-loh-fen\nForms: baclofen\nEveryday: yes\n\nA medicine.\n\nOriginal: 1\nFacts: T04"
    labels, lines, findings = _take(source, term=True)
    assert {name: label.value for name, label in labels.items()} == {
        "Say": "BACK-loh-fen",
        "Forms": "baclofen",
        "Everyday": "yes",
        "Original": "1",
        "Facts": "T04",
    }
    assert [line for line in lines if line] == ["A medicine."]
    assert findings.problems == ()


@pytest.mark.parametrize(
    "line", ["Facts: F001", "facts:F001", "  FACTS : F001  ", "Fact: F001", "Facts： F001", "\tFacts:\tF001"]
)
def test_a_label_in_other_hands(line: str) -> None:
    labels, lines, findings = _take(f"Words.\n{line}")
    assert labels == {"Facts": Label("F001", 11)}
    assert lines == ["Words.", ""]
    assert findings.problems == ()


@pytest.mark.parametrize(
    ("source", "term", "problems", "remedy", "kept"),
    [
        # in the wrong place
        (
            "Facts: F1\nWords.",
            False,
            [(10, '"Facts:" stands in the wrong place.')],
            "Make it the last line, under the text.",
            ["Words."],
        ),
        (
            "Words.\nOriginal: 1\nWords.",
            False,
            [(11, '"Original:" stands in the wrong place.')],
            "Make it the last line, under the text.",
            ["Words.", "Words."],
        ),
        (
            "Shows: a needle.\nWords.",
            False,
            [(10, '"Shows:" stands in the wrong place.')],
            "Make it the first line under ###.",
            ["Words."],
        ),
        (
            "Words.\n### More\nMore.\nShows: a needle.",
            False,
            [(13, '"Shows:" stands in the wrong place.')],
            "Make it the first line under ###.",
            ["Words.", "### More", "More."],
        ),
        (
            "Words.\nForms: a",
            True,
            [(11, '"Forms:" stands in the wrong place.')],
            "Write it right under the heading, above the text.",
            ["Words."],
        ),
        # given twice
        (
            "Words.\n### More\nShows: a\nShows: b",
            False,
            [(13, '"Shows:" is given twice.')],
            "Make one line of it and of line 12.",
            ["Words.", "### More"],
        ),
        # where there is no such label
        (
            "Forms: a\nWords.",
            False,
            [(10, '"Forms:" has no place here.')],
            "Only a word of words.md has that label; leave it out, or word the sentence in another way.",
            ["Forms: a", "Words."],
        ),
        (
            "Words.\n### More\nShows: a",
            True,
            [(12, '"Shows:" has no place here.')],
            "Only a card has that label; leave it out, or word the sentence in another way.",
            ["Words.", "### More", "Shows: a"],
        ),
        # nearly one
        (
            "Words.\nFcats: F001",
            False,
            [(11, '"Fcats:" looks like a label and is none.')],
            'Did you mean "Facts:"?',
            ["Words.", "Fcats: F001"],
        ),
        (
            "Formas: bomba\nWords.",
            True,
            [(10, '"Formas:" looks like a label and is none.')],
            'Did you mean "Forms:"?',
            ["Formas: bomba", "Words."],
        ),
        (
            "Words.\n**Facts:** F001",
            False,
            [(11, 'The label "Facts:" has marks around it.')],
            'Write "Facts:" without them.',
            ["Words.", "**Facts:** F001"],
        ),
    ],
)
def test_mistakes(
    source: str, term: bool, problems: list[tuple[int, str]], remedy: str, kept: list[str]
) -> None:
    _, lines, findings = _take(source, term=term)
    assert told(findings.problems) == problems
    assert findings.problems[0].remedy == remedy
    assert not findings.problems[0].warning
    assert [line for line in lines if line] == kept


def test_facts_that_are_given_twice_are_all_kept() -> None:
    labels, _, findings = _take("Words.\nFacts: F001\nFacts: F002")
    assert labels["Facts"] == Label("F001, F002", 11)
    assert told(findings.problems) == [(12, '"Facts:" is given twice.')]


@pytest.mark.parametrize(
    "line",
    [
        "Signs: itching.",
        "Call the team: they know.",
        "- Say: my child has a pump.",
        "> Facts: I like them.",
        "{fasting: Your hospital tells you.}",
        "Day: 555 0100",
        "At 12:30 we eat.",
        "الأعراض: حكة",
        "**Two tones:** call at once.",
    ],
)
def test_other_lines_with_a_colon_are_text(line: str) -> None:
    labels, lines, findings = _take(line)
    assert (labels, lines, findings.problems) == ({}, [line], ())


@given(st.lists(st.sampled_from(["", "Words.", "### m", "Shows: a", "Facts: F1", "Say: x", "Original: 1"])))
def test_no_line_of_text_is_lost_and_none_moves(lines: list[str]) -> None:
    left = list(lines)
    findings = Findings(Path("x.md"))
    labels = take_labels(left, 10, CARD_LABELS, findings)
    assert len(left) == len(lines)
    for before, after in zip(lines, left, strict=True):
        assert after in (before, "")
        assert after == before or before.partition(":")[0] in labels
    assert all(10 <= problem.line < 10 + len(lines) for problem in findings.problems)
