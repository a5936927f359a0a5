"""What is done with configurations on the panel: look at a stick, install, go back; each job in a thread.

It changes nothing that the running program reads: the program starts anew to use another one. Without Qt.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from kiosk.base.overlay import changes
from kiosk.content.configs.installed import install
from kiosk.content.configs.onstick import FoundConfig, look, take
from kiosk.content.configs.signedconfig import FILE, ID
from kiosk.content.signed.refused import Refused
from kiosk.staff.packjobs import Failed, failed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.base.options import Settings
    from kiosk.base.overlay import Change
    from kiosk.content.configs.installed import Configs
    from kiosk.content.configs.signedconfig import SignedConfig
    from kiosk.content.signed.minisign import PublicKey

logger = logging.getLogger(__name__)


class Weighs(Protocol):
    """Knows what a configuration would make of the options on this machine."""

    def settings(self) -> Settings:
        """Return the options that the next start has."""

    def language_names(self) -> dict[str, str]:
        """Return what the languages of the guide call themselves, by their codes."""

    def weigh(self, toml: bytes, path: Path) -> tuple[Change, ...]:
        """Return the options that a configuration would change.

        Raises:
            Refused: It cannot be used here.
        """


class SeenConfig(Struct, frozen=True):
    """A configuration that was found on a stick.

    Attributes:
        found: What was found.
        changes: The options that it would change; empty where it may not be installed.
    """

    found: FoundConfig
    changes: tuple[Change, ...] = ()


class LookedConfigs(Struct, frozen=True):
    """What was found.

    Attributes:
        seen: The configurations, the one that may be installed first.
        in_use: When the one in use was signed, in seconds since 1970 (UTC); None where none is.
        has_before: Whether another one, or none, can be gone back to.
        names: What languages call themselves, by their codes.
    """

    seen: tuple[SeenConfig, ...] = ()
    in_use: int | None = None
    has_before: bool = False
    names: dict[str, str] = {}

    @property
    def offered(self) -> FoundConfig | None:
        """What may be installed; None for nothing."""
        return next((one.found for one in self.seen if one.found.may_be_installed), None)


class ConfigDone(Struct, frozen=True):
    """Other options count from the next start on.

    Attributes:
        changes: Which, and what they were.
        in_use: When the configuration in use was signed; None where none is.
        names: What languages call themselves, by their codes.
    """

    changes: tuple[Change, ...]
    in_use: int | None
    names: dict[str, str] = {}


class ConfigJobs:
    """The jobs. None of them raises an error: they return what staff are told."""

    def __init__(self, configs: Configs, keys: Sequence[PublicKey], scales: Weighs) -> None:
        """Stand ready.

        Args:
            configs: The configurations of this machine.
            keys: The keys whose configurations are trusted.
            scales: Weighs them.
        """
        self._configs, self._keys, self._scales = configs, keys, scales

    def look(self, folders: Sequence[Path]) -> LookedConfigs:
        """Return what lies on sticks."""
        found = look(folders, self._keys, self._configs)
        told = self._configs.current()
        seen, has_before = tuple(map(self._weighed, found)), told.previous is not None
        return LookedConfigs(seen, self._in_use(), has_before, self._scales.language_names())

    def take(self, found: FoundConfig) -> SignedConfig | Failed:
        """Return a configuration that was found, read anew from its stick."""
        try:
            return take(found, self._keys)
        except Refused as refused:
            return failed(refused)

    def install(self, config: SignedConfig) -> ConfigDone | Failed:
        """Install a configuration."""

        def put() -> None:
            logger.info("Staff install a configuration from a stick, signed with the key %s.", config.key)
            self._weigh(config)
            install(config, self._configs)

        return self._done(put)

    def go_back(self) -> ConfigDone | Failed:
        """Use the configuration from before again, or none."""

        def back() -> None:
            logger.info("Staff go back to the configuration from before.")
            self._configs.go_back()

        return self._done(back)

    def _done(self, deed: Callable[[], None]) -> ConfigDone | Failed:
        before = self._scales.settings()
        try:
            deed()
        except Refused as refused:
            return failed(refused)
        changed = changes(before, self._scales.settings())
        for change in changed:
            logger.info("[%s] %s is changed.", *change.key)
        return ConfigDone(changed, self._in_use(), self._scales.language_names())

    def _weighed(self, found: FoundConfig) -> SeenConfig:
        if found.config is None or not found.may_be_installed:
            return SeenConfig(found)
        try:
            return SeenConfig(found, self._weigh(found.config))
        except Refused as refused:
            why = failed(refused).why
            return SeenConfig(FoundConfig(found.path, found.sha256, found.config, why))

    def _weigh(self, config: SignedConfig) -> tuple[Change, ...]:
        from pathlib import Path

        return self._scales.weigh(config.toml, Path(FILE))

    def _in_use(self) -> int | None:
        """Return the moment that the name of what is in use tells."""
        name = self._configs.current().current
        moment = name.removeprefix(f"{ID}-").partition("-")[0]
        return int(moment) if moment.isdecimal() else None
