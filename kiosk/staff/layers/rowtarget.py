"""A target that tells a thing and how it is set: the name where a line begins, the setting where it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter

from kiosk.ui.target import Target

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.fonts import Letters

_ALL = 100_000


class RowTarget(Target):
    """A row of a list.

    Attributes:
        key: What it stands for.
        capital_mm: Capital height of its words; 0 for that of the words on all targets.
        stacked: Whether the setting stands under the name though both have room on one line, because it does
            so in another row of the list.

    Signals:
        wished: Pressed; carries the key.
    """

    wished = Signal(str)

    def __init__(self, parent: QWidget, key: str) -> None:
        super().__init__(parent)
        self.key = key
        self.capital_mm = 0.0
        self.stacked = False
        self._name = self._setting = ""
        self.clicked.connect(self._on_clicked)

    def show_setting(self, name: str, setting: str) -> None:
        """Show a name and how it is set; the setting may have several lines."""
        self._name, self._setting = name, setting
        self.setText(f"{name}\n{setting}")
        self.setAccessibleName(f"{name}: {setting}".replace("\n", ", "))
        self.update()

    def width_of(self) -> int:
        """Return the width in px that name and setting need beneath each other, none of them wrapped."""
        return max(self._name_size().width(), self._setting_size(_ALL).width()) + 2 * self._pad()

    def needs_stacking(self, width: int) -> bool:
        """Return whether name and setting have no room beside each other in `width` px."""
        between = self.look.px(self.look.metrics.gap_mm)
        needed = self._name_size().width() + between + self._setting_size(_ALL).width()
        return needed > width - 2 * self._pad()

    def height_for(self, width: int) -> int:
        """Return the height in px that name and setting need in `width` px."""
        inner = width - 2 * self._pad()
        name, setting = self._name_size(), self._setting_size(inner)
        high = max(name.height(), setting.height())
        if self._is_stacked(width):
            high = name.height() + setting.height()
        return max(
            self.look.px(self.look.metrics.target_mm), high + 2 * self.look.px(self.look.metrics.pad_mm * 0.5)
        )

    def draw(self, painter: QPainter, rect: QRect) -> None:  # noqa: D102
        look, theme = self.look, self.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(look.direction)
        self.draw_face(painter, rect, theme.panel, theme.outline)
        if self.isDown():
            painter.translate(0, look.px(0.5))
        inner = rect.adjusted(self._pad(), 0, -self._pad(), 0)
        painter.setPen(theme.ink)
        middle, wrap = Qt.AlignmentFlag.AlignVCenter, Qt.TextFlag.TextWordWrap
        end = look.trailing
        if self._is_stacked(rect.width()):
            name, setting = self._name_size().height(), self._setting_size(inner.width()).height()
            top = inner.top() + (inner.height() - name - setting) // 2
            painter.setFont(self._font())
            painter.drawText(QRect(inner.left(), top, inner.width(), name), look.leading | middle, self._name)
            inner = QRect(inner.left(), top + name, inner.width(), setting)
            end = look.leading
        else:
            painter.setFont(self._font())
            painter.drawText(inner, look.leading | middle, self._name)
        painter.setFont(self._plain_font())
        painter.drawText(inner, end | middle | wrap, self._setting)

    def _is_stacked(self, width: int) -> bool:
        return self.stacked or self.needs_stacking(width)

    def _name_size(self) -> QRect:
        return QFontMetrics(self._font()).boundingRect(QRect(0, 0, _ALL, _ALL), 0, self._name)

    def _setting_size(self, width: int) -> QRect:
        room = QRect(0, 0, width, _ALL)
        words = QFontMetrics(self._plain_font())
        return words.boundingRect(room, Qt.TextFlag.TextWordWrap, self._setting)

    @property
    def _letters(self) -> Letters:
        return self.look.letters(self._capital_mm, bold=True)

    def _plain_font(self) -> QFont:
        return self.look.font(self._capital_mm)

    @property
    def _capital_mm(self) -> float:
        return self.capital_mm or self.look.metrics.label_mm

    def _pad(self) -> int:
        return self.look.px(self._capital_mm * 0.8)

    def _on_clicked(self) -> None:
        self.wished.emit(self.key)
