"""The whole guide as lines of plain text, in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.library import Library
    from kiosk.content.model import Block, Card, Heading, Picture, Term


def plain_text(library: Library, language: str) -> Iterator[str]:
    """Yield the lines of a language: titles, headlines with their names, pictures in brackets, all texts.

    The screen "call now" and the glossary, from A to Z, stand after the sections.
    """
    for heading in library.headings(language):
        yield from _heading(heading)
        for card in library.section(language, heading.id).cards:
            yield from _card(card)
            yield ""
    call_now = library.call_now(language)
    if call_now is not None:
        yield from _heading(call_now.heading)
        for card in call_now.cards:
            yield from _card(card)
            yield ""
    words = library.words_heading(language)
    if words is not None:
        yield from _heading(words)
        for term in library.terms(language):
            yield from _term(term)
            yield ""


def _heading(heading: Heading) -> Iterator[str]:
    yield f"# {heading.title}"
    if heading.subtitle:
        yield heading.subtitle
    yield ""


def _card(card: Card) -> Iterator[str]:
    yield f"## {card.headline} {{#{card.id}}}"
    yield from _picture(card.picture)
    yield from _blocks(card.body)
    if card.child:
        yield f"> {card.child}"
    if card.more:
        yield "### More"
        if card.shows:
            yield f"Shows: {card.shows}"
        yield from _picture(card.more_picture)
        yield from _blocks(card.more)


def _term(term: Term) -> Iterator[str]:
    yield f"## {term.word} {{#{term.id}}}"
    if term.say:
        yield f"Say: {term.say}"
    yield f"Forms: {', '.join(term.forms)}"
    yield from _picture(term.picture)
    yield from _blocks(term.body)


def _picture(picture: Picture | None) -> Iterator[str]:
    if picture is not None:
        words = ". ".join(text.rstrip(".") for text in (picture.alt, picture.caption) if text)
        yield f"[{words or picture.name}]"


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind is BlockKind.STEP:
            yield f"{block.marker}. {block.text}"
        elif block.kind is BlockKind.BULLET:
            yield f"- {block.text}"
        else:
            yield block.text
