"""The guide that comes with the program."""

from __future__ import annotations

import pytest

from kiosk.base.paths import guide_folder, pictures_folder
from kiosk.commands.check import ATTRACT
from kiosk.content.checking.checks import check_guide
from kiosk.content.languages import language_codes
from kiosk.content.layers import Pictures
from kiosk.content.library import Library
from kiosk.content.pieces import with_original_as_default, written_cards, written_words

VALUES = {
    "clinic_name": "Example Clinic",
    "phone_day": "555 0100",
    "phone_night": "555 0101",
    "phone_emergency": "911",
}
FOLDER = guide_folder()


@pytest.fixture(scope="module")
def guide() -> Library:
    return Library(FOLDER, language_codes(FOLDER), "en", VALUES, version="1")


def test_every_file_can_be_read_without_a_problem(guide: Library) -> None:
    assert [str(problem) for problem in guide.problems()] == []


def test_authors_have_nothing_to_mend(guide: Library) -> None:
    assert with_original_as_default(guide) is guide
    assert [str(problem) for problem in check_guide(guide, Pictures(pictures_folder()), ATTRACT)] == []


def test_every_fact_of_the_base_document_reaches_the_family(guide: Library) -> None:
    reached = {name for card in written_cards(guide, "en").values() for name in card.facts}
    seed = {fact.id for fact in guide.ledger.facts.values() if fact.topic.startswith("seed-")}
    assert len(seed) > 50
    assert seed - reached == set()


def test_no_card_rests_on_what_is_not_verified(guide: Library) -> None:
    facts = guide.ledger.facts
    for card in written_cards(guide, "en").values():
        assert [name for name in card.facts if not facts[name].verified] == [], card.id
    for term in written_words(guide, "en").values():
        assert [name for name in term.facts if name in facts and not facts[name].verified] == [], term.id


def test_every_medical_word_of_the_ledger_is_explained(guide: Library) -> None:
    named = {name for term in written_words(guide, "en").values() for name in term.facts}
    assert sorted(guide.ledger.terms) == [f"T{number:02}" for number in range(1, 48)]
    assert guide.ledger.terms.keys() - named == set()


def test_the_parts_of_the_base_document_come_first(guide: Library) -> None:
    titles = [heading.title for heading in guide.headings("en")]
    assert titles[1:5] == [
        "What is it?",
        "What should I do to prepare?",
        "What happens during the process?",
        "What are the risks and potential complications?",
    ]


def test_every_card_can_be_shown_whatever_a_clinic_configures() -> None:
    bare = Library(FOLDER, language_codes(FOLDER), "en", {})
    for language in bare.languages:
        for heading in bare.headings(language.code):
            for card in bare.section(language.code, heading.id).cards:
                assert card.body, card.id
                assert "{" not in "".join(block.text for block in (*card.body, *card.more))
