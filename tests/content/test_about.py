from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.about import AboutWords, about_cards

from .guides import SPANISH, call_now, card, head, library, small_guide, term, words_head

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.library import Library


def _about(folder: Path, facts: str = "F001, F002", files: dict[str, str] | None = None) -> Library:
    about = {"en/90-about.md": head("about") + card(facts=facts)}
    return library(small_guide(folder, about | (files or {})), ("en", "es"), version="1.2.3")


def test_sources_and_versions(tmp_path: Path) -> None:
    sources, versions = about_cards(_about(tmp_path))
    assert (sources.id, versions.id) == ("sources-1", "versions")
    assert sources.headline == "Where this guide comes from"
    assert [block.text for block in sources.body] == ["A clinic", "Base"]
    assert [block.text for block in versions.body] == [
        "The program is ibt-kiosk, version 1.2.3.",
        "The guide has 2 cards in 2 sections. It rests on 2 sources.",
    ]


def test_only_the_sources_that_cards_rest_on_are_listed(tmp_path: Path) -> None:
    sources, _ = about_cards(_about(tmp_path, "F001"))
    assert [block.text for block in sources.body] == ["Base"]


def _ledger(publishers: list[str]) -> str:
    """Return a ledger whose only fact rests on one source of each publisher."""
    names = [f"s{number}" for number in range(len(publishers))]
    fact = f'[[fact]]\nid="F001"\ntopic="t"\ntext="t"\nsource="s0"\nverified=true\nalso={names}\n'
    entry = '[[source]]\nid="{}"\npublisher="{}"\ntitle="t"\n'
    return fact + "".join(map(entry.format, names, publishers))


def test_a_card_lists_seven_publishers_at_most(tmp_path: Path) -> None:
    ledger = _ledger([f"P{number:02}" for number in range(15)])
    cards = about_cards(_about(tmp_path, "F001", {"facts.toml": ledger}))
    assert [(card.id, len(card.body)) for card in cards] == [
        ("sources-1", 7),
        ("sources-2", 7),
        ("sources-3", 1),
        ("versions", 2),
    ]
    assert [block.text for card in cards[:3] for block in card.body] == [
        f"P{number:02}" for number in range(15)
    ]


def test_each_publisher_is_listed_once_by_the_alphabet_without_what_stands_in_brackets(
    tmp_path: Path,
) -> None:
    ledger = _ledger(["b", "C (NHS)", "A, B (copy) C", "C", "C (old page)"])
    sources, versions = about_cards(_about(tmp_path, "F001", {"facts.toml": ledger}))
    assert [block.text for block in sources.body] == ["A, B C", "b", "C"]
    assert versions.body[1].text.endswith("It rests on 5 sources.")


def test_without_a_ledger_and_a_version_nothing_is_added(tmp_path: Path) -> None:
    small_guide(tmp_path, {"en/90-about.md": head("about") + card()})
    (tmp_path / "facts.toml").unlink()
    assert about_cards(library(tmp_path)) == ()


def test_the_words_are_the_callers(tmp_path: Path) -> None:
    words = AboutWords("De dónde viene", "Versiones", "Programa {version}", "{cards} tarjetas", "es")
    sources, versions = about_cards(_about(tmp_path), words)
    assert (sources.headline, sources.language) == ("De dónde viene", "es")
    assert [block.text for block in versions.body] == ["Programa 1.2.3", "2 tarjetas"]


def test_a_translation_tells_the_same_sources_and_numbers(tmp_path: Path) -> None:
    files = {"es/language.toml": SPANISH, "es/90-about.md": head("about") + "## Uno {#one}\n\nPalabras.\n"}
    guide = _about(tmp_path, files=files)
    assert about_cards(guide) == about_cards(_about(tmp_path / "english"))


def test_the_ledger_is_not_read_before_the_cards_are_asked_for(tmp_path: Path) -> None:
    guide = _about(tmp_path)
    guide.headings("en")
    guide.section("en", "what")
    guide.section("en", "about")
    assert "ledger" not in vars(guide)
    about_cards(guide)
    assert "ledger" in vars(guide)


def test_sources_of_the_glossary_and_of_call_now_are_listed_too(tmp_path: Path) -> None:
    say = call_now(too_little="", too_much="", do="").replace("F001", "F002")
    files = {"en/call-now.md": say, "en/words.md": words_head() + term("pump").replace("T01", "F002")}
    for name, text in files.items():
        cards = about_cards(_about(tmp_path / name[3:-3], "F001", {name: text}))
        assert [block.text for block in cards[0].body] == ["A clinic", "Base"], name
