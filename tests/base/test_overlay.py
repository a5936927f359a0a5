"""Laying one configuration over another is a dict's update by option; what may not be told is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.config import load_text
from kiosk.base.declared import declared, value_of
from kiosk.base.options import Settings
from kiosk.base.overlay import changes, lay_alone, lay_over
from kiosk.base.values import shown

OVER, OWN = Path("over.toml"), Path("own.toml")

# Some values of options of every kind.
VALUES: dict[tuple[str, str], tuple[object, ...]] = {
    ("clinic", "name"): ("A clinic", "", "عيادة"),
    ("clinic", "phone_day"): ("555 0100", ""),
    ("languages", "default"): ("en", "es"),
    ("reading", "text_size"): (0, 1, 4),
    ("reading", "theme"): ("soft", "default"),
    ("idle", "seconds_per_word"): (0.5, 2.0),
    ("motion", "slide"): (True, False),
    ("touch_shaky", "near_mm"): (1.5, 3.0),
    ("hours", "monday"): ("closed", "08:00-12:00"),
    ("staff", "gesture_s"): (2.5, 4.0),
}
FILES = st.fixed_dictionaries({}, optional={key: st.sampled_from(values) for key, values in VALUES.items()})


def written(told: dict[tuple[str, str], object]) -> bytes:
    return "".join(f"{table}.{name} = {shown(value)}\n" for (table, name), value in told.items()).encode()


@given(FILES, FILES)
def test_laying_over_is_an_update_by_option(
    own: dict[tuple[str, str], object], over: dict[tuple[str, str], object]
) -> None:
    below = load_text(written(own), OWN).settings
    loaded = lay_over(below, written(over), OVER)
    if not over:
        assert [problem.wrong for problem in loaded.problems] == ["This configuration names no option."]
        return
    assert loaded.problems == ()
    merged = own | over
    assert loaded.settings == load_text(written(merged), OWN).settings
    told = {change.key: change.after for change in changes(below, loaded.settings)}
    assert told == {
        (option.table, option.name): value_of(loaded.settings, option)
        for option in declared()
        if value_of(below, option) != value_of(loaded.settings, option)
    }
    assert set(told) <= set(over)


def test_texts_by_language_are_one_option() -> None:
    below = load_text(b'[clinic.fasting]\nen = "One"\nes = "Uno"\n', OWN).settings
    loaded = lay_over(below, b'[clinic.fasting]\nen = "Two"\n', OVER)
    assert loaded.settings.clinic.fasting == (("en", "Two"),)
    empty = lay_over(below, b'[clinic.fasting]\nen = ""\n', OVER)
    assert (empty.settings.clinic.fasting, empty.problems) == ((), ())


def test_what_only_the_machine_may_tell_is_all_that_decides_about_trust_and_places() -> None:
    fixed = {f"{option.table}.{option.name}" for option in declared() if option.is_fixed}
    assert fixed == {
        "screen.name",
        "speech.engine",
        "content.folder",
        "packs.keys",
        "review.folder",
        "staff.may_close",
        "state.folder",
        "log.level",
        "log.folder",
        "log.file",
        "log.file_kb",
        "log.older_files",
        "metrics.folder",
    }
    assert all(option.is_fixed for option in declared() if option.is_folder)


@pytest.mark.parametrize("option", [option for option in declared() if option.is_fixed], ids=str)
def test_it_is_refused_however_it_is_written(option: object) -> None:
    table, name = option.table, option.name  # type: ignore[attr-defined]
    value = shown(option.default)  # type: ignore[attr-defined]
    wrong = f"[{table}] {name} may stand only in the machine's own file."
    for text, line in (
        (f"\n[{table}]\n{name} = {value}\n", 3),
        (f"{table}.{name} = {value}\n", 1),
        (f"\n{table} = {{{name} = {value}}}\n", 2),
        (f'\n"{table}"."{name}" = {value}\n', 2),
    ):
        loaded = lay_over(Settings(), text.encode(), OVER)
        assert [(problem.wrong, problem.line) for problem in loaded.problems] == [(wrong, line)]
        assert loaded.settings == Settings()


def test_one_mistake_and_nothing_is_taken() -> None:
    loaded = lay_over(Settings(), b'[clinic]\nname = "A clinic"\nphone_dya = "1"\n', OVER)
    assert loaded.settings == Settings()
    assert [(problem.path, problem.line) for problem in loaded.problems] == [(OVER, 3)]


def test_the_language_that_visits_start_in_must_be_one_of_both_together() -> None:
    spanish = load_text(b'[languages]\noffered = ["en", "es"]\ndefault = "es"\n', OWN).settings
    assert lay_over(spanish, b'languages.offered = ["es", "ar"]\n', OVER).problems == ()
    assert [
        problem.line for problem in lay_over(Settings(), b'\nlanguages.offered = ["es"]\n', OVER).problems
    ] == [2]
    assert lay_alone(b'languages.offered = ["es"]\n', OVER).problems == (), "nobody knows yet over what"
    assert lay_alone(b'languages.offered = ["es"]\nlanguages.default = "ar"\n', OVER).problems
