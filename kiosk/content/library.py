"""The guide, as the rest of the program sees it: languages, sections, glossary, with every gap filled.

A library is built from a folder at start-up, which reads no more than what is written about each language.
The heads of a language's sections are read when its topics are first shown; cards are read, and the
glossary's words in them marked, when their section is first opened. Nothing here raises for what is wrong in
a file: what cannot be read is left out, a card that a translation lacks comes from the default language, and
`problems` tells all of it.
"""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msgspec import structs

from kiosk.content.languages import codes_of, has_language
from kiosk.content.merging import (
    extra_cards,
    extra_terms,
    in_step,
    merged_cards,
    merged_heading,
    merged_terms,
)
from kiosk.content.missing import missing_languages
from kiosk.content.model import Card, Section
from kiosk.content.pictured import with_named_pictures, with_picture, without_nameless
from kiosk.content.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.facts import Ledger
    from kiosk.content.layers import Layer
    from kiosk.content.marking import Marker
    from kiosk.content.model import Heading, Language, Term

_NO_SENTENCES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType({})


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
        sentences: Mapping[str, Mapping[str, str]] = _NO_SENTENCES,
        over: Sequence[Layer] = (),
    ) -> None:
        """Read what is written about each language.

        Args:
            folder: The guide: a folder with one folder for each language.
            offered: Codes of the languages to offer, in order.
            default: Code of the language that fills the gaps of the others.
            values: What stands for the names in braces: see `kiosk.content.values.NAMES`.
            version: The program's version, which the section "about" tells; empty to leave it out.
            sentences: The clinic's own sentences: name of the option, code of the language, words.
            over: What is laid over the guide, the lowest first.
        """
        self.folder = folder
        self.over = tuple(over)
        self._folders = (folder, *(layer.guide for layer in over))
        self.default = default
        self.version = version
        self._values = dict(values)
        self._sentences = {name: dict(texts) for name, texts in sentences.items()}
        self._offered = tuple(dict.fromkeys(offered))
        codes = (*self._offered, default)
        self._shelves = {
            code: Shelf(*there)
            for code in codes
            if (there := [guide / code for guide in self._folders if has_language(guide, code)])
        }
        self._headings: dict[str, tuple[Heading, ...]] = {}
        self._sections: dict[tuple[str, str], Section] = {}
        self._call_now: dict[str, Section | None] = {}
        self._terms: dict[str, dict[str, Term]] = {}
        self._markers: dict[str, Marker] = {}

    def opened_with(self, offered: Sequence[str], default: str) -> Library:
        """Return the same guide as it is written, with other languages: none of the clinic's values in it."""
        return Library(self.folder, offered, default, {}, over=self.over)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all languages that the guide has, offered or not, in the order of the alphabet."""
        return codes_of(self._folders)

    def folders_of(self, language: str) -> tuple[Path, ...]:
        """Return the folders that a language has, or would have, the lowest first."""
        return tuple(folder / language for folder in self._folders)

    @property
    def pack(self) -> str:
        """What lies highest over the guide, by its name; empty for nothing."""
        return self.over[-1].name if self.over else ""

    @cached_property
    def languages(self) -> tuple[Language, ...]:
        """The offered languages that can be read, in order; the default language where none of them can."""
        readable = {code: shelf.language for code, shelf in self._shelves.items() if shelf.has_sections}
        offered = tuple(readable[code] for code in self._offered if code in readable)
        return offered or tuple(readable.values())

    def has(self, language: str) -> bool:
        """Return whether a language has sections of its own that can be read."""
        shelf = self._shelves.get(language)
        return shelf is not None and shelf.has_sections

    @cached_property
    def ledger(self) -> Ledger:
        """The facts that the guide rests on, read when first asked for; never needed to show a page."""
        from kiosk.content.facts import read_ledger

        return read_ledger(*(folder / "facts.toml" for folder in self._folders))

    def headings(self, language: str) -> tuple[Heading, ...]:
        """Return the sections of a language, in order; none at all where nothing can be read.

        A section that the translation lacks comes from the default language. Order and tint are those of
        the default language, so that a section has the same place and color in every language.
        """
        if language not in self._headings:
            own, default = self._heads(language), self._heads(self.default)
            merged = default | {
                name: merged_heading(self._head_in_step(head, default.get(name)), default.get(name))
                for name, head in own.items()
            }
            in_order = sorted(merged.values(), key=lambda head: (head.order, head.path.name))
            self._headings[language] = tuple(in_order)
        return self._headings[language]

    def has_section(self, language: str, section_id: str) -> bool:
        """Return whether `headings` has a section of that id; all heads are read only where it seems not."""
        shelves = (self._shelves.get(code) for code in (language, self.default))
        if any(shelf is not None and shelf.surely_has(section_id) for shelf in shelves):
            return True
        return any(heading.id == section_id for heading in self.headings(language))

    def section(self, language: str, section_id: str) -> Section:
        """Return a section with its cards, at least one.

        Raises:
            KeyError: `headings` has no section of that id.
        """
        key = language, section_id
        if key not in self._sections:
            section, is_whole = self._make_section(language, section_id)
            if not is_whole:
                return section
            self._sections[key] = section
        return self._sections[key]

    def call_now(self, language: str) -> Section | None:
        """Return the screen "call now" with its cards too-little, too-much, do and say, those that there are.

        None where neither the language nor the default language has one.
        """
        if language not in self._call_now:
            self._call_now[language] = self._make_call_now(language)
        return self._call_now[language]

    def words_heading(self, language: str) -> Heading | None:
        """Return the heading of the glossary, or None where there is no glossary."""
        own, default = (
            shelf.words_heading if (shelf := self._shelves.get(code)) else None
            for code in (language, self.default)
        )
        return merged_heading(self._head_in_step(own, default), default) if own else default

    def terms(self, language: str) -> tuple[Term, ...]:
        """Return the words of the glossary, from A to Z in the language's own order.

        A word that the translation lacks comes from the default language.
        """
        return tuple(self._terms_of(language).values())

    def term(self, language: str, term_id: str) -> Term:
        """Return a word of the glossary.

        Raises:
            KeyError: `terms` has no word of that id.
        """
        return self._terms_of(language)[term_id]

    def pronounced(self, language: str, words: str) -> str:
        """Return words as the voices of a language are to say them: see `kiosk.content.pronunciation`."""
        shelf = self._shelves.get(language)
        return shelf.pronunciations.applied(words) if shelf else words

    def written_call_now(self, language: str) -> Section | None:
        """Return the screen "call now" of a language as it is written: see `written`."""
        shelf, original = self._shelves.get(language), self._shelves.get(self.default)
        if shelf is None:
            return None
        section = self._in_step(shelf.call_now, original.call_now if original else None)
        return section if section is None or section.cards else None

    def has_call_now(self, language: str) -> bool:
        """Return whether `call_now` gives something; its cards are mostly not read for that."""
        shelf = self._shelves.get(self.default)
        return (shelf is not None and shelf.surely_has_call_now) or self.call_now(language) is not None

    def written_terms(self, language: str) -> tuple[Term, ...]:
        """Return the glossary of a language as it is written, in the order of the file: see `written`."""
        shelf, original = self._shelves.get(language), self._shelves.get(self.default)
        if shelf is None or original is None or shelf is original or not self.over:
            return shelf.terms if shelf else ()
        return in_step(shelf.terms, original.terms, self._depth)

    def written(self, language: str) -> Iterator[Section]:
        """Yield the sections of a language as they are written: no gap filled, no name in braces replaced.

        What a lower layer has translated, and a higher one has written anew in the default language, is not
        among them: a family must not read in its language what the clinic has changed in the other.
        """
        for section_id in self._heads(language):
            section = self._own_section(language, section_id)
            if section is not None and section.cards:
                yield section

    def unread(self, language: str) -> tuple[str, ...]:
        """Return the names of the files of a language's sections that cannot be read."""
        shelf = self._shelves.get(language)
        return shelf.unread if shelf else ()

    def vanished(self) -> tuple[Problem, ...]:
        """Return what is wrong with sections that could be read at the start, and that families miss now."""
        return tuple(problem for shelf in self._shelves.values() for problem in shelf.vanished)

    def problems_of_heads(self) -> tuple[Problem, ...]:
        """Return what is wrong with the heads of all languages, reading those that were not read yet."""
        for shelf in self._shelves.values():
            _ = shelf.headings
        return self.problems_so_far()

    def problems_so_far(self) -> tuple[Problem, ...]:
        """Return what of `problems_of_heads` is known by now, as far as languages have been shown."""
        of_shelves = (problem for shelf in self._shelves.values() for problem in shelf.problems_so_far)
        return tuple(sorted({*self._missing_languages, *of_shelves}))

    def read_on(self, most: int) -> bool:
        """Read more heads, those of the default language first; return whether there are any left.

        Args:
            most: The number of heads, of one language.
        """
        in_order = sorted(self._shelves, key=lambda code: code != self.default)
        left = [self._shelves[code] for code in in_order if not self._shelves[code].is_read]
        return bool(left) and (left[0].read_on(most) or len(left) > 1)

    def problems(self) -> tuple[Problem, ...]:
        """Return everything that is wrong, found by reading all of the guide's languages in this library."""
        found = list(self.problems_of_heads())
        for shelf in self._shelves.values():
            for name in shelf.headings:
                found.extend(shelf.section_problems(name))
            found.extend(shelf.fixed_problems)
            if shelf.language.code != self.default and self.has(self.default):
                found.extend(self._extras(shelf))
        return tuple(sorted(dict.fromkeys(found)))

    def _heads(self, language: str) -> dict[str, Heading]:
        shelf = self._shelves.get(language)
        return shelf.headings if shelf else {}

    def _own_section(self, language: str, section_id: str) -> Section | None:
        shelf, original = self._shelves.get(language), self._shelves.get(self.default)
        if shelf is None:
            return None
        section = shelf.section(section_id)
        if section is None or original is None or original is shelf:
            return section
        return self._in_step(section, original.section(section_id) if self.over else None)

    def _in_step(self, section: Section | None, original: Section | None) -> Section | None:
        """Return a translated section without what is behind the original of a higher layer."""
        if section is None or original is None or not self.over:
            return section
        heading = self._head_in_step(section.heading, original.heading)
        if heading is section.heading:
            return section
        cards = in_step(section.cards, original.cards, self._depth)
        known = {card.id for card in original.cards}
        return Section(heading, tuple(card for card in cards if card.id in known))

    def _head_in_step(self, own: Heading, original: Heading | None) -> Heading:
        """Return a translated heading, without its picture where its original is of a higher layer."""
        if original is None or not self.over or self._depth(own.path) >= self._depth(original.path):
            return own
        return structs.replace(own, picture="")

    def _depth(self, path: Path) -> int:
        """Return which layer a file stands in: 0 for the lowest."""
        parents = path.parents
        return next((at for at, folder in reversed([*enumerate(self._folders)]) if folder in parents), 0)

    def _make_section(self, language: str, section_id: str) -> tuple[Section, bool]:
        """Return a section, and whether its files could be read."""
        heading = next((head for head in self.headings(language) if head.id == section_id), None)
        if heading is None:
            raise KeyError(section_id)
        own = self._own_section(language, section_id)
        default = self._own_section(self.default, section_id)
        # A file that vanished since its head was read leaves its heading as the only card.
        cards = merged_cards(own, default) or (Card(heading.id, heading.title, ()),)
        section = Section(heading, self._finished(with_picture(card, heading) for card in cards))
        written = {code for code in (language, self.default) if section_id in self._heads(code)}
        read = {language: own, self.default: default}
        return section, all(read[code] is not None for code in written)

    def _make_call_now(self, language: str) -> Section | None:
        own, default = self.written_call_now(language), self.written_call_now(self.default)
        section = own or default
        if section is None:
            return None
        heading = merged_heading(section.heading, default.heading if default else None)
        cards = (with_named_pictures(card) for card in merged_cards(own, default))
        return Section(heading, self._finished(cards))

    def _finished(self, cards: Iterable[Card]) -> tuple[Card, ...]:
        """Return the cards of a section with the clinic's words in them and the glossary's words marked."""
        from kiosk.content.values import fill

        seen: set[str] = set()
        filled = (
            fill(card, self._values_for(card.language), self._sentences_for(card.language)) for card in cards
        )
        return tuple(self._marker(card.language).mark_card(card, seen) for card in filled)

    def _terms_of(self, language: str) -> dict[str, Term]:
        if language not in self._terms:
            from kiosk.content.alphabet import alphabetical
            from kiosk.content.values import fill_term

            written = merged_terms(self.written_terms(language), self.written_terms(self.default))
            filled = (
                fill_term(term, self._values_for(term.language), self._sentences_for(term.language))
                for term in written
            )
            terms = [self._marker(term.language).mark_term(without_nameless(term)) for term in filled]
            in_order = sorted(terms, key=lambda term: alphabetical(term.word, language))
            self._terms[language] = {term.id: term for term in in_order}
        return self._terms[language]

    def _marker(self, language: str) -> Marker:
        """Return what marks the words of a text in a language: with that language's own forms alone."""
        if language not in self._markers:
            from kiosk.content.marking import Marker

            # Not what the translation has beyond the original: nobody could open it.
            terms = merged_terms(self.written_terms(language), self.written_terms(self.default))
            self._markers[language] = Marker(term for term in terms if term.language == language)
        return self._markers[language]

    def _sentences_for(self, language: str) -> dict[str, str]:
        return {name: texts[language] for name, texts in self._sentences.items() if texts.get(language)}

    def _values_for(self, language: str) -> dict[str, str]:
        from kiosk.content.values import left_to_right

        shelf = self._shelves.get(language)
        if shelf is None or shelf.language.direction == "ltr":
            return self._values
        return left_to_right(self._values)

    @cached_property
    def _missing_languages(self) -> tuple[Problem, ...]:
        wanted = dict.fromkeys((*self._offered, self.default))
        return tuple(missing_languages(self.folder, wanted, self._shelves, self.codes))

    def _extras(self, shelf: Shelf) -> Iterator[Problem]:
        """Yield a problem for everything that stands in a translation only."""
        known = tuple(self._heads(self.default))
        for section in self.written(shelf.language.code):
            default = self._own_section(self.default, section.heading.id)
            if default is None and section.heading.path.name in self.unread(self.default):
                continue  # it is told there that the original cannot be read
            yield from extra_cards(section, default, self.default, known)
        yield from extra_terms(shelf.terms, self.written_terms(self.default))
