"""Every screen, page and layer of the real guide, on the screens that must be right, at every text size.

The normal run takes a sample: all pages of each screen at its own text size, some at all others, in each of
the three languages and the four themes; `-m matrix` walks through everything.
"""

from __future__ import annotations

from itertools import combinations, product

import pytest

from kiosk.content.model import Part
from kiosk.ui.metrics import default_text_size
from kiosk.ui.pager import Pager
from kiosk.ui.theme import DEFAULT, THEMES
from tests.driving import SCREENS
from tests.ui.checks import CHECKS
from tests.ui.guides import LANGUAGES
from tests.ui.looks import Unreviewed, edition, library
from tests.ui.walking import ALL_PAGES, Walk, complaints

pytestmark = pytest.mark.usefixtures("qapp")

SIZES = (1, 2, 3, 4)
SOME = 10
WHOLE = {
    "1024x600": "en",
    "1280x800": "es",
    "1366x768": "ar",
    "1920x1080": "en",
    "1080x1920": "ar",
    "3840x2160": "es",
}
"""The language that is read from beginning to end on each screen, at its own text size."""


def sample() -> list[Walk]:
    """Return walks that bring every two of screen, text size, language and theme together."""
    walks = []
    for turn, (screen, language) in enumerate(WHOLE.items()):
        own = default_text_size(SCREENS[screen][2])
        # Turned so that the themes also come together with every size and language.
        first = (2 * turn + turn // 2) % len(THEMES)
        theme, *themes = (*list(THEMES)[first:], *list(THEMES)[:first])
        walks.append(Walk(screen, own, language, theme=theme))
        others = [size for size in SIZES if size != own]
        rotated = (*LANGUAGES[turn % 3 :], *LANGUAGES[: turn % 3])
        walks += [Walk(screen, *each) for each in zip(others, rotated, [SOME] * 3, themes, strict=True)]
    return walks


SAMPLE = sample()
# Themes move nothing: the whole guide is read in one of them, and the first pages of each kind in the others.
ALL = [
    Walk(screen, size, language, ALL_PAGES if theme == DEFAULT.name else SOME, theme)
    for screen, size, language, theme in product(SCREENS, SIZES, LANGUAGES, THEMES)
]

# Also with all targets brought down, on screens that hang as usual, too high and too low.
REACH = [
    Walk("1024x600", 2, "en", 5, reach=True),
    Walk("1080x1920", 4, "ar", 5, reach=True),
    Walk("1280x800", 3, "es", 5, reach=True, lower_edge_mm=1200),
    Walk("1920x1080", 3, "en", 5, reach=True, lower_edge_mm=250),
]
# With a voice the bar holds one target more, and on the smallest screen two less.
LISTEN = [
    Walk("1024x600", 2, "es", 4, listen=True),
    Walk("1080x1920", 4, "ar", 4, listen=True),
    Walk("1366x768", 4, "en", 4, listen=True),
]
# For hands that shake targets are larger.
LARGE = [
    Walk("1920x1080", 3, "en", 3, touch="shaky"),
    Walk("1080x1920", 4, "ar", 3, touch="fist", reach=True),
    Walk("3840x2160", 2, "es", 3, touch="very-shaky"),
]
# Reach mode, a voice and large targets change what stands on a screen, hardly what a page holds.
MATRIX = [*ALL, *(Walk(*each, SOME, reach=True) for each in product(SCREENS, SIZES, LANGUAGES))]
MATRIX += [Walk(*each, SOME, listen=True) for each in product(SCREENS, SIZES, LANGUAGES)]
for turn, (screen, size) in enumerate(product(SCREENS, SIZES)):
    language = LANGUAGES[turn % len(LANGUAGES)]
    MATRIX += [Walk(screen, size, language, SOME, reach=True, lower_edge_mm=edge) for edge in (0, 1500)]
    MATRIX += [Walk(screen, size, language, SOME, touch="fist")]
REST = [pytest.param(walk, id=str(walk), marks=pytest.mark.matrix) for walk in MATRIX if walk not in SAMPLE]


def test_the_sample_brings_every_two_of_screen_size_language_and_theme_together() -> None:
    for one, other in combinations(("screen", "size", "language", "theme"), 2):
        met = {(getattr(walk, one), getattr(walk, other)) for walk in SAMPLE}
        assert met == {(getattr(walk, one), getattr(walk, other)) for walk in ALL}


# The scope keeps the checks of one walk together, also when tests are shuffled: it is walked once.
@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize(
    "walk",
    [*(pytest.param(walk, id=str(walk)) for walk in (*SAMPLE, *REACH, *LISTEN, *LARGE)), *REST],
    scope="module",
)
def test_everywhere(walk: Walk, check: str) -> None:
    found = complaints(walk)[check]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("screen", ["1920x1080", "1080x1920"])
def test_every_card_of_the_bundled_guide_takes_one_page_at_the_usual_size(screen: str) -> None:
    its = edition(screen, default_text_size(SCREENS[screen][2]))
    for heading in library().headings(its.language):
        pager = Pager(library().section(its.language, heading.id), its, Unreviewed())
        for page in pager.pages:
            assert page.part is Part.BODY
        assert len(pager.pages) == len(pager.section.cards), heading.id
