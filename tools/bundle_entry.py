"""Where the built program begins."""

import os
import sys
from pathlib import Path

from tools.bundle_modules import Modules

sys.meta_path.insert(0, Modules())

from kiosk.system.memory import collect_later  # noqa: E402 -- the finder comes first

collect_later()

from kiosk.cli import main  # noqa: E402 -- what it imports is half of a start's objects

# Where the wheels of PySide have Qt's plugins; Qt itself would look elsewhere.
_QT = Path(getattr(sys, "_MEIPASS", ""), "PySide6", *(() if sys.platform == "win32" else ("Qt",)))
os.environ["QT_PLUGIN_PATH"] = str(_QT / "plugins")

sys.exit(main())
