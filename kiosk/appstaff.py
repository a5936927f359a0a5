"""Builds every object for staff and connects them: the part of `kiosk.app` that they use it by.

What families see knows nothing of it. The desk sets their visit aside while staff use the screen. What staff
see once they have called is made by `kiosk.apppanel`.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk import __version__
from kiosk.access.staffgesture import StaffGesture
from kiosk.access.staffkeys import StaffWish
from kiosk.base.machine import free_bytes
from kiosk.staff import counts, lockout, pin
from kiosk.staff.choices import FILE_NAME, KeptChoices
from kiosk.staff.closing import Closing
from kiosk.staff.counting import Counting
from kiosk.staff.desk import Desk
from kiosk.staff.layers.closed import ClosedLayer
from kiosk.staff.lockout import Lockout
from kiosk.staff.matter import Matter
from kiosk.staff.matters import Matters
from kiosk.staff.offered import OfferedLanguages
from kiosk.staff.opening import OpeningHours
from kiosk.staff.pin import Pin
from kiosk.staff.sound import Sound
from kiosk.ui.suspension import Suspension

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.access.idle import IdleWatch
    from kiosk.appaccess import Access
    from kiosk.apppanel import PanelSide
    from kiosk.base.clock import Clock
    from kiosk.base.options import Settings
    from kiosk.content.model import Language
    from kiosk.content.signing.review import Reviews
    from kiosk.staff.aboutfacts import AboutFacts, SignedLanguage
    from kiosk.staff.backstage import Backstage
    from kiosk.ui.book import Book
    from kiosk.ui.lastvisit import LastVisit
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.stage import Stage
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow


class StaffSide(QObject):
    """All that staff use.

    Attributes:
        backstage: What was handed in.
        matters: What is not well.
        choices: What staff have set.
        desk: Decides what they see.
        gesture: Calls it up.
        sound: What they have set of the sound.
        offered: What they have set of the languages.
        opening: When the room is open.
        closing: Darkens the screen outside of it.
        counting: Counts what families read; None where nothing is counted.
        pin: The PIN.
        lockout: What wrong ones cost.

    Signals:
        start_over_requested: End the family's visit, and all that is left of one.
    """

    start_over_requested = Signal()

    def __init__(
        self,
        window: KioskWindow,
        stage: Stage,
        visit: Visit,
        navigator: Navigator,
        access: Access,
        *,
        idle: IdleWatch,
        last_visit: LastVisit,
        book: Book,
        reviews: Reviews,
        languages: Sequence[Language],
        settings: Settings,
        clock: Clock,
        backstage: Backstage,
    ) -> None:
        """Build everything.

        Args:
            window: Where staff's layers lie.
            stage: The screens of families.
            visit: What the family has chosen.
            navigator: Where the family is.
            access: All ways to use the kiosk.
            idle: Tells whether somebody is still there.
            last_visit: Tells when a visit goes on that had ended.
            book: The guide's pages.
            reviews: What is signed.
            languages: All languages that can be offered, the default one first.
            settings: The options.
            clock: Time.
            backstage: The folder to keep things in, the wall clock, the machine.
        """
        super().__init__()
        self._window, self._stage, self._access, self._book = window, stage, access, book
        self._visit = visit
        self._settings, self._clock = settings, clock
        self._reviews, self._languages = reviews, languages
        self.backstage = backstage
        self._began = backstage.now()
        self.matters = Matters()
        self.choices = KeptChoices(backstage.file(FILE_NAME), self.matters)
        self.gesture = StaffGesture(clock, settings.staff.gesture_s, access.touch.size_mm)
        self.suspension = Suspension(visit, navigator)
        self.desk = Desk(window, self.suspension, clock, stage.look_shown, settings.staff.closes_after_s)
        self.sound = Sound(self.choices, visit, access.aloud.hush)
        codes = [language.code for language in languages]
        self.offered = OfferedLanguages(self.choices, codes, stage.hide_languages)
        self.opening = OpeningHours(settings.hours, self.choices, self.matters)
        self.closing = Closing(window, ClosedLayer(window), stage, visit, self.opening, clock, backstage.now)
        self.pin = Pin(backstage.file(pin.FILE_NAME))
        self.lockout = Lockout(backstage.file(lockout.FILE_NAME), clock.now, lockout.this_run())
        self.counting: Counting | None = None
        if settings.counts.kept:
            self.counting = Counting(
                counts.Counts(backstage.file(counts.FILE_NAME)),
                self.matters,
                clock,
                backstage.now,
                window=window,
                stage=stage,
                visit=visit,
                navigator=navigator,
                touch=access.touch,
                keys=access.keys,
                scanner=access.scanner,
                idle=idle,
                last_visit=last_visit,
                desk=self.desk,
            )
        self._connect(access, stage)
        self._on_matters_changed()
        if self.choices.problem is not None:
            self.matters.note(Matter.KEPT_BROKEN, str(self.choices.problem))

    def _connect(self, access: Access, stage: Stage) -> None:
        access.touch.show_to(self.gesture)
        access.input_seen.connect(self.desk.notice)
        access.input_seen.connect(self.closing.wake)
        access.keys.staff_wished.connect(self._on_wished)
        self.gesture.made.connect(self._on_called)
        stage.look_changed.connect(self.desk.dress)
        stage.attract.staff_sign.clicked.connect(self._on_sign_pressed)
        self.matters.changed.connect(self._on_matters_changed)

    @cached_property
    def panel(self) -> PanelSide:
        """What staff see; made when they first call."""
        from kiosk.apppanel import Kit, PanelSide

        panel = PanelSide(
            Kit(
                window=self._window,
                desk=self.desk,
                access=self._access,
                clock=self._clock,
                settings=self._settings,
                backstage=self.backstage,
                languages=self._languages,
                book=self._book,
                visit=self._visit,
                matters=self.matters,
                sound=self.sound,
                offered=self.offered,
                opening=self.opening,
                counting=self.counting,
                pin=self.pin,
                lockout=self.lockout,
                about=self.about_facts,
            )
        )
        panel.start_over_requested.connect(self.start_over_requested)
        return panel

    def about_facts(self) -> AboutFacts:
        """Find out what there is to know about this kiosk now."""
        from kiosk.staff.aboutfacts import AboutFacts

        size, mm = self._window.size(), self._access.field.mm
        return AboutFacts(
            version=__version__,
            guide=self._reviews.edition([language.code for language in self._languages]),
            pack=self._reviews.pack,
            languages=tuple(self._signed(language) for language in self._languages),
            since=self._began,
            why=self.backstage.why_started,
            free_bytes=free_bytes(self.backstage.state),
            width=size.width(),
            height=size.height(),
            width_mm=mm(size.width()),
            height_mm=mm(size.height()),
        )

    def _signed(self, language: Language) -> SignedLanguage:
        from kiosk.staff.aboutfacts import SignedLanguage

        review = self._reviews.review(language.code)
        return SignedLanguage(
            language.name,
            signed=review is not None,
            until=review.until if review is not None else None,
            complete=self._reviews.complete(language.code),
        )

    def note_writing(self, wrong: str) -> None:
        """Note why what is kept cannot be written; empty once it can be again."""
        if wrong:
            self.matters.note(Matter.CANNOT_WRITE, wrong)
        else:
            self.matters.settle(Matter.CANNOT_WRITE)

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self.gesture.clear()
        if "panel" in self.__dict__:
            self.panel.close()
        self.desk.close()
        self.closing.close()
        if self.counting is not None:
            self.counting.close()

    def _on_called(self) -> None:
        if self.desk.is_open:
            return
        self.panel.let_in()
        if self.pin.problem is not None:
            self.matters.note(Matter.KEPT_BROKEN, str(self.pin.problem))

    def _on_sign_pressed(self) -> None:
        self.panel.open_quick()

    def _on_matters_changed(self) -> None:
        self._stage.attract.staff_sign.mark(marked=bool(self.matters))

    def _on_wished(self, wish: StaffWish) -> None:
        match wish:
            case StaffWish.PANEL:
                if self._settings.staff.keys:
                    self._on_called()
            case StaffWish.START_OVER:
                self.start_over_requested.emit()
            case StaffWish.QUIET:
                self.sound.turn()
