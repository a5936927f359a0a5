"""How many syllables a Spanish word has: what its perspicuity is made of.

Spanish is written as it is divided, so rules suffice: "Ortografía de la lengua española" (Real Academia
Española, 2010), chapter II, 2.3.1. Of two vowels, two open ones (a, e, o), or an open one beside a closed one
with an accent (í, ú), belong to two syllables; all other pairs are one syllable, an h between them or not
("prohi-bir"). As for English, an abbreviation in capitals or a figure counts as one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_PIECES = re.compile(r"[^\W\d_]+")
_SILENT_U = re.compile(r"(?<=q)u|(?<=g)u(?=[eiéí])")
_SILENT_H = re.compile(r"(?<!c)h")
_VOWEL_Y = re.compile(r"y(?![aeiouáéíóúü])")  # "muy", "y"; not "ayu-da"
_VOWELS = re.compile(r"[aeiouáéíóúàèìòùäëïöü]+")
_WEAK: Final = frozenset("iuü")
_TWINS = re.compile(r"i[ií]|uu")  # "an-ti-in-fla-ma-to-rio"


@lru_cache(maxsize=20_000)
def spanish_syllables(word: str) -> int:
    """Return the number of syllables of a Spanish word, at least 1.

    Args:
        word: The word as it is written, in small or large letters, perhaps with hyphens.
    """
    return sum(map(_of_piece, _PIECES.findall(unicodedata.normalize("NFC", word)))) or 1


def _of_piece(piece: str) -> int:
    if len(piece) > 1 and piece.isupper():
        return 1
    letters = _SILENT_H.sub("", _SILENT_U.sub("", piece.lower()))
    letters = _VOWEL_Y.sub("i", letters)
    return max(1, sum(_of_vowels(found[0]) for found in _VOWELS.finditer(letters)))


def _of_vowels(vowels: str) -> int:
    """Return how many syllables the vowels between two consonants belong to."""
    # An i or u without an accent never has a syllable of its own, unless it stands alone or beside its like.
    own = sum(vowel not in _WEAK for vowel in vowels)
    return max(1, own) + len(_TWINS.findall(vowels))
