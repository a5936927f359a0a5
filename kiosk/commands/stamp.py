"""`ibt-kiosk stamp`: writes into a translation from which state of the original it was made. Without Qt."""

from __future__ import annotations

import sys
from collections import defaultdict
from typing import TYPE_CHECKING

from kiosk.commands.opening import open_all
from kiosk.content.digests import words_digest
from kiosk.content.findings import nearest
from kiosk.content.pieces import with_original_as_default, written_pieces
from kiosk.content.stamping import stamped, write_in_place

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kiosk.content.model import Card, Term


def stamp(config: Path | None, content: Path | None, language: str, names: Sequence[str]) -> int:
    """Write the `Original:` lines of a translation; return the exit status.

    Args:
        config: The configuration file that the command line names.
        content: The folder of the guide that the command line names.
        language: Code of the translation's language; it need not be offered.
        names: The cards and words, such as `process/place`, `call-now/do` or `words/catheter`; with none, all
            that have no such line yet.
    """
    library = with_original_as_default(open_all(config, content).library)
    default, codes = library.default, library.codes
    if language not in codes:
        return _refuse(f"the guide has no language {language!r}. It has: {', '.join(codes) or 'none'}.")
    if language == default:
        return _refuse(f"{language!r} is what the others are translated from.")
    library = library.opened_with((language,), default)
    originals, translations = written_pieces(library, default), written_pieces(library, language)
    unknown = [name for name in names if name not in originals]
    for name in unknown:
        remedy = nearest(name, originals, "`ibt-kiosk check` tells the names of those to stamp.")
        _refuse(f"there is no card or word {name!r}. {remedy}")
    if unknown:
        return 2
    wanted = names or [name for name, piece in translations.items() if not piece.original]
    missing = [name for name in wanted if name not in translations]
    for name in missing:
        print(f"{name}: not translated into {language!r} yet, so there is nothing to stamp.", file=sys.stderr)
    chosen = {
        name: (translations[name], words_digest(originals[name]))
        for name in dict.fromkeys(wanted)
        if name in translations and name in originals
    }
    try:
        written = _write(chosen)
    except OSError as error:
        return _refuse(f"{error.filename} cannot be written: {error.strerror}.", status=1)
    if not wanted:
        print("Nothing to stamp: all that is translated says from what.")
    else:
        print(f"{written} stamped.")
    return 1 if missing else 0


def _write(chosen: Mapping[str, tuple[Card | Term, str]]) -> int:
    """Write file by file, tell each card, and return how many they were."""
    files: defaultdict[Path, dict[str, tuple[int, str]]] = defaultdict(dict)
    for name, (piece, digest) in chosen.items():
        files[piece.path][name] = piece.line, digest
    for path, pieces in files.items():
        try:
            write_in_place(path, stamped(path.read_bytes(), dict(pieces.values())))
        except OSError as error:  # of a full disk the system names no file
            raise OSError(error.errno, error.strerror, str(path)) from error
        for name, (line, digest) in pieces.items():
            print(f"{path}:{line}: {name} is stamped {digest}.")
    return len(chosen)


def _refuse(why: str, status: int = 2) -> int:
    print(f"ibt-kiosk: {why}", file=sys.stderr)
    return status
