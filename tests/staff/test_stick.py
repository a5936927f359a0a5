"""Staff install a pack from a stick, by touch: what they are shown, what is kept, and all that is refused."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest

from kiosk.base import paths
from kiosk.base.options import Settings
from kiosk.content.signed import place
from kiosk.content.signed.refused import Why
from kiosk.staff.backstage import Backstage
from kiosk.staff.entries import Entry
from kiosk.staff.layers.stick import StickLayer
from kiosk.staff.stickwords import words_for
from tests.content.guides import small_guide
from tests.content.packs.making import PUBLIC
from tests.content.packs.test_onstick import REFUSED
from tests.driving import changed
from tests.staff.sticking import FILES, OUR, Kiosk, section
from tests.staff.walk import FakeHost, open_panel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driving import Driver

BUNDLED = "The guide that comes with the program"


@pytest.fixture
def kiosk(drive: Callable[..., Driver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    guide = small_guide(tmp_path / "guide")  # which is read in no time
    monkeypatch.setattr(paths, "guide_folder", lambda: guide)
    return Kiosk(drive, tmp_path)


def test_from_the_stick_to_families(kiosk: Kiosk) -> None:
    kiosk.put("north.ibtpack", title="North Clinic's own pages")
    kiosk.open()
    name = "North Clinic's own pages, version 1"
    words = [name, "It can be installed.", "Its languages", "English", "Families read now", BUNDLED]
    assert kiosk.told() == words
    assert kiosk.offers() == {"Back", "Install it"}

    kiosk.tap("Install it")
    assert kiosk.pad.title() == "Change what families read?"
    assert kiosk.shown() == ""
    kiosk.type("2580")
    assert kiosk.shown() == "north-clinic 1"
    assert kiosk.told() == [
        name,
        "It is saved. The kiosk starts anew to show it.",
        "New pages",
        "Where is our clinic?",
        "Changed drawings",
        "1",
    ]
    assert kiosk.offers() == {"Show it now", "Go back to the one before"}
    assert kiosk.host.told == []
    kiosk.tap("Show it now")
    assert kiosk.host.told == ["restart"]
    assert kiosk.driver.screen == "attract"


def test_a_newer_one_and_back_again(kiosk: Kiosk) -> None:
    kiosk.put("north.ibtpack")
    kiosk.open()
    kiosk.install()
    kiosk.tap("Show it now")
    files = {
        OUR: section(headline="Our door is red"),
        "guide/en/16-park.md": section("park", title="Parking"),
    }
    kiosk.put("north-2.ibtpack", FILES | files, version="2")
    kiosk.open()
    assert kiosk.told()[4:6] == ["Our own pages, version 1", "Families read it already."]
    assert kiosk.told()[:4] == [
        "Our own pages, version 2",
        "It is newer than what families read now.",
        "Its languages",
        "English",
    ]
    kiosk.install()
    told = kiosk.told()
    assert told[told.index("New pages") + 1] == "Parking"
    assert told[told.index("Changed pages") + 1] == "Where is our clinic?"
    assert "Changed drawings" not in told

    kiosk.tap("Go back to the one before")
    kiosk.type("2580")
    assert kiosk.shown() == "north-clinic 1"
    told = kiosk.told()
    assert told[told.index("Pages that are gone") + 1] == "Parking"
    kiosk.tap("Show it now")
    assert kiosk.host.told == ["restart", "restart"]


def test_going_back_needs_no_stick(kiosk: Kiosk) -> None:
    kiosk.open()
    assert kiosk.told() == [
        "There is no stick.",
        "Put it in. It may take a few seconds until it is seen.",
        "Families read now",
        BUNDLED,
    ]
    assert kiosk.offers() == {"Back", "Look again"}
    kiosk.put("north.ibtpack")
    kiosk.tap("Look again")
    kiosk.install()
    kiosk.tap("Show it now")
    kiosk.sticks.there = []
    kiosk.open()
    assert kiosk.offers() == {"Back", "Look again", "Go back to the one before"}
    kiosk.tap("Go back to the one before")
    kiosk.type("2580")
    assert kiosk.shown() == ""
    assert kiosk.told()[0] == BUNDLED


def test_a_new_language_is_told(kiosk: Kiosk) -> None:
    french = 'name = "Français"\ndirection = "ltr"\ninvitation = "Touchez"\n'.encode()
    kiosk.put("north.ibtpack", {"guide/fr/15-our.md": section(), "guide/fr/language.toml": french, **FILES})
    kiosk.open()
    assert kiosk.told()[3] == "English, français"
    kiosk.install()
    told = kiosk.told()
    assert told[told.index("New languages") + 1] == "Français"


def test_a_stick_that_comes_is_seen_and_one_that_goes_is_missed(kiosk: Kiosk) -> None:
    kiosk.open()
    kiosk.put("north.ibtpack")
    kiosk.sticks.plug(kiosk.stick)
    kiosk.settle()
    assert "Install it" in kiosk.offers()
    kiosk.sticks.plug()
    kiosk.settle()
    assert kiosk.told()[0] == "There is no stick."
    kiosk.tap("Back")
    assert kiosk.sticks.changed is None, "nobody watches once the page is left"


def test_every_refusal_is_told_in_a_sentence_and_changes_nothing(kiosk: Kiosk) -> None:
    for number, (data, _) in enumerate(REFUSED.values()):
        kiosk.put_bytes(f"{number}.ibtpack", data)
    before = kiosk.kept()
    kiosk.open()
    told = kiosk.told()
    for number, (_, why) in enumerate(REFUSED.values()):
        assert f"{number}.ibtpack" in told
        assert " ".join(words_for(why)) in told
    assert kiosk.offers() == {"Back", "Look again"}
    kiosk.tap("Back")
    assert kiosk.kept() == before
    assert kiosk.host.told == []


def test_a_wrong_pin_installs_nothing_and_has_to_wait(kiosk: Kiosk) -> None:
    kiosk.put("north.ibtpack")
    kiosk.open()
    before = kiosk.kept()
    kiosk.tap("Install it")
    for _ in range(3):
        kiosk.type("1111")
    assert kiosk.pad.words()[1].startswith("Please wait.")
    kiosk.tap("Back")
    assert kiosk.layer.offered is not None, "the page is there again"
    kiosk.tap("Install it")
    assert kiosk.pad.words()[1].startswith("Please wait."), "and the wait as well"
    assert kiosk.kept() == before
    kiosk.driver.wait(11_000)
    kiosk.type("2580")
    assert kiosk.shown() == "north-clinic 1"


def test_silence_at_the_question_changes_nothing(kiosk: Kiosk) -> None:
    kiosk.put("north.ibtpack")
    kiosk.open()
    before = kiosk.kept()
    kiosk.tap("Install it")
    kiosk.driver.wait(61_000)
    kiosk.settle()
    assert kiosk.driver.screen == "attract"
    assert (kiosk.kept(), kiosk.host.told) == (before, [])


def test_silence_after_it_was_installed_shows_it(kiosk: Kiosk) -> None:
    kiosk.put("north.ibtpack")
    kiosk.open()
    kiosk.install()
    kiosk.driver.wait(61_000)
    assert kiosk.host.told == ["restart"]


@pytest.mark.parametrize("how", ["pulled", "exchanged"])
def test_a_stick_that_is_pulled_while_the_pin_is_typed(kiosk: Kiosk, how: str) -> None:
    kiosk.put("north.ibtpack")
    kiosk.open()
    kiosk.tap("Install it")
    if how == "pulled":
        shutil.rmtree(kiosk.stick)
        kiosk.sticks.plug()
    else:
        kiosk.put("north.ibtpack", version="7")  # as good a pack, but not the one that was confirmed
    kiosk.type("2580")
    assert kiosk.told() == [*words_for(Why.GONE), "Nothing was changed."]
    assert kiosk.offers() == {"Back", "Look again"}
    assert kiosk.shown() == ""
    assert not (kiosk.state / "packs").exists()
    kiosk.tap("Back")
    assert kiosk.host.told == []


def test_a_full_disk(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    kiosk.put("north.ibtpack")
    kiosk.open()
    monkeypatch.setattr(place, "write_files", full)
    kiosk.install()
    assert kiosk.told() == [*words_for(Why.UNWRITABLE), "Nothing was changed."]
    assert not (kiosk.state / "packs").exists()


def test_pages_that_cannot_be_shown(kiosk: Kiosk) -> None:
    kiosk.put("north.ibtpack", {OUR: b"+++\nid = 3\n"})
    kiosk.open()
    kiosk.install()
    assert kiosk.told() == [*words_for(Why.GUIDE), "Nothing was changed."]
    assert not (kiosk.state / "packs").exists()


def test_while_it_is_installed_nobody_can_leave_and_silence_closes_nothing(kiosk: Kiosk) -> None:
    kiosk.put("north.ibtpack")
    kiosk.open()
    kiosk.layer.show_changing()
    kiosk.driver.kiosk.staff.desk.show(kiosk.layer, stays=True)
    assert kiosk.offers() == set()
    kiosk.driver.wait(120_000)
    assert isinstance(kiosk.driver.kiosk.window.on_top, StickLayer)


def test_where_no_pack_would_be_shown_there_is_no_such_entry(
    drive: Callable[..., Driver], tmp_path: Path
) -> None:
    keyed = changed(Settings(), "packs", keys=(PUBLIC,))
    own = changed(keyed, "content", folder=str(tmp_path))
    for settings, state, is_there in (
        (Settings(), tmp_path, False),
        (own, tmp_path, False),
    ):
        driver = drive(settings=settings, backstage=Backstage(state, FakeHost()))
        open_panel(driver)
        panel = driver.kiosk.staff.panel.pages.panel
        assert (panel.entries[Entry.STICK] in panel.choices()) is is_there
