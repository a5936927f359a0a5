"""What `proof` and `signoff` begin with: one language of the guide, even one that is not offered yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from kiosk.base import paths
from kiosk.commands.opening import NOTHING_TO_READ, Opened, language_of, open_all, open_library
from kiosk.content.layers import Pictures
from kiosk.content.signing.review import Reviews

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from kiosk.base.options import Settings
    from kiosk.base.problems import Problem
    from kiosk.content.library import Library


class UnknownLanguageError(Exception):
    """The guide has no such language, or nothing of it can be read."""

    def __init__(self, wanted: str | None, library: Library) -> None:
        """Tell what was wanted (None for any language), and what there is."""
        others = [code for code in library.codes if code != wanted]
        there = f"It has: {', '.join(others) or 'none'}."
        lacking = f"the guide has no language {wanted!r} that can be read. {there}"
        super().__init__(NOTHING_TO_READ if wanted is None else lacking)


class Reviewed(NamedTuple):
    """What was opened.

    Attributes:
        settings: The options.
        config_problems: What is wrong with the configuration.
        library: The guide, the wanted language among those it offers.
        language: Code of that language.
        reviews: The sign-offs.
    """

    settings: Settings
    config_problems: tuple[Problem, ...]
    library: Library
    language: str
    reviews: Reviews


def open_reviewed(
    config: Path | None, content: Path | None, wanted: str | None, today: Callable[[], date]
) -> Reviewed:
    """Read the configuration, and open the guide in a language and its sign-offs.

    A language is proofread and signed before a clinic offers it, so it need not be offered.

    Raises:
        UnknownLanguageError: The guide has no such language.
    """
    opened = open_all(config, content)
    library = _with_language(opened, wanted)
    language = language_of(Opened(opened.configured, library), wanted)
    if language is None or not library.headings(language):
        raise UnknownLanguageError(wanted, library)
    folder = paths.review_folder(opened.settings.review.folder)
    reviews = Reviews(folder, library, Pictures(paths.pictures_folder(), library.over), today)
    return Reviewed(opened.settings, opened.problems, library, language, reviews)


def _with_language(opened: Opened, wanted: str | None) -> Library:
    library, settings = opened.library, opened.settings
    languages = settings.languages
    if wanted is None or wanted in (*languages.offered, *(known.code for known in library.languages)):
        return library
    if wanted not in library.codes:
        return library
    replace = msgspec.structs.replace
    more = replace(settings, languages=replace(languages, offered=(*languages.offered, wanted)))
    return open_library(more, library.folder, library.over)
