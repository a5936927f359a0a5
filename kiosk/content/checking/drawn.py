"""Whether the drawings are there, safe and shown, and described for those who cannot see them.

That a picture has words for those who cannot see it is seen to where it is read, in
`kiosk.content.reading.marks`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.base.problems import Problem
from kiosk.content.checking.drawingfile import read_drawing
from kiosk.content.findings import nearest
from kiosk.content.layers import ENDING
from kiosk.content.model import Card, Heading

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from kiosk.content.model import Term


def check_card_pictures(card: Card, *, needs_picture: bool) -> Iterator[Problem]:
    """Yield a warning where a card lacks its picture, or a picture its caption.

    Args:
        card: The card, as it is written.
        needs_picture: Whether it must have a picture of its own.
    """
    if card.picture is None and needs_picture:
        remedy = 'Add ![words](name "caption").'
        yield Problem(card.path, card.line, "The card has no picture of its own.", remedy, warning=True)
    for picture in (card.picture, card.more_picture):
        if picture is not None and not picture.caption:
            remedy = f'Write one short sentence after its name: ({picture.name} "A sentence.").'
            yield Problem(card.path, picture.line, "The picture has no caption.", remedy, warning=True)


def named_by(text: Card | Term | Heading) -> Iterator[tuple[str, int]]:
    """Yield the name of each drawing that a card, a word or a heading shows, with the line that names it."""
    if isinstance(text, Heading):
        yield text.picture, 1
        return
    for picture in (text.picture, text.more_picture if isinstance(text, Card) else None):
        if picture is not None:
            yield picture.name, picture.line


def check_named(text: Card | Term | Heading, drawings: Collection[str]) -> Iterator[Problem]:
    """Yield a problem for each drawing that is named and not there."""
    for name, line in named_by(text):
        if name and name not in drawings:
            wrong = f'There is no drawing "{name}{ENDING}".'
            remedy = nearest(name, drawings, "Draw it, or name one that is there.")
            yield Problem(text.path, line, wrong, remedy)


def check_shown(drawings: dict[str, Path], shown: Collection[str]) -> Iterator[Problem]:
    """Yield a warning for each drawing that nothing shows.

    Args:
        drawings: The drawings by their names.
        shown: The names that cards, words, headings and screens show.
    """
    for name, path in drawings.items():
        if name not in shown:
            wrong = "No card, word, section or screen shows this drawing."
            yield Problem(path, 1, wrong, "Show it, or delete the file.", warning=True)


def check_safe(drawings: dict[str, Path]) -> Iterator[Problem]:
    """Yield what is wrong with the files of the drawings, by line."""
    for path in drawings.values():
        yield from read_drawing(path)
