"""Short visits, each a table of steps, by finger, by mouse and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.steps import BEGIN, DEVICES, walk, where

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver
    from tests.journeys.steps import Journey

VISITS: dict[str, Journey] = {
    "Back from the first page leads home": ((BEGIN, "home 1"), ("What is it?", "what 1"), ("Back", "home 1")),
    "Back and Next turn pages": (
        (BEGIN, "home 1"),
        ("Trying it first", "trial 1"),
        ("Next", "trial 2"),
        ("Next", "trial 3"),
        ("Back", "trial 2"),
        ("Next", "trial 3"),
    ),
    "Home leads to the topics that the section is among": (
        (BEGIN, "home 1"),
        ("More topics", "home 2"),
        ("Living with the pump", "living 1"),
        ("Next", "living 2"),
        ("Home", "home 2"),
    ),
    "More topics and Back": ((BEGIN, "home 1"), ("More topics", "home 2"), ("Back", "home 1")),
    "Tell me more opens, Back closes": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Next", "what 2"),
        ("Tell me more", "what more 1 of spasticity"),
        ("Back", "what 2"),
    ),
    "from Tell me more, Next leads on to the next card": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Tell me more", "what more 1 of message"),
        ("Next", "what 2"),
    ),
    "from Tell me more, Home leads home": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Tell me more", "what more 1 of message"),
        ("Home", "home 1"),
    ),
    "When to call leads back to a card": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Next", "what 2"),
        ("When to call", "call-now 1"),
        ("go back", "what 2"),
    ),
    "When to call leads back into Tell me more": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Tell me more", "what more 1 of message"),
        ("When to call", "call-now 1"),
        ("go back", "what more 1 of message"),
        ("Back", "what 1"),
    ),
    "When to call, asked for twice, leads back all the same": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("When to call", "call-now 1"),
        ("More", "call 1"),
        ("Next", "call 2"),
        ("When to call", "call-now 1"),
        ("go back", "what 1"),
    ),
    "Home from When to call leads to the topics of the card before": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("When to call", "call-now 1"),
        ("More", "call 1"),
        ("Home", "home 1"),
    ),
    "from When to call its pages lead back through it": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("When to call", "call-now 1"),
        ("More", "call 1"),
        ("Next", "call 2"),
        ("Back", "call 1"),
        ("Back", "call-now 1"),
        ("go back", "what 1"),
    ),
    "When to call and About lead back home": (
        (BEGIN, "home 1"),
        ("When to call", "call-now 1"),
        ("go back", "home 1"),
        ("About", "about 1"),
        ("Back", "home 1"),
        ("More topics", "home 2"),
        ("About", "about 1"),
        ("Back", "home 2"),
    ),
    "Home from About leads to the topics before": (
        (BEGIN, "home 1"),
        ("About", "about 1"),
        ("Home", "home 1"),
        ("More topics", "home 2"),
        ("When to call", "call-now 1"),
        ("Home", "home 2"),
    ),
    "When to call leads back to About, which leads back home": (
        (BEGIN, "home 1"),
        ("About", "about 1"),
        ("Next", "about 2"),
        ("When to call", "call-now 1"),
        ("go back", "about 2"),
        ("Back", "about 1"),
        ("Back", "home 1"),
    ),
    "their tiles lead back home too": (
        (BEGIN, "home 1"),
        ("More topics", "home 2"),
        ("When to call now", "call-now 1"),
        ("go back", "home 2"),
        ("Words to know", "words 1"),
        ("Back", "home 2"),
        ("About this guide", "about 1"),
        ("Back", "home 2"),
    ),
    "the words to know are turned like pages, and lead back": (
        (BEGIN, "home 1"),
        ("More topics", "home 2"),
        ("Words to know", "words 1"),
        ("Next", "words 2"),
        ("Back", "words 1"),
        ("Abdomen", "term abdomen"),
        ("Close", "words 1"),
        ("Next", "words 2"),
        ("When to call", "call-now 1"),
        ("go back", "words 2"),
        ("go back", "home 2"),
    ),
    "a word is looked up in a text and among the words": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("spasticity", "term spasticity"),
        ("Close", "what 1"),
        ("baclofen", "term baclofen"),
        ("Close", "what 1"),
        ("Next", "what 2"),
    ),
    "the guide becomes a picture book and a guide again": (
        (BEGIN, "home 1"),
        ("What is it?", "what 1"),
        ("Next", "what 2"),
        ("For kids", "what 2 for kids"),
        ("Next", "what 3 for kids"),
        ("For adults", "what 3"),
        ("For kids", "what 3 for kids"),
        ("Home", "home 1"),
        ("For adults", "home 1"),
        ("What is it?", "what 1"),
    ),
}


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("visit", VISITS)
def test_a_visit(drive: Callable[..., Driver], visit: str, device: str) -> None:
    driver = drive()
    assert where(driver) == "attract"
    walk(driver, DEVICES[device], VISITS[visit])
