"""The layer where a family teaches the kiosk its buttons, and chooses how fast the ring moves.

It shows one step at a time: which buttons, "Press your button now", the speed, a sign to react to, a speed
that is proposed. What comes next is decided by `kiosk.access.teaching`.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from kiosk.ui.buttonpicture import ButtonChoice, ButtonPicture, SpeedPicture
from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import ClosableLayer
from kiosk.ui.metrics import SMALLEST_CAPITAL_MM
from kiosk.ui.target import Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# The sheet, in capitals of its text, and the highest picture in mm.
_WIDEST = 40
_PICTURE_MM = 62.0

# Words become a little smaller where the picture would have no room.
_SCALES = (1.0, 0.85, 0.72)


class Step(Enum):
    """What the layer shows."""

    CHOOSE = auto()
    PRESS = auto()
    PRESS_FIRST = auto()
    PRESS_SECOND = auto()
    BOTH = auto()
    SPEED = auto()
    FIND = auto()
    RESULT = auto()


class Note(Enum):
    """What the layer says besides."""

    NONE = auto()
    WORKS = auto()
    SAME = auto()
    NOT_HEARD = auto()
    NONE_NOW = auto()


class SwitchLayer(ClosableLayer):
    """Shows the steps. Each of its targets is a wish: `one`, `two`, `none`, `slower`, `faster` and so on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self._text = Words(self)
        self.picture = ButtonPicture(self)
        self.speed = SpeedPicture(self)
        self.one = ButtonChoice(self, 1)
        self.two = ButtonChoice(self, 2)
        self.none = Target(self, icon=Icon.NORMAL)
        self.slower = Target(self, icon=Icon.SLOWER)
        self.faster = Target(self, icon=Icon.FASTER)
        self.find_speed = Target(self, icon=Icon.SWITCH)
        self.others = Target(self, icon=Icon.ONE_BUTTON)
        self.accept = Target(self, kind=Kind.LEAD, icon=Icon.CHOSEN)
        self.refuse = Target(self, icon=Icon.RETURN)
        self.close_target.raise_()
        self._step, self._note, self._taught = Step.CHOOSE, Note.NONE, False
        self._rate_s = 0.0
        self._number, self._count = 1, 1
        self._lit = False

    @property
    def step(self) -> Step:
        """What is shown."""
        return self._step

    def show_step(self, step: Step, note: Note = Note.NONE, *, taught: bool = False) -> None:
        """Show a step, with something to say besides; `taught` tells whether there are buttons to forget."""
        self._step, self._note, self._taught = step, note, taught
        self._refresh()
        self.changed.emit()

    def show_speed(self, rate_s: float, steps: int, count: int) -> None:
        """Show how long the ring stays on each target in s, and how many of `count` steps that is."""
        self._rate_s = rate_s
        self.speed.show_speed(steps, count)

    def show_sign(self, *, lit: bool, number: int, count: int) -> None:
        """Show the sign, or that it will come; for the `number`th of `count` times."""
        self._lit, self._number, self._count = lit, number, count
        self._refresh()

    def _refresh(self) -> None:
        if self._look is not None:
            self.dress()
            if not self.rect().isEmpty():
                self.lay_out()

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look = self.look
        self.one.setText(self.tr("One button"))
        self.two.setText(self.tr("Two buttons"))
        self.none.setText(self.tr("No buttons"))
        self.slower.setText(self.tr("Slower"))
        self.faster.setText(self.tr("Faster"))
        self.find_speed.setText(self.tr("Find my speed"))
        self.others.setText(self.tr("Other buttons"))
        self.accept.setText(self.tr("Use this"))
        self.refuse.setText(self.tr("No, thank you"))
        done = self._step in (Step.BOTH, Step.SPEED)
        self.close_target.setText(self.tr("Done") if done else self.tr("Close"))
        self.close_target.pictogram = Icon.CHOSEN if done else Icon.CLOSE
        self.close_target.kind = Kind.LEAD if done else Kind.PLAIN
        shown = self._shown()
        for target in self.all_targets():
            target.set_look(look)
            target.setVisible(target in shown)
        for picture in (self.picture, self.speed):
            picture.set_look(look)
        self._title.setText(self._title_words())
        self.setAccessibleName(self.title())
        # What went another way than expected is said alone, so that it is read.
        alone = self._note not in (Note.NONE, Note.WORKS)
        texts = (self._note_words(), "" if alone else self._text_words())
        self._text.setText(" ".join(words for words in texts if words))
        self._show_pictures()

    def _shown(self) -> list[Target]:
        """Return the targets of the step."""
        choices: list[Target] = [self.one, self.two]
        targets = {
            Step.CHOOSE: [*choices, self.none] if self._taught else choices,
            Step.SPEED: [self.slower, self.faster, self.find_speed, self.others],
            Step.RESULT: [self.accept, self.refuse],
        }.get(self._step, [])
        return [*targets, self.close_target]

    def _show_pictures(self) -> None:
        self.picture.setVisible(self._step not in (Step.CHOOSE, Step.SPEED, Step.RESULT))
        self.speed.setVisible(self._step in (Step.SPEED, Step.RESULT))
        if self._step is Step.BOTH:
            self.picture.show_buttons(2, Icon.CHOSEN)
        elif self._step is Step.FIND:
            self.picture.show_buttons(1, Icon.HAND, filled=self._lit)
        else:
            self.picture.show_buttons(1, Icon.HAND)

    def _title_words(self) -> str:
        return {
            Step.CHOOSE: self.tr("Which buttons do you use?"),
            Step.PRESS: self.tr("Press your button now"),
            Step.PRESS_FIRST: self.tr("Press your first button now"),
            Step.PRESS_SECOND: self.tr("Now press the other button"),
            Step.BOTH: self.tr("That works!"),
            Step.SPEED: self.tr("Watch the ring"),
            Step.FIND: self.tr("Now!") if self._lit else self.tr("Press when the circle fills"),
            Step.RESULT: self.tr("This speed may suit you"),
        }[self._step]

    def _text_words(self) -> str:
        stays = self.tr("The ring stays {seconds} s on each.").format(seconds=f"{self._rate_s:g}")
        return {
            Step.CHOOSE: self.tr("A key, a mouse button, or your own switch."),
            Step.PRESS: self.tr("Any key, mouse button, or switch."),
            Step.PRESS_FIRST: self.tr("It will move the ring."),
            Step.PRESS_SECOND: self.tr("It will press what is in the ring."),
            Step.BOTH: self.tr("The first button moves the ring. The other one presses what is in it."),
            Step.SPEED: self.tr("Press your button when the ring is where you want.") + " " + stays,
            Step.FIND: self.tr("{number} of {count}").format(number=self._number, count=self._count),
            Step.RESULT: stays,
        }[self._step]

    def _note_words(self) -> str:
        return {
            Note.NONE: "",
            Note.WORKS: self.tr("That works!"),
            Note.SAME: self.tr("That was the same button."),
            Note.NOT_HEARD: self.tr("Nothing was pressed. You can try again."),
            Note.NONE_NOW: self.tr("No button is in use now."),
        }[self._note]

    def lay_out(self) -> None:  # noqa: D102
        look, metrics = self.look, self.look.metrics
        gap = look.px(metrics.gap_mm)
        pad = 2 * gap if metrics.height_mm >= 120 else gap
        room = self.room
        foot = [target for target in self._shown() if target not in (self.one, self.two)]
        row_width = sum(target.room_for().width() + gap for target in foot) - gap
        width = min(room.width(), max(look.px(metrics.capital_mm * _WIDEST), row_width + 2 * pad))
        inner_width = width - 2 * pad
        rows = self._rows(foot, inner_width, gap)
        row_height = max(target.room_for().height() for target in foot)
        foot_height = len(rows) * (row_height + gap) - gap
        most = room.height() - 2 * pad - foot_height
        chooses = self._step is Step.CHOOSE
        beside = not chooses and not metrics.portrait
        least = look.px(metrics.target_mm * (1.6 if chooses and look.reach is None else 1.0))
        # Words may stand higher than can be reached, choices may not.
        most_choices = min(look.px(_PICTURE_MM), self.room_for_targets.height() - pad - gap - foot_height)
        for scale in _SCALES:
            widest = round(inner_width * (0.4 if self._step is Step.BOTH else 0.32) / self._picture_width)
            side = min(look.px(_PICTURE_MM), most - gap, widest) if beside else 0
            wide = round(side * self._picture_width)
            column = inner_width - (wide + 2 * gap if beside else 0)
            head = self._dress_words(scale, column)
            body = side if beside else min(most_choices, most - head - 2 * gap)
            if max(head, body) <= most - gap and body >= least:
                break
        upper = max(head, body) if beside else head + gap + body
        sheet = self.place_sheet(width, min(room.height(), 2 * pad + upper + gap + foot_height))
        inner = sheet.adjusted(pad, pad, -pad, -pad)
        self._place_upper(inner, head=head, body=body, beside=beside, gap=gap)
        self._place_rows(rows, inner, row_height, gap)

    def _dress_words(self, scale: float, width: int) -> int:
        """Give the words their fonts, and return the height in px of a column of `width` px."""
        look, metrics = self.look, self.look.metrics
        title = max(SMALLEST_CAPITAL_MM, metrics.title_mm * scale)
        self._title.dress(look, title, look.theme.ink, bold=True)
        while self._title.longest_word() > width and title > SMALLEST_CAPITAL_MM:
            title = max(SMALLEST_CAPITAL_MM, title * 0.92)
            self._title.dress(look, title, look.theme.ink, bold=True)
        usual = max(metrics.label_mm, min(metrics.capital_mm, metrics.title_mm * 0.62))
        text = max(SMALLEST_CAPITAL_MM, usual * scale)
        self._text.dress(look, text, look.theme.ink)
        return self._title.height_for(width) + look.px(text) + self._text.height_for(width)

    @property
    def _picture_width(self) -> float:
        """Width of the picture beside the words, in its heights."""
        return 1.6 if self._step is Step.BOTH else 1.0

    def _place_upper(self, inner: QRect, *, head: int, body: int, beside: bool, gap: int) -> None:
        """Put words and picture above the row of targets: beside each other, or one below the other."""
        look = self.look
        left, top, width = inner.left(), inner.top(), inner.width()
        if beside:
            wide = round(body * self._picture_width)
            picture = QRect(left, top + max(0, (head - body) // 2), wide, body)
            left, width = left + wide + 2 * gap, width - wide - 2 * gap
            top += max(0, (body - head) // 2)
        else:
            picture = QRect(left, top + head + gap, width, body)
        title, text = self._title.height_for(width), self._text.height_for(width)
        self._title.setGeometry(look.mirrored(QRect(left, top, width, title), inner))
        self._text.setGeometry(look.mirrored(QRect(left, top + head - text, width, text), inner))
        for shown in (self.picture, self.speed):
            shown.setGeometry(look.mirrored(picture, inner))
        half = (picture.width() - gap) // 2
        for number, choice in enumerate((self.one, self.two)):
            place = QRect(picture.left() + number * (half + gap), picture.top(), half, picture.height())
            choice.setGeometry(look.mirrored(place, inner))

    def _rows(self, targets: list[Target], width: int, gap: int) -> list[list[Target]]:
        """Return the targets in as many rows as they need in `width` px."""
        rows: list[list[Target]] = [[]]
        for target in targets:
            taken = sum(other.room_for().width() + gap for other in rows[-1])
            if rows[-1] and taken + target.room_for().width() > width:
                rows.append([])
            rows[-1].append(target)
        return rows

    def _place_rows(self, rows: list[list[Target]], inner: QRect, height: int, gap: int) -> None:
        """Put the targets at the lower edge, the one that closes at the end of the last row."""
        look = self.look
        top = inner.bottom() + 1 - len(rows) * (height + gap) + gap
        for row in rows:
            left = inner.left()
            for target in row:
                width = target.room_for().width()
                if target is self.close_target:
                    left = inner.right() + 1 - width
                target.setGeometry(look.mirrored(QRect(left, top, width, height), inner))
                left += width + gap
            top += height + gap

    def title(self) -> str:  # noqa: D102
        return self._title_words()

    def summary(self) -> list[str]:  # noqa: D102
        return [words for words in (self._title.text(), self._text.text()) if words]

    def all_targets(self) -> list[Target]:  # noqa: D102
        choices = [self.one, self.two, self.none, self.slower, self.faster, self.find_speed, self.others]
        return [*choices, self.accept, self.refuse, self.close_target]

    def words(self) -> list[str]:  # noqa: D102
        return [self._title.text(), self._text.text(), *(target.text() for target in self.targets())]
