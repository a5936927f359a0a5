"""`ibt-kiosk check`: reads all that `run` would read, and tells what is wrong. Without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk import __version__
from kiosk.base import paths
from kiosk.base.config import advice
from kiosk.commands.configured import configs_folder
from kiosk.commands.fallback import last_good
from kiosk.commands.installed import installed_problems
from kiosk.commands.layering import packs_folder
from kiosk.commands.lost import lost_config
from kiosk.commands.opening import open_all
from kiosk.content.checking.checks import check_guide
from kiosk.content.configs.installed import Configs
from kiosk.content.layers import Pictures
from kiosk.content.packs.installed import Installed
from kiosk.content.pieces import with_original_as_default
from kiosk.content.signing.review import Reviews, today
from kiosk.system.kept import problems_of_kept
from kiosk.system.voices import ThisComputer, missing_voices

if TYPE_CHECKING:
    from pathlib import Path

# What the first screen shows: named here too, since `kiosk.ui.scene` would bring Qt with it.
ATTRACT: Final = ("attract-1", "attract-2", "attract-3")


def check(config: Path | None, content: Path | None) -> int:
    """Print every problem on a line of its own, then their number; return 1 if there are any, else 0.

    Warnings are printed after them, and marked; by themselves they do not count as problems.
    """
    opened = open_all(config, content)
    pictures = Pictures(paths.pictures_folder(), opened.library.over)
    reviews = Reviews(paths.review_folder(opened.settings.review.folder), opened.library, pictures, today)
    good = last_good(opened.settings)
    lost = lost_config(opened.configured.own, opened.config, good.config(opened.config))
    found = [
        *opened.problems,
        *opened.laid.problems,
        *Installed(packs_folder(opened.settings)).problems(__version__),
        *Configs(configs_folder(opened.configured.own.settings)).problems(),
        *([lost] if lost is not None else []),
        *advice(opened.settings, opened.config),
        *opened.mounting_problems(),
        *opened.odd_hours(),
        *opened.library.problems(),
        *check_guide(with_original_as_default(opened.library), pictures, ATTRACT),
        *reviews.problems(),
        *installed_problems([language.code for language in opened.library.languages], ATTRACT),
        *problems_of_kept(paths.state_folder(opened.settings.state.folder)),
    ]
    if opened.settings.speech.offered:
        codes = [language.code for language in opened.library.languages]
        found += missing_voices(codes, opened.config, ThisComputer())
    problems = list(dict.fromkeys(problem for problem in found if not problem.warning))
    warnings = list(dict.fromkeys(problem for problem in found if problem.warning))
    for problem in (*problems, *warnings):
        print(problem)
    print(_count(len(problems), len(warnings)))
    return 1 if problems else 0


def _count(problems: int, warnings: int) -> str:
    def number(count: int, word: str) -> str:
        return f"{count or 'No'} {word}{'' if count == 1 else 's'}"

    return f"{number(problems, 'problem')}, {number(warnings, 'warning').lower()}."
