"""Puts words beside each other with the comma of a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

if TYPE_CHECKING:
    from collections.abc import Iterable


def listed(locale: QLocale, words: Iterable[str]) -> str:
    """Return words with commas between them, as the script of a language writes them."""
    comma = "، " if locale.script() is QLocale.Script.ArabicScript else ", "
    return comma.join(words)
