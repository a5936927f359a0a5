"""What the program adds to the section "about": who has reviewed the guide, its sources, its version."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kiosk.content.about import AboutWords, about_cards
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

    def __init__(self, library: Library, reviewers: Reviewers) -> None:
        self._library, self._reviewers = library, reviewers

    def completed(self, section: Section, language: str) -> Section:
        """Return the section "about" with the cards that the program adds."""
        review = self._reviewers.review(language)
        added = [self._review_card(review, language)] if review is not None else []
        added += about_cards(self._library, _words(language))
        name = section.heading.picture
        picture = next(
            (card.picture for card in section.cards if card.picture and card.picture.name == name), None
        )
        shown = dataclasses.replace(picture, caption="") if picture else (Picture(name, "") if name else None)
        cards = (dataclasses.replace(card, picture=shown) for card in added)
        return dataclasses.replace(section, cards=(*section.cards, *cards))

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
