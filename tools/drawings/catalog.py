"""The list of drawings: name -> (function that draws it, tint of the panel it stands on)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import (
    scenes_about,
    scenes_anatomy,
    scenes_asking,
    scenes_attract,
    scenes_away,
    scenes_before,
    scenes_body,
    scenes_cuts,
    scenes_daily,
    scenes_hospital,
    scenes_hospital_day,
    scenes_pump,
    scenes_ready,
    scenes_sections,
    scenes_signs,
    scenes_steps,
    scenes_test_day,
    scenes_trial,
    scenes_visits,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canvas import Canvas

_MODULES = (
    scenes_sections,
    scenes_body,
    scenes_hospital,
    scenes_visits,
    scenes_attract,
    scenes_signs,
    scenes_daily,
    scenes_away,
    scenes_asking,
    scenes_about,
    scenes_before,
    scenes_ready,
    scenes_hospital_day,
    scenes_test_day,
    scenes_anatomy,
    scenes_cuts,
    scenes_pump,
    scenes_steps,
    scenes_trial,
)


def _merged() -> dict[str, tuple[Callable[[], Canvas], str]]:
    found: dict[str, tuple[Callable[[], Canvas], str]] = {}
    for module in _MODULES:
        if twice := found.keys() & module.DRAWINGS.keys():
            raise ValueError(f"drawn in two modules: {', '.join(sorted(twice))}")
        found |= module.DRAWINGS
    return found


DRAWINGS = _merged()
