"""What is said: all that the screens say (508 402.2.1), cut into sentences that joined are the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.access.speech.utterances import speakable, utterances
from kiosk.base.options import Settings
from kiosk.commands.opening import open_library
from kiosk.content.model import Part
from kiosk.content.prose import sentence_spans
from kiosk.ui.pagespots import Spot, page_passages, run_boxes
from kiosk.ui.passages import Passage, Role
from tests.ui.walking import Walk, stops

if TYPE_CHECKING:
    from kiosk.ui.pagespots import Run

WALKS = [
    Walk("1920x1080", 3, "en", most=5),
    Walk("1280x800", 2, "es", most=5),
    Walk("1024x600", 4, "ar", most=5),
    Walk("1080x1920", 2, "en", most=3),
]
LANGUAGES = ("en", "es", "ar")


def one_line(text: str) -> str:
    return " ".join(text.split())


def complaints(walk: Walk) -> list[str]:
    """Return what stands on the screens of a walk and is not said, or has no place to be marked in."""
    found = []
    for stop in stops(walk):
        window, reader = stop.driver.kiosk.window, stop.driver.kiosk.stage.reader
        names = {one_line(target.text()) for target in window.targets()}
        row = utterances(window.on_top.passages(), by_ear=False)
        said = one_line(" ".join(utterance.words for utterance in row))
        found += [
            f"{stop.name}: {words!r}"
            for words in map(one_line, window.words())
            if words not in names and words not in said
        ]
        marks: list[Run | None] = []
        if window.on_top is reader and reader.page is not None:
            passages = page_passages(reader.page, reader.look, reader._count_on_page(), marks.append)
            for each in utterances(passages, by_ear=False):
                assert each.passage is not None
                assert each.passage.marker is not None
                each.passage.marker.mark_spoken(each.start, each.end)
                run = marks[-1]
                assert run is not None
                boxes = run_boxes(reader.page, reader.look, reader._count_on_page(), run)
                page = reader.page.layout.page
                if not all(page.adjusted(0, -40, 0, 40).contains(box.toRect()) for box in boxes):
                    found.append(f"{stop.name}: the mark of {each.words!r} lies off the page")
                # A caption that has no room is told to who cannot see; it has no place on the page.
                if not boxes and each.passage.role is not Role.NAME and run.spot is not Spot.CAPTION:
                    found.append(f"{stop.name}: {each.words!r} has no mark")
    return found


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("walk", WALKS, ids=str)
def test_all_that_a_screen_says_is_said_aloud(walk: Walk) -> None:
    assert not complaints(walk)


@pytest.mark.matrix
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", ["1024x600", "1920x1080", "1080x1920"])
def test_all_that_the_whole_guide_says_is_said_aloud(language: str, screen: str) -> None:
    assert not complaints(Walk(screen, 2, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentences_of_every_card_joined_are_the_card(language: str) -> None:
    library = open_library(Settings())
    texts = [
        block.text
        for heading in library.headings(language)
        for card in library.section(language, heading.id).cards
        for part in Part
        for block in card.part(part)
    ]
    assert len(texts) > 300
    for text in texts:
        spans = sentence_spans(text)
        assert "".join(text[start:end] for start, end in spans) == text
        for start, end in spans:
            sentence = text[start:end].strip()
            assert sentence
            # No cut within a number, and none after a short form.
            assert not (end < len(text) and sentence[-1].isalnum()), sentence
            assert not sentence.endswith((" Dr.", " Dra.", " p.", " e.g."))


@given(st.one_of(st.text(), st.text("aB1. ?!؟¿¡-–”)\n")))
def test_the_sentences_of_any_text_joined_are_the_text(text: str) -> None:
    spans = sentence_spans(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


def test_what_stands_on_another_page_is_not_said() -> None:
    text = "One two. Three four. Five six."
    passage = Passage(text, None, first=9, last=26)
    assert [each.words for each in utterances([passage], by_ear=False)] == ["Three four.", "Five"]


def test_a_picture_is_told_to_those_who_listen_to_the_screen() -> None:
    passages = [Passage("A pump.", None, Role.PICTURE), Passage("Go on.", None)]
    assert [each.words for each in utterances(passages, by_ear=False)] == ["Go on."]
    assert [each.words for each in utterances(passages, by_ear=True)] == ["A pump.", "Go on."]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("911", "9 1 1"),
        ("(555) 010-0199", "5 5 5, 0 1 0, 0 1 9 9"),
        ("Call \u2066555 010 0199\u2069 now.", "Call 5 5 5, 0 1 0, 0 1 9 9 now."),
        ("It is 2.5 cm.", "It is 2.5 cm."),
        ("12", "12"),
        ("In 2024 and 2025.", "In 2024 and 2025."),
        ("", ""),
    ],
)
def test_telephone_numbers_are_said_figure_by_figure(written: str, said: str) -> None:
    assert speakable(written) == said


@given(st.text())
def test_nothing_but_figures_is_changed(text: str) -> None:
    letters = [letter for letter in text if letter.isalpha()]
    assert [letter for letter in speakable(text) if letter.isalpha()] == letters
