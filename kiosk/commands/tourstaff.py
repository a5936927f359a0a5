"""The part of a tour that looks at what staff see: without a PIN, the panel, and all that it leads to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.options import Clinic, Reading, Settings
from kiosk.base.overlay import changes
from kiosk.commands.shots import Shot, press
from kiosk.content.configs.onstick import FoundConfig
from kiosk.content.configs.signedconfig import SignedConfig
from kiosk.content.packs.changes import Changes
from kiosk.content.packs.manifest import Manifest
from kiosk.content.packs.onstick import Found
from kiosk.content.signed.refused import Why
from kiosk.staff.closing import LOOK_MS, QUIET_S
from kiosk.staff.configjobs import ConfigDone, LookedConfigs, SeenConfig
from kiosk.staff.entries import Entry
from kiosk.staff.hours import DAYS
from kiosk.staff.layers.hours import HoursLayer
from kiosk.staff.layers.pagedlayer import PagedLayer
from kiosk.staff.layers.reading import ReadingLayer
from kiosk.staff.matter import Matter
from kiosk.staff.packjobs import Done, Failed, Looked, Named, Seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.app import Kiosk
    from kiosk.base.clock import ManualClock
    from kiosk.staff.layers.stafflayer import StaffLayer

_UNWELL = (Matter.SIGNOFF, Matter.DISK, Matter.TOUCH)
"""What is not well on the pictures, and only there."""


_SIGNED, _PHONE = 1_790_000_000, "(555) 010-0123"
"""When the settings were signed that the pictures tell of, and what they change."""

_STOP_SHOWN_MS = 11_000
"""By then the test of the touch screen offers to stop."""


def staff(kiosk: Kiosk, clock: ManualClock) -> Iterator[Shot]:
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
    yield from _jobs(kiosk, clock)
    kiosk.staff.desk.leave()
    yield from _night(kiosk, clock)
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


def _jobs(kiosk: Kiosk, clock: ManualClock) -> Iterator[Shot]:
    """Look at what staff do that is more than a page: the PIN, wiping, the test of the screen, the hours."""
    panel = kiosk.staff.panel
    panel.entry.begin()
    yield Shot("staff", "staff-pin")
    panel.open_hours()
    yield from _parts(kiosk, "staff-hours")
    kiosk.staff.opening.choose_day(DAYS[0], "08:00-12:00, 13:00-17:30")
    panel.hours_desk.layer.day_wished.emit(DAYS[0])
    yield Shot("staff", "staff-hours-day")
    kiosk.staff.opening.choose_day(DAYS[0], "")
    panel.open_reading()
    yield from _parts(kiosk, "staff-reading")
    yield from _stick(kiosk)
    panel.start_cleaning()
    clock.advance(_STOP_SHOWN_MS)
    yield Shot("cleaning", "staff-cleaning")
    while panel.cleaning.stands:
        clock.advance(1000)
    yield Shot("staff", "staff-cleaning-done")
    panel.open_dead_zones()
    clock.advance(_STOP_SHOWN_MS)
    yield Shot("touch-test", "staff-touch-test")
    panel.dead_zones.stop()


def _stick(kiosk: Kiosk) -> Iterator[Shot]:
    """Look at what staff see of a stick: none, a newer pack, what came of it, and what is refused."""
    panel = kiosk.staff.panel
    layer = panel.stick_desk.layer
    old, new = (Named("our-clinic", "Our own pages", version) for version in ("1", "2"))
    manifest = Manifest(
        format=1, id=new.id, version="2", title=new.title, needs="0", made=0, languages=("en",), files=()
    )
    better = Seen(Found(Path("our-clinic-2.ibtpack"), manifest=manifest), (("en", "English"),))
    wrong = Seen(Found(Path("other.ibtpack"), why=Why.OTHER_KEY))
    done = Done(new, old, Changes(new=("Where is our clinic?",), changed=("Words to know",), drawings=2))
    config = SignedConfig(b"", b"", _SIGNED, "", "")
    after = Settings(clinic=Clinic(phone_day=_PHONE), reading=Reading(text_size=3))
    changed = changes(Settings(), after)
    settings = LookedConfigs((SeenConfig(FoundConfig(Path("kiosk.toml"), config=config), changed),))
    for name, result in (
        ("none", Looked(shown=old, before=Named())),
        ("newer", Looked(has_stick=True, seen=(better,), shown=old, before=Named())),
        ("refused", Looked(has_stick=True, seen=(wrong,), shown=old)),
        ("done", done),
        ("failed", Failed(Why.GONE)),
        ("settings", Looked(has_stick=True, shown=old, configs=settings)),
        ("settings-done", ConfigDone(changed, _SIGNED)),
    ):
        layer.begin()
        layer.prepare()
        layer.show_result(result, is_other=isinstance(result, Done | ConfigDone))
        kiosk.staff.desk.show(layer)
        yield from _parts(kiosk, f"staff-stick-{name}")


def _night(kiosk: Kiosk, clock: ManualClock) -> Iterator[Shot]:
    """Look at the screen outside of the opening hours, and wake it."""
    opening = kiosk.staff.opening
    before = {day: opening.text(day) for day in DAYS}
    for day in DAYS:
        opening.choose_day(day, "closed")
    clock.advance(round(QUIET_S * 1000) + 2 * LOOK_MS)
    if kiosk.staff.closing.is_dark:
        yield Shot("night", "staff-night")
    for day, text in before.items():
        opening.choose_day(day, text)
    kiosk.staff.closing.wake()


def _parts(kiosk: Kiosk, name: str) -> Iterator[Shot]:
    """Look at all parts of the page that is shown."""
    layer = kiosk.window.on_top
    seen: set[tuple[str, ...]] = set()
    while (shown := tuple(layer.words())) not in seen:
        seen.add(shown)
        yield Shot("staff", name if len(seen) == 1 else f"{name}-{len(seen)}")
        if isinstance(layer, PagedLayer | HoursLayer | ReadingLayer) and not layer.more.isHidden():
            press(kiosk, layer.more)
