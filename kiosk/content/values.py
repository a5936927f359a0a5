"""What a clinic puts into the texts: values for names in braces such as `{phone_day}`, its own sentences."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msgspec import structs

from kiosk.base.problems import did_you_mean
from kiosk.content.edits import Edit, EditedText
from kiosk.content.model import BlockKind, Card, SentenceSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kiosk.content.findings import Findings
    from kiosk.content.model import Block, Picture, Term

NAMES: Final = ("clinic_name", "phone_day", "phone_night", "phone_emergency")

# Unicode's marks for "left to right from here" and "as before": UAX 9, section 2.4.
_LEFT_TO_RIGHT, _POP = "\u2066", "\u2069"
_NAME = re.compile(r"\{([^{}]*)\}")
_BRACE = re.compile(r"[{}]")
_NONE: Final[Mapping[str, str]] = MappingProxyType({})


def left_to_right(values: Mapping[str, str]) -> dict[str, str]:
    """Return the values for a text from right to left, in which telephone numbers stay left to right."""
    return {
        name: f"{_LEFT_TO_RIGHT}{value}{_POP}" if name.startswith("phone_") and value.strip() else value
        for name, value in values.items()
    }


def note_names(card: Card | Term, findings: Findings) -> None:
    """Note every brace that no configuration can fill; it is shown as it is written."""
    for text, line in _texts(card):
        if not _BRACE.search(text):
            continue
        for name in _NAME.findall(text):
            if ":" in name:
                remedy = "Write it in the text of a card, or leave out the braces."
                findings.wrong(line, "A sentence that a clinic can set has no place here.", remedy)
            elif name not in NAMES:
                findings.wrong(line, f"{{{name}}} is not known.", did_you_mean(name, NAMES))
        if left := _BRACE.search(_NAME.sub("", text)):
            which = "is never closed" if left[0] == "{" else "was never opened"
            findings.wrong(
                line, f"A brace {left[0]} {which}.", 'Write "{", the name and "}", or leave it out.'
            )
    headline = card.headline if isinstance(card, Card) else card.word
    for name in _NAME.findall(headline):
        if name in NAMES:
            remedy = "Name it in the text below: a headline cannot be left out where a clinic gives no value."
            findings.wrong(card.line, f"The headline names {{{name}}}.", remedy)


def fill(card: Card, values: Mapping[str, str], sentences: Mapping[str, str] = _NONE) -> Card:
    """Return the card with every name in braces replaced, the same card where there is nothing to replace.

    A block, a child's line or a caption that names a value which is empty or missing is left out, and the
    steps after it move up. Unknown names stay as they are written. The clinic's own words are taken as they
    are: a name in braces within them is not replaced.

    Args:
        card: The card as it was read.
        values: The value of each of `NAMES`.
        sentences: The clinic's own sentences in the card's language, by the names of their options.
    """
    if not _needs_filling(card, sentences):
        return card
    known = _known(values)
    return structs.replace(
        card,
        headline=" ".join(_replaced(card.headline, known).split()),
        body=tuple(_filled(card.body, known, sentences)),
        more=tuple(_filled(card.more, known, sentences)),
        child="" if _lacks(card.child, known) else _replaced(card.child, known),
        picture=_filled_picture(card.picture, known),
        more_picture=_filled_picture(card.more_picture, known),
        shows="" if _lacks(card.shows, known) else _replaced(card.shows, known),
    )


def fill_term(term: Term, values: Mapping[str, str], sentences: Mapping[str, str] = _NONE) -> Term:
    """Return a word of the glossary with every name in braces replaced: see `fill`."""
    if not _needs_filling(term, sentences):
        return term
    known = _known(values)
    return structs.replace(
        term,
        body=tuple(_filled(term.body, known, sentences)),
        picture=_filled_picture(term.picture, known),
    )


def _needs_filling(card: Card | Term, sentences: Mapping[str, str]) -> bool:
    blocks = (*card.body, *card.more) if isinstance(card, Card) else card.body
    return any(_NAME.search(text) for text, _ in _texts(card)) or any(
        span.name in sentences for block in blocks for span in block.sentences
    )


def _texts(card: Card | Term) -> Iterator[tuple[str, int]]:
    """Yield every text of a card, or of a word of the glossary, that can hold a name, with its line."""
    if isinstance(card, Card):
        blocks, pictures = (*card.body, *card.more), (card.picture, card.more_picture)
        yield card.headline, card.line
        yield card.child, card.line
        yield card.shows, card.line
    else:
        blocks, pictures = card.body, (card.picture, None)
        yield card.word, card.line
    for block in blocks:
        yield block.text, block.line
    for picture in pictures:
        if picture is not None:
            yield picture.alt, picture.line
            yield picture.caption, picture.line


def _known(values: Mapping[str, str]) -> dict[str, str]:
    return {name: " ".join(values.get(name, "").split()) for name in NAMES}


def _lacks(text: str, known: Mapping[str, str]) -> bool:
    return any(known.get(name) == "" for name in _NAME.findall(text))


def _replaced(text: str, known: Mapping[str, str]) -> str:
    return _NAME.sub(lambda found: known.get(found[1], found[0]), text)


def _filled_picture(picture: Picture | None, known: Mapping[str, str]) -> Picture | None:
    if picture is None:
        return None
    return structs.replace(
        picture,
        alt=_replaced(picture.alt, known),
        caption="" if _lacks(picture.caption, known) else _replaced(picture.caption, known),
    )


def _filled(
    blocks: Iterable[Block], known: Mapping[str, str], sentences: Mapping[str, str]
) -> Iterator[Block]:
    last_step = left_out = 0  # of the list that is being walked
    for block in blocks:
        number = int(block.marker) if block.kind is BlockKind.STEP else 0
        if number <= last_step:  # another list, or none
            left_out = 0
        last_step = number
        filled = _filled_block(block, known, sentences)
        if filled is None:
            left_out += 1
            continue
        if left_out and number:
            filled = structs.replace(filled, marker=str(number - left_out))
        yield filled


def _filled_block(block: Block, known: Mapping[str, str], sentences: Mapping[str, str]) -> Block | None:
    """Return a block with the clinic's words in it; None where it names a value that the clinic lacks."""
    own = [span for span in block.sentences if span.name in sentences]
    edits = [Edit(span.start, span.end, sentences[span.name]) for span in own]
    for found in _NAME.finditer(block.text):
        if any(span.start <= found.start() < span.end for span in own):
            continue  # the clinic's words stand in place of this name too
        value = known.get(found[1])
        if value == "":
            return None
        if value is not None:
            edits.append(Edit(found.start(), found.end(), value))
    if not edits:
        return block
    edited = EditedText(block.text, sorted(edits))
    return structs.replace(
        block,
        text=edited.text,
        bold=edited.runs(block.bold),
        sentences=tuple(
            SentenceSpan(edited.moved(span.start), edited.moved(span.end), span.name)
            for span in block.sentences
        ),
    )
