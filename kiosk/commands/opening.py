"""What every command begins with: the configuration and the guide. Without Qt."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.options import SENTENCES
from kiosk.base.problems import Problem
from kiosk.commands.configured import Configured, configured
from kiosk.commands.layering import Laid, lay, own_guide
from kiosk.commands.mounting import mounting_problems
from kiosk.content.languages import codes_of
from kiosk.content.library import Library
from kiosk.staff.hours import oddities

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from kiosk.base.options import Clinic, Settings
    from kiosk.commands.mounting import Picture
    from kiosk.content.layers import Layer

NOTHING_TO_READ: Final = "nothing of the guide can be read. `ibt-kiosk check` tells why."


class Opened(msgspec.Struct, frozen=True):
    """What was read.

    Attributes:
        configured: The options, defaults in place of what is broken, and where they come from.
        library: The guide.
        laid: What the guide is put together from.
    """

    configured: Configured
    library: Library
    laid: Laid = msgspec.field(default_factory=Laid)

    @property
    def settings(self) -> Settings:
        """The options."""
        return self.configured.settings

    @property
    def config(self) -> Path:
        """The machine's own configuration file; where it would stand, if there is none."""
        return self.configured.path

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the configuration."""
        return self.configured.problems

    def mounting_problems(self, picture: Picture | None = None) -> Iterator[Problem]:
        """Yield what is wrong with the mounting; `picture` is the size of the picture, where it is known."""
        path, line = self.configured.where("screen", "lower_edge_mm")
        return mounting_problems(self.settings.screen, path, line, picture)

    def odd_hours(self) -> Iterator[Problem]:
        """Yield, as warnings, what can be read in the opening hours, but was hardly meant."""
        for day, wrong, remedy in oddities(msgspec.structs.asdict(self.settings.hours)):
            path, line = self.configured.where("hours", day)
            yield Problem(path, line, wrong, remedy, warning=True)


def open_all(config: Path | None, content: Path | None) -> Opened:
    """Read the configuration and open the guide.

    Args:
        config: The file that the command line names, if it does.
        content: The folder of the guide that the command line names, if it does.
    """
    return opened_with(configured(config), content)


def opened_with(found: Configured, content: Path | None) -> Opened:
    """Open the guide that a configuration names; see `open_all`."""
    laid = lay(found.settings, content)
    return Opened(found, open_library(found.settings, laid.folder, laid.over), laid)


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
