"""What is left of a configuration in safe mode, and what makes a start another than the one before."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.options import Settings
from kiosk.commands.safely import decide_safely, draw_in_software, safe_settings
from kiosk.commands.starting import fingerprint
from tests.driving import changed

if TYPE_CHECKING:
    from pathlib import Path

KEPT = ("clinic", "screen", "languages", "state", "log")


def test_safe_mode_keeps_what_tells_where_it_stands_and_nothing_else() -> None:
    settings = Settings()
    changes: dict[str, dict[str, object]] = {
        "clinic": {"phone_day": "555 0100"},
        "screen": {"width_mm": 300},
        "languages": {"default": "es"},
        "state": {"folder": "/state"},
        "log": {"level": "debug"},
        "reading": {"theme": "soft"},
        "scan": {"rate_s": 3.0},
        "content": {"folder": "/guide"},
        "staff": {"may_close": True},
        "hours": {"monday": "closed"},
    }
    for name, options in changes.items():
        settings = changed(settings, name, **options)
    safe = safe_settings(settings, ("en", "es"))
    for table in msgspec.structs.fields(Settings):
        expected = settings if table.name in KEPT else Settings()
        if table.name not in ("motion", "speech"):
            assert getattr(safe, table.name) == getattr(expected, table.name), table.name
    assert not safe.motion.slide
    assert not safe.speech.offered


codes = st.sampled_from(["en", "es", "ar", "fr", "pt-BR"])


@given(st.lists(codes, unique=True), codes)
def test_the_default_language_is_one_that_the_guide_of_the_program_has(
    offered: list[str], default: str
) -> None:
    settings = changed(Settings(), "languages", offered=tuple(offered), default=default)
    languages = safe_settings(settings, ("ar", "en", "es")).languages
    assert set(languages.offered) <= {"ar", "en", "es"}
    assert languages.default in (languages.offered or ("ar", "en", "es"))
    if default in ("ar", "en", "es") and default in (offered or [default]):
        assert languages.default == default


def test_the_guide_of_the_program_is_shown(tmp_path: Path) -> None:
    config = changed(Settings(), "content", folder=str(tmp_path))
    opened = decide_safely(tmp_path / "kiosk.toml", config).opened
    assert {language.code for language in opened.library.languages} == {"ar", "en", "es"}
    assert opened.problems == ()


def test_nothing_is_drawn_by_a_graphics_card() -> None:
    environ = {"HOME": "/home"}
    draw_in_software(environ)
    assert environ["LIBGL_ALWAYS_SOFTWARE"] == "1"


def test_a_start_is_another_where_configuration_or_guide_have_changed(tmp_path: Path) -> None:
    config, guide = tmp_path / "kiosk.toml", tmp_path / "guide"
    (guide / "en").mkdir(parents=True)
    page = guide / "en" / "10-overview.md"
    page.write_text("one")
    seen = [fingerprint(None, None), fingerprint(config, guide)]
    config.write_text("")
    seen.append(fingerprint(config, guide))
    page.write_text("longer")
    seen.append(fingerprint(config, guide))
    os.utime(page, ns=(0, 0))
    seen.append(fingerprint(config, guide))
    assert len(set(seen)) == len(seen)
    assert fingerprint(config, guide) == seen[-1]


@pytest.mark.parametrize("folder", ["missing", "a\0b"])
def test_a_folder_that_cannot_be_read_is_no_reason_to_fail(tmp_path: Path, folder: str) -> None:
    assert fingerprint(tmp_path / folder, None)
