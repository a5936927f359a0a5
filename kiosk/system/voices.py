"""Whether this computer can read the guide aloud, told without Qt and without making a sound.

On Linux speech comes from speech-dispatcher, which hands it to a program that speaks: on Debian espeak-ng.
Both are for the clinic to install. Other systems bring their own voices.
"""

from __future__ import annotations

import ctypes.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.base.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

INSTALL: Final = (
    "On Debian: apt-get install speech-dispatcher speech-dispatcher-espeak-ng espeak-ng libpulse0; or write "
    "offered = false under [speech]."
)

_MODULES: Final = ("/usr/lib/speech-dispatcher-modules", "/usr/libexec/speech-dispatcher-modules")
_SILENT_MODULES: Final = frozenset({"sd_dummy", "sd_generic"})
_ESPEAK: Final = "sd_espeak-ng"
_PATIENCE_S: Final = 5


class Computer(Protocol):
    """What is asked of the computer."""

    def has_program(self, name: str) -> bool:
        """Return whether a program can be started."""

    def has_library(self, name: str) -> bool:
        """Return whether a library can be loaded."""

    def speech_modules(self) -> frozenset[str]:
        """Return the names of speech-dispatcher's modules."""

    def espeak_languages(self) -> frozenset[str]:
        """Return the codes of the languages that espeak-ng speaks; none where it cannot be asked."""


class ThisComputer:
    """The computer that the program runs on."""

    def has_program(self, name: str) -> bool:
        """See `Computer`."""
        return shutil.which(name) is not None

    def has_library(self, name: str) -> bool:
        """See `Computer`."""
        return ctypes.util.find_library(name) is not None

    def speech_modules(self) -> frozenset[str]:
        """See `Computer`."""
        folders = (Path(folder) for folder in _MODULES)
        return frozenset(path.name for folder in folders if folder.is_dir() for path in folder.iterdir())

    def espeak_languages(self) -> frozenset[str]:
        """See `Computer`."""
        program = shutil.which("espeak-ng")
        if program is None:
            return frozenset()
        try:
            done = subprocess.run(
                [program, "--voices"], capture_output=True, text=True, timeout=_PATIENCE_S, check=True
            )
        except (OSError, subprocess.SubprocessError):
            return frozenset()
        rows = (line.split() for line in done.stdout.splitlines()[1:])
        return frozenset(row[1].partition("-")[0] for row in rows if len(row) > 1)


def missing_voices(
    languages: Iterable[str], where: Path, computer: Computer, platform: str = sys.platform
) -> Iterator[Problem]:
    """Yield a warning for what is missing to read the guide aloud.

    Args:
        languages: Codes of the languages offered.
        where: The file that a warning names: the configuration.
        computer: What is asked.
        platform: The system, as `sys.platform` names it.
    """
    if platform != "linux":
        return
    modules = computer.speech_modules() - _SILENT_MODULES
    if not computer.has_library("pulse") or not computer.has_program("speech-dispatcher") or not modules:
        wrong = "This computer has no speech engine, so the guide is not read aloud."
        yield Problem(where, 1, wrong, INSTALL, warning=True)
        return
    spoken = computer.espeak_languages()
    if not spoken or not any(module.startswith(_ESPEAK) for module in modules):
        return  # another engine, or one that cannot be asked: nobody knows its languages before it runs
    for code in languages:
        if code.partition("-")[0].lower() not in spoken:
            wrong = f'No voice speaks the language "{code}", so it is not read aloud.'
            remedy = "Install a voice for it in speech-dispatcher, or leave it: the other languages are read."
            yield Problem(where, 1, wrong, remedy, warning=True)
