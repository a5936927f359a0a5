"""Texts by language in `kiosk.toml`: the clinic's own sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.base.config import load_config
from tests.base.test_config import told

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


FASTING = "[clinic.fasting]"


def test_texts_by_language(file: Path) -> None:
    text = f"""\
[clinic]
name = "A"
refill_interval.en = "Every  3 months."
hospital_stay = {{ en = "5 days.", es = "5 días." }}
{FASTING}
en = ""
es = "Nada  después de medianoche."
[languages]
offered = ["en", "es"]
"""
    assert told(file, text) == []
    clinic = load_config(file).settings.clinic
    assert clinic.refill_interval == (("en", "Every 3 months."),)
    assert clinic.hospital_stay == (("en", "5 days."), ("es", "5 días."))
    assert clinic.fasting == (("es", "Nada después de medianoche."),), "an empty text is none"


TEXT_WORDS = "Write a text: a single line, at most 300 characters."


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{FASTING}\nen = 5", '[clinic.fasting] en is 5, not a text. Write en = "5".'),
        (
            f'{FASTING}\nen = "{"x" * 301}"',
            f'[clinic.fasting] en is "{"x" * 56}..., a text of 301 characters. {TEXT_WORDS}',
        ),
        (
            f'{FASTING}\nen = "a\\u202eb"',
            f'[clinic.fasting] en is "a\\u202Eb", which does not have the right form. {TEXT_WORDS}',
        ),
        (
            f'{FASTING}\n"english please" = "x"',
            (
                '[clinic.fasting] has "english please", which is no language. '
                "Write a language tag such as en, and the text behind it."
            ),
        ),
        (
            f'{FASTING}\nes = "x"\n[languages]\noffered = ["en"]',
            'Warning: [clinic.fasting] has a text in "es", which is not offered. Known are: en.',
        ),
        (
            '[clinic]\nfasting = "Nothing."',
            (
                '[clinic] fasting is "Nothing.", which belongs to no language. '
                'Write it below a line [clinic.fasting], as in en = "Nothing.".'
            ),
        ),
        (
            "[clinic]\nfasting = 6",
            (
                "[clinic] fasting is 6, which belongs to no language. "
                'Write it below a line [clinic.fasting], as in en = "...".'
            ),
        ),
        (
            "\n[fasting]",
            '"fasting" stands in no table. Write the line [clinic.fasting], and the texts below it.',
        ),
        ("\n[clinic.fastin]", '[clinic] has no option "fastin". Did you mean "fasting"?'),
        (
            '[clinic]\nfasting = {enn = "x"}\n[languages]\noffered = ["en"]',
            'Warning: [clinic.fasting] has a text in "enn", which is not offered. Did you mean "en"?',
        ),
    ],
)
def test_each_mistake_in_a_text_by_language(file: Path, text: str, problem: str) -> None:
    assert told(file, text) == [f"2: {problem}"]


def test_a_language_that_is_not_offered_is_a_warning_and_its_text_is_kept(file: Path) -> None:
    file.write_text(f'{FASTING}\nes = "x"\nen = "y"\n[languages]\noffered = ["en"]', encoding="utf-8")
    loaded = load_config(file)
    assert [problem.warning for problem in loaded.problems] == [True]
    assert loaded.settings.clinic.fasting == (("es", "x"), ("en", "y"))


def test_one_text_that_is_wrong_leaves_the_others(file: Path) -> None:
    file.write_text(f'{FASTING}\nen = 5\nes = "x"\n[languages]\noffered=["en", "es"]', encoding="utf-8")
    assert load_config(file).settings.clinic.fasting == (("es", "x"),)


# --- advice
