"""The proof: a language of the guide on paper, for a clinician to read, mark and stand for.

What is printed is what a sign-off covers: the texts as they are written, before a clinic's own values are
put in, with the facts that they rest on. Everything that is not the guide's own text is English in every
language: the facts and the commands are, and whoever reads a translation's proof compares it with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from kiosk.content.digests import SHORT
from kiosk.content.marking import Marker
from kiosk.content.model import Card, Heading, Term
from kiosk.content.pieces import WORDS, with_original_as_default, written_pieces
from kiosk.ui.proof.front import Front
from kiosk.ui.proof.paper import LEFT_TO_RIGHT, RIGHT_TO_LEFT, Voices
from kiosk.ui.proof.pieces import Pieces
from kiosk.ui.proof.sheet import Band, Frame, Margin, Printer, Sheet, flow

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.content.layers import Pictures
    from kiosk.content.library import Library
    from kiosk.content.model import Language
    from kiosk.content.signing.review import Item, Reviews
    from kiosk.ui.fonts import Fonts
    from kiosk.ui.proof.paper import Piece
    from kiosk.ui.theme import Theme

TITLE: Final = "Guide to intrathecal baclofen therapy"


class Matter(Struct, frozen=True):
    """What a proof is made of.

    Attributes:
        library: The guide.
        reviews: Its sign-offs.
        language: The language to print.
        pictures: The drawings.
        day: The day of printing.
        filled: What the clinic's configuration puts into the texts, by name; empty texts where nothing.
    """

    library: Library
    reviews: Reviews
    language: Language
    pictures: Pictures
    day: dt.date
    filled: Mapping[str, str]


class Proof:
    """Lays out all sheets when it is built.

    Attributes:
        sheets: The pages, in order.
        frame: Where things stand on them.
        printer: Draws them.
    """

    def __init__(self, matter: Matter, paper: str, fonts: Fonts, theme: Theme) -> None:
        """Lay out.

        Args:
            matter: What to print.
            paper: One of `kiosk.ui.proof.paper.PAPERS`.
            fonts: The typefaces.
            theme: The colors.
        """
        self._matter = matter
        self._theme = theme
        right_to_left = matter.language.direction == "rtl"
        self.frame = Frame(paper, RIGHT_TO_LEFT if right_to_left else LEFT_TO_RIGHT)
        self._voices = Voices(fonts, theme)
        self._pieces = Pieces(self.frame, self._voices, theme, matter.pictures, matter.library.ledger)
        self._marker = Marker(matter.library.written_terms(matter.language.code))
        original = with_original_as_default(matter.library)
        self._originals = written_pieces(original, original.default)
        self.printer = Printer(self.frame, self._voices, theme, self._head())
        self.sheets = self._lay_out()

    def pdf(self) -> bytes:
        """Return the proof as a PDF."""
        title = f"{TITLE}: proof, {self._matter.language.code}"
        return self.printer.pdf(self.sheets, title, self._matter.day)

    def _head(self) -> str:
        language, version = self._matter.language, self._matter.library.version
        return f"{TITLE}  ·  {language.name} ({language.code})  ·  version {version}  ·  {self._matter.day}"

    def _lay_out(self) -> tuple[Sheet, ...]:
        chapters = list(self._chapters())
        first = [(name, 0) for name, _ in chapters]
        # The list of sections names pages, which follow the pages of the list: their number is found first.
        start = len(self._front(first)) + 1
        contents: list[tuple[str, int]] = []
        sheets: list[Sheet] = []
        for name, pages in chapters:
            contents.append((name, start + len(sheets)))
            sheets += pages
        return (*self._front(contents), *sheets)

    def _front(self, contents: Sequence[tuple[str, int]]) -> list[Sheet]:
        front = Front(self._matter, self.frame, self._voices, self._theme)
        pages = (front.how_to(), front.contents(contents))
        return [sheet for pieces in pages for sheet in flow(pieces, self.frame, None, Margin.NONE)]

    def _chapters(self) -> Iterator[tuple[str, list[Sheet]]]:
        """Yield the sections, the glossary and "When to call now", each with its sheets."""
        code = self._matter.language.code
        sections: dict[str, list[Item]] = {}
        for key, item in self._matter.reviews.items(code).items():
            sections.setdefault(key.partition("/")[0], []).append(item)
        words = sections.pop(WORDS, [])
        for section, items in sections.items():
            yield self._title(section, items), list(self._section(items))
        if words:
            yield self._title(WORDS, words), self._glossary(words)
        if sources := self._pieces.sources():
            band = Band("Sources", "", self._theme.tint("stone").paper)
            yield "Where the facts come from", flow(sources, self.frame, band, Margin.PLAIN)

    def _title(self, section: str, items: Sequence[Item]) -> str:
        return next((item.text.title for item in items if isinstance(item.text, Heading)), section)

    def _section(self, items: Sequence[Item]) -> Iterator[Sheet]:
        head: list[Piece] = []
        tint = "stone"
        everyday: set[str] = set()
        for item in items:
            if isinstance(item.text, Heading):
                tint = item.text.tint
                head = self._heading(item, item.text)
            elif isinstance(item.text, Card):
                card = self._marker.mark_card(item.text, everyday)
                band = Band(item.key.replace("/", " / "), self._note(item), self._theme.tint(tint).paper)
                yield from flow([*head, *self._card(card, item.key)], self.frame, band, Margin.REMARKS)
                head = []

    def _heading(self, item: Item, heading: Heading) -> list[Piece]:
        make = self._pieces
        pieces = [make.label(f"The head of this section  ·  {self._note(item)}", 0.0)]
        pieces += make.words(heading.title, self._voices.strong)
        if heading.short != heading.title:
            pieces += make.words(heading.short, self._voices.small)
        return [*pieces, *make.words(heading.subtitle, self._voices.small)]

    def _card(self, card: Card, key: str) -> list[Piece]:
        make = self._pieces
        pieces = make.headline(card.headline)
        pieces += make.picture(card.picture)
        pieces += make.blocks(card.body)
        pieces += make.child(card.child)
        if card.more or card.more_picture or card.shows:
            pieces.append(make.label("“Tell me more”", 5.0))
            if card.shows:
                pieces += make.english("Told before it is opened:", 0.8)
                pieces += make.words(card.shows, self._voices.body)
            pieces += make.picture(card.more_picture)
            pieces += make.blocks(card.more)
        return [*pieces, *make.facts(self._facts(card, key))]

    def _facts(self, text: Card | Term, key: str) -> tuple[str, ...]:
        """Return the names of the facts that a text rests on: a translation's are those of the original."""
        original = self._originals.get(key)
        return text.facts or (original.facts if original else ())

    def _glossary(self, items: Sequence[Item]) -> list[Sheet]:
        pieces: list[Piece] = []
        band = Band("Words to know", "", self._theme.tint("stone").paper)  # each word has its own ticks
        for item in items:
            if isinstance(item.text, Heading):
                pieces += self._heading(item, item.text)
            elif isinstance(item.text, Term):
                pieces += self._term(item, self._marker.mark_term(item.text))
        return flow(pieces, self.frame, band, Margin.PLAIN)

    def _term(self, item: Item, term: Term) -> list[Piece]:
        make = self._pieces
        pieces = [make.label(f"{item.key.replace('/', ' / ')}  ·  {self._note(item)}", 7.0)]
        pieces += make.headline(term.word, 0.0)
        if term.say:
            pieces += make.english(f"Said: {term.say}")
        pieces += make.english(f"Marked in the texts: {', '.join(term.forms)}")
        pieces += make.picture(term.picture)
        pieces += make.blocks(term.body)
        for fact in self._facts(term, item.key):
            pieces += make.fact(fact)
        return make.together(make.with_ticks(pieces))

    def _note(self, item: Item) -> str:
        """Return the digest of something, and whether it is signed: `3f2a9c1b  ·  signed 2031-05-04`."""
        reviews, code = self._matter.reviews, self._matter.language.code
        review = reviews.review(code)
        if review is None:
            state = "not signed"
        elif reviews.covers(code, item.key):
            state = f"signed {review.on}"
        elif review.digests.get(item.key) == item.digest:
            state = f"signed until {review.until}"
        else:
            state = f"changed since {review.on}" if item.key in review.digests else f"new since {review.on}"
        return f"{item.digest[:SHORT]}  ·  {state}"
