"""What has to be true of every screen, page and target. Each check tells, in words, what is not.

Numbers are from the accessibility bar of the design: VVSG 2.0 (7.1-G, 7.1-H, 7.2-I), WCAG 2.2.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics

from kiosk.ui.bar import Bar
from kiosk.ui.layers.layer import Layer
from kiosk.ui.screens.attract import Field
from kiosk.ui.termtargets import TermTarget
from kiosk.ui.textarea import TextArea
from kiosk.ui.tile import Tile
from kiosk.ui.words import Words
from tests.ui.painting import painted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from kiosk.ui.target import Target
    from tests.ui.painting import Painted
    from tests.ui.walking import Stop

    Check = Callable[[Stop], Iterator[str]]

FLOOR_MM, GAP_MM, USUAL_MM, SMALLEST_CAPITAL_MM = 12.7, 2.54, 20.0, 4.0
LOW_SCREEN_MM = 120
LARGE_MM, ROOMY_MM = 30.0, 180
"""For hands that shake, on screens that have the room."""

FACELESS = (Field, TermTarget)
"""Targets without a face: their words stand on the screen, or in the text of the page."""

_NO_INK = "\u2066\u2067\u2068\u200e\u2069"
"""Marks of the writing direction around telephone numbers."""

CHECKS: dict[str, Check] = {}


def check(function: Check) -> Check:
    """Enter a function into the list of checks."""
    CHECKS[function.__name__] = function
    return function


def per_mm(stop: Stop) -> float:
    look = stop.driver.kiosk.stage.look
    assert look is not None
    return look.metrics.px_per_mm


def rect_of(stop: Stop, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(stop.driver.kiosk.window, QPoint(0, 0)), widget.size())


def name_of(target: Target) -> str:
    return target.accessibleName() or target.text()


def targets(stop: Stop) -> list[tuple[str, QRect, Target]]:
    found = stop.driver.kiosk.window.targets()
    return [(name_of(target), rect_of(stop, target), target) for target in found]


def painted_target(target: Target) -> list[Painted]:
    def paint(painter: QPainter) -> None:
        target.draw(painter, target.rect())

    return painted(target.width(), target.height(), paint)


def letters(text: str) -> str:
    return "".join(character for word in text.split() for character in word if character not in _NO_INK)


def ink_of(run: Painted) -> QRectF:
    """Return about where a run has ink: from the top of its capitals to a little under its base line."""
    width = run.box.width()
    if run.text.endswith(" "):
        width *= len(run.text.rstrip()) / len(run.text)
    return QRectF(run.box.left(), run.base - run.capital, width, run.capital * 1.25)


def is_cut(run: Painted) -> bool:
    """Return whether more of a run is cut off than a pixel, which is the air beside a letter."""
    return run.clip is not None and not run.clip.adjusted(-1, -1, 1, 1).contains(ink_of(run))


@check
def there_is_something_to_press(stop: Stop) -> Iterator[str]:
    if not targets(stop) and stop.name != "fault":
        yield "no target at all"


@check
def targets_lie_inside_the_window(stop: Stop) -> Iterator[str]:
    for name, rect, _ in targets(stop):
        if not stop.driver.kiosk.window.rect().contains(rect):
            yield f"{name!r} {rect.getRect()}"


@check
def targets_stand_within_reach(stop: Stop) -> Iterator[str]:
    look = stop.driver.kiosk.stage.look
    assert look is not None
    if look.reach is None:
        return
    for name, rect, _ in targets(stop):
        if rect.top() < look.reach.top or rect.bottom() >= look.reach.bottom:
            yield f"{name!r} {rect.top()} to {rect.bottom()} px, not {look.reach.top} to {look.reach.bottom}"


@check
def targets_are_at_least_12_7_mm_each_way(stop: Stop) -> Iterator[str]:
    for name, rect, _ in targets(stop):
        width, height = rect.width() / per_mm(stop), rect.height() / per_mm(stop)
        if min(width, height) < FLOOR_MM:
            yield f"{name!r} {width:.1f} x {height:.1f} mm"


@check
def targets_are_at_least_20_mm_high_where_the_screen_is(stop: Stop) -> Iterator[str]:
    look = stop.driver.kiosk.stage.look
    if look is None or look.metrics.height_mm < LOW_SCREEN_MM:
        return
    window = stop.driver.kiosk.window
    roomy = min(window.width() * 0.7, window.height()) / per_mm(stop) >= ROOMY_MM
    shakes = stop.driver.kiosk.visit.choices.touch != "steady"
    # In the strip of controls of the reading targets are lower: they lie over the page that is read.
    strip = window.on_top is stop.driver.kiosk.stage.layers.listen
    usual = LARGE_MM if shakes and roomy and not strip else USUAL_MM
    for name, rect, target in targets(stop):
        # Targets over words of a text keep the floor: larger ones would cover half a page.
        if rect.height() / per_mm(stop) < usual and not isinstance(target, TermTarget):
            yield f"{name!r} {rect.height() / per_mm(stop):.1f} mm"


@check
def targets_keep_their_distance(stop: Stop) -> Iterator[str]:
    for (one, its_rect, _), (other, other_rect, _) in combinations(targets(stop), 2):
        across = max(its_rect.left(), other_rect.left()) - min(its_rect.right(), other_rect.right()) - 1
        down = max(its_rect.top(), other_rect.top()) - min(its_rect.bottom(), other_rect.bottom()) - 1
        if max(across, down) / per_mm(stop) < GAP_MM:
            yield f"{one!r} and {other!r}: {max(across, down) / per_mm(stop):.2f} mm"


@check
def words_on_targets_are_all_there_and_inside(stop: Stop) -> Iterator[str]:
    for name, _, target in targets(stop):
        if isinstance(target, FACELESS):
            continue
        whole = target.rect()
        runs = painted_target(target)
        words = target.words() if isinstance(target, Tile) else [target.text()]
        shown = "".join(letters(run.text) for run in runs if not run.is_icon)
        if Counter(shown) != Counter(letters("".join(words))):
            yield f"{name!r} shows {shown!r}"
        inked = [run for run in runs if letters(run.text)]
        outside = [run.text for run in inked if not QRectF(whole).contains(ink_of(run))]
        if outside:
            yield f"{name!r}: {outside} sticks out of {whole.width()} x {whole.height()} px"
        cut = [run.text for run in inked if is_cut(run)]
        if cut:
            yield f"{name!r}: {cut} is cut off"


@check
def targets_have_an_icon_or_a_picture_with_their_words(stop: Stop) -> Iterator[str]:
    for name, _, target in targets(stop):
        if not target.text():
            yield f"{name!r} has no words"


@check
def labels_show_all_their_words(stop: Stop) -> Iterator[str]:
    window = stop.driver.kiosk.window
    for label in window.findChildren(Words):
        if not label.isVisible() or not label.text():
            continue
        # Measured anew: a label that measures itself wrongly would find itself large enough.
        metrics = QFontMetrics(label.font())
        wrapped = Qt.TextFlag.TextWordWrap
        text = "".join(character for character in label.text() if character not in _NO_INK)
        # With and without the marks: they make a line higher in one face, and narrower by their kerning.
        room = QRect(0, 0, label.width(), 100_000)
        needed = min(metrics.boundingRect(room, wrapped, words).height() for words in (text, label.text()))
        if needed > label.height():
            yield f"{label.text()!r}: {needed} px in {label.height()} px"
        widest = max(metrics.horizontalAdvance(word) for word in text.split())
        if widest > label.width():
            yield f"{label.text()!r}: a word of {widest} px in {label.width()} px"
        if not window.rect().contains(rect_of(stop, label)):
            yield f"{label.text()!r}: outside the window"


@check
def texts_stand_in_their_room(stop: Stop) -> Iterator[str]:
    window = stop.driver.kiosk.window
    for area in window.findChildren(TextArea):
        if not area.isVisible() or area._page is None or area._text is None:
            continue
        if area._page.height > area.height():
            yield f"{area.text()!r}: {area._page.height:.0f} px in {area.height()} px"
        if not area._text.widest_word_fits(area.width()):
            yield f"{area.text()!r}: a word is wider than {area.width()} px"
        if not window.rect().contains(rect_of(stop, area)):
            yield f"{area.text()!r}: outside the window"
    page = stop.driver.kiosk.stage.reader.page
    if window.on_top is stop.driver.kiosk.stage.reader and page is not None and page.text is not None:
        lines = sum(piece.last - piece.first for piece in page.text.pieces)
        if page.text.height > page.layout.text.height() and lines > 1:
            yield f"{page.text.height:.0f} px in {page.layout.text.height()} px"


@check
def what_lies_on_a_layer_lies_on_its_sheet(stop: Stop) -> Iterator[str]:
    layer = stop.driver.kiosk.window.on_top
    if not isinstance(layer, Layer):
        return
    sheet = rect_of(stop, layer._sheet)
    # A sheet over all of the window hides its round corners beyond the edges.
    window = stop.driver.kiosk.window.rect()
    if not window.contains(sheet) and not sheet.contains(window):
        yield f"the sheet {sheet.getRect()} is not inside the window"
    for name, rect, _ in targets(stop):
        if not sheet.contains(rect):
            yield f"{name!r} {rect.getRect()} sticks out of {sheet.getRect()}"
    for run in stop.painted:
        if letters(run.text) and not QRectF(sheet).contains(ink_of(run)):
            yield f"{run.text!r} sticks out of {sheet.getRect()}"


@check
def no_letters_are_smaller_than_4_mm(stop: Stop) -> Iterator[str]:
    for run in stop.painted:
        # Half a hundredth of a millimetre: the font's own rounding.
        if letters(run.text) and not run.is_icon and run.capital / per_mm(stop) < SMALLEST_CAPITAL_MM - 0.005:
            yield f"{run.text!r} {run.capital / per_mm(stop):.2f} mm"


@check
def all_ink_is_inside_the_window(stop: Stop) -> Iterator[str]:
    window = QRectF(stop.driver.kiosk.window.rect())
    for run in stop.painted:
        if letters(run.text) and not window.contains(ink_of(run)):
            yield f"{run.text!r} at {run.box.getRect()}"


@check
def no_words_are_painted_over_others(stop: Stop) -> Iterator[str]:
    inks = [(run, ink_of(run).adjusted(1, 1, -1, -1)) for run in stop.painted if letters(run.text)]
    for (one, its_ink), (other, other_ink) in combinations(inks, 2):
        if its_ink.intersects(other_ink):
            yield f"{one.text!r} and {other.text!r}"


@check
def no_target_lies_over_words_that_are_not_its_own(stop: Stop) -> Iterator[str]:
    for name, rect, target in targets(stop):
        if isinstance(target, FACELESS):
            continue
        own = letters("".join(target.words() if isinstance(target, Tile) else [target.text()]))
        for run in stop.painted:
            if not run.is_icon and QRectF(rect).intersects(ink_of(run)) and letters(run.text) not in own:
                yield f"{name!r} over {run.text!r}"


@check
def what_is_painted_is_what_is_told(stop: Stop) -> Iterator[str]:
    """All words on the screen are among those that speech and the tour tell, and the other way round.

    Told only, and never seen: the caption of a picture that would leave too little room for the picture.
    """
    kiosk = stop.driver.kiosk
    shown = Counter("".join(letters(run.text) for run in stop.painted if not run.is_icon))
    told = Counter(letters("".join(kiosk.window.words())))
    # The marks around the child's line are drawn and not told, in each language its own.
    for quote in "“”«»":
        shown.pop(quote, None)
        told.pop(quote, None)
    if shown - told:
        yield f"not told: {shown - told}"
    page = kiosk.stage.reader.page if kiosk.window.on_top is kiosk.stage.reader else None
    picture = page.picture if page is not None else None
    if told - shown not in (Counter(), Counter(letters(picture.caption) if picture else "")):
        yield f"not shown: {told - shown}"


@check
def the_bar_stays_in_its_place(stop: Stop) -> Iterator[str]:
    for bar in stop.driver.kiosk.window.findChildren(Bar):
        if not bar.isVisible():
            continue
        first = bar.home if bar.home.isVisible() else bar.about
        places = {"first": first, "call": bar.call, "language": bar.language, "kids": bar.kids}
        places |= {"back": bar.back, "next": bar.next}
        for name, target in places.items():
            rect = rect_of(stop, target)
            if target.isVisible() and stop.memory.setdefault(name, rect) != rect:
                yield f"{name} at {rect.getRect()}, was at {stop.memory[name].getRect()}"


@check
def names_of_targets_differ(stop: Stop) -> Iterator[str]:
    for name, count in Counter(name for name, _, _ in targets(stop)).items():
        if count > 1:
            yield f"{count} targets are called {name!r}"


@check
def lines_are_set_on_the_side_where_one_begins_to_read(stop: Stop) -> Iterator[str]:
    kiosk = stop.driver.kiosk
    right = kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    bar = next((bar for bar in kiosk.window.findChildren(Bar) if bar.isVisible()), None)
    if bar is None or not bar.next.isVisible() or not bar.call.isVisible():
        return
    if (rect_of(stop, bar.next).left() < rect_of(stop, bar.call).left()) is not right:
        yield "Next stands on the wrong side"
