"""What of a stick is a configuration: `kiosk.toml` and `kiosk.toml.minisig` at its top, and nothing else.

Both are read once, bounded, links not followed. Nothing of a configuration is read before its signature is
found right.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.configs.installed import refuse_older
from kiosk.content.configs.signedconfig import FILE, inspect, read_pair
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kiosk.content.configs.installed import Configs
    from kiosk.content.configs.signedconfig import SignedConfig
    from kiosk.content.signed.minisign import PublicKey


class FoundConfig(Struct, frozen=True):
    """A configuration on a stick.

    Attributes:
        path: The file.
        sha256: The digest of both files; empty where they could not be read.
        config: What it is; None where no trusted key has signed it, or it is none.
        why: Why it may not be installed; None where it may.
        in_use: Whether it is the one in use, and that one is whole.
    """

    path: Path
    sha256: str = ""
    config: SignedConfig | None = None
    why: Why | None = None
    in_use: bool = False

    @property
    def may_be_installed(self) -> bool:
        """Whether it may be installed, as far as is known by now, and that would change anything."""
        return self.why is None and not self.in_use


def look(folders: Iterable[Path], keys: Sequence[PublicKey], configs: Configs) -> tuple[FoundConfig, ...]:
    """Return the configurations on sticks, the newest that may be installed first; no other one then may.

    Args:
        folders: Where the sticks are.
        keys: The keys whose configurations are trusted.
        configs: The configurations of this machine.
    """
    found: dict[str, FoundConfig] = {}
    for folder in folders:
        path = folder / FILE
        if os.path.lexists(path):
            one = _looked_at(path, keys, configs)
            found.setdefault(one.sha256 or str(path), one)
    return tuple(_decided(sorted(found.values(), key=_order)))


def take(found: FoundConfig, keys: Sequence[PublicKey]) -> SignedConfig:
    """Return a configuration that was looked at, read and verified anew.

    Raises:
        Refused: It is gone, or another file has come into its place.
    """
    try:
        toml, signature = read_pair(found.path, links=False)
    except Refused as refused:
        raise Refused(Why.GONE, "The stick cannot be read any more.", "Plug it in again.") from refused
    if _sha256(toml, signature) != found.sha256:
        raise Refused(Why.GONE, "Another file has come into its place.", "Look at the stick again.")
    return inspect(toml, signature, keys)


def _looked_at(path: Path, keys: Sequence[PublicKey], configs: Configs) -> FoundConfig:
    sha256, config = "", None
    try:
        toml, signature = read_pair(path, links=False)
        sha256 = _sha256(toml, signature)
        config = inspect(toml, signature, keys)
        told = configs.current()
        refuse_older(config, told)
    except Refused as refused:
        return FoundConfig(path, sha256, config, refused.why)
    name = config.folder_name
    return FoundConfig(path, sha256, config, in_use=told.current == name and configs.is_whole(name))


def _sha256(toml: bytes, signature: bytes) -> str:
    return hashlib.sha256(len(signature).to_bytes(4, "big") + signature + toml).hexdigest()


def _decided(found: list[FoundConfig]) -> Iterator[FoundConfig]:
    """Yield what was found, the newest first; the others that could be installed are older."""
    for number, one in enumerate(found):
        yield replace(one, why=Why.OLDER) if number and one.why is None and not one.in_use else one


def _order(found: FoundConfig) -> tuple[bool, int]:
    return found.why is not None, -(found.config.timestamp if found.config is not None else 0)
