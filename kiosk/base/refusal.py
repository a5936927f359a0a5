"""Says why an option may not have a value, to somebody who knows computers but not this program."""

from __future__ import annotations

import math
import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from kiosk.base.values import is_short, one_of, shortened, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.base.declared import Option


class Refusal(NamedTuple):
    """What is wrong, and what to do: one sentence each, as in `kiosk.base.problems.Problem`."""

    wrong: str
    remedy: str


def refusal(option: Option, value: object) -> Refusal:
    """Return why `option` may not have `value`, which `Option.take` has refused."""
    return Refusal(
        f"[{option.table}] {option.name} is {shortened(shown(value))}, {_reason(option, value)}.",
        _remedy(option, value),
    )


def _reason(option: Option, value: object) -> str:
    if option.by_language:
        return "which belongs to no language"
    match option.default, value:
        case bool(), _:
            return "which is neither true nor false"
        case int() | float(), bool() | str() | list() | dict():
            return f"not {option.type_words}"
        case int() | float(), int() | float():
            return _reason_of_number(option, value)
        case str(), str():
            return _reason_of_text(option, value)
        case tuple(), list():
            return _reason_of_list(value)
        case _:
            return f"not {option.type_words}"


def _reason_of_number(option: Option, value: int | float) -> str:
    # An int may be too large for math.isnan.
    if isinstance(value, float) and (math.isnan(value) or isinstance(option.default, int)):
        return f"not {option.type_words}"
    if value < option.low:
        return f"less than {option.low}"
    if value > option.high:
        return f"more than {option.high}"
    return "none of its choices"


def _reason_of_text(option: Option, value: str) -> str:
    if option.choices:
        return "none of its choices"
    if option.longest is not None and len(value) > option.longest:
        return f"a text of {len(value)} characters"
    return "which does not have the right form"


def _reason_of_list(value: list[object]) -> str:
    if not value:
        return "an empty list"
    texts = [item for item in value if isinstance(item, str)]
    if len(texts) < len(value):
        return "which holds something else than texts"
    twice = next((text for text in texts if texts.count(text) > 1), None)
    if twice is not None:
        return f"which names {shortened(shown(twice))} twice"
    return "which does not have the right form"


def _remedy(option: Option, value: object) -> str:
    """Return what to write: the very words where it can be told what was meant, else what is allowed."""
    if option.by_language:
        return f"Write it below a line [{option.table}.{option.name}], as in {_example(value)}."
    meant = _meant(option, value)
    if meant is not None:
        return f"Write {option.name} = {meant}."
    if option.choices:
        return f"Write {one_of(option.choices)}{f' {option.unit}' if option.unit else ''}."
    return f"Write {option.type_words}{f': {option.range_words}' if option.range_words else ''}."


def _example(value: object) -> str:
    """Return a text by language as one would write it."""
    text = shown(value)
    return f"en = {text}" if isinstance(value, str) and value and is_short(text) else 'en = "..."'


def _meant(option: Option, value: object) -> str | None:
    """Return what was probably meant, in TOML; None if that cannot be told."""
    for guess in _guesses(value):
        try:
            meant = shown(option.take(guess))
        except msgspec.ValidationError:
            continue
        if is_short(meant):
            return meant
    return None


def _guesses(value: object) -> Iterator[object]:
    """Yield what somebody who writes `value` may mean: `"200"` a number, `200` a text, `"en, es"` a list."""
    match value:
        case str():
            word = value.strip().lower()
            yield word
            yield {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}.get(word)
            for number in (int, float):
                with suppress(ValueError):
                    yield number(word)
            yield [part for part in re.split(r"[\s,;]+", value) if part]
        case [only]:
            yield only
        case float() if value.is_integer():
            yield int(value)
            yield shown(value)
        case bool() | int() | float():
            yield shown(value)
