"""What a pack is built from: a folder with `pack.toml`, `guide` and `pictures`, and how its archive is made.

The same folder gives the same bytes, on every machine: files are taken in the order of their names, and no
file's owner, mode or time goes into the pack. The moment that it was made is that of its newest
file, or what the environment variable SOURCE_DATE_EPOCH says (https://reproducible-builds.org/specs/source-date-epoch/).
"""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct

from kiosk import __version__
from kiosk.base.problems import Problem
from kiosk.base.toml_lines import read_toml
from kiosk.content.files import read_bytes, read_text
from kiosk.content.findings import Findings
from kiosk.content.layers import GUIDE, PICTURES, SOURCE_FILE
from kiosk.content.packs.container import archive_of, joined
from kiosk.content.packs.manifest import (
    FORMAT,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_PACK_BYTES,
    Id,
    Manifest,
    PackedFile,
    Version,
    WrongManifestError,
    digest,
    languages_in,
    may_be_packed,
    read_manifest,
)
from kiosk.content.reading.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

EPOCH: Final = "SOURCE_DATE_EPOCH"
UNSIGNED: Final = ("",) * 4

_KEYS: Final = ("id", "version", "title", "needs")
_MAX_TITLE: Final = 80


class Described(Struct, frozen=True):
    """What `pack.toml` says.

    Attributes:
        id: The pack's name.
        version: Its version.
        title: What it is called by people.
        needs: The least version of the program that can show it.
    """

    id: str = ""
    version: str = ""
    title: str = ""
    needs: str = msgspec.field(default=__version__)

    @property
    def name(self) -> str:
        """What the pack is called to staff and IT."""
        return f"{self.id} {self.version}".strip()


def read_source(folder: Path) -> tuple[Described, tuple[Problem, ...]]:
    """Return what the `pack.toml` of a folder says, and what is wrong with it and with the folder's files."""
    path = folder / SOURCE_FILE
    text, problems = read_text(path, within=folder)
    misplaced = tuple(_misplaced(folder))
    if text is None:
        return Described(), (*problems, *misplaced)
    findings = Findings(path)
    table = Table(read_toml(text, path), 1, findings)
    table.note_unknown(_KEYS)
    described = Described(
        table.text("id", "", example="north-clinic"),
        table.text("version", "", example="1"),
        table.text("title", "", example="North Clinic's own pages"),
        table.text("needs", __version__),
    )
    small = "Write up to four words of small letters and digits, with hyphens between them."
    dotted = 'Write numbers with dots between them, such as "3" or "2026.10.1".'
    for key, value, kind, remedy in (
        ("id", described.id, Id, small),
        ("version", described.version, Version, dotted),
        ("needs", described.needs, Version, dotted),
    ):
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError:
            if value:
                findings.wrong(table.line(key), f'"{value}" can be no {key} of a pack.', remedy)
    if len(described.title) > _MAX_TITLE:
        wrong = f"The title is longer than {_MAX_TITLE} characters."
        findings.wrong(table.line("title"), wrong, "Shorten it.")
    return described, (*findings.problems, *misplaced)


def build(
    folder: Path, described: Described, environ: Mapping[str, str] = os.environ
) -> tuple[bytes, tuple[Problem, ...]]:
    """Return the file of a pack that is not signed yet, and what is wrong; with problems, it is empty.

    Args:
        folder: What it is built from; it has been looked through with `read_source`.
        described: What its `pack.toml` says.
        environ: The environment variables.
    """
    problems: list[Problem] = []
    names = _names(folder)
    files: dict[str, bytes] = {}
    for name in names:
        data, wrong = read_bytes(folder / name, MAX_FILE_BYTES, within=folder)
        problems.extend(wrong)
        files[name] = data or b""
    if not names or len(names) > MAX_FILES:
        wrong_number = f"There are {len(names)} files to pack." if names else "There is nothing to pack."
        remedy = f"A pack has 1 to {MAX_FILES} files, in the folders guide and pictures."
        problems.append(Problem(folder, 1, wrong_number, remedy))
    made = _made(folder, names, environ)
    if made is None:
        problems.append(Problem(folder, 1, f"${EPOCH} is no number of seconds.", "Correct it, or unset it."))
    if problems:
        return b"", tuple(problems)
    manifest = Manifest(
        format=FORMAT,
        id=described.id,
        version=described.version,
        title=described.title,
        needs=described.needs,
        made=made or 0,
        languages=languages_in(names),
        files=tuple(
            PackedFile(name=name, size=len(data), sha256=digest(data)) for name, data in files.items()
        ),
    )
    data = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    try:
        read_manifest(data)
    except WrongManifestError as error:
        return b"", (Problem(folder / SOURCE_FILE, 1, str(error), "Mend it, and build again."),)
    pack = joined(UNSIGNED, archive_of(data, files.items()))
    if len(pack) > MAX_PACK_BYTES:
        wrong_size = f"The pack would have {len(pack) / 1e6:.0f} MB."
        return b"", (Problem(folder, 1, wrong_size, f"Keep it under {MAX_PACK_BYTES / 1e6:g} MB."),)
    return pack, ()


def _names(folder: Path) -> list[str]:
    """Return the names of all files that go into the pack, in order."""
    return sorted(name for name in _found(folder) if may_be_packed(name))


def _found(folder: Path) -> Iterator[str]:
    """Yield the names of all that lies in the two folders; hidden files are nobody's text."""
    for top in (GUIDE, PICTURES):
        for place, folders, names in os.walk(folder / top):
            folders[:] = sorted(name for name in folders if name[0] != ".")
            for name in names:
                if name[0] != ".":
                    yield os.path.relpath(os.path.join(place, name), folder).replace(os.sep, "/")  # noqa: PTH118


def _misplaced(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each file that has no place in a pack."""
    found = sorted(_found(folder))
    for name in found:
        if not may_be_packed(name):
            wrong = "There is no place for a file of this name in a pack."
            remedy = "Name it guide/en/name.md or pictures/name.svg, in small letters, digits and hyphens."
            yield Problem(folder / name, 1, wrong, remedy)


def _made(folder: Path, names: list[str], environ: Mapping[str, str]) -> int | None:
    told = environ.get(EPOCH, "")
    if told:
        return int(told) if re.fullmatch(r"[0-9]{1,11}", told) else None
    times: list[float] = []
    for name in (SOURCE_FILE, *names):
        try:
            times.append((folder / name).stat().st_mtime)
        except OSError:
            continue
    return max(0, int(max(times, default=0)))
