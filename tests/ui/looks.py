"""Looks and editions for every screen, text size and direction, with the room that the real reader leaves."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.content.layers import Pictures
from kiosk.ui.drawings import Drawings
from kiosk.ui.edition import Edition
from kiosk.ui.fonts import Fonts
from kiosk.ui.icons import Icons
from kiosk.ui.inks import LIGHT, Inks
from kiosk.ui.look import Look
from kiosk.ui.metrics import Metrics
from kiosk.ui.moretarget import MoreTarget
from kiosk.ui.screens.reader import ReaderScreen
from kiosk.ui.theme import DEFAULT
from tests.driving import SCREENS

if TYPE_CHECKING:
    from PySide6.QtCore import QRect

    from kiosk.content.library import Library
    from kiosk.content.model import Section

LEFT_TO_RIGHT = Qt.LayoutDirection.LeftToRight
RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft


class BlankDrawings(Drawings):
    """Drawings as large as the real ones may be, with nothing on them: for tests that look at words alone."""

    def pixmap(self, name: str, room: QSize, inks: Inks = LIGHT) -> QPixmap:
        del name, inks
        blank = QPixmap(max(1, room.width()), max(1, room.height()))
        blank.fill(Qt.GlobalColor.transparent)
        return blank


class Unreviewed:
    """A clinic that has signed nothing."""

    def covers(self, _language: str, _key: str) -> bool:
        return False


class AsWritten:
    """Adds nothing to the section "about"."""

    def completed(self, section: Section, _language: str) -> Section:
        return section


@cache
def fonts() -> Fonts:
    """Return the typefaces of all tests: loading them takes long."""
    return Fonts(paths.fonts_folder())


@cache
def library() -> Library:
    """Return the guide that comes with the program."""
    return open_library(Settings())


def look(
    screen: str, size: int, direction: Qt.LayoutDirection = LEFT_TO_RIGHT, *, blank: bool = False
) -> Look:
    """Return the look of a screen of `SCREENS` at a text size, with pictograms that are not loaded.

    Args:
        screen: Name of the screen.
        size: Text size, from 1 to 4.
        direction: Reading direction.
        blank: Whether drawings are only as large as the real ones: drawing them takes long.
    """
    width, height, width_mm = SCREENS[screen]
    folder = paths.pictures_folder()
    return Look(
        metrics=Metrics(width, height, width_mm, size),
        theme=DEFAULT,
        fonts=fonts(),
        icons=Icons(),
        drawings=BlankDrawings(Pictures(folder)) if blank else Drawings(Pictures(folder)),
        direction=direction,
        slides=False,
    )


@cache
def edition(
    screen: str,
    size: int,
    direction: Qt.LayoutDirection = LEFT_TO_RIGHT,
    language: str = "en",
    *,
    for_kids: bool = False,
) -> Edition:
    """Return how the guide is shown there: with the room and "Tell me more" of the real reader."""
    its_look, room = _look_and_room(screen, size, direction)
    return Edition(language, for_kids, its_look, room, partial(more_size, screen, size, direction))


@cache
def more_size(screen: str, size: int, direction: Qt.LayoutDirection, shows: str) -> QSize:
    """Return the size of "Tell me more" in px, as the real target has it."""
    target = MoreTarget(window := QWidget())
    target.set_look(look(screen, size, direction))
    answer = target.size_for(shows)
    _let_go(window)
    return answer


@cache
def _look_and_room(screen: str, size: int, direction: Qt.LayoutDirection) -> tuple[Look, QRect]:
    its_look = look(screen, size, direction)
    window = QWidget()
    window.resize(its_look.metrics.width, its_look.metrics.height)
    reader = ReaderScreen(window)
    reader.setGeometry(window.rect())
    answer = its_look, reader.room(its_look)
    _let_go(window)
    return answer


def _let_go(window: QWidget) -> None:
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
