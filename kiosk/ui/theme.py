"""Colors as roles. The only module that knows a color; sizes are in `kiosk.ui.metrics`.

A theme fills every role. What each promises is its `bounds`, for words, icons and controls:

- "default": at least 10:1 (VVSG 2.0, 7.1-C).
- "high-contrast-light", "high-contrast-dark": at least 20:1, which leaves hardly more than black and white.
  Papers differ too little there to be seen, so that lines stand around what lies on them (VVSG 2.0, 7.1-D).
- "soft": between 4.5:1 and 8:1, on dim and warm paper, for eyes that need less light (VVSG 2.0, 7.1-D).

tests/ui/test_contrast.py measures it on the pixels of every kind of screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtGui import QColor

from kiosk.ui.inks import DARK, LIGHT, Inks

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tint(Struct, frozen=True):
    """The color family of a section, so that a child can say "the green one".

    Attributes:
        paper: Pale: the panel behind a picture, the tile on the home screen.
        strong: Deep: the mark beside the section's name; at least 3:1 against `paper` and the theme's paper.
    """

    paper: QColor
    strong: QColor


class Night(Struct, frozen=True):
    """The dark screen: while it is wiped, and while the room is closed.

    Attributes:
        paper: Behind everything. Not black, where the theme leaves room: black looks as if it were broken.
        ink: Words and lines, with the contrast of the theme.
        track: What is over of a ring or a bar; the words tell it too.
        dim: The one line of the closed screen: 3:1, so that it can be found, and lights no room.
    """

    paper: QColor
    ink: QColor
    track: QColor
    dim: QColor


class Theme(Struct, frozen=True):
    """One filling of all roles.

    Attributes:
        name: The name that the configuration uses.
        bounds: The least and the greatest contrast of words with what is behind them.
        paper: Behind everything.
        bar: Behind the fixed targets at the lower edge.
        panel: Behind words that stand on a picture, and plain targets.
        ink: Words and icons.
        quiet: Words that must not draw the eye, still as readable as the rest.
        target: A target that leads on.
        target_ink: Words on it.
        outline: The edge of plain targets, and all lines of `edge_mm`.
        accent: Words that name where one is.
        sunk: Laid thinly over a target while it is held down.
        focus: The ring around the focused target; at least 3:1 against both sides (WCAG 2.2, 2.4.13).
        focus_gap: Between the ring and the target.
        progress: The ring that fills while a target is held. It lies on a wider band of `focus_gap`,
            against which it has 3:1, so that it stands out on every face.
        spoken: Behind the sentence that is read aloud; words on it have the contrast of all words. Where that
            leaves room it differs from paper by 1.3:1; with 20:1 it hardly can, and `spoken_edge` tells it.
        spoken_edge: The line under or around that sentence; at least 3:1 against `spoken` and all papers.
        alert: What is urgent.
        alert_edge: The edge of what is urgent; at least 3:1 against all papers.
        alert_ink: Words on it.
        shade: Laid over everything under a layer.
        halo: A pale disc behind the drawing of the first screen.
        tints: Color families by name.
        night: The dark screen.
        inks: What becomes of the colors of drawings.
        edge_mm: Width of the lines around tiles, panels, bubbles and sheets, and of the second line by which
            urgent targets are told from leading ones; 0 where papers and faces tell themselves apart.
    """

    name: str
    bounds: tuple[float, float]
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
    progress: QColor
    spoken: QColor
    spoken_edge: QColor
    alert: QColor
    alert_edge: QColor
    alert_ink: QColor
    shade: QColor
    halo: QColor
    tints: Mapping[str, Tint]
    night: Night
    inks: Inks = LIGHT
    edge_mm: float = 0.0

    def tint(self, name: str) -> Tint:
        """Return a color family; an unknown name gives the plainest one: a family never sees an error."""
        return self.tints.get(name, self.tints["stone"])


def _night(paper: str, ink: str, track: str, dim: str) -> Night:
    return Night(QColor(paper), QColor(ink), QColor(track), QColor(dim))


def _tint(paper: str, strong: str) -> Tint:
    return Tint(QColor(paper), QColor(strong))


DEFAULT = Theme(
    name="default",
    bounds=(10.0, 21.0),
    paper=QColor("#fbf8f2"),
    bar=QColor("#f0ebe1"),
    panel=QColor("#ffffff"),
    ink=QColor("#12233a"),
    quiet=QColor("#223246"),
    target=QColor("#083b40"),
    target_ink=QColor("#ffffff"),
    outline=QColor("#083b40"),
    accent=QColor("#062c31"),
    sunk=QColor(124, 136, 150, 84),
    focus=QColor("#b0420a"),
    focus_gap=QColor("#ffffff"),
    progress=QColor("#d87618"),
    spoken=QColor("#fbd770"),
    spoken_edge=QColor("#7a4a00"),
    alert=QColor("#700d15"),
    alert_edge=QColor("#700d15"),
    alert_ink=QColor("#ffffff"),
    shade=QColor(18, 35, 58, 150),
    halo=QColor(255, 255, 255, 90),
    tints={
        "sky": _tint("#d9e9f7", "#1f5fa8"),
        "mint": _tint("#ddeee8", "#1d7561"),
        "sand": _tint("#fbe9cf", "#935a08"),
        "lilac": _tint("#eae1f4", "#6b3fa0"),
        "rose": _tint("#fbe0dc", "#a83a2c"),
        "leaf": _tint("#e3ead4", "#4f6f16"),
        "peach": _tint("#fde3d3", "#a34a12"),
        "aqua": _tint("#d8eef0", "#0e6a78"),
        "alert": _tint("#f7dcdc", "#700d15"),
        "stone": _tint("#ebe7de", "#5c5545"),
    },
    night=_night("#0b141f", "#e6edf3", "#2b3a4b", "#5a6470"),
)

HIGH_CONTRAST_LIGHT = Theme(
    name="high-contrast-light",
    bounds=(20.0, 21.0),
    paper=QColor("#ffffff"),
    bar=QColor("#ffffff"),
    panel=QColor("#ffffff"),
    ink=QColor("#000000"),
    quiet=QColor("#000000"),
    target=QColor("#000000"),
    target_ink=QColor("#ffffff"),
    outline=QColor("#000000"),
    accent=QColor("#000000"),
    sunk=QColor(128, 128, 128, 96),
    focus=QColor("#0037d6"),
    focus_gap=QColor("#ffffff"),
    progress=QColor("#d87618"),
    spoken=QColor("#fffbe0"),
    spoken_edge=QColor("#0037d6"),
    alert=QColor("#1b0002"),
    alert_edge=QColor("#000000"),
    alert_ink=QColor("#ffffff"),
    shade=QColor(0, 0, 0, 170),
    halo=QColor(255, 255, 255, 0),
    tints={
        "sky": _tint("#f7fbff", "#1054a2"),
        "mint": _tint("#eafffa", "#0a614d"),
        "sand": _tint("#fffaf2", "#784b0c"),
        "lilac": _tint("#fcfaff", "#6814cc"),
        "rose": _tint("#fffaf9", "#a52110"),
        "leaf": _tint("#f3ffdf", "#3f5e09"),
        "peach": _tint("#fffaf6", "#8c3f0e"),
        "aqua": _tint("#f0fdff", "#0b5e6a"),
        "alert": _tint("#fff9fa", "#aa111e"),
        "stone": _tint("#fffaf0", "#5b5545"),
    },
    night=_night("#000000", "#ffffff", "#404040", "#5c5c5c"),
    edge_mm=0.5,
)

HIGH_CONTRAST_DARK = Theme(
    name="high-contrast-dark",
    bounds=(20.0, 21.0),
    paper=QColor("#000000"),
    bar=QColor("#000000"),
    panel=QColor("#000000"),
    ink=QColor("#ffffff"),
    quiet=QColor("#ffffff"),
    target=QColor("#ffffff"),
    target_ink=QColor("#000000"),
    outline=QColor("#ffffff"),
    accent=QColor("#ffffff"),
    sunk=QColor(128, 128, 128, 96),
    focus=QColor("#ffd400"),
    focus_gap=QColor("#000000"),
    progress=QColor("#d87618"),
    spoken=QColor("#000030"),
    spoken_edge=QColor("#ffd400"),
    alert=QColor("#1b0002"),
    alert_edge=QColor("#ffffff"),
    alert_ink=QColor("#ffffff"),
    shade=QColor(0, 0, 0, 190),
    halo=QColor(0, 0, 0, 0),
    tints={
        "sky": _tint("#000710", "#7ebbff"),
        "mint": _tint("#000807", "#40ffd4"),
        "sand": _tint("#0a0600", "#ffb140"),
        "lilac": _tint("#0e0020", "#cea5ff"),
        "rose": _tint("#140200", "#ff9c8f"),
        "leaf": _tint("#050700", "#baff40"),
        "peach": _tint("#0d0500", "#ff9f63"),
        "aqua": _tint("#00080a", "#40e6ff"),
        "alert": _tint("#180002", "#ff9aa3"),
        "stone": _tint("#070605", "#ffecbf"),
    },
    night=_night("#000000", "#ffffff", "#404040", "#5c5c5c"),
    inks=DARK,
    edge_mm=0.5,
)

SOFT = Theme(
    name="soft",
    bounds=(4.5, 8.0),
    paper=QColor("#c8b99f"),
    bar=QColor("#b9aa8f"),
    panel=QColor("#d2c4ab"),
    ink=QColor("#372c22"),
    quiet=QColor("#42372b"),
    target=QColor("#1f4649"),
    target_ink=QColor("#d8cab2"),
    outline=QColor("#1f4649"),
    accent=QColor("#173c3f"),
    sunk=QColor(128, 116, 98, 56),
    focus=QColor("#7a3008"),
    focus_gap=QColor("#d2c4ab"),
    progress=QColor("#7a3008"),
    spoken=QColor("#c99a45"),
    spoken_edge=QColor("#5a2e08"),
    alert=QColor("#6b2723"),
    alert_edge=QColor("#6b2723"),
    alert_ink=QColor("#d8cab2"),
    shade=QColor(40, 32, 24, 150),
    halo=QColor(216, 202, 178, 70),
    tints={
        "sky": _tint("#a4b2ba", "#274a70"),
        "mint": _tint("#a5b3a7", "#235040"),
        "sand": _tint("#c3ad8b", "#644110"),
        "lilac": _tint("#b9acba", "#5a3b72"),
        "rose": _tint("#c9a99e", "#773426"),
        "leaf": _tint("#aeb295", "#3f4e18"),
        "peach": _tint("#c9aa92", "#703a16"),
        "aqua": _tint("#a0b4af", "#1d5053"),
        "alert": _tint("#c9a8a2", "#782323"),
        "stone": _tint("#b6af9f", "#4f4838"),
    },
    night=_night("#1d1812", "#a3957c", "#3d352a", "#6d6557"),
    inks=Inks(black="#2b231b", white="#dfd2ba"),
)

THEMES: Mapping[str, Theme] = {
    theme.name: theme for theme in (DEFAULT, HIGH_CONTRAST_LIGHT, HIGH_CONTRAST_DARK, SOFT)
}
"""Every theme by the name that the configuration uses."""
