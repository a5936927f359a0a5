"""Reads single values of the command line: sizes, days, numbers."""

from __future__ import annotations

import argparse
import datetime as dt


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


def day(words: str) -> dt.date:
    """Read a day such as "2030-12-31".

    Raises:
        argparse.ArgumentTypeError: For anything else.
    """
    try:
        return dt.datetime.strptime(words, "%Y-%m-%d").date()  # noqa: DTZ007 -- a day has no zone
    except ValueError:
        raise argparse.ArgumentTypeError(f"{words!r} is not a day; write it as 2030-12-31") from None


def number_of_days(words: str) -> int:
    """Read a number of days, 1 to 366.

    Raises:
        argparse.ArgumentTypeError: For anything else.
    """
    if not (words.isascii() and words.isdigit() and len(words) <= 3 and 1 <= int(words) <= 366):
        raise argparse.ArgumentTypeError(f"{words!r} is not a number of days; write 1 to 366")
    return int(words)
