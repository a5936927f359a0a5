"""A paragraph's text while it is being put together: single spaces, bold runs as offsets."""

from __future__ import annotations

import re

from msgspec import Struct

from kiosk.content.model import Picture, Span

# White space to replace by one space: all but a single space, and but the no-break spaces, which hold a
# number and its unit together on one line.
_SPACES = re.compile("[^\\S\u00a0\u2007\u202f]{2,}|[^\\S \u00a0\u2007\u202f]")


class Run(Struct, frozen=True):
    """The text of one paragraph.

    Attributes:
        text: Its characters, with single spaces and without line breaks.
        bold: The runs set in bold type, in order, not overlapping.
        pictures: The pictures that stand in it; they leave no trace in the text.
    """

    text: str
    bold: tuple[Span, ...] = ()
    pictures: tuple[Picture, ...] = ()


class RunBuilder:
    """Puts a run together from pieces of text."""

    def __init__(self) -> None:
        self._text = ""
        self._bold: list[Span] = []
        self._pictures: list[Picture] = []

    def write(self, words: str, *, bold: bool = False) -> None:
        """Add words at the end; white space that meets other white space becomes one space."""
        words = _SPACES.sub(" ", words)
        if words.startswith(" ") and (not self._text or self._text.endswith(" ")):
            words = words[1:]
        if not words:
            return
        start = len(self._text)
        self._text += words
        if bold:
            if self._bold and self._bold[-1].end == start:
                start = self._bold.pop().start
            self._bold.append(Span(start, len(self._text)))

    def add(self, picture: Picture) -> None:
        """Add a picture."""
        self._pictures.append(picture)

    def run(self) -> Run:
        """Return the run, without a space at its end."""
        text = self._text.rstrip(" ")
        clipped = (Span(span.start, min(span.end, len(text))) for span in self._bold)
        bold = tuple(span for span in clipped if span.start < span.end)
        return Run(text, bold, tuple(self._pictures))


def normalised(text: str) -> str:
    """Return the text with single spaces for all white space; no-break spaces stay."""
    return _SPACES.sub(" ", text).strip(" ")
