"""Measures what the touch profiles gain: thousands of seeded touches on the targets of the real screens.

`python -m tools.bench.touch` prints a table, and `make bench` does so at its end. Each row is a kind of hand
(`tools.hands`), each column a way to take touches: Qt's own, and the four profiles as they come. Two numbers
stand in each cell: the share of touches that pressed something that was not aimed at, or the same a second
time; and the share that did not press what was aimed at.

The targets are those of the home screen and of a page of the guide, where they stand on a screen of 1920x1080
(476 mm wide). What happens after a press is kept simple: "Home" shows the home screen, "Next" and "Back" a
page with the same targets, everything else a page.
"""

from __future__ import annotations

import math
import os
import random
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kiosk.access.contacts import Contacts
from kiosk.access.field import Point
from kiosk.access.touch import SETTLE_MS
from kiosk.base.clock import ManualClock
from kiosk.base.options import Settings
from tools.hands import SEVERITIES, touch

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from kiosk.app import Kiosk
    from kiosk.base.accessoptions import TouchProfile
    from tools.hands import Event, Severity

TOUCHES = 1000
"""Of each hand by each way: 25,000 in all."""

_BEGINS_MS = 5000


@dataclass(eq=False, slots=True)
class Spot:
    """A target: its name, its place in mm, and the screen that it leads to."""

    name: str
    left: float
    top: float
    right: float
    bottom: float
    leads_to: str
    pressed: Callable[[Spot], None]

    @property
    def center(self) -> Point:
        """Where it is aimed at."""
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    def to_edge(self, point: Point) -> float:
        """Return how far a point is from it, in mm."""
        across = max(self.left - point.x, 0.0, point.x - self.right)
        return math.hypot(across, max(self.top - point.y, 0.0, point.y - self.bottom))

    def setDown(self, down: bool, /) -> None:  # noqa: N802 - Qt's name
        """Sink: nobody sees it."""

    def set_progress(self, part: float, /) -> None:
        """Show a ring: the hand knows of it by `hold_s`."""

    def click(self) -> None:
        """Be pressed."""
        self.pressed(self)


class Screens:
    """The targets of the real screens, and which of them are shown; see `kiosk.access.field.Field`."""

    def __init__(self) -> None:
        self.spots: dict[str, list[Spot]] = {}
        self.shown = ""
        self.presses: list[Spot] = []
        self.changed_at = 0.0
        self.clock = ManualClock()
        self.way: Way | None = None

    def add(self, name: str, kiosk: Kiosk) -> None:
        """Take the targets of what the kiosk shows."""
        px, window = kiosk.window.width() / 476, kiosk.window
        spots = []
        for target in window.targets():
            at = target.mapTo(window, target.rect().topLeft())
            leads_to = "home" if target.text() == "Home" else "page"
            if name == "page" and target.text() in ("Next", "Back"):
                leads_to = ""
            box = (at.x() / px, at.y() / px, (at.x() + target.width()) / px, (at.y() + target.height()) / px)
            spots.append(Spot(target.text(), *box, leads_to, self._on_pressed))
        self.spots[name] = spots

    def show(self, name: str) -> None:
        """Begin anew with a screen that has stood there for a while."""
        self.shown, self.presses, self.changed_at = name, [], -1.0
        self.clock = ManualClock()

    def _on_pressed(self, spot: Spot) -> None:
        self.presses.append(spot)
        if spot.leads_to:
            self.shown, self.changed_at = spot.leads_to, self.clock.now()
            if self.way is not None:
                self.way.drop_all()

    def at(self, point: Point) -> Spot | None:
        """Return the target under a point."""
        return next((spot for spot in self.spots[self.shown] if spot.to_edge(point) == 0), None)

    def anywhere(self, _point: Point) -> Spot | None:
        """Return none: beside all targets these screens press nothing."""
        return None

    def near(self, point: Point, reach_mm: float) -> list[tuple[float, Spot]]:
        """Return the targets within reach, nearest first."""
        found = [(spot.to_edge(point), spot) for spot in self.spots[self.shown]]
        return sorted((pair for pair in found if pair[0] <= reach_mm), key=lambda pair: pair[0])

    def distance(self, target: object, point: Point) -> float:
        """Return how far a point is from a target that is shown."""
        return next((spot.to_edge(point) for spot in self.spots[self.shown] if spot is target), math.inf)


class Way(Protocol):
    """A way to take touches; `Contacts` is one."""

    def begin(self, key: Hashable, point: Point) -> None:
        """A contact goes down."""

    def move(self, key: Hashable, point: Point) -> None:
        """A contact moves."""

    def end(self, key: Hashable, point: Point) -> bool:
        """A contact lifts."""

    def drop_all(self) -> None:
        """The screen has changed."""


class PlainQt:
    """What Qt does with buttons: the first contact is the mouse, others are nothing while it is down.

    A button is pressed when the mouse goes down and up on it.
    """

    def __init__(self, screens: Screens) -> None:
        self._screens = screens
        self._mouse: Hashable | None = None
        self._on: Spot | None = None

    def begin(self, key: Hashable, point: Point) -> None:
        """A contact goes down."""
        if self._mouse is None:
            self._mouse, self._on = key, self._screens.at(point)

    def move(self, key: Hashable, point: Point) -> None:
        """A contact moves: nothing comes of it before it lifts."""

    def end(self, key: Hashable, point: Point) -> bool:
        """A contact lifts."""
        if key != self._mouse:
            return False
        spot, self._mouse, self._on = self._on, None, None
        is_pressed = spot is not None and self._screens.at(point) is spot
        if spot is not None and is_pressed:
            spot.click()
        return is_pressed

    def drop_all(self) -> None:
        """The screen has changed: a hidden button is not pressed any more."""
        self._on = None


def play(way: Way, screens: Screens, events: Sequence[Event], *, settles: bool) -> None:
    """Let a panel tell all events of a touch, each at its time, and wait until nothing more comes of it."""
    screens.way = way
    for event in events:
        at_ms = round(_BEGINS_MS + event.at * 1000)
        screens.clock.advance(max(0, at_ms - round(screens.clock.now() * 1000)))
        if event.what != "begin":
            (way.move if event.what == "move" else way.end)(event.key, event.point)
        elif not settles or screens.clock.now() - screens.changed_at >= SETTLE_MS / 1000:
            way.begin(event.key, event.point)
    screens.clock.advance(2000)


def rates(
    screens: Screens, severity: Severity, profile: TouchProfile | None, touches: int, seed: int = 4
) -> tuple[float, float]:
    """Return the shares of wrong and of lost touches.

    Args:
        screens: The targets.
        severity: The hand.
        profile: How its touches are taken; None for Qt's own way.
        touches: How many.
        seed: Where chance begins: the same for all ways, so that each gets the same hands.
    """
    dice = random.Random(seed)
    wrong = lost = 0
    names = sorted(screens.spots)
    for _ in range(touches):
        name = dice.choice(names)
        aim = dice.choice(screens.spots[name])
        own = random.Random(dice.random())
        events = touch(aim.center, severity, profile.hold_s if profile is not None else 0.0, own)
        screens.show(name)
        way: Way = PlainQt(screens) if profile is None else Contacts(screens.clock, screens, profile)
        play(way, screens, events, settles=profile is not None)
        wrong += screens.presses not in ([], [aim])
        lost += aim not in screens.presses
    return wrong / touches, lost / touches


def real_screens(kiosk: Kiosk, settle: Callable[[], None]) -> Screens:
    """Return the targets of the home screen and of a page with words that can be looked up."""
    screens = Screens()
    kiosk.navigator.begin()
    settle()
    screens.add("home", kiosk)
    kiosk.navigator.open_section("what")
    settle()
    screens.add("page", kiosk)
    return screens


def table(screens: Screens, touches: int = TOUCHES) -> list[str]:
    """Return the lines of the table."""
    profiles: dict[str, TouchProfile | None] = {"Qt": None, **Settings().touch_profiles}
    lines = [f"wrong / lost of {touches:,} touches, by hand and by the way to take them"]
    lines.append(f"{'':<12}" + "".join(f"{name:>18}" for name in profiles))
    for severity in SEVERITIES:
        cells = []
        for profile in profiles.values():
            wrong, lost = rates(screens, severity, profile, touches)
            cells.append(f"{wrong:.1%} / {lost:.1%}")
        lines.append(f"{severity.name:<12}" + "".join(f"{cell:>18}" for cell in cells))
    return lines


def measure(touches: int = TOUCHES) -> list[str]:
    """Build a kiosk, and return the lines of the table."""
    from kiosk.app import Kiosk
    from kiosk.commands.opening import open_library
    from kiosk.commands.run import make_application
    from kiosk.ui.metrics import Display

    application, settings = make_application(), Settings()
    kiosk = Kiosk(application, settings, ManualClock(), open_library(settings), Display(1920, 476))
    kiosk.window.resize(1920, 1080)
    kiosk.start()
    kiosk.window.show()
    screens = real_screens(kiosk, application.processEvents)
    kiosk.close()
    return table(screens, touches)


if __name__ == "__main__":
    print("\n".join(measure(int(sys.argv[1]) if len(sys.argv) > 1 else TOUCHES)))
