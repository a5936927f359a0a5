"""Pictures as assistive programs know them: each is a picture, and what it shows is its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap

from kiosk.ui.plainlabel import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget


class Picture(PlainLabel):
    """A drawing in the middle of its room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_picture(self, pixmap: QPixmap, alt: str) -> None:
        """Show a drawing; `alt` tells those who cannot see it what it shows."""
        self.setPixmap(pixmap)
        self.setAccessibleName(alt)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        # Qt would paint it gray under a layer, where nothing can be pressed.
        pixmap = self.pixmap()
        with QPainter(self) as painter:
            corner = QRect(0, 0, pixmap.width(), pixmap.height())
            corner.moveCenter(self.rect().center())
            painter.drawPixmap(corner.topLeft(), pixmap)


class PictureName(PlainLabel):
    """Stands where something else paints a picture, and tells what it shows. It paints nothing itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # To Qt a label is a picture as soon as it holds one.
        self.setPixmap(QPixmap(1, 1))
        self.hide()

    def tell(self, alt: str, place: QRect) -> None:
        """Tell what the picture at a place (px) shows; where there is no picture, `alt` is empty."""
        self.setAccessibleName(alt)
        self.setGeometry(place)
        self.setVisible(bool(alt))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        pass
