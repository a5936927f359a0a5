"""The target "Hard words": in reach mode it stands for all words of a page that can be looked up.

Out of reach mode each word has a target where it stands in the text (`kiosk.ui.termtargets`), which may be
too high to be reached. This one stands at the foot of the page and explains them one after the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from kiosk.ui.icons import Icon
from kiosk.ui.target import Target

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.look import Look
    from kiosk.ui.pager import Page


class WordsTarget(Target):
    """Explains the words of a page.

    Signals:
        terms_chosen: Pressed; carries the ids of the words.
    """

    terms_chosen = Signal(tuple)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, icon=Icon.WORDS)
        self._terms: tuple[str, ...] = ()
        self.clicked.connect(self._on_clicked)
        self.hide()

    def set_look(self, look: Look) -> None:
        """Take a look on."""
        self.setText(self.tr("Hard words"))
        super().set_look(look)

    @property
    def terms(self) -> tuple[str, ...]:
        """Ids of the words that it explains."""
        return self._terms

    def explain(self, page: Page) -> None:
        """Stand for the words of a page."""
        self._terms = page.terms
        self.setAccessibleDescription(", ".join(page.hard_words))

    def _on_clicked(self) -> None:
        self.terms_chosen.emit(self._terms)
