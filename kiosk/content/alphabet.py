"""The order of words in an alphabetical list, as each language has it.

Python compares by code points, and the operating system's own order needs its locales installed; the few
rules that the guide's languages need stand here. They follow Unicode's collation (UTS 10) with CLDR's
tailorings, as far as a glossary can tell the difference.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final, Literal

_LAST: Final = "\U0010ffff"  # behind every other character

# Letters of their own, which follow another letter in the alphabet: accents of all others do not count.
_LETTERS: Final = {"es": {"ñ": "n"}}

# CLDR's order for Arabic: these are the same letters as far as the alphabet is concerned. The forms of alef
# and the seats of hamza fold by themselves, since their marks are taken off.
_ARABIC: Final = str.maketrans({"ى": "ي", "ة": "ت", "ٱ": "ا", "ء": "ا", "ـ": None})
_ARTICLE: Final = "ال"
# Words of which "ال" is no article but the first letters: verbal nouns of roots that begin with ل.
_NO_ARTICLE: Final = (
    "التهاب",
    "التئام",
    "التحام",
    "التصاق",
    "التواء",
    "التزام",
    "التماس",
    "التفاف",
    "التباس",
)
_ARABIC_LETTER = re.compile("[\u0620-\u064a\u066e-\u06d3]")


def alphabetical(word: str, language: str) -> tuple[object, ...]:
    """Return a key to sort words by, for a list in a language.

    Args:
        word: The word; marks of punctuation in it do not count, a space comes before every letter.
        language: Code of the language of the list, whatever language the word itself is in.
    """
    main = language.partition("-")[0].lower()
    if main == "ar":
        letters = _arabic(word)
        # Words in another alphabet come last, not first.
        return (_ARABIC_LETTER.match(letters) is None, letters, word)
    return (_latin(word, _LETTERS.get(main, {})), unicodedata.normalize("NFC", word).casefold(), word)


def _latin(word: str, own_letters: dict[str, str]) -> str:
    text = unicodedata.normalize("NFC", word).casefold()
    for letter, before in own_letters.items():
        text = text.replace(letter, before + _LAST)
    return _letters(text, "NFKD")


def _arabic(word: str) -> str:
    text = _letters(word, "NFC")  # with its hamza, so that the verb "ألم" has no article
    if text.startswith(_ARTICLE) and len(text) > len(_ARTICLE) + 1 and not text.startswith(_NO_ARTICLE):
        text = text.removeprefix(_ARTICLE)
    return _letters(text, "NFKD").translate(_ARABIC)


def _letters(text: str, form: Literal["NFC", "NFKD"]) -> str:
    """Return the letters, digits and single spaces of a text; in the form NFKD without accents."""
    kept = (
        sign for sign in unicodedata.normalize(form, text.casefold()) if sign.isalnum() or sign in " " + _LAST
    )
    return " ".join("".join(kept).split())
