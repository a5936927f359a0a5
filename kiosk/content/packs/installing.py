"""Puts a pack that was looked through (`inspecting`) on this machine, and takes it back.

How it is written stands in `kiosk.content.signed.place`. The running program calls it in a thread, and starts
anew to show the pack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.layers import Layer
from kiosk.content.packs.manifest import numbers_of
from kiosk.content.signed.place import New, no_step
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.packs.inspecting import Pack
    from kiosk.content.packs.installed import Installed
    from kiosk.content.signed.place import Current, Outcome


def refuse_older(pack: Pack, told: Current) -> None:
    """Refuse a pack that is older than one that is, or was, installed.

    Raises:
        Refused: It is.
    """
    manifest = pack.manifest
    newest = told.newest.get(manifest.id)
    if newest is None or pack.folder_name == told.current:
        return
    have, own = numbers_of(newest.version), numbers_of(manifest.version)
    if own < have:
        wrong = (
            f"The pack {manifest.name} is older than version {newest.version}, which was installed before."
        )
        remedy = "Go back with `ibt-kiosk pack rollback`, or build it anew with a higher version."
        raise Refused(Why.OLDER, wrong, remedy)
    if own == have and pack.folder_name != newest.folder:
        wrong = f"Another pack with the name and version {manifest.name} was installed before."
        raise Refused(Why.OLDER, wrong, "Build it anew with a higher version.")


def install(
    pack: Pack,
    installed: Installed,
    wrong_with: Callable[[Layer], tuple[Problem, ...]],
    step: Callable[[str], None] = no_step,
) -> Outcome:
    """Install a pack: it is shown from the next start on.

    Args:
        pack: The pack.
        installed: Where.
        wrong_with: Returns what of it cannot be shown: see `kiosk.content.packs.soundness`.
        step: Told the name of each step before it is taken.

    Raises:
        Refused: It is older than what was installed, cannot be shown, or cannot be written; nothing was
            changed.
    """

    def look(folder: Path) -> None:
        refuse_unsound(folder, pack.name, wrong_with)

    refuse_older(pack, installed.current())
    manifest = pack.manifest
    return installed.put(New(manifest.id, manifest.version, pack.folder_name, pack.all_files), look, step)


def refuse_unsound(new: Path, name: str, wrong_with: Callable[[Layer], tuple[Problem, ...]]) -> None:
    """Refuse what a pack of that name has brought into a folder, where it cannot be shown.

    Raises:
        Refused: It cannot.
    """
    problems = wrong_with(Layer(new, name))
    if problems:
        first = problems[0]
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        where = f"{first.path.relative_to(new).as_posix()}:{first.line}"
        wrong = f"What the pack holds cannot all be shown: {where}: {first.wrong.rstrip('.')}{more}."
        raise Refused(Why.GUIDE, wrong, "Mend it, and build the pack anew.")
