"""Where the built program begins."""

# ruff: noqa: E402 -- the finder comes before all other modules; and what keeps Python from looking for garbage,
# before the imports that make half of a start's objects.

import sys

from tools.bundle_modules import Modules

sys.meta_path.insert(0, Modules())

from kiosk.system.memory import collect_later

collect_later()

import os
from pathlib import Path

from kiosk.cli import main

# Where the wheels of PySide have Qt's plugins; Qt itself would look elsewhere.
_QT = Path(getattr(sys, "_MEIPASS", ""), "PySide6", *(() if sys.platform == "win32" else ("Qt",)))
os.environ["QT_PLUGIN_PATH"] = str(_QT / "plugins")

sys.exit(main())
