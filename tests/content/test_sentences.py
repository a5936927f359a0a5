"""Sentences that a clinic can replace by its own, from the file to what a family reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.findings import Findings
from kiosk.content.model import Block, BlockKind, Card, SentenceSpan, Span
from kiosk.content.reading.inline import read_inline
from kiosk.content.reading.sentences import take_sentences
from kiosk.content.values import fill

from .guides import told

NEVER_CLOSED = "A brace { is never closed."
CLOSE = "Write } after the end of the sentence."


def _read(source: str) -> tuple[Block, Findings]:
    findings = Findings(Path("x.md"))
    run = read_inline(source, 5, findings)
    text, bold, sentences = take_sentences(run, 5, findings)
    return Block(BlockKind.PARAGRAPH, text, bold, sentences=sentences), findings


def _pieces(block: Block, spans: tuple[Span, ...] | tuple[SentenceSpan, ...]) -> list[str]:
    return [block.text[span.start : span.end] for span in spans]


def _filled(source: str, **sentences: str) -> Block | None:
    block, _ = _read(source)
    values = {"clinic_name": "A", "phone_day": "555"}
    return next(iter(fill(Card("one", "A", (block,)), values, sentences).body), None)


def test_the_general_sentence_stands_where_the_clinic_sets_none() -> None:
    source = "First. {refill_interval: Most come every **1 to 6 months**.} Last."
    block, findings = _read(source)
    assert findings.problems == ()
    assert block.text == "First. Most come every 1 to 6 months. Last."
    assert block.sentences == (SentenceSpan(7, 37, "refill_interval"),)
    assert _pieces(block, block.bold) == ["1 to 6 months"]
    card = Card("one", "A", (block,))
    assert fill(card, {}, {"fasting": "Nothing."}) is card


def test_the_clinics_sentence_stands_in_its_place() -> None:
    filled = _filled(
        "**First.** {refill_interval: Most come **every** month.} **Last.**", refill_interval="We say."
    )
    assert filled is not None
    assert filled.text == "First. We say. Last."
    assert _pieces(filled, filled.bold) == ["First.", "Last."]
    assert _pieces(filled, filled.sentences) == ["We say."]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{fasting: A.}", "Own."),
        ("{fasting:A.}", "Own."),
        ("{ fasting : A. }", "Own."),
        ("{fasting: A.\nB.}", "Own."),
        ("**{fasting: A.}**", "Own."),
        ("{fasting: A.} {fasting: B.}", "Own. Own."),
        ("{fasting: A.} {hospital_stay: B.} At {clinic_name}.", "Own. B. At A."),
        ("At {clinic_name}. {fasting: A. Call {phone_night}.}", "At A. Own."),
    ],
)
def test_ways_to_write_it(source: str, text: str) -> None:
    filled = _filled(source, fasting="Own.")
    assert filled is not None
    assert filled.text == text


def test_bold_around_the_braces_is_kept() -> None:
    filled = _filled("**{fasting: A.}** B.", fasting="Own.")
    assert filled is not None
    assert _pieces(filled, filled.bold) == ["Own."]


def test_names_in_the_general_sentence_are_filled_and_leave_it_out_where_they_lack() -> None:
    filled = _filled("{fasting: Call {phone_day} at {clinic_name}.} More.")
    assert filled is not None
    assert filled.text == "Call 555 at A. More."
    assert _pieces(filled, filled.sentences) == ["Call 555 at A."]
    assert _filled("{fasting: Call {phone_night}.} More.") is None


@pytest.mark.parametrize(
    "own", ["Call {phone_day}.", "{fasting: x}", "**B** {", "}{x}", "![a](b)", r"\1 \g<0>"]
)
def test_the_clinics_words_are_taken_as_they_are(own: str) -> None:
    filled = _filled("A. {fasting: B.} At {clinic_name}.", fasting=own)
    assert filled is not None
    assert filled.text == f"A. {own} At A."


@pytest.mark.parametrize(
    ("source", "text", "problems", "remedy", "warning"),
    [
        (
            "{refil_interval: Most come.} B.",
            "Most come. B.",
            ['No clinic can set a sentence "refil_interval".'],
            'Did you mean "refill_interval"?',
            False,
        ),
        ("A. {fasting: Eat nothing. B.", "A. Eat nothing. B.", [NEVER_CLOSED], CLOSE, False),
        (
            "{fasting: } B.",
            " B.",
            ["There is no sentence in the braces of fasting."],
            "Write what is shown where a clinic sets none.",
            False,
        ),
        (
            "Children come {refill_interval: every month}.",
            "Children come every month.",
            ["The braces of refill_interval hold no whole sentence."],
            "Put the braces around whole sentences, with the full stop: the clinic's words replace them.",
            True,
        ),
    ],
)
def test_mistakes(source: str, text: str, problems: list[str], remedy: str, warning: bool) -> None:
    block, findings = _read(source)
    assert block.text == text
    assert told(findings.problems) == [(5, wrong) for wrong in problems]
    assert (findings.problems[0].remedy, findings.problems[0].warning) == (remedy, warning)


_PIECES = [
    *("{fasting: ", "{refill_interval:", "{phone_day}", "{x: ", "{", "}", ".", "a", " ", "**b**", "**", "é"),
]


@settings(deadline=None)  # a busy machine is no mistake
@given(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join), st.booleans())
def test_spans_are_in_order_and_within_the_text_whatever_is_written(source: str, own: bool) -> None:
    block, _ = _read(source)
    sentences = {"fasting": "Own words {x}."} if own else {}
    blocks = [block, *fill(Card("one", "A", (block,)), {"phone_day": "5"}, sentences).body]
    for each in blocks:
        for spans in (each.bold, each.sentences):
            edges = [edge for span in spans for edge in (span.start, span.end)]
            assert edges == sorted(edges)
            assert all(0 <= edge <= len(each.text) for edge in edges)
    for name, piece in zip(block.sentences, _pieces(block, block.sentences), strict=True):
        assert piece.strip(), name
    if own:
        for each in blocks[1:]:
            for span in each.sentences:
                assert span.name != "fasting" or each.text[span.start : span.end] == "Own words {x}."
