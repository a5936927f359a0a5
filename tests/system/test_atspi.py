"""The real program on the real accessibility bus, looked at from another process as a screen reader looks."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM_PYTHON = Path("/usr/bin/python3")
WALK = Path(__file__).with_name("atspi_walk.py")

TOOLS = ("/usr/bin/Xvfb", "/usr/bin/dbus-run-session", "/usr/libexec/at-spi-bus-launcher")


def missing() -> str:
    """Return what is not installed; `tools/setup test` installs all of it on Debian."""
    absent = [tool for tool in (str(SYSTEM_PYTHON), *TOOLS) if not Path(tool).exists()]
    if not absent:
        code = "import pyatspi, gi"
        found = subprocess.run([SYSTEM_PYTHON, "-c", code], capture_output=True, check=False)
        absent = [] if found.returncode == 0 else ["pyatspi"]
    return ", ".join(absent)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    absent = missing()
    if absent:
        pytest.skip(f"without {absent} there is no accessibility bus (on Debian: tools/setup test)")
    written = tmp_path_factory.mktemp("atspi") / "report.json"
    program = [sys.executable, "-m", "kiosk", "run", "--windowed", "1280x800"]
    command = ["/usr/bin/dbus-run-session", "--", str(SYSTEM_PYTHON), str(WALK), str(written), *program]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(written.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_the_window_has_a_name_that_a_family_understands(report: dict[str, object]) -> None:
    assert report["window"] == "Baclofen pump: a guide for families"
    assert str(report["language"]).startswith("en")


def test_the_topics_are_found_by_their_names_and_in_their_order(report: dict[str, object]) -> None:
    topics = report["topics"]
    assert isinstance(topics, list)
    assert topics[:2] == ["Intrathecal baclofen therapy for children", "What is it?"]
    assert {"About", "When to call", "English", "More topics"} <= set(topics)


def test_a_page_is_reached_by_presses_and_can_be_read(report: dict[str, object]) -> None:
    page, pictures, buttons = report["page"], report["pictures"], report["buttons on the page"]
    assert "a medicine that loosens muscles" in str(page)
    assert "brain" in str(pictures)
    assert isinstance(buttons, list)
    assert buttons[-1] == "Next"
    assert "baclofen" in buttons


def test_under_a_layer_nothing_can_be_pressed(report: dict[str, object]) -> None:
    assert report["buttons of the layer"] == ["Close"]


def test_what_comes_up_is_announced_once(report: dict[str, object]) -> None:
    announced = report["announced"]
    assert isinstance(announced, list)
    home, page_1, page_2, word, again = announced
    assert home == "What would you like to know? 1 of 2."
    assert "1 of" in page_1
    assert page_2 == page_1.replace("1 of", "2 of")
    assert word.startswith("Baclofen. Say: BACK-loh-fen. ")
    assert again == page_2
