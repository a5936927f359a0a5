"""Keeps the configuration and the clinic's own guide that worked, to fall back on. Without Qt.

In the folder `last-good` of the state folder there are `config.json`, with the bytes of the configuration,
and `content.json`, which names the folder beside it that has a copy of the guide. Each is written in one
step, the copy of a guide before the file that names it: whenever the power goes, the old one or the new one
is there.

Who falls back, and when, is decided by `kiosk.commands.fallback`; when something is remembered, by
`kiosk.system.remembering`.
"""

from __future__ import annotations

import contextlib
import logging
import os
import re
import shutil
from typing import TYPE_CHECKING, Annotated, Final

import msgspec

from kiosk.base.keeping import KeptFile
from kiosk.base.problems import Problem
from kiosk.content.copying import StoppedError, TooLargeError, copy_guide, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FOLDER: Final = "last-good"
CONFIG_FILE: Final = f"{FOLDER}/config.json"
CONTENT_FILE: Final = f"{FOLDER}/content.json"

_COPY: Final = "content-"
_NAME: Final = re.compile(r"content-[0-9a-f]{16}")

logger = logging.getLogger(__name__)


class GoodConfig(msgspec.Struct, frozen=True, kw_only=True):
    """A configuration that worked.

    Attributes:
        path: The file that it stood in.
        toml: The bytes of that file, in the file of this struct in Base64.
    """

    path: str
    toml: bytes


class GoodContent(msgspec.Struct, frozen=True, kw_only=True):
    """A guide that worked.

    Attributes:
        path: The folder that it stood in.
        copy: The name of the folder that its copy is in.
        digest: See `kiosk.content.copying.digest_of`.
    """

    path: str
    copy: Annotated[str, msgspec.Meta(pattern=r"\Acontent-[0-9a-f]{16}\Z")]
    digest: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]


class LastGood:
    """What worked last."""

    def __init__(self, state: Path, usual: Path | None = None) -> None:
        """Read nothing yet.

        Args:
            state: The state folder, as the configuration names it.
            usual: The state folder where no configuration names one: the configuration is kept there as well,
                since one that is broken names none.
        """
        self._folder = state / FOLDER
        states = dict.fromkeys([state] if usual is None else [state, usual])
        self._configs = [KeptFile(folder / CONFIG_FILE, GoodConfig) for folder in states]
        self._content = KeptFile(state / CONTENT_FILE, GoodContent)

    @property
    def config_path(self) -> Path:
        """The file that a configuration is kept in."""
        return self._folder.parent / CONFIG_FILE

    def config(self, path: Path) -> bytes | None:
        """Return what stood in a configuration file when it worked last; None where that is not known."""
        for kept in self._configs:
            good = kept.read().value
            if good is not None and good.path == _absolute(path):
                return good.toml
        return None

    def content(self) -> Path | None:
        """Return the folder of the guide that worked last; None where none is kept, or it is damaged."""
        good = self._content.read().value
        if good is None:
            return None
        copy = self._folder / good.copy
        return copy if _is_whole(copy, good.digest) else None

    @property
    def has_content(self) -> bool:
        """Whether a guide is remembered, be it whole or not."""
        return self._content.read().value is not None

    def remember_config(self, path: Path, data: bytes) -> bool:
        """Remember a configuration that works, and return whether that was possible."""
        good = GoodConfig(path=_absolute(path), toml=data)
        first, *others = self._configs
        for kept in others:
            # Where a folder is configured, the usual one may be one that nobody can write: no fault then.
            if kept.path is not None and os.access(kept.path.parent.parent, os.W_OK):
                _keep(kept, good)
        return _keep(first, good)

    def remember_content(self, folder: Path, go_on: Callable[[], bool] = lambda: True) -> bool:
        """Remember a guide that works, and return whether that was possible.

        Nothing is written where it is the one that is remembered.

        Args:
            folder: The guide.
            go_on: Asked before each file.

        Raises:
            TooLargeError: It is too large to be remembered.
            StoppedError: `go_on` said no; what was remembered before still is.
        """
        digest = digest_of(folder, go_on)
        known = self._content.read().value
        if known is not None and known.digest == digest and _is_whole(self._folder / known.copy, digest):
            self._clear(known.copy)
            return True
        good = GoodContent(path=_absolute(folder), copy=f"{_COPY}{digest[:16]}", digest=digest)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._remove(good.copy)
            copy_guide(folder, self._folder / good.copy, go_on)
            if not _is_whole(self._folder / good.copy, digest):
                raise StoppedError  # the guide has changed since its digest was taken
        except StoppedError:
            self._remove(good.copy)
            raise
        except OSError as error:
            logger.warning("%s cannot be written: %s.", self._folder / good.copy, error.strerror)
            self._remove(good.copy)
            return False
        written = self._content.write(good)
        if written:
            self._clear(good.copy)
        return written

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong with what is kept."""
        good = self._content.read().value
        if good is not None and self.content() is None:
            wrong = "This copy of the guide is damaged or not complete."
            remedy = "Delete the folder; the kiosk makes it anew a minute after its next start."
            yield Problem(self._folder / good.copy, 1, wrong, remedy)

    def _clear(self, keep: str) -> None:
        """Remove the copies that nothing names any more: older ones, and those that were broken off."""
        try:
            names = [entry.name for entry in self._folder.iterdir() if entry.name.startswith(_COPY)]
        except OSError:
            return
        for name in names:
            if _NAME.fullmatch(name) and name != keep:
                self._remove(name)

    def _remove(self, name: str) -> None:
        path = self._folder / name
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink()


def _keep(kept: KeptFile[GoodConfig], good: GoodConfig) -> bool:
    """Write it, unless it is what is written; return whether it is."""
    return kept.read().value == good or kept.write(good)


def _absolute(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 -- Path.absolute leaves ".." in it


def _is_whole(copy: Path, digest: str) -> bool:
    try:
        return digest_of(copy) == digest
    except TooLargeError:
        return False
