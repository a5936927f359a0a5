"""Tells in a receptionist's words why something on a stick may not be installed, and whom to tell."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kiosk.content.signed.refused import Why


class WhyWords(NamedTuple):
    """Why, in words of the language that is shown.

    Attributes:
        wrong: What is wrong, in one sentence.
        remedy: What to do about it, in one or two.
    """

    wrong: str
    remedy: str


def words_for(why: Why) -> WhyWords:
    """Return what staff are told."""
    ask_anew = QCoreApplication.translate("Stick", "Ask whoever gave you the stick for a new copy.")
    tell_it = QCoreApplication.translate("Stick", "Give the stick to your IT team.")
    tell_maker = QCoreApplication.translate("Stick", "Tell whoever has made it.")
    damaged = WhyWords(QCoreApplication.translate("Stick", "It is damaged."), ask_anew)
    return {
        Why.NO_PACK: damaged,
        Why.FORGED: WhyWords(
            QCoreApplication.translate("Stick", "It is damaged, or somebody has changed it."), tell_it
        ),
        Why.MALFORMED: damaged,
        Why.UNSIGNED: WhyWords(QCoreApplication.translate("Stick", "Nobody has signed it."), tell_it),
        Why.OTHER_KEY: WhyWords(
            QCoreApplication.translate("Stick", "This kiosk does not know who has signed it."), tell_it
        ),
        Why.NO_KEY: WhyWords(
            QCoreApplication.translate("Stick", "This kiosk does not know who has signed it."), tell_it
        ),
        Why.OLDER: WhyWords(
            QCoreApplication.translate("Stick", "There is a newer one."),
            QCoreApplication.translate("Stick", "Nothing to do: the newer one counts."),
        ),
        Why.PROGRAM: WhyWords(
            QCoreApplication.translate("Stick", "It needs a newer version of this kiosk's program."), tell_it
        ),
        Why.GUIDE: WhyWords(
            QCoreApplication.translate("Stick", "Some of its pages cannot be shown."),
            tell_maker,
        ),
        Why.UNWRITABLE: WhyWords(
            QCoreApplication.translate("Stick", "The kiosk cannot save it: its disk may be full."),
            QCoreApplication.translate("Stick", "Tell your IT team today."),
        ),
        Why.GONE: WhyWords(
            QCoreApplication.translate("Stick", "The stick cannot be read any more."),
            QCoreApplication.translate("Stick", "Put it in again, and wait a few seconds."),
        ),
        Why.UNDATED: WhyWords(
            QCoreApplication.translate("Stick", "It does not say when it was signed."), tell_maker
        ),
        Why.SETTINGS: WhyWords(
            QCoreApplication.translate("Stick", "Some of its settings cannot be used on this kiosk."),
            tell_maker,
        ),
        Why.LOSES: WhyWords(
            QCoreApplication.translate(
                "Stick", "With it families would lose something they need, such as a telephone number."
            ),
            tell_maker,
        ),
        Why.SEVERAL: WhyWords(
            QCoreApplication.translate("Stick", "There are different packs on the stick."),
            QCoreApplication.translate("Stick", "Ask whoever gave it to you for a stick with one."),
        ),
    }[why]
