"""The page "What families read": all words and targets have room on every screen, and tell the sums."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from kiosk.base.counters import (
    COUNTERS,
    DETAILS_OF,
    FIXED,
    LANGUAGES,
    PAGES,
    SECTIONS,
    TEXT_SIZES,
    TIME_OUTS,
    VISITS,
    WAYS,
    By,
)
from kiosk.base.options import Settings
from kiosk.staff.counts import FEW, Counts, Days
from kiosk.staff.layers.charts import Chart
from kiosk.staff.layers.reading import MONTH, SPANS, WEEK, YEAR, ReadingLayer
from kiosk.ui.target import Kind
from tests.driving import SCREENS, changed
from tests.ui.checks import CHECKS
from tests.ui.guides import offering, three_languages
from tests.ui.painting import painted_by
from tests.ui.walking import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.driving import Driver

TODAY = dt.date(2027, 3, 10)


def year() -> Days:
    """Return a year in a busy clinic: large numbers, weekends off, and a section that is no longer there."""
    counts = Counts(None)
    for ago in range(360, -1, -3):
        day = TODAY - dt.timedelta(days=ago)
        for number in range(FEW + ago % 7):
            counts.add(day, VISITS)
            counts.add(day, LANGUAGES, ("en", "en", "es", "ar")[number % 4])
            counts.add(day, TEXT_SIZES, "1234"[number % 4])
            counts.add(day, WAYS, FIXED[By.DEVICE][number % 7])
            counts.add(day, TIME_OUTS)
            for section in ("overview", "risks", "no-longer-there")[: number % 4]:
                counts.add(day, SECTIONS, section)
                for _ in range(17 * (number + 1)):
                    counts.add(day, PAGES, section)
    return counts.days


DAYS = year()


def opened(driver: Driver, days: Days | None, today: dt.date = TODAY) -> ReadingLayer:
    kiosk = driver.kiosk
    layer = ReadingLayer(kiosk.window)
    layer.show_counts(
        days,
        today,
        sections={heading.id: heading.short for heading in kiosk.book.headings},
        languages={language.code: language.name for language in kiosk.library.languages},
    )
    layer.back.clicked.connect(kiosk.staff.desk.leave)
    layer.changed.connect(kiosk.window.changed)
    kiosk.staff.desk.show(layer)
    driver.wait()
    return layer


def pages(driver: Driver, layer: ReadingLayer) -> Iterator[str]:
    """Stop at every page, once."""
    yield layer.title()
    while not layer.more.isHidden():
        driver.tap(layer.more)
        if layer._page == 0:
            return
        yield layer.title()


def everything(driver: Driver, layer: ReadingLayer) -> list[str]:
    """Return all that can be read on all pages."""
    return [text for _ in pages(driver, layer) for text in layer.words()]


def numbers(driver: Driver, layer: ReadingLayer) -> dict[str, int]:
    """Return the numbers of all rows of bars, by their names."""
    found = {}
    for _ in pages(driver, layer):
        for chart in layer.findChildren(Chart):
            if not chart.isHidden():
                lines = [line.rpartition(": ") for line in chart.accessibleDescription().splitlines()]
                found.update({name: int(number) for name, _, number in lines})
    return found


@pytest.mark.parametrize(("size", "language"), [(1, "ar"), (4, "en")])
@pytest.mark.parametrize("screen", SCREENS)
def test_every_page_stands_on_every_screen(
    drive: Callable[..., Driver], screen: str, size: int, language: str
) -> None:
    theme = "high-contrast-dark" if size == 4 else "default"
    settings = changed(changed(Settings(), "motion", slide=False), "reading", text_size=size, theme=theme)
    driver = drive(SCREENS[screen], offering(settings, language), three_languages())
    found = []
    layer = opened(driver, DAYS)
    for target in layer.spans:
        driver.tap(target)
        # What follows the first page is the same for all, but for the numbers.
        for name in pages(driver, layer) if target.days == YEAR else [layer.title()]:
            stop = Stop(f"{target.text()}, {name}", driver, painted_by(layer))
            found += [f"{stop.name}: {check}: {each}" for check in CHECKS for each in CHECKS[check](stop)]
    assert not found, "\n".join(found)


def test_it_tells_the_sums_of_the_days_that_are_chosen(drive: Callable[..., Driver]) -> None:
    driver = drive()
    layer = opened(driver, DAYS)
    for target, days in zip(layer.spans, SPANS, strict=True):
        driver.tap(target)
        chosen = [each for each in layer.spans if each.chosen]
        assert chosen == [target]
        assert [each.kind is Kind.LEAD for each in layer.spans] == [each is target for each in layer.spans]
        near = {day: row for day, row in DAYS.items() if (TODAY - day).days < days}
        visits = sum(row["visits"] for row in near.values())
        assert f"Visits: {visits}" in layer.words()
        opened_pages = sum(number for row in near.values() for key, number in row.items() if "pages." in key)
        told = numbers(driver, layer)
        assert f"Pages opened: {opened_pages}" in everything(driver, layer)
        for part in ("overview", "risks", "no-longer-there"):
            name = {heading.id: heading.short for heading in driver.kiosk.book.headings}.get(part, part)
            assert told[name] == sum(row.get(f"pages.{part}", 0) for row in near.values())
        assert told["No answer"] == visits


def test_bars_are_days_or_months_in_the_order_of_time(drive: Callable[..., Driver]) -> None:
    driver = drive()
    layer = opened(driver, DAYS)
    for target, count, last in zip(
        layer.spans, (WEEK, MONTH, 13), ("Wed: 5", "Mar 10: 5", None), strict=True
    ):
        driver.tap(target)
        lines = layer.findChildren(Chart)[0].accessibleDescription().splitlines()
        assert len(lines) == count
        assert last in (lines[-1], None)
        visits = sum(row["visits"] for day, row in DAYS.items() if (TODAY - day).days < target.days)
        assert sum(int(line.rpartition(": ")[2]) for line in lines) == visits
    assert target.days == YEAR


def test_every_counter_is_told(drive: Callable[..., Driver]) -> None:
    driver = drive()
    layer = opened(driver, DAYS)
    names = layer._names()
    # Those that are told in another way: in the title, not at all, in the CSV alone.
    assert set(COUNTERS) - set(names) == {VISITS, DETAILS_OF, SECTIONS}
    told = everything(driver, layer)
    for counter, name in names.items():
        assert any(text.startswith(name.partition("{")[0]) for text in told), counter.name


def test_fewer_than_five_visits_are_only_counted(drive: Callable[..., Driver]) -> None:
    counts = Counts(None)
    for _ in range(FEW - 1):
        counts.add(TODAY, VISITS)
        counts.add(TODAY, LANGUAGES, "ar")
    driver = drive()
    told = everything(driver, opened(driver, counts.days))
    assert "Visits: 4" in told
    assert "What was read is shown once five visits have come together." in told
    assert "Visits by language" not in told


@pytest.mark.parametrize(
    ("days", "told"),
    [(None, "Nothing is counted on this kiosk."), ({}, "Nothing has been counted yet.")],
)
def test_nothing(drive: Callable[..., Driver], days: Days | None, told: str) -> None:
    driver = drive(SCREENS["1024x600"])
    layer = opened(driver, days)
    assert told in layer.words()
    assert layer.more.isHidden()
    assert all(target.isHidden() is (days is None) for target in layer.spans)
    driver.tap(layer.back)
    assert driver.kiosk.window.staff_layer is None


def test_a_clock_that_was_wrong_is_told(drive: Callable[..., Driver]) -> None:
    driver = drive()
    told = everything(driver, opened(driver, DAYS | {dt.date(2099, 1, 1): {"visits": 3}}))
    assert any(text.startswith("Not shown: 3 visits on days to come.") for text in told)


def test_assistive_programs_are_told_every_bar(drive: Callable[..., Driver]) -> None:
    driver = drive()
    opened(driver, DAYS)
    stop = Stop("", driver, [])
    told = "\n".join(node.description for node in stop.tree)
    assert "Feb 9: 0" in told
    assert "Mar 10: 5" in told
