"""How long the ring stays on each target with one switch: the steps a family goes through, and a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

RATES_S = (5.0, 4.0, 3.0, 2.5, 2.0, 1.5, 1.25, 1.0, 0.75)
"""The steps in s, the slowest first."""

REACTION_SHARE = 0.65
"""Part of the scan rate that a reaction should take at most (Simpson and Koester 1999, the "0.65 rule")."""

_FINENESS_S = 0.05


def slower(rate_s: float) -> float:
    """Return the next slower step; the slowest where there is none."""
    return min((step for step in RATES_S if step > rate_s), default=RATES_S[0])


def faster(rate_s: float) -> float:
    """Return the next faster step; the fastest where there is none."""
    return max((step for step in RATES_S if step < rate_s), default=RATES_S[-1])


def steps_to(rate_s: float) -> int:
    """Return how many steps are at least as slow: 1 for the slowest rate, all of them for the fastest."""
    return max(1, sum(step >= rate_s for step in RATES_S))


def proposed(reactions_s: Sequence[float]) -> float:
    """Return the rate in s that reactions (s) speak for: their mean by 0.65, within the steps."""
    rate_s = round(sum(reactions_s) / len(reactions_s) / REACTION_SHARE / _FINENESS_S) * _FINENESS_S
    return round(min(RATES_S[0], max(RATES_S[-1], rate_s)), 2)
