"""Builds every object for staff and connects them: the part of `kiosk.app` that they use it by.

What families see knows nothing of it. The desk sets their visit aside while staff use the screen. What staff
see is built when they first come: no family waits for it at the start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk import __version__
from kiosk.access.staffgesture import StaffGesture
from kiosk.access.staffkeys import StaffWish
from kiosk.staff.choices import FILE_NAME, KeptChoices
from kiosk.staff.desk import Desk
from kiosk.staff.matters import Matter, Matters
from kiosk.staff.offered import OfferedLanguages
from kiosk.staff.sound import Sound
from kiosk.ui.suspension import Suspension

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.appaccess import Access
    from kiosk.base.clock import Clock
    from kiosk.base.options import Settings
    from kiosk.content.model import Language
    from kiosk.content.signing.review import Reviews
    from kiosk.staff.aboutfacts import AboutFacts, SignedLanguage
    from kiosk.staff.backstage import Backstage
    from kiosk.staff.entries import Entry
    from kiosk.staff.layers.stafflayer import StaffLayer
    from kiosk.staff.panelpages import PanelPages
    from kiosk.ui.metrics import Display
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
        settings: Settings,
        clock: Clock,
        backstage: Backstage,
        languages: Sequence[Language],
        reviews: Reviews,
        display: Display,
    ) -> None:
        """Build everything.

        Args:
            window: Where staff's layers lie.
            stage: The screens of families.
            visit: What the family has chosen.
            navigator: Where the family is.
            access: All ways to use the kiosk.
            settings: The options.
            clock: Time.
            backstage: The folder to keep things in, the wall clock, the machine.
            languages: All languages that can be offered, the default one first.
            reviews: What is signed.
            display: What a millimetre is.
        """
        super().__init__()
        self._window, self._stage, self._reviews, self._display = window, stage, reviews, display
        self._settings, self._all_languages = settings, languages
        self._pages: PanelPages | None = None
        self.backstage = backstage
        self._began = backstage.now()
        self.matters = Matters()
        self.choices = KeptChoices(backstage.file(FILE_NAME), self.matters)
        self.gesture = StaffGesture()
        self.suspension = Suspension(visit, navigator)
        self.desk = Desk(window, self.suspension, clock, stage.look_shown, settings.staff.closes_after_s)
        self.sound = Sound(self.choices, visit, access.aloud.hush)
        codes = [language.code for language in languages]
        self.offered = OfferedLanguages(self.choices, codes, stage.hide_languages)
        self._connect(access, stage)
        if self.choices.problem is not None:
            self.matters.note(Matter.KEPT_BROKEN, str(self.choices.problem))

    def _connect(self, access: Access, stage: Stage) -> None:
        access.input_seen.connect(self.desk.notice)
        access.keys.staff_wished.connect(self._on_wished)
        stage.look_changed.connect(self.desk.dress)
        stage.attract.staff_sign.clicked.connect(self._on_called)
        self.matters.changed.connect(self._on_matters_changed)

    @property
    def pages(self) -> PanelPages:
        """What staff see; built when it is first asked for."""
        if self._pages is None:
            self._pages = self._build_pages()
        return self._pages

    def _build_pages(self) -> PanelPages:
        from kiosk.staff.entries import Entry
        from kiosk.staff.layers.about import AboutLayer
        from kiosk.staff.layers.languages import OfferedLanguagesLayer
        from kiosk.staff.layers.sound import SoundLayer
        from kiosk.staff.panelpages import PanelPages

        window = self._window
        # What the panel leads to; an entry that is in neither is not shown.
        layers: dict[Entry, StaffLayer] = {
            Entry.ABOUT: AboutLayer(window, self.about_facts),
        }
        actions: dict[Entry, Callable[[], None]] = {}
        if self._settings.speech.offered:
            layers[Entry.SOUND] = SoundLayer(window, self.sound)
        if len(self._all_languages) > 1:
            layers[Entry.LANGUAGES] = OfferedLanguagesLayer(window, self._all_languages, self.offered)
        pages = PanelPages(
            window,
            self.desk,
            self.matters,
            self.sound,
            self.backstage.host,
            layers,
            actions,
            has_sound=self._settings.speech.offered,
        )
        pages.start_over_requested.connect(self.start_over_requested)
        pages.entry_requested.connect(self.let_in)
        for setting in (self.sound, self.offered):
            setting.changed.connect(pages.refresh)
        return pages

    def let_in(self) -> None:
        """Let staff in to the panel. Without a PIN they see how the kiosk is, and how to set one."""
        self.pages.open_panel(full=False)

    def about_facts(self) -> AboutFacts:
        """Find out what there is to know about this kiosk now."""
        from kiosk.staff.aboutfacts import AboutFacts, free_bytes

        size = self._window.size()
        px_per_mm = self._display.width / self._display.width_mm
        return AboutFacts(
            version=__version__,
            guide=self._reviews.edition([language.code for language in self._all_languages]),
            languages=tuple(self._signed(language) for language in self._all_languages),
            since=self._began,
            why=self.backstage.why_started,
            free_bytes=free_bytes(self.backstage.state),
            width=size.width(),
            height=size.height(),
            width_mm=size.width() / px_per_mm,
            height_mm=size.height() / px_per_mm,
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

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self.desk.close()

    def _on_called(self) -> None:
        self.pages.open_quick()

    def _on_matters_changed(self) -> None:
        self._stage.attract.staff_sign.mark(marked=bool(self.matters))

    def _on_wished(self, wish: StaffWish) -> None:
        if wish is StaffWish.START_OVER:
            self.start_over_requested.emit()
        else:
            self.sound.turn()
