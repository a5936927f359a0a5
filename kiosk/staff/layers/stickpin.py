"""The question for the PIN before staff change what families read, or the settings."""

from __future__ import annotations

from kiosk.staff.layers.pinpad import PinPad


class StickPin(PinPad):
    """Asks once more: the panel may have been left open."""

    about_settings = False
    """Whether it is the settings that are changed."""

    def heading(self) -> str:  # noqa: D102
        if self.about_settings:
            return self.tr("Change the settings of this kiosk?")
        return self.tr("Change what families read?")
