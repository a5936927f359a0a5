"""The game of three stars, by real touches: what it measures and proposes, and that nobody is kept in it."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from msgspec import structs
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTouchEvent

from kiosk.access.touchgame import FAR_TOUCHES, LONGEST_MS, REPEATS_MS
from kiosk.access.touchmeasures import Measured, proposed
from kiosk.base.options import Settings
from tests.driving import SCREENS, finger_device
from tests.journeys.steps import BEGIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.driving import Driver

PROFILES = Settings().touch_profiles


@pytest.fixture
def game(drive: Callable[..., Driver]) -> Driver:
    driver: Driver = drive()
    driver.tap(BEGIN)
    driver.kiosk.stage.layers.open_touch_game()
    driver.wait()
    return driver


def px(driver: Driver, mm: float) -> int:
    return round(mm * driver.kiosk.window.width() / 476)


def star(driver: Driver) -> QPoint:
    return driver.kiosk.stage.layers.touch_game.star_middle.toPoint()


def touch_star(driver: Driver, aside_mm: float = 0.0, drift_mm: float = 0.0) -> None:
    point = star(driver) + QPoint(px(driver, aside_mm), 0)
    driver.touch_down(0, point)
    driver.wait(100)
    point += QPoint(0, px(driver, drift_mm))
    driver.touch_move(0, point)
    driver.touch_up(0, point)


def next_star(driver: Driver) -> None:
    driver.wait(REPEATS_MS)


def test_three_steady_touches_change_nothing(game: Driver) -> None:
    layer = game.kiosk.stage.layers.touch_game
    seen = []
    for _ in range(3):
        seen.append(star(game))
        assert [target.text() for target in game.kiosk.window.targets()] == ["Skip"]
        touch_star(game)
        assert layer.words()[0] == "Well done!"
        next_star(game)
    assert len({(point.x(), point.y()) for point in seen}) == 3
    assert layer.proposal == "steady"
    touches = game.kiosk.access.touch_game.touches
    assert [touch.hold_s for touch in touches] == pytest.approx([0.1] * 3)
    assert max(touch.aside_mm for touch in touches) < 1
    game.tap("Done")
    assert game.screen == "home"
    assert game.kiosk.visit.choices.touch == "steady"


def test_what_is_proposed_is_used_when_the_family_takes_it(game: Driver) -> None:
    for _ in range(3):
        touch_star(game, aside_mm=8, drift_mm=5)
        next_star(game)
    assert game.kiosk.stage.layers.touch_game.proposal == "shaky"
    first = game.kiosk.access.touch_game.touches[0]
    assert first.aside_mm == pytest.approx(8, abs=0.5)
    assert first.drift_mm == pytest.approx(5, abs=0.5)
    game.tap("Use this")
    assert game.kiosk.visit.choices.touch == "shaky"
    assert game.kiosk.access.contacts.profile == PROFILES["shaky"]
    game.kiosk.end_visit()
    assert game.kiosk.access.contacts.profile == PROFILES["steady"]


def test_the_family_can_refuse(game: Driver) -> None:
    for _ in range(3):
        touch_star(game, aside_mm=30)
        next_star(game)
    assert game.kiosk.stage.layers.touch_game.proposal == "very-shaky"
    game.tap("No, thank you")
    assert game.screen == "home"
    assert game.kiosk.visit.choices.touch == "steady"


def test_a_second_hit_is_noted_and_moves_nothing_on(game: Driver) -> None:
    touch_star(game)
    game.wait(300)
    touch_star(game)
    assert game.kiosk.stage.layers.touch_game.words()[1].startswith("Star 1 of 3")
    game.wait(REPEATS_MS)
    [first] = game.kiosk.access.touch_game.touches
    assert first.repeat_s == pytest.approx(0.3)


def test_a_fist_is_told_by_its_contacts(game: Driver) -> None:
    for _ in range(3):
        points = [
            star(game) + QPoint(px(game, x), px(game, y)) for x, y in ((-20, 0), (20, 5), (0, -18), (0, 20))
        ]
        for finger, point in enumerate(points):
            game.touch_down(finger, point)
            game.wait(20)
        for finger, point in enumerate(points):
            game.touch_up(finger, point)
        next_star(game)
    assert [touch.contacts for touch in game.kiosk.access.touch_game.touches] == [4, 4, 4]
    assert max(touch.aside_mm for touch in game.kiosk.access.touch_game.touches) < 3, "its middle counts"
    assert game.kiosk.stage.layers.touch_game.proposal == "fist"
    assert any("ring" in words for words in game.kiosk.stage.layers.touch_game.words())


def test_a_palm_that_rests_far_away_is_no_touch_and_keeps_nobody_from_playing(game: Driver) -> None:
    palm = QPoint(5, 1000)
    game.touch_down(5, palm)
    for _ in range(3):
        touch_star(game)
        next_star(game)
    assert [touch.contacts for touch in game.kiosk.access.touch_game.touches] == [1, 1, 1]
    assert game.kiosk.stage.layers.touch_game.proposal == "steady"


def test_nobody_can_fail(game: Driver) -> None:
    far = QPoint(1800, 20)
    for _ in range(FAR_TOUCHES):
        game.touch_down(0, far)
        game.touch_up(0, far)
    assert game.kiosk.stage.layers.touch_game.words()[0] == "Touch the star"
    game.touch_down(0, far)
    game.touch_up(0, far)
    assert game.kiosk.stage.layers.touch_game.words()[0] == "Well done!"


def test_a_hand_that_stays_on_the_star_is_not_waited_for(game: Driver) -> None:
    game.touch_down(0, star(game))
    game.wait(LONGEST_MS + REPEATS_MS)
    assert game.kiosk.stage.layers.touch_game.words()[1].startswith("Star 2 of 3")


@pytest.mark.parametrize("press", ["finger", "mouse", "key", "keyboard"])
def test_the_game_can_be_left_by_any_device(game: Driver, press: str) -> None:
    if press == "finger":
        game.tap("Skip")
    elif press == "mouse":
        game.click("Skip")
    elif press == "key":
        game.key(Qt.Key.Key_Escape)
    else:
        game.key(Qt.Key.Key_Tab)
        game.key(Qt.Key.Key_Return)
    assert game.screen == "home"
    assert not game.kiosk.access.touch_game.playing


def test_leaving_in_the_middle_leaves_nothing_behind(game: Driver) -> None:
    touch_star(game)
    game.tap("Skip")
    game.wait(5000)
    assert game.screen == "home"
    game.kiosk.stage.layers.open_touch_game()
    assert game.kiosk.access.touch_game.touches == ()


def test_a_touch_that_the_system_takes_away_is_none(game: Driver) -> None:
    game.touch_down(0, star(game))
    game.send(QTouchEvent(QEvent.Type.TouchCancel, finger_device()))
    game.touch_up(0, star(game))
    game.wait(LONGEST_MS + REPEATS_MS)
    assert game.kiosk.access.touch_game.touches == ()
    touch_star(game)
    next_star(game)
    assert len(game.kiosk.access.touch_game.touches) == 1


def test_the_question_lies_over_the_game(game: Driver) -> None:
    game.touch_down(0, star(game))
    game.kiosk.window.open_warning()
    assert not game.kiosk.access.touch_game.playing
    game.touch_up(0, star(game))
    game.wait(REPEATS_MS)
    game.kiosk.window.close_warning()
    assert game.screen == "touch-game"
    assert game.kiosk.access.touch_game.touches == ()


@pytest.mark.parametrize("size", [1, 2, 3, 4])
@pytest.mark.parametrize("screen", SCREENS)
def test_all_of_it_fits_on_every_screen(drive: Callable[..., Driver], screen: str, size: int) -> None:
    driver: Driver = drive(SCREENS[screen])
    driver.tap(BEGIN)
    visit = driver.kiosk.visit
    for language in ("en", "ar"):
        visit.choose(structs.replace(visit.choices, text_size=size, language=language))
        driver.kiosk.stage.layers.open_touch_game()
        layer = driver.kiosk.stage.layers.touch_game
        low = layer.height() * 0.4
        for number in range(layer.stars):
            layer.show_star(number)
            assert layer.rect().contains(layer.close_target.geometry())
            assert layer.star_middle.y() > low
            assert layer.close_target.y() > low
        for name in PROFILES:
            layer.propose(name, hold=True)
            for target in layer.targets():
                assert layer.rect().contains(target.geometry())
                assert target.y() > low
            shown = [target.geometry() for target in layer.targets()]
            assert len(shown) == (1 if name == "steady" else 2)
            assert not any(one.intersects(other) for one, other in combinations(shown, 2))


STILL = Measured(aside_mm=2, drift_mm=1)


@pytest.mark.parametrize(
    ("touches", "name"),
    [
        ([], "steady"),
        ([STILL] * 3, "steady"),
        ([STILL, STILL, Measured(6.6, 1)], "steady"),
        ([STILL, STILL, Measured(6.8, 1)], "shaky"),
        ([STILL, STILL, Measured(9.9, 1)], "shaky"),
        ([STILL, STILL, Measured(10.1, 1)], "very-shaky"),
        ([STILL, STILL, Measured(2, 6.8)], "shaky"),
        ([STILL, STILL, Measured(2, 13.4)], "very-shaky"),
        ([STILL, STILL, Measured(2, 1, repeat_s=0.15)], "steady"),
        ([STILL, STILL, Measured(2, 1, repeat_s=0.3)], "shaky"),
        ([STILL, STILL, Measured(2, 1, repeat_s=0.8)], "very-shaky"),
        ([STILL, STILL, Measured(2, 1, contacts=2)], "shaky"),
        ([STILL, STILL, Measured(2, 1, contacts=4)], "shaky"),
        ([STILL, Measured(2, 1, contacts=3), Measured(2, 1, contacts=5)], "fist"),
        ([Measured(2, 1, hold_s=5.0)] * 3, "steady"),
        ([Measured(90, 90, repeat_s=1.0)] * 3, "very-shaky"),
    ],
)
def test_the_thresholds(touches: list[Measured], name: str) -> None:
    assert proposed(touches, PROFILES) == name
