from __future__ import annotations

import pytest

from kiosk.content.checking.readability import (
    Amounts,
    EasyWords,
    Formula,
    amounts,
    formula_of,
    grade,
    longest_words,
    perspicuity,
)
from kiosk.content.model import Term

NONE = EasyWords([])


def formula(code: str) -> Formula:
    found = formula_of(code)
    assert found is not None
    return found


ENGLISH, SPANISH = formula("en"), formula("es")


def term(*forms: str, everyday: bool = False) -> Term:
    return Term("x", forms[0], "", forms, everyday, ())


def test_the_grade_is_that_of_the_formula() -> None:
    # 0.39 * 100/5 + 11.8 * 150/100 - 15.59
    assert grade(Amounts(sentences=5, words=100, syllables=150)) == pytest.approx(9.91)


def test_the_perspicuity_is_that_of_the_formula() -> None:
    # 206.835 - 62.3 * 200/100 - 100/10
    assert perspicuity(Amounts(sentences=10, words=100, syllables=200)) == pytest.approx(72.235)


@pytest.mark.parametrize(
    ("code", "expected"), [("en", ENGLISH), ("en-US", ENGLISH), ("es", SPANISH), ("es-MX", SPANISH)]
)
def test_a_language_is_known_by_its_first_part(code: str, expected: Formula) -> None:
    assert formula(code) is expected


@pytest.mark.parametrize("code", ["ar", "est", "eno", "fr"])
def test_for_other_languages_no_formula_is_accepted(code: str) -> None:
    assert formula_of(code) is None


def test_what_is_counted() -> None:
    texts = ["The pump is round. It is small.", "A list item", "It beeps at 38 °C"]
    assert amounts(texts, ENGLISH, NONE) == Amounts(sentences=4, words=15, syllables=16)
    assert amounts(["La bomba es redonda."], SPANISH, NONE) == Amounts(1, 4, 7)


@pytest.mark.parametrize("texts", [[], [""], ["–"]])
def test_without_a_word_there_is_nothing_to_measure(texts: list[str]) -> None:
    assert amounts(texts, ENGLISH, NONE) is None


def test_words_of_the_glossary_are_easy() -> None:
    easy = EasyWords([term("cerebral palsy", "CP"), term("spasticity"), term("hospital", everyday=True)])
    text = "Spasticity in Cerebral Palsy’s children"
    assert amounts([text], ENGLISH, easy) == Amounts(1, 5, 6)
    assert amounts([text], ENGLISH, NONE) == Amounts(1, 5, 4 + 1 + 3 + 2 + 2)
    assert amounts([text], SPANISH, easy) == Amounts(1, 5, 9)
    assert amounts(["the hospital"], ENGLISH, easy) == Amounts(1, 2, 4)


def test_only_whole_words_of_the_glossary_are_easy_and_the_longest_counts() -> None:
    easy = EasyWords([term("dystonia"), term("secondary dystonia"), term("spasm")])
    assert easy.take_out("secondary dystonia, dystonias and spasm") == (" , dystonias and  ", 3)
    assert easy.take_out("none") == ("none", 0)
    assert EasyWords([term("spinal"), term("spinal cord")]).take_out("spinal cord") == (" ", 2)


def test_capitals_beside_a_word_of_the_glossary_stay_an_abbreviation() -> None:
    assert amounts(["MRI spasm"], ENGLISH, EasyWords([term("spasm")])) == Amounts(1, 2, 2)


@pytest.mark.parametrize(
    ("measured", "fault"),
    [
        (Amounts(10, 100, 149), ""),  # 3.9 + 11.8 * 1.49 - 15.59 = 5.892
        (Amounts(1, 10, 15), "The card reads at grade 6.1 (Flesch-Kincaid), above 6."),  # 6.01
        (Amounts(100, 1000, 1600), "The card reads at grade 7.2 (Flesch-Kincaid), above 6."),  # 7.19
    ],
)
def test_an_english_text_is_too_hard_above_grade_6(measured: Amounts, fault: str) -> None:
    assert ENGLISH.fault(measured) == fault


@pytest.mark.parametrize(
    ("measured", "fault"),
    [
        (Amounts(1, 10, 21), ""),  # 206.835 - 62.3 * 2.1 - 10 = 66.005
        (Amounts(100, 1142, 2400), "The card has 64.4 on the scale INFLESZ, below 65."),  # 64.48
        (Amounts(1, 10, 22), "The card has 59.7 on the scale INFLESZ, below 65."),  # 59.775
    ],
)
def test_a_spanish_text_is_too_hard_below_65(measured: Amounts, fault: str) -> None:
    assert SPANISH.fault(measured) == fault


def test_the_longest_words_are_named_the_longest_first() -> None:
    easy = EasyWords([term("anesthesiologist")])
    texts = [
        "The anesthesiologist, in an emergency: information!",
        "A possibility (possibility) and a hospital.",
    ]
    assert longest_words(texts, ENGLISH, easy) == ["possibility", "emergency", "information"]
    assert longest_words(["A dog sat."], ENGLISH, easy) == []
