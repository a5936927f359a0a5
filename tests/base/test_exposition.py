"""The text that Prometheus reads: what is written can be read, and is what was told."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.exposition import Metric, Sample, exposition
from tests.promtext import parse

ONE = Metric("a_thing_seconds", "gauge", "What it is.")
TWO = Metric("a_thing_total", "counter", "How often.", ("why", "who"))


def test_the_text() -> None:
    text = exposition([Sample(ONE, 1.5), Sample(TWO, 3, ("a", 'b "c" \\ d\ne'))])
    assert text == (
        "# HELP a_thing_seconds What it is.\n"
        "# TYPE a_thing_seconds gauge\n"
        "a_thing_seconds 1.5\n"
        "# HELP a_thing_total How often.\n"
        "# TYPE a_thing_total counter\n"
        'a_thing_total{why="a",who="b \\"c\\" \\\\ d\\ne"} 3\n'
    )


@given(st.dictionaries(st.tuples(st.text(), st.text()), st.floats(), min_size=1))
def test_whatever_is_told_can_be_read(told: dict[tuple[str, str], float]) -> None:
    series = parse(exposition(Sample(TWO, value, labels) for labels, value in told.items()))[TWO.name].series
    assert len(series) == len(told)
    for number, value in zip(series.values(), told.values(), strict=True):
        assert number == value or (math.isnan(number) and math.isnan(value))


@pytest.mark.parametrize(
    "samples",
    [
        [Sample(ONE, 1), Sample(ONE, 2)],
        [Sample(ONE, 1), Sample(TWO, 1, ("a", "b")), Sample(ONE, 2)],
        [Sample(TWO, 1, ("a",))],
        [Sample(ONE, 1, ("a",))],
    ],
)
def test_what_prometheus_would_refuse_is_refused(samples: list[Sample]) -> None:
    with pytest.raises(ValueError, match=r"labels|follow|argument"):
        exposition(samples)


@pytest.mark.parametrize(
    "text",
    [
        "a_thing 1",
        "a_thing 1\n",
        "# TYPE a_thing gauge\na_thing 1\n",
        "# HELP a_thing It.\n# TYPE a_thing gauge\n",
        "# HELP a_thing It.\n# TYPE a_thing gauge\na_thing 1\na_thing 2\n",
        "# HELP a_thing It.\n# TYPE a_thing counter\na_thing 1\n",
        "# HELP a_days It.\n# TYPE a_days gauge\na_days 1\n",
        "# HELP a_seconds_thing It.\n# TYPE a_seconds_thing gauge\na_seconds_thing 1\n",
        "# HELP a_thing It.\n# TYPE a_thing gauge\na_thing one\n",
        '# HELP a_thing It.\n# TYPE a_thing gauge\na_thing{b="c" d="e"} 1\n',
        "# HELP a_thing It.\n# TYPE a_thing gauge\nother 1\n",
    ],
)
def test_the_strict_reader_is_strict(text: str) -> None:
    with pytest.raises(AssertionError):
        parse(text)
