"""The target "Tell me more": it tells what will be seen where that is a needle, a cut or a rare risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from kiosk.ui.icons import Icon
from kiosk.ui.target import Target
from kiosk.ui.words import balanced_width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

# The words on what will be seen are wrapped at this many capitals of their size.
_WIDEST = 26

_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class MoreTarget(Target):
    """Leads to the second part of a card. Its name has a second line where the part `shows` something."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, icon=Icon.MORE)

    def name(self, shows: str) -> None:
        """Name it.

        Args:
            shows: What will be seen, such as "a thin needle"; empty where nothing needs to be told.
        """
        words, told = self._lines(shows)
        self.setText("\n".join(line for line in (words, told) if line))
        self.setAccessibleName(words)
        self.setAccessibleDescription(told)

    def size_for(self, shows: str) -> QSize:
        """Return the size in px that it needs to tell what will be seen."""
        words, told = self._lines(shows)
        self.setText(words)
        size = self.room_for()
        if not told:
            return size
        metrics, pad = QFontMetrics(self._quiet()), self.look.px(self.look.metrics.label_mm)
        box = self._box(metrics, told)
        height = QFontMetrics(self._font()).height() + box.height() + pad
        return QSize(max(size.width(), box.width() + 2 * pad), max(size.height(), height))

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        words, _, told = self.text().partition("\n")
        self._draw_lines(painter, rect, words, told)

    def draw_for(self, painter: QPainter, rect: QRect, shows: str) -> None:
        """Draw it as it looks on the page of a card, whichever page it stands on now."""
        self._draw_lines(painter, rect, *self._lines(shows))

    def _lines(self, shows: str) -> tuple[str, str]:
        told = self.tr("Shows: {what}").format(what=shows) if shows else ""
        return self.tr("Tell me more"), told

    def _draw_lines(self, painter: QPainter, rect: QRect, words: str, told: str) -> None:
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(look.direction)
        self.draw_face(painter, rect, theme.panel, theme.outline)
        if self.isDown():
            painter.translate(0, look.px(0.5))
        line, quiet = QFontMetrics(self._font()).height(), QFontMetrics(self._quiet())
        box = self._box(quiet, told) if told else QRect()
        top = rect.top() + (rect.height() - line - box.height()) // 2
        self._draw_words(painter, QRect(rect.left(), top, rect.width(), line), words)
        painter.setFont(self._quiet())
        painter.setPen(theme.quiet)
        column = QRect(0, 0, box.width() + 2, box.height())
        column.moveCenter(rect.center())
        column.moveTop(top + line)
        painter.drawText(column, _WRAPPED, told)

    def _draw_words(self, painter: QPainter, rect: QRect, words: str) -> None:
        look = self.look
        metrics = QFontMetrics(self._font())
        icon, space = self._icon_side(metrics), look.px(look.metrics.label_mm * 0.7)
        total = QRect(0, 0, icon + space + metrics.horizontalAdvance(words), rect.height())
        total.moveCenter(rect.center())
        painter.setFont(self._font())
        painter.setPen(look.theme.ink)
        first = QRect(total.left(), total.top(), icon, total.height())
        look.icons.draw(
            painter, look.mirrored(first, total), self.pictogram, look.theme.ink, direction=look.direction
        )
        rest = look.mirrored(total.adjusted(icon + space, 0, 0, 0), total)
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, words)

    def _quiet(self) -> QFont:
        return self.look.font(self.look.metrics.quiet_mm)

    def _box(self, metrics: QFontMetrics, told: str) -> QRect:
        widest = self.look.px(self.look.metrics.quiet_mm * _WIDEST)
        width = balanced_width(metrics, told, widest)
        return metrics.boundingRect(QRect(0, 0, width, 100_000), _WRAPPED, told)
