"""When to call now: the signs, the clinic's numbers, what to do and what to say; one touch from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from kiosk.ui.bar import Bar
from kiosk.ui.barplan import LeadsTo
from kiosk.ui.calllayout import SIGNS, CallPage, call_pages
from kiosk.ui.command import Command
from kiosk.ui.dots import Position
from kiosk.ui.icons import Icon
from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.numbers import Number, Numbers
from kiosk.ui.picture import Picture
from kiosk.ui.place import ScreenId
from kiosk.ui.screens.screen import Screen
from kiosk.ui.textarea import TextArea
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from kiosk.base.options import Clinic
    from kiosk.content.model import Section
    from kiosk.ui.look import Look
    from kiosk.ui.target import Target

_TOO_LITTLE, _TOO_MUCH = SIGNS

# Height of the title's line, in capitals of a screen's title.
_STRIP = 1.6

# The two kinds of signs are told apart by color too, but never by color alone: see `_draw_mark`.
_TINTS = {_TOO_LITTLE: "sand", _TOO_MUCH: "sky"}


class CallScreen(Screen):
    """When to call now.

    Signals:
        page_requested: Show the page with this number, from 0.
        more_requested: "More" is pressed.
        left: The way leads back to where the screen was opened.
    """

    screen_id = ScreenId.CALL
    page_requested = Signal(int)
    more_requested = Signal()
    left = Signal()

    def __init__(self, parent: QWidget, clinic: Clinic) -> None:
        super().__init__(parent)
        self._clinic = clinic
        self._section: Section | None = None
        self._title = Words(self)
        self._areas = [TextArea(self) for _ in range(4)]
        self._pictures = [Picture(self) for _ in range(4)]
        self._numbers = Numbers(self)
        self.bar = Bar(self)
        self._head = QRect()
        self._pages: tuple[CallPage, ...] = ()
        self._setting: tuple[Look, Section, QRect] | None = None
        self._number = 0
        self.bar.more.clicked.connect(self.more_requested)
        self.bar.next.clicked.connect(self._on_next)
        self.bar.back.clicked.connect(self._on_back)

    def show_page(self, section: Section, number: int, *, has_more: bool) -> None:
        """Show a page.

        Args:
            section: What `call-now.md` says.
            number: Number of the page, from 0; the last one stands in for one beyond it.
            has_more: Whether there is a section to read more in.
        """
        self._section, self._number = section, number
        self.bar.more.setVisible(has_more)
        self._title.setText(section.heading.title)
        self.setAccessibleName(section.heading.title)
        self.lay_out()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    def dress(self) -> None:  # noqa: D102
        look = self.look
        self._numbers.show_numbers(self._telephone_numbers(), look)
        self.bar.set_look(look)

    def lay_out(self) -> None:  # noqa: D102
        if self.rect().isEmpty() or self._section is None:
            return
        look, metrics, whole = self.look, self.look.metrics, self.rect()
        height = self.bar.height_for(look)
        self.bar.setGeometry(0, whole.height() - height, whole.width(), height)
        margin, gap = look.px(metrics.margin_mm), look.px(metrics.gap_mm)
        pad = gap // 2
        self._dress_title(look)
        icon = self._icon_side
        high = self._title.height_for(whole.width() - 2 * margin - 2 * icon)
        self._head = QRect(0, 0, whole.width(), high + 2 * pad)
        title = self._head.adjusted(margin + icon + icon // 2, pad, -margin, -pad)
        self._title.setGeometry(look.mirrored(title, self._head))
        room = whole.adjusted(margin, self._head.height() + pad, -margin, -height - pad)
        # To find the largest letters takes a tenth of a second: not again for what is set already.
        setting = (look, self._section, room)
        if setting != self._setting:
            self._setting = setting
            self._pages = call_pages(look, room, self._section.cards, self._numbers.height_for)
        self._number = max(0, min(self._number, len(self._pages) - 1))
        self._show(self._pages[self._number])
        self._lay_out_bar()
        self.update()

    def _dress_title(self, look: Look) -> None:
        # Scripts with tall lines get smaller letters, not a higher strip: the room is for the signs.
        capital, highest = look.metrics.title_mm * 0.8, look.px(look.metrics.title_mm * _STRIP)
        while True:
            capital = max(SMALLEST_CAPITAL_MM, capital)
            self._title.dress(look, capital, look.theme.alert_ink, bold=True)
            if self._title.height_for(self.width()) <= highest or capital <= SMALLEST_CAPITAL_MM:
                return
            capital *= 0.95

    @property
    def _icon_side(self) -> int:
        return QFontMetrics(self._title.font()).height()

    def _show(self, page: CallPage) -> None:
        shown = [panel for panel in page.panels if panel.card is not None]
        for number, (area, picture) in enumerate(zip(self._areas, self._pictures, strict=True)):
            panel = shown[number] if number < len(shown) else None
            area.setVisible(panel is not None)
            picture.setVisible(panel is not None and panel.picture.isValid())
            if panel is None or panel.card is None or panel.set_text is None or panel.page is None:
                continue
            area.show_text(panel.set_text, panel.page, panel.text)
            if panel.picture.isValid() and panel.card.picture:
                picture.setGeometry(panel.picture)
                drawing = self.look.picture(panel.card.picture.name, panel.picture.size())
                picture.show_picture(drawing, panel.card.picture.alt)
        numbers = next((panel for panel in page.panels if panel.card is None), None)
        self._numbers.setVisible(numbers is not None)
        if numbers is not None:
            self._numbers.setGeometry(numbers.rect)
            self._numbers.lay_out(page.capital_mm)
        self._put_in_order(page)

    def _put_in_order(self, page: CallPage) -> None:
        """Put the widgets in reading order: for those who are read to, panel by panel, then the bar."""
        parts = iter(zip(self._areas, self._pictures, strict=True))
        for panel in page.panels:
            for part in (self._numbers,) if panel.card is None else next(parts):
                part.raise_()
        self.bar.raise_()

    def _lay_out_bar(self) -> None:
        pages = len(self._pages)
        at_end = self._number + 1 >= pages
        self.bar.about.hide()
        self.bar.call.hide()
        self.bar.back.setVisible(self._number > 0)
        self.bar.show_lead(LeadsTo.RETURN if at_end else LeadsTo.NEXT)
        self.bar.lay_out()
        self.bar.dots.show_position(Position(self._number + 1, pages))
        if pages == 1:
            self.bar.dots.hide()

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def summary(self) -> list[str]:  # noqa: D102
        return [self.title(), self.bar.dots.text()] if self.page_count > 1 else [self.title()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return self.bar.around(())

    def words(self) -> list[str]:  # noqa: D102
        if not self._pages:
            return []
        words = [self._title.text()]
        areas = iter(self._areas)
        for panel in self._pages[self._number].panels:
            words += self._numbers.words() if panel.card is None else next(areas).strings()
        words += [target.text() for target in self.targets()]
        return words + ([self.bar.dots.text()] if self.bar.shows_count else [])

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        targets = {Command.NEXT: self.bar.next, Command.BACK: self.bar.back, Command.HOME: self.bar.home}
        if command is Command.CLOSE or (command is Command.BACK and self.bar.back.isHidden()):
            return self.bar.next if self._number + 1 >= len(self._pages) else self.bar.back
        return targets.get(command)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if not self._pages:
            return
        look = self.look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self._head, look.theme.alert)
            painter.setPen(look.edge)
            painter.drawLine(self._head.bottomLeft(), self._head.bottomRight())
            side = self._icon_side
            margin = look.px(look.metrics.margin_mm)
            icon = QRect(margin, (self._head.height() - side) // 2, side, side)
            look.icons.draw(
                painter,
                look.mirrored(icon, self._head),
                Icon.CALL,
                look.theme.alert_ink,
                direction=look.direction,
            )
            radius = look.px(look.metrics.corner_mm)
            line = max(1.5, 0.45 * look.metrics.px_per_mm)
            for panel in self._pages[self._number].panels:
                if panel.card is None:
                    continue
                tint = _TINTS.get(panel.card.id)
                face = look.theme.tint(tint).paper if tint else look.theme.panel
                painter.setPen(QPen(look.theme.tint(tint).strong if tint else look.theme.outline, line))
                painter.setBrush(face)
                painter.drawRoundedRect(
                    QRectF(panel.rect).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius
                )
                if panel.mark.isValid():
                    ink = look.theme.tint(tint or "stone").strong
                    _draw_mark(painter, panel.mark, ink, face, plus=panel.card.id == _TOO_MUCH)

    def _telephone_numbers(self) -> list[Number]:
        clinic = self._clinic
        by_day = clinic.name or self.tr("Your clinic")
        found = [
            Number(self.tr("Emergency"), clinic.phone_emergency),
            Number(self.tr("{clinic}, by day").format(clinic=by_day), clinic.phone_day),
            Number(self.tr("At night and on weekends"), clinic.phone_night),
        ]
        return [number for number in found if number.figures.strip()]

    def _on_next(self) -> None:
        if self._number + 1 < len(self._pages):
            self.page_requested.emit(self._number + 1)
        else:
            self.left.emit()

    def _on_back(self) -> None:
        self.page_requested.emit(self._number - 1)


def _draw_mark(painter: QPainter, rect: QRect, ink: QColor, paper: QColor, *, plus: bool) -> None:
    """Draw a sharp square with a minus for "too little", a disc with a plus for "too much"."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    if plus:
        painter.drawEllipse(rect)
    else:
        painter.drawRect(rect)
    long, thick = round(rect.width() * 0.56), max(2, round(rect.width() * 0.15))
    bar = QRect(0, 0, long, thick)
    bar.moveCenter(rect.center())
    painter.fillRect(bar, paper)
    if plus:
        bar = QRect(0, 0, thick, long)
        bar.moveCenter(rect.center())
        painter.fillRect(bar, paper)
    painter.restore()
