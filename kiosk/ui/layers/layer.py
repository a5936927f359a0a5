"""What may lie over a screen: a sheet of paper with few things on it, and the screen in the shade behind.

Layers are widgets of the one window, never windows of their own. The targets of the top one are all that can
be pressed; a touch beside its sheet closes it, where it can be closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGroupBox, QWidget

from kiosk.ui.command import Command
from kiosk.ui.icons import Icon
from kiosk.ui.labelpassages import passages_of_labels
from kiosk.ui.target import Kind, Target

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look
    from kiosk.ui.passages import Passage


class Sheet(QWidget):
    """The round paper that a layer's things stand on.

    Attributes:
        edged: Whether it has an edge, where no shade sets it off from the screen behind.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edged = False
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = self._look.edge
            if self.edged:
                edge = QPen(self._look.theme.outline, max(1.5, 0.45 * self._look.metrics.px_per_mm))
            painter.setPen(edge)
            painter.setBrush(self._look.theme.paper)
            radius = self._look.px(self._look.metrics.corner_mm * 1.5)
            half = edge.widthF() / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)


class Layer(QGroupBox):
    """A layer: it shows and wishes, and decides nothing.

    To assistive programs it is a group with a name, as a screen is (`kiosk.ui.screens.screen`).

    Attributes:
        shades: Whether the screen behind lies in the shade.

    Signals:
        changed: Other targets can be pressed than before.
    """

    shades = True
    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._sheet = Sheet(self)
        self._sheet.edged = not self.shades
        self.hide()

    @property
    def look(self) -> Look:
        """The look last set."""
        if self._look is None:
            raise RuntimeError("the layer is used before set_look")
        return self._look

    def set_look(self, look: Look) -> None:
        """Take a look on and lay everything out."""
        self._look = look
        self._sheet.set_look(look)
        self.dress()
        if not self.rect().isEmpty():
            self.lay_out()
        self.setAccessibleName(self.title())

    def dress(self) -> None:
        """Give every part its words, fonts and colors; called when the look has changed."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Put everything in its place."""
        raise NotImplementedError

    def title(self) -> str:
        """Return what the layer is called."""
        raise NotImplementedError

    def summary(self) -> list[str]:
        """Return what those who cannot see the layer are told when it comes up."""
        return [self.title()]

    def all_targets(self) -> list[Target]:
        """Return every target in reading order, those included that are not shown now."""
        raise NotImplementedError

    def targets(self) -> list[Target]:
        """Return the targets of the layer in reading order."""
        return [target for target in self.all_targets() if not target.isHidden()]

    def words(self) -> list[str]:
        """Return all that can be read on the layer, in reading order."""
        raise NotImplementedError

    def passages(self) -> list[Passage]:
        """Return what there is to read aloud, in order: all of `words` but the names of targets."""
        return passages_of_labels(self)

    @property
    def reads_on(self) -> bool:
        """Whether what is read goes on, on the next page; a layer has none."""
        return False

    @property
    def reading_words(self) -> int:
        """How many words there are to read: the time before the idle warning grows with it."""
        return sum(len(text.split()) for text in self.words())

    def target_for(self, _command: Command) -> Target | None:
        """Return the target that does what a key means here; None where nothing does."""
        return None

    def target_typed(self, _text: str) -> Target | None:
        """Return the target that stands for what a key types; None where nothing is typed."""
        return None

    @property
    def anywhere(self) -> Target | None:
        """The target that a touch beside all targets presses; None where it presses nothing."""
        return None

    def anywhere_at(self, point: QPoint) -> Target | None:
        """Return the target that a touch at a point (px) beside all targets presses: none on the sheet."""
        return None if self._sheet.geometry().contains(point) else self.anywhere

    @property
    def room(self) -> QRect:
        """Where a sheet may stand, in px: inside the margins, and in reach mode not too low to be reached."""
        margin = self.look.px(self.look.metrics.margin_mm)
        room = self.rect()
        if self.look.reach is not None:
            room.setBottom(min(room.bottom(), self.look.reach.bottom - 1))
        return room.adjusted(margin, margin, -margin, -margin)

    @property
    def room_for_targets(self) -> QRect:
        """The part of the room in which targets may stand: in reach mode the band, else all of it."""
        room = self.room
        room.setTop(max(room.top(), self.look.reach_top))
        return room

    def place_sheet(self, width: int, height: int) -> QRect:
        """Put the sheet in the middle, in reach mode at the foot, and return where it stands; sizes in px."""
        sheet = QRect(0, 0, width, height)
        sheet.moveCenter(self.rect().center())
        if self.look.reach is not None:
            sheet.moveBottom(self.room.bottom())
        self._sheet.setGeometry(sheet)
        return sheet

    def place_at_foot(self, height: int) -> QRect:
        """Put the sheet over the foot of the window, `height` px high, and return where it stands.

        In reach mode that is the foot of what can be reached.
        """
        bottom = self.look.reach.bottom if self.look.reach is not None else self.height()
        sheet = QRect(0, bottom - height, self.width(), height)
        self._sheet.setGeometry(sheet)
        return sheet

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is not None and self.shades:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), self._look.theme.shade)


class ClosableLayer(Layer):
    """A layer that a family has opened and can close."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.close_target = Target(self, kind=Kind.LEAD, icon=Icon.CLOSE)

    def dress(self) -> None:  # noqa: D102
        self.close_target.setText(self.tr("Close"))
        self.close_target.set_look(self.look)

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        return self.close_target if command in (Command.CLOSE, Command.BACK) else None

    @property
    def anywhere(self) -> Target | None:  # noqa: D102
        return self.close_target
