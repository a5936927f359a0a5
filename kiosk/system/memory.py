"""Keeps the memory of pictures that are no longer shown from staying with the process."""

from __future__ import annotations

import sys

_M_MMAP_THRESHOLD = -3  # mallopt(3)
_LARGE_BYTES = 1 << 20


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
