"""The target that changes the language; it stands on several screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal

from kiosk.ui.choice import Choice
from kiosk.ui.icons import Icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kiosk.content.model import Language


class LanguageTarget(Choice):
    """Another language, named in its own words.

    Signals:
        language_chosen: Pressed; carries the language's code.
    """

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget, language: Language) -> None:
        super().__init__(parent, icon=Icon.LANGUAGE)
        self.language = language
        self.setText(language.name)
        self.setLocale(QLocale(language.code))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.language_chosen.emit(self.language.code)
