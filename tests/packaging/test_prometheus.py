"""The alert rules and the dashboard ask for nothing that no kiosk tells."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.staff.matter import Matter
from kiosk.system.metrics import METRICS, SPANS
from kiosk.system.restarts import Reason

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
RULES = PACKAGING / "prometheus" / "ibt-kiosk.rules.yml"
RULE_TESTS = PACKAGING / "prometheus" / "ibt-kiosk.rules.test.yml"
DASHBOARD = PACKAGING / "grafana" / "ibt-kiosk.json"
PROMTOOL = shutil.which("promtool")

THEIRS = {"node_time_seconds", "node_textfile_mtime_seconds"}
"""What node_exporter tells by its collectors "time" and "textfile"."""

LABELS = {
    "reason": set(map(str, Reason)),
    "kind": set(map(str, Matter)),
    "over": {f"{span}d" for span in SPANS},
}


def expressions() -> Iterator[str]:
    """Yield all that the rules and the dashboard ask."""
    yield from re.findall(r"^ +expr: (.+)$", RULES.read_text(encoding="utf-8"), re.MULTILINE)
    for panel in panels():
        yield from (target["expr"] for target in panel["targets"])


def panels() -> list[dict[str, Any]]:
    dashboard = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    return [panel for panel in dashboard["panels"] if panel["type"] != "row"]


def unknown(expression: str) -> set[str]:
    """Return the names of metrics, and label values, that nobody tells."""
    text = re.sub(r'"[^"]*"', '""', expression)
    recorded = set(re.findall(r"record: (\S+)", RULES.read_text(encoding="utf-8")))
    told = {metric.name for metric in METRICS} | THEIRS | recorded
    found = set(re.findall(r"\b(?:ibt_kiosk|node)[a-z_:]*", text)) - told
    for label, values in LABELS.items():
        for choice in re.findall(rf'\b{label}(?:=|=~|!=|!~)"([^"]*)"', expression):
            found |= set(choice.split("|")) - values
    return found


def test_nothing_is_asked_that_nobody_tells() -> None:
    asked = list(expressions())
    assert len(asked) > 30
    assert not {expression: names for expression in asked if (names := unknown(expression))}


def test_every_metric_is_of_use() -> None:
    asked = " ".join(expressions())
    unused = {metric.name for metric in METRICS if not re.search(rf"\b{metric.name}\b", asked)}
    assert unused == {"ibt_kiosk_signoff"}, "what nobody asks for is not told"


@pytest.mark.parametrize(
    "expression",
    ["ibt_kiosk_uptime > 1", 'ibt_kiosk_problems{kind="heat"}', 'x{reason=~"crash|boom"}', "node_x"],
)
def test_what_nobody_tells_would_be_found(expression: str) -> None:
    assert unknown(expression)


def test_the_dashboard_is_whole() -> None:
    numbers = [panel["id"] for panel in panels()]
    assert len(set(numbers)) == len(numbers)
    for panel in panels():
        assert panel["title"]
        refs = [target["refId"] for target in panel["targets"]]
        assert len(set(refs)) == len(refs)
        place = panel["gridPos"]
        assert place["x"] + place["w"] <= 24
        for override in panel["fieldConfig"]["overrides"]:
            name = override["matcher"]["options"]
            assert name == "instance" or name.removeprefix("Value #") in refs


def test_every_alert_has_a_test_and_words() -> None:
    rules = RULES.read_text(encoding="utf-8")
    alerts = re.findall(r"alert: (\w+)", rules)
    assert alerts == list(dict.fromkeys(alerts))
    assert (
        rules.count("summary: ") == rules.count("description: ") == rules.count("severity: ") == len(alerts)
    )
    tests = RULE_TESTS.read_text(encoding="utf-8")
    assert not [
        alert for alert in alerts if tests.count(f"alertname: {alert}\n") + tests.count(f'"{alert}"') < 1
    ]


@pytest.mark.skipif(PROMTOOL is None, reason="promtool (Debian: prometheus) is not installed")
@pytest.mark.parametrize("words", [["check", "rules", RULES.name], ["test", "rules", RULE_TESTS.name]])
def test_promtool_accepts_the_rules(words: list[str]) -> None:
    command = [PROMTOOL or "", *words]
    done = subprocess.run(command, cwd=RULES.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "SUCCESS" in done.stdout
