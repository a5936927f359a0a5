"""PySide's enumerations are the same in all that can be asked of them, however they were made."""

from __future__ import annotations

import os
import subprocess
import sys
from enum import Enum, Flag, IntEnum, IntFlag, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.base import quickenums

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent.parent

_ASK_ALL = """
import enum, pickle, sys
from PySide6 import QtCore, QtGui, QtSvg, QtWidgets

seen = set()

def enumerations(owner):
    for name in dir(owner):
        found = getattr(owner, name, None)
        if not isinstance(found, type) or not found.__module__.startswith("PySide6") or found in seen:
            continue
        seen.add(found)
        if isinstance(found, enum.EnumType):
            yield found
        else:
            yield from enumerations(found)

def told(kind):
    yield kind.__module__, kind.__qualname__, [base.__name__ for base in kind.__mro__], kind.__doc__
    yield sorted(name for name in vars(kind) if name not in kind.__members__)
    for name, member in kind.__members__.items():
        yield name, member.name, member.value, type(member.value).__name__
    for member in kind:
        yield repr(member), str(member), f"{member}", member._sort_order_, hash(member) is not None
        yield kind(member.value) is member, kind[member.name] is member, getattr(kind, member.name) is member
        yield pickle.loads(pickle.dumps(member)) is member if kind.__qualname__.count(".") else None
    for value in (-1, 3, 12345678):
        try:
            yield repr(kind(value))
        except Exception as error:
            yield type(error).__name__, str(error)
    if issubclass(kind, enum.Flag):
        yield kind._flag_mask_, kind._all_bits_, kind._boundary_.name, kind._iter_member_.__func__.__name__
        members = list(kind)[:6]
        for one in members:
            yield repr(~one), bool(one), list(one)
            for other in members:
                yield repr(one | other), repr(one & other), repr(one ^ other), one in other, list(one | other)

count = 0
for owner in (QtCore, QtGui, QtSvg, QtWidgets):
    for kind in enumerations(owner):
        count += 1
        print(*told(kind), sep="\\n")
print(count)
"""


def _python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return done.stdout


def test_all_of_pysides_are_the_same() -> None:
    usual = _python(_ASK_ALL)
    quick = _python("from kiosk.base import quickenums; quickenums.install()\n" + _ASK_ALL)
    assert int(usual.splitlines()[-1]) > 400
    assert quick.splitlines() == usual.splitlines()


def test_they_are_made_quickly_at_a_start() -> None:
    code = """
import enum
from kiosk.base import quickenums
quickenums.install()
made = []
fill = quickenums._fill
quickenums._fill = lambda *words, **more: (made.append(1), fill(*words, **more))
from PySide6.QtCore import Qt
print(len(made))
"""
    assert int(_python(code)) > 100


_KINDS: dict[str, Any] = {"Enum": Enum, "IntEnum": IntEnum, "Flag": Flag, "IntFlag": IntFlag}
_NAMES = st.one_of(
    st.from_regex(r"[A-Za-z][A-Za-z0-9]{0,3}", fullmatch=True),
    st.sampled_from(["name", "value", "real", "mro", "__init__", "_one", "numerator", "to_bytes", ""]),
)
_VALUES = st.one_of(
    st.integers(-3, 16), st.sampled_from([1, 2, 4, 8, 1 << 31]), st.booleans(), st.text(max_size=2)
)


def _described(make: Callable[[], Any]) -> object:
    try:
        made = make()
    except Exception as error:  # noqa: BLE001 -- whatever Python says of it
        return type(error).__name__, str(error)
    members = {
        name: (member.name, member.value, repr(member), str(member), member._sort_order_)
        for name, member in made.__members__.items()
    }
    masks = {name: value for name, value in vars(made).items() if name.endswith(("mask_", "bits_"))}
    others = sorted(set(vars(made)) - set(members))
    return members, [each.name for each in made], made.__module__, masks, others


@pytest.mark.parametrize("kind", _KINDS)
@given(names=st.lists(st.tuples(_NAMES, _VALUES), max_size=6))
@example([("a", 4), ("b", 2), ("c", 4), ("both", 6), ("none", 0)])
def test_whatever_is_asked_for_python_and_this_make_the_same(kind: str, names: list[tuple[str, Any]]) -> None:
    usual: Any = quickenums._usual
    cls = _KINDS[kind]
    expected = _described(lambda: usual(cls, "Made", names, module=__name__))
    assert _described(lambda: quickenums._create(cls, "Made", names, module=__name__)) == expected


@pytest.mark.parametrize(
    "ask",
    [
        lambda create: create(Enum, "Made", "ONE TWO", module="m"),
        lambda create: create(Enum, "Made", ["ONE", "TWO"], module="m", start=5),
        lambda create: create(Enum, "Made", {"ONE": 1}, module="m"),
        lambda create: create(Enum, "Made", [("ONE", auto())], module="m"),
        lambda create: create(Enum, "Made", [("ONE", 1)], module="m", type=int, qualname="A.Made"),
    ],
)
def test_what_else_an_enumeration_can_be_made_of(ask: Callable[[Any], Any]) -> None:
    assert _described(lambda: ask(quickenums._create)) == _described(lambda: ask(quickenums._usual))
