"""The program's own words in a family's language; the guide's words are its files (`kiosk.content.library`).

The words stand in the code in English, as `self.tr(…)` or `QCoreApplication.translate("Context", …)`. `tr`
looks under the name of the widget's own class first and then of each class it derives from, so that words of
a base class are found in every class derived from it. `tools.translations` makes the files.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

if TYPE_CHECKING:
    from pathlib import Path

logger = logging.getLogger(__name__)

WRITTEN_IN = "en"
"""The language of the words in the code."""


class Translations:
    """Puts one language at a time in the place of English. One for the whole program."""

    def __init__(self, folder: Path) -> None:
        """Remember where the languages are: files `ibt-kiosk_<tag>.qm`. They are read when they are used."""
        self._folder = folder
        self._language = WRITTEN_IN
        self._installed: QTranslator | None = None
        self._told: set[str] = set()

    @property
    def language(self) -> str:
        """The tag that was last used."""
        return self._language

    def use(self, language: str) -> None:
        """Say everything in a language from now on; whoever shows words asks `tr` for them anew.

        A file for the tag itself ("es-MX") goes before that of the language ("es"). Without either, English
        stays, and the log tells it once.
        """
        if language == self._language:
            return
        self._language = language
        if self._installed is not None:
            QCoreApplication.removeTranslator(self._installed)
        self._installed = self._load(language)
        if self._installed is not None:
            QCoreApplication.installTranslator(self._installed)

    def say_in(self, language: str, context: str, words: str) -> str:
        """Return words in a language, whichever is used; empty where they are not known in it.

        Args:
            language: Its tag.
            context: The class that says them.
            words: The words in the code.
        """
        if language.partition("-")[0] == WRITTEN_IN:
            return words
        file = self._load(language)
        said = file.translate(context, words) if file is not None else None
        return said or ""

    def _load(self, language: str) -> QTranslator | None:
        plain = language.partition("-")[0]
        for tag in dict.fromkeys((language, plain)):
            file = self._folder / f"ibt-kiosk_{tag}.qm"
            translator = QTranslator()
            if tag != WRITTEN_IN and file.is_file() and translator.load(str(file)):
                return translator
        if plain != WRITTEN_IN and language not in self._told:
            self._told.add(language)
            logger.warning(
                "The program's own words stay English in %r: %s cannot be read.",
                language,
                self._folder / f"ibt-kiosk_{language}.qm",
            )
        return None
