"""The voice's process does not outlive the kiosk, even where its engine hangs."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys

import pytest

# Stands for the kiosk: starts the voice as it does, tells its number, and is killed.
_KIOSK = """
import subprocess, sys
pipe = subprocess.PIPE
voice = subprocess.Popen([sys.executable, "-m", "kiosk", "voice", "mock"], stdin=pipe, stdout=pipe)
voice.stdout.readline()
print(voice.pid, flush=True)
voice.wait()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks with a call of Linux")
@pytest.mark.parametrize("hangs", [False, True], ids=["well", "hanging"])
def test_the_voice_ends_with_the_kiosk(hangs: bool) -> None:
    command = [sys.executable, "-c", _KIOSK]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as kiosk:
        assert kiosk.stdout is not None
        handle = os.pidfd_open(int(kiosk.stdout.readline()))
        if hangs:
            signal.pidfd_send_signal(handle, signal.SIGSTOP)
        kiosk.kill()
        ready, _, _ = select.select([handle], [], [], 10)
        os.close(handle)
        assert ready, "it lives on"
