"""Writes the pictograms of the desk card: the very ones of the screen, as SVG files in docs/pictures/."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from PySide6.QtGui import QPainterPath, QRawFont

from kiosk.ui.icons import Icon

FOLDER = Path(__file__).parent.parent / "docs" / "pictures"

NAMES = {
    "desk-wake": Icon.HAND,
    "desk-staff": Icon.STAFF,
    "desk-start-over": Icon.NORMAL,
    "desk-quiet": Icon.QUIET,
    "desk-cleaning": Icon.CLEANING,
    "desk-restart": Icon.RESTART,
    "desk-pin": Icon.LOCKED,
    "desk-care": Icon.CARE,
    "desk-call": Icon.CALL,
}
"""Files, and what they show."""

_FONT, _CHARMAP = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"
_PX = 100.0


def write_pictograms() -> None:
    """Write all of them; Qt's application has to be there."""
    fonts = files("qtawesome") / "fonts"
    places = json.loads((fonts / _CHARMAP).read_text(encoding="utf-8"))
    font = QRawFont((fonts / _FONT).read_bytes(), _PX)
    for name, icon in NAMES.items():
        [glyph] = font.glyphIndexesForString(chr(int(places[icon], 16)))
        (FOLDER / f"{name}.svg").write_text(_svg(font.pathForGlyph(glyph)), encoding="utf-8")


def _svg(path: QPainterPath) -> str:
    """Return an outline as an SVG file of its own size and a little room around it."""
    box = path.boundingRect().adjusted(-4, -4, 4, 4)
    steps: list[str] = []
    number, count = 0, path.elementCount()
    while number < count:
        element = path.elementAt(number)
        kind = QPainterPath.ElementType(element.type)
        if kind is QPainterPath.ElementType.CurveToElement:
            points = [path.elementAt(number + more) for more in range(3)]
            steps.append("C" + " ".join(f"{point.x:.1f} {point.y:.1f}" for point in points))
            number += 3
            continue
        letter = "M" if kind is QPainterPath.ElementType.MoveToElement else "L"
        steps.append(f"{letter}{element.x:.1f} {element.y:.1f}")
        number += 1
    around = f"{box.x():.1f} {box.y():.1f} {box.width():.1f} {box.height():.1f}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{around}">\n'
        f'  <path fill="#12232e" fill-rule="nonzero" d="{" ".join(steps)}"/>\n</svg>\n'
    )
