"""A configuration that is laid over the machine's own, option by option.

What it names takes the place of what the machine's own file, or the default, says; the rest stays. It is
taken whole or not at all, and may not name what only the machine's own file may tell. Where it comes from,
and whether it is signed, is none of this module's business: see `kiosk.content.configs`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from kiosk.base.config import load_text
from kiosk.base.declared import declared, value_of
from kiosk.base.options import Settings
from kiosk.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.base.config import Loaded
    from kiosk.base.declared import Option

FOLDER: Final = "config"
"""The folder in the state folder that they are kept in: see `kiosk.content.configs.installed`."""


class Change(Struct, frozen=True):
    """An option that has another value than before.

    Attributes:
        option: The option.
        before: Its value before.
        after: Its value now.
    """

    option: Option
    before: object
    after: object

    @property
    def key(self) -> tuple[str, str]:
        """Table and name: `("clinic", "phone_day")`."""
        return self.option.table, self.option.name


def lay_over(below: Settings, data: bytes, path: Path) -> Loaded:
    """Return the settings with a file laid over them, and all that is wrong with it.

    It may be used only where no problem but warnings is told; the settings are those below otherwise.

    Args:
        below: The settings that it lies on.
        data: What the file holds.
        path: The file, for the problems.
    """
    loaded = load_text(data, path, below)
    found = [*loaded.problems, *_out_of_place(loaded, path)]
    if not loaded.named and not found:
        found = [Problem(path, 1, "This configuration names no option.", "Write the options that change.")]
    wrong = any(not problem.warning for problem in found)
    return replace(loaded, settings=below if wrong else loaded.settings, problems=tuple(sorted(found)))


def lay_alone(data: bytes, path: Path) -> Loaded:
    """Return what can be told of such a file without knowing what it will lie on; see `lay_over`."""
    below, offered = Settings(), load_text(data, path).settings.languages.offered
    if offered:  # the default language, where it names none, is one of the machine's own file
        languages = type(below.languages)(offered=offered, default=offered[0])
        below = Settings(languages=languages)
    return lay_over(below, data, path)


def changes(before: Settings, after: Settings) -> tuple[Change, ...]:
    """Return the options that have other values, in the order in which they are declared."""
    pairs = ((option, value_of(before, option), value_of(after, option)) for option in declared())
    return tuple(Change(option, old, new) for option, old, new in pairs if old != new)


def _out_of_place(loaded: Loaded, path: Path) -> Iterator[Problem]:
    for option in declared():
        key = option.table, option.name
        if option.is_fixed and key in loaded.named:
            line = loaded.lines.get(key) or loaded.lines.get(key[:1], 1)
            wrong = f"[{option.table}] {option.name} may stand only in the machine's own file."
            yield Problem(path, line, wrong, "Take it out.")
