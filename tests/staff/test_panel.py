"""Staff by touch and by keys: each job in a few touches, the family's visit brought back or ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.base.options import Settings
from kiosk.staff.entries import Entry
from kiosk.staff.matter import Matter
from kiosk.staff.matterwords import words_for
from kiosk.ui.easing import Offer
from tests.access.speech.fakes import FakeSpeaker
from tests.driving import SCREENS, Driver, changed
from tests.staff.walk import FakeHost, backstage, choose, open_panel
from tests.ui.guides import offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Drive = Callable[..., Driver]


def three(**speech: object) -> Settings:
    settings = offering(changed(Settings(), "motion", slide=False), "en")
    return changed(settings, "speech", **speech)


def read_in(driver: Driver) -> None:
    """Begin a visit, and open a page in large letters."""
    driver.tap(driver.kiosk.stage.attract.field)
    driver.kiosk.visit.choose_text_size(4)
    driver.tap(driver.kiosk.stage.home.tiles[0])


def keys(driver: Driver, key: Qt.Key) -> None:
    """Press Ctrl+Alt and a key."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        driver.send(QKeyEvent(kind, key, both))
    driver.wait()


def attract_of(driver: Driver) -> list[str]:
    return [target.text() for target in driver.kiosk.stage.attract.language_targets]


WHERE = ("attract", "kept", "page", "question", "panel")

# What is pressed on the panel, the page that it opens, and what the machine is told when the page says yes.
ENTRIES = [
    (Entry.SOUND, "Sound", None),
    (Entry.LANGUAGES, "Languages for families", None),
    (Entry.ABOUT, "About this kiosk", None),
    (Entry.RESTART, "Restart the kiosk?", "restart"),
    (Entry.RESTART_MACHINE, "Restart the computer?", "restart the machine"),
    (Entry.CLOSE, "Close the kiosk?", "close"),
]


@pytest.mark.parametrize("screen", ["1024x600", "1920x1080"])
@pytest.mark.parametrize(("entry", "title", "told"), ENTRIES, ids=[entry for entry, *_ in ENTRIES])
def test_each_entry_leads_somewhere_and_back(
    drive: Drive, screen: str, entry: Entry, title: str, told: str | None
) -> None:
    host = FakeHost()
    driver = drive(SCREENS[screen], three(), three_languages(), backstage=backstage(host=host))
    pages = driver.kiosk.staff.panel.pages
    read_in(driver)
    before = driver.kiosk.navigator.place

    open_panel(driver)
    choose(driver, entry)
    assert driver.kiosk.window.on_top.title() == title
    driver.tap(pages.layers[entry].back)
    assert driver.kiosk.window.on_top is pages.panel
    assert host.told == []

    if told is not None:
        choose(driver, entry)
        driver.tap("Yes, close it" if entry is Entry.CLOSE else "Yes, restart it")
        assert host.told == [told]
        assert driver.kiosk.window.targets() == [pages.layers[entry].back]
        driver.tap(pages.layers[entry].back)

    driver.tap(driver.named("Back to the family"))
    assert driver.kiosk.navigator.place == before
    assert driver.kiosk.visit.choices.text_size == 4


# Machine may be restarted, kiosk may be closed; what is then offered besides.
@pytest.mark.parametrize(
    ("machine", "close", "offered"),
    [
        (False, False, set()),
        (True, False, {Entry.RESTART_MACHINE}),
        (False, True, {Entry.CLOSE}),
        (True, True, {Entry.RESTART_MACHINE, Entry.CLOSE}),
    ],
)
def test_only_what_this_machine_allows_is_offered(
    drive: Drive, machine: bool, close: bool, offered: set[Entry]
) -> None:
    host = FakeHost(can_restart_machine=machine, can_close=close)
    driver = drive(backstage=backstage(host=host))
    open_panel(driver)
    panel = driver.kiosk.staff.panel.pages.panel
    shown = {entry for entry, target in panel.entries.items() if target in panel.choices()}
    # With one language there is nothing to choose; and nobody has built the others here.
    assert {Entry.SOUND, Entry.RESTART, Entry.ABOUT} | offered <= shown
    assert shown & {Entry.RESTART_MACHINE, Entry.CLOSE} == offered
    assert Entry.SOUND not in drive(settings=three(offered=False)).kiosk.staff.panel.pages.layers


def test_without_a_pin_the_panel_tells_how_it_is_and_how_to_set_one(drive: Drive) -> None:
    driver = drive()
    driver.tap(driver.kiosk.stage.attract.staff_sign)
    driver.tap("Open the panel")
    words = driver.kiosk.window.words()
    assert "All is well" in words
    assert any("ibt-kiosk\u00a0pin" in text for text in words)
    assert [target.text() for target in driver.kiosk.window.targets()] == ["Done", "Start over"]
    driver.tap("Done")
    assert driver.screen == "attract"


def test_start_over_on_the_panel_ends_the_visit(drive: Drive) -> None:
    driver = drive()
    read_in(driver)
    open_panel(driver)
    driver.tap(driver.kiosk.staff.panel.pages.panel.start_over)
    assert driver.screen == "attract"
    assert driver.kiosk.visit.is_fresh


def test_the_panel_closes_by_itself_and_the_visit_goes_on(drive: Drive) -> None:
    driver = drive(content=three_languages(), settings=three())
    read_in(driver)
    open_panel(driver)
    choose(driver, Entry.ABOUT)
    driver.wait(59_000)
    assert driver.kiosk.staff.desk.is_open
    driver.wait(2_000)
    assert driver.screen == "reader"
    assert driver.kiosk.visit.choices.text_size == 4


# The small target stands on the first screen alone; the keys work everywhere.
@pytest.mark.parametrize(
    ("where", "way"), [*((where, "key") for where in WHERE), ("attract", "target"), ("kept", "target")]
)
def test_staff_start_over_without_a_pin(drive: Drive, where: str, way: str) -> None:
    driver = drive()
    kiosk = driver.kiosk
    if where != "attract":
        read_in(driver)
    if where == "kept":
        driver.wait(kiosk.idle.warn_after_ms)
        driver.wait(driver.settings.idle.answer_s * 1000)
        assert driver.screen == "attract"
        assert not kiosk.stage.attract.go_on.isHidden()
    if where == "question":
        driver.wait(kiosk.idle.warn_after_ms)
        assert driver.screen == "idle-warning"
    if where == "panel":
        open_panel(driver)
    if way == "key":
        keys(driver, Qt.Key.Key_O)
    else:
        driver.tap(kiosk.stage.attract.staff_sign)
        driver.tap("Start over")
    assert driver.screen == "attract"
    assert kiosk.window.on_top is kiosk.stage.attract
    assert kiosk.visit.is_fresh
    assert not kiosk.last_visit.is_kept
    assert kiosk.stage.attract.go_on.isHidden()


def test_starting_over_looks_for_voices_anew_where_they_were_looked_for(drive: Drive) -> None:
    speaker = FakeSpeaker()
    driver = drive(speaker=speaker)
    speaker.close()
    assert not driver.kiosk.access.aloud.has_voice("en")
    keys(driver, Qt.Key.Key_O)
    assert driver.kiosk.access.aloud.has_voice("en")


@pytest.mark.parametrize("way", ["target", "key", "panel"])
def test_be_quiet_stops_the_reading_until_it_is_turned_on(drive: Drive, tmp_path: Path, way: str) -> None:
    speaker = FakeSpeaker()
    driver = drive(speaker=speaker, backstage=backstage(tmp_path))
    kiosk = driver.kiosk

    def turn(words: str) -> None:
        if way == "key":
            keys(driver, Qt.Key.Key_Q)
        elif way == "target":
            keys(driver, Qt.Key.Key_O)
            driver.tap(kiosk.stage.attract.staff_sign)
            driver.tap(words)
            driver.tap("Back")
        else:
            open_panel(driver)
            choose(driver, Entry.SOUND)
            driver.tap("Reading aloud")
            driver.tap("Back")
            driver.tap(kiosk.staff.panel.pages.panel.back)

    driver.tap(kiosk.stage.attract.field)
    driver.tap(kiosk.stage.home.bar.listen)
    assert speaker.now
    turn("Be quiet")
    assert not speaker.now
    assert not kiosk.access.aloud.has_voice("en")
    assert kiosk.stage.home.bar.listen.isHidden()
    assert Offer.LISTEN not in kiosk.stage.layers.offered

    # It is kept from start to start: quiet is a word of staff, not of a family.
    again = drive(speaker=FakeSpeaker(), backstage=backstage(tmp_path))
    assert not again.kiosk.access.aloud.has_voice("en")

    turn("Sound on")
    assert kiosk.access.aloud.has_voice("en")
    assert Offer.LISTEN in kiosk.stage.layers.offered


@pytest.mark.parametrize("screen", ["1024x600", "1920x1080", "1080x1920"])
def test_the_switch_of_the_sound_does_not_move_when_it_is_pressed(
    drive: Drive, tmp_path: Path, screen: str
) -> None:
    driver = drive(screen=SCREENS[screen], speaker=FakeSpeaker(), backstage=backstage(tmp_path))
    open_panel(driver)
    choose(driver, Entry.SOUND)
    switch = driver.named("Reading aloud")
    on = switch.geometry()
    driver.tap(switch)
    off = switch.geometry()
    assert (off.left(), off.width()) == (on.left(), on.width())
    if screen != "1024x600":  # a low screen has little room under the words that come then
        assert off == on
    driver.tap(switch)
    assert switch.geometry() == on


def test_a_visit_starts_as_loud_as_staff_have_set(drive: Drive, tmp_path: Path) -> None:
    driver = drive(speaker=FakeSpeaker(), backstage=backstage(tmp_path))
    visit = driver.kiosk.visit
    read_in(driver)
    open_panel(driver)
    choose(driver, Entry.SOUND)
    driver.tap("Soft")
    driver.tap("Back")
    driver.tap("Back to the family")
    # The family had not changed it: too loud for the room was too loud for them.
    assert visit.choices.speech.loudness == 2

    visit.choose(replace(visit.choices, speech=replace(visit.choices.speech, loudness=5)))
    open_panel(driver)
    choose(driver, Entry.SOUND)
    driver.tap("Loud")
    driver.tap("Back")
    driver.tap("Back to the family")
    assert visit.choices.speech.loudness == 5
    keys(driver, Qt.Key.Key_O)
    assert visit.choices.speech.loudness == 4
    assert visit.is_fresh

    again = drive(speaker=FakeSpeaker(), backstage=backstage(tmp_path))
    assert again.kiosk.visit.choices.speech.loudness == 4


def test_staff_choose_the_languages_that_families_are_offered(drive: Drive, tmp_path: Path) -> None:
    driver = drive(settings=three(), content=three_languages(), backstage=backstage(tmp_path))
    stage = driver.kiosk.stage
    assert len(attract_of(driver)) == 3
    open_panel(driver)
    choose(driver, Entry.LANGUAGES)
    driver.tap("العربية")
    driver.tap("English")  # the one that stays
    driver.tap("Back")
    driver.tap("Done")
    assert attract_of(driver) == ["English", "Español"]
    assert [words.text() for words in stage.attract._invitations if words.isVisible()] == [
        "Touch anywhere to begin",
        "Toque en cualquier lugar para comenzar",
    ]
    driver.tap(stage.attract.field)
    driver.tap(stage.home.bar.language)
    assert [target.text() for target in stage.layers.languages.targets()] == ["English", "Español", "Close"]

    again = drive(settings=three(), content=three_languages(), backstage=backstage(tmp_path))
    assert attract_of(again) == ["English", "Español"]
    open_panel(again)
    choose(again, Entry.LANGUAGES)
    again.tap("Español")
    # One alone: there is nothing to choose, on any screen.
    assert attract_of(again) == []
    again.tap("Back")
    again.tap("Done")
    again.tap(again.kiosk.stage.attract.field)
    assert again.kiosk.stage.home.bar.language.isHidden()


def test_a_family_that_reads_a_language_which_is_hidden_reads_on(drive: Drive) -> None:
    driver = drive(settings=three(), content=three_languages())
    kiosk = driver.kiosk
    kiosk.visit.choose_language("ar")
    driver.tap(kiosk.stage.attract.field)
    open_panel(driver)
    choose(driver, Entry.LANGUAGES)
    driver.tap("العربية")
    driver.tap("Back")
    driver.tap(kiosk.staff.panel.pages.panel.back)
    assert kiosk.visit.choices.language == "ar"
    assert kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert not kiosk.stage.home.bar.language.isHidden()


@pytest.mark.logs
def test_what_cannot_be_written_counts_until_the_next_start_and_is_told(drive: Drive, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    driver = drive(speaker=FakeSpeaker(), backstage=backstage(tmp_path / "state"))
    keys(driver, Qt.Key.Key_Q)
    assert not driver.kiosk.access.aloud.has_voice("en")
    assert Matter.CANNOT_WRITE in dict(driver.kiosk.staff.matters.noted)
    assert driver.kiosk.stage.attract.staff_sign.marked
    open_panel(driver)
    assert words_for(Matter.CANNOT_WRITE).wrong in driver.kiosk.window.words()


def test_the_most_urgent_matter_is_told_first_and_the_others_are_a_touch_away(drive: Drive) -> None:
    driver = drive()
    matters, pages = driver.kiosk.staff.matters, driver.kiosk.staff.panel.pages
    for matter in (Matter.DISK, Matter.SIGNOFF, Matter.SAFE_MODE):
        matters.note(matter)
    assert driver.kiosk.stage.attract.staff_sign.marked
    open_panel(driver)
    told = words_for(Matter.SAFE_MODE)
    assert driver.kiosk.window.words()[1:4] == [told.wrong, told.remedy, "And 2 more"]
    driver.tap("And 2 more")
    assert driver.kiosk.window.on_top is pages.health
    shown = driver.kiosk.window.words()[1:-1]
    assert shown == [
        part for matter in (Matter.SAFE_MODE, Matter.SIGNOFF, Matter.DISK) for part in words_for(matter)
    ]
    driver.tap("Back")
    # What is well again goes from the page while one looks at it.
    for matter in (Matter.DISK, Matter.SIGNOFF, Matter.SAFE_MODE):
        matters.settle(matter)
    assert "All is well" in driver.kiosk.window.words()


def test_the_target_for_staff_is_the_last_one(drive: Drive) -> None:
    driver = drive(SCREENS["1024x600"])
    attract = driver.kiosk.stage.attract
    assert attract.targets()[-1] is attract.staff_sign
    driver.key(Qt.Key.Key_Up)
    assert driver.kiosk.window.ringed is attract.staff_sign
    driver.key(Qt.Key.Key_Return)
    assert driver.kiosk.window.on_top is driver.kiosk.staff.panel.pages.quick
