"""A picture choice: a pictogram or sample over its words; lit, and marked by a check, while it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen, QTransform

from kiosk.ui.choice import Choice
from kiosk.ui.easing import Kind, Offer
from kiosk.ui.icons import Icon
from kiosk.ui.target import Form

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.theme import Theme

_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_MOST_LINES = 2

# Height of the picture, in capitals of the words under it; a check is this part of it.
_PICTURE = 3.9
_CHECK = 0.5

# The widest picture, in its heights.
_PICTURE_WIDE = 1.4


class _Measures:
    """How large the words of a choice are, found out once: a grid tries many widths, and some twice."""

    def __init__(self, look: Look, text: str, font: QFont) -> None:
        self.look, self.text, self.font = look, text, font
        self.metrics = QFontMetrics(font)
        room = look.metrics
        self.pad = look.px(max(0.8, room.gap_mm * (0.42 if room.height_mm >= 120 else 0.3)))
        self._words = [self.metrics.horizontalAdvance(word) for word in text.split()]
        self._heights: dict[int, int] = {}

    def column(self, width: int) -> QRect:
        """Return where the words of a choice `width` px wide may stand."""
        return QRect(self.pad, 0, max(1, width - 2 * self.pad), 100_000)

    def height(self, width: int) -> int:
        """Return the height in px of the words in a choice `width` px wide."""
        if width not in self._heights:
            box = self.metrics.boundingRect(self.column(width), _WRAPPED, self.text)
            self._heights[width] = box.height()
        return self._heights[width]

    def fit(self, width: int) -> bool:
        """Return whether no word is wider than a choice `width` px wide has room for."""
        return max(self._words, default=0) <= self.column(width).width()


class PictureChoice(Choice):
    """A picture over its words. What it stands for is for the choices made from this.

    Attributes:
        grown: How much larger than usual the picture is, where the screen has room for large ones.
    """

    def __init__(self, parent: QWidget, icon: Icon) -> None:
        super().__init__(parent, icon=icon, form=Form.STACKED)
        self.grown = 1.0
        self._measured: _Measures | None = None

    @property
    def _measures(self) -> _Measures:
        look, text = self.look, self.text()
        if self._measured is None or self._measured.look is not look or self._measured.text != text:
            self._measured = _Measures(look, text, self._font())
        return self._measured

    def height_for(self, width: int) -> int:
        """Return the height in px that picture and words need in `width` px."""
        look = self.look
        needed = self._measures.height(width) + self._picture_side() + 2 * self._pad() + self._between()
        return max(needed, look.px(look.metrics.target_mm))

    def fits(self, width: int) -> bool:
        """Return whether the words stand in `width` px in two lines, none of them cut."""
        measures = self._measures
        if not measures.fit(width):
            return False
        words = measures.metrics
        return measures.height(width) <= words.lineSpacing() * _MOST_LINES + words.descent()

    def leaves_air(self, width: int) -> bool:
        """Return whether the picture has air beside it in `width` px, where a check may stand."""
        side = self._picture_side()
        return side * _PICTURE_WIDE + 2 * (self._pad() + round(side * _CHECK)) <= width

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(look.direction)
        face, ink, edge = (
            (theme.target, theme.target_ink, theme.target)
            if self.chosen
            else (theme.panel, theme.ink, theme.outline)
        )
        self.draw_face(painter, rect, face, edge)
        if self.isDown():
            painter.translate(0, look.px(0.5))
        measures = self._measures
        column = measures.column(rect.width()).translated(rect.left(), 0)
        height = measures.height(rect.width())
        side, pad, between = self._picture_side(), self._pad(), self._between()
        top = rect.top() + max(pad // 2, (rect.height() - side - between - height) // 2)
        check = round(side * _CHECK)
        picture = QRect(0, top, min(side * 2, rect.width() - 2 * (pad + check)), side)
        picture.moveLeft(rect.left() + (rect.width() - picture.width()) // 2)
        self.draw_picture(painter, picture, ink)
        painter.setFont(measures.font)
        painter.setPen(QPen(ink))
        painter.drawText(
            QRect(column.left(), top + side + between, column.width(), height), _WRAPPED, self.text()
        )
        if self.chosen:
            corner = QRect(rect.right() + 1 - pad - check, rect.top() + pad, check, check)
            look.icons.draw(painter, look.mirrored(corner, rect), Icon.CHOSEN, ink, direction=look.direction)

    def draw_picture(self, painter: QPainter, room: QRect, ink: QColor) -> None:
        """Draw what stands over the words; a choice made from this may draw a sample."""
        self.look.icons.draw(painter, room, self.pictogram, ink, direction=self.look.direction)

    def _picture_side(self) -> int:
        return round(
            self._measures.metrics.capHeight()
            * (_PICTURE * self.grown if self.look.metrics.height_mm >= 120 else 1.9)
        )

    def _between(self) -> int:
        """Return the space in px between picture and words, which grows with the picture."""
        return round(self._pad() * self.grown)

    def _pad(self) -> int:
        return self._measures.pad


class ChoiceTarget(PictureChoice):
    """A choice of "Easier to use": an offer, which is on or off, or one of its kinds.

    Attributes:
        choice: What it stands for.

    Signals:
        wished: Pressed; carries what it stands for.
    """

    wished = Signal(object)

    def __init__(self, parent: QWidget, choice: Offer | Kind, icon: Icon) -> None:
        super().__init__(parent, icon)
        self.choice = choice
        self.clicked.connect(self._on_clicked)
        self.one_of_several = isinstance(choice, Kind) and choice.offer is not Offer.BUTTON

    def _on_clicked(self) -> None:
        self.wished.emit(self.choice)


class SizeChoice(ChoiceTarget):
    """A text size, shown by a letter as large beside the others as it will be."""

    def __init__(self, parent: QWidget, size: int, share: float) -> None:
        """Make a choice.

        Args:
            parent: The widget that it stands on.
            size: The text size, 1 to 4.
            share: Its capital height, in those of the largest size.
        """
        super().__init__(parent, Kind(Offer.SIZE, size), Icon.TEXT_SIZE)
        self._share = share

    def draw_picture(self, painter: QPainter, room: QRect, ink: QColor) -> None:  # noqa: D102
        # A picture of a letter, drawn as a shape: it is no word that anybody reads. Some scripts have letters
        # higher than a Latin capital.
        letter = QPainterPath()
        letter.addText(0, 0, self.look.fonts.font(room.height(), bold=True), self.tr("A"))
        scale = room.height() * self._share / letter.boundingRect().height()
        letter = QTransform.fromScale(scale, scale).map(letter)
        box = letter.boundingRect()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawPath(
            letter.translated(room.center().x() - box.center().x(), room.bottom() - box.bottom())
        )


class ThemeChoice(ChoiceTarget):
    """A theme, shown by a piece of paper and a target in its colors."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent, Kind(Offer.COLORS, theme.name), Icon.COLORS)
        self._theme = theme

    def draw_picture(self, painter: QPainter, room: QRect, ink: QColor) -> None:  # noqa: D102
        theme = self._theme
        line = max(1.5, 0.3 * self.look.metrics.px_per_mm)
        sheet = QRect(0, 0, min(room.width(), round(room.height() * 1.7)), room.height())
        sheet.moveCenter(room.center())
        painter.setPen(QPen(ink, line))
        painter.setBrush(theme.paper)
        radius = sheet.height() * 0.16
        painter.drawRoundedRect(sheet, radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.ink)
        thick = max(2, round(sheet.height() * 0.11))
        inset = round(sheet.height() * 0.2)
        for number, share in enumerate((1.0, 0.7)):
            top = sheet.top() + inset + number * 2 * thick
            bar = QRect(sheet.left() + inset, top, round((sheet.width() - 2 * inset) * share), thick)
            painter.drawRect(self.look.mirrored(bar, sheet))
        painter.setBrush(theme.target)
        button = QRect(0, 0, round(sheet.width() * 0.4), round(sheet.height() * 0.28))
        button.moveRight(sheet.right() - inset)
        button.moveBottom(sheet.bottom() - round(inset * 0.8))
        painter.drawRoundedRect(self.look.mirrored(button, sheet), radius * 0.7, radius * 0.7)
