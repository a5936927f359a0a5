"""Where things are: the files that come with the program, and the places where it may write.

Nothing here creates a folder or reads a file. What depends on the machine can be handed in, so that every
answer can be tested on any machine; the default is the machine that the program runs on.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_PROGRAM = "ibt-kiosk"
_PACKAGE = Path(__file__).resolve().parent.parent


def resources() -> Path:
    """Return the folder of everything that comes with the program and is not code.

    A PyInstaller bundle has it in its own folder (`sys._MEIPASS`), an installed wheel carries it inside the
    package, and in a checkout it stands beside the package.
    """
    bundle = getattr(sys, "_MEIPASS", None)
    if getattr(sys, "frozen", False) and bundle is not None:
        return Path(bundle) / "resources"
    return resources_of_package(_PACKAGE)


def resources_of_package(package: Path) -> Path:
    """Return the resources that belong to the package in folder `package`: inside it, else beside it."""
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def guide_folder() -> Path:
    """Return the folder of the guide that comes with the program, one folder per language in it."""
    return resources() / "guide"


def pictures_folder() -> Path:
    """Return the folder of the guide's drawings."""
    return resources() / "pictures"


def fonts_folder() -> Path:
    """Return the folder of the fonts that come with the program."""
    return resources() / "fonts"


def translations_folder() -> Path:
    """Return the folder of the program's own words in other languages."""
    return resources() / "i18n"


def log_folder(
    configured: str = "",
    *,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    home: Path | None = None,
) -> Path:
    r"""Return the folder for log files; it need not exist yet.

    Without a configured folder it is, in this order:

    - `$LOGS_DIRECTORY`: systemd sets it for a service that has `LogsDirectory=` (systemd.exec(5)); with
      `LogsDirectory=ibt-kiosk` that is `/var/log/ibt-kiosk`, made by systemd and owned by the service's user.
    - Windows: `%LOCALAPPDATA%\ibt-kiosk\log`.
    - macOS: `~/Library/Logs/ibt-kiosk`.
    - elsewhere: `$XDG_STATE_HOME/ibt-kiosk/log`, by default `~/.local/state/ibt-kiosk/log` (XDG Base
      Directory Specification 0.8, which wants a relative path in the variable ignored).

    Args:
        configured: The option `[log] folder`; empty for the usual place.
        environ: The environment variables.
        platform: The system, as `sys.platform` names it.
        home: The home folder; found out if not given.
    """
    if configured:
        return Path(configured)
    # systemd may name several folders, with colons between them; the first is ours.
    service = environ.get("LOGS_DIRECTORY", "").partition(":")[0]
    if service and platform == "linux":
        return Path(service)
    if platform == "darwin":
        return _home(home, environ) / "Library" / "Logs" / _PROGRAM
    return _own_state(environ, platform, home) / "log"


def review_folder(
    configured: str = "",
    *,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    home: Path | None = None,
    shared: Path | None = None,
) -> Path:
    """Return the folder for the sign-offs of clinicians: `review` in the `state_folder`, unless configured.

    Args:
        configured: The option `[review] folder`; empty for the usual place.
        environ: The environment variables.
        platform: The system, as `sys.platform` names it.
        home: The home folder; found out if not given.
        shared: The folder that all users share; the system's own if not given.
    """
    if configured:
        return Path(configured)
    state = state_folder(environ=environ, platform=platform, home=home, shared=shared)
    return state / "review"


def state_folder(
    configured: str = "",
    *,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    home: Path | None = None,
    shared: Path | None = None,
) -> Path:
    r"""Return the folder of what the program keeps from start to start; it need not exist yet.

    Without a configured folder it is, in this order:

    - `$STATE_DIRECTORY`, which systemd sets for a service that has `StateDirectory=`;
    - the folder that all users of the machine share, where there is one: `/var/lib/ibt-kiosk`, on Windows
      `%PROGRAMDATA%\ibt-kiosk`, on macOS `/Library/Application Support/ibt-kiosk`. Who signs or sets the PIN
      and who runs the kiosk are often two users, and must find the same file; so it does not matter here who
      may write into it;
    - the user's own: `$XDG_STATE_HOME/ibt-kiosk`, by default `~/.local/state/ibt-kiosk`, on Windows
      `%LOCALAPPDATA%\ibt-kiosk`, on macOS `~/Library/Application Support/ibt-kiosk`.

    Args:
        configured: The option `[state] folder`; empty for the usual place.
        environ: The environment variables.
        platform: The system, as `sys.platform` names it.
        home: The home folder; found out if not given.
        shared: The folder that all users share; the system's own if not given.
    """
    if configured:
        return Path(configured)
    service = environ.get("STATE_DIRECTORY", "").partition(":")[0]
    if service and platform == "linux":
        return Path(service)
    shared = shared or _shared_state(environ, platform)
    return shared if shared.is_dir() else _own_state(environ, platform, home)


def runtime_folders(
    state: Path,
    *,
    environ: Mapping[str, str] = os.environ,
    platform: str = sys.platform,
    temporary: Path | None = None,
) -> list[Path]:
    """Return where what need not outlive the machine's next start may be written, the best place first.

    They are for the case that the `state_folder` cannot be written; none need exist yet. In this order: the
    folder that systemd makes for a service with `RuntimeDirectory=` (also by its usual name, so that an
    administrator's shell finds what the service wrote), the user's own (XDG Base Directory Specification
    0.8), a folder of this user among all temporary files. In each of them a kiosk has a folder of its own:
    two that keep things in two places are two kiosks.

    Args:
        state: The state folder that they stand in for.
        environ: The environment variables.
        platform: The system, as `sys.platform` names it.
        temporary: The folder of temporary files; the system's own if not given.
    """
    found: list[Path] = []
    if platform == "linux":
        service = environ.get("RUNTIME_DIRECTORY", "").partition(":")[0]
        found += [Path(service)] if service else []
        found.append(Path("/run") / _PROGRAM)
    own = Path(environ.get("XDG_RUNTIME_DIR", ""))
    if own.is_absolute():
        found.append(own / _PROGRAM)
    user = f"-{os.getuid()}" if hasattr(os, "getuid") else ""
    with contextlib.suppress(FileNotFoundError):  # no folder for temporary files that can be written
        import tempfile  # only here: it takes some milliseconds of the start

        found.append((temporary or Path(tempfile.gettempdir())) / f"{_PROGRAM}{user}")
    name = hashlib.blake2b(os.fsencode(state), digest_size=6).hexdigest()
    return [folder / name for folder in dict.fromkeys(found)]


def _shared_state(environ: Mapping[str, str], platform: str) -> Path:
    """Return the folder of what the program keeps for all users of the machine; it need not exist."""
    match platform:
        case "win32":
            return Path(environ.get("PROGRAMDATA", "C:\\ProgramData")) / _PROGRAM
        case "darwin":
            return Path("/Library/Application Support") / _PROGRAM
        case _:
            return Path("/var/lib") / _PROGRAM


def _own_state(environ: Mapping[str, str], platform: str, home: Path | None) -> Path:
    """Return the folder of what the program keeps for this user; it need not exist."""
    match platform:
        case "win32":
            local = environ.get("LOCALAPPDATA", "")
            return (Path(local) if local else _home(home, environ) / "AppData" / "Local") / _PROGRAM
        case "darwin":
            return _home(home, environ) / "Library" / "Application Support" / _PROGRAM
        case _:
            state = Path(environ.get("XDG_STATE_HOME", ""))
            own = state if state.is_absolute() else _home(home, environ) / ".local" / "state"
            return own / _PROGRAM


def _home(home: Path | None, environ: Mapping[str, str]) -> Path:
    if home is not None:
        return home
    try:
        return Path.home()
    except RuntimeError:  # a service user without a home; the logs then say that this cannot be written
        return Path(environ.get("TMPDIR", "/")) / _PROGRAM
