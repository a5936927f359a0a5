"""Drives a kiosk as people do: fingers, a mouse, keys. Every way goes through Qt's own events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.base.clock import ManualClock
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.ui.metrics import Display

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from kiosk.access.speech.speaker import Speaker
    from kiosk.staff.backstage import Backstage
    from kiosk.ui.target import Target

SCREENS = {
    "1024x600": (1024, 600, 155),
    "1280x800": (1280, 800, 217),
    "1366x768": (1366, 768, 344),
    "1920x1080": (1920, 1080, 476),
    "1080x1920": (1080, 1920, 268),
    "3840x2160": (3840, 2160, 708),
}
"""The screens that must be right: width and height in px, width in mm (design: the look)."""

_FINGERS: list[QPointingDevice] = []


def finger_device() -> QPointingDevice:
    """Return the touch screen of all tests; Qt keeps each one registered, so there is one."""
    if not _FINGERS:
        _FINGERS.append(QTest.createTouchDevice())
    return _FINGERS[0]


def changed(settings: Settings, table: str, **options: object) -> Settings:
    """Return settings with some options of a table changed."""
    part = msgspec.structs.replace(getattr(settings, table), **options)
    return msgspec.structs.replace(settings, **{table: part})


class Driver:
    """A kiosk on a screen, and the hands that use it."""

    def __init__(
        self,
        application: QApplication,
        screen: tuple[int, int, int] = SCREENS["1920x1080"],
        settings: Settings | None = None,
        content: Path | None = None,
        speaker: Speaker | None = None,
        backstage: Backstage | None = None,
    ) -> None:
        """Build and show a kiosk.

        Args:
            application: Qt's application.
            screen: Width and height in px, width in mm.
            settings: The options; without any, the defaults without sliding pages.
            content: The folder of the guide; without one, the guide that comes with the program.
            speaker: The voice that reads aloud; without one, none is looked for.
            backstage: What staff's side needs of the world; without one, nothing is kept.
        """
        width, height, width_mm = screen
        self.settings = settings or changed(Settings(), "motion", slide=False)
        self.clock = ManualClock()
        library = open_library(self.settings, content)
        display = Display(width, width_mm)
        self.kiosk = Kiosk(application, self.settings, self.clock, library, display, speaker, backstage)
        self.kiosk.icons.load()
        self.kiosk.window.resize(width, height)
        self.kiosk.start()
        if speaker is not None:
            self.kiosk.access.look_for_voices()
        self.kiosk.window.show()
        self.kiosk.access.devices.listen()
        self._touches = QTest.touchEvent(self.kiosk.window, finger_device(), False)
        self._fingers: dict[int, QPoint] = {}
        self.wait()

    def close(self) -> None:
        """Lift all fingers and let go of the kiosk."""
        for finger, point in list(self._fingers.items()):
            self.touch_up(finger, point)
        self.kiosk.close()

    def wait(self, ms: int = 400) -> None:
        """Let `ms` milliseconds pass: long enough by default for a screen to settle and a repeat to count."""
        self.clock.advance(ms)

    @property
    def screen(self) -> str:
        """Name of what lies on top: that of a layer, such as "term", or of the screen that is shown."""
        window, layers = self.kiosk.window, self.kiosk.stage.layers
        named = {
            window.warning: "idle-warning",
            layers.languages: "languages",
            layers.terms: "term",
            layers.easier: "easier",
            layers.switches: "switches",
            layers.touch_game: "touch-game",
        }
        for layer, name in named.items():
            if window.on_top is layer:
                return name
        return str(window.screen_shown.screen_id)

    def named(self, name: str) -> Target:
        """Return the target with a name; fail where there is none that can be pressed."""
        targets = self.kiosk.window.targets()
        found = [target for target in targets if name in (target.text(), target.accessibleName())]
        assert found, f"no target {name!r} among {[target.text() for target in targets]}"
        return found[0]

    def center(self, target: Target) -> QPoint:
        """Return the middle of a target, in the window."""
        return target.mapTo(self.kiosk.window, target.rect().center())

    def tap(self, where: Target | QPoint | str) -> None:
        """Tap with one finger, and wait."""
        point = self.point(where)
        self.touch_down(0, point)
        self.touch_up(0, point)
        self.wait()

    def point(self, where: Target | QPoint | str) -> QPoint:
        """Return where a target, or a name of one, is touched."""
        if isinstance(where, QPoint):
            return where
        return self.center(self.named(where) if isinstance(where, str) else where)

    def touch_down(self, finger: int, point: QPoint) -> None:
        """Put a finger down."""
        self._touch(finger, point, self._touches.press)

    def touch_move(self, finger: int, point: QPoint) -> None:
        """Move a finger that is down."""
        self._touch(finger, point, self._touches.move)

    def touch_up(self, finger: int, point: QPoint) -> None:
        """Lift a finger."""
        self._touch(finger, point, self._touches.release)
        del self._fingers[finger]

    def _touch(self, finger: int, point: QPoint, act: Callable[[int, QPoint, QWidget], object]) -> None:
        # As from a real screen, each event tells of every finger that is down. (QTest's own way to say that
        # one rests repeats what it did last: it would go down again.)
        for other, place in self._fingers.items():
            if other != finger:
                self._touches.move(other, place, self.kiosk.window)
        self._fingers[finger] = point
        act(finger, point, self.kiosk.window)
        self._touches.commit()

    def click(self, where: Target | QPoint | str, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
        """Click with a mouse, and wait."""
        point = self.point(where)
        self.mouse(QEvent.Type.MouseButtonPress, point, button)
        self.mouse(QEvent.Type.MouseButtonRelease, point, button)
        self.wait()

    def mouse(
        self,
        kind: QEvent.Type,
        point: QPoint,
        button: Qt.MouseButton = Qt.MouseButton.NoButton,
        held: Qt.MouseButton = Qt.MouseButton.NoButton,
    ) -> None:
        """Press or lift a button of the mouse, or move it with a button `held`."""
        held = button if kind is QEvent.Type.MouseButtonPress else held
        place = QPointF(point)
        event = QMouseEvent(kind, place, place, button, held, Qt.KeyboardModifier.NoModifier)
        self.send(event)

    def send(self, event: QEvent) -> None:
        """Send an event to where those of devices come: the native window."""
        QApplication.sendEvent(self.kiosk.window.windowHandle(), event)

    def key(
        self,
        key: Qt.Key,
        text: str = "",
        *,
        held: bool = False,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press and lift a key that types `text`; `held` sends the repeat of a key that is held down."""
        self.send(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, held))
        if not held:
            self.send(QKeyEvent(QEvent.Type.KeyRelease, key, modifiers))
        self.wait()
