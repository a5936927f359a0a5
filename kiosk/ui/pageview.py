"""Shows one page of the guide and slides to the next: drawn once, then only moved.

The neighbors are drawn ahead, while nothing else is to do, so that a turn shows its first frame at once.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPoint, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPixmap

from kiosk.ui.plainlabel import PlainLabel
from kiosk.ui.spokenmark import draw_over

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page

SLIDE_MS = 180
"""How long a page takes to slide in (ease-out)."""

_KEPT_PAGES = 3
"""The page that is shown and its neighbors."""


class PageView(PlainLabel):
    """The page that is being read. To assistive programs it is a text with the page's words.

    Signals:
        settled: The page stands still; what lies over it can be pressed.
    """

    settled = Signal()

    def __init__(self, parent: QWidget, draw: Callable[[QPainter, Page], None]) -> None:
        """Make a view that has its pages drawn by `draw`."""
        super().__init__(parent)
        self._draw = draw
        self._page: Page | None = None
        self._leaving: QPixmap | None = None
        self._step = 0
        self._drag = 0
        self._ahead: list[Page] = []
        self._pixmaps: OrderedDict[Page, QPixmap] = OrderedDict()
        self._mark: tuple[list[QRectF], Look] | None = None
        self._covered = 0
        self._slide = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=SLIDE_MS)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.valueChanged.connect(self._on_slide_moved)
        self._slide.finished.connect(self._on_slide_finished)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._on_idle)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def sliding(self) -> bool:
        """Whether a page is on its way in."""
        return self._slide.state() is QVariantAnimation.State.Running

    def show_page(self, page: Page, words: str, step: int = 0) -> None:
        """Show a page.

        Args:
            page: The page.
            words: All its words, for assistive programs.
            step: 1 slides it in from where one reads on to, -1 from the other side, 0 shows it at once. The
                sides are already turned around for languages read from right to left.
        """
        self._slide.stop()
        leaving = self._pixmap(self._page) if step and self._page is not None else None
        self._page, self._leaving, self._step, self._mark = page, leaving, step, None
        self.setText(words)
        if leaving is None:
            self._drag = 0
            self.update()
            self._idle.start()
            self.settled.emit()
            return
        self._pixmap(page)
        start = min(0.9, abs(self._drag) / max(1, self.width())) if self._drag * step < 0 else 0.0
        self._drag = 0
        self._slide.setStartValue(start)
        self._slide.start()

    def prepare(self, pages: Sequence[Page]) -> None:
        """Draw these pages when there is nothing else to do."""
        self._ahead = list(pages)
        if not self.sliding:
            self._idle.start()

    def forget(self) -> None:
        """Drop all that was drawn: the look has changed."""
        self._slide.stop()
        self._pixmaps.clear()
        self._leaving, self._page, self._ahead, self._drag, self._mark = None, None, [], 0, None

    def show_mark(self, boxes: Sequence[QRectF], look: Look) -> None:
        """Mark what is read aloud, in px of the page; the page itself stays as it was drawn."""
        self._mark = (list(boxes), look) if boxes else None
        self.update()

    def remove_mark(self) -> None:
        """Take the mark away."""
        self._mark = None
        self.update()

    def cover(self, height: int) -> None:
        """Keep what is marked in sight, though `height` px at the lower edge are covered."""
        self._covered = height
        self.update()

    @property
    def _lift(self) -> int:
        """How far the page stands higher than usual, in px, so that the mark is not covered."""
        if self._mark is None or not self._covered:
            return 0
        lowest = max(box.bottom() for box in self._mark[0])
        return round(max(0.0, min(float(self._covered), lowest - (self.height() - self._covered))))

    def drag(self, offset: int, neighbor: Page | None) -> None:
        """Let the page follow a finger, `offset` px from where it lay; what comes in is `neighbor`."""
        self._slide.stop()
        # At an end the page gives way a little and no more: there is nothing behind it.
        self._drag = offset if neighbor is not None else offset // 4
        self._leaving = self._pixmap(neighbor) if neighbor is not None else None
        self.update()

    def release(self) -> None:
        """Let the page fall back to where it lay."""
        self._drag = 0
        self._leaving = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        with QPainter(self) as painter:
            if self._page is None:
                painter.fillRect(self.rect(), self.palette().window())
                return
            page = self._pixmap(self._page)
            if self.sliding and self._leaving is not None:
                shift = round(self.width() * float(self._slide.currentValue()) * -self._step)
                painter.drawPixmap(QPoint(shift, 0), self._leaving)
                painter.drawPixmap(QPoint(shift + self.width() * self._step, 0), page)
            elif self._drag:
                painter.fillRect(self.rect(), self.palette().window())
                painter.drawPixmap(QPoint(self._drag, 0), page)
                if self._leaving is not None:
                    beyond = self._drag + (self.width() if self._drag < 0 else -self.width())
                    painter.drawPixmap(QPoint(beyond, 0), self._leaving)
            else:
                self._draw_still(painter, page)

    def _draw_still(self, painter: QPainter, page: QPixmap) -> None:
        """Draw the page that stands still, with what is marked on it."""
        lift = self._lift
        if lift:
            painter.fillRect(self.rect(), self.palette().window())
            painter.translate(0, -lift)
        painter.drawPixmap(QPoint(0, 0), page)
        if self._mark is not None:
            draw_over(painter, *self._mark)

    def _pixmap(self, page: Page) -> QPixmap:
        pixmap = self._pixmaps.get(page)
        if pixmap is None:
            pixmap = QPixmap(self.size())
            with QPainter(pixmap) as painter:
                self._draw(painter, page)
            self._pixmaps[page] = pixmap
            while len(self._pixmaps) > _KEPT_PAGES:
                self._pixmaps.popitem(last=False)
        self._pixmaps.move_to_end(page)
        return pixmap

    def _on_slide_moved(self) -> None:
        self.update()

    def _on_slide_finished(self) -> None:
        self._leaving = None
        self.update()
        self._idle.start()
        self.settled.emit()

    def _on_idle(self) -> None:
        if self._ahead and not self.sliding:
            self._pixmap(self._ahead.pop(0))
            if self._page is not None:
                self._pixmap(self._page)  # keeps the page that is shown among the kept ones
            self._idle.start()
