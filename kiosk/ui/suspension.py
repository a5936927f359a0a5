"""Sets a family's visit aside while staff use the screen, and brings it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from kiosk.ui.place import ScreenId

if TYPE_CHECKING:
    from kiosk.ui.navigator import Bookmark, Navigator
    from kiosk.ui.visit import Choices, Visit


class _Aside(NamedTuple):
    start: Choices
    choices: Choices
    bookmark: Bookmark


class Suspension:
    """The visit that is set aside, if one is: as voting terminals set a voter's settings aside."""

    def __init__(self, visit: Visit, navigator: Navigator) -> None:
        self._visit, self._navigator = visit, navigator
        self._aside: _Aside | None = None

    @property
    def holds_visit(self) -> bool:
        """Whether there is a visit to bring back."""
        return self._aside is not None

    def suspend(self) -> None:
        """Set the visit aside, where one has begun; the choices and the place are those of a new one then."""
        screen = self._navigator.place.screen
        begun = screen not in (ScreenId.ATTRACT, ScreenId.FAULT)
        if begun or (screen is ScreenId.ATTRACT and not self._visit.is_fresh):
            self._aside = _Aside(self._visit.start, self._visit.choices, self._navigator.bookmark)
        self._visit.reset()
        if screen is not ScreenId.FAULT:
            self._navigator.end()

    def resume(self) -> None:
        """Bring the visit back, where one was set aside."""
        aside, self._aside = self._aside, None
        if aside is not None:
            self._visit.choose(self._with_new_start(aside))
            self._navigator.return_to(aside.bookmark)

    def _with_new_start(self, aside: _Aside) -> Choices:
        """Return the family's choices; as loud as a visit starts now, where they had not changed that."""
        speech = aside.choices.speech
        if speech.loudness == aside.start.speech.loudness:
            speech = replace(speech, loudness=self._visit.start.speech.loudness)
        return replace(aside.choices, speech=speech)

    def drop(self) -> None:
        """Forget the visit that was set aside."""
        self._aside = None
