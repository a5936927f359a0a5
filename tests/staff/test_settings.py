"""What staff set, and what the page about the kiosk is made of, apart from any screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.base.machine import free_bytes
from kiosk.staff.choices import KeptChoices
from kiosk.staff.layers.about import AboutLayer
from kiosk.staff.matter import Matter
from kiosk.staff.matterwords import words_for
from kiosk.staff.offered import OfferedLanguages, hidden_of
from tests.staff.walk import NOON, backstage

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from tests.driving import Driver

CODES = st.lists(st.sampled_from(["en", "es", "ar", "vi", "fr"]), unique=True, min_size=1)


@given(CODES, st.sets(st.sampled_from(["en", "es", "ar", "vi", "fr", "gone"])))
def test_one_language_always_stays_and_those_that_are_gone_do_not_count(
    codes: list[str], wished: set[str]
) -> None:
    hidden = hidden_of(codes, wished)
    assert set(hidden) == wished & set(codes[1:])
    assert codes[0] not in hidden


@pytest.mark.usefixtures("qapp")
@given(CODES, st.lists(st.sampled_from(["en", "es", "ar", "vi", "fr", "gone"]), max_size=8))
def test_pressing_a_language_twice_changes_nothing(codes: list[str], pressed: list[str]) -> None:
    shown: list[Collection[str]] = []
    offered = OfferedLanguages(KeptChoices(None), codes, shown.append)
    for code in [*pressed, *pressed]:
        offered.turn(code)
        assert codes[0] not in offered.hidden
    assert offered.hidden == ()
    assert shown == [] or shown[-1] == ()


@pytest.mark.parametrize("matter", Matter)
def test_each_matter_has_words_for_a_receptionist(matter: Matter) -> None:
    told = words_for(matter)
    for words in told:
        assert words.endswith(".")
        assert len(words.split()) <= 18
        # What only IT understands stands in the log.
        assert not {"config", "log", "file", "folder", "server"} & set(words.lower().split())


def test_the_free_disk_of_a_folder_that_is_not_there_yet(tmp_path: Path) -> None:
    there, not_yet = free_bytes(tmp_path), free_bytes(tmp_path / "a" / "b")
    assert there is not None
    assert not_yet is not None
    assert abs(there - not_yet) < 1_000_000_000
    assert free_bytes(None) is None


def test_the_page_about_the_kiosk_has_the_facts(drive: Callable[..., Driver], tmp_path: Path) -> None:
    driver = drive(backstage=backstage(tmp_path))
    facts = driver.kiosk.staff.about_facts()
    assert (facts.since, facts.why) == (NOON, "The computer was switched on.")
    assert (facts.width, facts.height, round(facts.width_mm), round(facts.height_mm)) == (
        1920,
        1080,
        476,
        268,
    )
    assert [(each.signed, each.complete) for each in facts.languages] == [(False, False)] * len(
        facts.languages
    )
    layer = driver.kiosk.staff.panel.pages.layers
    about = next(page for page in layer.values() if type(page).__name__ == "AboutLayer")
    about.prepare()
    driver.kiosk.staff.desk.show(about)
    words = driver.kiosk.window.words()
    assert "May 4, 2026, 12:00\u00a0PM" in words
    assert f"Edition {facts.guide}" in words
    assert facts.pack == ""
    assert "Pack" not in words


def test_the_page_about_the_kiosk_tells_which_pack_is_shown(
    drive: Callable[..., Driver], tmp_path: Path
) -> None:
    driver = drive(backstage=backstage(tmp_path))
    facts = driver.kiosk.staff.about_facts()
    layers = driver.kiosk.staff.panel.pages.layers.values()
    about = next(page for page in layers if isinstance(page, AboutLayer))
    about._find = lambda: replace(facts, pack="north-clinic 3")
    about.prepare()
    driver.kiosk.staff.desk.show(about)
    words = driver.kiosk.window.words()
    assert "Pack" in words
    assert "\u2066north-clinic 3\u2069" in words


def test_the_edition_changes_with_a_word_and_not_with_the_order_of_languages(
    drive: Callable[..., Driver],
) -> None:
    reviews = drive().kiosk.reviews
    before = reviews.edition(["en", "es"])
    assert reviews.edition(["es", "en"]) == before
    items = reviews.items("en")
    key = next(iter(items))
    items[key] = replace(items[key], digest="0" * 64)
    assert reviews.edition(["en", "es"]) != before
