"""Looks at the bytes of a pack, in this order: the signature, the manifest, each file's digest.

Pure: nothing is written, and nothing of a pack is read before its signature is found right. Whether it is
newer than what is installed is asked of `kiosk.content.packs.installed`, whether it can be shown of
`kiosk.content.packs.soundness`.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.content.packs.container import UNTRUSTED, read_archive, split
from kiosk.content.packs.manifest import (
    MANIFEST,
    MAX_PACK_BYTES,
    WrongManifestError,
    digest,
    is_for,
)
from kiosk.content.signed.minisign import key_name
from kiosk.content.signed.place import DIGITS
from kiosk.content.signed.plainfile import NotPlainError, read_plain
from kiosk.content.signed.refused import Refused, Why
from kiosk.content.signed.verifying import AGAIN, refuse_without_key, verified

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.content.packs.manifest import Manifest
    from kiosk.content.signed.minisign import PublicKey


class Pack(Struct, frozen=True):
    """A pack, looked through.

    Attributes:
        manifest: What it says of itself.
        manifest_bytes: The same as bytes.
        files: What each file holds, by its name.
        key: The name of the key that has signed it.
        comment: What was signed with it: the trusted comment.
    """

    manifest: Manifest
    manifest_bytes: bytes
    files: dict[str, memoryview]
    key: str
    comment: str

    @property
    def name(self) -> str:
        """What it is called to staff and IT: "north-clinic 3"."""
        return self.manifest.name

    @property
    def folder_name(self) -> str:
        """The name of the folder that it is installed in: it tells all that is in it from anything else."""
        manifest = self.manifest
        return f"{manifest.id}-{manifest.version}-{digest(self.manifest_bytes)[:DIGITS]}"

    @property
    def all_files(self) -> dict[str, bytes | memoryview]:
        """What each file holds, the manifest first."""
        return {MANIFEST: self.manifest_bytes, **self.files}


def read_pack(path: Path, *, links: bool = True) -> bytes:
    """Return what a file holds that may be a pack.

    Args:
        path: The file.
        links: Whether a link is followed.

    Raises:
        Refused: It cannot be read, is no plain file, or larger than a pack may be.
    """
    try:
        return read_plain(path, MAX_PACK_BYTES, links=links)
    except NotPlainError as error:
        remedy = "Name a file that ends in .ibtpack."
        raise Refused(Why.NO_PACK, "This is not a plain file.", remedy) from error
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(Why.NO_PACK, f"The file cannot be read: {reason}.", AGAIN) from error


def inspect(data: bytes, keys: Sequence[PublicKey], program: str) -> Pack:
    """Return the pack that bytes are.

    Args:
        data: The bytes of the file.
        keys: The keys whose packs are trusted.
        program: The program's version.

    Raises:
        Refused: It is none that may be installed; the text tells why, and what to do.
    """
    if len(data) > MAX_PACK_BYTES:
        most = f"{MAX_PACK_BYTES / 1e6:g} MB"
        raise Refused(Why.NO_PACK, f"The file is larger than {most}, and is no pack.", "Name another file.")
    refuse_without_key(keys, "pack")
    found = split(data)
    if found is None:
        raise Refused(Why.NO_PACK, "This is no content pack, or its beginning is damaged.", AGAIN)
    lines, archive = found
    signature = verified(lines, archive, keys, untrusted=UNTRUSTED, what="pack")
    try:
        manifest, manifest_bytes, files = read_archive(archive)
        _look_at_digests(manifest, files)
    except WrongManifestError as error:
        wrong = f"The pack is signed, but not as a pack has to be: {error}"
        raise Refused(Why.MALFORMED, wrong, "Build it anew with `ibt-kiosk pack build`.") from error
    _look_at_program(manifest, program)
    return Pack(manifest, manifest_bytes, files, key_name(signature.number), signature.comment)


def _look_at_digests(manifest: Manifest, files: dict[str, memoryview]) -> None:
    for file in manifest.files:
        if hashlib.sha256(files[file.name]).hexdigest() != file.sha256:
            raise WrongManifestError(f"{file.name} is not what its manifest tells.")


def _look_at_program(manifest: Manifest, program: str) -> None:
    if not is_for(manifest.needs, program):
        wrong = f"The pack {manifest.name} needs version {manifest.needs} of the program; this is {program}."
        raise Refused(Why.PROGRAM, wrong, "Install that version first.")
