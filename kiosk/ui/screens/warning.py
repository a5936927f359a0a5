"""The question before a visit ends by itself: a layer over whatever is shown, answered by any input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.target import Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look


class Sheet(QLabel):
    """The round paper that the question stands on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.theme.paper)
        painter.setBrush(self._look.theme.paper)
        radius = self._look.px(self._look.metrics.corner_mm * 1.5)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
        painter.end()


class WarningLayer(QWidget):
    """Asks whether somebody is still there. Its one target says yes, and so does any other input."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._sheet = Sheet(self)
        self._title = Words(self)
        self._text = Words(self)
        self.stay = Target(self, kind=Kind.LEAD, icon=Icon.STAY)
        self._seconds = 0
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take a look on and lay everything out."""
        self._look = look
        metrics = look.metrics
        self._sheet.set_look(look)
        self._title.setText(self.tr("Are you still there?"))
        self._title.dress(look, metrics.title_mm, look.theme.ink, bold=True)
        self._text.dress(look, max(metrics.label_mm, metrics.capital_mm * 0.7), look.theme.ink)
        self.stay.setText(self.tr("I am still reading"))
        self.stay.set_look(look)
        self.show_seconds(self._seconds)
        self.lay_out()

    def show_seconds(self, seconds: int) -> None:
        """Say how many seconds are left."""
        self._seconds = seconds
        words = self.tr("Touch anywhere to go on. This starts over in {seconds} seconds.")
        self._text.setText(words.format(seconds=seconds))

    def lay_out(self) -> None:
        """Put everything in its place."""
        if self._look is None or self.rect().isEmpty():
            return
        look, whole = self._look, self.rect()
        gap, margin = look.px(look.metrics.gap_mm), look.px(look.metrics.margin_mm)
        width = min(whole.width() - 2 * margin, look.px(max(150.0, look.metrics.title_mm * 17)))
        inner = width - 4 * gap
        title, text = self._title.height_for(inner), self._text.height_for(inner)
        size = self.stay.room_for()
        height = title + text + size.height() + 6 * gap
        sheet = QRect(0, 0, width, min(height, whole.height() - margin))
        sheet.moveCenter(whole.center())
        self._sheet.setGeometry(sheet)
        left, top = sheet.left() + 2 * gap, sheet.top() + 2 * gap
        self._title.setGeometry(left, top, inner, title)
        self._text.setGeometry(left, top + title + gap, inner, text)
        button = QRect(left, top + title + text + 2 * gap, min(inner, size.width() + 2 * gap), size.height())
        self.stay.setGeometry(look.mirrored(button, sheet))

    def targets(self) -> list[Target]:
        """Return the targets of the layer in reading order."""
        return [self.stay]

    def words(self) -> list[str]:
        """Return all that can be read on the layer, in reading order."""
        return [self._title.text(), self._text.text(), self.stay.text()]

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._look.theme.shade)
            painter.end()
