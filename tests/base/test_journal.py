"""The journal: a real socket in the journal's place hears records with their fields."""

from __future__ import annotations

import io
import logging
import os
import re
import socket
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.base import logs
from kiosk.base.journal import LONGEST_BYTES, JournalHandler, Message, fields, goes_to_journal

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.logs,
    pytest.mark.skipif(sys.platform != "linux", reason="the journal is Linux's"),
]

log = logging.getLogger("kiosk.tests")


class Journal:
    """What journald does with a datagram, by the protocol's description."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(path))
        self.socket.setblocking(False)

    def read(self) -> dict[str, str]:
        """Return the fields of the next record."""
        stream, found = io.BytesIO(self.socket.recv(2**20)), dict[str, str]()
        while line := stream.readline():
            name, is_short, value = line.removesuffix(b"\n").partition(b"=")
            if not is_short:
                (length,) = struct.unpack("<Q", stream.read(8))
                value = stream.read(length)
                assert stream.read(1) == b"\n"
            assert re.fullmatch(rb"[A-Z][A-Z0-9_]{0,63}", name), name
            found[name.decode()] = value.decode()
        return found


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "socket")
    yield journal
    journal.socket.close()


def test_a_record_has_its_fields(tmp_path: Path, journal: Journal) -> None:
    with logs.configure_logs("info", tmp_path / "log", journal=str(journal.path)) as places:
        log.warning("Größe %d", 5, extra=fields(Message.NOT_WELL, MATTER="disk"))
        log.debug("not this")
    assert places.file is None
    assert not (tmp_path / "log").exists(), "the journal keeps it already"
    found = journal.read()
    assert found.pop("CODE_LINE").isdigit()
    assert found.pop("CODE_FILE").endswith("test_journal.py")
    assert found == {
        "MESSAGE": "Größe 5",
        "PRIORITY": "4",
        "SYSLOG_IDENTIFIER": "ibt-kiosk",
        "LOGGER": "kiosk.tests",
        "CODE_FUNC": "test_a_record_has_its_fields",
        "MESSAGE_ID": str(Message.NOT_WELL),
        "IBT_KIOSK_MATTER": "disk",
    }
    with pytest.raises(BlockingIOError):
        journal.read()


@pytest.mark.parametrize(
    ("level", "priority"),
    [("DEBUG", "7"), ("INFO", "6"), ("WARNING", "4"), ("ERROR", "3"), ("CRITICAL", "2")],
)
def test_the_level_is_the_priority(tmp_path: Path, journal: Journal, level: str, priority: str) -> None:
    with logs.configure_logs("debug", tmp_path, journal=str(journal.path)):
        log.log(logging.getLevelNamesMapping()[level], "x")
    assert journal.read()["PRIORITY"] == priority


def test_a_traceback_is_one_record(tmp_path: Path, journal: Journal) -> None:
    with logs.configure_logs("info", tmp_path, journal=str(journal.path)):
        try:
            raise ValueError("first\nsecond")
        except ValueError:
            log.exception("Failed:", extra=fields(Message.FAILED))
    message = journal.read()["MESSAGE"]
    assert message.startswith("Failed:\nTraceback")
    assert message.endswith("ValueError: first\nsecond")


def test_a_file_beside_the_journal_where_that_is_wished_for(tmp_path: Path, journal: Journal) -> None:
    files = logs.Files("always")
    with logs.configure_logs("info", tmp_path, journal=str(journal.path), files=files) as places:
        log.info("twice")
    assert places.file is not None
    assert re.match(r"\d{4}-", places.file.read_text()), "a file needs the time"
    assert journal.read()["MESSAGE"] == "twice"


def test_a_huge_record_is_cut(tmp_path: Path, journal: Journal) -> None:
    with logs.configure_logs("info", tmp_path, journal=str(journal.path)):
        log.info("%s", "ä" * 10**6)
    assert len(journal.socket.recv(2**20)) < LONGEST_BYTES + 1_000


def test_a_journal_that_is_gone_costs_nothing(tmp_path: Path) -> None:
    stream = io.StringIO()
    handler = JournalHandler(str(tmp_path / "nobody"), logging.StreamHandler(stream))
    handler.handle(log.makeRecord("kiosk.tests", logging.INFO, "", 1, "all the same", (), None))
    handler.close()
    assert stream.getvalue() == "all the same\n"


def test_a_journal_that_does_not_read_stops_nothing_and_hears_how_much_it_missed(journal: Journal) -> None:
    stream = io.StringIO()
    handler = JournalHandler(str(journal.path), logging.StreamHandler(stream))
    record = log.makeRecord("kiosk.tests", logging.INFO, "", 1, "x", (), None)
    for _ in range(2_000):
        handler.handle(record)
    heard = 0
    with suppress(BlockingIOError):
        while journal.read():
            heard += 1
    assert 0 < heard < 2_000
    handler.handle(record)
    handler.handle(record)
    handler.close()
    assert journal.read()["IBT_KIOSK_LOST"] == str(2_000 - heard)
    assert "IBT_KIOSK_LOST" not in journal.read()
    assert stream.getvalue() == ""


def test_a_wrong_call_is_told_and_stops_nothing(journal: Journal, capsys: pytest.CaptureFixture[str]) -> None:
    handler = JournalHandler(str(journal.path))
    handler.handle(log.makeRecord("kiosk.tests", logging.INFO, "", 1, "%d and %d", (1,), None))
    handler.close()
    assert "not enough arguments" in capsys.readouterr().err


def test_only_the_journals_own_file_counts(tmp_path: Path) -> None:
    with (tmp_path / "stream").open("w") as file, (tmp_path / "other").open("w") as other:
        there = os.fstat(file.fileno())
        environ = {"JOURNAL_STREAM": f"{there.st_dev}:{there.st_ino}"}
        assert goes_to_journal(environ, file.fileno(), "linux")
        # The variable is inherited; where standard error was sent elsewhere, it says nothing.
        assert not goes_to_journal(environ, other.fileno(), "linux")
        assert not goes_to_journal({}, file.fileno(), "linux")
        assert not goes_to_journal({"JOURNAL_STREAM": "nonsense"}, file.fileno(), "linux")
        assert not goes_to_journal(environ, file.fileno(), "win32")
    assert not goes_to_journal(environ, 9_999, "linux")


def test_the_ids_are_ids_and_differ() -> None:
    assert len(set(Message)) == len(Message.__members__)
    for message in Message:
        # As systemd-id128 new makes them: version 4.
        assert re.fullmatch(r"[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}", message), message


def test_every_message_stands_in_the_handbook() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "watching.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([0-9a-f]{32})`", page, re.MULTILINE) == [str(message) for message in Message]
