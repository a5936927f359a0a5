"""What all layers for staff have in common: they cover the whole window; a title above, a way back below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from kiosk.ui.command import Command
from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import Layer
from kiosk.ui.target import Target
from kiosk.ui.words import Words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class StaffLayer(Layer):
    """A page for staff. What stands between title and foot is for the layers made from this.

    Attributes:
        back: The way back, at the foot, where the reading direction begins.
    """

    shades = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Words(self)
        self.back = Target(self, icon=Icon.RETURN)

    def heading(self) -> str:
        """Return the title, in the language that is shown."""
        raise NotImplementedError

    def dress(self) -> None:
        """Give title and foot their words; a layer made from this adds its own."""
        look = self.look
        self._title.setText(self.heading())
        self._title.dress(look, look.metrics.title_mm, look.theme.ink, bold=True)
        self.back.setText(self.tr("Back"))
        self.back.set_look(look)
        for target in self.all_targets():
            # Assistive programs find targets in the order of their layers, not of their places.
            target.raise_()

    def lay_out(self) -> None:
        """Put title and foot in their places, and call `lay_out_content` with the room between them."""
        look = self.look
        self._sheet.setGeometry(self.rect())
        gap, margin = look.px(look.metrics.gap_mm), look.px(look.metrics.margin_mm)
        inner = self.rect().adjusted(margin, margin, -margin, -margin)
        title = self._title.height_for(inner.width())
        self._title.setGeometry(inner.left(), inner.top(), inner.width(), title)
        foot = self.back.room_for()
        bottom = QRect(inner.left(), inner.bottom() + 1 - foot.height(), inner.width(), foot.height())
        place = QRect(bottom.topLeft(), foot)
        self.back.setGeometry(look.mirrored(place, bottom))
        self.lay_out_foot(bottom.adjusted(foot.width() + gap, 0, 0, 0))
        self.lay_out_content(inner.adjusted(0, title + gap, 0, -foot.height() - gap))

    def lay_out_foot(self, _room: QRect) -> None:
        """Put what stands beside the way back into a room (px); mirror it in `self.rect()`."""

    def lay_out_content(self, _room: QRect) -> None:
        """Put everything between title and foot into a room (px)."""

    def title(self) -> str:  # noqa: D102
        return self._title.text()

    def content_targets(self) -> list[Target]:
        """Return the targets between title and foot, in reading order."""
        return []

    def content_words(self) -> list[str]:
        """Return what can be read between title and foot, targets included, in reading order."""
        return [target.text() for target in self.content_targets() if not target.isHidden()]

    def all_targets(self) -> list[Target]:  # noqa: D102
        return [*self.content_targets(), self.back]

    def words(self) -> list[str]:  # noqa: D102
        return [self._title.text(), *self.content_words(), self.back.text()]

    def target_for(self, command: Command) -> Target | None:  # noqa: D102
        return self.back if command in (Command.CLOSE, Command.BACK) else None
