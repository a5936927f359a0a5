"""Looks for every screen, text size and direction, and the room that the real reader leaves for a page."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.ui.drawings import Drawings
from kiosk.ui.fonts import Fonts
from kiosk.ui.icons import Icons
from kiosk.ui.look import Look
from kiosk.ui.metrics import Metrics
from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.theme import DEFAULT
from tests.driving import SCREENS

if TYPE_CHECKING:
    from PySide6.QtCore import QRect, QSize

    from kiosk.content.library import Library

LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


@cache
def fonts() -> Fonts:
    """Return the typefaces of all tests: loading them takes long."""
    return Fonts(paths.fonts_folder())


@cache
def library() -> Library:
    """Return the guide that comes with the program."""
    return open_library(Settings())


def look(screen: str, size: int, direction: Qt.LayoutDirection = LEFT_TO_RIGHT) -> Look:
    """Return the look of a screen of `SCREENS` at a text size, with pictograms that are not loaded."""
    width, height, width_mm = SCREENS[screen]
    return Look(
        metrics=Metrics(width, height, width_mm, size),
        theme=DEFAULT,
        fonts=fonts(),
        icons=Icons(),
        drawings=Drawings(paths.pictures_folder()),
        direction=direction,
        slides=False,
    )


@cache
def room(screen: str, size: int, direction: Qt.LayoutDirection = LEFT_TO_RIGHT) -> tuple[Look, QRect, QSize]:
    """Return a look, the room for a page and the size of "Tell me more", as the real reader has them."""
    its_look = look(screen, size, direction)
    window = QWidget()
    window.resize(its_look.metrics.width, its_look.metrics.height)
    reader = ReaderScreen(window)
    reader.setGeometry(window.rect())
    answer = its_look, reader.room(its_look), reader.more_size(its_look)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return answer
