"""The part of a tour that looks at what staff see: without a PIN, the panel, and all that it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.commands.shots import Shot, press
from kiosk.staff.entries import Entry
from kiosk.staff.layers.pagedlayer import PagedLayer
from kiosk.staff.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.app import Kiosk
    from kiosk.staff.layers.stafflayer import StaffLayer

_UNWELL = (Matter.SIGNOFF, Matter.DISK, Matter.TOUCH)
"""What is not well on the pictures, and only there."""


def staff(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at all pages for staff from the screen that invites, and come back to it."""
    pages, matters = kiosk.staff.panel.pages, kiosk.staff.matters
    noted = dict(matters.noted)
    for matter in noted:
        matters.settle(matter)
    press(kiosk, kiosk.stage.attract.staff_sign)
    yield Shot("staff", "staff-quick")
    press(kiosk, pages.quick.panel)
    yield from _parts(kiosk, "staff-no-pin")
    kiosk.staff.desk.leave()
    pages.open_panel(full=True)
    yield from _parts(kiosk, "staff-panel")
    for matter in _UNWELL:
        matters.note(matter)
    pages.open_panel(full=True)
    yield Shot("staff", "staff-panel-care")
    press(kiosk, pages.panel.strip.others)
    yield from _parts(kiosk, "staff-care")
    for matter in _UNWELL:
        matters.settle(matter)
    for entry in Entry:
        layer = pages.layers.get(entry)
        if layer is not None:
            yield from _page(kiosk, entry, layer)
    kiosk.staff.desk.leave()
    for matter, detail in noted.items():
        matters.note(matter, detail)


def _page(kiosk: Kiosk, entry: Entry, layer: StaffLayer) -> Iterator[Shot]:
    """Look at the page of an entry, and go back to the panel."""
    panel = kiosk.staff.panel.pages.panel
    kiosk.staff.panel.pages.open_panel(full=True)
    for _ in Entry:
        if panel.entries[entry].isHidden():
            press(kiosk, panel.more)
    press(kiosk, panel.entries[entry])
    yield from _parts(kiosk, f"staff-{entry}")
    press(kiosk, layer.back)


def _parts(kiosk: Kiosk, name: str) -> Iterator[Shot]:
    """Look at all parts of the page that is shown."""
    layer = kiosk.window.on_top
    seen: set[tuple[str, ...]] = set()
    while (shown := tuple(layer.words())) not in seen:
        seen.add(shown)
        yield Shot("staff", name if len(seen) == 1 else f"{name}-{len(seen)}")
        if isinstance(layer, PagedLayer) and not layer.more.isHidden():
            press(kiosk, layer.more)
