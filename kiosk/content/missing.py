"""Tells which of the wanted languages a guide does not have, or has nothing to read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.base.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kiosk.content.shelf import Shelf


def missing_languages(
    folder: Path, wanted: Iterable[str], shelves: Mapping[str, Shelf], there: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for each language that cannot be read; for the whole guide where it has none at all.

    Args:
        folder: The guide.
        wanted: Codes of the languages.
        shelves: What each language of them that is there holds, by its code.
        there: The codes of all languages of the guide.
    """
    if not there:
        wrong = "There is no guide in this folder."
        remedy = "Name the folder that has a folder for each language, such as en, in it."
        yield Problem(folder, 1, wrong, remedy)
        return
    for code in wanted:
        if code not in shelves:
            yield Problem(folder, 1, f'The guide has no language "{code}".', did_you_mean(code, there))
        elif not shelves[code].has_sections:
            wrong = "No section of this language can be read, so it is not offered."
            yield Problem(shelves[code].folder, 1, wrong, "Write a section, or offer other languages.")
