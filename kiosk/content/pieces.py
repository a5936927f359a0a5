"""What a language says in its own files, piece by piece, each under the name that all languages share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.content.library import Library
    from kiosk.content.model import Card, Section, Term

WORDS: Final = "words"
CALL_NOW: Final = "call-now"


def written_sections(library: Library, language: str) -> dict[str, Section]:
    """Return the sections of a language as they are written, "When to call now" among them."""
    sections = {section.heading.id: section for section in library.written(language)}
    call_now = library.written_call_now(language)
    return sections if call_now is None else sections | {CALL_NOW: call_now}


def written_cards(library: Library, language: str) -> dict[str, Card]:
    """Return the cards of a language as they are written: `process/place`, `call-now/do`."""
    return {
        f"{name}/{card.id}": card
        for name, section in written_sections(library, language).items()
        for card in section.cards
    }


def written_words(library: Library, language: str) -> dict[str, Term]:
    """Return the words of a language's glossary as they are written: `words/catheter`."""
    return {f"{WORDS}/{term.id}": term for term in library.written_terms(language)}


def written_pieces(library: Library, language: str) -> dict[str, Card | Term]:
    """Return the cards and the words of a language as they are written."""
    return {**written_cards(library, language), **written_words(library, language)}


def with_original_as_default(library: Library) -> Library:
    """Return the library, or one of the same guide whose default language is no translation.

    A clinic may show a translation first. To its authors the guide still has the language that it was written
    in: the one whose cards do not say "Original:".

    Args:
        library: A library as a clinic has configured it.
    """
    if not _is_translation(library, library.default):
        return library
    codes = library.codes
    whole = library.opened_with(codes, library.default)
    for code in codes:
        if written_pieces(whole, code) and not _is_translation(whole, code):
            offered = [language.code for language in library.languages]
            return library.opened_with(offered, code)
    return library


def _is_translation(library: Library, language: str) -> bool:
    return any(piece.original for piece in written_pieces(library, language).values())
