"""Random sections, built as the library would build them, from words."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from kiosk.content.model import Block, BlockKind, Card, Heading, Picture, Section, Span
from tests.driving import SCREENS
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT

WORDS = st.one_of(
    st.text("abcdefghijklmnopqrstuvwxyzABC,.", min_size=1, max_size=12),
    st.sampled_from(["Cerebrospinal", "baclofen", "مضخة", "تحت الجلد", "3.5", "(555)", "x" * 60]),
)


def sentences(most: int) -> st.SearchStrategy[str]:
    """Return a strategy for up to `most` words."""
    return st.lists(WORDS, min_size=1, max_size=most).map(" ".join)


@st.composite
def parts(draw: st.DrawFn, most: int) -> tuple[Block, ...]:
    """Draw the blocks of a card's body or of its "more" part."""
    found: list[Block] = []
    step = 0
    for _ in range(draw(st.integers(0, most))):
        kind = draw(st.sampled_from([BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.STEP]))
        text = draw(sentences(30))
        step = step + 1 if kind is BlockKind.STEP else 0
        marker = {BlockKind.BULLET: "•", BlockKind.STEP: str(step)}.get(kind, "")
        bold = (Span(0, min(4, len(text))),) if draw(st.booleans()) else ()
        found.append(Block(kind, text, bold, marker))
    return tuple(found)


@st.composite
def sections(draw: st.DrawFn) -> Section:
    """Draw a section of one to three cards."""
    heading = Heading("topic", draw(sentences(8)), draw(sentences(2)), "", "sky", "overview", 1, Path(), "en")
    cards = []
    for number in range(draw(st.integers(1, 3))):
        picture = Picture(
            "pump-place", "A child.", draw(st.one_of(st.just(""), sentences(8).map("Caption {}".format)))
        )
        cards.append(
            Card(
                f"card-{number}",
                draw(sentences(8)),
                draw(parts(5)),
                draw(st.one_of(st.just(()), parts(4))),
                draw(st.one_of(st.just(""), sentences(8).map("Child {}".format))),
                draw(st.sampled_from([picture, None])),
            )
        )
    return Section(heading, tuple(cards))


screens = st.sampled_from(sorted(SCREENS))
sizes = st.integers(1, 4)
directions = st.sampled_from([LEFT_TO_RIGHT, RIGHT_TO_LEFT])
