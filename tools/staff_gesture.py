"""Makes a million contacts of hands that mean no gesture, and counts how often that of staff comes of it.

`python -m tools.staff_gesture` prints a table and ends with status 1 if it was ever made. Each row is a kind
of scene on the screens that the kiosk is made for, the smallest one included, where corners are nearest:

- taps: one or two people who tap, with the hands of `tools.hands`, fists and palms among them;
- drumming: two hands that hit 3 to 7 times a second with one to four fingers each;
- leaning: two hands that rest on the edge with two to five contacts each, and shift;
- one corner: a finger that stays in a corner while the other hand taps, or rests, somewhere else;
- dirt: a contact in a corner that does not lift, or flickers, while people tap.

Half of all places aimed at are at edges and corners, in some scenes the very corners. Columns: contacts; how
often two contacts held opposite corners alone ("begun"); for how long at most; and how often the gesture was
made. Then: how often hands that mean it succeed. What is modeled beyond `tools.hands` is our own guess. Not
modeled: one finger of each hand at rest in opposite corners, for that is the gesture.
"""

from __future__ import annotations

import argparse
import random
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kiosk.access.field import Point
from kiosk.access.staffgesture import CORNER_MM, StaffGesture
from kiosk.base.clock import ManualClock
from tools.hands import SEVERITIES, Event, touch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HOLD_S = 3.0
MILLION = 1_000_000

SIZES_MM = ((155.0, 90.8), (217.0, 135.6), (344.0, 193.4), (476.0, 267.8), (268.0, 476.4), (708.0, 398.3))
"""Those of `tests.driving.SCREENS`."""


class Panel(NamedTuple):
    """A panel: its size in mm, and chance."""

    width: float
    height: float
    dice: random.Random

    def corner(self, which: int) -> Point:
        """Return a place in the square at a corner; 0 to 3, a corner and its opposite add up to 3."""
        across, along = (self.dice.uniform(0, CORNER_MM) for _ in range(2))
        return Point(
            self.width - across if which % 2 else across, self.height - along if which // 2 else along
        )

    def anywhere(self) -> Point:
        """Return a place that somebody touches: half of them at edges and corners."""
        kind, dice = self.dice.random(), self.dice
        place = Point(dice.uniform(0, self.width), dice.uniform(0, self.height))
        if kind < 0.25:
            return self.corner(dice.randrange(4))
        if kind < 0.5:
            near = dice.uniform(0, CORNER_MM)
            return dice.choice(
                (
                    Point(place.x, near),
                    Point(place.x, self.height - near),
                    Point(near, place.y),
                    Point(self.width - near, place.y),
                )
            )
        return place

    def inside(self, point: Point) -> Point:
        """Return a place as the panel tells it: none is outside."""
        return Point(min(max(point.x, 0.0), self.width), min(max(point.y, 0.0), self.height))


def _moved(events: list[Event], by_s: float, name: str) -> Iterator[Event]:
    for event in events:
        yield event._replace(at=event.at + by_s, key=f"{name} {event.key}")


def _rest(name: str, at: Point, begins: float, lasts: float, dice: random.Random) -> list[Event]:
    """Return a contact that stays, and shifts a little."""
    events, place = [Event(begins, "begin", name, at)], at
    for step in range(1, int(lasts / 0.2)):
        place = Point(dice.gauss(place.x, 0.5), dice.gauss(place.y, 0.5))
        events.append(Event(begins + step * 0.2, "move", name, place))
    return [*events, Event(begins + lasts, "end", name, place)]


def _tapping(panel: Panel, name: str, count: int) -> list[Event]:
    dice, now = panel.dice, 0.0
    events: list[Event] = []
    severity = dice.choice(SEVERITIES)
    for number in range(count):
        now += dice.uniform(0.1, 1.2)
        hold_s = dice.choice((0.0, 0.0, 0.0, 0.5, 1.0))
        events += _moved(touch(panel.anywhere(), severity, hold_s, dice), now, f"{name} {number}")
    return events


def taps(panel: Panel) -> list[Event]:
    """One or two people tap."""
    return [event for who in range(panel.dice.choice((1, 2))) for event in _tapping(panel, f"{who}", 12)]


def drumming(panel: Panel) -> list[Event]:
    """Two hands drum, a quarter of the time on opposite corners."""
    dice, events = panel.dice, []
    first = dice.randrange(4)
    opposite = dice.random() < 0.25
    for hand, corner in enumerate((first, 3 - first)):
        place, hz = panel.corner(corner) if opposite else panel.anywhere(), dice.uniform(3, 7)
        for hit in range(int(dice.uniform(2, 6) * hz)):
            begins = hit / hz + dice.uniform(0, 0.05)
            for finger in range(dice.choice((1, 1, 2, 3, 4))):
                at = Point(dice.gauss(place.x + 18 * finger, 6), dice.gauss(place.y + 4 * finger, 6))
                lasts = dice.uniform(0.03, 0.8 / hz)
                name = f"{hand} {hit} {finger}"
                events += [Event(begins, "begin", name, at), Event(begins + lasts, "end", name, at)]
    return events


def leaning(panel: Panel) -> list[Event]:
    """Two hands rest at the edge, often at corners, and shift now and then."""
    dice, events = panel.dice, []
    first = dice.randrange(4)
    corners = dice.random() < 0.5
    for hand, corner in enumerate((first, 3 - first if dice.random() < 0.5 else dice.randrange(4))):
        begins, place = dice.uniform(0, 2), panel.corner(corner) if corners else panel.anywhere()
        for shift in range(dice.randrange(1, 4)):
            lasts = dice.uniform(1, 12)
            for part in range(dice.randrange(2, 6)):
                at = Point(dice.gauss(place.x, 25), dice.gauss(place.y, 25))
                late, early = dice.uniform(0, 0.3), dice.uniform(0, 0.3)
                name = f"{hand} {shift} {part}"
                events += _rest(name, at if part else place, begins + late, lasts - late - early, dice)
            begins += lasts + dice.uniform(0, 0.5)
    return events


def one_corner(panel: Panel) -> list[Event]:
    """A finger stays in a corner; the other hand taps, sometimes just at the opposite one."""
    dice, corner = panel.dice, panel.dice.randrange(4)
    events = _rest("stays", panel.corner(corner), 0.0, dice.uniform(3, 15), dice)
    events += _tapping(panel, "other", 6)
    for number in range(dice.randrange(4)):
        events += _moved(
            touch(panel.corner(3 - corner), SEVERITIES[number], dice.choice((0.0, 1.0)), dice),
            dice.uniform(0, 12),
            f"opposite {number}",
        )
    return events


def dirt(panel: Panel) -> list[Event]:
    """Something lies in a corner, or a spot there flickers, while people tap."""
    dice, corner = panel.dice, panel.dice.randrange(4)
    at = panel.corner(corner)
    events = _tapping(panel, "taps", 12)
    if dice.random() < 0.5:
        return events + _rest("dirt", at, 0.0, 30.0, dice)
    now = 0.0
    for number in range(20):
        lasts = dice.uniform(0.02, 1.0)
        events += _rest(f"spot {number}", at, now, lasts, dice)
        now += lasts + dice.uniform(0.02, 1.0)
    return events


SCENES: dict[str, Callable[[Panel], list[Event]]] = {
    "taps": taps,
    "drumming": drumming,
    "leaning": leaning,
    "one corner": one_corner,
    "dirt": dirt,
}


@dataclass
class Tally:
    """What came of scenes.

    Attributes:
        contacts: How many contacts went down.
        begun: How long each gesture lasted that was begun, in s.
        made: How often it was made.
    """

    contacts: int = 0
    begun: list[float] = field(default_factory=list)
    made: int = 0


class Watched:
    """The recognizer, and what comes of the events that it is shown."""

    def __init__(self, panel: Panel, tally: Tally, hold_s: float = HOLD_S) -> None:
        self._panel, self._tally = panel, tally
        self._clock = ManualClock()
        self._gesture = StaffGesture(self._clock, hold_s, self._size)
        self._gesture.made.connect(self._on_made)
        self._since: float | None = None

    def _size(self) -> tuple[float, float]:
        return self._panel.width, self._panel.height

    def _on_made(self) -> None:
        self._tally.made += 1

    def show(self, events: list[Event]) -> None:
        """Show the events of a scene, in order of time, and lift what is still down."""
        clock, gesture = self._clock, self._gesture
        in_order = sorted(events, key=_time)
        start = in_order[0].at - clock.now()
        for event in in_order:
            clock.advance(max(0, round(1000 * (event.at - start - clock.now()))))
            point = self._panel.inside(event.point)
            if event.what == "begin":
                self._tally.contacts += 1
                gesture.down(event.key, point)
            elif event.what == "move":
                gesture.move(event.key, point)
            else:
                gesture.up(event.key)
            self._note()
        gesture.clear()
        self._note()

    def _note(self) -> None:
        forms = self._gesture.forming
        if forms and self._since is None:
            self._since = self._clock.now()
        elif not forms and self._since is not None:
            self._tally.begun.append(min(HOLD_S, self._clock.now() - self._since))
            self._since = None


def _time(event: Event) -> float:
    return event.at


def scenes(name: str, contacts: int, seed: int) -> Tally:
    """Play one kind of scene until there were so many contacts, and return what came of it."""
    dice, tally = random.Random(f"{name} {seed}"), Tally()
    panels = [Panel(width, height, dice) for width, height in SIZES_MM]
    watched = [Watched(panel, tally) for panel in panels]
    while tally.contacts < contacts:
        for panel, shown in zip(panels, watched, strict=True):
            shown.show(SCENES[name](panel))
    return tally


def meant(number: int, seed: int) -> dict[str, float]:
    """Return the share of tries to make the gesture that succeed, by the hand that makes it."""
    found, dice = {}, random.Random(seed)
    for severity in SEVERITIES[:3]:
        tally = Tally()
        for attempt in range(number):
            panel = Panel(*SIZES_MM[attempt % len(SIZES_MM)], dice)
            at = Point(dice.uniform(4, 9), dice.uniform(4, 9))
            across = dice.random() < 0.5
            first = Point(panel.width - at.x, at.y) if across else at
            second = Point(panel.width - first.x, panel.height - at.y)
            events = [
                event
                for name, place, begins in (("one", first, 0.0), ("two", second, dice.uniform(0, 1.5)))
                for event in _moved(_only_finger(touch(place, severity, 5.0, dice)), begins, name)
            ]
            Watched(panel, tally).show(events)
        found[severity.name] = tally.made / number
    return found


def _only_finger(events: list[Event]) -> list[Event]:
    return [event for event in events if event.key == "finger"]


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--contacts", type=int, default=MILLION, help="in all (1,000,000)")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    print(f"{'scene':<12}{'contacts':>10}{'begun':>8}{'longest':>10}{'made':>6}")
    made = 0
    for name in SCENES:
        tally = scenes(name, chosen.contacts // len(SCENES), chosen.seed)
        longest = max(tally.begun, default=0.0)
        print(
            f"{name:<12}{tally.contacts:>10,}{len(tally.begun):>8,}{longest:>8.2f} s{tally.made:>6}",
            flush=True,
        )
        made += tally.made
    for hand, share in meant(300, chosen.seed).items():
        print(f"meant, {hand} hand: {share:.0%} of tries succeed")
    return 1 if made else 0


if __name__ == "__main__":
    sys.exit(main())
