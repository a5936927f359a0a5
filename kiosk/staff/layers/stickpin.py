"""The question for the PIN before staff change what families read."""

from __future__ import annotations

from kiosk.staff.layers.pinpad import PinPad


class StickPin(PinPad):
    """Asks once more: the panel may have been left open."""

    def heading(self) -> str:  # noqa: D102
        return self.tr("Change what families read?")
