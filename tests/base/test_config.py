"""Reading `kiosk.toml`: what it may say, and what is told about what it may not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.base.config import advice, load_config
from kiosk.base.declared import Option, declared
from kiosk.base.options import Clinic, Settings
from kiosk.base.values import shown

from . import toml_documents as toml

if TYPE_CHECKING:
    from pathlib import Path

OPTIONS = declared()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def told(file: Path, text: str) -> list[str]:
    file.write_text(text, encoding="utf-8", newline="")
    return [str(problem).removeprefix(f"{file}:") for problem in load_config(file).problems]


# --- what the file says


def test_a_file_that_is_right(file: Path) -> None:
    text = """\
[clinic]
name = "Kinderklinik"
phone_day = "+1 (555) 123-4567 ext. 9"
[screen]
width_mm = 0
[languages]
offered = [
  "es",  # first
  "ar",
]
default = "ar"
[touch]
profile = "shaky"
[touch_fist]
ignore_repeat_s = 0.5
[content]
folder = "guide"
[log]
folder = "/var/log/kiosk"
"""
    assert told(file, text) == []
    settings = load_config(file).settings
    assert settings.clinic.phone_day == "+1 (555) 123-4567 ext. 9"
    assert settings.languages.offered == ("es", "ar")
    assert settings.languages.default == "ar"
    assert settings.touch.profile == "shaky"
    assert settings.touch_fist.ignore_repeat_s == 0.5
    assert settings.touch_fist.hand_mm == Settings().touch_fist.hand_mm > 0, "the rest stays as in this table"
    assert settings.content.folder == str(file.parent / "guide"), (
        "relative to the file, not to where it is run"
    )
    assert settings.log.folder == "/var/log/kiosk"


PHONE = 'digits, spaces, + ( ) - . and letters as in "ext", with at least one digit, at most 30 characters'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "[idle]\nanswer_s = 10",
            "[idle] answer_s is 10, less than 20. Write a whole number: 20 to 300 seconds.",
        ),
        (
            "[idle]\nanswer_s = 301",
            "[idle] answer_s is 301, more than 300. Write a whole number: 20 to 300 seconds.",
        ),
        ('[idle]\nanswer_s = "30"', '[idle] answer_s is "30", not a whole number. Write answer_s = 30.'),
        (
            '[idle]\nanswer_s = "3"',
            '[idle] answer_s is "3", not a whole number. Write a whole number: 20 to 300 seconds.',
        ),
        ("[idle]\nanswer_s = 30.0", "[idle] answer_s is 30.0, not a whole number. Write answer_s = 30."),
        (
            "[idle]\nanswer_s = true",
            "[idle] answer_s is true, not a whole number. Write a whole number: 20 to 300 seconds.",
        ),
        ("[idle]\nanswer_s = [30]", "[idle] answer_s is [30], not a whole number. Write answer_s = 30."),
        (
            "[idle]\nanswer_s = 2026-05-01",
            "[idle] answer_s is 2026-05-01, not a whole number. Write a whole number: 20 to 300 seconds.",
        ),
        (
            "[idle]\nseconds_per_word = nan",
            "[idle] seconds_per_word is nan, not a number. Write a number: 0 to 3 seconds.",
        ),
        (
            "[idle]\nseconds_per_word = inf",
            "[idle] seconds_per_word is inf, more than 3. Write a number: 0 to 3 seconds.",
        ),
        (
            f"[idle]\nanswer_s = 0x{'f' * 5000}",
            f"[idle] answer_s is 0x{'f' * 55}..., more than 300. Write a whole number: 20 to 300 seconds.",
        ),
        (
            f"[idle]\nseconds_per_word = 0x{'f' * 5000}",
            f"[idle] seconds_per_word is 0x{'f' * 55}..., more than 3. Write a number: 0 to 3 seconds.",
        ),
        (
            "[screen]\nwidth_mm = 50",
            (
                "[screen] width_mm is 50, less than 100. "
                "Write a whole number: 100 to 2000 millimetres, or 0 (ask the display)."
            ),
        ),
        (
            "[touch_shaky]\nignore_repeat_s = 0.3",
            "[touch_shaky] ignore_repeat_s is 0.3, none of its choices. Write 0.0, 0.2, 0.5 or 1.0 seconds.",
        ),
        (
            '[motion]\nslide = "Yes"',
            '[motion] slide is "Yes", which is neither true nor false. Write slide = true.',
        ),
        ("[motion]\nslide = 1", "[motion] slide is 1, which is neither true nor false. Write true or false."),
        (
            '[log]\nlevel = "INFO"',
            '[log] level is "INFO", none of its choices. Write level = "info".',
        ),
        (
            '[log]\nlevel = "loud"',
            '[log] level is "loud", none of its choices. Write "debug", "info", "warning" or "error".',
        ),
        ("[clinic]\nphone_day = 911", '[clinic] phone_day is 911, not a text. Write phone_day = "911".'),
        (
            '[clinic]\nphone_day = "none"',
            f'[clinic] phone_day is "none", which does not have the right form. Write a text: {PHONE}.',
        ),
        (
            f'[clinic]\nname = "{"x" * 81}"',
            (
                f'[clinic] name is "{"x" * 56}..., a text of 81 characters. '
                "Write a text: a single line, at most 80 characters."
            ),
        ),
        (
            "[clinic]\nname = {a = 1}",
            "[clinic] name is {...}, not a text. Write a text: a single line, at most 80 characters.",
        ),
        (
            f'[clinic]\nname = ["{"x" * 70}"]',
            (
                f'[clinic] name is ["{"x" * 55}..., not a text. '
                "Write a text: a single line, at most 80 characters."
            ),
        ),
        ('[clinic]\nname = ["X"]', '[clinic] name is ["X"], not a text. Write name = "X".'),
        (
            f"[clinic]\nname = 0x{'f' * 5000}",
            (
                f"[clinic] name is 0x{'f' * 55}..., not a text. "
                "Write a text: a single line, at most 80 characters."
            ),
        ),
        (
            '[languages]\noffered = "en, es"',
            '[languages] offered is "en, es", not a list of texts. Write offered = ["en", "es"].',
        ),
        ('[clinic]\nnmae = "x"', '[clinic] has no option "nmae". Did you mean "name"?'),
        ("[motion]\nspeed = 1", '[motion] has no option "speed". Known are: slide.'),
        ("[idle]\nslide = true", '[idle] has no option "slide". It belongs below the line [motion].'),
        ("\n[clinics]", 'There is no table [clinics]. Did you mean "clinic"?'),
        ("\nslide = true", '"slide" stands in no table. It belongs below the line [motion].'),
        (
            "\nfolder = ''",
            (
                '"folder" stands in no table. It belongs below the line [content] or [review] or [state] or '
                "[log] or [metrics]."
            ),
        ),
        ("\nfoo = 3", '"foo" stands in no table. Write it below the line of its table.'),
        ("\nidle = 5", "[idle] is 5, not a table. Write [idle] on a line of its own, and its options below."),
        (
            "\n[[idle]]",
            "[idle] is [{...}], not a table. Write [idle] on a line of its own, and its options below.",
        ),
        (
            '[languages]\noffered = ["es"]',
            (
                '[languages] default is "en", which is not offered. '
                'Write default = "es", or add "en" to offered.'
            ),
        ),
        (
            "[clinic]\nname = Dr X",
            'name is Dr X, without quotes. Write a text between quotes: name = "Dr X".',
        ),
    ],
)
def test_each_mistake_in_plain_words(file: Path, text: str, problem: str) -> None:
    assert told(file, text) == [f"2: {problem}"]


@pytest.mark.parametrize(
    ("offered", "reason"),
    [
        ('["en", "en"]', 'which names "en" twice'),
        ("[1, 2]", "which holds something else than texts"),
        ('["EN", "ES"]', "which does not have the right form"),
    ],
)
def test_a_list_of_languages_that_is_not_right(file: Path, offered: str, reason: str) -> None:
    assert told(file, f"[languages]\noffered = {offered}") == [
        (
            f"2: [languages] offered is {offered}, {reason}. Write a list of texts: 0 to 40, each only once: "
            'a language tag such as "en" or "pt-BR", at most 35 characters.'
        )
    ]


@pytest.mark.parametrize(
    ("languages", "default"),
    [('offered = "??"\ndefault = "es"', "es"), ('offered = ["es"]\ndefault = 5', "es")],
)
def test_one_mistake_about_languages_is_told_once(file: Path, languages: str, default: str) -> None:
    assert len(told(file, f"[languages]\n{languages}")) == 1
    assert load_config(file).settings.languages.default == default


def test_all_mistakes_at_once_in_the_order_of_the_lines(file: Path) -> None:
    problems = told(
        file,
        "idel = 1\n[clinic]\nname = Dr X\nphone = 1\n[idle]\nanswer_s = 1\n[motion]\nslide = false\n[motion]",
    )
    assert [line.partition(":")[0] for line in problems] == ["1", "3", "4", "6", "9"]
    assert not load_config(file).settings.motion.slide


def _allowed(option: Option) -> st.SearchStrategy[object]:
    if option.choices:
        return st.sampled_from(option.choices)
    if option.by_language:
        return st.just("Every 3 months.")
    match option.default:
        case bool():
            return st.booleans()
        case int():
            return st.integers(int(option.low), int(option.high))
        case float():
            return st.floats(option.low, option.high)
        case tuple():
            return st.just([] if option.name == "keys" else ["en", "ar"])
    return st.just({"languages": "en", "hours": "closed"}.get(option.table, "/555"))


WRONG = st.sampled_from(
    ["{}", "'x", "Dr X", "nan", "-7", "2026-05-01", "[[1]]", '"\\u0007"', "", "0x" + "f" * 5000]
)


@given(st.data())
def test_options_that_are_wrong_leave_the_others_as_they_are_set(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    text = ""
    expected: dict[str, dict[str, Any]] = msgspec.to_builtins(Settings())
    wrong_lines = []
    table = ""
    phones = [option for option in OPTIONS if option.name.startswith("phone")]
    for option in OPTIONS:
        if option.table != table:
            table = option.table
            text += f"[{table}]\n"
        is_wrong = data.draw(st.booleans())
        value = data.draw(_allowed(option)) if option not in phones else "555"
        if is_wrong:
            wrong_lines.append(text.count("\n") + 1)
        else:
            expected[table][option.name] = tuple(value) if isinstance(value, list) else value
            if option.by_language:
                expected[table][option.name] = (("en", value),)
        name = f"{option.name}.en" if option.by_language else option.name
        text += f"{name} = {data.draw(WRONG) if is_wrong else shown(value)}\n"
    if "ar" not in expected["languages"]["offered"]:
        expected["languages"]["offered"] = ()
    file = tmp_path_factory.mktemp("config") / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    loaded = load_config(file)
    assert msgspec.to_builtins(loaded.settings) == expected
    assert [problem.line for problem in loaded.problems] == wrong_lines


@given(st.one_of(st.binary(), toml.anything.map(lambda text: text.encode(errors="surrogatepass"))))
def test_no_file_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.mktemp("config") / "kiosk.toml"
    file.write_bytes(content)
    for problem in load_config(file).problems:
        assert 1 <= problem.line <= content.count(b"\n") + 1
        assert str(problem).isprintable()
        assert problem.wrong.endswith(".")
        assert problem.remedy.endswith((".", "?"))
        assert len(str(problem)) < 600


# --- the clinic's own sentences


def test_advice_while_numbers_are_missing(file: Path) -> None:
    warnings = advice(Settings(), file)
    assert [str(warning) for warning in warnings] == [
        (
            f"{file}:1: Warning: [clinic] phone_day is empty: what tells families when to call lacks it. "
            "Write the number that families call during opening hours."
        ),
        (
            f"{file}:1: Warning: [clinic] phone_night is empty: what tells families when to call lacks it. "
            "Write the number that families call while the clinic is closed."
        ),
        (
            f"{file}:1: Warning: [clinic] phone_emergency is empty: what tells families when to call lacks "
            "it. Write the number that families call when it cannot wait."
        ),
    ]
    assert all(warning.warning for warning in warnings)
    settings = Settings(clinic=Clinic(phone_day="1", phone_night="3", phone_emergency="2"))
    assert advice(settings, file) == ()
