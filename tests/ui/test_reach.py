"""The band in which all targets stand in reach mode, and what stands in it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QWidget

from kiosk.base import paths
from kiosk.base.options import Screen
from kiosk.ui.bar import Bar
from kiosk.ui.metrics import Metrics
from kiosk.ui.pagelayout import more_rect, page_layouts, words_rect, words_reserve
from kiosk.ui.pagenote import note_rect
from kiosk.ui.pager import Pager
from kiosk.ui.reach import HIGH_MM, LOW_MM, SHARE, Band, Mounting, bar_mm, least_mm
from kiosk.ui.screens.home import HomeScreen
from kiosk.ui.translations import WRITTEN_IN, Translations
from tests.driving import SCREENS
from tests.ui.guides import LANGUAGES
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, Unreviewed, edition, library, look
from tests.ui.test_languages_layer import opened

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from kiosk.ui.look import Look

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = (1, 2, 3, 4)
every_screen = pytest.mark.parametrize("screen", list(SCREENS))

mountings = st.builds(Mounting, st.integers(0, 1500), st.integers(380, 700), st.integers(900, 1220))
all_metrics = st.builds(
    Metrics, st.integers(600, 4000), st.integers(500, 4000), st.floats(140, 1500), st.sampled_from(SIZES)
)


def height_mm(band: Band, metrics: Metrics) -> float:
    return (band.bottom - band.top) / metrics.px_per_mm


@given(mountings, all_metrics)
def test_the_band_lies_in_the_window(mounting: Mounting, metrics: Metrics) -> None:
    band = mounting.band(metrics)
    assert 0 <= band.top < band.bottom <= metrics.height


@given(mountings, all_metrics)
def test_the_band_has_room_for_all_targets(mounting: Mounting, metrics: Metrics) -> None:
    band = mounting.band(metrics)
    # At both ends less than a pixel goes to rounding.
    least = min(metrics.height_mm, least_mm(metrics)) - 2 / metrics.px_per_mm
    assert height_mm(band, metrics) >= least


@given(mountings, all_metrics)
def test_where_there_is_room_no_target_stands_out_of_reach(mounting: Mounting, metrics: Metrics) -> None:
    assume(mounting.low_mm - mounting.lower_edge_mm <= metrics.height_mm - least_mm(metrics))
    band = mounting.band(metrics)
    if height_mm(band, metrics) <= least_mm(metrics):
        return
    upper_edge = mounting.lower_edge_mm + metrics.height_mm
    assert upper_edge - band.top / metrics.px_per_mm <= mounting.high_mm + 0.001
    assert upper_edge - band.bottom / metrics.px_per_mm >= min(mounting.low_mm, upper_edge) - 0.001
    assert metrics.height - band.top <= SHARE * band.bottom + (metrics.height - band.bottom) + 1


@given(mountings, all_metrics, st.integers(0, 300))
def test_a_screen_that_hangs_higher_has_its_targets_no_higher(
    mounting: Mounting, metrics: Metrics, up_mm: int
) -> None:
    # A screen so low that what is reached of it holds no screen uses all of itself.
    assume(mounting.low_mm - mounting.lower_edge_mm <= metrics.height_mm - least_mm(metrics))
    higher = replace(mounting, lower_edge_mm=mounting.lower_edge_mm + up_mm)
    before, after = mounting.band(metrics), higher.band(metrics)
    assert after.top >= before.top
    assert after.bottom >= before.bottom


def test_a_usual_screen_at_the_usual_height() -> None:
    """All of it hangs between 380 and 1220 mm: the share of the height decides."""
    metrics = Metrics(1920, 1080, 476, 3)
    assert Mounting().band(metrics) == Band(432, 1080)


def test_a_screen_that_begins_at_the_floor() -> None:
    """4 px are 1 mm: the strip up to 380 mm is 1520 px, and 0.6 of the 580 mm over it are 348."""
    assert Mounting(0).band(Metrics(2160, 3840, 540, 1)) == Band(3840 - 1520 - 1392, 3840 - 1520)


def test_a_screen_that_hangs_high() -> None:
    metrics = Metrics(1920, 1080, 480, 3)
    assert Mounting(1100).band(metrics) == Band(1080 - 4 * 120, 1080)
    assert Mounting(1500).band(metrics) == Band(1080 - int(4 * least_mm(metrics)), 1080)


def test_the_configuration_tells_the_mounting_and_its_own_defaults_are_those_of_the_standard() -> None:
    assert Mounting.of(Screen()) == Mounting()
    assert (Screen().reach_low_mm, Screen().reach_high_mm) == (LOW_MM, HIGH_MM) == (380, 1220)
    told = Screen(lower_edge_mm=700, reach_low_mm=400, reach_high_mm=1015)
    assert Mounting.of(told) == Mounting(700, 400, 1015)


@every_screen
def test_the_bar_is_no_higher_than_is_told_without_fonts(screen: str) -> None:
    translations = Translations(paths.translations_folder())
    window = QWidget()
    try:
        for language in LANGUAGES:
            translations.use(language)
            for size in SIZES:
                its_look = look(screen, size)
                bar = Bar(window)
                bar.set_look(its_look)
                height = bar.height_for(its_look) / its_look.metrics.px_per_mm
                assert height <= bar_mm(its_look.metrics), (language, size)
    finally:
        translations.use(WRITTEN_IN)
        let_go(window)


def let_go(window: QWidget) -> None:
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def in_reach(its_look: Look, lower_edge_mm: float = 800) -> Look:
    """Return a look with its targets brought down."""
    return replace(its_look, reach=Mounting(lower_edge_mm).band(its_look.metrics))


@pytest.mark.parametrize("lower_edge_mm", [300, 800, 1200])
@pytest.mark.parametrize("count", [3, 7, 40])
@every_screen
def test_all_languages_are_offered_within_reach(screen: str, count: int, lower_edge_mm: int) -> None:
    for size in SIZES:
        its_look = in_reach(look(screen, size), lower_edge_mm)
        assert its_look.reach is not None
        with opened(its_look, count) as layer:
            offered: set[str] = set()
            while True:
                for target in layer.targets():
                    rect = target.geometry()
                    assert its_look.reach.top <= rect.top(), (size, target.text())
                    assert rect.bottom() < its_look.reach.bottom, (size, target.text())
                shown = {each.language.code for each in layer.language_targets if not each.isHidden()}
                if shown <= offered:
                    break
                offered |= shown
                if not layer.more.isHidden():
                    layer.more.click()
            assert len(offered) == count


@every_screen
@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT], ids=lambda direction: direction.name)
@given(words_width=st.integers(30, 120), more_width=st.integers(30, 120), more_height=st.integers(20, 50))
def test_hard_words_lie_over_nothing(
    screen: str, direction: Qt.LayoutDirection, words_width: int, more_width: int, more_height: int
) -> None:
    its = edition(screen, 3, direction)
    px = its.look.px
    words, more = QSize(px(words_width), px(20)), QSize(px(more_width), px(more_height))
    for layout in page_layouts(its.look, its.room):
        reserve = words_reserve(layout, words, more, its.look)
        if max(words.width(), more.width()) > layout.note.width() or reserve >= layout.text.height():
            continue
        rect, other = words_rect(layout, words, more, its.look), more_rect(layout, more, its.look)
        assert not rect.intersects(other)
        assert layout.page.contains(rect)
        text = layout.text.adjusted(0, 0, 0, -reserve)
        assert not text.intersects(rect)
        assert not text.intersects(other)


@every_screen
def test_text_note_and_targets_keep_apart_on_every_page(screen: str) -> None:
    """Also where "Hard words" is so wide that it stands over "Tell me more"."""
    section = library().section("en", "risks")
    for size in SIZES:
        its = edition(screen, size)
        for width in (60, 130):
            words = QSize(its.look.px(width), its.look.px(its.look.metrics.target_mm))
            pages = Pager(section, replace(its, words=words), Unreviewed()).pages
            assert any(page.offers_words for page in pages)
            for page in pages:
                assert page.offers_words is bool(page.terms)
                rects = [note_rect(page, its.look)]
                if page.offers_words:
                    rects.append(words_rect(page.layout, page.words, page.more, its.look))
                if page.offers_more:
                    rects.append(more_rect(page.layout, page.more, its.look))
                for one, other in combinations(rects, 2):
                    assert not one.intersects(other), (size, page.card.id)
                bottom = page.layout.text.top() + page.text.height if page.text else 0
                lines = sum(piece.last - piece.first for piece in page.text.pieces) if page.text else 0
                assert lines <= 1 or all(bottom <= rect.top() for rect in rects[1:]), (size, page.card.id)


@pytest.mark.parametrize("top_mm", [0, 20, 40, 110, 300])
def test_the_title_of_the_tiles_is_never_lost(top_mm: int) -> None:
    its_look = look("1080x1920", 4)
    its_look = replace(its_look, reach=Band(its_look.px(top_mm), its_look.metrics.height))
    window = QWidget()
    home = HomeScreen(window)
    home.setGeometry(0, 0, its_look.metrics.width, its_look.metrics.height)
    home.set_look(its_look)
    home.show_topics(library().headings("en"), 0)
    title = home._title
    assert title.height_for(title.width()) <= title.height()
    for tile in home.targets():
        assert tile.geometry().top() >= its_look.reach_top or tile.parent() is home.bar
        assert tile.parent() is home.bar or not tile.geometry().intersects(title.geometry())
    let_go(window)
