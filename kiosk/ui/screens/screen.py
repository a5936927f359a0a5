"""What all screens have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGroupBox

from kiosk.ui.labelpassages import passages_of_labels

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.command import Command
    from kiosk.ui.look import Look
    from kiosk.ui.passages import Passage
    from kiosk.ui.place import ScreenId
    from kiosk.ui.target import Target


class Screen(QGroupBox):
    """A screen: a list of targets in reading order, and words. It shows and wishes, and decides nothing.

    To assistive programs it is a group with a name, and this alone it has from Qt's group box. They read what
    stands on it in the order of its widgets, which is the order in which these were made or last raised.

    Attributes:
        screen_id: Its name.
    """

    screen_id: ScreenId

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.setAutoFillBackground(True)
        self.hide()

    @property
    def look(self) -> Look:
        """The look last set."""
        if self._look is None:
            raise RuntimeError("the screen is used before set_look")
        return self._look

    def set_look(self, look: Look) -> None:
        """Take a look on and lay everything out."""
        self._look = look
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, look.theme.paper)
        self.setPalette(palette)
        self.dress()
        self.lay_out()

    def dress(self) -> None:
        """Give every part its words, fonts and colors; called when the look has changed."""
        raise NotImplementedError

    def lay_out(self) -> None:
        """Put every part in its place; called when look or content have changed."""
        raise NotImplementedError

    def title(self) -> str:
        """Return what the screen is called."""
        raise NotImplementedError

    def summary(self) -> list[str]:
        """Return what those who cannot see the screen are told when it comes up."""
        return [self.title()]

    def all_targets(self) -> list[Target]:
        """Return every target in reading order, those included that are not shown now."""
        raise NotImplementedError

    def targets(self) -> list[Target]:
        """Return the targets that can be pressed now, in reading order."""
        # A layer that lies over the screen changes nothing about the screen itself.
        return [target for target in self.all_targets() if not target.isHidden() and target.isEnabledTo(self)]

    def words(self) -> list[str]:
        """Return all that can be read on the screen, in reading order, the words on targets included."""
        raise NotImplementedError

    def passages(self) -> list[Passage]:
        """Return what there is to read aloud, in order: all of `words` but the names of targets."""
        return passages_of_labels(self)

    @property
    def reads_on(self) -> bool:
        """Whether what is read goes on, on the next page, so that the page is turned for who listens."""
        return False

    def cover(self, _height: int) -> None:
        """Take into account that `_height` px at the lower edge of the screen are covered; 0 for none."""

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

    def anywhere_at(self, _point: QPoint) -> Target | None:
        """Return the target that a touch at a point (px) presses where no target stands."""
        return self.anywhere

    @property
    def reading_words(self) -> int:
        """How many words there are to read: the time before the idle warning grows with it."""
        return sum(len(text.split()) for text in self.words())
