from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.model import Block, BlockKind, Card, Picture, Section, Span
from kiosk.content.reading.headings import read_heading
from kiosk.content.reading.sections import read_section

from .guides import card, head, told

if TYPE_CHECKING:
    from pathlib import Path

# The head has eight lines, so the line after it is the ninth.


def _read(folder: Path, text: str) -> tuple[Section | None, list[tuple[int, str]]]:
    path = folder / "10-what.md"
    path.write_text(text, encoding="utf-8")
    section, problems = read_section(path, "en")
    return section, told(problems)


def _cards(folder: Path, text: str) -> list[tuple[str, str, list[str]]]:
    section, _ = _read(folder, text)
    assert section is not None
    return [(card.id, card.headline, [block.text for block in card.body]) for card in section.cards]


def test_a_whole_section(tmp_path: Path) -> None:
    section, problems = _read(tmp_path, head() + card() + "\n" + card("two", "Another", facts="F002, F003"))
    assert problems == []
    assert section is not None
    path = tmp_path / "10-what.md"
    assert section.heading.id == "what"
    assert section.cards == (
        Card(
            id="one",
            headline="A message",
            body=(Block(BlockKind.PARAGRAPH, "Some words.", line=13),),
            child="For me.",
            picture=Picture("pump", "A pump.", line=11),
            facts=("F001",),
            path=path,
            line=9,
        ),
        Card(
            id="two",
            headline="Another",
            body=(Block(BlockKind.PARAGRAPH, "Some words.", line=23),),
            child="For me.",
            picture=Picture("pump", "A pump.", line=21),
            facts=("F002", "F003"),
            path=path,
            line=19,
        ),
    )


@pytest.mark.parametrize(
    ("cards", "problems", "read"),
    [
        # headlines and names
        ("## A B\n\nx", [(9, "The card has no name.")], [("a-b", "A B", ["x"])]),
        ("## مضخة\n\nx", [(9, "The card has no name.")], [("untitled", "مضخة", ["x"])]),
        ("## A {#B c}\n\nx", [(9, '"B c" cannot be a name.')], [("b-c", "A", ["x"])]),
        ("## A {#}\n\nx", [(9, '"" cannot be a name.')], [("a", "A", ["x"])]),
        ("## {#pump-place}\n\nx", [(9, "The card has no message.")], [("pump-place", "Pump place", ["x"])]),
        (
            "##\n\nx",
            [(9, "The card has no name."), (9, "The card has no message.")],
            [("untitled", "Untitled", ["x"])],
        ),
        ("##A {#a}\n\nx", [(9, "A headline needs a space after ##.")], [("a", "A", ["x"])]),
        ("## A ## {#a}\n\nx", [], [("a", "A", ["x"])]),
        ("## A {#a} ##\n\nx", [], [("a", "A", ["x"])]),
        ("  ## A {#a}\n\nx", [], [("a", "A", ["x"])]),
        ("## C# {#a}\n\nx", [], [("a", "C#", ["x"])]),
        ("## A **B** {#a}\n\nx", [(9, "There are no bold words in a headline.")], [("a", "A B", ["x"])]),
        ("## A [B](c) {#a}\n\nx", [(9, "There are no links in the guide.")], [("a", "A B", ["x"])]),
        (
            "## A {#a}\n\nx\n## B {#a}\n\ny\n## C {#a}",
            [(12, 'Another card is named "a" too.'), (15, 'Another card is named "a" too.')],
            [("a", "A", ["x"]), ("a-2", "B", ["y"]), ("a-3", "C", [])],
        ),
        # text before the first card
        (
            "\nx\n\n## A {#a}\n\ny",
            [(10, "This text stands before the first card.")],
            [("what", "About what", ["x"]), ("a", "A", ["y"])],
        ),
        ("x", [(9, "This text stands before the first card.")], [("what", "About what", ["x"])]),
        # nothing in one card reaches the next
        (
            "## A {#a}\n\n```\nx\n\n## B {#b}\n\ny",
            [(11, "The marks ```, ~~ and === mean nothing here.")],
            [("a", "A", ["``` x"]), ("b", "B", ["y"])],
        ),
        (
            "## A {#a}\n<!--\n## B {#b}\n\ny",
            [(10, "There is no HTML in the guide.")],
            [("a", "A", ["<!--"]), ("b", "B", ["y"])],
        ),
        ("## A {#a}\n> x\n## B {#b}\n\ny", [], [("a", "A", []), ("b", "B", ["y"])]),
        ("## A {#a}\n- x\n## B {#b}\ny", [], [("a", "A", ["x"]), ("b", "B", ["y"])]),
        # facts
        ("## A {#a}\n\n- x\nFacts: F001", [], [("a", "A", ["x"])]),
        ("## A {#a}\n\nfact : F001\n\nx", [(11, '"Facts:" stands in the wrong place.')], [("a", "A", ["x"])]),
        ("## A {#a}\n\nx\n\nFacts:", [(13, "The line of facts names none.")], [("a", "A", ["x"])]),
        (
            "## A {#a}\n\nx\n\nFacts: F001, 17",
            [(13, '"17" cannot be the name of a fact.')],
            [("a", "A", ["x"])],
        ),
        ("## A {#a}\n\nx\n\nFacts: F001, F001", [(13, "F001 is named twice.")], [("a", "A", ["x"])]),
        # names in braces
        (
            "## A {#a}\n\nx\n- {phone_dya}",
            [(12, "{phone_dya} is not known.")],
            [("a", "A", ["x", "{phone_dya}"])],
        ),
        ("## {clinic_name} {#a}", [(9, "The headline names {clinic_name}.")], [("a", "{clinic_name}", [])]),
        ("## A {#a}\n\nx {phone_day", [(11, "A brace { is never closed.")], [("a", "A", ["x {phone_day"])]),
        ("## A {#a}\n\nx phone_day}", [(11, "A brace } was never opened.")], [("a", "A", ["x phone_day}"])]),
        (
            "## {fasting: B.} {#a}\n\nx",
            [(9, "A sentence that a clinic can set has no place here.")],
            [("a", "{fasting: B.}", ["x"])],
        ),
        (
            "## A {#a}\n\n{fastin: x.}",
            [(11, 'No clinic can set a sentence "fastin".')],
            [("a", "A", ["x."])],
        ),
        (
            "## A {#a}\n\n{fasting: x {fasting: y.}.}",
            [(11, "A sentence that a clinic can set has no place here.")],
            [("a", "A", ["x {fasting: y.}."])],
        ),
        # other labels
        ("## A {#a}\n\nx\n\nOriginal: 0a1b2c3d", [], [("a", "A", ["x"])]),
        (
            "## A {#a}\n\nx\n\nOriginal: 0a1b2c3",
            [(13, '"0a1b2c3" is no digest of a card.')],
            [("a", "A", ["x"])],
        ),
        (
            "## A {#a}\n\nShows: a needle.\n\nx",
            [(11, '"Shows:" stands in the wrong place.')],
            [("a", "A", ["x"])],
        ),
        (
            "## A {#a}\n\nx\n\n### M\n\nShows:\n\ny",
            [(15, '"Shows:" says nothing.')],
            [("a", "A", ["x"])],
        ),
        (
            "## A {#a}\n\nForms: b\n\nx",
            [(11, '"Forms:" has no place here.')],
            [("a", "A", ["Forms: b", "x"])],
        ),
    ],
)
def test_cards_with_a_mistake(
    tmp_path: Path, cards: str, problems: list[tuple[int, str]], read: list[tuple[str, str, list[str]]]
) -> None:
    assert _cards(tmp_path, head() + cards) == read
    assert _read(tmp_path, head() + cards)[1] == problems


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("Facts: F001, F002", ("F001", "F002")),
        ("Facts: F001 F002;F003.", ("F001", "F002", "F003")),
        ("FACTS:F001,", ("F001",)),
        ("Fact: F001", ("F001",)),
        ("Facts: 17, F001", ("F001",)),
    ],
)
def test_facts(tmp_path: Path, line: str, facts: tuple[str, ...]) -> None:
    section, _ = _read(tmp_path, head() + "## A {#a}\n\nx\n\n" + line)
    assert section is not None
    assert section.cards[0].facts == facts


@pytest.mark.parametrize("text", [CARDS := card() + card("two"), "+++\n" + CARDS, "+++\nid =\n" + CARDS])
def test_the_cards_are_read_without_a_readable_head(tmp_path: Path, text: str) -> None:
    section, problems = _read(tmp_path, text)
    assert section is not None
    assert section.heading.id == "what"
    assert [card.id for card in section.cards] == ["one", "two"]
    assert problems


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    section, problems = read_section(tmp_path / "10-no.md", "en")
    assert section is None
    assert told(problems) == [(1, "There is no such file.")]


def test_three_hundred_cards(tmp_path: Path) -> None:
    text = head() + "".join(card(f"card-{number}", f"Message {number}") for number in range(300))
    section, problems = _read(tmp_path, text)
    assert problems == []
    assert section is not None
    assert len(section.cards) == 300
    assert section.cards[-1].headline == "Message 299"
    assert section.cards[-1].line == 9 + 9 * 299


# Any text that a file can hold: no NUL (told by itself) and no half of a pair of surrogates.
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
_MARKED = st.text(st.sampled_from('+#>-*_`![]()<>{}=~|&\\"1.: \n\n\r\taFé'), max_size=200)
_WORDS = st.lists(st.text(st.characters(categories=["L"]), min_size=1), min_size=1)


@settings(deadline=None)  # a busy machine is no mistake
@given(st.one_of(_TEXT, _MARKED, _MARKED.map(lambda text: head() + text)))
def test_no_text_is_too_strange(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.getbasetemp() / "10-strange.md"
    path.write_bytes(text.encode())
    heading, _ = read_heading(path, "en")
    section, problems = read_section(path, "en")
    lines = 1 + text.count("\n") + text.count("\r")
    assert all(1 <= problem.line <= lines for problem in problems)
    # What the home screen offers is exactly what can be opened.
    assert (heading is None) == (section is None)
    if section is not None:
        assert section.heading == heading
        assert section.cards
        assert len({card.id for card in section.cards}) == len(section.cards)
        assert all(card.id and card.headline.split() for card in section.cards)
    else:
        assert problems


@settings(deadline=None)  # a busy machine is no mistake
@given(st.lists(st.tuples(_MARKED, _WORDS), min_size=1, max_size=4))
def test_no_word_of_a_plain_paragraph_is_lost(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[tuple[str, list[str]]]
) -> None:
    text = head() + "".join(f"{strange}\n\n{' '.join(words)}\n\n" for strange, words in pieces)
    section, _ = _read(tmp_path_factory.getbasetemp(), text)
    assert section is not None
    blocks = [block.text for card in section.cards for block in (*card.body, *card.more)]
    assert all(" ".join(words) in blocks for _, words in pieces)


_NAMES = st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=8)
# Words that no mark of Markdown, no name in braces and no line of facts can be made of.
_PLAIN = st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=8), min_size=1, max_size=8)
_SENTENCES = _PLAIN.map(lambda words: " ".join(words) + ".")


@st.composite
def _blocks(draw: st.DrawFn, smallest: int) -> list[tuple[BlockKind, list[tuple[str, bool]]]]:
    """Draw blocks as pieces of text that are bold or not, in turns."""
    blocks = []
    for _ in range(draw(st.integers(smallest, 4))):
        kind = draw(st.sampled_from([BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.STEP]))
        pieces = draw(st.lists(_PLAIN, min_size=1, max_size=4))
        blocks.append((kind, [(" ".join(words), index % 2 == 1) for index, words in enumerate(pieces)]))
    return blocks


@settings(deadline=None)  # a busy machine is no mistake
@given(
    name=_NAMES,
    headline=_SENTENCES,
    body=_blocks(1),
    more=_blocks(0),
    child=st.one_of(st.just(""), _SENTENCES),
    picture=st.one_of(st.none(), st.builds(Picture, _NAMES, _SENTENCES, _SENTENCES)),
    facts=st.lists(st.integers(1, 999).map("F{:03}".format), unique=True, max_size=5),
)
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    headline: str,
    body: list[tuple[BlockKind, list[tuple[str, bool]]]],
    more: list[tuple[BlockKind, list[tuple[str, bool]]]],
    child: str,
    picture: Picture | None,
    facts: list[str],
) -> None:
    parts = [f"## {headline} {{#{name}}}"]
    if picture:
        parts.append(f'![{picture.alt}]({picture.name} "{picture.caption}")')
    parts += [_markdown(*block) for block in body]
    if child:
        parts.append(f"> {child}")
    if more:
        parts += ["### More", *(_markdown(*block) for block in more)]
    if facts:
        parts.append("Facts: " + ", ".join(facts))
    section, problems = _read(tmp_path_factory.getbasetemp(), head() + "\n\n".join(parts))
    assert problems == []
    assert section is not None
    (read,) = section.cards
    assert (read.id, read.headline, read.child, read.facts) == (name, headline, child, tuple(facts))
    assert (read.picture and (read.picture.name, read.picture.alt, read.picture.caption)) == (
        picture and (picture.name, picture.alt, picture.caption)
    )
    assert [(block.kind, block.text, block.bold) for block in read.body] == [
        _expected(*block) for block in body
    ]
    assert [(block.kind, block.text, block.bold) for block in read.more] == [
        _expected(*block) for block in more
    ]


def _markdown(kind: BlockKind, pieces: list[tuple[str, bool]]) -> str:
    mark = {BlockKind.PARAGRAPH: "", BlockKind.BULLET: "- ", BlockKind.STEP: "1. "}[kind]
    return mark + " ".join(f"**{words}**" if bold else words for words, bold in pieces)


def _expected(kind: BlockKind, pieces: list[tuple[str, bool]]) -> tuple[BlockKind, str, tuple[Span, ...]]:
    spans = []
    text = ""
    for words, bold in pieces:
        text += " " if text else ""
        if bold:
            spans.append(Span(len(text), len(text) + len(words)))
        text += words
    return kind, text, tuple(spans)
