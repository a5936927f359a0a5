"""What a screen reader is told when something comes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.announcing import Announcing, as_sentences
from kiosk.base.options import Settings
from tests.driving import changed
from tests.journeys.steps import BEGIN, by_finger, walk
from tests.ui.guides import offering, three_languages

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.driving import Driver


class Heard:
    """An announcer that keeps what it is told."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.urgent: list[str] = []
        self.parts: list[QWidget] = []

    def __call__(self, part: QWidget, words: str, *, urgent: bool) -> None:
        self.parts.append(part)
        (self.urgent if urgent else self.words).append(words)


@pytest.fixture
def driver(drive: Callable[..., Driver]) -> Driver:
    settings = offering(changed(Settings(), "motion", slide=False), "en")
    driver: Driver = drive(settings=settings, content=three_languages())
    return driver


@pytest.fixture
def heard(driver: Driver) -> Heard:
    heard = Heard()
    driver.listening = Announcing(driver.kiosk.window, heard)  # type: ignore[attr-defined]
    return heard


def test_screens_pages_and_layers_are_announced_as_they_come_up(driver: Driver, heard: Heard) -> None:
    pages = len(driver.kiosk.book.pager("what").pages)
    walk(
        driver,
        by_finger,
        (
            (BEGIN, "home 1"),
            ("More topics", "home 2"),
            ("Back", "home 1"),
            ("What is it?", "what 1"),
            ("Next", "what 2"),
            ("spasticity", "term spasticity"),
            ("Close", "what 2"),
            ("Tell me more", "what more 1 of spasticity"),
            ("When to call", "call-now 1"),
        ),
    )
    page_2 = f"Spasticity keeps muscles tight and stiff. 2 of {pages}."
    assert heard.words[:5] == [
        "What would you like to know? 1 of 2.",
        "What would you like to know? 2 of 2.",
        "What would you like to know? 1 of 2.",
        f"A pump may help when other care falls short. 1 of {pages}.",
        page_2,
    ]
    term, again, more, call = heard.words[5:]
    assert term.startswith("Spasticity. Say: spas-TISS-uh-tee. Muscles stay tight and stiff.")
    assert again == page_2
    assert more == "Tell me more. Spasticity keeps muscles tight and stiff. 1 of 1."
    assert call == "When to call now."
    assert heard.parts[-1] is driver.kiosk.stage.call


def test_the_question_is_urgent_and_tells_the_seconds_that_are_left(driver: Driver, heard: Heard) -> None:
    driver.tap(BEGIN)
    driver.wait(driver.kiosk.idle.warn_after_ms)
    driver.wait(10_000)
    assert heard.urgent == [
        "Are you still there? Touch anywhere to go on. This starts over in 45 seconds.",
    ]


def test_the_picture_book_announces_the_childs_line(driver: Driver, heard: Heard) -> None:
    walk(driver, by_finger, ((BEGIN, "home 1"), ("For kids", "home 1"), ("What is it?", "what 1 for kids")))
    page = driver.kiosk.stage.reader.page
    assert page is not None
    assert heard.words[-1].startswith(page.card.child)


def test_another_size_of_the_same_page_is_no_news_but_another_language_is(
    driver: Driver, heard: Heard
) -> None:
    driver.tap(BEGIN)
    before = list(heard.words)
    driver.kiosk.window.resize(1600, 900)
    assert heard.words == before
    driver.kiosk.visit.choose_language("es")
    assert len(heard.words) == len(before) + 1
    assert heard.words[-1] != before[-1]


def test_a_language_read_from_right_to_left_is_announced_too(driver: Driver, heard: Heard) -> None:
    driver.tap("العربية")
    assert heard.words[-1].split("؟")[0] == driver.kiosk.stage.home.title().rstrip("؟")


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((), ""),
        (("", " "), ""),
        (("What is it?", "2 of 5"), "What is it? 2 of 5."),
        (("Call.", "Now"), "Call. Now."),
    ],
)
def test_parts_become_sentences(parts: tuple[str, ...], text: str) -> None:
    assert as_sentences(parts) == text


@given(st.lists(st.text(max_size=12), max_size=5))
def test_no_part_is_lost(parts: list[str]) -> None:
    text = as_sentences(parts)
    for part in parts:
        assert part.strip() in text
