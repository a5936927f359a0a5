"""Lets Python make PySide's enumerations in less time.

PySide makes a Python enumeration of each of Qt's as soon as anything of its class is used: 227 with 3,700
members by the first picture, one of them all keys that there are on keyboards, another all countries. Python
3.11 takes 40 ms of each start for them, since an enumeration in a program may be anything. Those of PySide
are lists of names with plain numbers. So Python makes the enumeration without its members, and they are put
in here: 20 to 30 ms (the sum of the calls of `_create_`, four starts from source each way).

They are the same in all that can be asked of them: `tests/base/test_quickenums.py` compares all of PySide's
in both ways. Anything else than names with numbers is left to Python, and so is all where Python keeps
members in another way than 3.11 does.
"""

from __future__ import annotations

import sys
from enum import Enum, EnumType, Flag, IntEnum, IntFlag
from typing import Any, Final

_KINDS: Final = frozenset({Enum, IntEnum, Flag, IntFlag})
_SET: Final = type.__setattr__  # that of enumerations looks whether a member would be lost
_usual: Final[Any] = vars(EnumType)["_create_"]
_taken: dict[type, frozenset[str]] = {}
"""The names that each kind has a use for itself."""


def install() -> None:
    """Have enumerations made quickly from now on; does nothing where members are kept in another way."""
    probe: Any = _usual(Enum, "Probe", [("ONE", 1)], module=__name__)
    if type(vars(probe).get("ONE")) is probe and EnumType.__dict__["_create_"] is _usual:
        EnumType._create_ = _create  # type: ignore[attr-defined]


def _create(cls: Any, class_name: str, names: Any, *, module: str | None = None, **options: Any) -> Any:
    """Do what `EnumType._create_` does, which an enumeration is called for with a name and members."""
    if module is None:
        module = sys._getframe(2).f_globals.get("__name__")  # noqa: SLF001 -- as Python finds it
    if cls not in _KINDS or options.get("type") is not None or not _are_plain(cls, names):
        return _usual(cls, class_name, names, module=module, **options)
    made = _usual(cls, class_name, [], module=module, **options)
    _fill(made, names, is_flag=issubclass(cls, Flag))
    return made


def _are_plain(cls: type, names: object) -> bool:
    """Return whether these are different names with numbers, none of which the kind has a use for itself."""
    if not isinstance(names, list):
        return False
    if cls not in _taken:
        _taken[cls] = frozenset(name for base in cls.__mro__ for name in vars(base)) | {"mro", ""}
    taken = _taken[cls]
    seen = set()
    for item in names:
        if type(item) is not tuple or len(item) != 2:
            return False
        name, value = item
        if type(name) is not str or type(value) is not int or name[:1] == "_" or name in taken:
            return False
        seen.add(name)
    return len(seen) == len(names)


def _fill(made: Any, names: list[tuple[str, int]], *, is_flag: bool) -> None:
    """Put the members into an enumeration that has none."""
    new, with_value = made._new_member_, made._use_args_
    order, by_name, by_value = made._member_names_, made._member_map_, made._value2member_map_
    every = single = 0
    for name, value in names:
        every |= value
        member = by_value.get(value)
        if member is None:  # else it is another name for the same
            member = by_value[value] = new(made, value) if with_value else new(made)
            member._value_, member._name_, member.__objclass__ = value, name, made
            member._sort_order_ = len(order)
            is_single = value != 0 and value & (value - 1) == 0
            if is_single or not is_flag:
                order.append(name)
            if is_single:
                single |= value
        by_name[name] = member
        _SET(made, name, member)
    if is_flag:
        _SET(made, "_flag_mask_", single)
        _SET(made, "_all_bits_", 2 ** every.bit_length() - 1)
        values = [by_name[name]._value_ for name in order]
        if values != sorted(values):
            _SET(made, "_iter_member_", made._iter_member_by_def_)
