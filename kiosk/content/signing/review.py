"""What clinicians have signed of the guide, held against what it says now.

A sign-off is for one language and for what is written in that language's own files, piece by piece: each
card, each glossary word, each heading. It covers a piece as long as neither its words nor its drawings have
changed and its last day has not passed. A piece that a translation lacks is shown in the default language,
and covered by that language's sign-off.

The cards that the program adds to the section "about" (its sources, its version) are written by nobody, and
no sign-off covers them; nor are the clinic's telephone numbers and its own sentences part of what is signed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec import Struct, structs

from kiosk.base.problems import Problem
from kiosk.content.digests import SHORT, card_digest, heading_digest
from kiosk.content.model import Card, Heading, Picture, Section, Term
from kiosk.content.pieces import CALL_NOW, WORDS, written_sections, written_words
from kiosk.content.signing.signoff import Review, read_signoff, signoff_path

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from kiosk.base.toml_lines import TomlText
    from kiosk.content.layers import Pictures
    from kiosk.content.library import Library

__all__ = ["Item", "Review", "Reviews", "items", "today"]

SOON: Final = dt.timedelta(days=30)
"""How long before its last day `check` begins to tell that a sign-off ends."""

_Text = TypeVar("_Text", bound=Card | Term)


class Item(Struct, frozen=True):
    """A piece of the guide that is signed as a whole.

    Attributes:
        key: `section/card`, `words/term`, `call-now/card`; for a heading the section alone.
        text: It, as it is written, each of its pictures with the name of the drawing that is really shown.
        digest: Its digest: see `kiosk.content.digests`.
    """

    key: str
    text: Card | Term | Heading
    digest: str

    @property
    def what(self) -> str:
        """What it is, to be told: `The card "process/place"`."""
        match self.text:
            case Card():
                return f'The card "{self.key}"'
            case Term():
                return f'The word "{self.text.id}"'
            case Heading():
                return f'The head of the section "{self.key}"'

    @property
    def line(self) -> int:
        """The line of its file that it starts on."""
        return 1 if isinstance(self.text, Heading) else self.text.line


def today() -> dt.date:
    """Return the day that it is where the kiosk stands."""
    return dt.datetime.now().astimezone().date()


def items(library: Library, language: str, pictures: Pictures) -> dict[str, Item]:
    """Return all that is written in a language and shown, by its key, in the order in which it is read.

    Args:
        library: The guide.
        language: Code of the language.
        pictures: The drawings.
    """
    texts: list[tuple[str, Card | Term | Heading]] = []
    for name, written in written_sections(library, language).items():
        shown = library.call_now(language) if name == CALL_NOW else library.section(language, name)
        if shown is not None:
            texts.extend(_of_section(name, written, shown))
    heading = library.words_heading(language)
    if heading is not None and heading.language == language:
        texts.append((WORDS, heading))
    words = written_words(library, language)
    texts.extend(
        (key, _with_drawings(words[key], term))
        for term in library.terms(language)  # from A to Z
        if (key := f"{WORDS}/{term.id}") in words
    )
    return {key: Item(key, text, _digest(text, pictures)) for key, text in texts}


class Reviews:
    """The sign-offs of one folder, each read once."""

    def __init__(
        self, folder: Path, library: Library, pictures: Pictures, today: Callable[[], dt.date]
    ) -> None:
        """Read nothing yet.

        Args:
            folder: The folder of the sign-offs; it need not exist.
            library: The guide.
            pictures: The drawings.
            today: Tells the day: a kiosk runs on past the last day of a sign-off.
        """
        self._folder = folder
        self._library = library
        self._pictures = pictures
        self._today = today
        self._read: dict[str, tuple[Review | None, TomlText | None, tuple[Problem, ...]]] = {}
        self._items: dict[str, dict[str, Item]] = {}

    def review(self, language: str) -> Review | None:
        """Return the sign-off of a language, past its last day too; None where there is none that counts."""
        return self._reading(language)[0]

    def items(self, language: str) -> dict[str, Item]:
        """Return all that is written in a language; see `items`."""
        if language not in self._items:
            self._items[language] = items(self._library, language, self._pictures)
        return self._items[language]

    def covers(self, language: str, key: str) -> bool:
        """Return whether what a language shows under a key is signed, unchanged and not out of date."""
        if self.review(language) is None and self.review(self._library.default) is None:
            return False  # without reading a card: this is asked before the first page stands
        item = self.items(language).get(key)
        if item is None:
            default = self._library.default
            return language != default and self.covers(default, key)
        review = self.review(language)
        return review is not None and not self._is_past(review) and review.digests.get(key) == item.digest

    def complete(self, language: str) -> bool:
        """Return whether all that a language shows is covered, what it takes from the default one too."""
        keys = dict.fromkeys((*self.items(self._library.default), *self.items(language)))
        return bool(keys) and all(self.covers(language, key) for key in keys)

    def edition(self, languages: Iterable[str]) -> str:
        """Return eight hexadecimal digits for all that is written in some languages, and for its drawings."""
        whole = hashlib.sha256()
        for code in sorted(languages):
            for item in self.items(code).values():
                whole.update(f"{code} {item.key} {item.digest}\n".encode())
        return whole.hexdigest()[:SHORT]

    @property
    def pack(self) -> str:
        """The content pack over the guide, by id and version; empty for none."""
        return self._library.pack

    def problems(self) -> tuple[Problem, ...]:
        """Return what has changed since it was signed, and which sign-offs end or cannot be read."""
        found: list[Problem] = []
        offered = (language.code for language in self._library.languages)
        for code in dict.fromkeys((self._library.default, *offered)):
            review, toml, problems = self._reading(code)
            found.extend(problems)
            if review is not None and toml is not None:
                found.extend(self._changes(review, toml))
                found.extend(self._dates(review, toml))
        return tuple(sorted(dict.fromkeys(found)))

    def _reading(self, language: str) -> tuple[Review | None, TomlText | None, tuple[Problem, ...]]:
        if language not in self._read:
            self._read[language] = read_signoff(signoff_path(self._folder, language), language)
        return self._read[language]

    def _is_past(self, review: Review) -> bool:
        return review.until is not None and self._today() > review.until

    def _changes(self, review: Review, toml: TomlText) -> Iterator[Problem]:
        there = self.items(review.language)
        for key, item in there.items():
            signed = review.digests.get(key)
            if signed == item.digest:
                continue
            how = "is new" if signed is None else "or its drawing has changed"
            wrong = f"{item.what} {how} since the sign-off of {review.on}."
            yield Problem(item.text.path, item.line, wrong, f"Have it read, then {_again(review)}.")
        for key in review.digests:
            if key not in there:
                wrong = f'"{key}" was signed on {review.on} and is no longer in the guide.'
                line = toml.lines["digests", key]
                remedy = f"If that is meant, {_again(review)}."
                yield Problem(self._path(review), line, wrong, remedy, warning=True)

    def _dates(self, review: Review, toml: TomlText) -> Iterator[Problem]:
        now, until = self._today(), review.until
        if review.on > now:
            wrong = f"This sign-off is dated {review.on}, a day that is still to come."
            line = toml.lines["on",]
            yield Problem(self._path(review), line, wrong, "Set the clock of this machine.", warning=True)
        if until is not None and now > until - SOON:
            how = "has ended on" if now > until else "ends on"
            wrong = f'The sign-off for "{review.language}" {how} {until}.'
            remedy = f"Have the guide read again, then {_again(review)}."
            yield Problem(self._path(review), toml.lines["until",], wrong, remedy, warning=True)

    def _path(self, review: Review) -> Path:
        return signoff_path(self._folder, review.language)


def _again(review: Review) -> str:
    return f'run "ibt-kiosk signoff --lang {review.language}" again'


def _of_section(name: str, written: Section, shown: Section) -> Iterator[tuple[str, Card | Heading]]:
    yield name, written.heading
    cards = {card.id: card for card in shown.cards}
    for card in written.cards:
        if card.id in cards:  # else it stands in the translation only, and nobody sees it
            yield f"{name}/{card.id}", _with_drawings(card, cards[card.id])


def _with_drawings(text: _Text, shown: _Text) -> _Text:
    """Return a card or a word as it is written, its pictures with the names that they are shown with."""
    picture = _named(text.picture, shown.picture)
    if isinstance(text, Card) and isinstance(shown, Card):
        more_picture = _named(text.more_picture, shown.more_picture)
        return structs.replace(text, picture=picture, more_picture=more_picture)
    return structs.replace(text, picture=picture)


def _named(picture: Picture | None, shown: Picture | None) -> Picture | None:
    if shown is None:
        return picture
    return structs.replace(picture or Picture("", ""), name=shown.name)


def _digest(text: Card | Term | Heading, pictures: Pictures) -> str:
    return heading_digest(text) if isinstance(text, Heading) else card_digest(text, pictures)
