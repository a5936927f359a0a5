"""All that is done with a stick on the panel: with packs, with configurations, or with both. Without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from kiosk.content.configs.onstick import FoundConfig
from kiosk.content.configs.signedconfig import SignedConfig
from kiosk.content.signed.refused import Why
from kiosk.staff.packjobs import Failed, Looked

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.content.packs.inspecting import Pack
    from kiosk.content.packs.onstick import Found
    from kiosk.staff.configjobs import ConfigDone, ConfigJobs
    from kiosk.staff.packjobs import Done, PackJobs


class StickJobs(Struct, frozen=True):
    """The jobs.

    Attributes:
        packs: Those with packs; None where none would be shown.
        configs: Those with configurations; None where none is taken.
    """

    packs: PackJobs | None = None
    configs: ConfigJobs | None = None

    def look(self, folders: Sequence[Path]) -> Looked:
        """Return what lies on sticks."""
        looked = self.packs.look(folders) if self.packs else Looked(bool(folders), takes_packs=False)
        return replace(looked, configs=self.configs.look(folders)) if self.configs else looked

    def take(self, found: Found | FoundConfig) -> Pack | SignedConfig | Failed:
        """Return what was found, read anew from its stick."""
        if isinstance(found, FoundConfig):
            return self.configs.take(found) if self.configs else Failed(Why.GONE)
        return self.packs.take(found) if self.packs else Failed(Why.GONE)

    def install(self, taken: Pack | SignedConfig, language: str) -> Done | ConfigDone | Failed:
        """Install what was taken; `language` is the code of the one that titles are told in."""
        if isinstance(taken, SignedConfig):
            return self.configs.install(taken) if self.configs else Failed(Why.GONE)
        return self.packs.install(taken, language) if self.packs else Failed(Why.GONE)

    def go_back(self, language: str, *, config: bool) -> Done | ConfigDone | Failed:
        """Go back to the pack from before, or to the configuration from before; see `install`."""
        if config:
            return self.configs.go_back() if self.configs else Failed(Why.GONE)
        return self.packs.go_back(language) if self.packs else Failed(Why.GONE)
