"""The names in braces, such as `{phone_day}`, and what the clinic's configuration puts in their place."""

from __future__ import annotations

import dataclasses
import re
from typing import TYPE_CHECKING, Final

from kiosk.base.problems import did_you_mean
from kiosk.content.model import Block, BlockKind, Card, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kiosk.content.findings import Findings

NAMES: Final = ("clinic_name", "phone_day", "phone_night", "phone_emergency")

_NAME = re.compile(r"\{([^{}]*)\}")


def note_names(card: Card, findings: Findings) -> None:
    """Note every name in braces that no configuration can fill; it is shown as it is written."""
    for text, line in _texts(card):
        for name in _NAME.findall(text):
            if name not in NAMES:
                findings.wrong(line, f"{{{name}}} is not known.", did_you_mean(name, NAMES))
    for name in _NAME.findall(card.headline):
        if name in NAMES:
            remedy = "Name it in the text below: a headline cannot be left out where a clinic gives no value."
            findings.wrong(card.line, f"The headline names {{{name}}}.", remedy)


def fill(card: Card, values: Mapping[str, str]) -> Card:
    """Return the card with every name in braces replaced, the same card where it has none.

    A block, a child's line or a caption that names a value which is empty or missing is left out, and the
    steps after it move up. Unknown names stay as they are written.

    Args:
        card: The card as it was read.
        values: The value of each of `NAMES`.
    """
    if not any(_NAME.search(text) for text, _ in _texts(card)):
        return card
    known = {name: " ".join(values.get(name, "").split()) for name in NAMES}
    picture = card.picture
    if picture is not None:
        picture = dataclasses.replace(
            picture,
            alt=_replaced(picture.alt, known),
            caption="" if _lacks(picture.caption, known) else _replaced(picture.caption, known),
        )
    return dataclasses.replace(
        card,
        headline=" ".join(_replaced(card.headline, known).split()),
        body=tuple(_filled(card.body, known)),
        more=tuple(_filled(card.more, known)),
        child="" if _lacks(card.child, known) else _replaced(card.child, known),
        picture=picture,
    )


def _texts(card: Card) -> Iterator[tuple[str, int]]:
    """Yield every text of a card that can hold a name, with its line."""
    yield card.headline, card.line
    for block in (*card.body, *card.more):
        yield block.text, block.line
    yield card.child, card.line
    if card.picture is not None:
        yield card.picture.alt, card.picture.line
        yield card.picture.caption, card.picture.line


def _lacks(text: str, known: Mapping[str, str]) -> bool:
    return any(known.get(name) == "" for name in _NAME.findall(text))


def _replaced(text: str, known: Mapping[str, str]) -> str:
    return _NAME.sub(lambda found: known.get(found[1], found[0]), text)


def _filled(blocks: Iterable[Block], known: Mapping[str, str]) -> Iterator[Block]:
    last_step = left_out = 0  # of the list that is being walked
    for block in blocks:
        number = int(block.marker) if block.kind is BlockKind.STEP else 0
        if number <= last_step:  # another list, or none
            left_out = 0
        last_step = number
        if _lacks(block.text, known):
            left_out += 1
            continue
        filled = _filled_block(block, known)
        if left_out and number:
            filled = dataclasses.replace(filled, marker=str(number - left_out))
        yield filled


def _filled_block(block: Block, known: Mapping[str, str]) -> Block:
    if not _NAME.search(block.text):
        return block
    text = ""
    copied = 0  # how much of the old text is in the new one
    edges: list[
        tuple[int, int, int]
    ] = []  # of each name: its start and end in the old text, its end in the new
    for found in _NAME.finditer(block.text):
        text += block.text[copied : found.start()] + known.get(found[1], found[0])
        copied = found.end()
        edges.append((found.start(), found.end(), len(text)))
    text += block.text[copied:]

    def moved(position: int) -> int:
        """Return where a place of the old text is in the new one; within a name it is the value's end."""
        shift = 0
        for start, end, new_end in edges:
            if position <= start:
                break
            if position < end:
                return new_end
            shift = new_end - end
        return position + shift

    spans = (Span(moved(span.start), moved(span.end)) for span in block.bold)
    return dataclasses.replace(block, text=text, bold=tuple(span for span in spans if span.start < span.end))
