"""The question before a visit ends by itself: a layer over whatever is shown, answered by any input."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import Layer
from kiosk.ui.target import Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class WarningLayer(Layer):
    """Asks whether somebody is still there. Its one target says yes, and so does any other input."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self._text = Words(self)
        self.stay = Target(self, kind=Kind.LEAD, icon=Icon.STAY)
        self._seconds = 0

    def dress(self) -> None:  # noqa: D102
        look, metrics = self.look, self.look.metrics
        self._title.setText(self.tr("Are you still there?"))
        self._title.dress(look, metrics.title_mm, look.theme.ink, bold=True)
        self._text.dress(look, max(metrics.label_mm, metrics.capital_mm * 0.7), look.theme.ink)
        self.stay.setText(self.tr("I am still reading"))
        self.stay.set_look(look)
        self.show_seconds(self._seconds)

    def show_seconds(self, seconds: int) -> None:
        """Say how many seconds are left."""
        self._seconds = seconds
        words = self.tr("Touch anywhere to go on. This starts over in {seconds} seconds.")
        self._text.setText(words.format(seconds=seconds))

    def lay_out(self) -> None:  # noqa: D102
        look, room = self.look, self.room
        gap, margin = look.px(look.metrics.gap_mm), look.px(look.metrics.margin_mm)
        width = min(room.width(), look.px(max(150.0, look.metrics.title_mm * 17)))
        inner = width - 4 * gap
        title, text = self._title.height_for(inner), self._text.height_for(inner)
        size = self.stay.room_for()
        height = title + text + size.height() + 6 * gap
        sheet = self.place_sheet(width, min(height, room.height() + margin))
        left, top = sheet.left() + 2 * gap, sheet.top() + 2 * gap
        self._title.setGeometry(left, top, inner, title)
        self._text.setGeometry(left, top + title + gap, inner, text)
        button = QRect(left, top + title + text + 2 * gap, min(inner, size.width() + 2 * gap), size.height())
        self.stay.setGeometry(look.mirrored(button, sheet))

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def summary(self) -> list[str]:  # noqa: D102
        return [self._title.text(), self._text.text()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [self.stay]

    def words(self) -> list[str]:  # noqa: D102
        return [self._title.text(), self._text.text(), self.stay.text()]
