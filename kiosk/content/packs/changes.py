"""What families find changed where one guide takes the place of another: told by titles, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.content.files import read_bytes
from kiosk.content.layers import Pictures

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.content.library import Library

_WORDS = "words.md"


class Changes(Struct, frozen=True):
    """What is not as before; everything empty where all is.

    Attributes:
        new: Titles of sections that there were not.
        changed: Titles of sections that say something else, in one language at least.
        gone: Titles of sections that there are no more.
        languages_new: Names of languages that there were not.
        languages_gone: Names of languages that there are no more.
        drawings: How many drawings are new, others, or gone.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    languages_new: tuple[str, ...] = ()
    languages_gone: tuple[str, ...] = ()
    drawings: int = 0


def changes(before: Library, after: Library, pictures: Path, language: str) -> Changes:
    """Return what is not as before.

    Args:
        before: The guide that was.
        after: The guide that is.
        pictures: The folder of the program's drawings, under both.
        language: Code of the language that titles are told in, where there are such.
    """
    old, new = _titles(before, language), _titles(after, language)
    both = [one.code for one in before.languages if one.code in {other.code for other in after.languages}]
    texts = [(_texts(before, code), _texts(after, code)) for code in both]
    names_old = {one.code: one.name for one in before.languages}
    names_new = {one.code: one.name for one in after.languages}
    drawings = [
        {name: _held(path) for name, path in Pictures(pictures, library.over).all().items()}
        for library in (before, after)
    ]
    return Changes(
        new=tuple(title for name, title in new.items() if name not in old),
        changed=tuple(
            title
            for name, title in new.items()
            if name in old and any(was.get(name) != now.get(name) for was, now in texts)
        ),
        gone=tuple(title for name, title in old.items() if name not in new),
        languages_new=tuple(name for code, name in names_new.items() if code not in names_old),
        languages_gone=tuple(name for code, name in names_old.items() if code not in names_new),
        drawings=sum(drawings[0].get(name) != drawings[1].get(name) for name in {*drawings[0], *drawings[1]}),
    )


def _titles(library: Library, language: str) -> dict[str, str]:
    """Return the titles of all that can be opened in any language, by its name."""
    found: dict[str, str] = {}
    for code in (language, *(one.code for one in library.languages)):
        titles = {heading.id: heading.title for heading in library.headings(code)}
        words, call_now = library.words_heading(code), library.call_now(code)
        if words is not None:
            titles[_WORDS] = words.title
        if call_now is not None:
            titles[call_now.heading.path.name] = call_now.heading.title
        found = {**titles, **found}
    return found


def _texts(library: Library, code: str) -> dict[str, bytes]:
    """Return what stands in the files of all that can be opened in a language, by its name."""
    found = {heading.id: _held(heading.path) for heading in library.headings(code)}
    words = [folder / _WORDS for each in (library.default, code) for folder in library.folders_of(each)]
    found[_WORDS] = b"\0".join(held for path in words if (held := _held(path)))
    call_now = library.call_now(code)
    if call_now is not None:
        found[call_now.heading.path.name] = _held(call_now.heading.path)
    return found


def _held(path: Path) -> bytes:
    data, _ = read_bytes(path)
    return data or b""
