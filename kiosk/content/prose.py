"""A text as it is read: word by word, sentence by sentence, to be measured.

A list item, a step or a paragraph is handed in by itself: its end is the end of its last sentence.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    found = (text[start:end].strip() for start, end in _runs(text))
    return [sentence for sentence in found if _WORD.search(sentence)]


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of one paragraph begin and end; joined they are the whole text.

    White space after a sentence belongs to it, and so does what follows without a word, such as a dash.
    """
    spans: list[tuple[int, int]] = []
    for start, end in _runs(text):
        if spans and not _WORD.search(text, start, end):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the text is cut at the ends of sentences; a run may hold no word."""
    start = 0
    for end in _END.finditer(text):
        if end.end() < len(text) and not end["closing"] and _SHORT.search(text, start, end.start()):
            continue
        yield start, end.end()
        start = end.end()
    if start < len(text):
        yield start, len(text)
