"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).parent.parent
MOST_LINES = 400
FILES = sorted(
    file
    for folder in ("kiosk", "tests", "tools")
    for file in (ROOT / folder).rglob("*.py")
    if "node_modules" not in file.parts
)
MODULES = [file for file in FILES if file.is_relative_to(ROOT / "kiosk")]


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), name(file))


def lines_too_many(text: str) -> int:
    return max(0, len(text.splitlines()) - MOST_LINES)


def bad_connections(module: ast.Module) -> list[int]:
    """Return the lines on which a lambda or a partial is connected to a signal: both keep widgets alive."""
    return [
        call.lineno
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "connect"
        for argument in call.args
        if isinstance(argument, ast.Lambda)
        or (isinstance(argument, ast.Call) and ast.unparse(argument.func).endswith("partial"))
    ]


def sleeps(module: ast.Module) -> list[int]:
    """Return the lines that wait for time to pass; time is handed in."""
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call)]
    imported = [
        node.lineno
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and node.module == "time"
        for alias in node.names
        if alias.name == "sleep"
    ]
    return [
        call.lineno for call in calls if ast.unparse(call.func) in ("time.sleep", "QTest.qWait")
    ] + imported


def open_painters(module: ast.Module) -> list[int]:
    """Return the lines on which a painter is made that an exception would leave open.

    Qt may end the process when it flushes what is still being painted.
    """
    made = {
        id(node): node.lineno
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "QPainter"
    }
    ended = {
        id(item.context_expr)
        for node in ast.walk(module)
        if isinstance(node, ast.With)
        for item in node.items
    }
    return [line for node, line in made.items() if node not in ended]


def test_there_is_a_house() -> None:
    assert len(MODULES) > 50


def broken(rule: Callable[[ast.Module], list[int]], files: Iterable[Path]) -> dict[str, list[int]]:
    """Return the lines on which files break a rule, by the file's name."""
    found = {name(file): rule(tree(file)) for file in files}
    return {file: lines for file, lines in found.items() if lines}


def test_no_file_is_longer_than_400_lines() -> None:
    long = {name(file): lines_too_many(file.read_text(encoding="utf-8")) for file in FILES}
    assert not {file: lines for file, lines in long.items() if lines}


def test_every_module_says_what_it_is_for() -> None:
    said = {name(file): ast.get_docstring(tree(file)) or "" for file in MODULES}
    assert not [file for file, words in said.items() if len(words.split()) < 4]


def test_no_lambda_or_partial_is_connected_to_a_signal() -> None:
    assert not broken(bad_connections, FILES)


def test_nothing_sleeps() -> None:
    # A bench measures real time; everything else is handed the time.
    assert not broken(sleeps, [file for file in FILES if "tools" not in file.parts])


def test_every_painter_ends_whatever_happens() -> None:
    assert not broken(open_painters, MODULES)


@pytest.mark.parametrize(
    "source",
    [
        "button.clicked.connect(lambda: go())",
        "a.b.connect(partial(go, 1))",
        "s.connect(functools.partial(go))",
    ],
)
def test_a_bad_connection_would_be_found(source: str) -> None:
    assert bad_connections(ast.parse(source)) == [1]


@pytest.mark.parametrize("source", ["time.sleep(1)", "from time import sleep", "QTest.qWait(50)"])
def test_a_sleep_would_be_found(source: str) -> None:
    assert sleeps(ast.parse(source)) == [1]


def test_an_open_painter_would_be_found() -> None:
    assert open_painters(ast.parse("painter = QPainter(self)")) == [1]
    assert open_painters(ast.parse("with QPainter(self) as painter:\n    pass")) == []


def test_a_file_that_is_too_long_would_be_found() -> None:
    assert lines_too_many("\n" * 400) == 0
    assert lines_too_many("x\n" * 401) == 1
