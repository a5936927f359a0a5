"""A kiosk with a small guide, and whoever signs and installs configurations: what their tests begin with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kiosk.base.overlay import FOLDER
from kiosk.cli import main
from kiosk.commands.fallback import decide
from kiosk.content.configs.installed import Configs
from tests.content.configs.making import MOMENT, put
from tests.content.flawless import card, guide
from tests.content.guides import SPANISH, call_now, head
from tests.content.packs.making import KEY, PUBLIC, SECRET

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from kiosk.commands.fallback import Decided
    from kiosk.content.signed.minisign import SecretKey

OWN = f"""\
[clinic]
name = "A clinic"
phone_day = "555 0100"
phone_emergency = "911"
[packs]
keys = ["{PUBLIC}"]
[state]
folder = "state"
[speech]
offered = false
"""


class ConfigDesk:
    """IT at the kiosk."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.folder, self.state = folder, folder / "state"
        self.own, self.secret = folder / "own.toml", folder / "key"
        self.stick = folder / "stick"
        self.own.write_text(OWN)
        self.secret.write_text(SECRET)
        self.state.mkdir()
        self.stick.mkdir()
        self.configs = Configs(self.state / FOLDER)

    @property
    def file(self) -> Path:
        return self.stick / "kiosk.toml"

    def run(self, *words: str | Path) -> tuple[int, str]:
        """Return the exit status of `ibt-kiosk config`, and all that is said."""
        return self.command("config", *words)

    def command(self, *words: str | Path) -> tuple[int, str]:
        status = main([str(word) for word in words])
        said = self._capsys.readouterr()
        return status, said.out + said.err

    def here(self, deed: str, *words: str | Path) -> tuple[int, str]:
        return self.run(deed, *words, "--config", self.own)

    def put(self, toml: str, moment: int = MOMENT, key: SecretKey = KEY) -> None:
        put(self.stick, toml.encode(), moment, key)

    def install(self, toml: str, moment: int = MOMENT) -> None:
        self.put(toml, moment)
        status, said = self.here("install", self.file)
        assert status == 0, said

    def decide(self) -> Decided:
        return decide(self.own, None)

    def installed(self) -> Path:
        """Return the file that lies over the machine's own."""
        return self.configs.folder / self.configs.current().current / "kiosk.toml"


def furnished(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> ConfigDesk:
    """Return a desk in a folder, which the commands start in; the program has a small guide."""
    monkeypatch.chdir(folder)
    # As in a built program, and with a guide that is read in no time.
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    files = {
        "en/call-now.md": call_now(),
        "es/language.toml": SPANISH,
        "es/10-what.md": head(title="¿Qué es?") + card(),
        "es/call-now.md": call_now(),
    }
    guide(folder / "resources", files)
    for name in ("SOURCE_DATE_EPOCH", "STATE_DIRECTORY"):
        monkeypatch.delenv(name, raising=False)
    return ConfigDesk(folder, capsys)
