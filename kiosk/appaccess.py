"""Builds every object of the floor `access` and connects them: the part of `kiosk.app` that people use it by.

1. Touch, keys and switches: they find targets and press them. One ring serves keys, switches and the screen
   as one button.
2. What is heard: announcements for screen readers, and the reading aloud. Voices come after the first
   picture.

None of them knows a screen. They hear what the visit has chosen, and tell when somebody is there.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from kiosk.access.announcing import Announcing
from kiosk.access.contacts import Contacts
from kiosk.access.devices import Devices
from kiosk.access.keys import Keys
from kiosk.access.ring import Ring
from kiosk.access.scanning import Scanner
from kiosk.access.speech.aloud import Aloud, State
from kiosk.access.speech.listening import Listening
from kiosk.access.speech.processspeaker import ProcessSpeaker
from kiosk.access.speech.voicerest import VoiceRest
from kiosk.access.switches import SwitchInput
from kiosk.access.teaching import Teaching
from kiosk.access.touch import Touch
from kiosk.access.touchgame import TouchGame
from kiosk.access.wholescreen import WholeScreen
from kiosk.access.windowfield import WindowField

if TYPE_CHECKING:
    from kiosk.access.idle import IdleWatch
    from kiosk.access.speech.speaker import Speaker
    from kiosk.base.clock import Clock
    from kiosk.base.options import Settings
    from kiosk.content.library import Library
    from kiosk.ui.metrics import Display
    from kiosk.ui.navigator import Navigator
    from kiosk.ui.stage import Stage
    from kiosk.ui.visit import Switches, Visit
    from kiosk.ui.window import KioskWindow


class Access(QObject):
    """All ways to use the kiosk.

    Signals:
        input_seen: Somebody has done something, on any device.
    """

    input_seen = Signal()

    def __init__(
        self,
        window: KioskWindow,
        stage: Stage,
        visit: Visit,
        navigator: Navigator,
        idle: IdleWatch,
        *,
        settings: Settings,
        clock: Clock,
        display: Display,
        library: Library,
        speaker: Speaker | None,
    ) -> None:
        """Build everything.

        Args:
            window: What is used.
            stage: Its screens and layers.
            visit: What the family has chosen.
            navigator: Turns the page for the reading aloud.
            idle: Waits while a voice is heard or the ring moves by itself.
            settings: The options.
            clock: Time.
            display: What a millimetre is.
            library: Knows how words are said.
            speaker: The voice; by default one of the system's.
        """
        super().__init__()
        self._window, self._stage, self._visit, self._idle = window, stage, visit, idle
        self._codes = [language.code for language in library.languages]
        self._offers_speech = settings.speech.offered
        self._looked_for_voices = False
        profiles = settings.touch_profiles
        self.field = field = WindowField(window, display)
        self.contacts = Contacts(clock, field, profiles[settings.touch.profile])
        self.ring = Ring(window)
        self.whole_screen = WholeScreen(
            window,
            self.ring,
            clock,
            ignore_repeat_s=profiles[settings.touch.profile].ignore_repeat_s,
            long_press_s=settings.scan.long_press_s,
        )
        self.touch = Touch(window, field, self.contacts, clock, profiles, self.whole_screen)
        self.touch_game = TouchGame(window, stage.layers.touch_game, field, clock, profiles)
        self.touch.hand_to(self.touch_game)
        self.keys = Keys(window, self.ring)
        self.switches = SwitchInput(window, clock, settings.scan.ignore_repeat_s)
        self.scanner = Scanner(window, self.ring, clock, settings.scan)
        self.teaching = Teaching(
            window,
            stage.layers.switches,
            visit,
            self.switches,
            self.scanner,
            clock,
            Random(),  # noqa: S311 - it only makes a wait that nobody can foresee
        )
        self.devices = Devices(window, self.touch, self.keys, self.switches)
        self.announcing = Announcing(window)
        voice = speaker or ProcessSpeaker(settings.speech.engine)
        self.aloud = Aloud(window, visit, voice, clock, stage.layers.listen, library.pronounced)
        self.voice_rest = VoiceRest(voice, self.aloud, clock)
        self.listening = Listening(window, visit, self.aloud, stage.layers.listen, stage.look_shown)
        self._profiles = profiles
        self._connect(navigator)

    def _connect(self, navigator: Navigator) -> None:
        for device in (self.touch, self.keys, self.scanner, self.teaching):
            device.input_seen.connect(self.input_seen)
        self._window.used.connect(self.input_seen)
        self._visit.changed.connect(self._on_visit_changed)
        self.switches.pressed.connect(self.scanner.on_switch)
        self.scanner.started.connect(self._on_scan_started)
        self.scanner.stopped.connect(self._on_scan_stopped)
        self.teaching.switches_chosen.connect(self._on_switches_chosen)
        # Whatever is done ends the reading; but a finger that only rests or moves does nothing.
        for done in (self.touch.contact_seen, self.keys.input_seen, self.scanner.input_seen):
            done.connect(self.aloud.on_action)
            done.connect(self.voice_rest.on_action)
        self.aloud.turn_requested.connect(navigator.turn)
        self.aloud.started.connect(self._on_voice_heard)
        self.aloud.stopped.connect(self._on_voice_ended)
        self.aloud.changed.connect(self._on_aloud_changed)
        self.aloud.voices_changed.connect(self._on_voices_changed)
        self._stage.listen_requested.connect(self._on_listen_requested)

    def look_for_voices(self) -> None:
        """Look for voices that can read the guide aloud, where the clinic offers that."""
        if self._offers_speech:
            self._looked_for_voices = True
            self.aloud.start()

    def use_display(self, display: Display) -> None:
        """Measure touches on another display; what is down on the one before presses nothing any more."""
        self.touch.close()
        self.field.use(display)

    def look_for_voices_anew(self) -> None:
        """Look for voices once more, where they were looked for at all."""
        if self._looked_for_voices:
            self.look_for_voices()

    def end_visit(self) -> None:
        """Let go of all that the family is doing."""
        self.contacts.drop_all()
        self.whole_screen.cancel()
        self.aloud.stop()
        self.voice_rest.end_visit()
        if self.aloud.has_failed:
            # Nobody waits for it now: an engine that only stumbled is there again for the next family.
            self.look_for_voices()

    def let_go(self) -> None:
        """Let go of all contacts that are down: they do nothing any more."""
        self.touch.close()
        self.whole_screen.cancel()

    def close(self) -> None:
        """Let go of everything; the object is not used after this."""
        self.touch.close()
        self.voice_rest.close()
        self.aloud.close()

    def _on_visit_changed(self) -> None:
        choices = self._visit.choices
        self.touch.use_profile(choices.touch)
        self.whole_screen.ignore_repeat_s = self._profiles[choices.touch].ignore_repeat_s
        self.switches.use(choices.switches.names)
        self.scanner.use(choices.switches)
        self.whole_screen.use(choices.whole_screen)

    def _on_switches_chosen(self, switches: Switches) -> None:
        self._visit.choose(replace(self._visit.choices, switches=switches, whole_screen=False))

    def _on_scan_started(self) -> None:
        self._idle.hold("scan")

    def _on_scan_stopped(self) -> None:
        self._idle.release("scan")

    def _on_voice_heard(self) -> None:
        self._idle.hold("voice")

    def _on_voice_ended(self) -> None:
        self._idle.release("voice")

    def _on_aloud_changed(self) -> None:
        # The name of each target that the ring reaches would cut the page off that is read.
        if self.aloud.state is State.SPEAKING:
            self.scanner.pause("reading")
        else:
            self.scanner.resume("reading")

    def _on_voices_changed(self) -> None:
        self._stage.offer_listening(code for code in self._codes if self.aloud.has_voice(code))

    def _on_listen_requested(self, bar_height: int) -> None:
        self.listening.open(bar_height)
