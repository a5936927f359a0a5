"""Decides which drawings stand beside cards and words: a section's own drawing, and none without a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import structs

from kiosk.content.model import Picture

if TYPE_CHECKING:
    from kiosk.content.model import Card, Heading, Term


def with_picture(card: Card, heading: Heading) -> Card:
    """Return the card with its section's drawing where it has none."""
    if heading.picture and not (card.picture and card.picture.name):
        picture = structs.replace(card.picture or Picture("", "", line=card.line), name=heading.picture)
        card = structs.replace(card, picture=picture)
    return with_named_pictures(card)


def without_nameless(term: Term) -> Term:
    """Return the word without a picture that names no drawing."""
    return term if term.picture is None or term.picture.name else structs.replace(term, picture=None)


def with_named_pictures(card: Card) -> Card:
    """Return the card without pictures that name no drawing."""
    picture = card.picture if card.picture and card.picture.name else None
    more = card.more_picture if card.more_picture and card.more_picture.name else None
    if picture is card.picture and more is card.more_picture:
        return card
    return structs.replace(card, picture=picture, more_picture=more)
