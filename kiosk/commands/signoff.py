"""`ibt-kiosk signoff`: a clinician stands for a language of the guide, or takes that back. Without Qt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk import __version__
from kiosk.base import paths
from kiosk.commands.check import ATTRACT
from kiosk.commands.reviewing import Reviewed, UnknownLanguageError, open_reviewed
from kiosk.content.checking.checks import check_guide
from kiosk.content.layers import Pictures
from kiosk.content.model import Card, Heading
from kiosk.content.pieces import with_original_as_default
from kiosk.content.signing.review import Review, today
from kiosk.content.signing.signoff import withdraw_signoff, write_signoff, wrong_with

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.signing.review import Item


class SignoffOptions(Struct, frozen=True):
    """What the command line says.

    Attributes:
        language: Code of the language.
        name: Who signs.
        role: What makes them the one to sign.
        until: The last day on which it is to count; None for no end.
        withdraw: Whether to take back the sign-off that is there.
    """

    language: str
    name: str = ""
    role: str = ""
    until: date | None = None
    withdraw: bool = False


def signoff(
    config: Path | None,
    content: Path | None,
    options: SignoffOptions,
    today: Callable[[], date] = today,
) -> int:
    """Write or withdraw a sign-off and return 0; 1 where that cannot be, 2 for an unknown language.

    Args:
        config: The configuration file that the command line names.
        content: The folder of the guide that the command line names.
        options: The rest of what it says.
        today: Tells the day.
    """
    try:
        reviewed = open_reviewed(config, content, options.language, today)
    except UnknownLanguageError as error:
        return _refuse(error, status=2)
    folder = paths.review_folder(reviewed.settings.review.folder)
    if options.withdraw:
        return _withdraw(folder, options.language, today())
    reasons = list(_reasons(reviewed, options, today()))
    if reasons:
        for reason in reasons:
            print(reason, file=sys.stderr)
        return _refuse("nothing was signed.")
    return _sign(folder, reviewed, options, today())


def _sign(folder: Path, reviewed: Reviewed, options: SignoffOptions, on: date) -> int:
    signed = reviewed.reviews.items(options.language)
    review = Review(
        language=options.language,
        name=" ".join(options.name.split()),
        role=" ".join(options.role.split()),
        on=on,
        until=options.until,
        digests={key: item.digest for key, item in signed.items()},
        guide=__version__,
    )
    try:
        path = write_signoff(folder, review)
    except OSError as error:
        return _refuse(f"{folder} cannot be written: {error.strerror}.")
    until = f" until {review.until}" if review.until else ""
    print(f"{review.name} ({review.role}) has signed {_counted(signed.values())}{until}.")
    print(f"It stands in {path}")
    return 0


def _withdraw(folder: Path, language: str, on: date) -> int:
    try:
        kept = withdraw_signoff(folder, language, on)
    except OSError as error:
        return _refuse(f"the sign-off in {folder} cannot be renamed: {error.strerror}.")
    if kept is None:
        return _refuse(f"there is no sign-off for {language!r} in {folder}.")
    print(f"The sign-off for {language!r} is withdrawn. It is kept as {kept}")
    return 0


def _reasons(reviewed: Reviewed, options: SignoffOptions, on: date) -> Iterator[str]:
    """Yield what keeps a sign-off from being written, a line each."""
    for what, said in (("--name", options.name), ("--role", options.role)):
        if wrong := wrong_with(said):
            yield f"ibt-kiosk: {what} {wrong}."
    if options.until is not None and options.until < on:
        yield f"ibt-kiosk: --until {options.until} is past; today is {on}."
    if not reviewed.reviews.items(options.language):
        yield f"ibt-kiosk: nothing of {options.language!r} can be read."
    # A configuration that is half read may name another guide, or another folder for sign-offs.
    for problem in (*reviewed.config_problems, *_problems(reviewed)):
        yield str(problem)


def _problems(reviewed: Reviewed) -> Iterator[Problem]:
    """Yield what is wrong with the guide in this language, what all languages share included."""
    library = reviewed.library
    pictures = Pictures(paths.pictures_folder(), library.over)
    checked = check_guide(with_original_as_default(library), pictures, ATTRACT)
    found = (*library.problems(), *checked)
    codes = (code for code in library.codes if code != reviewed.language)
    others = {folder for code in codes for folder in library.folders_of(code)}
    for problem in dict.fromkeys(found):
        if not problem.warning and others.isdisjoint((problem.path, *problem.path.parents)):
            yield problem


def _counted(signed: Iterable[Item]) -> str:
    """Return how many there are of each kind: `71 cards, 40 words and 10 section heads`."""
    kinds = [type(item.text) for item in signed]
    cards, heads = kinds.count(Card), kinds.count(Heading)
    words = len(kinds) - cards - heads
    parts = [
        f"{count} {word}{'' if count == 1 else 's'}"
        for count, word in ((cards, "card"), (words, "glossary word"), (heads, "section head"))
        if count
    ]
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _refuse(why: object, status: int = 1) -> int:
    print(f"ibt-kiosk: {why}", file=sys.stderr)
    return status
