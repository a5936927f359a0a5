"""What supervisors hear, through real sockets and pipes."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.system.notify import SUPERVISED, PipeNotifier, SystemdNotifier, notifier_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.system.notify import Notifier

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is on Linux only")


@pytest.fixture(params=["path", "abstract"])
def systemd(request: pytest.FixtureRequest) -> Iterator[tuple[str, socket.socket]]:
    """Yield a socket as systemd listens on it, and its address as systemd tells it."""
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening,
    ):
        if request.param == "path":
            address = str(Path(folder) / "notify")
            listening.bind(address)
        else:
            address = f"@ibt-kiosk-test-{os.getpid()}"
            listening.bind(f"\0{address[1:]}")
        listening.settimeout(5)
        yield address, listening


def tell_all(notifier: Notifier) -> None:
    notifier.ready()
    notifier.alive()
    notifier.status("touch-game")
    notifier.stopping()


def test_systemd_hears_datagrams(systemd: tuple[str, socket.socket]) -> None:
    address, listening = systemd
    notifier = notifier_for({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "8000000"})
    tell_all(notifier)
    heard = [listening.recv(4096) for _ in range(4)]
    assert heard == [b"READY=1", b"WATCHDOG=1", b"STATUS=touch-game", b"STOPPING=1"]
    close(notifier.all)


def close(notifiers: tuple[Notifier, ...]) -> None:
    for notifier in notifiers:
        assert isinstance(notifier, SystemdNotifier)
        notifier.close()


@pytest.mark.parametrize(
    ("environ", "watched"),
    [
        ({}, False),
        ({"WATCHDOG_USEC": "8000000"}, True),
        ({"WATCHDOG_USEC": "8000000", "WATCHDOG_PID": str(os.getpid())}, True),
        ({"WATCHDOG_USEC": "8000000", "WATCHDOG_PID": "1"}, False),
    ],
)
def test_signs_of_life_are_told_where_systemd_waits_for_ours(
    systemd: tuple[str, socket.socket], environ: dict[str, str], *, watched: bool
) -> None:
    address, listening = systemd
    notifier = notifier_for({"NOTIFY_SOCKET": address, **environ})
    notifier.alive()
    notifier.ready()
    assert listening.recv(4096) == (b"WATCHDOG=1" if watched else b"READY=1")
    close(notifier.all)


@pytest.mark.parametrize("address", ["/nowhere/at/all", "@nobody-listens", "/" + "long" * 100])
def test_a_systemd_that_is_not_there_stops_nothing(address: str) -> None:
    notifier = notifier_for({"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "1"})
    tell_all(notifier)
    close(notifier.all)


def test_a_systemd_that_does_not_listen_stops_nothing(systemd: tuple[str, socket.socket]) -> None:
    notifier = notifier_for({"NOTIFY_SOCKET": systemd[0], "WATCHDOG_USEC": "1"})
    for _ in range(10_000):
        notifier.alive()
    close(notifier.all)


def test_the_parent_hears_lines() -> None:
    reading, writing = os.pipe()
    notifier = notifier_for({SUPERVISED: "1"}, writing)
    tell_all(notifier)
    notifier.status("two\nlines\r and é")
    os.close(writing)
    with open(reading, encoding="utf-8") as lines:  # noqa: PTH123 -- a handle, not a path
        assert lines.read().splitlines() == [
            "READY=1",
            "WATCHDOG=1",
            "STATUS=touch-game",
            "STOPPING=1",
            "STATUS=two lines and é",
        ]


def test_a_parent_that_has_gone_stops_nothing() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    tell_all(PipeNotifier(writing))
    os.close(writing)
    tell_all(PipeNotifier(writing))
    tell_all(PipeNotifier(-1))


def test_a_parent_that_does_not_read_does_not_make_the_kiosk_wait() -> None:
    reading, writing = os.pipe()
    notifier = PipeNotifier(writing)
    for _ in range(20_000):  # far more than a pipe holds
        notifier.alive()
    os.close(writing)
    with open(reading, "rb") as lines:  # noqa: PTH123 -- a handle, not a path
        assert set(lines.read().splitlines()) == {b"WATCHDOG=1"}


@pytest.mark.parametrize(
    "environ", [{}, {SUPERVISED: "0"}, {"NOTIFY_SOCKET": ""}, {"NOTIFY_SOCKET": "vsock:2:1234"}]
)
def test_without_a_supervisor_nobody_is_told(environ: dict[str, str]) -> None:
    notifier = notifier_for(environ, -1)
    assert notifier.all == ()
    tell_all(notifier)
