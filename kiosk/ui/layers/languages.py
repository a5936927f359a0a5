"""The layer that changes the language: each one named in its own words, the one that is shown marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from kiosk.ui.icons import Icon
from kiosk.ui.languagetarget import LanguageTarget
from kiosk.ui.layers.layer import ClosableLayer
from kiosk.ui.target import Form, Kind, Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Language

_MOST = 6
"""Choices at a time; where a clinic offers more, or a screen holds fewer, there is "More languages"."""


class LanguageLayer(ClosableLayer):
    """Offers the languages."""

    def __init__(self, parent: QWidget, languages: Sequence[Language]) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self._all_targets = [LanguageTarget(self, language) for language in languages]
        self.language_targets = self._all_targets
        self.more = Target(self, icon=Icon.MORE)
        self.more.clicked.connect(self._on_more)
        self.close_target.raise_()
        self._first = 0
        self._per_page = _MOST

    @property
    def all_language_targets(self) -> list[LanguageTarget]:
        """A target for each language that can ever be offered."""
        return self._all_targets

    def offer(self, codes: Collection[str]) -> None:
        """Offer these languages; the next time that the layer is opened shows it."""
        self.language_targets = [target for target in self._all_targets if target.language.code in codes]

    def show_language(self, code: str) -> None:
        """Mark the language that is shown, and offer the first ones."""
        self._first = 0
        for target in self.language_targets:
            shown = target.language.code == code
            target.set_chosen(shown)
            target.kind = Kind.LEAD if shown else Kind.PLAIN
            target.pictogram = Icon.CHOSEN if shown else Icon.NONE

    def dress(self) -> None:  # noqa: D102
        super().dress()
        look = self.look
        self._title.setText(self.tr("Language"))
        self._title.dress(look, look.metrics.title_mm, look.theme.ink, bold=True)
        self.close_target.kind = Kind.PLAIN
        self.more.setText(self.tr("More languages"))
        for target in (*self.language_targets, self.more):
            target.set_look(look)

    def lay_out(self) -> None:  # noqa: D102
        look = self.look
        gap = look.px(look.metrics.gap_mm)
        pad = 2 * gap if look.metrics.height_mm >= 120 and look.reach is None else gap
        sizes = [target.room_for(Form.ROW) for target in self.language_targets]
        cell_width = max((size.width() for size in sizes), default=0)
        cell_height = max((size.height() for size in sizes), default=0)
        room = self.room_for_targets
        head = max(self.close_target.room_for().height(), self._title.height_for(room.width()))
        columns = max(1, min(3, (room.width() - 2 * pad + gap) // (cell_width + gap)))
        rows = max(1, (room.height() - 2 * pad - head) // (cell_height + gap))
        self._per_page = min(_MOST, columns * rows)
        paged = len(self.language_targets) > self._per_page
        if paged:
            self._per_page = max(1, min(_MOST, columns * rows - columns))
        shown = self.language_targets[self._first : self._first + self._per_page]
        used_rows = -(-min(self._per_page, len(self.language_targets)) // columns) + (1 if paged else 0)
        used_columns = min(columns, max(1, len(self.language_targets)))
        wide = used_columns * (cell_width + gap) - gap + 2 * pad
        title = self._title.width_of() + gap + self.close_target.room_for().width() + 2 * pad
        width = min(room.width(), max(wide, title))
        height = 2 * pad + head + used_rows * (cell_height + gap)
        sheet = self.place_sheet(width, min(height, room.height()))
        inner = sheet.adjusted(pad, pad, -pad, -pad)
        close = self.close_target.room_for()
        middle = inner.top() + (head - close.height()) // 2
        place = QRect(inner.right() + 1 - close.width(), middle, close.width(), close.height())
        self.close_target.setGeometry(look.mirrored(place, inner))
        words = QRect(inner.left(), inner.top(), inner.width() - close.width() - gap, head)
        self._title.setGeometry(look.mirrored(words, inner))
        cell = (inner.width() - (used_columns - 1) * gap) // used_columns
        for target in self._all_targets:
            target.setVisible(target in shown)
        for number, target in enumerate(shown):
            column, row = number % columns, number // columns
            left = inner.left() + column * (cell + gap)
            top = inner.top() + head + gap + row * (cell_height + gap)
            target.setGeometry(look.mirrored(QRect(left, top, cell, cell_height), inner))
        self.more.setVisible(paged)
        bottom = inner.top() + head + gap + (used_rows - 1) * (cell_height + gap)
        self.more.setGeometry(QRect(inner.left(), bottom, inner.width(), cell_height))

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [*self.language_targets, self.more, self.close_target]

    def words(self) -> list[str]:  # noqa: D102
        return [self._title.text(), *(target.text() for target in self.targets())]

    def _on_more(self) -> None:
        following = self._first + self._per_page
        self._first = following if following < len(self.language_targets) else 0
        self.lay_out()
        self.changed.emit()
