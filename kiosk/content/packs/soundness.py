"""Whether what a pack holds can be shown: its texts are read, and its drawings looked through, as laid over.

`ibt-kiosk pack build` asks its authors for much more (`kiosk.content.checking`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.content.checking.drawingfile import read_drawing
from kiosk.content.layers import Pictures
from kiosk.content.library import Library
from kiosk.content.pieces import with_original_as_default

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.base.problems import Problem
    from kiosk.content.layers import Layer


def laid_over(guide: Path, layer: Layer) -> Library:
    """Return a guide with a layer over it as its authors see it: all languages, no clinic's values."""
    below = Library(guide, (), "", {}, over=(layer,))
    codes = below.codes
    return with_original_as_default(below.opened_with(codes, codes[0] if codes else ""))


def wrong_with(guide: Path, layer: Layer) -> tuple[Problem, ...]:
    """Return what cannot be read or shown of a layer, in its files; warnings left out.

    Args:
        guide: The guide that it is laid over.
        layer: The layer.
    """
    library = laid_over(guide, layer)
    found = [*library.problems(), *library.ledger.problems, *_drawings(layer)]
    return tuple(problem for problem in found if not problem.warning and layer.folder in problem.path.parents)


def _drawings(layer: Layer) -> Iterator[Problem]:
    for path in Pictures(layer.pictures).all().values():
        yield from read_drawing(path)
