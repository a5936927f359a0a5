"""One emulated machine: its screen, its keyboard and pointer, its power, and a line to a shell inside."""

from __future__ import annotations

import base64
import binascii
import json
import os
import select
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from tools.vm.image import Image

WIDTH_PX, HEIGHT_PX = 1280, 720

PROCESSOR: Final = "Nehalem"
"""A processor of 2008, the least that Qt runs on. With AVX2 (`-cpu max`) QEMU 7.2 ends programs that no real
processor ends: it reads what a masked load (VPMASKMOVD, which Qt draws with) leaves out."""

_MEMORY_MB: Final = 1536
_ASK_S: Final = 90.0
_MONITOR_S: Final = 60.0
_ANSWERS_S: Final = 20.0
_LARGEST: Final = 32_767
"""The far end of an axis of QEMU's tablet."""


class VmError(Exception):
    """The emulated machine does not do what the test needs."""


class Answer(NamedTuple):
    """What a command inside of the machine has come to."""

    status: int
    said: str


@dataclass(frozen=True, slots=True)
class Lost:
    """What stood in the disk's cache when the power went, in blocks of 4096 bytes.

    Attributes:
        cached: Blocks that the machine had written and not yet flushed.
        kept: Those of them that had reached the disk all the same.
    """

    cached: int
    kept: int


class Machine:
    """A machine that runs from when it is made until its power is cut."""

    def __init__(self, image: Image, disk: Path, log: Path, seed: str) -> None:
        """Switch the machine on.

        Args:
            image: Its kernel.
            disk: The file that is its disk; written.
            log: Where its serial line is written to, with its whole journal.
            seed: Decides what of the disk's cache is lost when the power goes.

        Raises:
            VmError: If it cannot be switched on.
        """
        self._folder = Path(tempfile.mkdtemp(prefix="vm-"))
        self._told = self._folder / "told"
        self._number = 0
        self._heard = b""
        disk_socket = self._folder / "disk"
        self._disk = subprocess.Popen(
            [
                *("nbdkit", "--foreground", "--exit-with-parent", "--unix", str(disk_socket), "python"),
                *(
                    str(Path(__file__).with_name("disk.py")),
                    f"file={disk}",
                    f"seed={seed}",
                    f"told={self._told}",
                ),
            ],
            stdin=subprocess.DEVNULL,
        )
        _wait_for(disk_socket, self._disk)
        self._emulator = subprocess.Popen(
            self._command(image, disk_socket, log), stdin=subprocess.DEVNULL, stderr=subprocess.STDOUT
        )
        self.began = time.monotonic()
        _wait_for(self._folder / "monitor", self._emulator)
        self._monitor = socket.socket(socket.AF_UNIX)
        self._monitor.settimeout(_MONITOR_S)
        self._monitor.connect(str(self._folder / "monitor"))
        self._lines = self._monitor.makefile("r", encoding="utf-8")
        self._lines.readline()
        self._order("qmp_capabilities")
        # Before anybody inside reads: to them a port without a reader looks like a file that has ended.
        self._channel = socket.socket(socket.AF_UNIX)
        self._channel.connect(str(self._folder / "channel"))

    def _command(self, image: Image, disk: Path, log: Path) -> list[str]:
        screen = f"virtio-vga,xres={WIDTH_PX},yres={HEIGHT_PX}"
        return [
            *("qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", PROCESSOR, "-smp", "2"),
            *("-m", str(_MEMORY_MB), "-nodefaults", "-display", "none", "-no-reboot"),
            *("-kernel", str(image.kernel), "-initrd", str(image.initrd)),
            *("-append", "root=/dev/vda rw console=ttyS0 quiet systemd.show_status=no"),
            # It has a cache that the machine is told of, and flushes: see tools/vm/disk.py.
            *("-drive", f"file=nbd+unix:///?socket={disk},format=raw,if=virtio,cache=writeback"),
            *("-vga", "none", "-device", screen),
            *("-device", "virtio-tablet-pci", "-device", "virtio-keyboard-pci", "-device", "virtio-rng-pci"),
            *("-device", "virtio-serial-pci", "-device", "virtserialport,chardev=channel,name=vm-test"),
            *("-chardev", f"socket,id=channel,path={self._folder / 'channel'},server=on,wait=off"),
            *("-serial", f"file:{log}"),
            *("-qmp", f"unix:{self._folder / 'monitor'},server=on,wait=off"),
        ]

    def _order(self, name: str, **arguments: Any) -> Any:
        """Have the monitor do something.

        Raises:
            VmError: If it does not, or the emulator has ended.
        """
        try:
            self._monitor.sendall(json.dumps({"execute": name, "arguments": arguments}).encode() + b"\n")
            while line := self._lines.readline():
                told = json.loads(line)
                if "return" in told:
                    return told["return"]
                if "error" in told:
                    raise VmError(f"{name}: {told['error']['desc']}")
        except (OSError, ValueError) as error:
            raise VmError(f"The emulator's monitor does not answer: {error}") from error
        raise VmError(f"The emulator has ended with status {self._emulator.wait(_MONITOR_S)}")

    def take_picture(self, path: Path) -> Path:
        """Write what the screen shows as a PNG."""
        self._order("screendump", filename=str(path.resolve()), format="png")
        return path

    def _send(self, *events: dict[str, Any]) -> None:
        self._order("input-send-event", events=list(events))

    def press(self, key: str) -> None:
        """Press a key, by QEMU's name for it."""
        for down in (True, False):
            self._send({"type": "key", "data": {"down": down, "key": {"type": "qcode", "data": key}}})
            time.sleep(0.1)

    def click(self, x: int, y: int) -> None:
        """Click with the pointer, in pixels of the screen."""
        places = (("x", x * _LARGEST // WIDTH_PX), ("y", y * _LARGEST // HEIGHT_PX))
        self._send(*({"type": "abs", "data": {"axis": axis, "value": value}} for axis, value in places))
        time.sleep(0.5)
        for down in (True, False):
            self._send({"type": "btn", "data": {"button": "left", "down": down}})
            time.sleep(0.3)

    def ask(self, words: str, within_s: float = _ASK_S) -> Answer:
        """Have root's shell inside do something.

        Args:
            words: One line.
            within_s: How long to wait for the answer.

        Raises:
            VmError: If there is no answer.
        """
        self._number += 1
        mark = str(self._number)
        with suppress(BlockingIOError):
            self._channel.sendall(f"{mark} {words}\n".encode())
        until = time.monotonic() + within_s
        while (left := until - time.monotonic()) > 0:
            if not select.select([self._channel], [], [], min(left, 1.0))[0]:
                continue
            heard = self._channel.recv(65_536)
            if not heard:
                break
            self._heard += heard
            *lines, self._heard = self._heard.split(b"\n")
            for line in lines:
                parts = line.decode(errors="replace").split(" ")
                if parts[0] == mark and len(parts) == 3:
                    with suppress(ValueError, binascii.Error):
                        return Answer(int(parts[1]), base64.b64decode(parts[2]).decode(errors="replace"))
        raise VmError(f"There is no answer from inside to: {words}")

    def wait_until_it_answers(self, until_s: float) -> None:
        """Wait until the shell inside answers.

        Args:
            until_s: So many seconds after it was switched on it must.

        Raises:
            VmError: If it does not.
        """
        while time.monotonic() - self.began < until_s:
            with suppress(VmError):
                self.ask("true", _ANSWERS_S)
                return
            if self._emulator.poll() is not None:
                break
        raise VmError("Nothing inside answers")

    def cut_power(self) -> Lost:
        """Cut the power: the machine stops where it stands, and chance decides what its disk has kept."""
        self._emulator.kill()
        self._emulator.wait()
        self._disk.send_signal(signal.SIGTERM)
        self._disk.wait(timeout=60)
        try:
            told = json.loads(self._told.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise VmError(f"The disk has not said what it has lost: {error}") from error
        finally:
            self.close()
        return Lost(int(told["cached"]), int(told["kept"]))

    def close(self) -> None:
        """End what still runs, and take away what was only for this run."""
        for process in (self._emulator, self._disk):
            if process.poll() is None:
                process.kill()
                process.wait()
        with suppress(OSError):
            self._lines.close()
            self._monitor.close()
            self._channel.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait for a socket that a process makes.

    Raises:
        VmError: If it does not.
    """
    until = time.monotonic() + _MONITOR_S
    while time.monotonic() < until:
        if path.exists():
            return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    if process.poll() is None:
        os.kill(process.pid, signal.SIGKILL)
    raise VmError(f"It did not start: {process.args!r}")
