"""The question for the PIN, as staff answer it: by finger and by keys, right, wrong, and after a wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from kiosk.base.options import Settings
from kiosk.staff.backstage import Backstage
from kiosk.staff.layers.pinpad import PinPad
from kiosk.staff.matter import Matter
from tests.access.speech.fakes import FakeSpeaker
from tests.driving import SCREENS, changed
from tests.staff.test_staff_gesture import CTRL_ALT, hold
from tests.ui.checks import CHECKS
from tests.ui.guides import offering, three_languages
from tests.ui.painting import painted_by
from tests.ui.walking import Stop

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.driving import Driver

# A hash of 2580: making one takes long.
KEPT = (
    b'{"argon2": "$argon2id$v=19$m=19456,t=2,p=1'
    b'$wre4sRgUf+BhqTypeU11xg$9o87E7UhrErxJ2eWkK+VhEQgx/fkGTYLfVFIpNNrIME"}'
)
CLEAN = b'{"wrong": 0, "wait_s": 0, "began_s": 0, "boot": ""}'
NOT_FOR_A_PAD = {"the_order_of_the_targets_is_the_reading_order"}
"""Its keys are read from left to right in every language, and before the way back beside them."""

STEADY = changed(Settings(), "motion", slide=False)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """The folder of a kiosk whose PIN is 2580."""
    folder = tmp_path / "state"
    folder.mkdir()
    (folder / "pin.json").write_bytes(KEPT)
    (folder / "lockout.json").write_bytes(CLEAN)
    return folder


@pytest.fixture
def asked(drive: Callable[..., Driver], state: Path) -> Driver:
    """A kiosk that a family uses, and whose staff are asked for the PIN."""
    driver = drive(settings=STEADY, backstage=Backstage(state))
    driver.tap(driver.kiosk.stage.attract.field)
    hold(driver)
    assert isinstance(driver.kiosk.window.on_top, PinPad)
    return driver


def pad(driver: Driver) -> PinPad:
    layer = driver.kiosk.window.on_top
    assert isinstance(layer, PinPad)
    return layer


def type_in(driver: Driver, digits: str) -> None:
    for digit in digits:
        driver.tap(pad(driver).digits[int(digit)])
    driver.tap(pad(driver).ok)


def said(driver: Driver) -> str:
    return pad(driver).words()[1]


def is_in(driver: Driver) -> bool:
    """Return whether the panel is open, all of it."""
    pages = driver.kiosk.staff.panel.pages
    return driver.kiosk.window.on_top is pages.panel and pages.is_full


def test_the_right_one_opens_the_panel(asked: Driver) -> None:
    type_in(asked, "2580")
    assert is_in(asked)
    asked.kiosk.staff.desk.leave()
    assert asked.screen == "home"


def test_a_slip_is_taken_back(asked: Driver) -> None:
    for digit in (2, 5, 9):
        asked.tap(pad(asked).digits[digit])
    asked.tap(pad(asked).delete)
    type_in(asked, "80")
    assert is_in(asked)


def test_keys_type_it(asked: Driver) -> None:
    asked.key(Qt.Key.Key_2, "2")
    asked.key(Qt.Key.Key_5, "٥")
    asked.key(Qt.Key.Key_9, "9")
    asked.key(Qt.Key.Key_Backspace, "\b")
    asked.key(Qt.Key.Key_8, "8")
    asked.key(Qt.Key.Key_8, "8", held=True)
    asked.key(Qt.Key.Key_0, "0")
    asked.key(Qt.Key.Key_A, "a")
    asked.key(Qt.Key.Key_Return, "\r")
    assert is_in(asked)


def test_the_ring_presses_it_too(asked: Driver) -> None:
    targets = asked.kiosk.window.targets()
    for digit in "2580":
        while asked.kiosk.window.ringed is not pad(asked).digits[int(digit)]:
            asked.key(Qt.Key.Key_Tab)
        # Enter presses what is in the ring, and is no OK then.
        asked.key(Qt.Key.Key_Return, "\r")
    while asked.kiosk.window.ringed is not pad(asked).ok:
        asked.key(Qt.Key.Key_Tab)
    asked.key(Qt.Key.Key_Space, " ")
    assert is_in(asked)
    assert len(targets) == 13


@pytest.mark.parametrize("way", ["back", "escape", "silence"])
def test_leaving_brings_the_visit_back_and_forgets_what_was_typed(asked: Driver, way: str) -> None:
    asked.tap(pad(asked).digits[2])
    question = pad(asked)
    if way == "back":
        asked.tap(question.back)
    elif way == "escape":
        asked.key(Qt.Key.Key_Escape)
    else:
        asked.wait(60_000)
    assert asked.screen == "home"
    assert question._typed == ""
    hold(asked)
    type_in(asked, "580")
    assert said(asked) == "A PIN has 4 to 12 digits."


def test_wrong_ones_are_told_calmly_and_then_cost_time(asked: Driver) -> None:
    heard = []
    for _ in range(2):
        type_in(asked, "1111")
        heard.append(said(asked))
    assert heard == ["That is not the PIN. 2 tries left.", "That is not the PIN. One try left."]
    type_in(asked, "1111")
    assert said(asked).replace("\u2066", "").replace("\u2069", "").endswith("try again in 0:10.")
    assert asked.kiosk.window.targets() == [pad(asked).back]
    # Nothing can be typed, by keys neither.
    for digit in "2580":
        asked.key(Qt.Key.Key_0, digit)
    asked.key(Qt.Key.Key_Return, "\r")
    assert not is_in(asked)


def test_the_countdown_runs_and_the_keys_come_back(asked: Driver) -> None:
    for _ in range(3):
        type_in(asked, "1111")
    texts = set()
    for _ in range(9):
        texts.add(said(asked))
        asked.wait(1000)
    assert len(texts) == 9
    asked.wait(1000)
    assert said(asked) == "Please type the PIN."
    type_in(asked, "2580")
    assert is_in(asked)
    # All is made up for.
    asked.kiosk.staff.desk.leave()
    hold(asked)
    type_in(asked, "1111")
    assert said(asked) == "That is not the PIN. 2 tries left."


def test_too_short_is_no_try(asked: Driver) -> None:
    for _ in range(5):
        type_in(asked, "258")
        assert said(asked) == "A PIN has 4 to 12 digits."
    type_in(asked, "2580")
    assert is_in(asked)


def test_more_than_twelve_digits_are_not_taken(asked: Driver) -> None:
    for _ in range(20):
        asked.tap(pad(asked).digits[7])
    assert pad(asked)._dots.count == 12


def test_going_away_and_coming_back_makes_no_new_tries(
    asked: Driver, drive: Callable[..., Driver], state: Path
) -> None:
    for _ in range(4):
        if not pad(asked).ok.isVisible():
            asked.wait(10_000)
        type_in(asked, "1111")
    asked.kiosk.staff.desk.leave()
    asked.wait(5_000)
    hold(asked)
    assert not pad(asked).ok.isVisible()
    # Nor does starting the kiosk anew.
    asked.kiosk.staff.desk.leave()
    again = drive(settings=STEADY, backstage=Backstage(state))
    again.key(Qt.Key.Key_S, modifiers=CTRL_ALT)
    assert not pad(again).ok.isVisible()
    assert again.kiosk.staff.lockout.wait_s == 30


def test_a_lock_out_file_that_is_gone_costs_a_minute(drive: Callable[..., Driver], state: Path) -> None:
    (state / "lockout.json").unlink()
    driver = drive(settings=STEADY, backstage=Backstage(state))
    hold(driver)
    assert not pad(driver).ok.isVisible()
    for _ in range(6):
        driver.wait(10_000)
        driver.tap(pad(driver).rect().topLeft())
    assert pad(driver).ok.isVisible()
    type_in(driver, "2580")
    assert is_in(driver)


def test_without_a_pin_there_is_no_question_and_not_all_of_the_panel(drive: Callable[..., Driver]) -> None:
    driver = drive(settings=STEADY)
    hold(driver)
    assert driver.kiosk.staff.desk.is_open
    assert not isinstance(driver.kiosk.window.on_top, PinPad)
    assert not is_in(driver)


def test_a_broken_file_opens_no_more_and_staff_are_told(drive: Callable[..., Driver], state: Path) -> None:
    (state / "pin.json").write_bytes(KEPT[:50])
    driver = drive(settings=STEADY, backstage=Backstage(state))
    hold(driver)
    assert not isinstance(driver.kiosk.window.on_top, PinPad)
    assert not is_in(driver)
    [(matter, detail)] = driver.kiosk.staff.matters.noted
    assert matter is Matter.KEPT_BROKEN
    assert str(state / "pin.json") in detail


def test_a_pin_that_is_set_while_it_runs_counts_at_once(drive: Callable[..., Driver], state: Path) -> None:
    (state / "pin.json").rename(state / "later")
    driver = drive(settings=STEADY, backstage=Backstage(state))
    hold(driver)
    driver.kiosk.staff.desk.leave()
    (state / "later").rename(state / "pin.json")
    hold(driver)
    type_in(driver, "2580")
    assert is_in(driver)


def test_nothing_of_it_is_heard_by_who_stands_by(drive: Callable[..., Driver], state: Path) -> None:
    speaker = FakeSpeaker()
    driver = drive(settings=STEADY, backstage=Backstage(state), speaker=speaker)
    driver.tap(driver.kiosk.stage.attract.field)
    choices = driver.kiosk.visit.choices
    driver.kiosk.visit.choose(replace(choices, speech=replace(choices.speech, on=True)))
    hold(driver)
    before = list(speaker.said)
    for digit in "25":
        driver.key(Qt.Key.Key_0, digit)
        driver.tap(pad(driver).digits[8])
        driver.key(Qt.Key.Key_Tab)
    assert speaker.said == before
    assert pad(driver).passages() == []
    interface = QAccessible.queryAccessibleInterface(pad(driver)._dots)
    assert "25" not in interface.text(QAccessible.Text.Name)
    assert not any("25" in word for word in pad(driver).words())


def test_digits_stand_as_on_a_telephone_in_every_language(drive: Callable[..., Driver], state: Path) -> None:
    settings = offering(STEADY, "ar")
    driver = drive(SCREENS["1024x600"], settings, three_languages(), backstage=Backstage(state))
    hold(driver)
    assert driver.kiosk.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    digits = pad(driver).digits
    for row in ((1, 2, 3), (4, 5, 6), (7, 8, 9)):
        places = [digits[digit].geometry() for digit in row]
        assert places[0].right() < places[1].left()
        assert places[1].right() < places[2].left()
        assert len({place.top() for place in places}) == 1
    assert pad(driver).delete.x() < digits[0].x() < pad(driver).ok.x()
    assert digits[9].geometry().bottom() < digits[0].geometry().top()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    ("size", "theme", "language"), [(1, "default", "en"), (4, "high-contrast-dark", "ar"), (3, "soft", "es")]
)
def test_it_is_well_set_on_every_screen(
    drive: Callable[..., Driver], state: Path, screen: str, size: int, theme: str, language: str
) -> None:
    settings = changed(offering(STEADY, language), "reading", text_size=size, theme=theme)
    driver = drive(SCREENS[screen], settings, three_languages(), backstage=Backstage(state))
    hold(driver)
    question = pad(driver)
    for step in ("asks", "wrong", "wrong again", "waits"):
        stop = Stop(f"{screen} {step}", driver, painted_by(question))
        found = {name: list(check(stop)) for name, check in CHECKS.items() if name not in NOT_FOR_A_PAD}
        assert not any(found.values()), {name: told for name, told in found.items() if told}
        places = [target.geometry() for target in question.targets()]
        if step != "waits":
            type_in(driver, "1111")
        if step == "asks":
            # Whoever types on does not hit another key because a message is longer.
            assert [target.geometry() for target in question.targets()] == places
