"""The first pages of a proof: how to use it, room for a signature, what is in it, what the clinic puts in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF

from kiosk.ui.proof.paper import Piece, px
from kiosk.ui.proof.sheet import draw_rule
from kiosk.ui.proof.text import Mark, Setting, text_pieces, write_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from kiosk.ui.proof.paper import Voice, Voices
    from kiosk.ui.proof.proof import Matter
    from kiosk.ui.proof.sheet import Frame
    from kiosk.ui.theme import Theme

_WIDTH_MM: Final = 150.0
# Around a title that may read the other way, so that its number stays before it: UAX 9, 2.4.
_ISOLATE, _POP = "\u2068", "\u2069"
# One step on each line.
_HOW: Final = """\
Each of the next pages shows a card as it is written: its picture, its message, its text, the line for the \
child, and what a family reads after “Tell me more”.
Below stand the facts that the card rests on, and where they come from. Does the card say what they say? Do \
you agree, for the families of your clinic?
Tick “right” or “change” on every page, and write into the margin what to change.
Underlined words are explained in the glossary. Words on a colored ground are the clinic's to set: a name in \
braces is replaced by its value, a sentence can be replaced by another. Both are listed below.
When all is right, sign here. Then have it noted in the kiosk:""".splitlines()
_COMMAND: Final = 'ibt-kiosk signoff --lang {code} --name "…" --role "…" --until YYYY-MM-DD'
_AFTER: Final = (
    "The eight letters and digits on each page stand for what you have read. If a word or a drawing changes "
    "later, they change too, and “ibt-kiosk check” names the card."
)
_SIGNATURE: Final = ("Name", "Role", "Counts until", "Place and date", "Signature")


class Front:
    """Makes the pieces of the first pages, which have the full width of a sheet."""

    def __init__(self, matter: Matter, frame: Frame, voices: Voices, theme: Theme) -> None:
        self._matter = matter
        self._frame = frame
        self._voices = voices
        self._theme = theme
        self._width = min(px(_WIDTH_MM), frame.inner.width())

    def how_to(self) -> list[Piece]:
        """Return what stands on the first page: what this is, how to use it, where to sign."""
        matter, voices = self._matter, self._voices
        language = matter.language
        pieces = self._text("For you to read and mark", voices.title)
        pieces += self._text(
            f"The guide to intrathecal baclofen therapy, as families read it on the screen in the waiting "
            f"room. Language: {language.name} ({language.code}). Version {matter.library.version}, "
            f"printed on {matter.day}.",
            gap_mm=1,
        )
        pieces += self._text(self._state(), gap_mm=2)
        pieces += self._title("How to use it")
        for number, step in enumerate(_HOW, 1):
            setting = Setting(self._width, indent=px(6), marker=f"{number}.")
            pieces += text_pieces(step, voices.body, setting, gap=px(1.4))
        command = _COMMAND.format(code=language.code)
        pieces += text_pieces(command, voices.strong, Setting(self._width, indent=px(6)), gap=px(0.6))
        pieces += self._text(_AFTER, gap_mm=2)
        pieces += self._title("Signed")
        return [*pieces, *(self._line(words) for words in _SIGNATURE)]

    def contents(self, contents: Sequence[tuple[str, int]]) -> list[Piece]:
        """Return the list of the parts, each with its first page, and what is not printed as it is shown."""
        numbered = enumerate(contents, 1)
        entries = [
            self._entry(f"{number}.  {_ISOLATE}{title}{_POP}", page) for number, (title, page) in numbered
        ]
        return [*self._title("What is in it"), *entries, *self._missing(), *self._filled()]

    def _state(self) -> str:
        reviews, code = self._matter.reviews, self._matter.language.code
        items, review = reviews.items(code), reviews.review(code)
        if review is None:
            return f"Nobody has signed it yet. It has {len(items)} pieces to read."
        covered = sum(reviews.covers(code, key) for key in items)
        until = f", to count until {review.until}" if review.until else ""
        return (
            f"{review.name} ({review.role}) signed it on {review.on}{until}. "
            f"{covered} of {len(items)} pieces are as they were signed, and in date."
        )

    def _missing(self) -> list[Piece]:
        """Return a list of what this language lacks: families read it in the default language."""
        library, reviews = self._matter.library, self._matter.reviews
        own = reviews.items(self._matter.language.code)
        missing = [key for key in reviews.items(library.default) if key not in own]
        if not missing:
            return []
        words = f"Families read these in “{library.default}”. They are not printed here."
        names = text_pieces(", ".join(missing), self._voices.small, Setting(self._width), gap=px(1))
        return [*self._title("What is not translated"), *self._text(words), *names]

    def _filled(self) -> list[Piece]:
        words = (
            "By its configuration. A text that names a value which is not set is left out; a sentence stays "
            "as it is printed. None of this is part of what is signed."
        )
        pieces = [*self._title("What this clinic puts in"), *self._text(words)]
        for name, value in self._matter.filled.items():
            shown = value or "not set"
            text = f"{name}: {shown}"
            setting = Setting(self._width, indent=px(6), marker="·")
            marks = [Mark(0, len(name) + 1, bold=True)]
            pieces += text_pieces(text, self._voices.small, setting, marks, gap=px(0.8))
        return pieces

    def _text(self, text: str, voice: Voice | None = None, gap_mm: float = 0.0) -> list[Piece]:
        return text_pieces(text, voice or self._voices.body, Setting(self._width), gap=px(gap_mm))

    def _title(self, text: str) -> list[Piece]:
        pieces = text_pieces(text, self._voices.headline, Setting(self._width), gap=px(7))
        return [Piece(piece.height, piece.paint, piece.gap, keep=True, text=piece.text) for piece in pieces]

    def _line(self, words: str) -> Piece:
        """Return a line to write on, with what to write before it."""
        voice, theme, start, end = self._voices.body, self._theme, px(36), self._width

        def paint(painter: QPainter, corner: QPointF) -> None:
            write_line(painter, voice, corner + QPointF(0, px(4.4)), words)
            y = corner.y() + px(9)
            draw_rule(painter, theme, QLineF(corner.x() + start, y, corner.x() + end, y))

        return Piece(px(11), paint, keep=words != _SIGNATURE[-1], text=words)

    def _entry(self, title: str, page: int) -> Piece:
        voice, width = self._voices.body, self._width

        def paint(painter: QPainter, corner: QPointF) -> None:
            write_line(painter, voice, corner, title)
            write_line(painter, voice, corner + QPointF(width, 0), str(page), from_right=True)

        return Piece(voice.pitch + px(1), paint, text=f"{title} {page}")
