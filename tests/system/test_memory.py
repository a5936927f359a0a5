"""Large blocks go back to the system when they are freed; garbage is not looked for while one waits."""

from __future__ import annotations

import subprocess
import sys

import pytest

from kiosk.system.memory import return_large_blocks

_PROGRAM = """
import ctypes
from pathlib import Path
from kiosk.system.memory import return_large_blocks

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
assert return_large_blocks()
size = 8_000_000
blocks = []
for _ in range(6):
    block = libc.malloc(size)
    ctypes.memset(block, 1, size)
    blocks.append((block, libc.malloc(64)))  # a small block above keeps a heap from shrinking
before = resident()
for block, _small in blocks:
    libc.free(block)
print(before - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is nothing to tell")
def test_freed_pictures_do_not_stay_with_the_process() -> None:
    # In a process of its own: the first large block that is freed sets glibc's limit for good.
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 40_000_000


def test_it_may_be_told_twice() -> None:
    assert return_large_blocks() == return_large_blocks()


_SCATTERED = """
import ctypes
from pathlib import Path
from kiosk.system.memory import give_back

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]
blocks = [libc.malloc(2000) for _ in range(20_000)]
for block in blocks:
    ctypes.memset(block, 1, 2000)
for number, block in enumerate(blocks):
    if number % 100:  # the others keep the heap as long as it is
        libc.free(block)
before = resident()
assert give_back()
print(before - resident())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is nothing to tell")
def test_what_is_scattered_and_free_is_given_back() -> None:
    done = subprocess.run([sys.executable, "-c", _SCATTERED], capture_output=True, text=True, check=True)
    assert int(done.stdout) > 30_000_000


_COLLECTING = """
import gc
from kiosk.system.memory import collect_later, keep_what_stands

usual = gc.get_threshold()
collect_later()
rounds = []
gc.callbacks.append(lambda phase, info: rounds.append(info["generation"]))
made = [[] for _ in range(50_000)]
assert rounds == [], rounds
keep_what_stands()
assert gc.get_threshold() == usual
assert gc.get_freeze_count() >= len(made)
assert len(gc.get_objects()) < 1_000
made = [[] for _ in range(50_000)]
assert 0 in rounds, "garbage is looked for again"
"""


def test_no_garbage_is_looked_for_during_the_start_and_never_in_what_it_made() -> None:
    # In a process of its own: what is kept here would be kept for all the tests after this one.
    subprocess.run([sys.executable, "-c", _COLLECTING], check=True, timeout=60)
