from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.checking.numbers import numbers
from kiosk.content.checking.syllables_english import english_syllables
from kiosk.content.checking.syllables_spanish import spanish_syllables
from kiosk.content.prose import sentences, words

TEXTS = st.one_of(st.text(), st.text("aA.!؟ \n”)-’'íu1,٫{}Dr"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One two three.", 3),
        ("One – two", 2),
        ("It is 2.5 cm (1 inch).", 6),
        ("step-by-step", 1),
        ("المضخة تحت الجلد.", 3),
        ("", 0),
    ],
)
def test_words(text: str, count: int) -> None:
    assert len(words(text)) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One. Two! Three?", ["One.", "Two!", "Three?"]),
        ("No end", ["No end"]),
        ("It is 2.5 cm. It fits.", ["It is 2.5 cm.", "It fits."]),
        ("“Stop.” He did.", ["“Stop.”", "He did."]),
        ("Ask Dr. Who. He knows.", ["Ask Dr. Who.", "He knows."]),
        ("Llame al Dr. Ruiz (p. ej. hoy).", ["Llame al Dr. Ruiz (p. ej. hoy)."]),
        ("¿Duele? ¡No! Bien…", ["¿Duele?", "¡No!", "Bien…"]),
        ("هل يؤلم؟ لا. حسناً!", ["هل يؤلم؟", "لا.", "حسناً!"]),
        ("One. – ", ["One."]),
        ("...", []),
        ("", []),
    ],
)
def test_sentences(text: str, found: list[str]) -> None:
    assert sentences(text) == found


@given(TEXTS)
def test_no_word_is_lost_between_the_sentences(text: str) -> None:
    assert [word for sentence in sentences(text) for word in words(sentence)] == words(text)


@given(TEXTS)
def test_whatever_is_written_can_be_measured(text: str) -> None:
    numbers([text])
    for word in text.split():
        assert english_syllables(word) >= 1
        assert spanish_syllables(word) >= 1
