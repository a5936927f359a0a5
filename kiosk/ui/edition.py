"""How the guide is shown: all that its pages depend on beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import msgspec
from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect

    from kiosk.ui.look import Look


class Reviewed(Protocol):
    """Whether the clinic has signed a text as it stands; see `kiosk.content.signing.review.Reviews`."""

    def covers(self, language: str, key: str) -> bool:
        """Return whether a card ("section/card") is signed, unchanged, and the signature still valid."""


class Edition(msgspec.Struct, frozen=True):
    """How the guide is shown.

    Attributes:
        language: Code of the language.
        for_kids: Whether it is a picture book: each card its picture and the child's line.
        look: Sizes, fonts, colors.
        room: The room for a page in px: the window without the bar.
        more: Tells the size of "Tell me more" in px from what it shows (`Card.shows`).
        words: Size of "Hard words" in px; empty where words are looked up in the text itself.
    """

    language: str
    for_kids: bool
    look: Look
    room: QRect
    more: Callable[[str], QSize]
    words: QSize = msgspec.field(default_factory=QSize)
