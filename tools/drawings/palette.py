"""The drawings' colors by role, read from resources/pictures/palette.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

PICTURES = Path(__file__).resolve().parents[2] / "resources" / "pictures"
_HEX = re.compile(r"#[0-9a-f]{6}")


@cache
def roles() -> dict[str, tuple[str, str]]:
    """Return role -> (color on light panels, color on dark panels), checked."""
    table = tomllib.loads((PICTURES / "palette.toml").read_text("utf-8"))["palette"]
    found: dict[str, tuple[str, str]] = {}
    for name, pair in table.items():
        light, dark = str(pair["light"]), str(pair["dark"])
        if not (_HEX.fullmatch(light) and _HEX.fullmatch(dark)):
            raise ValueError(f"{name}: not a lower-case #rrggbb color: {pair}")
        found[name] = (light, dark)
    if len({light for light, _ in found.values()}) != len(found):
        raise ValueError("two roles have the same light color")
    return found


def color(role: str) -> str:
    """Return the light color of a role; an unknown role is an error."""
    return roles()[role][0]


def shade(role: str) -> str:
    """Return the role that is the shadow tone of `role`, or the role itself where it has none."""
    name = f"{role}_shade"
    return name if name in roles() else role


def darkened(svg: str) -> str:
    """Return the picture as it looks on a dark theme: every light color replaced by its dark one."""
    table = dict(roles().values())
    return _HEX.sub(lambda hit: table[hit.group()], svg)
