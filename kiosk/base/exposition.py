"""Metrics as Prometheus reads them: its text exposition format 0.0.4, which node_exporter's files are in.

What is measured is `kiosk.system.metrics`. The client library of Prometheus (prometheus_client 0.26) would
write the same lines, and brings servers, threads and a registry: 7 MB of memory and 0.07 to 0.11 s of the
start, for what stands here.
"""

from __future__ import annotations

import math
from itertools import groupby
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

_IN_HELP: Final = str.maketrans({"\\": r"\\", "\n": r"\n"})
_IN_LABEL: Final = str.maketrans({"\\": r"\\", "\n": r"\n", '"': r"\""})


class Metric(Struct, frozen=True):
    """One metric, declared.

    Attributes:
        name: Its name, with its base unit last; a counter's ends in "_total".
        kind: Whether it only grows, until what is counted begins anew.
        sentence: What it tells, in one sentence.
        labels: The names of its labels, in order.
    """

    name: str
    kind: Literal["counter", "gauge"]
    sentence: str
    labels: tuple[str, ...] = ()


class Sample(NamedTuple):
    """One number.

    Attributes:
        metric: What it is of.
        value: The number.
        labels: The value of each label of the metric, in its order.
    """

    metric: Metric
    value: float
    labels: tuple[str, ...] = ()


def exposition(samples: Iterable[Sample]) -> str:
    """Return samples as text; those of one metric must follow each other.

    Raises:
        ValueError: If a sample has not the labels of its metric, a metric comes twice, or a series does.
    """
    lines: list[str] = []
    metrics: set[str] = set()
    for metric, group in groupby(samples, key=lambda sample: sample.metric):
        if metric.name in metrics:
            raise ValueError(f"the samples of {metric.name} do not follow each other")
        metrics.add(metric.name)
        lines.append(f"# HELP {metric.name} {metric.sentence.translate(_IN_HELP)}")
        lines.append(f"# TYPE {metric.name} {metric.kind}")
        series = [(_labels(sample), sample.value) for sample in group]
        if len({labels for labels, _ in series}) < len(series):
            raise ValueError(f"{metric.name} has the same labels twice")
        lines += [f"{metric.name}{labels} {_number(value)}" for labels, value in series]
    return "".join(f"{line}\n" for line in lines)


def _labels(sample: Sample) -> str:
    pairs = zip(sample.metric.labels, sample.labels, strict=True)
    words = ",".join(f'{name}="{value.translate(_IN_LABEL)}"' for name, value in pairs)
    return f"{{{words}}}" if words else ""


def _number(value: float) -> str:
    """Return a number as Go's ParseFloat reads it, the same one exactly."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "+Inf" if value > 0 else "-Inf"
    return str(int(value)) if value == int(value) and abs(value) < 2**53 else repr(float(value))
