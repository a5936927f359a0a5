"""The page for staff where they choose which languages families are offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from kiosk.staff.layers.gridlayer import GridLayer
from kiosk.ui.choicetarget import PictureChoice
from kiosk.ui.icons import Icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Language
    from kiosk.staff.offered import OfferedLanguages


class OfferedLanguage(PictureChoice):
    """A language, named in its own words, offered or not.

    Signals:
        language_pressed: Pressed; carries its code.
    """

    language_pressed = Signal(str)

    def __init__(self, parent: QWidget, language: Language, *, stays: bool) -> None:
        super().__init__(parent, Icon.LOCKED if stays else Icon.LANGUAGE)
        self.language = language
        self.one_of_several = False
        self.setText(language.name)
        self.setLocale(QLocale(language.code))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.language_pressed.emit(self.language.code)


class OfferedLanguagesLayer(GridLayer):
    """The languages; the first one always stays."""

    def __init__(self, parent: QWidget, languages: Sequence[Language], offered: OfferedLanguages) -> None:
        """Make the page.

        Args:
            parent: The window.
            languages: All languages that can be offered, the one that stays first.
            offered: What staff have set of them.
        """
        super().__init__(parent)
        self._offered = offered
        self.languages = [
            OfferedLanguage(self, language, stays=number == 0) for number, language in enumerate(languages)
        ]
        for target in self.languages:
            target.language_pressed.connect(offered.turn)

    def heading(self) -> str:  # noqa: D102
        return self.tr("Languages for families")

    def note(self) -> str:  # noqa: D102
        words = self.tr("Touch a language to show or hide it. {language} always stays.")
        return words.format(language=self.languages[0].text()) if self.languages else ""

    def dress(self) -> None:  # noqa: D102
        for target in self.languages:
            target.set_chosen(target.language.code not in self._offered.hidden)
        super().dress()

    def choices(self) -> Sequence[PictureChoice]:  # noqa: D102
        return self.languages
