"""Whether a translation keeps step with the guide in the default language.

A translation says in `Original:` which state of the original it was made from, as a digest of its words
(`kiosk.content.digests`). What can be compared without knowing the language is compared: the numbers, the
clinic's names in braces, the drawings, and which parts there are.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kiosk.base.problems import Problem
from kiosk.content.checking.numbers import numbers
from kiosk.content.digests import words_digest
from kiosk.content.model import Card
from kiosk.content.pieces import CALL_NOW, WORDS, written_cards, written_sections, written_words

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kiosk.content.library import Library
    from kiosk.content.model import Block, Picture, Term


def check_translation(library: Library, code: str) -> Iterator[Problem]:
    """Yield what is wrong with a translation as a translation; what it lacks is told at the original.

    Args:
        library: The guide.
        code: Code of a language other than the default one.
    """
    yield from _missing_files(library, code)
    unstamped: defaultdict[Path, dict[str, int]] = defaultdict(dict)
    for kind, read in (("card", written_cards), ("word", written_words)):
        own, originals = read(library, code), read(library, library.default)
        there = {key.partition("/")[0] for key in own}
        for key, original in originals.items():
            translation = own.get(key)
            if translation is not None:
                yield from _check_pair(key, translation, original)
                if not translation.original:
                    unstamped[translation.path][key] = translation.line
            elif key.partition("/")[0] in there:
                wrong = f'The {kind} "{original.id}" is missing in "{code}".'
                yield Problem(original.path, original.line, wrong, "Translate it.", warning=True)
    for path, lines in unstamped.items():
        yield _unstamped(path, lines, code)


def _unstamped(path: Path, lines: Mapping[str, int], code: str) -> Problem:
    """Return one warning for all of a file: a new translation has none of these lines."""
    first, line = next(iter(lines.items()))
    more = len(lines) - 1
    if more:
        wrong = f"{first} and {more} more here do not tell from which originals they were translated."
        remedy = f"Compare them with the originals; then run `ibt-kiosk stamp --lang {code}`."
    else:
        wrong = f"{first} does not tell from which original it was translated."
        remedy = f"Compare it with the original; then run `ibt-kiosk stamp --lang {code} {first}`."
    return Problem(path, line, wrong, remedy, warning=True)


def _missing_files(library: Library, code: str) -> Iterator[Problem]:
    """Yield a warning for each whole section, and for a glossary, that a translation lacks."""
    own = written_sections(library, code)
    for name, section in written_sections(library, library.default).items():
        if name not in own:
            what = '"When to call now"' if name == CALL_NOW else f'The section "{name}"'
            wrong = f'{what} is missing in "{code}".'
            yield Problem(section.heading.path, 1, wrong, "Translate it.", warning=True)
        elif own[name].heading.picture not in ("", section.heading.picture):
            heading = own[name].heading
            wrong = f'The picture of the section is "{heading.picture}", and not that of its original.'
            original = section.heading.picture
            remedy = f'Name "{original}".' if original else "Leave it out, or name it in the original too."
            yield Problem(heading.path, 1, wrong, remedy)
    terms = library.written_terms(library.default)
    if terms and not library.written_terms(code):
        wrong = f'The glossary, {WORDS}.md, is missing in "{code}".'
        yield Problem(terms[0].path, 1, wrong, "Translate it.", warning=True)


def _check_pair(key: str, own: Card | Term, original: Card | Term) -> Iterator[Problem]:
    yield from _check_step(key, own, original)
    yield from _check_numbers(own, original)
    yield from _check_pictures(own, original)
    if own.facts and set(own.facts) != set(original.facts):
        wrong = "The facts are not those of the original."
        yield Problem(own.path, own.line, wrong, 'Leave the line "Facts:" out, or copy it.', warning=True)
    if isinstance(own, Card) and isinstance(original, Card):
        yield from _check_parts(own, original)


def _check_step(key: str, own: Card | Term, original: Card | Term) -> Iterator[Problem]:
    if own.original and own.original != words_digest(original):
        where = f"{original.path.parent.name}/{original.path.name}, line {original.line}"
        wrong = f"The original of {key} has changed since this was translated."
        remedy = f"Compare it with {where}; then run `ibt-kiosk stamp --lang {own.language} {key}`."
        yield Problem(own.path, own.line, wrong, remedy, warning=True)


def _check_numbers(own: Card | Term, original: Card | Term) -> Iterator[Problem]:
    """Yield a problem for each part with other numbers than its original: a family would act on them."""
    theirs = _texts(original)
    for part, (texts, line) in _texts(own).items():
        if part not in theirs or not texts:  # a part that is missing is told as such
            continue
        found, expected = numbers(texts), numbers(theirs[part][0])
        if found != expected:
            differences = " and ".join(
                text for text in (_list(expected - found, "lacks"), _list(found - expected, "adds")) if text
            )
            wrong = f"{part} {differences}, unlike the original."
            remedy = "Write the same numbers as figures, and as words only where the original does."
            yield Problem(own.path, line, wrong, remedy)


def _list(counted: Counter[str], verb: str) -> str:
    return f"{verb} {', '.join(sorted(counted.elements()))}" if counted else ""


def _texts(piece: Card | Term) -> Mapping[str, tuple[list[str], int]]:
    """Return the texts of each part, under what it is called to an author, with the line it starts on."""
    pictures: list[tuple[str, Picture | None]] = [("The picture's text", piece.picture)]
    if isinstance(piece, Card):
        named = {
            "The message": ([piece.headline], piece.line),
            "The short part": _of_blocks(piece.body, piece.line),
            "The child's line": ([piece.child] if piece.child else [], piece.line),
            "The part under ###": _of_blocks(piece.more, piece.line),
            'The line "Shows:"': ([piece.shows] if piece.shows else [], piece.line),
        }
        pictures.append(("The text of the picture under ###", piece.more_picture))
    else:
        named = {
            "The word": ([piece.word], piece.line),
            "The explanation": _of_blocks(piece.body, piece.line),
        }
    for what, picture in pictures:
        if picture is not None:
            named[what] = [picture.alt, picture.caption], picture.line
    return named


def _of_blocks(blocks: tuple[Block, ...], line: int) -> tuple[list[str], int]:
    return [block.text for block in blocks], blocks[0].line if blocks else line


def _check_pictures(own: Card | Term, original: Card | Term) -> Iterator[Problem]:
    for picture, other, where in _picture_pairs(own, original):
        if other is None and picture is not None:
            wrong = f'The original has no picture{where}, and this has "{picture.name}".'
            yield Problem(own.path, picture.line, wrong, "Leave it out, or draw the original too.")
        elif other is not None and picture is None:
            wrong = f'The picture{where}, "{other.name}", has no words in this language.'
            yield Problem(own.path, own.line, wrong, f'Add ![words]({other.name} "caption").', warning=True)
        elif other is not None and picture is not None and picture.name != other.name:
            wrong = f'The picture{where} is "{picture.name}", and the original shows "{other.name}".'
            yield Problem(own.path, picture.line, wrong, f'Name "{other.name}".')


def _picture_pairs(
    own: Card | Term, original: Card | Term
) -> Iterator[tuple[Picture | None, Picture | None, str]]:
    yield own.picture, original.picture, ""
    if isinstance(own, Card) and isinstance(original, Card):
        yield own.more_picture, original.more_picture, " under ###"


def _check_parts(own: Card, original: Card) -> Iterator[Problem]:
    for what, mine, other in (
        ("text under ###", own.more, original.more),
        ('line "Shows:"', own.shows, original.shows),
    ):
        if other and not mine:
            wrong = f"The original has a {what}, and this has none."
            yield Problem(own.path, own.line, wrong, "Translate it.", warning=True)
        elif mine and not other:
            wrong = f"The original has no {what}, and this has one."
            yield Problem(own.path, own.line, wrong, "Leave it out.", warning=True)
