"""The cards of the section "about" that tell families what this kiosk counts, and what it does not.

They say what is true of `kiosk.base.counters` and `kiosk.staff.counts`: whoever counts something else changes
these words too. Nothing medical stands on them, so they rest on no facts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import msgspec

from kiosk.base.counters import COUNTERS, Told
from kiosk.content.model import BULLET, Block, BlockKind, Card

if TYPE_CHECKING:
    from collections.abc import Mapping


class CountsWords(msgspec.Struct, frozen=True):
    """The words of these cards.

    Attributes:
        counted: Headline of the card that tells what is counted.
        sums: What kind of numbers they are.
        lines: What is counted, a line each.
        not_counted: Headline of the card that tells what is not.
        never: What is not, a line each.
        nothing: Headline where nothing is counted at all.
        forgotten: What is said there, a paragraph each.
        language: Code of the language that they are written in.
    """

    counted: str = "What this kiosk counts"
    sums: str = "This kiosk counts how it is used, in sums for each day:"
    lines: Mapping[Told, str] = msgspec.field(
        default_factory=lambda: {
            Told.VISITS: "how many visits there are",
            Told.PAGES: "which parts of this guide are opened, and how many pages",
            Told.CHOICES: "which languages and text sizes are used",
            Told.DEVICES: "how it is used: by touch, mouse, keys, switch or screen reader",
            Told.HELP: "how often the guide is read aloud, and how often words are looked up",
            Told.SILENCE: "how often somebody answers “Are you still there?”, and how often nobody does",
        }
    )
    not_counted: str = "What this kiosk does not keep"
    never: tuple[str, ...] = (
        "It does not know who you are. It asks for no name, and uses no camera or microphone.",
        "It keeps no time of day, and not which choices came together.",
        "What was read in fewer than five visits is shown to nobody.",
        "The program sends the sums to nobody. Your clinic can see them here.",
        "After a year they are deleted.",
    )
    nothing: str = "This kiosk counts nothing"
    forgotten: tuple[str, ...] = (
        "It is not counted how this kiosk is used.",
        "What you choose here ends with your visit.",
    )
    language: str = "en"


ENGLISH: Final = CountsWords()


def counts_cards(words: CountsWords = ENGLISH, *, counts: bool) -> tuple[Card, ...]:
    """Return the cards `counts` and `counts-not`; where nothing is counted only `counts`, which says so.

    Args:
        words: The words to use.
        counts: Whether anything is counted.

    Raises:
        KeyError: If a line is missing for something that is counted.
    """
    if not counts:
        return (_card("counts", words.nothing, _blocks(BlockKind.PARAGRAPH, words.forgotten), words),)
    told = dict.fromkeys(counter.told for counter in COUNTERS if counter.told is not None)
    body = (
        *_blocks(BlockKind.PARAGRAPH, (words.sums,)),
        *_blocks(BlockKind.BULLET, tuple(words.lines[each] for each in told)),
    )
    return (
        _card("counts", words.counted, body, words),
        _card("counts-not", words.not_counted, _blocks(BlockKind.BULLET, words.never), words),
    )


def _blocks(kind: BlockKind, texts: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(Block(kind, text, marker=BULLET if kind is BlockKind.BULLET else "") for text in texts)


def _card(card_id: str, headline: str, body: tuple[Block, ...], words: CountsWords) -> Card:
    return Card(card_id, headline, body, language=words.language)
