"""Builds every object of the running program and connects them. Nothing else builds long-lived objects.

In this order, and why:

1. Typefaces and drawings: what screens are made of. Pictograms come last of all, after the first picture.
2. Visit, book, navigator: the choices, the pages, the place.
3. Window and stage: the screens, shown by the place.
4. Devices: touch and keys, which only press targets; the watch over idle visits.

Qt's application, the clock, the settings and the library are handed in: a tour brings others than a run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.access.contacts import Contacts
from kiosk.access.devices import Devices
from kiosk.access.idle import IdleWatch
from kiosk.access.keys import Keys
from kiosk.access.touch import Touch
from kiosk.base import paths
from kiosk.system.memory import return_large_blocks
from kiosk.ui.book import Book
from kiosk.ui.drawings import Drawings
from kiosk.ui.fonts import Fonts
from kiosk.ui.icons import Icons
from kiosk.ui.metrics import default_text_size
from kiosk.ui.navigator import Navigator
from kiosk.ui.place import ScreenId
from kiosk.ui.stage import Stage
from kiosk.ui.visit import Choices, Visit
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QApplication

    from kiosk.base.clock import Clock
    from kiosk.base.options import Settings
    from kiosk.content.library import Library
    from kiosk.ui.metrics import Display


class Kiosk(QObject):
    """The whole program, built and connected.

    Attributes:
        window: The window; `show` it or `showFullScreen`.
        navigator: The place.
        visit: The choices.
        stage: The screens.
        idle: The watch over idle visits.
    """

    def __init__(
        self, application: QApplication, settings: Settings, clock: Clock, library: Library, display: Display
    ) -> None:
        """Build everything.

        Args:
            application: Qt's application.
            settings: The options.
            clock: Real time, or hands that somebody turns.
            library: The guide.
            display: The screen: what a millimetre is on it.
        """
        super().__init__()
        self._application = application
        clinic = settings.clinic
        numbers = [
            number for number in (clinic.phone_emergency, clinic.phone_day, clinic.phone_night) if number
        ]
        self.fonts = Fonts(paths.fonts_folder())
        self.icons = Icons()
        languages = library.languages
        default = settings.languages.default
        in_order = sorted(languages, key=lambda language: language.code != default)
        self.visit = Visit(
            Choices(
                language=in_order[0].code if in_order else default,
                text_size=settings.reading.text_size or default_text_size(display.width_mm),
                theme=settings.reading.theme,
            )
        )
        self.book = Book(library)
        self.navigator = Navigator(self.book)
        self.window = KioskWindow()
        self.stage = Stage(
            self.window,
            self.visit,
            self.navigator,
            self.book,
            languages=in_order,
            fonts=self.fonts,
            icons=self.icons,
            drawings=Drawings(paths.pictures_folder()),
            clock=clock,
            display=display,
            slides=settings.motion.slide,
            clinic=clinic.name,
            numbers=numbers,
        )
        self.contacts = Contacts(clock, settings.touch.ignore_repeat_s)
        self.touch = Touch(self.window, self.contacts, clock)
        self.keys = Keys(self.window)
        self.devices = Devices(self.window, self.touch, self.keys)
        self.idle = IdleWatch(clock, settings.idle)
        self._readable = bool(self.book.headings)
        self._connect()

    def _connect(self) -> None:
        self.touch.input_seen.connect(self._on_input)
        self.keys.input_seen.connect(self._on_input)
        self.window.warning.stay.clicked.connect(self._on_input)
        self.window.changed.connect(self._on_changed)
        self.idle.warned.connect(self.window.open_warning)
        self.idle.ticked.connect(self.window.warning.show_seconds)
        self.idle.answered.connect(self.window.close_warning)
        self.idle.ran_out.connect(self.end_visit)
        self._application.installEventFilter(self.devices)

    def show_staff_sign(self) -> None:
        """Show staff, and nobody else, that the log has something for them."""
        self.stage.attract.staff_sign.show()

    def show(self, display: QScreen, windowed: tuple[int, int] | None = None) -> None:
        """Show the window on a display: all of it, or in a window of a size in px."""
        self.start()
        self.window.setCursor(Qt.CursorShape.BlankCursor)
        if windowed is not None:
            self.window.resize(*windowed)
            self.window.show()
        else:
            self.window.setGeometry(display.geometry())
            self.window.showFullScreen()
        QTimer.singleShot(0, self._load_rest)

    def _load_rest(self) -> None:
        """Do what the first picture did without; it stands by now."""
        return_large_blocks()
        self.icons.load()

    def end_visit(self) -> None:
        """Forget the visit and show the screen that invites, whatever was shown."""
        self.idle.rest()
        self.window.close_warning()
        self.contacts.drop_all()
        self.visit.reset()
        self.start()

    def give_up(self) -> None:
        """Show the calm screen for staff: starting over does not help."""
        self.idle.rest()
        self.window.close_warning()
        self.navigator.fail()

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self._application.removeEventFilter(self.devices)
        self.idle.rest()
        self.stage.attract.stop()
        self.window.hide()
        self.window.deleteLater()

    def start(self) -> None:
        """Show the screen that invites; the one for staff where there is nothing to read."""
        if self._readable:
            self.navigator.end()
        else:
            self.navigator.fail()

    def _on_input(self) -> None:
        self.idle.notice()

    def _on_changed(self) -> None:
        if self.window.warning_open:
            return
        shown = self.window.screen_shown.screen_id
        if shown in (ScreenId.ATTRACT, ScreenId.FAULT):
            self.idle.rest()
        else:
            self.idle.watch(self.window.screen_shown.reading_words)
