"""Opens every page for staff, one after the other, by touch."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.staff.backstage import Backstage
from kiosk.staff.layers.pagedlayer import PagedLayer
from kiosk.staff.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from kiosk.staff.entries import Entry
    from kiosk.staff.layers.stafflayer import StaffLayer
    from kiosk.ui.target import Target
    from tests.driving import Driver

NOON = dt.datetime(2026, 5, 4, 12, 0, tzinfo=dt.UTC)


@dataclass
class FakeHost:
    """A machine that allows everything, and notes what it is told."""

    can_restart_machine: bool = True
    can_close: bool = True
    told: list[str] = field(default_factory=list)

    def restart(self) -> None:
        self.told.append("restart")

    def restart_machine(self) -> None:
        self.told.append("restart the machine")

    def close(self) -> None:
        self.told.append("close")


def backstage(state: Path | None = None, host: FakeHost | None = None) -> Backstage:
    """Return a world in which it is noon."""
    return Backstage(state, host or FakeHost(), now=lambda: NOON, why_started="The computer was switched on.")


def open_panel(driver: Driver) -> None:
    """Let staff in, as their PIN does."""
    driver.kiosk.staff.panel.pages.open_panel(full=True)
    driver.wait()


def choose(driver: Driver, entry: Entry) -> None:
    """Press an entry of the panel, on whichever of its pages it stands."""
    panel = driver.kiosk.staff.panel.pages.panel
    turn_to(driver, panel, panel.entries[entry])
    driver.tap(panel.entries[entry])


def turn_to(driver: Driver, layer: PagedLayer, target: Target) -> None:
    """Turn the parts of a page until a target is shown."""
    for _ in layer.all_targets():
        if not target.isHidden():
            return
        driver.tap(layer.more)
    assert not target.isHidden(), f"{target.text()!r} is on no part of the page"


def parts(driver: Driver, layer: StaffLayer, name: str) -> Iterator[str]:
    """Stop at every part of a page."""
    assert driver.kiosk.window.on_top is layer, name
    first = layer.words()
    yield name
    while isinstance(layer, PagedLayer) and not layer.more.isHidden():
        driver.tap(layer.more)
        if layer.words() == first:
            return
        yield f"{name}, more"


def staff_pages(driver: Driver, shown: Collection[Matter] = (Matter.CONTENT_BUNDLED,)) -> Iterator[str]:
    """Stop at every page for staff: without a PIN, well, not well, and all that the panel leads to.

    Args:
        driver: A kiosk that nobody has begun to use.
        shown: The matters to see on the panel, each as the most urgent one.
    """
    kiosk = driver.kiosk
    pages, matters = kiosk.staff.panel.pages, kiosk.staff.matters
    driver.tap(kiosk.stage.attract.staff_sign)
    yield from parts(driver, pages.quick, "quick")
    driver.tap(pages.quick.quiet)
    yield from parts(driver, pages.quick, "quick, quiet")
    driver.tap(pages.quick.quiet)
    driver.tap(pages.quick.panel)
    yield from parts(driver, pages.panel, "without a PIN")
    driver.tap(pages.panel.back)
    driver.tap(kiosk.stage.attract.field)
    open_panel(driver)
    yield from parts(driver, pages.panel, "well")
    for matter in reversed(Matter):
        matters.note(matter)
        if matter in shown:
            open_panel(driver)
            yield f"not well: {matter}"
    open_panel(driver)
    driver.tap(pages.panel.strip.others)
    yield from parts(driver, pages.health, "what needs care")
    for matter in Matter:
        matters.settle(matter)
    for entry, layer in pages.layers.items():
        open_panel(driver)
        choose(driver, entry)
        yield from parts(driver, layer, str(entry))
