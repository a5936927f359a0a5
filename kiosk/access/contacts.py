"""Decides what touches press, by the profile of the hand. Knows targets only as a `Field`, and no Qt.

Each contact (a finger, a palm, the mouse) is followed from where it goes down to where it lifts. A press
happens on lifting, over the target on which the contact went down (WCAG 2.2, 2.5.2); sliding off cancels it.
Or it happens once the target has been held for a while, where the profile asks for that; sliding off cancels
that too, and lifting early. A contact that rests blocks nothing, and one press settles everything that is
down at that moment: ten fingers at once press once.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.access.field import aimed_at
from kiosk.access.hand import Hand

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kiosk.access.field import Field, Point, Pressable
    from kiosk.base.accessoptions import TouchProfile
    from kiosk.base.clock import Clock

REST_S: Final = 1.0
"""A contact that is down for longer rests: it keeps no other one from pressing."""

GATHER_MS: Final = 150
"""The contacts of one hand come down within this time."""

STEP_MS: Final = 40
"""Between two pictures of the countdown."""

_ROUNDING_S: Final = 1e-9


class _Press(Struct):
    """The last press.

    Attributes:
        target: What was pressed.
        point: Where.
        when: When; or, if the hand stayed down, when it was lifted.
        down: The contacts of its hand that are still down.
    """

    target: Pressable
    point: Point
    when: float
    down: set[Hashable]


class Contacts:
    """All contacts that are down now."""

    def __init__(self, clock: Clock, field: Field, profile: TouchProfile) -> None:
        """Follow contacts.

        Args:
            clock: Tells times, and counts down while a target is held.
            field: The targets.
            profile: What counts as a touch.
        """
        self._clock = clock
        self._field = field
        self._profile = profile
        self._hands: dict[Hashable, Hand] = {}  # by contact, the one that went down first in front
        self._last: _Press | None = None

    @property
    def profile(self) -> TouchProfile:
        """What counts as a touch now."""
        return self._profile

    def use_profile(self, profile: TouchProfile) -> None:
        """Count other things as a touch from now on; what is down now presses nothing."""
        if profile != self._profile:
            self.drop_all()
            self._profile = profile

    @property
    def active(self) -> bool:
        """Whether any contact is followed."""
        return bool(self._hands)

    def follows(self, key: Hashable) -> bool:
        """Return whether a contact is followed: it may still press something."""
        return key in self._hands

    def begin(self, key: Hashable, point: Point) -> None:
        """A contact goes down at a point, on a target or beside all of them."""
        self.drop(key)
        if self._last is not None:
            self._last.down.discard(key)
        hand = self._hand_near(point)
        if hand is None:
            if self._is_blocked():
                return
            hand = Hand(began=self._clock.now())
        self._hands[key] = hand
        hand.down[key] = point
        self._aim(hand)
        if hand.target is None and not self._profile.hand_mm:
            self._leave(hand)

    def move(self, key: Hashable, point: Point) -> None:
        """A contact has moved, or tells its place again."""
        hand = self._hands.get(key)
        if hand is not None:
            hand.down[key] = point
            self._look_whether_over(hand)

    def end(self, key: Hashable, point: Point) -> bool:
        """A contact lifts at a point. Return whether that has pressed something."""
        if self._last is not None and key in self._last.down:
            # A hand that was down until now bounces now, not when the countdown was over.
            self._last.down.discard(key)
            self._last.when = self._clock.now()
        self.move(key, point)
        hand = self._hands.get(key)
        if hand is None:
            return False
        if len(hand.down) > 1:
            hand.lift(key)
            del self._hands[key]
            return False
        if self._profile.hold_s or not hand.over or hand.target is None:
            self._leave(hand)
            return False
        self._press(hand)
        return True

    def drop(self, key: Hashable) -> None:
        """Follow a contact no more, nor the others of its hand: they press nothing."""
        hand = self._hands.get(key)
        if hand is not None:
            self._leave(hand)

    def drop_all(self) -> None:
        """Follow none of the contacts any more."""
        while self._hands:
            self.drop(next(iter(self._hands)))

    def _hand_near(self, point: Point) -> Hand | None:
        """Return the hand that a contact belongs to: one that is just coming down there."""
        gathers_from = self._clock.now() - GATHER_MS / 1000
        for hand in self._hands.values():
            is_near = hand.point.distance(point) <= self._profile.hand_mm
            if self._profile.hand_mm and is_near and hand.began >= gathers_from and not hand.is_full:
                return hand
        return None

    def _is_blocked(self) -> bool:
        """Return whether a hand is on a target, so that no other contact counts."""
        now = self._clock.now()
        return self._profile.one_contact and any(
            hand.target is not None and (hand.step is not None or now - hand.began < REST_S)
            for hand in self._hands.values()
        )

    def _aim(self, hand: Hand) -> None:
        """Find what a hand is on, now that one more of its contacts is down."""
        point = hand.point
        target = aimed_at(self._field, point, self._profile.near_mm)
        if target is not None and (self._is_repeat(target, point) or self._is_held(target, hand)):
            target = None
        if target is hand.target:
            return
        before, hand.target = hand.target, target
        self._stop_counting(hand)
        if before is not None:
            self._show(before)
        if target is None:
            return
        hand.start_mm = self._field.distance(target, point)
        hand.over = True
        self._show(target)
        if self._profile.hold_s:
            self._count(hand, self._clock.now())

    def _is_repeat(self, target: Pressable, point: Point) -> bool:
        """Return whether a touch is a tremor's: on what was just pressed, or right beside it."""
        last = self._last
        if last is None or self._clock.now() - last.when >= self._profile.ignore_repeat_s:
            return False
        return last.target is target or last.point.distance(point) < self._profile.repeat_mm

    def _is_held(self, target: Pressable, hand: Hand) -> bool:
        """Return whether another hand is holding a target down: one countdown is enough."""
        return bool(self._profile.hold_s) and any(
            other.target is target for other in self._hands.values() if other is not hand
        )

    def _look_whether_over(self, hand: Hand) -> None:
        target = hand.target
        if target is None:
            return
        # Measured from where it went down: a near miss may slide as far as a hit.
        reach_mm = hand.start_mm + self._profile.slide_mm
        over = self._field.distance(target, hand.point) <= reach_mm
        if not over and self._profile.hold_s:
            self._leave(hand)
        elif over is not hand.over:
            hand.over = over
            self._show(target)

    def _count(self, hand: Hand, since: float) -> None:
        """Show how long a target has been held, and press it when that is long enough."""

        def step() -> None:
            self._count(hand, since)

        hand.step = None
        target, left_s = hand.target, since + self._profile.hold_s - self._clock.now()
        if target is None:
            return
        if left_s <= _ROUNDING_S:
            self._press(hand)
            return
        target.set_progress(max(0.0, 1 - left_s / self._profile.hold_s))
        hand.step = self._clock.after(min(STEP_MS, math.ceil(left_s * 1000)), step)

    def _stop_counting(self, hand: Hand) -> None:
        if hand.step is not None:
            hand.step.cancel()
            hand.step = None

    def _press(self, hand: Hand) -> None:
        target = hand.target
        if target is None:
            return
        still_down = set(hand.down) if self._profile.hold_s else set()
        self._last = _Press(target, hand.point, self._clock.now(), still_down)
        self.drop_all()
        target.click()

    def _leave(self, hand: Hand) -> None:
        """Follow a hand no more."""
        self._stop_counting(hand)
        for key in [key for key, other in self._hands.items() if other is hand]:
            del self._hands[key]
        target, hand.target = hand.target, None
        if target is not None:
            self._show(target)

    def _show(self, target: Pressable) -> None:
        """Let a target be down as long as any hand that came down on it is over it."""
        hands = [hand for hand in self._hands.values() if hand.target is target]
        target.setDown(any(hand.over for hand in hands))
        if not hands and self._profile.hold_s:
            target.set_progress(0.0)
