"""A kiosk that takes packs, and a folder that is its stick: what the tests of "From a stick" begin with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.base.options import Settings
from kiosk.base.overlay import FOLDER
from kiosk.commands.fallback import decide
from kiosk.commands.weighing import Scales
from kiosk.content.layers import PACKS
from kiosk.content.packs.installed import Installed
from kiosk.content.packs.manifest import digest
from kiosk.staff.backstage import Backstage
from kiosk.staff.entries import Entry
from kiosk.staff.layers.stick import StickLayer
from kiosk.staff.layers.stickpin import StickPin
from kiosk.staff.worker import LOOK_MS
from tests.content.configs.making import MOMENT, put
from tests.content.guides import card, head
from tests.content.packs.making import KEY, PROGRAM, PUBLIC, SVG, packed, snapshot
from tests.driving import SCREENS, changed
from tests.staff.test_pinpad import CLEAN, KEPT
from tests.staff.walk import NOON, FakeHost, choose, open_panel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from kiosk.content.signed.minisign import SecretKey
    from kiosk.staff.stickdesk import StickDesk
    from tests.driving import Driver

OUR = "guide/en/15-our.md"


def section(name: str = "our", headline: str = "Our door", title: str = "Where is our clinic?") -> bytes:
    return (head(name, title=title, picture="door") + card("door", headline)).encode()


FILES = {OUR: section(), "pictures/door.svg": SVG}


class FakeSticks:
    """What is plugged in: folders that tests fill."""

    def __init__(self) -> None:
        self.there: list[Path] = []
        self.changed: Callable[[], None] | None = None

    def folders(self) -> Sequence[Path]:
        return tuple(self.there)

    def watch(self, changed: Callable[[], None]) -> None:
        self.changed = changed

    def rest(self) -> None:
        self.changed = None

    def plug(self, *folders: Path) -> None:
        """Have these folders be the sticks, and tell whoever watches."""
        self.there = list(folders)
        if self.changed is not None:
            self.changed()


class Kiosk:
    """A kiosk whose PIN is 2580, and a stick."""

    def __init__(
        self,
        drive: Callable[..., Driver],
        folder: Path,
        screen: str = "1920x1080",
        settings: Settings | None = None,
        *,
        own: str = "",
    ) -> None:
        """Build it in a folder; the caller may have put another guide in the place of the program's.

        Args:
            drive: Builds the program.
            folder: The folder.
            screen: Its screen.
            settings: Its options.
            own: The machine's own configuration, where settings are taken from sticks as well.
        """
        self.stick, self.state = folder / "stick", folder / "state"
        self.stick.mkdir()
        self.state.mkdir()
        (self.state / "pin.json").write_bytes(KEPT)
        (self.state / "lockout.json").write_bytes(CLEAN)
        self.sticks, self.host = FakeSticks(), FakeHost()
        settings = changed(settings or changed(Settings(), "motion", slide=False), "packs", keys=(PUBLIC,))
        self.config = folder / "own.toml"
        self.config.write_text(f'packs.keys = ["{PUBLIC}"]\nstate.folder = "state"\n{own}')
        scales = Scales(self.config) if own else None
        backstage = Backstage(self.state, self.host, now=lambda: NOON, sticks=self.sticks, scales=scales)
        self.driver = drive(SCREENS[screen], settings, backstage=backstage)

    @property
    def desk(self) -> StickDesk:
        return self.driver.kiosk.staff.panel.stick_desk

    @property
    def layer(self) -> StickLayer:
        layer = self.driver.kiosk.window.on_top
        assert isinstance(layer, StickLayer), layer
        return layer

    @property
    def pad(self) -> StickPin:
        layer = self.driver.kiosk.window.on_top
        assert isinstance(layer, StickPin), layer
        return layer

    def put(self, name: str, files: Mapping[str, bytes] = FILES, **told: object) -> None:
        """Put a pack on the stick; see `packed`."""
        self.put_bytes(name, packed(files, **told))  # type: ignore[arg-type]

    def put_bytes(self, name: str, data: bytes) -> None:
        (self.stick / name).write_bytes(data)
        self.sticks.there = [self.stick]

    def put_config(self, toml: str, moment: int = MOMENT, key: SecretKey = KEY) -> None:
        put(self.stick, toml.encode(), moment, key)
        self.sticks.there = [self.stick]

    def next_settings(self) -> Settings:
        """Return the options that the next start has."""
        return decide(self.config, None).opened.settings

    def open(self) -> None:
        """Open the page by touch, and wait until the stick is read."""
        open_panel(self.driver)
        choose(self.driver, Entry.STICK)
        self.settle()

    def settle(self) -> None:
        """Let whatever is under way come to its end, and be told."""
        if "stick_desk" not in self.driver.kiosk.staff.panel.__dict__:
            return
        for _ in range(4):
            for worker in (self.desk.reader, self.desk.changer):
                worker.wait()
            self.driver.wait(LOOK_MS)

    def tap(self, name: str) -> None:
        self.driver.tap(name)
        self.settle()

    def type(self, digits: str) -> None:
        for digit in digits:
            self.driver.tap(self.pad.digits[int(digit)])
        self.driver.tap(self.pad.ok)
        self.settle()

    def install(self) -> None:
        self.tap("Install it")
        self.type("2580")

    def told(self) -> list[str]:
        """Return all that the page says, on all its parts, without the marks of direction."""
        layer, words, first = self.layer, [], self.layer.words()
        while True:
            words += [word for word in layer.content_words() if word not in words]
            if layer.more.isHidden():
                break
            self.driver.tap(layer.more)
            if layer.words() == first:
                break
        return [word.replace("\u2068", "").replace("\u2069", "") for word in words]

    def offers(self) -> set[str]:
        """Return what can be pressed, but what turns the page."""
        return {target.text() for target in self.driver.kiosk.window.targets()} - {"More"}

    def shown(self) -> str:
        """Return the name of the pack that the next start shows; empty for none."""
        found = Installed(self.state / PACKS).shown(PROGRAM).pack
        return found.manifest.name if found is not None else ""

    def kept(self) -> dict[str, bytes]:
        """Return all that is kept of packs, and all that lies on the stick."""
        kept = (PACKS, FOLDER)
        packs = {name: data for name, data in snapshot(self.state).items() if name.startswith(kept)}
        return packs | {f"stick/{name}": digest(data).encode() for name, data in snapshot(self.stick).items()}
