"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

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


def test_there_is_a_house() -> None:
    assert len(MODULES) > 50


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_file_is_longer_than_400_lines(file: Path) -> None:
    assert lines_too_many(file.read_text(encoding="utf-8")) == 0


@pytest.mark.parametrize("file", MODULES, ids=name)
def test_every_module_says_what_it_is_for(file: Path) -> None:
    words = ast.get_docstring(tree(file)) or ""
    assert len(words.split()) >= 4


@pytest.mark.parametrize("file", FILES, ids=name)
def test_no_lambda_or_partial_is_connected_to_a_signal(file: Path) -> None:
    assert bad_connections(tree(file)) == []


# A bench measures real time; everything else is handed the time.
@pytest.mark.parametrize("file", [file for file in FILES if "tools" not in file.parts], ids=name)
def test_nothing_sleeps(file: Path) -> None:
    assert sleeps(tree(file)) == []


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


def test_a_file_that_is_too_long_would_be_found() -> None:
    assert lines_too_many("\n" * 400) == 0
    assert lines_too_many("x\n" * 401) == 1
