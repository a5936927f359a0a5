"""Finding the glossary's words in a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from kiosk.content.marking import Marker, folded
from kiosk.content.model import Block, BlockKind, Card, Part, Term

CP = ("cerebral palsy", "CP")


def _term(name: str, *forms: str, everyday: bool = False, body: str = "") -> Term:
    return Term(name, name, "", forms or (name,), everyday, _blocks(body))


def _blocks(*texts: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)


def _card(*body: str, more: tuple[str, ...] = (), headline: str = "") -> Card:
    return Card("one", headline, _blocks(*body), _blocks(*more))


def _found(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """Return each marked piece with its term."""
    return [(block.text[span.start : span.end], span.term) for block in blocks for span in block.terms]


def _mark(text: str, *terms: Term) -> list[tuple[str, str]]:
    return _found(Marker(terms).mark_card(_card(text), set()).body)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # whole words, any case
        ("The pump is round.", ["pump"]),
        ("Pump! “PUMP”", ["Pump"]),
        ("A pumpkin, a heatpump, pump2 and pump_x.", []),
        ("The pump’s battery", ["pump"]),
        ("pump", ["pump"]),
        ("A baclofen-pump.", ["pump"]),
        ("pu\u0301mp pump\u0301", []),
        # several words, whatever stands between them
        ("With cerebral palsy.", ["cerebral palsy"]),
        ("With cerebral\u00a0palsy.", ["cerebral\u00a0palsy"]),
        ("Cerebral\u202fPalsy", ["Cerebral\u202fPalsy"]),
        ("cerebral  palsy", []),
        ("CP. cp", ["CP"]),
        # the longest
        ("The test dose comes first.", ["test dose"]),
        ("A dose of it.", ["dose"]),
        ("The test of a dose.", ["dose"]),
        ("The pump head is a part of it.", ["pump head"]),
        ("The pump headset is none.", ["pump"]),
        ("a follow\u2011up visit", ["follow\u2011up"]),
        # signs that mean something in an expression
        ("It is (IV).", ["(IV)"]),
        ("İ pump", ["pump"]),
    ],
)
def test_what_is_marked(text: str, found: list[str]) -> None:
    terms = [
        _term("pump"),
        _term("cp", *CP),
        _term("dose"),
        _term("trial", "test dose"),
        _term("iv", "(IV)"),
        _term("head", "pump head"),
    ]
    assert [piece for piece, _ in _mark(text, *terms, _term("visit", "follow-up"))] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وضع المضخة تحت الجلد", ["المضخة"]),
        ("هذه مضخة صغيرة", ["مضخة"]),
        ("ومضخة أخرى", []),  # "and a pump" is written as one word, and is another one
        ("مضخةٌ صغيرة", []),  # with a mark above its last letter
        ("مضخة، نعم؟", ["مضخة"]),
        ("مضخـة", []),
    ],
)
def test_arabic_words_are_found_exactly_as_they_are_written(text: str, found: list[str]) -> None:
    assert [piece for piece, _ in _mark(text, _term("pump", "مضخة", "المضخة"))] == found


def test_accents_count_and_their_case_does_not() -> None:
    assert _mark("MÉDULA, medula", _term("cord", "médula")) == [("MÉDULA", "cord")]


def test_a_word_is_marked_once_in_each_part_of_a_card() -> None:
    card = _card("A catheter.", "The catheter, a spasm.", more=("Catheter and spasms.", "A spasm."))
    marked = Marker([_term("catheter"), _term("spasm", "spasm", "spasms")]).mark_card(card, set())
    assert [block.terms != () for block in marked.body] == [True, True]
    assert _found(marked.body) == [("catheter", "catheter"), ("spasm", "spasm")]
    assert _found(marked.more) == [("Catheter", "catheter"), ("spasms", "spasm")]


def test_an_everyday_word_is_marked_once_in_a_section() -> None:
    marker, seen = Marker([_term("pump", everyday=True), _term("bolus")]), set[str]()
    first = marker.mark_card(_card("A bolus.", more=("The pump.",)), seen)
    second = marker.mark_card(_card("The pump, a bolus."), seen)
    assert (_found(first.body), _found(first.more)) == ([("bolus", "bolus")], [("pump", "pump")])
    assert _found(second.body) == [("bolus", "bolus")]
    assert seen == {"pump"}


def test_a_longer_word_that_was_marked_before_hides_the_shorter_one_in_it() -> None:
    marker = Marker([_term("trial", "test dose"), _term("dose")])
    assert _found(marker.mark_card(_card("A test dose, the test dose, a dose."), set()).body) == [
        ("test dose", "trial"),
        ("dose", "dose"),
    ]


def test_a_headline_is_left_alone() -> None:
    marked = Marker([_term("pump")]).mark_card(_card("Words.", headline="The pump"), set())
    assert [_found(marked.part(part)) for part in Part] == [[], []]


def test_an_explanation_has_the_other_words_marked_and_never_its_own() -> None:
    pump = _term("pump", body="The pump gives baclofen. This pump is round; baclofen again.")
    marker = Marker([pump, _term("baclofen")])
    assert _found(marker.mark_term(pump).body) == [("baclofen", "baclofen")]
    assert marker.mark_term(structs.replace(pump, body=())).body == ()


def test_without_a_glossary_cards_stay_the_same_objects() -> None:
    card = _card("The pump.")
    assert Marker([]).mark_card(card, set()) is card
    assert Marker([_term("pump")]).mark_card(card, set()) is not card


_PIECES = [
    "pump",
    "Pumps",
    "test dose",
    "dose",
    "İ",
    "ß",
    "é",
    "e\u0301",
    "مضخة",
    "، ",
    " ",
    "\u00a0",
    "-",
    ".",
    "x",
]
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=12).map("".join)
_FORMS = st.lists(
    st.one_of(st.sampled_from(["pump", "pumps", "dose", "test dose", "مضخة", "é"]), st.text(min_size=1)),
    min_size=1,
    max_size=3,
)


@settings(deadline=None)  # a busy machine is no mistake
@given(st.lists(st.one_of(_TEXTS, st.text()), max_size=4), st.lists(_FORMS, max_size=4), st.booleans())
def test_marks_are_in_order_whole_words_and_at_the_first_place(
    texts: list[str], forms: list[list[str]], everyday: bool
) -> None:
    terms = [_term(f"t{number}", *own, everyday=everyday) for number, own in enumerate(forms)]
    owners = {folded(form): term.id for term in reversed(terms) for form in term.forms}
    card = Marker(terms).mark_card(_card(*texts), set())
    assert [block.text for block in card.body] == texts, "marking never changes a text"
    marked = [span.term for block in card.body for span in block.terms]
    assert len(set(marked)) == len(marked), "each word once"
    for block in card.body:
        edges = [edge for span in block.terms for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(span.start < span.end <= len(block.text) for span in block.terms)
        for span in block.terms:
            assert owners[folded(block.text[span.start : span.end])] == span.term


@settings(deadline=None)  # a busy machine is no mistake
@given(st.lists(st.sampled_from(["pump", "dose", "cord", "Pump,", "and", "the", "test"]), max_size=20))
def test_every_form_is_marked_where_it_stands_first(words: list[str]) -> None:
    text = " ".join(words)
    card = Marker([_term("pump"), _term("dose"), _term("cord")]).mark_card(_card(text), set())
    expected = {}
    for name in ("pump", "dose", "cord"):
        if first := re.search(rf"\b{name}\b", text, re.IGNORECASE):
            expected[name] = first.span()
    assert {span.term: (span.start, span.end) for span in card.body[0].terms} == expected


@given(st.text())
def test_what_is_compared_is_as_long_as_what_is_written(text: str) -> None:
    assert len(folded(text)) == len(text)
