"""The glossary, the screen "call now" and the clinic's own sentences, as the library gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest

from kiosk.content.files import read_text
from kiosk.content.model import Part, Picture
from kiosk.content.reading import words

from .guides import ARABIC, SPANISH, call_now, card, head, library, small_guide, term, told, words_head

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.content.model import Block, Term

ES = {"es/language.toml": SPANISH}


def _found(blocks: Iterable[Block]) -> list[tuple[str, str]]:
    """Return each marked piece with its term."""
    return [(block.text[span.start : span.end], span.term) for block in blocks for span in block.terms]


def _words(terms: Iterable[Term]) -> list[tuple[str, str]]:
    return [(found.word, found.language) for found in terms]


# ---- the glossary


def test_a_guide_without_a_glossary(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path))
    assert guide.terms("en") == ()
    assert guide.words_heading("en") is None
    assert guide.call_now("en") is None
    assert (guide.written_terms("fr"), guide.written_call_now("fr")) == ((), None)
    with pytest.raises(KeyError):
        guide.term("en", "pump")
    assert guide.problems() == ()


def test_the_glossary_is_no_section(tmp_path: Path) -> None:
    files = {"en/words.md": words_head() + term("pump"), "en/call-now.md": call_now()}
    guide = library(small_guide(tmp_path, files))
    assert [heading.id for heading in guide.headings("en")] == ["what"]
    assert [section.heading.id for section in guide.written("en")] == ["what"]
    assert guide.problems() == ()
    heading = guide.words_heading("en")
    assert heading is not None
    assert (heading.id, heading.title, heading.picture) == ("words", "Words to know", "words")


def test_words_stand_in_the_order_of_the_alphabet_and_are_written_in_that_of_the_file(tmp_path: Path) -> None:
    files = {"en/words.md": words_head() + term("pump") + term("bolus") + term("dose")}
    guide = library(small_guide(tmp_path, files))
    assert [found.id for found in guide.terms("en")] == ["bolus", "dose", "pump"]
    assert [found.id for found in guide.written_terms("en")] == ["pump", "bolus", "dose"]
    assert guide.term("en", "dose").word == "Dose"
    assert guide.terms("en")[0] is guide.term("en", "bolus")


def test_gaps_of_a_translated_glossary_are_filled(tmp_path: Path) -> None:
    spanish = "## Bomba {#pump}\n\nForms: bomba, bombas\n\nDa medicina.\n"
    pump = "## Pump {#pump}\n\nForms: pump\n\n![A pump.](pump)\n\nIt gives medicine.\n\nFacts: T01\n"
    files = ES | {
        "en/words.md": words_head() + pump + term("abdomen") + term("zone"),
        "es/10-que.md": head() + card(text="Otra bomba."),
        "es/words.md": words_head("Palabras") + spanish + "## Otra {#other}\n\nForms: otra\n\nNo.\n",
    }
    guide = library(small_guide(tmp_path, files), ("en", "es"))
    assert _words(guide.terms("es")) == [("Abdomen", "en"), ("Bomba", "es"), ("Zone", "en")]
    bomba = guide.term("es", "pump")
    assert (bomba.facts, bomba.picture, bomba.say) == (("T01",), Picture("pump", ""), "")
    assert _found(guide.section("es", "what").cards[0].body) == [("bomba", "pump")], "only what can be opened"
    heading = guide.words_heading("es")
    assert heading is not None
    assert (heading.title, heading.language, heading.tint) == ("Palabras", "es", "stone")
    assert told(guide.problems()) == [
        (13, 'There is no word "other" in the default language; it is left out.')
    ]


def test_without_a_translation_the_glossary_is_that_of_the_default_language(tmp_path: Path) -> None:
    files = ES | {"en/words.md": words_head() + term("pump"), "es/10-que.md": head() + card()}
    guide = library(small_guide(tmp_path, files), ("es",))
    assert _words(guide.terms("es")) == [("Pump", "en")]
    heading = guide.words_heading("es")
    assert heading is not None
    assert heading.language == "en"


def test_a_glossary_that_only_a_translation_has(tmp_path: Path) -> None:
    files = ES | {"es/words.md": words_head("Palabras") + term("bomba")}
    guide = library(small_guide(tmp_path, files), ("en", "es"))
    assert _words(guide.terms("es")) == [("Bomba", "es")]
    assert guide.terms("en") == ()


def test_each_card_is_marked_with_the_words_of_its_own_language(tmp_path: Path) -> None:
    files = ES | {
        "en/10-what.md": head() + card(text="The pump.") + card("two", text="The pump, a bomba, a zone."),
        "en/words.md": words_head() + term("pump") + term("zone"),
        "es/10-que.md": head() + card(text="La bomba, the pump, la zone."),
        "es/words.md": words_head() + "## Bomba {#pump}\n\nForms: bomba\n\nEso.\n",
    }
    first, second = library(small_guide(tmp_path, files), ("es",)).section("es", "what").cards
    assert (first.language, _found(first.body)) == ("es", [("bomba", "pump")])
    assert (second.language, _found(second.body)) == ("en", [("pump", "pump"), ("zone", "zone")])


def test_an_everyday_word_is_marked_once_in_a_section_across_languages(tmp_path: Path) -> None:
    files = ES | {
        "en/10-what.md": head() + card(text="The pump.") + card("two", text="The pump."),
        "en/words.md": words_head() + term("pump", everyday=True),
        "es/10-que.md": head() + card(text="La bomba."),
        "es/words.md": words_head() + "## Bomba {#pump}\n\nForms: bomba\nEveryday: yes\n\nEso.\n",
    }
    first, second = library(small_guide(tmp_path, files), ("es",)).section("es", "what").cards
    assert (_found(first.body), _found(second.body)) == ([("bomba", "pump")], [])


def test_headlines_are_left_alone_and_more_is_marked_again(tmp_path: Path) -> None:
    text = "## The pump {#one}\n\nThe pump.\n\n> My pump.\n\n### More\n\nThis pump.\n\nFacts: F001\n"
    files = {"en/10-what.md": head() + text, "en/words.md": words_head() + term("pump")}
    (only,) = library(small_guide(tmp_path, files)).section("en", "what").cards
    assert (only.headline, only.child) == ("The pump", "My pump.")
    assert _found(only.part(Part.BODY)) == [("pump", "pump")]
    assert _found(only.part(Part.MORE)) == [("pump", "pump")]


def test_explanations_are_marked_and_filled_too(tmp_path: Path) -> None:
    files = {
        "en/words.md": words_head()
        + term("pump", text="Ask {clinic_name}. The pump gives baclofen. {fasting: None.}\n\n- {phone_day}")
        + term("baclofen", text="For the pump.")
    }
    guide = library(
        small_guide(tmp_path, files), values={"clinic_name": "A"}, sentences={"fasting": {"en": "Own."}}
    )
    pump = guide.term("en", "pump")
    assert [block.text for block in pump.body] == ["Ask A. The pump gives baclofen. Own."]
    assert _found(pump.body) == [("baclofen", "baclofen")]
    assert _found(guide.term("en", "baclofen").body) == [("pump", "pump")]
    assert guide.written_terms("en")[0].body[0].text == "Ask {clinic_name}. The pump gives baclofen. None."


def test_the_glossary_is_read_when_a_section_is_first_opened_and_once(tmp_path: Path) -> None:
    files = {"en/words.md": words_head() + term("pump"), "en/20-more.md": head("more") + card()}
    folder = small_guide(tmp_path, files)
    with patch.object(words, "read_text", side_effect=read_text) as reading:
        guide = library(folder)
        assert guide.headings("en")
        assert guide.words_heading("en") is not None
        assert reading.call_count == 0
        guide.section("en", "what")
        guide.section("en", "more")
        guide.terms("en")
        guide.problems()
        assert reading.call_count == 1


def test_a_drawing_that_has_no_name_is_none(tmp_path: Path) -> None:
    text = "## Pump {#pump}\n\nForms: pump\n\n![A pump.](C:/x)\n\nWords.\n"
    guide = library(small_guide(tmp_path, {"en/words.md": words_head() + text}))
    assert guide.term("en", "pump").picture is None
    assert told(guide.problems()) == [(12, '"C:/x" is not the name of a drawing.')]


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("en/words.md", "", (1, "The file is empty.")),
        ("en/words.md", "\0", (1, "The file holds bytes that are no text.")),
        ("en/words.md", words_head(), (8, "No word is explained here.")),
        (
            "en/words.md",
            words_head().replace('"words"', '"wrods"', 1) + term("a-b"),
            (2, 'The id of words.md is "wrods".'),
        ),
        ("en/call-now.md", "\0", (1, "The file holds bytes that are no text.")),
        ("en/word.md", head("word") + card(), (1, "The name of the file has no number.")),
        ("en/20-words.md", head("words") + card(), (2, 'The id "words" belongs to words.md.')),
    ],
)
def test_a_file_with_a_mistake_leaves_the_sections(
    tmp_path: Path, name: str, text: str, problem: tuple[int, str]
) -> None:
    guide = library(small_guide(tmp_path, {name: text}))
    assert told(guide.problems()) == [problem]
    assert guide.section("en", "what").cards[0].body
    assert guide.call_now("en") is None


def test_a_name_that_is_nearly_a_fixed_one_is_told_what_it_should_be(tmp_path: Path) -> None:
    guide = library(small_guide(tmp_path, {"en/Words.md": head("word") + card()}))
    (problem,) = guide.problems()
    assert problem.remedy == 'Did you mean "words.md"?'


# ---- call now


def test_call_now_has_the_clinics_number_and_marked_words(tmp_path: Path) -> None:
    files = {"en/call-now.md": call_now(), "en/words.md": words_head() + term("pump") + term("body")}
    guide = library(small_guide(tmp_path, files), values={"phone_emergency": "911"})
    section = guide.call_now("en")
    assert section is not None
    assert section is guide.call_now("en")
    assert [card.id for card in section.cards] == ["too-little", "too-much", "do", "say"]
    assert [block.text for block in section.cards[2].body] == ["Call 911.", "Show the card."]
    assert _found(section.cards[3].body) == [("pump", "pump")]
    assert [card.picture and card.picture.name for card in section.cards] == ["little", "much", None, None]
    assert guide.problems() == ()
    bare = library(tmp_path).call_now("en")
    assert bare is not None
    assert [(block.marker, block.text) for block in bare.cards[2].body] == [("1", "Show the card.")]


def test_gaps_of_a_translated_call_now_are_filled(tmp_path: Path) -> None:
    files = ES | {
        "en/call-now.md": call_now(),
        "es/call-now.md": call_now(say="")
        .replace("{#do}", "{#do}\n")
        .replace("When to call", "Cuándo llamar"),
        "es/10-que.md": head() + card(),
    }
    guide = library(small_guide(tmp_path, files), ("es",))
    section = guide.call_now("es")
    assert section is not None
    assert (section.heading.title, section.heading.language) == ("Cuándo llamar now", "es")
    assert [(card.id, card.language) for card in section.cards] == [
        ("too-little", "es"),
        ("too-much", "es"),
        ("do", "es"),
        ("say", "en"),
    ]
    assert told(guide.problems()) == [(1, 'The card "say" is missing.')]
    other = library(tmp_path, ("en",)).call_now("en")
    assert other is not None
    assert {card.language for card in other.cards} == {"en"}


def test_without_a_translation_call_now_is_that_of_the_default_language(tmp_path: Path) -> None:
    files = ES | {"en/call-now.md": call_now(), "es/10-que.md": head() + card()}
    section = library(small_guide(tmp_path, files), ("es",)).call_now("es")
    assert section is not None
    assert section.heading.language == "en"


# ---- the clinic's own sentences


def test_a_card_has_the_sentence_of_its_own_language(tmp_path: Path) -> None:
    general = "{refill_interval: Most come every month.} A."
    files = ES | {
        "en/10-what.md": head()
        + card(text=general)
        + card("two", text=general)
        + card("three", text=general),
        "es/10-que.md": head() + card(text="{refill_interval: Cada mes.} B."),
    }
    own = {
        "refill_interval": {"en": "Every 2 months.", "es": "Cada 2 meses.", "ar": "x"},
        "unknown": {"en": "y"},
    }
    guide = library(small_guide(tmp_path, files), ("en", "es"), sentences=own)
    texts = [card.body[0].text for card in guide.section("es", "what").cards]
    assert texts == ["Cada 2 meses. B.", "Every 2 months. A.", "Every 2 months. A."]
    spanish = library(tmp_path, ("es",), sentences={"refill_interval": {"en": "X.", "es": ""}})
    assert spanish.section("es", "what").cards[0].body[0].text == "Cada mes. B."
    assert next(guide.written("en")).cards[0].body[0].text == "Most come every month. A."
    assert guide.problems() == ()


def test_numbers_in_the_clinics_sentence_are_not_turned_in_arabic(tmp_path: Path) -> None:
    files = {"ar/language.toml": ARABIC, "ar/10-x.md": head() + card(text="{fasting: لا طعام.}")}
    guide = library(
        small_guide(tmp_path, files), ("ar",), sentences={"fasting": {"ar": "قبل {phone_day} ساعات."}}
    )
    assert guide.section("ar", "what").cards[0].body[0].text == "قبل {phone_day} ساعات."


# ---- "Tell me more" with a picture of its own


def _more(text: str) -> str:
    """Return a section of one card whose part "more" starts in line 19."""
    top = "## A {#one}\n\n![A pump.](pump)\n\nWords.\n\n> Me.\n\n### More\n\n"
    return f"{head()}{top}{text}\n\nFacts: F001\n"


def test_more_shows_its_own_picture_and_tells_it_before(tmp_path: Path) -> None:
    text = _more('Shows: a **thin** needle.\n\n![A needle.](needle "It is thin.")\n\nMore words.')
    guide = library(small_guide(tmp_path, {"en/10-what.md": text}))
    (only,) = guide.section("en", "what").cards
    assert only.shows == "a thin needle."
    assert only.picture_of(Part.BODY) == Picture("pump", "A pump.", "", 11)
    assert only.picture_of(Part.MORE) == Picture("needle", "A needle.", "It is thin.", 21)
    assert [block.text for block in only.more] == ["More words."]
    assert told(guide.problems()) == [(19, 'There are no bold words in a line "Shows:".')]


def test_more_keeps_the_cards_picture_where_it_has_none(tmp_path: Path) -> None:
    (only,) = library(small_guide(tmp_path, {"en/10-what.md": _more("B.")})).section("en", "what").cards
    assert only.picture_of(Part.MORE) == only.picture_of(Part.BODY) == only.picture


def test_a_picture_under_more_without_words_is_told(tmp_path: Path) -> None:
    text = _more("![A needle.](needle)")
    guide = library(small_guide(tmp_path, {"en/10-what.md": text}))
    assert told(guide.problems()) == [(19, "The picture stands under ### without any words.")]


def test_a_picture_of_more_that_names_no_drawing_is_none(tmp_path: Path) -> None:
    text = _more("![A needle.](C:/x)\n\nB.")
    (only,) = library(small_guide(tmp_path, {"en/10-what.md": text})).section("en", "what").cards
    assert only.more_picture is None
    assert only.picture == Picture("pump", "A pump.", "", 11)


@pytest.mark.parametrize(
    ("shows", "picture", "problems"),
    [
        ("Shows: una aguja.\n\n", "needle", []),
        ("", None, [(9, 'The card "one" does not tell before "more" what it shows.')]),
    ],
)
def test_a_translation_shows_a_needle_only_where_it_tells_it_before(
    tmp_path: Path, shows: str, picture: str | None, problems: list[tuple[int, str]]
) -> None:
    files = ES | {
        "en/10-what.md": _more("Shows: a needle.\n\n![A needle.](needle)\n\nB."),
        "es/10-que.md": _more(f"{shows}B."),
    }
    guide = library(small_guide(tmp_path, files), ("es",))
    (only,) = guide.section("es", "what").cards
    assert (only.more_picture and only.more_picture.name) == picture
    assert only.more_picture is None or only.more_picture.alt == ""
    assert told(guide.problems()) == problems


def test_where_the_original_has_nothing_to_tell_the_picture_is_taken_over(tmp_path: Path) -> None:
    files = ES | {
        "en/10-what.md": _more("![A bed.](bed)\n\nB."),
        "es/10-que.md": _more("B.").replace("Facts: F001", "Original: 0123abCD"),
    }
    (only,) = library(small_guide(tmp_path, files), ("es",)).section("es", "what").cards
    assert only.more_picture == Picture("bed", "")
    assert (only.original, only.facts) == ("0123abcd", ("F001",))
