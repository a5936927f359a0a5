"""What a tour stops at, and how it gets from one stop to the next: by pressing targets, as a family does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.ui.target import Target


class Shot(Struct, frozen=True):
    """What is on the screen now.

    Attributes:
        screen: Name of the screen.
        name: Name of the picture, without number and ending.
    """

    screen: str
    name: str


def press(kiosk: Kiosk, target: Target) -> None:
    """Press a target that a family could press now.

    Raises:
        RuntimeError: If it is not on top, or cannot be pressed.
    """
    if target not in kiosk.window.targets():
        raise RuntimeError(f"the target {target.text()!r} cannot be pressed now")
    target.click()
