"""The speeds of the ring, and the one that reactions speak for."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.rates import RATES_S, faster, proposed, slower, steps_to

REACTIONS = st.lists(st.floats(0.0, 60.0), min_size=1, max_size=5)


@pytest.mark.parametrize(
    ("rate", "is_slower", "is_faster", "steps"),
    [(2.0, 2.5, 1.5, 5), (1.45, 1.5, 1.25, 6), (5.0, 5.0, 4.0, 1), (0.75, 1.0, 0.75, 9), (4.95, 5.0, 4.0, 1)],
)
def test_the_steps(rate: float, is_slower: float, is_faster: float, steps: int) -> None:
    assert (slower(rate), faster(rate), steps_to(rate)) == (is_slower, is_faster, steps)


def test_each_step_leads_to_the_next_and_back() -> None:
    for one, other in pairwise(RATES_S):
        assert faster(one) == other
        assert slower(other) == one


@pytest.mark.parametrize(
    ("reactions", "rate"),
    [((0.65, 0.65, 0.65), 1.0), ((0.8, 0.9, 1.0), 1.4), ((0.1, 0.1, 0.1), 0.75), ((9.0, 30.0, 9.0), 5.0)],
)
def test_a_reaction_takes_two_thirds_of_the_rate(reactions: tuple[float, ...], rate: float) -> None:
    assert proposed(reactions) == rate


@given(REACTIONS)
def test_whatever_the_reactions_the_rate_is_in_range_and_round(reactions: list[float]) -> None:
    rate = proposed(reactions)
    assert RATES_S[-1] <= rate <= RATES_S[0]
    assert abs(rate / 0.05 - round(rate / 0.05)) < 1e-6
