"""Every statement of the base document reaches the family, in every language that comes with the program.

A translation need not name facts: its cards rest on those of the English cards of that name. So a fact
reaches the family where the cards that tell it stand in the language's own files, and not where English fills
a gap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kiosk.base.paths import guide_folder
from kiosk.content.languages import language_codes
from kiosk.content.library import Library
from kiosk.content.pieces import CALL_NOW

if TYPE_CHECKING:
    from kiosk.content.model import Card

FOLDER = guide_folder()
LANGUAGES = language_codes(FOLDER)

# The facts of the ledger whose topic begins with "seed-", and the cards that tell them.
CARDS: Final[dict[str, tuple[str, ...]]] = {
    # The title and the overview
    "F001": ("overview/message", "about/learn", "about/limits"),
    "F002": ("overview/message",),
    "F003": ("overview/who",),
    "F004": ("overview/who",),
    "F005": ("overview/message", "overview/how", "what/message", "prepare/message"),
    "F006": ("overview/message", "overview/how"),
    "F007": ("overview/message", "overview/how"),
    "F008": ("overview/refills", "living/refill"),
    "F009": ("overview/refills", "living/refill"),
    "F010": ("overview/battery",),
    # What is it?
    "F011": ("what/spasticity",),
    "F012": ("what/spasticity",),
    "F013": ("what/message", "what/spasticity"),
    "F014": ("what/spasticity",),
    "F015": ("what/message", "what/tried-first"),
    "F016": ("what/tried-first",),
    "F017": ("what/by-pump",),
    "F018": ("what/by-pump",),
    "F019": ("what/advantages",),
    # What should I do to prepare?
    "F020": ("prepare/message", "prepare/visits"),
    "F021": ("prepare/message", "prepare/visits"),
    "F022": ("process/stitches",),
    "F023": ("prepare/fasting",),
    "F024": ("prepare/healthy",),
    "F025": ("prepare/message", "prepare/healthy"),
    # What happens during the process?
    "F026": ("process/sleep",),
    "F027": ("process/message", "process/sleep"),
    "F028": ("process/breathing",),
    "F029": ("process/breathing",),
    "F030": ("process/place",),
    "F031": ("process/message", "process/place"),
    "F032": ("process/message", "process/place"),
    "F033": ("process/place",),
    "F034": ("process/stitches",),
    # What are the risks and potential complications? The nine risks are F037 to F045.
    "F035": ("risks/message",),
    "F036": ("risks/message",),
    "F037": ("risks/side-effects",),
    "F038": ("risks/side-effects",),
    "F039": ("risks/side-effects",),
    "F040": ("risks/side-effects",),
    "F041": ("risks/infection",),
    "F042": ("risks/malfunction",),
    "F043": ("risks/side-effects", "risks/headache"),
    "F044": ("risks/message", "risks/withdrawal", "call/too-little"),
    "F045": ("risks/message", "risks/overdose", "call/too-much"),
    # What the guide is not for
    "F046": ("about/learn",),
    "F047": ("about/learn", "questions/message"),
    "F048": ("about/learn",),
    "F049": ("about/do-not-wait",),
    "F050": ("about/do-not-wait", "call/emergency", "call/numbers", "call-now/do"),
    "F051": ("about/do-not-wait",),
    "F052": ("about/limits",),
    "F053": ("about/limits",),
    "F054": ("about/limits",),
}


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(FOLDER, LANGUAGES, "en", {})


def shown(library: Library, language: str, name: str) -> Card:
    """Return a card as a family sees it, whichever language it comes from; KeyError where there is none."""
    section_id, _, card_id = name.partition("/")
    call_now = library.call_now(language) if section_id == CALL_NOW else None
    section = call_now or library.section(language, section_id)
    return section.cards[section.index_of(card_id)]


def test_the_table_is_that_of_the_ledger(library: Library) -> None:
    assert list(CARDS) == [f"F{number:03}" for number in range(1, 55)]
    seed = {fact.id: fact for fact in library.ledger.facts.values() if fact.topic.startswith("seed-")}
    assert CARDS.keys() == seed.keys()
    assert [fact.id for fact in seed.values() if not fact.verified] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fact", CARDS)
def test_the_fact_reaches_the_family(library: Library, fact: str, language: str) -> None:
    cards = {name: shown(library, language, name) for name in CARDS[fact]}
    assert [name for name, card in cards.items() if fact not in card.facts] == []
    assert {name: card.language for name, card in cards.items()} == dict.fromkeys(cards, language)
    assert [name for name, card in cards.items() if not card.body] == []
