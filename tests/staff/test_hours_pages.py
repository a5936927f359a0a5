"""Staff set the opening hours on the panel, by touch; it is kept, and only what they have changed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from kiosk.base.options import Settings
from kiosk.staff.backstage import Backstage
from kiosk.staff.choices import FILE_NAME, KeptChoices
from kiosk.staff.hours import DAYS
from kiosk.staff.matter import Matter
from tests.driving import SCREENS, changed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.staff.layers.dayhours import DayHoursLayer
    from kiosk.staff.layers.hours import HoursLayer
    from tests.driving import Driver

MONDAY_NOON = dt.datetime(2026, 6, 1, 12, 5, tzinfo=dt.UTC)


def at_noon() -> dt.datetime:
    return MONDAY_NOON


@pytest.fixture
def pages(drive: Callable[..., Driver], tmp_path: Path) -> Callable[..., Driver]:
    def build(
        screen: str = "1920x1080",
        size: int = 0,
        language: str = "en",
        state: Path | None = None,
        **hours: str,
    ) -> Driver:
        settings = changed(Settings(), "reading", text_size=size)
        settings = changed(changed(settings, "hours", **hours), "languages", default=language)
        driver = drive(SCREENS[screen], settings, backstage=Backstage(state or tmp_path, now=at_noon))
        driver.kiosk.staff.panel.open_hours()
        driver.wait()
        return driver

    return build


def week(driver: Driver) -> HoursLayer:
    return driver.kiosk.staff.panel.hours_desk.layer


def day(driver: Driver) -> DayHoursLayer:
    return driver.kiosk.staff.panel.hours_desk.day_layer


def settings_told(driver: Driver) -> list[str]:
    return [row.accessibleName().replace("\xa0", " ") for row in week(driver).rows]


def kept(folder: Path) -> dict[str, str] | None:
    return KeptChoices(folder / FILE_NAME).value.hours


def test_the_week_is_told_in_words(pages: Callable[..., Driver]) -> None:
    driver = pages(monday="08:00-12:00, 13:00-17:30", saturday="closed", sunday="20:00-02:00")
    assert settings_told(driver) == [
        "Monday: 8:00 AM – 12:00 PM, 1:00 PM – 5:30 PM",
        *(f"{name}: Open all day" for name in ("Tuesday", "Wednesday", "Thursday", "Friday")),
        "Saturday: Closed",
        "Sunday: 8:00 PM – 2:00 AM",
        "Outside of these hours: Dark screen",
    ]
    assert week(driver).words()[1].replace("\xa0", " ") == "Monday, 12:05 PM: closed"


def test_other_languages_have_their_own_days_and_times(pages: Callable[..., Driver]) -> None:
    driver = pages(language="es", monday="08:00-17:30")
    assert settings_told(driver)[0] == "Lunes: 8:00 – 17:30"


def test_a_day_is_set_step_by_step_and_kept(pages: Callable[..., Driver], tmp_path: Path) -> None:
    driver = pages()
    driver.tap(week(driver).rows[1])
    page = day(driver)
    assert driver.kiosk.window.on_top is page
    assert page.title() == "Tuesday"
    assert page.all_day.chosen
    driver.tap(page.by_hours)
    for target, times in (
        (page.opens_earlier, 2),
        (page.opens_later, 1),
        (page.closes_later, 3),
        (page.closes_earlier, 1),
    ):
        for _ in range(times):
            driver.tap(target)
    assert kept(tmp_path) == {"tuesday": "07:45-17:30"}
    assert driver.kiosk.staff.opening.text("tuesday") == "07:45-17:30"
    driver.tap(page.closed)
    assert kept(tmp_path) == {"tuesday": "closed"}
    assert page.opens_earlier not in driver.kiosk.window.targets()
    # What it was comes back.
    driver.tap(page.by_hours)
    assert kept(tmp_path) == {"tuesday": "07:45-17:30"}
    driver.tap(page.back)
    assert settings_told(driver)[1] == "Tuesday: 7:45 AM – 5:30 PM"
    driver.tap(week(driver).back)
    assert driver.screen == "attract"


def test_the_break_stays(pages: Callable[..., Driver], tmp_path: Path) -> None:
    driver = pages(monday="08:00-12:00, 13:00-17:30")
    driver.tap(week(driver).rows[0])
    driver.tap(day(driver).opens_later)
    driver.tap(day(driver).closes_later)
    assert kept(tmp_path) == {"monday": "08:15-12:00, 13:00-17:45"}
    assert "Closed in between: 12:00 PM – 1:00 PM" in [
        words.replace("\xa0", " ") for words in day(driver).words()
    ]


def test_a_day_goes_to_all_workdays(pages: Callable[..., Driver], tmp_path: Path) -> None:
    driver = pages(monday="08:00-16:00", tuesday="09:00-16:00")
    driver.tap(week(driver).rows[0])
    driver.tap(day(driver).copy)
    assert driver.kiosk.window.on_top is week(driver)
    assert kept(tmp_path) == dict.fromkeys(DAYS[1:5], "08:00-16:00")


def test_what_is_as_configured_is_not_kept(pages: Callable[..., Driver], tmp_path: Path) -> None:
    driver = pages(monday="08:00-16:00")
    driver.tap(week(driver).rows[0])
    driver.tap(day(driver).opens_later)
    assert kept(tmp_path) == {"monday": "08:15-16:00"}
    driver.tap(day(driver).opens_earlier)
    assert kept(tmp_path) is None


def test_what_the_screen_does_outside_is_kept(pages: Callable[..., Driver], tmp_path: Path) -> None:
    driver = pages()
    driver.tap(week(driver).rows[-1])
    assert settings_told(driver)[-1] == "Outside of these hours: As always"
    assert KeptChoices(tmp_path / FILE_NAME).value.hours_outside == "as-always"
    driver.tap(week(driver).rows[-1])
    assert KeptChoices(tmp_path / FILE_NAME).value.hours_outside is None


def test_what_was_kept_counts_over_the_configuration(pages: Callable[..., Driver], tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"hours": {"friday": "closed", "someday": "x", "monday": "rubbish"}}')
    driver = pages(monday="08:00-16:00", friday="08:00-16:00", sunday="closed")
    told = settings_told(driver)
    assert told[4] == "Friday: Closed"
    assert told[6] == "Sunday: Closed"
    # A mistake leaves the room open.
    assert told[0] == "Monday: Open all day"


@pytest.mark.logs
def test_a_disk_that_cannot_be_written_is_told_and_the_hours_count_anyway(
    pages: Callable[..., Driver], tmp_path: Path
) -> None:
    place = tmp_path / "file"
    place.write_text("no folder")
    driver = pages(state=place)
    driver.tap(week(driver).rows[0])
    driver.tap(day(driver).closed)
    assert driver.kiosk.staff.opening.text("monday") == "closed"
    assert [matter for matter, _ in driver.kiosk.staff.matters.noted if matter is Matter.CANNOT_WRITE]


@pytest.mark.parametrize(
    ("screen", "language"),
    [("1024x600", "en"), ("1024x600", "ar"), ("1280x800", "en"), ("1920x1080", "en"), ("1080x1920", "ar")],
)
def test_every_page_has_room_on_every_screen(
    pages: Callable[..., Driver], screen: str, language: str
) -> None:
    driver = pages(screen, 4, language, monday="08:00-12:00, 13:00-17:30", sunday="closed")
    layer = week(driver)
    seen = set()
    for _ in range(8):
        shown = driver.kiosk.window.targets()
        _check(driver, [layer._title, layer._text])
        seen |= {row.key for row in layer.rows if row in shown}
        for row in layer.rows:
            assert row.isHidden() or row.height() >= row.height_for(row.width())
        if layer.more.isHidden():
            break
        driver.tap(layer.more)
    assert len(seen) == 8
    for number in (0, 2, 6):
        driver.kiosk.staff.panel.hours_desk._on_day_wished(DAYS[number])
        driver.wait()
        page = day(driver)
        _check(driver, [page._title, page._opens, page._closes, page._between])


def _check(driver: Driver, words: list[object]) -> None:
    window = driver.kiosk.window
    parts = [*window.targets(), *words]
    places = [part.geometry() for part in parts if not part.isHidden()]  # type: ignore[attr-defined]
    assert all(window.rect().contains(place) for place in places)
    crossing = [
        (one, two) for number, one in enumerate(places) for two in places[number + 1 :] if one.intersects(two)
    ]
    assert not crossing, crossing
