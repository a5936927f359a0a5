"""Speaks with the voices of the system: speech-dispatcher on Linux, SAPI or WinRT on Windows, AVFoundation.

Qt's speech module is loaded by `start`, never before: it costs start-up time, and links a sound library that
a machine may lack. Then, and where the system has no engine, there is simply no voice.
"""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QLoggingCategory, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

    from kiosk.access.speech.speaker import Manner

logger = logging.getLogger(__name__)

_MOCK: Final = "mock"
"""Qt's engine for tests, which says nothing: never taken unless it is asked for."""

# Whatever these say at start-up (a camera library is missing) is none of the kiosk's business.
_QUIET: Final = "qt.multimedia.*=false\nqt.speech.*=false"

# Where a language is spoken differently from place to place: the guide is written for the United States.
_LOCALES: Final = {"en": "en_US", "es": "es_419"}
_VOICES: Final = {"en_US": "English (America)"}

# Speeds of espeak-ng in speech-dispatcher, in words a minute at the rates -1, 0 and 1 (its espeak-ng.conf).
_SLOWEST, _USUAL, _FASTEST = 80, 170, 449

_VOLUMES: Final = (0.3, 0.45, 0.6, 0.8, 1.0)
"""The engine's volume for each loudness: each step is heard as one."""


class QtSpeaker(QObject):
    """A `Speaker` over Qt's speech module. Its calls may wait for the engine, and it may hang.

    Signals:
        ready: See `Speaker`.
        finished: See `Speaker`.
        failed: See `Speaker`.
    """

    ready = Signal()
    finished = Signal()
    failed = Signal(str)

    def __init__(self, engine: str = "") -> None:
        """Make a speaker that is silent until `start`; without an engine's name it takes the system's own."""
        super().__init__()
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        self._locales: dict[str, QLocale] = {}
        self._waits = False  # for a sentence to begin, or to end
        self._began = False

    def start(self) -> None:
        """See `Speaker`."""
        self.close()
        QLoggingCategory.setFilterRules(_QUIET)
        try:
            # Here and not above: see the docstring of this module.
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError as error:
            logger.info("There is no reading aloud: %s", error)
            return
        engines = QTextToSpeech.availableEngines()
        if self._engine and self._engine not in engines:
            known = ", ".join(engines) or "none"
            logger.warning('There is no speech engine "%s"; known are: %s', self._engine, known)
            return
        speech = QTextToSpeech(self._engine, self) if self._engine else QTextToSpeech(self)
        if speech.state() is QTextToSpeech.State.Error or (not self._engine and speech.engine() == _MOCK):
            logger.info("There is no reading aloud: %s", speech.errorString() or "the system has no engine")
            speech.deleteLater()
            return
        self._speech = speech
        speech.stateChanged.connect(self._on_state_changed)
        speech.errorOccurred.connect(self._on_error)
        for locale in speech.availableLocales():
            self._locales.setdefault(locale.name(), locale)
        self.ready.emit()

    def rest(self) -> None:
        """See `Speaker`; Qt's module stays loaded."""

    def wake(self) -> None:
        """See `Speaker`."""

    @property
    def locales(self) -> list[str]:
        """Names of the locales that have a voice, such as "en_US"."""
        return list(self._locales)

    def has_voice(self, language: str) -> bool:
        """See `Speaker`."""
        return self._locale_for(language) is not None

    def say(self, words: str, manner: Manner) -> None:
        """See `Speaker`; a language without a voice is said by the voice of the last one."""
        speech = self._speech
        if speech is None:
            return
        self.stop()
        locale = self._locale_for(manner.language)
        if locale is not None and locale != speech.locale():
            self._take_voice(speech, locale)
        speech.setRate(_rate(manner.speed_percent, speech.engine()))
        speech.setVolume(_VOLUMES[manner.loudness - 1])
        self._waits, self._began = True, False
        speech.say(words)

    def stop(self) -> None:
        """See `Speaker`."""
        self._waits = self._began = False
        if self._speech is not None:
            self._speech.stop()

    def close(self) -> None:
        """See `Speaker`."""
        self.stop()
        if self._speech is not None:
            self._speech.stateChanged.disconnect(self._on_state_changed)
            self._speech.errorOccurred.disconnect(self._on_error)
            self._speech.deleteLater()
        self._speech = None
        self._locales.clear()

    def _locale_for(self, language: str) -> QLocale | None:
        """Return the locale of a voice for a language; that of another country where it has to be."""
        wanted = QLocale(language)
        if language in _LOCALES and _LOCALES[language] in self._locales:
            return self._locales[_LOCALES[language]]
        if wanted.name() in self._locales:
            return self._locales[wanted.name()]
        alike = (locale for locale in self._locales.values() if locale.language() is wanted.language())
        return next(alike, None)

    def _take_voice(self, speech: QTextToSpeech, locale: QLocale) -> None:
        speech.setLocale(locale)
        name = _VOICES.get(locale.name())
        # Engines sort their voices by name: "English (Caribbean)" would come before "English (America)".
        voice = next((voice for voice in speech.availableVoices() if voice.name() == name), None)
        if voice is not None:
            speech.setVoice(voice)

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech

        # The end of a sentence that was stopped may be told when the next one waits for its beginning.
        if state is QTextToSpeech.State.Speaking:
            self._began = self._waits
        elif state is QTextToSpeech.State.Ready and self._began:
            self._waits = self._began = False
            self.finished.emit()

    def _on_error(self, _reason: QTextToSpeech.ErrorReason, words: str) -> None:
        self._waits = self._began = False
        self.failed.emit(words or "the speech engine gives no reason")


def _rate(speed_percent: int, engine: str) -> float:
    """Return Qt's rate (-1 to 1) for a speed."""
    if engine == "speechd":
        words = _USUAL * speed_percent / 100
        return (words - _USUAL) / ((_USUAL - _SLOWEST) if words < _USUAL else (_FASTEST - _USUAL))
    # The others are about three times as fast at 1, and a third at -1.
    return max(-1.0, min(1.0, math.log(speed_percent / 100, 3)))
