"""What the program adds to the section "about": who has reviewed the guide, its sources, its version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import structs
from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.base.counters import Told
from kiosk.content.about import AboutWords, about_cards
from kiosk.content.aboutcounts import CountsWords, counts_cards
from kiosk.content.model import Block, BlockKind, Card, Picture

if TYPE_CHECKING:
    import datetime as dt

    from kiosk.content.library import Library
    from kiosk.content.model import Section
    from kiosk.content.signing.signoff import Review


class Reviewers(Protocol):
    """Who has signed the guide; see `kiosk.content.signing.review.Reviews`."""

    def review(self, language: str) -> Review | None:
        """Return the sign-off of a language, past its last day too."""

    def complete(self, language: str) -> bool:
        """Return whether all that a language shows is signed, unchanged, and the sign-off still valid."""


class AboutCards:
    """Completes the section "about" in the language that is shown."""

    def __init__(self, library: Library, reviewers: Reviewers, *, counts: bool = False) -> None:
        """Complete the section of a guide.

        Args:
            library: The guide.
            reviewers: Who has signed it.
            counts: Whether it is counted how the kiosk is used.
        """
        self._library, self._reviewers, self._counts = library, reviewers, counts

    def completed(self, section: Section, language: str) -> Section:
        """Return the section "about" with the cards that the program adds."""
        review = self._reviewers.review(language)
        added = [self._review_card(review, language)] if review is not None else []
        added += counts_cards(_counts_words(language), counts=self._counts)
        added += about_cards(self._library, _words(language))
        name = section.heading.picture
        picture = next(
            (card.picture for card in section.cards if card.picture and card.picture.name == name), None
        )
        shown = structs.replace(picture, caption="") if picture else (Picture(name, "") if name else None)
        cards = (structs.replace(card, picture=shown) for card in added)
        return structs.replace(section, cards=(*section.cards, *cards))

    def _review_card(self, review: Review, language: str) -> Card:
        who = QCoreApplication.translate("About", "Reviewed by {name}, {role}, on {date}.")
        lines = [who.format(name=review.name, role=review.role, date=date_words(review.on, language))]
        if review.until is not None:
            until = QCoreApplication.translate("About", "The review is valid until {date}.")
            lines.append(until.format(date=date_words(review.until, language)))
        if not self._reviewers.complete(language):
            lines.append(
                QCoreApplication.translate(
                    "About",
                    "Pages that have changed since then, or were not reviewed, are marked as a draft.",
                )
            )
        body = tuple(Block(BlockKind.PARAGRAPH, line) for line in lines)
        return Card(
            "review",
            QCoreApplication.translate("About", "Your clinic has read this guide"),
            body,
            language=language,
        )


def date_words(day: dt.date, language: str) -> str:
    """Return a date in words of a language, its figures as in the rest of the guide."""
    locale = QLocale(language)
    # The weekday, where the language's long form begins with it, says nothing here.
    pattern = locale.dateFormat(QLocale.FormatType.LongFormat)
    plain = pattern.replace("dddd,", "").replace("dddd، ", "").replace("dddd", "").strip(" ،,")
    return figures(locale.toString(QDate(day.year, day.month, day.day), plain))


def figures(text: str) -> str:
    """Return a text with its figures as in the rest of the guide, whichever the language has of its own."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def _words(language: str) -> AboutWords:
    return AboutWords(
        sources=QCoreApplication.translate("About", "Where this guide comes from"),
        versions=QCoreApplication.translate("About", "This program and this guide"),
        program=QCoreApplication.translate("About", "The program is ibt-kiosk, version {version}."),
        guide=QCoreApplication.translate(
            "About", "The guide has {cards} cards in {sections} sections. It rests on {sources} sources."
        ),
        language=language,
    )


def _counts_words(language: str) -> CountsWords:
    return CountsWords(
        counted=QCoreApplication.translate("About", "What this kiosk counts"),
        sums=QCoreApplication.translate("About", "This kiosk counts how it is used, in sums for each day:"),
        lines={
            Told.VISITS: QCoreApplication.translate("About", "how many visits there are"),
            Told.PAGES: QCoreApplication.translate(
                "About", "which parts of this guide are opened, and how many pages"
            ),
            Told.CHOICES: QCoreApplication.translate("About", "which languages and text sizes are used"),
            Told.DEVICES: QCoreApplication.translate(
                "About", "how it is used: by touch, mouse, keys, switch or screen reader"
            ),
            Told.HELP: QCoreApplication.translate(
                "About", "how often the guide is read aloud, and how often words are looked up"
            ),
            Told.SILENCE: QCoreApplication.translate(
                "About", "how often somebody answers “Are you still there?”, and how often nobody does"
            ),
        },
        not_counted=QCoreApplication.translate("About", "What this kiosk does not keep"),
        never=(
            QCoreApplication.translate(
                "About",
                "It does not know who you are. It asks for no name, and uses no camera or microphone.",
            ),
            QCoreApplication.translate(
                "About", "It keeps no time of day, and not which choices came together."
            ),
            QCoreApplication.translate(
                "About", "What was read in fewer than five visits is shown to nobody."
            ),
            QCoreApplication.translate(
                "About", "The program sends the sums to nobody. Your clinic can see them here."
            ),
            QCoreApplication.translate("About", "After a year they are deleted."),
        ),
        nothing=QCoreApplication.translate("About", "This kiosk counts nothing"),
        forgotten=(
            QCoreApplication.translate("About", "It is not counted how this kiosk is used."),
            QCoreApplication.translate("About", "What you choose here ends with your visit."),
        ),
        language=language,
    )
