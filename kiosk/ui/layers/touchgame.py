"""The layer of the game of three stars, and of what it proposes: how the screen can take a hand's touches.

The stars are touched, not pressed: `kiosk.access.touchgame.TouchGame` takes the contacts meanwhile, and tells
the layer what to show. There is always a target to leave by, and stars and targets stand low, where a child
in a wheelchair reaches.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Signal

from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import ClosableLayer
from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.star import Star
from kiosk.ui.target import Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_STEADY = "steady"
_STAR_MM = 55.0
_LOW = 0.4
"""Stars and targets stand below this share of the window's height."""

_PLACES = ((0.22, 0.25), (0.78, 0.6), (0.5, 0.1))
"""Where the stars stand in their room: across, and down."""

_WIDEST = 36
"""The widest sheet of the proposal, in capitals of its text."""


class TouchGameLayer(ClosableLayer):
    """Shows stars to touch, then a proposal.

    Signals:
        started: The game begins anew.
        profile_chosen: The family takes what is proposed; carries its name.
    """

    started = Signal()
    profile_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self._text = Words(self)
        self._star = Star(self)
        self.use = Target(self, kind=Kind.LEAD, icon=Icon.CHOSEN)
        self.use.clicked.connect(self._on_used)
        self.use.hide()
        self._number = 0
        self._glad = False
        self._proposal = ""
        self._hold = False

    @property
    def stars(self) -> int:
        """How many stars there are."""
        return len(_PLACES)

    @property
    def playing(self) -> bool:
        """Whether a star is shown."""
        return self.isVisible() and not self._proposal

    @property
    def star_middle(self) -> QPointF:
        """The middle of the star that is shown, in px of the window."""
        return QRectF(self._star.geometry()).center()

    @property
    def proposal(self) -> str:
        """Name of the profile that is proposed; empty while stars are shown."""
        return self._proposal

    def start(self) -> None:
        """Begin anew, with the first star."""
        self._proposal = ""
        self.show_star(0)
        self.started.emit()

    def show_star(self, number: int) -> None:
        """Show the next star: 0, 1, 2."""
        self._number, self._glad = number, False
        self._star.show_number(number)
        self._refresh()

    def sink_star(self, *, down: bool) -> None:
        """Let the star answer a touch."""
        self._star.sink(down=down)

    def cheer(self) -> None:
        """Tell that the star was touched."""
        self._glad = True
        self._star.cheer()
        self._refresh()

    def propose(self, name: str, *, hold: bool) -> None:
        """Propose a profile.

        Args:
            name: One of the names in `kiosk.base.options.Touch`.
            hold: Whether targets are held with it until a ring is full.
        """
        self._proposal, self._hold = name, hold
        self._refresh()
        self.changed.emit()

    def _refresh(self) -> None:
        if self._look is not None:
            self.set_look(self._look)

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look, metrics = self.look, self.look.metrics
        offers = bool(self._proposal)
        if offers:
            title, text = self._offer()
            leave = self.tr("No, thank you")
        else:
            title = self.tr("Well done!") if self._glad else self.tr("Touch the star")
            count = self.tr("Star {number} of {stars}. There is no hurry.")
            text = count.format(number=self._number + 1, stars=self.stars)
            leave = self.tr("Skip")
        self._title.setText(title)
        self._title.dress(look, metrics.title_mm, look.theme.ink, bold=True)
        self._text.setText(text)
        self._text.dress(look, metrics.label_mm, look.theme.quiet)
        self._star.dress(look, self.tr("A star"))
        self._star.setVisible(not offers)
        self.close_target.setText(leave)
        self.close_target.kind = Kind.PLAIN
        self.close_target.pictogram = Icon.CLOSE if offers else Icon.NEXT
        self.close_target.icon_last = not offers
        # A hand that needs nothing else has nothing to decide.
        settled = self._proposal == _STEADY
        done = QCoreApplication.translate("EasierLayer", "Done")
        self.use.setText(done if settled else self.tr("Use this"))
        self.use.set_look(look)
        self.use.setVisible(offers)
        self.close_target.setVisible(not settled)

    def _offer(self) -> tuple[str, str]:
        """Return title and text of what is proposed."""
        title = self.tr("This can help your hand")
        text = {
            "shaky": self.tr(
                "You can touch a little beside a button. A second touch right away does not count."
            ),
            "very-shaky": self.tr(
                "You can touch beside a button, and slide. A second touch right away does not count."
            ),
            "fist": self.tr("You can touch with your whole hand. Its middle counts."),
        }.get(self._proposal)
        if text is None:
            title = self.tr("Your touch works well")
            text = self.tr("The screen stays as it always is.")
        if self._hold:
            hold = self.tr("Hold until the ring is full.")
            text = f"{text} {hold}"
        return title, text

    def lay_out(self) -> None:  # noqa: D102
        if self._proposal:
            self._lay_out_offer()
        else:
            self._lay_out_star()

    def _lay_out_star(self) -> None:
        look, metrics, whole = self.look, self.look.metrics, self.rect()
        gap = look.px(metrics.gap_mm)
        # The whole screen: nothing else looks as if it could be touched.
        corner = look.px(2 * metrics.corner_mm)
        self._sheet.setGeometry(whole.adjusted(-corner, -corner, corner, corner))
        inner = self.room
        title = self._title.height_for(inner.width())
        text = self._text.height_for(inner.width())
        self._title.setGeometry(inner.left(), inner.top(), inner.width(), title)
        self._text.setGeometry(inner.left(), inner.top() + title, inner.width(), text)
        size = self.close_target.room_for()
        skip = QRect(0, 0, min(inner.width(), size.width()), size.height())
        skip.moveBottomRight(inner.bottomRight())
        self.close_target.setGeometry(look.mirrored(skip, inner))
        top = max(inner.top() + title + text + gap, look.reach_top, round(inner.bottom() * _LOW))
        room = QRect(inner.left(), top, inner.width(), skip.top() - 2 * gap - top)
        side = min(look.px(_STAR_MM), room.height(), room.width())
        across, down = _PLACES[self._number]
        left = room.left() + round((room.width() - side) * across)
        star = QRect(left, room.top() + round((room.height() - side) * down), side, side)
        self._star.setGeometry(look.mirrored(star, room))

    def _lay_out_offer(self) -> None:
        look, metrics = self.look, self.look.metrics
        gap = look.px(metrics.gap_mm)
        pad = 2 * gap if metrics.height_mm >= 120 else gap
        room = self.room
        width = min(room.width(), look.px(metrics.capital_mm * _WIDEST))
        inner_width = width - 2 * pad
        title = self._title.height_for(inner_width)
        use, leave = self.use.room_for(), self.close_target.room_for()
        stacked = self.close_target.isHidden() or use.width() + gap + leave.width() > inner_width
        high = max(use.height(), leave.height())
        foot = 2 * high + gap if stacked and not self.close_target.isHidden() else high
        above_text = 2 * pad + title + 3 * gap + foot
        text = self._set_text(inner_width, room.height() - above_text)
        sheet = self.place_sheet(width, min(room.height(), above_text + text))
        inner = sheet.adjusted(pad, pad, -pad, -pad)
        self._title.setGeometry(inner.left(), inner.top(), inner.width(), title)
        self._text.setGeometry(inner.left(), inner.top() + title + gap, inner.width(), text)
        wide = inner.width() if stacked else (inner.width() - gap) // 2
        wide = wide if stacked else max(wide, use.width(), leave.width())
        first = QRect(inner.left(), inner.bottom() + 1 - foot, wide, high)
        last = QRect(inner.right() + 1 - wide, inner.bottom() + 1 - high, wide, high)
        if not stacked and wide * 2 + gap > inner.width():
            first.setWidth(use.width())
            last.setLeft(inner.right() + 1 - leave.width())
        self.use.setGeometry(look.mirrored(first, inner))
        self.close_target.setGeometry(look.mirrored(last, inner))

    def _set_text(self, width: int, height: int) -> int:
        """Set the text as large as it fits into a room (px); return its height."""
        look = self.look
        capital = max(SMALLEST_CAPITAL_MM, look.metrics.capital_mm * 0.85)
        while True:
            self._text.dress(look, capital, look.theme.ink)
            high = self._text.height_for(width)
            if high <= height or capital <= SMALLEST_CAPITAL_MM:
                return high
            capital = max(SMALLEST_CAPITAL_MM, capital * 0.92)

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [self.use, self.close_target]

    def words(self) -> list[str]:  # noqa: D102
        return [self._title.text(), self._text.text(), *(target.text() for target in self.targets())]

    @property
    def anywhere(self) -> Target | None:
        """Nothing: a hand that misses must not leave the game."""
        return None

    def _on_used(self) -> None:
        self.profile_chosen.emit(self._proposal)
