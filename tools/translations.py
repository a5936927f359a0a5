"""Keeps the translations of the program's own words in step with the code, with Qt's own tools.

`python -m tools.translations update` reads the words in kiosk/ into resources/i18n/ibt-kiosk_*.ts, which
Qt Linguist opens; `update vi` begins a new language. `release` compiles them to .qm files, which the program
loads (`kiosk.ui.translations`), and `check` tells what is not translated. Equal input gives equal bytes.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "kiosk"
FOLDER = ROOT / "resources" / "i18n"

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@dataclass(frozen=True, slots=True)
class Message:
    """Some words of the program and their translation.

    Attributes:
        context: Name of the class that says them, or the context that the code names.
        source: The words in English.
        translation: The translation; empty where there is none.
        state: "" for a finished one, "unfinished", or "vanished" where the code says them no more.
    """

    context: str
    source: str
    translation: str
    state: str


def file_for(language: str, folder: Path = FOLDER) -> Path:
    """Return the file of a language; it need not exist."""
    return folder / f"ibt-kiosk_{language}.ts"


def files(folder: Path = FOLDER) -> list[Path]:
    """Return the files of all languages."""
    return sorted(folder.glob("ibt-kiosk_*.ts"))


def messages(file: Path) -> list[Message]:
    """Return all that stands in a file."""
    return [
        Message(
            context=context.findtext("name", ""),
            source=message.findtext("source", ""),
            translation=message.findtext("translation", ""),
            state=translation.get("type", "") if translation is not None else "unfinished",
        )
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
        for translation in [message.find("translation")]
    ]


def update(file: Path, *, keep_vanished: bool = False) -> None:
    """Bring a file up to date with the words in the code, or begin it.

    Args:
        file: The file; the language is read from its name.
        keep_vanished: Keep what the code says no more, marked as vanished.
    """
    code = sorted(str(path.relative_to(ROOT)) for path in CODE.rglob("*.py"))
    language = file.stem.partition("_")[2].replace("-", "_")
    words = ["-silent", "-locations", "none", "-source-language", "en_US", "-target-language", language]
    words += [] if keep_vanished else ["-no-obsolete"]
    _run("lupdate", *words, *code, "-ts", str(file))


def release(folder: Path = FOLDER) -> list[Path]:
    """Compile each file that is newer than what was compiled from it, and return what was made.

    What is not marked as finished is left out: the program says it in English.
    """
    made = []
    for file in files(folder):
        compiled = file.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime_ns <= file.stat().st_mtime_ns:
            _run("lrelease", "-silent", "-nounfinished", str(file), "-qm", str(compiled))
            made.append(compiled)
    return made


def complaints(file: Path) -> Iterator[str]:
    """Yield what is wrong with a file: words that are not translated, no longer said, or lost on the way."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(file, folder))
        update(copy, keep_vanished=True)
        found = messages(copy)
    for message in found:
        complaint = _complaint(message)
        if complaint:
            yield f"{file.name}: {message.context}: “{message.source}” {complaint}"


def _complaint(message: Message) -> str:
    if message.state in ("vanished", "obsolete"):
        return "is said no more"
    if message.state or not message.translation.strip():
        return "is not translated, or not marked as finished"
    if sorted(_PLACEHOLDER.findall(message.source)) != sorted(_PLACEHOLDER.findall(message.translation)):
        return f"has other names in braces than “{message.translation}”"
    return ""


def _run(tool: str, *words: str) -> None:
    """Run one of the programs that come with PySide6; what it has to say is printed.

    Raises:
        subprocess.CalledProcessError: If it fails.
    """
    package = find_spec("PySide6")  # found and not imported, since that would load Qt
    if package is None or package.origin is None:
        raise SystemExit("PySide6 is missing here: run tools/setup first.")
    subprocess.run([str(Path(package.origin).parent / tool), *words], check=True, cwd=ROOT)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 1 where `check` has found something."""
    parser = argparse.ArgumentParser(prog="tools.translations", description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    updating = commands.add_parser("update", help="read the words in the code into the .ts files")
    updating.add_argument("languages", nargs="*", help="language tags; without any, all that have a file")
    commands.add_parser("release", help="compile the .ts files that have changed")
    commands.add_parser("check", help="tell what is not translated")
    chosen = parser.parse_args(arguments)
    if chosen.command == "update":
        for file in [file_for(language) for language in chosen.languages] or files():
            update(file)
    elif chosen.command == "release":
        release()
    else:
        found = [complaint for file in files() for complaint in complaints(file)]
        print("\n".join(found) or "Everything is translated.")
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
