"""What is fuzzed: each reader of files, given any bytes; whatever they are, problems come out, no exception.

Shared by `make fuzz` (atheris) and by tests/fuzz (hypothesis).
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from kiosk.base import paths
from kiosk.base.config import load_config
from kiosk.base.keeping import KeptFile
from kiosk.base.options import Settings
from kiosk.base.overlay import changes, lay_over
from kiosk.content.checking.drawingfile import drawing_to_show
from kiosk.content.configs.signedconfig import inspect
from kiosk.content.facts import read_ledger
from kiosk.content.languages import read_language
from kiosk.content.packs.container import UNTRUSTED, archive_of, joined, read_archive, split
from kiosk.content.packs.manifest import WrongManifestError, read_manifest
from kiosk.content.pronunciation import read_pronunciations
from kiosk.content.reading.callnow import read_call_now
from kiosk.content.reading.headings import read_heading
from kiosk.content.reading.sections import read_section
from kiosk.content.reading.words import read_terms
from kiosk.content.signed.minisign import MinisignError, PublicKey, Signature
from kiosk.content.signed.refused import Refused
from kiosk.content.signing.signoff import read_signoff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kiosk.base.problems import Problem
    from kiosk.content.model import Card

    Target = Callable[[bytes], None]

LIMIT: Final = 100_000
"""The longest file that is tried, in bytes; what is longer is tested in tests/content/test_limits.py."""


class Kept(msgspec.Struct):
    """As the files that the program keeps are: numbers, texts, lists and tables of them."""

    version: int = 1
    days: dict[str, dict[str, int]] = {}
    salt: str = ""
    until: float | None = None
    names: list[str] = []


@functools.cache
def folder() -> Path:
    """Return the folder that files are written to: in memory where there is such a place."""
    memory = Path("/dev/shm")
    made = Path(tempfile.mkdtemp(prefix="ibt-fuzz-", dir=memory if memory.is_dir() else None))
    (made / "en").mkdir()
    return made


def written(name: str, data: bytes) -> Path:
    """Write a file and return its path."""
    path = folder() / name
    path.write_bytes(data[:LIMIT])
    return path


def look(problems: Iterable[Problem]) -> None:
    """Check that problems can be told: a line, one sentence each, nothing that a terminal would obey."""
    for problem in problems:
        assert problem.line >= 1, problem
        assert str(problem).isprintable(), problem
        assert len(str(problem)) < 2_000, problem


def look_at_cards(cards: Iterable[Card]) -> None:
    """Check that nothing invisible is left in what a family reads."""
    for card in cards:
        assert card.id, card
        assert card.headline, card
        for text in (card.headline, card.child, *(block.text for block in (*card.body, *card.more))):
            assert not any(ord(sign) < 32 or sign in "\u202e\u2066\u200f" for sign in text), text
            assert "\n" not in text, text


def options(data: bytes) -> None:
    """Read a configuration."""
    loaded = load_config(written("kiosk.toml", data))
    look(loaded.problems)
    assert loaded.settings.languages.default


def overlay(data: bytes) -> None:
    """Read a configuration that is laid over another one: it is taken whole, or not at all."""
    below = Settings()
    loaded = lay_over(below, data, folder() / "kiosk.toml")
    look(loaded.problems)
    if any(not problem.warning for problem in loaded.problems):
        assert loaded.settings == below
    fixed = [change for change in changes(below, loaded.settings) if change.option.is_fixed]
    assert fixed == [], "what only the machine's own file may tell"
    inspect_config(data)


def inspect_config(data: bytes) -> None:
    """Read bytes as a signature."""
    with contextlib.suppress(Refused):
        inspect(b"", data, [PublicKey(bytes(8), bytes(32))])
        raise AssertionError("nobody has signed this")


def section(data: bytes) -> None:
    """Read a section: head, Markdown, labels."""
    path = written("en/20-fuzz.md", data)
    heading, problems = read_heading(path, "en")
    look(problems)
    read, problems = read_section(path, "en")
    look(problems)
    assert (read is None) or heading is not None, "a section that is read has a heading"
    if read is not None:
        look_at_cards(read.cards)
        assert len({card.id for card in read.cards}) == len(read.cards)


def words(data: bytes) -> None:
    """Read a glossary."""
    terms, problems = read_terms(written("en/words.md", data), "en")
    look(problems)
    assert all(term.body for term in terms)


def call_now(data: bytes) -> None:
    """Read the screen for an emergency."""
    read, problems = read_call_now(written("en/call-now.md", data), "en")
    look(problems)
    if read is not None:
        look_at_cards(read.cards)


def language(data: bytes) -> None:
    """Read the file of a language."""
    written("en/language.toml", data)
    _, problems = read_language(folder() / "en")
    look(problems)


def pronunciations(data: bytes) -> None:
    """Read how words are said, and say something."""
    said, problems = read_pronunciations(written("en/speech.toml", data))
    look(problems)
    said.applied("The CSF holds 5 mcg of it.")


def facts(data: bytes) -> None:
    """Read the ledger of facts."""
    ledger = read_ledger(written("facts.toml", data))
    look(ledger.problems)
    ledger.sources_of(tuple(ledger.facts))


def signoff(data: bytes) -> None:
    """Read a sign-off: any change to one makes it count no more."""
    review, _, problems = read_signoff(written("signoff-en.toml", data), "en")
    look(problems)
    assert review is None or review.name.strip()


def kept(data: bytes) -> None:
    """Read a file that the program keeps."""
    read = KeptFile(written("kept.json", data), Kept).read()
    look([read.problem] if read.problem else [])
    assert (read.value is None) is (read.problem is not None)


def drawing(data: bytes) -> None:
    """Look through a drawing; what can be shown is the file as it is."""
    shown, problems = drawing_to_show(written("drawing.svg", data))
    look(problems)
    assert shown is None or shown == data[:LIMIT]


def pack(data: bytes) -> None:
    """Read the file of a pack as if it were signed, and what its manifest says."""
    found = split(data)
    with contextlib.suppress(WrongManifestError):
        read_archive(found[1] if found is not None else memoryview(data))
    if found is not None:
        with contextlib.suppress(MinisignError):
            Signature.read(found[0], UNTRUSTED)
    with contextlib.suppress(WrongManifestError):
        read_manifest(data)


TARGETS: Final[dict[str, Target]] = {
    each.__name__: each
    for each in (
        options,
        overlay,
        section,
        words,
        call_now,
        language,
        pronunciations,
        facts,
        signoff,
        kept,
        drawing,
        pack,
    )
}

_PATTERNS: Final = {
    "options": ("docs/kiosk.sample.toml",),
    "section": ("guide/*/[0-9]*.md",),
    "words": ("guide/*/words.md",),
    "call_now": ("guide/*/call-now.md",),
    "language": ("guide/*/language.toml",),
    "pronunciations": ("guide/*/speech.toml",),
    "facts": ("guide/facts.toml",),
    "drawing": ("pictures/*.svg",),
}

_BEGINNINGS: Final = {"options": 3_000, "facts": 3_000}
"""How much of a file is enough to begin with: these are long, and more of the same."""

_MANIFEST: Final = (
    b'{"format": 1, "id": "north-clinic", "version": "1", "title": "Ours", "needs": "0.1", "made": 0,'
    b' "languages": ["en"], "files": [{"name": "guide/en/10-a.md", "size": 5, "sha256": "'
    + hashlib.sha256(b"words").hexdigest().encode()
    + b'"}]}'
)

_MORE: Final = {
    "overlay": (
        b'[clinic]\nphone_day = "555"\n[clinic.fasting]\nes = "Nada"\n[languages]\noffered = ["es"]\n',
        b'[languages]\ndefault = "es"\n[state]\nfolder = "x"\n',
        b"untrusted comment: signature from minisign secret key\nRUS\ntrusted comment: timestamp:5\nA==\n",
    ),
    "pack": (_MANIFEST, joined([""] * 4, archive_of(_MANIFEST, [("guide/en/10-a.md", b"words")]))),
    "kept": (b'{"version": 1, "days": {"2030-01-01": {"pages": 7}}, "salt": "x", "names": ["a"]}', b"{}"),
    "signoff": (
        b'format = 1\nchecksum = "' + b"0" * 64 + b'"\nlanguage = "en"\nname = "N"\nrole = "R"\n'
        b'on = 2030-01-01\nuntil = 2031-01-01\nguide = "1"\n\n[digests]\n"a/b" = "' + b"1" * 64 + b'"\n',
    ),
}


def seeds(name: str) -> list[bytes]:
    """Return whole files to begin with: those of the guide that comes with the program."""
    resources = paths.resources()
    found = [
        file.read_bytes()[: _BEGINNINGS.get(name, LIMIT)]
        for pattern in _PATTERNS.get(name, ())
        for root in (resources, resources.parent)
        for file in sorted(root.glob(pattern))
    ]
    return [*found, *_MORE.get(name, ())]
