"""Builds every object of the running program and connects them. Nothing else builds long-lived objects.

In this order, and why:

1. Typefaces and drawings: what screens are made of. Pictograms are loaded just before the first picture.
2. Visit, book, navigator: the choices, the pages (with what the clinic has signed of them), the place.
3. Window and stage: the screens, shown by the place.
4. The watch over idle visits, and all ways to use the kiosk (`kiosk.appaccess`): touch, keys, switches, which
   only press targets; what screen readers are told; the reading aloud.
5. All that staff use (`kiosk.appstaff`).

Qt's application, the clock, the settings and the library are handed in: a tour brings others than a run.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from kiosk.access.idle import IdleWatch
from kiosk.appaccess import Access
from kiosk.appstaff import StaffSide
from kiosk.base import paths
from kiosk.base.journal import Message, fields
from kiosk.content.layers import Pictures
from kiosk.content.signing.review import Reviews, today
from kiosk.staff.backstage import Backstage
from kiosk.staff.matter import Matter
from kiosk.system.displays import fill
from kiosk.system.memory import give_back, return_large_blocks
from kiosk.system.readingon import ReadingOn
from kiosk.system.remembering import Remembering
from kiosk.ui.aboutcards import AboutCards
from kiosk.ui.book import Book
from kiosk.ui.drawings import Drawings
from kiosk.ui.fonts import Fonts
from kiosk.ui.icons import Icons
from kiosk.ui.lastvisit import LastVisit
from kiosk.ui.looks import Looks
from kiosk.ui.metrics import default_text_size
from kiosk.ui.navigator import Navigator
from kiosk.ui.place import ScreenId
from kiosk.ui.reach import Mounting
from kiosk.ui.stage import Stage
from kiosk.ui.translations import WRITTEN_IN, Translations
from kiosk.ui.visit import Choices, Switches, Visit
from kiosk.ui.window import KioskWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk.access.speech.speaker import Speaker
    from kiosk.base.clock import Alarm, Clock
    from kiosk.base.options import Settings
    from kiosk.base.problems import Problem
    from kiosk.content.library import Library
    from kiosk.system.displays import Monitor
    from kiosk.system.lastgood import LastGood
    from kiosk.system.remembering import Standing
    from kiosk.ui.metrics import Display

logger = logging.getLogger(__name__)

_VOICES_AFTER_MS = 1_500
"""A process of its own starts for the voices: not while the first screen still gets its pictograms."""

_SOURCES_AFTER_MS = 4_000
"""Reading the ledger takes 65 ms of the processor: not at the start, nor when somebody waits for "About"."""

_HEADS_AFTER_MS = 1_000
"""The heads of the sections are read before anybody has come to the screen and wants the topics."""


class Kiosk(QObject):
    """The whole program, built and connected.

    Attributes:
        window: The window; `show` it or `showFullScreen`.
        navigator: The place.
        visit: The choices.
        stage: The screens.
        idle: The watch over idle visits.
        access: All ways to use it.
        staff: All that staff use.
        library: The guide.
        remembering: Remembers what works; None where nothing is kept.
    """

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        clock: Clock,
        library: Library,
        display: Display,
        speaker: Speaker | None = None,
        backstage: Backstage | None = None,
    ) -> None:
        """Build everything.

        Args:
            application: Qt's application.
            settings: The options.
            clock: Real time, or hands that somebody turns.
            library: The guide.
            display: The screen: what a millimetre is on it.
            speaker: The voice; by default one of the system's.
            backstage: What staff's side needs of the world; by default nothing is kept from start to start.
        """
        super().__init__()
        self._application, self._clock = application, clock
        self._later: list[Alarm] = []
        self.library = library
        pictures = Pictures(paths.pictures_folder(), library.over)
        self.icons = Icons()
        self.looks = Looks(
            fonts=Fonts(paths.fonts_folder()),
            icons=self.icons,
            drawings=Drawings(pictures),
            display=display,
            slides=settings.motion.slide,
            mounting=Mounting.of(settings.screen),
        )
        self.translations = Translations(paths.translations_folder())
        self.reviews = Reviews(paths.review_folder(settings.review.folder), library, pictures, today)
        languages = library.languages
        default = settings.languages.default
        in_order = sorted(languages, key=lambda language: language.code != default)
        self.visit = Visit(
            Choices(
                language=in_order[0].code if in_order else default,
                text_size=settings.reading.text_size or default_text_size(display.width_mm),
                theme=settings.reading.theme,
                switches=Switches(rate_s=settings.scan.rate_s),
                touch=settings.touch.profile,
            )
        )
        about = AboutCards(library, self.reviews, counts=settings.counts.kept)
        self.book = Book(library, self.reviews, about)
        self.navigator = Navigator(self.book)
        self.last_visit = LastVisit(clock, self.visit, self.navigator)
        self.window = KioskWindow()
        self.stage = Stage(
            self.window,
            self.visit,
            self.navigator,
            self.book,
            self.looks,
            self.translations,
            languages=in_order,
            clock=clock,
            clinic=settings.clinic,
        )
        self.idle = IdleWatch(clock, settings.idle)
        self.access = Access(
            self.window,
            self.stage,
            self.visit,
            self.navigator,
            self.idle,
            settings=settings,
            clock=clock,
            display=display,
            library=library,
            speaker=speaker,
        )
        self.staff = StaffSide(
            self.window,
            self.stage,
            self.visit,
            self.navigator,
            self.access,
            idle=self.idle,
            last_visit=self.last_visit,
            settings=settings,
            clock=clock,
            backstage=backstage or Backstage(),
            book=self.book,
            reviews=self.reviews,
            languages=in_order,
        )
        self._asks_display_for_text_size = not settings.reading.text_size
        self.remembering: Remembering | None = None
        self._reading_on = ReadingOn(clock, library, self._note_found)
        self._call_open_s = settings.idle.call_open_s
        self._readable = bool(library.languages)
        self._connect()

    def _connect(self) -> None:
        self.access.input_seen.connect(self._on_input)
        self.window.changed.connect(self._on_changed)
        self.idle.warned.connect(self.window.open_warning)
        self.idle.ticked.connect(self.window.warning.show_seconds)
        self.idle.answered.connect(self.window.close_warning)
        self.idle.ran_out.connect(self._on_ran_out)
        self.last_visit.changed.connect(self._on_last_visit_changed)
        self.stage.attract.go_on.clicked.connect(self.last_visit.bring_back)
        self.staff.desk.arrived.connect(self._on_staff_arrived)
        self.staff.desk.left.connect(self._on_changed)
        self.staff.start_over_requested.connect(self.start_over)

    def remember(self, standing: Standing, good: LastGood) -> None:
        """Remember what this run stands on once it has stood; does nothing where nothing is kept."""
        state = self.staff.backstage.state
        if state is not None:
            self.remembering = Remembering(
                self._clock, state, good, standing, self._stands, self._is_whole, self.staff.note_writing
            )
            self.remembering.start()

    def _stands(self) -> bool:
        """Return whether families see what they should."""
        shown = self.window.screen_shown.screen_id
        return self.window.isVisible() and shown is not ScreenId.FAULT

    def _is_whole(self) -> bool:
        """Return whether nothing is wrong with the guide."""
        return all(problem.warning for problem in self.library.problems_of_heads())

    def show(self, monitor: Monitor | None, windowed: tuple[int, int] | None = None) -> None:
        """Show the window on a display: all of it, or in a window of a size in px."""
        self._load_icons()
        self.start()
        self.window.setCursor(Qt.CursorShape.BlankCursor)
        if windowed is not None:
            self.window.resize(*windowed)
            self.window.show()
        else:
            fill(self.window, monitor)
        self.access.devices.listen()
        QTimer.singleShot(0, self._do_rest)

    def _load_icons(self) -> None:
        """Load the pictograms; whatever fails is a failure of the program, but words are shown all the same.

        Before the first picture: drawing all of it a second time would take longer than this.
        """
        try:
            self.icons.load()
        except Exception:  # noqa: BLE001 -- told as what fails in a slot is
            sys.excepthook(*sys.exc_info())

    def use_display(self, display: Display) -> None:
        """Show everything on another display, as large as it is there; place and visit are kept."""
        self.looks.display = display
        self.access.use_display(display)
        if self._asks_display_for_text_size:
            self.visit.start_with_text_size(default_text_size(display.width_mm))
        self.stage.renew_look()

    def _do_rest(self) -> None:
        """Do what the first picture did without; it stands by now."""
        return_large_blocks()
        self._note_reviews()
        self._later = [
            self._clock.after(_VOICES_AFTER_MS, self.access.look_for_voices),
            self._clock.after(_SOURCES_AFTER_MS, self._read_sources),
        ]
        self._reading_on.start(_HEADS_AFTER_MS)

    def _read_sources(self) -> None:
        _ = self.library.ledger

    def _note_reviews(self) -> None:
        """Tell staff where a sign-off has ended, or no longer holds for what the guide says now."""
        for problem in self.reviews.problems():
            logger.warning("%s", problem)
            self.staff.matters.note(Matter.SIGNOFF, str(problem))

    def _note_found(self, problem: Problem) -> None:
        """Tell staff what is wrong in what the first screen did without."""
        logger.warning("%s", problem, extra=fields(Message.PROBLEM))
        if not problem.warning and Matter.CONTENT_PROBLEMS not in dict(self.staff.matters.noted):
            self.staff.matters.note(Matter.CONTENT_PROBLEMS, str(problem))

    def _note_vanished(self) -> None:
        """Tell staff what a family has missed since somebody has changed the guide's files."""
        vanished = self.library.vanished()
        if vanished:
            self.staff.matters.note(Matter.CONTENT_PROBLEMS, str(vanished[0]))

    def end_visit(self) -> None:
        """Forget the visit and show the screen that invites, whatever was shown."""
        self._note_vanished()
        self._let_go()
        self.visit.reset()
        self.start()
        give_back()

    def start_over(self) -> None:
        """Begin anew for the next family, whatever was shown: staff wish it."""
        self.staff.desk.leave(end_visit=True)
        self.end_visit()
        self.last_visit.forget()
        self.access.look_for_voices_anew()

    def _let_go(self) -> None:
        """Let go of all that goes on for the family, and of what lies over its screen."""
        self.idle.rest()
        self.window.close_warning()
        self.window.close_layer()
        self.access.end_visit()

    def give_up(self) -> None:
        """Show the calm screen for staff: starting over does not help."""
        self.last_visit.forget()
        self._let_go()
        self.navigator.fail()
        self.visit.reset()

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self.access.devices.close()
        self.idle.rest()
        self.last_visit.forget()
        for alarm in self._later:
            alarm.cancel()
        self._reading_on.close()
        if self.remembering is not None:
            self.remembering.close()
        self.access.close()
        self.staff.close()
        self.stage.attract.stop()
        self.translations.use(WRITTEN_IN)
        self.window.hide()
        self.window.deleteLater()

    def start(self) -> None:
        """Show the screen that invites; the one for staff where there is nothing to read."""
        if self._readable:
            self.navigator.end()
        else:
            self.navigator.fail()

    def _on_staff_arrived(self) -> None:
        self._let_go()

    def _on_ran_out(self) -> None:
        self.last_visit.keep()
        self.end_visit()

    def _on_last_visit_changed(self) -> None:
        self.stage.attract.offer_to_go_on(self.last_visit.is_kept)

    def _on_input(self) -> None:
        self.idle.notice()

    def _on_changed(self) -> None:
        if self.staff.desk.is_open:
            self.idle.rest()
            return
        if self.window.warning_open:
            return
        shown = self.window.screen_shown.screen_id
        # What was chosen on the screen that invites is a visit too, and ends like one.
        begun = shown is not ScreenId.ATTRACT or not self.visit.is_fresh or self.window.layer_open is not None
        if shown is ScreenId.FAULT or not begun:
            self.idle.rest()
        else:
            layer = self.window.layer_open
            words = self.window.screen_shown.reading_words + (layer.reading_words if layer is not None else 0)
            # Whoever has this screen open may be on the phone: it stays, up to a limit.
            at_least_s = self._call_open_s if shown is ScreenId.CALL else 0
            self.idle.watch(words, at_least_s=at_least_s)
