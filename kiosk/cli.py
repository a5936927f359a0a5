"""The command line: reads the words, starts the command, and turns its answer into an exit status.

Exit status 0: fine; 1: problems were found, each told on its own line; 2: wrong usage. Of `status`: 0 well,
1 needs care, 2 not running.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.base import quickenums, signaturelater
from kiosk.commands.linevalues import day, millimetres, number_of_days, size

if TYPE_CHECKING:
    from collections.abc import Sequence

VOICE = "voice"
"""What the kiosk starts itself with, to read aloud: see `kiosk.access.speech.voice`."""

_DESCRIPTION = """\
A guide to intrathecal baclofen therapy for the waiting rooms of pediatric clinics:
full screen, offline, by touch.

Without a command, ibt-kiosk runs the guide."""

_EPILOG = """\
examples:
  ibt-kiosk                              run the guide on the main screen
  ibt-kiosk run --windowed 1280x800      run it in a window, to try it out
  ibt-kiosk run --supervised             run it so that it always comes back
  ibt-kiosk check --config kiosk.toml    tell everything that is wrong with a configuration and the guide
  ibt-kiosk tour --out pictures          write a picture of every screen and page
  ibt-kiosk status                       tell whether the kiosk on this machine runs and is well
  ibt-kiosk text > guide.txt             write the whole guide as plain text
  ibt-kiosk stamp --lang es              note which English cards the Spanish ones were translated from
  ibt-kiosk proof --out proof.pdf        write the guide on paper, for a clinician to read and mark
  ibt-kiosk stats --csv > read.csv       write what families have read, a line for each day
  ibt-kiosk signoff --lang en --name "Dr. A. Name" --role "Pediatric neurologist"
                                         note that this clinician has read it and stands for it
  ibt-kiosk pin                          set the PIN of staff, also where it has been forgotten
  ibt-kiosk pack install our.ibtpack     show the clinic's own pages, from a signed file
  ibt-kiosk config install kiosk.toml    lay options over the machine's own, from a signed file

The configuration is read from --config, else from the file that $IBT_KIOSK_CONFIG names, else from
/etc/ibt-kiosk/kiosk.toml (on Windows %PROGRAMDATA%\\ibt-kiosk\\kiosk.toml). Without one, all options have
their defaults. docs/options.md lists them. Over it lies what `ibt-kiosk config install` has installed.

exit status: 0 fine, 1 problems found, 2 wrong usage; of status: 0 well, 1 needs care, 2 not running"""


def parser(command: str = "") -> argparse.ArgumentParser:
    """Return the reader of the command line.

    Args:
        command: "run" for one that knows no other command: each start of the kiosk waits for it.
    """
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
    run.add_argument(
        "--supervised",
        action="store_true",
        help="by a small parent process that starts it again whatever happens, where systemd does not",
    )
    run.add_argument(
        "--safe",
        action="store_true",
        help="in safe mode: with the bundled guide, default options, and no extras",
    )
    if command != "run":
        _add_others(commands, shared)
    return reader


def _add_others(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    """Add all that is no start of the kiosk."""
    from kiosk.commands.configline import add_config
    from kiosk.commands.packline import add_pack

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
    tour.add_argument("--reach", action="store_true", help="all targets down to where a wheelchair reaches")
    _add_status(commands)
    text = commands.add_parser("text", parents=[shared], help="write the whole guide as plain text")
    text.add_argument("--lang", metavar="CODE", help="language (the default one of the configuration)")
    _add_stamp(commands, shared)
    _add_review(commands, shared)
    _add_stats(commands, shared)
    _add_pin(commands)
    add_pack(commands)
    add_config(commands)


def _add_stats(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    """Add what a clinic needs that wants to know what is read."""
    stats = commands.add_parser(
        "stats",
        parents=[shared],
        help="tell what families have read: sums by the day, nothing about a person",
        description="Prints sums over the last 7, 30 and 365 days. docs/staff-counts.md tells what each one "
        "counts. Exit status 1 if the file of the counts is broken.",
    )
    stats.add_argument("--csv", action="store_true", help="a line for each day, for a spreadsheet")
    stats.add_argument("--days", type=number_of_days, metavar="N", help="only the last N days, 1 to 366")


def _add_status(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what IT asks a kiosk that runs."""
    status = commands.add_parser(
        "status",
        help="tell whether the kiosk on this machine runs and is well",
        description="Reads the small file that the running kiosk writes. Exit status 0 well, 1 needs care, "
        "2 not running.",
    )
    status.add_argument("--config", type=Path, metavar="FILE", help="the configuration to read")
    status.add_argument("--json", action="store_true", help="for programs")
    metrics = commands.add_parser(
        "metrics",
        help="tell Prometheus how the kiosk on this machine is",
        description="Prints what the running kiosk writes for node_exporter's textfile collector. "
        "docs/watching.md tells what each line means.",
    )
    metrics.add_argument("--config", type=Path, metavar="FILE", help="the configuration to read")
    metrics.add_argument(
        "--write", action="store_true", help="to the folder of the option [metrics] folder instead"
    )


def _add_stamp(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    """Add what a translator needs who has brought a translation up to date."""
    stamp = commands.add_parser(
        "stamp",
        parents=[shared],
        help="note from which state of the original a translation was made",
        description='Writes lines "Original: 3f2a9c1b" into the files of a translation, and changes nothing '
        "else in them. `check` then tells which cards have changed in the original since. Without names: all "
        "that have no such line yet.",
    )
    stamp.add_argument("--lang", metavar="CODE", required=True, help="the language of the translation")
    stamp.add_argument(
        "names", nargs="*", metavar="SECTION/CARD", help="such as process/place, call-now/do, words/catheter"
    )


def _add_review(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], shared: argparse.ArgumentParser
) -> None:
    """Add what a clinician needs who reads the guide and stands for it."""
    proof = commands.add_parser(
        "proof",
        parents=[shared],
        help="write the guide as a PDF for a clinician to read and mark",
        description="Writes a PDF to print: each card with its picture, its facts, where they come from, and "
        "room for remarks; then the glossary.",
    )
    proof.add_argument("--out", type=Path, metavar="FILE.pdf", required=True, help="the file to write")
    proof.add_argument("--lang", metavar="CODE", help="language (the default one of the configuration)")
    proof.add_argument("--paper", choices=("a4", "letter"), default="a4", help="size of the paper (a4)")
    signoff = commands.add_parser(
        "signoff",
        parents=[shared],
        help="note that a clinician has read the guide and stands for it",
        description="Writes down who has read a language of the guide, with a digest of each card: `check` "
        "then tells which cards have changed since. Refuses while the guide has problems in that language.",
    )
    signoff.add_argument("--lang", metavar="CODE", required=True, help="the language that was read")
    what = signoff.add_mutually_exclusive_group(required=True)
    what.add_argument("--name", metavar="WORDS", help="who has read it")
    what.add_argument("--withdraw", action="store_true", help="take the sign-off back; it is kept, renamed")
    signoff.add_argument("--role", metavar="WORDS", default="", help='such as "Pediatric neurologist"')
    signoff.add_argument("--until", type=day, metavar="YYYY-MM-DD", help="the last day on which it counts")


def _add_pin(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add what the machine's administrator needs for the panel of staff."""
    pin = commands.add_parser(
        "pin",
        help="set the PIN that opens the panel for staff",
        description="Asks for a PIN of 4 to 12 digits, twice and unseen, and keeps a hash of it where the"
        " kiosk finds it, in place of the one before. Wrong tries are forgotten. Run it as the user who"
        " runs the kiosk, or with sudo. The kiosk need not be restarted.",
    )
    pin.add_argument("--config", type=Path, metavar="FILE", help="the configuration to read")
    what = pin.add_mutually_exclusive_group()
    what.add_argument("--stdin", action="store_true", help="read the PIN from a line of the standard input")
    what.add_argument(
        "--remove", action="store_true", help="forget the PIN: the panel then shows health only"
    )
    what.add_argument("--unlock", action="store_true", help="forget the wrong tries, and keep the PIN")


def main(words: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status."""
    signaturelater.install()
    quickenums.install()
    _let_every_letter_be_printed()
    arguments = list(sys.argv[1:] if words is None else words)
    if arguments[:1] == [VOICE]:
        # No command for people: the kiosk starts itself so, to read aloud.
        from kiosk.access.speech.voice import speak

        return speak("".join(arguments[1:2]))
    # "run" may be left out even where it has options: `ibt-kiosk --windowed 800x600`.
    first = arguments[0] if arguments else "-"
    if first.startswith("-") and first not in ("-h", "--help", "--version"):
        arguments.insert(0, "run")
    chosen = parser(arguments[0]).parse_args(arguments)
    try:
        status = _start(chosen)
        for stream in _streams():
            stream.flush()  # at its own end Python would complain of a reader that is gone
        return status
    except BrokenPipeError:
        # Whoever read our output has had enough, as `head` does. Python must not complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _let_every_letter_be_printed() -> None:
    """Write UTF-8 into files and pipes, and escapes in place of letters that a terminal lacks.

    The guide has letters that are in no code page of an older system.
    """
    for stream in _streams():
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _streams() -> list[io.TextIOWrapper]:
    """Return standard output and standard error; a Windows program without a console has neither."""
    return [stream for stream in (sys.stdout, sys.stderr) if isinstance(stream, io.TextIOWrapper)]


def _start(chosen: argparse.Namespace) -> int:
    # Each command is imported when it is asked for: `text` and `check` need no Qt.
    match chosen.command:
        case "check":
            from kiosk.commands.check import check

            return check(chosen.config, chosen.content)
        case "pack" | "config":
            from kiosk.commands.configline import start_config
            from kiosk.commands.packline import start_pack

            return (start_pack if chosen.command == "pack" else start_config)(chosen)
        case "status" | "stats" | "metrics" | "pin":
            return _start_for_staff(chosen)
        case "text":
            from kiosk.commands.text import text

            return text(chosen.config, chosen.content, chosen.lang)
        case "tour":
            from kiosk.commands.tour import TourOptions, tour

            options = TourOptions(
                chosen.out,
                chosen.size,
                chosen.width_mm,
                chosen.lang,
                chosen.text_size,
                chosen.theme,
                reach=chosen.reach,
            )
            return tour(chosen.config, chosen.content, options)
        case "stamp":
            from kiosk.commands.stamp import stamp

            return stamp(chosen.config, chosen.content, chosen.lang, chosen.names)
        case "proof":
            from kiosk.commands.proof import proof

            return proof(chosen.config, chosen.content, chosen.out, chosen.lang, chosen.paper)
        case "signoff":
            from kiosk.commands.signoff import SignoffOptions, signoff

            signing = SignoffOptions(
                chosen.lang, chosen.name or "", chosen.role, chosen.until, chosen.withdraw
            )
            return signoff(chosen.config, chosen.content, signing)
        case _ if chosen.supervised:
            from kiosk.commands.supervised import supervised

            return supervised(chosen.config, chosen.content, chosen.windowed, safe=chosen.safe)
        case _:
            from kiosk.system.ahead import load_qt_ahead

            load_qt_ahead(os.environ)
            from kiosk.commands.run import run

            return run(chosen.config, chosen.content, chosen.windowed, safe=chosen.safe)


def _start_for_staff(chosen: argparse.Namespace) -> int:
    """Start what staff and IT ask of a kiosk that runs elsewhere on this machine."""
    match chosen.command:
        case "status":
            from kiosk.commands.status import status

            return status(chosen.config, as_json=chosen.json)
        case "metrics":
            from kiosk.commands.metrics import metrics

            return metrics(chosen.config, write=chosen.write)
        case "stats":
            from kiosk.commands.stats import stats

            return stats(chosen.config, chosen.content, as_csv=chosen.csv, days=chosen.days)
        case _:
            from kiosk.commands.pin import PinOptions, change_pin

            return change_pin(chosen.config, PinOptions(chosen.stdin, chosen.remove, chosen.unlock))
