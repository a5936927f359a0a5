"""Days and times in words, as the language that is shown writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime

from kiosk.staff.hours import DAY, DAYS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.staff.hours import Span


def day_words(locale: QLocale, day: str) -> str:
    """Return the name of a day, one of `DAYS`, as it stands by itself."""
    name = locale.standaloneDayName(DAYS.index(day) + 1, QLocale.FormatType.LongFormat)
    return name[:1].upper() + name[1:]


def time_words(locale: QLocale, minutes: int) -> str:
    """Return a time, in minutes from midnight, with 24 hours or AM and PM as the language has it."""
    inside = minutes % DAY
    words = locale.toString(QTime(inside // 60, inside % 60), QLocale.FormatType.ShortFormat)
    # The guide has the same digits in all languages. And the typefaces lack the narrow space that stands
    # before AM and PM: a line with another font in it would be higher.
    zero = ord(locale.zeroDigit())
    return words.translate({zero + digit: str(digit) for digit in range(10)}).replace("\u202f", "\u00a0")


def span_words(locale: QLocale, spans: Iterable[Span]) -> str:
    """Return times from and until, each span on a line of its own."""
    return "\n".join(f"{time_words(locale, start)} – {time_words(locale, end)}" for start, end in spans)
