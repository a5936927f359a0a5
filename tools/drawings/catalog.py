"""The list of drawings: name -> (function that draws it, tint of the panel it stands on)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import scenes_attract, scenes_body, scenes_hospital, scenes_sections, scenes_visits

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canvas import Canvas

_MODULES = (
    scenes_sections,
    scenes_body,
    scenes_hospital,
    scenes_visits,
    scenes_attract,
)


def _merged() -> dict[str, tuple[Callable[[], Canvas], str]]:
    found: dict[str, tuple[Callable[[], Canvas], str]] = {}
    for module in _MODULES:
        if twice := found.keys() & module.DRAWINGS.keys():
            raise ValueError(f"drawn in two modules: {', '.join(sorted(twice))}")
        found |= module.DRAWINGS
    return found


DRAWINGS = _merged()
