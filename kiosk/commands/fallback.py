"""Decides what a run shows where the configuration or the guide is broken beyond use. Without Qt.

A configuration with some wrong options, a guide with some broken files, are used as far as they can be read.
Only where that leaves too little (`kiosk.commands.lost`), what worked last is used in their place
(`kiosk.system.lastgood`), and for the guide at last the one that comes with the program. `check` reads what
is really there.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import msgspec

from kiosk.base import paths
from kiosk.base.config import find_config, load_config, load_text, usual_place
from kiosk.base.options import Languages
from kiosk.base.problems import Problem
from kiosk.commands.configured import Configured, laid
from kiosk.commands.layering import own_guide
from kiosk.commands.lost import lost_by_options, lost_config, lost_guide, lost_phones
from kiosk.commands.opening import open_library, opened_with
from kiosk.content.copying import stamp_of
from kiosk.staff.matter import Matter
from kiosk.system.lastgood import LastGood
from kiosk.system.remembering import Standing

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.base.config import Loaded
    from kiosk.base.options import Settings
    from kiosk.commands.opening import Opened
    from kiosk.content.library import Library


class Decided(msgspec.Struct, frozen=True):
    """What a run shows.

    Attributes:
        opened: The options and the guide that are used.
        problems: What is wrong with what is really there, for the log.
        notes: What staff should know of: what it is, and a detail for IT.
        standing: What may be remembered once the run has stood for a while.
        good: Where it is remembered.
    """

    opened: Opened
    problems: tuple[Problem, ...]
    notes: tuple[tuple[Matter, str], ...]
    standing: Standing
    good: LastGood


def last_good(settings: Settings) -> LastGood:
    """Return what worked last, from the state folder that the settings name."""
    return LastGood(paths.state_folder(settings.state.folder), paths.state_folder())


def decide(config: Path | None, content: Path | None) -> Decided:
    """Read the configuration and open the guide for a run: whatever state they are in, there is one to show.

    Args:
        config: The file that the command line names, if it does.
        content: The folder of the guide that the command line names, if it does.
    """
    by_config = own_configuration(config)
    own = own_guide(by_config.loaded.settings, content)
    stamp = stamp_of(own) if own is not None else ""  # from before the guide is read: it may change meanwhile
    opened = _opened(laid(by_config.loaded, by_config.place), content)
    good = last_good(opened.settings)
    by_guide = _guide(opened, good)
    problems = (*by_config.problems, *opened.problems, *opened.laid.problems, *by_guide.problems)
    return Decided(
        opened=msgspec.structs.replace(opened, library=by_guide.library),
        problems=tuple(dict.fromkeys(problems)),
        notes=(*by_config.notes, *opened.configured.notes, *by_guide.notes, *opened.laid.notes),
        standing=Standing(by_config.remember, own if by_guide.remember else None, stamp),
        good=good,
    )


def own_configuration(explicit: Path | None) -> OwnConfiguration:
    """Return what is used of the machine's own file, or in its place; nothing is laid over it yet.

    Args:
        explicit: The file that the command line names, if it does.
    """
    found = find_config(explicit, os.environ, sys.platform)
    place = found or usual_place(os.environ, sys.platform)
    return _configuration(load_config(found), place)


class OwnConfiguration(msgspec.Struct, frozen=True):
    """The machine's own configuration.

    Attributes:
        place: Where it stands, or should.
        loaded: What is used of it.
        problems: What is wrong with what is really there.
        notes: What staff should know of it.
        remember: What may be remembered of it: the file, and what it held.
    """

    place: Path
    loaded: Loaded
    problems: tuple[Problem, ...]
    notes: tuple[tuple[Matter, str], ...]
    remember: tuple[Path, bytes] | None


def _configuration(loaded: Loaded, place: Path) -> OwnConfiguration:
    """Return the configuration that is used, and what is told of it."""
    last = last_good(loaded.settings).config(place)
    lost = lost_config(loaded, place, last)
    if lost is not None and last is not None:
        problems = tuple(dict.fromkeys((*loaded.problems, lost)))
        note = Matter.CONFIG_LAST_GOOD, str(lost)
        return OwnConfiguration(place, load_text(last, place), problems, (note,), None)
    kept = tuple(lost_phones(loaded, place, last))
    problems = (*loaded.problems, *(phone.problem for phone in kept))
    wrong = next((p for p in (*(phone.problem for phone in kept), *problems) if not p.warning), None)
    notes = ((Matter.CONFIG_PROBLEMS, str(wrong)),) if wrong is not None else ()
    # What lacks a number must not take the place of what has it.
    remember = (place, loaded.data) if loaded.data is not None and not kept else None
    if kept:
        numbers = {phone.name: phone.number for phone in kept}
        clinic = msgspec.structs.replace(loaded.settings.clinic, **numbers)
        settings = msgspec.structs.replace(loaded.settings, clinic=clinic)
        loaded = msgspec.structs.replace(loaded, settings=settings)
    return OwnConfiguration(place, loaded, problems, notes, remember)


def _opened(found: Configured, content: Path | None) -> Opened:
    """Open the guide; where what is laid over the machine's own file takes it from families, without that."""
    opened = opened_with(found, content)
    if found.over is None or not _needs_comparing(opened.library):
        return opened
    own = opened_with(Configured(found.own.settings, found.path, found.own), content)
    lost = lost_by_options(opened.library, own.library)
    if lost is None:
        return opened
    wrong = f"With this configuration families would lose something: {lost}"
    problem = Problem(found.over.path, 1, wrong, "Install another one.")
    return msgspec.structs.replace(own, configured=found.without(problem))


class _Guide(msgspec.Struct, frozen=True):
    library: Library
    problems: tuple[Problem, ...]
    notes: tuple[tuple[Matter, str], ...] = ()
    remember: bool = False


def _guide(opened: Opened, good: LastGood) -> _Guide:
    """Return the guide that is shown, and what is told of it."""
    library, settings = opened.library, opened.settings
    # What the first screen needs is looked through. The heads of all sections are once it stands
    # (`kiosk.system.readingon`), the cards by `ibt-kiosk check`.
    problems = library.problems_so_far()
    wrong = next((problem for problem in problems if not problem.warning), None)
    if opened.laid.own is None:
        notes = ((Matter.CONTENT_PROBLEMS, str(wrong)),) if wrong is not None else ()
        return _Guide(library if library.languages else _bundled(settings), problems, notes)
    copy = good.content() if _needs_comparing(library) else None
    last = open_library(settings, copy) if copy is not None else None
    lost = lost_guide(library, last)
    if lost is None:
        notes = ((Matter.CONTENT_PROBLEMS, str(wrong)),) if wrong is not None else ()
        return _Guide(library, problems, notes, remember=True)
    problems = tuple(dict.fromkeys((*library.problems_of_heads(), lost)))
    if last is not None and last.languages:
        return _Guide(last, problems, ((Matter.CONTENT_LAST_GOOD, str(lost)),))
    own_without_choice = _with_all_languages(settings, opened.laid.own)
    if own_without_choice.languages:  # the guide is fine: it lacks the languages that are configured
        return _Guide(own_without_choice, problems, ((Matter.CONTENT_PROBLEMS, str(lost)),))
    return _Guide(_bundled(settings), problems, ((Matter.CONTENT_BUNDLED, str(lost)),))


def _needs_comparing(library: Library) -> bool:
    """Return whether the copy of the guide is worth the time to read it."""
    return not library.has(library.default) or not library.has_call_now(library.default)


def _bundled(settings: Settings) -> Library:
    """Return the guide that comes with the program: in the configured languages, else in all that it has."""
    library = open_library(settings, paths.guide_folder())
    return library if library.languages else _with_all_languages(settings, paths.guide_folder())


def _with_all_languages(settings: Settings, folder: Path) -> Library:
    return open_library(msgspec.structs.replace(settings, languages=Languages()), folder)
