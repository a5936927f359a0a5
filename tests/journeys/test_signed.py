"""What families see of a clinician's sign-off: nothing on the pages, who and when in "About"."""

from __future__ import annotations

import shutil
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.cli import main
from kiosk.content.signing.review import today
from tests.driving import SCREENS, Driver, changed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DRAFT = {"en": "Draft: not yet reviewed", "es": "Borrador", "ar": "مسودة"}
WHO = ("--name", "A. Name", "--role", "Pediatric neurologist")


class Clinic:
    """A copy of the guide, a configuration, and a kiosk that shows them."""

    def __init__(self, folder: Path, drive: Callable[..., Driver]) -> None:
        self.guide = shutil.copytree(paths.guide_folder(), folder / "guide")
        self.config = folder / "kiosk.toml"
        self.config.write_text(
            '[review]\nfolder = "signed"\n'
            '[clinic]\nphone_day = "1"\nphone_night = "2"\nphone_emergency = "3"\n',
            encoding="utf-8",
        )
        self._signed, self._drive = folder / "signed", drive

    def sign(self, language: str, *more: str) -> None:
        asked = ("signoff", "--lang", language, *WHO, *more)
        assert main([*asked, "--config", str(self.config), "--content", str(self.guide)]) == 0

    def kiosk(self, language: str = "en") -> Driver:
        settings = changed(Settings(), "review", folder=str(self._signed))
        settings = changed(changed(settings, "motion", slide=False), "languages", default=language)
        return self._drive(SCREENS["1920x1080"], settings, self.guide)


@pytest.fixture
def clinic(tmp_path: Path, drive: Callable[..., Driver]) -> Clinic:
    return Clinic(tmp_path, drive)


def seen(driver: Driver, section: str, card: str) -> str:
    """Return all words on the page of a card."""
    driver.kiosk.navigator.open_section(section)
    driver.wait()
    for _ in range(20):
        page = driver.kiosk.stage.reader.page
        assert page is not None
        if page.card.id == card:
            return "\n".join(driver.kiosk.window.words())
        driver.tap(driver.kiosk.stage.reader.bar.next)
    pytest.fail(f"{section}/{card} was not reached")


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_until_somebody_has_signed_every_page_is_a_draft(clinic: Clinic, language: str) -> None:
    driver = clinic.kiosk(language)
    for section, card in (("overview", "message"), ("risks", "infection"), ("about", "learn")):
        assert DRAFT[language] in seen(driver, section, card)
    assert all(card.id != "review" for card in driver.kiosk.book.pager("about").section.cards)


@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_a_signed_guide_is_no_draft_and_says_who_signed_it(clinic: Clinic, language: str) -> None:
    clinic.sign(language, "--until", (today() + timedelta(days=300)).isoformat())
    driver = clinic.kiosk(language)
    assert DRAFT[language] not in seen(driver, "overview", "message")
    about = seen(driver, "about", "review")
    assert "A. Name" in about
    assert "Pediatric neurologist" in about
    assert str(today().year) in about, "in figures that the guide uses too"
    assert DRAFT[language] not in about


def test_one_language_signed_leaves_the_others_drafts(clinic: Clinic) -> None:
    clinic.sign("en")
    driver = clinic.kiosk("es")
    assert DRAFT["es"] in seen(driver, "overview", "message")
    driver.tap(driver.kiosk.stage.reader.bar.language)
    driver.tap("English")
    assert DRAFT["en"] not in "\n".join(driver.kiosk.window.words())


def test_a_changed_word_makes_its_card_a_draft_and_no_other(clinic: Clinic) -> None:
    clinic.sign("en")
    file = clinic.guide / "en" / "50-risks.md"
    text = file.read_text(encoding="utf-8")
    assert "An infection is an illness caused by germs." in text
    changed_text = text.replace("is an illness caused by germs", "is an illness that germs cause")
    file.write_text(changed_text, encoding="utf-8")
    driver = clinic.kiosk()
    assert DRAFT["en"] in seen(driver, "risks", "infection")
    assert DRAFT["en"] not in seen(driver, "risks", "headache")
    assert "marked as a draft" in seen(driver, "about", "review")


def test_past_its_date_the_guide_is_a_draft_again_and_families_see_the_date(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    until = today() + timedelta(days=2)
    clinic.sign("en", "--until", until.isoformat())
    monkeypatch.setattr("kiosk.app.today", lambda: until + timedelta(days=1))
    driver = clinic.kiosk()
    assert DRAFT["en"] in seen(driver, "overview", "message")
    assert f"{until:%B} {until.day}, {until.year}" in seen(driver, "about", "review")


@pytest.mark.logs
def test_staff_are_told_when_it_has_ended(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    until = today() + timedelta(days=2)
    clinic.sign("en", "--until", until.isoformat())
    monkeypatch.setattr("kiosk.app.today", lambda: until + timedelta(days=1))
    driver = clinic.kiosk()
    assert not driver.kiosk.stage.attract.staff_sign.marked
    driver.kiosk._do_rest()
    assert driver.kiosk.stage.attract.staff_sign.marked
