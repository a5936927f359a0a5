"""Tells each matter in a receptionist's words: what is wrong, and what to do about it now.

No word of it is for IT: the details that they need stand in the state file and in the log.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kiosk.staff.matter import Matter


class MatterWords(NamedTuple):
    """A matter in words of the language that is shown.

    Attributes:
        wrong: What is wrong, in one sentence.
        remedy: What to do about it now, in one or two.
    """

    wrong: str
    remedy: str


def words_for(matter: Matter) -> MatterWords:
    """Return what staff are told about a matter."""
    return {
        Matter.SAFE_MODE: MatterWords(
            QCoreApplication.translate("Matters", "The kiosk runs in safe mode."),
            QCoreApplication.translate(
                "Matters", "It has failed several times. Families can read on. Tell your IT team today."
            ),
        ),
        Matter.FAILED: MatterWords(
            QCoreApplication.translate("Matters", "The kiosk had a fault and started over."),
            QCoreApplication.translate("Matters", "Nothing to do now. If it comes again, tell your IT team."),
        ),
        Matter.CONFIG_LAST_GOOD: MatterWords(
            QCoreApplication.translate("Matters", "The new settings cannot be used."),
            QCoreApplication.translate(
                "Matters", "The ones before are in use. Tell whoever changed them last."
            ),
        ),
        Matter.CONTENT_LAST_GOOD: MatterWords(
            QCoreApplication.translate("Matters", "The new guide cannot be read."),
            QCoreApplication.translate("Matters", "The one before is shown. Tell whoever changed it last."),
        ),
        Matter.CONTENT_BUNDLED: MatterWords(
            QCoreApplication.translate("Matters", "Your clinic's own guide cannot be read."),
            QCoreApplication.translate(
                "Matters", "A general one is shown. Tell whoever looks after the guide today."
            ),
        ),
        Matter.CONFIG_PROBLEMS: MatterWords(
            QCoreApplication.translate("Matters", "Some settings are wrong."),
            QCoreApplication.translate(
                "Matters", "The usual ones are in use instead. Tell whoever changed the settings last."
            ),
        ),
        Matter.CONTENT_PROBLEMS: MatterWords(
            QCoreApplication.translate("Matters", "Some pages of the guide cannot be read."),
            QCoreApplication.translate("Matters", "They are left out. Tell whoever changed the guide last."),
        ),
        Matter.SIGNOFF: MatterWords(
            QCoreApplication.translate("Matters", "The guide is not signed as it is now."),
            QCoreApplication.translate(
                "Matters", "Families see that it is a draft. Ask your clinician to read and sign it."
            ),
        ),
        Matter.CANNOT_WRITE: MatterWords(
            QCoreApplication.translate("Matters", "The kiosk cannot save anything."),
            QCoreApplication.translate(
                "Matters", "What you set here is lost at the next start. Tell your IT team."
            ),
        ),
        Matter.DISK: MatterWords(
            QCoreApplication.translate("Matters", "The computer's disk is nearly full."),
            QCoreApplication.translate("Matters", "Tell your IT team this week."),
        ),
        Matter.TOUCH: MatterWords(
            QCoreApplication.translate("Matters", "The screen feels touches that nobody makes."),
            QCoreApplication.translate(
                "Matters", "Wipe and dry it. If that does not help, tell your IT team."
            ),
        ),
        Matter.VOICE: MatterWords(
            QCoreApplication.translate("Matters", "The voice that reads aloud has stopped."),
            QCoreApplication.translate(
                "Matters", "Touch “Start over”. If it stays silent, restart the kiosk."
            ),
        ),
        Matter.CLOCK: MatterWords(
            QCoreApplication.translate("Matters", "The computer's clock is wrong."),
            QCoreApplication.translate("Matters", "Tell your IT team. The guide is not affected."),
        ),
        Matter.KEPT_BROKEN: MatterWords(
            QCoreApplication.translate("Matters", "Something that was saved is lost."),
            QCoreApplication.translate("Matters", "Look through the settings on this panel."),
        ),
    }[matter]
