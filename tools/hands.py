"""Hands that touch a screen, steady and not: what a panel tells while somebody aims at one target.

A touch is a contact that lands beside the point aimed at (normally distributed on each axis), wanders while
it is down, and trembles; sometimes it slides, hits twice, comes with other fingers of the hand, or while the
palm already rests on the screen. No study measures all of this in the children who use the kiosk. Known is:

- Tremor: essential tremor has 8 to 12 Hz when it begins and 4 to 8 Hz when it is advanced (Elble 1986,
  "Physiologic and essential tremor", Neurology). That of a healthy hand reaches 0.035 g at about 7 Hz (Wade
  and others 1982, Arch Neurol 39:358), which is 0.2 mm.
- Aim: without a motor disability nothing is gained by buttons above 20 mm; with one, hits still grow up
  to 30 mm (Chen and others 2013, PubMed 23021630). A deviation of 6 mm hits 82 % of squares of 20 mm, and
  97 % of 30 mm: it is "shaky" here.
- Other contacts: people with a motor disability make spurious touches often (Findlater and others 2017, CHI);
  hands that touch with knuckles, their back or their side make several contacts (Mott and others 2016, CHI).
- Second hits: elderly hands insert characters by bouncing (Nicolau and Jorge 2012, ASSETS).

How often and how far beyond that is our own guess, kept round, and not fitted to the profiles.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kiosk.access.field import Point

if TYPE_CHECKING:
    import random

_SAMPLE_S = 0.01
"""A panel tells places about a hundred times a second."""


@dataclass(frozen=True, slots=True)
class Severity:
    """How a hand touches.

    Attributes:
        name: What it is called in the table.
        aim_mm: Standard deviation of where it lands, on each axis.
        wander_mm: Standard deviation of how far it wanders in the first 0.2 s; grows with the root of time.
        tremor_mm: Amplitude of the tremor.
        tremor_hz: Its lowest and highest frequency.
        slides: Share of touches that slide.
        slide_mm: How far these slide at most.
        doubles: Share of touches that hit a second time, 50 to 350 ms after lifting.
        extras: Share of touches with one or two other fingers, 20 to 60 mm away, at about the same time.
        palms: Share of touches while a palm rests on the screen, below the finger.
        brushes: Share of touches before which the hand brushes the screen on its way, 20 to 80 mm away.
        early: Share of touches that lift early although the target is to be held.
        knuckles: How many contacts the hand itself makes: 1 for a finger, 3 or more for a fist.
    """

    name: str
    aim_mm: float
    wander_mm: float
    tremor_mm: float
    tremor_hz: tuple[float, float]
    slides: float = 0.0
    slide_mm: float = 0.0
    doubles: float = 0.0
    extras: float = 0.0
    palms: float = 0.0
    brushes: float = 0.0
    early: float = 0.0
    knuckles: int = 1


SEVERITIES = (
    Severity("healthy", 2.0, 0.5, 0.2, (7, 12)),
    Severity("unsteady", 4.0, 1.5, 1.0, (8, 12), 0.03, 15, 0.08, 0.05, 0.05, 0.0, 0.01),
    Severity("shaky", 6.0, 3.0, 2.0, (4, 8), 0.06, 20, 0.15, 0.10, 0.10, 0.01, 0.02),
    Severity("very shaky", 8.0, 4.0, 4.0, (4, 8), 0.10, 25, 0.25, 0.20, 0.15, 0.05, 0.04),
    Severity("fist", 8.0, 3.0, 2.0, (4, 8), 0.06, 20, 0.15, 0.0, 0.10, 0.05, 0.03, knuckles=4),
)


class Event(NamedTuple):
    """What a panel tells.

    Attributes:
        at: When, in s from when the finger comes down.
        what: "begin", "move" or "end".
        key: Which contact.
        point: Where.
    """

    at: float
    what: str
    key: str
    point: Point


def touch(aim: Point, severity: Severity, hold_s: float, dice: random.Random) -> list[Event]:
    """Return all that a panel tells of one touch, in order.

    Args:
        aim: Where it is aimed at.
        severity: How the hand touches.
        hold_s: How long the target shows that it is to be held; the hand then waits for the ring to be full.
        dice: Chance.
    """
    natural_s = dice.uniform(0.08, 0.30)
    early = dice.random() < severity.early
    stay_s = natural_s if early or not hold_s else max(natural_s, hold_s + dice.uniform(0.15, 0.5))
    landing = _beside(aim, severity.aim_mm, dice)
    way = _way(landing, stay_s, severity, dice)
    events: list[Event] = []
    if severity.knuckles == 1:
        events += _contact("finger", 0.0, way)
    for number in range(severity.knuckles if severity.knuckles > 1 else 0):
        # Knuckles lie around the middle of the fist, and come and go one after the other.
        turn = 2 * math.pi * (number + dice.uniform(-0.25, 0.25)) / severity.knuckles
        apart = Point(dice.uniform(10, 28) * math.cos(turn), dice.uniform(10, 28) * math.sin(turn))
        late = round(dice.uniform(0, 0.08) / _SAMPLE_S) * _SAMPLE_S
        ends = way[: max(2, len(way) - dice.randrange(6))]
        events += _contact(f"knuckle {number}", late, [_moved(point, apart) for point in ends])
    if dice.random() < severity.extras:
        for number in range(dice.choice((1, 1, 2))):
            events += _other_finger(f"other {number}", landing, stay_s, severity, dice)
    if dice.random() < severity.brushes:
        turn, far = dice.uniform(0, 2 * math.pi), dice.uniform(20, 80)
        place = _moved(landing, Point(far * math.cos(turn), far * math.sin(turn)))
        lasts = dice.uniform(0.03, 0.12)
        events += _contact("brush", -lasts - dice.uniform(0.05, 0.5), _way(place, lasts, severity, dice))
    if dice.random() < severity.doubles:
        again = _beside(way[-1], max(2.0, severity.tremor_mm), dice)
        begins = stay_s + dice.uniform(0.05, 0.35)
        events += _contact("again", begins, _way(again, dice.uniform(0.05, 0.15), severity, dice))
    if dice.random() < severity.palms:
        palm = Point(landing.x + dice.uniform(-40, 40), landing.y + dice.uniform(50, 110))
        events += [Event(-2.0, "begin", "palm", palm), Event(stay_s + 3.0, "end", "palm", palm)]
    return sorted(events, key=lambda event: event.at)


def _contact(key: str, begins: float, way: list[Point]) -> list[Event]:
    events = [Event(begins + number * _SAMPLE_S, "move", key, point) for number, point in enumerate(way)]
    events[0] = events[0]._replace(what="begin")
    events[-1] = events[-1]._replace(what="end")
    return events


def _other_finger(
    key: str, landing: Point, stay_s: float, severity: Severity, dice: random.Random
) -> list[Event]:
    """Return another finger of the hand: to the side of the one that points, or below it."""
    turn, far = dice.uniform(-0.3, math.pi + 0.3), dice.uniform(20, 60)
    place = _moved(landing, Point(far * math.cos(turn), far * math.sin(turn)))
    begins = dice.uniform(-0.06, 0.15)
    lasts = max(0.03, stay_s + dice.uniform(-0.06, 0.10) - begins)
    return _contact(key, begins, _way(place, lasts, severity, dice))


def _way(start: Point, lasts_s: float, severity: Severity, dice: random.Random) -> list[Point]:
    """Return where a contact is, each hundredth of a second: it wanders, trembles, and may slide."""
    steps = max(2, round(lasts_s / _SAMPLE_S))
    step_mm = severity.wander_mm * math.sqrt(_SAMPLE_S / 0.2)
    hz, phase, turn = (
        dice.uniform(*severity.tremor_hz),
        dice.uniform(0, 2 * math.pi),
        dice.uniform(0, math.pi),
    )
    slide = Point(0.0, 0.0)
    if dice.random() < severity.slides:
        far, where = dice.uniform(0.4, 1) * severity.slide_mm, dice.uniform(0, 2 * math.pi)
        slide = Point(far * math.cos(where) / steps, far * math.sin(where) / steps)
    at, way = start, []
    for number in range(steps):
        tremor = severity.tremor_mm * math.sin(2 * math.pi * hz * number * _SAMPLE_S + phase)
        way.append(_moved(at, Point(tremor * math.cos(turn), tremor * math.sin(turn))))
        at = _moved(_beside(at, step_mm, dice), slide)
    return way


def _beside(point: Point, deviation: float, dice: random.Random) -> Point:
    return Point(dice.gauss(point.x, deviation), dice.gauss(point.y, deviation))


def _moved(point: Point, by: Point) -> Point:
    return Point(point.x + by.x, point.y + by.y)
