"""Families are told exactly what is counted: a line for each thing, in words that are easy to read."""

from __future__ import annotations

import pytest
from msgspec import structs

from kiosk.base.counters import COUNTERS, DETAILS_OF, Told
from kiosk.content.aboutcounts import ENGLISH, CountsWords, counts_cards
from kiosk.content.checking.readability import MAX_GRADE, EasyWords, amounts, formula_of, grade
from kiosk.content.model import BlockKind, Card


def texts(card: Card) -> list[str]:
    return [block.text for block in card.body]


def test_all_that_is_counted_is_told_and_nothing_else() -> None:
    counted, _ = counts_cards(counts=True)
    assert texts(counted)[1:] == [ENGLISH.lines[told] for told in Told]
    assert set(ENGLISH.lines) == {counter.told for counter in COUNTERS if counter is not DETAILS_OF}


def test_what_is_not_told_in_a_language_is_an_error() -> None:
    lines = dict(ENGLISH.lines)
    del lines[Told.HELP]
    with pytest.raises(KeyError):
        counts_cards(structs.replace(ENGLISH, lines=lines), counts=True)


def test_where_nothing_is_counted_that_is_said() -> None:
    (card,) = counts_cards(counts=False)
    assert card.id == "counts"
    assert card.headline == "This kiosk counts nothing"
    assert [block.kind for block in card.body] == [BlockKind.PARAGRAPH] * 2


def test_the_words_are_the_callers() -> None:
    words = CountsWords(counted="Qué se cuenta", never=("Nada",), language="es")
    counted, never = counts_cards(words, counts=True)
    assert (counted.headline, counted.language) == ("Qué se cuenta", "es")
    assert texts(never) == ["Nada"]


@pytest.mark.parametrize("counts", [True, False])
def test_each_card_is_short_and_easy_to_read(counts: bool) -> None:
    for card in counts_cards(counts=counts):
        words = " ".join(texts(card)).split()
        assert len(words) <= 75
        assert len(card.body) <= 7
        formula = formula_of("en")
        assert formula is not None
        found = amounts([card.headline, *texts(card)], formula, EasyWords(()))
        assert found is not None
        assert grade(found) <= MAX_GRADE
