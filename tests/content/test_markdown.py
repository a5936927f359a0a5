"""The lines of one card. The first of them is line 10 of its file in all of these tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.findings import Findings
from kiosk.content.model import Block, BlockKind, Picture, Span
from kiosk.content.reading.inline import read_inline
from kiosk.content.reading.markdown import CardText, read_markdown, read_words
from kiosk.content.reading.marks import read_marks

from .guides import told

LINK = "There are no links in the guide."
HTML = "There is no HTML in the guide."
MARKS = "The marks ```, ~~ and === mean nothing here."
TABLE = "There are no tables in the guide."
CHILD = "The child's line is one short line."
PARAGRAPH, BULLET, STEP = BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.STEP


def _read(source: str) -> tuple[CardText, Findings]:
    findings = Findings(Path("x.md"))
    return read_markdown(source, 10, findings), findings


def _body(source: str) -> list[tuple[BlockKind, str, int]]:
    text, _ = _read(source)
    return [(block.kind, block.text, block.line) for block in text.body]


def test_a_whole_card() -> None:
    text, findings = _read(
        '![A girl.](pump-place "Beside the navel.")\n'
        "\n"
        "Your child is asleep.\n"
        "Nothing   hurts.\n"
        "\n"
        "- It is **flat and round**.\n"
        "- It lies\n"
        "  under the skin.\n"
        "\n"
        "> My pump is a helper.\n"
        "\n"
        "### Cuéntame más\n"
        "\n"
        "1. First\n"
        "2. Then\n"
    )
    assert findings.problems == ()
    assert text.picture == Picture("pump-place", "A girl.", "Beside the navel.", 10)
    assert text.child == "My pump is a helper."
    assert text.body == (
        Block(PARAGRAPH, "Your child is asleep. Nothing hurts.", line=12),
        Block(BULLET, "It is flat and round.", (Span(6, 20),), "•", 15),
        Block(BULLET, "It lies under the skin.", (), "•", 16),
    )
    assert text.more == (Block(STEP, "First", (), "1", 23), Block(STEP, "Then", (), "2", 24))


@pytest.mark.parametrize(
    ("source", "bold"),
    [
        ("**All of it**", ["All of it"]),
        ("One **two** three **four**", ["two", "four"]),
        ("One **two\n  three** four", ["two three"]),
        ("**a\u00a0b** c", ["a\u00a0b"]),
        ("**two****three**", ["two****three"]),
        (r"**a\*b** c", ["a*b"]),
        ("**1 {clinic_name} 2**", ["1 {clinic_name} 2"]),
        ("un**believ**able", ["believ"]),
        ("**one <b>**", ["one"]),
        ("**مضخة** صغيرة", ["مضخة"]),
        ("nothing", []),
    ],
)
def test_bold_runs(source: str, bold: list[str]) -> None:
    run = read_inline(source, 1, Findings(Path("x.md")))
    assert [run.text[span.start : span.end] for span in run.bold] == bold
    assert all(span.end <= len(run.text) for span in run.bold)


def test_white_space_becomes_single_spaces_and_no_break_spaces_stay() -> None:
    run = read_inline(" One \t two\n   three\u00a0mg  \nfour\u2003five ", 1, Findings(Path("x.md")))
    assert run.text == "One two three\u00a0mg four five"
    assert read_inline("5\u2007\u202fmg", 1, Findings(Path("x.md"))).text == "5\u2007\u202fmg"


def test_what_works_as_it_stands_is_a_warning() -> None:
    findings = _read("* a *b* __c__\n\n1) d\n\n> **e**\n\n### m\n\n<b>")[1]
    assert [problem.line for problem in findings.problems if problem.warning] == [10, 10, 10, 12, 14]
    assert [problem.line for problem in findings.problems if not problem.warning] == [18]


def test_marks_with_a_backslash_are_meant() -> None:
    findings = Findings(Path("x.md"))
    run = read_inline(r"\*\*Two stars\*\* \[x\](y) \<b", 1, findings)
    assert (run.text, run.bold, findings.problems) == ("**Two stars** [x](y) <b", (), ())


@pytest.mark.parametrize(
    "source",
    [
        "Less than <5 or > 3, 2 * 3 = 6, a_b and {phone_day}!",
        "Is it 50% [or so]? Yes & no; #1 of 10. A - B – C.",
        "- -5 degrees",
        "1. one\n\n2. two",
        "Touch ~ 3 times | or 4.",
        "1 = 1 == 1",
    ],
)
def test_plain_texts_have_no_problem(source: str) -> None:
    assert _read(source)[1].problems == ()


@pytest.mark.parametrize(
    ("source", "problems", "body"),
    [
        # links
        ("See [the\npage](http://x.y) now", [(10, LINK)], "See the page now"),
        ("a\nb <http://x.y>", [(11, LINK)], "a b http://x.y"),
        ("a [b](c d) e", [(10, LINK)], "a [b](c d) e"),
        ("[b]: http://x.y", [(10, LINK)], "[b]: http://x.y"),
        # HTML
        ("a\n<b>bold</b>", [(11, HTML)], "a bold"),
        ("<div>\nwords\n</div>", [(10, HTML), (12, HTML)], "words"),
        ("a <!-- b\nc --> d\n<i>e", [(10, HTML), (12, HTML)], "a d e"),
        ("a <b c", [(10, HTML)], "a <b c"),
        ("a\nb &amp; c", [(11, "&amp; is HTML.")], "a b & c"),
        # marks
        ("a\n*b* c", [(11, "There are no italics in the guide.")], "a b c"),
        ("a __b__", [(10, "Bold is written with other marks here.")], "a b"),
        ("a **b", [(10, "A mark ** for bold has no partner.")], "a **b"),
        ("a\n** b**", [(11, "A mark ** for bold has no partner.")], "a ** b**"),
        ("a `b` c", [(10, "There is no code in the guide.")], "a b c"),
        ("a\n\n```\nb\n\nc\n```", [(12, MARKS), (16, MARKS)], "a|``` b|c ```"),
        ("a ~~b~~", [(10, MARKS)], "a ~~b~~"),
        # blocks
        ("a\n\n---\n\nb", [(12, "There are no dividing lines in the guide.")], "a|b"),
        ("a\n---", [(11, "There are no dividing lines in the guide.")], "a"),
        ("a\n===", [(11, MARKS)], "a ==="),
        ("a\n\n# b", [(12, 'A heading with "#" has no place here.')], "a|b"),
        ("#### b", [(10, 'A heading with "####" has no place here.')], "b"),
        ("- ### b", [(10, 'A heading with "###" has no place here.')], "b"),
        ("a\n\n###b", [(12, "A heading needs a space after its marks #.")], "a|###b"),
        (
            "a\n\n| b | c |\n|---|---|\n| d | e |",
            [(12, TABLE), (13, TABLE), (14, TABLE)],
            "a|| b | c | |---|---| | d | e |",
        ),
        # lists
        ("* a\n* b", [(10, 'A list item starts with "*".')], "a|b"),
        ("1) a", [(10, 'A step is numbered with ")".')], "a"),
        ("• a", [(10, "A list item starts with another mark.")], "• a"),
        ("a\n\n   • b", [(12, "A list item starts with another mark.")], "a|• b"),
        ("a\n\n-b", [(12, "A list item needs a space after the hyphen.")], "a|-b"),
        ("a\n    - b", [(11, "A list item stands too far in.")], "a - b"),
        ("- a\n  - b\n- c", [(11, "A list stands within a list.")], "a|b|c"),
        ("- a\n\n  b\n- c", [(12, "A list item has a second paragraph.")], "a|b|c"),
        ("- > a", [(10, "A quote > stands within something else."), (10, CHILD)], "a"),
        # the child's line
        ("> a\n>\n> b", [(12, CHILD)], "b"),
        ("> a\n\nx\n\n> b", [(14, CHILD)], "x|b"),
        ("> a\n> - b", [(11, CHILD)], "b"),
        ("> a **b**", [(10, "There are no bold words in a child's line.")], ""),
        ("### m\n\n> a", [(12, "The child's line stands after the ### line.")], ""),
        # pictures
        ("![a](b)\n\n![c](d)", [(12, "The card has a picture already.")], ""),
        ("words\n![a](b) more", [(11, "A picture stands within a text.")], "words more"),
        ("- ![a](b)", [(10, "A picture stands within a text.")], ""),
        ("![](b)", [(10, "The picture has no words for who cannot see it.")], ""),
        ("![a](b.svg)", [(10, 'The drawing "b.svg" is named with its ending.')], ""),
        ("![a](pictures/b)", [(10, '"pictures/b" is not the name of a drawing.')], ""),
        ("a\n\n![b](c d)", [(12, "This picture cannot be read.")], "a|![b](c d)"),
        ("### m\n\n![a](b)\n\n![c](d)", [(14, 'The part "more" has a picture already.')], ""),
        ("> ![a](b)", [(10, "There is a picture in a child's line.")], ""),
    ],
)
def test_what_is_not_in_the_format(source: str, problems: list[tuple[int, str]], body: str) -> None:
    text, findings = _read(source)
    assert told(findings.problems) == problems
    assert "|".join(block.text for block in text.body) == body


def test_a_second_more_is_told_and_kept() -> None:
    text, findings = _read("a\n\n### More\n\nb\n\n### Even more\n\nc")
    assert told(findings.problems) == [(16, 'The card has its "more" already.')]
    assert [block.text for block in text.more] == ["b", "Even more", "c"]


def test_the_first_of_several_pictures_counts_wherever_it_stands() -> None:
    assert _read("words ![a](b)\n\n![c](d)")[0].picture == Picture("b", "a", "", 10)


def test_a_drawing_is_named_without_its_ending() -> None:
    picture = _read("![a](pump.svg)")[0].picture
    assert picture is not None
    assert picture.name == "pump"


def test_indented_lines_are_no_code() -> None:
    source = "    Four spaces.\n\n\tA tab.\n\n    - An item.\n"
    assert _body(source) == [
        (PARAGRAPH, "Four spaces.", 10),
        (PARAGRAPH, "A tab.", 12),
        (BULLET, "An item.", 14),
    ]
    assert _read(source)[1].problems == ()


def test_an_item_without_words_does_not_make_the_next_paragraph_one() -> None:
    assert _body("- a\n- ![b](c)\n\nd\n\n-\n\ne") == [
        (BULLET, "a", 10),
        (PARAGRAPH, "d", 13),
        (PARAGRAPH, "e", 17),
    ]


def test_list_items_and_steps() -> None:
    assert _body("a\n- b\n- c\n\n1. d\n1. e\n\nf\n\n3. g") == [
        (PARAGRAPH, "a", 10),
        (BULLET, "b", 11),
        (BULLET, "c", 12),
        (STEP, "d", 14),
        (STEP, "e", 15),
        (PARAGRAPH, "f", 17),
        (STEP, "g", 19),
    ]
    text, _ = _read("a\n\n1. d\n1. e\n\nf\n\n3. g")
    assert [block.marker for block in text.body] == ["", "1", "2", "", "3"]


def test_a_headline_is_words_alone() -> None:
    findings = Findings(Path("x.md"))
    assert read_words("The **pump** ![a](b)", 7, "headline", findings) == "The pump"
    assert told(findings.problems) == [
        (7, "There are no bold words in a headline."),
        (7, "There is a picture in a headline."),
    ]


# Texts in which the marks of Markdown are frequent, and meet letters, digits, spaces and line breaks.
_MARKED = st.text(st.sampled_from('ab1_*![]()<>&\\`{}"-# \n\u00a0é,.'), max_size=40)
_BOLDS = st.lists(
    st.sampled_from(["**", "**a b**", "**a**", "a", " ", ".", "\n", "é", "!", "_", "{a_b}", "(", "*"]),
    max_size=12,
).map("".join)
_PICTURES = st.builds(
    "![{}]({}{})".format,
    st.text("ab !.\"'()é", max_size=8),
    st.text("ab1-.", max_size=5),
    st.one_of(st.just(""), st.text("ab. '()\"", max_size=8).map(' "{}"'.format)),
)


@settings(deadline=None)  # a busy machine is no mistake
@given(st.one_of(_MARKED, _BOLDS, _PICTURES).map(str.strip))
def test_the_quick_reading_is_markdowns_own(source: str) -> None:
    quick, slow = Findings(Path("x.md")), Findings(Path("x.md"))
    assert read_inline(source, 3, quick) == read_marks(source, 3, slow)
    assert quick.problems == slow.problems


@settings(deadline=None)  # a busy machine is no mistake
@given(_MARKED)
def test_bold_runs_are_in_order_and_within_the_text(source: str) -> None:
    run = read_inline(source, 1, Findings(Path("x.md")))
    edges = [edge for span in run.bold for edge in (span.start, span.end)]
    assert edges == sorted(set(edges))
    assert all(0 <= edge <= len(run.text) for edge in edges)
