"""Staff use settings from a stick, by touch: what they are shown, what is kept, and all that is refused."""

from __future__ import annotations

import errno
import os
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from kiosk.base import paths
from kiosk.base.declared import declared
from kiosk.base.options import Settings
from kiosk.base.overlay import Change
from kiosk.content.signed import place
from kiosk.content.signed.refused import Why
from kiosk.staff.settingwords import SettingWords
from kiosk.staff.stickwords import words_for
from tests.content.configs.making import MOMENT, signature
from tests.content.configs.test_signedconfig import REFUSED
from tests.content.guides import SPANISH, call_now, card, head, small_guide
from tests.content.packs.making import KEY, OTHER
from tests.driving import changed
from tests.staff.sticking import Kiosk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.driving import Driver

OWN = '[clinic]\nphone_day = "555 0100"\n'
NEW = '[clinic]\nphone_day = "555 0199"\n[hours]\nmonday = "closed"\n[idle]\ncall_open_s = 600\n'
GUIDE = {
    "en/call-now.md": call_now(),
    "es/language.toml": SPANISH,
    "es/10-what.md": head() + card(),
    "es/call-now.md": call_now(),
}
OF = "Settings of September 21, 2026"
CAME = "The settings that this kiosk came with"


@pytest.fixture
def kiosk(drive: Callable[..., Driver], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    guide = small_guide(tmp_path / "guide", GUIDE)  # which is read in no time
    monkeypatch.setattr(paths, "guide_folder", lambda: guide)
    return Kiosk(drive, tmp_path, own=OWN)


def use(kiosk: Kiosk) -> None:
    kiosk.tap("Use these settings")
    kiosk.type("2580")


def test_from_the_stick_to_the_next_start_and_back(kiosk: Kiosk) -> None:
    kiosk.put_config(NEW)
    kiosk.open()
    assert kiosk.told() == [
        OF,
        "They can be used. They change this:",
        "Telephone number during opening hours",
        "Now: 555 0100\nNew: 555 0199",
        "[idle] call_open_s",
        "Now: 900\nNew: 600",
        "Opening hours: Monday",
        "Now: open all day\nNew: closed",
        "Settings in use",
        CAME,
    ]
    assert kiosk.offers() == {"Back", "Use these settings", "Pages"}
    before = kiosk.kept()
    kiosk.tap("Use these settings")
    assert kiosk.pad.title() == "Change the settings of this kiosk?"
    assert kiosk.kept() == before
    kiosk.type("2580")
    assert kiosk.told() == [
        OF,
        "They are saved. The kiosk starts anew to use them.",
        "Telephone number during opening hours",
        "555 0199",
        "[idle] call_open_s",
        "600",
        "Opening hours: Monday",
        "closed",
    ]
    assert kiosk.offers() == {"Use them now", "As before"}
    assert kiosk.next_settings().clinic.phone_day == "555 0199"
    assert kiosk.host.told == []

    kiosk.tap("As before")
    assert kiosk.pad.title() == "Change the settings of this kiosk?"
    kiosk.type("2580")
    assert kiosk.told()[:4] == [
        CAME,
        "They are saved. The kiosk starts anew to use them.",
        "Telephone number during opening hours",
        "555 0100",
    ]
    assert kiosk.next_settings().clinic.phone_day == "555 0100"
    kiosk.tap("Use them now")
    assert kiosk.host.told == ["restart"]
    assert kiosk.driver.screen == "attract"


def test_going_back_needs_no_stick(kiosk: Kiosk) -> None:
    kiosk.put_config(NEW)
    kiosk.open()
    use(kiosk)
    kiosk.tap("Use them now")
    kiosk.sticks.there = []
    kiosk.open()
    assert kiosk.told()[0] == "There is no stick."
    assert kiosk.offers() == {"Back", "Look again", "Settings"}
    kiosk.tap("Settings")
    assert kiosk.told()[-2:] == ["Settings in use", OF]
    assert kiosk.offers() == {"Back", "As before", "Pages"}
    kiosk.tap("As before")
    kiosk.type("2580")
    assert kiosk.next_settings().clinic.phone_day == "555 0100"


def test_a_pack_and_settings_on_one_stick(kiosk: Kiosk) -> None:
    kiosk.put_config(NEW)
    kiosk.put("north.ibtpack")
    kiosk.open()
    assert kiosk.told()[:2] == ["Our own pages, version 1", "It can be installed."]
    assert kiosk.offers() == {"Back", "Install it", "Settings"}
    kiosk.tap("Settings")
    assert kiosk.told()[0] == OF
    assert kiosk.offers() == {"Back", "Use these settings", "Pages"}
    kiosk.tap("Use these settings")
    kiosk.tap("Back")
    assert kiosk.told()[0] == OF, "what was looked at is looked at again"
    use(kiosk)
    kiosk.tap("Use them now")
    assert (kiosk.shown(), kiosk.next_settings().clinic.phone_day) == ("", "555 0199")
    kiosk.open()
    assert kiosk.offers() == {"Back", "Install it", "Settings"}
    kiosk.install()
    assert kiosk.shown() == "north-clinic 1"
    kiosk.tap("Show it now")
    kiosk.open()
    assert kiosk.told()[1] == "Families read it already."
    kiosk.tap("Settings")
    assert kiosk.told()[1] == "The kiosk uses them already."


@pytest.mark.parametrize("way", ["no signature", "one bit", "another key", "no moment"])
def test_what_is_not_signed_as_it_must_be_is_told_and_changes_nothing(kiosk: Kiosk, way: str) -> None:
    toml, minisig, why = REFUSED[way]
    (kiosk.stick / "kiosk.toml").write_bytes(toml)
    (kiosk.stick / "kiosk.toml.minisig").write_bytes(minisig)
    kiosk.sticks.there = [kiosk.stick]
    before = kiosk.kept()
    kiosk.open()
    assert kiosk.told() == ["kiosk.toml", " ".join(words_for(why)), "Settings in use", CAME]
    assert kiosk.offers() == {"Back", "Look again", "Pages"}
    assert (kiosk.kept(), kiosk.host.told) == (before, [])


@pytest.mark.parametrize(
    ("toml", "why"),
    [
        ("[clinic]\nphone_dya = '1'\n", Why.SETTINGS),
        ("[state]\nfolder = '/tmp'\n", Why.SETTINGS),
        ("[packs]\nkeys = []\n", Why.SETTINGS),
        ("[clinic\n", Why.SETTINGS),
        ("[clinic]\nphone_day = ''\n", Why.LOSES),
        ("[languages]\ndefault = 'fr'\n", Why.LOSES),
    ],
)
def test_what_cannot_be_used_here_is_told_and_changes_nothing(kiosk: Kiosk, toml: str, why: Why) -> None:
    kiosk.put_config(toml)
    before = kiosk.kept()
    kiosk.open()
    assert kiosk.told()[:2] == [OF, " ".join(words_for(why))]
    assert kiosk.offers() == {"Back", "Look again", "Pages"}
    kiosk.tap("Back")
    assert (kiosk.kept(), kiosk.host.told) == (before, [])


def test_older_settings_are_refused(kiosk: Kiosk) -> None:
    kiosk.put_config(NEW)
    kiosk.open()
    use(kiosk)
    kiosk.tap("Use them now")
    kiosk.put_config("[reading]\ntext_size = 4\n", MOMENT - 1)
    before = kiosk.kept()
    kiosk.open()
    assert kiosk.told()[1] == " ".join(words_for(Why.OLDER))
    assert "Use these settings" not in kiosk.offers()
    assert kiosk.kept() == before


def test_a_wrong_pin_and_silence_change_nothing(kiosk: Kiosk) -> None:
    kiosk.put_config(NEW)
    kiosk.open()
    before = kiosk.kept()
    kiosk.tap("Use these settings")
    kiosk.type("1111")
    kiosk.driver.wait(61_000)
    kiosk.settle()
    assert kiosk.driver.screen == "attract"
    assert (kiosk.kept(), kiosk.host.told) == (before, [])


def test_silence_after_they_were_saved_uses_them(kiosk: Kiosk) -> None:
    kiosk.put_config(NEW)
    kiosk.open()
    use(kiosk)
    kiosk.driver.wait(61_000)
    assert kiosk.host.told == ["restart"]


@pytest.mark.parametrize("how", ["pulled", "exchanged", "exchanged by a stranger"])
def test_what_is_not_as_it_was_confirmed_is_not_used(kiosk: Kiosk, how: str) -> None:
    kiosk.put_config(NEW)
    kiosk.open()
    kiosk.tap("Use these settings")
    if how == "pulled":
        shutil.rmtree(kiosk.stick)
        kiosk.sticks.plug()
    else:
        key = KEY if how == "exchanged" else OTHER
        kiosk.put_config("[reading]\ntext_size = 4\n", MOMENT + 7, key)
    kiosk.type("2580")
    assert kiosk.told() == [*words_for(Why.GONE), "Nothing was changed."]
    assert not (kiosk.state / "config").exists()


def test_what_no_longer_fits_once_it_is_confirmed_is_not_used(kiosk: Kiosk) -> None:
    kiosk.put_config('[languages]\noffered = ["en"]\n')
    kiosk.open()
    kiosk.tap("Use these settings")
    kiosk.config.write_text(kiosk.config.read_text() + '[languages]\ndefault = "es"\n')
    kiosk.type("2580")
    assert kiosk.told() == [*words_for(Why.SETTINGS), "Nothing was changed."]
    assert not (kiosk.state / "config").exists()


def test_a_full_disk(kiosk: Kiosk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    kiosk.put_config(NEW)
    kiosk.open()
    monkeypatch.setattr(place, "write_files", full)
    use(kiosk)
    assert kiosk.told() == [*words_for(Why.UNWRITABLE), "Nothing was changed."]
    assert not (kiosk.state / "config").exists()


def test_with_a_guide_of_the_clinics_own_there_are_settings_alone(
    drive: Callable[..., Driver], tmp_path: Path
) -> None:
    guide = small_guide(tmp_path / "guide", GUIDE)
    settings = changed(changed(Settings(), "motion", slide=False), "content", folder=str(guide))
    kiosk = Kiosk(drive, tmp_path, settings=settings, own=f'content.folder = "{guide}"\n{OWN}')
    kiosk.put("north.ibtpack")
    kiosk.put_config(NEW)
    kiosk.open()
    assert kiosk.told()[0] == OF
    assert kiosk.offers() == {"Back", "Use these settings"}


def test_nothing_unsigned_is_opened_but_the_two_files(kiosk: Kiosk) -> None:
    (kiosk.stick / "kiosk.toml.minisig").write_bytes(signature("timestamp:1"))
    (kiosk.stick / "Kiosk.toml.txt").write_text(NEW)
    kiosk.sticks.there = [kiosk.stick]
    kiosk.open()
    assert kiosk.told()[0] == "There is nothing for this kiosk on the stick."


def test_every_option_has_words_and_every_value(qapp: QApplication) -> None:
    assert qapp is not None
    words = SettingWords(QLocale("en"), {})
    for option in declared():
        others = [*option.choices, *(value for value, _ in option.also)]
        for value in [option.default, *others]:
            changes = [Change(option, option.default, value)]
            for name, told in words.done(changes):
                assert name.strip("\u2068\u2069")
                assert told.strip("\u2068\u2069")


def test_of_texts_by_language_those_are_told_that_change(qapp: QApplication) -> None:
    assert qapp is not None
    fasting = next(option for option in declared() if option.by_language)
    change = Change(fasting, (("en", "One"), ("es", "Uno")), (("en", "Two"), ("es", "Uno")))
    ((name, values),) = SettingWords(QLocale("en"), {"en": "English"}).changed([change])
    assert "English" in name
    assert "One" in values
    assert "Two" in values
