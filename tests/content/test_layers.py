"""The guide in layers: what a higher layer adds, replaces, and leaves where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.content.checking.checks import check_guide
from kiosk.content.digests import words_digest
from kiosk.content.layers import Layer, Pictures
from kiosk.content.library import Library
from kiosk.content.pieces import with_original_as_default, written_cards
from kiosk.content.shelf import Shelf
from kiosk.content.signing.review import Reviews, today

from .flawless import SVG
from .guides import ARABIC, SPANISH, call_now, card, head, small_guide, term, words_head, write

if TYPE_CHECKING:
    from pathlib import Path

FACT = '[[fact]]\nid = "{name}"\ntopic = "a"\ntext = "Blue."\nsource = "{source}"\nverified = true\n'


class House:
    """A guide in English and Spanish, and a folder for what is laid over it."""

    def __init__(self, folder: Path) -> None:
        self.guide, self.pack = folder / "resources" / "guide", folder / "pack"
        small_guide(
            self.guide,
            {
                "en/10-what.md": head() + card("one", "Below one") + card("two", "Below two"),
                "en/30-care.md": head("care") + card("three", "Below three"),
                "en/call-now.md": call_now(),
                "en/words.md": words_head() + term("pump") + term("tube"),
                "en/speech.toml": 'IBT = "I B T"\nmg = "milligrams"\n',
                "es/language.toml": SPANISH,
                "es/words.md": words_head("Palabras")
                + term("pump", "bomba", "Qué es.")
                + term("tube", "tubo"),
            },
        )
        self.translate()

    def translate(self) -> None:
        """Translate all cards of the guide, each with the digest of its original."""
        library = Library(self.guide, ("en",), "en", {})
        for name in ("10-what", "30-care"):
            [section] = [part for part in library.written("en") if part.heading.path.stem == name]
            cards = [
                card(each.id, f"Abajo {each.id}").replace("Facts: F001", f"Original: {words_digest(each)}")
                for each in section.cards
            ]
            title = f"Sobre {section.heading.id}"
            write(self.guide, {f"es/{name}.md": head(section.heading.id, title=title) + "".join(cards)})

    def over(self, files: dict[str, str]) -> Library:
        write(self.pack, files)
        return Library(self.guide, ("en", "es", "fr"), "en", {}, over=(Layer(self.pack, "clinic 1"),))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def headlines(library: Library, language: str, section: str) -> list[str]:
    return [shown.headline for shown in library.section(language, section).cards]


def test_an_empty_layer_changes_nothing(house: House) -> None:
    plain, laid = Library(house.guide, ("en", "es"), "en", {}), house.over({})
    for language in ("en", "es"):
        assert laid.headings(language) == plain.headings(language)
        assert written_cards(laid, language) == written_cards(plain, language)
        assert laid.terms(language) == plain.terms(language)
    assert laid.pack == "clinic 1"
    assert Reviews(house.pack, laid, Pictures(house.pack), today).pack == "clinic 1"
    assert plain.pack == ""
    assert laid.problems_of_heads()[0].wrong == 'The guide has no language "fr".'


def test_a_section_is_added_at_the_place_of_its_number(house: House) -> None:
    library = house.over({"guide/en/20-our.md": head("our") + card("door", "Our door")})
    for language in ("en", "es"):
        assert [heading.id for heading in library.headings(language)] == ["what", "our", "care"]
        assert headlines(library, language, "our") == ["Our door"]


def test_a_section_is_replaced_as_a_whole_by_its_id(house: House) -> None:
    library = house.over({"guide/en/90-again.md": head("what", title="New") + card("one", "Above one")})
    assert [heading.title for heading in library.headings("en")] == ["About care", "New"]
    assert headlines(library, "en", "what") == ["Above one"]


def test_what_the_layer_has_changed_is_not_read_in_an_old_translation(house: House) -> None:
    same = card("one", "Below one")
    library = house.over({"guide/en/10-what.md": head() + same + card("two", "Above two")})
    assert headlines(library, "es", "what") == ["Abajo one", "Above two"]
    assert headlines(library, "es", "care") == ["Abajo three"]
    assert "what/two" not in written_cards(library, "es")
    # Nobody is told to mend the program's own translation: it is told as missing, at the layer's own card.
    [two] = [problem for problem in check_guide(library, Pictures(house.pack)) if '"two"' in problem.wrong]
    assert two.wrong == 'The card "two" is missing in "es".'
    assert house.pack in two.path.parents


def test_a_replaced_section_makes_no_mistakes_of_the_translation_below_it(house: House) -> None:
    fewer = head(title="Above", picture="door") + card("three", "Above three")
    library = house.over({"guide/en/10-what.md": fewer, "guide/en/call-now.md": call_now(do="1. Come here.")})
    found = (*library.problems(), *check_guide(library, Pictures(house.pack)))
    below = [
        problem for problem in found if house.guide / "es" in problem.path.parents and not problem.warning
    ]
    assert [problem for problem in below if "no drawing" not in problem.wrong] == []
    [spanish, _] = library.headings("es")
    assert (spanish.title, spanish.picture) == ("Sobre what", "door")
    assert headlines(library, "es", "what") == ["Above three"]


def test_the_layers_own_translation_is_read(house: House) -> None:
    library = house.over(
        {
            "guide/en/10-what.md": head() + card("one", "Above one"),
            "guide/es/10-what.md": head(title="Nuevo") + card("one", "Arriba one"),
        }
    )
    assert headlines(library, "es", "what") == ["Arriba one"]


def test_a_translation_alone_may_be_replaced(house: House) -> None:
    library = house.over({"guide/es/10-what.md": head() + card("two", "Arriba two")})
    assert headlines(library, "es", "what") == ["Below one", "Arriba two"]
    assert headlines(library, "en", "what") == ["Below one", "Below two"]


def test_a_whole_language_is_added(house: House) -> None:
    library = house.over(
        {
            "guide/fr/language.toml": SPANISH.replace("Español", "Français"),
            "guide/fr/10-what.md": head() + card("one", "Dessus"),
        }
    )
    assert [language.name for language in library.languages] == ["English", "Español", "Français"]
    assert library.codes == ("en", "es", "fr")
    assert headlines(library, "fr", "what") == ["Dessus", "Below two"]
    assert library.call_now("fr") is not None


def test_the_languages_file_is_replaced(house: House) -> None:
    assert house.over({"guide/es/language.toml": ARABIC}).languages[1].direction == "rtl"
    assert Shelf(house.guide / "en", house.pack / "guide" / "none").language.name == "English"


def test_words_are_added_and_replaced_one_by_one(house: House) -> None:
    more = words_head("Our words") + term("pump", text="Above.") + term("clamp")
    library = house.over({"guide/en/words.md": more})
    assert {shown.id: shown.body[0].text for shown in library.terms("en")} == {
        "clamp": "What it is.",
        "pump": "Above.",
        "tube": "What it is.",
    }
    heading = library.words_heading("en")
    assert heading is not None
    assert heading.title == "Our words"
    # The word that was changed is not read in the translation of what it was.
    assert {shown.id: shown.language for shown in library.terms("es")} == {
        "clamp": "en",
        "pump": "en",
        "tube": "es",
    }


def test_call_now_is_replaced_as_a_whole(house: House) -> None:
    library = house.over(
        {"guide/en/call-now.md": call_now(too_little="![A child.](pump)\n\nAbove.\n\n- 1\n- 2\n- 3\n- 4")}
    )
    shown = library.call_now("en")
    assert shown is not None
    assert shown.cards[0].body[0].text == "Above."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("10-what.md", "no \0 text\n"),
        ("call-now.md", "no head\n"),
        ("words.md", "no head\n"),
        ("10-what.md", ""),
    ],
)
def test_what_cannot_be_read_leaves_what_lies_below(house: House, name: str, text: str) -> None:
    library = house.over({f"guide/en/{name}": text})
    assert headlines(library, "en", "what") == ["Below one", "Below two"]
    assert library.call_now("en") is not None
    assert len(library.terms("en")) == 2
    assert [problem for problem in library.problems() if house.pack in problem.path.parents]


def test_pronunciations_are_laid_over_each_other_word_by_word(house: House) -> None:
    library = house.over({"guide/en/speech.toml": 'ibt = "eye bee tee"\nml = "milliliters"\n'})
    assert library.pronounced("en", "IBT mg ml") == "eye bee tee milligrams milliliters"


def test_facts_are_added_and_may_rest_on_sources_below(house: House) -> None:
    files = {
        "guide/facts.toml": FACT.format(name="N1", source="seed") + FACT.format(name="N2", source="none"),
        "guide/en/20-our.md": head("our") + card("door", facts="N1"),
    }
    library = house.over(files)
    assert library.ledger.facts["N1"].source == "seed"
    assert library.ledger.path_of("N1") == house.pack / "guide" / "facts.toml"
    assert library.ledger.path_of("F001") == house.guide / "facts.toml"
    [problem] = [found for found in library.ledger.problems if found.path.is_relative_to(house.pack)]
    assert problem.wrong == 'N2 rests on "none", which is no source of this file.'


def test_a_fact_that_others_rest_on_cannot_be_changed(house: House) -> None:
    library = house.over({"guide/facts.toml": FACT.format(name="F001", source="seed")})
    assert library.ledger.facts["F001"].text == "The pump is round."
    [problem] = [found for found in library.ledger.problems if found.path.is_relative_to(house.pack)]
    assert problem.wrong == "F001 stands in the guide's own ledger already."
    assert problem.line == 2


def test_drawings_are_added_and_replaced_by_name(house: House) -> None:
    below = house.guide.parent / "pictures"
    write(below, {"a.svg": SVG, "b.svg": SVG})
    write(house.pack, {"pictures/b.svg": SVG, "pictures/c.svg": SVG})
    pictures = Pictures(below, [Layer(house.pack)])
    assert pictures.all() == {
        "a": below / "a.svg",
        "b": house.pack / "pictures" / "b.svg",
        "c": house.pack / "pictures" / "c.svg",
    }
    for name, path in pictures.all().items():
        assert pictures.file(name) == path
    assert pictures.file("none") == below / "none.svg"
    assert Pictures(below / "none").all() == {}


def test_only_the_layers_own_drawings_are_told_as_shown_nowhere(house: House) -> None:
    below = house.guide.parent / "pictures"
    write(below, {"pump.svg": SVG, "words.svg": SVG, "idle.svg": SVG})
    library = house.over({"pictures/lost.svg": SVG})
    found = check_guide(library, Pictures(below, library.over))
    shown = [problem.path.name for problem in found if "shows this drawing" in problem.wrong]
    assert shown == ["lost.svg"]


def test_the_original_is_found_through_layers(house: House) -> None:
    library = Library(house.guide, ("es",), "es", {}, over=(Layer(house.pack, "clinic 1"),))
    assert with_original_as_default(library).default == "en"
    assert with_original_as_default(library).pack == "clinic 1"
