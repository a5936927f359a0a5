"""Reads aloud what is shown: sentence by sentence, each marked while it is said, to the end of the card.

It speaks when it is asked to (`read`), and by itself while a family has switched speech on: then each page
that comes up is read, and so is the name of each target that the ring reaches. Whatever else is done ends it.
There is one voice: whatever is said takes the place of what was being said.
"""

from __future__ import annotations

import logging
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.access.speech.speaker import Manner
from kiosk.access.speech.utterances import Utterance, speakable, utterances
from kiosk.ui.passages import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.access.speech.speaker import Speaker
    from kiosk.base.clock import Alarm, Clock
    from kiosk.ui.layers.layer import Layer
    from kiosk.ui.passages import Passage
    from kiosk.ui.screens.screen import Screen
    from kiosk.ui.target import Target
    from kiosk.ui.visit import Choices, Visit
    from kiosk.ui.window import KioskWindow

    Pronounce = Callable[[str, str], str]
    """Returns words, given the code of their language, as its voices are to say them."""

logger = logging.getLogger(__name__)

PATIENCE_MS = 10_000
PATIENCE_PER_WORD_MS = 2_000
"""An engine that takes longer for a sentence has died: slow voices say 60 words and more in a minute."""


class State(Enum):
    """What the reading does."""

    IDLE = auto()
    SPEAKING = auto()
    PAUSED = auto()


class Aloud(QObject):
    """The reading.

    Signals:
        changed: It does something else now, or another sentence.
        started: A voice is heard from now on.
        stopped: No voice is heard any more.
        voices_changed: Another language has a voice now, or none has.
        turn_requested: The reading goes on, on the next page; carries 1.
    """

    changed = Signal()
    started = Signal()
    stopped = Signal()
    voices_changed = Signal()
    turn_requested = Signal(int)

    def __init__(
        self,
        window: KioskWindow,
        visit: Visit,
        speaker: Speaker,
        clock: Clock,
        controls: Layer,
        pronounce: Pronounce,
    ) -> None:
        """Make a reading that is silent until `start` finds a voice.

        Args:
            window: What is read.
            visit: How it is read.
            speaker: The voice.
            clock: Time.
            controls: The layer that controls the reading: it is not read itself, nor ends the reading.
            pronounce: How words are said.
        """
        super().__init__()
        self._window, self._visit, self._speaker, self._clock = window, visit, speaker, clock
        self._controls, self._pronounce = controls, pronounce
        self._state = State.IDLE
        self._row: Sequence[Utterance] = ()
        self._place = 0
        self._whole_card = False
        self._naming = False
        self._heard = False
        self._turning = False
        self._broken = False
        self._hushed = False
        self._under_controls = False
        self._choices: Choices = visit.choices
        self._seen: dict[Screen | Layer, tuple[tuple[str, int], ...]] = {}
        self._patience: Alarm | None = None
        speaker.ready.connect(self._on_ready)
        speaker.finished.connect(self._on_finished)
        speaker.failed.connect(self._on_failed)
        window.changed.connect(self._on_window_changed)
        window.ring_moved.connect(self._on_ring_moved)
        visit.changed.connect(self._on_visit_changed)

    def start(self) -> None:
        """Look for voices; after an engine has died this looks again."""
        self._broken = False
        self._speaker.start()

    def hush(self, hushed: bool) -> None:
        """Read nothing aloud, as if no language had a voice, or read again: staff have it quiet."""
        if hushed is not self._hushed:
            self._hushed = hushed
            if hushed:
                self.stop()
            self.voices_changed.emit()

    def close(self) -> None:
        """Be silent for ever; the object is not used after this."""
        self.stop()
        self._speaker.close()

    def has_voice(self, language: str) -> bool:
        """Return whether something can be read aloud in a language, by its code."""
        return not self._broken and not self._hushed and self._speaker.has_voice(language)

    @property
    def has_failed(self) -> bool:
        """Whether the engine has died: nothing can be read aloud before `start` is called again."""
        return self._broken

    @property
    def state(self) -> State:
        """What the reading does; the names of targets are no part of it."""
        return self._state

    @property
    def speaking(self) -> bool:
        """Whether a voice is heard: nobody is asked whether they are still there meanwhile."""
        return self._state is State.SPEAKING or self._naming

    @property
    def sentence(self) -> str:
        """The sentence that is read, or at which the reading rests; empty where nothing is read."""
        return self._row[self._place].words if self._place < len(self._row) else ""

    @property
    def has_child_line(self) -> bool:
        """Whether there is a line for the child on what is shown."""
        return any(passage.role is Role.CHILD for passage in self._shown.passages())

    def read(self) -> None:
        """Read what is shown, from its beginning to the end of the card."""
        self._note_seen()
        self._begin(utterances(self._shown.passages(), by_ear=self._by_ear), whole_card=True)

    def read_child_line(self) -> None:
        """Read the line for the child, and nothing else."""
        row = utterances(self._shown.passages(), by_ear=False)
        self._begin([each for each in row if each.role is Role.CHILD], whole_card=False)

    def play_or_pause(self) -> None:
        """Rest, or go on with the sentence at which it rests; begin where nothing is read."""
        if self._state is State.SPEAKING:
            self._be_silent()
            self._enter(State.PAUSED)
        elif self._state is State.PAUSED:
            self._say_current()
        else:
            self.read()

    def say_again(self) -> None:
        """Say the sentence once more; begin where nothing is read."""
        if self._state is State.IDLE:
            self.read()
        else:
            self._say_current()

    def stop(self) -> None:
        """Be silent, with nothing marked."""
        self._unmark()
        self._be_silent()
        self._row, self._place = (), 0
        self._enter(State.IDLE)

    def on_action(self) -> None:
        """Somebody has done something, on any device: the reading ends, unless its controls are open."""
        if not self._controls_open:
            self.stop()

    @property
    def _shown(self) -> Screen | Layer:
        """What is read: what lies on top, the controls aside."""
        on_top = self._window.on_top
        return self._window.screen_shown if on_top is self._controls else on_top

    @property
    def _controls_open(self) -> bool:
        return self._window.on_top is self._controls

    @property
    def _by_ear(self) -> bool:
        return self._visit.choices.speech.on

    def _begin(self, row: Sequence[Utterance], *, whole_card: bool) -> None:
        self._unmark()
        self._be_silent()
        self._whole_card = whole_card
        self._row, self._place = self._without_foot(row), 0
        self._say_current()

    def _without_foot(self, row: Sequence[Utterance]) -> Sequence[Utterance]:
        """Return what is said now: the foot of a page comes where the reading ends."""
        if self._whole_card and self._shown.reads_on:
            return [each for each in row if each.role is not Role.FOOT]
        return row

    def _say_current(self) -> None:
        if self._place >= len(self._row) or not self.has_voice(self._visit.choices.language):
            self.stop()
            return
        utterance = self._row[self._place]
        self._unmark()
        self._naming = False
        if utterance.passage is not None and utterance.passage.marker is not None:
            utterance.passage.marker.mark_spoken(utterance.start, utterance.end)
        self._enter(State.SPEAKING)
        self._say(utterance)

    def _say(self, utterance: Utterance) -> None:
        choices = self._visit.choices
        language = utterance.language or choices.language
        if not self.has_voice(language):
            language = choices.language
        words = self._pronounce(language, speakable(utterance.words))
        speech = choices.speech
        self._wait(len(words.split()), speech.speed_percent)
        self._speaker.say(words, Manner(language, speech.speed_percent, speech.loudness))

    def _unmark(self) -> None:
        if self._place < len(self._row):
            passage = self._row[self._place].passage
            if passage is not None and passage.marker is not None:
                passage.marker.unmark_spoken()

    def _be_silent(self) -> None:
        self._naming = False
        self._stop_waiting()
        self._speaker.stop()

    def _enter(self, state: State) -> None:
        self._state = state
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Tell when a voice begins to be heard, and when it ends."""
        if self.speaking is not self._heard:
            self._heard = self.speaking
            (self.started if self._heard else self.stopped).emit()

    def _wait(self, words: int, speed_percent: int) -> None:
        self._stop_waiting()
        patience = PATIENCE_MS + words * PATIENCE_PER_WORD_MS * 100 // speed_percent
        self._patience = self._clock.after(patience, self._on_patience_lost)

    def _stop_waiting(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _on_patience_lost(self) -> None:
        self._on_failed("it does not come to the end of a sentence")

    def _on_failed(self, reason: str) -> None:
        if self._broken:
            return
        self._broken = True
        logger.warning("The speech engine has failed: %s", reason)
        self.stop()
        self._speaker.close()
        self.voices_changed.emit()

    def _on_ready(self) -> None:
        self.voices_changed.emit()

    def _on_finished(self) -> None:
        self._stop_waiting()
        if self._naming:
            self._naming = False
            self._tell()
            self.changed.emit()
        elif self._state is State.SPEAKING:
            self._unmark()
            self._place += 1
            if self._place >= len(self._row) and self._whole_card and self._shown.reads_on:
                self._turn()
            self._say_current()

    def _turn(self) -> None:
        """Go on, on the next page: with all but the section's name, which has been said."""
        before = self._key(self._shown.passages())
        self._turning = True
        self.turn_requested.emit(1)
        self._turning = False
        passages = self._shown.passages()
        self._row, self._place = (), 0
        if self._key(passages) != before:
            self._note_seen()
            row = utterances(passages, by_ear=self._by_ear)
            self._row = self._without_foot([each for each in row if each.role is not Role.NAME])

    def _on_window_changed(self) -> None:
        if self._turning:
            return
        closed = self._under_controls and not self._controls_open
        self._under_controls = self._controls_open
        if not self._by_ear and self._state is State.IDLE:
            self._seen.clear()
        elif self._note_seen():
            self.stop()
            if self._by_ear and not self._controls_open:
                self.read()
        elif closed:
            self.stop()
        self.changed.emit()

    def _note_seen(self) -> bool:
        """Take note of what is shown; return whether it is new. What a layer leaves behind is not."""
        shown = self._shown
        key = self._key(shown.passages())
        if shown is self._window.warning:
            is_new = shown not in self._seen
            self._seen[shown] = key
            return is_new
        self._seen.pop(self._window.warning, None)
        is_new = self._seen.get(shown) != key
        if shown is self._window.screen_shown:
            self._seen = {shown: key}
        self._seen[shown] = key
        return is_new

    @staticmethod
    def _key(passages: Sequence[Passage]) -> tuple[tuple[str, int], ...]:
        return tuple((passage.text, passage.first) for passage in passages)

    def _on_ring_moved(self) -> None:
        target = self._window.ringed
        if target is not None and self._by_ear:
            self._say_name(target)

    def _say_name(self, target: Target) -> None:
        if not self.has_voice(self._visit.choices.language):
            return
        if self._controls_open and self._state is not State.IDLE:
            self._be_silent()
            self._enter(State.PAUSED)
        else:
            self.stop()
        name = (target.accessibleName() or target.text()).replace("\n", " ")
        words = ". ".join(text for text in (name, target.accessibleDescription()) if text)
        if words:
            self._naming = True
            self._tell()
            self._say(Utterance(words))

    def _on_visit_changed(self) -> None:
        before, self._choices = self._choices, self._visit.choices
        old, new = before.speech, self._choices.speech
        if old.on and not new.on:
            self.stop()
        elif new.on and not old.on:
            self.read()
        elif old != new and self._state is State.SPEAKING:
            # The sentence is said again, so that the new speed is heard at once.
            self._say_current()
