"""What is done with packs on the panel: look at a stick, install a pack, go back. Each job runs in a thread.

It changes nothing that the running program reads: the program starts anew to show another pack. Without Qt.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.content.languages import codes_of
from kiosk.content.library import Library
from kiosk.content.packs.changes import Changes, changes
from kiosk.content.packs.installed import read_folder
from kiosk.content.packs.installing import install
from kiosk.content.packs.manifest import Manifest
from kiosk.content.packs.onstick import look, take
from kiosk.content.packs.soundness import wrong_with
from kiosk.content.signed.place import NONE
from kiosk.content.signed.refused import Refused, Why

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.base.options import Languages
    from kiosk.base.problems import Problem
    from kiosk.content.layers import Layer
    from kiosk.content.packs.inspecting import Pack
    from kiosk.content.packs.installed import Installed
    from kiosk.content.packs.onstick import Found
    from kiosk.content.signed.minisign import PublicKey
    from kiosk.staff.configjobs import LookedConfigs

logger = logging.getLogger(__name__)


class Named(Struct, frozen=True):
    """A pack, as staff are told of it; all empty for the guide that comes with the program."""

    id: str = ""
    title: str = ""
    version: str = ""


class Seen(Struct, frozen=True):
    """A file that was found on a stick, as staff are told of it.

    Attributes:
        found: What was found.
        languages: The languages that it has texts in: code, and name in the guide, empty where it has none.
    """

    found: Found
    languages: tuple[tuple[str, str], ...] = ()


class Looked(Struct, frozen=True):
    """What was found.

    Attributes:
        has_stick: Whether there is a stick.
        seen: What may be a pack on it, the one that may be installed first.
        shown: What families read.
        before: What can be gone back to; None where there is nothing.
        takes_packs: Whether packs would be shown on this kiosk at all.
        configs: What was found of configurations; None where none is taken.
    """

    has_stick: bool = False
    seen: tuple[Seen, ...] = ()
    shown: Named = Named()
    before: Named | None = None
    takes_packs: bool = True
    configs: LookedConfigs | None = None


class Done(Struct, frozen=True):
    """Something else is shown from the next start on.

    Attributes:
        shown: What.
        before: What can be gone back to.
        changes: What families find changed.
    """

    shown: Named
    before: Named | None
    changes: Changes


class Failed(Struct, frozen=True):
    """It could not be done, and nothing was changed; tells why."""

    why: Why


class PackJobs:
    """The jobs. None of them raises an error: they return what staff are told."""

    def __init__(
        self,
        installed: Installed,
        keys: Sequence[PublicKey],
        program: str,
        *,
        guide: Path,
        pictures: Path,
        languages: Languages,
    ) -> None:
        """Stand ready.

        Args:
            installed: The packs of this machine.
            keys: The keys whose packs are trusted.
            program: The program's version.
            guide: The folder of the guide that comes with the program.
            pictures: The folder of its drawings.
            languages: The languages that the configuration offers.
        """
        self._installed, self._keys, self._program = installed, keys, program
        self._guide, self._pictures, self._languages = guide, pictures, languages

    def look(self, folders: Sequence[Path]) -> Looked:
        """Return what lies on sticks."""
        found = look(folders, self._keys, self._installed, self._program)
        told = self._installed.current()
        names = {one.code: one.name for one in self._library().languages}
        languages = [one.manifest.languages if one.manifest is not None else () for one in found]
        return Looked(
            has_stick=bool(folders),
            seen=tuple(
                Seen(one, tuple((code, names.get(code, "")) for code in codes))
                for one, codes in zip(found, languages, strict=True)
            ),
            shown=self._named(told.current) or Named(),
            before=self._named(told.previous),
        )

    def take(self, found: Found) -> Pack | Failed:
        """Return a pack that was found, read anew from its stick."""
        try:
            return take(found, self._keys, self._program)
        except Refused as refused:
            return failed(refused)

    def install(self, pack: Pack, language: str) -> Done | Failed:
        """Install a pack; `language` is the code of the one that titles are told in."""

        def put() -> None:
            logger.info("Staff install the pack %s from a stick.", pack.name)
            install(pack, self._installed, self._wrong_with)

        return self._done(put, language)

    def go_back(self, language: str) -> Done | Failed:
        """Show the pack from before again; `language` is the code of the one that titles are told in."""

        def back() -> None:
            logger.info("Staff go back to the pack from before.")
            self._installed.go_back()

        return self._done(back, language)

    def _done(self, deed: Callable[[], None], language: str) -> Done | Failed:
        # Read before, and not only named: what is older than the one before is removed.
        before = self._library()
        try:
            deed()
        except Refused as refused:
            return failed(refused)
        told = self._installed.current()
        return Done(
            shown=self._named(told.current) or Named(),
            before=self._named(told.previous),
            changes=changes(before, self._library(), self._pictures, language),
        )

    def _wrong_with(self, layer: Layer) -> tuple[Problem, ...]:
        return wrong_with(self._guide, layer)

    def _library(self) -> Library:
        """Return the guide as it is shown from the next start on."""
        pack = self._installed.shown(self._program).pack
        over = (pack.layer,) if pack is not None else ()
        codes = codes_of((self._guide, *(layer.guide for layer in over)))
        offered, default = self._languages.offered or codes, self._languages.default
        return Library(self._guide, offered, default, {}, over=over)

    def _named(self, folder: str | None) -> Named | None:
        """Return what staff are told of an installed pack by the name of its folder; None for no pack."""
        if folder is None:
            return None
        if folder == NONE:
            return Named()
        found = read_folder(self._installed.folder / folder, folder)
        if isinstance(found, Manifest):
            return Named(found.id, found.title, found.version)
        return Named(title=folder)


def failed(refused: Refused) -> Failed:
    """Return what staff are told of a refusal, and tell IT more of it."""
    logger.info("It was refused, and nothing was changed: %s", refused)
    for problem in refused.problems:
        logger.info("%s", problem)
    return Failed(refused.why)
