"""What a pack says of itself, and what may be in one: names, sizes, numbers. See docs/packs.md."""

from __future__ import annotations

import hashlib
import re
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from kiosk.content.names import MAX_NAME, is_drawing_name

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
FACTS: Final = "guide/facts.toml"

MAX_FILES: Final = 2_000
"""How many files a pack may have; the program's own guide and drawings have about a hundred."""
MAX_FILE_BYTES: Final = 2_000_000
"""The largest file: more is not read of any text or drawing either."""
MAX_MANIFEST_BYTES: Final = 500_000
MAX_PACK_BYTES: Final = 20_000_000
"""The largest pack; the program's own guide and drawings have less than 2 MB."""

_ID: Final = r"[a-z0-9]{1,20}(?:-[a-z0-9]{1,20}){0,3}"
_VERSION: Final = r"(?:0|[1-9][0-9]{0,8})(?:\.(?:0|[1-9][0-9]{0,8})){0,3}"
_LANGUAGE: Final = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}"
_LINE: Final = r"[^\x00-\x1f\x7f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]*"
_TEXT: Final = re.compile(rf"guide/{_LANGUAGE}/(?P<stem>[a-z0-9]+(?:-[a-z0-9]+)*)\.(?:md|toml)")
_DRAWING: Final = re.compile(r"pictures/(?P<stem>[a-z0-9-]+)\.svg")

Id = Annotated[str, Meta(pattern=rf"\A{_ID}\Z")]
Version = Annotated[str, Meta(pattern=rf"\A{_VERSION}\Z")]
Code = Annotated[str, Meta(pattern=rf"\A{_LANGUAGE}\Z")]
Sha256 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class PackedFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One file of a pack.

    Attributes:
        name: Where it stands, with slashes: `guide/en/15-our-clinic.md`.
        size: How many bytes it has.
        sha256: Its digest, in hexadecimal digits.
    """

    name: Annotated[str, Meta(max_length=100)]
    size: Annotated[int, Meta(ge=0, le=MAX_FILE_BYTES)]
    sha256: Sha256


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a pack says of itself.

    Attributes:
        format: The format's number.
        id: The pack's name, the same in all its versions.
        version: Its version; numbers with dots.
        title: What it is called by people.
        needs: The least version of the program that can show it.
        made: When it was made: seconds since 1970 (UTC).
        languages: Codes of the languages that it has texts in, in the order of the alphabet.
        files: Its files, by their names in the order of their bytes.
    """

    format: Annotated[int, Meta(ge=1)]
    id: Id
    version: Version
    title: Annotated[str, Meta(min_length=1, max_length=80, pattern=rf"\A{_LINE}\Z")]
    needs: Version
    made: Annotated[int, Meta(ge=0, le=253_402_300_799)]
    languages: Annotated[tuple[Code, ...], Meta(max_length=40)]
    files: Annotated[tuple[PackedFile, ...], Meta(min_length=1, max_length=MAX_FILES)]

    @property
    def name(self) -> str:
        """What the pack is called to staff and IT: "north-clinic 3"."""
        return f"{self.id} {self.version}"


class WrongManifestError(ValueError):
    """A manifest is not as it has to be; the text tells what is wrong, as a sentence."""


def read_manifest(data: bytes) -> Manifest:
    """Return what the bytes of a manifest say.

    Raises:
        WrongManifestError: If that is not as it has to be.
    """
    try:
        found = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
        number = msgspec.json.decode(found.get("format", b"null"))
        if isinstance(number, int) and number > FORMAT:
            raise WrongManifestError(f"It is of format {number}, which this program does not know.")
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise WrongManifestError(f"Its manifest cannot be read: {error}.") from error
    _look_at_names(manifest)
    return manifest


def _look_at_names(manifest: Manifest) -> None:
    names = [file.name for file in manifest.files]
    for name in names:
        if not may_be_packed(name):
            raise WrongManifestError(f"It has a file {name!a}, for which there is no place in a pack.")
    if len({name.lower() for name in names}) < len(names):
        raise WrongManifestError("Two of its files have the same name.")
    if names != sorted(names):
        raise WrongManifestError("Its files are not in order.")
    if languages_in(names) != manifest.languages:
        raise WrongManifestError("The languages that it tells are not those of its files.")


def may_be_packed(name: str) -> bool:
    """Return whether a pack may have a file of that name.

    All that may be is listed, so nothing can lead out of a folder or be a device, on any system: a text of a
    language, a drawing, the ledger.
    """
    found = _TEXT.fullmatch(name) or _DRAWING.fullmatch(name)
    return name == FACTS or (found is not None and len(name) <= MAX_NAME and is_drawing_name(found["stem"]))


def languages_in(names: list[str]) -> tuple[str, ...]:
    """Return the codes of the languages that files stand in."""
    return tuple(sorted({name.split("/")[1] for name in names if name.count("/") == 2}))


def digest(manifest: bytes) -> str:
    """Return what tells a manifest, and so all that is in a pack, from others."""
    return hashlib.sha256(manifest).hexdigest()


def numbers_of(version: str) -> tuple[int, ...]:
    """Return a version as numbers that can be compared; what follows them ("0.5.0.dev1") does not count.

    "1" and "1.0" are the same version.
    """
    found = re.match(_VERSION, version)
    numbers = [int(number) for number in found[0].split(".")] if found else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)


def is_for(needs: str, program: str) -> bool:
    """Return whether a program's version is what a pack needs."""
    return numbers_of(program) >= numbers_of(needs)
