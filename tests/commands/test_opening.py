"""What every command begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.base.options import Clinic, Content, Settings
from kiosk.commands.opening import open_library, sentences_of, values_of
from tests.content.guides import card, head, small_guide

if TYPE_CHECKING:
    from pathlib import Path


def test_the_clinics_words_reach_the_guide(tmp_path: Path) -> None:
    text = head() + card(text="{fasting: Eat nothing.} Call {phone_day}.")
    folder = small_guide(tmp_path, {"en/10-what.md": text})
    clinic = Clinic(phone_day="555", fasting=(("es", "Nada."), ("en", "Nothing after 10.")))
    settings = Settings(clinic=clinic, content=Content(folder=str(folder)))
    assert values_of(clinic)["phone_day"] == "555"
    assert sentences_of(clinic) == {
        "refill_interval": {},
        "fasting": {"es": "Nada.", "en": "Nothing after 10."},
        "hospital_stay": {},
    }
    (only,) = open_library(settings).section("en", "what").cards
    assert only.body[0].text == "Nothing after 10. Call 555."
