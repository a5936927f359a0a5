"""Values as messages and generated files show them."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.problems import did_you_mean
from kiosk.base.values import one_of, shortened, shown


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "true"),
        (5, "5"),
        (0.6, "0.6"),
        (2.0, "2.0"),
        (2**64, "0x10000000000000000"),
        ('say "a\\b"', r'"say \"a\\b\""'),
        ("a\n\x1b\u202e\U000e0001é", '"a\\u000A\\u001B\\u202E\\U000E0001é"'),
        (["a", 1], '["a", 1]'),
        (("en",), '["en"]'),
        ([[1], {}], "[[...], {...}]"),
        ({"a": 1}, "{...}"),
        (date(2026, 5, 1), "2026-05-01"),
    ],
)
def test_shown(value: object, words: str) -> None:
    assert shown(value) == words


scalars = st.one_of(
    st.text(),
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
    st.floats(allow_nan=False),
    st.dates(date(1000, 1, 1)),
)


@given(st.one_of(scalars, st.lists(scalars)))
def test_it_reads_back_the_same_and_is_safe_to_print(value: object) -> None:
    words = shown(value)
    assert tomllib.loads(f"x = {words}") == {"x": value}
    assert words.isprintable()


def test_no_number_is_too_large_and_no_list_too_deep() -> None:
    deep: list[object] = []
    for _ in range(10_000):
        deep = [deep]
    assert shown(deep) == "[[...]]"
    assert shortened(shown(-(16**5000))).startswith("-0x1000")


def test_shortened() -> None:
    assert shortened("x" * 60) == "x" * 60
    assert shortened("x" * 61) == "x" * 57 + "..."


def test_one_of() -> None:
    assert one_of(["a"]) == '"a"'
    assert one_of([1, 2]) == "1 or 2"
    assert one_of([1, 2, 3]) == "1, 2 or 3"


@pytest.mark.parametrize(
    ("word", "known", "words"),
    [
        ("nmae", ["name", "phone_day"], 'Did you mean "name"?'),
        ("xyz", ["name", "a"], "Known are: a, name."),
        ("xyz", [], "None is known."),
    ],
)
def test_did_you_mean(word: str, known: list[str], words: str) -> None:
    assert did_you_mean(word, known) == words
