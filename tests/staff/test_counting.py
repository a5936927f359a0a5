"""What families do by real touches, keys and switches, and what is counted of it."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.base.options import Settings
from kiosk.staff.backstage import Backstage
from kiosk.staff.counting import BY_NOBODY_S, WRITE_AFTER_MS, Counting
from kiosk.staff.counts import FILE_NAME
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.staff.matters import Matter
from kiosk.ui.easing import Offer
from kiosk.ui.lastvisit import KEPT_MS
from kiosk.ui.visit import Switches
from tests.access.speech.fakes import FakeSpeaker
from tests.assistive import by_accessibility
from tests.driving import changed
from tests.journeys.steps import BEGIN, by_keys

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driving import Driver

DAY = dt.datetime(2027, 3, 10, 23, 50, tzinfo=dt.UTC)
KEY = f"key {Qt.Key.Key_F.value}"


class Calendar:
    """A wall clock whose date somebody sets."""

    def __init__(self) -> None:
        self.now = DAY

    def __call__(self) -> dt.datetime:
        return self.now


class Page(StaffLayer):
    """A page for staff."""

    def heading(self) -> str:
        return "For staff"


def counting(driver: Driver) -> Counting:
    counting = driver.kiosk.staff.counting
    assert counting is not None
    return counting


def counted(driver: Driver) -> dict[str, int]:
    """Return all that is counted of the day."""
    row = counting(driver).counts.days.get(DAY.date(), {})
    assert row.pop("details-of", 0) == row.get("visits", 0)
    return row


def begin(driver: Driver) -> None:
    driver.wait()
    driver.tap(BEGIN)


def only_look(driver: Driver) -> None:
    driver.tap("Easier")
    driver.tap("Done")


def read_three_pages(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.tap("Next")
    driver.tap("Back")


def read_and_go_home(driver: Driver) -> None:
    read_three_pages(driver)
    driver.tap("Home")
    driver.tap("What is it?")


def change_the_size_on_a_page(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.kiosk.visit.choose_text_size(4)
    driver.kiosk.visit.choose_text_size(3)
    driver.tap("Next")


def choose_a_language_first(driver: Driver) -> None:
    driver.tap("Español")


def choose_a_language_on_a_page(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.kiosk.visit.choose_language("es")
    driver.kiosk.visit.choose_language("en")


def choose_and_leave(driver: Driver) -> None:
    driver.tap("Easier")
    driver.tap("Calm")
    driver.tap("Done")
    driver.kiosk.end_visit()


def undo_and_begin(driver: Driver) -> None:
    driver.tap("Easier")
    driver.tap("Calm")
    driver.tap("Calm")
    driver.tap("Calm")
    driver.tap("Done")
    begin(driver)


def look_words_up(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.tap("spasticity")
    driver.tap("Close")
    driver.tap("spasticity")


def call_and_words(driver: Driver) -> None:
    driver.tap("When to call")
    driver.tap("Home")
    driver.tap("More topics")
    driver.tap("Words to know")


def answer_and_run_out(driver: Driver) -> None:
    begin(driver)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    driver.tap("I am still reading")
    driver.wait(driver.kiosk.idle.warn_after_ms)
    run_out(driver)


def run_out(driver: Driver) -> None:
    driver.wait(1000 * driver.settings.idle.answer_s)
    assert driver.screen == "attract"


def go_on_reading(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.wait(driver.kiosk.idle.warn_after_ms)
    run_out(driver)
    driver.tap("Go on reading")
    assert driver.screen == "reader"


def go_on_too_late(driver: Driver) -> None:
    begin(driver)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    run_out(driver)
    driver.wait(KEPT_MS)
    begin(driver)


def two_visits(driver: Driver) -> None:
    begin(driver)
    driver.kiosk.end_visit()
    begin(driver)


def by_mouse(driver: Driver) -> None:
    driver.click(BEGIN)


def by_keyboard(driver: Driver) -> None:
    by_keys(driver, BEGIN)
    by_keys(driver, "About")


def by_two_devices(driver: Driver) -> None:
    begin(driver)
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Tab)


def by_one_switch(driver: Driver) -> None:
    begin(driver)
    _teach(driver, 1)
    driver.key(Qt.Key.Key_F)


def by_two_switches(driver: Driver) -> None:
    begin(driver)
    _teach(driver, 2)
    driver.key(Qt.Key.Key_F)


def _teach(driver: Driver, count: int) -> None:
    names = (KEY, f"key {Qt.Key.Key_J.value}")[:count]
    driver.kiosk.visit.choose(replace(driver.kiosk.visit.choices, switches=Switches(count, names)))


def by_the_whole_screen(driver: Driver) -> None:
    begin(driver)
    driver.kiosk.visit.choose(replace(driver.kiosk.visit.choices, whole_screen=True))
    driver.tap(driver.kiosk.window.rect().center())


def by_a_screen_reader(driver: Driver) -> None:
    driver.wait(round(1000 * BY_NOBODY_S))
    by_accessibility(driver, BEGIN)
    driver.wait(1000)
    by_accessibility(driver, "About")


def listen(driver: Driver) -> None:
    begin(driver)
    driver.tap("What is it?")
    driver.tap("Listen")
    driver.tap("Close")
    driver.tap("Easier")
    driver.tap(driver.kiosk.stage.layers.easier.offers[Offer.LISTEN])


PLAIN = {"visits": 1, "languages.en": 1, "sizes.3": 1, "devices.touch": 1}

JOURNEYS: dict[Callable[[Driver], None], dict[str, int]] = {
    only_look: {},
    begin: PLAIN,
    read_three_pages: PLAIN | {"pages.what": 3, "opened.what": 1},
    read_and_go_home: PLAIN | {"pages.what": 4, "opened.what": 1},
    change_the_size_on_a_page: PLAIN | {"pages.what": 2, "opened.what": 1, "sizes.4": 1},
    choose_a_language_first: PLAIN | {"languages.es": 1, "languages.en": 0},
    choose_a_language_on_a_page: PLAIN | {"pages.what": 1, "opened.what": 1, "languages.es": 1},
    choose_and_leave: PLAIN,
    undo_and_begin: PLAIN,
    look_words_up: PLAIN | {"pages.what": 1, "opened.what": 1, "terms": 2},
    call_and_words: PLAIN | {"pages.call": 1, "opened.call": 1, "pages.words": 1, "opened.words": 1},
    answer_and_run_out: PLAIN | {"still-reading": 1, "time-outs": 1},
    go_on_reading: PLAIN | {"pages.what": 1, "opened.what": 1, "time-outs": 1},
    go_on_too_late: dict.fromkeys(PLAIN, 2) | {"time-outs": 1},
    two_visits: dict.fromkeys(PLAIN, 2),
    by_mouse: PLAIN | {"devices.mouse": 1, "devices.touch": 0},
    by_keyboard: PLAIN | {"devices.keys": 1, "devices.touch": 0, "pages.about": 1, "opened.about": 1},
    by_two_devices: PLAIN | {"devices.keys": 1},
    by_one_switch: PLAIN | {"devices.one-switch": 1},
    by_two_switches: PLAIN | {"devices.two-switches": 1},
    by_the_whole_screen: PLAIN | {"devices.whole-screen": 1},
    by_a_screen_reader: PLAIN
    | {"devices.assistive": 1, "devices.touch": 0, "pages.about": 1, "opened.about": 1},
    listen: PLAIN | {"pages.what": 1, "opened.what": 1, "listen": 2},
}


def built(
    drive: Callable[..., Driver],
    folder: Path | None = None,
    now: Calendar | None = None,
    *,
    settings: Settings | None = None,
    speaker: FakeSpeaker | None = None,
) -> Driver:
    settings = settings or changed(Settings(), "motion", slide=False)
    backstage = Backstage(folder, now=now or Calendar())
    return drive(settings=settings, speaker=speaker, backstage=backstage)


def test_each_journey_and_what_is_counted_of_it(drive: Callable[..., Driver]) -> None:
    driver = built(drive, speaker=FakeSpeaker())
    wrong, before = {}, counted(driver)
    # One after the other at one kiosk: nothing of one visit is counted with the next.
    for journey, expected in JOURNEYS.items():
        driver.wait()
        journey(driver)
        driver.kiosk.end_visit()
        now = counted(driver)
        new = {key: number - before.get(key, 0) for key, number in now.items() if number > before.get(key, 0)}
        if new != {key: number for key, number in expected.items() if number}:
            wrong[journey.__name__] = new
        before = now
    assert not wrong


def test_each_visit_is_written_when_it_ends(drive: Callable[..., Driver], tmp_path: Path) -> None:
    driver = built(drive, tmp_path)
    read_three_pages(driver)
    driver.kiosk.end_visit()
    row = json.loads((tmp_path / FILE_NAME).read_text())["days"]["2027-03-10"]
    assert row["visits"] == 1
    assert row["pages.what"] == 3


def test_a_power_cut_loses_seconds(drive: Callable[..., Driver], tmp_path: Path) -> None:
    driver = built(drive, tmp_path)
    begin(driver)
    driver.wait(WRITE_AFTER_MS)
    assert (tmp_path / FILE_NAME).exists()
    before = (tmp_path / FILE_NAME).stat().st_ino
    driver.wait(4 * WRITE_AFTER_MS)
    assert (tmp_path / FILE_NAME).stat().st_ino == before  # nothing has happened, nothing is written


def test_what_was_counted_goes_on_after_a_restart(drive: Callable[..., Driver], tmp_path: Path) -> None:
    first = built(drive, tmp_path)
    begin(first)
    first.close()
    second = built(drive, tmp_path)
    begin(second)
    assert counted(second)["visits"] == 2


def test_what_staff_do_is_not_counted_and_ends_no_visit(drive: Callable[..., Driver], tmp_path: Path) -> None:
    driver = built(drive, tmp_path)
    read_three_pages(driver)
    before = counted(driver)
    page = Page(driver.kiosk.window)
    page.back.clicked.connect(driver.kiosk.staff.desk.leave)
    driver.kiosk.staff.desk.show(page)
    driver.wait()
    driver.click(page.rect().center())
    driver.key(Qt.Key.Key_Tab)
    driver.tap(page.back)
    assert driver.screen == "reader"
    assert counted(driver) == before
    driver.tap("Next")
    assert counted(driver) == before | {"pages.what": 4}


def test_staff_alone_are_no_visit_and_may_end_one(drive: Callable[..., Driver]) -> None:
    driver = built(drive)
    desk = driver.kiosk.staff.desk
    desk.show(Page(driver.kiosk.window))
    desk.leave()
    assert counted(driver) == {}
    begin(driver)
    desk.show(Page(driver.kiosk.window))
    desk.leave(end_visit=True)
    assert counted(driver) == PLAIN
    begin(driver)
    assert counted(driver)["visits"] == 2


def test_a_fault_is_no_visit(drive: Callable[..., Driver]) -> None:
    driver = built(drive)
    begin(driver)
    driver.kiosk.give_up()
    driver.tap(driver.kiosk.window.rect().center())
    assert counted(driver) == PLAIN


def test_nothing_is_counted_where_that_is_off(drive: Callable[..., Driver], tmp_path: Path) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "counts", kept=False)
    driver = built(drive, tmp_path, settings=settings)
    read_three_pages(driver)
    driver.kiosk.end_visit()
    assert driver.kiosk.staff.counting is None
    driver.close()
    assert list(tmp_path.iterdir()) == []


def noted(driver: Driver) -> list[Matter]:
    return [matter for matter, _ in driver.kiosk.staff.matters.noted]


def test_staff_are_told_of_a_wild_clock_until_it_is_right(drive: Callable[..., Driver]) -> None:
    now = Calendar()
    driver = built(drive, now=now)
    for year, told in ((1970, True), (2027, False), (2099, False), (2027, True), (2100, False)):
        now.now = DAY.replace(year=year)
        begin(driver)
        assert (Matter.CLOCK in noted(driver)) is told, year
        driver.kiosk.end_visit()
    visits = [row["visits"] for row in counting(driver).counts.days.values()]
    assert sum(visits) == 5


def test_staff_are_told_of_a_broken_file(drive: Callable[..., Driver], tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("{")
    driver = built(drive, tmp_path)
    assert noted(driver) == [Matter.KEPT_BROKEN]
    begin(driver)
    assert counted(driver) == PLAIN


@pytest.mark.logs  # that it cannot be written
def test_staff_are_told_while_it_cannot_be_written(drive: Callable[..., Driver], tmp_path: Path) -> None:
    folder = tmp_path / "state"
    driver = built(drive, folder)
    folder.write_text("no folder")
    begin(driver)
    driver.wait(WRITE_AFTER_MS)
    assert noted(driver) == [Matter.CANNOT_WRITE]
    folder.unlink()
    driver.tap("About")
    driver.wait(WRITE_AFTER_MS)
    assert noted(driver) == []
    assert json.loads((folder / FILE_NAME).read_text())["days"]["2027-03-10"]["pages.about"] == 1
