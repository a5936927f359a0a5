"""Asks a real Prometheus all that the alert rules and the dashboard ask: `make watch-test`.

A node_exporter reads a file as the kiosk writes it, a Prometheus reads node_exporter, both on this machine
alone, for some seconds. Needs Debian's prometheus and prometheus-node-exporter.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any, Final

from kiosk.system.metrics import Told, Visits, write_metrics
from kiosk.system.runstate import Noted, Pack, Restarts, RunState, Signoff

ROOT: Final = Path(__file__).resolve().parents[1]
RULES: Final = ROOT / "packaging" / "prometheus" / "ibt-kiosk.rules.yml"
DASHBOARD: Final = ROOT / "packaging" / "grafana" / "ibt-kiosk.json"

_READY_S: Final = 60.0


def told(now: float) -> Told:
    """Return what a kiosk tells that is well but for its voice."""
    today = dt.datetime.fromtimestamp(now).astimezone().date()
    state = RunState(
        version="0",
        packs=(Pack(id="bundled", version="0"),),
        pid=1,
        started="",
        started_s=0.0,
        written_s=100.0,
        painted_s=99.0,
        restarts=Restarts(counted={"crash": 1}),
        matters=(Noted(name="voice"),),
        signoffs=(Signoff(language="en", state="valid", until=str(today + dt.timedelta(days=90))),),
        free_mb=9_000,
    )
    return Told(True, state, 100.0, now, Visits(today - dt.timedelta(days=1), {1: 3, 7: 20, 30: 90}))


def free_port() -> int:
    """Return a port that nothing listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def main() -> int:
    """Ask everything; return 1 if something is refused, or is answered by nothing."""
    programs = ["prometheus", os.environ.get("NODE_EXPORTER", "prometheus-node-exporter")]
    found = [path for path in map(shutil.which, programs) if path is not None]
    if len(found) < len(programs):
        print(f"Needs: {' '.join(programs)} (Debian's packages prometheus and prometheus-node-exporter).")
        return 1
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        write_metrics(folder / "text", told(time.time()))
        node, prometheus = free_port(), free_port()
        textfile = ["--collector.disable-defaults", "--collector.time", "--collector.textfile"]
        address = f"--web.listen-address=127.0.0.1:{node}"
        directory = f"--collector.textfile.directory={folder / 'text'}"
        (folder / "prometheus.yml").write_text(
            f"global: {{scrape_interval: 1s, evaluation_interval: 1s}}\nrule_files: [{RULES}]\n"
            f'scrape_configs: [{{job_name: node, static_configs: [{{targets: ["127.0.0.1:{node}"]}}]}}]\n',
            encoding="utf-8",
        )
        server = [found[0], f"--config.file={folder / 'prometheus.yml'}"]
        server += [f"--storage.tsdb.path={folder / 'data'}", f"--web.listen-address=127.0.0.1:{prometheus}"]
        for command in ([found[1], *textfile, directory, address], server):
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            process = subprocess.Popen(command, **quiet)  # type: ignore[call-overload]
            stack.callback(process.wait)
            stack.callback(process.terminate)
        base = f"http://127.0.0.1:{prometheus}/api/v1/query?"
        wait_for(base, "ibt_kiosk:unused_seconds")
        wait_for(base, "increase(ibt_kiosk_restarts_total[1d])")
        return _ask_all(base, f"127.0.0.1:{node}")


def _ask_all(base: str, instance: str) -> int:
    bad = 0
    expressions = re.findall(r"^ +expr: (.+)$", RULES.read_text(encoding="utf-8"), re.MULTILINE)
    panels = json.loads(DASHBOARD.read_text(encoding="utf-8"))["panels"]
    shown = [target["expr"] for panel in panels for target in panel.get("targets", [])]
    for expression in (*expressions, *shown):
        answer = ask(base, expression.replace("$kiosk", instance))
        is_alert = expression in expressions and re.search(r"[<>]|==|unless", expression)
        if isinstance(answer, str):
            bad += 1
            print(f"refused: {expression}\n  {answer}")
        elif not answer and not is_alert:
            bad += 1
            print(f"no answer: {expression}")
    print(f"{len(expressions)} rules and {len(shown)} queries were asked, {bad} of them in vain.")
    return 1 if bad else 0


def wait_for(base: str, expression: str) -> None:
    """Wait until there is an answer.

    Raises:
        TimeoutError: If there is none within a minute.
    """
    end = time.monotonic() + _READY_S
    while time.monotonic() < end:
        with contextlib.suppress(OSError):
            if (answer := ask(base, expression)) and not isinstance(answer, str):
                return
        time.sleep(0.5)
    raise TimeoutError(f"no answer to {expression}")


def ask(base: str, expression: str) -> list[Any] | str:
    """Return the answer to an instant query, or the words with which it was refused."""
    try:
        with urllib.request.urlopen(
            base + urllib.parse.urlencode({"query": expression}), timeout=10
        ) as answer:
            return list(json.load(answer)["data"]["result"])
    except urllib.error.HTTPError as error:
        return error.read().decode(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
