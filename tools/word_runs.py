"""Keeps watch over copied sentences without holding the text they could be copied from.

`python -m tools.word_runs FILE` writes the digest of every run of seven words of FILE into
tests/content/base_document_runs.txt, and tests/content/test_no_copy.py looks for these runs in the guide. The
base document itself is not part of this repository, and its digests do not tell its words.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

RUNS_FILE = Path(__file__).resolve().parent.parent / "tests" / "content" / "base_document_runs.txt"

# Five words in a row meet by chance ("under the skin of the"); seven are a copy.
RUN_LENGTH: Final = 7
DIGEST_BYTES: Final = 8

# Not a secret: it only keeps these digests apart from ready-made tables of digests.
_SALT: Final = b"ibt-kiosk word runs 1\n"
_WORD = re.compile(r"[^\W_]+")
# What stands within a word and is no letter: apostrophes, vowel signs, characters that nobody sees.
_APOSTROPHES: Final = "'\u2019\u02bc"
_WITHIN: Final = ("Mn", "Cf")
_HEADER = f"""\
# What the guide must not copy: one digest for each run of {RUN_LENGTH} words of the base document, whose text
# is not part of this repository. tests/content/test_no_copy.py looks for them in the guide.
# A digest is the first {DIGEST_BYTES} bytes of SHA-256, in hex, of a fixed salt and the words with single
# spaces; words are letters and digits alone, after Unicode NFKC and case folding. Sorted, each once.
# Written by: python -m tools.word_runs FILE
"""


def words_of(text: str) -> list[str]:
    """Return the words of a text as they are compared: no case, no punctuation, no typographic variants."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (sign for sign in folded if sign not in _APOSTROPHES and unicodedata.category(sign) not in _WITHIN)
    return _WORD.findall("".join(kept))


def runs_of(text: str) -> Iterator[str]:
    """Yield each run of seven words, in order; none where the text has fewer words."""
    words = words_of(text)
    for start in range(len(words) - RUN_LENGTH + 1):
        yield " ".join(words[start : start + RUN_LENGTH])


def digest(run: str) -> str:
    """Return what stands in the file for a run, in hex."""
    return hashlib.sha256(_SALT + run.encode()).digest()[:DIGEST_BYTES].hex()


def copied_runs(text: str, digests: Set[str]) -> list[str]:
    """Return the runs of a text that are among the digests, in order."""
    return [run for run in runs_of(text) if digest(run) in digests]


def written(text: str) -> str:
    """Return what the file of digests holds for a document."""
    lines = sorted({digest(run) for run in runs_of(text)})
    return _HEADER + "".join(f"{line}\n" for line in lines)


def read(file: Path = RUNS_FILE) -> frozenset[str]:
    """Return the digests of a file.

    Raises:
        ValueError: A line is no digest, or stands out of order.
    """
    lines = [line for line in file.read_text(encoding="ascii").splitlines() if not line.startswith("#")]
    for line in lines:
        if len(bytes.fromhex(line)) != DIGEST_BYTES:
            raise ValueError(f"{file.name}: not a digest: {line!r}")
    for first, second in pairwise(lines):
        if first >= second:
            raise ValueError(f"{file.name}: {second} stands out of order")
    return frozenset(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the digests of the document that the command line names."""
    parser = argparse.ArgumentParser(prog="python -m tools.word_runs", description=__doc__.partition("\n")[0])
    parser.add_argument("document", metavar="FILE", type=Path, help="the text not to be copied, in UTF-8")
    parser.add_argument("--out", metavar="FILE", type=Path, default=RUNS_FILE, help="where to write")
    options = parser.parse_args(arguments)
    text = options.document.read_text(encoding="utf-8")
    options.out.write_text(written(text), encoding="ascii", newline="\n")
    print(f"{len(read(options.out))} runs of {RUN_LENGTH} words in {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
