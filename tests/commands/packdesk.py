"""Whoever writes a content pack and whoever installs it: what the tests of `ibt-kiosk pack` begin with."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from kiosk.cli import main
from kiosk.commands.fallback import decide
from tests.content.flawless import card, guide
from tests.content.guides import SPANISH, head, write
from tests.content.packs.making import PUBLIC, SECRET

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

TOML = """\
id = "north-clinic"
version = "{version}"
title = "North Clinic's own pages"
"""
SECTION = """\
+++
id = "our-clinic"
title = "Where is our clinic?"
subtitle = "The way to us"
tint = "mint"
picture = "our-door"
+++

## Our door is blue {#door}

![A blue door.](our-door "The way to our door.")

Take the elevator to the second floor.

> I look for the blue door.

Facts: NC01
"""
FACTS = """\
[[source]]
id = "north-clinic"
publisher = "North Clinic"
title = "Our own plan of the house"

[[fact]]
id = "NC01"
topic = "the way"
text = "The clinic is on the second floor; its door is blue."
source = "north-clinic"
verified = true
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"/>'


class Desk:
    """Whoever writes a pack, and whoever installs it."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.source, self.state, self.config = folder / "ours", folder / "state", folder / "kiosk.toml"
        self.pack, self.secret = folder / "north.ibtpack", folder / "our.key"
        self._capsys = capsys
        self.state.mkdir()
        self.secret.write_text(SECRET)
        self.configure(PUBLIC)
        write(
            self.source,
            {
                "pack.toml": TOML.format(version=1),
                "guide/en/15-our-clinic.md": SECTION,
                "guide/facts.toml": FACTS,
                "pictures/our-door.svg": SVG,
            },
        )

    def configure(self, key: str = "", more: str = "") -> None:
        keys = f'"{key}"' if key else ""
        self.config.write_text(
            f'[packs]\nkeys = [{keys}]\n[state]\nfolder = "state"\n[speech]\noffered = false\n{more}'
        )

    def run(self, *words: str | Path) -> tuple[int, str]:
        """Return the exit status, and all that is said."""
        status = main(["pack", *map(str, words)])
        said = self._capsys.readouterr()
        return status, said.out + said.err

    def make(self, version: str = "1") -> None:
        (self.source / "pack.toml").write_text(TOML.format(version=version))
        assert self.run("build", self.source, "--out", self.pack)[0] == 0
        assert self.run("sign", self.pack, "--key", self.secret)[0] == 0

    def install(self) -> tuple[int, str]:
        return self.run("install", self.pack, "--config", self.config)

    def sections(self) -> list[str]:
        library = decide(self.config, None).opened.library
        return [heading.id for heading in library.headings("en")]


def furnished(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Return a desk in a folder, which the commands start in; the program has a small guide."""
    monkeypatch.chdir(folder)
    # As in a built program, and with a guide that is read in no time.
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    guide(folder / "resources", {"es/language.toml": SPANISH, "es/10-what.md": head() + card()})
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("STATE_DIRECTORY", raising=False)
    return Desk(folder, capsys)
