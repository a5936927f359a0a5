"""How a translation's gaps are filled from the default language.

Facts and drawings are the same in every language, so a translation need not name them. The words that stand
for a drawing are never taken over: a voice would read them in the wrong language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec import structs

from kiosk.base.problems import Problem, did_you_mean
from kiosk.content.model import Card, Heading, Picture, Section, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

_Piece = TypeVar("_Piece", Card, Term)


def merged_heading(own: Heading, default: Heading | None) -> Heading:
    """Return a translated heading with place and tint of the original, and its drawing where it has none."""
    if default is None:
        return own
    picture = own.picture or default.picture
    return structs.replace(own, order=default.order, tint=default.tint, picture=picture)


def in_step(
    own: Sequence[_Piece], originals: Sequence[_Piece], depth: Callable[[Path], int]
) -> tuple[_Piece, ...]:
    """Return what is translated, without what is behind an original that a higher layer has written anew.

    Args:
        own: Cards or words of the translation.
        originals: Those of the default language.
        depth: Tells which layer a file stands in: 0 for the lowest.
    """
    by_id = {piece.id: piece for piece in originals}
    return tuple(piece for piece in own if not _is_behind(piece, by_id.get(piece.id), depth))


def _is_behind(own: Card | Term, original: Card | Term | None, depth: Callable[[Path], int]) -> bool:
    from kiosk.content.digests import words_digest

    if original is None or depth(own.path) >= depth(original.path):
        return False
    return own.original != words_digest(original)


def merged_cards(own: Section | None, default: Section | None) -> tuple[Card, ...]:
    """Return the cards of the default language in their order, each in the translation where it has it."""
    if own is None or default is None:
        section = own or default
        return section.cards if section else ()
    translated = {card.id: card for card in own.cards}
    return tuple(_merged_card(translated.get(card.id), card) for card in default.cards)


def merged_terms(own: Sequence[Term], default: Sequence[Term]) -> tuple[Term, ...]:
    """Return the words of the default language's glossary, each in the translation where it has it."""
    if not own or not default:
        return tuple(own or default)
    translated = {term.id: term for term in own}
    return tuple(_merged_term(translated.get(term.id), term) for term in default)


def extra_cards(
    own: Section, default: Section | None, language: str, known: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for a section, or for each of its cards, that stands in a translation only.

    Args:
        own: The section of the translation.
        default: The same section in the default language, or None.
        language: Code of the default language.
        known: The ids of the default language's sections.
    """
    if default is None:
        wrong = f'There is no section "{own.heading.id}" in the default language, "{language}".'
        yield Problem(own.heading.path, 1, wrong, did_you_mean(own.heading.id, known))
        return
    originals = {card.id: card for card in default.cards}
    for card in own.cards:
        original = originals.get(card.id)
        if original is None:
            wrong = f'There is no card "{card.id}" in the default language; it is left out.'
            yield Problem(card.path, card.line, wrong, did_you_mean(card.id, originals))
        elif original.shows and not card.shows and card.more:
            wrong = f'The card "{card.id}" does not tell before "more" what it shows.'
            remedy = f'Translate the line "Shows: {original.shows}"; until then that picture is not shown.'
            yield Problem(card.path, card.line, wrong, remedy)


def extra_terms(own: Sequence[Term], default: Sequence[Term]) -> Iterator[Problem]:
    """Yield a problem for each word of a translated glossary that the default language does not have."""
    names = {term.id for term in default}
    for term in own:
        if names and term.id not in names:
            wrong = f'There is no word "{term.id}" in the default language; it is left out.'
            yield Problem(term.path, term.line, wrong, did_you_mean(term.id, names))


def _merged_card(own: Card | None, default: Card) -> Card:
    if own is None:
        return default
    # A family is told before it sees a needle. Where the translation does not tell, it does not show.
    may_show = own.shows or not default.shows
    return structs.replace(
        own,
        facts=own.facts or default.facts,
        picture=_merged_picture(own.picture, default.picture),
        more_picture=_merged_picture(own.more_picture, default.more_picture) if may_show else None,
    )


def _merged_term(own: Term | None, default: Term) -> Term:
    if own is None:
        return default
    picture = _merged_picture(own.picture, default.picture)
    return structs.replace(own, facts=own.facts or default.facts, picture=picture)


def _merged_picture(own: Picture | None, default: Picture | None) -> Picture | None:
    if default is None or not default.name or (own and own.name):
        return own
    return structs.replace(own or Picture("", ""), name=default.name)
