"""The eyes of `make vm-test`: the first screen is known again, and nothing else is taken for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from tools.vm.picture import Tour

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WIDTH, HEIGHT = 640, 360
BLACK = QColor("black")


def first(words_right: int = 0) -> QImage:
    """Draw what has the first screen's parts: words and buttons on the left, a drawing on the right."""
    picture = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    for row in range(5):
        painter.fillRect(20 + words_right, 20 + row * 40, 200, 12, BLACK)
    for column in range(3):
        painter.fillRect(20 + column * 80, 290, 60, 40, QColor("darkgreen"))
    for x in range(320, WIDTH):
        painter.fillRect(x, 40, 1, 200, QColor(x % 256, 100, x // 3 % 256))
    painter.end()
    return picture


def topics() -> QImage:
    picture = first()
    painter = QPainter(picture)
    for column in range(4):
        painter.fillRect(10 + column * 155, 60, 140, 220, QColor("steelblue"))
    painter.end()
    return picture


@pytest.fixture
def tour(tmp_path: Path) -> Tour:
    first().save(str(tmp_path / "001-attract.png"))
    topics().save(str(tmp_path / "020-home-1.png"))
    return Tour(tmp_path)


def seen(picture: QImage, tmp_path: Path) -> Path:
    path = tmp_path / "seen.png"
    picture.save(str(path))
    return path


@pytest.mark.parametrize("right", [-3, 0, 3])
def test_the_first_screen_is_known_again_where_its_words_have_wandered(
    right: int, tour: Tour, tmp_path: Path
) -> None:
    assert tour.looks(seen(first(right), tmp_path)).first_screen


def black(picture: QImage) -> QImage:
    picture.fill(BLACK)
    return picture


def titled(picture: QImage) -> QImage:
    painter = QPainter(picture)
    painter.drawImage(0, 24, picture.copy())
    painter.fillRect(0, 0, WIDTH, 24, QColor("gray"))
    painter.end()
    return picture


def smaller(picture: QImage) -> QImage:
    return picture.scaled(WIDTH // 2, HEIGHT // 2)


def without(*rect: int) -> Callable[[QImage], QImage]:
    def wipe(picture: QImage) -> QImage:
        painter = QPainter(picture)
        painter.fillRect(QRect(*rect), Qt.GlobalColor.white)
        painter.end()
        return picture

    return wipe


@pytest.mark.parametrize(
    "spoil",
    [
        black,
        titled,
        smaller,
        pytest.param(without(20, 290, 60, 40), id="a button is missing"),
        pytest.param(without(40, 296, 12, 12), id="a button without its sign"),
        pytest.param(without(0, 0, 290, 240), id="the words are missing"),
        pytest.param(without(300, 0, 340, 300), id="the drawing is missing"),
        pytest.param(lambda _: topics(), id="the topics"),
    ],
)
def test_nothing_else_is_taken_for_it(spoil: Callable[[QImage], QImage], tour: Tour, tmp_path: Path) -> None:
    assert not tour.looks(seen(spoil(first()), tmp_path)).first_screen


def test_a_picture_that_cannot_be_read_is_none_of_them(tour: Tour, tmp_path: Path) -> None:
    assert not tour.looks(tmp_path / "nothing.png").first_screen
    assert not tour.shows_topics(tmp_path / "nothing.png")


def test_topics_are_told_from_the_first_screen(tour: Tour, tmp_path: Path) -> None:
    assert tour.shows_topics(seen(topics(), tmp_path))
    assert not tour.shows_topics(seen(first(), tmp_path))


def test_a_tour_without_the_first_screen_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"attract\.png"):
        Tour(tmp_path)
