"""Tells what a signed configuration would make of the options on this machine, or refuses it whole.

It is weighed as the next start would use it: over the machine's own file, with the guide that is shown.
Refused is what has any mistake, and what would take from families what they have: a telephone number, the
language that a visit starts in, "When to call now"; or offer a language that cannot be read. Without Qt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from kiosk.base.options import Languages
from kiosk.base.overlay import Change, changes, lay_over
from kiosk.base.problems import Problem
from kiosk.commands.configured import laid
from kiosk.commands.fallback import own_configuration
from kiosk.commands.layering import lay
from kiosk.commands.lost import PHONES, lost_by_options
from kiosk.commands.opening import open_library
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.base.config import Loaded
    from kiosk.base.options import Settings
    from kiosk.content.library import Library


class Scales(Struct, frozen=True):
    """Weighs configurations.

    Attributes:
        config: The machine's own file, where the command line names one.
        content: The folder of the guide, where the command line names one.
    """

    config: Path | None = None
    content: Path | None = None

    def settings(self) -> Settings:
        """Return the options that the next start has."""
        own = own_configuration(self.config)
        return laid(own.loaded, own.place).settings

    def language_names(self) -> dict[str, str]:
        """Return what the languages of the guide call themselves, by their codes."""
        library = self._library(replace(self.settings(), languages=Languages()))
        return {language.code: language.name for language in library.languages}

    def weigh(self, toml: bytes, path: Path) -> tuple[Change, ...]:
        """Return the options that a configuration would change.

        Args:
            toml: Its bytes.
            path: The file, for the problems.

        Raises:
            Refused: It cannot be used here; each problem is told.
        """
        own = own_configuration(self.config)
        loaded = lay_over(own.loaded.settings, toml, path)
        _refuse(Why.SETTINGS, [problem for problem in loaded.problems if not problem.warning])
        now = laid(own.loaded, own.place).settings
        _refuse(Why.LOSES, [*_lost_phones(now, loaded, path), *self._lost_guide(now, loaded, path)])
        return changes(now, loaded.settings)

    def _lost_guide(self, now: Settings, loaded: Loaded, path: Path) -> Iterator[Problem]:
        if now.languages == loaded.settings.languages:
            return  # what of the guide is read hangs on nothing else that may be changed
        before, after = self._library(now), self._library(loaded.settings)
        offered, default = ("languages", "offered"), ("languages", "default")
        line = loaded.lines.get(offered) or loaded.lines.get(default, 1)
        readable = {language.code for language in after.languages}
        for code in loaded.settings.languages.offered:
            if code not in readable:
                wrong = f'The guide on this kiosk cannot be read in "{code}".'
                yield Problem(path, line, wrong, "Offer languages that the guide has.")
        lost = lost_by_options(after, before)
        if lost is not None:
            yield Problem(path, line, f"Families would lose something: {lost}", "Choose another default.")

    def _library(self, settings: Settings) -> Library:
        found = lay(settings, self.content)
        return open_library(settings, found.folder, found.over)


def _lost_phones(now: Settings, loaded: Loaded, path: Path) -> Iterator[Problem]:
    for name in PHONES:
        if getattr(now.clinic, name) and not getattr(loaded.settings.clinic, name):
            line = loaded.lines.get(("clinic", name), 1)
            wrong = f"Families would lose the number [clinic] {name}."
            yield Problem(path, line, wrong, "Write it: only the machine's own file may take one away.")


def _refuse(why: Why, problems: list[Problem]) -> None:
    if problems:
        first, count = problems[0], len(problems)
        more = f", and {count - 1} more" if count > 1 else ""
        wrong = f"{first.path.name}:{first.line}: {first.wrong.rstrip('.')}{more}."
        raise Refused(why, wrong, first.remedy, tuple(problems))
