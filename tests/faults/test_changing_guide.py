"""A guide that changes while it is read, and while a family reads it: no error, and a sensible screen."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.base.options import Settings
from kiosk.staff.matter import Matter
from tests.content.guides import SPANISH, call_now, card, head, library, small_guide, term, words_head, write
from tests.driving import changed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driving import Driver

    Change = Callable[[Path], object]

WHAT, CARE = "en/10-what.md", "en/20-care.md"


def section(name: str, *cards: str) -> str:
    return head(name, picture="overview") + "\n".join(cards).replace("(pump)", '(overview "A caption.")')


FILES = {
    WHAT: section("what", card("one"), card("two", "Another message")),
    CARE: section("care", card("three", "A third message")),
    "en/words.md": words_head() + "\n" + term("pump", "pump"),
    "en/call-now.md": call_now().replace("(little)", "(call)").replace("(much)", "(call)"),
    "es/language.toml": SPANISH,
    "es/10-what.md": section("what", card("one", "Un mensaje")),
}


def by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def by_file(path: Path) -> None:
    shutil.rmtree(path)
    path.write_bytes(b"")


CHANGES: dict[str, Change] = {
    "a section vanishes": lambda guide: (guide / WHAT).unlink(),
    "a section is emptied": lambda guide: (guide / WHAT).write_bytes(b""),
    "a section is being written": lambda guide: (guide / WHAT).write_text(FILES[WHAT][:60]),
    "a section gets another name": lambda guide: write(guide, {WHAT: section("other", card("five"))}),
    "a section gets other cards": lambda guide: write(guide, {WHAT: section("what", card("five"))}),
    "a section becomes a folder": lambda guide: by_folder(guide / WHAT),
    "a translation vanishes": lambda guide: shutil.rmtree(guide / "es"),
    "a language vanishes": lambda guide: shutil.rmtree(guide / "en"),
    "the glossary vanishes": lambda guide: (guide / "en/words.md").unlink(),
    "the call vanishes": lambda guide: (guide / "en/call-now.md").unlink(),
    "the ledger vanishes": lambda guide: (guide / "facts.toml").unlink(),
    "all vanishes": lambda guide: shutil.rmtree(guide),
    "all becomes a file": lambda guide: by_file(guide),
}


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    return small_guide(tmp_path / "guide", FILES)


def visit(driver: Driver) -> None:
    """Go wherever a family can go; wherever it is, there are words and a way on."""
    stage, navigator = driver.kiosk.stage, driver.kiosk.navigator
    driver.tap(stage.attract.field)
    for number in range(len(driver.kiosk.book.headings)):
        navigator.go_home()
        driver.wait()
        driver.tap(stage.home.tiles[number])
        assert driver.screen in ("reader", "words", "call")
        for code in ("es", "en"):
            driver.kiosk.visit.choose_language(code)
            assert any(word.strip() for word in driver.kiosk.window.words())
            assert driver.kiosk.window.targets()
    navigator.open_call()
    assert driver.screen in ("call", "home")
    driver.kiosk.end_visit()
    assert driver.screen == "attract"


@pytest.mark.parametrize("change", CHANGES)
def test_after_the_start(drive: Callable[..., Driver], guide: Path, change: str) -> None:
    """The heads are read, the cards are not."""
    driver = drive(content=guide)
    CHANGES[change](guide)
    visit(driver)


@pytest.mark.parametrize("change", CHANGES)
def test_while_a_family_reads(drive: Callable[..., Driver], guide: Path, change: str) -> None:
    driver = drive(content=guide)
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[0])
    before = driver.kiosk.window.words()
    CHANGES[change](guide)
    driver.kiosk.visit.choose_text_size(4)
    assert driver.kiosk.window.words() == before, "what is read stays"
    driver.kiosk.visit.choose_language("es")
    driver.tap(driver.kiosk.stage.reader.bar.next)
    driver.kiosk.end_visit()
    visit(driver)


@pytest.mark.parametrize("change", CHANGES)
def test_while_the_heads_are_read(guide: Path, change: str) -> None:
    """Between any two files that are read, by whoever asks for the guide next."""
    opened = library(guide, ("en", "es"))
    CHANGES[change](guide)
    for code in ("en", "es"):
        for heading in opened.headings(code):
            assert opened.section(code, heading.id).cards
        assert opened.terms(code) is not None
        opened.call_now(code)
    assert opened.ledger is not None
    assert opened.problems() is not None


@pytest.mark.logs
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_wrong_is_told_once_the_first_screen_stands(
    drive: Callable[..., Driver], guide: Path, caplog: pytest.LogCaptureFixture, language: str
) -> None:
    (guide / f"{language}/20-care.md").write_bytes(b"")
    driver = drive(content=guide)
    assert Matter.CONTENT_PROBLEMS not in dict(driver.kiosk.staff.matters.noted)
    driver.kiosk._do_rest()
    driver.wait(10_000)
    detail = dict(driver.kiosk.staff.matters.noted)[Matter.CONTENT_PROBLEMS]
    assert f"{language}/20-care.md" in detail
    assert [detail] == [record.getMessage() for record in caplog.records if "20-care" in record.getMessage()]


def test_a_section_that_comes_back_is_shown_to_the_next_family(
    drive: Callable[..., Driver], guide: Path
) -> None:
    driver = drive(
        settings=changed(changed(Settings(), "motion", slide=False), "languages", offered=("en",)),
        content=guide,
    )
    whole = (guide / WHAT).read_text()
    (guide / WHAT).write_text(whole[:60])  # somebody is writing it
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[0])
    assert "About what" in " ".join(driver.kiosk.window.words())
    (guide / WHAT).write_text(whole)
    driver.kiosk.visit.choose_text_size(4)  # the page is broken anew, and its place is another one
    assert "A message" in " ".join(driver.kiosk.window.words())
    driver.kiosk.end_visit()
    assert driver.kiosk.staff.matters.noted == []


def test_staff_are_told_of_what_a_family_missed(drive: Callable[..., Driver], guide: Path) -> None:
    driver = drive(content=guide)
    (guide / CARE).unlink()
    driver.tap(driver.kiosk.stage.attract.field)
    driver.tap(driver.kiosk.stage.home.tiles[1])
    driver.kiosk.end_visit()
    ((matter, detail),) = driver.kiosk.staff.matters.noted
    assert matter is Matter.CONTENT_PROBLEMS
    assert CARE in detail
