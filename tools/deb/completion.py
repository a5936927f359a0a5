"""Writes what lets a shell complete the command line: `python3 -m tools.deb.completion bash` or `zsh`.

shtab writes it, from `kiosk.cli.parser`; told here is only where files and folders are meant. It runs with
Debian's own Python, whose package python3-shtab is needed where the package is built and nowhere else.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk.cli import parser
from tools.deb.manual import commands


def completion(shell: str) -> str:
    """Return the script for "bash" or "zsh".

    Raises:
        ModuleNotFoundError: Without shtab.
    """
    import shtab

    reader = parser()
    for command in (reader, *commands(reader).values()):
        for action in command._actions:
            if action.type is Path:
                action.complete = shtab.DIRECTORY if action.metavar == "DIR" else shtab.FILE  # type: ignore[attr-defined]
    return str(shtab.complete(reader, shell=shell))


def main() -> int:
    """Write it to standard output."""
    chosen = argparse.ArgumentParser()
    chosen.add_argument("shell", choices=("bash", "zsh"))
    sys.stdout.write(completion(chosen.parse_args().shell))
    return 0


if __name__ == "__main__":
    sys.exit(main())
