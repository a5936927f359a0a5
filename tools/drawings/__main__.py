"""Writes every drawing to resources/pictures, and the list of those that were looked through.

`python -m tools.drawings [--sheet FILE] [NAME ...]`
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from kiosk.content.checking.drawingfile import LIST_FILE, list_of

from .catalog import DRAWINGS
from .palette import PICTURES

LARGEST = 60_000  # bytes


def main() -> int:
    """Draw all, or the named, pictures."""
    parser = argparse.ArgumentParser(prog="tools.drawings", description=__doc__)
    parser.add_argument("names", nargs="*", help="only these pictures")
    parser.add_argument("--sheet", type=Path, help="also write a contact sheet to this PNG file")
    parser.add_argument("--size", type=int, default=600, help="height of a picture on the sheet")
    parser.add_argument("--columns", type=int, default=3)
    parser.add_argument("--dark", action="store_true", help="the sheet shows the dark theme")
    args = parser.parse_args()
    sheet: list[tuple[str, str]] = []
    for name, (draw, tint) in DRAWINGS.items():
        if args.names and name not in args.names:
            continue
        svg = draw().svg()
        size = len(svg.encode())
        if size > LARGEST:
            print(f"{name}: {size} bytes is too large", file=sys.stderr)
            return 1
        (PICTURES / f"{name}.svg").write_text(svg, "utf-8")
        print(f"{name}.svg {size // 1000} kB")
        sheet.append((svg, tint))
    (PICTURES / LIST_FILE).write_text(list_of(PICTURES), "utf-8")
    if args.sheet:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtGui import QGuiApplication

        from . import sheet as sheets

        app = QGuiApplication.instance() or QGuiApplication([])
        sheets.write(args.sheet, sheet, args.size, args.columns, dark=args.dark)
        del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
