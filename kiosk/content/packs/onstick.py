"""Which packs lie on a stick, and which of them may be installed. Nothing unsigned is ever read from one.

Only files at the top of it that end in `.ibtpack` are opened, no link is followed, and no more than ten of
them are looked at. What is looked at are the bytes that were read, once; they are let go of again, and a pack
that is to be installed is read and verified anew: it must be the very same file.
"""

from __future__ import annotations

import hashlib
import os
from itertools import islice
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.packs.inspecting import inspect, read_pack
from kiosk.content.packs.installing import refuse_older
from kiosk.content.packs.manifest import numbers_of
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kiosk.content.packs.inspecting import Pack
    from kiosk.content.packs.installed import Installed
    from kiosk.content.packs.manifest import Manifest
    from kiosk.content.signed.minisign import PublicKey

ENDING: Final = ".ibtpack"

MOST_PACKS: Final = 10
"""How many files that may be packs are looked at; each has at most 20 MB."""
MOST_NAMES: Final = 1_000
"""How many names at the top of a stick are looked at."""


class Found(Struct, frozen=True):
    """A file on a stick that may be a pack.

    Attributes:
        path: The file.
        sha256: The digest of all its bytes; empty where they could not be read.
        manifest: What it says of itself; None where no trusted key has signed it, or it is no right pack.
        why: Why it may not be installed; None where it may.
        is_shown: Whether it is the pack that is shown, and that one is whole.
    """

    path: Path
    sha256: str = ""
    manifest: Manifest | None = None
    why: Why | None = None
    is_shown: bool = False

    @property
    def may_be_installed(self) -> bool:
        """Whether it may be installed, and that would change anything."""
        return self.why is None and not self.is_shown


def look(
    folders: Iterable[Path], keys: Sequence[PublicKey], installed: Installed, program: str
) -> tuple[Found, ...]:
    """Return what lies on sticks, what may be installed first; at most one of it may be.

    Args:
        folders: Where the sticks are.
        keys: The keys whose packs are trusted.
        installed: The packs of this machine.
        program: The program's version.
    """
    found: dict[str, Found] = {}
    for path in islice((path for folder in folders for path in _candidates(folder)), MOST_PACKS):
        one = _looked_at(path, keys, installed, program)
        found.setdefault(one.sha256 or str(path), one)  # the same file twice is one pack
    return tuple(sorted(_decided(list(found.values())), key=_order))


def take(found: Found, keys: Sequence[PublicKey], program: str) -> Pack:
    """Return a pack that was looked at, read and verified anew.

    Raises:
        Refused: It is gone, or another file has come into its place.
    """
    try:
        data = read_pack(found.path, links=False)
    except Refused as refused:
        raise Refused(Why.GONE, "The stick cannot be read any more.", "Plug it in again.") from refused
    if hashlib.sha256(data).hexdigest() != found.sha256:
        raise Refused(Why.GONE, "Another file has come into its place.", "Look at the stick again.")
    return inspect(data, keys, program)


def _candidates(folder: Path) -> Iterator[Path]:
    """Yield the files at the top of a stick that may be packs, by the alphabet; none where it has gone."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, MOST_NAMES)]
    except OSError:
        return
    # Some systems write hidden files beside those that they copy: "._name.ibtpack".
    yield from (
        folder / name for name in sorted(names) if name.lower().endswith(ENDING) and not name.startswith(".")
    )


def _looked_at(path: Path, keys: Sequence[PublicKey], installed: Installed, program: str) -> Found:
    sha256, manifest = "", None
    try:
        data = read_pack(path, links=False)
        sha256 = hashlib.sha256(data).hexdigest()
        pack = inspect(data, keys, program)
        manifest = pack.manifest
        told = installed.current()
        refuse_older(pack, told)
    except Refused as refused:
        return Found(path, sha256, manifest, refused.why)
    name = pack.folder_name
    is_shown = told.current == name and installed.pack(name, program)[1] is None
    return Found(path, sha256, manifest, is_shown=is_shown)


def _decided(found: list[Found]) -> Iterator[Found]:
    """Yield what was found; of several that may be installed, the newest alone still may."""
    able = [one for one in found if one.may_be_installed and one.manifest is not None]
    ids = {one.manifest.id for one in able if one.manifest is not None}
    best = max(able, key=_version, default=None)
    for one in found:
        if one not in able or (one is best and len(ids) == 1):
            yield one
        else:
            yield replace(one, why=Why.SEVERAL if len(ids) > 1 else Why.OLDER)


def _version(found: Found) -> tuple[int, ...]:
    return numbers_of(found.manifest.version) if found.manifest is not None else ()


def _order(found: Found) -> tuple[bool, bool, str]:
    return not found.may_be_installed, not found.is_shown, found.path.name
