"""The command line: reads the words, starts the command, and turns its answer into an exit status.

Exit status 0: fine; 1: problems were found, each told on its own line; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

_DESCRIPTION = """\
A guide to intrathecal baclofen therapy for the waiting rooms of pediatric clinics:
full screen, offline, by touch.

Without a command, ibt-kiosk runs the guide."""

_EPILOG = """\
examples:
  ibt-kiosk                              run the guide on the main screen
  ibt-kiosk run --windowed 1280x800      run it in a window, to try it out
  ibt-kiosk check --config kiosk.toml    tell everything that is wrong with a configuration and the guide
  ibt-kiosk tour --out pictures          write a picture of every screen and page
  ibt-kiosk text > guide.txt             write the whole guide as plain text

The configuration is read from --config, else from the file that $IBT_KIOSK_CONFIG names, else from
/etc/ibt-kiosk/kiosk.toml (on Windows %PROGRAMDATA%\\ibt-kiosk\\kiosk.toml). Without one, all options have
their defaults. docs/options.md lists them.

exit status: 0 fine, 1 problems found, 2 wrong usage"""


def size(words: str) -> tuple[int, int]:
    """Read a size such as "1920x1080".

    Raises:
        argparse.ArgumentTypeError: For anything else, or for sizes that no screen has.
    """
    width, _, height = words.lower().partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit()):
        raise argparse.ArgumentTypeError(f"{words!r} is not a size; write it as 1280x800, in pixels")
    numbers = int(width), int(height)
    if not all(320 <= number <= 8192 for number in numbers):
        raise argparse.ArgumentTypeError(
            f"{words!r} is no size of a screen; each side has 320 to 8192 pixels"
        )
    return numbers


def millimetres(words: str) -> int:
    """Read a width in millimetres, 100 to 2000.

    Raises:
        argparse.ArgumentTypeError: For anything else.
    """
    if not (words.isascii() and words.isdigit() and 100 <= int(words) <= 2000):
        raise argparse.ArgumentTypeError(f"{words!r} is not a width; write millimetres, 100 to 2000")
    return int(words)


def parser() -> argparse.ArgumentParser:
    """Return the reader of the command line."""
    formatter = argparse.RawDescriptionHelpFormatter
    reader = argparse.ArgumentParser(
        prog="ibt-kiosk", description=_DESCRIPTION, epilog=_EPILOG, formatter_class=formatter
    )
    reader.add_argument("--version", action="version", version=f"ibt-kiosk {__version__}")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", type=Path, metavar="FILE", help="the configuration to read")
    shared.add_argument("--content", type=Path, metavar="DIR", help="the folder of the guide to show")
    commands = reader.add_subparsers(dest="command", metavar="COMMAND", title="commands")

    run = commands.add_parser("run", parents=[shared], help="show the guide, full screen (the default)")
    run.add_argument(
        "--windowed", type=size, metavar="WxH", help="in a window of this size in pixels, to try it out"
    )
    commands.add_parser(
        "check",
        parents=[shared],
        help="tell everything that is wrong with the configuration and the guide",
        description="Reads all that `run` would read, and tells each problem as FILE:LINE: what is wrong. "
        "What to do. Exit status 1 if there are problems.",
    )
    tour = commands.add_parser(
        "tour",
        parents=[shared],
        help="write a picture of every screen and page",
        description="Walks through the real program, off the screen, by pressing its targets. Writes a PNG "
        "of each screen and page, index.html to look at them all, and tour.json with all texts and targets.",
    )
    tour.add_argument("--out", type=Path, metavar="DIR", required=True, help="where to write")
    tour.add_argument("--size", type=size, metavar="WxH", default=(1920, 1080), help="in pixels (1920x1080)")
    tour.add_argument(
        "--width-mm", type=millimetres, metavar="N", default=476, help="width of the screen (476)"
    )
    tour.add_argument("--lang", metavar="CODE", help="language (the default one of the configuration)")
    tour.add_argument(
        "--text-size", type=int, choices=range(1, 5), help="1 to 4 (by the width of the screen)"
    )
    tour.add_argument("--theme", metavar="NAME", help="colors (those of the configuration)")
    text = commands.add_parser("text", parents=[shared], help="write the whole guide as plain text")
    text.add_argument("--lang", metavar="CODE", help="language (the default one of the configuration)")
    return reader


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status."""
    arguments = list(sys.argv[1:] if words is None else words)
    # "run" may be left out even where it has options: `ibt-kiosk --windowed 800x600`.
    first = arguments[0] if arguments else "-"
    if first.startswith("-") and first not in ("-h", "--help", "--version"):
        arguments.insert(0, "run")
    chosen = parser().parse_args(arguments)
    try:
        return _start(chosen)
    except BrokenPipeError:
        # Whoever read our output has had enough, as `head` does. Python must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _start(chosen: argparse.Namespace) -> int:
    # Each command is imported when it is asked for: `text` and `check` need no Qt.
    match chosen.command:
        case "check":
            from kiosk.commands.check import check

            return check(chosen.config, chosen.content)
        case "text":
            from kiosk.commands.text import text

            return text(chosen.config, chosen.content, chosen.lang)
        case "tour":
            from kiosk.commands.tour import TourOptions, tour

            options = TourOptions(
                chosen.out, chosen.size, chosen.width_mm, chosen.lang, chosen.text_size, chosen.theme
            )
            return tour(chosen.config, chosen.content, options)
        case _:
            from kiosk.commands.run import run

            return run(chosen.config, chosen.content, chosen.windowed)
