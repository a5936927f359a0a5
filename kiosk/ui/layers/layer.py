"""What may lie over a screen: a sheet of paper with few things on it, and the screen in the shade behind.

Layers are widgets of the one window, never windows of their own. The targets of the top one are all that can
be pressed; a touch beside its sheet closes it, where it can be closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.command import Command
from kiosk.ui.icons import Icon
from kiosk.ui.labelpassages import passages_of_labels
from kiosk.ui.target import Kind, Target

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from kiosk.ui.look import Look
    from kiosk.ui.passages import Passage


class Sheet(QLabel):
    """The round paper that a layer's things stand on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self._look = look
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._look.theme.paper)
        painter.setBrush(self._look.theme.paper)
        radius = self._look.px(self._look.metrics.corner_mm * 1.5)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
        painter.end()


class Layer(QWidget):
    """A layer: it shows and wishes, and decides nothing.

    Signals:
        changed: Other targets can be pressed than before.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._sheet = Sheet(self)
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

    def dress(self) -> None:
        """Give every part its words, fonts and colors; called when the look has changed."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Put everything in its place."""
        raise NotImplementedError

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

    @property
    def anywhere(self) -> Target | None:
        """The target that a touch beside all targets presses; None where it presses nothing."""
        return None

    def anywhere_at(self, point: QPoint) -> Target | None:
        """Return the target that a touch at a point (px) beside all targets presses: none on the sheet."""
        return None if self._sheet.geometry().contains(point) else self.anywhere

    def place_sheet(self, width: int, height: int) -> QRect:
        """Put the sheet in the middle, and return where it stands; sizes in px."""
        sheet = QRect(0, 0, width, height)
        sheet.moveCenter(self.rect().center())
        self._sheet.setGeometry(sheet)
        return sheet

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        if self._look is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), self._look.theme.shade)
            painter.end()


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
