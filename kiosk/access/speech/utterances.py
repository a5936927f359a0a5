"""Cuts what a screen says into what is said at a time: a sentence, with its place on the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.content.prose import sentence_spans
from kiosk.ui.passages import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.ui.passages import Passage

# Marks of the writing direction are for the eye.
_SILENT = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# A telephone number is said figure by figure, with a rest where it is written with one. A whole text of
# figures, such as "911", is one too.
_TELEPHONE = re.compile(r"\+?\d(?:[-() .\u00a0]*\d){6,}")
_FIGURES_ALONE = re.compile(r"\s*\+?[-() .\u00a0\d]*\d[-() .\u00a0\d]*")
_FEWEST_FIGURES = 3


class Utterance(Struct, frozen=True):
    """What is said at a time.

    Attributes:
        words: The words, as they stand on the screen.
        passage: Where they stand; None for the name of a target.
        start: The first character within the passage.
        end: The one after the last.
        language: Code of their language; empty for the one that is shown.
    """

    words: str
    passage: Passage | None = None
    start: int = 0
    end: int = 0
    language: str = ""

    @property
    def role(self) -> Role:
        """What it is to somebody who listens."""
        return self.passage.role if self.passage is not None else Role.TEXT


def utterances(passages: Iterable[Passage], *, by_ear: bool) -> list[Utterance]:
    """Return what is said of some passages, in order, a sentence each.

    What is said is what is seen: a sentence that is broken over two pages is said in two parts, the second
    once its page has been turned to.

    Args:
        passages: What the screen has to say.
        by_ear: Whether somebody uses the kiosk by ear: then what a picture shows is told too.
    """
    return [
        utterance
        for passage in passages
        if by_ear or passage.role is not Role.PICTURE
        for utterance in _cut(passage)
    ]


def _cut(passage: Passage) -> Iterable[Utterance]:
    last = len(passage.text) if passage.last < 0 else passage.last
    for start, end in sentence_spans(passage.text):
        if end <= passage.first or start >= last:
            continue
        start, end = max(start, passage.first), min(end, last)  # noqa: PLW2901 - what stands on this page
        words = passage.text[start:end].strip()
        if start == 0 and passage.lead:
            words = f"{passage.lead} {words}"
        if words:
            yield Utterance(words, passage, start, end, passage.language)


def speakable(words: str) -> str:
    """Return words as an engine is to say them: telephone numbers figure by figure, no silent marks."""
    words = _SILENT.sub("", words)
    if _FIGURES_ALONE.fullmatch(words) and sum(map(str.isdigit, words)) >= _FEWEST_FIGURES:
        return _figure_by_figure(words)
    return _TELEPHONE.sub(lambda number: _figure_by_figure(number[0]), words)


def _figure_by_figure(number: str) -> str:
    groups = re.findall(r"\d+", number)
    return ", ".join(" ".join(group) for group in groups)
