"""A kiosk in a clinic: a program with all its files, a configuration, a guide of its own, what is kept."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent

from kiosk.base import paths
from kiosk.base.clock import ManualClock
from kiosk.commands.building import build
from kiosk.commands.fallback import decide
from kiosk.commands.signoff import SignoffOptions, signoff
from kiosk.content.configs.installed import Configs
from kiosk.content.configs.installed import install as install_config
from kiosk.content.packs.installed import Installed
from kiosk.content.packs.installing import install
from kiosk.staff import counts, lockout, pin
from kiosk.staff.backstage import Backstage
from kiosk.staff.choices import FILE_NAME, StaffChoices
from kiosk.staff.lockout import Lockout
from kiosk.staff.pin import Pin
from kiosk.system import runstate, startlog
from kiosk.system.displays import Displays, QtMonitors
from kiosk.system.lastgood import LastGood
from kiosk.system.restarts import Start, Starts
from kiosk.ui.place import ScreenId
from tests.content.configs.making import signed
from tests.content.guides import LEDGER, SPANISH, call_now, card, head, small_guide, term, words_head
from tests.content.packs.making import pack

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QApplication

    from kiosk.app import Kiosk
    from kiosk.commands.fallback import Decided

DRAWINGS = ("overview", "about", "call", "words", "attract-1", "attract-2", "attract-3")
PHONES = ("555 0101", "555 0102", "911")
PLAIN = f"""\
# The kiosk of a clinic.
[clinic]
name = "A clinic"
phone_day = "{PHONES[0]}"
phone_night = "{PHONES[1]}"
phone_emergency = "{PHONES[2]}"

[reading]
theme = "high-contrast-dark"  # what the palette is for

[languages]
offered = ["en", "es"]

[speech]
offered = false
"""
OWN = PLAIN + '\n[content]\nfolder = "guide"\n'


def _section(name: str, *cards: str) -> str:
    return head(name, picture="overview") + "\n".join(cards).replace("(pump)", '(overview "A caption.")')


GUIDE = {
    "en/10-what.md": _section("what", card("one"), card("two", "Another message", "The pump is flat.")),
    "en/20-care.md": _section("care", card("three", "A third message", "It beeps.", "F002")),
    "en/90-about.md": _section("about", card("four", "A last message")),
    "en/words.md": words_head() + "\n" + term("abdomen", "abdomen, abdominal"),
    "en/call-now.md": call_now().replace("(little)", "(call)").replace("(much)", "(call)"),
    "en/speech.toml": 'pump = "pomp"\n',
    "es/language.toml": SPANISH,
    "es/10-what.md": _section("what", card("one", "Un mensaje", "Unas palabras.")),
    "facts.toml": LEDGER,
}
TOPICS = ("what", "care", "words", "about")


@dataclass(frozen=True)
class Clinic:
    """Where everything of it stands."""

    root: Path

    @property
    def resources(self) -> Path:
        return self.root / "program" / "resources"

    @property
    def guide(self) -> Path:
        return self.root / "guide"

    @property
    def state(self) -> Path:
        return self.root / "state"

    @property
    def own(self) -> Path:
        """The configuration that shows the clinic's own guide."""
        return self.root / "kiosk.toml"

    @property
    def plain(self) -> Path:
        """The configuration that shows the program's guide."""
        return self.root / "plain.toml"

    def settle(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let the program be the one that stands here, as a built one finds its files."""
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "_MEIPASS", str(self.resources.parent), raising=False)
        monkeypatch.setenv("STATE_DIRECTORY", str(self.state))

    def furnish(self) -> None:
        """Make everything, as it is after some good days."""
        for name in ("fonts", "i18n"):
            shutil.copytree(paths.resources() / name, self.resources / name)
        (self.resources / "pictures").mkdir()
        for name in ("palette.toml", *(f"{drawing}.svg" for drawing in DRAWINGS)):
            shutil.copy2(paths.pictures_folder() / name, self.resources / "pictures")
        small_guide(self.resources / "guide", GUIDE)
        small_guide(self.guide, GUIDE)
        self.own.write_text(OWN, encoding="utf-8")
        self.plain.write_text(PLAIN, encoding="utf-8")
        self.state.mkdir()

    def live(self) -> None:
        """Let some good days pass: what is kept is kept, the guide is signed."""
        (self.state / FILE_NAME).write_bytes(msgspec.json.encode(StaffChoices(loudness=4)))
        Pin(self.state / pin.FILE_NAME).choose("2580")
        Lockout(self.state / lockout.FILE_NAME, float, "boot").count()
        day = {"visits": 7, "pages": 30}
        for name, value in (
            (counts.FILE_NAME, counts.CountsFile(days={dt.date(2026, 11, 2): day})),
            (startlog.FILE_NAME, Starts(starts=(Start(boot="boot", began_s=5.0),))),
            (
                runstate.FILE_NAME,
                runstate.RunState(version="1", pid=1, started="", started_s=5.0, written_s=5.0),
            ),
        ):
            (self.state / name).write_bytes(msgspec.json.encode(value))
        options = SignoffOptions("en", "Dr. A. Name", "Pediatric neurologist")
        assert signoff(self.own, None, options) == 0
        self.remember(self.own)
        install(pack(), Installed(self.state / "packs"), lambda _: ())
        install_config(signed(b"[reading]\ntext_size = 2\n"), Configs(self.state / "config"))

    def remember(self, config: Path) -> None:
        """Remember a configuration, and the clinic's guide."""
        good = LastGood(self.state)
        assert good.remember_config(config, config.read_bytes())
        assert good.remember_content(self.guide)


@dataclass(frozen=True)
class Seen:
    """What a family finds on a kiosk.

    Attributes:
        topics: The ids of the topics on the home screen.
        pages: How many topics could be opened, each with words on its page.
        call: Whether "When to call now" is there.
        languages: The codes of the languages to choose from.
        matters: What staff are told.
        decided: What the kiosk stands on.
    """

    topics: tuple[str, ...]
    pages: int
    call: bool
    languages: tuple[str, ...]
    matters: tuple[str, ...]
    decided: Decided


def look(application: QApplication, config: Path, *, whole: bool = False) -> Seen:
    """Start a kiosk, go through it as a family would, and tell what was found. Whatever fails raises.

    Args:
        application: Qt's application.
        config: The configuration.
        whole: Whether to open each topic, and to change the language; else one topic is opened.
    """
    decided = decide(config, None)
    with _failures() as failed, _kiosk(application, decided, whole=whole) as kiosk:
        window, stage = kiosk.window, kiosk.stage
        assert _shown(kiosk) is ScreenId.ATTRACT
        assert _is_drawn(kiosk)
        stage.attract.field.click()
        topics = tuple(heading.id for heading in kiosk.book.headings)
        pages = 0
        for number in range(len(topics) if whole else 1):
            kiosk.navigator.go_home()
            assert _shown(kiosk) is ScreenId.HOME
            stage.home.tiles[number].click()
            assert _shown(kiosk) in (ScreenId.READER, ScreenId.WORDS, ScreenId.ABOUT), (_shown(kiosk), failed)
            assert any(word.strip() for word in window.words())
            pages += 1
        assert _is_drawn(kiosk)
        call = stage.home.bar.has_call
        if call:
            kiosk.navigator.open_call()
            assert _shown(kiosk) is ScreenId.CALL
        languages = tuple(language.code for language in kiosk.library.languages)
        if whole:
            kiosk.visit.choose_language(languages[-1])
            assert _is_drawn(kiosk)
        application.processEvents()
        kiosk.end_visit()
        assert _shown(kiosk) is ScreenId.ATTRACT
        matters = tuple(str(matter) for matter, _ in kiosk.staff.matters.noted)
    assert not failed, failed
    return Seen(topics, pages, call, languages, matters, decided)


@contextlib.contextmanager
def _kiosk(application: QApplication, decided: Decided, *, whole: bool) -> Iterator[Kiosk]:
    clock, settings = ManualClock(), decided.opened.settings
    monitors = QtMonitors(application)
    displays = Displays(monitors, settings.screen, clock)
    backstage = Backstage(paths.state_folder(settings.state.folder))
    kiosk = build(decided, application, clock, displays, backstage)
    try:
        if whole:
            kiosk.show(displays.chosen, (1024, 600))
            application.processEvents()
        else:
            # As `show` does, without the pictograms: their font would be loaded anew a thousand times.
            kiosk.window.resize(1024, 600)
            kiosk.start()
            kiosk.window.show()
            _ = kiosk.library.ledger
            kiosk._note_reviews()
        yield kiosk
    finally:
        kiosk.close()
        monitors.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextlib.contextmanager
def _failures() -> Iterator[list[BaseException]]:
    """Collect what was raised in slots and in paint events: Qt goes on after it."""
    found: list[BaseException] = []
    before = sys.excepthook
    sys.excepthook = lambda _kind, error, _trace: found.append(error)
    try:
        yield found
    finally:
        sys.excepthook = before


def _shown(kiosk: Kiosk) -> ScreenId:
    return kiosk.window.screen_shown.screen_id


def _is_drawn(kiosk: Kiosk) -> bool:
    """Return whether there is a picture: more than one color."""
    image = kiosk.window.grab().toImage().scaled(64, 48)
    return len({image.pixel(x, y) for x in range(64) for y in range(48)}) > 1
