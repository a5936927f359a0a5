"""Paper: its sizes, its type, and the pieces that are set on it one under the other.

All lengths are px of `DPI`, so that one layout serves a PDF and a picture of it. What stands on the pages
of a proof is `kiosk.ui.proof.proof`; how pieces come onto pages is `kiosk.ui.proof.sheet`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageSize
from PySide6.QtSvg import QSvgRenderer

from kiosk.content.checking.drawingfile import drawing_to_show

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QPainter

    from kiosk.ui.fonts import Fonts
    from kiosk.ui.theme import Theme

DPI: Final = 600

PAPERS: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}

LEFT_TO_RIGHT: Final = Qt.LayoutDirection.LeftToRight
RIGHT_TO_LEFT: Final = Qt.LayoutDirection.RightToLeft


def px(mm: float) -> float:
    """Return millimetres in px."""
    return mm * DPI / 25.4


def paper_size(name: str) -> QSizeF:
    """Return the size of one of `PAPERS` in px."""
    size = QPageSize(PAPERS[name]).size(QPageSize.Unit.Millimeter)
    return QSizeF(px(size.width()), px(size.height()))


class Voice(Struct, frozen=True):
    """A way of setting words.

    Attributes:
        font: The font.
        color: Its color.
        pitch: Distance of two base lines in px.
    """

    font: QFont
    color: QColor
    pitch: float


class Voices:
    """The type of a proof, by what it says."""

    def __init__(self, fonts: Fonts, theme: Theme) -> None:
        def voice(capital_mm: float, pitch_mm: float, color: QColor, *, bold: bool = False) -> Voice:
            return Voice(fonts.font(px(capital_mm), bold=bold), color, px(pitch_mm))

        self.title = voice(6.6, 12.0, theme.ink, bold=True)
        self.headline = voice(3.6, 7.0, theme.ink, bold=True)
        self.body = voice(2.4, 5.2, theme.ink)
        self.strong = voice(2.4, 5.2, theme.ink, bold=True)
        self.label = voice(1.75, 4.0, theme.accent, bold=True)
        self.small = voice(1.75, 3.7, theme.quiet)


class Piece(Struct, frozen=True):
    """What is never divided between two pages: a line of text, a picture.

    Attributes:
        height: Its height in px.
        paint: Draws it, given its top left corner.
        gap: Space above it in px, left out at the top of a page.
        keep: Whether the next piece has to stand on the same page.
        text: Its words, for those who look for them.
    """

    height: float
    paint: Callable[[QPainter, QPointF], None]
    gap: float = 0.0
    keep: bool = False
    text: str = ""


def picture_piece(file: Path, room: QSizeF, gap: float = 0.0) -> Piece | None:
    """Return a drawing as large as fits into `room` px, or None where it cannot be drawn."""
    data, _ = drawing_to_show(file)
    drawing = QSvgRenderer()
    if data is None or not drawing.load(QByteArray(data)):
        return None
    size = QSizeF(drawing.defaultSize()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

    def paint(painter: QPainter, corner: QPointF) -> None:
        drawing.render(painter, QRectF(corner, size))

    return Piece(size.height(), paint, gap, text=f"[{file.stem}]")


def height_of(pieces: Sequence[Piece]) -> float:
    """Return the height of pieces one under the other in px, without the gap above the first."""
    return sum(piece.height + piece.gap for piece in pieces) - (pieces[0].gap if pieces else 0.0)


def side_by_side(columns: Sequence[tuple[float, Sequence[Piece]]], gap: float = 0.0) -> Piece:
    """Return columns of pieces as one piece.

    Args:
        columns: Of each its left edge in px, and what stands in it.
        gap: Space above it in px.
    """

    def paint(painter: QPainter, corner: QPointF) -> None:
        for left, pieces in columns:
            stack(painter, corner + QPointF(left, 0), pieces)

    words = " ".join(piece.text for _, pieces in columns for piece in pieces)
    return Piece(max(height_of(pieces) for _, pieces in columns), paint, gap, text=words)


def stack(painter: QPainter, corner: QPointF, pieces: Sequence[Piece]) -> None:
    """Draw pieces one under the other."""
    top = 0.0
    for number, piece in enumerate(pieces):
        top += piece.gap if number else 0.0
        piece.paint(painter, corner + QPointF(0, top))
        top += piece.height


def on_ground(pieces: Sequence[Piece], width: float, color: QColor, pad: float) -> list[Piece]:
    """Return pieces on a colored ground, which goes on where they go on over the end of a page.

    Args:
        pieces: What stands on it, set in a column of `width` less twice `pad`; the first keeps its gap above.
        width: Width of the ground in px.
        color: Its color.
        pad: Ground on all four sides in px.
    """
    last = len(pieces) - 1
    return [
        _grounded(
            piece,
            QRectF(pad, pad if number == 0 else piece.gap, width, pad if number == last else 0.0),
            color,
            piece.gap if number == 0 else 0.0,
        )
        for number, piece in enumerate(pieces)
    ]


def _grounded(piece: Piece, around: QRectF, color: QColor, gap: float) -> Piece:
    """Return a piece on its own part of a ground.

    Args:
        piece: The piece.
        around: Ground before it, above it, the whole ground's width, ground under it, in px.
        color: The ground's color.
        gap: Space above the ground in px.
    """
    height = around.y() + piece.height + around.height()

    def paint(painter: QPainter, corner: QPointF) -> None:
        painter.fillRect(QRectF(corner, QSizeF(around.width(), height)), color)
        piece.paint(painter, corner + around.topLeft())

    return Piece(height, paint, gap, piece.keep, piece.text)
