"""Colors as roles. The only module that knows a color; sizes are in `kiosk.ui.metrics`.

A theme fills every role. Contrast is measured on rendered pixels by tests/ui/test_contrast.py:
at least 10:1 for words, icons and controls in the default theme (VVSG 2.0, 7.1-C).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Tint:
    """The color family of a section, so that a child can say "the green one".

    Attributes:
        paper: Pale: the panel behind a picture, the tile on the home screen.
        strong: Deep: the mark beside the section's name; at least 3:1 against `paper` and the theme's paper.
    """

    paper: QColor
    strong: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """One filling of all roles.

    Attributes:
        name: The name that the configuration uses.
        paper: Behind everything.
        bar: Behind the fixed targets at the lower edge.
        panel: Behind words that stand on a picture, and plain targets.
        ink: Words and icons.
        quiet: Words that must not draw the eye, still as readable as the rest.
        target: A target that leads on.
        target_ink: Words on it.
        outline: The edge of plain targets.
        accent: Words that name where one is.
        sunk: Laid thinly over a target while it is held down.
        focus: The ring around the focused target; at least 3:1 against both sides (WCAG 2.2, 2.4.13).
        focus_gap: Between the ring and the target.
        alert: What is urgent.
        alert_ink: Words on it.
        shade: Laid over everything under a layer.
        halo: A pale disc behind the drawing of the first screen.
        spoken: Behind the sentence that is read aloud.
        spoken_edge: The line under it; at least 3:1 against `spoken` and the theme's paper.
        tints: Color families by name.
        drawings: Whether drawings keep their own colors (light) or take those for dark paper.
    """

    name: str
    paper: QColor
    bar: QColor
    panel: QColor
    ink: QColor
    quiet: QColor
    target: QColor
    target_ink: QColor
    outline: QColor
    accent: QColor
    sunk: QColor
    focus: QColor
    focus_gap: QColor
    alert: QColor
    alert_ink: QColor
    shade: QColor
    halo: QColor
    spoken: QColor
    spoken_edge: QColor
    tints: Mapping[str, Tint]
    drawings: str = "light"

    def tint(self, name: str) -> Tint:
        """Return a color family; an unknown name gives the plainest one: a family never sees an error."""
        return self.tints.get(name, self.tints["stone"])


def _tint(paper: str, strong: str) -> Tint:
    return Tint(QColor(paper), QColor(strong))


DEFAULT = Theme(
    name="default",
    paper=QColor("#fbf8f2"),
    bar=QColor("#f0ebe1"),
    panel=QColor("#ffffff"),
    ink=QColor("#12233a"),
    quiet=QColor("#223246"),
    target=QColor("#0a474c"),
    target_ink=QColor("#ffffff"),
    outline=QColor("#0a3f44"),
    accent=QColor("#09363b"),
    sunk=QColor(18, 35, 58, 46),
    focus=QColor("#b0420a"),
    focus_gap=QColor("#ffffff"),
    alert=QColor("#7d1019"),
    alert_ink=QColor("#ffffff"),
    shade=QColor(18, 35, 58, 150),
    halo=QColor(255, 255, 255, 90),
    spoken=QColor("#ffe9a8"),
    spoken_edge=QColor("#8a5a00"),
    tints={
        "sky": _tint("#d9e9f7", "#1f5fa8"),
        "mint": _tint("#ddeee8", "#1d7561"),
        "sand": _tint("#fbe9cf", "#935a08"),
        "lilac": _tint("#eae1f4", "#6b3fa0"),
        "rose": _tint("#fbe0dc", "#a83a2c"),
        "leaf": _tint("#e3ead4", "#4f6f16"),
        "peach": _tint("#fde3d3", "#a34a12"),
        "aqua": _tint("#d8eef0", "#0e6a78"),
        "alert": _tint("#f7dcdc", "#7d1019"),
        "stone": _tint("#ebe7de", "#5c5545"),
    },
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (DEFAULT,)}
"""Every theme by the name that the configuration uses."""
