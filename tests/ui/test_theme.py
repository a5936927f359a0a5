"""What every theme promises of its roles, with the formula of WCAG 2.2."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, get_args, get_type_hints

import pytest
from PySide6.QtGui import QColor

from kiosk.base.options import Reading, Settings
from kiosk.content.model import TINTS
from kiosk.ui.theme import DEFAULT, THEMES, Theme
from tests.ui.painting import contrast

if TYPE_CHECKING:
    from collections.abc import Iterable

EDGES = 3.0
"""WCAG 2.2, 1.4.11 and 2.4.13."""

each_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))


def papers(theme: Theme) -> dict[str, QColor]:
    """Return all that words, marks and rings stand on but for the faces of targets."""
    tints = {f"tint {name}": tint.paper for name, tint in theme.tints.items()}
    return {"paper": theme.paper, "bar": theme.bar, "panel": theme.panel, **tints}


def between(one: QColor, other: QColor) -> float:
    return contrast(one.name(), other.name())


def parts(color: QColor) -> tuple[float, float, float]:
    return color.redF(), color.greenF(), color.blueF()


def over(upper: QColor, lower: QColor) -> QColor:
    """Return a color that lies thinly over another."""
    share = upper.alphaF()
    mixed = [one * share + other * (1 - share) for one, other in zip(parts(upper), parts(lower), strict=True)]
    return QColor.fromRgbF(*mixed)


def test_the_configuration_offers_every_theme() -> None:
    offered = get_args(get_args(get_type_hints(Reading, include_extras=True)["theme"])[0])
    assert list(offered) == list(THEMES)
    assert Settings().reading.theme == DEFAULT.name


def test_the_bounds_are_those_of_the_voting_guidelines() -> None:
    """VVSG 2.0: 7.1-C asks for 10:1, 7.1-D for 20:1 both ways and for something between 4.5 and 8."""
    assert {name: theme.bounds for name, theme in THEMES.items()} == {
        "default": (10, 21),
        "high-contrast-light": (20, 21),
        "high-contrast-dark": (20, 21),
        "soft": (4.5, 8),
    }
    assert between(THEMES["high-contrast-dark"].paper, THEMES["high-contrast-light"].paper) == pytest.approx(
        21
    )


@each_theme
def test_words_have_the_contrast_of_the_theme_on_every_paper(theme: Theme) -> None:
    least, greatest = theme.bounds
    inks = {"ink": theme.ink, "quiet": theme.quiet, "accent": theme.accent}
    stand = [*product(inks.items(), papers(theme).items())]
    stand += [(("target_ink", theme.target_ink), ("target", theme.target))]
    stand += [(("alert_ink", theme.alert_ink), ("alert", theme.alert))]
    stand += [((name, inks[name]), ("spoken", theme.spoken)) for name in ("ink", "accent")]
    told = [(ink, paper, round(between(one, other), 2)) for (ink, one), (paper, other) in stand]
    assert not [each for each in told if not least <= each[2] <= greatest]


@each_theme
def test_edges_of_targets_have_the_contrast_of_words(theme: Theme) -> None:
    """Both clauses ask it of controls as of words."""
    for edge, paper in product(
        (theme.outline, theme.target, theme.alert_edge), (theme.paper, theme.bar, theme.panel)
    ):
        assert theme.bounds[0] <= between(edge, paper) <= theme.bounds[1]


def stands_out(color: QColor, grounds: Iterable[QColor]) -> bool:
    return all(between(color, ground) >= EDGES for ground in grounds)


@each_theme
def test_marks_and_rings_have_3_to_1_on_every_paper(theme: Theme) -> None:
    grounds = papers(theme).values()
    assert stands_out(theme.focus, [*grounds, theme.focus_gap])
    assert stands_out(theme.spoken_edge, [*grounds, theme.spoken])
    assert stands_out(theme.progress, [theme.focus_gap])
    for tint in theme.tints.values():
        assert stands_out(tint.strong, (tint.paper, theme.paper, theme.panel))


@each_theme
def test_the_sentence_that_is_read_aloud_is_told_from_the_others(theme: Theme) -> None:
    """By its ground, where words at 20:1 leave room for another one; else by a line that cannot be missed."""
    if theme.bounds[0] < 20:
        assert between(theme.spoken, theme.paper) >= 1.3
    else:
        assert between(theme.spoken_edge, theme.paper) >= 7


@each_theme
def test_a_target_that_is_held_down_changes_its_tone_and_can_still_be_read(theme: Theme) -> None:
    faces = [(theme.panel, theme.ink), (theme.target, theme.target_ink), (theme.alert, theme.alert_ink)]
    faces += [(tint.paper, theme.quiet) for tint in theme.tints.values()]
    for face, ink in faces:
        sunk = over(theme.sunk, face)
        assert between(sunk, face) >= 1.15
        assert between(sunk, ink) >= 4.5


@each_theme
def test_where_tints_are_told_by_no_color_lines_stand_around_them(theme: Theme) -> None:
    by_color = all(
        max(abs(one - other) for one, other in zip(parts(tint.paper), parts(theme.paper), strict=True)) > 0.05
        for tint in theme.tints.values()
    )
    assert by_color or theme.edge_mm >= 0.4


@each_theme
def test_the_family_of_every_section_has_its_colors(theme: Theme) -> None:
    assert set(theme.tints) >= set(TINTS)
    for name in ("paper", "strong"):
        colors = [getattr(tint, name).name() for tint in theme.tints.values()]
        assert len(set(colors)) == len(colors), name


@each_theme
def test_the_dark_screen_can_be_read_and_lights_no_room(theme: Theme) -> None:
    night, (least, greatest) = theme.night, theme.bounds
    assert least <= between(night.ink, night.paper) <= greatest
    assert stands_out(night.ink, [night.track])
    # Found by who looks for it, but no lamp.
    assert EDGES <= between(night.dim, night.paper) <= 3.5
    assert night.paper.lightnessF() < 0.1


@each_theme
def test_every_color_is_one(theme: Theme) -> None:
    for name in theme.__struct_fields__:
        value = getattr(theme, name)
        assert not isinstance(value, QColor) or value.isValid(), name
    for ink in (theme.inks.black, theme.inks.white):
        assert not ink or QColor(ink).isValid()


@each_theme
def test_an_unknown_tint_is_the_plainest_one(theme: Theme) -> None:
    assert theme.tint("no such tint") is theme.tints["stone"]


def test_the_formula_gives_the_contrasts_that_wcag_gives() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ff0000", "#ffffff") == pytest.approx(4.00, abs=0.01)
