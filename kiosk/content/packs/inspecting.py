"""Looks at the bytes of a pack, in this order: the signature, the manifest, each file's digest.

Pure: nothing is written, and nothing of a pack is read before its signature is found right. Whether it is
newer than what is installed is asked of `kiosk.content.packs.installed`, whether it can be shown of
`kiosk.content.packs.soundness`.
"""

from __future__ import annotations

import hashlib
import os
import stat
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.content.packs.container import UNTRUSTED, read_archive, split
from kiosk.content.packs.manifest import (
    DIGITS,
    MAX_PACK_BYTES,
    WrongManifestError,
    digest,
    is_for,
)
from kiosk.content.packs.minisign import MinisignError, PublicKey, Signature, key_name
from kiosk.content.packs.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.content.packs.manifest import Manifest

_AGAIN = "Copy it anew, or ask whoever made it for it."


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


def read_pack(path: Path, *, links: bool = True) -> bytes:
    """Return what a file holds that may be a pack.

    Args:
        path: The file.
        links: Whether a link is followed.

    Raises:
        Refused: It cannot be read, is no plain file, or larger than a pack may be.
    """
    flags = 0 if links else getattr(os, "O_NOFOLLOW", 0)
    try:
        # Reading a pipe would wait for ever; opened so that one does not.
        flags |= os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        handle = os.open(path, flags)
        with open(handle, "rb") as file:  # noqa: PTH123 -- a handle, not a path
            opened = os.fstat(handle)
            # Where the system cannot refuse a link as it opens it, what was opened must be what has the name.
            if not stat.S_ISREG(opened.st_mode) or not (links or os.path.samestat(opened, path.lstat())):
                raise Refused(Why.NO_PACK, "This is not a plain file.", "Name a file that ends in .ibtpack.")
            data = file.read(MAX_PACK_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise Refused(Why.NO_PACK, f"The file cannot be read: {reason}.", _AGAIN) from error
    return data


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
    if not keys:
        remedy = "Write the public key of who signs your packs there."
        raise Refused(Why.NO_KEY, "The option [packs] keys names no key, so no pack is trusted.", remedy)
    found = split(data)
    if found is None:
        raise Refused(Why.NO_PACK, "This is no content pack, or its beginning is damaged.", _AGAIN)
    lines, archive = found
    signature = _verified(lines, archive, keys)
    try:
        manifest, manifest_bytes, files = read_archive(archive)
        _look_at_digests(manifest, files)
    except WrongManifestError as error:
        wrong = f"The pack is signed, but not as a pack has to be: {error}"
        raise Refused(Why.MALFORMED, wrong, "Build it anew with `ibt-kiosk pack build`.") from error
    _look_at_program(manifest, program)
    return Pack(manifest, manifest_bytes, files, key_name(signature.number), signature.comment)


def _verified(lines: list[str], archive: memoryview, keys: Sequence[PublicKey]) -> Signature:
    if not any(lines):
        remedy = "Sign it with `ibt-kiosk pack sign`."
        raise Refused(Why.UNSIGNED, "Nobody has signed this pack.", remedy)
    try:
        signature = Signature.read(lines, UNTRUSTED)
    except MinisignError as error:
        raise Refused(Why.FORGED, f"The signature cannot be read: {error}", _AGAIN) from error
    named = [key for key in keys if key.number == signature.number]
    if not named:
        wrong = f"The pack is signed with the key {key_name(signature.number)}, which is not configured."
        remedy = "If you trust that key, add its public half to the option [packs] keys."
        raise Refused(Why.OTHER_KEY, wrong, remedy)
    if not any(signature.fits(key, archive) for key in named):
        wrong = "The signature does not fit: the pack is damaged, or somebody has changed it."
        raise Refused(Why.FORGED, wrong, _AGAIN)
    return signature


def _look_at_digests(manifest: Manifest, files: dict[str, memoryview]) -> None:
    for file in manifest.files:
        if hashlib.sha256(files[file.name]).hexdigest() != file.sha256:
            raise WrongManifestError(f"{file.name} is not what its manifest tells.")


def _look_at_program(manifest: Manifest, program: str) -> None:
    if not is_for(manifest.needs, program):
        wrong = f"The pack {manifest.name} needs version {manifest.needs} of the program; this is {program}."
        raise Refused(Why.PROGRAM, wrong, "Install that version first.")
