"""What assistive programs find has to be what is seen: checks over the accessibility tree, at every stop."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible

from kiosk.staff.layers.languages import OfferedLanguage
from kiosk.ui.icons import Icon
from kiosk.ui.layers.layer import ClosableLayer
from kiosk.ui.screens.attract import Field
from kiosk.ui.screens.screen import Screen
from kiosk.ui.target import Target
from kiosk.ui.termtargets import TermTarget
from tests.assistive import BUTTONS
from tests.ui.checks import check, targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from tests.assistive import Node
    from tests.ui.walking import Stop


def on_top(stop: Stop) -> list[Node]:
    """Return all that is shown on what lies on top, in reading order."""
    top = stop.driver.kiosk.window.on_top
    return [node for node in stop.tree if node.widget is top or top.isAncestorOf(node.widget)]


@check
def all_that_takes_the_focus_or_tells_something_has_a_name(stop: Stop) -> Iterator[str]:
    told = BUTTONS | {QAccessible.Role.StaticText, QAccessible.Role.Graphic, QAccessible.Role.Grouping}
    for node in stop.tree:
        if (node.focusable or node.role in told) and not node.name.strip():
            yield f"a {node.role.name} without a name: {node.widget!r}"


def is_easier(widget: object) -> bool:
    """Return whether a widget is the target that makes the kiosk easier to use."""
    return isinstance(widget, Target) and widget.pictogram is Icon.EASIER


@check
def easier_is_the_first_target_of_every_screen(stop: Stop) -> Iterator[str]:
    top = stop.driver.kiosk.window.on_top
    if isinstance(top, Screen) and stop.name != "fault" and not is_easier(top.targets()[0]):
        yield f"{top.targets()[0].text()!r} comes first"


@check
def nothing_else_takes_the_focus_than_what_can_be_pressed(stop: Stop) -> Iterator[str]:
    for node in stop.tree:
        if node.focusable is not (node.role in BUTTONS):
            yield f"{node.name!r}, a {node.role.name}"


@check
def the_window_and_what_lies_on_top_are_named(stop: Stop) -> Iterator[str]:
    window = stop.driver.kiosk.window
    if not stop.tree[0].name.strip() or stop.tree[0].name == "ibt-kiosk":
        yield "the window has no name that a family understands"
    group = on_top(stop)[0]
    if group.role is not QAccessible.Role.Grouping or group.name != window.on_top.title():
        yield f"{group.name!r}, a {group.role.name}, and not {window.on_top.title()!r}"
    if not window.on_top.summary() or not all(part.strip() for part in window.on_top.summary()):
        yield f"{group.name!r} is announced as {window.on_top.summary()}"


@check
def the_targets_and_no_others_can_be_pressed_and_in_their_order(stop: Stop) -> Iterator[str]:
    """In the order of the targets; but "Easier", which is the first of them, stands in the bar."""
    found = [node.widget for node in stop.tree if node.pressable and not is_easier(node.widget)]
    its = [target for target in stop.driver.kiosk.window.targets() if not is_easier(target)]
    if found != its or sum(map(is_easier, stop.driver.kiosk.window.targets())) > 1:
        yield f"{[node.name for node in stop.tree if node.pressable]}"


@check
def targets_are_told_where_they_stand(stop: Stop) -> Iterator[str]:
    for node in on_top(stop):
        place = QRect(node.widget.mapToGlobal(QPoint(0, 0)), node.widget.size())
        if node.role in BUTTONS and node.rect != place:
            yield f"{node.name!r} at {node.rect.getRect()}, not {place.getRect()}"


@check
def texts_are_told_in_the_order_in_which_they_are_read(stop: Stop) -> Iterator[str]:
    words = "\n".join(stop.driver.kiosk.window.words())
    texts = [node.name for node in on_top(stop) if node.role is QAccessible.Role.StaticText]
    place = 0
    for text in texts:
        found = words.find(text, place)
        if found < 0:
            yield f"{text!r} is not told, or too late: {texts}"
        place = max(place, found + len(text))
    told = "\n".join(node.name for node in on_top(stop))
    described = "\n".join(node.description for node in on_top(stop))
    page = stop.driver.kiosk.stage.reader.page
    if page is None or stop.driver.kiosk.window.on_top is not stop.driver.kiosk.stage.reader:
        return
    for text in page.strings():
        if text not in told and text not in described:
            yield f"{text!r} is not told"


@check
def all_is_told_in_the_language_that_it_is_written_in(stop: Stop) -> Iterator[str]:
    kiosk = stop.driver.kiosk
    own: dict[QWidget, str] = {
        target: target.language.code
        for target in (*kiosk.stage.attract.language_targets, *kiosk.stage.layers.languages.language_targets)
    }
    named = [target.language.code for target in kiosk.stage.attract.language_targets]
    own |= {target: target.language.code for target in kiosk.window.findChildren(OfferedLanguage)}
    own |= dict(zip(kiosk.stage.attract._invitations, named, strict=True))
    for node in stop.tree:
        language = own.get(node.widget, kiosk.visit.choices.language)
        if node.language != language:
            yield f"{node.name!r} is told in {node.language!r}, not in {language!r}"


@check
def pictures_are_told(stop: Stop) -> Iterator[str]:
    kiosk = stop.driver.kiosk
    top = kiosk.window.on_top
    expected: list[str] = []
    page = kiosk.stage.reader.page
    if top is kiosk.stage.reader and page is not None and page.shows_picture and page.picture:
        expected = [page.picture.alt]
    elif top is kiosk.stage.call:
        panels = kiosk.stage.call._pages[kiosk.stage.call._number].panels
        expected = [
            panel.card.picture.alt
            for panel in panels
            if panel.card and panel.card.picture and panel.picture.isValid()
        ]
    elif top is kiosk.stage.layers.touch_game:
        expected = [kiosk.stage.layers.touch_game._star.accessibleName()]
    elif top is kiosk.stage.layers.terms and not kiosk.stage.layers.terms._picture.isHidden():
        leaf = kiosk.stage.layers.terms._leaves[kiosk.stage.layers.terms._number]
        expected = [leaf.term.picture.alt] if leaf.term.picture else []
    found = [node.name for node in on_top(stop) if node.role is QAccessible.Role.Graphic]
    if found != expected:
        yield f"{found}, not {expected}"


@check
def the_order_of_the_targets_is_the_reading_order(stop: Stop) -> Iterator[str]:
    """Row by row, each row from the side where one begins to read.

    Three stand apart by design. "Easier" comes first of all, then what serves the whole screen; Close comes
    last, wherever it stands.
    """
    right = stop.driver.kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    top = stop.driver.kiosk.window.on_top
    close: Target | None = top.close_target if isinstance(top, ClosableLayer) else None
    found = [each for each in targets(stop) if not isinstance(each[2], Field) and each[2] is not close]
    found = [each for each in found if not is_easier(each[2])]
    for (one, its_rect, first), (other, other_rect, second) in pairwise(found):
        # Words stand in the order of the text; their targets reach beyond them, into each other's lines.
        if isinstance(first, TermTarget) and isinstance(second, TermTarget):
            continue
        down = other_rect.center().y() - its_rect.center().y()
        on = other_rect.center().x() - its_rect.center().x()
        shared = min(its_rect.bottom(), other_rect.bottom()) - max(its_rect.top(), other_rect.top())
        beside = shared > min(its_rect.height(), other_rect.height()) / 2
        if ((on < 0) is not right) if beside else down < 0:
            yield f"{other!r} {other_rect.getRect()} after {one!r} {its_rect.getRect()}"
