"""The layer that explains a word: every word of the guide, in each language, on every screen, in whole."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from kiosk.ui.layers.terms import TermLayer
from tests.driving import SCREENS
from tests.ui.checks import ink_of, letters
from tests.ui.guides import LANGUAGES, library_of_three
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, look
from tests.ui.painting import Painted, painted_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.content.model import Term
    from kiosk.ui.look import Look

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = [
    pytest.param(1, id="size 1"),
    pytest.param(2, id="size 2", marks=pytest.mark.matrix),
    pytest.param(3, id="size 3", marks=pytest.mark.matrix),
    pytest.param(4, id="size 4"),
]
SMALLEST_CAPITAL_MM = 4.0


@contextmanager
def layer_on(its_look: Look) -> Iterator[TermLayer]:
    window = QWidget()
    window.resize(its_look.metrics.width, its_look.metrics.height)
    layer = TermLayer(window)
    layer.setGeometry(window.rect())
    yield layer
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def pieces(layer: TermLayer) -> Iterator[list[Painted]]:
    """Press "More" until all has been seen; yield what is painted each time."""
    for number in range(len(layer._leaves)):
        yield painted_by(layer)
        if number + 1 < len(layer._leaves):
            layer.next.click()


def faults(layer: TermLayer, terms: list[Term]) -> Iterator[str]:
    """Tell what is wrong with a layer that explains some words."""
    seen: Counter[str] = Counter()
    if not layer.rect().contains(layer._sheet.geometry()):
        yield "the sheet is not inside the screen"
    for runs in pieces(layer):
        yield from faults_of_room(layer)
        yield from faults_of_ink(layer, [run for run in runs if letters(run.text)])
        told = Counter(letters("".join(layer.words())))
        shown = Counter("".join(letters(run.text) for run in runs if not run.is_icon))
        if told != shown:
            yield f"not told {shown - told}, not shown {told - shown}"
        seen += Counter(letters("".join(layer._text.strings())))
    if seen != Counter(letters("".join(block.text for term in terms for block in term.body))):
        yield "not all of the text is shown, or some of it twice"


def faults_of_room(layer: TermLayer) -> Iterator[str]:
    page = layer._text._page
    assert page is not None
    if page.height > layer._text.height():
        yield f"{page.height:.0f} px of text in {layer._text.height()} px"
    for label in (layer._word, layer._say):
        needed = label.height_for(label.width())
        if not label.isHidden() and (label.longest_word() > label.width() or needed > label.height()):
            yield f"{label.text()!r} has no room"


def faults_of_ink(layer: TermLayer, runs: list[Painted]) -> Iterator[str]:
    per_mm, sheet = layer.look.metrics.px_per_mm, QRectF(layer._sheet.geometry())
    for run in runs:
        if not sheet.contains(ink_of(run)):
            yield f"{run.text!r} sticks out"
        if not run.is_icon and run.capital / per_mm < SMALLEST_CAPITAL_MM - 0.005:
            yield f"{run.text!r} is {run.capital / per_mm:.2f} mm"
    for one, other in combinations(runs, 2):
        if ink_of(one).adjusted(1, 1, -1, -1).intersects(ink_of(other).adjusted(1, 1, -1, -1)):
            yield f"{one.text!r} over {other.text!r}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", SCREENS)
def test_every_word_is_explained_in_whole(screen: str, size: int, language: str) -> None:
    its_look = look(screen, size, RIGHT_TO_LEFT if language == "ar" else LEFT_TO_RIGHT, blank=True)
    found = []
    with layer_on(its_look) as layer:
        for term in library_of_three().terms(language):
            layer.show_terms([term])
            layer.set_look(its_look)
            found += [f"{term.id}: {fault}" for fault in faults(layer, [term])]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("screen", SCREENS)
def test_several_words_are_explained_one_after_the_other(screen: str) -> None:
    terms = list(library_of_three().terms("en"))
    for size, count in product((1, 4), (2, 4)):
        its_look = look(screen, size, blank=True)
        with layer_on(its_look) as layer:
            layer.show_terms(terms[:count])
            layer.set_look(its_look)
            assert not list(faults(layer, terms[:count]))
            assert [leaf.term.id for leaf in layer._leaves] == sorted(
                (leaf.term.id for leaf in layer._leaves), key=[term.id for term in terms].index
            )
            assert not layer.next.isHidden()


def test_after_the_last_piece_comes_the_first_one() -> None:
    its_look = look("1024x600", 4, blank=True)
    terms = list(library_of_three().terms("en"))[:3]
    with layer_on(its_look) as layer:
        layer.show_terms(terms)
        layer.set_look(its_look)
        first = layer.words()
        for _ in layer._leaves:
            layer.next.click()
        assert layer.words() == first


def test_how_a_word_is_said_is_told_where_the_glossary_says_so() -> None:
    its_look = look("1920x1080", 3, blank=True)
    with layer_on(its_look) as layer:
        for term in library_of_three().terms("en"):
            layer.show_terms([term])
            layer.set_look(its_look)
            assert (f"Say: {term.say}" in layer.words()) is bool(term.say)


def test_the_word_stands_out_from_its_text() -> None:
    its_look = look("1920x1080", 3, blank=True)
    with layer_on(its_look) as layer:
        layer.show_terms([library_of_three().terms("en")[0]])
        layer.set_look(its_look)
        assert QFontMetrics(layer._word.font()).capHeight() > its_look.px(its_look.metrics.capital_mm)
