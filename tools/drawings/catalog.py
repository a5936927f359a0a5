"""The list of drawings: name -> (function that draws it, tint of the panel it stands on)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import scenes_attract as attract
from . import scenes_body as body
from . import scenes_hospital as hospital
from . import scenes_sections as sections
from . import scenes_visits as visits

if TYPE_CHECKING:
    from collections.abc import Callable

    from .canvas import Canvas

DRAWINGS: dict[str, tuple[Callable[[], Canvas], str]] = {
    "overview": (sections.overview, "sky"),
    "prepare": (sections.prepare, "sand"),
    "operation": (hospital.operation, "lilac"),
    "risks": (sections.risks, "rose"),
    "trial": (hospital.trial, "aqua"),
    "living": (sections.living, "leaf"),
    "call": (hospital.call, "alert"),
    "about": (hospital.about, "stone"),
    "spasticity": (body.spasticity, "mint"),
    "pump-place": (body.pump_place, "mint"),
    "fluid": (body.fluid, "mint"),
    "pump-inside": (body.pump_inside, "mint"),
    "refill": (visits.refill, "leaf"),
    "refill-calm": (visits.refill_calm, "leaf"),
    "attract-1": (attract.friends, "sky"),
    "attract-2": (attract.reading, "sand"),
    "attract-3": (attract.tree, "mint"),
}
