"""The guide, as the rest of the program sees it: languages, headings, sections, with every gap filled.

A library is built from a folder at start-up, which reads the heads of the sections only; cards are read when
their section is first opened. Nothing here raises for what is wrong in a file: what cannot be read is left
out, a card that a translation lacks comes from the default language, and `problems` tells all of it.
"""

from __future__ import annotations

import dataclasses
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.base.problems import Problem, did_you_mean
from kiosk.content.languages import has_language, language_codes
from kiosk.content.model import Card, Picture, Section
from kiosk.content.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from kiosk.content.facts import Ledger
    from kiosk.content.model import Heading, Language

ABOUT = "about"  # the section that the program adds its sources and its version to
# Unicode's marks for "left to right from here" and "as before": UAX 9, section 2.4.
_LEFT_TO_RIGHT, _POP = "\u2066", "\u2069"


class Library:
    """All that can be read."""

    def __init__(
        self,
        folder: Path,
        offered: Sequence[str],
        default: str,
        values: Mapping[str, str],
        *,
        version: str = "",
    ) -> None:
        """Read the heads of the guide.

        Args:
            folder: The guide: a folder with one folder for each language.
            offered: Codes of the languages to offer, in order.
            default: Code of the language that fills the gaps of the others.
            values: What stands for the names in braces: see `kiosk.content.values.NAMES`.
            version: The program's version, for the section "about"; empty to leave it out.
        """
        self.folder = folder
        self.default = default
        self.version = version
        self._values = dict(values)
        self._offered = tuple(dict.fromkeys(offered))
        codes = (*self._offered, default)
        self._shelves = {code: Shelf(folder / code) for code in codes if has_language(folder, code)}
        self._headings: dict[str, tuple[Heading, ...]] = {}
        self._sections: dict[tuple[str, str], Section] = {}

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The offered languages that can be read, in order; the default language where none of them can."""
        readable = {code: shelf.language for code, shelf in self._shelves.items() if shelf.headings}
        offered = tuple(readable[code] for code in self._offered if code in readable)
        return offered or tuple(readable.values())

    @cached_property
    def ledger(self) -> Ledger:
        """The facts that the guide rests on, read when first asked for; never needed to show a page."""
        from kiosk.content.facts import read_ledger

        return read_ledger(self.folder / "facts.toml")

    def headings(self, language: str) -> tuple[Heading, ...]:
        """Return the sections of a language, in order; none at all where nothing can be read.

        A section that the translation lacks comes from the default language. Order and tint are those of
        the default language, so that a section has the same place and color in every language.
        """
        if language not in self._headings:
            own, default = self._heads(language), self._heads(self.default)
            merged = default | {name: _merged_heading(head, default.get(name)) for name, head in own.items()}
            in_order = sorted(merged.values(), key=lambda head: (head.order, head.path.name))
            self._headings[language] = tuple(in_order)
        return self._headings[language]

    def section(self, language: str, section_id: str) -> Section:
        """Return a section with its cards, at least one.

        Raises:
            KeyError: `headings` has no section of that id.
        """
        key = language, section_id
        if key not in self._sections:
            self._sections[key] = self._make_section(language, section_id)
        return self._sections[key]

    def written(self, language: str) -> Iterator[Section]:
        """Yield the sections of a language as they are written: no gap filled, no name in braces replaced."""
        if language in self._shelves:
            yield from self._shelves[language].sections()

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that is wrong, found by reading all of the guide's languages in this library."""
        found = list(self._missing_languages())
        for shelf in self._shelves.values():
            found.extend(shelf.problems)
            for name in shelf.headings:
                found.extend(shelf.section_problems(name))
            if shelf.language.code != self.default:
                found.extend(self._extra_cards(shelf))
        return tuple(sorted(dict.fromkeys(found)))

    def _heads(self, language: str) -> dict[str, Heading]:
        shelf = self._shelves.get(language)
        return shelf.headings if shelf else {}

    def _own_section(self, language: str, section_id: str) -> Section | None:
        shelf = self._shelves.get(language)
        return shelf.section(section_id) if shelf else None

    def _make_section(self, language: str, section_id: str) -> Section:
        heading = next((head for head in self.headings(language) if head.id == section_id), None)
        if heading is None:
            raise KeyError(section_id)
        from kiosk.content.values import fill

        own = self._own_section(language, section_id)
        default = self._own_section(self.default, section_id)
        cards = [
            fill(_with_picture(card, heading), self._values_for(card.language))
            # A file that vanished since its head was read leaves its heading as the only card.
            for card in _merged_cards(own, default) or (Card(heading.id, heading.title, ()),)
        ]
        if section_id == ABOUT:
            from kiosk.content.about import about_cards

            cards.extend(_with_picture(card, heading) for card in about_cards(self))
        return Section(heading, tuple(cards))

    def _values_for(self, language: str) -> dict[str, str]:
        """Return the values, the telephone numbers kept left to right in a language that is not."""
        shelf = self._shelves.get(language)
        if shelf is None or shelf.language.direction == "ltr":
            return self._values
        return {
            name: f"{_LEFT_TO_RIGHT}{value}{_POP}" if name.startswith("phone_") and value.strip() else value
            for name, value in self._values.items()
        }

    def _missing_languages(self) -> Iterator[Problem]:
        there = language_codes(self.folder)
        for code in dict.fromkeys((*self._offered, self.default)):
            if code not in self._shelves:
                wrong = f'The guide has no language "{code}".'
                yield Problem(self.folder, 1, wrong, did_you_mean(code, there))
            elif not self._shelves[code].headings:
                wrong = "No section of this language can be read, so it is not offered."
                yield Problem(self.folder / code, 1, wrong, "Write a section, or offer other languages.")

    def _extra_cards(self, shelf: Shelf) -> Iterator[Problem]:
        """Yield a problem for every section and card that stands in a translation only."""
        for section in self.written(shelf.language.code):
            heading = section.heading
            default = self._own_section(self.default, heading.id)
            if default is None:
                wrong = f'There is no section "{heading.id}" in the default language, "{self.default}".'
                yield Problem(heading.path, 1, wrong, did_you_mean(heading.id, self._heads(self.default)))
                continue
            names = {card.id for card in default.cards}
            for card in section.cards:
                if card.id not in names:
                    wrong = f'There is no card "{card.id}" in the default language; it is left out.'
                    yield Problem(card.path, card.line, wrong, did_you_mean(card.id, names))


def _merged_heading(own: Heading, default: Heading | None) -> Heading:
    """Return a translated heading with place and tint of the original, and its drawing where it has none."""
    if default is None:
        return own
    picture = own.picture or default.picture
    return dataclasses.replace(own, order=default.order, tint=default.tint, picture=picture)


def _merged_cards(own: Section | None, default: Section | None) -> tuple[Card, ...]:
    """Return the cards of the default language in their order, each in the translation where it has it."""
    if own is None or default is None:
        section = own or default
        return section.cards if section else ()
    translated = {card.id: card for card in own.cards}
    return tuple(_merged_card(translated.get(card.id), card) for card in default.cards)


def _merged_card(own: Card | None, default: Card) -> Card:
    """Return a translated card with the facts and the drawing of the original where it names none."""
    if own is None:
        return default
    picture = own.picture
    if default.picture and not (picture and picture.name):
        # The words of the original are not taken: a voice would read them in the wrong language.
        picture = dataclasses.replace(picture or Picture("", ""), name=default.picture.name)
    return dataclasses.replace(own, facts=own.facts or default.facts, picture=picture)


def _with_picture(card: Card, heading: Heading) -> Card:
    """Return the card with its section's drawing where it has none."""
    if card.picture and card.picture.name:
        return card
    if not heading.picture:
        return dataclasses.replace(card, picture=None)
    picture = dataclasses.replace(card.picture or Picture("", "", line=card.line), name=heading.picture)
    return dataclasses.replace(card, picture=picture)
