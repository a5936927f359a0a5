"""Keeps free memory from staying with the process, and the collector of garbage from work while one waits."""

from __future__ import annotations

import gc
import sys

_M_MMAP_THRESHOLD = -3  # mallopt(3)
_LARGE_BYTES = 1 << 20

_USUAL = gc.get_threshold()
_NEW_OBJECTS = 100_000
"""More than a start makes."""


def collect_later() -> None:
    """Have Python not look for garbage while the program starts.

    A start makes 43,000 objects that stay, and looked for garbage among them 96 times.
    """
    gc.set_threshold(_NEW_OBJECTS)


def keep_what_stands() -> None:
    """Have Python look for garbage as usual from now on, but never again in what there is by now.

    For the moment at which the first picture stands: what there is is the program. A look through all of it
    takes some 20 ms, whoever touches the screen meanwhile.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_USUAL)


def return_large_blocks() -> bool:
    """Have the C library give blocks of 1 MB and more back to the system as soon as they are free.

    glibc raises that limit by itself, up to 32 MB, with the first large block that is freed; then pages of
    8 MB are cut out of one heap that never shrinks. A walk through the whole guide took 70 MB more that way.

    Returns:
        Whether it could be told so; elsewhere than on Linux with glibc there is nothing to tell.
    """
    if sys.platform != "linux":
        return False
    import ctypes  # only here: it takes some milliseconds of the start

    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and mallopt(_M_MMAP_THRESHOLD, _LARGE_BYTES) == 1


def give_back() -> bool:
    """Have the C library give free memory back to the system; takes some ms, so between two visits.

    What visits in several languages and sizes leave is scattered through the heap: after 3,000 page turns of
    `tools.soak` some 10 of 148 MB were held that nothing used.

    Returns:
        Whether anything was given back; elsewhere than on Linux with glibc there is nothing to tell.
    """
    if sys.platform != "linux":
        return False
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim is not None and trim(0) == 1
