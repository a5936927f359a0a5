"""Packs for the tests: right ones, and ones that `pack build` would never make."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import msgspec

from kiosk.content.packs.container import UNTRUSTED, archive_of, joined
from kiosk.content.packs.inspecting import Pack, inspect
from kiosk.content.packs.installed import Installed
from kiosk.content.packs.soundness import wrong_with
from kiosk.content.signed.minisign import PublicKey, SecretKey
from tests.content.guides import card, head, small_guide

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.layers import Layer

# A key for these tests, made by minisign 0.11 with -W. It signs nothing else.
SECRET = """\
untrusted comment: minisign encrypted secret key
RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA44aCcvG1g4iXP+yDNau1ZL7AZWjZhKGzIabtE\
SwgPiTpOQLEggy8+sy+0NHk/vlcYCs58J/Z4vW2U0JX9nLzpdfTyxoDIiLYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
"""  # noqa: S105
PUBLIC = "RWTjhoJy8bWDiMy+0NHk/vlcYCs58J/Z4vW2U0JX9nLzpdfTyxoDIiLY"
KEY = SecretKey.read(SECRET)
KEYS = [PublicKey.read(PUBLIC)]
OTHER = SecretKey(b"8letters", bytes(32))
PROGRAM = "0.4.0"

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
SECTION = "guide/en/15-our.md"
FILES = {
    SECTION: (head("our", picture="door") + card("door", "Our door")).encode(),
    "pictures/door.svg": SVG,
}


def packed(
    files: Mapping[str, bytes] = FILES,
    /,
    *,
    key: SecretKey | None = KEY,
    archive: bytes | None = None,
    names: tuple[str, ...] | None = None,
    **told: Any,
) -> bytes:
    """Return the file of a pack, without looking whether it is a right one.

    Args:
        files: What each file holds.
        key: Who signs it; None for nobody.
        archive: What is signed, if not the archive of the files.
        names: The names that the manifest tells, if not those of the files.
        **told: What the manifest tells otherwise.
    """
    listed = names or tuple(sorted(files))
    manifest = {
        "format": 1,
        "id": "north-clinic",
        "version": "1",
        "title": "Our own pages",
        "needs": "0.1",
        "made": 0,
        "languages": sorted({name.split("/")[1] for name in listed if name.count("/") == 2}),
        "files": [
            {
                "name": name,
                "size": len(files.get(name, b"")),
                "sha256": hashlib.sha256(files.get(name, b"")).hexdigest(),
            }
            for name in listed
        ],
    }
    if archive is None:
        archive = archive_of(msgspec.json.encode(manifest | told), sorted(files.items()))
    lines = key.sign(archive, "a comment").lines(UNTRUSTED) if key else [""] * 4
    return joined(lines, archive)


def pack(files: Mapping[str, bytes] = FILES, **told: Any) -> Pack:
    """Return a pack, looked through."""
    return inspect(packed(files, **told), KEYS, PROGRAM)


class Machine:
    """A guide, and the packs that are installed over it."""

    def __init__(self, folder: Path) -> None:
        self.guide = small_guide(folder / "resources" / "guide")
        self.state = folder / "state"
        self.state.mkdir()
        self.installed = Installed(self.state / "packs")

    def wrong_with(self, layer: Layer) -> tuple[Problem, ...]:
        return wrong_with(self.guide, layer)

    def shown(self) -> str:
        """Return the name of the pack that is shown; empty for none."""
        found = self.installed.shown(PROGRAM).pack
        return found.manifest.name if found is not None else ""


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return all that lies in a folder; a name that ends in a slash is a folder's."""
    return {
        path.relative_to(folder).as_posix() + ("/" if path.is_dir() else ""): b""
        if path.is_dir()
        else path.read_bytes()
        for path in folder.rglob("*")
    }
