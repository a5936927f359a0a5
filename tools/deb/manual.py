"""Writes the man page, from what the command line says of itself: `python -m tools.deb.manual`.

Every command and option in it is one of `kiosk.cli.parser`, in its own words; around them stand the files and
the variables that IT looks for. It runs without Qt, in any Python from 3.11 on.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
import sys
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.cli import parser

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILES = (
    ("/etc/ibt-kiosk/kiosk.toml", "The configuration. There need not be one."),
    ("/etc/ibt-kiosk/service.env", "Variables for the service, a NAME=VALUE on each line."),
    ("/usr/share/ibt-kiosk/kiosk.sample.toml", "Every option, with its default."),
    ("/var/lib/ibt-kiosk/", "What is kept: the PIN, what staff have set, counts, sign-offs."),
    ("/var/log/ibt-kiosk/", "The log of the service, which is in the journal too."),
    ("/usr/share/doc/ibt-kiosk/", "For IT: installing, the options, locking down, reliability."),
)
_VARIABLES = (
    ("IBT_KIOSK_CONFIG", "The configuration to read where no --config names one."),
    (
        "STATE_DIRECTORY, LOGS_DIRECTORY",
        "Where it keeps things and writes its log, as systemd.exec(5) sets them.",
    ),
)


def manual(reader: argparse.ArgumentParser, day: dt.date) -> str:
    """Return the man page of a command line, as man(7) has it.

    Args:
        reader: The command line.
        day: The date at its foot.
    """
    return "\n".join(_lines(reader, day)) + "\n"


def _lines(reader: argparse.ArgumentParser, day: dt.date) -> Iterator[str]:
    yield f'.TH IBT-KIOSK 1 {day} "ibt-kiosk {__version__}" "User Commands"'
    yield from (".SH NAME", r"ibt-kiosk \- touch guide to intrathecal baclofen therapy for waiting rooms")
    yield from (".SH SYNOPSIS", ".B ibt-kiosk", r"[\fICOMMAND\fR] [\fIOPTIONS\fR]")
    yield from (".SH DESCRIPTION", *_prose(reader.description or ""), ".SH COMMANDS")
    for name, command in commands(reader).items():
        summary = _help_of(reader, name)
        yield from (f".SS {_roman(name)}", f".B {_roman(_usage(command))}", ".PP")
        yield _roman(_sentence(command.description or summary))
        yield from _options(command)
    yield from (".SH OPTIONS", *_options(reader))
    examples, _, rest = (reader.epilog or "").partition("\n\n")
    yield from (".SH EXAMPLES", ".nf", *(_roman(line.strip()) for line in examples.splitlines()[1:]), ".fi")
    yield from (".SH FILES", *_table(_FILES), ".PP", *_prose(rest.partition("exit status:")[0]))
    yield from (".SH ENVIRONMENT", *_table(_VARIABLES))
    yield from (".SH EXIT STATUS", _roman(_sentence(rest.partition("exit status:")[2].strip())))
    yield "Of run under a service: 80 closed by staff, 81 to be started anew, 82 another copy runs,"
    yield "83 nothing could be shown."
    yield from (".SH SEE ALSO", ".BR cage (1),", ".BR systemd.service (5)")


def commands(reader: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the commands of a command line by their names, in its order."""
    for action in actions(reader):
        if isinstance(action.choices, dict):
            return dict(action.choices)
    return {}


def actions(reader: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return the options and other words of a command line or a command; argparse has no public way."""
    return list(reader._actions)  # noqa: SLF001


def _help_of(reader: argparse.ArgumentParser, name: str) -> str:
    summaries = getattr(reader._subparsers._group_actions[0], "_choices_actions", [])  # type: ignore[union-attr]  # noqa: SLF001
    return next((str(choice.help) for choice in summaries if choice.dest == name), "")


def _usage(command: argparse.ArgumentParser) -> str:
    return " ".join(command.format_usage().removeprefix("usage: ").split())


def _options(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in actions(command):
        if isinstance(action.choices, dict) or action.help == argparse.SUPPRESS:
            continue
        words = action.metavar or ("" if action.nargs == 0 else _choices(action))
        value = rf" \fI{_roman(str(words))}\fR" if words and action.nargs != 0 else ""
        names = ", ".join(rf"\fB{_roman(name)}\fR{value}" for name in action.option_strings)
        yield from (".TP", names or value.strip(), _roman(_sentence(action.help or "")))


def _choices(action: argparse.Action) -> str:
    return "|".join(str(choice) for choice in action.choices) if action.choices else action.dest.upper()


def _table(rows: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, words in rows:
        yield from (".TP", f".B {_roman(name)}", _roman(words))


def _prose(words: str) -> Iterator[str]:
    paragraphs = [_roman(" ".join(paragraph.split())) for paragraph in words.strip().split("\n\n")]
    yield from "\n.PP\n".join(paragraphs).splitlines()


def _sentence(words: str) -> str:
    """Return words that begin with a capital and end with a full stop; names in them stay as they are."""
    words = words.strip()
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "?", "!")) else ".")


def _roman(words: str) -> str:
    """Return words as roff reads them: hyphens that can be copied, no line that begins with a command."""
    escaped = words.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)


def main() -> int:
    """Write it to standard output."""
    moment = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or dt.datetime.now(dt.UTC).timestamp()
    sys.stdout.write(manual(parser(), dt.datetime.fromtimestamp(moment, dt.UTC).date()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
