"""Decides what touches press. Knows targets only by what can be done with them, and no Qt.

Each contact (a finger, a palm, the mouse) is followed from where it goes down to where it lifts. A press
happens on lifting, over the target on which the contact went down (WCAG 2.2, 2.5.2); sliding off cancels it.
Contacts do not know of each other: a resting palm blocks nothing. But one press settles everything that is
down at that moment, so that ten fingers at once press once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Hashable

    from kiosk.base.clock import Clock


class Pressable(Protocol):
    """What a contact can be on; `kiosk.ui.target.Target` is one."""

    def setDown(self, down: bool, /) -> None:  # noqa: N802 - Qt's name
        """Sink under a touch, or come up again."""

    def click(self) -> None:
        """Be pressed."""


@dataclass(slots=True)
class _Contact:
    target: Pressable
    over: bool = True


class Contacts:
    """All contacts that are down now."""

    def __init__(self, clock: Clock, ignore_repeat_s: float) -> None:
        """Follow contacts.

        Args:
            clock: Tells how long ago the last press was.
            ignore_repeat_s: A contact that goes down on the target just pressed, within this time, is a
                tremor's and is not followed (EN 301 549, 5.8).
        """
        self._clock = clock
        self._ignore_repeat_s = ignore_repeat_s
        self._contacts: dict[Hashable, _Contact] = {}
        self._last: tuple[Pressable, float] | None = None

    @property
    def active(self) -> bool:
        """Whether any contact is followed."""
        return bool(self._contacts)

    def begin(self, key: Hashable, target: Pressable | None) -> None:
        """A contact goes down on a target, or beside all of them."""
        self.drop(key)
        if target is None or self._is_repeat(target):
            return
        self._contacts[key] = _Contact(target)
        target.setDown(True)

    def move(self, key: Hashable, target: Pressable | None) -> None:
        """A contact has moved and is now over `target`, or beside all of them."""
        contact = self._contacts.get(key)
        if contact is not None and contact.over is not (target is contact.target):
            contact.over = not contact.over
            self._show(contact.target)

    def end(self, key: Hashable, target: Pressable | None) -> bool:
        """A contact lifts over `target`. Press it if the contact went down on it; return whether it was."""
        self.move(key, target)
        contact = self._contacts.pop(key, None)
        if contact is None:
            return False
        self._show(contact.target)
        if not contact.over:
            return False
        self.drop_all()
        self._last = (contact.target, self._clock.now())
        contact.target.click()
        return True

    def drop(self, key: Hashable) -> None:
        """Follow a contact no more: it presses nothing."""
        contact = self._contacts.pop(key, None)
        if contact is not None:
            self._show(contact.target)

    def drop_all(self) -> None:
        """Follow none of the contacts any more."""
        for key in list(self._contacts):
            self.drop(key)

    def _show(self, target: Pressable) -> None:
        """Let a target be down as long as any contact that went down on it is over it."""
        target.setDown(any(contact.over for contact in self._contacts.values() if contact.target is target))

    def _is_repeat(self, target: Pressable) -> bool:
        if self._last is None:
            return False
        last, when = self._last
        return last is target and self._clock.now() - when < self._ignore_repeat_s
