"""A text as it is read: word by word, sentence by sentence, to be measured.

A list item, a step or a paragraph is handed in by itself: its end is the end of its last sentence.
"""

from __future__ import annotations

import re

# A full stop ends a sentence where white space or the end follows: "2.5 mg" goes on.
_END = re.compile(r"(?<=[.!?؟۔…])(?P<closing>[\"'”’»)]*)(?:\s+|\Z)")
# Short forms whose full stop ends nothing.
_SHORT = re.compile(
    r"(?:\A|[\s(])(?:[A-Z]|Dr|Dra|Mr|Mrs|Ms|Sr|Sra|Srta|St|no|núm|p|ej|e\.g|i\.e|vs|approx)\.\Z"
)
_WORD = re.compile(r"\w")
_WORDS = re.compile(r"\S*?\w\S*")


def words(text: str) -> list[str]:
    """Return what stands between white space, without what has neither a letter nor a digit: a dash alone."""
    return _WORDS.findall(text)


def sentences(text: str) -> list[str]:
    """Return the sentences of one paragraph, those without a word left out."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if end.end() < len(text) and not end["closing"] and _SHORT.search(text, start, end.start()):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [sentence for sentence in found if _WORD.search(sentence)]
