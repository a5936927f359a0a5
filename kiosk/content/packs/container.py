r"""The file of a pack: five lines of text, then a plain archive.

1. `ibt-kiosk pack 1`
2. to 5. the four lines of a signature as minisign writes them; empty in a pack that nobody has signed.

What follows is signed: an uncompressed archive in tar's format of POSIX (ustar), first the manifest, then the
files that it names, in its order. Whatever can be chosen in such an archive is laid down here, so that there
is one archive for one manifest: it is read by holding it against that one, byte by byte, and needs no reader
of tar's many forms. Nothing is compressed, so nothing can swell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.content.packs.manifest import MANIFEST, MAX_MANIFEST_BYTES, WrongManifestError, read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.packs.manifest import Manifest

MAGIC: Final = "ibt-kiosk pack 1"
UNTRUSTED: Final = "untrusted comment: signature of an ibt-kiosk pack"
"""The first line of each signature: nothing covers it, so it may say nothing else."""

MAX_HEAD: Final = 2_000
"""How many bytes the five lines may have."""

_LINES: Final = 5
_BLOCK: Final = 512
_END: Final = bytes(2 * _BLOCK)


def split(data: bytes) -> tuple[list[str], memoryview] | None:
    """Return the four lines of the signature, and what is signed; None where this is no pack."""
    end = -1
    for _ in range(_LINES):
        end = data.find(b"\n", end + 1, MAX_HEAD)
        if end < 0:
            return None
    try:
        magic, *lines = data[:end].decode().split("\n")
    except UnicodeDecodeError:
        return None
    return (lines, memoryview(data)[end + 1 :]) if magic == MAGIC else None


def joined(lines: Iterable[str], archive: bytes | memoryview) -> bytes:
    """Return the file of a pack; the inverse of `split`."""
    return "".join(f"{line}\n" for line in (MAGIC, *lines)).encode() + archive


def archive_of(manifest: bytes, files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the archive of a manifest and the files that it names, in its order."""
    entries = [(MANIFEST, manifest), *files]
    return (
        b"".join(part for name, data in entries for part in (_header(name, len(data)), data, _rest(data)))
        + _END
    )


def read_archive(archive: memoryview) -> tuple[Manifest, bytes, dict[str, memoryview]]:
    """Return the manifest of an archive, its bytes, and what its files hold; no digest is looked at.

    Raises:
        WrongManifestError: It is not the archive of its manifest; the text tells why.
    """
    size = _size(archive[:_BLOCK])
    walk = _Walk(archive)
    data = bytes(walk.take(MANIFEST, size))
    manifest = read_manifest(data)
    files = {file.name: walk.take(file.name, file.size) for file in manifest.files}
    walk.end()
    return manifest, data, files


class _Walk:
    """Goes through an archive, and takes what has to stand there."""

    def __init__(self, archive: memoryview) -> None:
        self._archive, self._at = archive, 0

    def take(self, name: str, size: int) -> memoryview:
        self._expect(
            _header(name, size), f"{name} is missing, or stands in another place than its manifest tells"
        )
        found = self._archive[self._at : self._at + size]
        if len(found) < size:
            raise WrongManifestError(f"It is cut off within {name}.")
        self._at += size
        self._expect(_rest(found), f"It is cut off, or damaged, behind {name}")
        return found

    def end(self) -> None:
        self._expect(_END, "It is cut off at its end, or has files that its manifest does not tell")
        if self._at < len(self._archive):
            raise WrongManifestError("Something follows behind its end.")

    def _expect(self, wanted: bytes, otherwise: str) -> None:
        if self._archive[self._at : self._at + len(wanted)] != wanted:
            raise WrongManifestError(f"{otherwise}.")
        self._at += len(wanted)


def _size(header: memoryview) -> int:
    """Return the size of the manifest that a header tells."""
    digits = bytes(header[124:135])
    size = int(digits, 8) if digits.isdigit() and not set(digits) & set(b"89") else -1
    if not 0 < size <= MAX_MANIFEST_BYTES:
        raise WrongManifestError("It does not begin with a manifest.")
    return size


def _header(name: str, size: int) -> bytes:
    """Return the header of a file, as POSIX.1-1988 lays it down: the pax manual page calls it ustar."""
    fields = (
        name.encode("ascii").ljust(100, b"\0"),
        b"0000644\0",  # whoever unpacks it by hand may write it, all may read it
        b"0000000\0" * 2,  # of user 0 and group 0
        b"%011o\0" % size,
        b"00000000000\0",  # from the first second of 1970
        b" " * 8,  # for the sum
        b"0",  # a plain file
        bytes(100),
        b"ustar\x0000",
        bytes(64),
        b"0000000\0" * 2,
        bytes(155 + 12),
    )
    header = b"".join(fields)
    return header[:148] + b"%06o\0 " % sum(header) + header[156:]


def _rest(data: bytes | memoryview) -> bytes:
    return bytes(-len(data) % _BLOCK)
