"""What "Easier to use" offers: each taken and taken back by one press, and nothing else changed by it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kiosk.ui.easing import (
    LEADS_ON,
    LET_ME_TRY,
    MY_SWITCH,
    WHOLE_SCREEN,
    WITH_KINDS,
    Kind,
    Offer,
    chosen,
    is_chosen,
    is_on,
    taken,
    undone,
)
from kiosk.ui.visit import Choices, Speech, Switches

NORMAL = Choices(language="en", text_size=3, theme="default")
SWITCH = Switches(1, ("key 32",), 1.5)

KINDS = [
    *(Kind(Offer.SIZE, size) for size in (1, 2, 3, 4)),
    *(Kind(Offer.COLORS, name) for name in ("default", "soft", "high-contrast-dark")),
    *(Kind(Offer.HAND, name) for name in ("steady", "shaky", "very-shaky", "fist")),
    WHOLE_SCREEN,
]

any_choices = st.builds(
    Choices,
    language=st.sampled_from(("en", "ar")),
    text_size=st.integers(1, 4),
    theme=st.sampled_from(("default", "soft", "high-contrast-light", "high-contrast-dark")),
    for_kids=st.booleans(),
    reach=st.booleans(),
    calm=st.booleans(),
    touch=st.sampled_from(("steady", "shaky", "very-shaky", "fist")),
    whole_screen=st.booleans(),
    switches=st.sampled_from((Switches(), SWITCH)),
    speech=st.builds(Speech, on=st.booleans()),
)


@given(any_choices, st.sampled_from(sorted(set(Offer) - WITH_KINDS - LEADS_ON)))
def test_an_offer_is_on_when_taken_and_off_when_taken_back(choices: Choices, offer: Offer) -> None:
    assert is_on(offer, taken(offer, choices), NORMAL)
    assert not is_on(offer, undone(offer, choices, NORMAL), NORMAL)


@given(any_choices, st.sampled_from(KINDS))
def test_a_kind_is_chosen_by_one_press_and_taken_back_by_another(choices: Choices, kind: Kind) -> None:
    before = undone(kind.offer, choices, NORMAL)
    if is_chosen(kind, before):
        assert chosen(kind, before, NORMAL) == before
        return
    after = chosen(kind, before, NORMAL)
    assert is_chosen(kind, after)
    assert is_on(kind.offer, after, NORMAL)
    assert not is_on(kind.offer, chosen(kind, after, NORMAL), NORMAL)


TOUCHED = {
    Offer.SIZE: {"text_size"},
    Offer.COLORS: {"theme"},
    Offer.REACH: {"reach"},
    Offer.LISTEN: {"speech", "calm"},
    Offer.HAND: {"touch"},
    Offer.BUTTON: {"whole_screen", "switches"},
    Offer.CALM: {"calm", "speech"},
    Offer.KIDS: {"for_kids"},
    Offer.LANGUAGE: set(),
}
"""What an offer may change; listening and calm exclude each other, since calm is without sound."""


def changed(before: Choices, after: Choices) -> set[str]:
    names = list(Choices.__struct_fields__)
    return {name for name in names if getattr(before, name) != getattr(after, name)}


@given(any_choices, st.sampled_from(sorted(Offer)))
def test_an_offer_changes_its_own_choice_and_no_other(choices: Choices, offer: Offer) -> None:
    assert changed(choices, undone(offer, choices, NORMAL)) <= TOUCHED[offer]
    if offer in WITH_KINDS:
        for kind in KINDS:
            if kind.offer is offer:
                assert changed(choices, chosen(kind, choices, NORMAL)) <= TOUCHED[offer]
    elif offer not in LEADS_ON:
        assert changed(choices, taken(offer, choices)) <= TOUCHED[offer]


@given(any_choices)
def test_taking_everything_back_is_back_to_normal(choices: Choices) -> None:
    everything = choices
    for offer in Offer:
        everything = undone(offer, everything, NORMAL)
    assert everything == replace(NORMAL, language=choices.language)


@pytest.mark.parametrize("kind", [LET_ME_TRY, MY_SWITCH])
def test_what_is_found_out_in_a_layer_of_its_own_is_not_chosen_here(kind: Kind) -> None:
    with pytest.raises(ValueError, match="found out in a layer of its own"):
        chosen(kind, NORMAL, NORMAL)


@pytest.mark.parametrize("offer", sorted(WITH_KINDS | LEADS_ON))
def test_an_offer_that_has_kinds_or_leads_on_cannot_be_taken_whole(offer: Offer) -> None:
    with pytest.raises(ValueError, match="has something to choose from"):
        taken(offer, NORMAL)


def test_a_taught_switch_is_on_and_the_whole_screen_takes_its_place() -> None:
    taught = replace(NORMAL, switches=SWITCH)
    assert is_on(Offer.BUTTON, taught, NORMAL)
    assert is_chosen(MY_SWITCH, taught)
    instead = chosen(WHOLE_SCREEN, taught, NORMAL)
    assert (instead.whole_screen, instead.switches) == (True, Switches())


def test_calm_has_soft_colors_unless_others_were_chosen() -> None:
    assert replace(NORMAL, calm=True).shown_theme == "soft"
    assert replace(NORMAL, calm=True, theme="high-contrast-dark").shown_theme == "high-contrast-dark"
    assert NORMAL.shown_theme == "default"
