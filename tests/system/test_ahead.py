"""Qt's libraries are there before PySide asks for them, and Qt is none the worse for it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1, reason="for Linux, on several processors"
)

_CODE = """
import os, sys
from pathlib import Path
from kiosk.system.ahead import load_qt_ahead

thread = load_qt_ahead(os.environ)
thread.join()
assert "PySide6" not in sys.modules
loaded = Path("/proc/self/maps").read_text()
print(*sorted({line.rpartition("/")[2] for line in loaded.splitlines() if "/" in line}))

from PySide6.QtWidgets import QApplication, QWidget

application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
"""


def _run(**environment: str) -> set[str]:
    """Load ahead in a process of its own; return what it has loaded; Qt complains of nothing."""
    usual = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    done = subprocess.run(
        [sys.executable, "-c", _CODE],
        env=usual | environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    assert done.stderr == ""
    return set(done.stdout.split())


def test_all_that_a_window_needs_is_loaded() -> None:
    loaded = _run(QT_QPA_PLATFORM="offscreen")
    assert {"libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6", "libQt6Svg.so.6"} <= loaded
    assert {"QtWidgets.abi3.so", "libqoffscreen.so"} <= loaded
    assert any(name.startswith("libfontconfig.so") for name in loaded)
    assert not any("qxcb" in name or "qwayland" in name for name in loaded)


@pytest.mark.parametrize(
    ("environment", "plugin"),
    [
        ({"DISPLAY": ":9"}, "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":9"}, "wayland"),
        ({"QT_QPA_PLATFORM": "xcb:nativepainting", "WAYLAND_DISPLAY": "wayland-0"}, "xcb"),
        ({"QT_QPA_PLATFORM": "linuxfb", "DISPLAY": ":9"}, ""),
        ({}, ""),
    ],
)
def test_the_plugin_is_the_one_that_qt_will_take(environment: dict[str, str], plugin: str) -> None:
    from kiosk.system.ahead import platform_of

    assert platform_of(environment) == plugin
