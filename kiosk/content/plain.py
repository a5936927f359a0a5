"""The whole guide as lines of plain text, in the order in which it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.content.library import Library
    from kiosk.content.model import Block, Card


def plain_text(library: Library, language: str) -> Iterator[str]:
    """Yield the lines of a language: titles, headlines with their names, pictures in brackets, all texts."""
    for heading in library.headings(language):
        yield f"# {heading.title}"
        if heading.subtitle:
            yield heading.subtitle
        yield ""
        for card in library.section(language, heading.id).cards:
            yield from _card(card)
            yield ""


def _card(card: Card) -> Iterator[str]:
    yield f"## {card.headline} {{#{card.id}}}"
    if card.picture is not None:
        words = ". ".join(text.rstrip(".") for text in (card.picture.alt, card.picture.caption) if text)
        yield f"[{words or card.picture.name}]"
    yield from _blocks(card.body)
    if card.child:
        yield f"> {card.child}"
    if card.more:
        yield "### More"
        yield from _blocks(card.more)


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind is BlockKind.STEP:
            yield f"{block.marker}. {block.text}"
        elif block.kind is BlockKind.BULLET:
            yield f"- {block.text}"
        else:
            yield block.text
