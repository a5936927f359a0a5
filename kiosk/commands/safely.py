"""Safe mode: after repeated crashes the kiosk runs with as little as it can that a clinic may have changed.

The bundled guide, default options, drawing without a graphics card, no speech, nothing that moves.
Without Qt.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from msgspec.structs import replace

from kiosk.base import paths
from kiosk.base.accessoptions import Speech
from kiosk.base.config import Loaded, find_config, usual_place
from kiosk.base.options import Languages, Motion, Settings
from kiosk.commands.configured import Configured
from kiosk.commands.fallback import Decided, last_good
from kiosk.commands.opening import Opened, open_library
from kiosk.content.languages import language_codes
from kiosk.system.remembering import Standing

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence
    from pathlib import Path


def decide_safely(config: Path | None, settings: Settings) -> Decided:
    """Open the bundled guide with safe options; nothing of such a run is remembered as good.

    Args:
        config: The configuration file that the command line names, if it does.
        settings: The options as the configuration has them.
    """
    guide = paths.guide_folder()
    safe = safe_settings(settings, language_codes(guide))
    path = find_config(config, os.environ, sys.platform) or usual_place(os.environ, sys.platform)
    opened = Opened(Configured(safe, path, Loaded(safe)), open_library(safe, guide))
    return Decided(opened, (), (), Standing(), last_good(safe))


def safe_settings(settings: Settings, languages: Sequence[str]) -> Settings:
    """Return the default options, with what tells where the kiosk stands and where it keeps things.

    `[clinic]`, `[screen]` and `[languages]` stay, as far as they are right. They do not change how the
    program behaves, and families need them: whom to call, what a millimetre is, what they can read. So do
    `[state]`, `[log]` and `[metrics]`: staff find their PIN again, and IT the reason.

    Args:
        settings: The options as the configuration has them.
        languages: The codes of the languages that the bundled guide has.
    """
    offered = tuple(code for code in settings.languages.offered if code in languages)
    default = settings.languages.default
    if default not in (offered or languages):
        default = offered[0] if offered else Languages().default
    return Settings(
        clinic=settings.clinic,
        screen=settings.screen,
        languages=replace(settings.languages, offered=offered, default=default),
        motion=Motion(slide=False),
        speech=Speech(offered=False),
        state=settings.state,
        log=settings.log,
        metrics=settings.metrics,
    )


def draw_in_software(environ: MutableMapping[str, str]) -> None:
    """Have Qt, and what it loads, use no graphics driver; before Qt's application is made."""
    environ["QT_OPENGL"] = "software"
    environ["QT_QUICK_BACKEND"] = "software"
    environ["QT_XCB_GL_INTEGRATION"] = "none"
    environ["QT_WAYLAND_DISABLE_HW_INTEGRATION"] = "1"
    environ["LIBGL_ALWAYS_SOFTWARE"] = "1"
