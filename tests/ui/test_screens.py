"""Every screen and every page of the real guide, on the screens that must be right, at every text size.

The normal run takes a sample: all pages of each screen at its own text size, some at others; `-m matrix`
walks through all the others.
"""

from __future__ import annotations

import pytest

from kiosk.base.options import Settings
from kiosk.content.model import Part
from kiosk.ui.metrics import default_text_size
from kiosk.ui.pager import Pager
from tests.driving import SCREENS
from tests.ui.checks import CHECKS
from tests.ui.looks import library, room
from tests.ui.walking import Walk, complaints

pytestmark = pytest.mark.usefixtures("qapp")

SOME = 25
SAMPLE = [
    *(Walk(screen, default_text_size(mm)) for screen, (_, _, mm) in SCREENS.items()),
    Walk("1366x768", 1, "en", SOME),
    Walk("1920x1080", 4, "en", SOME),
    Walk("1024x600", 1, "en", SOME),
    Walk("1280x800", 4, "ar", SOME),
    Walk("1080x1920", 4, "ar", SOME),
    Walk("3840x2160", 1, "ar", SOME),
]
ALL = [Walk(screen, size, code) for screen in SCREENS for size in (1, 2, 3, 4) for code in ("en", "ar")]
REST = [pytest.param(walk, id=str(walk), marks=pytest.mark.matrix) for walk in ALL if walk not in SAMPLE]


# The scope keeps the checks of one walk together, also when tests are shuffled: it is walked once.
@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize(
    "walk", [*(pytest.param(walk, id=str(walk)) for walk in SAMPLE), *REST], scope="module"
)
def test_everywhere(walk: Walk, check: str) -> None:
    found = complaints(walk)[check]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("screen", ["1920x1080", "1080x1920"])
def test_every_card_of_the_bundled_guide_takes_one_page_at_the_usual_size(screen: str) -> None:
    look, page_room, more = room(screen, default_text_size(SCREENS[screen][2]))
    language = Settings().languages.default
    for heading in library().headings(language):
        pager = Pager(library().section(language, heading.id), look, page_room, more)
        for page in pager.pages:
            assert page.part is Part.BODY
        assert len(pager.pages) == len(pager.section.cards), heading.id
