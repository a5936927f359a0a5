"""What families do by real touches, keys and switches, and what is counted of it."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from kiosk.base.options import Settings
from kiosk.staff.backstage import Backstage
from kiosk.staff.counting import WRITE_AFTER_MS, Counting
from kiosk.staff.counts import FILE_NAME
from kiosk.staff.layers.stafflayer import StaffLayer
from kiosk.staff.matter import Matter
from tests.access.speech.fakes import FakeSpeaker
from tests.driving import changed
from tests.staff.visits import JOURNEYS, PLAIN, begin, read_three_pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driving import Driver

DAY = dt.datetime(2027, 3, 10, 23, 50, tzinfo=dt.UTC)


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
