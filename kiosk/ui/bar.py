"""The bar at the lower edge: the same targets in the same places, whatever is above it.

On the side where one begins to read: Home (or About, at home), "When to call", the language, the picture
book for children. On the other: Back and Next. Between them dots and "2 of 5"; where there is no room for
both, the page shows the numbers itself. Where the long names have no room, the targets bear short ones.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from kiosk.ui.dots import Dots, Position
from kiosk.ui.icons import Icon
from kiosk.ui.metrics import TARGET_FLOOR_MM
from kiosk.ui.target import Form, Kind, Target

if TYPE_CHECKING:
    from kiosk.content.model import Language
    from kiosk.ui.look import Look


class LeadsTo(Enum):
    """Where Next leads."""

    NEXT = auto()
    TOPIC = auto()
    MORE = auto()
    HOME = auto()
    RETURN = auto()


_PICTOGRAMS = {LeadsTo.HOME: Icon.HOME, LeadsTo.RETURN: Icon.RETURN}


class Name(NamedTuple):
    """What a target is called, where there is room and where there is little."""

    long: str
    short: str


class Bar(QWidget):
    """The bar of a screen.

    `has_about` and `has_call` say whether "About" and "When to call" lead anywhere in this guide. `more`
    stands in the place of "When to call" on that screen itself, where it leads to its pages.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.home = Target(self, icon=Icon.HOME, form=Form.STACKED)
        self.about = Target(self, icon=Icon.ABOUT, form=Form.STACKED)
        self.call = Target(self, kind=Kind.ALERT, icon=Icon.CALL, form=Form.STACKED)
        self.more = Target(self, icon=Icon.ABOUT, form=Form.STACKED)
        self.language = Target(self, icon=Icon.LANGUAGE, form=Form.STACKED)
        self.kids = Target(self, icon=Icon.KIDS, form=Form.STACKED)
        self.back = Target(self, icon=Icon.BACK)
        self.next = Target(self, kind=Kind.LEAD, icon=Icon.NEXT, icon_last=True)
        self.dots = Dots(self)
        self._look: Look | None = None
        self._leads_to = LeadsTo.NEXT
        self.has_about = self.has_call = True
        self._short = self._tight = False
        self._language = Name("", "")
        self.more.hide()
        self._for_kids = False

    @property
    def targets(self) -> list[Target]:
        """The targets of the bar in reading order, those included that are not shown now."""
        firsts = [self.home, self.about, self.call, self.more, self.language, self.kids]
        return [*firsts, self.back, self.next]

    @property
    def shows_count(self) -> bool:
        """Whether "2 of 5" has room in the bar."""
        return not self.dots.isHidden()

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, look.theme.bar)
        self.setPalette(palette)
        self.home.setText(self.tr("Home"))
        self.about.setText(self.tr("About"))
        self.more.setText(self.tr("More"))
        self.back.setText(self.tr("Back"))
        # Its name alone, "English", does not tell that it leads to the others.
        self.language.setAccessibleDescription(QCoreApplication.translate("LanguageLayer", "Language"))
        for target in self.targets:
            target.set_look(look)
        self.dots.set_look(look)
        self.dots.show_position(Position(1, 1))

    def show_choices(self, language: Language | None, *, for_kids: bool) -> None:
        """Show what the family has chosen.

        Args:
            language: The language that is shown; None where no other is offered.
            for_kids: Whether the guide is a picture book now.
        """
        self._for_kids = for_kids
        code = language.code.partition("-")[0].upper() if language is not None else ""
        self._language = Name(language.name if language is not None else "", code)
        self.language.setText(self._language.long)
        self.language.setAccessibleName(self._language.long)
        self.language.setVisible(language is not None)

    def show_lead(self, leads_to: LeadsTo) -> None:
        """Name Next, and say by its pictogram where it leads."""
        self._leads_to = leads_to
        self.next.pictogram = _PICTOGRAMS.get(leads_to, Icon.NEXT)
        self._name(short=self._short)
        self.next.update()

    def height_for(self, look: Look) -> int:
        """Return the height of the bar in px."""
        self._name(short=False)
        sides = [target.room_for().height() for target in (self.home, self.call, self.kids)]
        return max(*sides, look.px(look.metrics.target_mm)) + 2 * self._pad(look)

    def lay_out(self) -> None:
        """Put the targets in their places; called when size or look have changed."""
        look = self._look
        if look is None or self.width() == 0:
            return
        pad = self._pad(look)
        gap = look.px(look.metrics.gap_mm)
        margin = look.px(look.metrics.margin_mm)
        height = self.height() - 2 * pad
        row = QRect(margin, pad, self.width() - 2 * margin, height)
        for self._short, self._tight in ((False, False), (True, False), (True, True)):
            widths = self._left_widths(short=self._short)
            taken = sum(widths) + len(widths) * gap + gap
            back, lead, fits = self._right_sizes(look, row.width() - taken)
            if fits:
                break
        lefts, left = [], row.left()
        for width in widths:
            lefts.append(QRect(left, pad, width, height))
            left += width + gap
        for target in (self.home, self.about):
            self._place(target, lefts[0], row)
        self._place(self.more, lefts[1], row)
        places = iter(lefts[1:])
        for target in (self.call, self.language, self.kids):
            if self._has_place(target):
                self._place(target, next(places), row)
        lead_left = row.right() + 1 - lead
        self._place(self.next, QRect(lead_left, pad, lead, height), row)
        self._place(self.back, QRect(lead_left - gap - back, pad, back, height), row)
        start = left + gap
        middle = QRect(start, pad, lead_left - 2 * gap - back - start, height)
        self.dots.setVisible(middle.width() >= self.dots.room_for_words())
        self.dots.setGeometry(look.mirrored(middle, row))

    def _pad(self, look: Look) -> int:
        return look.px(2.0 if look.metrics.height_mm < 120 else look.metrics.gap_mm * 0.8)

    def _has_place(self, target: Target) -> bool:
        """Return whether a target has a place, shown there or not: places never change within a visit."""
        return target is not self.language or bool(self._language.long)

    def _name(self, *, short: bool) -> None:
        """Give the targets their long or their short names."""
        self.next.setText(self._lead_name(self._leads_to, short=short))
        self.language.setText(self._language.short if self._tight else self._language.long)
        names = (self.tr("Call"), self.tr("Kids"), self.tr("Adults"))
        if not short:
            names = (self.tr("When to call"), self.tr("For kids"), self.tr("For adults"))
        self.call.setText(names[0])
        self.kids.setText(names[2] if self._for_kids else names[1])
        self.kids.pictogram = Icon.GROWN_UPS if self._for_kids else Icon.KIDS

    def _lead_name(self, leads_to: LeadsTo, *, short: bool) -> str:
        """Return the name of Next. All of them are known here, so that it is as wide on every screen."""
        names = {
            LeadsTo.NEXT: Name(self.tr("Next"), self.tr("Next")),
            LeadsTo.TOPIC: Name(self.tr("Next topic"), self.tr("Next")),
            LeadsTo.MORE: Name(self.tr("More topics"), self.tr("More")),
            LeadsTo.HOME: Name(self.tr("All topics"), self.tr("Topics")),
            LeadsTo.RETURN: Name(self.tr("Go back"), self.tr("Return")),
        }
        return names[leads_to].short if short else names[leads_to].long

    def _left_widths(self, *, short: bool) -> list[int]:
        """Return the widths in px of the targets on the side where one begins to read."""
        self._name(short=short)
        widths = [
            max(self.home.room_for().width(), self.about.room_for().width()),
            max(self.call.room_for().width(), self.more.room_for().width()),
        ]
        if self._has_place(self.language):
            widths.append(self.language.room_for().width())
        chosen, widest = self._for_kids, 0
        for self._for_kids in (not chosen, chosen):
            self._name(short=short)
            widest = max(widest, self.kids.room_for().width())
        return [*widths, widest]

    def _right_sizes(self, look: Look, room: int) -> tuple[int, int, bool]:
        """Return the widths of Back and Next, and whether the words on them fit.

        They are generous where there is room, then bare, then with the icon above the words.
        """
        for dots in (self.dots.room_for_words(), 0):
            for form in (Form.ROW, Form.STACKED):
                back, lead = self._widths(form)
                generous = max(round(back * 1.5), lead)
                for wish in (generous, lead):
                    if back + wish + dots <= room:
                        return back, wish, True
        floor = look.px(TARGET_FLOOR_MM)
        return max(floor, min(back, room // 2)), max(floor, min(lead, room - room // 2)), False

    def _widths(self, form: Form) -> tuple[int, int]:
        """Give Back and Next a form, and return the widths in px that they need in it."""
        words = self.next.text()
        self.back.form = self.next.form = form
        lead = 0
        for leads_to in LeadsTo:
            self.next.setText(self._lead_name(leads_to, short=self._short))
            lead = max(lead, self.next.room_for().width())
        self.next.setText(words)
        return self.back.room_for().width(), lead

    def _place(self, target: Target, rect: QRect, row: QRect) -> None:
        if self._look is not None:
            target.setGeometry(self._look.mirrored(rect, row))
