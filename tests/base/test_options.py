"""The declarations, and the records read off them."""

from __future__ import annotations

import math

import msgspec
import pytest

from kiosk.base.declared import Option, declared
from kiosk.base.options import SENTENCES, Idle, Settings

OPTIONS = {(option.table, option.name): option for option in declared()}


def test_the_kiosk_as_it_comes() -> None:
    assert msgspec.to_builtins(Settings()) == {
        "clinic": {
            "name": "",
            "phone_day": "",
            "phone_night": "",
            "phone_emergency": "",
            "refill_interval": (),
            "fasting": (),
            "hospital_stay": (),
        },
        "screen": {
            "name": "",
            "width_mm": 0,
            "lower_edge_mm": 800,
            "reach_high_mm": 1220,
            "reach_low_mm": 380,
            "viewing_distance_mm": 500,
        },
        "languages": {"offered": (), "default": "en"},
        "reading": {"text_size": 0, "theme": "default"},
        "idle": {"warn_after_s": 180, "seconds_per_word": 0.6, "call_open_s": 900, "answer_s": 45},
        "touch": {"profile": "steady"},
        "touch_steady": {
            "slide_mm": 0.0,
            "near_mm": 0.0,
            "hold_s": 0.0,
            "ignore_repeat_s": 0.2,
            "repeat_mm": 0.0,
            "one_contact": False,
            "hand_mm": 0.0,
            "palm_mm": 0,
            "swipe": True,
        },
        "touch_shaky": msgspec.to_builtins(Settings().touch_shaky),
        "touch_very_shaky": msgspec.to_builtins(Settings().touch_very_shaky),
        "touch_fist": msgspec.to_builtins(Settings().touch_fist),
        "scan": {
            "rate_s": 2.0,
            "first_extra_s": 0.7,
            "rounds": 3,
            "ignore_repeat_s": 0.2,
            "long_press_s": 1.0,
        },
        "motion": {"slide": True},
        "speech": {"offered": True, "engine": ""},
        "content": {"folder": ""},
        "packs": {"keys": ()},
        "review": {"folder": ""},
        "staff": {"gesture_s": 3.0, "keys": True, "closes_after_s": 60, "cleaning_s": 60, "may_close": False},
        "hours": {
            "monday": "",
            "tuesday": "",
            "wednesday": "",
            "thursday": "",
            "friday": "",
            "saturday": "",
            "sunday": "",
            "outside": "dark",
        },
        "counts": {"kept": True},
        "state": {"folder": ""},
        "log": {
            "level": "info",
            "folder": "",
            "file": "without-journal",
            "file_kb": 1000,
            "older_files": 2,
        },
        "metrics": {"folder": ""},
    }


def test_settings_are_frozen_and_comparable() -> None:
    settings = Settings()
    assert settings == Settings()
    assert hash(settings) == hash(Settings())
    with pytest.raises(AttributeError):
        settings.idle.answer_s = 3  # type: ignore[misc]


def test_every_option_is_declared_in_full() -> None:
    assert set(OPTIONS) == {
        (table, name) for table, options in msgspec.to_builtins(Settings()).items() for name in options
    }
    for option in OPTIONS.values():
        assert option.sentence.endswith("."), option
        assert option.sentence[0].isupper(), option
        assert option.range_words or option.type_words == "true or false", option
        assert option.default == getattr(getattr(Settings(), option.table), option.name)


@pytest.mark.parametrize("option", OPTIONS.values(), ids=lambda option: f"{option.table}.{option.name}")
def test_every_default_is_allowed(option: Option) -> None:
    default = list(option.default) if isinstance(option.default, tuple) else option.default
    assert option.take(default) == option.default
    if option.by_language:
        assert option.in_language("en").take("") == ""


@pytest.mark.parametrize(
    ("table", "name", "words"),
    [
        ("clinic", "name", "a text: a single line, at most 80 characters"),
        ("screen", "width_mm", "a whole number: 100 to 2000 millimetres, or 0 (ask the display)"),
        ("reading", "text_size", "a whole number: 1 to 4, or 0 (by the width of the screen)"),
        ("idle", "seconds_per_word", "a number: 0 to 3 seconds"),
        ("touch_fist", "ignore_repeat_s", "a number: 0.0, 0.2, 0.5 or 1.0 seconds"),
        ("motion", "slide", "true or false: "),
        (
            "clinic",
            "fasting",
            "a table of texts by language: each of them a single line, at most 300 characters",
        ),
        ("log", "level", 'a text: "debug", "info", "warning" or "error"'),
        (
            "languages",
            "offered",
            (
                "a list of texts: 0 to 40, each only once: "
                'a language tag such as "en" or "pt-BR", at most 35 characters'
            ),
        ),
    ],
)
def test_words(table: str, name: str, words: str) -> None:
    option = OPTIONS[table, name]
    assert f"{option.type_words}: {option.range_words}" == words


@pytest.mark.parametrize(
    ("table", "name", "allowed", "refused"),
    [
        (
            "clinic",
            "name",
            ["", "Klinik für Kinder", "x" * 80],
            ["x" * 81, "a\nb", "a\n", "\x1b", 5, True, []],
        ),
        (
            "clinic",
            "phone_day",
            ["", "+1 (555) 123-4567", "555.1234 ext 9", "911"],
            ["none", " ", "1\n", "5" * 31, "1,2", 911],
        ),
        ("screen", "width_mm", [0, 100, 2000], [-1, 1, 99, 2001, True, False, 0.0, 100.0, "100"]),
        ("screen", "lower_edge_mm", [0, 1500], [-1, 1501]),
        ("screen", "reach_high_mm", [900, 1220], [899, 1221]),
        ("screen", "reach_low_mm", [380, 700], [379, 701]),
        ("screen", "viewing_distance_mm", [300, 2000], [0, 299, 2001]),
        (
            "languages",
            "offered",
            [[], ["en"], ["pt-BR", "es", "ar"]],
            [
                ["en", "en"],
                ["EN"],
                ["e"],
                "en",
                [1],
                ["en\n"],
                [f"a{c}" for c in "abcdefghijklmnopqrstuvwxyz"] * 2,
            ],
        ),
        ("languages", "default", ["en", "zh-Hant"], ["", "english please", "EN"]),
        ("reading", "text_size", [0, 1, 4], [-1, 5, 2.0, True]),
        ("reading", "theme", ["default", "high-contrast-light", "high-contrast-dark", "soft"], ["dark", ""]),
        ("idle", "warn_after_s", [180, 900], [179, 901, 0, 180.5]),
        ("idle", "seconds_per_word", [0, 0.6, 3], [-0.1, 3.1, math.nan, math.inf, "0.6", True]),
        ("idle", "answer_s", [20, 300], [19, 301]),
        ("touch", "profile", ["steady", "shaky", "very-shaky", "fist"], ["very shaky", "", 1]),
        ("touch_shaky", "ignore_repeat_s", [0, 0.2, 0.5, 1], [0.3, -1, 2, False]),
        ("touch_very_shaky", "hold_s", [0, 0.2, 0.5, 1], [0.1, -0.2, 5, True]),
        ("touch_shaky", "slide_mm", [0, 7.5, 40], [-0.1, 41, math.nan, math.inf]),
        ("touch_shaky", "near_mm", [0, 30], [-1, 31]),
        ("touch_fist", "hand_mm", [0, 200], [-1, 201]),
        ("touch_fist", "palm_mm", [0, 20, 200], [-1, 19, 201, 40.0]),
        ("scan", "rate_s", [0.75, 2, 5], [0.74, 5.1, 0, "2"]),
        ("scan", "first_extra_s", [0, 0.7, 5], [-0.1, 5.5]),
        ("scan", "rounds", [1, 10], [0, 11, 2.5]),
        ("scan", "ignore_repeat_s", [0, 0.2, 0.5, 1], [0.3, -1, 2]),
        ("scan", "long_press_s", [0.5, 5], [0.4, 6]),
        ("motion", "slide", [True, False], [0, 1, "true"]),
        ("speech", "offered", [True, False], [0, "no"]),
        ("speech", "engine", ["", "speechd"], ["a\nb", "x" * 81, 0]),
        ("log", "level", ["debug", "error"], ["Info", "trace", 3]),
        ("content", "folder", ["", "/srv/guide", "C:\\guide"], ["a\x00b", "x" * 501, 0]),
    ],
)
def test_ranges(table: str, name: str, allowed: list[object], refused: list[object]) -> None:
    option = OPTIONS[table, name]
    for value in allowed:
        taken = option.take(value)
        assert taken == (tuple(value) if isinstance(value, list) else value)
        assert not isinstance(option.default, float) or isinstance(taken, float)
    for value in refused:
        with pytest.raises(msgspec.ValidationError):
            option.take(value)


def test_the_sentences_of_the_clinic_are_the_options_that_have_a_text_for_each_language() -> None:
    assert tuple(option.name for option in OPTIONS.values() if option.by_language) == SENTENCES
    assert all(OPTIONS["clinic", name].table == "clinic" for name in SENTENCES)


@pytest.mark.parametrize("code", ["EN", "", "en us", "english please"])
def test_no_option_in_what_is_no_language(code: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        OPTIONS["clinic", "fasting"].in_language(code)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("Every 3 months. ¿Sí?", True),
        ("x" * 300, True),
        ("x" * 301, False),
        ("a\nb", False),
        ("a\u2028b", False),
        ("a\u202eb", False),
        ("a\u200fb", False),
        (5, False),
        (["x"], False),
    ],
)
def test_a_text_in_a_language(text: object, allowed: bool) -> None:
    option = OPTIONS["clinic", "fasting"].in_language("pt-BR")
    assert (option.table, option.name) == ("clinic.fasting", "pt-BR")
    assert option.range_words == "a single line, at most 300 characters"
    if allowed:
        assert option.take(text) == text
    else:
        with pytest.raises(msgspec.ValidationError):
            option.take(text)


def test_a_visit_warns_before_it_ends_as_wcag_asks() -> None:
    """WCAG 2.2, 2.2.1: at least 20 seconds to answer."""
    assert OPTIONS["idle", "answer_s"].low >= 20
    assert Idle().answer_s >= 20
