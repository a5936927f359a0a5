"""The layer that makes the kiosk easier to use: picture choices, each shown live on the screen behind.

It lies over the lower part of the window and leaves the rest in the light, so that a family sees at once what
a choice does. A choice that is on is lit, and one press takes it back; "Back to normal" takes all back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal

from kiosk.ui.choicegrid import grid_for, lay_out_grid
from kiosk.ui.choicetarget import ChoiceTarget, SizeChoice, ThemeChoice
from kiosk.ui.command import Command
from kiosk.ui.easing import (
    LET_ME_TRY,
    MY_SWITCH,
    WHOLE_SCREEN,
    WITH_KINDS,
    Kind,
    Offer,
    chosen,
    is_chosen,
    is_on,
    taken,
    undone,
)
from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import ClosableLayer
from kiosk.ui.metrics import CAPITALS_MM
from kiosk.ui.target import Form, Target
from kiosk.ui.theme import THEMES
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtWidgets import QWidget

    from kiosk.ui.visit import Choices

_OFFERS = {
    Offer.SIZE: Icon.TEXT_SIZE,
    Offer.COLORS: Icon.COLORS,
    Offer.REACH: Icon.REACH,
    Offer.LISTEN: Icon.LISTEN,
    Offer.HAND: Icon.SHAKY,
    Offer.BUTTON: Icon.ONE_BUTTON,
    Offer.CALM: Icon.CALM,
    Offer.KIDS: Icon.KIDS,
    Offer.LANGUAGE: Icon.LANGUAGE,
}


# On lower screens every line counts: no title, and pictograms over the words at the foot.
_ROOMY_MM = 120

_HANDS = {
    Kind(Offer.HAND, "steady"): Icon.HAND,
    Kind(Offer.HAND, "shaky"): Icon.SHAKY,
    Kind(Offer.HAND, "very-shaky"): Icon.VERY_SHAKY,
    Kind(Offer.HAND, "fist"): Icon.FIST,
    LET_ME_TRY: Icon.SWITCH,
}

_BUTTONS = {WHOLE_SCREEN: Icon.ONE_BUTTON, MY_SWITCH: Icon.SWITCH}


class EasierLayer(ClosableLayer):
    """Offers what makes the kiosk easier to use.

    Signals:
        chosen: Carries the choices (`kiosk.ui.visit.Choices`) that the family wishes for.
        game_requested: Find out by touching how the hand is.
        switches_requested: Teach the kiosk a switch.
        languages_requested: Choose another language.
    """

    shades = False
    chosen = Signal(object)
    game_requested = Signal()
    switches_requested = Signal()
    languages_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self.offers = {offer: ChoiceTarget(self, offer, icon) for offer, icon in _OFFERS.items()}
        sizes, largest = enumerate(CAPITALS_MM, start=1), CAPITALS_MM[-1]
        self.kinds: dict[Offer, list[ChoiceTarget]] = {
            Offer.SIZE: [SizeChoice(self, size, mm / largest) for size, mm in sizes],
            Offer.COLORS: [ThemeChoice(self, theme) for theme in THEMES.values()],
            Offer.HAND: [ChoiceTarget(self, kind, icon) for kind, icon in _HANDS.items()],
            Offer.BUTTON: [ChoiceTarget(self, kind, icon) for kind, icon in _BUTTONS.items()],
        }
        self.normal = Target(self, icon=Icon.NORMAL)
        self.back = Target(self, icon=Icon.BACK)
        self.more = Target(self, icon=Icon.MORE)
        for target in self.all_targets():
            target.raise_()  # the order in which assistive programs find them
        self._page: Offer | None = None
        self._first = 0
        self._per_page = len(Offer)
        self._choices: Choices | None = None
        self._normal: Choices | None = None
        self._offered: Collection[Offer] = tuple(Offer)
        for target in self._all_choices():
            target.wished.connect(self._on_wished)
        self.normal.clicked.connect(self._on_normal)
        self.back.clicked.connect(self._on_back)
        self.more.clicked.connect(self._on_more)

    @property
    def page(self) -> Offer | None:
        """The offer whose kinds are shown; None while all offers are."""
        return self._page

    def show_all(self) -> None:
        """Show all offers, from the first one."""
        self._page, self._first = None, 0

    def show_choices(self, choices: Choices, normal: Choices, offered: Collection[Offer]) -> None:
        """Show what is chosen.

        Args:
            choices: What is chosen now.
            normal: What "Back to normal" leads to.
            offered: What can be chosen here.
        """
        self._choices, self._normal, self._offered = choices, normal, offered
        for offer, target in self.offers.items():
            target.set_chosen(is_on(offer, choices, normal))
        for target in self._all_kinds():
            if isinstance(target.choice, Kind):
                target.set_chosen(is_chosen(target.choice, choices))

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look = self.look
        self.close_target.setText(self.tr("Done"))
        self.close_target.pictogram = Icon.CHOSEN
        self.normal.setText(self.tr("Back to normal"))
        self.back.setText(self.tr("Back"))
        names = self._names()
        for choice in self._all_choices():
            choice.setText(names[choice.choice])
            choice.set_look(look)
        self.more.setText(self.tr("More"))
        for target in (self.normal, self.back, self.more):
            target.set_look(look)
        self._title.setText(self._titles()[self._page])
        self._title.dress(look, look.metrics.title_mm * 0.8, look.theme.ink, bold=True)
        self.setAccessibleName(self.title())

    def lay_out(self) -> None:  # noqa: D102
        look, metrics = self.look, self.look.metrics
        gap, margin = look.px(metrics.gap_mm), look.px(metrics.margin_mm)
        roomy = metrics.height_mm >= _ROOMY_MM
        pad = gap if roomy else gap // 2
        room = self.room_for_targets
        width, foot = room.width(), self._dress_foot(roomy=roomy)
        choices = self._on_page()
        columns, cell = grid_for(choices, width, gap)
        title = self._title.height_for(width) + pad if roomy else 0
        below = max(pad, look.px(metrics.foot_mm))
        least = foot + gap + pad + below
        bottom = look.reach.bottom if look.reach is not None else self.height()
        high = bottom - (look.reach_top or margin)
        rows = -(-len(choices) // columns)
        self._title.setVisible(title > 0)
        # The title may stand above what can be reached; the choices may not.
        fitting = max(1, (high - least - (0 if look.reach_top else title) + gap) // (cell + gap))
        self._per_page = columns * min(rows, fitting)
        # What was chosen may leave more room, or less.
        self._first -= self._first % self._per_page
        shown = choices[self._first : self._first + self._per_page]
        for target in self._all_choices():
            target.setVisible(target in shown)
        self.back.setVisible(self._page is not None)
        self.more.setVisible(len(choices) > self._per_page)
        grid = min(rows, fitting) * (cell + gap) - gap
        sheet = self.place_at_foot(least + title + grid)
        self._title.setGeometry(margin, sheet.top() + pad, width, max(0, title - pad))
        top = sheet.top() + pad + title
        lay_out_grid(shown, QRect(margin, top, width, grid), columns, gap, look)
        self._lay_out_foot(QRect(margin, sheet.bottom() + 1 - below - foot, width, foot), gap)

    def _dress_foot(self, *, roomy: bool) -> int:
        """Give the targets at the foot their form, and return their height in px."""
        foot = (self.back, self.normal, self.more, self.close_target)
        for target in foot:
            target.form = Form.ROW if roomy else Form.STACKED
        return max(target.room_for().height() for target in foot)

    def _lay_out_foot(self, row: QRect, gap: int) -> None:
        look, left = self.look, row.left()
        for target in (self.back, self.normal, self.more):
            if target.isHidden():
                continue
            size = target.room_for()
            target.setGeometry(look.mirrored(QRect(left, row.top(), size.width(), row.height()), row))
            left += size.width() + gap
        done = self.close_target.room_for().width()
        done = min(max(done, round(done * 1.5)), row.right() + 1 - left)
        place = QRect(row.right() + 1 - done, row.top(), done, row.height())
        self.close_target.setGeometry(look.mirrored(place, row))

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [*self._all_choices(), self.back, self.normal, self.more, self.close_target]

    def words(self) -> list[str]:  # noqa: D102
        title = [self._title.text()] if not self._title.isHidden() else []
        return title + [target.text() for target in self.targets()]

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        if command is Command.BACK and not self.back.isHidden():
            return self.back
        return super().target_for(command)

    def _all_kinds(self) -> list[ChoiceTarget]:
        return [target for kinds in self.kinds.values() for target in kinds]

    def _all_choices(self) -> list[ChoiceTarget]:
        return [*self.offers.values(), *self._all_kinds()]

    def _on_page(self) -> list[ChoiceTarget]:
        if self._page is not None:
            return self.kinds[self._page]
        return [target for offer, target in self.offers.items() if offer in self._offered]

    def _titles(self) -> dict[Offer | None, str]:
        return {
            None: self.tr("What makes it easier for you?"),
            Offer.SIZE: self.tr("How big should the words be?"),
            Offer.COLORS: self.tr("Which colors are best to see?"),
            Offer.HAND: self.tr("How does your hand touch?"),
            Offer.BUTTON: self.tr("What is your one button?"),
        }

    def _names(self) -> dict[Offer | Kind, str]:
        return {
            Offer.SIZE: self.tr("Bigger words"),
            Offer.COLORS: self.tr("Stronger colors"),
            Offer.REACH: self.tr("Bring it down"),
            Offer.LISTEN: self.tr("Read it to me"),
            Offer.HAND: self.tr("My hand shakes"),
            Offer.BUTTON: self.tr("One button"),
            Offer.CALM: self.tr("Calm"),
            Offer.KIDS: self.tr("For kids"),
            Offer.LANGUAGE: self.tr("Language"),
            Kind(Offer.SIZE, 1): self.tr("Small"),
            Kind(Offer.SIZE, 2): self.tr("Medium"),
            Kind(Offer.SIZE, 3): self.tr("Large"),
            Kind(Offer.SIZE, 4): self.tr("Very large"),
            Kind(Offer.COLORS, "default"): self.tr("Usual"),
            Kind(Offer.COLORS, "high-contrast-light"): self.tr("Dark on light"),
            Kind(Offer.COLORS, "high-contrast-dark"): self.tr("Light on dark"),
            Kind(Offer.COLORS, "soft"): self.tr("Soft"),
            Kind(Offer.HAND, "steady"): self.tr("Steady"),
            Kind(Offer.HAND, "shaky"): self.tr("It shakes"),
            Kind(Offer.HAND, "very-shaky"): self.tr("It shakes a lot"),
            Kind(Offer.HAND, "fist"): self.tr("With a fist"),
            LET_ME_TRY: self.tr("Let me try"),
            WHOLE_SCREEN: self.tr("The whole screen"),
            MY_SWITCH: self.tr("My own switch"),
        }

    def _on_wished(self, wish: Offer | Kind) -> None:
        choices, normal = self._choices, self._normal
        if choices is None or normal is None:
            return
        if wish == LET_ME_TRY:
            self.game_requested.emit()
        elif wish == MY_SWITCH:
            self.switches_requested.emit()
        elif wish is Offer.LANGUAGE:
            self.languages_requested.emit()
        elif isinstance(wish, Kind):
            self.chosen.emit(chosen(wish, choices, normal))
        elif is_on(wish, choices, normal):
            self.chosen.emit(undone(wish, choices, normal))
        elif wish in WITH_KINDS:
            self._turn_to(wish)
        else:
            self.chosen.emit(taken(wish, choices))

    def _on_normal(self) -> None:
        if self._normal is not None:
            self.chosen.emit(self._normal)

    def _on_back(self) -> None:
        self._turn_to(None)

    def _on_more(self) -> None:
        following = self._first + self._per_page
        self._first = following if following < len(self._on_page()) else 0
        self.lay_out()
        self.changed.emit()

    def _turn_to(self, page: Offer | None) -> None:
        self._page, self._first = page, 0
        self.dress()
        self.lay_out()
        self.changed.emit()
