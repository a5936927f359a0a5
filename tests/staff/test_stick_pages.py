"""The page "From a stick" in all its states, on the screens that must be right, at the largest text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.base.config import load_text
from kiosk.base.options import Settings
from kiosk.base.overlay import changes
from kiosk.content.configs.onstick import FoundConfig
from kiosk.content.configs.signedconfig import SignedConfig
from kiosk.content.packs.changes import Changes
from kiosk.content.packs.manifest import Manifest
from kiosk.content.packs.onstick import Found
from kiosk.content.signed.refused import Why
from kiosk.staff.configjobs import ConfigDone, LookedConfigs, SeenConfig
from kiosk.staff.packjobs import Done, Failed, Looked, Named, Seen
from kiosk.staff.stickwords import words_for
from tests.driving import SCREENS, changed
from tests.pseudo import PseudoWords
from tests.staff.test_pinpad import NOT_FOR_A_PAD
from tests.staff.walk import backstage
from tests.ui import treechecks  # noqa: F401 - enters its checks into the list
from tests.ui.checks import CHECKS
from tests.ui.guides import offering, three_languages
from tests.ui.walking import Stop, _painted

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver


def settings_of(toml: bytes) -> Settings:
    loaded = load_text(toml, Path("kiosk.toml"))
    assert loaded.problems == ()
    return loaded.settings


NOW = Named("our-clinic", "Our own pages for families in the north", "2026.9.30")
MANIFEST = Manifest(
    format=1,
    id="our-clinic",
    version="2026.10.1",
    title=NOW.title,
    needs="0",
    made=0,
    languages=("en", "es", "fr"),
    files=(),
)
NEWER = Seen(Found(Path("a.ibtpack"), manifest=MANIFEST), (("en", "English"), ("es", "Español"), ("fr", "")))
REFUSED = [Seen(Found(Path(f"{why}.ibtpack"), why=why)) for why in Why]
PAGES = ("Where is our clinic?", "Where can we park our car?", "What should I do to prepare?")
LONG = Changes(PAGES, PAGES, PAGES, ("Français",), ("Español",), 12)


def signed(why: Why | None = None, *, in_use: bool = False) -> FoundConfig:
    config = SignedConfig(b"", b"", 1_795_000_000, "0123456789ABCDEF", "")
    return FoundConfig(Path("kiosk.toml"), "", config, why, in_use)


AFTER = settings_of(
    b"""
[clinic]
name = "North Clinic for children and their families"
phone_day = "+1 555 0100 100 ext 7"
[clinic.fasting]
en = "Your child eats nothing after midnight."
es = "Su hijo no come nada desde la medianoche."
[languages]
offered = ["en", "es", "ar"]
[hours]
monday = "08:00-12:00, 13:00-17:30"
sunday = "closed"
[reading]
theme = "high-contrast-dark"
[speech]
offered = false
[touch_very_shaky]
near_mm = 4.5
"""
)
NAMES = {"en": "English", "es": "Español", "ar": "العربية"}
CHANGES = changes(Settings(), AFTER)
NEW = LookedConfigs((SeenConfig(signed(), CHANGES),), 1_790_000_000, has_before=True, names=NAMES)
USED = LookedConfigs((SeenConfig(signed(in_use=True)),), 1_795_000_000, has_before=True)
UNKNOWN = FoundConfig(Path("kiosk.toml"), why=Why.OTHER_KEY)
NO_GOOD = LookedConfigs((SeenConfig(signed(Why.LOSES)), SeenConfig(UNKNOWN)))

STATES: dict[str, Looked | Failed | Done | ConfigDone] = {
    "none": Looked(shown=NOW, before=Named()),
    "nothing": Looked(has_stick=True),
    "newer": Looked(has_stick=True, seen=(NEWER, *REFUSED[:1]), shown=NOW, before=Named()),
    "refused": Looked(has_stick=True, seen=tuple(REFUSED[-3:]), shown=NOW, before=NOW),
    "done": Done(NOW, Named(), LONG),
    "failed": Failed(Why.UNWRITABLE),
    "settings": Looked(has_stick=True, shown=NOW, before=NOW, configs=NEW),
    "settings and a pack": Looked(has_stick=True, seen=(NEWER,), shown=NOW, before=NOW, configs=NEW),
    "settings alone": Looked(has_stick=True, takes_packs=False, configs=USED),
    "settings refused": Looked(has_stick=True, shown=NOW, configs=NO_GOOD),
    "settings before": Looked(shown=NOW, before=NOW, configs=LookedConfigs(has_before=True)),
    "settings done": ConfigDone(CHANGES, 1_795_000_000, NAMES),
    "settings taken back": ConfigDone((), None),
}


def complaints(driver: Driver) -> list[str]:
    found: list[str] = []
    kiosk = driver.kiosk
    layer = kiosk.staff.panel.stick_desk.layer
    for name, result in STATES.items():
        layer.begin()
        layer.prepare()
        layer.show_result(result, is_other=isinstance(result, Done | ConfigDone))
        kiosk.staff.desk.show(layer)
        driver.wait()
        first = layer.words()
        while True:
            found += [
                f"{name}: {complaint}"
                for check in CHECKS.values()
                for complaint in check(Stop(name, driver, _painted(driver), {}))
            ]
            if layer.more.isHidden():
                break
            driver.tap(layer.more)
            if layer.words() == first:
                break
    return found + complaints_of_the_question(driver)


def complaints_of_the_question(driver: Driver) -> list[str]:
    """Return what is wrong with the question for the PIN, for either thing that is changed."""
    kiosk, found = driver.kiosk, []
    pad = kiosk.staff.panel.stick_desk.pad
    for pad.about_settings in (False, True):
        pad.ask()
        kiosk.staff.desk.show(pad)
        driver.wait()
        stop = Stop("pin", driver, _painted(driver), {})
        for name, check in CHECKS.items():
            if name not in NOT_FOR_A_PAD:
                found += [f"the question: {complaint}" for complaint in check(stop)]
    return found


@pytest.mark.parametrize(
    ("screen", "size", "language", "theme", "longer"),
    [
        ("1024x600", 4, "en", "default", True),
        ("1080x1920", 4, "es", "high-contrast-dark", False),
        ("1024x600", 4, "ar", "soft", False),
    ],
)
def test_every_state_is_right(
    drive: Callable[..., Driver], screen: str, size: int, language: str, theme: str, *, longer: bool
) -> None:
    settings = changed(changed(Settings(), "motion", slide=False), "reading", text_size=size, theme=theme)
    driver = drive(SCREENS[screen], offering(settings, language), three_languages(), backstage=backstage())
    words, application = PseudoWords(), QApplication.instance()
    assert application is not None
    if longer:
        application.installTranslator(words)
    try:
        assert "\n".join(complaints(driver)) == ""
    finally:
        application.removeTranslator(words)


def test_every_refusal_has_words_of_a_receptionist(qapp: QApplication) -> None:
    assert qapp is not None
    for why in Why:
        wrong, remedy = words_for(why)
        assert wrong.endswith(".")
        assert remedy.endswith(".")
        assert "ibt-kiosk" not in wrong + remedy
