"""The numbers in a text, however a language writes them: what a translation must not change."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# Points, commas and their Arabic forms stand within a number; so do the narrow spaces that part thousands.
_NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+|[\u00a0\u202f]\d{3}(?!\d))*")
_MARK = re.compile(r"\D")
_ARABIC_POINT = "٫"
_NAME = re.compile(r"\{\s*(\w+)\s*\}")


def numbers(texts: Iterable[str]) -> Counter[str]:
    """Return how often each number stands in some texts, and each of the clinic's names in braces.

    The same number is the same text, in whatever digits and with whatever marks it was written: `38`, `2.5`.
    """
    found: Counter[str] = Counter()
    for text in texts:
        found.update(f"{{{name}}}" for name in _NAME.findall(text))
        found.update(_value(match[0]) for match in _NUMBER.finditer(_NAME.sub(" ", text)))
    return found


def _value(written: str) -> str:
    """Return a number as a text with a point. Where a mark parts thousands, it is left out.

    1,000 and 1.000 are both a thousand: which of them a text means cannot be told from it, and in one guide a
    mark before three digits is hardly ever a decimal one.
    """
    groups = _MARK.split(written)
    # Python reads the digits of all scripts.
    thousands = len(groups[0]) <= 3 and int(groups[0]) > 0 and all(len(group) == 3 for group in groups[1:])
    if len(groups) == 1 or (thousands and _ARABIC_POINT not in written):
        whole, part = "".join(groups), "0"
    else:
        whole, part = "".join(groups[:-1]), groups[-1]
    value = Decimal(f"{whole}.{part}")
    return f"{value.normalize():f}"
