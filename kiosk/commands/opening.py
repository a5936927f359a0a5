"""What every command begins with: the configuration and the guide. Without Qt."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.config import Loaded, find_config, load_config, usual_place
from kiosk.base.options import SENTENCES, Settings
from kiosk.base.problems import Problem
from kiosk.commands.layering import Laid, lay, own_guide
from kiosk.commands.mounting import mounting_problems
from kiosk.content.languages import codes_of
from kiosk.content.library import Library
from kiosk.staff.hours import oddities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from kiosk.base.options import Clinic
    from kiosk.commands.mounting import Picture
    from kiosk.content.layers import Layer

NOTHING_TO_READ: Final = "nothing of the guide can be read. `ibt-kiosk check` tells why."


class Opened(msgspec.Struct, frozen=True):
    """What was read.

    Attributes:
        settings: The options, defaults in place of what is broken.
        config: The configuration file; where it would stand, if there is none.
        problems: What is wrong with the configuration.
        library: The guide.
        lines: The line of each key that stands in the configuration file.
        loaded: All that was read of the configuration.
        laid: What the guide is put together from.
    """

    settings: Settings
    config: Path
    problems: tuple[Problem, ...]
    library: Library
    lines: Mapping[tuple[str, ...], int] = msgspec.field(default_factory=dict)
    loaded: Loaded = msgspec.field(default_factory=lambda: Loaded(Settings()))
    laid: Laid = msgspec.field(default_factory=Laid)

    def mounting_problems(self, picture: Picture | None = None) -> Iterator[Problem]:
        """Yield what is wrong with the mounting; `picture` is the size of the picture, where it is known."""
        line = self.lines.get(("screen", "lower_edge_mm"), 1)
        return mounting_problems(self.settings.screen, self.config, line, picture)

    def odd_hours(self) -> Iterator[Problem]:
        """Yield, as warnings, what can be read in the opening hours, but was hardly meant."""
        for day, wrong, remedy in oddities(msgspec.structs.asdict(self.settings.hours)):
            yield Problem(self.config, self.lines.get(("hours", day), 1), wrong, remedy, warning=True)


def open_all(config: Path | None, content: Path | None) -> Opened:
    """Read the configuration and open the guide.

    Args:
        config: The file that the command line names, if it does.
        content: The folder of the guide that the command line names, if it does.
    """
    path = find_config(config, os.environ, sys.platform)
    loaded = load_config(path)
    return opened_with(loaded, path or usual_place(os.environ, sys.platform), content)


def opened_with(loaded: Loaded, config: Path, content: Path | None) -> Opened:
    """Open the guide that a configuration names; see `open_all`."""
    laid = lay(loaded.settings, content)
    return Opened(
        settings=loaded.settings,
        config=config,
        problems=loaded.problems,
        library=open_library(loaded.settings, laid.folder, laid.over),
        lines=loaded.lines,
        loaded=loaded,
        laid=laid,
    )


def open_library(settings: Settings, folder: Path | None = None, over: Sequence[Layer] = ()) -> Library:
    """Open the guide in a folder, else the configured one, else the program's; and what is laid over it."""
    folder = folder or own_guide(settings, None) or paths.guide_folder()
    languages = settings.languages
    values = values_of(settings.clinic)
    return Library(
        folder,
        languages.offered or all_languages((folder, *(layer.guide for layer in over)), languages.default),
        languages.default,
        values,
        version=__version__,
        sentences=sentences_of(settings.clinic),
        over=over,
    )


def all_languages(folders: Iterable[Path], default: str) -> tuple[str, ...]:
    """Return the codes of all languages that a guide has, the default one first, then by the alphabet."""
    return (default, *(code for code in codes_of(folders) if code != default))


def values_of(clinic: Clinic) -> dict[str, str]:
    """Return what stands for the names in braces in the guide."""
    return {
        "clinic_name": clinic.name,
        "phone_day": clinic.phone_day,
        "phone_night": clinic.phone_night,
        "phone_emergency": clinic.phone_emergency,
    }


def sentences_of(clinic: Clinic) -> dict[str, dict[str, str]]:
    """Return the clinic's own sentences: the name of the option, the code of the language, the words."""
    return {name: dict(getattr(clinic, name)) for name in SENTENCES}


def language_of(opened: Opened, wanted: str | None) -> str | None:
    """Return the code of the wanted language, or of the default one; None where the guide lacks it."""
    codes = [language.code for language in opened.library.languages]
    if wanted is None:
        default = opened.settings.languages.default
        return default if default in codes or not codes else codes[0]
    return wanted if wanted in codes else None


def unknown_language(wanted: str | None, codes: list[str]) -> str:
    """Return what to say where `language_of` finds nothing, or nothing to read.

    Args:
        wanted: The code that the command line names, if it does.
        codes: The codes of the languages that are offered and can be read.
    """
    if wanted is None:
        return f"ibt-kiosk: {NOTHING_TO_READ}"
    return f"ibt-kiosk: there is no language {wanted!r} here. Offered are: {', '.join(codes) or 'none'}."
