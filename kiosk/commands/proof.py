"""`ibt-kiosk proof`: a language of the guide as a PDF, for a clinician to read and mark."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from kiosk.base import paths
from kiosk.commands.opening import sentences_of, values_of
from kiosk.commands.reviewing import UnknownLanguageError, open_reviewed
from kiosk.content.layers import Pictures
from kiosk.content.signing.review import today

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication

    from kiosk.commands.reviewing import Reviewed
    from kiosk.ui.proof.proof import Proof


def proof(
    config: Path | None,
    content: Path | None,
    out: Path,
    wanted: str | None,
    paper: str,
    today: Callable[[], date] = today,
) -> int:
    """Write the PDF and return 0; 1 where it cannot be written, 2 for an unknown language.

    Args:
        config: The configuration file that the command line names.
        content: The folder of the guide that the command line names.
        out: The file to write.
        wanted: Code of the language; None for the default one.
        paper: One of `kiosk.ui.proof.paper.PAPERS`.
        today: Tells the day.
    """
    try:
        reviewed = open_reviewed(config, content, wanted, today)
    except UnknownLanguageError as error:
        print(f"ibt-kiosk: {error}", file=sys.stderr)
        return 2
    _held = _application()  # Qt needs it until the last page is drawn
    made = make_proof(reviewed, paper, today())
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(made.pdf())
    except OSError as error:
        print(f"ibt-kiosk: {out} cannot be written: {error.strerror}.", file=sys.stderr)
        return 1
    print(f"{len(made.sheets)} pages in {out}")
    return 0


def make_proof(reviewed: Reviewed, paper: str, day: date) -> Proof:
    """Return the proof of what was opened; Qt's application has to be there."""
    from kiosk.ui.fonts import Fonts
    from kiosk.ui.proof.proof import Matter, Proof
    from kiosk.ui.theme import DEFAULT

    library, code = reviewed.library, reviewed.language
    [language] = [known for known in library.languages if known.code == code]
    clinic = reviewed.settings.clinic
    sentences = {name: texts.get(code, "") for name, texts in sentences_of(clinic).items()}
    filled = values_of(clinic) | sentences
    pictures = Pictures(paths.pictures_folder(), library.over)
    matter = Matter(library, reviewed.reviews, language, pictures, day, filled)
    return Proof(matter, paper, Fonts(paths.fonts_folder()), DEFAULT)


def _application() -> QGuiApplication:
    """Return Qt's application, which fonts need; one without a display, and the one there is in a test."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    there = QGuiApplication.instance()
    return there if isinstance(there, QGuiApplication) else QGuiApplication(["ibt-kiosk"])
