"""The screen that stands where nothing else can: calm for families, useful for staff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter

from kiosk.ui.place import ScreenId
from kiosk.ui.screens.screen import Screen
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.target import Target


_DRAWING = "attract-2"
_LEAST_PICTURE_MM = 25.0


class FaultScreen(Screen):
    """Says that the guide rests, whom to ask, and to staff what to do."""

    screen_id = ScreenId.FAULT

    def __init__(self, parent: QWidget, numbers: Sequence[str]) -> None:
        """Make the screen; `numbers` are the clinic's telephone numbers, as far as it has given any."""
        super().__init__(parent)
        self._numbers = tuple(numbers)
        # An ornament: it is painted by the screen, and says nothing to assistive programs.
        self._picture = QRect()
        self._title, self._text, self._phone, self._staff = (Words(self) for _ in range(4))

    def dress(self) -> None:  # noqa: D102
        look, metrics, theme = self.look, self.look.metrics, self.look.theme
        self._title.setText(self.tr("The guide is resting right now."))
        self.setAccessibleName(self.title())
        self._text.setText(self.tr("Please ask our staff. They are glad to help you."))
        self._staff.setText(
            self.tr(
                "For staff: the guide cannot be read. Switch the screen off and on again. If this stays, ask "
                "your IT team to run “ibt-kiosk check” and to look at the log."
            )
        )
        self._title.dress(look, metrics.title_mm, theme.ink, bold=True)
        large = metrics.label_mm * (1.0 if metrics.height_mm < 120 else 1.2)
        self._text.dress(look, large, theme.ink)
        self._phone.dress(look, large, theme.ink, bold=True)
        # A telephone number reads left to right in every language.
        self._phone.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._staff.dress(look, metrics.quiet_mm, theme.quiet)

    def lay_out(self) -> None:  # noqa: D102
        look, whole = self.look, self.rect()
        if whole.isEmpty():
            return
        low = look.metrics.height_mm < 120
        margin = look.px(look.metrics.margin_mm * (0.9 if low else 1.6))
        gap = look.px(look.metrics.gap_mm * (0.4 if low else 1.0))
        inner = whole.adjusted(margin, margin, -margin, -margin)
        staff = self._staff.height_for(inner.width())
        self._staff.setGeometry(QRect(inner.left(), inner.bottom() + 1 - staff, inner.width(), staff))
        inner.setBottom(inner.bottom() - staff - gap)
        self._phone.setText("\n".join(self._numbers))
        if self._phone.height_for(inner.width()) > inner.height() // 3:
            self._phone.setText(" · ".join(self._numbers))
        self._phone.setVisible(bool(self._numbers))
        parts = [part for part in (self._title, self._text, self._phone) if part.text()]
        heights = [part.height_for(inner.width()) for part in parts]
        words = sum(heights) + gap * (len(parts) - 1)
        # The picture takes what the words leave, up to a half; where they leave little, they stand alone.
        room = min(inner.height() // 2, inner.height() - words - 2 * gap)
        self._picture = QRect()
        if room >= look.px(_LEAST_PICTURE_MM):
            self._picture = QRect(inner.left(), inner.top(), inner.width(), room)
            inner.setTop(self._picture.bottom() + 1 + gap)
        top = inner.top() + max(0, (inner.height() - words) // 2)
        for part, height in zip(parts, heights, strict=True):
            part.setGeometry(QRect(inner.left(), top, inner.width(), height))
            top += height + gap

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._picture.isEmpty():
            return
        with QPainter(self) as painter:
            pixmap = self.look.picture(_DRAWING, self._picture.size())
            place = QRect(self._picture.topLeft(), QSize(pixmap.width(), pixmap.height()))
            place.moveCenter(QRect(place.topLeft(), QSize(place.width(), self._picture.height())).center())
            painter.drawPixmap(self.look.mirrored(place, self._picture).topLeft(), pixmap)

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def summary(self) -> list[str]:  # noqa: D102
        return [part.text() for part in (self._title, self._text, self._phone) if part.text()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return []

    def words(self) -> list[str]:  # noqa: D102
        parts = (self._title, self._text, self._phone, self._staff)
        return [line for part in parts for line in part.text().split("\n") if line]
