from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from kiosk.content.files import read_text
from kiosk.content.model import Picture
from kiosk.content.reading import sections

from .guides import ARABIC, ENGLISH, SPANISH, card, head, library, small_guide, told, write

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.library import Library


def _ids(guide: Library, language: str, section: str = "what") -> list[tuple[str, str]]:
    """Return name and language of each card."""
    return [(card.id, card.language) for card in guide.section(language, section).cards]


def _headings(guide: Library, language: str) -> list[tuple[str, str]]:
    """Return name and language of each heading."""
    return [(heading.id, heading.language) for heading in guide.headings(language)]


def test_the_smallest_guide(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path))
    assert [language.name for language in guide.languages] == ["English"]
    assert _headings(guide, "en") == [("what", "en")]
    assert _ids(guide, "en") == [("one", "en")]
    assert guide.problems() == ()


# ---- languages


def test_the_offered_languages_that_there_are_in_their_order(tmp_path: Path) -> None:
    spanish = {"es/language.toml": SPANISH, "es/10-what.md": head() + card()}
    guide = library(small_guide(tmp_path, spanish), ("es", "fr", "en", "es"))
    assert [language.code for language in guide.languages] == ["es", "en"]
    (problem,) = guide.problems()
    assert str(problem) == f'{tmp_path}:1: The guide has no language "fr". Known are: en, es.'


def test_the_default_language_stands_in_where_no_other_can_be_read(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path, {"es/language.toml": SPANISH}), ("es",))
    assert [language.code for language in guide.languages] == ["en"]
    assert told(guide.problems()) == [(1, "No section of this language can be read, so it is not offered.")]


def test_a_language_need_not_be_offered_to_fill_gaps(tmp_path: Path) -> None:
    spanish = {"es/language.toml": SPANISH, "es/10-what.md": head() + card("two")}
    guide = library(small_guide(tmp_path, spanish), ("es",))
    assert [language.code for language in guide.languages] == ["es"]
    assert _ids(guide, "es") == [("one", "en")]


@pytest.mark.parametrize("offered", [(), ("..",), ("",), ("en/../en",), ("EN ",)])
def test_no_code_leads_out_of_the_guide(tmp_path: Path, offered: tuple[str, ...]) -> None:
    guide = library(small_guide(tmp_path / "guide"), offered)
    assert [language.code for language in guide.languages] == ["en"]


@pytest.mark.parametrize("files", [{}, {"en/language.toml": ENGLISH}, {"en/10-what.md": "\0"}])
def test_a_guide_without_a_readable_section(tmp_path: Path, files: dict[str, str]) -> None:
    guide = library(write(tmp_path / "guide", files))
    assert guide.headings("en") == ()
    assert guide.languages == ()
    assert guide.problems()
    with pytest.raises(KeyError):
        guide.section("en", "what")


# ---- sections and headings


def test_sections_stand_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    files = {f"en/{number}-x.md": head(f"s{number}") + card() for number in ("9", "100", "20")}
    guide = library(small_guide(tmp_path, files))
    assert [name for name, _ in _headings(guide, "en")] == ["s9", "what", "s20", "s100"]
    assert [section.heading.id for section in guide.written("en")] == ["s9", "what", "s20", "s100"]


def test_order_and_tint_are_those_of_the_default_language(tmp_path: Path) -> None:
    files = {
        "en/20-risks.md": head("risks", tint="rose") + card(),
        "es/language.toml": SPANISH,
        "es/30-que.md": head("what", title="¿Qué es?", tint="leaf", picture="") + card(),
        "es/20-riesgos.md": head("risks", picture="other") + card(),
    }
    what, risks = library(small_guide(tmp_path, files), ("es",)).headings("es")
    assert (what.title, what.tint, what.picture, what.order, what.language) == (
        "¿Qué es?",
        "sky",
        "pump",
        10,
        "es",
    )
    assert (risks.tint, risks.picture, risks.order) == ("rose", "other", 20)


def test_a_section_that_the_translation_lacks_comes_from_the_default_language(tmp_path: Path) -> None:
    files = {
        "en/20-risks.md": head("risks") + card(),
        "es/language.toml": SPANISH,
        "es/20-risks.md": head("risks") + card(),
    }
    guide = library(small_guide(tmp_path, files), ("es",))
    assert _headings(guide, "es") == [("what", "en"), ("risks", "es")]
    assert _ids(guide, "es") == [("one", "en")]


def test_a_broken_file_of_a_translation_is_replaced_as_well(tmp_path: Path) -> None:
    files = {"es/language.toml": SPANISH, "es/10-what.md": "\0", "es/20-more.md": head("more") + card()}
    guide = library(small_guide(tmp_path, files), ("es",))
    assert _headings(guide, "es") == [("what", "en"), ("more", "es")]
    assert _ids(guide, "es") == [("one", "en")]


def test_a_section_that_only_a_translation_has_is_told_and_shown(tmp_path: Path) -> None:
    # Shown, because the file of the default language may just be the one that cannot be read.
    files = {"es/language.toml": SPANISH, "es/20-risk.md": head("risk") + card()}
    guide = library(small_guide(tmp_path, files), ("en", "es"))
    assert _headings(guide, "es") == [("what", "en"), ("risk", "es")]
    assert _ids(guide, "es", "risk") == [("one", "es")]
    assert _headings(guide, "en") == [("what", "en")]
    assert told(guide.problems()) == [(1, 'There is no section "risk" in the default language, "en".')]


def test_two_sections_of_one_name(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path, {"en/20-again.md": head() + card("two")}))
    assert _ids(guide, "en") == [("one", "en")]
    (problem,) = guide.problems()
    assert problem.path.name == "20-again.md"
    assert problem.wrong == 'The section is named "what", as 10-what.md is, and is left out.'


def test_an_unreadable_section_is_told_and_left_out(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path, {"en/20-x.md": "\0"}))
    assert _headings(guide, "en") == [("what", "en")]
    assert told(guide.problems()) == [(1, "The file holds bytes that are no text.")]


def test_an_unknown_section_or_language(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path))
    with pytest.raises(KeyError, match="risks"):
        guide.section("en", "risks")
    assert _ids(guide, "fr") == [("one", "en")]


@pytest.mark.parametrize("name", ["20-x.md", "20-other.md"])
def test_a_section_is_found_by_its_id(tmp_path: Path, name: str) -> None:
    texts = {
        f"en/{name}": head("x") + card(),
        "en/30-broken.md": head("broken"),
        "en/40-y.md": head("z") + card(),
        "es/language.toml": SPANISH,
        "es/50-own.md": head("own") + card(),
    }
    folder = small_guide(tmp_path, texts)
    for language in ("en", "es", "fr"):
        for section_id in ("what", "x", "broken", "y", "z", "own", "call"):
            guide = library(folder, ("en", "es"))  # of which no head is known yet
            before = guide.has_section(language, section_id)
            told = [heading.id for heading in guide.headings(language)]
            assert before is (section_id in told)
            assert guide.has_section(language, section_id) is before


def test_a_section_is_found_without_the_heads_of_the_others(tmp_path: Path) -> None:
    texts = {"en/20-x.md": head("x", tint="purpel") + card(), "en/90-about.md": head("about") + card()}
    guide = library(small_guide(tmp_path, texts), ("en",))
    assert guide.has_section("en", "about")
    assert not guide.problems_so_far()
    assert not guide.has_section("en", "call"), "the section may have that id, and its file another name"
    assert _wrong_in(guide.problems_so_far()) == ["en"]


def test_no_head_is_read_before_its_language_is_shown(tmp_path: Path) -> None:
    texts = {f"{code}/20-x.md": head("x", tint="purpel") + card() for code in ("en", "es", "fr")}
    texts |= {"es/language.toml": SPANISH, "fr/language.toml": ENGLISH, "es/10-what.md": head() + card()}
    guide = library(small_guide(tmp_path, texts), ("en", "es", "fr"))
    assert [language.code for language in guide.languages] == ["en", "es", "fr"]
    assert _wrong_in(guide.problems_so_far()) == ["fr"], "it has nothing else that shows that it can be read"
    guide.headings("en")
    assert _wrong_in(guide.problems_so_far()) == ["en", "fr"]
    assert guide.read_on(1)
    assert _wrong_in(guide.problems_so_far()) == ["en", "es", "fr"]
    assert not guide.read_on(1)
    assert guide.problems_so_far() == guide.problems_of_heads()


def _wrong_in(problems: Iterable[Problem]) -> list[str]:
    return [problem.path.parent.name for problem in problems]


def test_a_file_that_vanishes_leaves_its_heading(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path))
    assert _headings(guide, "en") == [("what", "en")]
    (tmp_path / "en/10-what.md").unlink()
    (only,) = guide.section("en", "what").cards
    assert (only.headline, only.body) == ("About what", ())


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    files = {"en/notes.txt": "x", "en/10-what.md~": "x", "README": "x", "drafts of mine/10-x.md": "x"}
    guide = library(small_guide(tmp_path, files))
    assert _headings(guide, "en") == [("what", "en")]
    assert guide.problems() == ()


# ---- cards


def test_cards_stand_in_the_order_of_the_default_language_and_gaps_are_filled(tmp_path: Path) -> None:
    files = {
        "en/10-what.md": head() + card("a") + card("b") + card("c"),
        "es/language.toml": SPANISH,
        "es/10-what.md": head() + card("c") + card("a") + card("bb"),
    }
    guide = library(small_guide(tmp_path, files), ("es",))
    assert _ids(guide, "es") == [("a", "es"), ("b", "en"), ("c", "es")]
    (problem,) = guide.problems()
    assert (problem.path, problem.line) == (tmp_path / "es/10-what.md", 27)
    assert problem.wrong == 'There is no card "bb" in the default language; it is left out.'


def test_facts_and_drawing_of_a_translation_come_from_the_original(tmp_path: Path) -> None:
    files = {
        "es/language.toml": SPANISH,
        "es/10-what.md": head(picture="other") + "## Uno {#one}\n\nPalabras.\n",
    }
    (only,) = library(small_guide(tmp_path, files), ("es",)).section("es", "what").cards
    assert (only.headline, only.facts, only.picture) == ("Uno", ("F001",), Picture("pump", ""))


def test_a_translation_keeps_what_it_names_itself(tmp_path: Path) -> None:
    text = '## Uno {#one}\n\n![Una bomba.](bomba "Así.")\n\nPalabras.\n\nFacts: F002\n'
    files = {"es/language.toml": SPANISH, "es/10-what.md": head() + text}
    (only,) = library(small_guide(tmp_path, files), ("es",)).section("es", "what").cards
    assert (only.facts, only.picture) == (("F002",), Picture("bomba", "Una bomba.", "Así.", 11))


def test_a_card_without_a_picture_has_its_sections(tmp_path: Path) -> None:
    text = (
        head(picture="round")
        + "## A {#a}\n\nx\n\n## B {#b}\n\n![A tube.](tube)\n\n## C {#c}\n\n![Words.](C:/x)\n"
    )
    guide = library(small_guide(tmp_path, {"en/10-what.md": text}))
    pictures = [card.picture for card in guide.section("en", "what").cards]
    assert pictures == [
        Picture("round", "", "", 9),
        Picture("tube", "A tube.", "", 15),
        Picture("round", "Words.", "", 19),
    ]


def test_no_picture_at_all(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path, {"en/10-what.md": head(picture="") + "## A {#a}\n\nx\n"}))
    assert guide.section("en", "what").cards[0].picture is None


def test_values_are_put_in(tmp_path: Path) -> None:
    files = {"en/10-what.md": head() + card(text="- Day: {phone_day}\n- Night: {phone_night}")}
    guide = library(small_guide(tmp_path, files), values={"phone_day": "555 0100"})
    (only,) = guide.section("en", "what").cards
    assert [block.text for block in only.body] == ["Day: 555 0100"]


def test_telephone_numbers_read_left_to_right_in_every_language(tmp_path: Path) -> None:
    text = head() + card(text="{clinic_name}: {phone_day}") + card("two", text="{phone_day}")
    files = {
        "en/10-what.md": text,
        "ar/language.toml": ARABIC,
        "ar/10-what.md": head() + card(text="{clinic_name}: {phone_day}"),
    }
    values = {"phone_day": "+1 555 0100", "clinic_name": "A"}
    guide = library(small_guide(tmp_path, files), ("ar",), values=values)
    texts = [block.text for card in guide.section("ar", "what").cards for block in card.body]
    # The second card is English, so that nothing has to be kept in order in it.
    assert texts == ["A: \u2066+1 555 0100\u2069", "+1 555 0100"]
    assert library(tmp_path, ("ar",), values={"phone_day": " "}).section("ar", "what").cards[0].body == ()


# ---- reading


def test_cards_are_read_when_their_section_is_opened_and_once(tmp_path: Path) -> None:
    folder = small_guide(tmp_path, {"en/20-risks.md": head("risks") + card()})
    with patch.object(sections, "read_text", side_effect=read_text) as reading:
        guide = library(folder)
        guide.headings("en")
        assert guide.languages
        assert reading.call_count == 0
        assert guide.section("en", "what") is guide.section("en", "what")
        assert reading.call_count == 1
        guide.problems()
        guide.problems()
        assert reading.call_count == 2


def test_problems_are_those_of_all_files_by_file_and_line_and_each_once(tmp_path: Path) -> None:
    files = {
        "en/language.toml": ENGLISH.replace("ltr", "lrt"),
        "en/10-what.md": head(tint="skyy") + card() + "---\n## X\n",
        "es/language.toml": SPANISH,
        "es/10-what.md": head() + card(text="{phone}"),
    }
    guide = library(small_guide(tmp_path, files), ("en", "es"))
    found = [(str(problem.path.relative_to(tmp_path)), problem.line) for problem in guide.problems()]
    assert found == [
        ("en/10-what.md", 6),
        ("en/10-what.md", 17),
        ("en/10-what.md", 18),
        ("en/10-what.md", 19),
        ("en/language.toml", 2),
        ("es/10-what.md", 13),
    ]


def test_written_sections_are_as_they_stand_in_their_files(tmp_path: Path) -> None:
    files = {
        "en/20-risks.md": head("risks") + card(),
        "es/language.toml": SPANISH,
        "es/10-what.md": head() + "## Uno {#one}\n\n{phone_day}\n",
    }
    guide = library(small_guide(tmp_path, files), ("es",))
    (only,) = guide.written("es")
    assert (only.heading.language, only.cards[0].body[0].text, only.cards[0].facts) == (
        "es",
        "{phone_day}",
        (),
    )
    assert [section.heading.id for section in guide.written("en")] == ["what", "risks"]
    assert list(guide.written("fr")) == []
