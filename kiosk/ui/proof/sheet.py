"""The sheets of a proof: pieces flowed onto pages, what stands around them, and the PDF of it all.

Each sheet has a head line, a column of text, and beside it a margin for remarks. What is said on them is
`kiosk.ui.proof.proof`.
"""

from __future__ import annotations

import re
import uuid
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QLineF, QMarginsF, QPointF, QRectF, Qt, QUuid
from PySide6.QtGui import QColor, QPageSize, QPainter, QPdfWriter, QPen

from kiosk.ui.proof.paper import DPI, PAPERS, RIGHT_TO_LEFT, Piece, height_of, paper_size, px
from kiosk.ui.proof.text import write_line

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from kiosk.ui.proof.paper import Voices
    from kiosk.ui.theme import Theme

# In mm. Printers leave up to 6 mm of each edge white; binders punch their holes within 14 mm.
_EDGE: Final = 14.0
_HEAD: Final = 8.0
_BAND: Final = 10.0
_MARGIN: Final = 46.0
_GUTTER: Final = 8.0
_TICK: Final = 4.2
_WRITING: Final = 8.5  # distance of lines that somebody writes on by hand

_TIGHT: Final = 0.55  # of the space between pieces, where that saves a page

# The moment at which Qt wrote a PDF, as it notes it in two forms. As many characters take its place, so that
# nothing in the file moves.
_MOMENT: Final = re.compile(rb"(?<=Date \(D:)\d{14}|(?<=Date=\")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


class Margin(Enum):
    """What stands beside the column of text."""

    NONE = auto()
    PLAIN = auto()
    REMARKS = auto()  # lines to write on and, on the first of several sheets, boxes to tick


class Band(Struct, frozen=True):
    """What stands on the colored band above the text.

    Attributes:
        key: Which piece of the guide the sheet shows: `process / place`.
        note: Its digest, and whether it is signed.
        color: The band's ground.
    """

    key: str
    note: str
    color: QColor


class Sheet(Struct, frozen=True):
    """One page.

    Attributes:
        placed: The pieces on it, each with its distance from the top of the column in px.
        band: What stands above them; None for none.
        margin: What stands beside them.
        first: Whether it is the first of the sheets with this band.
    """

    placed: tuple[tuple[float, Piece], ...]
    band: Band | None = None
    margin: Margin = Margin.PLAIN
    first: bool = True


class Frame:
    """Where things stand on a sheet of one size, in px; mirrored for languages that read right to left."""

    def __init__(self, paper: str, direction: Qt.LayoutDirection) -> None:
        """Measure a paper of `PAPERS` for a guide that reads in a direction."""
        self.paper = paper
        self.size = paper_size(paper)
        self.direction = direction
        edge = px(_EDGE)
        self.inner = QRectF(edge, edge, self.size.width() - 2 * edge, self.size.height() - 2 * edge)
        self.column_width = self.inner.width() - px(_MARGIN + _GUTTER)
        # From the left edge of the column to that of the margin beside it.
        self.to_margin = (
            -px(_MARGIN + _GUTTER) if direction is RIGHT_TO_LEFT else self.column_width + px(_GUTTER)
        )

    def column(self, sheet: Sheet) -> QRectF:
        """Return the column of text of a sheet."""
        top = self.inner.top() + px(_HEAD) + (px(_BAND + 4) if sheet.band else 0.0)
        narrow = sheet.margin is not Margin.NONE
        width = self.column_width if narrow else self.inner.width()
        left = self.inner.right() - width if self.direction is RIGHT_TO_LEFT else self.inner.left()
        return QRectF(left, top, width, self.inner.bottom() - top)

    def margin(self, sheet: Sheet) -> QRectF:
        """Return the margin for remarks beside the column."""
        column = self.column(sheet)
        left = self.inner.left() if self.direction is RIGHT_TO_LEFT else self.inner.right() - px(_MARGIN)
        return QRectF(left, column.top(), px(_MARGIN), column.height())


def flow(pieces: Sequence[Piece], frame: Frame, band: Band | None, margin: Margin) -> list[Sheet]:
    """Return pieces on as many sheets as they take, at least one.

    Args:
        pieces: What to place.
        frame: Where things stand on a sheet.
        band: The band of all these sheets; those after the first say that they go on.
        margin: What stands beside the column.
    """
    room = frame.column(Sheet((), band, margin)).height()
    pages = _placed(pieces, room)
    if len(pages) == 2:
        # A second page for one or two lines is paper for nothing: less space between the pieces may do.
        tight = _placed([replace(piece, gap=piece.gap * _TIGHT) for piece in pieces], room)
        pages = tight if len(tight) == 1 else pages
    onward = replace(band, key=f"{band.key}, continued") if band else None
    return [
        Sheet(tuple(page), onward if number else band, margin, first=number == 0)
        for number, page in enumerate(pages)
    ]


def _placed(pieces: Sequence[Piece], room: float) -> list[list[tuple[float, Piece]]]:
    """Return the pieces of each page, each with its distance from the top of the column."""
    pages: list[list[tuple[float, Piece]]] = [[]]
    bottom = 0.0
    for group in _groups(pieces, room):
        gap = group[0].gap if pages[-1] else 0.0
        if bottom + gap + height_of(group) > room and pages[-1]:
            pages.append([])
            bottom = gap = 0.0
        for number, piece in enumerate(group):
            bottom += piece.gap if number else gap
            pages[-1].append((bottom, piece))
            bottom += piece.height
    return pages


def _groups(pieces: Sequence[Piece], room: float) -> Iterator[list[Piece]]:
    """Yield pieces that have to stand together, as far as there is room for them on one page."""
    group: list[Piece] = []
    for piece in pieces:
        if group and height_of([*group, piece]) > room:
            yield group
            group = []
        group.append(piece)
        if not piece.keep:
            yield group
            group = []
    if group:
        yield group


class Printer:
    """Draws sheets."""

    def __init__(self, frame: Frame, voices: Voices, theme: Theme, head: str) -> None:
        """Prepare to draw.

        Args:
            frame: Where things stand.
            voices: The type.
            theme: The colors.
            head: The line at the top of every sheet.
        """
        self._frame = frame
        self._voices = voices
        self._theme = theme
        self._head = head

    def pdf(self, sheets: Sequence[Sheet], title: str, day: dt.date) -> bytes:
        """Return the sheets as a PDF.

        The same sheets give the same bytes on the same machine: the moment of writing that Qt notes is set to
        `day`, and the number that it makes up to one made from the head line. Qt's version and the offset of
        the machine's time zone are noted as well; they differ between machines.
        """
        # Qt writes the typefaces in the order of a hash table, which is another one in each process.
        QHashSeed.setDeterministicGlobalSeed()
        try:
            return _dated(self._written(sheets, title), day)
        finally:
            QHashSeed.resetRandomGlobalSeed()

    def _written(self, sheets: Sequence[Sheet], title: str) -> bytes:
        """Return the sheets as Qt writes them."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(DPI)
        writer.setPageSize(QPageSize(PAPERS[self._frame.paper]))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        writer.setTitle(title)
        writer.setCreator("ibt-kiosk")
        writer.setDocumentId(QUuid(str(uuid.uuid5(uuid.NAMESPACE_OID, self._head))))
        with QPainter(writer) as painter:
            for number, sheet in enumerate(sheets, 1):
                if number > 1:
                    writer.newPage()
                self.draw(painter, sheet, number, len(sheets))
        return bytes(buffer.data().data())

    def draw(self, painter: QPainter, sheet: Sheet, number: int, count: int) -> None:
        """Draw one sheet, in px of `DPI`, from its top left corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self._frame.inner
        small = self._voices.small
        write_line(painter, small, inner.topLeft(), self._head)
        write_line(painter, small, inner.topRight(), f"{number} / {count}", from_right=True)
        if sheet.band is not None:
            self._draw_band(painter, sheet.band)
        if sheet.margin is not Margin.NONE:
            self._draw_margin(painter, sheet)
        corner = self._frame.column(sheet).topLeft()
        for top, piece in sheet.placed:
            piece.paint(painter, corner + QPointF(0, top))

    def _draw_band(self, painter: QPainter, band: Band) -> None:
        inner = self._frame.inner
        rect = QRectF(inner.left(), inner.top() + px(_HEAD), inner.width(), px(_BAND))
        painter.fillRect(rect, band.color)
        strong, small, pad = self._voices.strong, self._voices.small, px(3)
        middle = rect.center().y()
        left, right = QPointF(rect.left() + pad, middle), QPointF(rect.right() - pad, middle)
        write_line(painter, strong, left - QPointF(0, strong.pitch / 2), band.key)
        write_line(painter, small, right - QPointF(0, small.pitch / 2), band.note, from_right=True)

    def _draw_margin(self, painter: QPainter, sheet: Sheet) -> None:
        rect = self._frame.margin(sheet)
        mirrored = self._frame.direction is RIGHT_TO_LEFT
        x = rect.right() + px(_GUTTER) / 2 if mirrored else rect.left() - px(_GUTTER) / 2
        draw_rule(painter, self._theme, QLineF(x, rect.top(), x, rect.bottom()))
        if sheet.margin is Margin.PLAIN:
            return
        if sheet.first:
            draw_ticks(painter, self._voices, self._theme, rect.topLeft())
        y = rect.top() + px(_TICK) + px(_WRITING) * 1.5
        while y <= rect.bottom():
            draw_rule(painter, self._theme, QLineF(rect.left(), y, rect.right(), y))
            y += px(_WRITING)


def _dated(pdf: bytes, day: dt.date) -> bytes:
    """Return a PDF that says that it was written when a day began."""
    midnight = f"{day.isoformat()}T00:00:00".encode()
    digits = bytes(sign for sign in midnight if sign in b"0123456789")
    return _MOMENT.sub(lambda found: midnight if b"-" in found[0] else digits, pdf)


def draw_ticks(painter: QPainter, voices: Voices, theme: Theme, corner: QPointF) -> None:
    """Draw two boxes to tick, "right" and "change"."""
    for number, word in enumerate(("right", "change")):
        box = QRectF(corner.x() + number * px(18), corner.y(), px(_TICK), px(_TICK))
        painter.setPen(QPen(theme.outline, px(0.3)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        write_line(painter, voices.label, QPointF(box.right() + px(1.6), corner.y()), word)


def draw_rule(painter: QPainter, theme: Theme, line: QLineF) -> None:
    """Draw a fine line."""
    painter.setPen(QPen(theme.tint("stone").strong, px(0.12)))
    painter.drawLine(line)
