"""The layer of languages: however many there are, each can be reached and pressed, on every screen."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from kiosk.content.model import Language
from kiosk.ui.layers.languages import LanguageLayer
from kiosk.ui.target import Kind
from tests.driving import SCREENS
from tests.ui.looks import LEFT_TO_RIGHT, RIGHT_TO_LEFT, look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.ui.look import Look

pytestmark = pytest.mark.usefixtures("qapp")

FLOOR_MM, GAP_MM = 12.7, 2.54
NAMES = [
    "English",
    "Español",
    "العربية",
    "Kreyòl Ayisyen",
    "Tiếng Việt",
    "Soomaali",
    "中文",
    "አማርኛ",
    "Français",
    "Português",
    "Русский",
    "Tagalog",
    "हिन्दी",
    "नेपाली",
    "한국어",
    "Hmoob",
    "Deutsch",
    "Polski",
    "ไทย",
    "မြန်မာ",
    "فارسی",
    "دری",
    "پښتو",
    "اردو",
    "বাংলা",
    "தமிழ்",
    "తెలుగు",
    "ਪੰਜਾਬੀ",
    "ગુજરાતી",
    "Kiswahili",
    "Ikinyarwanda",
    "Lingála",
    "Türkçe",
    "Українська",
    "Română",
    "Italiano",
    "日本語",
    "ភាសាខ្មែរ",
    "ລາວ",
    "עברית",
]


def languages(count: int) -> list[Language]:
    return [Language(f"x{number}", name, "ltr", "Touch") for number, name in enumerate(NAMES[:count])]


@contextmanager
def opened(its_look: Look, count: int) -> Iterator[LanguageLayer]:
    window = QWidget()
    window.resize(its_look.metrics.width, its_look.metrics.height)
    layer = LanguageLayer(window, languages(count))
    layer.setGeometry(window.rect())
    layer.show_language("x1")
    layer.set_look(its_look)
    yield layer
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def walk_round(layer: LanguageLayer) -> Iterator[list[str]]:
    """Press "More languages" until the first ones are there again; yield the languages of each look."""
    seen: list[list[str]] = []
    while True:
        shown = [target.language.code for target in layer.language_targets if not target.isHidden()]
        if shown in seen:
            return
        seen.append(shown)
        yield shown
        if layer.more.isHidden():
            return
        layer.more.click()


def test_there_are_forty_names() -> None:
    assert len(set(NAMES)) == 40


@pytest.mark.parametrize("count", [1, 2, 3, 6, 7, 40])
@pytest.mark.parametrize("screen", SCREENS)
def test_each_language_is_reached_and_can_be_pressed(screen: str, count: int) -> None:
    for size in (1, 2, 3, 4):
        for direction in (LEFT_TO_RIGHT, RIGHT_TO_LEFT):
            its_look = look(screen, size, direction, blank=True)
            with opened(its_look, count) as layer:
                reached: list[str] = []
                for shown in walk_round(layer):
                    assert 1 <= len(shown) <= 6
                    reached += shown
                    check_places(layer, its_look)
                assert reached == [language.code for language in languages(count)]


def check_places(layer: LanguageLayer, its_look: Look) -> None:
    per_mm, sheet = its_look.metrics.px_per_mm, layer._sheet.geometry()
    assert layer.rect().contains(sheet)
    shown = layer.targets()
    for target in shown:
        where = f"{target.text()!r} on {its_look.metrics}"
        assert sheet.contains(target.geometry()), where
        assert min(target.width(), target.height()) >= FLOOR_MM * per_mm, where
        needed = target.room_for()
        assert needed.width() <= target.width(), where
        assert needed.height() <= target.height(), where
    for one, other in combinations(shown, 2):
        its, others = one.geometry(), other.geometry()
        across = max(its.left(), others.left()) - min(its.right(), others.right()) - 1
        down = max(its.top(), others.top()) - min(its.bottom(), others.bottom()) - 1
        assert max(across, down) >= GAP_MM * per_mm, f"{one.text()!r}, {other.text()!r} on {its_look.metrics}"


def test_the_language_that_is_shown_is_marked_and_no_other() -> None:
    with opened(look("1920x1080", 3, blank=True), 3) as layer:
        marked = [target.language.code for target in layer.language_targets if target.kind is Kind.LEAD]
        assert marked == ["x1"]
        assert [bool(target.pictogram) for target in layer.language_targets] == [False, True, False]


def test_who_opens_it_again_sees_the_first_ones_first() -> None:
    with opened(look("1920x1080", 3, blank=True), 40) as layer:
        layer.more.click()
        layer.show_language("x0")
        layer.lay_out()
        assert not layer.language_targets[0].isHidden()
