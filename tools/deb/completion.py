"""Writes what lets a shell complete the command line: `python3 -m tools.deb.completion bash` or `zsh`.

shtab writes it, from `kiosk.cli.parser`; told here is only where files and folders are meant. shtab is
needed where the package is built and nowhere else, so it has an environment of its own (`with_shtab`).
Debian's, 1.5, completes only the first command.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from kiosk.cli import parser
from tools.deb.manual import actions, commands

ROOT = Path(__file__).resolve().parent.parent.parent


def with_shtab() -> Path:
    """Return a Python that has shtab, of requirements.lock beside this file; it is made if need be.

    Raises:
        subprocess.CalledProcessError: If that fails.
    """
    lock = Path(__file__).with_name("requirements.lock")
    home = ROOT / "build" / "deb" / "venv"
    ready = home / "ready"
    python = home / "bin" / "python"
    if not ready.is_file() or ready.read_bytes() != lock.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
        subprocess.run([str(python), *install, str(lock)], check=True)
        ready.write_bytes(lock.read_bytes())
    return python


def completion(shell: str) -> str:
    """Return the script for "bash" or "zsh".

    Raises:
        ModuleNotFoundError: Without shtab.
    """
    import shtab

    reader = parser()
    for command in (reader, *commands(reader).values()):
        for action in actions(command):
            if action.type is Path:
                kind = shtab.DIRECTORY if action.metavar == "DIR" else shtab.FILE
                action.complete = kind  # type: ignore[attr-defined]
    return str(shtab.complete(reader, shell=shell))


def main() -> int:
    """Write it to standard output."""
    chosen = argparse.ArgumentParser()
    chosen.add_argument("shell", choices=("bash", "zsh"))
    sys.stdout.write(completion(chosen.parse_args().shell))
    return 0


if __name__ == "__main__":
    sys.exit(main())
