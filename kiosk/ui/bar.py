"""The bar at the lower edge: the same targets in the same places, whatever is above it.

On the side where one begins to read: Easier, Home (or About, at home), Listen, "When to call", the language,
the picture book for children. On the other: Back and Next. Between them dots and "2 of 5"; where there is no
room for both, the page shows the numbers itself.

Where the long names have no room, the targets bear short ones; on high screens Back and Next then get a row
of their own. Where even that is too much, the picture book and then the language are offered by "Easier"
instead (`offers_kids`, `offers_language`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QWidget

from kiosk.ui.barplan import BarPlan, LeadsTo, Name, Naming
from kiosk.ui.dots import Dots, Position
from kiosk.ui.icons import Icon
from kiosk.ui.metrics import TARGET_FLOOR_MM
from kiosk.ui.target import Form, Kind, Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kiosk.content.model import Language
    from kiosk.ui.look import Look


_PICTOGRAMS = {LeadsTo.HOME: Icon.HOME, LeadsTo.RETURN: Icon.RETURN}


class Bar(QWidget):
    """The bar of a screen.

    `more` stands in the place of "When to call" on that screen itself, where it leads to its pages.

    Attributes:
        has_about: Whether "About" leads anywhere in this guide.
        has_call: Whether "When to call" does.
        has_listen: Whether anything can be read aloud here, in any language; "Listen" then has a place.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.easier = Target(self, icon=Icon.EASIER, form=Form.STACKED)
        self.home = Target(self, icon=Icon.HOME, form=Form.STACKED)
        self.about = Target(self, icon=Icon.ABOUT, form=Form.STACKED)
        self.listen = Target(self, icon=Icon.LISTEN, form=Form.STACKED)
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
        self.has_listen = False
        self._language = Name("", "")
        self._for_kids = False
        self._plan: tuple[object, BarPlan] | None = None
        self.more.hide()
        self.listen.hide()

    @property
    def targets(self) -> list[Target]:
        """The targets of the bar in reading order, those included that are not shown now."""
        firsts = [self.easier, self.home, self.about, self.listen, self.call, self.more]
        return [*firsts, self.language, self.kids, self.back, self.next]

    def around(self, content: Sequence[Target]) -> list[Target]:
        """Return the targets of a screen in order: "Easier" first, what is above the bar, then the bar."""
        return [self.easier, *content, *self.targets[1:]]

    @property
    def shows_count(self) -> bool:
        """Whether "2 of 5" has room in the bar."""
        return not self.dots.isHidden()

    @property
    def offers_kids(self) -> bool:
        """Whether the picture book has a place on this bar."""
        return self._look is None or self._planned(self._look).kids

    @property
    def offers_language(self) -> bool:
        """Whether the language has a place on this bar, or there is none to choose."""
        return self._look is None or not self._language.long or self._planned(self._look).language

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, look.theme.bar)
        self.setPalette(palette)
        self.easier.setText(self.tr("Easier"))
        self.listen.setText(self.tr("Listen"))
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
        self._plan = None

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
        naming = self._planned(self._look).naming if self._look is not None else Naming.LONG
        self.next.setText(self._lead_name(leads_to, naming))
        self.next.update()

    def height_for(self, look: Look) -> int:
        """Return the height of the bar in px."""
        rows = self._planned(look).rows
        gaps = (rows - 1) * look.px(look.metrics.gap_mm)
        return rows * self._row_height(look) + gaps + self._pad(look) + look.px(look.metrics.foot_mm)

    def place_of_easier(self, look: Look) -> QRect:
        """Return where "Easier" stands in the window, in px: there it stands on screens without a bar too."""
        metrics = look.metrics
        top = metrics.height - self.height_for(look) + self._pad(look)
        width = self._planned(look).lefts[0]
        place = QRect(look.px(metrics.margin_mm), top, width, self._row_height(look))
        return look.mirrored(place, QRect(0, 0, metrics.width, metrics.height))

    def lay_out(self) -> None:
        """Put the targets in their places; called when size or look have changed."""
        look = self._look
        if look is None or self.width() == 0:
            return
        plan = self._planned(look)
        self._name(plan.naming)
        self.back.form = self.next.form = plan.form
        pad, gap, margin = self._pad(look), look.px(look.metrics.gap_mm), look.px(look.metrics.margin_mm)
        height = self._row_height(look)
        row = QRect(margin, pad, self.width() - 2 * margin, height)
        left = row.left()
        places = []
        for width in plan.lefts:
            places.append(QRect(left, pad, width, height))
            left += width + gap
        for targets, place in zip(self._lefts(plan.kids, plan.language), places, strict=True):
            for target in targets:
                self._place(target, place, row)
        self.kids.setVisible(plan.kids)
        self.language.setVisible(plan.language and bool(self._language.long))
        lowest = pad if plan.rows == 1 else pad + height + gap
        lead_left = row.right() + 1 - plan.lead
        self._place(self.next, QRect(lead_left, lowest, plan.lead, height), row)
        self._place(self.back, QRect(lead_left - gap - plan.back, lowest, plan.back, height), row)
        start = left if plan.rows == 1 else row.left()
        middle = QRect(start, lowest, lead_left - 2 * gap - plan.back - start, height)
        self.dots.setVisible(middle.width() >= self.dots.room_for_words())
        self.dots.setGeometry(look.mirrored(middle, row))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is not None and self._look.theme.edge_mm:
            with QPainter(self) as painter:
                painter.setPen(self._look.edge)
                painter.drawLine(0, 0, self.width(), 0)

    def _pad(self, look: Look) -> int:
        return look.px(look.metrics.bar_pad_mm)

    def _row_height(self, look: Look) -> int:
        sides = [target.room_for().height() for target in (self.home, self.call, self.kids)]
        return max(*sides, look.px(look.metrics.target_mm))

    def _lefts(self, kids: bool, language: bool) -> list[tuple[Target, ...]]:
        """Return the targets on the side where one begins to read; those in one place stand there in turns.

        Places never change within a visit: what is hidden on a screen keeps its own.
        """
        places: list[tuple[Target, ...]] = [(self.easier,), (self.home, self.about)]
        if self.has_listen:
            places.append((self.listen,))
        places.append((self.call, self.more))
        if language and self._language.long:
            places.append((self.language,))
        return [*places, (self.kids,)] if kids else places

    def _planned(self, look: Look) -> BarPlan:
        """Return how the targets share the bar: the first way in which all have room."""
        key = (look, self._language, self.has_listen)
        if self._plan is None or self._plan[0] != key:
            shown = self._leads_to
            # The widths are those of the longest names that stand there in turns.
            self._plan = (key, self._make_plan(look))
            self._leads_to = shown
            self._name(self._plan[1].naming)
        return self._plan[1]

    def _make_plan(self, look: Look) -> BarPlan:
        ways = [(Naming.LONG, 1, True, True), (Naming.SHORT, 1, True, True)]
        if look.metrics.portrait:
            ways += [(Naming.LONG, 2, True, True), (Naming.SHORT, 2, True, True)]
        ways += [
            (Naming.TIGHT, 1, True, True),
            (Naming.TIGHT, 1, False, True),
            (Naming.TIGHT, 1, False, False),
        ]
        for naming, rows, kids, language in ways:
            plan, fits = self._try(look, naming, rows, kids=kids, language=language)
            if fits:
                return plan
        return self._try(look, Naming.TIGHT, 2, kids=True, language=True)[0]

    def _try(
        self, look: Look, naming: Naming, rows: int, *, kids: bool, language: bool
    ) -> tuple[BarPlan, bool]:
        """Return a way to share the bar, and whether all words fit in it."""
        gap = look.px(look.metrics.gap_mm)
        room = look.metrics.width - 2 * look.px(look.metrics.margin_mm)
        lefts = self._left_widths(naming, kids=kids, language=language)
        taken = sum(lefts) + gap * len(lefts)
        if rows == 1:
            form, back, lead, fits = self._right_sizes(look, room - taken - gap, naming)
            return BarPlan(naming, rows, kids, language, tuple(lefts), back, lead, form), fits
        form, back, lead, fits = self._right_sizes(look, room - gap, naming)
        # They share what is left of their row.
        more = max(0, room + gap - taken) // len(lefts)
        widths = tuple(width + more for width in lefts)
        return BarPlan(naming, rows, kids, language, widths, back, lead, form), fits and taken - gap <= room

    def _name(self, naming: Naming) -> None:
        """Give the targets their long or their short names."""
        self.next.setText(self._lead_name(self._leads_to, naming))
        self.language.setText(self._language.short if naming is Naming.TIGHT else self._language.long)
        names = (self.tr("Call"), self.tr("Kids"), self.tr("Adults"))
        if naming is Naming.LONG:
            names = (self.tr("When to call"), self.tr("For kids"), self.tr("For adults"))
        self.call.setText(names[0])
        self.kids.setText(names[2] if self._for_kids else names[1])
        self.kids.pictogram = Icon.GROWN_UPS if self._for_kids else Icon.KIDS

    def _lead_name(self, leads_to: LeadsTo, naming: Naming) -> str:
        """Return the name of Next. All of them are known here, so that it is as wide on every screen."""
        names = {
            LeadsTo.NEXT: Name(self.tr("Next"), self.tr("Next")),
            LeadsTo.TOPIC: Name(self.tr("Next topic"), self.tr("Next")),
            LeadsTo.MORE: Name(self.tr("More topics"), self.tr("More")),
            LeadsTo.HOME: Name(self.tr("All topics"), self.tr("Topics")),
            LeadsTo.RETURN: Name(self.tr("Go back"), self.tr("Return")),
        }
        return names[leads_to].long if naming is Naming.LONG else names[leads_to].short

    def _left_widths(self, naming: Naming, *, kids: bool, language: bool) -> list[int]:
        """Return the widths in px of the targets on the side where one begins to read."""
        self._name(naming)
        widths = [
            max(self._width(target, naming) for target in targets)
            for targets in self._lefts(kids, language)
            if self.kids not in targets
        ]
        if kids:
            chosen, widest = self._for_kids, 0
            for self._for_kids in (not chosen, chosen):
                self._name(naming)
                widest = max(widest, self._width(self.kids, naming))
            widths.append(widest)
        return widths

    def _right_sizes(self, look: Look, room: int, naming: Naming) -> tuple[Form, int, int, bool]:
        """Return form and widths of Back and Next, and whether the words on them fit.

        They are generous where there is room, then bare, then with the icon above the words.
        """
        back = lead = 0
        for dots in (self.dots.room_for_words(), 0):
            for form in (Form.ROW, Form.STACKED):
                back, lead = self._widths(form, naming)
                generous = max(round(back * 1.5), lead)
                for wish in (generous, lead):
                    if back + wish + dots <= room:
                        return form, back, wish, True
        floor = look.px(TARGET_FLOOR_MM)
        back, lead = max(floor, min(back, room // 2)), max(floor, min(lead, room - room // 2))
        return Form.STACKED, back, lead, False

    def _widths(self, form: Form, naming: Naming) -> tuple[int, int]:
        """Return the widths in px that Back and Next need in a form."""
        words, lead = self.next.text(), 0
        for leads_to in LeadsTo:
            self.next.setText(self._lead_name(leads_to, naming))
            lead = max(lead, self._width(self.next, naming, form))
        self.next.setText(words)
        return self._width(self.back, naming, form), lead

    def _width(self, target: Target, naming: Naming, form: Form | None = None) -> int:
        """Return the width in px that a target needs; the tight naming leaves the least beside the words."""
        if naming is not Naming.TIGHT:
            return target.room_for(form).width()
        return max(target.bare_width(form), target.look.px(TARGET_FLOOR_MM))

    def _place(self, target: Target, rect: QRect, row: QRect) -> None:
        if self._look is not None:
            target.setGeometry(self._look.mirrored(rect, row))
