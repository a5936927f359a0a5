from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.alphabet import alphabetical


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["Abdomen", "anesthesia", "Baclofen", "MRI", "muscle tone"]),
        ("en", ["CSF", "CSF leak", "CT"]),
        ("en", ["brain scan", "brainstem"]),
        ("en", ["cafe", "café", "cafes"]),
        ("en", ["IV (intravenous)", "IV line", "Ivory"]),
        ("es", ["anestesia", "árbol", "arcón"]),
        ("es", ["cana", "canto", "caña", "caoba"]),
        ("es", ["líquido", "llaga", "lumbar", "médula", "niño", "ñandú", "óvulo"]),
        ("es", ["pingüe", "pingüino", "pino"]),
        ("es-MX", ["nube", "ñame", "oso"]),
        ("pt", ["não", "navio"]),  # the tilde is an accent there
        # The article does not count; the hamza and the forms of alef are one letter.
        ("ar", ["ألم", "الباكلوفين", "بطن"]),
        ("ar", ["الباكلوفين", "بطارية", "البطن", "تخدير", "جرعة", "الحبل", "مضخة"]),
        ("ar", ["أشعة", "إصابة", "الاضطراب", "آلام", "انسداد"]),
        ("ar", ["التهاب", "بطن", "التخدير"]),  # "al" belongs to the first
        ("ar", ["الالتهاب", "بطن"]),
        ("ar", ["مستشفى", "مضخة"]),
        ("ar", ["دواء", "دوار"]),
        ("ar", ["علوي أيمن", "علوى بطن"]),
        ("ar", ["مُضَخَّة", "مضخه", "معدة"]),
        ("ar", ["يد", "Baclofen", "MRI"]),
    ],
)
def test_the_order_of_words(language: str, words: list[str]) -> None:
    for shuffled in list(permutations(words))[:120]:
        assert sorted(shuffled, key=lambda word: alphabetical(word, language)) == words


@given(st.lists(st.text(), unique=True), st.sampled_from(["en", "es", "ar", "xx"]))
def test_each_word_has_a_place_of_its_own(words: list[str], language: str) -> None:
    keys = [alphabetical(word, language) for word in words]
    assert len(set(keys)) == len(words)
    assert sorted(keys)[::-1] == sorted(keys, reverse=True)
