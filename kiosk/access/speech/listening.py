"""Brings the reading and its controls together: the layer wishes, the reading does, the layer shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject

from kiosk.access.speech.aloud import State
from kiosk.ui.visit import LOUDNESSES, SPEEDS_PERCENT

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.access.speech.aloud import Aloud
    from kiosk.ui.layers.listen import ListenLayer
    from kiosk.ui.look import Look
    from kiosk.ui.visit import Visit
    from kiosk.ui.window import KioskWindow


class Listening(QObject):
    """What "Listen" opens, and what its targets do."""

    def __init__(
        self,
        window: KioskWindow,
        visit: Visit,
        aloud: Aloud,
        layer: ListenLayer,
        look: Callable[[], Look | None],
    ) -> None:
        """Connect the layer.

        Args:
            window: Where the layer is opened.
            visit: Keeps speed and loudness.
            aloud: The reading.
            layer: Its controls.
            look: Returns the look that is shown.
        """
        super().__init__()
        self._window, self._visit, self._aloud, self._layer = window, visit, aloud, layer
        self._look = look
        layer.play.clicked.connect(aloud.play_or_pause)
        layer.again.clicked.connect(aloud.say_again)
        layer.kids.clicked.connect(aloud.read_child_line)
        layer.slower.clicked.connect(self._on_slower)
        layer.faster.clicked.connect(self._on_faster)
        layer.softer.clicked.connect(self._on_softer)
        layer.louder.clicked.connect(self._on_louder)
        layer.close_target.clicked.connect(window.close_layer)
        layer.changed.connect(window.changed)
        layer.covered.connect(self._on_covered)
        aloud.changed.connect(self._on_changed)
        aloud.voices_changed.connect(self._on_voices_changed)
        visit.changed.connect(self._on_changed)

    def open(self, bar_height: int) -> None:
        """Open the controls in the place of a bar (px), and begin to read; without a voice do nothing."""
        look = self._look()
        if look is None or not self._aloud.has_voice(self._visit.choices.language):
            return
        self._layer.show_over(bar_height)
        self._layer.set_look(look)
        self._window.open_layer(self._layer)
        self._aloud.read()

    def _on_changed(self) -> None:
        if self._window.layer_open is self._layer:
            self._layer.show_state(
                self._visit.choices.speech,
                speaking=self._aloud.state is State.SPEAKING,
                has_child_line=self._aloud.has_child_line,
            )

    def _on_voices_changed(self) -> None:
        open_now = self._window.layer_open is self._layer
        if open_now and not self._aloud.has_voice(self._visit.choices.language):
            self._window.close_layer()

    def _on_covered(self, height: int) -> None:
        if self._window.current is not None:
            self._window.screen_shown.cover(height)

    def _on_slower(self) -> None:
        self._choose_speed(-1)

    def _on_faster(self) -> None:
        self._choose_speed(1)

    def _on_softer(self) -> None:
        self._choose_loudness(-1)

    def _on_louder(self) -> None:
        self._choose_loudness(1)

    def _choose_speed(self, step: int) -> None:
        choices = self._visit.choices
        speed = _beside(SPEEDS_PERCENT, choices.speech.speed_percent, step)
        self._visit.choose(replace(choices, speech=replace(choices.speech, speed_percent=speed)))

    def _choose_loudness(self, step: int) -> None:
        choices = self._visit.choices
        loudness = _beside(LOUDNESSES, choices.speech.loudness, step)
        self._visit.choose(replace(choices, speech=replace(choices.speech, loudness=loudness)))


def _beside(steps: tuple[int, ...], value: int, step: int) -> int:
    """Return the value one step further, or the last one at an end."""
    return steps[max(0, min(len(steps) - 1, steps.index(value) + step))]
