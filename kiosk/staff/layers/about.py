"""The page that tells staff about this kiosk: versions, sign-offs, since when it runs, disk and screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from kiosk.staff.layers.listlayer import Item, ListLayer
from kiosk.ui.aboutcards import date_words, figures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from kiosk.staff.aboutfacts import AboutFacts, SignedLanguage


class AboutLayer(ListLayer):
    """What there is to know."""

    def __init__(self, parent: QWidget, facts: Callable[[], AboutFacts]) -> None:
        """Make the page.

        Args:
            parent: The window.
            facts: Finds out what there is to know; asked each time that the page is opened.
        """
        super().__init__(parent)
        self._find, self._facts = facts, None

    _facts: AboutFacts | None

    def prepare(self) -> None:  # noqa: D102
        super().prepare()
        self._facts = self._find()

    def heading(self) -> str:  # noqa: D102
        return self.tr("About this kiosk")

    def items(self) -> Sequence[Item]:  # noqa: D102
        facts = self._facts
        if facts is None:
            return []
        items = [
            Item(self.tr("Running since"), self._moment(facts.since)),
            *([Item(self.tr("Why it last started"), _english(facts.why))] if facts.why else []),
            *(Item(language.name, self._signed(language)) for language in facts.languages),
            Item(self.tr("Program"), self.tr("Version {version}").format(version=facts.version)),
            Item(self.tr("Guide"), self.tr("Edition {edition}").format(edition=facts.guide)),
            *([Item(self.tr("Pack"), _english(facts.pack))] if facts.pack else []),
        ]
        if facts.free_bytes is not None:
            free = self._locale.formattedDataSize(
                facts.free_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
            )
            items.append(Item(self.tr("Disk"), self.tr("{size} free").format(size=figures(free))))
        size = self.tr("{pixels} pixels, {millimeters} mm").format(
            pixels=_by(facts.width, facts.height), millimeters=_by(facts.width_mm, facts.height_mm)
        )
        return [*items, Item(self.tr("Screen"), size)]

    @property
    def _locale(self) -> QLocale:
        """That of the language that is shown; the window has it."""
        return self.window().locale()

    def _moment(self, moment: dt.datetime) -> str:
        day = date_words(moment.date(), self._locale.name())
        time = self._locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
        # The narrow space before AM and PM is in few typefaces; words that lack it get the height of another.
        time = figures(time).replace("\u202f", "\u00a0")
        return self.tr("{date}, {time}").format(date=day, time=time)

    def _signed(self, language: SignedLanguage) -> str:
        if not language.signed:
            return self.tr("Not signed: families see that it is a draft")
        if not language.complete:
            return self.tr("Signed, but not as it is now: some pages are marked as a draft")
        if language.until is None:
            return self.tr("Signed, without an end")
        until = date_words(language.until, self._locale.name())
        return self.tr("Signed, valid until {date}").format(date=until)


def _english(words: str) -> str:
    """Return an English sentence whose full stop stands at its right end in every reading direction."""
    return f"\u2066{words}\u2069"


def _by(width: float, height: float) -> str:
    """Return two lengths as one size, the width first in every reading direction."""
    return f"\u2066{round(width)} × {round(height)}\u2069"
