"""The visits of `tools.soak`: what people, and children who drum on the glass, do to a kiosk, by chance."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt

from kiosk.base.options import Settings
from kiosk.staff.backstage import Backstage
from kiosk.ui.place import ScreenId
from tests.driving import Driver, changed

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from kiosk.ui.target import Target

LEAST_STEPS, MOST_STEPS = 6, 30
"""How many things a visit does."""

_KEYS: Final = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Home,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_F5,
    Qt.Key.Key_A,
    Qt.Key.Key_Menu,
)


class Visitor:
    """All the people of a soak, one visit after the other.

    Attributes:
        visits: Visits that have ended.
        turns: Pages that were turned.
        contacts: Contacts that went down on the panel.
        gestures: How often the gesture of staff came about.
    """

    def __init__(
        self,
        application: QApplication,
        chance: random.Random,
        screen: tuple[int, int, int],
        state: Path,
    ) -> None:
        """Start a kiosk.

        Args:
            application: Qt's application.
            chance: Decides all that is done.
            screen: Width and height in px, width in mm.
            state: A folder to keep things in.
        """
        self.visits = self.turns = self.contacts = self.gestures = 0
        self._application, self._chance = application, chance
        settings = changed(Settings(), "speech", offered=False)
        self._driver = Driver(application, screen, settings, backstage=Backstage(state))
        self._kiosk = self._driver.kiosk
        panel = self._kiosk.staff.panel
        # What is made when it is first needed would look as if something grew.
        for _made in (
            panel.pages,
            panel.entry,
            panel.cleaning,
            panel.dead_zones,
            panel.hours_desk,
            panel.reading,
        ):
            pass
        self._times: list[float] = []
        self._kiosk.navigator.moved.connect(self._on_moved)
        self._kiosk.staff.gesture.made.connect(self._on_gesture)
        self._width, self._height = screen[0], screen[1]
        steps: list[tuple[int, Callable[[], None]]] = [
            (55, self._turn_on),
            (8, self._turn_back),
            (14, self._tap_a_target),
            (6, self._tap_anywhere),
            (4, self._press_a_key),
            (2, self._drum),
            (2, self._swipe),
            (2, self._click),
            (2, self._wait),
            (2, self._choose),
            (3, self._open_a_topic),
        ]
        self._steps = [step for weight, step in steps for _ in range(weight)]

    def close(self) -> None:
        """Let go of the kiosk."""
        self._driver.close()

    @property
    def alarms(self) -> int:
        """How many alarms of the clock wait."""
        return self._driver.clock.pending

    def take_times(self) -> list[float]:
        """Return the processor time of each page since the last call, in s."""
        times, self._times = self._times, []
        return times or [0.0]

    def make_visit(self) -> None:
        """Begin, do things by chance, and walk away, or end it oneself."""
        attract = self._kiosk.stage.attract
        self._tap(self._chance.choice([attract.field, attract.field, *attract.language_targets]))
        for _ in range(self._chance.randint(LEAST_STEPS, MOST_STEPS)):
            self._chance.choice(self._steps)()
            self._application.processEvents()
        self._walk_away()
        self.visits += 1

    def _walk_away(self) -> None:
        """Do nothing until the kiosk has asked, waited, and begun anew, and the visit cannot come back."""
        for _ in range(40):
            self._driver.wait(200_000)
            self._application.processEvents()
            if self._kiosk.navigator.place.screen is ScreenId.ATTRACT and self._kiosk.visit.is_fresh:
                break
        else:
            raise RuntimeError(f"a visit does not end: {self._driver.screen}")
        self._driver.wait(200_000)

    def _turn_on(self) -> None:
        for _ in range(self._chance.randint(1, 12)):
            self._turn(self._kiosk.stage.reader.bar.next)

    def _turn_back(self) -> None:
        self._turn(self._kiosk.stage.reader.bar.back)

    def _turn(self, target: Target) -> None:
        """Turn a page by touch, and note the processor time that it takes until it is painted."""
        if target not in self._kiosk.window.targets():
            self._find_the_reader()
            if target not in self._kiosk.window.targets():
                return
        turns, begin = self.turns, time.process_time()
        self._tap(target, ms=0)
        self._kiosk.stage.reader.view.repaint()
        if self.turns > turns:
            self._times.append(time.process_time() - begin)
        self._application.processEvents()
        self._driver.wait(700)

    def _find_the_reader(self) -> None:
        """Close what lies over the screen, and open a topic."""
        self._driver.key(Qt.Key.Key_Escape)
        if self._kiosk.navigator.place.screen in (ScreenId.HOME, ScreenId.ATTRACT):
            self._driver.key(Qt.Key.Key_Home)
            self._open_a_topic()

    def _open_a_topic(self) -> None:
        home = self._kiosk.stage.home
        if self._kiosk.window.on_top is not home:
            if self._kiosk.stage.reader.bar.home in self._kiosk.window.targets():
                self._tap(self._kiosk.stage.reader.bar.home)
            return
        tiles = [tile for tile in home.tiles if tile in self._kiosk.window.targets()]
        if tiles:
            self._tap(self._chance.choice(tiles))

    def _tap_a_target(self) -> None:
        targets = self._kiosk.window.targets()
        if targets:
            self._tap(self._chance.choice(targets))

    def _tap(self, target: Target, ms: int = 400) -> None:
        self._touch(self._driver.center(target))
        self._driver.wait(ms)

    def _tap_anywhere(self) -> None:
        self._touch(self._anywhere())
        self._driver.wait(self._chance.randint(10, 600))

    def _touch(self, point: QPoint) -> None:
        self.contacts += 1
        self._driver.touch_down(0, point)
        self._driver.touch_up(0, point)

    def _anywhere(self) -> QPoint:
        return QPoint(self._chance.randrange(self._width), self._chance.randrange(self._height))

    def _drum(self) -> None:
        """Hit the glass with a fist, or with both hands: up to ten contacts at once."""
        points = [self._anywhere() for _ in range(self._chance.randint(2, 10))]
        for finger, point in enumerate(points):
            self.contacts += 1
            self._driver.touch_down(finger, point)
        self._driver.wait(self._chance.choice([30, 200, 1_500, 5_000]))
        for finger, point in enumerate(points):
            self._driver.touch_up(finger, point)
        self._driver.wait(700)

    def _swipe(self) -> None:
        begin, end = self._anywhere(), self._anywhere()
        self.contacts += 1
        self._driver.touch_down(0, begin)
        for part in range(1, 6):
            self._driver.touch_move(0, begin + (end - begin) * part / 5)
            self._driver.wait(20)
        self._driver.touch_up(0, end)
        self._driver.wait(700)

    def _click(self) -> None:
        button = self._chance.choice([Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
        self._driver.click(self._anywhere(), button)

    def _press_a_key(self) -> None:
        key = self._chance.choice(_KEYS)
        self._driver.key(key, held=self._chance.random() < 0.1)

    def _wait(self) -> None:
        self._driver.wait(self._chance.choice([1_000, 30_000, 170_000, 240_000]))

    def _choose(self) -> None:
        """Change the language, the size of the text or the picture book, as targets deep in layers would."""
        visit = self._kiosk.visit
        match self._chance.randrange(3):
            case 0:
                visit.choose_language(self._chance.choice(self._kiosk.library.languages).code)
            case 1:
                visit.choose_text_size(self._chance.randint(1, 4))
            case _:
                visit.turn_for_kids()

    def _on_moved(self, step: int) -> None:
        self.turns += step != 0

    def _on_gesture(self) -> None:
        self.gestures += 1
