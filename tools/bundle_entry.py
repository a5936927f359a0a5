"""Where the built program begins."""

import sys

from kiosk.cli import main

sys.exit(main())
