"""How hard a card is to read, by the formulas that health writing is measured with.

English: the Flesch-Kincaid grade. J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of
New Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, Naval Technical Training,
1975. Grade 6 is what a child of about eleven reads in the US.

Spanish: the perspicuity of F. Szigriszt Pazos, "Sistemas predictivos de legibilidad del mensaje escrito:
fórmula de perspicuidad", doctoral thesis, Universidad Complutense de Madrid, 1993, read on the scale INFLESZ:
I. M. Barrio-Cantalejo and others, "Validación de la Escala INFLESZ para evaluar la legibilidad de los textos
dirigidos a pacientes", Anales del Sistema Sanitario de Navarra 31(2), 2008. From 65 on it is "quite easy".

No formula is accepted for Arabic, and none is used.

The words of the glossary count as easy: the guide must name them, explains each where it stands, and a
family can tap it. In English such a word counts one syllable, in Spanish two, as short words there have.
Everyday words of the glossary (pump, refill) count as what they are.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.content.checking.syllables_english import english_syllables
from kiosk.content.checking.syllables_spanish import spanish_syllables
from kiosk.content.marking import folded
from kiosk.content.prose import sentences, words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.content.model import Term

MAX_GRADE: Final = 6.0
MIN_PERSPICUITY: Final = 65.0

_NAMED_LONGEST: Final = 3


class Amounts(Struct, frozen=True):
    """What the formulas are made of."""

    sentences: int
    words: int
    syllables: int

    @property
    def words_per_sentence(self) -> float:
        """How long a sentence is."""
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        """How long a word is."""
        return self.syllables / self.words


def grade(amounts: Amounts) -> float:
    """Return the Flesch-Kincaid grade: the school year, in the US, in which a text can be read."""
    return 0.39 * amounts.words_per_sentence + 11.8 * amounts.syllables_per_word - 15.59


def perspicuity(amounts: Amounts) -> float:
    """Return the perspicuity by Szigriszt Pazos: 0 is the hardest, 100 the easiest."""
    return 206.835 - 62.3 * amounts.syllables_per_word - amounts.words_per_sentence


def _english_fault(amounts: Amounts) -> str:
    found = grade(amounts)
    if found <= MAX_GRADE:
        return ""
    # Rounded away from the bound: nobody is told that 6.0 is above 6.
    return f"The card reads at grade {math.ceil(found * 10) / 10} (Flesch-Kincaid), above {MAX_GRADE:g}."


def _spanish_fault(amounts: Amounts) -> str:
    found = perspicuity(amounts)
    if found >= MIN_PERSPICUITY:
        return ""
    return f"The card has {math.floor(found * 10) / 10} on the scale INFLESZ, below {MIN_PERSPICUITY:g}."


class Formula(Struct, frozen=True):
    """How a language is measured.

    Attributes:
        fault: Tells what is wrong with some amounts, as a sentence; nothing where they are easy enough.
        syllables: Tells the syllables of a word.
        easy_syllables: Those of an easy word.
        short_syllables: Up to how many a word is never named as a long one.
    """

    fault: Callable[[Amounts], str]
    syllables: Callable[[str], int]
    easy_syllables: int
    short_syllables: int


_FORMULAS: Final = {
    "en": Formula(_english_fault, english_syllables, easy_syllables=1, short_syllables=2),
    "es": Formula(_spanish_fault, spanish_syllables, easy_syllables=2, short_syllables=3),
}


def formula_of(code: str) -> Formula | None:
    """Return how a language is measured, by its code such as `es-MX`; None where no formula is accepted."""
    return _FORMULAS.get(code.partition("-")[0].lower())


class EasyWords:
    """The words of a glossary, found in texts in any of their forms."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Take the words that are not everyday ones."""
        forms = {folded(form) for term in terms if not term.everyday for form in term.forms}
        # The longest first: "secondary dystonia" before "dystonia".
        either = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
        self._pattern = re.compile(rf"(?<!\w)(?:{either})(?:'s)?(?!\w)") if either else None

    def take_out(self, text: str) -> tuple[str, int]:
        """Return a text without such words, and how many words they were."""
        found = list(self._pattern.finditer(folded(text))) if self._pattern else []
        if not found:
            return text, 0
        edges = [0, *(edge for match in found for edge in match.span()), len(text)]
        rest = " ".join(text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True))
        return rest, sum(len(words(match[0])) for match in found)


def amounts(texts: Iterable[str], formula: Formula, easy: EasyWords) -> Amounts | None:
    """Return the amounts of some paragraphs; None where they hold no word."""
    sentence_count = word_count = syllable_count = 0
    for text in texts:
        sentence_count += len(sentences(text))
        word_count += len(words(text))
        rest, taken = easy.take_out(text)
        syllable_count += taken * formula.easy_syllables + sum(map(formula.syllables, words(rest)))
    if not word_count:
        return None
    return Amounts(sentence_count, word_count, syllable_count)


def longest_words(texts: Iterable[str], formula: Formula, easy: EasyWords) -> list[str]:
    """Return the few words that make the texts hard to read, those with most syllables first."""
    seen = {
        word.strip(".,;:!?¿¡()\"'“”‘’«»…").lower(): None
        for text in texts
        for word in words(easy.take_out(text)[0])
    }
    long = [word for word in seen if formula.syllables(word) > formula.short_syllables]
    return sorted(long, key=formula.syllables, reverse=True)[:_NAMED_LONGEST]
