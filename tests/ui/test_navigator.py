"""Where every wish leads: pure moves, with the real book over the real guide and no screen at all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.model import Part
from kiosk.ui.book import Book
from kiosk.ui.navigator import FAULT, Navigator
from kiosk.ui.place import ABOUT_SECTION, ATTRACT, CALL_SECTION, HOME, Place, ScreenId, reader
from tests.ui.looks import AsWritten, Unreviewed, edition, library

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.pager import Page

pytestmark = pytest.mark.usefixtures("qapp")

ASIDES = (CALL_SECTION, ABOUT_SECTION)
TOPICS = [heading.id for heading in library().headings("en") if heading.id not in ASIDES]


class Trip:
    """A navigator, and every move that it has told."""

    def __init__(self, screen: str = "1920x1080", size: int = 3) -> None:
        self.book = Book(library(), Unreviewed(), AsWritten())
        self.set_look(screen, size)
        self.navigator = Navigator(self.book)
        self.moves: list[int] = []
        self.navigator.moved.connect(self.on_moved)

    def set_look(self, screen: str, size: int) -> None:
        self.book.set_edition(edition(screen, size))

    def on_moved(self, step: int) -> None:
        self.moves.append(step)

    @property
    def place(self) -> Place:
        return self.navigator.place

    @property
    def page(self) -> Page:
        return self.navigator.page

    def pages(self, section: str) -> tuple[Page, ...]:
        return self.book.pager(section).pages

    @property
    def topics(self) -> list[str]:
        """Ids of all topics of the home screen."""
        return [heading.id for heading in self.book.headings]

    def read_to_end(self, section: str) -> None:
        self.navigator.open_section(section)
        for _ in self.pages(section)[1:]:
            self.navigator.turn(1)


@pytest.fixture
def trip() -> Trip:
    trip = Trip()
    trip.navigator.begin()
    return trip


def test_before_a_visit_the_place_is_the_screen_that_invites() -> None:
    assert Trip().place == ATTRACT


def test_a_visit_begins_at_home_and_ends_at_the_screen_that_invites(trip: Trip) -> None:
    assert trip.place == HOME
    trip.navigator.open_section("risks")
    trip.navigator.end()
    assert trip.place == ATTRACT


def test_a_failure_leads_to_the_screen_for_it(trip: Trip) -> None:
    trip.navigator.fail()
    assert trip.place == FAULT


@pytest.mark.parametrize("section", [*TOPICS, *ASIDES])
def test_a_section_opens_at_its_first_page(trip: Trip, section: str) -> None:
    trip.navigator.open_section(section)
    assert trip.page is trip.pages(section)[0]
    assert trip.place.screen is (ScreenId.ABOUT if section == ABOUT_SECTION else ScreenId.READER)


def test_an_unknown_section_leads_home(trip: Trip) -> None:
    trip.navigator.open_section("no-such-section")
    assert trip.place.screen is ScreenId.HOME


@pytest.mark.parametrize("section", TOPICS)
def test_next_turns_every_page_and_leads_on_to_the_next_topic_or_home(trip: Trip, section: str) -> None:
    trip.read_to_end(section)
    assert trip.page is trip.pages(section)[-1]
    trip.navigator.turn(1)
    if section == TOPICS[-1]:
        assert trip.place.screen is ScreenId.HOME
    else:
        following = TOPICS[TOPICS.index(section) + 1]
        assert trip.page is trip.pages(following)[0]


@pytest.mark.parametrize("section", TOPICS)
def test_back_turns_every_page_and_leads_home_from_the_first(trip: Trip, section: str) -> None:
    trip.read_to_end(section)
    for page in reversed(trip.pages(section)):
        assert trip.page is page
        trip.navigator.turn(-1)
    assert trip.place == Place(ScreenId.HOME, anchor=trip.topics.index(section))


def test_turning_where_there_are_no_pages_changes_nothing(trip: Trip) -> None:
    trip.navigator.turn(1)
    trip.navigator.turn(-1)
    assert trip.place == HOME


def test_home_shows_the_topics_that_were_last_seen(trip: Trip) -> None:
    for section in TOPICS:
        trip.navigator.open_section(section)
        trip.navigator.go_home()
        assert trip.place == Place(ScreenId.HOME, anchor=trip.topics.index(section))


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("step", [1, -1])
def test_an_aside_leads_back_to_where_it_was_opened(trip: Trip, aside: str, step: int) -> None:
    trip.read_to_end("risks")
    before = trip.place
    if step > 0:
        trip.read_to_end(aside)
    else:
        trip.navigator.open_section(aside)
    assert trip.navigator.is_aside
    trip.navigator.turn(step)
    assert trip.place == before


@pytest.mark.parametrize("aside", ASIDES)
def test_an_aside_opened_at_home_leads_back_to_the_same_topics(trip: Trip, aside: str) -> None:
    trip.navigator.show_topics_from(6)
    trip.navigator.open_section(aside)
    trip.navigator.turn(-1)
    assert trip.place == Place(ScreenId.HOME, anchor=6)


def test_from_one_aside_and_another_opened_there_the_way_leads_back_through_both(trip: Trip) -> None:
    trip.navigator.open_section("trial")
    topic = trip.place
    trip.navigator.open_section(ABOUT_SECTION)
    about = trip.place
    trip.navigator.open_section(CALL_SECTION)
    trip.navigator.turn(-1)
    assert trip.place == about
    trip.navigator.turn(-1)
    assert trip.place == topic


@pytest.mark.parametrize("aside", ASIDES)
def test_an_aside_that_is_asked_for_twice_leads_back_all_the_same(trip: Trip, aside: str) -> None:
    trip.navigator.open_section("trial")
    before = trip.place
    trip.navigator.open_section(aside)
    trip.navigator.open_section(aside)
    trip.navigator.turn(-1)
    assert trip.place == before


def test_home_from_an_aside_shows_the_topics_around_the_one_before(trip: Trip) -> None:
    trip.navigator.open_section("living")
    trip.navigator.open_section(CALL_SECTION)
    trip.navigator.go_home()
    assert trip.place == Place(ScreenId.HOME, anchor=trip.topics.index("living"))


def test_a_new_visit_knows_nothing_of_where_the_last_one_came_from(trip: Trip) -> None:
    trip.navigator.open_section("living")
    trip.navigator.open_section(CALL_SECTION)
    trip.navigator.end()
    trip.navigator.begin()
    trip.navigator.open_section(CALL_SECTION)
    trip.navigator.turn(-1)
    assert trip.place == HOME


def test_more_opens_at_its_beginning_and_closes_where_it_was_asked_for(trip: Trip) -> None:
    trip.navigator.open_section("what")
    before = trip.place
    trip.navigator.open_more()
    assert trip.place.part is Part.MORE
    assert (trip.page.number, trip.page.card.id) == (1, before.card)
    trip.navigator.turn(-1)
    assert trip.page.card.id == before.card
    assert trip.page.offers_more


def test_more_leads_back_to_its_card_and_on_to_the_next(trip: Trip) -> None:
    trip.navigator.open_section("what")
    card = trip.page.card
    for step, wanted in ((-1, trip.pages("what")[0]), (1, trip.pages("what")[1])):
        trip.navigator.open_section("what")
        trip.navigator.open_more()
        if step > 0:
            for _ in range(trip.page.count - 1):
                trip.navigator.turn(1)
        assert trip.page.card is card
        trip.navigator.turn(step)
        assert trip.page is wanted


def test_a_turn_tells_its_direction_and_any_other_move_tells_none(trip: Trip) -> None:
    trip.moves.clear()
    trip.navigator.open_section("what")
    trip.navigator.turn(1)
    trip.navigator.turn(-1)
    trip.navigator.go_home()
    trip.navigator.stay()
    assert trip.moves == [0, 1, -1, 0, 0]


sizes = st.tuples(st.sampled_from(["1024x600", "1280x800", "1920x1080", "1080x1920"]), st.integers(1, 4))


@given(st.sampled_from(TOPICS), st.integers(0, 12), sizes)
def test_a_place_stays_what_it_is_when_the_look_changes(
    section: str, turns: int, look: tuple[str, int]
) -> None:
    trip = Trip("1280x800", 2)
    trip.navigator.open_section(section)
    for _ in range(min(turns, len(trip.pages(section)) - 1)):
        trip.navigator.turn(1)
    before, card = trip.place, trip.page.card.id
    trip.set_look(*look)
    trip.navigator.stay()
    assert trip.place == before
    assert trip.page.card.id == card


def test_a_place_that_is_not_in_the_guide_any_more_leads_home_when_the_look_changes() -> None:
    trip = Trip()
    trip.navigator._go(reader("gone", "card"))
    trip.navigator.stay()
    assert trip.place.screen is ScreenId.HOME


wishes = st.lists(
    st.sampled_from(["turn", "back", "home", "more", "call", "about", "topic", "stay", "topics"]),
    max_size=40,
)


@given(wishes)
def test_whatever_is_wished_for_there_is_a_page_to_show(steps: list[str]) -> None:
    trip = Trip()
    navigator = trip.navigator
    navigator.begin()
    moves: dict[str, Callable[[], None]] = {
        "turn": partial(navigator.turn, 1),
        "back": partial(navigator.turn, -1),
        "call": partial(navigator.open_section, CALL_SECTION),
        "about": partial(navigator.open_section, ABOUT_SECTION),
        "topic": partial(navigator.open_section, TOPICS[2]),
        "topics": partial(navigator.show_topics_from, 3),
        "home": navigator.go_home,
        "more": navigator.open_more,
        "stay": navigator.stay,
    }
    for step in steps:
        moves[step]()
        assert trip.place.screen in (ScreenId.HOME, ScreenId.READER, ScreenId.ABOUT)
        if trip.place.section:
            assert trip.page.place == trip.place


def test_a_card_without_more_stays_as_it_is(trip: Trip) -> None:
    trip.navigator.open_section(ABOUT_SECTION)
    trip.navigator.turn(1)
    assert not trip.page.card.more
    before = trip.place
    trip.navigator.open_more()
    assert trip.place == before
