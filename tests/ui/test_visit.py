"""Nothing of a visit outlives it: `reset` is walked over every field, also those that are added later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from kiosk.ui.visit import Choices, Speech, Switches, Visit

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("qapp")

START = Choices(language="en", text_size=3, theme="default")
FIELDS = list(Choices.__struct_fields__)
OTHER: dict[type, object] = {
    str: "other",
    int: 1,
    bool: True,
    Switches: Switches(1, ("key 32",), 1.5),
    Speech: Speech(on=True, speed_percent=150, loudness=5),
}


def chooser(visit: Visit, name: str) -> Callable[[object], None]:
    """Return what chooses a field."""

    def call(value: object) -> None:
        changes: dict[str, Any] = {name: value}
        visit.choose(structs.replace(visit.choices, **changes))

    return call


def another_value(name: str) -> object:
    return OTHER[get_type_hints(Choices)[name]]


class Listener:
    """Counts how often a visit says that it has changed."""

    def __init__(self, visit: Visit) -> None:
        self.heard = 0
        visit.changed.connect(self.on_changed)

    def on_changed(self) -> None:
        self.heard += 1


@pytest.mark.parametrize("name", FIELDS)
def test_a_choice_changes_its_own_field_and_no_other(name: str) -> None:
    visit = Visit(START)
    chooser(visit, name)(another_value(name))
    changed = {field for field in FIELDS if getattr(visit.choices, field) != getattr(START, field)}
    assert changed == {name}
    assert getattr(visit.choices, name) == another_value(name)
    assert visit.choices != START


@pytest.mark.parametrize("name", FIELDS)
def test_reset_takes_every_choice_back(name: str) -> None:
    visit = Visit(START)
    chooser(visit, name)(another_value(name))
    visit.reset()
    assert visit.choices == START


@pytest.mark.parametrize("name", FIELDS)
def test_a_change_is_told_and_choosing_the_same_again_is_not(name: str) -> None:
    visit = Visit(START)
    listener = Listener(visit)
    chooser(visit, name)(another_value(name))
    chooser(visit, name)(another_value(name))
    assert listener.heard == 1


@given(st.lists(st.tuples(st.sampled_from(FIELDS), st.booleans())))
def test_after_any_choices_reset_brings_the_beginning_back_and_tells_it_if_it_was_left(
    steps: list[tuple[str, bool]],
) -> None:
    visit = Visit(START)
    for name, other in steps:
        chooser(visit, name)(another_value(name) if other else getattr(START, name))
    left = visit.choices != START
    listener = Listener(visit)
    visit.reset()
    assert visit.choices == START
    assert listener.heard == (1 if left else 0)
