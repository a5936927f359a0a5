"""The page for staff where sound is turned off and on, and where they set how loud each visit starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal

from kiosk.staff.layers.gridlayer import Grid, GridLayer, cell_height, grid_of
from kiosk.ui.choicetarget import PictureChoice
from kiosk.ui.icons import Icon
from kiosk.ui.visit import LOUDNESSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QWidget

    from kiosk.staff.sound import Sound

# Width of a bar and of the gap after it, in widths of all five bars.
_BAR, _GAP = 0.136, 0.08
_LOWEST = 0.28


class LoudnessChoice(PictureChoice):
    """A loudness, shown by as many full bars of five.

    Signals:
        loudness_chosen: Pressed; carries the loudness.
    """

    loudness_chosen = Signal(int)

    def __init__(self, parent: QWidget, loudness: int) -> None:
        super().__init__(parent, Icon.LOUDER)
        self.loudness = loudness
        self.clicked.connect(self._on_clicked)

    def draw_picture(self, painter: QPainter, room: QRect, ink: QColor) -> None:  # noqa: D102
        width = min(room.width(), room.height() * 1.35)
        left = room.center().x() - width / 2
        line = max(1.5, 0.3 * self.look.metrics.px_per_mm)
        for number in range(len(LOUDNESSES)):
            high = room.height() * (_LOWEST + (1 - _LOWEST) * number / (len(LOUDNESSES) - 1))
            place = number if not self.look.right_to_left else len(LOUDNESSES) - 1 - number
            bar = QRectF(left + place * width * (_BAR + _GAP), room.bottom() - high, width * _BAR, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            if number < self.loudness:
                painter.drawRoundedRect(bar, bar.width() / 3, bar.width() / 3)
            else:
                painter.drawRect(QRectF(bar.left(), bar.bottom() - line, bar.width(), line))

    def _on_clicked(self) -> None:
        self.loudness_chosen.emit(self.loudness)


class SoundLayer(GridLayer):
    """Sound, off or on, and how loud.

    Attributes:
        on: Lets families have the guide read aloud, or no longer.
        loudnesses: How loud each visit starts.
    """

    def __init__(self, parent: QWidget, sound: Sound) -> None:
        """Make the page of what staff have set of the sound."""
        super().__init__(parent)
        self._sound = sound
        self.on = PictureChoice(self, Icon.LISTEN)
        self.on.one_of_several = False
        self.loudnesses = [LoudnessChoice(self, loudness) for loudness in LOUDNESSES]
        self.on.clicked.connect(sound.turn)
        for target in self.loudnesses:
            target.loudness_chosen.connect(sound.set_loudness)

    def heading(self) -> str:  # noqa: D102
        return self.tr("Sound")

    def note(self) -> str:  # noqa: D102
        if self._sound.on:
            return self.tr("How loud should each visit start?")
        return self.tr("It is quiet now: nothing is read aloud until you turn it on.")

    @property
    def usual_columns(self) -> int:
        """All in one row: they are steps."""
        return 3 if self.look.metrics.portrait else 1 + len(self.loudnesses)

    @property
    def centers_last_row(self) -> bool:
        """The switch does not move when it is pressed."""
        return self._sound.on

    def fitting_grid(self, choices: Sequence[PictureChoice], room: QRect, gap: int) -> Grid | None:
        """Leave the first choice where it is and as large, whether the others are there or not."""
        if not self._sound.on and not self.roomy:
            # A low screen has little room under these words: as wide as ever, if not as high.
            columns = self.usual_columns // 2
            return grid_of(
                len(choices), columns, cell_height(choices, 1.0, columns, room.width(), gap), room, gap
            )
        return super().fitting_grid(self.all_choices(), room, gap)

    def choices(self) -> Sequence[PictureChoice]:  # noqa: D102
        return self.all_choices() if self._sound.on else [self.on]

    def all_choices(self) -> Sequence[PictureChoice]:  # noqa: D102
        return [self.on, *self.loudnesses]

    def dress(self) -> None:  # noqa: D102
        self.on.set_chosen(self._sound.on)
        self.on.pictogram = Icon.LISTEN if self._sound.on else Icon.QUIET
        for target in self.loudnesses:
            target.set_chosen(target.loudness == self._sound.loudness)
        self.on.setText(self.tr("Reading aloud"))
        names = (
            self.tr("Very soft"),
            self.tr("Soft"),
            self.tr("Middle"),
            self.tr("Loud"),
            self.tr("Very loud"),
        )
        for target, name in zip(self.loudnesses, names, strict=True):
            target.setText(name)
        super().dress()
