"""The part of a tour that looks at what makes the kiosk easier to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.commands.shots import Shot, press
from kiosk.ui.easing import LET_ME_TRY, MY_SWITCH, WITH_KINDS, Offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.app import Kiosk
    from kiosk.ui.target import Target


def easier(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at all that makes the kiosk easier to use, and choose none of it."""
    layer = kiosk.stage.layers.easier
    press(kiosk, kiosk.stage.home.bar.easier)
    yield Shot("easier", "easier")
    for offer in Offer:
        target = layer.offers[offer]
        if offer not in WITH_KINDS or target.chosen or not _turn_to(kiosk, target):
            continue
        press(kiosk, target)
        yield Shot("easier", f"easier-{offer}")
        press(kiosk, layer.back)
    press(kiosk, layer.close_target)
    yield from _found_out(kiosk)


def _turn_to(kiosk: Kiosk, target: Target) -> bool:
    """Turn the pages of "Easier" until a target is shown; return whether there is one."""
    layer = kiosk.stage.layers.easier
    for _ in Offer:
        if not target.isHidden():
            return True
        if layer.more.isHidden():
            return False
        press(kiosk, layer.more)
    return False


def _found_out(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at what "Easier" leads to: the game of touch, and the layer that learns switches."""
    layers = kiosk.stage.layers
    for kind, layer, name in (
        (LET_ME_TRY, layers.touch_game, "touch-game"),
        (MY_SWITCH, layers.switches, "switches"),
    ):
        press(kiosk, kiosk.stage.home.bar.easier)
        offer = layers.easier.offers[kind.offer]
        if _turn_to(kiosk, offer) and not offer.chosen:
            press(kiosk, offer)
            target = next(target for target in layers.easier.kinds[kind.offer] if target.choice == kind)
            if _turn_to(kiosk, target):
                press(kiosk, target)
                yield Shot(name, name)
                press(kiosk, layer.close_target)
                continue
        press(kiosk, layers.easier.close_target)


def turn_kids(kiosk: Kiosk) -> None:
    """Turn the guide into a picture book, or back, on the home screen."""
    home, easier = kiosk.stage.home, kiosk.stage.layers.easier
    if not home.bar.kids.isHidden():
        press(kiosk, home.bar.kids)
        return
    press(kiosk, home.bar.easier)
    press(kiosk, easier.offers[Offer.KIDS])
    press(kiosk, easier.close_target)
