"""The question for the PIN: digits as large targets, dots for what was typed, and a calm answer.

What was typed is never shown or told, and forgotten as soon as it has been handed on. Digits stand from left
to right and in the order of a telephone in every language. Keys that type digits press the same targets.
"""

from __future__ import annotations

import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics

from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.staff.layers.typeddots import TypedDots
from kiosk.staff.pin import LEAST, MOST
from kiosk.ui.icons import Icon
from kiosk.ui.target import Form, Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.fonts import Letters
    from kiosk.ui.passages import Passage

_COLUMNS, _ROWS = 3, 4
_TALLEST = 1.3
"""A key is at most so many usual targets high."""

_WIDE = 1.35
"""A key is so many times as wide as high, where its words need no more."""


class _Digit(Target):
    """A digit: larger than words, so that it is read from a step away.

    Signals:
        typed: It was pressed; carries the digit.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.typed.emit(self.text())

    @property
    def _letters(self) -> Letters:
        return self.look.letters(self.look.metrics.label_mm * 1.4, bold=True)


class _Says(Enum):
    ASKS = auto()
    SHORT = auto()
    WRONG = auto()
    WAITS = auto()


class PinPad(StaffLayer):
    """The question for the PIN.

    Attributes:
        digits: The targets for 0 to 9, by their digit.
        delete: Takes the last digit back.
        ok: Hands on what was typed.

    Signals:
        entered: Carries the digits that were typed.
    """

    entered = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._message = Words(self)
        self._dots = TypedDots(self, LEAST, MOST)
        self.digits = [_Digit(self) for _ in range(10)]
        self.delete = Target(self, icon=Icon.DELETE, form=Form.STACKED)
        self.ok = Target(self, kind=Kind.LEAD, icon=Icon.CHOSEN, form=Form.STACKED)
        for target in self.digits:
            target.typed.connect(self._on_digit)
        self.delete.clicked.connect(self._on_delete)
        self.ok.clicked.connect(self._on_ok)
        self._typed = ""
        self._says, self._number = _Says.ASKS, 0
        self._room = QRect()

    def heading(self) -> str:  # noqa: D102
        return self.tr("For staff")

    def ask(self) -> None:
        """Ask for the PIN, from its first digit on."""
        self._say(_Says.ASKS)

    def show_wrong(self, tries_left: int) -> None:
        """Say that what was typed is not the PIN, and how often one may try before there is a wait."""
        self._say(_Says.WRONG, tries_left)

    def show_wait(self, seconds: int) -> None:
        """Say how long it is until the next try; there is nothing to type until then."""
        self._say(_Says.WAITS, seconds)

    def _say(self, what: _Says, number: int = 0) -> None:
        waits_before = self._says is _Says.WAITS
        self._says, self._number = what, number
        self._type("")
        if self._look is None:
            return
        self._message.setText(self._words_for(self._says, self._number))
        if waits_before is not (what is _Says.WAITS):
            self._show_keys()
            self.lay_out()
            self.changed.emit()
        elif what is not _Says.WAITS:
            self.lay_out()

    def _show_keys(self) -> None:
        shown = self._says is not _Says.WAITS
        for part in (*self.digits, self.delete, self.ok, self._dots):
            part.setVisible(shown)

    def _words_for(self, what: _Says, number: int) -> str:
        match what:
            case _Says.ASKS:
                return self.tr("Please type the PIN.")
            case _Says.SHORT:
                return self.tr("A PIN has 4 to 12 digits.")
            case _Says.WRONG if number == 1:
                return self.tr("That is not the PIN. One try left.")
            case _Says.WRONG:
                return self.tr("That is not the PIN. {n} tries left.").format(n=number)
            case _Says.WAITS:
                minutes, seconds = divmod(number, 60)
                words = self.tr("Please wait. You can try again in {time}.")
                # Numbers with a colon stand from left to right in every language.
                return words.format(time=f"\u2066{minutes}:{seconds:02}\u2069")

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look, metrics = self.look, self.look.metrics
        self._message.setText(self._words_for(self._says, self._number))
        self._message.dress(
            look, max(metrics.label_mm, min(metrics.capital_mm, metrics.title_mm)), look.theme.ink
        )
        self._dots.set_look(look)
        self._dots.setAccessibleName(self.tr("What was typed"))
        for number, target in enumerate(self.digits):
            target.setText(str(number))
            target.set_look(look)
        self.delete.setText(self.tr("Delete"))
        self.delete.set_look(look)
        self.ok.setText(self.tr("OK"))
        self.ok.set_look(look)
        self._show_keys()

    def lay_out(self) -> None:
        """Put the keys in the middle, or beside the words where they would be too small there."""
        look = self.look
        super().lay_out()
        if self._says is not _Says.WAITS and self._stands_beside():
            margin = look.px(look.metrics.margin_mm)
            self._lay_out_beside(self.rect().adjusted(margin, margin, -margin, -margin))

    def lay_out_content(self, room: QRect) -> None:
        """Put message, dots and keys under each other, in the middle."""
        gap = self._gap
        self._room = room
        self._message.center()
        self._dots.centered = True
        if self._says is _Says.WAITS:
            self._message.setGeometry(room)
            return
        keys = self._keys(room.height() - self._words_height(room.width()), room.width())
        height = self._words_height(room.width()) + keys.height()
        top = room.top() + max(0, (room.height() - height) // 2)
        message = self._message_height(room.width())
        self._message.setGeometry(room.left(), top, room.width(), message)
        dots = self._dots.height_for(room.width())
        self._dots.setGeometry(room.left(), top + message + gap, room.width(), dots)
        keys.moveTop(top + self._words_height(room.width()))
        keys.moveLeft(room.left() + (room.width() - keys.width()) // 2)
        self._place_keys(keys)

    def _stands_beside(self) -> bool:
        """Return whether the keys are too low under the words, and there is room at their side."""
        look, room = self.look, self._room
        under = self._keys(room.height() - self._words_height(room.width()), room.width())
        return under.height() < self._height_of(look.px(look.metrics.target_mm)) and not look.metrics.portrait

    def _lay_out_beside(self, inner: QRect) -> None:
        """Put the keys at the side where lines end, as high as the window; message and dots at the other."""
        look, gap = self.look, self._gap
        least = max(self._message.longest_word(), self._title.longest_word(), self.back.width())
        keys = self._keys(inner.height(), inner.width() - least - 2 * gap)
        keys.moveTop(inner.top() + (inner.height() - keys.height()) // 2)
        keys.moveRight(inner.right())
        column = inner.adjusted(0, 0, -keys.width() - 2 * gap, 0)
        title = self._title.height_for(column.width())
        words = QRect(column.left(), column.top(), column.width(), title)
        self._title.setGeometry(look.mirrored(words, inner))
        message, dots = self._message_height(column.width()), self._dots.height_for(column.width())
        words.moveTop(words.bottom() + 1 + gap)
        words.setHeight(message)
        self._message.setAlignment(look.leading)
        self._message.setGeometry(look.mirrored(words, inner))
        words.moveTop(words.bottom() + 1 + gap)
        words.setHeight(dots)
        self._dots.centered = False
        self._dots.setGeometry(look.mirrored(words, inner))
        self._place_keys(look.mirrored(keys, inner))

    @property
    def _gap(self) -> int:
        return self.look.px(self.look.metrics.gap_mm)

    def _message_height(self, width: int) -> int:
        """Return the height in px of the longest message: the keys must not move while one types."""
        metrics, room = QFontMetrics(self._message.font()), QRect(0, 0, width, 100_000)
        said = ((_Says.ASKS, 0), (_Says.SHORT, 0), (_Says.WRONG, 1), (_Says.WRONG, 2))
        texts = (self._words_for(what, number) for what, number in said)
        return max(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() for text in texts)

    def _words_height(self, width: int) -> int:
        return self._message_height(width) + self._dots.height_for(width) + 3 * self._gap

    def _height_of(self, key: int) -> int:
        return _ROWS * key + (_ROWS - 1) * self._gap

    def _keys(self, height: int, width: int) -> QRect:
        """Return the box of all keys, as large as it may be in a room of this size in px."""
        look, gap = self.look, self._gap
        tallest = round(_TALLEST * look.px(look.metrics.target_mm))
        key_height = max(1, min(tallest, (height - (_ROWS - 1) * gap) // _ROWS))
        words = max(self.delete.room_for().width(), self.ok.room_for().width())
        wide = max(words, round(_WIDE * key_height))
        key_width = min(wide, (width - (_COLUMNS - 1) * gap) // _COLUMNS)
        return QRect(0, 0, _COLUMNS * key_width + (_COLUMNS - 1) * gap, self._height_of(key_height))

    def _place_keys(self, box: QRect) -> None:
        gap = self._gap
        width = (box.width() - (_COLUMNS - 1) * gap) // _COLUMNS
        height = (box.height() - (_ROWS - 1) * gap) // _ROWS
        in_order = [*self.digits[1:], self.delete, self.digits[0], self.ok]
        for place, target in enumerate(in_order):
            row, column = divmod(place, _COLUMNS)
            left, top = box.left() + column * (width + gap), box.top() + row * (height + gap)
            target.setGeometry(left, top, width, height)

    def content_targets(self) -> list[Target]:  # noqa: D102
        return [*self.digits[1:], self.delete, self.digits[0], self.ok]

    def content_words(self) -> list[str]:  # noqa: D102
        return [self._message.text(), *super().content_words()]

    def summary(self) -> list[str]:  # noqa: D102
        # The countdown runs without being told each second.
        told = [] if self._says is _Says.WAITS else [self._message.text()]
        return [self.title(), *told]

    def passages(self) -> list[Passage]:
        """Return nothing: who stands by need not hear any of it."""
        return []

    def target_typed(self, text: str) -> Target | None:  # noqa: D102
        if text in ("\b", "\x7f"):
            return self.delete
        if text in ("\r", "\n"):
            return self.ok
        digit = unicodedata.decimal(text, None) if len(text) == 1 else None
        return self.digits[digit] if digit is not None else None

    def _type(self, digits: str) -> None:
        self._typed = digits
        self._dots.show_count(len(digits))

    def _on_digit(self, digit: str) -> None:
        if len(self._typed) < MOST:
            self._type(self._typed + digit)

    def _on_delete(self) -> None:
        self._type(self._typed[:-1])

    def _on_ok(self) -> None:
        typed = self._typed
        if len(typed) < LEAST:
            self._say(_Says.SHORT)
        else:
            self._type("")
            self.entered.emit(typed)
