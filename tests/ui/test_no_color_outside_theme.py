"""Colors are roles: no module of the program but the theme knows one."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import kiosk

ROOT = Path(kiosk.__file__).parent
# The theme; the page with the pictures of a tour, which a browser shows and no family sees; and the sentence
# that is left when there is no theme.
MAY_KNOW = {"ui/theme.py", "commands/album.py", "ui/lastresort.py"}
FILES = sorted(file for file in ROOT.rglob("*.py") if file.relative_to(ROOT).as_posix() not in MAY_KNOW)
HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}\b")


def colors_in_code(source: str) -> list[str]:
    """Return the colors that a module knows: "#12233a", QColor of a constant, Qt's named colors."""
    found: list[str] = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Constant(value=str(text)) if HEX.search(text):
                found.append(f"line {node.lineno}: {text!r}")
            case ast.Call(func=ast.Name(id="QColor"), args=[ast.Constant(), *_]):
                found.append(f"line {node.lineno}: {ast.unparse(node)}")
            case ast.Attribute(value=ast.Attribute(attr="GlobalColor"), attr=color) if color != "transparent":
                found.append(f"line {node.lineno}: {color}")
    return found


@pytest.mark.parametrize("file", FILES, ids=[str(file.relative_to(ROOT)) for file in FILES])
def test_a_module_knows_no_color(file: Path) -> None:
    assert colors_in_code(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'x = "#12233a"',
        'x = f"color: #fff; {y}"',
        "QColor(18, 35, 58)",
        'QColor("red")',
        "Qt.GlobalColor.white",
    ],
)
def test_a_color_would_be_found(source: str) -> None:
    assert colors_in_code(source)


@pytest.mark.parametrize("source", ["QColor(theme.ink)", "x = '# a headline'", "Qt.GlobalColor.transparent"])
def test_what_is_no_color_is_let_pass(source: str) -> None:
    assert not colors_in_code(source)
