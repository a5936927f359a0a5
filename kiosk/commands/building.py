"""Builds the program that `ibt-kiosk run` shows, and tells it what staff should know of."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from kiosk.base.journal import Message, fields
from kiosk.commands.mounting import Picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from kiosk.app import Kiosk
    from kiosk.base.clock import Clock
    from kiosk.commands.fallback import Decided
    from kiosk.staff.backstage import Backstage
    from kiosk.system.displays import Displays

logger = logging.getLogger(__name__)


def build(
    decided: Decided, application: QApplication, clock: Clock, displays: Displays, backstage: Backstage
) -> Kiosk:
    """Return the program.

    Args:
        decided: The options and the guide.
        application: Qt's application.
        clock: Time.
        displays: Which display the window belongs on.
        backstage: What staff's side needs of the world.
    """
    from kiosk.app import Kiosk

    opened = decided.opened
    for problem in opened.mounting_problems(Picture(*displays.picture_mm)):
        logger.warning("%s", problem)
    kiosk = Kiosk(application, opened.settings, clock, opened.library, displays.display, backstage=backstage)
    for matter, detail in decided.notes:
        not_well = fields(Message.NOT_WELL, MATTER=matter)
        logger.warning("For staff: %s: %s", matter, detail, extra=not_well)
        kiosk.staff.matters.note(matter, detail)
    kiosk.remember(decided.standing, decided.good)
    return kiosk
