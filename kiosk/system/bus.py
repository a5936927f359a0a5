"""Keeps a message bus (D-Bus) from being started for the kiosk alone. Without Qt.

Qt asks for the session's bus, for screen readers. Where the session has none, as in a service, and there is
an X server, the library of D-Bus starts one of its own (dbus-launch(1), "automatic launching"). Nobody else
knows that bus, it outlives the kiosk, and it tells systemd "ready" in the kiosk's name, before a picture
stands.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import MutableMapping

ADDRESS: Final = "DBUS_SESSION_BUS_ADDRESS"
_NONE: Final = "disabled:"


def start_no_bus(environ: MutableMapping[str, str]) -> None:
    """Let the session's bus be used where it has one, and none be started where it has not.

    Args:
        environ: The environment variables; they are changed.
    """
    if sys.platform != "linux" or environ.get(ADDRESS):
        return
    runtime = environ.get("XDG_RUNTIME_DIR")
    if runtime and Path(runtime, "bus").exists():  # where the library of D-Bus looks for it by itself
        return
    environ[ADDRESS] = _NONE
