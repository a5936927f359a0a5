"""The declared options, one record each, read off the structs of `kiosk.base.options`.

From these records come the check of a file, its messages, the reference page and the sample file, so that
none of them can tell another range than the program keeps.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

import msgspec
from msgspec import Struct, inspect

from kiosk.base.options import Settings
from kiosk.base.values import one_of

if TYPE_CHECKING:
    from collections.abc import Mapping


class Option(Struct, frozen=True):
    """One option of the kiosk.

    Attributes:
        table: The table of the file that it stands in: `idle`.
        name: Its name within the table: `answer_s`.
        type_words: What kind of value it has: `a whole number`.
        range_words: Which of them it may have: `20 to 300 seconds`; empty if any.
        default: Its value where the file tells none.
        unit: The unit of its number, in the plural: `seconds`; empty for none.
        sentence: What it does.
        low: The smallest number allowed (not counting `also`); minus infinity if it is not a number.
        high: The largest number allowed; infinity if it is not a number.
        longest: The most characters of a text, or entries of a list; None if it is neither.
        choices: The only values allowed; empty if there is a range.
        also: Whole numbers allowed outside the range, with the meaning of each.
        is_folder: Whether it is a folder, which may be told relative to the file's own.
        is_fixed: Whether only the machine's own file may tell it, and none that is laid over it.
        by_language: Whether it is a table of texts, one for each language.
    """

    table: str
    name: str
    type_words: str
    range_words: str
    default: object
    unit: str
    sentence: str
    low: float
    high: float
    longest: int | None
    choices: tuple[object, ...]
    also: tuple[tuple[int, str], ...]
    is_folder: bool
    is_fixed: bool
    by_language: bool
    _annotation: object

    def take(self, value: object) -> object:
        """Return `value`, as TOML gives it, in the form in which the settings hold it: lists become tuples.

        Raises:
            msgspec.ValidationError: If the option may not have this value. Its text is not meant for people;
                `kiosk.base.refusal` has one that is.
        """
        # type(), because True equals 1 and 0.0 equals 0 without being meant.
        if type(value) is int and value in dict(self.also):
            return value
        taken: object = msgspec.convert(value, self._annotation)
        if self.choices and taken not in self.choices:
            raise msgspec.ValidationError("not among the choices")
        if isinstance(taken, tuple) and len(set(taken)) < len(taken):
            raise msgspec.ValidationError("the same thing twice")
        return taken

    def in_language(self, code: str) -> Option:
        """Return the option for the text in one language, as an option of the table that this one is.

        Raises:
            msgspec.ValidationError: If `code` cannot be a language.
        """
        tag, text = get_args(get_args(get_args(self._annotation)[0])[0])
        msgspec.convert(code, tag)
        return _option_of(f"{self.table}.{self.name}", code, text, "", self.sentence)


TABLES: Final[Mapping[str, type]] = {table.name: table.type for table in msgspec.structs.fields(Settings)}
"""What holds the options of each table, in the order in which they are declared."""


def value_of(settings: Settings, option: Option) -> object:
    """Return the value that an option has."""
    value: object = getattr(getattr(settings, option.table), option.name)
    return value


def declared() -> tuple[Option, ...]:
    """Return all options in the order in which they are declared.

    Each default is that of the settings, not of the type: tables of one type may differ in theirs.
    """
    return tuple(option for table in TABLES for option in options_of(table).values())


@cache
def options_of(table: str) -> Mapping[str, Option]:
    """Return the options of a table by their names, in the order in which they are declared."""
    defaults = getattr(Settings(), table)
    infos = msgspec.structs.fields(TABLES[table])
    return {
        info.name: _option_of(table, info.name, info.type, getattr(defaults, info.name)) for info in infos
    }


def _option_of(table: str, name: str, annotation: Any, default: object, sentence: str = "") -> Option:
    kind, own_sentence, extra = _unwrap(inspect.type_info(annotation))
    # The order in which they are written; msgspec sorts them.
    choices = (
        get_args(get_args(annotation)[0])
        if isinstance(kind, inspect.LiteralType)
        else extra.get("choices", ())
    )
    low, high = _limits(kind)
    type_words, range_words = _words(kind, extra, choices)
    return Option(
        table=table,
        name=name,
        type_words=type_words,
        range_words=range_words,
        default=default,
        unit=extra.get("unit", ""),
        sentence=own_sentence or sentence,
        low=low,
        high=high,
        longest=getattr(kind, "max_length", None),
        choices=choices,
        also=tuple(extra.get("also", {}).items()),
        is_folder=extra.get("is_folder", False),
        is_fixed=extra.get("is_fixed", False) or extra.get("is_folder", False),
        by_language=_is_by_language(kind),
        _annotation=annotation,
    )


def _unwrap(kind: inspect.Type) -> tuple[inspect.Type, str, dict[str, Any]]:
    """Return a type, the sentence about it and what `kiosk.base.options` keeps in `extra`."""
    if not isinstance(kind, inspect.Metadata):
        return kind, "", {}
    return kind.type, (kind.extra_json_schema or {}).get("description", ""), kind.extra or {}


def _is_by_language(kind: inspect.Type) -> bool:
    return isinstance(kind, inspect.VarTupleType) and isinstance(kind.item_type, inspect.TupleType)


def _limits(kind: inspect.Type) -> tuple[float, float]:
    if not isinstance(kind, inspect.IntType | inspect.FloatType):
        return -math.inf, math.inf
    return -math.inf if kind.ge is None else kind.ge, math.inf if kind.le is None else kind.le


def _words(kind: inspect.Type, extra: dict[str, Any], choices: tuple[object, ...]) -> tuple[str, str]:
    """Return the words for a type and for its range."""
    match kind:
        case inspect.BoolType():
            return "true or false", ""
        case inspect.LiteralType():
            return "a text", one_of(choices)
        case inspect.StrType(max_length=longest):
            return "a text", f"{extra.get('pattern_words', 'any')}, at most {longest} characters"
        case inspect.VarTupleType(item_type=inspect.TupleType(item_types=(_, text))):
            inner, _, inner_extra = _unwrap(text)
            _, each = _words(inner, inner_extra, ())
            return "a table of texts by language", f"each of them {each}"
        case inspect.VarTupleType(item_type=item, min_length=fewest, max_length=most):
            inner, _, inner_extra = _unwrap(item)
            _, each = _words(inner, inner_extra, ())
            return "a list of texts", f"{fewest or 0} to {most}, each only once: {each}"
        case inspect.IntType(ge=low, le=high) | inspect.FloatType(ge=low, le=high):
            numbers = one_of(choices) if choices else f"{low} to {high}"
            also = "".join(f", or {value} ({meaning})" for value, meaning in extra.get("also", {}).items())
            words = "a whole number" if isinstance(kind, inspect.IntType) else "a number"
            return words, f"{numbers} {extra.get('unit', '')}".rstrip() + also
        case _:
            # Caught by the tests, before anybody runs a program with such an option.
            raise NotImplementedError(f"kiosk.base.declared has no words for {kind}")
